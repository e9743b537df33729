"""hhapp training: a class from the plan to the certificate, who lacks what, the table of results."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

Run = Callable[..., Any]


@pytest.fixture
def office(hhapp: Run) -> Run:
    """Two officers: 1 leads since 2025-07-01, 2 is a clerk."""
    for name, position, born in (("Lê Văn Ánh", "Trưởng phòng", 1985), ("Trần Thị Bình", "Chuyên viên", 1990)):
        done = hhapp(
            *("officer", "set", "--new", f"name={name}", f"born_year={born}", "sex=female", "kind=cong_chuc"),
            *(f"position={position}", "from_on=01/07/2025", "appointed_on=01/07/2025"),
        )
        assert done.code == 0, done.err
    return hhapp


@pytest.fixture
def course(office: Run) -> Run:
    """A line of the plan and its class, both people sent."""
    line = (
        "title=Lớp lãnh đạo phòng",
        "content=QLNN",
        "headcount=2",
        "periods=40",
        "cost=12.500.000",
        "form=Tập trung",
    )
    assert office("training", "line", "--new", "--year", 2026, *line).code == 0
    days = (
        "starts_on=02/03/2026",
        "ends_on=06/03/2026",
        "certificate=Lãnh đạo cấp phòng",
        "organiser=Trường Chính trị",
    )
    done = office("training", "course", "--new", "plan_line_id=1", *days)
    assert done.code == 0, done.err
    assert office("training", "send", 1, 1, 2).code == 0
    return office


def test_from_the_plan_to_the_certificate(course: Run) -> None:
    assert "1 người đã có trong lớp" in course("training", "send", 1, 2).err
    lacks = course("training", "lacks", "--year", 2026, "--on", "2026-07-02", "--json").json
    assert [(each["officer"], each["rule"], each["late"]) for each in lacks] == [
        ("Lê Văn Ánh", "qlnn_lanh_dao", True),
        ("Lê Văn Ánh", "tiet_cong_chuc", False),
        ("Trần Thị Bình", "tiet_cong_chuc", False),
    ]
    done = course(
        "training", "complete", 1, "--result", "Đạt", "--certificate", "1=05/CN", "--certificate-on", "10/03/2026"
    )
    assert "2 người, 2 chứng chỉ" in done.err
    assert course("training", "lacks", "--year", 2026, "--on", "2026-07-02", "--json").json == []
    people = course("training", "people", 1, "--json").json
    assert [(each["name"], each["state"], each["certificate_number"]) for each in people] == [
        ("Lê Văn Ánh", "completed", "05/CN"),
        ("Trần Thị Bình", "completed", ""),
    ]
    listed = course("training", "list", "--year", 2026, "--on", "2026-07-02", "--json").json
    assert (listed["lines"][0]["done"], listed["lines"][0]["cost"]) == (True, "12500000")
    assert (listed["courses"][0]["completed"], listed["courses"][0]["periods"]) == (2, 40)
    hours = course("training", "hours", "--year", 2026, "--on", "2026-07-02", "--json").json
    assert [(each["total"], each["lacking"]) for each in hours] == [(40, 0), (40, 0)]
    cells = course("training", "report", "--year", 2026, "--on", "2026-07-02", "--json").json["cells"]
    assert (cells["cc_lanh_dao.quan_ly"]["turns"], cells["tong.tong"]["people"]) == (1, 2)
    assert cells["tong.tong"]["women"] == 2


def test_a_file_is_kept_as_evidence(course: Run, tmp_path: Path) -> None:
    scan = tmp_path / "chứng chỉ.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    assert course("training", "file", 1, 2, scan).code == 0
    assert [each["files"] for each in course("training", "people", 1, "--json").json] == [0, 1]
    assert course("training", "file", 1, 2, tmp_path / "không có.pdf").code == 1


def test_tables_for_reading(course: Run) -> None:
    assert "Lớp lãnh đạo phòng" in course("training", "list", "--year", 2026).out
    assert "Còn thiếu 40/40 tiết năm 2026" in course("training", "lacks", "--year", 2026, "--on", "2026-07-02").out
    assert "Lê Văn Ánh" in course("training", "hours", "--year", 2026).out
    assert "0/0" in course("training", "report", "--year", 2026).out
    assert "Được cử đi" in course("training", "people", 1).out


def test_lines_and_classes_are_put_right(course: Run) -> None:
    assert course("training", "line", "--id", 1, "--year", 2026, "headcount=").code == 0
    assert course("training", "course", "--id", 1, "periods=3 buổi", "counts=không").code == 0
    listed = course("training", "list", "--year", 2026, "--json").json
    assert (listed["lines"][0]["headcount"], listed["courses"][0]["periods"]) == (None, 12)
    for words, said in (
        (("line", "--id", 9, "--year", 2026, "title=A"), "không có dòng kế hoạch số 9"),
        (("course", "--id", 1, "ends_on=01/03/2026"), "trước ngày bắt đầu"),
        (("course", "--id", 1, "content=nấu ăn"), "Lý luận chính trị"),
        (("complete", 1, "--state", "xong"), "completed"),
        (("complete", 1, 7), "không có người số 7"),
        (("send", 1, 99), "không còn nữa"),
    ):
        done = course("training", *words)
        assert done.code == 1, words
        assert said in done.err


def test_results_of_a_class_that_is_not_there_or_empty_are_refused(course: Run) -> None:
    done = course("training", "complete", 5)
    assert "F5" not in done.err
    assert "xem lại danh sách" in done.err
    assert done.code == 1
    assert "Lớp học này không còn nữa." in done.err
    days = ("starts_on=01/06/2026", "ends_on=02/06/2026")
    assert course("training", "course", "--new", "--year", 2026, "name=Lớp trống", "content=vi_tri", *days).code == 0
    done = course("training", "complete", 2)
    assert done.code == 1
    assert "Lớp này chưa có ai." in done.err
    done = course("training", "complete", 1, 9)
    assert (done.code, "Lớp này không có người số 9." in done.err) == (1, True)


@pytest.mark.parametrize(("what", "title"), [("line", "title"), ("course", "name")])
def test_the_help_names_keys_that_are_there(hhapp: Run, what: str, title: str) -> None:
    helped = hhapp("training", what, "--help")
    assert f"{title}=…, content=…, periods=…" in helped.out
    done = hhapp("training", what, "--new", "--year", 2026, "abc=1")
    keys = done.err.partition("Chọn trong: ")[2].strip().rstrip(".").split(", ")
    assert (done.code, keys.count(title), keys.count("content"), keys.count("periods")) == (1, 1, 1, 1)


def test_documents_of_training(course: Run, tmp_path: Path) -> None:
    out = tmp_path / "văn bản"
    assert course("training", "complete", 1, "--certificate-on", "10/03/2026").code == 0
    for kind, subject in (
        ("ke_hoach", ()),
        ("danh_sach", ("--subject", 1)),
        ("bao_cao", ()),
        ("phieu", ("--subject", 2)),
    ):
        words = ("--kind", f"dao_tao_{kind}", "--year", 2026, "--on", "2026-07-02", "--out", out, *subject)
        done = course("document", "make", *words)
        assert done.code == 0, done.err
    assert "PHIEU_DT" in " ".join(path.name for path in out.iterdir())
    assert {path.suffix for path in out.iterdir()} == {".docx", ".pdf", ".xlsx"}


def test_no_document_has_the_identity_number_unless_the_pack_asks(course: Run, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    assert course("officer", "set", "--id", 2, "identity_number=052085001234").code == 0
    assert course("training", "complete", 1, "--certificate-on", "10/03/2026").code == 0
    for kind in ("danh_sach", "bao_cao", "phieu"):
        words = ("--kind", f"dao_tao_{kind}", "--year", 2026, "--on", "2026-07-02", "--out", out)
        assert course("document", "make", *words, "--subject", 1 if kind == "danh_sach" else 2).code == 0
    parts = [
        zip_file.read(name)
        for path in out.glob("*.???x")
        for zip_file in [ZipFile(path)]
        for name in zip_file.namelist()
    ]
    assert any("Trần Thị Bình".encode() in part for part in parts)
    assert not any(b"052085001234" in part for part in parts)

    pack = tmp_path / "goi"
    assert course("template", "new", "--from", "mau-xa", "--out", pack, "--id", "hoi", "--name", "Có hỏi").code == 0
    rules = pack / "can-bo.toml"
    text = rules.read_text(encoding="utf-8")
    rules.write_text(text.replace("asks_identity = false", "asks_identity = true"), encoding="utf-8")
    assert course("template", "install", pack, "--accept").code == 0
    assert course("template", "use", "hoi").code == 0
    words = ("--kind", "dao_tao_phieu", "--year", 2026, "--on", "2026-07-02", "--out", out, "--format", "docx")
    assert course("document", "make", *words, "--subject", 2).code == 0
    assert b"052085001234" in ZipFile(next(out.glob("PHIEU*.docx"))).read("word/document.xml")


def test_the_teacher_is_shown_and_not_absent_with_the_class(course: Run) -> None:
    new = ("name=Ngô Văn Thầy", "born_on=01/01/1980", "kind=Công chức", "position=Trưởng phòng")
    assert course("officer", "set", "--new", *new).code == 0
    assert course("training", "send", 1, 3, "--teaching").code == 0
    assert course("training", "complete", 1, "--state", "absent").code == 0
    people = course("training", "people", 1, "--json").json
    assert {each["name"]: each["state"] for each in people}["Ngô Văn Thầy"] != "absent"
    assert "giảng dạy" in course("training", "people", 1).out

"""hhapp officer: a list in, rows out, people and positions written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

Run = Callable[..., Any]


@pytest.fixture
def listing(tmp_path: Path) -> Path:
    """An office's list: two good rows, a doubtful one, one that cannot be."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["TT", "Cán bộ, công chức", "Ngày sinh", "Loại", "Chức vụ", "Số CCCD"])
    sheet.append([1, "Lê Văn Ánh", "05/03/1985", "Công chức", "Chuyên viên", "052085001234"])
    sheet.append([2, "Đặng Thị Ước", "28/02/1990", "Cán bộ", "Chủ tịch UBND", ""])
    sheet.append([3, "Trần Thị Bình", "31/02/1990", "Công chức", "Chuyên viên", ""])
    sheet.append([4, "", "01/01/1990", "Công chức", "Chuyên viên", ""])
    path = tmp_path / "danh sách.xlsx"
    book.save(path)
    return path


@pytest.fixture
def imported(hhapp: Run, listing: Path) -> Run:
    assert hhapp("officer", "import", listing, "--column", "name=B").code == 0
    return hhapp


def test_a_list_needs_to_know_where_the_names_are(hhapp: Run, listing: Path) -> None:
    done = hhapp("officer", "import", listing)
    assert done.code == 1
    assert "họ và tên" in done.err
    assert hhapp("officer", "list", "--json").json == []


def test_a_dry_run_writes_nothing_and_the_import_remembers_the_columns(hhapp: Run, listing: Path) -> None:
    below = hhapp("officer", "import", listing, "--column", "name=B", "--heading-row", 2, "--dry-run", "--json")
    assert [row["row"] for row in below.json["rows"]] == [3, 4, 5]
    assert "Chọn trong các dòng" in hhapp("officer", "import", listing, "--heading-row", 9).err
    done = hhapp("officer", "import", listing, "--column", "name=B", "--dry-run", "--json")
    assert [(row["row"], row["outcome"]) for row in done.json["rows"]] == [
        (5, "refused"),
        (4, "new"),
        (2, "new"),
        (3, "new"),
    ]
    assert "Sẽ nhập 3 dòng: 3 mới, 0 thay đổi; 0 như cũ, 1 không nhập." in done.err
    assert "lịch không có ngày này" in done.err
    assert hhapp("officer", "list", "--json").json == []
    assert hhapp("officer", "import", listing, "--column", "name=B").code == 0
    again = hhapp("officer", "import", listing)
    assert "0 mới, 0 thay đổi; 3 như cũ, 1 không nhập." in again.err
    assert [row["name"] for row in hhapp("officer", "list", "--json").json] == [
        "Lê Văn Ánh",
        "Trần Thị Bình",
        "Đặng Thị Ước",
    ]


def test_the_identity_number_is_never_printed(imported: Run) -> None:
    assert imported("officer", "set", "--id", 1, "identity_number=052085001234").code == 0
    for words in (("list", "--json"), ("show", 1), ("list",)):
        assert "052085001234" not in imported("officer", *words).out


def test_list_searches_and_filters(imported: Run) -> None:
    assert [row["name"] for row in imported("officer", "list", "--search", "chu tich", "--json").json] == [
        "Đặng Thị Ước"
    ]
    assert len(imported("officer", "list", "--kind", "Công chức", "--json").json) == 2
    wrong = imported("officer", "list", "--kind", "giáo viên")
    assert wrong.code == 1
    assert "can_bo" in wrong.err


def test_a_person_is_added_and_put_right(imported: Run) -> None:
    done = imported("officer", "set", "--new", "name=Rơ Châm An", "born_year=1988", "kind=Viên chức", "degree=ĐH")
    assert done.code == 0, done.err
    assert imported("officer", "set", "--id", 4, "born_on=05/03/1988", "ethnic=Jrai").code == 0
    shown = imported("officer", "show", 4).json
    assert (shown["born_on"], shown["born_year"], shown["ethnic"], shown["degree"]) == (
        "1988-03-05",
        None,
        "Jrai",
        "dai_hoc",
    )
    assert shown["held"]["kind"] == "vien_chuc"
    for values, words in (
        (["degree=giáo sư"], "Tiến sĩ"),
        (["tuoi=40"], "Không có mục"),
        (["graduated=xx"], "số nguyên"),
    ):
        refused = imported("officer", "set", "--id", 4, *values)
        assert refused.code == 1
        assert words in refused.err


def test_positions_leaving_merging_certificates(imported: Run) -> None:
    assert (
        imported("officer", "position", 1, "from_on=01/07/2026", "position=Trưởng phòng", "department=Phòng A").code
        == 0
    )
    held = imported("officer", "show", 1, "--on", "2026-07-01").json["held"]
    assert (held["position_code"], held["kind"], held["appointed_on"]) == ("truong_phong", "cong_chuc", "2026-07-01")
    assert (
        imported("officer", "merge", "Phòng A", "--into", "Phòng B", "--on", "2026-08-01", "--reason", "Sáp nhập").code
        == 0
    )
    assert imported("officer", "certificate", 1, "kind=ngoai_ngu", "level=B1", "expires_on=2027-01-01").code == 0
    assert imported("officer", "leave", 1, "--on", "31/08/2026", "--reason", "Nghỉ hưu").code == 0
    shown = imported("officer", "show", 1, "--on", "2026-09-01").json
    assert [each["department"] for each in shown["positions"]][1:] == ["Phòng A", "Phòng B"]
    assert (shown["in_service"], shown["certificates"][0]["level"]) == (False, "B1")
    assert len(imported("officer", "list", "--on", "2026-09-01", "--json").json) == 2
    assert len(imported("officer", "list", "--on", "2026-09-01", "--all", "--json").json) == 3


def test_columns_and_sheets_that_are_not_there(hhapp: Run, listing: Path) -> None:
    for words, said in (
        (("--column", "ten=B"), "Không có mục"),
        (("--column", "name=?"), "tên cột"),
        (("--sheet", "3"), "bảng thứ 3"),
    ):
        done = hhapp("officer", "import", listing, *words)
        assert done.code == 1
        assert said in done.err

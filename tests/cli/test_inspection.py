"""inspection …: the year of self-inspection from the command line, with JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

Run = Callable[..., Any]
UNITS = ("Văn phòng HĐND và UBND", "Phòng Kinh tế")


@pytest.fixture
def year(hhapp: Run) -> Run:
    """A data folder with a plan, two units and one inspection."""
    hhapp("inspection", "plan", "--year", 2026, "--number", "34/KH-UBND", "--issued", "16/03/2026", "--share", "50")
    hhapp("inspection", "unit", "--year", 2026, *UNITS)
    words = ("--form", "truc_tiep", "--scope", "toan_dien", "--unit", "phong kinh te", "--planned-from", "05/05/2026")
    done = hhapp("inspection", "add", "--year", 2026, "--name", "Đợt 1", *words, "--json")
    assert (done.code, done.json) == (0, {"id": 1})
    return hhapp


def listed(run: Run, on: str) -> Any:
    return run("inspection", "list", "--year", 2026, "--on", on, "--json").json


def test_the_year_and_its_share(year: Run) -> None:
    before = listed(year, "2026-05-06")
    assert (before["plan"]["number"], before["required"], before["met"]) == ("34/KH-UBND", "0.5", False)
    assert [row["standing"] for row in before["inspections"]] == ["Chậm so với lịch"]
    assert year("inspection", "change", 1, "--held-from", "2026-05-07", "--leader", "Nguyễn Văn An").code == 0
    after = listed(year, "2026-05-07")
    assert (after["inspected"], after["met"]) == (1, True)
    shown = year("inspection", "list", "--year", 2026, "--on", "2026-05-07")
    assert "1/2 (50,0%), yêu cầu từ 50%: đạt" in shown.err
    assert "Phòng Kinh tế" in shown.out


def test_a_plan_keeps_what_is_not_named(year: Run) -> None:
    assert year("inspection", "plan", "--year", 2026, "--title", "Kế hoạch kiểm tra", "--share", "30").code == 0
    told = listed(year, "2026-05-06")
    assert (told["plan"], told["required"]) == ({"title": "Kế hoạch kiểm tra", "number": "34/KH-UBND"}, "0.3")


def test_answers_are_set_shown_and_taken_back(year: Run) -> None:
    assert year("inspection", "set", 1, "I.01=Có", "I.06=2/5", "III.08=Hồ sơ 12; Hồ sơ 15").code == 0
    assert year("inspection", "set", 1, "--remark", "I.06=Còn 3").code == 0
    told = year("inspection", "show", 1, "--json").json
    assert (told["total"], told["answered"]) == (93, 3)
    rows = {row["code"]: row for row in told["items"]}
    assert rows["I.06"]["result"] == "failed"
    assert (rows["I.06"]["shown"], rows["I.06"]["remark"]) == ("2/5 (40,0%)", "Còn 3")
    assert "Đã trả lời 3/93; đạt 1, chưa đạt 2" in year("inspection", "show", 1).err
    refused = year("inspection", "set", 1, "I.02=Có", "I.05=9/2")
    assert (refused.code, "Mục I.05: tử số lớn hơn mẫu số." in refused.err) == (1, True)
    assert year("inspection", "show", 1, "--json").json["answered"] == 3
    year("undo")
    year("undo")
    assert year("inspection", "show", 1, "--json").json["answered"] == 0


def test_filling_says_what_it_did(year: Run) -> None:
    year("inspection", "set", 1, "I.07=Có")
    done = year("inspection", "fill", 1, "--on", "2026-05-06", "--json")
    assert done.json["kept"] == ["I.07"]
    assert "I.05" in done.json["filled"]
    assert "Giữ nguyên các mục đã nhập tay: I.07." in done.err
    assert "I.07" in year("inspection", "fill", 1, "--over", "I.07", "--json").json["filled"]


def test_a_filled_sheet_comes_in(year: Run, tmp_path: Path) -> None:
    """The blank checklist as Excel, filled by hand, is read back by its codes."""
    out = tmp_path / "ra"
    assert year("inspection", "report", "--year", 2026, "--kind", "kiem_tra_phieu", "--out", out).code == 0
    (path,) = out.glob("*.xlsx")
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    for row in page.iter_rows(min_row=6):
        if row[0].value and "." in str(row[0].value):
            row[5].value = {"Có/Không": "Có", "tỷ lệ": "3/4", "số liệu": "7", "mẫu hồ sơ": "20; 1"}.get(
                row[3].value, "0"
            )
    book.save(path)
    tried = year("inspection", "import", 1, path, "--dry-run", "--json")
    assert (tried.code, len(tried.json["answers"]), tried.json["written"]) == (0, 93, False)
    assert year("inspection", "show", 1, "--json").json["answered"] == 0
    assert year("inspection", "import", 1, path).code == 0
    assert year("inspection", "show", 1, "--json").json["answered"] == 93


def test_json_comes_in_and_faults_keep_it_out(year: Run, tmp_path: Path) -> None:
    path = tmp_path / "tra-loi.json"
    path.write_text(json.dumps({"I.01": "Có", "I.05": {"answer": "1/2", "remark": "Biên bản"}}), encoding="utf-8")
    assert year("inspection", "import", 1, path).code == 0
    rows = {row["code"]: row for row in year("inspection", "show", 1, "--json").json["items"]}
    assert (rows["I.05"]["shown"], rows["I.05"]["remark"]) == ("1/2 (50,0%)", "Biên bản")
    path.write_text('{"I.02": "Có", "IX.1": "Có"}', encoding="utf-8")
    refused = year("inspection", "import", 1, path, "--dry-run")
    assert (refused.code, "không có mục “IX.1”" in refused.err) == (1, True)
    path.write_text('["I.02"]', encoding="utf-8")
    assert "Không đọc được câu trả lời" in year("inspection", "import", 1, path).err
    assert year("inspection", "show", 1, "--json").json["answered"] == 2


def test_findings_from_found_to_mended(year: Run, tmp_path: Path) -> None:
    year("inspection", "set", 1, "III.08=Hồ sơ 12", "I.02=Không")
    made = year("inspection", "finding", "propose", 1, "--on", "2026-05-06", "--json")
    assert made.json == {"ids": [1, 2]}
    own = year("inspection", "finding", "add", "--what", "Chưa niêm yết", "--found", "2026-05-10", "--json")
    assert own.json == {"id": 3}
    words = ("--cause-kind", "objective", "--cause", "Mất điện", "--person", "Trần Thị Đào", "--due", "2026-05-12")
    assert year("inspection", "finding", "change", 3, *words).code == 0
    file = tmp_path / "anh.jpg"
    file.write_bytes(b"jpeg")
    assert year("inspection", "finding", "attach", 1, file, "--after").code == 0
    moved = year("inspection", "finding", "move", 1, "fixed", "--on", "2026-05-20", "--result", "Đã lập bảng")
    assert (moved.code, "Đã khắc phục" in moved.err) == (0, True)
    refused = year("inspection", "finding", "move", 2, "verified", "--on", "2026-05-20")
    assert (refused.code, "không chuyển sang “Đã kiểm tra lại” được" in refused.err) == (1, True)

    told = year("inspection", "findings", "--year", 2026, "--on", "2026-05-20", "--json").json
    assert (told["handled"], [row["state"] for row in told["findings"]]) == ("1/3 (33,3%)", ["fixed", "open", "open"])
    late = year("inspection", "findings", "--year", 2026, "--on", "2026-05-20", "--overdue", "--json").json
    assert [row["id"] for row in late["findings"]] == [3]
    found = year("inspection", "findings", "--year", 2026, "--on", "2026-05-20", "--find", "dao niem", "--json").json
    assert [row["id"] for row in found["findings"]] == [3]
    assert year("inspection", "finding", "reopen", 1, "--on", "2026-06-01", "--reason", "Còn thiếu").code == 0
    detail = year("inspection", "finding", "show", 1, "--json").json
    assert [step["state"] for step in detail["steps"]] == ["open", "fixed", "in_progress"]
    assert (detail["after"], detail["steps"][-1]["note"]) == (["anh.jpg"], "Còn thiếu")
    assert year("inspection", "finding", "delete", 3).code == 0
    refused = year("inspection", "delete", 1)
    assert (refused.code, "còn 2 phát hiện" in refused.err) == (1, True)


def test_every_document_of_the_year(year: Run, tmp_path: Path) -> None:
    done = year("inspection", "report", "--year", 2026, "--out", tmp_path / "ra", "--json")
    assert done.code == 0
    assert (
        sorted(Path(file["path"]).suffix for file in done.json["files"]) == [".docx"] * 5 + [".pdf"] * 5 + [".xlsx"] * 2
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("add", "--year", 2026, "--name", "X", "--form", "truc_tiep", "--scope", "toan_dien", "--unit", "Sở"), "“Sở”"),
        (("show", 9), "Cuộc kiểm tra này không còn nữa"),
        (("finding", "show", 9), "Phát hiện này không còn nữa"),
        (("change", 1, "--form", "bay"), "Không có hình thức kiểm tra “bay”"),
    ],
)
def test_what_cannot_be_is_one_sentence(year: Run, words: tuple[object, ...], told: str) -> None:
    done = year("inspection", *words)
    assert (done.code, told in done.err) == (1, True)


def test_an_inspection_may_have_a_checklist_of_its_own(year: Run, shared: Path, tmp_path: Path) -> None:
    words = ("--name", "Đợt 2", "--form", "truc_tiep", "--scope", "toan_dien", "--unit", "phong kinh te")
    file = shared / "data" / "samples" / "self-check-93.json"
    made = year("inspection", "add", "--year", 2026, *words, "--checklist", file, "--json")
    assert made.json == {"id": 2, "areas": 7, "items": 93}
    assert year("inspection", "set", 2, "III.17=Có", "I.05=1/2").code == 0
    told = year("inspection", "show", 2, "--json").json
    rows = {row["code"]: row for row in told["items"]}
    assert "20% theo seed 2021" in rows["III.17"]["text"]
    assert (rows["I.05"]["required"], rows["I.05"]["criterion"]) == ("từ 50%", "1.3.2")
    report = year("inspection", "report", "--year", 2026, "--out", tmp_path / "ra", "--subject", 2, "--json")
    assert report.code == 0
    bad = tmp_path / "x.json"
    bad.write_text('{"areas": []}', encoding="utf-8")
    refused = year("inspection", "add", "--year", 2026, *words, "--checklist", bad)
    assert (refused.code, "areas: phải là danh sách" in refused.err) == (1, True)
    assert len(listed(year, "2026-05-06")["inspections"]) == 2


def test_a_finding_is_of_the_day_of_its_inspection_and_told_in_the_offices_words(year: Run) -> None:
    year("inspection", "change", 1, "--held-from", "2026-05-05", "--held-to", "2026-05-07")
    year("inspection", "set", 1, "I.06=2/5")
    assert year("inspection", "finding", "propose", 1).code == 0
    year("inspection", "finding", "change", 1, "--cause-kind", "subjective", "--cause", "Chưa theo dõi")
    shown = year("inspection", "finding", "show", 1).out
    told = {line.split("  ")[0]: line.split("  ")[-1].strip() for line in shown.splitlines()}
    assert (told["Ngày phát hiện"], told["Hạn khắc phục"]) == ("07/05/2026", "22/05/2026")
    assert (told["Nguyên nhân"], told["Mục kiểm tra"]) == ("Chủ quan: Chưa theo dõi", "I.06")
    assert "objective" not in shown
    assert "Yêu cầu khắc phục" not in told  # nobody said any

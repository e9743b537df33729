"""The survey from the command line: a round's whole way, refusals with a sentence, JSON for other programs."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from .conftest import Run

OPEN = ("open", "--title", "Khảo sát quý I", "--form", "phieu_5", "--start", "01/03/2026", "--end", "2026-03-15")


@pytest.fixture
def opened(hhapp: Run) -> Run:
    assert hhapp("survey", *OPEN).code == 0
    return hhapp


def test_a_round_from_opening_to_its_report(opened: Run, tmp_path: Path) -> None:
    hhapp = opened
    assert "Đã ghi 2 phiếu, từ số 1" in hhapp("survey", "set", "--round", 1, "54-45", "33333").err
    sheet = tmp_path / "tra-loi.csv"
    sheet.write_text("Câu 1;Câu 2;Câu 3;Câu 4;Câu 5\n5;5;5;5;5\n4;9;4;4;4\n", encoding="utf-8")
    tried = hhapp("survey", "import", sheet, "--round", 1, "--dry-run", "--json")
    assert (tried.json["new"], tried.json["refused"]) == (1, 1)
    done = hhapp("survey", "import", sheet, "--round", 1)
    assert "Dòng 3: Câu 2: “9” không phải là mức trả lời." in done.err
    assert hhapp("survey", "import", sheet, "--round", 1, "--json").json["new"] == 0
    refused = hhapp("survey", "close", "--round", 1)
    assert refused.code == 1
    assert "Chưa ghi số phiếu phát ra, thu về." in refused.err
    assert hhapp("survey", "counts", "--round", 1, "--given-out", 5, "--returned", 4).code == 0
    assert hhapp("survey", "close", "--round", 1).code == 0
    results = hhapp("survey", "results", "--round", 1, "--json").json
    assert results["overall"]["satisfied"] == 9
    assert results["overall"]["answered"] == 14
    assert results["overall"]["index"] == "64,3%"
    assert results["overall"]["verdict"] == "Chưa đạt"
    assert [factor["answered"] for factor in results["factors"]] == [3, 3, 2, 3, 3]
    made = hhapp("survey", "report", "--round", 1, "--out", tmp_path / "ra", "--json").json
    assert [Path(file["path"]).suffix for file in made["files"]] == [".docx", ".pdf", ".xlsx"]
    assert hhapp("document", "check", made["files"][0]["path"]).code == 0
    assert hhapp("survey", "set", "--round", 1, "55555").code == 1
    assert hhapp("survey", "reopen", "--round", 1, "--reason", "Nhập sót").code == 0
    assert hhapp("survey", "set", "--round", 1, "55555").code == 0


def test_rounds_are_listed(opened: Run) -> None:
    (row,) = opened("survey", "list", "--json").json
    assert (row["round"], row["title"], row["start"], row["entered"]) == (1, "Khảo sát quý I", "2026-03-01", 0)
    assert "chưa ghi" in opened("survey", "list").out
    assert "Tiếp cận dịch vụ" in opened("survey", "results", "--round", 1).out


def test_the_empty_form_is_printed(opened: Run, tmp_path: Path) -> None:
    done = opened("survey", "report", "--round", 1, "--blank", "--out", tmp_path, "--json")
    assert [Path(file["path"]).suffix for file in done.json["files"]] == [".docx", ".pdf"]


def test_the_empty_table_is_filled_in_and_taken_in(opened: Run, tmp_path: Path) -> None:
    path = tmp_path / "bang.xlsx"
    assert opened("survey", "sheet", "--round", 1, "--out", path).code == 0
    book = load_workbook(path)
    for row in ((1, "Hộ tịch, chứng thực", 5, 4, 5, 4, 5), (2, None, 5, None, 3, 4, 1)):
        book.active.append(row)
    book.save(path)
    done = opened("survey", "import", path, "--round", 1, "--json").json
    assert [line["state"] for line in done["lines"]] == ["new", "new"]
    assert done["lines"][0]["reason"] == ""
    assert opened("survey", "results", "--round", 1, "--json").json["overall"]["answered"] == 9


def test_all_forms_of_a_line_are_kept_or_none(opened: Run) -> None:
    done = opened("survey", "set", "--round", 1, "55555", "5555")
    assert done.code == 1
    assert "đã ghi 4 câu trả lời" in done.err
    assert opened("survey", "list", "--json").json[0]["entered"] == 0


def test_a_warning_is_said_at_once(hhapp: Run) -> None:
    hhapp("survey", *[word if word != "phieu_5" else "phieu_15" for word in OPEN])
    assert "Phiếu 1: Cả 15 câu trả lời cùng mức 5." in hhapp("survey", "set", "--round", 1, "5" * 15).err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("results", "--round", 7), "không còn nữa"),
        (("counts", "--round", 1, "--given-out", 3, "--returned", 4), "lớn hơn số phiếu phát ra"),
        (("set", "--round", 1, "99999"), "không có mức 9"),
        (("reopen", "--round", 1, "--reason", "x"), "đang mở"),
        (("import", "khong-co.csv", "--round", 1), "Không đọc được"),
    ],
)
def test_refusals_say_why(opened: Run, words: tuple[object, ...], told: str) -> None:
    done = opened("survey", *words)
    assert done.code == 1
    assert told in done.err

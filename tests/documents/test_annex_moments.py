"""Deadlines told by crosses under quarters and months."""

from __future__ import annotations

import tomllib
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.documents.annex import read_annex
from hhapp.documents.annex_moments import Moment, marked_deadline
from hhapp.documents.grid import Cell, Row
from hhapp.packs.annex import Annex, AnnexColumn, AnnexLayout, AnnexTask
from hhapp.vn.deadlines import parse_deadline

PACK = Path(__file__).resolve().parents[2] / "resources" / "packs" / "mau-xa" / "annex.toml"


@pytest.fixture(scope="module")
def layout() -> AnnexLayout:
    columns = tomllib.loads(PACK.read_text(encoding="utf-8"))["annex"]["columns"]
    return AnnexLayout({AnnexColumn(name): tuple(words) for name, words in columns.items()})


@pytest.fixture
def sheet():
    return openpyxl.Workbook().active


@pytest.fixture
def read_sheet(tmp_path: Path, layout: AnnexLayout):
    def read(sheet, *rows) -> Annex:
        for row in rows:
            sheet.append(row)
        sheet.parent.save(tmp_path / "a.xlsx")
        return read_annex(tmp_path / "a.xlsx", layout)

    return read


def tasks(annex: Annex) -> list[AnnexTask]:
    return [task for area in annex.areas for task in area.tasks]


def reasons(task: AnnexTask, column: str) -> list[str]:
    return [doubt.reason for doubt in task.doubts if doubt.column == column]


MARKED = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Quý I", "Quý II", "Quý III", "Quý IV")


@pytest.mark.parametrize(
    ("marks", "deadline", "doubt"),
    [
        (("", "x", "", ""), "Quý II", ""),
        (("X", "X", None, None), "Quý I, II", ""),
        (("✓", "", "", ""), "Quý I", ""),
        (("x", "", "x", ""), "Quý I, III", "Dấu ở các cột rời nhau (Quý I, III)"),
        (("x", "x", "x", "x"), "Quý I, II, III, IV", "nếu là việc lặp lại thì ghi “Hằng quý”"),
        (("", "x", "70%", ""), "Quý II", "Cột Quý III ghi “70%”, không phải dấu chọn."),
        (("", "", "Ban hành", ""), "", "Cột Quý III ghi “Ban hành”, không phải dấu chọn."),
        (("", "", "", ""), "", "Chưa có thời hạn."),
    ],
)
def test_crosses_under_quarters_are_the_deadline(sheet, read_sheet, marks, deadline: str, doubt: str) -> None:
    annex = read_sheet(sheet, MARKED, ("1", "Ban hành kế hoạch", "Sở Nội vụ", *marks))
    (task,) = tasks(annex)
    assert (task.task, task.lead, task.deadline) == ("Ban hành kế hoạch", "Sở Nội vụ", deadline)
    said = " ".join(reasons(task, "deadline"))
    assert doubt in said
    assert bool(said) == bool(doubt)
    assert [text for _, text in task.extra] == [text for text in marks if text and len(text) > 1]
    read = parse_deadline(task.deadline, 2026)
    assert read.understood is bool(deadline)


def test_quarters_under_a_group_and_a_row_of_column_codes(sheet, read_sheet) -> None:
    sheet.append(("TT", "Nhiệm vụ", "Chủ trì", "Thời gian hoàn thành (quý)"))
    sheet.append((None, None, None, "I", "II", "III", "IV"))
    sheet.merge_cells("D1:G1")
    for column in "ABC":
        sheet.merge_cells(f"{column}1:{column}2")
    codes = tuple(f"({at})" for at in range(1, 8))
    annex = read_sheet(sheet, codes, ("1", "Rà soát", "Sở Tư pháp", None, None, None, "x"))
    (task,) = tasks(annex)
    assert (task.lead, task.deadline, task.doubts) == ("Sở Tư pháp", "Quý IV", ())


def test_months_in_word_with_a_merged_cell(tmp_path: Path, layout: AnnexLayout) -> None:
    document = docx.Document()
    table = document.add_table(2, 15)
    months = [f"Tháng {at}" for at in range(1, 13)]
    for row, texts in zip(
        table.rows, (("TT", "Nội dung", "Chủ trì", *months), ("1", "Tuyên truyền", "Văn phòng")), strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    table.cell(1, 5).merge(table.cell(1, 7))
    table.cell(1, 5).text = "x"
    document.save(tmp_path / "a.docx")
    (task,) = tasks(read_annex(tmp_path / "a.docx", layout))
    assert (task.deadline, reasons(task, "deadline")) == ("Tháng 3, 4, 5", [])


def test_a_written_deadline_goes_before_crosses(sheet, read_sheet) -> None:
    header = ("TT", "Nhiệm vụ", "Thời hạn", "Quý I", "Quý II")
    first, second = tasks(read_sheet(sheet, header, ("1", "Một", "Trước 15/3", "x"), ("2", "Hai", None, None, "x")))
    assert (first.deadline, second.deadline) == ("Trước 15/3", "Quý II")


def test_one_column_of_a_quarter_is_no_deadline(sheet, read_sheet) -> None:
    header = ("TT", "Nhiệm vụ", "Chủ trì", "Quý I")
    (task,) = tasks(read_sheet(sheet, header, ("1", "Một", "Sở Nội vụ", "x")))
    assert task.deadline == ""
    assert task.extra == (("Quý I", "x"),)


@given(st.booleans(), st.data())
def test_the_phrase_reads_back_as_the_columns_that_were_marked(by_quarter: bool, data: st.DataObject) -> None:
    whole = range(1, 5) if by_quarter else range(1, 13)
    marked = data.draw(st.sets(st.sampled_from(whole), min_size=1))
    moments = {at: Moment(by_quarter, at) for at in whole}
    cell, consumed = marked_deadline(Row(1, {at: Cell("x") for at in marked}), moments)
    assert cell is not None
    assert consumed == marked
    read = parse_deadline(cell.text, 2026)
    assert read.understood
    months = {
        month
        for step in read.milestones
        if step.start and step.end
        for month in range(step.start.month, step.end.month + 1)
    }
    assert months == ({3 * at - left for at in marked for left in range(3)} if by_quarter else marked)

"""Criteria sets as Excel and JSON files: written, read back equal, and every fault with its cell."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from hhapp.documents.criteria_file import blank_criteria_file, read_criteria_file, write_criteria_file
from hhapp.errors import UserError
from hhapp.packs.load import load_pack
from hhapp.packs.score.criteria import CriteriaSet
from hhapp.packs.score.reading import FaultySetError

PACK = Path(__file__).resolve().parents[2] / "resources" / "packs" / "mau-xa"
Change = Callable[[Workbook], Any]


@pytest.fixture(scope="module")
def criteria() -> CriteriaSet:
    read = load_pack(PACK).criteria
    assert read is not None
    return read


@pytest.fixture
def sheet(tmp_path: Path, criteria: CriteriaSet) -> Path:
    path = tmp_path / "bo.xlsx"
    path.write_bytes(write_criteria_file(criteria, "xlsx"))
    return path


def test_both_kinds_of_file_read_back_equal(sheet: Path, tmp_path: Path, criteria: CriteriaSet) -> None:
    assert read_criteria_file(sheet) == criteria
    plain = tmp_path / "bo.json"
    plain.write_bytes(write_criteria_file(criteria, "json"))
    assert read_criteria_file(plain) == criteria


def test_codes_are_text_cells_so_that_excel_makes_no_number_of_them(sheet: Path) -> None:
    cells = load_workbook(sheet)["Tiêu chí"]
    codes = [row[1] for row in cells.iter_rows(min_row=2)]
    assert "7.10" in [cell.value for cell in codes]
    assert {(cell.data_type, cell.number_format) for cell in codes} == {("s", "@")}


def cell(book: Workbook, code: str, column: str) -> Any:
    """The cell of a component under the head `column`."""
    page = book["Tiêu chí thành phần"]
    at = next(head.column for head in page[1] if head.value == column)
    return next(page.cell(row[1].row, at) for row in page.iter_rows(min_row=2) if row[1].value == code)


def put(code: str, column: str, value: Any) -> Change:
    def change(book: Workbook) -> None:
        cell(book, code, column).value = value

    return change


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (put("1.1.2", "Điểm tối đa", "nhiều"), "Trang tính 'Tiêu chí thành phần', ô D3: “nhiều” không phải là số"),
        (put("1.1.2", "Kiểu chấm", "Theo ý"), "ô E3: “Theo ý” không rõ là gì"),
        (put("1.3.2", "Các mức", "50"), "ô H7: “50” phải viết “mức = điểm”"),
        (put("1.3.2", "Các mức", None), "còn thiếu các mức điểm"),
        (put("1.2.2", "So với chỉ tiêu", "x"), "không rõ là gì"),
        (put("2.3.1", "Không phát sinh", "bỏ qua"), "“bỏ qua” không rõ là gì"),
        (put("1.1.2", "Nguồn số liệu", "numerator = plan.complete"), "có phải “plan.completion”?"),
        (put("1.1.2", "Điểm tối đa", "1,4"), "Trang tính 'Tiêu chí', ô D2: ghi 2 điểm nhưng các tiêu chí thành phần"),
        (lambda b: b["Thông tin"].__setitem__("B2", None), "Trang tính 'Thông tin', ô B2: còn thiếu"),
        (lambda b: b["Xếp loại"].__setitem__("B6", "10"), "ô B6: phải có một mức xếp loại bắt đầu từ 0"),
        (lambda b: b["Tiêu chí thành phần"].__setitem__("D1", "Điểm cao"), "không rõ cột “Điểm cao”"),
        (lambda b: b.remove(b["Lĩnh vực"]), "areas"),
    ],
)
def test_faults_name_their_cell(sheet: Path, change: Change, told: str) -> None:
    book = load_workbook(sheet)
    change(book)
    book.save(sheet)
    codes = {indicator.code for indicator in load_pack(PACK).indicators}
    with pytest.raises(FaultySetError) as caught:
        read_criteria_file(sheet, codes)
    faults = [str(fault) for fault in caught.value.faults]
    assert any(told in fault for fault in faults), faults


def test_what_the_file_does_not_say_may_be_given(sheet: Path, criteria: CriteriaSet) -> None:
    book = load_workbook(sheet)
    book["Thông tin"]["A2"] = None
    book["Thông tin"]["C2"] = None
    book.save(sheet)
    read = read_criteria_file(sheet, given={"province": "Tỉnh Thử", "version": "7", "name": "không dùng"})
    assert (read.province, read.version, read.name) == ("Tỉnh Thử", "7", criteria.name)


def test_the_blank_file_can_be_filled(tmp_path: Path, criteria: CriteriaSet) -> None:
    path = tmp_path / "trong.xlsx"
    path.write_bytes(blank_criteria_file())
    with pytest.raises(FaultySetError):
        read_criteria_file(path)
    book = load_workbook(path)
    assert str(book["Hướng dẫn"]["A1"].value).startswith("HƯỚNG DẪN")
    book["Thông tin"].append(["Tỉnh Thử", "2026", "1", "Bộ thử", "2"])
    book["Lĩnh vực"].append(["1", "Chỉ đạo", "2"])
    book["Tiêu chí"].append(["1", "1.1", "Kế hoạch", "2"])
    book["Tiêu chí thành phần"].append(
        ["1.1", "1.1.1", "Hoàn thành", "2", "Theo mức", "100% = 2", "tỷ lệ", "100 = 2\n70 = 0,5"]
    )
    book["Xếp loại"].append(["Đạt", "0"])
    book.save(path)
    read = read_criteria_file(path)
    assert read.title == "Bộ thử, năm 2026, phiên bản 1"
    assert [step.points for step in read.components[0].rule.steps] == [2, criteria.component("1.1.1").maximum]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", b"{"),
        ("a.json", b"[1]"),
        ("a.json", b"\xff\xfe\x00"),
        ("a.json", b'{"total": NaN}'),
        ("a.json", b"[" * 100_000),
        ("a.json", json.dumps({"areas": [[[]]] * 3}).encode()),
        ("a.xlsx", b"PK\x03\x04 hong"),
        ("a.xlsx", b""),
        ("a.txt", b"1.1"),
    ],
)
def test_hostile_files_are_refused_in_words(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UserError) as refused:
        read_criteria_file(path)
    assert refused.value.sentence
    assert refused.value.advice

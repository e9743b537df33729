"""Criteria sets as files: an Excel file of five sheets that an official writes, or JSON; read, and written out again.

What stands in a cell is judged here; what the entries mean together is judged by `packs.score.reading`.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from hhapp.documents.json_file import read_json_file
from hhapp.documents.pack_sheets import read_tables
from hhapp.packs.catalogue import Pack
from hhapp.packs.faults import Entry, Tables
from hhapp.packs.score.criteria import CriteriaSet
from hhapp.packs.score.reading import flattened, read_set
from hhapp.packs.score.sheets import SET_SHEETS
from hhapp.packs.score.wording import spelled_out, with_sources_of
from hhapp.packs.score.writing import set_bytes, set_document
from hhapp.packs.sheets import CellKind, Column, Sheet

_FONT = "Times New Roman"
_HEAD = PatternFill("solid", fgColor="DDEBF7")
_LINE = Side(style="thin", color="808080")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WIDE = {"name": 50, "rule": 50, "steps": 36, "evidence": 36, "facts": 36, "parts": 30, "variables": 30}
_ROWS_TO_CHOOSE = 500
_GUIDE = (
    "HƯỚNG DẪN VIẾT BỘ TIÊU CHÍ CHẤM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
    "1. Mỗi dòng một lĩnh vực, tiêu chí, tiêu chí thành phần. Điểm các cấp phải cộng lại bằng nhau.",
    "2. Mã viết dạng văn bản (1.2.1). Số thập phân dùng dấu phẩy. Nhiều giá trị trong một ô cách nhau bằng dấu “;”.",
    "3. Kiểu chấm “Theo mức”: cột Tính theo ghi tỷ lệ, số lượng, kết quả hoặc lựa chọn. Cột Các mức ghi “mức = điểm”: "
    "“100 = 1; 70 = 0,5” là từ 100% được 1 điểm, từ 70% được 0,5 điểm, thấp hơn được 0 điểm; "
    "với lựa chọn: “Đúng hạn = 0,5; Trễ = 0”.",
    "4. Kiểu chấm “Theo tỷ lệ”: điểm = tỷ lệ × điểm tối đa. Có thể ghi mức dưới đó 0 điểm, mức từ đó được điểm tối đa, "
    "mức bắt đầu tính điểm (công thức (tỷ lệ − 95%)/5% thì ghi 95), và “x” ở cột So với chỉ tiêu (thực tế/chỉ tiêu).",
    "5. Kiểu chấm “Cộng theo số lượng”: ghi Điểm mỗi trường hợp, hoặc Các mức (“2 = 1,5; 1 = 1”).",
    "6. Kiểu chấm “Cộng các phần”: cột Các phần ghi “tên phần = điểm”. "
    "Kiểu chấm “Công thức”: cột Các biến ghi “a = ý nghĩa; b = ý nghĩa”.",
    "7. Không phát sinh: “điểm tối đa”, “loại khỏi mẫu số”; để trống là không được ghi không phát sinh.",
    "8. Nguồn số liệu: để trống, hoặc “đầu vào = nguồn”, ví dụ "
    "“numerator = plan.completion; denominator = plan.completion”.",
    "9. Mã năm trước: mã của tiêu chí này trong bộ năm trước nếu đã đổi; “-” nếu là tiêu chí mới.",
    "10. Bắt buộc tài liệu: để trống là bắt buộc; ghi “không” nếu không cần tài liệu kiểm chứng.",
)


def read_criteria_file(
    path: Path,
    indicators: Collection[str] | None = None,
    given: Mapping[str, Any] | None = None,
) -> CriteriaSet:
    """The checked set of an .xlsx or .json file; FaultySetError with every fault and its cell or entry.

    `indicators` are the codes that sources may name. `given` has what the file does not say (province, year, version,
    name); what it says counts. UserError for files that are damaged, locked, too large or of another kind.
    """
    if path.suffix.lower() == ".json":
        return read_set({**(given or {}), **_read_json(path)}, path.name, indicators=indicators)
    return read_set({}, path.name, indicators=indicators, tables=read_criteria_tables(path, given))


def read_criteria_tables(path: Path, given: Mapping[str, Any] | None = None) -> Tables:
    """The families of a set written as Excel sheets, its own row among them; UserError where it cannot be opened."""
    return _with_head(read_tables(path, SET_SHEETS), path.name, given or {})


@dataclass(frozen=True, slots=True)
class TakenSet:
    """A set as an office takes it from a file; `worded` are the components whose rules were read from their words."""

    criteria: CriteriaSet
    worded: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """What to look at again; "" where everything was written as parameters."""
        codes = ", ".join(self.worded)
        return f"Cách tính của {len(self.worded)} tiêu chí thành phần đọc từ lời văn: {codes}." if codes else ""


def take_criteria_file(path: Path, pack: Pack, year: int, told: Mapping[str, Any] | None = None) -> TakenSet:
    """The checked set of a file for an office with this pack; FaultySetError and UserError as `read_criteria_file`.

    A JSON file may leave out what the pack or the occasion knows: its ranks are then the pack's, its year is `year`,
    its name the file's. `told` has what the clerk said about it.
    """
    codes = {indicator.code for indicator in pack.indicators}
    if path.suffix.lower() != ".json":
        return TakenSet(read_criteria_file(path, codes, told))
    factors = {each.code: each.name for each in pack.survey.factors} if pack.survey else {}
    given: dict[str, Any] = {"province": "", "year": year, "version": "1", "name": path.stem}
    if pack.criteria is not None:
        given["bands"] = [{"name": band.name, "from": band.at_least} for band in pack.criteria.bands]
    document, worded = spelled_out(flattened(_read_json(path)), factors)
    criteria = read_set({**given, **(told or {}), **document}, path.name, indicators=codes)
    return TakenSet(with_sources_of(criteria, pack.criteria), worded)


def write_criteria_file(criteria: CriteriaSet, kind: str) -> bytes:
    """The set as "xlsx" or "json"; both read back equal."""
    if kind == "json":
        return set_bytes(criteria)
    return _workbook(set_document(criteria))


def blank_criteria_file() -> bytes:
    """An Excel file with the heads and the guide, to write a province's set into."""
    return _workbook({})


def _read_json(path: Path) -> dict[str, Any]:
    return read_json_file(path, "bộ tiêu chí", "Chọn tệp bộ tiêu chí dạng JSON hoặc Excel.")


def _with_head(tables: Tables, file: str, given: Mapping[str, Any]) -> Tables:
    """The one row of the first sheet as the set's own entry, its last day of scoring as whole numbers."""
    families = dict(tables.families)
    heads = families.get("set", ())
    if not heads:
        families["set"] = (Entry(dict(given), file, "Trang tính 'Thông tin'"),)
        return Tables(families, tables.faults)
    head = heads[0]
    values = {**given, **head.values}
    due = values.get("due")
    if isinstance(due, list):
        values["due"] = [int(each) if each.lstrip("-").isdecimal() else each for each in due]
    families["set"] = (Entry(values, head.file, head.place, head.cells, head.odd),)
    return Tables(families, tables.faults)


def _workbook(document: Mapping[str, Any]) -> bytes:
    book = Workbook()
    guide = book.active
    assert isinstance(guide, Worksheet)
    _write_guide(guide)
    for sheet in SET_SHEETS:
        entries = [document] if sheet.family == "set" else document.get(sheet.family, [])
        _write_sheet(book.create_sheet(sheet.words[0]), sheet, entries if document else [])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _write_guide(sheet: Worksheet) -> None:
    sheet.title = "Hướng dẫn"
    sheet.column_dimensions["A"].width = 110
    for row, text in enumerate(_GUIDE, start=1):
        cell = sheet.cell(row, 1, text)
        cell.font = Font(name=_FONT, size=13, bold=row == 1)
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _write_sheet(sheet: Worksheet, told: Sheet, entries: Sequence[Mapping[str, Any]]) -> None:
    for at, column in enumerate(told.columns, start=1):
        cell = sheet.cell(1, at, column.words[0])
        cell.font, cell.fill, cell.border = Font(name=_FONT, size=12, bold=True), _HEAD, _BORDER
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.column_dimensions[cell.column_letter].width = _WIDE.get(column.key, 16)
        if column.choices:
            words = ",".join(column.choices)
            choosing = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
            choosing.add(f"{cell.column_letter}2:{cell.column_letter}{_ROWS_TO_CHOOSE}")
            sheet.add_data_validation(choosing)
    for row, entry in enumerate(entries, start=2):
        for at, column in enumerate(told.columns, start=1):
            _write_cell(sheet, row, at, _shown(column, entry.get(column.key)))
    sheet.freeze_panes = "A2"
    sheet.page_setup.paperSize, sheet.page_setup.orientation = sheet.PAPERSIZE_A4, "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def _write_cell(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Text in a text cell: Excel must not make a date of "1.2" or a number of "7.10"."""
    cell = sheet.cell(row, column)
    cell.number_format = "@"
    if text:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
        cell.data_type = "s"
    cell.font, cell.border = Font(name=_FONT, size=12), _BORDER
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _shown(column: Column, value: Any) -> str:
    """A value of the document as the reading of its column takes it back."""
    if value is None:
        return ""
    if column.kind is CellKind.LIST:
        return "; ".join(str(each) for each in value)
    if isinstance(value, bool):
        return ("x" if value else "không") if column.key == "needs_evidence" else ("x" if value else "")
    if column.kind is CellKind.NUMBER:
        return str(value).replace(".", ",")
    words = {code: word for word, code in column.choices.items()}
    return words.get(str(value), str(value))

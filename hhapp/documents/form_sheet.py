"""A form with columns as a sheet of the Excel form: filled in without the program, read back by its hidden column.

Column A says which row of the form each line is; its first cells say of which period, pack and form the sheet is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from hhapp.documents.grid import Grid, Row
from hhapp.packs.context import FormBlock, FormLine, ReportContext
from hhapp.packs.forms import FORM_PREFIX, Form
from hhapp.vn.text import fold

MARK = "hhapp: biểu nhiều cột"
PERIOD_ROW, PACK_ROW, VERSION_ROW, FORM_ROW = 2, 3, 4, 5
_HEAD_ROW, _NUMBER_ROW = 6, 9
_FIRST_ROW, _NAME_COLUMN, _FIRST_COLUMN = 10, 2, 3
_NAME_WIDTH, _WIDTH = 34, 11
_TO_FILL, _COMPUTED = PatternFill("solid", fgColor="FFF2CC"), PatternFill("solid", fgColor="E7E6E6")
_LINE = Side(style="thin", color="808080")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_CODE = re.compile(r"[a-z][a-z0-9_]*")


def sheet_title(form: Form) -> str:
    """The sheet's name: the form's own, without signs that Excel does not take."""
    return re.sub(r"[\[\]:*?/\\']", "-", form.name)[:31]


def total_place(form: Form, block: FormBlock, column: str) -> str:
    """Where the total of a column stands, to be named from another sheet."""
    return f"'{sheet_title(form)}'!{_letter(form, column)}{_FIRST_ROW + len(block.rows)}"


def write_form_sheet(book: Workbook, form: Form, block: FormBlock, context: ReportContext) -> None:
    """Add the form's sheet, with the figures that are there already; only cells that are typed can be written in."""
    sheet = book.create_sheet(sheet_title(form))
    texts = {
        1: (MARK, f"{form.number}: {form.title}"),
        PERIOD_ROW: (context.period.code, f"{context.unit.name}, {context.period.label}"),
        PACK_ROW: (context.pack.id, f"Đơn vị tính: {form.unit}"),
        VERSION_ROW: (context.pack.version, "Chỉ nhập vào ô vàng; ô xám do máy tính. Không phát sinh thì ghi 0."),
        FORM_ROW: (form.code, "Ô để trống không xóa số liệu đã có trong chương trình."),
    }
    for row, (code, text) in texts.items():
        _put(sheet.cell(row, 1), code)
        _put(sheet.cell(row, _NAME_COLUMN), text, bold=row == 1)
    _head(sheet, form)
    for at, line in enumerate(block.rows):
        _row(sheet, _FIRST_ROW + at, form, line)
    _total(sheet, form, block)
    _finish(sheet, form, block)


def is_form_sheet(grid: Grid) -> bool:
    """Whether a sheet that was read is one of these."""
    return _text(grid, 1) == MARK


def form_of(grid: Grid, forms: Sequence[Form]) -> Form | None:
    """The form that the sheet says it is of; None where the pack has none of that code."""
    return next((form for form in forms if form.code == _text(grid, FORM_ROW)), None)


def read_form_sheet(grid: Grid, form: Form, typed: dict[str, str]) -> Iterator[str]:
    """Take what was written into `typed`, by the codes of cells, or say what is wrong with it; empty cells are left."""
    seen: set[str] = set()
    for row in grid.rows:
        key = row.cells[0].text if 0 in row.cells else ""
        if row.number < _FIRST_ROW or key == form.total:
            continue
        if not key:
            yield from _without_key(grid, row, form)
        elif key in seen:
            yield f"{grid.label}, ô A{row.number}: dòng “{key[:40]}” có hai lần."
        else:
            seen.add(key)
            yield from _take(grid, row, form, key, typed)


def _take(grid: Grid, row: Row, form: Form, key: str, typed: dict[str, str]) -> Iterator[str]:
    for at, column in enumerate(form.columns):
        cell = row.cells.get(_FIRST_COLUMN - 1 + at)
        if cell is None or not column.typed:
            continue
        if cell.doubt:
            yield f"{grid.label}, ô {get_column_letter(_FIRST_COLUMN + at)}{row.number}: {cell.doubt}"
        else:
            typed[f"{FORM_PREFIX}{form.code}/{key}/{column.code}"] = cell.text


def _without_key(grid: Grid, row: Row, form: Form) -> Iterator[str]:
    places = range(_FIRST_COLUMN - 1, _FIRST_COLUMN - 1 + len(form.columns))
    if any(place in row.cells for place in places):
        yield f"{grid.label}, dòng {row.number}: dòng này không có mã; thêm dòng trong chương trình rồi xuất biểu mới."


def _head(sheet: Worksheet, form: Form) -> None:
    """Three rows of headings, merged as on the paper, and the row of the columns' numbers."""
    _heading(sheet, (_HEAD_ROW, _NAME_COLUMN), (_NUMBER_ROW - 1, _NAME_COLUMN), form.row_heading)
    _heading(sheet, (_NUMBER_ROW, _NAME_COLUMN), (_NUMBER_ROW, _NAME_COLUMN), "")
    depth = _NUMBER_ROW - _HEAD_ROW
    for at, column in enumerate(form.columns):
        place = _FIRST_COLUMN + at
        for level in range(min(len(column.groups), depth - 1)):
            prefix = column.groups[: level + 1]
            if at and form.columns[at - 1].groups[: level + 1] == prefix:
                continue
            last = at
            while last + 1 < len(form.columns) and form.columns[last + 1].groups[: level + 1] == prefix:
                last += 1
            _heading(sheet, (_HEAD_ROW + level, place), (_HEAD_ROW + level, _FIRST_COLUMN + last), prefix[level])
        top = _HEAD_ROW + min(len(column.groups), depth - 1)
        _heading(sheet, (top, place), (_NUMBER_ROW - 1, place), column.heading)
        number = f"({column.number})" if column.number else ""
        _heading(sheet, (_NUMBER_ROW, place), (_NUMBER_ROW, place), number)


def _heading(sheet: Worksheet, first: tuple[int, int], last: tuple[int, int], text: str) -> None:
    for row in range(first[0], last[0] + 1):
        for column in range(first[1], last[1] + 1):
            sheet.cell(row, column).border = _BORDER
    cell = sheet.cell(*first)
    _put(cell, text, bold=True)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    if first != last:
        sheet.merge_cells(start_row=first[0], start_column=first[1], end_row=last[0], end_column=last[1])


def _row(sheet: Worksheet, number: int, form: Form, line: FormLine) -> None:
    _put(sheet.cell(number, 1), line.code or fold(line.name))
    _put(sheet.cell(number, _NAME_COLUMN), line.name)
    sheet.cell(number, _NAME_COLUMN).border = _BORDER
    for column in form.columns:
        cell = sheet[f"{_letter(form, column.code)}{number}"]
        cell.value = line.cells[column.code].value if column.typed else _formula(form, column.formula or "", number)
        _shape(cell, typed=column.typed)


def _total(sheet: Worksheet, form: Form, block: FormBlock) -> None:
    """Sums of what is typed; a computed column is its formula over the sums. Empty while the column is."""
    number = _FIRST_ROW + len(block.rows)
    _put(sheet.cell(number, 1), form.total)
    _put(sheet.cell(number, _NAME_COLUMN), form.total, bold=True)
    sheet.cell(number, _NAME_COLUMN).border = _BORDER
    for column in form.columns:
        letter = _letter(form, column.code)
        every = f"{letter}{_FIRST_ROW}:{letter}{number - 1}"
        cell = sheet[f"{letter}{number}"]
        summed = f'=IF(COUNT({every})=0,"",SUM({every}))'
        cell.value = summed if column.typed else _formula(form, column.formula or "", number)
        _shape(cell, typed=False)
        cell.font = Font(name="Times New Roman", size=12, bold=True)


def _formula(form: Form, text: str, number: int) -> str:
    """The formula over the cells of its row, empty while one of them is."""
    places = {column.code: f"{_letter(form, column.code)}{number}" for column in form.columns}
    needs = sorted({places[code] for code in _CODE.findall(text)})
    computed = _CODE.sub(lambda found: places[found[0]], text)
    return f'=IF(COUNT({",".join(needs)})<{len(needs)},"",{computed})'


def _shape(cell: Cell, *, typed: bool) -> None:
    cell.fill = _TO_FILL if typed else _COMPUTED
    cell.protection = Protection(locked=not typed)
    cell.number_format = "#,##0"
    cell.border, cell.font = _BORDER, Font(name="Times New Roman", size=12)
    cell.alignment = Alignment(horizontal="right", vertical="center")


def _finish(sheet: Worksheet, form: Form, block: FormBlock) -> None:
    sheet.column_dimensions["A"].hidden = True
    sheet.column_dimensions["B"].width = _NAME_WIDTH
    for column in form.columns:
        sheet.column_dimensions[_letter(form, column.code)].width = _WIDTH
    sheet.row_dimensions[_NUMBER_ROW - 1].height = 48
    sheet.freeze_panes = f"{get_column_letter(_FIRST_COLUMN)}{_FIRST_ROW}"
    sheet.print_title_rows = f"{_HEAD_ROW}:{_NUMBER_ROW}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = sheet.PAPERSIZE_A4, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False  # these may be made wider
    checked = DataValidation(
        type="whole",
        operator="greaterThanOrEqual",
        formula1="0",
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning",
        errorTitle="Số liệu",
        error="Ô này cần một số nguyên từ 0 trở lên.",
    )
    last = _FIRST_ROW + len(block.rows) - 1
    for column in form.columns if block.rows else ():
        if column.typed:
            checked.add(f"{_letter(form, column.code)}{_FIRST_ROW}:{_letter(form, column.code)}{last}")
    sheet.add_data_validation(checked)


def _letter(form: Form, code: str) -> str:
    letter: str = get_column_letter(_FIRST_COLUMN + [column.code for column in form.columns].index(code))
    return letter


def _put(cell: Cell, text: str, *, bold: bool = False) -> None:
    """Text that stays text, also where it begins with a sign of a formula."""
    if text:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
        cell.data_type = "s"
    cell.font = Font(name="Times New Roman", size=12, bold=bold)


def _text(grid: Grid, number: int) -> str:
    row = next((row for row in grid.rows if row.number == number), None)
    return row.cells[0].text if row and 0 in row.cells else ""

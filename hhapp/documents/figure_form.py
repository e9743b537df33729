"""The pack's figures as an Excel form: filled in without the program, read back by the codes in its hidden column.

Column A says what each row is; its first cells say which period and which version of the pack the form was made for.
Only cells of typed figures can be written in; computed ones show their formula's result.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from hhapp.documents.excel_tables import read_sheets
from hhapp.documents.form_sheet import (
    FORM_ROW,
    form_of,
    is_form_sheet,
    read_form_sheet,
    total_place,
    write_form_sheet,
)
from hhapp.documents.grid import Grid, Row
from hhapp.documents.opening import PackageKind, open_package
from hhapp.errors import UserError
from hhapp.packs.catalogue import Indicator, IndicatorKind, Pack
from hhapp.packs.context import FormBlock, IndicatorLine, ReportContext
from hhapp.packs.forms import FORM_PREFIX, split_source
from hhapp.vn.numbers import MISSING

_MARK = "hhapp: biểu nhập số liệu"
_PERIOD_ROW, _PACK_ROW, _VERSION_ROW, _HEAD_ROW = 2, 3, 4, 6
_HEAD = ("Mã", "STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Kỳ trước")
_WIDTHS = (4, 8, 64, 14, 18, 18)
_VALUE_COLUMN = 5
_CODE = re.compile(r"(?<![\w.])[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*")
_TO_FILL, _COMPUTED = PatternFill("solid", fgColor="FFF2CC"), PatternFill("solid", fgColor="E7E6E6")
_LINE = Side(style="thin", color="808080")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_FONT = "Times New Roman"


def write_figure_form(pack: Pack, context: ReportContext, blocks: Sequence[FormBlock] = ()) -> bytes:
    """The .xlsx form of the context's period, with the figures that are there already.

    Each of the forms with columns in `blocks`, with the rows to be filled, gets a sheet of its own; figures that come
    from one in use are then its totals.
    """
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Số liệu"
    _head(sheet, context)
    rows = dict(_lines(context))
    places = {line.code: f"E{row}" for row, line in rows.items() if isinstance(line, IndicatorLine)}
    taken = _from_forms(pack, blocks)
    for row, line in rows.items():
        if isinstance(line, IndicatorLine):
            _figure(sheet, row, pack.indicator(line.code), line, places, taken.get(line.code, ""))
        else:
            _put(sheet.cell(row, 2), line[0], bold=True)
            _put(sheet.cell(row, 3), line[1], bold=True)
    _finish(sheet, pack, {code: place for code, place in places.items() if code not in taken})
    for block in blocks:
        write_form_sheet(book, pack.form(block.code), block, context)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def read_figure_form(path: Path, pack: Pack, period_code: str) -> dict[str, str]:
    """What was written in a form, by the codes of figures and of cells of forms; empty cells are left out.

    Where a form with columns has a figure, those that come from it are not read from the first sheet.

    UserError naming the cell for a form of another period or version of the pack, for codes that the pack does not
    have, and for cells that cannot be read; nothing of such a form is used.
    """
    package = open_package(path)
    sheets = read_sheets(package) if package.kind is PackageKind.EXCEL else ()
    sheet = next((grid for grid in sheets if _code_at(grid, 1) == _MARK), None)
    if sheet is None:
        raise UserError(
            f"Tệp “{path.name}” không phải biểu nhập số liệu của chương trình.",
            "Xuất biểu của kỳ này, nhập vào biểu đó rồi chọn lại.",
        )
    _refuse_other(sheet, pack, period_code)
    typed: dict[str, str] = {}
    cells: dict[str, str] = {}
    faults = [fault for grid in sheets if is_form_sheet(grid) for fault in _read_form(grid, pack, period_code, cells)]
    filled = {code.partition("/")[0].removeprefix(FORM_PREFIX) for code in cells}
    taken = {each.code for each in pack.indicators if (split_source(each.source) or ("",))[0] in filled}
    rows = [row for row in sheet.rows if row.number > _HEAD_ROW and _code_of(row) not in taken]
    faults += [fault for row in rows for fault in _take(sheet, row, pack, typed)]
    if faults:
        more = f" (và {len(faults) - 1} lỗi khác)" if len(faults) > 1 else ""
        raise UserError(f"{faults[0]}{more}", "Sửa tệp, hoặc xuất biểu mới rồi nhập lại.", details="\n".join(faults))
    return typed | cells


def _read_form(grid: Grid, pack: Pack, period_code: str, cells: dict[str, str]) -> Iterator[str]:
    _refuse_other(grid, pack, period_code)
    form = form_of(grid, pack.forms)
    if form is None:
        yield f"{grid.label}, ô A{FORM_ROW}: gói biểu mẫu không có biểu này."
    else:
        yield from read_form_sheet(grid, form, cells)


def _code_of(row: Row) -> str:
    return row.cells[0].text if 0 in row.cells else ""


def _from_forms(pack: Pack, blocks: Sequence[FormBlock]) -> dict[str, str]:
    """Formulas of the figures that come from forms in use, by code."""
    used = {block.code: block for block in blocks if block.used}
    return {
        indicator.code: f"={total_place(pack.form(named[0]), used[named[0]], named[1])}"
        for indicator in pack.indicators
        if (named := split_source(indicator.source)) and named[0] in used
    }


def _head(sheet: Worksheet, context: ReportContext) -> None:
    texts = {
        1: (_MARK, f"BIỂU NHẬP SỐ LIỆU {context.period.label.upper()}"),
        _PERIOD_ROW: (context.period.code, context.unit.name),
        _PACK_ROW: (context.pack.id, f"Gói biểu mẫu: {context.pack.name}, phiên bản {context.pack.version}"),
        _VERSION_ROW: (context.pack.version, "Chỉ nhập vào ô vàng; ô xám do máy tính. Không có thì ghi 0."),
        _HEAD_ROW - 1: ("", "Ô để trống không xóa số liệu đã có trong chương trình."),
    }
    for row, (code, text) in texts.items():
        _put(sheet.cell(row, 1), code)
        _put(sheet.cell(row, 2), text, bold=row == 1)
    for column, (text, width) in enumerate(zip(_HEAD, _WIDTHS, strict=True), start=1):
        cell = sheet.cell(_HEAD_ROW, column)
        _put(cell, text, bold=True)
        cell.border, cell.alignment = _BORDER, Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.column_dimensions[cell.column_letter].width = width


def _lines(context: ReportContext) -> Iterator[tuple[int, IndicatorLine | tuple[str, str]]]:
    """What stands in each row: an area's number and name, or a figure."""
    row = _HEAD_ROW
    for group in context.groups:
        row += 1
        yield row, (group.number, group.name)
        for line in group.lines:
            row += 1
            yield row, line


def _figure(
    sheet: Worksheet, row: int, indicator: Indicator, line: IndicatorLine, places: Mapping[str, str], taken: str
) -> None:
    indent = "   " * (line.level - 1)
    for column, text in enumerate((line.code, line.number, indent + line.name, line.unit), start=1):
        _put(sheet.cell(row, column), text)
    value, previous = sheet.cell(row, _VALUE_COLUMN), sheet.cell(row, _VALUE_COLUMN + 1)
    formula = taken or _formula(indicator, places)
    if formula:
        value.value = formula
    else:
        _put_value(value, indicator, line)
    _put(previous, line.previous_shown)
    typed = indicator.typable and not taken
    value.fill = _TO_FILL if typed else _COMPUTED
    value.protection = Protection(locked=not typed)
    value.number_format = "#,##0" + (f".{'0' * line.places}" if line.places else "")
    for cell in sheet[row]:
        cell.border, cell.font = _BORDER, Font(name=_FONT, size=12)
        wide = cell.column >= _VALUE_COLUMN
        cell.alignment = Alignment(horizontal="right" if wide else None, vertical="center", wrap_text=not wide)


def _put_value(cell: Cell, indicator: Indicator, line: IndicatorLine) -> None:
    if indicator.kind in (IndicatorKind.TEXT, IndicatorKind.YES_NO):
        _put(cell, "" if line.shown == MISSING else line.shown)
    elif line.value is not None:
        cell.value = line.value


def _formula(indicator: Indicator, places: Mapping[str, str]) -> str:
    """The figure's own formula over the cells of the form, empty while one of them is; "" where it has none."""
    if indicator.needs:
        part, whole = (places[code] for code in indicator.needs)
        return f'=IF(COUNT({part},{whole})<2,"",IF({whole}=0,"",{part}*100/{whole}))'
    if not indicator.formula:
        return ""
    needs = sorted({places[code] for code in _CODE.findall(indicator.formula)})
    computed = _CODE.sub(lambda found: places[found[0]], indicator.formula)
    return f'=IF(COUNT({",".join(needs)})<{len(needs)},"",{computed})'


def _put(cell: Cell, text: str, *, bold: bool = False) -> None:
    """Text that stays text, also where it begins with a sign of a formula."""
    if text:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
        cell.data_type = "s"
    cell.font = Font(name=_FONT, size=12, bold=bold)


def _finish(sheet: Worksheet, pack: Pack, places: Mapping[str, str]) -> None:
    sheet.column_dimensions["A"].hidden = True
    sheet.freeze_panes = f"A{_HEAD_ROW + 1}"
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = sheet.PAPERSIZE_A4, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False  # these may be made wider
    for checked, kinds in (
        (_validation("whole"), (IndicatorKind.COUNT,)),
        (_validation("decimal"), (IndicatorKind.MONEY, IndicatorKind.SCORE)),
        (DataValidation(type="list", formula1='"Có,Không"', allow_blank=True), (IndicatorKind.YES_NO,)),
    ):
        for indicator in pack.indicators:
            if indicator.typable and indicator.kind in kinds and indicator.code in places:
                checked.add(places[indicator.code])
        if checked.sqref:
            sheet.add_data_validation(checked)


def _validation(kind: str) -> DataValidation:
    """A look at the number while it is written; a warning only, since "không" is an answer too."""
    return DataValidation(
        type=kind,
        operator="greaterThanOrEqual",
        formula1="0",
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning",
        errorTitle="Số liệu",
        error="Ô này cần một số từ 0 trở lên." if kind == "decimal" else "Ô này cần một số nguyên từ 0 trở lên.",
    )


def _code_at(grid: Grid, number: int) -> str:
    row = next((row for row in grid.rows if row.number == number), None)
    return row.cells[0].text if row and 0 in row.cells else ""


def _refuse_other(sheet: Grid, pack: Pack, period_code: str) -> None:
    for number, what, wanted in (
        (_PERIOD_ROW, "kỳ", period_code),
        (_PACK_ROW, "gói biểu mẫu", pack.id),
        (_VERSION_ROW, "phiên bản gói biểu mẫu", pack.version),
    ):
        found = _code_at(sheet, number)
        if found != wanted:
            raise UserError(
                f"{sheet.label}, ô A{number}: biểu này của {what} “{found[:40]}”, không phải “{wanted}”.",
                "Xuất biểu của đúng kỳ này rồi nhập lại.",
            )


def _take(sheet: Grid, row: Row, pack: Pack, typed: dict[str, str]) -> Iterator[str]:
    """Take the row's figure into `typed`, or say what is wrong with it."""
    code = _code_of(row)
    value = row.cells.get(_VALUE_COLUMN - 1)
    indicator = next((each for each in pack.indicators if each.code == code), None)
    if code and indicator is None:
        yield f"{sheet.label}, ô A{row.number}: gói biểu mẫu không có chỉ tiêu “{code[:40]}”."
    elif value is None or (indicator is not None and not indicator.typable):
        return
    elif indicator is None:
        yield f"{sheet.label}, ô E{row.number}: dòng này không có mã chỉ tiêu."
    elif code in typed:
        yield f"{sheet.label}, ô A{row.number}: chỉ tiêu “{code}” có hai dòng."
    elif value.doubt:
        yield f"{sheet.label}, ô E{row.number}: {value.doubt}"
    else:
        typed[code] = value.text

"""A list written to Excel under the heads by which `documents.lists` reads it back; without rows, a form to fill in."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from hhapp.packs.listing import ListColumn

_HEAD_ROW = 3
_FONT = Font(name="Times New Roman", size=12)
_LINE = Side(style="thin", color="808080")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_FILL = PatternFill("solid", fgColor="E7EDF5")
_NARROW, _WIDE = 16, 52


def write_list(title: str, columns: Sequence[ListColumn], rows: Iterable[Mapping[str, str | date | None]]) -> bytes:
    """The .xlsx: a title, the heads, a row for each of `rows` by the columns' keys. Days are Excel's own."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Danh sách"
    sheet["A1"] = title
    sheet["A1"].font = Font(name=_FONT.name, bold=True, size=13)
    for at, column in enumerate(columns, start=1):
        cell = sheet.cell(_HEAD_ROW, at, column.name)
        cell.font, cell.fill, cell.border = Font(name=_FONT.name, size=12, bold=True), _FILL, _BOX
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(at)].width = _WIDE if column.key == "name" else _NARROW
    for number, row in enumerate(rows, start=_HEAD_ROW + 1):
        for at, column in enumerate(columns, start=1):
            _put(sheet, number, at, row.get(column.key))
    sheet.freeze_panes = f"A{_HEAD_ROW + 1}"
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _put(sheet: Worksheet, row: int, column: int, value: str | date | None) -> None:
    cell = sheet.cell(row, column, value or None)
    cell.font, cell.border = _FONT, _BOX
    if isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"
    elif value:
        cell.data_type = "s"  # a name that begins with "=" is no formula

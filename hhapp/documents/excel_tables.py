"""Sheets of an Excel workbook as plain grids: values as a reader sees them, old fonts turned into Unicode.

Reads SpreadsheetML (ISO/IEC 29500) as a stream and keeps only cells with something in them, so that a sheet styled
down to its last row costs no memory. Number formats and serial dates are understood by openpyxl's rules.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from math import isfinite
from typing import IO
from xml.etree import ElementTree as ET

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.cell import column_index_from_string, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from hhapp.documents.grid import Cell, Grid, Row, clean
from hhapp.documents.opening import MAX_COLUMNS, MAX_ROWS, Package, damaged, too_large
from hhapp.vn.oldfonts import OldEncoding, encoding_of, join_runs

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MAX_MERGED_ROWS = 500_000
_MOST_CELLS_IN_ROW, _MOST_ROWS_IN_SHEET = 16_384, 1_048_576  # what Excel itself allows
_SERIALS = range(7_306, 73_415)  # numbers of the days of 1920 to 2100, as Excel counts them
_NOT_COMPUTED = "Công thức chưa có kết quả; mở tệp bằng Excel rồi lưu lại."
_FORMULA_ERROR = "Ô báo lỗi công thức."
_Runs = tuple[tuple[str, str], ...]
"""Pieces of a text, each with the name of its own font, "" for the font of the cell."""


def read_sheets(package: Package) -> tuple[Grid, ...]:
    """Every sheet, hidden ones too, in the order of the workbook, named "Trang tính 'NAME'"; UserError if damaged."""
    try:
        return tuple(_grids(package))
    except (ET.ParseError, ValueError, TypeError, IndexError) as error:
        raise damaged(str(error)) from error


def _grids(package: Package) -> Iterator[Grid]:
    workbook = package.tree(package.main)
    parts = package.related(package.main, "worksheet")
    book = _Book.of(package, workbook)
    for entry in workbook.iter(_S + "sheet"):
        part = parts.get(entry.get(_R + "id", ""), "")
        if package.has(part):
            sheet = _read_sheet(package, part, book)
            rows = tuple(Row(n, cells, n in sheet.hidden) for n, cells in sorted(sheet.rows.items()) if cells)
            width = 1 + max((max(row.cells) for row in rows), default=-1)
            label = f"Trang tính '{clean(entry.get('name', ''))}'"
            hidden = entry.get("state", "visible") != "visible"
            yield Grid(label, rows, width, hidden=hidden, old_fonts=tuple(sorted(sheet.old_fonts)))


@dataclass(frozen=True, slots=True)
class _Style:
    font: str = ""
    is_date: bool = False
    is_percent: bool = False


@dataclass(frozen=True, slots=True)
class _Book:
    """What the sheets of a workbook share: texts, styles, and the day its serial dates count from."""

    strings: tuple[_Runs, ...]
    styles: tuple[_Style, ...]
    epoch: datetime

    @classmethod
    def of(cls, package: Package, workbook: ET.Element) -> _Book:
        properties = workbook.find(_S + "workbookPr")
        from_1904 = properties is not None and properties.get("date1904") in ("1", "true")
        strings = tuple(
            _runs(item)
            for part in package.related(package.main, "sharedStrings").values()
            for item in package.tree(part).iter(_S + "si")
        )
        return cls(strings, tuple(_styles(package)), CALENDAR_MAC_1904 if from_1904 else CALENDAR_WINDOWS_1900)


def _styles(package: Package) -> Iterator[_Style]:
    for part in package.related(package.main, "styles").values():
        root = package.tree(part)
        own_formats = {f.get("numFmtId", ""): f.get("formatCode", "") for f in root.iter(_S + "numFmt")}
        fonts = [_value(font.find(_S + "name")) for font in root.iterfind(f"{_S}fonts/{_S}font")]
        for xf in root.iterfind(f"{_S}cellXfs/{_S}xf"):
            format_id = xf.get("numFmtId", "0")
            code = own_formats.get(format_id) or BUILTIN_FORMATS.get(int(format_id), "")
            font = int(xf.get("fontId", "0"))
            yield _Style(fonts[font] if font < len(fonts) else "", bool(is_date_format(code)), code.endswith("%"))


def _runs(item: ET.Element | None) -> _Runs:
    """The pieces of a shared or inline string; phonetic guides are left out."""
    runs: list[tuple[str, str]] = []
    for child in item if item is not None else ():
        if child.tag == _S + "t":
            runs.append((_unescape(child.text or ""), ""))
        elif child.tag == _S + "r":
            font = _value(child.find(f"{_S}rPr/{_S}rFont"))
            runs.append((_unescape(child.findtext(_S + "t") or ""), font))
    return tuple(runs)


def _value(element: ET.Element | None) -> str:
    return element.get("val", "") if element is not None else ""


def _unescape(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _read_sheet(package: Package, part: str, book: _Book) -> _Sheet:
    sheet = _Sheet(book, {}, set(), [], set())
    with package.stream(part) as stream:
        for element in _elements(stream):
            sheet.take(element)
    sheet.merge()
    return sheet


def _elements(stream: IO[bytes]) -> Iterator[ET.Element]:
    """Rows with their cells, and merged ranges; each is emptied once it was taken."""
    cells = rows = 0
    for _, element in ET.iterparse(stream):  # noqa: S314 - see opening.py
        if element.tag == _S + "c":
            cells += 1
        elif element.tag == _S + "row":
            yield element
            element.clear()
            rows, cells = rows + 1, 0
        elif element.tag == _S + "mergeCell":
            yield element
        if cells > _MOST_CELLS_IN_ROW or rows > _MOST_ROWS_IN_SHEET:
            raise too_large()


@dataclass(slots=True)
class _Sheet:
    book: _Book
    rows: dict[int, dict[int, Cell]]
    hidden: set[int]
    merged: list[str]
    old_fonts: set[str]
    _row: int = 0
    _texts: dict[tuple[int, str], str] = field(default_factory=dict)

    def take(self, element: ET.Element) -> None:
        """Takes the next row or merged range of the sheet."""
        if element.tag == _S + "mergeCell":
            self.merged.append(element.get("ref", ""))
            return
        self._row = int(element.get("r") or self._row + 1)
        if element.get("hidden") in ("1", "true"):
            self.hidden.add(self._row)
        cells = self._cells(element)
        if cells:
            self.rows[self._row] = cells
            if len(self.rows) > MAX_ROWS:
                raise too_large()

    def _cells(self, row: ET.Element) -> dict[int, Cell]:
        cells: dict[int, Cell] = {}
        column = -1
        for element in row:
            place = element.get("r")
            column = column_index_from_string(place.rstrip("0123456789")) - 1 if place else column + 1
            if column < MAX_COLUMNS and len(element):
                cell = self._cell(element)
                if cell.text or cell.doubt:
                    cells[column] = cell
        return cells

    def _cell(self, element: ET.Element) -> Cell:
        index = int(element.get("s", "0"))
        style = self.book.styles[index] if index < len(self.book.styles) else _Style()
        kind, value = element.get("t", "n"), element.findtext(_S + "v")
        if kind == "inlineStr":
            return Cell(self._text(_runs(element.find(_S + "is")), style))
        if not value:
            computed = kind == "str" or element.find(_S + "f") is None
            return Cell("", doubt="" if computed else _NOT_COMPUTED)
        if kind == "s":
            return Cell(self._shared(int(value), style))
        if kind == "str":
            return Cell(self._text(((_unescape(value), ""),), style))
        if kind == "e":
            return Cell(value, doubt=_FORMULA_ERROR)
        if kind == "d":
            return _day_cell(date.fromisoformat(value[:10]))
        return self._number(value, style) if kind == "n" else Cell("TRUE" if value == "1" else "FALSE")

    def _shared(self, index: int, style: _Style) -> str:
        """A text of the workbook's table, worked out once for each font of a cell that shows it."""
        key = (index, style.font)
        if key not in self._texts:
            self._texts[key] = self._text(self.book.strings[index], style)
        return self._texts[key]

    def _text(self, runs: _Runs, style: _Style) -> str:
        if len(runs) == 1 and not encoding_of(runs[0][1] or style.font):
            return clean(runs[0][0])
        pieces: list[tuple[str, OldEncoding | None]] = []
        for text, own_font in runs:
            font = own_font or style.font
            encoding = encoding_of(font)
            pieces.append((text, encoding))
            if encoding and text.strip():
                self.old_fonts.add(font)
        return clean(join_runs(pieces))

    def _number(self, value: str, style: _Style) -> Cell:
        number = float(value)
        if style.is_date and number >= 1:
            try:
                day = from_excel(number, self.book.epoch)
            except (ValueError, OverflowError):
                return Cell(value, numeric=True)
            return _day_cell(day.date() if isinstance(day, datetime) else day)
        if not isfinite(number):
            return Cell(value, numeric=True)
        exact = Decimal(f"{number:.15g}")  # Excel shows fifteen digits
        shown = f"{(exact * 100 if style.is_percent else exact).normalize():f}".replace(".", ",")
        return Cell(
            shown + "%" * style.is_percent, numeric=True, serial=None if style.is_percent else self._day(number)
        )

    def _day(self, number: float) -> date | None:
        """The day of a bare number, where it is one of these two centuries."""
        if not number.is_integer() or int(number) not in _SERIALS:
            return None
        return (self.book.epoch + timedelta(days=int(number))).date()

    def merge(self) -> None:
        """Gives the text of a merged range to every row of it; what hides under a merged range is dropped."""
        numbers = sorted(self.rows)
        budget = _MAX_MERGED_ROWS
        for ref in self.merged:
            left, top, right, bottom = (int(edge) for edge in range_boundaries(ref))
            left, right = left - 1, min(right, MAX_COLUMNS)
            origin = self.rows.get(top, {}).get(left)
            covered = numbers[bisect_left(numbers, top) : bisect_right(numbers, bottom)]
            budget -= len(covered)
            if budget < 0:
                raise too_large()
            for number in covered:
                for column in range(left, right):
                    self.rows[number].pop(column, None)
                if origin:
                    self.rows[number][left] = replace(origin, span=right - left, repeated=number != top)


def _day_cell(day: date) -> Cell:
    return Cell(f"{day:%d/%m/%Y}", day=day)

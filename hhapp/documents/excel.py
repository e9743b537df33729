"""The annex as an Excel workbook: the pack's template filled from the context, numbers and dates as real ones.

Rows between a row that says {%tr for x in xs %} (or {%tr if … %}) and its {%tr endfor %} are repeated, as in Word.
A cell that is one {{ field }} takes the field's own kind; any other text with fields becomes text, never a formula.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal
from textwrap import wrap
from typing import Any

from jinja2.sandbox import SandboxedEnvironment
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.formula.translate import Translator
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from hhapp.documents.opening import MAX_ROWS, PackageKind
from hhapp.documents.templating import clean, environment, named_faults, template_path, variables
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import DocumentContext, IndicatorLine
from hhapp.vn.numbers import parse_number

_TAG = re.compile(r"\{%tr\s+(\w+)\s*(.*?)\s*%\}", re.DOTALL)
_FOR = re.compile(r"(\w+)\s+in\s+(.+?)(?:\s+if\s+(.+))?", re.DOTALL)
_ONE_FIELD = re.compile(r"\{\{((?:(?!\{\{|\}\}).)*)\}\}", re.DOTALL)
_FIFTEEN_DIGITS = Context(prec=15)  # all that Excel keeps of a number
_LINE_POINTS = 15.75  # of Times New Roman 12
_LETTERS_PER_UNIT = 1.15  # of column width: letters of running text are narrower than the digit that is the unit
_HIGHEST_ROW = 409  # Excel's limit
_FORMULA_STARTS = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with the decimals it is shown with."""

    value: Decimal
    places: int


@dataclass(frozen=True, slots=True)
class _Block:
    """A row of the template, or rows repeated by a tag."""

    row: int
    word: str = ""  # "for", "if"; "" for a plain row
    clause: str = ""
    inner: tuple[_Block, ...] = ()


def render_excel(pack: Pack, context: DocumentContext) -> bytes:
    """The .xlsx of the context's kind; UserError names the field and the cell of a template's mistake."""
    target = io.BytesIO()
    filled_workbook(pack, context).save(target)
    return target.getvalue()


def filled_workbook(pack: Pack, context: DocumentContext) -> Workbook:
    """The filled workbook before it is written."""
    name = pack.kind_of(context).excel
    if name is None:
        raise UserError("Loại văn bản này không có biểu Excel.", "Chọn xuất Word hoặc PDF.")
    workbook = load_workbook(template_path(pack, name, PackageKind.EXCEL))
    env = environment(autoescape=False)
    env.filters.update(figure=_figure, previous=_previous, whole=_whole)
    for sheet in workbook.worksheets:
        _Sheet(sheet, env, name).fill(variables(context))
    return workbook


def _figure(line: IndicatorLine) -> Figure | str:
    """The figure as a number where it is one; "Có", "chưa có số liệu" and the like as they are shown."""
    is_number = line.value is not None and any(letter.isdigit() for letter in line.shown)
    return Figure(line.value, line.places) if is_number and line.value is not None else line.shown


def _previous(line: IndicatorLine) -> Figure | str:
    number = parse_number(line.previous_shown)
    return line.previous_shown if number is None else Figure(number, line.places)


def _whole(text: str) -> int | str:
    """An ordinal number as a number, "1a" and "I" as text."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else text


class _Sheet:
    """Fills one sheet: reads the template's rows, lays them out anew with the context's data."""

    def __init__(self, sheet: Worksheet, env: SandboxedEnvironment, name: str) -> None:
        self._sheet = sheet
        self._env = env
        self._name = name
        self._code: dict[tuple[str, bool], Callable[[dict[str, Any]], Any]] = {}
        self._rows: list[tuple[int, dict[str, Any]]] = []  # template row and the names known there, in order

    def fill(self, names: dict[str, Any]) -> None:
        template_rows = self._sheet.max_row
        blocks = self._blocks(iter(range(1, template_rows + 1)), "")
        self._expand(blocks, names)
        if [row for row, _ in self._rows] != list(range(1, template_rows + 1)):
            self._lay_out(template_rows)
        for target, (row, known) in enumerate(self._rows, start=1):
            self._fill_row(target, row, known)
            self._set_height(target)
        for part in (self._sheet.oddHeader, self._sheet.oddFooter):
            for side in (part.left, part.center, part.right):
                if side.text:
                    side.text = self._text(side.text, names, "đầu trang, chân trang")

    def _blocks(self, rows: Iterator[int], until: str) -> tuple[_Block, ...]:
        blocks = []
        for row in rows:
            tag = self._tag(row)
            if tag is None:
                blocks.append(_Block(row))
            elif tag[0] in ("for", "if"):
                blocks.append(_Block(row, tag[0], tag[1], self._blocks(rows, f"end{tag[0]}")))
            elif tag[0] == until:
                return tuple(blocks)
            else:
                raise self._fault(row, f"có thẻ “{tag[0]}” không đúng chỗ")
        if until:
            raise self._fault(self._sheet.max_row, f"thiếu thẻ “{{%tr {until} %}}”")
        return tuple(blocks)

    def _tag(self, row: int) -> tuple[str, str] | None:
        for cell in self._sheet[row]:
            found = _TAG.fullmatch(cell.value.strip()) if isinstance(cell.value, str) else None
            if found:
                return found.group(1), found.group(2)
        return None

    def _expand(self, blocks: Sequence[_Block], names: dict[str, Any]) -> None:
        for block in blocks:
            if block.word == "for":
                for known in self._repetitions(block, names):
                    self._expand(block.inner, known)
            elif block.word == "if":
                if self._value(block.clause, names, f"dòng {block.row}"):
                    self._expand(block.inner, names)
            else:
                self._rows.append((block.row, names))
            if len(self._rows) > MAX_ROWS:
                raise self._fault(block.row, f"cho hơn {MAX_ROWS} dòng")

    def _repetitions(self, block: _Block, names: dict[str, Any]) -> Iterator[dict[str, Any]]:
        clause = _FOR.fullmatch(block.clause)
        if clause is None:
            raise self._fault(block.row, "viết sai thẻ lặp, thí dụ đúng: {%tr for line in group.lines %}")
        name, items, condition = clause.groups()
        for item in self._value(items, names, f"dòng {block.row}"):
            known = names | {name: item}
            if condition is None or self._value(condition, known, f"dòng {block.row}"):
                yield known

    def _value(self, expression: str, names: dict[str, Any], place: str) -> Any:
        with named_faults(self._name, f"{self._sheet.title}, {place}", expression):
            value = self._compiled(expression, is_expression=True)(names)
            str(value)  # an undefined field speaks up when it is used
            return value

    def _text(self, text: str, names: dict[str, Any], place: str) -> str:
        with named_faults(self._name, f"{self._sheet.title}, {place}", text.replace("\n", " ")):
            return clean(self._compiled(text, is_expression=False)(names))

    def _compiled(self, text: str, *, is_expression: bool) -> Callable[[dict[str, Any]], Any]:
        """The ready-made code of a cell: a repeated row has the same few texts a thousand times."""
        key = text, is_expression
        if key not in self._code:
            if is_expression:
                self._code[key] = self._env.compile_expression(text, undefined_to_none=False)
            else:
                self._code[key] = self._env.from_string(text).render
        return self._code[key]

    def _fault(self, row: int, what: str) -> UserError:
        return UserError(
            f"Tệp mẫu “{self._name}”, {self._sheet.title}, dòng {row}: {what}.", "Sửa tệp mẫu rồi thử lại."
        )

    def _lay_out(self, template_rows: int) -> None:
        """Put copies of the template's rows in their new places; what stood there is gone first."""
        sheet = self._sheet
        cells = {row: [copy_of(cell) for cell in sheet[row]] for row in range(1, template_rows + 1)}
        heights = {row: sheet.row_dimensions[row].height for row in cells}
        merges = [CellRange(merge.coord) for merge in sheet.merged_cells.ranges]
        for merge in merges:
            sheet.unmerge_cells(merge.coord)
        sheet.delete_rows(1, template_rows)
        sheet.row_dimensions.clear()
        for target, (row, _) in enumerate(self._rows, start=1):
            for column, (value, style) in enumerate(cells[row], start=1):
                self._put_copy(target, row, column, value, style)
            sheet.row_dimensions[target].height = heights[row]
        self._merge(merges)
        if sheet.print_area:
            area = CellRange(sheet.print_area.split("!")[-1].replace("$", ""))
            area.expand(down=max(len(self._rows) - area.max_row, 0))
            area.shrink(bottom=max(area.max_row - len(self._rows), 0))
            sheet.print_area = area.coord

    def _put_copy(self, target: int, row: int, column: int, value: Any, style: Any) -> None:
        cell = self._sheet.cell(target, column)
        if isinstance(value, str) and value.startswith("="):
            origin = f"{cell.column_letter}{row}"
            value = Translator(value, origin=origin).translate_formula(cell.coordinate)
        cell.value = value
        cell._style = copy(style)

    def _merge(self, merges: list[CellRange]) -> None:
        """Merge again: a merge over several rows moves only where its rows stay together, once."""
        places: dict[int, list[int]] = {}
        for target, (row, _) in enumerate(self._rows, start=1):
            places.setdefault(row, []).append(target)
        for merge in merges:
            for top in places.get(merge.min_row, ()):
                bottom = top + merge.max_row - merge.min_row
                self._sheet.merge_cells(None, top, merge.min_col, bottom, merge.max_col)

    def _fill_row(self, target: int, row: int, names: dict[str, Any]) -> None:
        for cell in self._sheet[target]:
            if not isinstance(cell, MergedCell) and isinstance(cell.value, str) and "{" in cell.value:
                self._fill_cell(cell, cell.value, names, f"ô {cell.column_letter}{row}")

    def _set_height(self, target: int) -> None:
        """Room for wrapped text in a row whose height the template leaves open; not every program makes it itself."""
        if self._sheet.row_dimensions[target].height is None:
            lines = max((self._lines(cell) for cell in self._sheet[target]), default=1)
            if lines > 1:
                self._sheet.row_dimensions[target].height = min(lines * _LINE_POINTS + 2, _HIGHEST_ROW)

    def _lines(self, cell: Cell | MergedCell) -> int:
        wraps = isinstance(cell.value, str) and cell.alignment.wrap_text
        if not wraps or cell.coordinate in self._sheet.merged_cells:
            return 1
        letters = max(int(self._sheet.column_dimensions[cell.column_letter].width * _LETTERS_PER_UNIT), 1)
        return sum(max(len(wrap(line, letters)), 1) for line in cell.value.split("\n"))

    def _fill_cell(self, cell: Cell, text: str, names: dict[str, Any], place: str) -> None:
        field = _ONE_FIELD.fullmatch(text.strip())
        value = self._value(field.group(1), names, place) if field else self._text(text, names, place)
        if isinstance(value, Figure):
            cell.number_format = "#,##0" + ("." + "0" * value.places if value.places else "")
            value = value.value
        if isinstance(value, Decimal):
            cell.value = _FIFTEEN_DIGITS.plus(value)
        elif isinstance(value, (bool, int, date)) or value is None:
            cell.value = value
        else:
            _put_text(cell, clean(str(value)))


def copy_of(cell: Cell) -> tuple[Any, Any]:
    """A cell's value and style, to be put elsewhere."""
    return cell.value, copy(cell._style)


def _put_text(cell: Cell, text: str) -> None:
    """Text that stays text, also when the clerk edits it: "=1+1" typed as a note is no formula."""
    cell.value = text
    if text:
        cell.data_type = "s"
    if text.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True

"""The annex as an Excel workbook: the pack's template filled from the context, numbers and dates as real ones.

Rows between a row that says {%tr for x in xs %} (or {%tr if … %}) and its {%tr endfor %} are repeated, as in Word.
A cell that is one {{ field }} takes the field's own kind; any other text with fields becomes text, never a formula.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal
from textwrap import wrap
from typing import Any

from jinja2 import Undefined
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from hhapp.documents.excel_layout import Book, lay_out, move_names
from hhapp.documents.excel_moves import Moves, Placed, Turns
from hhapp.documents.excel_named import fill_named_cells
from hhapp.documents.opening import PackageKind
from hhapp.documents.sandbox import MAX_ROWS, Sandbox
from hhapp.documents.template_guard import MAX_CELLS, open_template
from hhapp.documents.templating import clean, environment, named_faults, variables
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import DocumentContext, FormFigure, IndicatorLine, OfficeDocument
from hhapp.vn.numbers import parse_number

_TAG = re.compile(r"\{%tr\s+(\w+)\s*(.*?)\s*%\}", re.DOTALL)
_FOR = re.compile(r"(\w+)\s+in\s+(.+?)(?:\s+if\s+(.+))?", re.DOTALL)
_ONE_FIELD = re.compile(r"\{\{((?:(?!\{\{|\}\}).)*)\}\}", re.DOTALL)
_FIFTEEN_DIGITS = Context(prec=15)  # all that Excel keeps of a number
_LINE_POINTS = 15.75  # of Times New Roman 12
_LETTERS_PER_UNIT = 1.15  # of column width: letters of running text are narrower than the digit that is the unit
_HIGHEST_ROW = 409  # Excel's limit
_LONGEST_TEXT = 32_767  # Excel's limit of a cell
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
    return written(filled_workbook(pack, context))


def written(workbook: Workbook) -> bytes:
    """The workbook as a file."""
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def filled_workbook(pack: Pack, context: DocumentContext) -> Workbook:
    """The filled workbook before it is written."""
    name = pack.kind_of(context).excel
    if name is None:
        raise UserError("Loại văn bản này không có biểu Excel.", "Chọn xuất Word hoặc PDF.")
    workbook = _opened(pack, name)
    env = excel_environment()
    names = variables(context)
    sheets = [_Sheet(sheet, env, name, names) for sheet in workbook.worksheets]
    book = {each.title: each.moves for each in sheets}
    for each in sheets:
        each.fill(book)
    move_names(workbook, book)
    if isinstance(context, OfficeDocument):
        fill_named_cells(workbook, context.named_cells(), name)
    return workbook


def excel_environment() -> Sandbox:
    """The language of an Excel template, with the filters that only a cell has."""
    return environment(autoescape=False, more={"figure": _figure, "previous": _previous, "whole": _whole})


def _opened(pack: Pack, name: str) -> Workbook:
    open_template(pack, name, PackageKind.EXCEL)
    try:
        workbook = load_workbook(pack.folder / name)
    except Exception as error:  # openpyxl raises whatever the damage leads to
        raise UserError(
            f"Không mở được tệp mẫu “{name}”.", "Mở bằng Excel, lưu thành tệp mới rồi thử lại.", details=repr(error)
        ) from error
    for sheet in workbook.worksheets:
        if sheet.max_row * sheet.max_column > MAX_CELLS:
            raise UserError(
                f"Tệp mẫu “{name}”, trang tính {sheet.title} quá lớn.", "Xóa các dòng, cột trống đã định dạng ở cuối."
            )
    return workbook


def _figure(line: IndicatorLine | FormFigure) -> Figure | str:
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

    def __init__(self, sheet: Worksheet, env: Sandbox, name: str, names: dict[str, Any]) -> None:
        self._sheet = sheet
        self._env = env
        self._name = name
        self._names = names
        self._code: dict[tuple[str, bool], Callable[[dict[str, Any]], Any]] = {}
        self._placed: list[Placed] = []
        self._known: list[dict[str, Any]] = []  # the names known in each row
        self._expand(self._blocks(iter(range(1, sheet.max_row + 1)), ""), names, ())
        self.title: str = sheet.title
        self.moves = Moves(self._placed, sheet.max_row)

    def fill(self, book: Book) -> None:
        """Lay the rows out, then put the values in; `book` tells where the rows of every sheet go."""
        lay_out(self._sheet, self._placed, book)
        rows = self._sheet.iter_rows(max_row=len(self._placed))  # sheet[row] would look for the last column every time
        for cells, placed, known in zip(rows, self._placed, self._known, strict=False):  # a sheet has one row at least
            self._fill_row(cells, placed.row, known)
            self._set_height(cells)
        for part in (self._sheet.oddHeader, self._sheet.oddFooter):
            for side in (part.left, part.center, part.right):
                if side.text:
                    side.text = self._text(side.text, self._names, "đầu trang, chân trang")

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

    def _expand(self, blocks: Sequence[_Block], names: dict[str, Any], turns: Turns) -> None:
        for block in blocks:
            if block.word == "for":
                for turn, known in enumerate(self._repetitions(block, names)):
                    self._expand(block.inner, known, (*turns, (block.row, turn)))
            elif block.word == "if":
                if self._value(block.clause, names, f"dòng {block.row}"):
                    self._expand(block.inner, names, turns)
            else:
                self._placed.append(Placed(block.row, turns))
                self._known.append(names)
            if len(self._placed) > MAX_ROWS:
                raise self._fault(block.row, f"cho hơn {MAX_ROWS} dòng")

    def _repetitions(self, block: _Block, names: dict[str, Any]) -> Iterator[dict[str, Any]]:
        clause = _FOR.fullmatch(block.clause)
        if clause is None:
            raise self._fault(block.row, "viết sai thẻ lặp, thí dụ đúng: {%tr for line in group.lines %}")
        name, items, condition = clause.groups()
        place = f"dòng {block.row}"
        values = self._value(items, names, place)
        with named_faults(self._name, f"{self._sheet.title}, {place}", items):
            turns = self._env.turns(values)
            for item in turns:
                known = names | {name: item}
                if condition is None or self._value(condition, known, place):
                    yield known

    def _value(self, expression: str, names: dict[str, Any], place: str) -> Any:
        with named_faults(self._name, f"{self._sheet.title}, {place}", expression.replace("\n", " ")):
            value = self._compiled(expression, is_expression=True)(names)
            return str(value) if isinstance(value, Undefined) else value  # str: an undefined field speaks up

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

    def _fill_row(self, cells: Sequence[Cell | MergedCell], row: int, names: dict[str, Any]) -> None:
        for cell in cells:
            if not isinstance(cell, MergedCell) and isinstance(cell.value, str) and "{" in cell.value:
                self._fill_cell(cell, cell.value, names, f"ô {cell.column_letter}{row}")

    def _set_height(self, cells: Sequence[Cell | MergedCell]) -> None:
        """Room for wrapped text in a row whose height the template leaves open; not every program makes it itself."""
        dimension = self._sheet.row_dimensions[cells[0].row]
        if dimension.height is None:
            lines = max(self._lines(cell) for cell in cells)
            if lines > 1:
                dimension.height = min(lines * _LINE_POINTS + 2, _HIGHEST_ROW)

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
            self._put_text(cell, value, place)

    def _put_text(self, cell: Cell, value: Any, place: str) -> None:
        """Text that stays text, also when the clerk edits it: "=1+1" typed as a note is no formula."""
        with named_faults(self._name, f"{self._sheet.title}, {place}", ""):
            text = self._env.as_text(value)
        if len(text) > _LONGEST_TEXT:
            raise UserError(
                f"Tệp mẫu “{self._name}”, {self._sheet.title}, {place}: chữ dài quá {_LONGEST_TEXT} ký tự.",
                "Tách nội dung ra nhiều ô.",
            )
        cell.value = text
        if text:
            cell.data_type = "s"
        if text.startswith(_FORMULA_STARTS):
            cell.quotePrefix = True

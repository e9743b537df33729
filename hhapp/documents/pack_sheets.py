"""A pack's catalogue from Excel sheets, by the words of `packs.sheets`: what an official writes, cell by cell.

Nothing is judged here but the cells themselves (a date where a number was meant, a broken formula, a word that no
column knows); what the entries mean together is judged by the room of the packs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from openpyxl.utils import get_column_letter

from hhapp.documents.excel_tables import read_sheets
from hhapp.documents.grid import Cell, Grid, Row
from hhapp.documents.opening import PackageKind, open_package
from hhapp.errors import UserError
from hhapp.packs.faults import Entry, Fault, Tables
from hhapp.packs.sheets import IGNORED, SHEETS, CellKind, Column, Sheet
from hhapp.vn.text import fold

_HEAD_WITHIN = 20  # rows above the head are titles
_YES, _NO = frozenset({"x", "co", "true", "1"}), frozenset({"khong", "false", "0", "-"})


@dataclass(frozen=True, slots=True)
class _Head:
    """The row of a sheet that names its columns: their places, and what is wrong with it."""

    row: int
    columns: Mapping[int, Column]
    faults: tuple[tuple[str, str], ...]  # place, what


def read_tables(path: Path, sheets: Sequence[Sheet] = SHEETS) -> Tables:
    """The families of a catalogue in an Excel file; UserError where it cannot be opened."""
    package = open_package(path)
    if package.kind is not PackageKind.EXCEL:
        raise UserError("Danh mục phải là tệp Excel (.xlsx).", "Lưu danh mục bằng Excel rồi thử lại.")
    grids = read_sheets(package)
    families: dict[str, tuple[Entry, ...]] = {}
    faults: list[Fault] = []
    for sheet in sheets:
        grid = next((grid for grid in grids if _is_called(grid, sheet)), None)
        if grid is not None:
            families[sheet.family] = _entries(sheet, grid, path.name, faults)
        elif misnamed := _misnamed(sheet, grids):
            families[sheet.family] = ()  # told here; that the family is missing would be told of mau.toml
            what = f"không rõ trang tính này là gì; có phải “{sheet.words[0]}”?"
            faults.append(Fault(path.name, misnamed.label, what))
    if not families:
        names = ", ".join(f"“{sheet.words[0]}”" for sheet in sheets)
        faults.append(Fault(path.name, "", f"không có trang tính nào của danh mục; đặt tên trang là {names}"))
    return Tables(families, tuple(faults))


def _misnamed(sheet: Sheet, grids: Iterable[Grid]) -> Grid | None:
    """A sheet whose name is nearly that of the family, and of no other one."""
    others = [grid for grid in grids if not any(_is_called(grid, each) for each in SHEETS)]
    words = [fold(f"Trang tính '{word}'") for word in sheet.words]
    return next((grid for grid in others if get_close_matches(fold(grid.label), words, n=1, cutoff=0.85)), None)


def _is_called(grid: Grid, sheet: Sheet) -> bool:
    return any(fold(grid.label) == fold(f"Trang tính '{word}'") for word in sheet.words)


def _entries(sheet: Sheet, grid: Grid, file: str, faults: list[Fault]) -> tuple[Entry, ...]:
    head = _find_head(sheet, grid)
    faults.extend(Fault(file, place, what) for place, what in head.faults)
    if head.faults:  # a missing column would be missed again by every row
        return ()
    rows = [row for row in grid.rows if row.number > head.row and any(at in head.columns for at in row.cells)]
    if not rows:
        faults.append(Fault(file, grid.label, "chưa có dòng nào dưới dòng tiêu đề; ghi vào"))
    return tuple(_entry(head, row, grid.label, file) for row in rows)


def _find_head(sheet: Sheet, grid: Grid) -> _Head:
    """The row among the first ones with the most known words; at least two of them, else the sheet has no head."""
    by_word = {fold(word): column for column in sheet.columns for word in column.words}
    known = [(sum(fold(cell.text) in by_word for cell in row.cells.values()), -row.number) for row in grid.rows]
    most, number = max(known[:_HEAD_WITHIN], default=(0, 0))
    row = next((row for row in grid.rows if row.number == -number), None)
    if row is None or most < 2:
        words = ", ".join(f"“{column.words[0]}”" for column in sheet.columns if column.required)
        return _Head(0, {}, ((grid.label, f"không thấy dòng tiêu đề; phải có các cột {words}"),))
    return _read_head(sheet, row, by_word, grid.label)


def _read_head(sheet: Sheet, row: Row, by_word: Mapping[str, Column], label: str) -> _Head:
    columns: dict[int, Column] = {}
    wrong: list[tuple[str, str]] = []
    for at, cell in sorted(row.cells.items()):
        column = by_word.get(fold(cell.text))
        place = f"{label}, ô {get_column_letter(at + 1)}{row.number}"
        if column is None:
            if fold(cell.text) not in {fold(word) for word in IGNORED}:
                wrong.append((place, _unknown_head(cell.text, by_word)))
        elif column in columns.values():
            wrong.append((place, f"cột “{cell.text}” có hai lần; bỏ một cột"))
        else:
            columns[at] = column
    missing = [column.words[0] for column in sheet.columns if column.required and column not in columns.values()]
    wrong += [(f"{label}, dòng {row.number}", f"thiếu cột “{word}”; thêm cột này") for word in missing]
    return _Head(row.number, columns, tuple(wrong))


def _unknown_head(text: str, by_word: Mapping[str, Column]) -> str:
    near = get_close_matches(fold(text), by_word, n=1)
    advice = f"có phải “{by_word[near[0]].words[0]}”?" if near else "xóa cột hoặc đổi tên thành “Ghi chú”"
    return f"không rõ cột “{text[:60]}” là gì; {advice}"


def _entry(head: _Head, row: Row, label: str, file: str) -> Entry:
    values: dict[str, Any] = {}
    odd: dict[str, str] = {}
    cells = {column.key: f"{label}, ô {get_column_letter(at + 1)}{row.number}" for at, column in head.columns.items()}
    for at, column in head.columns.items():
        cell = row.cells.get(at)
        if cell is None:
            continue
        try:
            value = _value(column, cell)
        except ValueError as error:
            odd[column.key] = str(error)
            value = None
        _put(values, column.key, value)
    cells |= {key.partition(".")[0]: place for key, place in reversed(cells.items()) if "." in key}
    return Entry(values, file, f"{label}, dòng {row.number}", cells, odd)


def _put(values: dict[str, Any], key: str, value: Any) -> None:
    table, _, inner = key.rpartition(".")
    if table:
        values = values.setdefault(table, {})
    values[inner] = value


def _value(column: Column, cell: Cell) -> Any:
    """The cell in TOML's types; ValueError with a clause for the official where it is something else."""
    if cell.doubt:
        raise ValueError(f"{cell.doubt.rstrip('.')}; sửa công thức hoặc gõ giá trị")
    if cell.day is not None:
        raise ValueError(f"Excel đã đổi thành ngày {cell.text}; định dạng ô là Văn bản (Text) rồi gõ lại")
    text = cell.text
    match column.kind:
        case CellKind.WHOLE:
            return _whole(text)
        case CellKind.NUMBER:
            return _number(text)
        case CellKind.YES:
            return _yes(text)
        case CellKind.LIST:
            return [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]
        case _:
            return _text(column, cell)


def _text(column: Column, cell: Cell) -> str:
    if cell.numeric and "," in cell.text:
        raise ValueError(f"Excel đã đổi thành số {cell.text}; định dạng ô là Văn bản (Text) rồi gõ lại")
    if not column.choices:
        return cell.text
    codes = {fold(word): code for word, code in column.choices.items()}
    code = codes.get(fold(cell.text), cell.text)
    # A source may also be a count of the plan ("plan.done"); the room of the packs knows which there are.
    if code not in column.choices.values() and "." not in code:
        raise ValueError(f"“{cell.text[:40]}” không rõ là gì; ghi một trong: {', '.join(column.choices)}")
    return code


def _whole(text: str) -> int:
    if not re.fullmatch(r"-?\d{1,9}", text, re.ASCII):
        raise ValueError(f"“{text[:40]}” không phải là số nguyên; gõ lại")
    return int(text)


def _number(text: str) -> Decimal:
    if not re.fullmatch(r"-?\d{1,9}([.,]\d{1,9})?", text, re.ASCII):
        raise ValueError(f"“{text[:40]}” không phải là số; gõ lại, thí dụ 2,5")
    return Decimal(text.replace(",", "."))


def _yes(text: str) -> bool:
    word = fold(text)
    if word not in _YES | _NO:
        raise ValueError(f"“{text[:40]}” không rõ là có hay không; ghi “x” hoặc để trống")
    return word in _YES

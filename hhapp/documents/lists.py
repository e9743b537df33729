"""Lists that other systems export to Excel: finds the head by the words of its columns and reads every row below."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from hhapp.documents.excel_tables import read_sheets
from hhapp.documents.grid import Cell, Grid, Row
from hhapp.documents.opening import PackageKind, open_package
from hhapp.errors import UserError
from hhapp.packs.listing import ListCell, ListColumn, ListFile, ListLine
from hhapp.vn.text import fold, squeeze

_HEAD_WITHIN = 30  # rows above the head are titles
_FEWEST = 2  # columns known, or a row is no head


def read_list(path: Path, columns: Sequence[ListColumn], chosen: Mapping[str, str] | None = None) -> ListFile:
    """The list in an Excel file: of its sheets the one in which most columns are known.

    `chosen` are heads by the keys of columns, as a clerk chose them once; they count before the words. UserError where
    the file is not an Excel file or no sheet has the columns that are required: it names the heads that were found.
    """
    package = open_package(path)
    if package.kind is not PackageKind.EXCEL:
        raise UserError(f"“{path.name}” không phải tệp Excel.", "Lưu danh sách thành tệp .xlsx rồi chọn lại.")
    best: tuple[Grid, Row, dict[str, int]] | None = None
    for grid in read_sheets(package):
        for row in grid.rows[:_HEAD_WITHIN]:
            known = _known(row, columns, chosen or {})
            if len(known) >= _FEWEST and (best is None or len(known) > len(best[2])):
                best = (grid, row, known)
    if best is None:
        raise UserError(
            f"Không tìm thấy dòng tiêu đề của danh sách trong “{path.name}”.",
            f"Danh sách cần một dòng tiêu đề có các cột: {_names(columns)}.",
        )
    return _read(path.name, *best, columns)


def _read(name: str, grid: Grid, head: Row, known: Mapping[str, int], columns: Sequence[ListColumn]) -> ListFile:
    heads = {at: squeeze(cell.text) for at, cell in sorted(head.cells.items())}
    missing = [column for column in columns if column.required and column.key not in known]
    if missing:
        raise UserError(
            f"{grid.label} của “{name}” thiếu cột {_names(missing)}.",
            f"Các cột tìm thấy: {', '.join(heads.values())}. Chọn cột tương ứng hoặc sửa tiêu đề rồi nhập lại.",
        )
    lines = [_line(row, known) for row in grid.rows if row.number > head.number]
    return ListFile(
        name=name,
        sheet=grid.label,
        heads=tuple(heads.values()),
        columns={key: heads[at] for key, at in known.items()},
        lines=tuple(line for line in lines if line is not None),
        old_fonts=grid.old_fonts,
    )


def _line(row: Row, known: Mapping[str, int]) -> ListLine | None:
    """The row in the columns known; None for one that only numbers the columns, "(1) (2) (3)"."""
    if len(row.cells) > 1 and _numbers_columns([cell.text.strip("()[] ") for cell in row.cells.values()]):
        return None
    return ListLine(row.number, {key: _cell(row.cells[at]) for key, at in known.items() if at in row.cells})


def _numbers_columns(texts: Sequence[str]) -> bool:
    first = texts[0]
    return first.isascii() and first.isdigit() and list(texts) == [str(int(first) + at) for at in range(len(texts))]


def _cell(cell: Cell) -> ListCell:
    return ListCell(cell.text.strip(), cell.day, cell.serial)


def _known(row: Row, columns: Sequence[ListColumn], chosen: Mapping[str, str]) -> dict[str, int]:
    """The grid column of each key. A head belongs to one key: chosen before a whole word, that before a beginning."""
    heads = {at: _bare(cell.text) for at, cell in row.cells.items() if not cell.repeated and cell.text.strip()}
    claims: list[tuple[int, int, int, str, int]] = []
    for rank, column in enumerate(columns):
        words = [_bare(word) for word in column.words]
        wanted = _bare(chosen.get(column.key, ""))
        for at, head in heads.items():
            if wanted and head == wanted:
                claims.append((0, 0, rank, column.key, at))
            elif head in words:
                claims.append((1, words.index(head), rank, column.key, at))
            elif any(head.startswith(f"{word} ") for word in words if " " in word):
                claims.append((2, 0, rank, column.key, at))
    found: dict[str, int] = {}
    for _, _, _, key, at in sorted(claims):
        if key not in found and at not in found.values():
            found[key] = at
    return found


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _names(columns: Sequence[ListColumn]) -> str:
    return ", ".join(f"“{column.name}”" for column in columns if column.required)

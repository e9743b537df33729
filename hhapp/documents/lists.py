"""Lists that other systems export to Excel: finds the head by the words of its columns and reads every row below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from hhapp.documents.excel_tables import read_sheets
from hhapp.documents.grid import Cell, Grid, Row
from hhapp.documents.opening import PackageKind, open_package
from hhapp.errors import UserError
from hhapp.packs.listing import ListCell, ListColumn, ListFile, ListLine, known_columns, numbers_columns, sheet_name
from hhapp.vn.text import squeeze

_HEAD_WITHIN = 30  # rows above the head are titles
_FEWEST = 2  # columns known, or a row is no head
_Found = tuple[Grid, Row, dict[str, int]]


def read_list(
    path: Path,
    columns: Sequence[ListColumn],
    chosen: Mapping[str, str] | None = None,
    *,
    head_row: int | None = None,
    sheet: str = "",
    any_head: bool = False,
) -> ListFile:
    """The list in an Excel file: of its sheets the one in which most columns are known.

    `chosen` are heads by the keys of columns, as a clerk chose them once; they count before the words. `head_row` and
    `sheet` (its name, or its number from 1) are where a clerk says that the heads stand. With `any_head` a file without
    known heads is read too: the first row that has several texts has its heads.

    UserError where the file is not an Excel file or no sheet has the columns that are required: it names the heads that
    were found.
    """
    package = open_package(path)
    if package.kind is not PackageKind.EXCEL:
        raise UserError(f"“{path.name}” không phải tệp Excel.", "Lưu danh sách thành tệp .xlsx rồi chọn lại.")
    every = [grid for grid in read_sheets(package) if grid.rows]
    grids = _wanted(path.name, every, sheet)
    best: _Found | None = None
    for grid in grids:
        for row in _possible(grid, head_row):
            known = known_columns(_heads(row), columns, chosen or {})
            enough = len(known) >= _FEWEST or head_row is not None
            if enough and (best is None or len(known) > len(best[2])):
                best = (grid, row, known)
    if best is None and any_head:
        best = _first_head(grids, columns, chosen or {})
    if best is None:
        raise _no_head(path.name, columns, head_row)
    return _read(path.name, tuple(grid.label for grid in every if len(grid.rows) > 1), *best, columns)


def _wanted(name: str, grids: Sequence[Grid], sheet: str) -> Sequence[Grid]:
    """The sheet called so, with or without the words before its name, or of this number; all for ""."""
    if not sheet:
        return grids
    named = [
        grid
        for grid in grids
        if squeeze(sheet).casefold() in (grid.label.casefold(), sheet_name(grid.label).casefold())
    ]
    if not named and sheet.isascii() and sheet.isdigit() and 1 <= int(sheet) <= len(grids):
        named = [grids[int(sheet) - 1]]
    if not named:
        names = "; ".join(f"{at}: {grid.label}" for at, grid in enumerate(grids, start=1))
        raise UserError(f"“{name}” không có trang tính “{sheet}” nào có dữ liệu.", f"Chọn trong: {names}.")
    return named


def _possible(grid: Grid, head_row: int | None) -> Sequence[Row]:
    if head_row is None:
        return grid.rows[:_HEAD_WITHIN]
    return [row for row in grid.rows if row.number == head_row]


def _first_head(grids: Sequence[Grid], columns: Sequence[ListColumn], chosen: Mapping[str, str]) -> _Found | None:
    for grid in grids:
        for row in grid.rows[:_HEAD_WITHIN]:
            if len(_heads(row)) >= _FEWEST:
                return grid, row, known_columns(_heads(row), columns, chosen)
    return None


def _no_head(name: str, columns: Sequence[ListColumn], head_row: int | None) -> UserError:
    if head_row is not None:
        return UserError(f"“{name}” không có gì ở dòng {head_row}.", "Xem lại dòng tiêu đề là dòng thứ mấy của tệp.")
    return UserError(
        f"Không tìm thấy dòng tiêu đề của danh sách trong “{name}”.",
        f"Danh sách cần một dòng tiêu đề có các cột: {_names(columns)}; nếu đã có, cho biết đó là dòng thứ mấy.",
    )


def _read(
    name: str,
    sheets: tuple[str, ...],
    grid: Grid,
    head: Row,
    known: Mapping[str, int],
    columns: Sequence[ListColumn],
) -> ListFile:
    heads = {at: squeeze(cell.text) for at, cell in sorted(head.cells.items())}
    missing = [column for column in columns if column.required and column.key not in known]
    if missing:
        raise UserError(
            f"{grid.label} của “{name}” thiếu cột {_names(missing)}.",
            f"Các cột tìm thấy: {', '.join(heads.values())}. Chọn cột tương ứng hoặc sửa tiêu đề rồi nhập lại.",
        )
    return ListFile(
        name=name,
        sheet=grid.label,
        heads=tuple(heads.values()),
        columns={key: heads[at] for key, at in known.items()},
        lines=tuple(_line(row, known) for row in _below(grid, head)),
        old_fonts=grid.old_fonts,
        head_row=head.number,
        sheets=sheets,
        head_rows={row.number: tuple(_heads(row).values()) for row in (*grid.rows[:_HEAD_WITHIN], head)},
    )


def _line(row: Row, known: Mapping[str, int]) -> ListLine:
    return ListLine(row.number, {key: _cell(row.cells[at]) for key, at in known.items() if at in row.cells})


def _below(grid: Grid, head: Row) -> list[Row]:
    """The rows below the head but for the one right there that only numbers the columns."""
    rows = [row for row in grid.rows if row.number > head.number]
    numbered = rows and numbers_columns({at: cell.text for at, cell in rows[0].cells.items()}, head.cells)
    return rows[1:] if numbered else rows


def _cell(cell: Cell) -> ListCell:
    if cell.doubt:
        return ListCell("", doubt=f"{cell.text}: {cell.doubt}".lstrip(": ").rstrip("."))
    return ListCell(cell.text.strip(), cell.day, cell.serial)


def _heads(row: Row) -> dict[int, str]:
    """The heads of a row by column; a text that comes from a merged cell above is none."""
    return {at: squeeze(cell.text) for at, cell in sorted(row.cells.items()) if not cell.repeated}


def _names(columns: Sequence[ListColumn]) -> str:
    return ", ".join(f"“{column.name}”" for column in columns if column.required)

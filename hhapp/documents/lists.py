"""Lists that other systems export to Excel: finds the head by the words of its columns and reads every row below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from hhapp.documents.excel_tables import read_sheets
from hhapp.documents.grid import Cell, Grid, Row
from hhapp.documents.opening import PackageKind, open_package
from hhapp.errors import UserError
from hhapp.packs.listing import ListCell, ListColumn, ListFile, ListLine, known_columns
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
    `sheet` are where a clerk says that the heads stand. With `any_head` a file without known heads is read too: the
    first row that has several texts has its heads.

    UserError where the file is not an Excel file or no sheet has the columns that are required: it names the heads that
    were found.
    """
    package = open_package(path)
    if package.kind is not PackageKind.EXCEL:
        raise UserError(f"“{path.name}” không phải tệp Excel.", "Lưu danh sách thành tệp .xlsx rồi chọn lại.")
    grids = [grid for grid in read_sheets(package) if grid.rows and sheet in ("", grid.label)]
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
    return _read(path.name, *best, columns)


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
        head_row=head.number,
        head_rows={row.number: tuple(_heads(row).values()) for row in (*grid.rows[:_HEAD_WITHIN], head)},
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


def _heads(row: Row) -> dict[int, str]:
    """The heads of a row by column; a text that comes from a merged cell above is none."""
    return {at: squeeze(cell.text) for at, cell in sorted(row.cells.items()) if not cell.repeated}


def _names(columns: Sequence[ListColumn]) -> str:
    return ", ".join(f"“{column.name}”" for column in columns if column.required)

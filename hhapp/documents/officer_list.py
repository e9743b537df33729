"""Reading an office's list of officers from any Word or Excel file: the heads are found wherever they stand.

A head may take two rows ("Năm sinh" above "Nam", "Nữ"): a lower part is then joined to the upper one. The row that
numbers the columns below the heads is left out; every other row is handed on, whatever stands in it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from hhapp.documents.grid import Cell, Grid, Row
from hhapp.documents.opening import PackageKind, open_package
from hhapp.errors import UserError
from hhapp.packs.listing import numbers_columns
from hhapp.packs.officers.catalogue import OfficerColumn
from hhapp.packs.officers.listing import ListCell, ListRow, OfficerList, Words, column_of

_DEEPEST_HEAD = 30
_FEWEST_KNOWN = 2


def read_officer_lists(path: Path, words: Words) -> tuple[OfficerList, ...]:
    """The sheets (or Word tables) with rows, the one with most known heads first; UserError for a refused file.

    `words` are the heads known to the pack and those the clerk taught. A sheet without any known head has its first
    row as heads, so that the clerk can say what its columns are.
    """
    package = open_package(path)
    if package.kind is PackageKind.WORD:
        from hhapp.documents.word_tables import read_tables

        grids = read_tables(package)
    else:
        from hhapp.documents.excel_tables import read_sheets

        grids = read_sheets(package)
    lists = [_list(grid, words) for grid in grids if len(grid.rows) > 1]
    if not lists:
        raise UserError(
            f"Tệp “{path.name}” không có bảng nào.",
            "Chọn tệp có danh sách cán bộ, mỗi người một dòng dưới dòng tiêu đề.",
        )
    return tuple(sorted(lists, key=lambda each: -_known(each.heads.values(), words)))


def _list(grid: Grid, words: Words) -> OfficerList:
    at = _heads_at(grid.rows, words)
    if at is None:
        heads, last = _texts(grid.rows[0]), 0
    else:
        heads, last = _texts(grid.rows[at]), at
        below = grid.rows[at + 1] if at + 1 < len(grid.rows) else None
        if below is not None and _is_second_row(below, grid.rows[at], words):
            heads, last = _joined(heads, below, words), at + 1
    left = {row.number for row in grid.rows[last + 1 : last + 2] if _numbers_columns(row, heads)}
    return OfficerList(
        label=grid.label,
        heads=heads,
        heads_row=grid.rows[last].number if at is not None else 0,
        rows=_rows(grid.rows[last + 1 :], left),
        top=_rows(grid.rows[: max(_DEEPEST_HEAD, last + 1)], left),
    )


def _rows(rows: Iterable[Row], left: Collection[int]) -> tuple[ListRow, ...]:
    """The rows but for the one that numbers the columns."""
    return tuple(
        ListRow(row.number, {column: _cell(cell) for column, cell in row.cells.items()})
        for row in rows
        if row.number not in left
    )


def _numbers_columns(row: Row, heads: Mapping[int, str]) -> bool:
    """Whether the first row below the heads numbers them; a wide head has one number."""
    texts = {at: cell.text for at, cell in row.cells.items()}
    return numbers_columns(texts, [at for at in heads if at in texts or heads.get(at - 1) != heads[at]])


def _heads_at(rows: Sequence[Row], words: Words) -> int | None:
    """The row in which most heads are known, the first of several; it must know the name or two others."""
    best, most = None, 0
    for at, row in enumerate(rows[:_DEEPEST_HEAD]):
        known = {column_of(cell.text, words) for cell in row.cells.values()} - {None}
        if len(known) > most and (OfficerColumn.NAME in known or len(known) >= _FEWEST_KNOWN):
            best, most = at, len(known)
    return best


def _is_second_row(below: Row, above: Row, words: Words) -> bool:
    """Whether a row goes on with the heads: cells merged with those above, or parts of one wide head, and no person."""
    repeats = any(cell.repeated for cell in below.cells.values())
    parts = any(cell.span > 1 and column in below.cells for column, cell in above.cells.items())
    return repeats or (parts and any(column_of(cell.text, words) for cell in below.cells.values()))


def _texts(row: Row) -> dict[int, str]:
    return {
        column + at: cell.text for column, cell in row.cells.items() for at in range(cell.span) if cell.text.strip()
    }


def _joined(heads: dict[int, str], below: Row, words: Words) -> dict[int, str]:
    """The heads with their lower parts, which stand alone where they are known ("Tin học" under "Trình độ").

    "Nữ" never does: under "Năm sinh" it has no ticks but years.
    """
    lower = {column: cell.text for column, cell in below.cells.items() if not cell.repeated and cell.text.strip()}
    return heads | {column: _part(heads.get(column, ""), text, words) for column, text in lower.items()}


def _part(upper: str, lower: str, words: Words) -> str:
    alone = column_of(lower, words) not in (None, OfficerColumn.FEMALE)
    return lower if alone or not upper else f"{upper}: {lower}"


def _cell(cell: Cell) -> ListCell:
    return ListCell(cell.text, cell.day, cell.doubt, cell.serial)


def _known(heads: Iterable[str], words: Words) -> int:
    return len({column_of(head, words) for head in heads} - {None})

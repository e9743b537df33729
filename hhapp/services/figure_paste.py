"""A column copied from a spreadsheet into the grid: all of it is kept, or none and every bad cell is told.

The cells stand for the figures in the order of the grid, computed ones too, so that a block can never slip by a row
unseen: what stands beside a computed figure has to be empty or what the program computes.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.services.figure_values import read_entry
from hhapp.services.figures import BadCell, FigureGrid, FigureRow, FiguresRefusedError, figure_grid, set_figures
from hhapp.vn.numbers import format_number, parse_number
from hhapp.vn.text import fold, nfc

_ADVICE = "Sửa các ô này trong bảng tính rồi chép và dán lại."


@dataclass(frozen=True, slots=True)
class Block:
    """A pasted column read: texts of typed and of computed figures by code; empty cells are left out."""

    typed: Mapping[str, str]
    computed: Mapping[str, str]
    faults: tuple[BadCell, ...]


def parse_block(grid: FigureGrid, start_code: str, text: str) -> Block:
    """Lay the lines of a copied column beside the figures from `start_code` on.

    A block of more than one column, or one that goes past the last figure, has a fault.
    """
    rows = grid.rows[next((at for at, row in enumerate(grid.rows) if row.code == start_code), len(grid.rows)) :]
    try:
        lines = [[nfc(cell).strip() for cell in line] for line in csv.reader(io.StringIO(text), "excel-tab")]
    except csv.Error:
        return Block({}, {}, (BadCell(start_code, "Khối dán không phải là các ô của bảng tính."),))
    while lines and not any(lines[-1]):
        lines.pop()
    if any(any(line[1:]) for line in lines):
        fault = BadCell(start_code, "Khối dán có nhiều cột; chỉ chép một cột số liệu.")
        return Block({}, {}, (fault,))
    cells = [(row, line[0]) for row, line in zip(rows, lines, strict=False) if any(line)]
    beyond = (BadCell("", f"Khối dán thừa {len(lines) - len(rows)} dòng so với bảng số liệu."),)
    return Block(
        typed={row.code: cell for row, cell in cells if row.editable},
        computed={row.code: cell for row, cell in cells if not row.editable},
        faults=(*_faults(cells), *(beyond if len(lines) > len(rows) else ())),
    )


def paste_figures(
    session: Session, pack: Pack, period_id: int, start_code: str, text: str, *, today: date | None = None
) -> int:
    """Keep a copied column from a figure on; how many figures were given. Empty cells change nothing.

    FiguresRefusedError with every bad cell; the caller's action is then given up as a whole.
    """
    block = parse_block(figure_grid(session, pack, period_id, today=today), start_code, text)
    if block.faults:
        raise FiguresRefusedError(block.faults, _ADVICE)
    set_figures(session, pack, period_id, block.typed)
    after = {row.code: row for row in figure_grid(session, pack, period_id, today=today).rows}
    wrong = tuple(
        BadCell(
            code, f"{after[code].number}. {after[code].name}: chương trình tính {after[code].shown}, ô dán là “{cell}”."
        )
        for code, cell in block.computed.items()
        if not _agrees(after[code], cell)
    )
    if wrong:
        raise FiguresRefusedError(wrong, "Xem lại ô bắt đầu dán và số liệu trong bảng tính.")
    return len(block.typed)


def _faults(cells: list[tuple[FigureRow, str]]) -> Iterator[BadCell]:
    for row, cell in cells:
        try:
            if row.editable:
                read_entry(row.name, row.kind, cell)
        except UserError as error:
            yield BadCell(row.code, f"{row.number}. {error.sentence}")


def _agrees(row: FigureRow, cell: str) -> bool:
    number = parse_number(cell)
    if number is None or row.value is None:
        return fold(cell) == fold(row.shown)
    return format_number(number, row.places) == format_number(row.value, row.places)

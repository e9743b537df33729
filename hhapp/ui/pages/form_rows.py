"""A form with columns as the table shows it: headings, rows, cells that are marked, and one cell in words."""

from __future__ import annotations

from collections.abc import Mapping

from hhapp.packs.forms import Form, FormColumn
from hhapp.services.form_values import cell_place
from hhapp.services.forms import FormGrid, GridCell, GridRow
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.grouped_header import Heading
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.numbers import format_number

_NARROW, _WIDE, _NOTE_WIDTH = 64, 82, 150
_LONG_HEADING = 14  # letters
_TOTAL = "total row"

Marks = Mapping[tuple[str, str], str]  # why a cell is to be looked at, by row key and column


def headings(form: Form) -> tuple[Heading, ...]:
    """The head of every column, and of the remark."""
    official = (Heading(c.groups, c.heading, f"({c.number})" if c.number else "") for c in form.columns)
    return (*official, Heading((), "Ghi chú", ""))


def columns(form: Form) -> tuple[Column, ...]:
    """Widths that let the thirteen columns stand beside each other in a window of 1366 pixels."""
    numbers = (
        Column(c.heading, _WIDE if len(c.heading) > _LONG_HEADING else _NARROW, right=True) for c in form.columns
    )
    return (*numbers, Column("Ghi chú", _NOTE_WIDTH))


def marks(grid: FormGrid) -> Marks:
    """The cells of broken rules."""
    found: dict[tuple[str, str], str] = {}
    for finding in grid.findings:
        for place in map(cell_place, finding.codes):
            if place is not None:
                found[place.row, place.column] = f"{finding.explanation} ({finding.figures})"
    return found


def form_rows(grid: FormGrid) -> list[Row]:
    """The rows, then the total. Nobody types into a period that is not being entered."""
    marked, writable = marks(grid), grid.period.writable
    rows = [
        Row(row.key, (*_cells(row, marked, writable=writable), _note(row, writable=writable)), item=row)
        for row in grid.rows
    ]
    total = (*_cells(grid.total, marked, writable=False), Cell())
    return [*rows, Row(_TOTAL, total, item=grid.total, group=True)]


def state_words(grid: FormGrid) -> str:
    """ "Đã nhập 40/64 ô" and whether anything of it counts yet."""
    if not grid.used:
        return "Biểu còn trống: các chỉ tiêu liên quan vẫn nhập tay được."
    return f"Đã nhập {grid.filled}/{grid.to_fill} ô. Chỉ tiêu liên quan lấy dòng {grid.form.total}."


def cell_words(row: GridRow, column: FormColumn) -> str:
    """One cell in full: its row, its column, what stands there and where that comes from."""
    cell = next(each for each in row.cells if each.column == column.code)
    name = f"{row.name} · {column.label} {' – '.join((*column.groups, column.heading))}"
    if column.formula is not None:
        return f"{name}: chương trình tính"
    if cell.proposed is not None:
        return f"{name}: {cell.source} {format_number(cell.proposed)}, chưa ghi (Alt+L để lấy)"
    return name


def _cells(row: GridRow, marked: Marks, *, writable: bool) -> list[Cell]:
    return [_cell(cell, marked.get((row.key, cell.column), ""), writable=writable) for cell in row.cells]


def _cell(cell: GridCell, why: str, *, writable: bool) -> Cell:
    typed_here = cell.editable and writable
    proposed = cell.proposed is not None and writable
    shown = "" if cell.value is None else format_number(cell.value)
    left_over = f"({format_number(cell.proposed)})" if proposed and cell.proposed is not None else ""
    return Cell(
        shown or left_over,
        cell.value,
        Tone.QUIET if proposed else Tone.PLAIN,
        hint=why or (f"{cell.source} {left_over}, chưa ghi." if proposed else ""),
        marked=bool(why),
        computed=not typed_here,
        editable=typed_here,
        typed=cell.entry,
    )


def _note(row: GridRow, *, writable: bool) -> Cell:
    return Cell(row.note, hint=row.note, computed=not writable, editable=writable)

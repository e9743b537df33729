"""Filling a form with columns: the grid of a period, its cells, a pasted block, its rows, what the last period left.

Rows come from the period before (else from the pack) and are kept with the first thing written; reading writes nothing.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import FormCell, FormRow, ReportingPeriod
from hhapp.packs.catalogue import IndicatorKind, Pack
from hhapp.packs.forms import Form, FormColumn
from hhapp.services.checks import LOOK_AGAIN, typed_text
from hhapp.services.figure_rules import RuleFinding
from hhapp.services.figure_values import read_entry
from hhapp.services.figures import BadCell, FiguresRefusedError
from hhapp.services.form_checks import broken_rules, preceding_table
from hhapp.services.form_sources import RegisterCounts, register_counts
from hhapp.services.form_values import CellPlace, FormTable, KeptRow, row_key, table_of, worked_out
from hhapp.services.periods import PeriodRow, entering_period, own_period
from hhapp.vn.numbers import format_number, parse_number
from hhapp.vn.text import fold, nfc

MOST_ROWS = 200
_SQUEEZED_NAME = 200


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell. `entry` is what a field shows for editing.

    `proposed` is the figure that the period before left over or that a register counts, `source` where it is from.
    """

    column: str
    value: Decimal | None
    entry: str
    editable: bool
    proposed: Decimal | None
    source: str = ""  # "Quý IV/2025 chuyển sang", "Sổ hồ sơ trễ hạn"


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of the grid; `key` names it, "" is the total."""

    key: str
    name: str
    note: str
    cells: tuple[GridCell, ...]
    code: str = ""  # the pack's row that it is


@dataclass(frozen=True, slots=True)
class FormGrid:
    """A form of a period. `kept` False: nothing was written yet, the rows are proposed; `source` is the period before.

    `filled` of `to_fill` typed cells of the official columns have a figure.
    """

    form: Form
    period: PeriodRow
    rows: tuple[GridRow, ...]
    total: GridRow
    findings: tuple[RuleFinding, ...]
    kept: bool
    used: bool
    source: str
    filled: int
    to_fill: int

    @property
    def proposals(self) -> int:
        """How many empty cells have a figure that the period before left over or a register counts."""
        return sum(cell.proposed is not None for row in self.rows for cell in row.cells)


def find_form(pack: Pack, code: str) -> Form:
    """The pack's form of that code; UserError naming those there are."""
    for form in pack.forms:
        if form.code == code:
            return form
    known = ", ".join(form.code for form in pack.forms) or "gói này không có biểu nào"
    raise UserError(f"Gói biểu mẫu không có biểu “{code}”.", f"Các biểu: {known}.")


def form_grid(session: Session, pack: Pack, period_id: int, code: str) -> FormGrid:
    """The grid of a form; UserError when the period is gone, was opened with another pack, or there is no such form."""
    period, form = own_period(session, pack, period_id), find_form(pack, code)
    table = table_of(session, form, period_id)
    found = preceding_table(session, pack, form, period)
    before = None if found is None else found[1]
    left_over = _LeftOver(pack, found, register_counts(session, pack, form, period))
    kept = bool(table.rows)
    if not kept:
        table = worked_out(form, _first_rows(form, before))
    cells = [column for column in form.columns if column.typed and not column.beside]
    return FormGrid(
        form=form,
        period=period,
        rows=tuple(_grid_row(table, row, left_over) for row in table.rows),
        total=GridRow("", form.total, "", tuple(_computed_cell(c.code, table.total[c.code]) for c in form.columns)),
        findings=tuple(broken_rules(table, before)) if table.used else (),
        kept=kept,
        used=table.used,
        source="" if found is None else found[0].label,
        filled=sum(column.code in row.typed for row in table.rows for column in cells),
        to_fill=len(table.rows) * len(cells),
    )


def set_cells(session: Session, pack: Pack, period_id: int, code: str, typed: Mapping[tuple[str, str], str]) -> None:
    """Keep figures as typed ("1.234"), by row key and column; an empty text takes one away.

    All, or none with FiguresRefusedError; UserError when the period is closed.
    """
    opened = _opened(session, pack, period_id, code)
    form, rows = opened.form, opened.rows
    read: dict[tuple[str, str], Decimal | None] = {}
    bad: list[BadCell] = []
    for (key, column), text in typed.items():
        try:
            read[key, column] = read_cell(form, _row(rows, key).name, column, text)
        except UserError as error:
            bad.append(BadCell(CellPlace(code, key, column).code, error.sentence))
    if bad:
        raise FiguresRefusedError(bad)
    for (key, column), value in read.items():
        _keep(_row(rows, key), column, value)
    session.flush()


def paste_cells(session: Session, pack: Pack, period_id: int, code: str, start: tuple[str, str], text: str) -> int:
    """Keep a block copied from a spreadsheet, its first cell at `start`; how many figures were given.

    Empty cells change nothing. What lies on a computed column must be what the program computes. All, or none with
    FiguresRefusedError.
    """
    grid = form_grid(session, pack, period_id, code)
    block, faults = _laid_out(grid, start, text)
    if faults:
        raise FiguresRefusedError(faults, _PASTE_ADVICE)
    columns = {column.code: column for column in grid.form.columns}
    typed = {place: cell for place, cell in block.items() if columns[place[1]].typed}
    set_cells(session, pack, period_id, code, typed)
    after = {row.key: row for row in form_grid(session, pack, period_id, code).rows}
    wrong = tuple(_disagreements(grid.form, after, {place: block[place] for place in block.keys() - typed.keys()}))
    if wrong:
        raise FiguresRefusedError(wrong, "Xem lại ô bắt đầu dán và số liệu trong bảng tính.")
    return len(typed)


def read_cell(form: Form, row: str, code: str, text: str) -> Decimal | None:
    """The figure that a cell's text says; UserError naming row and column for what is none, and for computed ones."""
    column = _column(form, code)
    where = f"{row}, {column.label}"
    if not column.typed:
        raise UserError(f"“{where}” do chương trình tính.", "Hãy sửa các cột mà nó được tính từ đó.")
    return read_entry(where, IndicatorKind.COUNT, text).value


def take_proposals(session: Session, pack: Pack, period_id: int, code: str) -> int:
    """Write what the period before left over and what registers count into the cells that are empty; how many."""
    grid = form_grid(session, pack, period_id, code)
    proposed = {
        (row.key, cell.column): format_number(cell.proposed)
        for row in grid.rows
        for cell in row.cells
        if cell.proposed is not None
    }
    if not proposed:
        raise UserError(
            "Không có số đề xuất để lấy.", "Kỳ trước chưa nhập biểu này, sổ chưa có hồ sơ, hoặc các ô đã có số."
        )
    set_cells(session, pack, period_id, code, proposed)
    return len(proposed)


def fill_zeros(session: Session, pack: Pack, period_id: int, code: str, key: str | None = None) -> int:
    """Write 0 into the empty typed cells of one row, or of all; how many. Columns beside the form stay empty."""
    grid = form_grid(session, pack, period_id, code)
    official = {column.code for column in grid.form.columns if column.typed and not column.beside}
    empty = {
        (row.key, cell.column): "0"
        for row in grid.rows
        for cell in row.cells
        if cell.column in official and cell.value is None and key in (None, row.key)
    }
    set_cells(session, pack, period_id, code, empty)
    return len(empty)


def set_row_note(session: Session, pack: Pack, period_id: int, code: str, key: str, note: str) -> None:
    """Keep a remark on a row; an empty one takes it away."""
    opened = _opened(session, pack, period_id, code)
    _row(opened.rows, key).note = typed_text(note, "Ghi chú")
    session.flush()


def add_row(session: Session, pack: Pack, period_id: int, code: str, name: str, after: str | None = None) -> str:
    """Add a row below the row `after`, else at the end; its key. UserError where there is one of that name."""
    opened = _opened(session, pack, period_id, code)
    form, rows = opened.form, opened.rows
    clean = _row_name(form, rows, name)
    if len(rows) >= MOST_ROWS:
        raise UserError(f"{form.name} đã có {MOST_ROWS} dòng.", "Gộp bớt các dòng.")
    place = len(rows) if after is None else rows.index(_row(rows, after)) + 1
    known = {fold(each.name): each.code for each in form.rows}
    own = known.get(fold(clean), "")  # a row of the pack that was removed is that row again
    made = FormRow(form=code, position=place, code=own, name=clean, note="")
    opened.period.form_rows.append(made)
    _number([*rows[:place], made, *rows[place:]])
    session.flush()
    return row_key(own, clean)


def rename_row(session: Session, pack: Pack, period_id: int, code: str, key: str, name: str) -> str:
    """Call a row otherwise; its key from then on. A row of the pack stays the same row under its new name."""
    opened = _opened(session, pack, period_id, code)
    form, rows = opened.form, opened.rows
    row = _row(rows, key)
    row.name = _row_name(form, [each for each in rows if each is not row], name)
    session.flush()
    return row_key(row.code, row.name)


def remove_row(session: Session, pack: Pack, period_id: int, code: str, key: str) -> None:
    """Take a row away with its figures; UserError for the last one."""
    opened = _opened(session, pack, period_id, code)
    form, rows = opened.form, opened.rows
    row = _row(rows, key)
    if len(rows) == 1:
        raise UserError(f"{form.name} phải còn ít nhất một dòng.", "Đổi tên dòng này, hoặc thêm dòng khác rồi xóa.")
    opened.period.form_rows.remove(row)
    _number([each for each in rows if each is not row])
    session.flush()


def move_row(session: Session, pack: Pack, period_id: int, code: str, key: str, steps: int) -> None:
    """Move a row down by `steps`, up where negative; at the end it stays."""
    rows = _opened(session, pack, period_id, code).rows
    row = _row(rows, key)
    at = rows.index(row)
    rows.remove(row)
    rows.insert(min(max(at + steps, 0), len(rows)), row)
    _number(rows)
    session.flush()


@dataclass(frozen=True, slots=True)
class _Opened:
    """A form that may be written in. The period is held: its rows leave the database through it."""

    period: ReportingPeriod
    form: Form
    rows: list[FormRow]


_PASTE_ADVICE = "Sửa các ô này trong bảng tính rồi chép và dán lại."


def _first_rows(form: Form, before: FormTable | None) -> tuple[KeptRow, ...]:
    """What a form begins with: the rows of the period before, else those of the pack."""
    if before is not None:
        return tuple(KeptRow(row.code, row.name, "", {}) for row in before.rows)
    return tuple(KeptRow(row.code, row.name, "", {}) for row in form.rows)


def _opened(session: Session, pack: Pack, period_id: int, code: str) -> _Opened:
    """The kept rows of a form, made first where nothing was written yet; UserError when the period is closed."""
    period, form = entering_period(session, pack, period_id), find_form(pack, code)
    rows = sorted((row for row in period.form_rows if row.form == code), key=lambda row: (row.position, row.id))
    if not rows:
        found = preceding_table(session, pack, form, own_period(session, pack, period_id))
        for at, first in enumerate(_first_rows(form, None if found is None else found[1])):
            rows.append(FormRow(form=code, position=at, code=first.code, name=first.name, note=""))
        period.form_rows.extend(rows)
        session.flush()
    return _Opened(period, form, rows)


def _row(rows: Sequence[FormRow], key: str) -> FormRow:
    for row in rows:
        if row_key(row.code, row.name) == key:
            return row
    raise UserError(f"Biểu không có dòng “{key[:_SQUEEZED_NAME]}”.", LOOK_AGAIN)


def _row_name(form: Form, others: Sequence[FormRow], name: str) -> str:
    clean = " ".join(typed_text(name, "Tên dòng", required=True).split())
    if len(clean) > _SQUEEZED_NAME:
        raise UserError(f"Tên dòng dài quá {_SQUEEZED_NAME} ký tự.", "Hãy rút gọn.")
    taken = {fold(row.name) for row in others} | {row_key(row.code, row.name) for row in others}
    if fold(clean) in taken or fold(clean) == fold(form.total):
        raise UserError(f"{form.name} đã có dòng “{clean}”.", "Đặt tên khác.")
    return clean


def _number(rows: Sequence[FormRow]) -> None:
    for at, row in enumerate(rows):
        row.position = at


def _column(form: Form, code: str) -> FormColumn:
    for column in form.columns:
        if column.code == code:
            return column
    known = ", ".join(column.code for column in form.columns if column.typed)
    raise UserError(f"{form.name} không có cột “{code}”.", f"Các cột nhập tay: {known}.")


def _keep(row: FormRow, column: str, value: Decimal | None) -> None:
    cell = next((each for each in row.cells if each.column == column), None)
    if cell is not None and value is None:
        row.cells.remove(cell)
    elif cell is not None and value is not None:
        cell.value = value
    elif value is not None:
        row.cells.append(FormCell(column=column, value=value))


@dataclass(frozen=True, slots=True)
class _LeftOver:
    """What may be proposed for empty cells: the form of the period before, and what registers count."""

    pack: Pack
    before: tuple[PeriodRow, FormTable] | None
    counts: RegisterCounts

    def of(self, row: KeptRow, column: FormColumn) -> tuple[Decimal | None, str]:
        """The figure and where it is from; None where there is nothing to propose."""
        if column.carried and self.before is not None:
            period, table = self.before
            proposed = table.cells.get(row.key, {}).get(column.carried)
            return proposed, f"{period.label} chuyển sang" if proposed is not None else ""
        counted = self.counts.count(column.code, row.name, self.pack)
        return counted, self.counts.source(column.code) if counted is not None else ""


def _grid_row(table: FormTable, row: KeptRow, left_over: _LeftOver) -> GridRow:
    cells = []
    for column in table.form.columns:
        value = table.cells[row.key][column.code]
        proposed, source = left_over.of(row, column) if value is None else (None, "")
        entry = "" if value is None or not column.typed else format_number(value)
        cells.append(GridCell(column.code, value, entry, column.typed, proposed, source))
    return GridRow(row.key, row.name, row.note, tuple(cells), row.code)


def _computed_cell(column: str, value: Decimal | None) -> GridCell:
    return GridCell(column, value, "", editable=False, proposed=None)


def _laid_out(
    grid: FormGrid, start: tuple[str, str], text: str
) -> tuple[dict[tuple[str, str], str], tuple[BadCell, ...]]:
    """The block's cells by row and column, and what does not fit or cannot be read."""
    columns = [column.code for column in grid.form.columns]
    keys = [row.key for row in grid.rows]
    here = CellPlace(grid.form.code, *start).code
    if start[0] not in keys or start[1] not in columns:
        return {}, (BadCell(here, "Chọn một ô của biểu rồi dán."),)
    try:
        lines = [[nfc(cell).strip() for cell in line] for line in csv.reader(io.StringIO(text), "excel-tab")]
    except csv.Error:
        return {}, (BadCell(here, "Khối dán không phải là các ô của bảng tính."),)
    lines = _trimmed(lines)
    keys, columns = keys[keys.index(start[0]) :], columns[columns.index(start[1]) :]
    over = []
    if len(lines) > len(keys):
        over.append(BadCell(here, f"Khối dán thừa {len(lines) - len(keys)} dòng so với biểu."))
    if max(map(len, lines), default=0) > len(columns):
        over.append(BadCell(here, f"Khối dán thừa {max(map(len, lines)) - len(columns)} cột so với biểu."))
    pairs = ((key, line) for key, line in zip(keys, lines, strict=False))
    block = {(key, c): cell for key, line in pairs for c, cell in zip(columns, line, strict=False) if cell}
    return block, (*over, *_unreadable(grid, block))


def _trimmed(lines: list[list[str]]) -> list[list[str]]:
    """Without empty lines at the end and empty cells at the right."""
    while lines and not any(lines[-1]):
        lines.pop()
    wide = max((at + 1 for line in lines for at, cell in enumerate(line) if cell), default=0)
    return [line[:wide] for line in lines]


def _unreadable(grid: FormGrid, block: Mapping[tuple[str, str], str]) -> Iterator[BadCell]:
    names = {row.key: row.name for row in grid.rows}
    for (key, code), cell in block.items():
        column = grid.form.column(code)
        try:
            read_entry(f"{names[key]}, {column.label}", IndicatorKind.COUNT, cell)
        except UserError as error:
            yield BadCell(CellPlace(grid.form.code, key, code).code, error.sentence)


def _disagreements(
    form: Form, after: Mapping[str, GridRow], computed: Mapping[tuple[str, str], str]
) -> Iterator[BadCell]:
    for (key, code), cell in computed.items():
        value = next(each.value for each in after[key].cells if each.column == code)
        if value is None or parse_number(cell) != value:
            shown = "chưa có số liệu" if value is None else format_number(value)
            sentence = f"{after[key].name}, {form.column(code).label}: chương trình tính {shown}, ô dán là “{cell}”."
            yield BadCell(CellPlace(form.code, key, code).code, sentence)

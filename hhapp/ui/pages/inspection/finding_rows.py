"""Findings as rows: the longest overdue first where they are sorted so, state in sign and word."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hhapp.services.inspection.finding_states import FindingState
from hhapp.services.inspection.findings import FindingRow, StepRow
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.numbers import format_date

FINDING_COLUMNS = (
    Column("Mục", 64),
    Column("Phát hiện"),
    Column("Đơn vị", 140, optional=True),
    Column("Người xử lý", 130, optional=True),
    Column("Hạn", 96, right=True),
    Column("Trạng thái", 164),
)
STEP_COLUMNS = (Column("Ngày", 92, right=True), Column("Việc"))
OVERDUE, EARLIER = "overdue", "earlier"
_STATES = {
    FindingState.OPEN: ("○", Tone.PLAIN),
    FindingState.IN_PROGRESS: ("◐", Tone.ACT),
    FindingState.FIXED: ("✓", Tone.DONE),
    FindingState.REFERRED: ("↗", Tone.SOON),
    FindingState.VERIFIED: ("✓", Tone.DONE),
}


def state_words(row: FindingRow) -> tuple[str, Tone]:
    """Sign and word of how a finding stands, and its tone."""
    if row.overdue:
        return f"! {row.state_shown}", Tone.OVERDUE
    sign, tone = _STATES[row.state]
    return f"{sign} {row.state_shown}", tone


def state_choices() -> Iterable[tuple[str, str | None]]:
    """What the list may be narrowed to."""
    yield "Tất cả", None
    yield "Quá hạn", OVERDUE
    yield "Của năm trước", EARLIER
    for state in FindingState:
        yield state.shown, state.value


def fits(row: FindingRow, state: str | None, severity: str | None) -> bool:
    """Whether a finding is asked for."""
    if severity is not None and row.draft.severity != severity:
        return False
    if state == OVERDUE:
        return row.overdue
    if state == EARLIER:
        return row.earlier
    return state is None or row.state.value == state


def finding_rows(found: Iterable[FindingRow], year: int) -> list[Row]:
    """The year's findings, those that earlier years left to it (also what it has mended since) under a heading."""
    found = tuple(found)
    earlier = [row for row in found if row.earlier]
    own = [row for row in found if not row.earlier]
    if not earlier:
        return [_row(row) for row in own]
    rows = [_group("Của những năm trước, theo dõi tiếp", earlier), *map(_row, earlier)]
    return [*rows, *([_group(f"Năm {year}", own), *map(_row, own)] if own else [])]


def step_rows(steps: Iterable[StepRow]) -> list[Row]:
    """What happened to a finding, the last first."""
    rows = []
    for at, step in reversed(list(enumerate(steps))):
        words = f"{step.state.shown} ({step.actor}){f': {step.note}' if step.note else ''}"
        rows.append(Row(at, (Cell(format_date(step.on), step.on), Cell(words, words)), item=step))
    return rows


def _group(name: str, rows: Iterable[FindingRow]) -> Row:
    rows = tuple(rows)
    handled = sum(row.handled for row in rows)
    cells = (Cell(name), *(Cell() for _ in FINDING_COLUMNS[2:]), Cell(f"đã xử lý {handled}/{len(rows)}"))
    return Row(("group", name), cells, group=True)


def _row(row: FindingRow) -> Row:
    words, tone = state_words(row)
    due = row.draft.due_on
    cells = (
        Cell(row.draft.item_code, row.draft.item_code),
        Cell(row.draft.what, row.draft.what),
        Cell(row.unit, row.unit),
        Cell(row.draft.person, row.draft.person),
        Cell(format_date(due) if due else "", due or date.max, Tone.OVERDUE if row.overdue else Tone.PLAIN),
        Cell(words, words, tone),
    )
    return Row(row.id, cells, item=row, folded=row.folded)

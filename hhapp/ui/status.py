"""How statuses, milestones and verdicts are shown: a sign, a word and a tone, the same on every page."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hhapp.services.plan import MilestoneRow
from hhapp.services.plan_status import StepStatus, TaskStatus
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell
from hhapp.vn.numbers import format_date, format_number

_TASK = {
    TaskStatus.NOT_DUE: ("○", Tone.QUIET),
    TaskStatus.IN_PROGRESS: ("◐", Tone.ACT),
    TaskStatus.DONE_ON_TIME: ("✓", Tone.DONE),
    TaskStatus.DONE_LATE: ("✓", Tone.SOON),
    TaskStatus.OVERDUE: ("!", Tone.OVERDUE),
    TaskStatus.DROPPED: ("–", Tone.QUIET),
}
_STEP = {
    StepStatus.WAITING: ("…", Tone.QUIET),
    StepStatus.NOT_DUE: ("○", Tone.QUIET),
    StepStatus.IN_PROGRESS: ("◐", Tone.ACT),
    StepStatus.DONE_ON_TIME: ("✓", Tone.DONE),
    StepStatus.DONE_LATE: ("✓", Tone.SOON),
    StepStatus.OVERDUE: ("!", Tone.OVERDUE),
}
_OPEN_ENDED = {"continuous": "thường xuyên", "recurring": "định kỳ", "per_plan": "theo kế hoạch riêng"}


def task_status_cell(status: TaskStatus, *, near: bool, late_steps: int) -> Cell:
    """The status of a task: sign, word, tone; a task with a step that is late or soon due says so in amber."""
    sign, tone = _TASK[status]
    if late_steps and status.open and status is not TaskStatus.OVERDUE:
        return Cell(
            f"▲ Trễ {late_steps} mốc", status.shown, Tone.SOON, hint=f"{status.shown}, {late_steps} mốc quá hạn"
        )
    if near and status.open:
        return Cell("▲ Sắp đến hạn", status.shown, Tone.SOON, hint=f"{status.shown}, sắp đến hạn")
    return Cell(f"{sign} {status.shown}", status.shown, tone)


def step_status_cell(status: StepStatus) -> Cell:
    """The status of a milestone."""
    sign, tone = _STEP[status]
    return Cell(f"{sign} {status.shown}", status.shown, tone)


def status_words(status: TaskStatus) -> tuple[str, Tone]:
    """Sign and word in one text, and its tone."""
    sign, tone = _TASK[status]
    return f"{sign} {status.shown}", tone


def span_shown(kind: str, start: date | None, end: date | None, condition: str | None, event_on: date | None) -> str:
    """When a step is to be done, in the fewest words."""
    if kind == "waits_for" and event_on is None:
        return f"chờ: {condition}" if condition else "chờ sự kiện"
    if kind in _OPEN_ENDED:
        days = f" ({format_date(start)} – {format_date(end)})" if start and end else ""
        return _OPEN_ENDED[kind] + days
    if start and end and start != end:
        return f"{format_date(start)} – {format_date(end)}"
    if end:
        return f"hạn {format_date(end)}"
    begun = event_on or start
    return f"từ {format_date(begun)}" if begun else "chưa có ngày"


def milestone_due(step: MilestoneRow) -> str:
    """The day that counts, where there is one, else the same words."""
    dated = step.end is not None and step.kind in ("by", "within", "waits_for")
    return f"hạn {format_date(step.end)}" if dated and step.end else milestone_span(step)


def milestone_span(step: MilestoneRow) -> str:
    """The same for a milestone that is kept."""
    return span_shown(step.kind, step.start, step.end, step.condition, step.event_on)


def percent(share: Decimal | None) -> str:
    """A share in per cent, or nothing."""
    return "" if share is None else f"{format_number(share)}%"

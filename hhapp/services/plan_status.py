"""How a task stands on a day, from its steps and what was noted: pure functions, no database.

A fact dated after the day asked about has not happened yet, so the same functions answer "how did it stand on 31/03?".

Two choices an office would question:
- A task is late by its last dated step. A missed earlier step is shown as a late step on a task still in progress,
  because the plan's totals ask "is the task done in time", while the step list tells what to hurry.
- Only a step with a last day can be late. "Thường xuyên", "Theo Kế hoạch", a step still waiting for its event and a
  deadline that could not be read have none, so they are never overdue.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from hhapp.packs.context import TaskTotals
from hhapp.vn.numbers import format_percent

_RUNNING_KINDS = frozenset({"continuous", "recurring"})
_WAITING = "waits_for"


class TaskStatus(StrEnum):
    """How a task stands."""

    NOT_DUE = "not_due"
    IN_PROGRESS = "in_progress"
    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    OVERDUE = "overdue"
    DROPPED = "dropped"

    @property
    def shown(self) -> str:
        """The office's words for it."""
        return _SHOWN[self]

    @property
    def done(self) -> bool:
        """Whether the task is finished, in time or not."""
        return self in (TaskStatus.DONE_ON_TIME, TaskStatus.DONE_LATE)

    @property
    def open(self) -> bool:
        """Whether something is still to be done."""
        return self in (TaskStatus.NOT_DUE, TaskStatus.IN_PROGRESS, TaskStatus.OVERDUE)


_SHOWN = {
    TaskStatus.NOT_DUE: "Chưa đến hạn",
    TaskStatus.IN_PROGRESS: "Đang thực hiện",
    TaskStatus.DONE_ON_TIME: "Hoàn thành đúng hạn",
    TaskStatus.DONE_LATE: "Hoàn thành trễ hạn",
    TaskStatus.OVERDUE: "Quá hạn",
    TaskStatus.DROPPED: "Không còn thực hiện",
}


class StepStatus(StrEnum):
    """How one step (milestone) of a task stands."""

    WAITING = "waiting"
    NOT_DUE = "not_due"
    IN_PROGRESS = "in_progress"
    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    OVERDUE = "overdue"

    @property
    def shown(self) -> str:
        """The office's words for it."""
        return _STEP_SHOWN[self]


_STEP_SHOWN = {
    StepStatus.WAITING: "Chờ điều kiện",
    StepStatus.NOT_DUE: "Chưa đến hạn",
    StepStatus.IN_PROGRESS: "Đang thực hiện",
    StepStatus.DONE_ON_TIME: "Xong đúng hạn",
    StepStatus.DONE_LATE: "Xong trễ hạn",
    StepStatus.OVERDUE: "Quá hạn",
}


@dataclass(frozen=True, slots=True)
class Step:
    """The facts of one milestone; `kind` as in hhapp.vn.deadlines."""

    kind: str
    start: date | None = None
    end: date | None = None
    event_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """The facts that decide a task's status; `noted_on` is the day of the first progress note.

    A deadline read only in part is not `understood`: the task is then never late, whatever its steps say.
    """

    steps: tuple[Step, ...] = ()
    understood: bool = True
    completed_on: date | None = None
    dropped_on: date | None = None
    noted_on: date | None = None


def status_of(facts: TaskFacts, on: date) -> TaskStatus:
    """How the task stands on the day."""
    if _by(facts.dropped_on, on):
        return TaskStatus.DROPPED
    due = due_of(facts, on)
    if _by(facts.completed_on, on):
        return TaskStatus.DONE_LATE if _completed_late(facts, due, on) else TaskStatus.DONE_ON_TIME
    if due is not None and on > due and any(_last_day(step, on) and not _by(step.done_on, on) for step in facts.steps):
        return TaskStatus.OVERDUE
    begun = _by(facts.noted_on, on) or any(_begun(step, on) for step in facts.steps)
    return TaskStatus.IN_PROGRESS if begun else TaskStatus.NOT_DUE


def step_status(step: Step, on: date, completed_on: date | None = None) -> StepStatus:
    """How one step stands on the day; a completed task has all its steps done, on its own day at the latest."""
    done, end = _done_day(step, completed_on, on), _last_day(step, on)
    if done is not None:
        return StepStatus.DONE_LATE if end is not None and done > end else StepStatus.DONE_ON_TIME
    if step.kind == _WAITING and not _by(step.event_on, on):
        return StepStatus.WAITING
    if end is not None and on > end:
        return StepStatus.OVERDUE
    return StepStatus.IN_PROGRESS if _begun(step, on) else StepStatus.NOT_DUE


def due_of(facts: TaskFacts, on: date) -> date | None:
    """The last day of the last dated step; None where no step has one or the deadline is not understood."""
    if not facts.understood:
        return None
    return max((end for step in facts.steps if (end := _last_day(step, on)) is not None), default=None)


def next_due_of(facts: TaskFacts, on: date) -> date | None:
    """The earliest last day among the steps still to be done; None for a finished or dropped task."""
    if _by(facts.completed_on, on) or _by(facts.dropped_on, on):
        return None
    ends = (_last_day(step, on) for step in facts.steps if not _by(step.done_on, on))
    return min((end for end in ends if end is not None), default=None)


def late_steps_of(facts: TaskFacts, on: date) -> int:
    """How many steps of an unfinished task are past their last day."""
    if _by(facts.completed_on, on) or _by(facts.dropped_on, on):
        return 0
    ends = (_last_day(step, on) for step in facts.steps if not _by(step.done_on, on))
    return sum(end is not None and end < on for end in ends)


@dataclass(frozen=True, slots=True)
class Standing:
    """All that the facts say about a task on a day."""

    status: TaskStatus
    due: date | None
    next_due: date | None
    late_steps: int


def standing_of(facts: TaskFacts, on: date) -> Standing:
    """Status, last day, next day and late steps together."""
    return Standing(status_of(facts, on), due_of(facts, on), next_due_of(facts, on), late_steps_of(facts, on))


def totals_of(statuses: Iterable[TaskStatus]) -> TaskTotals:
    """Counts by status; dropped tasks are told but leave the denominator of the rate."""
    count = Counter(statuses)
    total, dropped = sum(count.values()), count[TaskStatus.DROPPED]
    on_time, late = count[TaskStatus.DONE_ON_TIME], count[TaskStatus.DONE_LATE]
    return TaskTotals(
        total=total,
        counted=total - dropped,
        done=on_time + late,
        done_on_time=on_time,
        done_late=late,
        in_progress=count[TaskStatus.IN_PROGRESS],
        not_due=count[TaskStatus.NOT_DUE],
        overdue=count[TaskStatus.OVERDUE],
        dropped=dropped,
        rate=format_percent(Decimal(on_time + late), Decimal(total - dropped)),
    )


def _by(day: date | None, on: date) -> bool:
    return day is not None and day <= on


def _last_day(step: Step, on: date) -> date | None:
    """The day after which the step is late; a step still waiting for its event has none."""
    return None if step.kind == _WAITING and not _by(step.event_on, on) else step.end


def _done_day(step: Step, completed_on: date | None, on: date) -> date | None:
    days = [day for day in (step.done_on, completed_on) if day is not None and day <= on]
    return min(days, default=None)


def _completed_late(facts: TaskFacts, due: date | None, on: date) -> bool:
    """Late by the day the whole was completed; beside a step without end, by the day of its last dated step.

    "Ban hành: Quý I; Thực hiện: Thường xuyên" closed in December was in time if the paper went out in March.
    """
    if due is None or facts.completed_on is None:
        return False
    if all(_last_day(step, on) is not None for step in facts.steps):
        return facts.completed_on > due
    last = (step for step in facts.steps if _last_day(step, on) == due)
    return any((done := _done_day(step, facts.completed_on, on)) is not None and done > due for step in last)


def _begun(step: Step, on: date) -> bool:
    """Whether work on the step is under way: done, its event happened, its window open, or of a kind always running."""
    if _by(step.done_on, on) or _by(step.event_on, on):
        return True
    if step.kind == _WAITING:
        return False
    return _by(step.start, on) or (step.kind in _RUNNING_KINDS and step.start is None)

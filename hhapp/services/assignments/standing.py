"""How an assigned task stands on a day: pure functions over plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hhapp.vn.numbers import format_date


class AssignmentStatus(StrEnum):
    """How a task stands against its deadline, the extended one where the superior allowed one."""

    IN_TIME = "in_time"
    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    OVERDUE = "overdue"

    @property
    def shown(self) -> str:
        """For people."""
        return {
            AssignmentStatus.IN_TIME: "Trong hạn",
            AssignmentStatus.DONE_ON_TIME: "Hoàn thành đúng hạn",
            AssignmentStatus.DONE_LATE: "Hoàn thành trễ hạn",
            AssignmentStatus.OVERDUE: "Quá hạn chưa xong",
        }[self]

    @property
    def late(self) -> bool:
        """Whether the deadline was not kept, so that a cause has to be told."""
        return self in (AssignmentStatus.DONE_LATE, AssignmentStatus.OVERDUE)

    @property
    def done(self) -> bool:
        """Whether it is finished."""
        return self in (AssignmentStatus.DONE_ON_TIME, AssignmentStatus.DONE_LATE)


class CauseKind(StrEnum):
    """Why a task is late or unfinished."""

    OBJECTIVE = "objective"
    SUBJECTIVE = "subjective"

    @property
    def shown(self) -> str:
        """For people."""
        return "Khách quan" if self is CauseKind.OBJECTIVE else "Chủ quan"


@dataclass(frozen=True, slots=True)
class AssignmentDays:
    """The days of a task."""

    document_on: date | None = None
    due_on: date | None = None
    extended_on: date | None = None
    completed_on: date | None = None

    @property
    def due(self) -> date | None:
        """The deadline in force."""
        return self.extended_on or self.due_on


def assignment_status(days: AssignmentDays, on: date) -> AssignmentStatus:
    """How the task stands at the end of the day `on`; what was finished later was not finished then.

    A task without a deadline is never late.
    """
    due = days.due
    if days.completed_on is not None and days.completed_on <= on:
        kept = due is None or days.completed_on <= due
        return AssignmentStatus.DONE_ON_TIME if kept else AssignmentStatus.DONE_LATE
    return AssignmentStatus.OVERDUE if due is not None and on > due else AssignmentStatus.IN_TIME


def assignment_days_late(days: AssignmentDays, on: date) -> int:
    """Calendar days past the deadline until it was finished or `on`; 0 where it is not late."""
    if days.due is None:
        return 0
    finished = days.completed_on is not None and days.completed_on <= on
    until = days.completed_on if finished and days.completed_on is not None else on
    return max((until - days.due).days, 0)


def is_counted(days: AssignmentDays, on: date) -> bool:
    """Whether the task counts in "on time / due": it has a deadline, and that is over or the task is finished."""
    done = days.completed_on is not None and days.completed_on <= on
    return days.due is not None and (done or days.due < on)


def anchor(days: AssignmentDays) -> date | None:
    """The day by which a task belongs to a period: its deadline in force, else the day of its document."""
    return days.due or days.document_on


def impossible_days(days: AssignmentDays, on: date) -> Iterator[str]:
    """Days that cannot be, a sentence each."""
    if days.document_on is not None and days.due_on is not None and days.due_on < days.document_on:
        due, document = format_date(days.due_on), format_date(days.document_on)
        yield f"Hạn {due} trước ngày văn bản giao {document}."
    if days.extended_on is not None and days.due_on is not None and days.extended_on <= days.due_on:
        yield f"Hạn gia hạn {format_date(days.extended_on)} không sau hạn đầu {format_date(days.due_on)}."
    if days.completed_on is not None and days.completed_on > on:
        yield f"Ngày hoàn thành {format_date(days.completed_on)} còn ở phía trước."
    if days.document_on is not None and days.completed_on is not None and days.completed_on < days.document_on:
        yield f"Hoàn thành {format_date(days.completed_on)} trước ngày văn bản giao {format_date(days.document_on)}."

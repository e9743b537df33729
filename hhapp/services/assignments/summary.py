"""Counts of assigned work per person and per department, for rating: never a share without the rows behind it.

Legal source of the sample pack: Chỉ thị 06/CT-UBND (Khánh Hòa, 21/4/2020), points 2 and 3.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.services.assignments.drafts import DraftRow, draft_rows
from hhapp.services.assignments.register import AssignmentRow, assignment_rows
from hhapp.services.assignments.standing import AssignmentStatus, CauseKind
from hhapp.vn.text import fold, name_sort_key, sort_key, squeeze

UNNAMED = "(chưa ghi)"


@dataclass(frozen=True, slots=True)
class AssignmentCounts:
    """Counts over tasks and returned drafts, with the rows that they were counted from.

    `total` = `in_time` + `done_on_time` + `done_late` + `overdue`. The share on time is `on_time` / `due`: tasks with a
    deadline that is over or that are finished. Of the late ones (`done_late` + `overdue`) the causes add up with
    `unexplained`. `returned` counts the times, `returned_often` the drafts returned as often as the pack's limit.
    """

    total: int
    in_time: int
    done_on_time: int
    done_late: int
    overdue: int
    due: int
    on_time: int
    objective: int
    subjective: int
    unexplained: int
    returned: int
    returned_often: int
    tasks: tuple[AssignmentRow, ...]
    drafts: tuple[DraftRow, ...]


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """One person of one department. `name` is UNNAMED for tasks that name nobody."""

    name: str
    department: str
    counts: AssignmentCounts


@dataclass(frozen=True, slots=True)
class DepartmentSummary:
    """One department."""

    name: str
    counts: AssignmentCounts


@dataclass(frozen=True, slots=True)
class WorkSummary:
    """A window of days as it stands on a day: the office, its departments, its people."""

    window: tuple[date, date]
    on: date
    counts: AssignmentCounts
    departments: tuple[DepartmentSummary, ...]
    people: tuple[PersonSummary, ...]


def work_summary(session: Session, pack: Pack, unit_id: int, window: tuple[date, date], on: date) -> WorkSummary:
    """The tasks and returned drafts of a window, counted as on the day `on`. UserError where the pack has no rules.

    What was assigned only after the day is not there yet.
    """
    rows = assignment_rows(session, pack, unit_id, on, window)
    tasks = [task for task in rows if task.draft.document_on is None or task.draft.document_on <= on]
    drafts = draft_rows(session, pack, unit_id, (window[0], min(window[1], max(on, window[0]))))
    return summarise(tasks, drafts, window, on)


def summarise(
    tasks: Sequence[AssignmentRow], drafts: Sequence[DraftRow], window: tuple[date, date], on: date
) -> WorkSummary:
    """Tasks and drafts put together; people of one name in two departments are two people."""
    people = _groups(tasks, drafts, _person_key)
    departments = _groups(tasks, drafts, _department_key)
    return WorkSummary(
        window,
        on,
        count(tasks, drafts),
        tuple(
            DepartmentSummary(_department_of(own) or UNNAMED, count(*own))
            for own in sorted(departments, key=lambda own: sort_key(_department_of(own) or "\uffff"))
        ),
        tuple(
            PersonSummary(_person_of(own) or UNNAMED, _department_of(own), count(*own))
            for own in sorted(people, key=_person_order)
        ),
    )


def count(tasks: Sequence[AssignmentRow], drafts: Sequence[DraftRow]) -> AssignmentCounts:
    """The counts over some tasks and drafts."""
    by_status = {status: sum(task.status is status for task in tasks) for status in AssignmentStatus}
    late = [task for task in tasks if task.status.late]
    due = [task for task in tasks if task.counted]
    causes = {kind: sum(task.draft.cause_kind is kind for task in late) for kind in CauseKind}
    return AssignmentCounts(
        total=len(tasks),
        in_time=by_status[AssignmentStatus.IN_TIME],
        done_on_time=by_status[AssignmentStatus.DONE_ON_TIME],
        done_late=by_status[AssignmentStatus.DONE_LATE],
        overdue=by_status[AssignmentStatus.OVERDUE],
        due=len(due),
        on_time=sum(task.status is AssignmentStatus.DONE_ON_TIME for task in due),
        objective=causes[CauseKind.OBJECTIVE],
        subjective=causes[CauseKind.SUBJECTIVE],
        unexplained=len(late) - sum(causes.values()),
        returned=sum(len(draft.returns) for draft in drafts),
        returned_often=sum(draft.counted for draft in drafts),
        tasks=tuple(tasks),
        drafts=tuple(drafts),
    )


_Own = tuple[list[AssignmentRow], list[DraftRow]]


def _groups(
    tasks: Sequence[AssignmentRow],
    drafts: Sequence[DraftRow],
    key: Callable[[str, str], tuple[str, str]],
) -> list[_Own]:
    groups: dict[tuple[str, str], _Own] = {}
    for task in tasks:
        groups.setdefault(key(task.draft.person, task.draft.department), ([], []))[0].append(task)
    for draft in drafts:
        groups.setdefault(key(draft.person, draft.department), ([], []))[1].append(draft)
    return list(groups.values())


def _person_key(person: str, department: str) -> tuple[str, str]:
    # accents tell people apart (Tú, Tư), capitals do not
    return squeeze(person).casefold(), fold(department)


def _department_key(_person: str, department: str) -> tuple[str, str]:
    return "", fold(department)


def _person_of(own: _Own) -> str:
    return own[0][0].draft.person if own[0] else own[1][0].person


def _department_of(own: _Own) -> str:
    return own[0][0].draft.department if own[0] else own[1][0].department


def _person_order(own: _Own) -> tuple[object, ...]:
    person = _person_of(own)
    return (not person, *name_sort_key(person), sort_key(_department_of(own)))

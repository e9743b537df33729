"""The register of assigned tasks: rows as they stand on a day, tasks typed, changed, finished, taken away."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Assignment
from hhapp.packs.assignments.catalogue import AssignmentRules
from hhapp.packs.catalogue import Pack
from hhapp.services.assignments.standing import (
    AssignmentDays,
    AssignmentStatus,
    CauseKind,
    anchor,
    assignment_days_late,
    assignment_status,
    impossible_days,
    is_counted,
)
from hhapp.services.checks import existing, typed_day, typed_text
from hhapp.services.offices import of_office
from hhapp.vn.text import fold

ASSIGNMENT_SUBJECT = Assignment.__tablename__
"""Under this name evidence of a task is kept (`storage.evidence`)."""
_TASK = "Nhiệm vụ giao"
_TEXTS = {
    "document_number": "Số văn bản",
    "issuer": "Cơ quan giao",
    "content": "Nội dung nhiệm vụ",
    "person": "Người thực hiện",
    "department": "Đơn vị thực hiện",
    "result": "Kết quả",
    "cause": "Lý do",
    "note": "Ghi chú",
}
_DAYS = {
    "document_on": "Ngày văn bản",
    "due_on": "Hạn hoàn thành",
    "extended_on": "Hạn được gia hạn",
    "completed_on": "Ngày hoàn thành",
}


@dataclass(frozen=True, slots=True)
class AssignmentDraft:
    """What a clerk types or a list brings of a task. Only `content` is required. `cause_kind` None: not told."""

    content: str
    document_number: str = ""
    document_on: date | None = None
    issuer: str = ""
    due_on: date | None = None
    extended_on: date | None = None
    person: str = ""
    department: str = ""
    completed_on: date | None = None
    result: str = ""
    cause_kind: CauseKind | None = None
    cause: str = ""
    note: str = ""

    @property
    def days(self) -> AssignmentDays:
        """Its days."""
        return AssignmentDays(self.document_on, self.due_on, self.extended_on, self.completed_on)


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """A task as it stands on a day. `counted` says whether it is in "on time / due", `anchor` which period has it.

    `near` means in time and within the pack's days of its deadline; `warnings` say what has to be told or mended.
    """

    id: int
    draft: AssignmentDraft
    due: date | None
    anchor: date | None
    status: AssignmentStatus
    near: bool
    days_late: int
    counted: bool
    warnings: tuple[str, ...]
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AssignmentFilter:
    """What of the register is wanted. `words` are searched without accents; empty fields let everything through."""

    words: str = ""
    person: str = ""
    department: str = ""
    statuses: frozenset[AssignmentStatus] = frozenset()
    warned: bool = False


def assignment_rules(pack: Pack) -> AssignmentRules:
    """The pack's rules. UserError where it has none."""
    if pack.assignments is None:
        raise UserError("Gói biểu mẫu đang dùng không có phần nhiệm vụ giao.", "Chọn gói biểu mẫu khác ở Cài đặt.")
    return pack.assignments


def assignment_rows(
    session: Session,
    pack: Pack,
    unit_id: int,
    on: date,
    window: tuple[date, date] | None = None,
    wanted: AssignmentFilter = AssignmentFilter(),
) -> tuple[AssignmentRow, ...]:
    """The tasks whose deadline in force (or, without one, whose document) lies in the window, the earliest first.

    None is any time; a task without either day is in every window. UserError where the pack has no rules.
    """
    rules = assignment_rules(pack)
    query = select(Assignment).where(of_office(Assignment.unit_id, unit_id))
    for word in fold(wanted.words).split():
        query = query.where(Assignment.folded.contains(word, autoescape=True))
    rows = [_row(task, rules, on) for task in session.scalars(query)]
    return tuple(sorted((row for row in rows if _in(row, window) and _passes(row, wanted)), key=_order))


def assignment_row(session: Session, pack: Pack, assignment_id: int, on: date) -> AssignmentRow:
    """One task; UserError where it is there no more."""
    return _row(existing(session, Assignment, assignment_id, _TASK), assignment_rules(pack), on)


def year_window(year: int) -> tuple[date, date]:
    """The calendar year."""
    return date(year, 1, 1), date(year, 12, 31)


def names_used(session: Session, unit_id: int) -> dict[str, tuple[str, ...]]:
    """What was written before, for proposals while typing: by "person", "department", "issuer"."""
    columns = (Assignment.person, Assignment.department, Assignment.issuer)
    return {
        column.key: tuple(
            session.scalars(
                select(column).where(of_office(Assignment.unit_id, unit_id), column != "").distinct().order_by(column)
            )
        )
        for column in columns
    }


def add_assignment(session: Session, unit_id: int, draft: AssignmentDraft) -> int:
    """Enter a task; its id. UserError for an empty content or days no office could mean."""
    task = Assignment(unit_id=unit_id)
    _fill(task, draft)
    session.add(task)
    session.flush()
    return task.id


def update_assignment(session: Session, assignment_id: int, draft: AssignmentDraft) -> None:
    """Write a task anew."""
    _fill(existing(session, Assignment, assignment_id, _TASK), draft)
    session.flush()


def complete_assignment(session: Session, assignment_id: int, on: date | None, result: str = "") -> None:
    """The task was finished on the day (None takes that back); a result that is given takes the place of the old."""
    task = existing(session, Assignment, assignment_id, _TASK)
    task.completed_on = None if on is None else typed_day(on, "Ngày hoàn thành")
    task.result = typed_text(result, "Kết quả") or task.result


def explain_assignment(session: Session, assignment_id: int, kind: CauseKind, cause: str) -> None:
    """Why the task is late or unfinished. UserError where the cause is empty."""
    task = existing(session, Assignment, assignment_id, _TASK)
    task.cause = typed_text(cause, "Lý do", required=True)
    task.cause_kind = kind.value


def delete_assignment(session: Session, assignment_id: int) -> None:
    """Take a task away."""
    session.delete(existing(session, Assignment, assignment_id, _TASK))
    session.flush()


def draft_of(task: Assignment) -> AssignmentDraft:
    """Everything of a task as it is kept."""
    values = {field.name: getattr(task, field.name) for field in fields(AssignmentDraft)}
    return AssignmentDraft(**(values | {"cause_kind": CauseKind(task.cause_kind) if task.cause_kind else None}))


def _row(task: Assignment, rules: AssignmentRules, on: date) -> AssignmentRow:
    draft = draft_of(task)
    days = draft.days
    status = assignment_status(days, on)
    left = (days.due - on).days if days.due is not None else None
    warnings = []
    if status.late and (draft.cause_kind is None or not draft.cause):
        warnings.append("Trễ hạn mà chưa ghi đủ lý do khách quan hay chủ quan.")
    if not draft.person and not draft.department:
        warnings.append("Chưa ghi ai thực hiện.")
    return AssignmentRow(
        id=task.id,
        draft=draft,
        due=days.due,
        anchor=anchor(days),
        status=status,
        near=status is AssignmentStatus.IN_TIME and left is not None and left <= rules.near_days,
        days_late=assignment_days_late(days, on),
        counted=is_counted(days, on),
        warnings=tuple(warnings),
        faults=tuple(impossible_days(days, on)),
    )


def _in(row: AssignmentRow, window: tuple[date, date] | None) -> bool:
    return window is None or row.anchor is None or window[0] <= row.anchor <= window[1]


def _order(row: AssignmentRow) -> tuple[date, int]:
    return row.anchor or date.max, row.id


def _passes(row: AssignmentRow, wanted: AssignmentFilter) -> bool:
    return (
        (not wanted.person or row.draft.person.casefold() == wanted.person.casefold())
        and (not wanted.department or fold(row.draft.department) == fold(wanted.department))
        and (not wanted.statuses or row.status in wanted.statuses)
        and (not wanted.warned or bool(row.warnings or row.faults))
    )


def _fill(task: Assignment, draft: AssignmentDraft) -> None:
    for name, what in _TEXTS.items():
        setattr(task, name, typed_text(getattr(draft, name), what, required=name == "content"))
    for name, what in _DAYS.items():
        day: date | None = getattr(draft, name)
        setattr(task, name, None if day is None else typed_day(day, what))
    task.cause_kind = draft.cause_kind.value if draft.cause_kind else ""

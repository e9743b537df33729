"""The plan as it is read: cards, areas, rows of tasks with their status on a day, one task in full.

Rows are built from four selects of columns whatever the number of tasks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import (
    EvidenceLink,
    Plan,
    PlanArea,
    PlanTask,
    ProgressNote,
    TaskAgency,
    TaskMilestone,
    TaskProduct,
)
from hhapp.services.checks import LOOK_AGAIN
from hhapp.services.offices import of_office
from hhapp.services.plan_status import (
    Standing,
    Step,
    StepStatus,
    TaskFacts,
    TaskStatus,
    standing_of,
    step_status,
)
from hhapp.services.remembered import remembered
from hhapp.storage.evidence import EvidenceLine, files_of
from hhapp.vn.text import fold

TASK_SUBJECT = "plan_task"
NEAR_DAYS = 15
MANY_TASKS = 500  # reading the rows of more takes longer than a window may stand still


@dataclass(frozen=True, slots=True)
class PlanCard:
    """One plan, named."""

    id: int
    unit_id: int
    year: int
    title: str
    number: str
    issued_on: date | None
    before_is_inclusive: bool


@dataclass(frozen=True, slots=True)
class AreaCard:
    """One area of a plan; `code` is the pack's area where its name was recognised."""

    id: int
    number: str
    name: str
    position: int
    code: str | None


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task as it stands on a day. `due` is the last day of its last dated step, `next_due` of the next to do."""

    id: int
    area_id: int
    area_number: str
    area_name: str
    position: int
    number: str
    task: str
    product: str
    lead: str
    coordination: str
    deadline: str
    deadline_understood: bool
    due: date | None
    next_due: date | None
    late_steps: int
    near: bool
    status: TaskStatus
    share_done: Decimal | None
    completed_on: date | None
    dropped_on: date | None
    dropped_reason: str
    last_note: str
    evidence_count: int
    folded: str


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """One step of a task's deadline as it stands on a day."""

    id: int
    position: int
    label: str | None
    kind: str
    start: date | None
    end: date | None
    condition: str | None
    set_by_hand: bool
    event_on: date | None
    done_on: date | None
    status: StepStatus


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One progress note; the share is of the whole task, in per cent."""

    id: int
    on: date
    text: str
    share_done: Decimal | None
    author: str


@dataclass(frozen=True, slots=True)
class TaskDetail:
    """One task with everything under it."""

    row: TaskRow
    products: tuple[str, ...]
    lead_agencies: tuple[str, ...]
    coordination_agencies: tuple[str, ...]
    milestones: tuple[MilestoneRow, ...]
    notes: tuple[NoteRow, ...]
    evidence: tuple[EvidenceLine, ...]


class _Noted(NamedTuple):
    """What the notes up to the day say together."""

    first_on: date | None = None
    share: Decimal | None = None
    last_text: str = ""


_NOTHING = _Noted()
_CARD = (Plan.id, Plan.unit_id, Plan.year, Plan.title, Plan.number, Plan.issued_on, Plan.before_is_inclusive)
_TASK = (
    PlanTask.id,
    PlanTask.area_id,
    PlanArea.number.label("area_number"),
    PlanArea.name.label("area_name"),
    PlanTask.position,
    PlanTask.number,
    PlanTask.task,
    PlanTask.product,
    PlanTask.lead,
    PlanTask.coordination,
    PlanTask.deadline,
    PlanTask.deadline_understood,
    PlanTask.completed_on,
    PlanTask.dropped_on,
    PlanTask.dropped_reason,
    PlanTask.folded,
)


def plans(session: Session, year: int | None = None, unit_id: int | None = None) -> tuple[PlanCard, ...]:
    """All plans, or those of one year or one unit: newest year first, the last made first."""
    query = select(*_CARD).order_by(Plan.year.desc(), Plan.id.desc())
    query = query if year is None else query.where(Plan.year == year)
    query = query if unit_id is None else query.where(of_office(Plan.unit_id, unit_id))
    return tuple(PlanCard(*row) for row in session.execute(query))


def plan_of_year(session: Session, year: int, unit_id: int | None = None) -> PlanCard | None:
    """The year's plan; the last made where there are several."""
    return next(iter(plans(session, year, unit_id)), None)


def plan_card(session: Session, plan_id: int) -> PlanCard:
    """The plan with this id; UserError when it is gone."""
    row = session.execute(select(*_CARD).where(Plan.id == plan_id)).one_or_none()
    if row is None:
        raise UserError("Kế hoạch này không còn nữa.", LOOK_AGAIN)
    return PlanCard(*row)


def years(session: Session) -> tuple[int, ...]:
    """Years that have a plan, newest first."""
    return tuple(session.scalars(select(Plan.year).distinct().order_by(Plan.year.desc())))


def areas(session: Session, plan_id: int) -> tuple[AreaCard, ...]:
    """The plan's areas in its order."""
    query = (
        select(PlanArea.id, PlanArea.number, PlanArea.name, PlanArea.position, PlanArea.code)
        .where(PlanArea.plan_id == plan_id)
        .order_by(PlanArea.position, PlanArea.id)
    )
    return tuple(AreaCard(*row) for row in session.execute(query))


def task_rows(session: Session, plan_id: int, on: date, *, near_days: int = NEAR_DAYS) -> tuple[TaskRow, ...]:
    """Every task of the plan as it stands on the day, in the plan's order.

    `near` marks tasks whose next step is due within `near_days` days.
    """

    def make() -> tuple[TaskRow, ...]:
        tasks = session.execute(
            _tasks().where(PlanArea.plan_id == plan_id).order_by(PlanArea.position, PlanTask.position, PlanTask.id)
        ).all()
        of_plan = select(PlanTask.id).join(PlanArea).where(PlanArea.plan_id == plan_id)
        return _rows(session, tasks, of_plan, on, near_days)

    return remembered(session, ("tasks", plan_id, on, near_days), make)


def task_count(session: Session, year: int) -> int:
    """How many tasks the plans of a year have together."""
    query = select(func.count(PlanTask.id)).join(PlanArea).join(Plan).where(Plan.year == year)
    return session.scalar(query) or 0


def plan_of_task(session: Session, task_id: int) -> int | None:
    """The id of the plan that a task stands in; None when the task is gone."""
    query = select(PlanArea.plan_id).join(PlanTask, PlanTask.area_id == PlanArea.id)
    return session.scalar(query.where(PlanTask.id == task_id))


def task_detail(session: Session, task_id: int, on: date, *, near_days: int = NEAR_DAYS) -> TaskDetail:
    """One task in full; UserError when it is gone."""
    tasks = session.execute(_tasks().where(PlanTask.id == task_id)).all()
    if not tasks:
        raise UserError("Nhiệm vụ này không còn nữa.", LOOK_AGAIN)
    (row,) = _rows(session, tasks, select(PlanTask.id).where(PlanTask.id == task_id), on, near_days)
    return TaskDetail(
        row=row,
        products=_names(session, select(TaskProduct.name).where(TaskProduct.task_id == task_id), TaskProduct.position),
        lead_agencies=_agencies(session, task_id, "lead"),
        coordination_agencies=_agencies(session, task_id, "coordination"),
        milestones=_milestones(session, task_id, on, row.completed_on),
        notes=_notes(session, task_id),
        evidence=files_of(session, TASK_SUBJECT, task_id),
    )


def matches(folded: str, query: str) -> bool:
    """Whether every word of the query stands in the folded text, whatever the accents."""
    return all(word in folded for word in fold(query).split())


def _tasks() -> Select[*tuple[Any, ...]]:
    return select(*_TASK).join(PlanArea, PlanTask.area_id == PlanArea.id)


def _rows(
    session: Session, tasks: Sequence[Row[Any]], ids: Select[int], on: date, near_days: int
) -> tuple[TaskRow, ...]:
    steps = _steps(session, ids)
    noted = _noted(session, ids, on)
    evidence = _evidence_counts(session, ids)
    near_until = on + timedelta(days=near_days)
    standings: dict[tuple[Any, ...], Standing] = {}  # the tasks of a plan share few different facts
    rows = []
    for task in tasks:
        notes = noted.get(task.id, _NOTHING)
        key = (
            tuple(steps.get(task.id, ())),
            task.deadline_understood,
            task.completed_on,
            task.dropped_on,
            notes.first_on,
        )
        standing = standings.get(key)
        if standing is None:
            facts = TaskFacts(tuple(Step(*step) for step in key[0]), *key[1:])
            standing = standings[key] = standing_of(facts, on)
        near = standing.next_due is not None and on <= standing.next_due <= near_until
        rows.append(_row(task, standing, notes, evidence.get(task.id, 0), near=near))
    return tuple(rows)


def _row(task: Sequence[Any], standing: Standing, noted: _Noted, evidence_count: int, *, near: bool) -> TaskRow:
    """`task` holds `_TASK`: the first columns are the first fields of `TaskRow`, in order."""
    *cells, completed_on, dropped_on, dropped_reason, folded = task
    status, dropped = standing.status, standing.status is TaskStatus.DROPPED
    values: tuple[Any, ...] = (
        *cells,
        standing.due,
        standing.next_due,
        standing.late_steps,
        near,
        status,
        noted.share,
        completed_on if status.done else None,
        dropped_on if dropped else None,
        dropped_reason if dropped else "",
        noted.last_text,
        evidence_count,
        folded,
    )
    return TaskRow(*values)


def _steps(session: Session, ids: Select[int]) -> Mapping[int, Sequence[tuple[Any, ...]]]:
    """The facts of each task's steps, in the order of the fields of `Step`."""
    query = (
        select(
            TaskMilestone.task_id,
            TaskMilestone.kind,
            TaskMilestone.start_on,
            TaskMilestone.end_on,
            TaskMilestone.event_on,
            TaskMilestone.done_on,
        )
        .where(TaskMilestone.task_id.in_(ids))
        .order_by(TaskMilestone.task_id, TaskMilestone.position)
    )
    steps: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row in session.execute(query):
        steps[row[0]].append(row[1:])
    return steps


def _noted(session: Session, ids: Select[int], on: date) -> Mapping[int, _Noted]:
    query = (
        select(ProgressNote.task_id, ProgressNote.noted_on, ProgressNote.text, ProgressNote.share_done)
        .where(ProgressNote.task_id.in_(ids), ProgressNote.noted_on <= on)
        .order_by(ProgressNote.noted_on, ProgressNote.id)
    )
    noted: dict[int, _Noted] = {}
    for task_id, day, text, share in session.execute(query):
        before = noted.get(task_id)
        if before is None:
            noted[task_id] = _Noted(day, share, text)
        else:
            noted[task_id] = _Noted(before.first_on, before.share if share is None else share, text)
    return noted


def _evidence_counts(session: Session, ids: Select[int]) -> Mapping[int, int]:
    query = (
        select(EvidenceLink.subject_id, func.count().label("total"))
        .where(EvidenceLink.subject == TASK_SUBJECT, EvidenceLink.subject_id.in_(ids))
        .group_by(EvidenceLink.subject_id)
    )
    return {row.subject_id: row.total for row in session.execute(query)}


def _names(session: Session, query: Select[str], order: Any) -> tuple[str, ...]:
    return tuple(session.scalars(query.order_by(order)))


def _agencies(session: Session, task_id: int, role: str) -> tuple[str, ...]:
    query = select(TaskAgency.name).where(TaskAgency.task_id == task_id, TaskAgency.role == role)
    return _names(session, query, TaskAgency.position)


def _milestones(session: Session, task_id: int, on: date, completed_on: date | None) -> tuple[MilestoneRow, ...]:
    found = session.scalars(
        select(TaskMilestone).where(TaskMilestone.task_id == task_id).order_by(TaskMilestone.position)
    )
    return tuple(
        MilestoneRow(
            id=step.id,
            position=step.position,
            label=step.label,
            kind=step.kind,
            start=step.start_on,
            end=step.end_on,
            condition=step.condition,
            set_by_hand=step.set_by_hand,
            event_on=step.event_on,
            done_on=step.done_on,
            status=step_status(
                Step(step.kind, step.start_on, step.end_on, step.event_on, step.done_on), on, completed_on
            ),
        )
        for step in found
    )


def _notes(session: Session, task_id: int) -> tuple[NoteRow, ...]:
    query = (
        select(ProgressNote.id, ProgressNote.noted_on, ProgressNote.text, ProgressNote.share_done, ProgressNote.author)
        .where(ProgressNote.task_id == task_id)
        .order_by(ProgressNote.noted_on, ProgressNote.id)
    )
    return tuple(NoteRow(*row) for row in session.execute(query))

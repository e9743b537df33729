"""Totals of a plan on a day, as reports say them: "36/54 nhiệm vụ, đạt 66,7%", by area and by lead agency."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.models import PlanArea, PlanTask, TaskAgency
from hhapp.packs.context import TaskTotals
from hhapp.services.plan import AreaCard, TaskRow, areas, task_rows
from hhapp.services.plan_status import TaskStatus, totals_of
from hhapp.services.remembered import remembered
from hhapp.vn.numbers import NO_OCCURRENCE
from hhapp.vn.text import fold, sort_key


@dataclass(frozen=True, slots=True)
class PlanTotals:
    """Totals of a plan: of all, of each area in plan order, of each lead agency in dictionary order."""

    total: TaskTotals
    by_area: tuple[tuple[AreaCard, TaskTotals], ...]
    by_agency: tuple[tuple[str, TaskTotals], ...]


def plan_totals(session: Session, plan_id: int, on: date) -> PlanTotals:
    """The plan's totals on the day. A task led by two agencies counts for both, so agencies may add up to more."""
    return totals_with_rows(session, plan_id, task_rows(session, plan_id, on))


def totals_with_rows(session: Session, plan_id: int, rows: tuple[TaskRow, ...]) -> PlanTotals:
    """As `plan_totals`, from task rows already read."""
    of_area: dict[int, list[TaskStatus]] = defaultdict(list)
    for row in rows:
        of_area[row.area_id].append(row.status)
    return PlanTotals(
        total=totals_of_rows(rows),
        by_area=tuple((area, totals_of(of_area[area.id])) for area in areas(session, plan_id)),
        by_agency=_by_agency(session, plan_id, rows),
    )


def totals_on(session: Session, plan_id: int, on: date) -> TaskTotals:
    """The totals of all tasks of a plan on the day."""
    return remembered(session, ("totals", plan_id, on), lambda: totals_of_rows(task_rows(session, plan_id, on)))


def totals_of_rows(rows: Iterable[TaskRow]) -> TaskTotals:
    """Totals of any rows, for example those that a filter left."""
    return totals_of(row.status for row in rows)


def sentence(totals: TaskTotals) -> str:
    """The totals as a report says them; "không phát sinh" where nothing counts."""
    if totals.counted == 0:
        return NO_OCCURRENCE
    return f"{totals.done}/{totals.counted} nhiệm vụ, đạt {totals.rate}"


def lead_agencies(session: Session, plan_id: int) -> tuple[tuple[int, str], ...]:
    """(task id, agency that leads it) in the order of the plan.

    Agencies written with other capitals or accents are one agency, under the spelling met first.
    """
    query = (
        select(TaskAgency.task_id, TaskAgency.name)
        .join(PlanTask, TaskAgency.task_id == PlanTask.id)
        .join(PlanArea, PlanTask.area_id == PlanArea.id)
        .where(PlanArea.plan_id == plan_id, TaskAgency.role == "lead")
        .order_by(PlanArea.position, PlanTask.position, TaskAgency.position)
    )
    spelling: dict[str, str] = {}
    return tuple((task_id, spelling.setdefault(fold(name), name)) for task_id, name in session.execute(query))


def _by_agency(session: Session, plan_id: int, rows: tuple[TaskRow, ...]) -> tuple[tuple[str, TaskTotals], ...]:
    status = {row.id: row.status for row in rows}
    tasks: dict[str, dict[int, TaskStatus]] = defaultdict(dict)
    for task_id, name in lead_agencies(session, plan_id):
        tasks[name][task_id] = status[task_id]
    named = [(name, totals_of(found.values())) for name, found in tasks.items()]
    return tuple(sorted(named, key=lambda line: sort_key(line[0].lower())))

"""Documents of the year's plan as plain data: the plan itself with its annex, a letter that reminds of tasks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.context import (
    AreaBlock,
    PlanContext,
    ReminderAgency,
    ReminderContext,
    ReminderLine,
)
from hhapp.services.asked import Asked
from hhapp.services.plan import PlanCard, TaskRow, areas, plan_of_year, task_rows
from hhapp.services.printed import area_block, plan_info
from hhapp.services.targets import target_rows
from hhapp.services.totals import lead_agencies, totals_of_rows
from hhapp.vn.text import capitalise_first, fold

_ANYBODY = "Các phòng, cơ quan, đơn vị có liên quan"
_KIND_WORD = "Kế hoạch"


def plan_document(asked: Asked) -> PlanContext:
    """The year's plan with its annex. UserError where the year has no plan."""
    plan = _plan(asked)
    tasks = task_rows(asked.session, plan.id, asked.on)
    return PlanContext(
        pack=asked.pack.info,
        unit=asked.unit,
        document=replace(asked.info, subject=_plan_subject(asked, plan), number=plan.number, dated=plan.issued_on),
        on=asked.on,
        plan=plan_info(plan),
        totals=totals_of_rows(tasks),
        areas=tuple(_areas(asked, plan.id, tasks)),
    )


def reminder_document(asked: Asked) -> ReminderContext:
    """A letter that reminds of tasks late or near. UserError where there are none, or no plan."""
    plan = _plan(asked)
    rows = task_rows(asked.session, plan.id, asked.on, near_days=asked.near_days)
    lines = {row.id: line for row in rows if (line := _line(row, asked.on))}
    if not lines:
        raise UserError(
            f"Đến ngày {asked.on:%d/%m/%Y} không có nhiệm vụ nào quá hạn hoặc đến hạn trong {asked.near_days} ngày.",
            "Không cần đôn đốc; có thể chọn số ngày lớn hơn.",
        )
    tasks = tuple(sorted(lines.values(), key=lambda line: line.due))
    agencies = tuple(_agencies(asked.session, plan.id, lines))
    return ReminderContext(
        pack=asked.pack.info,
        unit=asked.unit,
        document=replace(asked.info, year=asked.on.year),
        on=asked.on,
        plan=plan_info(plan),
        near_days=asked.near_days,
        receivers=tuple(agency.name for agency in agencies if agency.name) or (_ANYBODY,),
        agencies=agencies,
        tasks=tasks,
        late=tuple(line for line in tasks if line.late),
        near=tuple(line for line in tasks if not line.late),
    )


def _plan(asked: Asked) -> PlanCard:
    plan = plan_of_year(asked.session, asked.year, asked.unit_id)
    if plan is None:
        raise UserError(f"Chưa có kế hoạch năm {asked.year}.", "Hãy nhập kế hoạch trước.")
    return plan


def _plan_subject(asked: Asked, plan: PlanCard) -> str:
    """The clerk's own title without the word that stands above it, else the pack's subject."""
    title = plan.title
    if fold(title).startswith(fold(_KIND_WORD) + " "):
        return capitalise_first(title[len(_KIND_WORD) :].strip())
    return asked.info.subject


def _areas(asked: Asked, plan_id: int, tasks: Sequence[TaskRow]) -> Iterator[AreaBlock]:
    targets = target_rows(asked.session, asked.pack, plan_id, asked.on)
    for area in areas(asked.session, plan_id):
        own = [row for row in tasks if row.area_id == area.id]
        aims = [row for row in targets if row.area_id == area.id]
        yield area_block(area.number, area.name, area.code, own, aims, "")


def _line(row: TaskRow, on: date) -> ReminderLine | None:
    """The task if it is late or near; a deadline that was not understood is never late."""
    if row.next_due is None or not (row.status.open and row.deadline_understood and (row.near or row.next_due < on)):
        return None
    days = (row.next_due - on).days
    return ReminderLine(
        number=row.number,
        area=row.area_name,
        task=row.task,
        product=row.product,
        lead=row.lead,
        coordination=row.coordination,
        deadline=row.deadline,
        due=row.next_due,
        late=days < 0,
        days=abs(days),
        standing="Hết hạn hôm nay" if days == 0 else f"{'Quá hạn' if days < 0 else 'Còn'} {abs(days)} ngày",
        progress=row.last_note,
    )


def _agencies(session: Session, plan_id: int, lines: Mapping[int, ReminderLine]) -> Iterator[ReminderAgency]:
    """Agencies in the order of the plan, tasks nobody leads at the end."""
    led: dict[str, dict[int, ReminderLine]] = defaultdict(dict)
    for task_id, name in lead_agencies(session, plan_id):
        if task_id in lines:
            led[name][task_id] = lines[task_id]
    named = {task_id for tasks in led.values() for task_id in tasks}
    for name, tasks in led.items():
        yield ReminderAgency(name, tuple(tasks.values()))
    left = tuple(line for task_id, line in lines.items() if task_id not in named)
    if left:
        yield ReminderAgency("", left)

"""Documents of the year's plan as plain data: the plan itself with its annex, a letter that reminds of tasks.

A further kind of document is a context in `packs.context`, a basis in the pack's catalogue and a builder here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import DocumentBasis, DocumentKind, Pack
from hhapp.packs.context import (
    AreaBlock,
    DocumentInfo,
    PlanContext,
    ReminderAgency,
    ReminderContext,
    ReminderLine,
    UnitInfo,
)
from hhapp.services.plan import NEAR_DAYS, PlanCard, TaskRow, areas, plan_of_year, task_rows
from hhapp.services.printed import area_block, plan_info, unit_info
from hhapp.services.targets import target_rows
from hhapp.services.totals import lead_agencies, totals_of_rows
from hhapp.services.units import unit_card
from hhapp.vn.text import capitalise_first, fold

_ANYBODY = "Các phòng, cơ quan, đơn vị có liên quan"
_KIND_WORD = "Kế hoạch"


@dataclass(frozen=True, slots=True)
class _Work:
    """What every builder starts from."""

    session: Session
    pack: Pack
    kind: DocumentKind
    unit: UnitInfo
    plan: PlanCard
    on: date
    near_days: int


def build_document(
    session: Session, pack: Pack, unit_id: int, kind: str, year: int, on: date, *, near_days: int = NEAR_DAYS
) -> PlanContext | ReminderContext:
    """The document of a kind of the pack, from the year's plan as it stands on the day `on`.

    `near_days` is how many days before its last day a task is reminded of. UserError where the pack has no such kind,
    the year has no plan, or nothing has to be reminded of.
    """
    known = next((each for each in pack.document_kinds if each.code == kind), None)
    if known is None:
        codes = ", ".join(each.code for each in pack.document_kinds) or "không có loại nào"
        raise UserError(f"Gói biểu mẫu không có loại văn bản “{kind}”.", f"Chọn trong: {codes}.")
    plan = plan_of_year(session, year, unit_id)
    if plan is None:
        raise UserError(f"Chưa có kế hoạch năm {year}.", "Hãy nhập kế hoạch trước.")
    unit = unit_info(unit_card(session, unit_id))
    return _BUILDERS[known.basis](_Work(session, pack, known, unit, plan, on, near_days))


def _plan_document(work: _Work) -> PlanContext:
    tasks = task_rows(work.session, work.plan.id, work.on)
    return PlanContext(
        pack=work.pack.info,
        unit=work.unit,
        document=DocumentInfo(
            kind=work.kind.code,
            title=work.kind.title,
            subject=_plan_subject(work),
            number=work.plan.number,
            dated=work.plan.issued_on,
            symbol=work.kind.symbol,
            year=work.plan.year,
        ),
        plan=plan_info(work.plan),
        on=work.on,
        totals=totals_of_rows(tasks),
        areas=tuple(_areas(work, tasks)),
    )


def _plan_subject(work: _Work) -> str:
    """The clerk's own title without the word that stands above it, else the pack's subject."""
    title = work.plan.title
    if fold(title).startswith(fold(_KIND_WORD) + " "):
        return capitalise_first(title[len(_KIND_WORD) :].strip())
    return work.kind.subject_of(work.plan.year)


def _areas(work: _Work, tasks: Sequence[TaskRow]) -> Iterator[AreaBlock]:
    targets = target_rows(work.session, work.pack, work.plan.id, work.on)
    for area in areas(work.session, work.plan.id):
        own = [row for row in tasks if row.area_id == area.id]
        aims = [row for row in targets if row.area_id == area.id]
        yield area_block(area.number, area.name, area.code, own, aims, "")


def _reminder(work: _Work) -> ReminderContext:
    rows = task_rows(work.session, work.plan.id, work.on, near_days=work.near_days)
    lines = {row.id: line for row in rows if (line := _line(row, work.on))}
    if not lines:
        raise UserError(
            f"Đến ngày {work.on:%d/%m/%Y} không có nhiệm vụ nào quá hạn hoặc đến hạn trong {work.near_days} ngày.",
            "Không cần đôn đốc; có thể chọn số ngày lớn hơn.",
        )
    tasks = tuple(sorted(lines.values(), key=lambda line: line.due))
    agencies = tuple(_agencies(work, lines))
    return ReminderContext(
        pack=work.pack.info,
        unit=work.unit,
        document=DocumentInfo(
            kind=work.kind.code,
            title=work.kind.title,
            subject=work.kind.subject_of(work.plan.year),
            number="",
            dated=None,
            symbol=work.kind.symbol,
            year=work.on.year,
        ),
        plan=plan_info(work.plan),
        on=work.on,
        near_days=work.near_days,
        receivers=tuple(agency.name for agency in agencies if agency.name) or (_ANYBODY,),
        agencies=agencies,
        tasks=tasks,
        late=tuple(line for line in tasks if line.late),
        near=tuple(line for line in tasks if not line.late),
    )


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


def _agencies(work: _Work, lines: Mapping[int, ReminderLine]) -> Iterator[ReminderAgency]:
    """Agencies in the order of the plan, tasks nobody leads at the end."""
    led: dict[str, dict[int, ReminderLine]] = defaultdict(dict)
    for task_id, name in lead_agencies(work.session, work.plan.id):
        if task_id in lines:
            led[name][task_id] = lines[task_id]
    named = {task_id for tasks in led.values() for task_id in tasks}
    for name, tasks in led.items():
        yield ReminderAgency(name, tuple(tasks.values()))
    left = tuple(line for task_id, line in lines.items() if task_id not in named)
    if left:
        yield ReminderAgency("", left)


_BUILDERS: Mapping[DocumentBasis, Callable[[_Work], PlanContext | ReminderContext]] = {
    DocumentBasis.PLAN: _plan_document,
    DocumentBasis.REMINDER: _reminder,
}

"""The plan as it is typed: plans, areas and tasks made, changed, deleted by hand."""

from __future__ import annotations

from datetime import date

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import EvidenceLink, Plan, PlanArea, PlanTask, Unit
from hhapp.packs.catalogue import Pack
from hhapp.services.checks import existing, typed_day, typed_text, typed_year
from hhapp.services.milestones import reread_deadlines
from hhapp.services.plan import TASK_SUBJECT
from hhapp.services.plan_match import Cells as TaskTexts
from hhapp.services.task_reading import CELLS, read_deadline, write_cells

__all__ = [
    "TaskTexts",
    "add_area",
    "add_task",
    "create_plan",
    "delete_area",
    "delete_plan",
    "delete_task",
    "rename_area",
    "update_plan",
    "update_task",
]

_PLAN, _AREA, _TASK = "Kế hoạch", "Lĩnh vực", "Nhiệm vụ"
_SHOWN = {
    "number": "Số thứ tự",
    "task": "Nhiệm vụ",
    "product": "Sản phẩm",
    "lead": "Cơ quan chủ trì",
    "coordination": "Cơ quan phối hợp",
    "deadline": "Thời gian hoàn thành",
}
_PLAN_OF_AREA = select(Plan).join(PlanArea).where(PlanArea.id == bindparam("area_id"))


def create_plan(
    session: Session,
    pack: Pack,
    unit_id: int,
    year: int,
    title: str = "",
    number: str = "",
    issued_on: date | None = None,
    *,
    with_areas: bool = True,
) -> int:
    """Make the plan of a year, with the pack's areas unless a file will bring its own. Returns its id."""
    existing(session, Unit, unit_id, "Đơn vị")
    plan = Plan(unit_id=unit_id, year=typed_year(year), pack_id=pack.id, pack_version=pack.version)
    plan.title = typed_text(title, "Tên kế hoạch") or f"Kế hoạch cải cách hành chính năm {year}"
    plan.number = typed_text(number, "Số kế hoạch")
    plan.issued_on = None if issued_on is None else typed_day(issued_on, "Ngày ban hành")
    plan.before_is_inclusive = False
    if with_areas:
        plan.areas = [
            PlanArea(position=i, number=area.number, name=area.name, code=area.code)
            for i, area in enumerate(pack.areas)
        ]
    session.add(plan)
    session.flush()
    return plan.id


def update_plan(
    session: Session, plan_id: int, *, title: str, number: str, issued_on: date | None, before_is_inclusive: bool
) -> None:
    """Write the plan's own words; deadlines are read again when the meaning of "trước ngày" changed."""
    plan = existing(session, Plan, plan_id, _PLAN)
    plan.title = typed_text(title, "Tên kế hoạch", required=True)
    plan.number = typed_text(number, "Số kế hoạch")
    plan.issued_on = None if issued_on is None else typed_day(issued_on, "Ngày ban hành")
    if plan.before_is_inclusive != before_is_inclusive:
        plan.before_is_inclusive = before_is_inclusive
        reread_deadlines(session, plan_id)


def delete_plan(session: Session, plan_id: int) -> None:
    """Delete the plan with all its areas, tasks, targets and their progress."""
    plan = existing(session, Plan, plan_id, _PLAN)
    for area in plan.areas:
        for task in area.tasks:
            _unlink_evidence(session, task.id)
    session.delete(plan)


def add_area(session: Session, plan_id: int, number: str, name: str, code: str | None = None) -> int:
    """Add an area at the end of the plan. Returns its id."""
    existing(session, Plan, plan_id, _PLAN)
    last = session.scalar(select(func.max(PlanArea.position)).where(PlanArea.plan_id == plan_id))
    area = PlanArea(plan_id=plan_id, position=0 if last is None else last + 1, code=code)
    area.number, area.name = typed_text(number, "Số thứ tự"), typed_text(name, "Tên lĩnh vực", required=True)
    session.add(area)
    session.flush()
    return area.id


def rename_area(session: Session, area_id: int, number: str, name: str) -> None:
    """Write the area's number and name."""
    area = existing(session, PlanArea, area_id, _AREA)
    area.number, area.name = typed_text(number, "Số thứ tự"), typed_text(name, "Tên lĩnh vực", required=True)


def delete_area(session: Session, area_id: int) -> None:
    """Delete an area that has nothing in it."""
    area = existing(session, PlanArea, area_id, _AREA)
    if area.tasks or area.targets:
        raise UserError("Lĩnh vực còn nhiệm vụ hoặc chỉ tiêu.", "Hãy chuyển hoặc xóa chúng trước.")
    session.delete(area)


def add_task(session: Session, area_id: int, texts: TaskTexts) -> int:
    """Add a task at the end of the area and read its products, agencies and deadline. Returns its id."""
    area = existing(session, PlanArea, area_id, _AREA)
    last = session.scalar(select(func.max(PlanTask.position)).where(PlanTask.area_id == area_id))
    task = PlanTask(area_id=area_id, position=0 if last is None else last + 1)
    _write(task, area.plan, texts)
    session.add(task)
    session.flush()
    return task.id


def update_task(session: Session, task_id: int, texts: TaskTexts) -> None:
    """Write the task's cells; only what changed is read again, so ticked and hand-set steps stay."""
    task = existing(session, PlanTask, task_id, _TASK)
    plan = session.scalars(_PLAN_OF_AREA, {"area_id": task.area_id}).one()
    _write(task, plan, texts)


def delete_task(session: Session, task_id: int) -> None:
    """Delete a task entered by mistake, with its progress. One given up is dropped with a reason instead."""
    task = existing(session, PlanTask, task_id, _TASK)
    _unlink_evidence(session, task_id)
    session.delete(task)


def _write(task: PlanTask, plan: Plan, texts: TaskTexts) -> None:
    cells = TaskTexts(*(typed_text(getattr(texts, name), _SHOWN[name], required=name == "task") for name in CELLS))
    write_cells(task, cells, read_deadline(cells.deadline, plan.year, before_is_inclusive=plan.before_is_inclusive))


def _unlink_evidence(session: Session, task_id: int) -> None:
    links = select(EvidenceLink).where(EvidenceLink.subject == TASK_SUBJECT, EvidenceLink.subject_id == task_id)
    for link in session.scalars(links):
        session.delete(link)

"""Steps of a deadline set by hand: dates that no phrase told, events that happened, phrases read again."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from hhapp.errors import UserError
from hhapp.models import Plan, PlanArea, PlanTask, TaskMilestone
from hhapp.services.checks import existing, typed_day, typed_text
from hhapp.services.task_reading import read_deadline, take_deadline

_STEP = "Mốc thời gian"


def reread_deadlines(session: Session, plan_id: int) -> int:
    """Read every deadline of the plan again, but of tasks with steps set by hand. Returns how many were read."""
    plan = existing(session, Plan, plan_id, "Kế hoạch")
    tasks = session.scalars(
        select(PlanTask).join(PlanArea).where(PlanArea.plan_id == plan_id).options(selectinload(PlanTask.milestones))
    )
    count = 0
    for task in tasks:
        if not any(step.set_by_hand for step in task.milestones):
            _read(task, plan)
            count += 1
    return count


def read_again(session: Session, task_id: int) -> None:
    """Forget the steps set by hand and read the task's phrase again; ticked days stay where they fit."""
    task = existing(session, PlanTask, task_id, "Nhiệm vụ")
    for step in task.milestones:
        step.set_by_hand = False
    _read(task, task.area.plan)


def add_milestone(
    session: Session, task_id: int, *, label: str = "", start: date | None = None, end: date | None = None
) -> int:
    """Add a step by hand; it needs a first or a last day. Returns its id."""
    task = existing(session, PlanTask, task_id, "Nhiệm vụ")
    step = TaskMilestone(position=max((step.position for step in task.milestones), default=-1) + 1)
    _set(step, label, start, end)
    task.milestones.append(step)
    task.deadline_understood = True
    session.flush()
    return step.id


def set_milestone(
    session: Session, milestone_id: int, *, label: str = "", start: date | None = None, end: date | None = None
) -> None:
    """Set a step's days by hand; from then on the phrase no longer decides them."""
    step = existing(session, TaskMilestone, milestone_id, _STEP)
    _set(step, label, start, end)
    existing(session, PlanTask, step.task_id, "Nhiệm vụ").deadline_understood = True


def remove_milestone(session: Session, milestone_id: int) -> None:
    """Take a step away; a task left without any has a deadline that nobody has read."""
    step = existing(session, TaskMilestone, milestone_id, _STEP)
    task = existing(session, PlanTask, step.task_id, "Nhiệm vụ")
    task.milestones.remove(step)
    if not task.milestones:
        task.deadline_understood = False


def mark_event(session: Session, milestone_id: int, on: date | None) -> None:
    """The event that the step waits for happened on the day; None takes it back."""
    step = existing(session, TaskMilestone, milestone_id, _STEP)
    if step.condition is None and step.kind != "waits_for":
        raise UserError("Mốc này không chờ điều kiện nào.", "Chỉ đánh dấu mốc có “Sau khi…”.")
    step.event_on = None if on is None else typed_day(on, "Ngày điều kiện xảy ra")


def _read(task: PlanTask, plan: Plan) -> None:
    take_deadline(task, read_deadline(task.deadline, plan.year, before_is_inclusive=plan.before_is_inclusive))


def _set(step: TaskMilestone, label: str, start: date | None, end: date | None) -> None:
    if start is None and end is None:
        raise UserError("Mốc chưa có ngày nào.", "Hãy nhập ngày bắt đầu hoặc ngày hoàn thành.")
    if start is not None and end is not None and start > end:
        raise UserError("Ngày bắt đầu sau ngày hoàn thành.", "Hãy nhập lại hai ngày này.")
    step.label = typed_text(label, "Tên mốc") or None
    step.start_on = None if start is None else typed_day(start, "Ngày bắt đầu")
    step.end_on = None if end is None else typed_day(end, "Ngày hoàn thành")
    step.kind = "by" if start is None else "within"
    step.set_by_hand = True

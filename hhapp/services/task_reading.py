"""What the program reads from a task's words: products, agencies, the steps of its deadline. Kept beside the words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from hhapp.models import PlanTask, TaskAgency, TaskMilestone, TaskProduct
from hhapp.services.plan_match import Cells
from hhapp.vn.deadlines import Deadline, Milestone, parse_deadline
from hhapp.vn.lists import split_agencies, split_products
from hhapp.vn.text import fold

CELLS = ("number", "task", "product", "lead", "coordination", "deadline")


def write_cells(task: PlanTask, cells: Cells, deadline: Deadline) -> None:
    """Put the words into the task and read again what changed; `deadline` is the reading of `cells.deadline`."""
    before = Cells(*(getattr(task, name) or "" for name in CELLS))
    for name in CELLS:
        setattr(task, name, getattr(cells, name))
    if before.product != cells.product:
        task.products = [TaskProduct(position=i, name=name) for i, name in enumerate(split_products(cells.product))]
    if (before.lead, before.coordination) != (cells.lead, cells.coordination):
        task.agencies = [*_agencies("lead", cells.lead), *_agencies("coordination", cells.coordination)]
    if before.deadline != cells.deadline or task.deadline_understood is None:
        take_deadline(task, deadline)


@lru_cache(maxsize=2048)  # the tasks of a plan share few phrases, and a task is saved many times with the same one
def read_deadline(text: str, year: int, *, before_is_inclusive: bool) -> Deadline:
    """The phrase read for the plan's year, with the plan's way to read "trước ngày"."""
    return parse_deadline(text, year, before_is_inclusive=before_is_inclusive)


def take_deadline(task: PlanTask, deadline: Deadline) -> None:
    """Make the task's steps those of the reading; days already ticked stay with the step they fit.

    Steps set by hand give way only to a phrase that is understood.
    """
    task.deadline_understood = deadline.understood
    if not deadline.understood and any(step.set_by_hand for step in task.milestones):
        return
    days = _ticked_days(task.milestones, deadline.milestones)
    del task.milestones[len(deadline.milestones) :]
    for position, read in enumerate(deadline.milestones):
        if position == len(task.milestones):
            task.milestones.append(TaskMilestone(position=position))
        step = task.milestones[position]
        step.label, step.kind, step.condition = read.label, str(read.kind), read.condition
        step.start_on, step.end_on, step.set_by_hand = read.start, read.end, False
        step.event_on, step.done_on = days[position]


def _agencies(role: str, text: str) -> list[TaskAgency]:
    return [TaskAgency(role=role, position=i, name=name) for i, name in enumerate(split_agencies(text))]


def _ticked_days(steps: Sequence[TaskMilestone], read: Sequence[Milestone]) -> list[tuple[date | None, date | None]]:
    """For each new step the days (event, done) of the former step it continues; a former step is continued once."""
    left, days = list(steps), []
    for position, milestone in enumerate(read):
        step = next((s for s in left if _same_label(s.label, milestone.label)), None)
        if step is None:
            step = next((s for s in left if s.position == position and None in (s.label, milestone.label)), None)
        if step is not None:
            left.remove(step)
        days.append((step.event_on, step.done_on) if step else (None, None))
    return days


def _same_label(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and fold(one) == fold(other)

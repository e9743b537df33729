"""Rows of the plan table and of the lists beside it, prepared from what the services return."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from hhapp.services.plan import MilestoneRow, NoteRow, TaskRow
from hhapp.services.totals import totals_of_rows
from hhapp.ui.status import milestone_due, milestone_span, percent, step_status_cell, task_status_cell
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.numbers import format_date
from hhapp.vn.text import squeeze


class PlanColumn(IntEnum):
    """Columns of the plan table."""

    NUMBER = 0
    TASK = 1
    LEAD = 2
    DEADLINE = 3
    DUE = 4
    STATUS = 5


PLAN_COLUMNS = (
    Column("TT", 44),
    Column("Nhiệm vụ"),
    Column("Chủ trì", 108, optional=True),
    Column("Thời hạn", 112, optional=True),
    Column("Đến hạn", 94, right=True),
    Column("Trạng thái", 164),
)
MILESTONE_COLUMNS = (Column("Mốc", least=88), Column("Thời gian", 116), Column("Trạng thái", 134))
NOTE_COLUMNS = (Column("Ngày", 92, right=True), Column("Ai, đã làm gì", least=120), Column("Đạt", 64, right=True))


def plan_rows(tasks: Sequence[TaskRow]) -> list[Row]:
    """Group rows of the areas with their totals, each followed by its tasks."""
    rows: list[Row] = []
    by_area: dict[int, list[TaskRow]] = {}
    for task in tasks:
        by_area.setdefault(task.area_id, []).append(task)
    for area_id, members in by_area.items():
        rows.append(_area_row(area_id, members))
        rows += [_task_row(task) for task in members]
    return rows


def _area_row(area_id: int, members: Sequence[TaskRow]) -> Row:
    first, totals = members[0], totals_of_rows(members)
    name = f"{first.area_number}  {first.area_name}".strip() or "Nhiệm vụ"
    done = f"{totals.done}/{totals.counted} · {totals.rate}" if totals.counted else ""
    cells = (Cell(name), Cell(), Cell(), Cell(), Cell(), Cell(done))
    return Row(("area", area_id), cells, group=True)


def _task_row(task: TaskRow) -> Row:
    deadline = squeeze(task.deadline)
    unread = not task.deadline_understood and bool(deadline)
    cells = (
        Cell(task.number, task.position),
        Cell(task.task, task.task, hint=task.task),
        Cell(task.lead, task.lead),
        Cell(
            f"? {deadline}" if unread else deadline,
            deadline,
            Tone.SOON if unread else Tone.PLAIN,
            hint=f"{task.deadline}\nChưa đọc được ngày: đặt mốc bằng tay ở thẻ Tiến độ." if unread else task.deadline,
        ),
        _due_cell(task),
        task_status_cell(task.status, near=task.near, late_steps=task.late_steps),
    )
    return Row(task.id, cells, item=task, folded=task.folded)


def _due_cell(task: TaskRow) -> Cell:
    due = task.next_due or task.due
    return Cell(format_date(due) if due else "", due.toordinal() if due else None)


def milestone_rows(steps: Iterable[MilestoneRow]) -> list[Row]:
    """Milestones of one task."""
    return [
        Row(
            step.id,
            (
                Cell((step.label or "Cả nhiệm vụ") + (" (đặt tay)" if step.set_by_hand else ""), step.position),
                Cell(milestone_due(step), step.end.toordinal() if step.end else None, hint=milestone_span(step)),
                step_status_cell(step.status),
            ),
            item=step,
        )
        for step in steps
    ]


def milestone_words(step: MilestoneRow | None) -> str:
    """One milestone in full, for under the table."""
    if step is None:
        return ""
    words = (step.label or "Cả nhiệm vụ", milestone_span(step), step.status.shown)
    return " · ".join((*words, "đặt tay") if step.set_by_hand else words)


def note_rows(notes: Iterable[NoteRow]) -> list[Row]:
    """Progress notes, the newest first."""
    return [
        Row(
            note.id,
            (
                Cell(format_date(note.on), note.on.toordinal()),
                Cell(": ".join(filter(None, (note.author, note.text))), note.text, hint=note.text),
                Cell(percent(note.share_done), note.share_done),
            ),
            item=note,
        )
        for note in reversed(tuple(notes))
    ]

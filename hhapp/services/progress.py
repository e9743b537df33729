"""How far the work has come: tasks and steps done, tasks given up, notes of progress."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import PlanTask, ProgressNote, TaskMilestone
from hhapp.services.checks import existing, typed_day, typed_text

_TASK, _NOTE, _STEP = "Nhiệm vụ", "Ghi chú tiến độ", "Mốc thời gian"


def complete_task(session: Session, task_id: int, on: date) -> None:
    """The whole task was finished on the day, and with it every step not ticked before."""
    task = _live_task(session, task_id)
    task.completed_on = typed_day(on, "Ngày hoàn thành")


def reopen_task(session: Session, task_id: int) -> None:
    """Take "finished" back; steps that were ticked on their own stay ticked."""
    existing(session, PlanTask, task_id, _TASK).completed_on = None


def complete_milestone(session: Session, milestone_id: int, on: date | None) -> None:
    """Tick a step on a day, or untick it (None).

    Ticking the last open step finishes the task on the day of its latest step; unticking one opens the task again.
    """
    step = existing(session, TaskMilestone, milestone_id, _STEP)
    task = _live_task(session, step.task_id)
    step.done_on = None if on is None else typed_day(on, "Ngày hoàn thành")
    done = [each.done_on for each in task.milestones]
    if on is None:
        task.completed_on = None
    elif task.completed_on is None and all(done):
        task.completed_on = max(day for day in done if day is not None)


def drop_task(session: Session, task_id: int, on: date, reason: str) -> None:
    """The task is no longer to be done, from the day on, for a reason that the report can tell."""
    task = existing(session, PlanTask, task_id, _TASK)
    task.dropped_reason = typed_text(reason, "Lý do không còn thực hiện", required=True)
    task.dropped_on = typed_day(on, "Ngày thôi thực hiện")


def restore_task(session: Session, task_id: int) -> None:
    """A dropped task is to be done after all."""
    task = existing(session, PlanTask, task_id, _TASK)
    task.dropped_on, task.dropped_reason = None, ""


def add_note(
    session: Session, task_id: int, on: date, text: str, share_done: Decimal | None = None, author: str = ""
) -> int:
    """Note what was done; `share_done` is the share of the whole task in per cent, 0 to 100. Returns the note's id."""
    existing(session, PlanTask, task_id, _TASK)
    note = ProgressNote(task_id=task_id)
    _fill(note, on, text, share_done, author)
    session.add(note)
    session.flush()
    return note.id


def update_note(
    session: Session, note_id: int, on: date, text: str, share_done: Decimal | None = None, author: str = ""
) -> None:
    """Write a note again."""
    _fill(existing(session, ProgressNote, note_id, _NOTE), on, text, share_done, author)


def delete_note(session: Session, note_id: int) -> None:
    """Take a note away."""
    session.delete(existing(session, ProgressNote, note_id, _NOTE))


def _live_task(session: Session, task_id: int) -> PlanTask:
    task = existing(session, PlanTask, task_id, _TASK)
    if task.dropped_on is not None:
        raise UserError("Nhiệm vụ này không còn thực hiện.", "Hãy chọn “Thực hiện lại” trước.")
    return task


def _fill(note: ProgressNote, on: date, text: str, share_done: Decimal | None, author: str) -> None:
    if share_done is not None and not 0 <= share_done <= 100:
        raise UserError("Tỷ lệ hoàn thành phải từ 0 đến 100%.", "Hãy nhập lại, ví dụ 60.")
    note.noted_on = typed_day(on, "Ngày ghi")
    note.text = typed_text(text, "Nội dung tiến độ", required=True)
    note.share_done = share_done
    note.author = typed_text(author, "Người ghi")

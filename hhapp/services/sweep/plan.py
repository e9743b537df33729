"""The plan: days that cannot be, tasks done without a product, progress and state that say different things."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sqlalchemy import or_, select

from hhapp.models import PlanArea, PlanTask, ProgressNote, TaskMilestone
from hhapp.packs.catalogue import Severity
from hhapp.services.plan import PlanCard, TaskRow, plans, task_rows
from hhapp.services.sweep.doubt import Doubt, Look
from hhapp.services.targets import target_rows
from hhapp.vn.numbers import format_date, format_number
from hhapp.vn.text import squeeze

_FAMILY = "Kế hoạch"
_LONGEST_NAME = 70
_WHOLE = Decimal(100)


def plan_doubts(look: Look) -> Iterator[Doubt]:
    """Doubts about every plan of the year, task by task."""
    for plan in plans(look.session, look.year, look.unit_id):
        rows = {row.id: row for row in task_rows(look.session, plan.id, look.today)}
        for row in rows.values():
            yield from _standing(row)
            if row.completed_on and plan.issued_on and row.completed_on < plan.issued_on:
                day = format_date(row.completed_on)
                sentence = f"Hoàn thành ngày {day}, trước khi ban hành kế hoạch; xem lại ngày."
                yield _doubt(Severity.WARNING, row, sentence)
        yield from _ahead(look, plan, rows)
        yield from _notes(look, plan, rows)
        yield from _milestones(look, plan, rows)
        yield from _targets(look, plan)


def _doubt(severity: Severity, row: TaskRow, sentence: str) -> Doubt:
    return Doubt(severity, _FAMILY, _place(row), sentence, "plan", row.id)


def _place(row: TaskRow) -> str:
    number = ".".join(part for part in (row.area_number, row.number) if part)
    name = squeeze(row.task)
    short = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()}…"
    return f"Nhiệm vụ {number}: {short}" if number else f"Nhiệm vụ: {short}"


def _ahead(look: Look, plan: PlanCard, rows: dict[int, TaskRow]) -> Iterator[Doubt]:
    """Days still to come; a task row itself leaves them out, as it tells how things stood on its day."""
    found = look.session.execute(
        select(PlanTask.id, PlanTask.completed_on, PlanTask.dropped_on)
        .join(PlanArea, PlanTask.area_id == PlanArea.id)
        .where(PlanArea.plan_id == plan.id, or_(PlanTask.completed_on > look.today, PlanTask.dropped_on > look.today))
    )
    for task_id, completed, dropped in found:
        for what, day in (("hoàn thành", completed), ("thôi thực hiện", dropped)):
            if day is not None and day > look.today:
                sentence = f"Ngày {what} {format_date(day)} còn ở phía trước; sửa ngày."
                yield _doubt(Severity.ERROR, rows[task_id], sentence)


def _standing(row: TaskRow) -> Iterator[Doubt]:
    done = row.completed_on is not None
    if done and row.evidence_count == 0:
        product = f" “{squeeze(row.product)[:60]}”" if row.product.strip() else ""
        yield _doubt(Severity.WARNING, row, f"Đã hoàn thành nhưng chưa đính kèm sản phẩm{product}.")
    if row.status.open and row.share_done == _WHOLE:
        yield _doubt(Severity.WARNING, row, "Tiến độ đã ghi 100% nhưng chưa đánh dấu hoàn thành.")
    if row.status.open and row.deadline.strip() and not row.deadline_understood:
        yield _doubt(Severity.WARNING, row, "Thời hạn chưa đọc được; đặt ngày để chương trình nhắc.")
    if row.status.value == "overdue" and not row.last_note.strip():
        yield _doubt(Severity.NOTICE, row, "Quá hạn mà chưa ghi tiến độ hay lý do.")


def _notes(look: Look, plan: PlanCard, rows: dict[int, TaskRow]) -> Iterator[Doubt]:
    found = look.session.execute(
        select(ProgressNote.task_id, ProgressNote.noted_on, ProgressNote.share_done)
        .join(PlanTask, ProgressNote.task_id == PlanTask.id)
        .join(PlanArea, PlanTask.area_id == PlanArea.id)
        .where(
            PlanArea.plan_id == plan.id,
            or_(ProgressNote.noted_on > look.today, ProgressNote.noted_on > PlanTask.completed_on),
        )
    )
    for task_id, day, share in found:
        row, shown = rows[task_id], format_date(day)
        if day > look.today:
            sentence = f"Có dòng tiến độ ghi ngày {shown}, còn ở phía trước; sửa ngày."
            yield _doubt(Severity.ERROR, row, sentence)
        elif row.completed_on is not None and share is not None and share < _WHOLE:
            done = format_date(row.completed_on)
            sentence = f"Đã hoàn thành ngày {done} nhưng ngày {shown} mới ghi tiến độ {format_number(share)}%."
            yield _doubt(Severity.WARNING, row, sentence)


def _milestones(look: Look, plan: PlanCard, rows: dict[int, TaskRow]) -> Iterator[Doubt]:
    found = look.session.scalars(
        select(TaskMilestone)
        .join(PlanTask, TaskMilestone.task_id == PlanTask.id)
        .join(PlanArea, PlanTask.area_id == PlanArea.id)
        .where(PlanArea.plan_id == plan.id)
        .order_by(TaskMilestone.task_id, TaskMilestone.position)
    )
    for step in found:
        row, name = rows[step.task_id], step.label or "Thời hạn"
        if step.start_on and step.end_on and step.end_on < step.start_on:
            yield _doubt(Severity.ERROR, row, f"{name}: ngày cuối trước ngày đầu; sửa ngày.")
        for what, day in (("xong", step.done_on), ("có sự kiện", step.event_on)):
            if day is not None and day > look.today:
                yield _doubt(Severity.ERROR, row, f"{name}: ngày {what} {format_date(day)} còn ở phía trước; sửa ngày.")
        if row.completed_on and step.done_on and step.done_on > row.completed_on:
            sentence = (
                f"{name}: xong ngày {format_date(step.done_on)}, sau ngày hoàn thành cả nhiệm vụ; sửa một trong hai."
            )
            yield _doubt(Severity.ERROR, row, sentence)


def _targets(look: Look, plan: PlanCard) -> Iterator[Doubt]:
    for target in target_rows(look.session, look.pack, plan.id, look.today):
        if target.threshold is None:
            name = squeeze(target.text)[:_LONGEST_NAME]
            sentence = "Chưa đọc được mức phải đạt; đặt mức để chương trình so sánh."
            yield Doubt(Severity.NOTICE, _FAMILY, f"Chỉ tiêu: {name}", sentence, "targets", target.id)

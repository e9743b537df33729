"""How this office stands with the rows that came from above: what its reports tell the office there."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.models import HandedPackage
from hhapp.models import HandedRow as KeptRow
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import HandedLine
from hhapp.services.handed.offering import UP
from hhapp.services.plan import TaskRow, plan_of_year, task_rows
from hhapp.services.plan_status import TaskStatus
from hhapp.services.targets import TargetRow, target_rows
from hhapp.services.units import own_unit

_GONE = "gone"


def handed_lines(session: Session, pack: Pack, year: int, on: date) -> tuple[HandedLine, ...]:
    """The rows of this office that came from above as they stand on a day; one that was deleted here is told too."""
    kept = session.scalars(select(KeptRow).where(KeptRow.year == year).order_by(KeptRow.office_code, KeptRow.id)).all()
    own = own_unit(session)
    card = plan_of_year(session, year, own.id) if own and kept else None
    if card is None:
        return ()
    tasks = {row.id: row for row in task_rows(session, card.id, on)}
    targets: dict[int, TargetRow] = {}
    if any(row.target_id is not None for row in kept):
        for row in target_rows(session, pack, card.id, on):
            targets.setdefault(row.id, row)
    return tuple(_line(each, tasks.get(each.task_id or 0), targets.get(each.target_id or 0)) for each in kept)


def mark_of(session: Session, task_id: int) -> str:
    """ "UBND tỉnh giao, lần 2": where a task came from; "" for one of the office's own."""
    kept = session.scalar(select(KeptRow).where(KeptRow.task_id == task_id))
    if kept is None:
        return ""
    name = session.scalar(
        select(HandedPackage.office_name).filter_by(
            office_code=kept.office_code, year=kept.year, version=kept.version, direction=UP
        )
    )
    return f"{name or kept.office_code} giao, lần {kept.version}"


def _line(kept: KeptRow, task: TaskRow | None, target: TargetRow | None) -> HandedLine:
    status, shown, done_on, progress = _GONE, "Đơn vị đã xóa", None, ""
    if task is not None:
        status, shown, done_on = task.status.value, task.status.shown, task.completed_on
        progress = task.dropped_reason if task.status is TaskStatus.DROPPED else task.last_note
    elif target is not None:
        status, shown, progress = target.verdict.value, target.verdict_shown, target.result_shown
    return HandedLine(kept.office_code, kept.key, kept.version, status, shown, done_on, progress)

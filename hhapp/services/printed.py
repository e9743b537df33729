"""What documents print of the office, its plan and tasks: the services' cards and rows as the contexts' values."""

from __future__ import annotations

from collections.abc import Sequence

from hhapp.errors import UserError
from hhapp.packs.context import AreaBlock, PlanInfo, TargetLine, TaskLine, UnitInfo
from hhapp.services.plan import PlanCard, TaskRow
from hhapp.services.plan_status import TaskStatus
from hhapp.services.targets import TargetRow
from hhapp.services.totals import totals_of_rows
from hhapp.services.units import UnitCard


def unit_info(card: UnitCard | None) -> UnitInfo:
    """The office in the words of its documents; UserError where there is none yet."""
    if card is None:
        raise UserError("Chưa có thông tin đơn vị.", "Hãy nhập ở trang Cài đặt.")
    return UnitInfo(
        code=card.code,
        name=card.name,
        level=card.level,
        superior=card.superior_name,
        issuer_parent=card.issuer_parent,
        issuer=paragraphs(card.issuer),
        place=card.place,
        symbol=card.symbol,
        receiver=paragraphs(card.receiver),
        authority=paragraphs(card.authority),
        signer=card.signer,
        recipients=paragraphs(card.recipients),
    )


def plan_info(card: PlanCard) -> PlanInfo:
    """The plan's own words."""
    return PlanInfo(card.title, card.number, card.issued_on, card.year)


def area_block(
    number: str, name: str, code: str | None, tasks: Sequence[TaskRow], targets: Sequence[TargetRow], text: str
) -> AreaBlock:
    """An area with its tasks and targets; `text` is what the clerk wrote for it, a paragraph a line."""
    return AreaBlock(
        number=number,
        name=name,
        code=code,
        totals=totals_of_rows(tasks),
        tasks=tuple(task_line(row) for row in tasks),
        targets=tuple(target_line(number, row) for row in targets),
        paragraphs=paragraphs(text),
    )


def task_line(row: TaskRow) -> TaskLine:
    """A task as it stands; of one given up its reason stands where its progress would."""
    return TaskLine(
        number=row.number,
        task=row.task,
        product=row.product,
        lead=row.lead,
        coordination=row.coordination,
        deadline=row.deadline,
        due=row.due,
        status=row.status.value,
        status_shown=row.status.shown,
        completed_on=row.completed_on,
        progress=row.last_note if row.status is not TaskStatus.DROPPED else row.dropped_reason,
    )


def target_line(area_number: str, row: TargetRow) -> TargetLine:
    """A target with its result."""
    return TargetLine(area_number, row.text, row.threshold_shown, row.result_shown, row.verdict_shown, row.arithmetic)


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of a text that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())

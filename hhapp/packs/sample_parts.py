"""Made-up parts of documents, to try a pack's templates with: the office, its plan, and the documents of the plan.

The numbers mean nothing; they fill every field so that a preview shows where each would stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from hhapp.packs.catalogue import Area, DocumentKind, Pack
from hhapp.packs.context import (
    AreaBlock,
    DocumentInfo,
    PlanContext,
    PlanInfo,
    ReminderAgency,
    ReminderContext,
    ReminderLine,
    TargetLine,
    TaskLine,
    TaskTotals,
    UnitInfo,
)
from hhapp.vn.numbers import format_date, format_percent

AGENCIES = ("Phòng Văn hóa - Xã hội", "Văn phòng HĐND và UBND", "Trung tâm Phục vụ hành chính công")
_NEAR_DAYS = 7
# status | shown | days from the plan's day to the last day of the task | to the day it was done
_STANDINGS = (
    ("done_on_time", "Hoàn thành đúng hạn", 30, 25),
    ("overdue", "Quá hạn", 20, None),
    ("in_progress", "Đang thực hiện", 200, None),
)


def sample_year(pack: Pack) -> int:
    """The first year the pack is for."""
    return pack.valid_from.year if pack.valid_from else 2026


def sample_unit(pack: Pack) -> UnitInfo:
    """An office of the pack's first level."""
    level, superior = pack.unit_levels[0], "Ủy ban nhân dân tỉnh Mẫu"
    name = f"Ủy ban nhân dân {level.name} Mẫu"
    words = pack.unit_defaults[level.code].filled(name, level.name, superior)
    return UnitInfo(
        code="MAU",
        name=name,
        level=level.code,
        superior=superior,
        issuer_parent=words.issuer_parent,
        issuer=tuple(words.issuer.splitlines()),
        place=words.place,
        symbol=words.symbol,
        receiver=tuple(words.receiver.splitlines()),
        authority=tuple(words.authority.splitlines()),
        signer="Nguyễn Văn Mẫu",
        recipients=tuple(words.recipients.splitlines()),
    )


def sample_plan(pack: Pack) -> PlanInfo:
    """The plan of the year."""
    year = sample_year(pack)
    return PlanInfo(f"Kế hoạch cải cách hành chính năm {year}", "05/KH-UBND", date(year, 1, 5), year)


def sample_areas(pack: Pack, *, paragraphs: bool) -> tuple[AreaBlock, ...]:
    """A block for every area of the pack."""
    blocks = []
    for place, area in enumerate(pack.areas):
        tasks = tuple(_task(pack, area, place * len(_STANDINGS) + number) for number in range(len(_STANDINGS)))
        said = (f"Nội dung mẫu của lĩnh vực “{area.name}”.",) if paragraphs else ()
        blocks.append(AreaBlock(area.number, area.name, area.code, task_totals(tasks), tasks, (_target(area),), said))
    return tuple(blocks)


def _task(pack: Pack, area: Area, number: int) -> TaskLine:
    status, shown, due_days, done_days = _STANDINGS[number % len(_STANDINGS)]
    opened = date(sample_year(pack), 1, 5)
    due = opened + timedelta(days=due_days)
    return TaskLine(
        number=str(number + 1),
        task=f"Nhiệm vụ mẫu số {number + 1} của lĩnh vực {area.name}.",
        product="Báo cáo của Ủy ban nhân dân",
        lead=AGENCIES[number % len(AGENCIES)],
        coordination="Các đơn vị liên quan",
        deadline=f"Trước ngày {format_date(due)}",
        due=due,
        status=status,
        status_shown=shown,
        completed_on=None if done_days is None else opened + timedelta(days=done_days),
        progress="Tiến độ mẫu.",
    )


def _target(area: Area) -> TargetLine:
    return TargetLine(
        area.number, f"Chỉ tiêu mẫu của {area.name} đạt từ 90% trở lên.", "≥ 90%", "95,0%", "Đạt", "19/20"
    )


def all_tasks(areas: Sequence[AreaBlock]) -> list[TaskLine]:
    """The tasks of all areas."""
    return [task for area in areas for task in area.tasks]


def task_totals(tasks: Sequence[TaskLine]) -> TaskTotals:
    """Counts of the made-up tasks."""
    total = len(tasks)
    counts = {status: sum(task.status == status for task in tasks) for status, *_ in _STANDINGS}
    done = counts["done_on_time"]
    return TaskTotals(
        total=total,
        counted=total,
        done=done,
        done_on_time=done,
        done_late=0,
        in_progress=counts["in_progress"],
        not_due=0,
        overdue=counts["overdue"],
        dropped=0,
        rate=format_percent(Decimal(done), Decimal(total)),
    )


def sample_document(pack: Pack, kind: DocumentKind) -> DocumentInfo:
    """Title, number and day of a document of this kind."""
    year = sample_year(pack)
    return DocumentInfo(
        kind.code, kind.title, kind.subject_of(year), f"15/{kind.symbol}", date(year, 1, 15), kind.symbol, year
    )


def sample_day(pack: Pack) -> date:
    """The day that documents tell of."""
    return date(sample_year(pack), 2, 20)


def plan_sample(pack: Pack, kind: DocumentKind) -> PlanContext:
    """The year's plan."""
    areas = sample_areas(pack, paragraphs=False)
    return PlanContext(
        pack=pack.info,
        unit=sample_unit(pack),
        document=sample_document(pack, kind),
        on=sample_day(pack),
        plan=sample_plan(pack),
        totals=task_totals(all_tasks(areas)),
        areas=areas,
    )


def reminder_sample(pack: Pack, kind: DocumentKind) -> ReminderContext:
    """A letter that reminds of tasks late and near."""
    on = sample_day(pack)
    lines = tuple(
        _reminder(area, task, on)
        for area in sample_areas(pack, paragraphs=False)
        for task in area.tasks
        if task.due is not None and task.completed_on is None
    )
    return ReminderContext(
        pack=pack.info,
        unit=sample_unit(pack),
        document=sample_document(pack, kind),
        on=on,
        plan=sample_plan(pack),
        near_days=_NEAR_DAYS,
        receivers=AGENCIES,
        agencies=tuple(ReminderAgency(name, tuple(line for line in lines if line.lead == name)) for name in AGENCIES),
        tasks=lines,
        late=tuple(line for line in lines if line.late),
        near=tuple(line for line in lines if not line.late),
    )


def _reminder(area: AreaBlock, task: TaskLine, on: date) -> ReminderLine:
    days = 5 if task.status == "overdue" else 3
    late = task.status == "overdue"
    return ReminderLine(
        number=task.number,
        area=area.name,
        task=task.task,
        product=task.product,
        lead=task.lead,
        coordination=task.coordination,
        deadline=task.deadline,
        due=on - timedelta(days=days) if late else on + timedelta(days=days),
        late=late,
        days=days,
        standing=f"Quá hạn {days} ngày" if late else f"Còn {days} ngày",
        progress=task.progress,
    )

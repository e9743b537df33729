"""Made-up data to try a pack's templates with: every area has tasks and targets, every indicator a figure.

The numbers mean nothing; they fill every field so that a preview shows where each would stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from hhapp.packs import formula
from hhapp.packs.catalogue import (
    PLAN_PREFIX,
    Area,
    DocumentBasis,
    DocumentKind,
    Indicator,
    IndicatorKind,
    Pack,
    ReportKind,
)
from hhapp.packs.context import (
    AgencyLine,
    AreaBlock,
    DocumentContext,
    DocumentInfo,
    IndicatorGroup,
    IndicatorLine,
    PeriodInfo,
    PlanContext,
    PlanInfo,
    ReminderAgency,
    ReminderContext,
    ReminderLine,
    ReportContext,
    ReportInfo,
    TargetLine,
    TaskLine,
    TaskTotals,
    UnitInfo,
)
from hhapp.vn.numbers import NO_OCCURRENCE, format_date, format_number, format_percent

_AGENCIES = ("Phòng Văn hóa - Xã hội", "Văn phòng HĐND và UBND", "Trung tâm Phục vụ hành chính công")
_NEAR_DAYS = 7
# status | shown | days from the plan's day to the last day of the task | to the day it was done
_STANDINGS = (
    ("done_on_time", "Hoàn thành đúng hạn", 30, 25),
    ("overdue", "Quá hạn", 20, None),
    ("in_progress", "Đang thực hiện", 200, None),
)


def sample_contexts(pack: Pack) -> tuple[DocumentContext, ...]:
    """One context for each kind of report and document of the pack, in its order."""
    reports = [kind for kind in pack.report_kinds if any(each.report == kind.code for each in pack.period_kinds)]
    return (*(_report(pack, kind) for kind in reports), *(_document(pack, kind) for kind in pack.document_kinds))


def _report(pack: Pack, kind: ReportKind) -> ReportContext:
    period = next(each for each in pack.period_kinds if each.report == kind.code)
    year = _year(pack)
    start, end = period.window(year)
    label = period.label_of(year)
    areas = _areas(pack, paragraphs=True)
    tasks = _all_tasks(areas)
    figures = _figures(pack, _totals(tasks))
    return ReportContext(
        pack=pack.info,
        unit=_unit(pack),
        period=PeriodInfo(f"{year}-{period.code}", period.code, label, year, start, end, end + timedelta(days=3)),
        report=ReportInfo(kind.code, kind.title, kind.subject_of(label), "156", end + timedelta(days=2), kind.symbol),
        plan=_plan(pack),
        totals=_totals(tasks),
        areas=areas,
        agencies=tuple(AgencyLine(name, _totals([t for t in tasks if t.lead == name])) for name in _AGENCIES),
        overdue=tuple(task for task in tasks if task.status == "overdue"),
        groups=tuple(
            IndicatorGroup(area.number, area.name, tuple(line for line in figures.values() if line.area == area.code))
            for area in pack.areas
        ),
        figures=figures,
        sections={section.key: (f"Nội dung mẫu của mục “{section.title}”.",) for section in pack.sections},
        remarks=("Nhắc nhở mẫu dành cho người lập báo cáo.",),
    )


def _document(pack: Pack, kind: DocumentKind) -> DocumentContext:
    year, areas = _year(pack), _areas(pack, paragraphs=False)
    info = DocumentInfo(
        kind.code, kind.title, kind.subject_of(year), f"15/{kind.symbol}", date(year, 1, 15), kind.symbol, year
    )
    on = date(year, 2, 20)
    if kind.basis is DocumentBasis.PLAN:
        return PlanContext(pack.info, _unit(pack), info, _plan(pack), on, _totals(_all_tasks(areas)), areas)
    lines = tuple(
        _reminder(area, task, on)
        for area in areas
        for task in area.tasks
        if task.due is not None and task.completed_on is None
    )
    return ReminderContext(
        pack=pack.info,
        unit=_unit(pack),
        document=info,
        plan=_plan(pack),
        on=on,
        near_days=_NEAR_DAYS,
        receivers=_AGENCIES,
        agencies=tuple(ReminderAgency(name, tuple(line for line in lines if line.lead == name)) for name in _AGENCIES),
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


def _year(pack: Pack) -> int:
    return pack.valid_from.year if pack.valid_from else 2026


def _unit(pack: Pack) -> UnitInfo:
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


def _plan(pack: Pack) -> PlanInfo:
    year = _year(pack)
    return PlanInfo(f"Kế hoạch cải cách hành chính năm {year}", "05/KH-UBND", date(year, 1, 5), year)


def _areas(pack: Pack, *, paragraphs: bool) -> tuple[AreaBlock, ...]:
    blocks = []
    for place, area in enumerate(pack.areas):
        tasks = tuple(_task(pack, area, place * len(_STANDINGS) + number) for number in range(len(_STANDINGS)))
        said = (f"Nội dung mẫu của lĩnh vực “{area.name}”.",) if paragraphs else ()
        blocks.append(AreaBlock(area.number, area.name, area.code, _totals(tasks), tasks, (_target(area),), said))
    return tuple(blocks)


def _task(pack: Pack, area: Area, number: int) -> TaskLine:
    status, shown, due_days, done_days = _STANDINGS[number % len(_STANDINGS)]
    opened = date(_year(pack), 1, 5)
    due = opened + timedelta(days=due_days)
    return TaskLine(
        number=str(number + 1),
        task=f"Nhiệm vụ mẫu số {number + 1} của lĩnh vực {area.name}.",
        product="Báo cáo của Ủy ban nhân dân",
        lead=_AGENCIES[number % len(_AGENCIES)],
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


def _all_tasks(areas: Sequence[AreaBlock]) -> list[TaskLine]:
    return [task for area in areas for task in area.tasks]


def _totals(tasks: Sequence[TaskLine]) -> TaskTotals:
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


def _figures(pack: Pack, totals: TaskTotals) -> dict[str, IndicatorLine]:
    values: dict[str, Decimal | None] = {}
    for place, indicator in enumerate(pack.indicators):
        if indicator.source.startswith(PLAN_PREFIX):
            values[indicator.code] = Decimal(getattr(totals, indicator.source.removeprefix(PLAN_PREFIX)))
        else:
            values[indicator.code] = Decimal(1200 + 7 * place)
    for indicator in pack.computed_indicators():
        text = indicator.formula or "100 * {} / {}".format(*indicator.needs)
        value = formula.parse(text).value(values)
        values[indicator.code] = None if isinstance(value, bool) else value
    return {indicator.code: _figure(indicator, values[indicator.code]) for indicator in pack.indicators}


def _figure(indicator: Indicator, value: Decimal | None) -> IndicatorLine:
    shown = NO_OCCURRENCE if value is None else format_number(value, indicator.places)
    if indicator.kind is IndicatorKind.RATIO and value is not None:
        shown = f"{shown}%"
    elif indicator.kind is IndicatorKind.YES_NO:
        value, shown = Decimal(1), "Có"
    elif indicator.kind is IndicatorKind.TEXT:
        value, shown = None, "Nội dung mẫu"
    return IndicatorLine(
        number=indicator.number,
        code=indicator.code,
        area=indicator.area,
        name=indicator.name,
        unit=indicator.unit,
        level=indicator.level,
        value=value,
        shown=shown,
        places=indicator.places,
        previous_shown=format_number(Decimal(1100)),
        note="Ghi chú mẫu",
        last_year_shown=format_number(Decimal(1000)),
        previous_change="+100 (+9,1%)",
        last_year_change="+200 (+20,0%)",
    )

"""Made-up data to try a pack's templates with: one context for each kind of report and document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

from hhapp.packs import formula
from hhapp.packs.bases import BASES
from hhapp.packs.catalogue import PLAN_PREFIX, Indicator, IndicatorKind, Pack, ReportKind
from hhapp.packs.context import (
    AgencyLine,
    DocumentContext,
    FormBlock,
    FormFigure,
    FormHeading,
    FormLine,
    HandedLine,
    IndicatorGroup,
    IndicatorLine,
    PeriodInfo,
    ReportContext,
    ReportInfo,
    TaskLine,
    TaskTotals,
)
from hhapp.packs.forms import Form
from hhapp.packs.sample_parts import (
    AGENCIES,
    all_tasks,
    sample_areas,
    sample_plan,
    sample_unit,
    sample_year,
    task_totals,
)
from hhapp.vn.numbers import NO_OCCURRENCE, format_number


def sample_contexts(pack: Pack) -> tuple[DocumentContext, ...]:
    """One context for each kind of report and document of the pack, in its order."""
    reports = [kind for kind in pack.report_kinds if any(each.report == kind.code for each in pack.period_kinds)]
    documents = (BASES[kind.basis].sample(pack, kind) for kind in pack.document_kinds)
    return (*(_report(pack, kind) for kind in reports), *documents)


def _report(pack: Pack, kind: ReportKind) -> ReportContext:
    period = next(each for each in pack.period_kinds if each.report == kind.code)
    year = sample_year(pack)
    start, end = period.window(year)
    label = period.label_of(year)
    areas = sample_areas(pack, paragraphs=True)
    tasks = all_tasks(areas)
    figures = _figures(pack, task_totals(tasks))
    return ReportContext(
        pack=pack.info,
        unit=sample_unit(pack),
        period=PeriodInfo(f"{year}-{period.code}", period.code, label, year, start, end, end + timedelta(days=3)),
        report=ReportInfo(kind.code, kind.title, kind.subject_of(label), "156", end + timedelta(days=2), kind.symbol),
        plan=sample_plan(pack),
        totals=task_totals(tasks),
        areas=areas,
        agencies=tuple(AgencyLine(name, task_totals([t for t in tasks if t.lead == name])) for name in AGENCIES),
        overdue=tuple(task for task in tasks if task.status == "overdue"),
        groups=tuple(
            IndicatorGroup(area.number, area.name, tuple(line for line in figures.values() if line.area == area.code))
            for area in pack.areas
        ),
        figures=figures,
        sections={section.key: (f"Nội dung mẫu của mục “{section.title}”.",) for section in pack.sections},
        remarks=("Nhắc nhở mẫu dành cho người lập báo cáo.",),
        forms=tuple(_form(form) for form in pack.forms),
        handed=tuple(_handed(task) for task in tasks),
    )


def _handed(task: TaskLine) -> HandedLine:
    key = f"task:{task.number}"
    return HandedLine("tinh-mau", key, 1, task.status, task.status_shown, task.completed_on, task.progress)


def _form(form: Form) -> FormBlock:
    """Every row has figures, the total adds them up."""
    typed = [
        {column.code: Decimal(10 + 3 * at + place) for place, column in enumerate(form.columns) if column.typed}
        for at in range(len(form.rows))
    ]
    sums = {code: sum((row[code] for row in typed), Decimal(0)) for code in (typed[0] if typed else {})}
    return FormBlock(
        code=form.code,
        name=form.name,
        number=form.number,
        title=form.title,
        unit=form.unit,
        row_heading=form.row_heading,
        used=True,
        columns={each.code: FormHeading(each.code, each.number, each.heading, each.groups) for each in form.columns},
        rows=tuple(
            FormLine(str(at), row.name, _form_cells(form, figures), "Ghi chú mẫu", row.code)
            for at, (row, figures) in enumerate(zip(form.rows, typed, strict=True), start=1)
        ),
        total=FormLine("", form.total, _form_cells(form, sums), ""),
    )


def _form_cells(form: Form, typed: Mapping[str, Decimal]) -> dict[str, FormFigure]:
    values: dict[str, Decimal | None] = dict(typed)
    for column in form.computed:
        value = formula.parse(column.formula or "").value(values)
        values[column.code] = None if isinstance(value, bool) else value
    figures = {column.code: values[column.code] for column in form.columns}
    return {code: FormFigure(each, "" if each is None else format_number(each)) for code, each in figures.items()}


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

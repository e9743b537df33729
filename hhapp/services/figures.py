"""The figures of a period: the entry grid in the order of the areas, with the period before beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import EvidenceLink, IndicatorValue, ReportingPeriod
from hhapp.packs.catalogue import TYPED, Indicator, IndicatorKind, Pack
from hhapp.packs.context import TaskTotals
from hhapp.services.checks import typed_text
from hhapp.services.figure_values import (
    Figure,
    RuleFinding,
    Typed,
    entry_text,
    findings,
    read_typed,
    rounded,
    work_out,
)
from hhapp.services.periods import PeriodRow, entering_period, period_by_code, period_row, previous_code
from hhapp.services.plan import plan_of_year, task_rows
from hhapp.services.totals import totals_of_rows

FIGURE_SUBJECT = "indicator_value"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure of the grid. `entry` is what a field shows for editing, `shown` what is printed.

    `value` of a ratio or formula is rounded as printed. `value_id` names the kept row that evidence supports.
    """

    code: str
    number: str
    name: str
    unit: str
    kind: IndicatorKind
    level: int
    editable: bool
    value: Decimal | None
    entry: str
    shown: str
    previous_shown: str
    note: str
    value_id: int | None
    evidence_count: int
    places: int


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """The figures of one area."""

    area: str
    number: str
    name: str
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class FigureGrid:
    """All figures of a period; `filled` of `to_fill` typed figures are there."""

    period: PeriodRow
    groups: tuple[FigureGroup, ...]
    findings: tuple[RuleFinding, ...]
    filled: int
    to_fill: int


def figure_grid(session: Session, pack: Pack, period_id: int, *, today: date | None = None) -> FigureGrid:
    """The grid of a period. Counts of the plan are taken as `counted_until` says."""
    period = period_row(session, pack, period_id)
    kept = _kept(session, period_id)
    figures = figures_of(session, pack, period, today=today)
    previous = _previous(session, pack, period)
    evidence = _evidence_counts(session, [row.id for row in kept.values()])

    def row(indicator: Indicator) -> FigureRow:
        return _row(indicator, figures[indicator.code], kept.get(indicator.code), previous, evidence)

    groups = tuple(
        FigureGroup(area.code, area.number, area.name, tuple(row(i) for i in pack.indicators if i.area == area.code))
        for area in pack.areas
    )
    entries = [each for group in groups for each in group.rows if each.editable]
    return FigureGrid(
        period=period,
        groups=tuple(group for group in groups if group.rows),
        findings=findings(pack, figures),
        filled=sum(bool(each.entry) for each in entries),
        to_fill=len(entries),
    )


def counted_until(period: PeriodRow, today: date | None) -> date:
    """The day on which the plan is looked at: the period's last day, or today while the period still runs.

    A report is often written some days before the window closes; a task due tomorrow is not overdue in it.
    """
    return period.end if today is None else min(period.end, today)


def set_figure(session: Session, pack: Pack, period_id: int, code: str, typed: str, note: str | None = None) -> None:
    """Keep one typed figure ("1.234,5"); an empty text takes it away, `note` None leaves the note as it is.

    UserError when the text is not a figure of that kind, the figure is computed, or the period is closed.
    """
    period = entering_period(session, period_id)
    indicator = next((each for each in pack.indicators if each.code == code), None)
    if indicator is None:
        raise UserError(f"Không có chỉ tiêu “{code}” trong gói biểu mẫu.", "Hãy xem lại mã chỉ tiêu.")
    read = read_typed(indicator, typed)
    row = next((value for value in period.values if value.code == code), None)
    note = typed_text(note, "Ghi chú") if note is not None else row.note if row else ""
    _keep(period, row, code, Typed(read.value, read.text, note))
    session.flush()


def set_figures(session: Session, pack: Pack, period_id: int, typed: Mapping[str, str]) -> None:
    """Keep several typed figures by code; all or none."""
    for code, text in typed.items():
        set_figure(session, pack, period_id, code, text)


def figures_of(session: Session, pack: Pack, period: PeriodRow, *, today: date | None = None) -> Mapping[str, Figure]:
    """Every figure of a period by code, worked out."""
    kept = _kept(session, period.id).items()
    typed = {code: Typed(value.value, value.text, value.note) for code, value in kept}
    return work_out(pack, typed, _plan_totals(session, period, today))


def _keep(period: ReportingPeriod, row: IndicatorValue | None, code: str, typed: Typed) -> None:
    """An emptied row stays: evidence and note belong to it, and its id must not go to another figure."""
    if row is not None:
        row.value, row.text, row.note = typed.value, typed.text, typed.note
    elif typed != Typed(None, None):
        period.values.append(IndicatorValue(code=code, value=typed.value, text=typed.text, note=typed.note))


def _kept(session: Session, period_id: int) -> dict[str, IndicatorValue]:
    found = session.scalars(select(IndicatorValue).where(IndicatorValue.period_id == period_id))
    return {value.code: value for value in found}


def _plan_totals(session: Session, period: PeriodRow, today: date | None) -> TaskTotals | None:
    plan = plan_of_year(session, period.year, period.unit_id)
    return None if plan is None else totals_of_rows(task_rows(session, plan.id, counted_until(period, today)))


def _previous(session: Session, pack: Pack, period: PeriodRow) -> Mapping[str, Figure]:
    """The figures of the period shown beside; none where it was not opened."""
    code = previous_code(pack, period)
    previous = None if code is None else period_by_code(session, pack, period.unit_id, code)
    if previous is None:
        return {}
    return figures_of(session, pack, previous)


def _evidence_counts(session: Session, value_ids: list[int]) -> Mapping[int, int]:
    query = (
        select(EvidenceLink.subject_id, func.count().label("total"))
        .where(EvidenceLink.subject == FIGURE_SUBJECT, EvidenceLink.subject_id.in_(value_ids))
        .group_by(EvidenceLink.subject_id)
    )
    return {row.subject_id: row.total for row in session.execute(query)}


def _row(
    indicator: Indicator,
    figure: Figure,
    kept: IndicatorValue | None,
    previous: Mapping[str, Figure],
    evidence: Mapping[int, int],
) -> FigureRow:
    return FigureRow(
        code=indicator.code,
        number=indicator.number,
        name=indicator.name,
        unit=indicator.unit,
        kind=indicator.kind,
        level=indicator.level,
        editable=indicator.source == TYPED,
        value=rounded(indicator, figure.value),
        entry=entry_text(indicator, None if kept is None else Typed(kept.value, kept.text)),
        shown=figure.shown,
        previous_shown=previous[indicator.code].shown if indicator.code in previous else "",
        note="" if kept is None else kept.note,
        value_id=None if kept is None else kept.id,
        evidence_count=0 if kept is None else evidence.get(kept.id, 0),
        places=indicator.places,
    )

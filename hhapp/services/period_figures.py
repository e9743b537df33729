"""The figures of any period of the unit, read and worked out: this one's, and the past ones that it is held against."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.models import IndicatorValue, LockedReport
from hhapp.packs.catalogue import Indicator, Pack
from hhapp.packs.context import TaskTotals
from hhapp.packs.lineage import former_codes_of_lost
from hhapp.packs.plain import typed_data
from hhapp.services.figure_rules import HISTORY_LENGTH, Earlier, Past
from hhapp.services.figure_values import Figure, Typed, work_out
from hhapp.services.figures_of_versions import work_out_as
from hhapp.services.form_values import figures_from_forms
from hhapp.services.periods import PeriodRow, period_code, period_rows, preceding_codes, previous_code
from hhapp.services.plan import plan_of_year
from hhapp.services.remembered import remembered
from hhapp.services.totals import totals_on

_SAME_LENGTH = 15  # per cent by which the days of two periods of one length may differ


def counted_until(period: PeriodRow, today: date | None) -> date:
    """The day on which the plan is looked at: the period's last day, or today while the period still runs.

    A report is often written some days before the window closes; a task due tomorrow is not overdue in it.
    """
    return period.end if today is None else min(period.end, today)


def figures_of(session: Session, pack: Pack, period: PeriodRow, *, today: date | None = None) -> Mapping[str, Figure]:
    """Every figure of a period by code, worked out. Counts of the plan stay as they were when it was locked.

    A period that was opened with another version tells its figures as that version does, under the codes of `pack`.
    """

    def make() -> Mapping[str, Figure]:
        return _worked_out(session, pack, period, _plan_totals(session, period, today))

    return remembered(session, ("figures", pack.id, pack.version, period, counted_until(period, today)), make)


def kept_values(session: Session, period_id: int) -> dict[str, IndicatorValue]:
    """What is kept for the typed figures of a period, by code."""
    found = session.scalars(select(IndicatorValue).where(IndicatorValue.period_id == period_id))
    return {value.code: value for value in found}


def _worked_out(session: Session, pack: Pack, period: PeriodRow, totals: TaskTotals | None) -> dict[str, Figure]:
    opened_with = (period.pack_id, period.pack_version)
    own = pack if opened_with == (pack.id, pack.version) else pack.others.get(opened_with)
    typed = _typed(session, own or pack, period.id)
    if own is pack:
        return work_out(pack, typed, totals)
    if own is not None:
        return work_out_as(pack, own, typed, totals)
    former = former_codes_of_lost(pack, *opened_with, typed)
    return work_out(pack, {code: typed[was] for code, was in former.items()}, totals)


def _typed(session: Session, pack: Pack, period_id: int) -> dict[str, Typed]:
    """By the codes they are kept under; what comes from a form in use is its total, whatever was typed before."""
    typed = {code: Typed(v.value, v.text, v.note) for code, v in kept_values(session, period_id).items()}
    return typed | {code: Typed(total, None) for code, total in figures_from_forms(session, pack, period_id).items()}


def _plan_totals(session: Session, period: PeriodRow, today: date | None) -> TaskTotals | None:
    locked = None if period.writable else locked_report(session, period.id, period.version)
    if locked is not None:
        return typed_data(TaskTotals, json.loads(locked)["totals"])
    plan = plan_of_year(session, period.year, period.unit_id)
    return None if plan is None else totals_on(session, plan.id, counted_until(period, today))


def locked_report(session: Session, period_id: int, version: int) -> str | None:
    """The report's context as it was locked, as JSON; None for a version that was not locked."""
    query = select(LockedReport.context).where(LockedReport.period_id == period_id, LockedReport.version == version)
    return session.scalar(query)


class PastFigures:
    """Figures of the periods before one, each worked out when first asked for."""

    def __init__(self, session: Session, pack: Pack, period: PeriodRow) -> None:
        self._session = session
        self._pack = pack
        self._period = period
        self._rows = {row.code: row for row in period_rows(session, pack, period.unit_id)}
        self._worked_out: dict[str, Mapping[str, Figure]] = {}
        self._typed: dict[str, dict[str, Decimal | None]] = {}

    @property
    def previous(self) -> Mapping[str, Figure]:
        """Of the period shown beside; none where it was not opened."""
        return self._of(previous_code(self._pack, self._period))

    @property
    def last_year(self) -> Mapping[str, Figure]:
        """Of the same period a year earlier."""
        return self._of(period_code(self._period.year - 1, self._period.kind))

    def past(self) -> Past:
        """What the pack's rules compare with."""
        return Past(
            previous=self._carried_over(),
            last_year=_values(self.last_year),
            history=self._history(),
            year_so_far=tuple(self._year_so_far()),
        )

    def _of(self, code: str | None) -> Mapping[str, Figure]:
        row = self._rows.get(code or "")
        if row is None:
            return {}
        if row.code not in self._worked_out:
            self._worked_out[row.code] = figures_of(self._session, self._pack, row)
        return self._worked_out[row.code]

    def _carried_over(self) -> dict[str, Decimal | None]:
        """The first of the preceding periods that has a figure tells it."""
        values: dict[str, Decimal | None] = {}
        for code in preceding_codes(self._pack, self._period):
            values |= {name: value for name, value in _values(self._of(code)).items() if values.get(name) is None}
        return values

    def _history(self) -> dict[str, tuple[Decimal, ...]]:
        changes = [rule.change.code for rule in self._pack.rules if rule.change is not None]
        return {code: self._last_values(self._pack.indicator(code)) for code in changes}

    def _last_values(self, indicator: Indicator) -> tuple[Decimal, ...]:
        """Of periods as long as this one, the latest first; what is cumulative compares with its own kind only."""
        same = _same_kind if indicator.cumulative else _as_long
        earlier = self._before(row for row in self._rows.values() if same(row, self._period))[:HISTORY_LENGTH]
        found = (self._typed_only(row)[indicator.code] for row in earlier)
        return tuple(value for value in found if value is not None)

    def _year_so_far(self) -> list[Earlier]:
        same_year = self._before(row for row in self._rows.values() if row.year == self._period.year)
        return [Earlier(row.label, self._typed_only(row)) for row in same_year]

    def _before(self, rows: Iterable[PeriodRow]) -> list[PeriodRow]:
        """Those that ended before this one, the latest first."""
        return sorted((row for row in rows if row.end < self._period.end), key=lambda row: row.end, reverse=True)

    def _typed_only(self, row: PeriodRow) -> dict[str, Decimal | None]:
        """Without counts of the plan: going through its tasks for every past period would take long."""
        if row.code not in self._typed:
            self._typed[row.code] = _values(_worked_out(self._session, self._pack, row, None))
        return self._typed[row.code]


def _same_kind(one: PeriodRow, other: PeriodRow) -> bool:
    return one.kind == other.kind


def _as_long(one: PeriodRow, other: PeriodRow) -> bool:
    """A quarter like a quarter, February like March."""
    days, others = (one.end - one.start).days, (other.end - other.start).days
    return abs(days - others) * 100 <= others * _SAME_LENGTH


def _values(figures: Mapping[str, Figure]) -> dict[str, Decimal | None]:
    return {code: figure.value for code, figure in figures.items()}

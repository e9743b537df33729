"""Consolidates the reports of a period: every figure over the units below, beside the last period and last year.

A comparison is of like with like: for the territory of the day asked for, over the units that have the figure in both
periods, and says how many these are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import compress

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import ReceivedSubmission
from hhapp.packs.catalogue import Indicator, Pack
from hhapp.packs.consolidation.catalogue import STANDARD, ConsolidationRules, Mark
from hhapp.packs.consolidation.ways import Consolidate, Way
from hhapp.packs.context import PeriodInfo
from hhapp.services.consolidation.arithmetic import Addends, Figures, Total, finished, total
from hhapp.services.consolidation.caveats import Caveat, CaveatKind, caveats, merged
from hhapp.services.consolidation.gathering import Column, Gathered, column, gather
from hhapp.services.consolidation.outliers import Odd, far_away, suddenly_other
from hhapp.services.figure_values import rounded
from hhapp.services.period_compare import Change, change
from hhapp.services.periods import period_code, split_code, window
from hhapp.services.remembered import remembering
from hhapp.services.unit_tree import unit_events

_LEVELLED = frozenset({Consolidate.RATIO, Consolidate.WEIGHTED})  # compare units of different size
_NOT_JUDGED = frozenset({Consolidate.COUNT_YES, Consolidate.LIST, Consolidate.NONE})


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure in another period over the `units` that have it in both; `now` is this period's over the same ones."""

    total: Total
    shown: str
    now: Total
    now_shown: str
    units: int
    change: Change | None


@dataclass(frozen=True, slots=True)
class Line:
    """One figure consolidated. `reached` of the `judged` units reach what the pack asks of each, None: it asks nothing.

    `lacking` are the codes of the units whose report has no such figure.
    """

    indicator: Indicator
    way: Way
    total: Total
    shown: str
    lacking: tuple[str, ...]
    previous: Compared | None
    last_year: Compared | None
    mark: Mark | None
    reached: int
    judged: int
    odd: int  # units with an odd figure


@dataclass(frozen=True, slots=True)
class Consolidated:
    """Everything consolidated of a period for the units of the day `on`. `previous` and `last_year` may be unknown."""

    figures: Figures
    rules: ConsolidationRules
    period: PeriodInfo
    on: date
    now: Gathered
    previous: Gathered | None
    last_year: Gathered | None
    lines: tuple[Line, ...]  # in the order of the pack
    caveats: tuple[Caveat, ...]

    @property
    def expected(self) -> int:
        """How many reports there should be."""
        return len(self.now.units) + len(self.now.missing)

    @property
    def provisional(self) -> bool:
        """Whether figures may still change: a report is missing or not accepted yet."""
        open_ = {CaveatKind.MISSING, CaveatKind.PROVISIONAL, CaveatKind.OTHER_PACK}
        return any(caveat.kind in open_ for caveat in self.caveats)

    def line(self, code: str) -> Line:
        """The line of an indicator; KeyError where the pack has none of that code."""
        for line in self.lines:
            if line.indicator.code == code:
                return line
        raise KeyError(code)


def received_periods(session: Session, pack: Pack) -> tuple[str, ...]:
    """Codes of the periods of which reports came, the last ending first; periods that the pack lacks are left out."""
    kinds = {kind.code for kind in pack.period_kinds}
    known = session.scalars(select(ReceivedSubmission.period_code).distinct())
    windows = {
        code: window(pack, code[5:], int(code[:4])) for code in known if code[5:] in kinds and code[:4].isdigit()
    }
    return tuple(sorted(windows, key=lambda code: (windows[code].end, -windows[code].start.toordinal()), reverse=True))


def consolidate(session: Session, pack: Pack, code: str, on: date | None = None) -> Consolidated:
    """The reports of the period ("2026-Q1") that count, as one.

    `on` is the day whose units are shown: reports of units that became others until then are added up for these. It is
    the period's last day where nothing is said. UserError for a period that the pack does not have.
    """
    year, kind = split_code(pack, code)
    days = window(pack, kind, year)
    on = on or days.end
    label = pack.period_kind(kind).label_of(year)
    period = PeriodInfo(period_code(year, kind), kind, label, year, days.start, days.end, days.due)
    figures, rules = Figures.of(pack), pack.consolidation or STANDARD
    before = pack.previous_period(kind, year)
    with remembering(session):
        now = gather(session, figures, period.code, on)
        previous = _beside(session, figures, period_code(before[1], before[0]) if before else None, on)
        last_year = _beside(session, figures, period_code(year - 1, kind), on)
    lines, lacking = [], {}
    for indicator in pack.indicators:
        line = _line(figures, rules, indicator, (now, previous, last_year))
        lines.append(line)
        lacking[indicator.code] = line.lacking
    again = (merged(now, "kỳ này"), merged(previous, "kỳ trước"), merged(last_year, "cùng kỳ năm trước"))
    told = (*caveats(figures, now, lacking), *(caveat for caveat in again if caveat is not None))
    return Consolidated(figures, rules, period, on, now, previous, last_year, tuple(lines), told)


def refuse_without_units(found: Consolidated) -> None:
    """UserError where no unit owes this office a report of the period."""
    if not found.now.members:
        raise UserError("Chưa có đơn vị cấp dưới nào phải báo cáo trong kỳ.", "Nhập đơn vị cấp dưới ở trang Đơn vị.")


def units_changed(session: Session, after: date, until: date) -> bool:
    """Whether units became others in these days, so that figures of the earlier day read otherwise on the later."""
    return any(after < event.on <= until for event in unit_events(session))


def _values_of(
    figures: Figures, code: str, gathered: Gathered, members: Sequence[Addends | None]
) -> dict[str, Decimal]:
    """The exact figures of the members that have one, by their codes."""
    codes = [member.unit.code for member, each in zip(gathered.members, members, strict=True) if each]
    values = finished(figures, code, [each for each in members if each])
    return {unit: value for unit, value in zip(codes, values, strict=True) if value is not None}


def _beside(session: Session, figures: Figures, code: str | None, on: date) -> Gathered | None:
    """The reports of another period for the same units; None where none came."""
    if code is None:
        return None
    gathered = gather(session, figures, code, on)
    return gathered if gathered.units else None


_Periods = tuple[Gathered, Gathered | None, Gathered | None]


def _line(figures: Figures, rules: ConsolidationRules, indicator: Indicator, periods: _Periods) -> Line:
    code, way = indicator.code, figures.ways[indicator.code]
    now, *others = periods
    own = column(figures, code, now)
    beside = [None if each is None else column(figures, code, each) for each in others]
    found = total(figures, code, own.parts)
    values = _values_of(figures, code, now, own.members)
    mark = rules.mark(code)
    before = _values_of(figures, code, others[0], beside[0].members) if others[0] and beside[0] else {}
    compared = [_compared(figures, indicator, own, each) for each in beside]
    none = way.way is Consolidate.NONE
    return Line(
        indicator=indicator,
        way=way,
        total=found,
        shown=figures.shown(code, found),
        lacking=() if none else tuple(u.code for u, part in zip(now.units, own.parts, strict=True) if part is None),
        previous=compared[0],
        last_year=compared[1],
        mark=mark,
        reached=sum(mark.reach.met(value) for value in values.values()) if mark else 0,
        judged=len(values) if mark else 0,
        odd=len(odd_of(rules, way, values, before)),
    )


def odd_of(
    rules: ConsolidationRules, way: Way, values: Mapping[str, Decimal], before: Mapping[str, Decimal]
) -> dict[str, tuple[Odd, ...]]:
    """By unit what is odd about its figure: its level, its change against the period before."""
    if way.way in _NOT_JUDGED:
        return {}
    far = far_away(rules.outliers, values) if way.way in _LEVELLED or way.code in rules.outliers.figures else {}
    sudden = suddenly_other(rules.outliers, values, before)
    return {unit: tuple(each[unit] for each in (far, sudden) if unit in each) for unit in far.keys() | sudden.keys()}


def _compared(figures: Figures, indicator: Indicator, own: Column, other: Column | None) -> Compared | None:
    """Members stand in the same order in every period, for they are the units of the same day."""
    if other is None:
        return None
    both = [now is not None and then is not None for now, then in zip(own.members, other.members, strict=True)]
    code = indicator.code
    now, then = (total(figures, code, list(compress(each.members, both))) for each in (own, other))
    values = (rounded(indicator, each.value) for each in (now, then))
    return Compared(
        total=then,
        shown=figures.shown(code, then),
        now=now,
        now_shown=figures.shown(code, now),
        units=sum(both),
        change=change(indicator.kind, indicator.places, *values),
    )

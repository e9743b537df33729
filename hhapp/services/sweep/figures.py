"""Figures: broken rules, reports not sent, and quarters that do not add up to the half-year that they make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

from hhapp.errors import UserError
from hhapp.packs import formula
from hhapp.packs.catalogue import PREVIOUS, Indicator, IndicatorKind, Pack, Severity
from hhapp.services.figure_values import Figure, shown_value
from hhapp.services.figures import FigureGrid, FigureRow, figure_grid
from hhapp.services.period_figures import figures_of
from hhapp.services.periods import PeriodRow, PeriodState, period_rows
from hhapp.services.reporting_days import reporting_days
from hhapp.services.sweep.doubt import Doubt, Look
from hhapp.vn.numbers import format_date

_FAMILY = "Số liệu"
_ADDED = frozenset({IndicatorKind.COUNT, IndicatorKind.MONEY})


def figure_doubts(look: Look) -> Iterator[Doubt]:
    """Doubts about the periods of the year."""
    periods = [row for row in period_rows(look.session, look.pack, look.unit_id) if row.year == look.year]
    for period in periods:
        if period.state is PeriodState.ENTERING and period.start <= look.today:
            yield from _of_period(look, period)
    yield from _unsent(look, periods)
    yield from _sums(look, periods)


def _of_period(look: Look, period: PeriodRow) -> Iterator[Doubt]:
    try:
        pack = look.store.get(period.pack_id, period.pack_version)
    except UserError as error:
        yield Doubt(Severity.WARNING, _FAMILY, period.label, f"{error.sentence} {error.advice}", "settings", "packs")
        return
    grid = figure_grid(look.session, pack, period.id, today=look.today)
    for finding in grid.findings:
        thing = (period.code, finding.codes[0]) if finding.codes else None
        sentence = f"{finding.explanation} ({finding.figures})" if finding.figures else finding.explanation
        yield Doubt(finding.severity, _FAMILY, period.label, sentence, "figures", thing)
    if period.end < look.today:
        yield from _missing(grid)


def _missing(grid: FigureGrid) -> Iterator[Doubt]:
    """What is still to be typed once the window is closed, in one line."""
    missing: list[FigureRow] = [row for row in grid.rows if row.editable and not row.entry and not row.missing_reason]
    if missing:
        sentence = f"Kỳ đã kết thúc mà còn {len(missing)} số liệu chưa nhập và chưa ghi lý do."
        thing = (grid.period.code, missing[0].code)
        yield Doubt(Severity.WARNING, _FAMILY, grid.period.label, sentence, "figures", thing)


def _unsent(look: Look, periods: Sequence[PeriodRow]) -> Iterator[Doubt]:
    codes = {period.label: period.code for period in periods}
    for day in reporting_days(look.session, look.pack, look.unit_id, look.year):
        if day.due < look.today and day.sent is None:
            sentence = f"Báo cáo quá hạn gửi (hạn {format_date(day.due)}); xuất và ghi ngày gửi."
            yield Doubt(Severity.WARNING, _FAMILY, day.label, sentence, "report", codes.get(day.label))


def _sums(look: Look, periods: Sequence[PeriodRow]) -> Iterator[Doubt]:
    """A period whose window is exactly filled by others that were opened must be their sum."""
    figures = {row.code: figures_of(look.session, look.pack, row, today=look.today) for row in periods}
    added = _additive(look.pack)
    for whole in periods:
        parts = _parts(whole, periods)
        for indicator in added if parts else ():
            yield from _sum(indicator, whole, parts, figures)


def _sum(
    indicator: Indicator,
    whole: PeriodRow,
    parts: Sequence[PeriodRow],
    figures: Mapping[str, Mapping[str, Figure]],
) -> Iterator[Doubt]:
    total = figures[whole.code][indicator.code].value
    values = [figures[part.code][indicator.code].value for part in parts]
    known = [value for value in values if value is not None]
    if total is None or len(known) < len(values) or total == sum(known, Decimal(0)):
        return
    told = " + ".join(shown_value(indicator, value) for value in known)
    names = ", ".join(part.label for part in parts)
    sentence = (
        f"{indicator.number} {indicator.name}: {shown_value(indicator, total)}, "
        f"nhưng cộng {names} là {told} = {shown_value(indicator, sum(known, Decimal(0)))}."
    )
    yield Doubt(Severity.WARNING, _FAMILY, whole.label, sentence, "figures", (whole.code, indicator.code))


def _parts(whole: PeriodRow, periods: Sequence[PeriodRow]) -> tuple[PeriodRow, ...]:
    """The shorter periods that lie end to end from its first day to its last; none where a piece is missing."""
    found, begin = [], whole.start
    while begin <= whole.end:
        pieces = [row for row in periods if row.start == begin and row.end <= whole.end and row.id != whole.id]
        if not pieces:
            return ()
        shortest = min(pieces, key=lambda row: row.end)
        found.append(shortest)
        begin = shortest.end + timedelta(days=1)
    return tuple(found) if len(found) > 1 else ()


def _additive(pack: Pack) -> tuple[Indicator, ...]:
    """Figures that add up over time: counted in the period, and in no equation with what is carried over."""
    carried: set[str] = set()
    equations = [formula.parse(rule.expression).codes for rule in pack.rules if "==" in (rule.expression or "")]
    for codes in equations:
        if any(code.startswith(PREVIOUS) for code in codes):
            carried |= {code.removeprefix(PREVIOUS) for code in codes}
    grown = True
    while grown:
        linked = {code for codes in equations if codes & carried for code in codes} | carried
        linked |= {each.code for each in pack.indicators if _uses(each) & carried}
        grown, carried = linked != carried, linked
    return tuple(
        each
        for each in pack.indicators
        if each.kind in _ADDED and not each.cumulative and each.code not in carried and not each.formula
    )


def _uses(indicator: Indicator) -> frozenset[str]:
    return formula.parse(indicator.formula).codes if indicator.formula else frozenset()

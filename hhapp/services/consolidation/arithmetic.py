"""One figure of many units. Pure functions over exact numbers.

Every figure of a unit is a few numbers that can be added up (`Addends`: the figure itself, numerator and denominator,
what a formula names) and a last step over their sums. So units, the communes that became one, and the whole of them
are the same arithmetic. A unit without a figure has no addends and is named, never counted as zero. Nothing is rounded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Context, Decimal, localcontext

from hhapp.packs import formula
from hhapp.packs.catalogue import Indicator, Pack
from hhapp.packs.consolidation.ways import Consolidate, Way, ways
from hhapp.services.figure_values import shown_value
from hhapp.vn.numbers import MISSING, NO_OCCURRENCE, NOT_COMPUTABLE, format_number

EXACT = Context(prec=60)
NOT_CONSOLIDATED = "không tổng hợp"
_ZERO, _ONE = Decimal(0), Decimal(1)
_FINEST, _LARGEST = -30, 18  # powers of ten
_WITH_PARTS = frozenset({Consolidate.RATIO, Consolidate.WEIGHTED, Consolidate.COUNT_YES})

Addends = tuple[Decimal, ...]
Values = Mapping[str, Decimal | None]


@dataclass(frozen=True, slots=True)
class UnitFigures:
    """The figures of one unit in one period, by the codes of the pack that consolidates."""

    code: str
    name: str
    values: Values
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Total:
    """A figure over the `counted` units that have it.

    `numerator` and `denominator` stand behind a rate (of a weighted mean: values times weights, and weights; of yes or
    no: those that say yes, those that answered) and are None of anything else.
    """

    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    counted: int


@dataclass(frozen=True, slots=True)
class Figures:
    """The indicators of a pack with the way of each."""

    pack: Pack
    ways: Mapping[str, Way]
    indicators: Mapping[str, Indicator]

    @classmethod
    def of(cls, pack: Pack) -> Figures:
        """Those of a pack."""
        return cls(pack, ways(pack), {each.code: each for each in pack.indicators})

    def shown(self, code: str, found: Total) -> str:
        """The total as printed: "1.234", "85,0%", "3/5 đơn vị", or why there is none."""
        way = self.ways[code].way
        if way is Consolidate.NONE:
            return NOT_CONSOLIDATED
        if found.counted == 0:
            return MISSING
        if way is Consolidate.LIST:
            return f"{found.counted} đơn vị có báo cáo"
        if way is Consolidate.COUNT_YES and found.numerator is not None:
            return f"{format_number(found.numerator)}/{format_number(found.denominator or _ZERO)} đơn vị"
        if found.value is None:
            return NO_OCCURRENCE if not any((found.numerator, found.denominator)) else NOT_COMPUTABLE
        return shown_value(self.indicators[code], found.value)


def addends(figures: Figures, code: str, units: Iterable[UnitFigures]) -> list[Addends | None]:
    """Of each unit what is added up for the figure; None of one that lacks it."""
    way = figures.ways[code]
    if way.way is Consolidate.LIST:
        return [() if unit.texts.get(code) else None for unit in units]
    with localcontext(EXACT):
        return _TAKES[way.way](figures, way, [unit.values for unit in units])


def added(several: Sequence[Addends]) -> Addends:
    """The sums, place by place."""
    with localcontext(EXACT):
        return tuple(sum(column, _ZERO) for column in zip(*several, strict=True))


def total(figures: Figures, code: str, several: Sequence[Addends | None]) -> Total:
    """The figure over the units that have it."""
    there = [each for each in several if each is not None]
    way = figures.ways[code]
    if not there or way.way in (Consolidate.LIST, Consolidate.NONE):
        return Total(None, None, None, len(there))
    sums = added(there)
    parts = sums if way.way in _WITH_PARTS else (None, None)
    return Total(finished(figures, code, [sums])[0], parts[0], parts[1], len(there))


def column_totals(figures: Figures, code: str, several: Sequence[Addends | None]) -> list[Total]:
    """The figure of each alone; nothing counted of one that lacks it."""
    values = iter(finished(figures, code, [each for each in several if each is not None]))
    with_parts, nothing = figures.ways[code].way in _WITH_PARTS, Total(None, None, None, 0)
    if with_parts:
        return [nothing if each is None else Total(next(values), each[0], each[1], 1) for each in several]
    return [nothing if each is None else Total(next(values), None, None, 1) for each in several]


def finished(figures: Figures, code: str, several: Iterable[Addends]) -> list[Decimal | None]:
    """The last step over sums, of each; None where there is nothing to divide by."""
    way = figures.ways[code]
    with localcontext(EXACT):
        match way.way:
            case Consolidate.SUM | Consolidate.COUNT_YES:
                return [sums[0] for sums in several]
            case Consolidate.RATIO:
                return [sums[0] * 100 / sums[1] if sums[1] else None for sums in several]
            case Consolidate.WEIGHTED:
                return [sums[0] / sums[1] if sums[1] else None for sums in several]
            case Consolidate.FORMULA:
                leaves = _leaves(figures, way)
                return [_over(figures, way, dict(zip(leaves, sums, strict=True))) for sums in several]
    return [None for _ in several]


def sound(values: Values) -> Values:
    """The figures without what is no figure of an office (no number, too large, too fine): reports come from outside.

    The very same where all are.
    """
    bad = [code for code, value in values.items() if value is not None and not _is_sound(value)]
    return {**values, **dict.fromkeys(bad)} if bad else values


def _is_sound(value: Decimal) -> bool:
    return value.is_finite() and _FINEST < value.adjusted() < _LARGEST


def completed(pack: Pack, values: Values) -> Values:
    """The figures with the formulas worked out that a report does not tell; the very same where it tells all."""
    absent = [code for code in pack.computed if values.get(code) is None and pack.indicator(code).formula]
    if not absent:
        return values
    made = dict(values)
    for code in absent:
        found = formula.parse(pack.indicator(code).formula or "").value(made)
        if isinstance(found, Decimal):
            made[code] = found
    return made


# Whole columns at a time: a call for each figure of each of thousands of units would take most of the time.
_Column = list[Addends | None]


def _take_sum(_figures: Figures, way: Way, units: Sequence[Values]) -> _Column:
    code = way.code
    return [None if (value := values.get(code)) is None else (value,) for values in units]


def _take_ratio(_figures: Figures, way: Way, units: Sequence[Values]) -> _Column:
    part, whole = way.needs
    pairs = ((values.get(part), values.get(whole)) for values in units)
    return [None if one is None or other is None else (one, other) for one, other in pairs]


def _take_weighted(_figures: Figures, way: Way, units: Sequence[Values]) -> _Column:
    code, weighing = way.needs
    return [_weighed(values.get(code), values.get(weighing)) for values in units]


def _weighed(value: Decimal | None, weight: Decimal | None) -> Addends | None:
    if weight == 0:  # does not move the mean, whatever its value and also without one
        return _ZERO, _ZERO
    return None if value is None or weight is None else (value * weight, weight)


def _take_yes(_figures: Figures, way: Way, units: Sequence[Values]) -> _Column:
    answers = (values.get(way.code) for values in units)
    return [None if answer is None else (_ONE if answer else _ZERO, _ONE) for answer in answers]


def _take_leaves(figures: Figures, way: Way, units: Sequence[Values]) -> _Column:
    leaves = _leaves(figures, way)
    rows = (tuple(value for code in leaves if (value := values.get(code)) is not None) for values in units)
    return [row if len(row) == len(leaves) else None for row in rows]


def _take_none(_figures: Figures, _way: Way, units: Sequence[Values]) -> _Column:
    return [None] * len(units)


def _leaves(figures: Figures, way: Way) -> tuple[str, ...]:
    """The summed figures behind a formula or a rate."""
    if way.way is Consolidate.SUM:
        return (way.code,)
    return tuple(dict.fromkeys(leaf for code in way.needs for leaf in _leaves(figures, figures.ways[code])))


def _over(figures: Figures, way: Way, sums: Mapping[str, Decimal]) -> Decimal | None:
    """A rate or formula over the sums of what stands behind it."""
    values = {code: sums[code] if code in sums else _over(figures, figures.ways[code], sums) for code in way.needs}
    if way.way is Consolidate.RATIO:
        part, whole = (values[code] for code in way.needs)
        return None if part is None or not whole else part * 100 / whole
    found = formula.parse(figures.indicators[way.code].formula or "").value(values)
    return found if isinstance(found, Decimal) else None


_TAKES: Mapping[Consolidate, Callable[[Figures, Way, Sequence[Values]], _Column]] = {
    Consolidate.SUM: _take_sum,
    Consolidate.RATIO: _take_ratio,
    Consolidate.WEIGHTED: _take_weighted,
    Consolidate.FORMULA: _take_leaves,
    Consolidate.COUNT_YES: _take_yes,
    Consolidate.NONE: _take_none,
}

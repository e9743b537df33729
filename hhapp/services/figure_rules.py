"""Which rules the figures of a period break. Pure functions: what other periods had is given as `Past`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from statistics import median

from hhapp.packs import formula
from hhapp.packs.catalogue import LAST_YEAR, PREVIOUS, Indicator, IndicatorKind, Pack, Rule, Severity
from hhapp.services.figure_values import Figure, shown_value
from hhapp.vn.numbers import format_number

CUMULATIVE_RULE = "luy_ke"
HISTORY_LENGTH = 12
_SHORTEST_HISTORY = 3  # fewer values tell no usual level
_WHEN = {PREVIOUS: "kỳ trước", LAST_YEAR: "cùng kỳ năm trước"}

Values = Mapping[str, Decimal | None]


@dataclass(frozen=True, slots=True)
class RuleFinding:
    """A rule that the figures break. `codes` are the figures of this period to look at, `figures` what was compared."""

    rule_code: str
    severity: Severity
    explanation: str
    codes: tuple[str, ...]
    figures: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """Figures of an earlier period of the same year."""

    label: str
    values: Values


@dataclass(frozen=True, slots=True)
class Past:
    """What rules compare with: the period that ended the day before, last year's, the last values, the year so far.

    `history` has by code the values of up to twelve periods as long as this one, `year_so_far` the latest period first.
    """

    previous: Values = field(default_factory=dict)
    last_year: Values = field(default_factory=dict)
    history: Mapping[str, tuple[Decimal, ...]] = field(default_factory=dict)
    year_so_far: tuple[Earlier, ...] = ()


def findings(pack: Pack, figures: Mapping[str, Figure], past: Past) -> tuple[RuleFinding, ...]:
    """The rules that do not hold; a rule over a missing figure says nothing yet."""
    values = {code: figure.value for code, figure in figures.items()}
    values |= {f"{PREVIOUS}{code}": value for code, value in past.previous.items()}
    values |= {f"{LAST_YEAR}{code}": value for code, value in past.last_year.items()}
    broken = (_broken(pack, rule, values, past) for rule in pack.rules)
    return (*(finding for finding in broken if finding), *_fallen(pack, values, past))


def _broken(pack: Pack, rule: Rule, values: Values, past: Past) -> RuleFinding | None:
    if rule.expression is not None:
        return _unequal(pack, rule, rule.expression, values)
    return _sudden(pack, rule, values, past)


def _unequal(pack: Pack, rule: Rule, text: str, values: Values) -> RuleFinding | None:
    expression = formula.parse(text)
    if expression.value(values) is not False:
        return None
    told, codes = [], []
    for prefix in ("", PREVIOUS, LAST_YEAR):
        for indicator in pack.indicators:
            if f"{prefix}{indicator.code}" in expression.codes:
                told.append(_told(indicator, values[f"{prefix}{indicator.code}"], _WHEN.get(prefix, "")))
                codes.append(indicator.code)
    return RuleFinding(rule.code, rule.severity, rule.explanation, tuple(dict.fromkeys(codes)), "; ".join(told))


def _sudden(pack: Pack, rule: Rule, values: Values, past: Past) -> RuleFinding | None:
    """The usual level is the median, which one odd value among the last ones does not move."""
    if rule.change is None:
        return None
    value, history = values.get(rule.change.code), past.history.get(rule.change.code, ())
    level = median(history) if len(history) >= _SHORTEST_HISTORY else Decimal(0)
    if value is None or level == 0 or level / rule.change.factor <= value <= level * rule.change.factor:
        return None
    indicator = pack.indicator(rule.change.code)
    told = f"{_told(indicator, value)}; mức {len(history)} kỳ gần nhất: {format_number(level, indicator.places)}"
    return RuleFinding(rule.code, rule.severity, rule.explanation, (indicator.code,), told)


def _fallen(pack: Pack, values: Values, past: Past) -> Iterator[RuleFinding]:
    """What is counted from the first day of the year cannot become less within the year.

    Only typed figures are looked at: what the program counts itself (tasks overdue now) may well become less.
    """
    for indicator in pack.indicators:
        if not indicator.cumulative or not indicator.typable or indicator.kind in _NOT_COUNTED:
            continue
        value = values.get(indicator.code)
        before = next((each for each in past.year_so_far if each.values.get(indicator.code) is not None), None)
        if value is None or before is None or value >= (before.values[indicator.code] or 0):
            continue
        yield RuleFinding(
            CUMULATIVE_RULE,
            Severity.WARNING,
            f"Số lũy kế “{indicator.name}” ({indicator.number}) nhỏ hơn kỳ trước trong năm, cần xem lại.",
            (indicator.code,),
            f"{_told(indicator, value)}; {_told(indicator, before.values[indicator.code], before.label)}",
        )


_NOT_COUNTED = frozenset({IndicatorKind.SCORE, IndicatorKind.TEXT, IndicatorKind.YES_NO})


def _told(indicator: Indicator, value: Decimal | None, when: str = "") -> str:
    place = f"{indicator.number} {when}" if when else indicator.number
    return place if value is None else f"{place} = {shown_value(indicator, value)}"

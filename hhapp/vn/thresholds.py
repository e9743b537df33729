"""A target as a threshold, and the verdict on a figure with its arithmetic shown."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from hhapp.vn.numbers import NO_OCCURRENCE, NOT_COMPUTABLE, format_number

PERCENT = "%"
RANK = "hạng"
# Of these less is better: places in a ranking, time taken.
_LESS_IS_BETTER = frozenset({RANK, "ngày", "ngày làm việc", "giờ", "giờ làm việc", "phút"})
_PLACES = (1, 2, 3, 4, 6)


class Comparator(StrEnum):
    """How a figure stands to a threshold when the target is met."""

    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="
    EQUAL = "="
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Threshold:
    """What a target asks: `value` (to `upper` where `BETWEEN`) of `unit`, against `baseline`, for `scope`."""

    comparator: Comparator
    value: Decimal
    upper: Decimal | None
    unit: str
    baseline: str | None
    scope: str | None


class Outcome(StrEnum):
    """What became of a target."""

    REACHED = "reached"
    NEAR = "near"
    NOT_REACHED = "not_reached"
    NO_OCCURRENCE = "no_occurrence"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome and, in Vietnamese numbers, the arithmetic that led to it."""

    outcome: Outcome
    arithmetic: str


def judge(
    threshold: Threshold,
    *,
    value: Decimal | None = None,
    numerator: Decimal | None = None,
    denominator: Decimal | None = None,
    near_share: Decimal = Decimal("0.9"),
) -> Verdict:
    """The verdict on a figure: `value`, or numerator/denominator, which go before it where either is given.

    0/0 is "không phát sinh", a missing figure is missing, never zero. Near means not reached but within `near_share`
    of the threshold. "100%" and ranges of percent or points are floors: more is reached too.
    """
    given, shown = value, ""
    if numerator is not None or denominator is not None:
        if numerator is None or denominator is None:
            return Verdict(Outcome.MISSING, "chưa đủ số liệu")
        shown = f"{format_number(numerator)}/{format_number(denominator)}"
        if denominator == 0:
            word, outcome = (
                (NO_OCCURRENCE, Outcome.NO_OCCURRENCE) if numerator == 0 else (NOT_COMPUTABLE, Outcome.MISSING)
            )
            return Verdict(outcome, f"{shown}: {word}")
        given = numerator * (100 if threshold.unit == PERCENT else 1) / denominator
    if given is None or not given.is_finite():
        return Verdict(Outcome.MISSING, "chưa có số liệu")
    arithmetic = _relation(threshold, given, rounded=bool(shown))
    return Verdict(_outcome(threshold, given, near_share), f"{shown} = {arithmetic}" if shown else arithmetic)


def _outcome(threshold: Threshold, value: Decimal, near_share: Decimal) -> Outcome:
    if _reached(threshold, value):
        return Outcome.REACHED
    least, most = _bounds(threshold)
    near_below = least is not None and near_share * least <= value <= least
    near_above = most is not None and most <= value and value * near_share <= most
    return Outcome.NEAR if near_below or near_above else Outcome.NOT_REACHED


def _reached(threshold: Threshold, value: Decimal) -> bool:
    least, most = _bounds(threshold)
    if threshold.comparator in (Comparator.MORE, Comparator.LESS) and value == threshold.value:
        return False
    return (least is None or value >= least) and (most is None or value <= most)


def _bounds(threshold: Threshold) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most that reach the target; None where that side is open."""
    value = threshold.value
    if threshold.comparator in (Comparator.MORE, Comparator.AT_LEAST):
        return value, None
    if threshold.comparator in (Comparator.LESS, Comparator.AT_MOST):
        return None, value
    if threshold.comparator is Comparator.EQUAL:
        return value, None if threshold.unit == PERCENT and value > 0 else value
    if threshold.unit in _LESS_IS_BETTER:
        return None, threshold.upper
    return value, None


def _relation(threshold: Threshold, value: Decimal, *, rounded: bool) -> str:
    """ "66,7% < 80%": how the figure really stands to the bound it is held against."""
    bound = threshold.value
    if threshold.upper is not None:
        if threshold.value <= value <= threshold.upper:
            low, high = (_with_unit(format_number(edge), threshold) for edge in (threshold.value, threshold.upper))
            return f"{_written(value, bound, threshold, rounded=rounded)} trong khoảng {low} - {high}"
        bound = threshold.value if value < threshold.value else threshold.upper
    sign = "<" if value < bound else ">" if value > bound else "="
    return f"{_written(value, bound, threshold, rounded=rounded)} {sign} {_with_unit(format_number(bound), threshold)}"


def _written(value: Decimal, bound: Decimal, threshold: Threshold, *, rounded: bool) -> str:
    """The figure; a share gets as many places as it takes not to look like the bound that it misses."""
    if not rounded:
        return _with_unit(format_number(value), threshold)
    texts = [format_number(value, places) for places in _PLACES]
    apart = (text for text, places in zip(texts, _PLACES, strict=True) if text != format_number(bound, places))
    return _with_unit(texts[0] if value == bound else next(apart, texts[-1]), threshold)


def _with_unit(number: str, threshold: Threshold) -> str:
    if threshold.unit == PERCENT:
        return f"{number}%"
    return f"hạng {number}" if threshold.unit == RANK else f"{number} {threshold.unit}"

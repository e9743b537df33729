"""Units whose figure is odd: far from what the others have, or suddenly other than in the period before.

The usual level is the median and the usual distance the median distance from it, which a few odd values do not move.
Pure functions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from hhapp.packs.consolidation.catalogue import OutlierRule

_TWO = Decimal(2)


class OddKind(StrEnum):
    """Why a figure is told."""

    HIGH = "high"
    LOW = "low"
    RISEN = "risen"
    FALLEN = "fallen"


@dataclass(frozen=True, slots=True)
class Odd:
    """What is odd; `beside` is the median, or the figure of the period before."""

    kind: OddKind
    beside: Decimal


Values = Mapping[str, Decimal]


def far_away(rule: OutlierRule, values: Values) -> dict[str, Odd]:
    """By unit what lies further than `spread` usual distances from the median. Too few units tell no usual level.

    Where more than half of the units are equal the median distance is zero; the mean distance is taken then.
    """
    if len(values) < rule.least_units:
        return {}
    middle = _median(sorted(values.values()))
    distances = [abs(value - middle) for value in values.values()]
    usual = _median(sorted(distances)) or sum(distances, Decimal(0)) / len(distances)
    most = usual * rule.spread
    return {
        code: Odd(OddKind.HIGH if value > middle else OddKind.LOW, middle)
        for code, value in values.items()
        if abs(value - middle) > most
    }


def suddenly_other(rule: OutlierRule, values: Values, before: Values) -> dict[str, Odd]:
    """By unit what is more than `change` times above or below what it was, unless both are small."""
    found = {}
    for code, value in values.items():
        was = before.get(code)
        if was is None or value == was or max(abs(value), abs(was)) < rule.change_from:
            continue
        if value > was * rule.change:
            found[code] = Odd(OddKind.RISEN, was)
        elif value * rule.change < was:
            found[code] = Odd(OddKind.FALLEN, was)
    return found


def _median(ordered: list[Decimal]) -> Decimal:
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / _TWO

"""What a pack says of the consolidated report: rankings, thresholds, outliers. `load.py` reads it.

How each figure is consolidated stands with the indicators (`ways.py`).
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

FILE = "tong-hop.toml"
_SIGNS: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}
_PRINTED = {">=": "≥", "<=": "≤"}


@dataclass(frozen=True, slots=True)
class Reach:
    """What a figure is held against: ">= 90"."""

    sign: str
    value: Decimal

    def met(self, value: Decimal) -> bool:
        """Whether the exact value reaches it."""
        return _SIGNS[self.sign](value, self.value)

    @property
    def printed_sign(self) -> str:
        """ "≥"."""
        return _PRINTED.get(self.sign, self.sign)


@dataclass(frozen=True, slots=True)
class Band:
    """A name for a range of a ranking; the first whose `reach` is met counts, None takes the rest."""

    name: str
    reach: Reach | None


@dataclass(frozen=True, slots=True)
class Ranking:
    """Units in the order of a figure. Units whose denominator is under `least` have no place."""

    figure: str  # code
    name: str
    high_is_good: bool
    least: int
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """What every unit's figure should reach."""

    figure: str
    reach: Reach


@dataclass(frozen=True, slots=True)
class OutlierRule:
    """When a unit's figure is told as odd.

    Level: further than `spread` times the median deviation from the median of at least `least_units` units, for the
    figures that compare units of different size (rates, weighted means) and those named in `figures`.
    Change: more than `change` times above or below the period before, where one of the two is at least `change_from`.
    """

    spread: Decimal
    least_units: int
    change: Decimal
    change_from: Decimal
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConsolidationRules:
    """The whole file."""

    rankings: tuple[Ranking, ...]
    marks: tuple[Mark, ...]
    outliers: OutlierRule

    def mark(self, code: str) -> Mark | None:
        """What the figure of that code should reach, if anything."""
        return next((each for each in self.marks if each.figure == code), None)


STANDARD = ConsolidationRules((), (), OutlierRule(Decimal(5), 8, Decimal(3), Decimal(10), ()))
"""For a pack without the file: nothing is ranked, nothing has to be reached; odd figures are looked for."""


def read_reach(text: str) -> Reach | None:
    """The comparison that a text like ">= 90" or "< 0,5" is; None for anything else."""
    bare = text.strip().replace("≥", ">=").replace("≤", "<=")
    sign = next((each for each in _SIGNS if bare.startswith(each)), None)
    number = bare[len(sign) :].strip().removesuffix("%").strip().replace(",", ".") if sign else ""
    if sign is None or not number.replace(".", "", 1).isdecimal() or not number.isascii():
        return None
    return Reach(sign, Decimal(number))

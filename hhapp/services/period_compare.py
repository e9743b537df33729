"""How much a figure changed against another period. Pure functions over the figures as printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hhapp.packs.catalogue import IndicatorKind
from hhapp.vn.numbers import NO_OCCURRENCE, NOT_COMPUTABLE, format_number

_NOT_COMPARED = frozenset({IndicatorKind.TEXT, IndicatorKind.YES_NO})


@dataclass(frozen=True, slots=True)
class Change:
    """A difference, exact, and as printed: "+12" and "+12,5%"; rates differ in points and have no per cent."""

    difference: Decimal
    difference_shown: str
    percent_shown: str

    @property
    def shown(self) -> str:
        """ "+12 (+12,5%)"."""
        return f"{self.difference_shown} ({self.percent_shown})" if self.percent_shown else self.difference_shown


def change(kind: IndicatorKind, places: int, now: Decimal | None, before: Decimal | None) -> Change | None:
    """The change from `before` to `now`; None where one is missing or the figure is no number."""
    if now is None or before is None or kind in _NOT_COMPARED:
        return None
    difference = now - before
    shown = _signed(difference, places)
    if kind is IndicatorKind.RATIO:
        return Change(difference, f"{shown} điểm %", "")
    return Change(difference, shown, _percent(difference, before))


def _percent(difference: Decimal, before: Decimal) -> str:
    if before == 0:
        return NO_OCCURRENCE if difference == 0 else NOT_COMPUTABLE
    return f"{_signed(difference * 100 / before, 1)}%"


def _signed(value: Decimal, places: int) -> str:
    shown = format_number(value, places)
    return f"+{shown}" if value > 0 and shown.strip("0,.") else shown

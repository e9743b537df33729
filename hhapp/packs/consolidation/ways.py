"""How an indicator of many units becomes one figure: as the pack says, else by what kind of figure it is.

A rate is never added or averaged: it is made of the added numerators and denominators. A formula that only adds and
subtracts is the sum of what the units have; any other is worked out over the consolidated figures that it names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hhapp.packs import formula

if TYPE_CHECKING:
    from hhapp.packs.catalogue import Indicator, Pack


class Consolidate(StrEnum):
    """A way of consolidating."""

    SUM = "sum"
    RATIO = "ratio"  # of the consolidated numerator and denominator
    FORMULA = "formula"  # over the consolidated figures
    WEIGHTED = "weighted"  # mean, weighted by another figure
    COUNT_YES = "count_yes"  # how many of those that answered say yes
    LIST = "list"  # words, shown unit by unit
    NONE = "none"

    @property
    def shown(self) -> str:
        """For people, in a column of a table."""
        return _SHOWN[self.value]


_SHOWN = {
    "sum": "cộng",
    "ratio": "tử số, mẫu số cộng riêng",
    "formula": "công thức trên số đã tổng hợp",
    "weighted": "trung bình có trọng số",
    "count_yes": "số đơn vị trả lời Có",
    "list": "liệt kê theo đơn vị",
    "none": "không tổng hợp",
}
_SUMMED = frozenset({Consolidate.SUM})
_NUMBERS = frozenset({Consolidate.SUM, Consolidate.RATIO, Consolidate.FORMULA})


@dataclass(frozen=True, slots=True)
class Way:
    """How one figure is consolidated. `needs`: codes that a unit must have; `why`: why it is not consolidated."""

    code: str
    way: Consolidate
    needs: tuple[str, ...] = ()
    why: str = ""


def said_or_default(indicator: Indicator) -> Consolidate:
    """What the pack says of the indicator, else what its kind means."""
    return indicator.consolidate or _default(indicator)


def ways(pack: Pack) -> Mapping[str, Way]:
    """Of every indicator how it is consolidated, by code in the order of the pack."""
    said = {each.code: said_or_default(each) for each in pack.indicators}
    found: dict[str, Way] = {}
    for code in (*(each.code for each in pack.indicators if each.code not in pack.computed), *pack.computed):
        found[code] = _way(pack.indicator(code), said, found)
    return {each.code: found[each.code] for each in pack.indicators}


def _default(indicator: Indicator) -> Consolidate:
    kind = indicator.kind.value
    if kind == "ratio":
        return Consolidate.RATIO
    if kind == "yes_no":
        return Consolidate.COUNT_YES
    if kind == "text":
        return Consolidate.LIST
    if indicator.formula:
        return Consolidate.SUM if formula.is_additive(indicator.formula) else Consolidate.FORMULA
    return Consolidate.NONE if kind == "score" else Consolidate.SUM


def _way(indicator: Indicator, said: Mapping[str, Consolidate], found: Mapping[str, Way]) -> Way:
    way, code = said[indicator.code], indicator.code
    if way is Consolidate.RATIO:
        return _needing(code, way, indicator.needs, said, found, _SUMMED)
    if way is Consolidate.WEIGHTED:
        weight = (indicator.weight,) if indicator.weight else ()
        named = _needing(code, way, weight, said, found, _SUMMED)
        return Way(code, named.way, (code, *named.needs), named.why)
    if way is Consolidate.FORMULA:
        codes = tuple(sorted(formula.parse(indicator.formula or "0").codes))
        return _needing(code, way, codes, said, found, _NUMBERS)
    if way is Consolidate.NONE:
        return Way(code, way, why=_why_not(indicator))
    return Way(code, way, (code,))


def _needing(
    code: str,
    way: Consolidate,
    needs: tuple[str, ...],
    said: Mapping[str, Consolidate],
    found: Mapping[str, Way],
    allowed: frozenset[Consolidate],
) -> Way:
    """The way, or none where something it needs is no figure that can be consolidated so."""
    bad = next((each for each in needs if said.get(each) not in allowed or (each in found and found[each].why)), None)
    if bad is not None:
        return Way(code, Consolidate.NONE, why=f"cần chỉ tiêu “{bad}”, mà chỉ tiêu này không tổng hợp được")
    return Way(code, way, needs)


def _why_not(indicator: Indicator) -> str:
    if indicator.consolidate is Consolidate.NONE:
        return "gói biểu mẫu để từng đơn vị báo cáo riêng"
    return "điểm không cộng được và gói biểu mẫu không nêu trọng số"

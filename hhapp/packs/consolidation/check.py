"""What shows only when consolidation is seen beside the rest of the pack: ways, weights, codes of `tong-hop.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from hhapp.packs.consolidation.catalogue import FILE, ConsolidationRules, Ranking
from hhapp.packs.consolidation.ways import Consolidate, said_or_default
from hhapp.packs.faults import no_such

if TYPE_CHECKING:
    from hhapp.packs.catalogue import Indicator, Pack

Wrong = tuple[str, int, tuple[str, ...], str]
"""Family, position in it, keys (the first is where it is told), what is wrong."""
_KEYS = ("consolidate", "weight", "kind", "formula")
_MAY = {  # by kind of figure
    "count": ("sum", "formula", "weighted", "none"),
    "money": ("sum", "formula", "weighted", "none"),
    "score": ("sum", "formula", "weighted", "none"),
    "ratio": ("ratio", "weighted", "none"),
    "yes_no": ("count_yes", "none"),
    "text": ("list", "none"),
}
_LEAST_UNITS = 4  # of fewer no usual level can be told


def wrong_consolidation(pack: Pack) -> Iterator[Wrong]:
    """Every such fault."""
    known = {each.code: each for each in pack.indicators}
    for at, indicator in enumerate(pack.indicators):
        for what in _indicator(indicator, known):
            yield "indicators", at, _KEYS, what
    if pack.consolidation is not None and known:
        yield from _rules(pack.consolidation, known)


def _indicator(indicator: Indicator, known: Mapping[str, Indicator]) -> Iterator[str]:
    said, may = indicator.consolidate, _MAY[indicator.kind.value]
    if said is not None and said.value not in may:
        yield f"với loại số liệu này chỉ ghi: {', '.join(may)}"
    elif said is Consolidate.FORMULA and not indicator.formula:
        yield "chỉ tiêu không có công thức (formula); ghi cách khác"
    elif (said is Consolidate.WEIGHTED) != (indicator.weight is not None):
        yield "weighted phải có trọng số (weight), và chỉ weighted mới có"
    elif indicator.weight is not None and indicator.weight not in known:
        yield no_such("chỉ tiêu", indicator.weight, known)
    elif indicator.weight is not None and not _summed(known[indicator.weight]):
        yield f"trọng số “{indicator.weight}” phải là chỉ tiêu cộng được"


def _summed(indicator: Indicator) -> bool:
    """A formula that cannot be read is told elsewhere."""
    return bool(indicator.formula) or said_or_default(indicator) is Consolidate.SUM


def _rules(rules: ConsolidationRules, known: Mapping[str, Indicator]) -> Iterator[Wrong]:
    for at, ranking in enumerate(rules.rankings):
        if ranking.figure not in known:
            yield "rankings", at, ("figure",), no_such("chỉ tiêu", ranking.figure, known)
        elif known[ranking.figure].kind.value in ("text", "yes_no"):
            yield "rankings", at, ("figure",), f"chỉ tiêu “{ranking.figure}” không phải là số để xếp hạng"
        if ranking.least < 0:
            yield "rankings", at, ("least",), "phải từ 0 trở lên"
        yield from _bands(at, ranking)
    seen: set[str] = set()
    for at, mark in enumerate(rules.marks):
        if mark.figure not in known:
            yield "thresholds", at, ("figure",), no_such("chỉ tiêu", mark.figure, known)
        elif mark.figure in seen or known[mark.figure].kind.value in ("text", "yes_no"):
            what = "đã có mức ở trên" if mark.figure in seen else "không phải là số để so với mức"
            yield "thresholds", at, ("figure",), f"chỉ tiêu “{mark.figure}” {what}"
        seen.add(mark.figure)
    yield from _outliers(rules, known)


def _bands(at: int, ranking: Ranking) -> Iterator[Wrong]:
    for place, band in enumerate(ranking.bands):
        family = f"rankings[{at}].bands"
        if band.reach is None and place + 1 < len(ranking.bands):
            yield family, place, ("reach",), "chỉ mức cuối cùng được để trống; ghi điều kiện"
        if band.name in {each.name for each in ranking.bands[:place]}:
            yield family, place, ("name",), f"mức “{band.name}” đã có ở trên"


def _outliers(rules: ConsolidationRules, known: Mapping[str, Indicator]) -> Iterator[Wrong]:
    outliers = rules.outliers
    for key in ("spread", "change"):
        if getattr(outliers, key) <= 1:
            yield FILE, 0, ("outliers",), f"{key} phải lớn hơn 1"
    if outliers.least_units < _LEAST_UNITS:
        yield FILE, 0, ("outliers",), f"least_units phải từ {_LEAST_UNITS} đơn vị trở lên"
    for code in outliers.figures:
        if code not in known:
            yield FILE, 0, ("outliers",), no_such("chỉ tiêu", code, known)

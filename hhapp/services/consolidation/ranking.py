"""Places and bands of units by one figure. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from hhapp.packs.consolidation.catalogue import Ranking
from hhapp.services.consolidation.arithmetic import Total
from hhapp.vn.numbers import MISSING, NO_OCCURRENCE


@dataclass(frozen=True, slots=True)
class Place:
    """A unit's place: 1, 2, 2, 4 where two are equal; None without one, and `why` says so."""

    rank: int | None
    band: str
    why: str = ""


def places(ranking: Ranking, totals: Mapping[str, Total]) -> dict[str, Place]:
    """The place of every unit by its code. Exact values are compared, not printed ones."""
    why = {code: _why(ranking, found) for code, found in totals.items()}
    ranked = [(code, each.value) for code, each in totals.items() if each.value is not None and not why[code]]
    ranked.sort(key=lambda each: each[1], reverse=ranking.high_is_good)
    made = {code: Place(None, "", why[code]) for code in totals}
    rank, before = 0, None
    for at, (code, value) in enumerate(ranked, start=1):
        rank, before = (rank if value == before else at), value
        made[code] = Place(rank, band_of(ranking, value))
    return made


def band_of(ranking: Ranking, value: Decimal) -> str:
    """The name of the band that the value is in; "" where the ranking has none for it."""
    return next((band.name for band in ranking.bands if band.reach is None or band.reach.met(value)), "")


def in_order(placed: Mapping[str, Place], codes: Iterable[str]) -> list[str]:
    """The codes by place, those without one last; equal places stay in the order given."""
    return sorted(codes, key=lambda code: (placed[code].rank is None, placed[code].rank or 0))


def _why(ranking: Ranking, found: Total) -> str:
    if found.counted == 0:
        return MISSING
    if found.denominator is not None and found.denominator < ranking.least:
        return f"mẫu số nhỏ hơn {ranking.least}"
    return "" if found.value is not None else NO_OCCURRENCE

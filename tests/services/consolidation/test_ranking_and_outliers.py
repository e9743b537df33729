"""Places with ties, bands, units without a place; what lies far away or changed suddenly."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hhapp.packs.consolidation.catalogue import STANDARD, Band, Ranking, read_reach
from hhapp.services.consolidation.arithmetic import Total
from hhapp.services.consolidation.outliers import OddKind, far_away, suddenly_other
from hhapp.services.consolidation.ranking import in_order, places

D = Decimal
BANDS = (Band("Tốt", read_reach(">= 90")), Band("Khá", read_reach("≥ 70%")), Band("Yếu", None))
RULE = STANDARD.outliers


def rates(**found: tuple[int, int]) -> dict[str, Total]:
    return {code: Total(D(100 * n) / d if d else None, D(n), D(d), 1) for code, (n, d) in found.items()}


def test_equal_rates_share_a_place_and_the_next_is_left_out() -> None:
    found = rates(a=(1, 3), b=(9, 10), c=(2, 6), d=(0, 5), e=(18, 20))
    placed = places(Ranking("x", "", True, 0, BANDS), found)
    assert {code: place.rank for code, place in placed.items()} == {"b": 1, "e": 1, "a": 3, "c": 3, "d": 5}
    assert [placed[code].band for code in "beacd"] == ["Tốt", "Tốt", "Yếu", "Yếu", "Yếu"]
    assert in_order(placed, found) == ["b", "e", "a", "c", "d"]
    low = places(Ranking("x", "", False, 0, ()), found)
    assert [low[code].rank for code in "dacbe"] == [1, 2, 2, 4, 4]


def test_who_has_too_little_to_count_or_nothing_has_no_place() -> None:
    found = rates(a=(5, 10), b=(1, 1), c=(0, 0)) | {"d": Total(None, None, None, 0)}
    placed = places(Ranking("x", "", True, 10, ()), found)
    assert placed["a"].rank == 1
    assert [placed[code].rank for code in "bcd"] == [None] * 3
    assert [placed[code].why for code in "bcd"] == ["mẫu số nhỏ hơn 10", "mẫu số nhỏ hơn 10", "chưa có số liệu"]
    assert places(Ranking("x", "", True, 0, ()), found)["c"].why == "không phát sinh"


def test_far_from_the_median_is_odd() -> None:
    usual = {str(at): D(at) for at in range(90, 100)}
    assert far_away(RULE, usual) == {}
    found = far_away(RULE, usual | {"low": D(20), "high": D(300)})
    assert {code: odd.kind for code, odd in found.items()} == {"low": OddKind.LOW, "high": OddKind.HIGH}
    assert found["low"].beside == D("94.5")


def test_one_among_equals_is_odd_and_few_units_tell_nothing() -> None:
    equal = {str(at): D(100) for at in range(9)}
    assert set(far_away(RULE, equal | {"odd": D(10)})) == {"odd"}
    assert far_away(RULE, equal) == {}
    assert far_away(RULE, {"a": D(1), "b": D(1), "c": D(100)}) == {}


@pytest.mark.parametrize(
    ("before", "now", "kind"),
    [
        (10, 31, OddKind.RISEN),
        (10, 30, None),
        (31, 10, OddKind.FALLEN),
        (30, 10, None),
        (0, 40, OddKind.RISEN),
        (40, 0, OddKind.FALLEN),
        (1, 9, None),
        (0, 0, None),
    ],
)
def test_a_sudden_change_is_odd_unless_both_are_small(before: int, now: int, kind: OddKind | None) -> None:
    found = suddenly_other(RULE, {"a": D(now), "new": D(500)}, {"a": D(before)})
    assert [odd.kind for odd in found.values()] == ([kind] if kind else [])

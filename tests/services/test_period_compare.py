"""Changes against another period: a table, and what holds for any two figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.packs.catalogue import IndicatorKind
from hhapp.services.period_compare import Change, change

COUNT, MONEY, RATIO, SCORE = IndicatorKind.COUNT, IndicatorKind.MONEY, IndicatorKind.RATIO, IndicatorKind.SCORE
AMOUNTS = st.decimals(0, 10**9, places=2, allow_nan=False)


@pytest.mark.parametrize(
    ("kind", "places", "now", "before", "shown"),
    [
        (COUNT, 0, "112", "100", "+12 (+12,0%)"),
        (COUNT, 0, "1234", "2468", "-1.234 (-50,0%)"),
        (COUNT, 0, "5", "5", "0 (0,0%)"),
        (COUNT, 0, "0", "0", "0 (không phát sinh)"),
        (COUNT, 0, "3", "0", "+3 (không tính được)"),
        (COUNT, 0, "0", "3", "-3 (-100,0%)"),
        (COUNT, 0, "10001", "10000", "+1 (0,0%)"),
        (MONEY, 1, "3210.25", "3200", "+10,3 (+0,3%)"),
        (RATIO, 1, "80.1", "75.6", "+4,5 điểm %"),
        (RATIO, 1, "75.6", "80.1", "-4,5 điểm %"),
        (RATIO, 1, "75.6", "75.6", "0,0 điểm %"),
        (SCORE, 2, "94.27", "90", "+4,27 (+4,7%)"),
    ],
)
def test_changes(kind: IndicatorKind, places: int, now: str, before: str, shown: str) -> None:
    found = change(kind, places, Decimal(now), Decimal(before))
    assert found is not None
    assert found.shown == shown
    assert found.difference == Decimal(now) - Decimal(before)


@pytest.mark.parametrize(
    ("kind", "now", "before"),
    [
        (COUNT, None, Decimal(1)),
        (COUNT, Decimal(1), None),
        (IndicatorKind.YES_NO, Decimal(1), Decimal(0)),
        (IndicatorKind.TEXT, None, None),
    ],
)
def test_nothing_to_compare(kind: IndicatorKind, now: Decimal | None, before: Decimal | None) -> None:
    assert change(kind, 0, now, before) is None


@given(AMOUNTS, AMOUNTS)
def test_there_and_back_is_nothing(now: Decimal, before: Decimal) -> None:
    there, back = change(MONEY, 2, now, before), change(MONEY, 2, before, now)
    assert isinstance(there, Change)
    assert isinstance(back, Change)
    assert there.difference == -back.difference
    assert before + there.difference == now
    assert there.difference_shown.lstrip("+-") == back.difference_shown.lstrip("+-")

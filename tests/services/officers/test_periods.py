"""Lengths as decisions write them."""

from __future__ import annotations

from datetime import date

import pytest

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.services.officers.periods import most_periods, read_periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("40", 40),
        (" 40 tiết ", 40),
        ("04 tuần", 160),
        ("1 TUẦN", 40),
        ("3 buổi", 12),
        ("0", 0),
        ("", None),
        ("  ", None),
    ],
)
def test_lengths(pack: Pack, text: str, periods: int | None) -> None:
    assert pack.officers is not None
    assert read_periods(pack.officers, text) == periods


@pytest.mark.parametrize("text", ["4 tháng", "-1", "1,5 tuần", "tuần", "40 tiết 2 buổi"])
def test_what_is_no_length_is_refused(pack: Pack, text: str) -> None:
    assert pack.officers is not None
    with pytest.raises(UserError, match="không phải số tiết"):
        read_periods(pack.officers, text)


def test_days_hold_two_half_days_each(pack: Pack) -> None:
    assert pack.officers is not None
    assert most_periods(pack.officers, date(2026, 3, 2), date(2026, 3, 2)) == 8
    assert most_periods(pack.officers, date(2026, 3, 2), date(2026, 3, 6)) == 40

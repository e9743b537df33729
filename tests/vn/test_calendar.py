"""Working days: a table, and what holds for any day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.vn.calendar import add_working_days


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2025, 3, 14), 2, date(2025, 3, 18)),  # Friday: Monday, Tuesday
        (date(2021, 3, 14), 2, date(2021, 3, 16)),  # Sunday
        (date(2026, 11, 16), 1, date(2026, 11, 17)),
        (date(2026, 11, 21), 0, date(2026, 11, 23)),  # Saturday is not a day to send anything
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
    ],
)
def test_weekends_are_skipped(day: date, count: int, expected: date) -> None:
    assert add_working_days(day, count) == expected


def test_holidays_are_skipped() -> None:
    assert add_working_days(date(2026, 4, 29), 1, {date(2026, 4, 30), date(2026, 5, 1)}) == date(2026, 5, 4)


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(1, 60), st.integers(1, 60))
def test_days_add_up(day: date, first: int, second: int) -> None:
    there = add_working_days(day, first)
    assert add_working_days(there, second) == add_working_days(day, first + second)
    assert there.weekday() < 5
    between = [day + timedelta(days=i) for i in range(1, (there - day).days + 1)]
    working = sum(each.weekday() < 5 for each in between)
    assert working == first


def test_backwards_is_not_asked() -> None:
    with pytest.raises(ValueError, match="negative"):
        add_working_days(date(2026, 1, 1), -1)

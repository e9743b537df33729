"""Working days: the days an office works and a due date can be counted in."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

_SATURDAY = 5


def add_working_days(day: date, count: int, holidays: Collection[date] = frozenset()) -> date:
    """The day `count` working days after `day`, which itself is not counted; Saturdays, Sundays, holidays are skipped.

    Zero gives the day itself where it is a working day, else the next one. ValueError for a negative count.
    """
    if count < 0:
        raise ValueError("count must not be negative")
    left = count
    while left or not _works(day, holidays):
        day += timedelta(days=1)
        left -= left > 0 and _works(day, holidays)
    return day


def _works(day: date, holidays: Collection[date]) -> bool:
    return day.weekday() < _SATURDAY and day not in holidays

"""Working days: the days an office works and a due date can be counted in.

Holidays and swapped days are decided anew every year, so they are data; for a year without data only Saturdays and
Sundays are known to be free.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Working days free in `off`, Saturdays and Sundays worked in `worked`; both are known for `years` only."""

    off: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()

    def works(self, day: date) -> bool:
        """Whether offices work on the day."""
        return day in self.worked or (day.weekday() < _SATURDAY and day not in self.off)

    def over(self, other: WorkCalendar) -> WorkCalendar:
        """This calendar, and the other one for the years that this one does not know."""
        return WorkCalendar(
            self.off | {day for day in other.off if day.year not in self.years},
            self.worked | {day for day in other.worked if day.year not in self.years},
            self.years | other.years,
        )

    def unknown_years(self, first: date, last: date) -> tuple[int, ...]:
        """The years between two days of which only the weekends are known."""
        return tuple(year for year in range(first.year, last.year + 1) if year not in self.years)


WEEKENDS_ONLY = WorkCalendar()


def add_working_days(day: date, count: int, calendar: WorkCalendar = WEEKENDS_ONLY) -> date:
    """The day `count` working days after `day`, which itself is not counted.

    Zero gives the day itself where it is a working day, else the next one. ValueError for a negative count.
    """
    if count < 0:
        raise ValueError("count must not be negative")
    left = count
    while left or not calendar.works(day):
        day += timedelta(days=1)
        left -= left > 0 and calendar.works(day)
    return day


def read_calendar(document: Mapping[str, Any]) -> WorkCalendar:
    """The calendar of a file's `[years.2026]` tables with the days `off` and `worked`.

    ValueError with a Vietnamese sentence for anything that such a file does not hold.
    """
    years = document.get("years")
    if not isinstance(years, Mapping) or document.keys() != {"years"}:
        raise ValueError("chỉ gồm các bảng [years.NĂM]")
    off, worked = set[date](), set[date]()
    for year, table in years.items():
        if not (year.isascii() and year.isdigit() and isinstance(table, Mapping) and table.keys() <= {"off", "worked"}):
            raise ValueError(f"bảng [years.{year}] chỉ gồm off và worked")
        off.update(_days(table, "off", year))
        worked.update(_days(table, "worked", year))
    wrong = next((day for day in sorted(worked) if day.weekday() < _SATURDAY), None)
    if wrong is not None:
        raise ValueError(f"worked: {wrong.isoformat()} không phải thứ Bảy hay Chủ nhật")
    return WorkCalendar(frozenset(off - worked), frozenset(worked), frozenset(int(year) for year in years))


def _days(table: Mapping[str, Any], key: str, year: str) -> Iterator[date]:
    days = table.get(key, [])
    for day in days if isinstance(days, list) else [days]:
        if type(day) is not date or day.year != int(year):  # a datetime is a date too, but not a day
            raise ValueError(f"{key}: “{day}” không phải là ngày của năm {year}")
        yield day

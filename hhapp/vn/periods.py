"""Days, months, quarters, parts of a year and years as spans of dates, the year left open where none is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 1990, 2100
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """From one day to another, both included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or a run of months. `day` None means the months whole, `year` None means not written."""

    first_month: int
    last_month: int
    day: int | None = None
    year: int | None = None

    def in_year(self, year: int | None) -> Moment:
        """The same moment, its year set if it had none."""
        return self if self.year is not None or year is None else replace(self, year=year)

    def span(self, default_year: int) -> Span:
        """Its dates; raises ValueError for a day that no calendar has."""
        year = default_year if self.year is None else self.year
        if self.day is not None:
            day = date(year, self.first_month, self.day)
            return Span(day, day)
        return Span(date(year, self.first_month, 1), last_day(year, self.last_month))


def month(number: int, year: int | None = None) -> Moment:
    """A month, 1 to 12."""
    return Moment(number, number, None, year)


def quarter(number: int, year: int | None = None) -> Moment:
    """A quarter, 1 to 4."""
    return Moment(3 * number - 2, 3 * number, None, year)


def whole_year(year: int | None = None) -> Moment:
    """A year from January to December."""
    return Moment(1, 12, None, year)


def last_day(year: int, month_number: int) -> date:
    """The last day of a month."""
    return date(year + month_number // 12, month_number % 12 + 1, 1) - ONE_DAY


def merge_touching(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans in their order, each that begins the day after the one before joined to it."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start == merged[-1].end + ONE_DAY:
            merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return tuple(merged)

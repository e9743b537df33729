"""Working days: a table, and what holds for any day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.vn.calendar import WEEKENDS_ONLY, WorkCalendar, add_working_days, read_calendar

DAYS = st.dates(date(2000, 1, 1), date(2099, 1, 1))
CALENDARS = st.builds(
    lambda off, worked: WorkCalendar(frozenset(off), frozenset(day for day in worked if day.weekday() >= 5)),
    st.sets(st.dates(date(2026, 1, 1), date(2026, 4, 1)), max_size=30),
    st.sets(st.dates(date(2026, 1, 1), date(2026, 4, 1)), max_size=30),
)
LABOUR_DAYS = WorkCalendar(frozenset({date(2026, 4, 30), date(2026, 5, 1)}), frozenset(), frozenset({2026}))


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2025, 3, 14), 2, date(2025, 3, 18)),  # Friday: Monday, Tuesday
        (date(2021, 3, 14), 2, date(2021, 3, 16)),  # Sunday
        (date(2026, 11, 16), 1, date(2026, 11, 17)),
        (date(2026, 11, 21), 0, date(2026, 11, 23)),  # Saturday is not a day to send anything
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
        (date(2024, 2, 28), 1, date(2024, 2, 29)),
        (date(2023, 2, 28), 1, date(2023, 3, 1)),
    ],
)
def test_weekends_are_skipped(day: date, count: int, expected: date) -> None:
    assert add_working_days(day, count) == expected


def test_holidays_are_skipped_and_swapped_days_counted() -> None:
    assert add_working_days(date(2026, 4, 29), 1, LABOUR_DAYS) == date(2026, 5, 4)
    swapped = WorkCalendar(LABOUR_DAYS.off, frozenset({date(2026, 5, 2)}), LABOUR_DAYS.years)
    assert add_working_days(date(2026, 4, 29), 1, swapped) == date(2026, 5, 2)


@given(DAYS, st.integers(1, 60), st.integers(1, 60))
def test_days_add_up(day: date, first: int, second: int) -> None:
    there = add_working_days(day, first)
    assert add_working_days(there, second) == add_working_days(day, first + second)
    assert there.weekday() < 5


@given(st.dates(date(2025, 12, 1), date(2026, 5, 1)), st.integers(0, 60), CALENDARS)
def test_as_many_working_days_lie_between_as_were_asked_for(day: date, count: int, calendar: WorkCalendar) -> None:
    there = add_working_days(day, count, calendar)
    assert calendar.works(there)
    between = [day + timedelta(days=i) for i in range(1, (there - day).days + 1)]
    assert sum(calendar.works(each) for each in between) == (count or (0 if there == day else 1))


def test_backwards_is_not_asked() -> None:
    with pytest.raises(ValueError, match="negative"):
        add_working_days(date(2026, 1, 1), -1)


def test_a_calendar_counts_only_for_its_own_years() -> None:
    old = WorkCalendar(frozenset({date(2026, 1, 1), date(2027, 1, 1)}), frozenset(), frozenset({2026, 2027}))
    own = WorkCalendar(frozenset({date(2027, 1, 4)}), frozenset({date(2027, 1, 2)}), frozenset({2027}))
    both = own.over(old)
    assert both.off == {date(2026, 1, 1), date(2027, 1, 4)}
    assert both.worked == {date(2027, 1, 2)}
    assert both.unknown_years(date(2026, 12, 1), date(2028, 1, 3)) == (2028,)
    assert WEEKENDS_ONLY.unknown_years(date(2026, 1, 1), date(2026, 1, 1)) == (2026,)


def test_a_file_is_read() -> None:
    calendar = read_calendar(
        {"years": {"2026": {"off": [date(2026, 1, 1)], "worked": [date(2026, 1, 10)]}, "2030": {}}}
    )
    assert (calendar.off, calendar.worked) == ({date(2026, 1, 1)}, {date(2026, 1, 10)})
    assert calendar.years == {2026, 2030}


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ({}, "years"),
        ({"years": {}, "nam": {}}, "years"),
        ({"years": []}, "years"),
        ({"years": {"2026a": {}}}, "2026a"),
        ({"years": {"2026": {"nghi": []}}}, "off và worked"),
        ({"years": {"2026": []}}, "off và worked"),
        ({"years": {"2026": {"off": ["2026-01-01"]}}}, "không phải là ngày của năm 2026"),
        ({"years": {"2026": {"off": [date(2027, 1, 1)]}}}, "không phải là ngày của năm 2026"),
        ({"years": {"2026": {"off": [datetime(2026, 1, 1)]}}}, "không phải là ngày"),  # noqa: DTZ001
        ({"years": {"2026": {"off": date(2027, 1, 1)}}}, "không phải là ngày của năm 2026"),
        ({"years": {"2026": {"worked": [date(2026, 1, 9)]}}}, "không phải thứ Bảy"),
    ],
)
def test_a_wrong_file_is_told(document: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read_calendar(document)

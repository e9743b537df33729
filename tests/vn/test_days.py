"""Days as they are typed into lists: certain ones are read, the others told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.vn.days import read_day, read_day_column
from hhapp.vn.months import add_months

DAYS = st.dates(date(1930, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05/03/1985", date(1985, 3, 5)),
        ("5/3/1985", date(1985, 3, 5)),
        (" 5 . 3 . 1985 ", date(1985, 3, 5)),
        ("5-3-1985", date(1985, 3, 5)),
        ("29/02/1984", date(1984, 2, 29)),
        ("1985-03-05", date(1985, 3, 5)),
        ("1985-03-05 00:00:00", date(1985, 3, 5)),
        ("ngày 5 tháng 3 năm 1985", date(1985, 3, 5)),
    ],
)
def test_certain_days(text: str, day: date) -> None:
    reading = read_day(text)
    assert (reading.day, reading.year, reading.doubt) == (day, None, "")


@pytest.mark.parametrize(("text", "year"), [("1985", 1985), ("năm 1985", 1985)])
def test_a_year_alone(text: str, year: int) -> None:
    reading = read_day(text)
    assert (reading.day, reading.year, reading.doubt) == (None, year, "")


def test_a_month_alone_leaves_the_year_with_a_doubt() -> None:
    reading = read_day("3/1985")
    assert (reading.day, reading.year) == (None, 1985)
    assert "tháng" in reading.doubt


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("31/02/1985", "lịch không có"),
        ("29/02/1985", "lịch không có"),
        ("03/25/1985", "tháng trước ngày"),
        ("5/3/85", "hai chữ số"),
        ("31112", "06/03/1985"),  # Excel's serial number of 6 March 1985
        ("32/13/1985", "lịch không có"),
        ("05/03/0985", "không hợp lý"),
        ("0985", "không hợp lý"),
        ("khoảng 1985", "không đọc được"),
        ("1985-1990", "không đọc được"),
    ],
)
def test_what_is_not_certain_is_told_and_not_read(text: str, clause: str) -> None:
    reading = read_day(text)
    assert reading.day is None
    assert clause in reading.doubt


@given(DAYS)
def test_every_day_is_read_back(day: date) -> None:
    assert read_day(f"{day:%d/%m/%Y}").day == day
    assert read_day_column([(f"{day:%d/%m/%Y}", None), ("", None)])[0].day == day


def test_a_column_that_has_the_month_first_somewhere() -> None:
    read = read_day_column([("03/25/1985", None), ("05/03/1985", None), ("07/07/1985", None), ("28/03/1985", None)])
    assert [reading.day for reading in read] == [None, None, date(1985, 7, 7), date(1985, 3, 28)]
    assert "05/03/1985" in read[1].doubt
    assert "03/05/1985" in read[1].doubt


def test_a_column_in_which_excel_took_the_day_for_the_month() -> None:
    read = read_day_column([("25/12/1985", None), ("", date(1985, 3, 5)), ("", date(1985, 4, 4))])
    assert [reading.day for reading in read] == [date(1985, 12, 25), None, date(1985, 4, 4)]
    assert "đổi ngày với tháng" in read[1].doubt
    clean = read_day_column([("25/12/1985", None), ("", date(1985, 3, 5)), ("", date(1985, 4, 14))])
    assert [reading.doubt for reading in clean] == ["", "", ""]


@given(DAYS, st.integers(0, 60))
def test_months_end_on_the_same_day_or_the_last(day: date, months: int) -> None:
    end = add_months(day, months)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == months
    assert end.day == day.day or (end + timedelta(days=1)).day == 1


def test_twelve_months_from_a_leap_day() -> None:
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert add_months(date(2024, 2, 29), 48) == date(2028, 2, 29)
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)

"""Days of lists: every way they are written, and the columns in which nobody can know which is the month."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.vn.listed_days import DayOrder, WrittenDay, day_of, is_doubtful

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("05/03/2026", date(2026, 3, 5)),
        ("5-3-2026", date(2026, 3, 5)),
        ("5.3.26", date(2026, 3, 5)),
        ("05/03/2026 14:30", date(2026, 3, 5)),
        ("05/03/2026 14:30:07", date(2026, 3, 5)),
        ("14:30 05/03/2026", date(2026, 3, 5)),
        ("14h30, 05/03/2026", date(2026, 3, 5)),
        ("05/03/2026 02:30 CH", date(2026, 3, 5)),
        ("2026-03-05", date(2026, 3, 5)),
        ("2026-03-05 00:00:00.000", date(2026, 3, 5)),
        ("ngày 05 tháng 03 năm 2026", date(2026, 3, 5)),
        ("46086", date(2026, 3, 5)),
        ("46086,604", date(2026, 3, 5)),
        ("29/2/2028", date(2028, 2, 29)),
    ],
)
def test_what_is_a_day(text: str, meant: date) -> None:
    assert day_of(WrittenDay(text)) == meant


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("29/02/2026", "không có trong lịch"),
        ("31/04/2026", "không có trong lịch"),
        ("03/25/2026", "ghi tháng trước ngày"),
        ("05/03/1926", "không phải ngày của những năm này"),
        ("05/2026", "không phải là ngày"),
        ("chưa trả", "không phải là ngày"),
        ("05/03/20266", "không phải là ngày"),
        ("12345", "không phải ngày của những năm này"),
        ("4608", "không phải là ngày"),
    ],
)
def test_what_is_none(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        day_of(WrittenDay(text))


def test_the_clerk_may_say_that_the_month_stands_first() -> None:
    assert day_of(WrittenDay("03/05/2026"), DayOrder.MONTH_FIRST) == date(2026, 3, 5)
    assert day_of(WrittenDay("03/25/2026"), DayOrder.MONTH_FIRST) == date(2026, 3, 25)


def test_the_clerk_may_say_that_excel_turned_its_days() -> None:
    kept = WrittenDay("05/03/2026", kept=date(2026, 3, 5))
    assert day_of(kept) == date(2026, 3, 5)
    assert day_of(kept, DayOrder.SWAPPED) == date(2026, 5, 3)
    assert day_of(WrittenDay("25/03/2026"), DayOrder.SWAPPED) == date(2026, 3, 25)


def test_one_american_day_makes_the_column_doubtful() -> None:
    column = [WrittenDay(text) for text in ("03/25/2026", "03/05/2026", "04/04/2026", "2026-03-05")]
    assert is_doubtful(column) == {1}


def test_texts_beyond_the_twelfth_beside_days_of_excel_make_those_doubtful() -> None:
    column = [WrittenDay("25/03/2026"), WrittenDay("", date(2026, 5, 3)), WrittenDay("", date(2026, 4, 4))]
    assert is_doubtful(column) == {1}
    assert is_doubtful([*column, WrittenDay("", date(2026, 3, 14))]) == frozenset()
    assert is_doubtful(column, kept_right=True) == frozenset()


def test_a_column_of_one_kind_is_not_doubted() -> None:
    assert is_doubtful([WrittenDay("05/03/2026"), WrittenDay("25/03/2026")]) == frozenset()
    assert is_doubtful([WrittenDay("", date(2026, 3, 5)), WrittenDay("", date(2026, 4, 6))]) == frozenset()


@given(DAYS)
def test_a_day_reads_back_however_it_is_written(day: date) -> None:
    written = (f"{day:%d/%m/%Y}", f"{day:%Y-%m-%d}", f"{day.day}.{day.month}.{day.year} 8:05")
    assert {day_of(WrittenDay(text)) for text in written} == {day}
    assert day_of(WrittenDay(f"{day:%m/%d/%Y}"), DayOrder.MONTH_FIRST) == day


@given(st.lists(DAYS, max_size=20))
def test_days_written_the_vietnamese_way_are_never_doubted(days: list[date]) -> None:
    assert is_doubtful(WrittenDay(f"{day:%d/%m/%Y}") for day in days) == frozenset()

"""Days as people type them into lists: what is certain is read, what is not is told and never guessed.

Vietnam writes the day before the month; Excel set to another country reads and writes the month first, and silently.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

_SEPARATED = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{2}|\d{4})")
_WORDS = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_MONTH = re.compile(r"(?:tháng\s+)?(\d{1,2})\s*[/.\-]\s*(\d{4})", re.IGNORECASE)
_YEAR = re.compile(r"(?:năm\s+)?(\d{4})", re.IGNORECASE)
_SERIAL = re.compile(r"[1-6]\d{4}(?:[.,]0+)?")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_SERIAL_ZERO = date(1899, 12, 30)
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class DayReading:
    """What one cell says: a day, a year alone, or neither. `doubt` is a Vietnamese clause on what is not certain."""

    day: date | None = None
    year: int | None = None
    doubt: str = ""


def read_day(text: str) -> DayReading:
    """The day that a text is, day first: "05/03/1985", "5.3.1985", "1985-03-05", "ngày 5 tháng 3 năm 1985"; "1985".

    A month alone leaves the year, with a doubt. Nothing at all for an empty text.
    """
    bare = " ".join(text.split())
    if not bare:
        return DayReading()
    if found := _SEPARATED.fullmatch(bare):
        return _day_first(found[1], found[2], found[3])
    if found := _WORDS.fullmatch(bare):
        return _day_first(found[1], found[2], found[3])
    if found := _ISO.fullmatch(bare):
        return _of(int(found[1]), int(found[2]), int(found[3]))
    if found := _MONTH.fullmatch(bare):
        year = _year(int(found[2]))
        return replace(year, doubt=year.doubt or "chỉ có tháng và năm, chỉ lấy năm")
    if found := _YEAR.fullmatch(bare):
        return _year(int(found[1]))
    if _SERIAL.fullmatch(bare):
        day = _SERIAL_ZERO + timedelta(days=int(bare[:5]))
        return DayReading(doubt=f"số {bare} không phải ngày (Excel hiểu là {day:%d/%m/%Y})")
    return DayReading(doubt="không đọc được ngày")


def read_day_column(cells: Sequence[tuple[str, date | None]]) -> tuple[DayReading, ...]:
    """The days of one column: each cell's text and, where Excel keeps a date, that date.

    Where a text of the column can only be month first, no text that fits both ways is certain. Where all days after the
    12th stand as text and none of Excel's dates is after the 12th, Excel took day for month: those dates are not
    certain.
    """
    readings = [DayReading(day=day) if day is not None else read_day(text) for text, day in cells]
    texts = [bool(text.strip()) and day is None for text, day in cells]
    month_first = any(is_text and _only_month_first(text) for is_text, (text, _) in zip(texts, cells, strict=True))
    swapped = _excel_swapped(readings, texts)
    return tuple(
        _doubted(reading, is_text=is_text, month_first=month_first, swapped=swapped)
        for reading, is_text in zip(readings, texts, strict=True)
    )


def _doubted(reading: DayReading, *, is_text: bool, month_first: bool, swapped: bool) -> DayReading:
    day = reading.day
    if day is None or day.day > _MONTHS or day.day == day.month:
        return reading
    if is_text and month_first:
        other = date(day.year, day.day, day.month)
        return DayReading(doubt=f"có thể là {day:%d/%m/%Y} hoặc {other:%d/%m/%Y} (cột này có ô ghi tháng trước ngày)")
    if not is_text and swapped:
        other = date(day.year, day.day, day.month)
        return DayReading(doubt=f"Excel ghi {day:%d/%m/%Y}, có thể đã đổi ngày với tháng ({other:%d/%m/%Y})")
    return reading


def _excel_swapped(readings: Sequence[DayReading], texts: Sequence[bool]) -> bool:
    own = [r.day for r, is_text in zip(readings, texts, strict=True) if r.day is not None and not is_text]
    typed = [r.day for r, is_text in zip(readings, texts, strict=True) if r.day is not None and is_text]
    return (
        bool(own) and bool(typed) and all(day.day <= _MONTHS for day in own) and all(day.day > _MONTHS for day in typed)
    )


def _only_month_first(text: str) -> bool:
    found = _SEPARATED.fullmatch(" ".join(text.split()))
    return found is not None and int(found[1]) <= _MONTHS < int(found[2]) <= 31


def _day_first(day: str, month: str, year: str) -> DayReading:
    if len(year) == 2:
        return DayReading(doubt="năm chỉ có hai chữ số")
    if int(day) <= _MONTHS < int(month) <= 31:
        return DayReading(doubt="ghi tháng trước ngày")
    return _of(int(year), int(month), int(day))


def _of(year: int, month: int, day: int) -> DayReading:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return DayReading(doubt=f"năm {year} không hợp lý")
    try:
        return DayReading(day=date(year, month, day))
    except ValueError:
        return DayReading(doubt="lịch không có ngày này")


def _year(year: int) -> DayReading:
    if _FIRST_YEAR <= year <= _LAST_YEAR:
        return DayReading(year=year)
    return DayReading(doubt=f"năm {year} không hợp lý")

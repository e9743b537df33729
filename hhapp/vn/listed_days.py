"""Days as lists write them: 05/03/2026, 5-3-26, 2026-03-05, with or without the hour, or Excel's serial number.

Whether 05/03 is the fifth of March is a custom, not a fact: where a file shows that its days were written or turned
round the American way, the doubtful ones are told and never guessed (`DayOrder` is the clerk's answer).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_SLASHED = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(\d{4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})(?!\d)")
_LONG = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})(?!\d)", re.IGNORECASE)
_HOUR = re.compile(r"(\d{1,2}\s*[:hg]\s*\d{0,2}(\s*[:m]\s*\d{1,2})?(\.\d+)?\s*(AM|PM|SA|CH)?\s*[,-]?)", re.IGNORECASE)
_SERIAL = re.compile(r"\d{5}([.,]\d+)?")
_SERIAL_ZERO = date(1899, 12, 30)
_FIRST, _LAST = date(2000, 1, 1), date(2100, 12, 31)
_MONTHS = 12


class DayOrder(StrEnum):
    """What the clerk says of a file's days."""

    DAY_FIRST = "day_first"  # as Vietnam writes; days that Excel keeps are right
    MONTH_FIRST = "month_first"  # texts have the month first; days that Excel keeps are right
    SWAPPED = "swapped"  # texts have the day first; in days that Excel keeps, day and month changed places


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as it stands in a cell. `kept` where Excel keeps a date, shown as one or as its serial number."""

    text: str
    kept: date | None = None


def day_of(written: WrittenDay, order: DayOrder = DayOrder.DAY_FIRST) -> date:
    """The day. ValueError with a Vietnamese clause where it is none, or none that an office could mean."""
    if written.kept is not None:
        return _sensible(_turned(written.kept) if order is DayOrder.SWAPPED else written.kept, written.text)
    text = _HOUR.sub("", written.text).strip(" ,-")
    if _SERIAL.fullmatch(text):
        return _sensible(_SERIAL_ZERO + timedelta(days=int(text[:5])), written.text)
    if (found := _ISO.fullmatch(text)) or (found := _LONG.fullmatch(text)):
        parts = [int(part) for part in found.groups()]
        year, month, day = parts if parts[0] >= 1000 else reversed(parts)
        return _made(year, month, day, written.text)
    if found := _SLASHED.fullmatch(text):
        first, second, year = (int(part) for part in found.groups())
        day, month = (second, first) if order is DayOrder.MONTH_FIRST else (first, second)
        if month > _MONTHS >= day and order is not DayOrder.MONTH_FIRST:
            raise ValueError(f"“{written.text}” ghi tháng trước ngày")
        return _made(year + 2000 if year < 100 else year, month, day, written.text)
    raise ValueError(f"“{written.text}” không phải là ngày")


def is_serial(text: str) -> bool:
    """Whether the text is a serial number of Excel rather than a day that somebody wrote."""
    return _SERIAL.fullmatch(_HOUR.sub("", text).strip(" ,-")) is not None


def is_doubtful(column: Iterable[WrittenDay], *, kept_right: bool = False) -> frozenset[int]:
    """Positions of days of one column that may be turned round, seen from the others of the column.

    Where one text can only have the month first (03/25/2026), every text that could be read both ways is doubtful.
    Where texts beyond the twelfth stand beside dates kept by Excel none of which is, Excel turned those it could;
    `kept_right` says that another column shows it has not.
    """
    cells = list(column)
    slashed = {at: _pair(cell) for at, cell in enumerate(cells) if cell.kept is None}
    pairs = {at: pair for at, pair in slashed.items() if pair is not None}
    doubtful: set[int] = set()
    if any(second > _MONTHS >= first for first, second in pairs.values()):
        doubtful |= {at for at, (first, second) in pairs.items() if first != second and max(first, second) <= _MONTHS}
    kept = {at: cell.kept for at, cell in enumerate(cells) if cell.kept is not None}
    day_first = any(first > _MONTHS >= second for first, second in pairs.values())
    if day_first and kept and not kept_right and all(day.day <= _MONTHS for day in kept.values()):
        doubtful |= {at for at, day in kept.items() if day.day != day.month}
    return frozenset(doubtful)


def _pair(cell: WrittenDay) -> tuple[int, int] | None:
    found = _SLASHED.fullmatch(_HOUR.sub("", cell.text).strip(" ,-"))
    return (int(found.group(1)), int(found.group(2))) if found else None


def _turned(day: date) -> date:
    return day.replace(month=day.day, day=day.month) if day.day <= _MONTHS else day


def _made(year: int, month: int, day: int, text: str) -> date:
    try:
        made = date(year, month, day)
    except ValueError as error:
        raise ValueError(f"“{text}” không có trong lịch") from error
    return _sensible(made, text)


def _sensible(day: date, text: str) -> date:
    if not _FIRST <= day <= _LAST:
        raise ValueError(f"“{text}” không phải ngày của những năm này")
    return day

"""Terms of whole months, as Bộ luật Dân sự 2015 (Điều 147, 148) counts them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def add_months(day: date, months: int) -> date:
    """The day on which a term of so many months that began on `day` ends; the last of the month where it has no such.

    `add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)`
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

"""Lengths of classes as decisions write them, "04 tuần", "3 buổi", "40 tiết", as periods by the pack's numbers."""

from __future__ import annotations

import re
from datetime import date

from hhapp.errors import UserError
from hhapp.packs.officers.catalogue import OfficerRules
from hhapp.vn.text import fold

_LENGTH = re.compile(r"(\d{1,4})\s*(tuan|buoi|tiet|)")


def read_periods(rules: OfficerRules, text: str) -> int | None:
    """The periods (tiết) that a text means, None for an empty one; UserError for anything else.

    `read_periods(rules, "04 tuần") == 160` where a week has 40 periods.
    """
    if not text.strip():
        return None
    found = _LENGTH.fullmatch(fold(text))
    if found is None:
        raise UserError(f"“{text}” không phải số tiết.", "Nhập số tiết, hoặc “4 tuần”, “3 buổi”.")
    return int(found[1]) * {"tuan": rules.periods_a_week, "buoi": rules.periods_a_half_day}.get(found[2], 1)


def most_periods(rules: OfficerRules, start: date, end: date) -> int:
    """The most periods that fit between two days, both included: two half days each day."""
    return ((end - start).days + 1) * 2 * rules.periods_a_half_day

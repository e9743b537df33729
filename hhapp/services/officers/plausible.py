"""What cannot be of a person, however well each value reads alone: too young, a number too short, days twice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from hhapp.errors import UserError
from hhapp.services.officers.person import Held, Person
from hhapp.vn.numbers import format_date
from hhapp.vn.text import fold, squeeze

_YOUNGEST = 15  # years; the youngest that may work at all (Bộ luật Lao động 2019, Điều 3)
_NEW_DIGITS, _OLD_DIGITS = 12, 9
_TONES = "\u0300\u0309\u0303\u0301\u0323"


def identity_fault(number: str) -> str:
    """Why a personal identity number cannot be right, "" where it may: 12 digits, or 9 of the old card."""
    digits = re.sub(r"[\s.]", "", number)
    if not digits:
        return ""
    if not (digits.isascii() and digits.isdigit()):
        return f"“{number}” có chữ, không chỉ chữ số"
    if len(digits) in (_NEW_DIGITS, _OLD_DIGITS):
        return ""
    lost = "; có thể Excel đã bỏ số 0 ở đầu" if len(digits) in (_NEW_DIGITS - 1, _OLD_DIGITS - 1) else ""
    return f"“{number}” có {len(digits)} chữ số, không phải 12 (hay 9 của chứng minh nhân dân cũ){lost}"


def too_young(person: Person, day: date) -> bool:
    """Whether somebody was younger on the day than anybody who works."""
    if person.born_on is not None:
        born = person.born_on
        return (day.year - born.year - ((day.month, day.day) < (born.month, born.day))) < _YOUNGEST
    return person.born_year is not None and day.year - person.born_year < _YOUNGEST


def refuse_too_young(person: Person, held: Held) -> None:
    """UserError for a position that begins before its holder could work."""
    days = (day for day in (held.from_on, held.appointed_on) if day is not None)
    day = next((day for day in days if too_young(person, day)), None)
    if day is not None:
        raise UserError(
            f"Ngày {format_date(day)}, {person.name} (sinh {person.born_shown}) chưa đủ {_YOUNGEST} tuổi.",
            "Xem lại ngày sinh và ngày giữ chức vụ, bổ nhiệm.",
        )


def refuse_overlap(held: Held, others: Iterable[Held]) -> None:
    """UserError where the days of a position are also those of another; unknown days are no reason."""
    span = _span(held)
    for other in others:
        theirs = _span(other)
        if span and theirs and span[0] <= theirs[1] and theirs[0] <= span[1]:
            end = format_date(other.to_on) if other.to_on else "nay"
            began = format_date(other.from_on) if other.from_on else "…"
            raise UserError(
                f"Trùng thời gian với chức vụ {other.position or 'chưa ghi tên'} ({began} – {end}).",
                "Mỗi ngày một chức vụ: sửa ngày bắt đầu, kết thúc của một trong hai.",
            )


def _span(held: Held) -> tuple[date, date] | None:
    start = held.from_on or held.to_on
    return None if start is None else (start, held.to_on or date.max)


def same_spelling(one: str, other: str) -> bool:
    """Whether two names that sound alike without accents may be one: equal but for where "hòa" has its tone, or one
    of the two typed without any accents. "Hùng" and "Hưng" are two people."""
    plain = {squeeze(one).casefold(), squeeze(other).casefold()}
    return any(name == fold(name) for name in plain) or len({_letters_and_tones(name) for name in plain}) == 1


def may_be_spelt_so(one: str, other: str) -> bool:
    """Whether two names may be one typed carelessly: every word the same, or in one of them without its accents."""
    pairs = list(zip(squeeze(one).split(), squeeze(other).split(), strict=False))
    return all(same_spelling(mine, theirs) for mine, theirs in pairs)


def _letters_and_tones(name: str) -> tuple[str, ...]:
    """Each word as its letters and its tone, so that the place of the tone does not count."""
    words = []
    for word in name.split():
        parts = unicodedata.normalize("NFD", word)
        tones = "".join(sign for sign in parts if sign in _TONES)
        words.append(unicodedata.normalize("NFC", "".join(s for s in parts if s not in _TONES)) + tones)
    return tuple(words)

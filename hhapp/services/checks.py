"""Checks that every service makes on what was typed: text, days, rows that must exist."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Base
from hhapp.vn.numbers import format_date
from hhapp.vn.text import nfc

_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
# Longer text in one cell is a whole document pasted by mistake.
MOST_CHARACTERS = 20_000

LOOK_AGAIN = "Có thể vừa bị xóa; xem lại danh sách rồi chọn lại."
"""What to do about a row that is not there, said in the window and on the command line alike."""

Row = TypeVar("Row", bound=Base)


def typed_text(text: str, what: str, *, required: bool = False) -> str:
    """The typed text in NFC with its ends trimmed; UserError when a required one is empty or one is far too long."""
    clean = nfc(text).replace("\r\n", "\n").replace("\x00", "").strip()
    if required and not clean:
        raise UserError(f"{what} còn trống.", f"Hãy nhập {what[:1].lower()}{what[1:]}.")
    if len(clean) > MOST_CHARACTERS:
        raise UserError(f"{what} dài quá {MOST_CHARACTERS} ký tự.", "Hãy rút gọn rồi lưu lại.")
    return clean


def typed_day(day: date, what: str) -> date:
    """The day, if an office could mean it; UserError for slips of the keyboard such as the year 1 or 20211."""
    if not _FIRST_DAY <= day <= _LAST_DAY:
        raise UserError(f"{what} {format_date(day)} không hợp lý.", "Hãy xem lại năm, ví dụ 15/03/2026.")
    return day


def typed_year(year: int) -> int:
    """The year, if it is one that the program can keep."""
    if not _FIRST_DAY.year <= year <= _LAST_DAY.year:
        raise UserError(f"Năm {year} không hợp lý.", f"Hãy nhập năm từ {_FIRST_DAY.year} đến {_LAST_DAY.year}.")
    return year


def existing(session: Session, kind: type[Row], row_id: int, what: str) -> Row:
    """The row with this id; UserError when it was deleted meanwhile."""
    row = session.get(kind, row_id)
    if row is None:
        raise UserError(f"{what} này không còn nữa.", LOOK_AGAIN)
    return row

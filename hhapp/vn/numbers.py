"""Numbers and dates as a Vietnamese office writes them: dot for thousands, comma for decimals, dd/MM/yyyy."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

NO_OCCURRENCE = "không phát sinh"
NOT_COMPUTABLE = "không tính được"
MISSING = "chưa có số liệu"
# Longer runs of digits are account, tax or telephone numbers, never a figure of a report.
_MOST_DIGITS = 30
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_SHAPES = (  # in order: the first that matches decides what the signs mean
    (re.compile(r"\d+"), ""),
    (re.compile(r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?"), "."),  # 1.234,5 and 1.500: the Vietnamese way
    (re.compile(r"[1-9]\d{0,2}(,\d{3})+\.\d+"), ","),  # 1,234.5: only the English way fits
    (re.compile(r"[1-9]\d{0,2}(,\d{3}){2,}"), ","),  # 1,234,567: likewise
    (re.compile(r"\d+,\d+"), ""),  # 99,5
    (re.compile(r"\d+\.\d+"), ""),  # 1.5 or 0.125: no group of thousands, so a decimal point
)


def parse_number(text: str) -> Decimal | None:
    """The number that the text is, or None when it is not exactly one number.

    "1.234,5" is 1234.5, "05" is 5, "99,96 %" is 99.96 (the percent sign says nothing about the scale).
    "1.500" is 1500 and "1,500" is 1.5, as Vietnam writes; "1.5" can only be a decimal point and is 1.5.
    """
    bare = _SPACES.sub(" ", text).strip().removesuffix("%").strip()
    sign = Decimal(-1) if bare[:1] in ("-", "−") else Decimal(1)
    bare = bare[1:].strip() if bare[:1] in ("-", "−", "+") else bare
    if re.fullmatch(r"[1-9]\d{0,2}( \d{3})+(,\d+)?", bare, re.ASCII):
        bare = bare.replace(" ", "")
    if len(bare) > _MOST_DIGITS or not bare.isascii():
        return None
    grouping = next((group for shape, group in _SHAPES if shape.fullmatch(bare)), None)
    if grouping is None:
        return None
    return sign * Decimal((bare.replace(grouping, "") if grouping else bare).replace(",", "."))


def format_number(value: Decimal, places: int | None = None) -> str:
    """The number as Vietnam writes it, "1.234,5"; `places` rounds half up, None keeps every digit."""
    with localcontext(Context(prec=200, rounding=ROUND_HALF_UP)):
        if places is None:
            english = f"{value:,f}"
            english = english.rstrip("0").rstrip(".") if "." in english else english
        else:
            english = f"{value:,.{places}f}"
    if not english.strip("-0.,"):
        english = english.removeprefix("-")  # rounding must not leave "-0"
    return english.translate(str.maketrans(",.", ".,"))


def format_percent(numerator: Decimal, denominator: Decimal, places: int = 1) -> str:
    """The share as "66,7%", rounded half up; "không phát sinh" for 0/0, "không tính được" for n/0."""
    if denominator == 0:
        return NO_OCCURRENCE if numerator == 0 else NOT_COMPUTABLE
    return f"{format_number(numerator * 100 / denominator, places)}%"


def format_date(day: date) -> str:
    """The day as dd/MM/yyyy."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def format_size(size: int) -> str:
    """The size of a file, given in bytes, as "12 KB" or "1,5 MB"."""
    kilobytes = Decimal(size) / 1024
    return f"{format_number(kilobytes, 0)} KB" if kilobytes < 1024 else f"{format_number(kilobytes / 1024, 1)} MB"

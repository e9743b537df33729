"""KEY=VALUE words of a command as the fields of a record: each value is read as the field's kind, codes by their names.

An empty value empties the field.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from hhapp.cli.common import day
from hhapp.errors import UserError
from hhapp.packs.officers.catalogue import Code, code_called
from hhapp.vn.numbers import parse_number

_T = TypeVar("_T")
_YES, _NO = frozenset({"co", "có", "yes", "true", "1"}), frozenset({"khong", "không", "no", "false", "0"})
Lists = Mapping[str, Sequence[Code]]
"""The code lists of fields that hold a code."""


def pair(text: str) -> tuple[str, str]:
    """KEY=VALUE as typed."""
    key, sign, value = text.partition("=")
    if not sign or not key.strip():
        raise argparse.ArgumentTypeError(f"“{text}” không có dạng KHÓA=GIÁ TRỊ")
    return key.strip(), value.strip()


def values_of(record: type[_T], pairs: Sequence[tuple[str, str]], lists: Lists, *also: str) -> dict[str, Any]:
    """The typed values by field; UserError for an unknown key (`also` are let through as text) or a wrong value."""
    assert is_dataclass(record)
    kinds = {field.name: str(field.type) for field in fields(record)}
    return {key: _value(key, text, kinds, lists, also) for key, text in pairs}


def _value(key: str, text: str, kinds: Mapping[str, str], lists: Lists, also: Sequence[str]) -> Any:
    if key in also:
        return text
    if key not in kinds:
        raise UserError(f"Không có mục “{key}”.", f"Chọn trong: {', '.join(dict.fromkeys((*kinds, *also)))}.")
    if key in lists:
        return code_of(lists[key], text, key)
    kind = kinds[key]
    if not text and "None" in kind:
        return None
    reader = next((read for name, read in _READERS.items() if kind.startswith(name)), None)
    if reader is None:
        return text
    try:
        return reader(text)
    except (argparse.ArgumentTypeError, ValueError) as error:
        raise UserError(f"Mục “{key}”: “{text}” không đọc được.", str(error) or "Xem lại giá trị.") from error


def code_of(codes: Sequence[Code], text: str, what: str) -> str:
    """The code that a text means, "" for none; UserError with the names for any other."""
    if not text:
        return ""
    found = code_called(codes, text)
    if found is None:
        names = ", ".join(f"{each.name} ({each.code})" for each in codes)
        raise UserError(f"Mục “{what}”: “{text}” không có trong gói biểu mẫu.", f"Chọn trong: {names}.")
    return found


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise ValueError("Nhập số nguyên, ví dụ 40.")
    return int(text)


def _money(text: str) -> Decimal:
    number = parse_number(text)
    if number is None:
        raise ValueError("Nhập số, ví dụ 12.500.000.")
    return number


def _flag(text: str) -> bool:
    if text.lower() not in _YES | _NO:
        raise ValueError("Nhập có hoặc không.")
    return text.lower() in _YES


_READERS: Mapping[str, Callable[[str], date | int | Decimal | bool]] = {
    "date": day,
    "int": _whole,
    "Decimal": _money,
    "bool": _flag,
}

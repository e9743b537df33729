"""Frozen values as plain JSON, written so that equal values give equal bytes on every machine, and read back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

_T = TypeVar("_T")


def plain_data(value: Any) -> Any:
    """A context (or any part of it) as JSON knows it: exact decimals as text, dates as ISO, tuples as lists."""
    if is_dataclass(value):
        return {field.name: plain_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain_data(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain_data(item) for item in value]
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    return value


def json_bytes(value: Any) -> bytes:
    """The value as JSON that is the same wherever it is written: sorted keys, UTF-8, "\\n" at the end."""
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode("utf-8")


def typed_data(kind: type[_T], data: Any) -> _T:
    """The value of a frozen class that `plain_data` made the JSON data of.

    A field that the data lacks (it was kept by an earlier program) takes its default, one it has too much is left out.
    """
    return cast(_T, _typed(kind, data))


def _typed(kind: Any, data: Any) -> Any:
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _typed(hint, data[name]) for name, hint in hints.items() if name in data})
    origin, inner = get_origin(kind), get_args(kind)
    if origin is UnionType:
        (some,) = (each for each in inner if each is not type(None))
        return None if data is None else _typed(some, data)
    if origin is tuple:
        return tuple(_typed(inner[0], item) for item in data)
    if origin is Mapping:
        return {key: _typed(inner[1], item) for key, item in data.items()}
    if kind is Decimal:
        return Decimal(data)
    return date.fromisoformat(data) if kind is date else data


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}

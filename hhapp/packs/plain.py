"""Frozen values as plain JSON, written so that equal values give equal bytes on every machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any


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

"""A JSON file that somebody gives: read whole, exact, within bounds."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from hhapp.errors import UserError
from hhapp.vn.text import nfc

_LARGEST = 5_000_000  # bytes; real ones are under 100 kB
_DEEPEST = 50


def read_json_file(path: Path, what: str, advice: str) -> dict[str, Any]:
    """The object of a JSON file, text in NFC, numbers exact; UserError where it is not `what`, with `advice`."""
    try:
        if path.stat().st_size > _LARGEST:
            raise UserError(f"Tệp {path.name} quá lớn.", f"Kiểm tra lại tệp {what}.")
        text = nfc(path.read_text(encoding="utf-8-sig"))
        document = json.loads(text, parse_float=Decimal, parse_constant=_refuse)
        _refuse_deep(document)
    except (OSError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise UserError(f"Không đọc được tệp {path.name}.", advice, details=str(error)) from error
    if not isinstance(document, dict):
        raise UserError(f"Tệp {path.name} không phải {what}.", advice)
    return document


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")


def _refuse_deep(value: Any, depth: int = 0) -> None:
    if depth > _DEEPEST:
        raise ValueError("nested too deeply")
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _refuse_deep(item, depth + 1)

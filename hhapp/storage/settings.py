"""Choices remembered in the data folder, as JSON values under a name."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy.orm import Session

from hhapp.models import Setting


def read(session: Session, name: str, default: Any = None) -> Any:
    """The value under a name; `default` where none was written."""
    kept = session.get(Setting, name)
    return default if kept is None else json.loads(kept.value)


def write(session: Session, name: str, value: Any) -> None:
    """Remember a JSON value under a name."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    kept = session.get(Setting, name)
    if kept is None:
        session.add(Setting(name=name, value=text))
    else:
        kept.value = text

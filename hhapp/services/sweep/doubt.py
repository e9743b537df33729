"""One thing that does not fit, and what every family of checks is given to find it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack, Severity
from hhapp.packs.store import PackStore
from hhapp.paths import DataFolder
from hhapp.vn.text import squeeze

_LONGEST = 70


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to look at. `place` names the row, `page` and `thing` lead to it in the window.

    An error cannot be true, a warning most likely is a slip or an omission, a notice is only worth a look.
    """

    severity: Severity
    family: str  # "Kế hoạch"
    place: str  # "Nhiệm vụ I.3"
    sentence: str
    page: str
    thing: Any = None


@dataclass(frozen=True, slots=True)
class Look:
    """What is looked at: one office's year as it stands on a day."""

    session: Session
    store: PackStore
    pack: Pack
    unit_id: int
    year: int
    today: date
    folder: DataFolder | None = None  # where the evidence lies; None: it is not looked at


def shortened(text: str) -> str:
    """A name as a place shows it: one line, cut where it is long."""
    name = squeeze(text)
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"

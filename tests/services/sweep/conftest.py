"""The year's doubts of one family, of an office that has everything else in order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.orm import Session

from hhapp.packs.store import PackStore
from hhapp.paths import DataFolder
from hhapp.services.sweep.doubt import Doubt
from hhapp.services.sweep.sweep import sweep

YEAR = 2026
Looked = Callable[..., list[Doubt]]


@pytest.fixture
def looked(session: Session, store: PackStore, unit_id: int) -> Looked:
    """Doubts of a family on a day of 2026."""

    def look(family: str, today: date, folder: DataFolder | None = None) -> list[Doubt]:
        return [each for each in sweep(session, store, YEAR, today, folder) if each.family == family]

    return look

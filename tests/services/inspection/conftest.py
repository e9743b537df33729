"""An office with three units to inspect and one inspection in 2026."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.services.inspection.inspections import InspectionDraft, create_inspection
from hhapp.services.inspection.plans import add_unit

YEAR = 2026
AT = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


@pytest.fixture
def at() -> datetime:
    return AT


@pytest.fixture
def units(session: Session, unit_id: int) -> tuple[int, ...]:
    names = ("Văn phòng HĐND và UBND", "Phòng Kinh tế", "Phòng Văn hóa - Xã hội")
    return tuple(add_unit(session, unit_id, YEAR, name) for name in names)


@pytest.fixture
def draft(units: tuple[int, ...]) -> InspectionDraft:
    return InspectionDraft(
        name="Kiểm tra đợt 1",
        form="truc_tiep",
        scope="toan_dien",
        unit_ids=units[:1],
        planned_from=date(2026, 3, 5),
        planned_to=date(2026, 3, 6),
        leader="Nguyễn Văn An",
    )


@pytest.fixture
def make(session: Session, pack: Pack, unit_id: int) -> Callable[[InspectionDraft], int]:
    """Writes an inspection of 2026."""
    return lambda draft: create_inspection(session, pack, unit_id, YEAR, draft)


@pytest.fixture
def inspection_id(make: Callable[[InspectionDraft], int], draft: InspectionDraft) -> int:
    return make(draft)

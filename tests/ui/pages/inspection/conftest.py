"""An office with units to inspect, one inspection of the sample pack's 93 items, and the window over it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from hhapp.bootstrap import Application
from hhapp.packs.catalogue import Pack
from hhapp.services import units
from hhapp.services.inspection import inspections, plans
from hhapp.services.inspection.inspections import InspectionDraft
from hhapp.services.pack_choice import chosen_pack
from hhapp.ui.main_window import MainWindow

YEAR, TODAY = 2026, date(2026, 4, 20)


@pytest.fixture
def pack(application: Application) -> Pack:
    with application.reading() as session:
        return chosen_pack(session, application.packs)


@pytest.fixture
def office(application: Application, pack: Pack) -> int:
    """The office with four units; its id."""
    with application.transaction("Thiết lập") as session:
        unit_id = units.ensure_unit(session, pack).id
        for name in ("Văn phòng HĐND và UBND", "Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Trung tâm PVHCC"):
            plans.add_unit(session, unit_id, YEAR, name)
    return unit_id


@pytest.fixture
def inspection_id(application: Application, pack: Pack, office: int) -> int:
    """One inspection of two units, held in March."""
    with application.transaction("Cuộc kiểm tra") as session:
        found = plans.units_of_year(session, office, YEAR)
        draft = InspectionDraft(
            name="Tự kiểm tra đợt 1 năm 2026",
            form="truc_tiep",
            scope="toan_dien",
            unit_ids=tuple(unit.id for unit in found[:2]),
            planned_from=date(2026, 3, 10),
            held_from=date(2026, 3, 12),
            held_to=date(2026, 3, 13),
        )
        return inspections.create_inspection(session, pack, office, YEAR, draft)


@pytest.fixture
def office_window(application: Application, office: int, make_window: Callable[..., MainWindow]) -> MainWindow:
    return make_window(application, TODAY)

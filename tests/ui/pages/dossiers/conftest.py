"""An office with late dossiers of every kind on 20/4/2026, and the window over it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from hhapp.bootstrap import Application
from hhapp.packs.catalogue import Pack
from hhapp.services import units
from hhapp.services.dossiers.letters import issue_letters
from hhapp.services.dossiers.register import DossierDraft, add_dossiers
from hhapp.services.pack_choice import chosen_pack
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.dossiers.page import DossiersPage

TODAY = date(2026, 4, 20)
REASON = "Chờ ý kiến của cơ quan phối hợp"
DRAFTS = (
    DossierDraft("H-OLD", date(2025, 12, 20), field="Đất đai", applicant="Lê Thị Cũ", department="Phòng Kinh tế"),
    DossierDraft(
        "H-READY",
        date(2026, 3, 12),
        field="Quản lý đất đai",
        applicant="Nguyễn Văn An",
        department="Phòng Kinh tế",
        reason=REASON,
        new_on=date(2026, 5, 4),
        times=1,
    ),
    DossierDraft(
        "H-NOREASON", date(2026, 4, 2), field="Xây dựng", applicant="Trần Thị Bình", department="Phòng Kinh tế"
    ),
    DossierDraft("H-NEAR", date(2026, 4, 22), field="Hộ tịch", applicant="Phạm Văn Cường", department="Văn phòng"),
    DossierDraft(
        "H-TWICE",
        date(2026, 2, 3),
        field="Xây dựng",
        applicant="Võ Thị Đào",
        department="Phòng Kinh tế",
        reason=REASON,
        new_on=date(2026, 2, 20),
        times=2,
        returned_on=date(2026, 2, 19),
    ),
)


@pytest.fixture
def pack(application: Application) -> Pack:
    with application.reading() as session:
        return chosen_pack(session, application.packs)


@pytest.fixture
def office(application: Application, pack: Pack) -> int:
    with application.transaction("Thiết lập") as session:
        return units.ensure_unit(session, pack).id


@pytest.fixture
def ids(application: Application, pack: Pack, office: int) -> dict[str, int]:
    """The dossiers by their codes; the one returned late has its letter."""
    with application.transaction("Hồ sơ") as session:
        made = dict(zip((draft.code for draft in DRAFTS), add_dossiers(session, office, DRAFTS), strict=True))
        issue_letters(session, pack, office, [made["H-TWICE"]], date(2026, 2, 4))
    return made


@pytest.fixture
def page(application: Application, ids: dict[str, int], make_window: Callable[..., MainWindow], qtbot) -> DossiersPage:
    window = make_window(application, TODAY)
    window.open_page("dossiers")
    found = window.page
    assert isinstance(found, DossiersPage)
    qtbot.waitUntil(lambda: len(found.table.items()) == len(DRAFTS))
    return found

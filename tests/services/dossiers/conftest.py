"""A dossier to start from, and a pack that has a wording of the letter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from hhapp.services.dossiers.register import DossierDraft, add_dossier

Add = Callable[..., int]


@pytest.fixture
def add(session: Session, unit_id: int) -> Add:
    """Enters a dossier promised for 12/3/2026; its id."""
    made = iter(range(1, 10_000))

    def enter(**values: Any) -> int:
        code = f"H01.12.26-{next(made):05d}"
        usual = {"code": code, "promised_on": date(2026, 3, 12), "field": "Đất đai", "applicant": "Nguyễn Văn An"}
        return add_dossier(session, unit_id, DossierDraft(**(usual | values)))

    return enter

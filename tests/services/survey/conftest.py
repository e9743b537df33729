"""A round of the sample pack's short and long form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.services.survey import entry, rounds

AT = datetime(2026, 10, 5, 2, 30, tzinfo=UTC)
Open = Callable[..., int]
Enter = Callable[..., list[int]]


@pytest.fixture
def open_round(session: Session, pack: Pack, unit_id: int) -> Open:
    """Opens a round of a form in a year."""

    def opened(form: str = "phieu_5", year: int = 2026, title: str = "") -> int:
        return rounds.open_round(
            *(session, pack, unit_id),
            title=title or f"Khảo sát năm {year}",
            form_code=form,
            start=date(year, 10, 1),
            end=date(year, 10, 31),
        )

    return opened


@pytest.fixture
def enter(session: Session, pack: Pack) -> Enter:
    """Enters forms as typed ("54-45"); their numbers."""

    def entered(round_id: int, *texts: str, field: str = "") -> list[int]:
        form = rounds.form_of_round(pack, rounds.round_row(session, round_id))
        return [
            entry.add_form(session, pack, round_id, entry.read_answers(form, text), AT, field=field) for text in texts
        ]

    return entered

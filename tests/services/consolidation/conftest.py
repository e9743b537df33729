"""An upper office with communes below it, and a way to put their reports into the register."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from hhapp.models import ReceivedContent, ReceivedSubmission, Unit, UnitEvent, UnitSuccession
from hhapp.packs.catalogue import Pack
from hhapp.services.periods import split_code, window
from hhapp.services.unit_tree import EventKind

Send = Callable[..., None]
PERIOD = "2026-Q1"


@pytest.fixture
def communes(session: Session, unit_id: int) -> Callable[..., list[Unit]]:
    """Puts communes of these names under the own office; "xã" and "phường" are taken from the name."""

    def make(*names: str, start: date | None = None, end: date | None = None) -> list[Unit]:
        made = [
            Unit(
                code=name,
                name=f"Ủy ban nhân dân {name}",
                level="phuong" if name.startswith("phường") else "xa",
                superior_id=unit_id,
                valid_from=start,
                valid_to=end,
            )
            for name in names
        ]
        session.add_all(made)
        session.flush()
        return made

    return make


@pytest.fixture
def happened(session: Session) -> Callable[..., None]:
    """Lets units become others on a day."""

    def happen(kind: EventKind, on: date, olds: Sequence[Unit], news: Sequence[Unit]) -> None:
        event = UnitEvent(kind=kind, on=on, basis="NQ 1")
        event.successions = [UnitSuccession(from_id=old.id, to_id=new.id) for old in olds for new in news]
        session.add(event)
        session.flush()

    return happen


@pytest.fixture
def send(session: Session, pack: Pack) -> Send:
    """Enters the report of a unit with these figures; what is not said is usual."""

    def enter(unit: Unit | str, figures: Mapping[str, Any], period: str = PERIOD, **told: Any) -> None:
        code, name = (unit, unit) if isinstance(unit, str) else (unit.code, unit.name)
        year, kind = split_code(pack, period)
        days = window(pack, kind, year)
        at = told.get("at", datetime(days.due.year, days.due.month, days.due.day, 1, tzinfo=UTC))
        digits = {each: None if value is None else str(Decimal(value)) for each, value in figures.items()}
        row = ReceivedSubmission(
            unit_code=code,
            unit_name=name,
            period_code=period,
            period_label=period,
            version=told.get("version", 1),
            made_at=at,
            received_at=at,
            received_by="x",
            data_sha256="0",
            file_name="x.hhbc",
            key="",
            outcome=told.get("outcome", "accepted"),
        )
        row.content = ReceivedContent(
            sha256="0",
            size=1,
            period_kind=kind,
            year=year,
            end_on=days.end,
            due_on=days.due,
            pack_id=told.get("pack_id", pack.id),
            pack_version=told.get("pack_version", pack.version),
            figures=json.dumps(digits),
            texts=json.dumps(told.get("texts", {})),
            remarks=json.dumps(told.get("remarks", [])),
        )
        session.add(row)
        session.flush()

    return enter

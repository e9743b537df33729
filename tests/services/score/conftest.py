"""Rounds of scoring on the sample set, and the three made-up communes whose index was computed by hand."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.services.score import entering, rounds

NOW = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
Answers = Mapping[str, str]
Commune = tuple[dict[str, str], dict[str, Decimal]]


@pytest.fixture(scope="session")
def communes() -> dict[str, Commune]:
    """By name: the answers by code, and the points worked out by hand."""
    told = tomllib.loads((Path(__file__).parent / "communes.toml").read_text(encoding="utf-8"))
    found: dict[str, Commune] = {name: ({}, {}) for name in told["communes"]}
    for code, cells in told["answers"].items():
        for (answers, points), cell in zip(found.values(), cells, strict=True):
            answer, sign, worth = cell.partition(" = ")
            if answer != "-":
                answers[code] = answer
            if sign:
                points[code] = Decimal(worth)
    return found


@pytest.fixture
def round_id(session: Session, pack: Pack, unit_id: int) -> int:
    """The round of 2026 on the sample set, nothing scored."""
    return rounds.open_round(session, pack, unit_id, 2026, NOW)


@pytest.fixture
def answer(session: Session) -> Callable[[int, Answers], None]:
    """Types answers by code: "Có", "3" (a count, choice or value), "9/10", "63/100 >70" (with its target)."""

    def type_all(round_id: int, answers: Answers) -> None:
        for code, told in answers.items():
            _, component = entering.line_of(session, round_id, code)
            names = [field.name for field in component.inputs]
            rate, _, target = told.partition(" >")
            parts = rate.split("/")
            if component.is_survey:
                typed, source = {"value": rate}, "Quyết định công bố"
            else:
                typed, source = dict(zip(names, [*parts, target] if target else parts, strict=True)), ""
            entering.set_inputs(session, round_id, code, typed, source=source)

    return type_all

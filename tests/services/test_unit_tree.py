"""The tree on a day, who owes reports, and of which former units each unit consists."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from sqlalchemy.orm import Session

from hhapp.models import Unit, UnitEvent, UnitSuccession
from hhapp.services.unit_tree import (
    EventKind,
    Territory,
    shown_validity,
    territories,
    unit_events,
    unit_tree,
    units_below,
)

EVE, DAY = date(2025, 6, 30), date(2025, 7, 1)


@pytest.fixture
def own(session: Session, unit_id: int) -> Unit:
    return session.get_one(Unit, unit_id)


def made(
    session: Session, name: str, superior: Unit | None, start: date | None = None, end: date | None = None
) -> Unit:
    unit = Unit(code=name, name=name, level="xa", superior=superior, valid_from=start, valid_to=end)
    session.add(unit)
    session.flush()
    return unit


def happened(session: Session, kind: EventKind, on: date, *ways: tuple[Unit, Unit | None]) -> None:
    event = UnitEvent(kind=kind, on=on, basis="NQ 1")
    event.successions = [UnitSuccession(from_id=old.id, to_id=new.id if new else None) for old, new in ways]
    session.add(event)
    session.flush()


def names(session: Session, on: date) -> list[str]:
    return [node.name for node in units_below(session, on)]


def consisting(found: Sequence[Territory]) -> dict[str, list[str]]:
    return {each.unit.name: [part.name for part in each.parts] for each in found}


def test_a_unit_owes_reports_on_its_first_and_its_last_day(session: Session, own: Unit) -> None:
    made(session, "A", own, date(2024, 2, 29), EVE)
    assert names(session, date(2024, 2, 28)) == []
    assert names(session, date(2024, 2, 29)) == names(session, EVE) == ["A"]
    assert names(session, DAY) == []


def test_units_stand_in_vietnamese_order(session: Session, own: Unit) -> None:
    for name in ("Ước", "Đông", "Dân", "Ân", "An"):
        made(session, name, own)
    assert names(session, DAY) == ["An", "Ân", "Dân", "Đông", "Ước"]


def test_when_the_districts_end_their_communes_report_to_the_province(session: Session, own: Unit) -> None:
    district = made(session, "Huyện", own, None, EVE)
    made(session, "Xã 1", district)
    made(session, "Xã 2", district, None, EVE)
    happened(session, EventKind.ABOLISH, DAY, (district, None))
    assert names(session, EVE) == ["Huyện"]
    assert names(session, DAY) == ["Xã 1"]
    assert [(line.node.name, line.depth, line.below) for line in unit_tree(session, EVE)][1:] == [
        ("Huyện", 1, 2),
        ("Xã 1", 2, 0),
        ("Xã 2", 2, 0),
    ]


def test_the_units_under_a_merged_or_split_superior_are_under_who_took_its_place(session: Session, own: Unit) -> None:
    old, new = made(session, "H1", own, None, EVE), made(session, "H2", own, DAY)
    part = made(session, "H3", own, DAY)
    made(session, "X1", old)
    made(session, "X2", part)  # set by hand after the split: before it, the whole was above
    happened(session, EventKind.MERGE, DAY, (old, new))
    split = made(session, "H0", own, None, EVE)
    happened(session, EventKind.SPLIT, DAY, (split, part))
    lines = {line.node.name: line.node.superior_id for line in unit_tree(session, EVE)}
    assert (lines["X1"], lines["X2"]) == (old.id, split.id)
    lines = {line.node.name: line.node.superior_id for line in unit_tree(session, DAY)}
    assert (lines["X1"], lines["X2"]) == (new.id, part.id)


def test_the_own_office_keeps_its_units_when_it_becomes_another(session: Session, own: Unit) -> None:
    from hhapp.storage import settings

    made(session, "A", own)
    own.valid_to = EVE
    new = made(session, "Mới", None, DAY)
    happened(session, EventKind.OWN, DAY, (own, new))
    settings.write(session, "own_unit", new.id)
    assert names(session, EVE) == names(session, DAY) == ["A"]
    assert [unit_tree(session, day)[0].node.id for day in (EVE, DAY)] == [own.id, new.id]


def test_a_chain_of_merge_rename_and_split(session: Session, own: Unit) -> None:
    a, b = made(session, "A", own, None, EVE), made(session, "B", own, None, EVE)
    c = made(session, "C", own, DAY, date(2025, 12, 31))
    d = made(session, "D", own, date(2026, 1, 1), date(2026, 2, 28))
    e, f = (made(session, name, own, date(2026, 3, 1)) for name in "EF")
    happened(session, EventKind.MERGE, DAY, (a, c), (b, c))
    happened(session, EventKind.RENAME, date(2026, 1, 1), (c, d))
    happened(session, EventKind.SPLIT, date(2026, 3, 1), (d, e), (d, f))
    assert consisting(territories(session, date(2026, 2, 28), EVE)) == {"D": ["A", "B"]}
    assert consisting(territories(session, date(2026, 2, 28), DAY)) == {"D": ["C"]}
    split = territories(session, date(2026, 3, 1), EVE)
    assert consisting(split) == {"E": [], "F": []}
    assert [part.name for part in split[0].divided] == ["A", "B"]
    assert split[0].doubts[0] == "A (A) đã chia tách, nay thuộc E, F: số liệu không chia ra được."
    g = made(session, "G", own, date(2026, 5, 1))
    e.valid_to = f.valid_to = date(2026, 4, 30)
    happened(session, EventKind.MERGE, date(2026, 5, 1), (e, g), (f, g))
    whole = territories(session, date(2026, 5, 1), EVE)
    assert consisting(whole) == {"G": ["A", "B"]}
    assert whole[0].doubts == ()


def test_a_unit_that_takes_others_in_consists_of_itself_and_them(session: Session, own: Unit) -> None:
    a, b = made(session, "A", own), made(session, "B", own, None, EVE)
    happened(session, EventKind.MERGE, DAY, (b, a))
    assert consisting(territories(session, DAY, EVE)) == {"A": ["A", "B"]}
    assert consisting(territories(session, EVE, EVE)) == {"A": ["A"], "B": ["B"]}
    assert consisting(territories(session, DAY, DAY)) == {"A": ["A"]}


def test_a_part_that_leaves_makes_the_rest_another_territory(session: Session, own: Unit) -> None:
    a, b = made(session, "A", own), made(session, "B", own, DAY)
    happened(session, EventKind.SPLIT, DAY, (a, b))
    found = territories(session, DAY, EVE)
    assert consisting(found) == {"A": [], "B": []}
    assert [len(each.divided) for each in found] == [1, 1]


def test_events_are_told_with_the_latest_first(session: Session, own: Unit) -> None:
    a, b = made(session, "A", own, None, EVE), made(session, "B", own, DAY)
    happened(session, EventKind.RENAME, DAY, (a, b))
    happened(session, EventKind.ABOLISH, date(2026, 1, 1), (b, None))
    told = [(e.kind.shown, [n.name for n in e.sources], [n.name for n in e.heirs]) for e in unit_events(session)]
    assert told == [("Giải thể", ["B"], []), ("Đổi tên", ["A"], ["B"])]
    assert shown_validity(unit_events(session)[1].sources[0]) == "đến hết 30/06/2025"


@pytest.mark.parametrize("seed", range(8))
def test_territories_share_out_the_former_units(session: Session, own: Unit, seed: int) -> None:
    """Whatever happened: each former unit is a part of one territory, or divided among several, or went with nobody."""
    chance = random.Random(seed)
    living = [made(session, f"U{n}", own) for n in range(12)]
    days = [date(2024, 2, 28)]
    lost: set[int] = set()
    for number in range(10):
        day = days[-1] + timedelta(days=chance.randint(1, 40))
        picked = chance.sample(living, chance.randint(1, min(3, len(living))))
        kind = chance.choice([EventKind.MERGE, EventKind.SPLIT, EventKind.ABOLISH])
        new = [made(session, f"N{number}-{n}", own, day) for n in range({"merge": 1, "split": 2}.get(kind, 0))]
        picked = picked[:1] if kind is EventKind.SPLIT else picked
        for unit in picked:
            unit.valid_to = day - timedelta(days=1)
            living.remove(unit)
        living += new
        happened(session, kind, day, *((old, heir) for old in picked for heir in (new or [None])))
        days.append(day)
        if len(living) < 3:
            break
    for back_to, on in pairwise(days):
        found = territories(session, days[-1], back_to)
        parts = [part.id for each in found for part in each.parts]
        divided = [part.id for each in found for part in each.divided]
        assert len(parts) == len(set(parts))
        assert not set(parts) & set(divided)
        assert {node.id for node in units_below(session, back_to)} >= set(parts) | set(divided)
        short = territories(session, on, back_to)
        kept = {part.id for each in short for part in (*each.parts, *each.divided)}
        lost |= {node.id for node in units_below(session, back_to)} - kept
    assert lost == {unit.id for unit in _abolished(session)}


def _abolished(session: Session) -> list[Unit]:
    ways = session.query(UnitSuccession).filter(UnitSuccession.to_id.is_(None))
    return [session.get_one(Unit, way.from_id) for way in ways]

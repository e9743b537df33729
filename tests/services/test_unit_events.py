"""Merging, splitting, renaming and abolishing units, each one action that Undo takes back to the letter."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from hhapp.bootstrap import Application, start
from hhapp.errors import UserError
from hhapp.models import Unit
from hhapp.packs.catalogue import Pack
from hhapp.services.known_keys import KeyRole, confirm_key, key_of_unit, unit_of_key
from hhapp.services.unit_edit import UnitWords, add_unit
from hhapp.services.unit_events import When, abolish_units, merge_units, rename_unit, split_unit
from hhapp.services.unit_tree import territories, unit_events, unit_tree, units_below
from hhapp.services.units import ensure_unit

EVE, DAY = date(2025, 6, 30), date(2025, 7, 1)
WHEN = When(DAY, "Nghị quyết số 1656/NQ-UBTVQH15")
_HISTORY = r"INSERT INTO \"(history_action|changed_row|sqlite_sequence)\""
NEW = UnitWords("M", "Xã Mới", "xa")


@pytest.fixture
def abc(session: Session, pack: Pack, unit_id: int) -> tuple[int, ...]:
    return tuple(add_unit(session, pack, UnitWords(code, f"Xã {code}", "xa")) for code in "ABC")


def consisting(session: Session, on: date, back_to: date) -> dict[str, list[str]]:
    return {each.unit.code: [part.code for part in each.parts] for each in territories(session, on, back_to)}


def test_three_communes_become_one_on_the_day(session: Session, pack: Pack, abc: tuple[int, ...]) -> None:
    merge_units(session, pack, abc, NEW, WHEN)
    assert [node.code for node in units_below(session, EVE)] == ["A", "B", "C"]
    assert [node.code for node in units_below(session, DAY)] == ["M"]
    assert consisting(session, DAY, EVE) == {"M": ["A", "B", "C"]}
    (told,) = unit_events(session)
    assert (told.kind.shown, told.basis) == ("Sáp nhập", "Nghị quyết số 1656/NQ-UBTVQH15")


def test_one_of_them_takes_the_others_in(session: Session, pack: Pack, abc: tuple[int, ...]) -> None:
    merge_units(session, pack, abc, abc[1], WHEN)
    assert consisting(session, DAY, EVE) == {"B": ["A", "B", "C"]}


def test_the_day_after_29_february(session: Session, pack: Pack, abc: tuple[int, ...]) -> None:
    merge_units(session, pack, abc[:2], NEW, When(date(2024, 3, 1)))
    assert session.get_one(Unit, abc[0]).valid_to == date(2024, 2, 29)
    assert [node.code for node in units_below(session, date(2024, 2, 29))] == ["A", "B", "C"]


def test_merged_then_renamed_then_split(session: Session, pack: Pack, abc: tuple[int, ...]) -> None:
    merge_units(session, pack, abc, NEW, WHEN)
    (merged,) = units_below(session, DAY)
    rename_unit(session, pack, merged.id, UnitWords("P", "Phường Mới", "phuong"), When(date(2026, 1, 1)))
    (renamed,) = units_below(session, date(2026, 1, 1))
    parts = [UnitWords("P1", "Phường Một"), UnitWords("P2", "Phường Hai")]
    split_unit(session, pack, renamed.id, parts, When(date(2026, 3, 1)))
    assert consisting(session, date(2026, 2, 28), EVE) == {"P": ["A", "B", "C"]}
    found = territories(session, date(2026, 3, 1), EVE)
    assert [[part.code for part in each.divided] for each in found] == [["A", "B", "C"]] * 2


def test_a_unit_that_gives_a_part_away_goes_on(session: Session, pack: Pack, abc: tuple[int, ...]) -> None:
    split_unit(session, pack, abc[0], [NEW], WHEN, stays=True)
    assert [node.code for node in units_below(session, DAY)] == ["A", "B", "C", "M"]
    assert consisting(session, DAY, EVE) == {"A": [], "B": ["B"], "C": ["C"], "M": []}


def test_the_districts_end_and_their_communes_merge_under_the_province(
    session: Session, pack: Pack, unit_id: int
) -> None:
    districts = [add_unit(session, pack, UnitWords(code, f"Huyện {code}")) for code in ("D1", "D2")]
    communes = [
        add_unit(session, pack, UnitWords(f"X{n}", f"Xã {n}", "xa", districts[n % 2], date(2000, 1, 1)))
        for n in range(4)
    ]
    merge_units(session, pack, communes[:3], NEW, WHEN)
    abolish_units(session, districts, WHEN)
    assert [node.code for node in units_below(session, EVE)] == ["D1", "D2"]
    assert [node.code for node in units_below(session, DAY)] == ["X3", "M"]
    assert consisting(session, DAY, EVE) == {"X3": ["X3"], "M": ["X0", "X1", "X2"]}
    assert [line.depth for line in unit_tree(session, EVE)] == [0, 1, 2, 2, 1, 2, 2]


Doing = Callable[[Session, Pack, tuple[int, ...]], object]


@pytest.mark.parametrize(
    ("doing", "told"),
    [
        (lambda s, p, u: merge_units(s, p, u[:1], NEW, WHEN), "ít nhất hai"),
        (lambda s, p, u: merge_units(s, p, u, replace(NEW, code="A"), WHEN), "đã có"),
        (lambda s, p, u: merge_units(s, p, u, replace(NEW, superior_id=u[0]), WHEN), "không làm cấp trên"),
        (lambda s, p, u: split_unit(s, p, u[0], [NEW], WHEN), "ít nhất hai"),
        (lambda s, p, u: split_unit(s, p, u[0], [NEW, NEW], WHEN), "đã có"),
        (lambda s, p, u: split_unit(s, p, u[0], [u[0], u[1]], WHEN), "ít nhất hai"),
        (lambda s, p, u: abolish_units(s, [], WHEN), "Chưa chọn"),
        (lambda s, p, u: abolish_units(s, u, When(date(25, 7, 1))), "không hợp lý"),
        (lambda s, p, u: rename_unit(s, p, 999, NEW, WHEN), "không còn nữa"),
    ],
)
def test_what_cannot_happen_is_told_in_a_sentence(
    session: Session, pack: Pack, abc: tuple[int, ...], doing: Doing, told: str
) -> None:
    with pytest.raises(UserError, match=told):
        doing(session, pack, abc)


def test_events_of_a_unit_follow_each_other(session: Session, pack: Pack, abc: tuple[int, ...]) -> None:
    rename_unit(session, pack, abc[0], NEW, WHEN)
    (new,) = [node for node in units_below(session, DAY) if node.code == "M"]
    with pytest.raises(UserError, match=r"Xã Mới mới có từ 01/07/2025"):
        abolish_units(session, [new.id], WHEN)
    with pytest.raises(UserError, match=r"đã ghi là hết ngày 30/06/2025"):
        abolish_units(session, [abc[0]], When(date(2025, 8, 1)))
    merge_units(session, pack, [abc[1]], abc[2], When(date(2026, 1, 1)))
    with pytest.raises(UserError, match=r"đã có sự kiện ngày 01/01/2026"):
        abolish_units(session, [abc[2]], When(date(2025, 12, 1)))
    with pytest.raises(UserError, match="không hoạt động ngày"):
        merge_units(session, pack, [new.id, abc[2]], abc[0], When(date(2026, 5, 1)))


def test_units_that_a_list_ended_already_are_joined_to_their_heir(session: Session, pack: Pack, unit_id: int) -> None:
    old = [add_unit(session, pack, UnitWords(code, f"Xã {code}")) for code in "AB"]
    for each in old:
        session.get_one(Unit, each).valid_to = EVE
    heir = add_unit(session, pack, replace(NEW, valid_from=DAY))
    merge_units(session, pack, old, heir, WHEN)
    assert consisting(session, DAY, EVE) == {"M": ["A", "B"]}


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Application]:
    opened = start(tmp_path / "dữ liệu")
    yield opened
    opened.close()


def dump(app: Application) -> list[str]:
    """Every row kept but the history itself and the counters of row numbers, which are never used again."""
    with sqlite3.connect(app.folder.database) as connection:
        return [line for line in connection.iterdump() if not re.match(_HISTORY, line)]


@pytest.mark.parametrize(
    "doing",
    [
        lambda s, p, u: merge_units(s, p, u, NEW, WHEN),
        lambda s, p, u: merge_units(s, p, u, u[0], WHEN),
        lambda s, p, u: split_unit(s, p, u[0], [NEW, replace(NEW, code="N")], WHEN),
        lambda s, p, u: rename_unit(s, p, u[0], NEW, WHEN),
        lambda s, p, u: abolish_units(s, u, WHEN),
    ],
)
def test_undo_brings_back_every_row_as_it_was(app: Application, pack: Pack, doing: Doing) -> None:
    with app.transaction("Thêm đơn vị") as session:
        ensure_unit(session, pack)
        ids = tuple(add_unit(session, pack, UnitWords(code, f"Xã {code}", "xa")) for code in "ABC")
    before = dump(app)
    with app.transaction("Sự kiện") as session:
        doing(session, pack, ids)
    assert dump(app) != before
    app.undo_last()
    assert dump(app) == before


def test_the_key_of_a_unit_that_ended_is_confirmed_anew_for_its_heir(
    session: Session, pack: Pack, abc: tuple[int, ...]
) -> None:
    key, now = "ab" * 32, datetime.now(UTC)
    confirm_key(session, KeyRole.UNIT, "A", "Xã A", key, now)
    with pytest.raises(UserError, match="đã được xác nhận là của Xã A"):
        confirm_key(session, KeyRole.UNIT, "M", "Xã Mới", key, now)
    rename_unit(session, pack, abc[0], NEW, WHEN)
    confirm_key(session, KeyRole.UNIT, "M", "Xã Mới", key, now)
    found = unit_of_key(session, key)
    assert found is not None
    assert found.code == "M"
    assert key_of_unit(session, "A") is not None

"""The own office becomes another: what is open goes with it, what is closed stays and is still read."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from hhapp.bootstrap import Application, start
from hhapp.errors import UserError
from hhapp.models import Assignment, Finding, IndicatorValue, LateDossier, Officer, Plan, ReportingPeriod, Unit
from hhapp.packs.catalogue import Pack
from hhapp.services.assignments.register import assignment_rows
from hhapp.services.dossiers.register import dossier_rows
from hhapp.services.officers.edit import add_officer
from hhapp.services.officers.person import Held, Person
from hhapp.services.officers.register import officer_rows
from hhapp.services.period_figures import PastFigures
from hhapp.services.periods import open_period, period_row, period_rows
from hhapp.services.plan import plan_of_year
from hhapp.services.plan_edit import create_plan
from hhapp.services.succession import foresee_succession, succeed_own_unit
from hhapp.services.unit_events import When
from hhapp.services.units import ensure_unit, own_unit

DAY = date(2025, 7, 1)
WHEN = When(DAY, "NQ 1656/NQ-UBTVQH15")


def succeed(session: Session, pack: Pack, when: When = WHEN, code: str = "MOI") -> int:
    return succeed_own_unit(session, pack, name="Ủy ban nhân dân xã Mới", level="xa", code=code, when=when).unit_id


@pytest.fixture
def old(session: Session, pack: Pack) -> int:
    return ensure_unit(session, pack).id


def belongs(session: Session, row: type, row_id: int) -> int:
    return session.get_one(row, row_id).unit_id  # type: ignore[no-any-return, attr-defined]


def test_the_new_office_has_its_own_words_and_is_the_own_one(session: Session, pack: Pack, old: int) -> None:
    new = succeed(session, pack)
    card = own_unit(session)
    assert card is not None
    assert (card.id, card.code, card.issuer) == (new, "MOI", "ỦY BAN NHÂN DÂN\nXÃ MỚI")
    assert card.superior_name == "Ủy ban nhân dân tỉnh Mẫu"
    assert session.get_one(Unit, old).valid_to == date(2025, 6, 30)
    assert session.get_one(Unit, new).valid_from == DAY


def test_officers_follow_unless_they_left(session: Session, pack: Pack, old: int) -> None:
    stays = add_officer(session, pack, old, Person("Đặng Thị Ước"), Held("cong_chuc", position="Văn thư"))
    left = add_officer(
        session, pack, old, Person("Lê Văn Ân"), Held("can_bo", position="Phó Chủ tịch", to_on=date(2025, 6, 30))
    )
    new = succeed(session, pack)
    assert (belongs(session, Officer, stays), belongs(session, Officer, left)) == (new, old)
    assert [row.name for row in officer_rows(session, pack, new, date(2025, 6, 30))] == ["Lê Văn Ân", "Đặng Thị Ước"]
    assert [row.name for row in officer_rows(session, pack, new, DAY)] == ["Đặng Thị Ước"]


def test_what_is_open_goes_and_what_is_done_stays_and_is_read(session: Session, pack: Pack, old: int) -> None:
    def kept(*rows: Assignment | Finding | LateDossier) -> list[int]:
        session.add_all(rows)
        session.flush()
        return [row.id for row in rows]

    on = date(2025, 5, 1)
    tasks = kept(Assignment(unit_id=old, content="a"), Assignment(unit_id=old, content="b", completed_on=on))
    findings = kept(
        Finding(unit_id=old, found_on=on, what="a", state="open"),
        Finding(unit_id=old, found_on=on, what="b", state="verified"),
    )
    dossiers = kept(
        LateDossier(unit_id=old, code="H1", promised_on=on),
        LateDossier(unit_id=old, code="H2", promised_on=on, returned_on=on),
    )
    foreseen = dict(foresee_succession(session, DAY))
    new = succeed(session, pack)
    assert foreseen["hồ sơ chưa trả"] == foreseen["tồn tại chưa xử lý xong"] == 1
    for table, ids in ((Assignment, tasks), (Finding, findings), (LateDossier, dossiers)):
        assert [belongs(session, table, row_id) for row_id in ids] == [new, old]
    for unit_id in (old, new):  # a report of the days before counts the same, whoever writes it
        assert len(dossier_rows(session, pack, unit_id, None, DAY)) == 2
        assert len(assignment_rows(session, pack, unit_id, DAY)) == 2


def test_the_running_plan_goes_whole_and_past_ones_stay(session: Session, pack: Pack, old: int) -> None:
    past, running = (create_plan(session, pack, old, year) for year in (2024, 2025))
    new = succeed(session, pack)
    assert (belongs(session, Plan, past), belongs(session, Plan, running)) == (old, new)
    for unit_id in (old, new):
        found = [plan_of_year(session, year, unit_id) for year in (2024, 2025)]
        assert [plan.id for plan in found if plan] == [past, running]


def test_periods_that_ended_stay_and_last_year_is_shown_beside(session: Session, pack: Pack, old: int) -> None:
    last = open_period(session, pack, old, 2024, "Q3")
    code = next(each.code for each in pack.indicators if each.source == "typed")
    session.add(IndicatorValue(period_id=last, code=code, value=Decimal(7)))
    first = open_period(session, pack, old, 2025, "H1")
    running = open_period(session, pack, old, 2025, "Q3")
    new = succeed(session, pack)
    assert [belongs(session, ReportingPeriod, each) for each in (last, first, running)] == [old, old, new]
    assert open_period(session, pack, new, 2025, "H1") == first
    assert {row.id for row in period_rows(session, pack, new)} == {last, first, running}
    past = PastFigures(session, pack, period_row(session, pack, running))
    assert past.last_year[code].value == Decimal(7)


def test_a_second_time_goes_on_from_the_first(session: Session, pack: Pack, old: int) -> None:
    period = open_period(session, pack, old, 2024, "Y")
    succeed(session, pack)
    newest = succeed(session, pack, When(date(2026, 1, 1)), "MOI2")
    assert [row.id for row in period_rows(session, pack, newest)] == [period]


@pytest.mark.parametrize(
    ("code", "day", "told"),
    [
        (" ", DAY, "Mã đơn vị còn trống"),
        ("uy-ban-nhan-dan-xa-mau", DAY, "đã có"),
        ("M", date(1990, 1, 1), "không hợp lý"),
    ],
)
def test_what_cannot_be_is_refused(session: Session, pack: Pack, old: int, code: str, day: date, told: str) -> None:
    with pytest.raises(UserError, match=told):
        succeed(session, pack, When(day), code)
    card = own_unit(session)
    assert card is not None
    assert card.id == old


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Application]:
    opened = start(tmp_path / "dữ liệu")
    yield opened
    opened.close()


def dump(app: Application) -> list[str]:
    """Every row kept but the history itself and the counters of row numbers."""
    history = r"INSERT INTO \"(history_action|changed_row|sqlite_sequence)\""
    with sqlite3.connect(app.folder.database) as connection:
        return [line for line in connection.iterdump() if not re.match(history, line)]


def test_undo_brings_back_the_old_office_with_everything(app: Application, pack: Pack) -> None:
    with app.transaction("Lập") as session:
        old = ensure_unit(session, pack).id
        create_plan(session, pack, old, 2025)
        open_period(session, pack, old, 2025, "Q3")
        add_officer(session, pack, old, Person("Đặng Thị Ước"), Held("cong_chuc", position="Văn thư"))
        session.add(Finding(unit_id=old, found_on=DAY, what="a", state="open"))
    before = dump(app)
    with app.transaction("Tổ chức lại") as session:
        succeed(session, pack)
    assert dump(app) != before
    app.undo_last()
    assert dump(app) == before

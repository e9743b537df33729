"""Units against periods: on time, late in working days, not sent, returned, replaced."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import ReceivedSubmission, Unit
from hhapp.packs.catalogue import Pack
from hhapp.services.document_building import build_document
from hhapp.services.intake_documents import period_subject
from hhapp.services.intake_table import CellState, IntakeTable, TableCell, intake_table, working_days_late
from hhapp.services.units import set_up_unit
from hhapp.vn.calendar import WEEKENDS_ONLY, WorkCalendar


@pytest.fixture
def own_id(session: Session, pack: Pack) -> int:
    own = set_up_unit(session, pack, name="Ủy ban nhân dân tỉnh Mẫu", level="tinh", code="H00")
    for number, (first, last) in enumerate(
        [(None, None), (None, None), (None, date(2026, 3, 1)), (date(2026, 7, 1), None)], 1
    ):
        session.add(
            Unit(code=f"X{number}", name=f"Xã {number}", level="xa", superior_id=own, valid_from=first, valid_to=last)
        )
    session.flush()
    return own


def sent(session: Session, code: str, made: date, version: int = 1, outcome: str = "", period: str = "2026-Q1") -> int:
    at = datetime(made.year, made.month, made.day, 9, tzinfo=UTC)
    row = ReceivedSubmission(
        unit_code=code,
        unit_name=f"Xã {code[1:]}",
        period_code=period,
        period_label=period,
        version=version,
        made_at=at,
        received_at=at,
        received_by="ai đó",
        data_sha256="0" * 64,
        file_name="x.hhbc",
        key="",
        outcome=outcome,
    )
    session.add(row)
    session.flush()
    return row.id


def cell(table: IntakeTable, code: str, period: str = "2026-Q1") -> TableCell:
    (row,) = (each for each in table.rows if each.unit_code == code)
    return row.cells[table.place(period)]


def words(session: Session, pack: Pack, on: date, code: str = "X1", period: str = "2026-Q1") -> str:
    return cell(intake_table(session, pack, 2026, on), code, period).words


def test_nothing_sent(session: Session, pack: Pack, own_id: int) -> None:
    assert words(session, pack, date(2026, 3, 14)) == "Chưa đến kỳ"
    assert words(session, pack, date(2026, 3, 15)) == "Chưa gửi, còn 2 ngày"
    assert words(session, pack, date(2026, 3, 17)) == "Chưa gửi, hết hạn hôm nay"
    assert words(session, pack, date(2026, 3, 24)) == "Chưa gửi, quá 5 ngày làm việc"  # a weekend between
    listed = [row.unit_code for row in intake_table(session, pack, 2026, date(2026, 3, 24)).rows]
    assert listed == ["X1", "X2", "X4"], "a unit that ended before the year owes nothing of it"
    assert words(session, pack, date(2026, 3, 24), "X4") == "Không phải gửi"
    assert words(session, pack, date(2026, 9, 16), "X4", "2026-Q3") == "Chưa gửi, hết hạn hôm nay"


def test_on_time_and_late(session: Session, pack: Pack, own_id: int) -> None:
    first, second = sent(session, "X1", date(2026, 3, 17)), sent(session, "X2", date(2026, 3, 23))
    table = intake_table(session, pack, 2026, date(2026, 4, 1))
    assert (cell(table, "X1").words, cell(table, "X1").submission_id) == ("Đúng hạn 17/03", first)
    assert (cell(table, "X2").words, cell(table, "X2").submission_id) == ("Muộn 4 ngày làm việc", second)
    counts = table.counts("2026-Q1")
    assert {state: count for state, count in counts.items() if count} == {
        CellState.ON_TIME: 1,
        CellState.LATE: 1,
        CellState.NOT_OWED: 1,
    }
    assert table.missing("2026-Q1") == ()


def test_returned_then_replaced(session: Session, pack: Pack, own_id: int) -> None:
    sent(session, "X1", date(2026, 3, 16), outcome="returned")
    table = intake_table(session, pack, 2026, date(2026, 4, 1))
    assert cell(table, "X1").words == "Trả lại lần 1"
    assert [row.unit_code for row in table.missing("2026-Q1")] == ["X2", "X1"]
    last = sent(session, "X1", date(2026, 3, 25), version=2, outcome="accepted")
    again = cell(intake_table(session, pack, 2026, date(2026, 4, 1)), "X1")
    assert (again.words, again.submission_id, again.accepted) == ("Thay thế (lần 2), lần 1 đúng hạn", last, True)


def test_who_is_not_in_the_list_is_shown_and_owes_nothing(session: Session, pack: Pack, own_id: int) -> None:
    sent(session, "X9", date(2026, 3, 16))
    table = intake_table(session, pack, 2026, date(2026, 4, 1))
    (row,) = (each for each in table.rows if not each.listed)
    assert (row.unit_code, row.cells[0].words, row.cells[1].words) == ("X9", "Đúng hạn 16/03", "Không phải gửi")


def test_documents_remind_and_list(session: Session, pack: Pack, own_id: int) -> None:
    sent(session, "X2", date(2026, 3, 23))
    on, first = date(2026, 3, 24), period_subject(pack, "Q1")
    letter = build_document(session, pack, own_id, "don_doc_bao_cao", 2026, on, subject_id=first)
    assert list(letter.told()) == [("Xã 1", "Chưa gửi, quá 5 ngày làm việc")]
    assert letter.document.subject == "đôn đốc gửi báo cáo cải cách hành chính quý I năm 2026"
    listed = build_document(session, pack, own_id, "danh_sach_bao_cao", 2026, on)
    assert [(line.name, line.standing, line.days_late) for line in listed.units] == [
        ("Xã 1", "Chưa gửi, quá 5 ngày làm việc", 5),
        ("Xã 2", "Muộn 4 ngày làm việc", 4),
    ]
    assert (listed.owed, listed.late, listed.not_sent, listed.rate, listed.mark()) == (2, 1, 1, "50,0%", "2026-Q1")
    with pytest.raises(UserError, match="chưa có đơn vị nào phải gửi"):
        build_document(session, pack, own_id, "don_doc_bao_cao", 2026, on, subject_id=period_subject(pack, "Y"))
    with pytest.raises(UserError, match="không có kỳ báo cáo này"):
        build_document(session, pack, own_id, "don_doc_bao_cao", 2026, on, subject_id=99)


def test_working_days_skip_days_off() -> None:
    tet = WorkCalendar(off=frozenset({date(2026, 2, 17)}), worked=frozenset({date(2026, 2, 14)}))
    assert working_days_late(date(2026, 2, 13), date(2026, 2, 13), WEEKENDS_ONLY) == 0
    assert working_days_late(date(2026, 2, 13), date(2026, 2, 15), WEEKENDS_ONLY) == 0  # a weekend is no working day
    assert working_days_late(date(2026, 2, 13), date(2026, 2, 18), WEEKENDS_ONLY) == 3
    assert working_days_late(date(2026, 2, 13), date(2026, 2, 18), tet) == 3  # Saturday worked, Tuesday free


def test_a_commune_of_a_district_owes_from_the_day_that_the_district_ended(
    session: Session, pack: Pack, own_id: int
) -> None:
    district = Unit(code="H7", name="Huyện 7", level="huyen", superior_id=own_id, valid_to=date(2026, 6, 30))
    session.add(district)
    session.flush()
    session.add(Unit(code="X7", name="Xã 7", level="xa", superior_id=district.id))
    session.flush()
    assert words(session, pack, date(2026, 3, 17), "H7") == "Chưa gửi, hết hạn hôm nay"
    assert words(session, pack, date(2026, 3, 17), "X7") == "Không phải gửi"
    assert words(session, pack, date(2026, 9, 16), "X7", "2026-Q3") == "Chưa gửi, hết hạn hôm nay"
    assert words(session, pack, date(2026, 9, 16), "H7", "2026-Q3") == "Không phải gửi"

"""The survey: each kind of doubt alone, and none of a round that is in order."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from hhapp.models import SurveyForm, SurveyRound
from hhapp.packs.catalogue import Pack, Severity
from hhapp.services.survey import closing, entry, rounds
from hhapp.services.sweep.doubt import Doubt

AT = datetime(2026, 10, 5, 2, 30, tzinfo=UTC)
DURING, AFTER = date(2026, 10, 20), date(2026, 11, 1)


@pytest.fixture
def round_id(session: Session, pack: Pack, unit_id: int) -> int:
    """Thirty-one good forms of the short form, all counted."""
    opened = rounds.open_round(
        *(session, pack, unit_id),
        title="Khảo sát năm 2026",
        form_code="phieu_5",
        start=date(2026, 10, 1),
        end=date(2026, 10, 31),
    )
    form = rounds.form_of_round(pack, rounds.round_row(session, opened))
    for at in range(31):
        entry.add_form(session, pack, opened, entry.read_answers(form, "55545" if at % 2 else "54555"), AT, field="")
    rounds.set_counts(session, opened, given_out=40, returned=31)
    return opened


def only(doubts: list[Doubt]) -> Doubt:
    assert len(doubts) == 1, doubts
    return doubts[0]


def test_a_round_in_order_has_nothing_to_doubt(session: Session, pack: Pack, looked, round_id: int) -> None:
    assert looked("Khảo sát", DURING) == []
    closing.close_round(session, pack, round_id, AT)
    assert looked("Khảo sát", AFTER) == []


def test_open_past_its_end(looked, round_id: int) -> None:
    assert looked("Khảo sát", date(2026, 10, 31)) == []
    found = only(looked("Khảo sát", AFTER))
    assert (found.severity, found.page, found.thing) == (Severity.WARNING, "survey", round_id)
    assert found.sentence == "Đợt khảo sát hết ngày 31/10/2026 mà chưa chốt kết quả."


@pytest.mark.parametrize(
    ("given_out", "returned", "told"),
    [(30, 31, "thu về (31) lớn hơn số phiếu phát ra (30)"), (40, 20, "đã nhập (31) lớn hơn số phiếu thu về (20)")],
)
def test_numbers_of_forms_that_cannot_be(
    session: Session, looked, round_id: int, given_out: int, returned: int, told: str
) -> None:
    kept = session.get_one(SurveyRound, round_id)
    kept.given_out, kept.returned = given_out, returned
    found = only(looked("Khảo sát", DURING))
    assert found.severity is Severity.ERROR
    assert told in found.sentence


def test_numbers_of_forms_nobody_wrote_down(session: Session, looked, round_id: int) -> None:
    rounds.set_counts(session, round_id, given_out=None, returned=None)
    sentences = [each.sentence for each in looked("Khảo sát", AFTER)]
    assert "Chưa ghi số phiếu phát ra, thu về." in sentences


def test_warnings_nobody_decided(session: Session, pack: Pack, looked, round_id: int) -> None:
    form = rounds.form_of_round(pack, rounds.round_row(session, round_id))
    rounds.set_counts(session, round_id, given_out=None, returned=None)
    for _ in range(form.same_run):
        entry.add_form(session, pack, round_id, entry.read_answers(form, "44444"), AT, field="")
    found = only(looked("Khảo sát", DURING))
    assert found.sentence.startswith(f"Còn {form.same_run} phiếu có cảnh báo chưa xem")
    session.query(SurveyForm).update({"checked": True})
    assert looked("Khảo sát", DURING) == []


def test_a_small_sample(session: Session, pack: Pack, looked, round_id: int) -> None:
    form = rounds.form_of_round(pack, rounds.round_row(session, round_id))
    few = session.query(SurveyForm).filter(SurveyForm.number > form.min_sample - 1)
    few.delete()
    session.flush()
    found = [each for each in looked("Khảo sát", AFTER) if each.severity is Severity.NOTICE]
    assert f"Chỉ có {form.min_sample - 1} phiếu hợp lệ, cần ít nhất {form.min_sample}" in only(found).sentence


def test_satisfaction_below_the_target(session: Session, pack: Pack, looked, round_id: int) -> None:
    for kept in session.query(SurveyForm).filter(SurveyForm.number <= 10):
        kept.answers = "1,2,1,2,1" if kept.number % 2 else "2,1,2,1,2"
    session.flush()
    closing.close_round(session, pack, round_id, AT)
    found = only(looked("Khảo sát", AFTER))
    assert found.severity is Severity.NOTICE
    assert found.sentence == "Hài lòng chung 67,7%, thấp hơn mức phải đạt 90,0%."


def test_a_round_whose_pack_is_gone(session: Session, looked, round_id: int) -> None:
    session.get_one(SurveyRound, round_id).pack_version = "1999.1"
    found = only(looked("Khảo sát", DURING))
    assert (found.page, found.thing) == ("settings", "packs")

"""The index: each kind of doubt alone, and none of a round that is in order."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from hhapp.models import Inspection, ScoreInput, ScoreLine, ScoreRound
from hhapp.packs.catalogue import Pack, Severity
from hhapp.services.inspection import answers, plans
from hhapp.services.inspection.inspections import InspectionDraft, create_inspection
from hhapp.services.score import entering, from_facts, rounds
from hhapp.services.score.states import RoundState
from hhapp.services.survey import closing, entry
from hhapp.services.survey import rounds as survey_rounds
from hhapp.services.sweep.doubt import Doubt

NOW = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
DAY = date(2026, 9, 1)
YES_NO, UNITS = "1.3.1", "1.3.2"  # a plain yes/no component; the share of inspected units


@pytest.fixture
def round_id(session: Session, pack: Pack, unit_id: int) -> int:
    return rounds.open_round(session, pack, unit_id, 2026, NOW)


def only(doubts: list[Doubt]) -> Doubt:
    assert len(doubts) == 1, doubts
    return doubts[0]


def kept_line(session: Session, code: str) -> ScoreLine:
    return session.query(ScoreLine).filter_by(code=code).one()


def say_yes(session: Session, round_id: int, code: str = YES_NO) -> None:
    _, component = entering.line_of(session, round_id, code)
    entering.set_inputs(session, round_id, code, {component.inputs[0].name: "Có"})


def state(session: Session, round_id: int, wanted: RoundState) -> None:
    session.get_one(ScoreRound, round_id).state = wanted.value
    session.flush()


def test_a_round_in_order_has_nothing_to_doubt(session: Session, looked, round_id: int) -> None:
    assert looked("Chấm điểm", DAY) == []
    say_yes(session, round_id)
    entering.set_remark(session, round_id, YES_NO, explanation="Kế hoạch số 12/KH-UBND")
    assert looked("Chấm điểm", DAY) == []


def test_points_that_nobody_can_back(session: Session, looked, round_id: int) -> None:
    say_yes(session, round_id)
    found = only(looked("Chấm điểm", DAY))
    assert (found.severity, found.page, found.thing) == (Severity.WARNING, "score", YES_NO)
    assert found.sentence == "Tự chấm 0,50 điểm nhưng chưa có tài liệu kiểm chứng, chưa giải trình."


def test_past_its_last_day_and_not_sent(session: Session, looked, round_id: int) -> None:
    due = session.get_one(ScoreRound, round_id).due_on
    assert due is not None
    assert looked("Chấm điểm", due) == []
    found = only(looked("Chấm điểm", due.replace(day=due.day + 1)))
    assert "Quá hạn tự chấm" in found.sentence
    assert "tiêu chí thành phần chưa chấm" in found.sentence
    assert (found.page, found.thing) == ("score", None)
    state(session, round_id, RoundState.SENT)
    assert looked("Chấm điểm", due.replace(day=due.day + 1)) == []


def test_out_of_the_sum_without_a_reason(session: Session, looked, round_id: int) -> None:
    kept_line(session, YES_NO).applicable = False
    found = only(looked("Chấm điểm", DAY))
    assert found.sentence == "Ghi “không phát sinh” mà chưa có lý do."
    kept_line(session, YES_NO).na_reason = "Không có đơn vị trực thuộc"
    assert looked("Chấm điểm", DAY) == []


def test_verified_otherwise_without_a_word(session: Session, looked, round_id: int) -> None:
    say_yes(session, round_id)
    entering.set_remark(session, round_id, YES_NO, explanation="Kế hoạch số 12")
    state(session, round_id, RoundState.VERIFYING_1)
    line = kept_line(session, YES_NO)
    line.verified1 = Decimal("0.5")
    assert looked("Chấm điểm", DAY) == []
    line.verified1 = Decimal("0.25")
    found = only(looked("Chấm điểm", DAY))
    assert found.severity is Severity.NOTICE
    assert found.sentence == "Tự chấm 0,50, thẩm định 0,25 mà chưa ghi ý kiến thẩm định."
    line.verified1_remark = "Ban hành chậm"
    assert looked("Chấm điểm", DAY) == []


def test_final_points_still_missing(session: Session, looked, round_id: int) -> None:
    state(session, round_id, RoundState.FINAL)
    for line in session.query(ScoreLine):
        line.final = Decimal(0)
    session.flush()
    assert looked("Chấm điểm", DAY) == []
    kept_line(session, YES_NO).final = None
    found = only(looked("Chấm điểm", DAY))
    assert found.thing == YES_NO
    assert found.sentence == "Còn 1 tiêu chí thành phần chưa có điểm chốt."


@pytest.fixture
def inspected(session: Session, pack: Pack, unit_id: int) -> int:
    """One of two units inspected in March."""
    units = [plans.add_unit(session, unit_id, 2026, name) for name in ("Văn phòng", "Phòng Kinh tế")]
    draft = InspectionDraft(
        name="Kiểm tra đợt 1",
        form="truc_tiep",
        scope="toan_dien",
        unit_ids=tuple(units[:1]),
        held_from=date(2026, 3, 5),
        held_to=date(2026, 3, 6),
    )
    return create_inspection(session, pack, unit_id, 2026, draft)


def test_a_taken_input_that_changed_since(
    session: Session, pack: Pack, unit_id: int, looked, round_id: int, inspected: int
) -> None:
    from_facts.pull_facts(session, pack, round_id, DAY, codes=[UNITS])
    entering.set_remark(session, round_id, UNITS, explanation="Biên bản kiểm tra")
    assert looked("Chấm điểm", DAY) == []
    plans.add_unit(session, unit_id, 2026, "Trạm Y tế")
    found = only(looked("Chấm điểm", DAY))
    assert (found.severity, found.thing) == (Severity.WARNING, UNITS)
    assert found.sentence.startswith("Đã lấy 1/2, nay số đã đổi thành 1/3: Kiểm tra năm 2026: 1/3 đơn vị")
    state(session, round_id, RoundState.SENT)
    assert only(looked("Chấm điểm", DAY)).severity is Severity.NOTICE
    state(session, round_id, RoundState.CLOSED)
    assert not any("nay số đã đổi" in each.sentence for each in looked("Chấm điểm", DAY))


def test_a_typed_input_against_what_is_known(session: Session, looked, round_id: int, inspected: int) -> None:
    entering.set_inputs(session, round_id, UNITS, {"numerator": "2", "denominator": "2"})
    entering.set_remark(session, round_id, UNITS, explanation="Biên bản kiểm tra")
    found = only(looked("Chấm điểm", DAY))
    assert found.sentence.startswith("Đã gõ 2/2, nhưng số đã có là 1/2: Kiểm tra năm 2026")
    entering.set_inputs(session, round_id, UNITS, {"numerator": "1", "denominator": "2"})
    assert looked("Chấm điểm", DAY) == []


def test_full_points_where_the_inspection_failed(
    session: Session, pack: Pack, looked, round_id: int, inspected: int
) -> None:
    say_yes(session, round_id)
    entering.set_remark(session, round_id, YES_NO, explanation="Kế hoạch số 12")
    rows = answers.checklist_view(session, pack, inspected).rows
    code = next(row.item.code for row in rows if row.item.criterion == YES_NO)
    answers.set_entry(session, inspected, code, "Không")
    found = only(looked("Chấm điểm", DAY))
    assert found.thing == YES_NO
    assert found.sentence.startswith("Tự chấm điểm tối đa, nhưng mục ")
    session.get_one(Inspection, inspected).held_from = date(2026, 12, 1)  # not held yet: it says nothing
    assert looked("Chấm điểm", DAY) == []


def test_other_numbers_than_the_inspection(session: Session, pack: Pack, looked, round_id: int, inspected: int) -> None:
    from_facts.pull_facts(session, pack, round_id, DAY, codes=[UNITS])
    entering.set_remark(session, round_id, UNITS, explanation="Biên bản kiểm tra")
    rows = answers.checklist_view(session, pack, inspected).rows
    code = next(row.item.code for row in rows if row.item.criterion == UNITS)
    answers.set_entry(session, inspected, code, "2/2")
    found = only(looked("Chấm điểm", DAY))
    assert found.severity is Severity.NOTICE
    assert found.sentence.startswith(f"Chấm theo 1/2, nhưng mục {code} của kiểm tra trả lời “2/2")


def test_a_closed_survey_nobody_took_over(session: Session, pack: Pack, unit_id: int, looked, round_id: int) -> None:
    opened = survey_rounds.open_round(
        *(session, pack, unit_id),
        title="Khảo sát năm 2026",
        form_code="phieu_5",
        start=date(2026, 7, 1),
        end=date(2026, 7, 31),
    )
    form = survey_rounds.form_of_round(pack, survey_rounds.round_row(session, opened))
    entry.add_form(session, pack, opened, entry.read_answers(form, "54545"), NOW, field="")
    survey_rounds.set_counts(session, opened, given_out=1, returned=1)
    assert looked("Chấm điểm", DAY) == []
    closing.close_round(session, pack, opened, NOW)
    found = looked("Chấm điểm", DAY)
    assert found
    assert all("Đã có kết quả khảo sát mà chưa lấy vào điểm" in each.sentence for each in found)
    from_facts.pull_facts(session, pack, round_id, DAY)
    assert not any("khảo sát" in each.sentence for each in looked("Chấm điểm", DAY))
    assert session.query(ScoreInput).count()

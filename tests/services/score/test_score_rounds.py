"""A round's way: sets and proposals, what may be written when, sending, verifying, closing, comparing years."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.score.criteria import CriteriaSet, ScoreArea, WithoutSurvey
from hhapp.paths import DataFolder
from hhapp.services.score import compare, criteria_sets, entering, from_facts, rounds, sending, verifying
from hhapp.services.score.from_facts import OfferState
from hhapp.services.score.sheet import Column, score_sheet
from hhapp.services.score.states import RoundState

NOW, ON = datetime(2026, 9, 1, 8, 0, tzinfo=UTC), date(2026, 9, 1)
Answer = Callable[[int, dict[str, str]], None]
Communes = dict[str, tuple[dict[str, str], dict[str, Decimal]]]


@pytest.fixture
def criteria(pack: Pack) -> CriteriaSet:
    assert pack.criteria is not None
    return pack.criteria


def line_points(session: Session, round_id: int, code: str) -> Decimal | None:
    return score_sheet(session, round_id).line(code).self_points


def test_a_set_is_kept_once_and_locked_once_used(
    session: Session, criteria: CriteriaSet, pack: Pack, unit_id: int
) -> None:
    own = replace(criteria, province="Tỉnh Thử", sample=False)
    set_id = criteria_sets.keep_set(session, own, "bo.xlsx", NOW)
    assert criteria_sets.keep_set(session, own, "lại.xlsx", NOW) == set_id
    assert criteria_sets.criteria_of(session, set_id) == own
    changed = replace(own, name="Tên khác")
    assert criteria_sets.keep_set(session, changed, "bo.xlsx", NOW) == set_id  # nobody uses it yet
    assert criteria_sets.criteria_of(session, set_id).name == "Tên khác"
    assert rounds.open_round(session, pack, unit_id, 2026, NOW)
    assert criteria_sets.set_row(session, set_id).locked
    with pytest.raises(UserError, match="đã dùng để chấm điểm") as refused:
        criteria_sets.keep_set(session, own, "bo.xlsx", NOW)
    assert "phiên bản" in refused.value.advice
    other = criteria_sets.keep_set(session, replace(own, version="2"), "bo.xlsx", NOW)
    assert other != set_id
    with pytest.raises(UserError, match="đã dùng"):
        criteria_sets.delete_set(session, set_id)
    criteria_sets.delete_set(session, other)
    assert [row.id for row in criteria_sets.set_rows(session)] == [set_id]


def test_the_proposed_set_is_the_years_own_then_last_years_then_the_packs(
    session: Session, criteria: CriteriaSet, pack: Pack, unit_id: int
) -> None:
    rounds.open_round(session, pack, unit_id, 2025, NOW)
    first = rounds.round_of_year(session, unit_id, 2025)
    assert first is not None
    assert (first.sample, first.due_on) == (True, date(2025, 10, 5))
    assert criteria_sets.proposed_set(session, pack, unit_id, 2026, NOW) == first.set_id
    own = criteria_sets.keep_set(session, replace(criteria, province="T", sample=False), "bo.xlsx", NOW)
    assert criteria_sets.proposed_set(session, pack, unit_id, 2026, NOW) == own
    with pytest.raises(UserError, match="Năm 2025 đã có đợt"):
        rounds.open_round(session, pack, unit_id, 2025, NOW)
    with pytest.raises(UserError, match="Chưa có bộ tiêu chí"):
        rounds.open_round(session, replace(pack, criteria=None), unit_id, 2030, NOW)


@pytest.mark.parametrize(
    ("code", "typed", "told"),
    [
        ("1.2.2", {"answer": "có lẽ"}, "1.2.2, Có / Không: chỉ ghi Có hoặc Không"),
        ("1.1.1", {"choice": "4"}, "không có kết quả “4”"),
        ("1.4.2", {"count": "1,5"}, "phải là số nguyên"),
        ("1.1.2", {"numerator": "-1"}, "không thể âm"),
        ("1.1.2", {"numerator": "ba"}, "“ba” không phải là số"),
        ("1.1.2", {"numerator": "9" * 16}, "quá 15 chữ số"),
        ("1.1.2", {"answer": "Có"}, "không có số liệu “answer”"),
        ("9.1.1", {"value": "90"}, "phải ghi nguồn"),
        ("9.1.1", {"numerator": "90"}, "phải ghi nguồn"),
        ("0.0.0", {"answer": "Có"}, "không có mã “0.0.0”"),
    ],
)
def test_what_cannot_be_an_input_is_refused(
    session: Session, round_id: int, code: str, typed: dict[str, str], told: str
) -> None:
    with pytest.raises(UserError, match=told.replace("/", ".")):
        entering.set_inputs(session, round_id, code, typed)


def test_a_survey_takes_its_published_percentage_only(session: Session, round_id: int) -> None:
    with pytest.raises(UserError, match="không có số liệu “numerator”"):
        entering.set_inputs(session, round_id, "9.1.1", {"numerator": "90"}, source="QĐ 1")
    with pytest.raises(UserError, match="không thể quá 100%"):
        entering.set_inputs(session, round_id, "9.1.1", {"value": "925"}, source="QĐ 1")
    entering.set_inputs(session, round_id, "9.1.1", {"value": "90"}, source="Quyết định 12/QĐ-UBND")
    line = score_sheet(session, round_id).line("9.1.1")
    assert (line.self_points, line.survey_points) == (None, Decimal("4.5"))
    assert line.inputs[0].source == "Quyết định 12/QĐ-UBND"
    with pytest.raises(UserError, match="không tự chấm"):
        entering.set_own_points(session, round_id, "9.1.1", "5", "x")
    with pytest.raises(UserError, match="không cho ghi"):
        entering.set_not_applicable(session, round_id, "9.1.1", "x")


def test_points_by_hand_need_an_explanation_and_a_place_below_the_maximum(session: Session, round_id: int) -> None:
    with pytest.raises(UserError, match="lớn hơn tối đa 0,5"):
        entering.set_own_points(session, round_id, "1.2.2", "0,6", "x")
    with pytest.raises(UserError, match="Giải trình cách tính điểm còn trống"):
        entering.set_own_points(session, round_id, "1.2.2", "0,4")
    entering.set_own_points(session, round_id, "1.2.2", "0,4", "Đủ 4/5 nội dung")
    assert line_points(session, round_id, "1.2.2") == Decimal("0.4")
    with pytest.raises(UserError, match="điểm ghi tay phải có giải trình"):
        entering.set_remark(session, round_id, "1.2.2", explanation="")
    session.rollback()


def test_not_arisen_and_back(session: Session, round_id: int) -> None:
    entering.set_inputs(session, round_id, "2.3.1", {"answer": "Có"})
    entering.set_not_applicable(session, round_id, "2.3.1", "Không ban hành")
    assert score_sheet(session, round_id).line("2.3.1").counts is False
    entering.set_applicable(session, round_id, "2.3.1")
    assert line_points(session, round_id, "2.3.1") == 1
    with pytest.raises(UserError, match="không cho ghi “không phát sinh”"):
        entering.set_not_applicable(session, round_id, "1.2.2", "x")
    with pytest.raises(UserError, match="Lý do không phát sinh còn trống"):
        entering.set_not_applicable(session, round_id, "3.5.2", " ")


def test_sending_is_held_back_by_every_line_without_proof(session: Session, round_id: int, tmp_path: Path) -> None:
    folder = DataFolder.at(tmp_path / "dữ liệu")
    for code in ("1.2.2", "1.3.1", "1.7.1"):
        entering.set_inputs(session, round_id, code, {"answer": "Có"})
    entering.set_inputs(session, round_id, "2.4.1", {"answer": "Không"})  # claims nothing
    entering.set_not_applicable(session, round_id, "3.5.2", "Không có phản ánh")  # the reason is its explanation
    with pytest.raises(sending.SendRefusedError) as refused:
        sending.send_round(session, round_id, NOW, on=ON)
    assert [line.code for line in refused.value.lines] == ["1.2.2", "1.3.1", "1.7.1"]
    paper = tmp_path / "Báo cáo quý.pdf"
    paper.write_bytes(b"%PDF-1.4 mau")
    kept = entering.attach_evidence(session, folder, round_id, "1.2.2", paper, NOW)
    entering.link_evidence(session, round_id, "1.3.1", kept.file_id)
    entering.set_remark(session, round_id, "1.7.1", explanation="Nêu tại Quy chế thi đua")
    sending.send_round(session, round_id, NOW, on=ON, number="45/BC-UBND")
    card = rounds.round_card(session, round_id)
    assert card.state is RoundState.SENT
    assert rounds.round_log(session, round_id)[0].sentence == "Đã gửi, số 45/BC-UBND, ngày 01/09/2026"
    with pytest.raises(UserError, match="không sửa tài liệu kiểm chứng"):
        entering.detach_evidence(session, round_id, "1.2.2", kept.link_id)
    sending.return_round(session, round_id, NOW, on=ON, remarks="Bổ sung biên bản")
    with pytest.raises(UserError, match="không có tài liệu này"):
        entering.detach_evidence(session, round_id, "1.7.1", kept.link_id)
    entering.detach_evidence(session, round_id, "1.2.2", kept.link_id)
    assert [line.code for line in sending.lacking_lines(session, round_id)] == ["1.2.2"]


def _scored(session: Session, round_id: int, answer: Answer, answers: dict[str, str]) -> None:
    answer(round_id, answers)
    for line in score_sheet(session, round_id).lacking:
        entering.set_remark(session, round_id, line.code, explanation="Có hồ sơ lưu")


def test_every_column_has_its_state(session: Session, round_id: int, answer: Answer, communes: Communes) -> None:
    _scored(session, round_id, answer, communes["An Bình"][0])
    with pytest.raises(UserError, match="đang tự chấm"):
        verifying.set_verified(session, round_id, "1.1.1", "0,5")
    sending.send_round(session, round_id, NOW, on=ON)
    for write in (
        lambda: entering.set_inputs(session, round_id, "1.2.2", {"answer": "Không"}),
        lambda: entering.set_own_points(session, round_id, "1.2.2", "0", "x"),
        lambda: entering.set_remark(session, round_id, "1.2.2", remark="x"),
        lambda: entering.set_not_applicable(session, round_id, "2.3.1", "x"),
        lambda: entering.set_answer(session, round_id, "1.2.2", "x"),
        lambda: verifying.set_final(session, round_id, "1.2.2", "0"),
    ):
        with pytest.raises(UserError):
            write()
    verifying.begin_verifying(session, round_id, NOW, on=ON, number="7/TB-HĐTĐ")
    verifying.set_verified(session, round_id, "1.1.1", "0", "Ban hành trễ hơn 15 ngày")
    with pytest.raises(UserError, match="lớn hơn tối đa"):
        verifying.set_verified(session, round_id, "1.1.1", "0,75")
    with pytest.raises(verifying.MissingPointsError) as missing:
        verifying.begin_explaining(session, round_id, NOW)
    assert len(missing.value.lines) == 65  # of 66 lines of the council; the survey is not verified
    assert verifying.verify_rest(session, round_id) == 65
    verifying.begin_explaining(session, round_id, NOW)
    entering.set_answer(session, round_id, "1.1.1", "Đã ban hành ngày 20/01/2026")
    verifying.begin_verifying(session, round_id, NOW)
    verifying.set_verified(session, round_id, "1.1.1", "0,25", "Chấp nhận")
    line = score_sheet(session, round_id).line("1.1.1")
    assert (line.self_points, line.verified1, line.verified2, line.verified) == (
        *(Decimal("0.25"), Decimal(0)),
        *(Decimal("0.25"), Decimal("0.25")),
    )
    verifying.begin_final(session, round_id, NOW)
    verifying.set_final(session, round_id, "3.4.1", "2", "Theo Quyết định công bố")
    verifying.close_round(session, round_id, NOW, on=ON, number="99/QĐ-UBND")
    result = score_sheet(session, round_id).results
    # 83,09 as claimed; 3.4.1 went from 3 to 2 in the end
    assert result[Column.SELF].all.index == result[Column.VERIFIED].all.index == Decimal("83.09")
    assert (result[Column.FINAL].all.index, result[Column.FINAL].band) == (Decimal("82.09"), "Tốt")
    for change in (
        lambda: entering.set_inputs(session, round_id, "9.1.1", {"value": "1"}, source="x"),
        lambda: rounds.update_round(session, round_id, due_on=None, without_survey=True),
        lambda: verifying.set_final(session, round_id, "3.4.1", "1"),
        lambda: sending.return_round(session, round_id, NOW, on=ON, remarks="x"),
        lambda: rounds.delete_round(session, round_id),
    ):
        with pytest.raises(UserError):
            change()


def test_closing_waits_for_the_survey(session: Session, round_id: int, answer: Answer, communes: Communes) -> None:
    answers = {code: told for code, told in communes["An Bình"][0].items() if not code.startswith("9.")}
    _scored(session, round_id, answer, answers)
    own = score_sheet(session, round_id).results[Column.SELF]
    assert (own.pending, own.band) == (True, "")
    sending.send_round(session, round_id, NOW, on=ON)
    verifying.begin_verifying(session, round_id, NOW)
    verifying.verify_rest(session, round_id)
    verifying.begin_final(session, round_id, NOW)
    with pytest.raises(verifying.MissingPointsError) as missing:
        verifying.close_round(session, round_id, NOW, on=ON)
    assert [line.code for line in missing.value.lines] == ["9.1.1", "9.2.1", "9.3.1", "9.4.1", "9.5.1"]
    answer(round_id, {code: told for code, told in communes["An Bình"][0].items() if code.startswith("9.")})
    verifying.close_round(session, round_id, NOW, on=ON)
    assert score_sheet(session, round_id).results[Column.FINAL].all.index == Decimal("83.09")


def test_a_set_that_keeps_the_survey_counts_it_as_nothing(
    session: Session, criteria: CriteriaSet, pack: Pack, unit_id: int, answer: Answer, communes: Communes
) -> None:
    kept = replace(criteria, version="giữ", without_survey=WithoutSurvey.KEEP, sample=False)
    set_id = criteria_sets.keep_set(session, kept, "bo.xlsx", NOW)
    round_id = rounds.open_round(session, pack, unit_id, 2026, NOW, set_id=set_id, without_survey=True)
    answer(round_id, communes["An Tây"][0])
    own = score_sheet(session, round_id).results[Column.SELF]
    assert (own.all.points, own.all.maximum, own.all.index) == (Decimal("67.5"), Decimal(100), Decimal("67.5"))
    assert (own.pending, own.band) == (False, "Khá")


def test_facts_fill_what_is_empty_and_never_what_was_typed(session: Session, pack: Pack, round_id: int) -> None:
    entering.set_inputs(session, round_id, "1.2.1", {"count": "0"})
    offers = {(each.code, each.field.name): each for each in from_facts.fact_offers(session, pack, round_id, ON)}
    late = offers["1.2.1", "count"]
    assert (late.state, late.kept_entry, late.entry, late.page) == (OfferState.TYPED, "0", "2", "report")
    assert "0/2 lần báo cáo" in late.told
    assert offers["1.1.2", "numerator"].state is OfferState.NOTHING
    assert from_facts.pull_facts(session, pack, round_id, ON) == ()
    assert line_points(session, round_id, "1.2.1") == 1
    taken = from_facts.pull_facts(session, pack, round_id, ON, codes=("1.2.1",))
    assert [each.code for each in taken] == ["1.2.1"]
    assert line_points(session, round_id, "1.2.1") == Decimal("0.5")  # 1 - 2 x 0,25
    (kept,) = score_sheet(session, round_id).line("1.2.1").inputs
    assert (kept.fact, kept.source) == ("reports.late", late.told)
    later = from_facts.fact_offers(session, pack, round_id, date(2026, 12, 31))
    changed = next(each for each in later if each.code == "1.2.1")
    assert changed.state is OfferState.CHANGED
    assert from_facts.pull_facts(session, pack, round_id, date(2026, 12, 31)) == ()  # told, not forced


def test_years_compare_through_former_codes(
    session: Session, criteria: CriteriaSet, pack: Pack, unit_id: int, answer: Answer
) -> None:
    before = rounds.open_round(session, pack, unit_id, 2025, NOW)
    answer(before, {"1.2.2": "Có", "1.7.1": "Có", "3.6.1": "50"})
    renamed = replace(criteria, year=2026, version="2026", sample=False, areas=tuple(map(_renamed, criteria.areas)))
    set_id = criteria_sets.keep_set(session, renamed, "bo.xlsx", NOW)
    now = rounds.open_round(session, pack, unit_id, 2026, NOW, set_id=set_id)
    answer(now, {"1.2.2": "Không", "3.6.1": "80", "1.7.9": "Có"})
    found = compare.compare_rounds(session, now)
    lines = {line.code: line for line in found.lines}
    assert (found.year, found.year_before) == (2026, 2025)
    assert (lines["1.2.2"].points, lines["1.2.2"].points_before, lines["1.2.2"].change) == (0, Decimal("0.5"), -100)
    # 1,6 of 2 against 1 of 2: 80% - 50%
    assert (lines["3.6.1"].share, lines["3.6.1"].share_before, lines["3.6.1"].change) == (80, 50, 30)
    assert (lines["1.7.9"].code_before, lines["1.7.9"].change) == ("1.7.1", 0)
    assert (lines["1.3.1"].code_before, lines["1.3.1"].points_before) == ("", None)  # new in 2026
    gone = [line for line in found.lines if not line.code]
    assert [line.code_before for line in gone] == ["1.3.1"]
    with pytest.raises(UserError, match="Năm 2024 không có đợt"):
        compare.compare_rounds(session, before)


def _renamed(area: ScoreArea) -> ScoreArea:
    """1.7.1 is called 1.7.9 now; 1.3.1 is another thing than it was."""
    changes = {"1.7.1": {"code": "1.7.9", "formerly": "1.7.1"}, "1.3.1": {"formerly": "-"}}
    criteria = tuple(
        replace(each, components=tuple(replace(c, **changes.get(c.code, {})) for c in each.components))
        for each in area.criteria
    )
    return replace(area, criteria=criteria)

"""Answers: read, checked, judged, counted, filled from what is kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.inspection.catalogue import AnswerKind, ChecklistItem
from hhapp.services.fact_values import Fact
from hhapp.services.inspection.answer_values import (
    Answer,
    ItemResult,
    answer_shown,
    checked,
    entry_text,
    read_answer,
    result_of,
)
from hhapp.services.inspection.answers import (
    AnswersRefusedError,
    ItemRow,
    checklist_view,
    set_answer,
    set_entries,
    set_entry,
    set_remark,
    set_verdict,
)
from hhapp.services.inspection.filling import answer_from, fill_answers, proposals
from hhapp.services.inspection.plans import PlanDraft, save_plan

ON = date(2026, 6, 30)
HALF = Decimal(50)


def item(kind: AnswerKind, required: str | None = None, *, by_plan: bool = False) -> ChecklistItem:
    return ChecklistItem(
        "I.01", "chi_dao", "Nội dung", "", kind, None if required is None else Decimal(required), by_plan
    )


KINDS = {kind: item(kind) for kind in AnswerKind}


@pytest.mark.parametrize(
    ("kind", "typed", "shown", "result"),
    [
        (AnswerKind.YES_NO, "co", "Có", ItemResult.PASSED),
        (AnswerKind.YES_NO, "K", "Không", ItemResult.FAILED),
        (AnswerKind.YES_NO, "Không phát sinh", "Không phát sinh", ItemResult.NONE),
        (AnswerKind.RATIO, "36/54", "36/54 (66,7%)", ItemResult.NOT_JUDGED),
        (AnswerKind.RATIO, "0/0", "0/0 (không phát sinh)", ItemResult.NONE),
        (AnswerKind.FIGURE, "1.234,5", "1.234,5", ItemResult.NOT_JUDGED),
        (AnswerKind.FIGURE, "36 / 54", "36/54 (66,7%)", ItemResult.NOT_JUDGED),
        (AnswerKind.SAMPLE, "20; 3", "3 lỗi/20 hồ sơ (đúng 85,0%)", ItemResult.FAILED),
        (AnswerKind.SAMPLE, "20/0", "0 lỗi/20 hồ sơ (đúng 100,0%)", ItemResult.PASSED),
        (AnswerKind.SAMPLE, "0;0", "0 lỗi/0 hồ sơ (không phát sinh)", ItemResult.NONE),
        (AnswerKind.VIOLATIONS, "0", "Không có vi phạm", ItemResult.PASSED),
        (AnswerKind.VIOLATIONS, "Hồ sơ 12 hẹn lại hai lần; hồ sơ 15", "2 vi phạm", ItemResult.FAILED),
        (AnswerKind.VIOLATIONS, "kps", "Không phát sinh", ItemResult.NONE),
    ],
)
def test_one_line_is_read_and_judged(kind: AnswerKind, typed: str, shown: str, result: ItemResult) -> None:
    answer = read_answer(KINDS[kind], typed)
    assert answer_shown(answer) == shown
    assert result_of(KINDS[kind], answer, HALF) is result
    assert read_answer(KINDS[kind], entry_text(answer)) == answer


@pytest.mark.parametrize(
    ("kind", "typed", "told"),
    [
        (AnswerKind.YES_NO, "có lẽ", "Mục I.01: chỉ trả lời Có, Không"),
        (AnswerKind.RATIO, "54/36", "tử số lớn hơn mẫu số"),
        (AnswerKind.RATIO, "36", "chưa đúng dạng"),
        (AnswerKind.RATIO, "-1/5", "không thể âm"),
        (AnswerKind.RATIO, "ba/5", "không phải là số"),
        (AnswerKind.FIGURE, "nhiều", "không phải là số"),
        (AnswerKind.FIGURE, "9" * 16, "quá 15 chữ số"),
        (AnswerKind.SAMPLE, "3; 20", "số hồ sơ lỗi nhiều hơn"),
        (AnswerKind.SAMPLE, "2,5; 1", "số nguyên"),
        (AnswerKind.VIOLATIONS, "3", "cần ghi rõ từng vi phạm"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(kind: AnswerKind, typed: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        read_answer(KINDS[kind], typed)


@pytest.mark.parametrize(
    "answer",
    [Answer(numerator=Decimal(1)), Answer(numerator=Decimal("NaN"), denominator=Decimal(1))],
)
def test_half_an_answer_is_refused(answer: Answer) -> None:
    with pytest.raises(UserError):
        checked(KINDS[AnswerKind.RATIO], answer)
    with pytest.raises(UserError):
        checked(KINDS[AnswerKind.SAMPLE], Answer(sample_size=5))


def test_what_is_required_decides_to_the_last_digit() -> None:
    ratio = item(AnswerKind.RATIO, "66.7")
    assert result_of(ratio, read_answer(ratio, "2/3"), HALF) is ItemResult.FAILED
    assert result_of(ratio, read_answer(ratio, "667/1000"), HALF) is ItemResult.PASSED
    figure = item(AnswerKind.FIGURE, "40")
    assert result_of(figure, read_answer(figure, "39,99"), HALF) is ItemResult.FAILED
    assert result_of(figure, read_answer(figure, "40"), HALF) is ItemResult.PASSED
    sample = item(AnswerKind.SAMPLE, "90")
    assert result_of(sample, read_answer(sample, "20;2"), HALF) is ItemResult.PASSED


def test_the_plan_of_the_year_may_say_what_is_required() -> None:
    units = item(AnswerKind.RATIO, by_plan=True)
    answer = read_answer(units, "2/5")
    assert result_of(units, answer, Decimal(30)) is ItemResult.PASSED
    assert result_of(units, answer, HALF) is ItemResult.FAILED


AMOUNTS = st.decimals(min_value=0, max_value=10**12, allow_nan=False, places=3)


@given(st.sampled_from([AnswerKind.RATIO, AnswerKind.FIGURE]), AMOUNTS, AMOUNTS, st.integers(0, 100))
def test_ratios_are_read_back_and_judged_exactly(kind: AnswerKind, one: Decimal, two: Decimal, required: int) -> None:
    part, whole = sorted((one, two))
    answer = Answer(numerator=part, denominator=whole)
    read = read_answer(KINDS[kind], entry_text(answer))
    assert read is not None
    assert (read.numerator, read.denominator) == (part, whole)
    result = result_of(item(AnswerKind.RATIO, str(required)), answer, HALF)
    expected = ItemResult.PASSED if part * 100 >= required * whole else ItemResult.FAILED
    assert result is (ItemResult.NONE if whole == 0 else expected)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_samples_have_no_more_faults_than_files(size: int, faults: int) -> None:
    sample = KINDS[AnswerKind.SAMPLE]
    if faults > size:
        with pytest.raises(UserError):
            checked(sample, Answer(sample_size=size, sample_faults=faults))
    else:
        read = read_answer(sample, entry_text(Answer(sample_size=size, sample_faults=faults)))
        assert read is not None
        assert (read.sample_size, read.sample_faults) == (size, faults)


@given(st.text(max_size=60), st.sampled_from(AnswerKind))
def test_any_line_is_an_answer_or_a_sentence(typed: str, kind: AnswerKind) -> None:
    try:
        answer = read_answer(KINDS[kind], typed)
    except UserError:
        return
    assert read_answer(KINDS[kind], entry_text(answer)) == answer


def row_of(session: Session, pack: Pack, inspection_id: int, code: str) -> ItemRow:
    return next(row for row in checklist_view(session, pack, inspection_id).rows if row.item.code == code)


def test_progress_is_apart_from_the_result(session: Session, pack: Pack, inspection_id: int) -> None:
    typed = {"I.01": "Có", "I.02": "Không", "I.04": "KPS", "I.03": "36/54", "III.08": "0", "III.07": "20;3"}
    assert set_entries(session, inspection_id, typed) == 6
    view = checklist_view(session, pack, inspection_id)
    assert view.tally.progress == "đã trả lời 6/93"
    assert view.tally.result == "đạt 2, chưa đạt 2, không phát sinh 1, chưa đánh giá 88"
    first = view.areas[0]
    assert (first.area.name, first.tally.total, first.tally.answered) == ("Công tác chỉ đạo, điều hành", 18, 4)
    assert sum(area.tally.total for area in view.areas) == 93


def test_one_refused_answer_keeps_all_out(session: Session, pack: Pack, inspection_id: int) -> None:
    with pytest.raises(AnswersRefusedError) as caught:
        set_entries(session, inspection_id, {"I.01": "Có", "I.05": "9/2", "X.99": "Có"})
    assert [code for code, _ in caught.value.faults] == ["I.05", "X.99"]
    assert checklist_view(session, pack, inspection_id).tally.answered == 0


def test_every_kind_is_kept_and_taken_away(session: Session, pack: Pack, inspection_id: int) -> None:
    answers: dict[str, Answer] = {
        "I.01": Answer(yes=False, remark="Chậm 10 ngày"),
        "I.05": Answer(numerator=Decimal(2), denominator=Decimal(5)),
        "I.08": Answer(value=Decimal("12.50"), verdict=ItemResult.PASSED),
        "III.07": Answer(sample_size=20, sample_faults=3),
        "III.08": Answer(violations=("Hồ sơ 5", "Hồ sơ 9")),
        "III.09": Answer(violations=()),
        "III.11": Answer(no_occurrence=True),
    }
    for code, answer in answers.items():
        set_answer(session, inspection_id, code, answer)
    for code, answer in answers.items():
        assert row_of(session, pack, inspection_id, code).answer == answer
    set_answer(session, inspection_id, "III.08", Answer(violations=("Hồ sơ 9",)))
    assert row_of(session, pack, inspection_id, "III.08").shown == "1 vi phạm"
    for code in answers:
        set_answer(session, inspection_id, code, None)
    assert checklist_view(session, pack, inspection_id).tally.answered == 0


def test_a_remark_alone_is_no_answer(session: Session, pack: Pack, inspection_id: int) -> None:
    set_remark(session, inspection_id, "III.08", "Chờ tài liệu")
    row = row_of(session, pack, inspection_id, "III.08")
    assert (row.answered, row.result) == (False, ItemResult.NOT_JUDGED)
    set_entry(session, inspection_id, "III.08", "0")
    row = row_of(session, pack, inspection_id, "III.08")
    assert row.answer == Answer(violations=(), remark="Chờ tài liệu")
    set_entry(session, inspection_id, "III.08", "")
    assert row_of(session, pack, inspection_id, "III.08").answer == Answer(remark="Chờ tài liệu")


def test_the_inspector_judges_where_nothing_is_required(session: Session, pack: Pack, inspection_id: int) -> None:
    with pytest.raises(UserError, match="chưa có câu trả lời"):
        set_verdict(session, inspection_id, "I.08", ItemResult.FAILED)
    set_entry(session, inspection_id, "I.08", "12")
    set_verdict(session, inspection_id, "I.08", ItemResult.FAILED)
    assert row_of(session, pack, inspection_id, "I.08").result is ItemResult.FAILED
    set_entry(session, inspection_id, "I.08", "15")
    assert row_of(session, pack, inspection_id, "I.08").result is ItemResult.FAILED
    set_entry(session, inspection_id, "I.06", "2/5")
    with pytest.raises(UserError, match="do chương trình đánh giá"):
        set_verdict(session, inspection_id, "I.06", ItemResult.PASSED)


def test_required_and_basis_are_shown(session: Session, pack: Pack, inspection_id: int, unit_id: int) -> None:
    assert row_of(session, pack, inspection_id, "I.05").required_shown == "từ 50%"
    save_plan(session, unit_id, 2026, PlanDraft(share=Decimal("0.3")))
    assert row_of(session, pack, inspection_id, "I.05").required_shown == "từ 30%"
    row = row_of(session, pack, inspection_id, "III.06")
    assert (row.basis, row.required_shown) == (("Nghị định 118/2025/NĐ-CP, Điều 11",), "")
    assert row_of(session, pack, inspection_id, "I.06").required_shown == "100%"


def test_filling_shows_the_source_and_spares_what_was_typed(session: Session, pack: Pack, inspection_id: int) -> None:
    set_entry(session, inspection_id, "I.07", "Có")
    set_remark(session, inspection_id, "I.05", "Theo kế hoạch")
    filled = fill_answers(session, pack, inspection_id, ON)
    assert filled.filled == ("I.05", "I.06", "I.09", "VII.12")  # reports due by then were not sent
    assert filled.kept == ("I.07",)
    assert {"I.03", "VII.04"} <= set(filled.unknown)
    row = row_of(session, pack, inspection_id, "I.05")
    assert (row.shown, row.source_key) == ("0/3 (0,0%)", "inspection.units")
    assert row.source == "Kiểm tra năm 2026: 0/3 đơn vị đã kiểm tra, tính đến 30/06/2026"
    assert row.answer is not None
    assert row.answer.remark == "Theo kế hoạch"
    assert row_of(session, pack, inspection_id, "I.06").result is ItemResult.NONE
    assert row_of(session, pack, inspection_id, "I.07").source == ""


def test_a_typed_answer_goes_only_when_it_is_named(session: Session, pack: Pack, inspection_id: int) -> None:
    set_entry(session, inspection_id, "I.05", "3/3")
    proposal = next(each for each in proposals(session, pack, inspection_id, ON) if each.row.item.code == "I.05")
    assert (proposal.typed, proposal.differs, proposal.shown) == (True, True, "0/3 (0,0%)")
    assert "I.05" in fill_answers(session, pack, inspection_id, ON).kept
    assert row_of(session, pack, inspection_id, "I.05").shown == "3/3 (100,0%)"
    assert "I.05" in fill_answers(session, pack, inspection_id, ON, over=("I.05",)).filled
    row = row_of(session, pack, inspection_id, "I.05")
    assert (row.shown, bool(row.source)) == ("0/3 (0,0%)", True)
    set_entry(session, inspection_id, "I.05", row.entry)
    assert row_of(session, pack, inspection_id, "I.05").source == row.source, "leaving the field is not typing"
    set_entry(session, inspection_id, "I.05", "1/3")
    assert row_of(session, pack, inspection_id, "I.05").source == ""


@pytest.mark.parametrize(
    ("kind", "numbers", "answer"),
    [
        (AnswerKind.RATIO, {"numerator": 3, "denominator": 4}, "3/4"),
        (AnswerKind.RATIO, {"numerator": 0, "denominator": 0}, "Không phát sinh"),
        (AnswerKind.RATIO, {"numerator": 5, "denominator": 4}, ""),
        (AnswerKind.RATIO, {"value": 4}, ""),
        (AnswerKind.YES_NO, {"numerator": 4, "denominator": 4}, "Có"),
        (AnswerKind.YES_NO, {"numerator": 3, "denominator": 4}, "Không"),
        (AnswerKind.YES_NO, {"value": 0}, "Không"),
        (AnswerKind.YES_NO, {"value": 2}, "Có"),
        (AnswerKind.FIGURE, {"value": 7}, "7"),
        (AnswerKind.FIGURE, {"value": -7}, ""),
        (AnswerKind.FIGURE, {"numerator": 3, "denominator": 4}, "3/4"),
        (AnswerKind.SAMPLE, {"numerator": 3, "denominator": 4}, ""),
        (AnswerKind.RATIO, {}, ""),
    ],
)
def test_what_a_fact_answers(kind: AnswerKind, numbers: dict[str, Any], answer: str) -> None:
    known = Fact("plan.completion", "", "plan", **{name: Decimal(value) for name, value in numbers.items()})
    assert entry_text(answer_from(KINDS[kind], known)) == answer

"""What is typed into the grid of a class: letters and words of states, results, days, periods, notes."""

from __future__ import annotations

from datetime import date

import pytest

from hhapp.errors import UserError
from hhapp.services.officers.courses import STATES, ParticipationState
from hhapp.services.officers.person import officer_rules
from hhapp.ui.pages.officers.outcomes import outcome_of, typed_outcome
from hhapp.ui.pages.officers.training_rows import LearnerColumn

TODAY = date(2026, 4, 20)
S = ParticipationState


@pytest.fixture
def row(office):
    return office.people_of(office.course("Lớp kỹ năng số", office.anh))[0]


@pytest.fixture
def typed(office, row):
    def type_in(column: LearnerColumn, text: str):
        return typed_outcome(officer_rules(office.pack), row, column, text, TODAY)

    return type_in


@pytest.mark.parametrize(
    ("text", "state"),
    [
        *(("h", S.COMPLETED), ("X", S.COMPLETED), ("đ", S.ATTENDED), ("c", S.SENT), ("k", S.FAILED), ("v", S.ABSENT)),
        *((shown, state) for state, shown in STATES.items()),
        *(("hoan", S.COMPLETED), ("đang", S.ATTENDED), ("duoc", S.SENT), ("khong dat", S.FAILED)),
    ],
)
def test_a_state_is_a_letter_or_a_word(typed, text: str, state: ParticipationState) -> None:
    assert typed(LearnerColumn.STATE, text).state is state


@pytest.mark.parametrize("text", ["", "xong", "hoàn thành rồi"])
def test_another_word_is_refused(typed, text: str) -> None:
    with pytest.raises(UserError, match="không rõ là gì"):
        typed(LearnerColumn.STATE, text)


@pytest.mark.parametrize(
    ("column", "text", "name", "value"),
    [
        (LearnerColumn.RESULT, "Giỏi", "result", "gioi"),
        (LearnerColumn.RESULT, "xuat", "result", "xuat_sac"),
        (LearnerColumn.NUMBER, " 12/CN ", "certificate_number", "12/CN"),
        (LearnerColumn.DAY, "10/3", "certificate_on", date(2026, 3, 10)),
    ],
)
def test_a_result_or_a_certificate_means_completed(typed, row, column, text: str, name: str, value: object) -> None:
    outcome = typed(column, text)
    assert getattr(outcome, name) == value
    assert outcome.state is S.COMPLETED
    cleared = typed(column, "")
    assert (getattr(cleared, name), cleared.state) == (getattr(outcome_of(row), name), S.SENT)


def test_periods_and_notes_change_no_state(typed) -> None:
    assert (typed(LearnerColumn.PERIODS, "2 buổi").periods, typed(LearnerColumn.PERIODS, "").periods) == (8, None)
    assert typed(LearnerColumn.NOTE, " học bù ").note == "học bù"
    assert typed(LearnerColumn.NOTE, "học bù").state is S.SENT


@pytest.mark.parametrize(
    ("column", "text", "told"),
    [
        (LearnerColumn.RESULT, "trung bình khá", "Không có kết quả"),
        (LearnerColumn.DAY, "30/2/2026", "không phải một ngày"),
        (LearnerColumn.PERIODS, "nhiều", "không phải số tiết"),
    ],
)
def test_what_cannot_be_read_is_said(typed, column: LearnerColumn, text: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        typed(column, text)

"""Forms: numbered, left-out questions kept as such, wrong ones refused whole, judged by the clerk alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.services.survey import entry, rounds

from .conftest import AT, Enter, Open


def test_a_form_left_partly_open_is_a_good_form(session: Session, pack: Pack, open_round: Open, enter: Enter) -> None:
    round_id = open_round()
    assert enter(round_id, "54-45", "5_0-4", field="ho tich, chung thuc") == [1, 2]
    first, second = entry.form_rows(session, pack, round_id)
    assert first.answers == (5, 4, None, 4, 5)
    assert first.shown == "5 4 – 4 5"
    assert second.answers == (5, None, None, None, 4)
    assert first.field == "Hộ tịch, chứng thực"  # as the pack writes it
    assert first.valid
    assert not first.warnings
    assert first.entered_at == AT


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("5454", "có 5 câu, đã ghi 4"),
        ("545454", "đã ghi 6"),
        ("54645", "Câu 3: không có mức 6"),
        ("5a545", "“a” không phải"),
        ("-----", "chưa có câu trả lời nào"),
        ("", "đã ghi 0"),
        ("5454٥", "không phải là câu trả lời"),
    ],
)
def test_what_is_no_form_is_refused(
    session: Session, pack: Pack, open_round: Open, enter: Enter, typed: str, told: str
) -> None:
    round_id = open_round()
    with pytest.raises(UserError, match=told):
        enter(round_id, typed)
    assert entry.form_rows(session, pack, round_id) == ()


def test_an_unknown_field_is_refused_with_those_there_are(open_round: Open, enter: Enter) -> None:
    with pytest.raises(UserError, match="Chọn trong: Hộ tịch"):
        enter(open_round(), "55555", field="Thể thao")


def test_a_form_is_put_right_and_its_warning_must_be_seen_again(
    session: Session, pack: Pack, open_round: Open, enter: Enter
) -> None:
    round_id = open_round("phieu_15")
    enter(round_id, "5" * 15)
    (form,) = entry.form_rows(session, pack, round_id)
    assert form.to_check
    entry.set_valid(session, form.id)
    (form,) = entry.form_rows(session, pack, round_id)
    assert form.warnings
    assert not form.to_check
    entry.update_form(session, pack, form.id, [4] * 15)
    (form,) = entry.form_rows(session, pack, round_id)
    assert form.answers == (4,) * 15
    assert form.to_check


def test_a_form_that_does_not_count_says_why(session: Session, pack: Pack, open_round: Open, enter: Enter) -> None:
    round_id = open_round()
    enter(round_id, "55555", "44444")
    first, second = entry.form_rows(session, pack, round_id)
    with pytest.raises(UserError, match="Lý do không hợp lệ còn trống"):
        entry.set_invalid(session, first.id, " ")
    entry.set_invalid(session, first.id, "Tẩy xóa")
    assert rounds.round_row(session, round_id).valid == 1
    assert entry.form_rows(session, pack, round_id)[0].reason == "Tẩy xóa"
    entry.set_valid(session, first.id)
    assert rounds.round_row(session, round_id).valid == 2
    entry.delete_form(session, second.id)
    assert enter(round_id, "33333") == [2]


def test_numbers_go_on_after_the_last(session: Session, pack: Pack, open_round: Open, enter: Enter) -> None:
    round_id = open_round()
    enter(round_id, "55555", "44444", "33333")
    entry.delete_form(session, entry.form_rows(session, pack, round_id)[0].id)
    assert enter(round_id, "22222") == [4]
    assert [form.number for form in entry.form_rows(session, pack, round_id)] == [2, 3, 4]


def test_another_rounds_forms_are_not_touched(session: Session, pack: Pack, open_round: Open, enter: Enter) -> None:
    one, two = open_round(), open_round(year=2027)
    enter(one, "55555")
    assert enter(two, "44444") == [1]
    assert [form.answers for form in entry.form_rows(session, pack, one)] == [(5,) * 5]


@given(st.lists(st.one_of(st.none(), st.integers(1, 9)), min_size=1, max_size=60))
def test_kept_answers_come_back_as_they_were(answers: list[int | None]) -> None:
    assert entry.unpacked(entry.packed(tuple(answers))) == tuple(answers)

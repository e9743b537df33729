"""Rounds keep form and pack version; valid ≤ entered ≤ returned ≤ given out, or a sentence says what is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.store import PackStore
from hhapp.services.survey import entry, rounds

from .conftest import Enter, Open


def test_a_round_keeps_its_form_and_pack(session: Session, pack: Pack, store: PackStore, open_round: Open) -> None:
    row = rounds.round_row(session, open_round())
    assert (row.year, row.form_code, row.pack_id, row.pack_version) == (2026, "phieu_5", pack.id, pack.version)
    assert (row.entered, row.valid, row.given_out, row.state_shown) == (0, 0, None, "đang nhập")
    assert row.days_shown == "01/10/2026 – 31/10/2026"
    assert rounds.pack_of_round(session, store, row.id).id == pack.id
    with pytest.raises(UserError, match="phiên bản"):
        rounds.form_of_round(replace(pack, version="2099.1"), row)


def test_a_round_needs_days_in_order_a_title_and_a_form_of_the_pack(
    session: Session, pack: Pack, store: PackStore, unit_id: int, open_round: Open
) -> None:
    days = {"start": date(2026, 10, 2), "end": date(2026, 10, 1)}
    with pytest.raises(UserError, match="trước ngày bắt đầu"):
        rounds.open_round(session, pack, unit_id, title="Đợt", form_code="phieu_5", **days)
    days = {"start": date(2026, 10, 1), "end": date(2026, 10, 2)}
    with pytest.raises(UserError, match="còn trống"):
        rounds.open_round(session, pack, unit_id, title=" ", form_code="phieu_5", **days)
    with pytest.raises(UserError, match="không có mẫu phiếu “x”"):
        rounds.open_round(session, pack, unit_id, title="Đợt", form_code="x", **days)
    with pytest.raises(UserError, match="không có phần khảo sát"):
        rounds.open_round(session, replace(pack, survey=None), unit_id, title="Đợt", form_code="phieu_5", **days)
    assert rounds.round_rows(session, unit_id) == ()


def test_words_and_days_are_changed(session: Session, open_round: Open) -> None:
    round_id = open_round()
    rounds.update_round(session, round_id, title="Đợt 2", start=date(2027, 1, 5), end=date(2027, 1, 9))
    row = rounds.round_row(session, round_id)
    assert (row.title, row.year, row.end) == ("Đợt 2", 2027, date(2027, 1, 9))


@pytest.mark.parametrize(
    ("given_out", "returned", "told"),
    [
        (10, 11, "lớn hơn số phiếu phát ra"),
        (10, 2, "lớn hơn số phiếu thu về"),
        (2, None, "lớn hơn số phiếu phát ra"),
        (-1, None, "không được âm"),
    ],
)
def test_numbers_of_forms_that_cannot_be_are_refused(
    session: Session, open_round: Open, enter: Enter, given_out: int, returned: int | None, told: str
) -> None:
    round_id = open_round()
    enter(round_id, "55555", "44444", "55544")
    with pytest.raises(UserError, match=told):
        rounds.set_counts(session, round_id, given_out=given_out, returned=returned)
    assert rounds.round_row(session, round_id).given_out is None


def test_numbers_that_come_to_disagree_later_are_told(session: Session, open_round: Open, enter: Enter) -> None:
    round_id = open_round()
    rounds.set_counts(session, round_id, given_out=3, returned=1)
    enter(round_id, "55555")
    assert rounds.count_faults(rounds.round_row(session, round_id)) == ()
    enter(round_id, "44444")
    assert rounds.count_faults(rounds.round_row(session, round_id)) == (
        "Số phiếu đã nhập (2) lớn hơn số phiếu thu về (1).",
    )


def test_what_is_still_to_do_is_said(session: Session, pack: Pack, open_round: Open, enter: Enter) -> None:
    round_id = open_round()
    enter(round_id, "55555")
    rounds.set_counts(session, round_id, given_out=40, returned=35)
    row = rounds.round_row(session, round_id)
    notes = " ".join(rounds.count_notes(row, rounds.form_of_round(pack, row)))
    assert "Còn 34 phiếu thu về chưa nhập." in notes
    assert "cần ít nhất 30" in notes


def test_rounds_are_listed_the_last_first_and_go_with_their_forms(
    session: Session, pack: Pack, unit_id: int, open_round: Open, enter: Enter
) -> None:
    early, late = open_round(year=2025), open_round(year=2026)
    enter(early, "55555")
    assert [row.id for row in rounds.round_rows(session, unit_id)] == [late, early]
    rounds.delete_round(session, early)
    assert [row.id for row in rounds.round_rows(session, unit_id)] == [late]
    with pytest.raises(UserError, match="không còn nữa"):
        entry.form_rows(session, pack, early)

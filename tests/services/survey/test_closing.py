"""A closed round says the same for ever; it is opened again with a reason; only closed ones are compared with."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import SurveyForm
from hhapp.packs.catalogue import Pack
from hhapp.services.survey import closing, entry, rounds

from .conftest import AT, Enter, Open


def close(session: Session, pack: Pack, round_id: int, count: int) -> None:
    rounds.set_counts(session, round_id, given_out=count, returned=count)
    closing.close_round(session, pack, round_id, AT)


def test_what_is_in_the_way_is_told_all_at_once(session: Session, pack: Pack, open_round: Open, enter: Enter) -> None:
    round_id = open_round("phieu_15")
    assert closing.close_obstacles(session, pack, round_id) == (
        "Chưa ghi số phiếu phát ra, thu về.",
        "Chưa có phiếu hợp lệ nào.",
    )
    enter(round_id, "5" * 15)
    with pytest.raises(UserError, match="Chưa chốt được: chưa ghi") as refused:
        closing.close_round(session, pack, round_id, AT)
    assert "Còn 1 phiếu có cảnh báo chưa xem." in refused.value.details
    assert not rounds.round_row(session, round_id).closed


def test_a_warning_that_was_looked_at_is_no_obstacle(
    session: Session, pack: Pack, open_round: Open, enter: Enter
) -> None:
    round_id = open_round("phieu_15")
    enter(round_id, "5" * 15, "4" * 15)
    first, second = entry.form_rows(session, pack, round_id)
    entry.set_valid(session, first.id)
    entry.set_invalid(session, second.id, "Đánh một loạt")
    close(session, pack, round_id, 2)
    assert closing.round_results(session, pack, round_id).valid == 1


def test_closed_results_stand_whatever_happens_to_the_forms(
    session: Session, pack: Pack, open_round: Open, enter: Enter
) -> None:
    round_id = open_round()
    enter(round_id, "55555", "33333")
    close(session, pack, round_id, 2)
    before = closing.round_results(session, pack, round_id)
    assert before.overall.shown == "50,0%"
    session.query(SurveyForm).first().answers = "1,1,1,1,1"  # type: ignore[union-attr]
    session.flush()
    assert closing.round_results(session, pack, round_id) == before
    other = replace(pack, version="2099.1", survey=None)
    assert closing.round_results(session, other, round_id) == before  # the pack is not needed any more


def test_a_closed_round_refuses_every_change(session: Session, pack: Pack, open_round: Open, enter: Enter) -> None:
    round_id = open_round()
    enter(round_id, "55555")
    (form,) = entry.form_rows(session, pack, round_id)
    close(session, pack, round_id, 1)
    row = rounds.round_row(session, round_id)
    changes = (
        lambda: enter(round_id, "44444"),
        lambda: entry.update_form(session, pack, form.id, [1] * 5),
        lambda: entry.set_invalid(session, form.id, "x"),
        lambda: entry.set_valid(session, form.id),
        lambda: entry.delete_form(session, form.id),
        lambda: rounds.set_counts(session, round_id, given_out=9, returned=9),
        lambda: rounds.update_round(session, round_id, title="x", start=row.start, end=row.end),
        lambda: rounds.delete_round(session, round_id),
        lambda: closing.close_round(session, pack, round_id, AT),
    )
    for change in changes:
        with pytest.raises(UserError, match="đã chốt"):
            change()


def test_it_is_opened_again_with_a_reason_that_stays(
    session: Session, pack: Pack, open_round: Open, enter: Enter
) -> None:
    round_id = open_round()
    enter(round_id, "55555")
    with pytest.raises(UserError, match="đang mở"):
        closing.reopen_round(session, round_id, AT, reason="Nhập sót")
    close(session, pack, round_id, 1)
    with pytest.raises(UserError, match="Lý do mở lại còn trống"):
        closing.reopen_round(session, round_id, AT, reason=" ")
    closing.reopen_round(session, round_id, AT, reason="Nhập sót 1 phiếu")
    assert closing.kept_results(session, rounds.round_row(session, round_id)) is None
    rounds.set_counts(session, round_id, given_out=2, returned=2)
    enter(round_id, "11111")
    closing.close_round(session, pack, round_id, AT)
    assert closing.round_results(session, pack, round_id).overall.shown == "50,0%"
    assert [event.sentence for event in closing.round_log(session, round_id)] == [
        "Chốt kết quả",
        "Mở lại: Nhập sót 1 phiếu",
        "Chốt kết quả",
    ]


def test_only_the_closed_round_before_is_compared_with(
    session: Session, pack: Pack, open_round: Open, enter: Enter
) -> None:
    oldest, before, unfinished, now = (open_round(year=year) for year in (2023, 2024, 2025, 2026))
    for round_id, text in ((oldest, "11111"), (before, "55555"), (unfinished, "44444"), (now, "54321")):
        enter(round_id, text)
    close(session, pack, oldest, 1)
    assert closing.last_results(session, rounds.round_row(session, oldest)) is None
    close(session, pack, before, 1)
    last = closing.last_results(session, rounds.round_row(session, now))
    assert last is not None
    assert last[0].id == before
    assert last[1].overall.shown == "100,0%"

"""Letters: each dossier's once, numbers given once, and what was said stays said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.services.document_building import build_document
from hhapp.services.dossiers.documents import letters_document
from hhapp.services.dossiers.letters import (
    issue_letters,
    letter_kinds,
    letters_of_year,
    letters_without_file,
    next_number,
    record_files,
    withdraw_letter,
)
from hhapp.services.dossiers.register import (
    DossierDraft,
    DossierFilter,
    add_dossier,
    delete_dossier,
    dossier_row,
    dossier_rows,
    reappoint,
    return_dossier,
    update_dossier,
)
from hhapp.services.dossiers.standing import LetterState
from hhapp.services.units import update_unit

Add = Callable[..., int]
DATED = date(2026, 3, 13)
READY = {"reason": "Chờ ý kiến của cơ quan phối hợp", "new_on": date(2026, 3, 20)}


def test_a_letter_says_what_the_dossier_said_that_day(session: Session, pack: Pack, unit_id: int, add: Add) -> None:
    update_unit(session, unit_id, signer="Lê Thị Ký")
    dossier = add(**READY)
    issue = issue_letters(session, pack, unit_id, [dossier], DATED)
    (letter,) = issue.letters
    assert (letter.full_number, letter.dated, letter.old_on) == ("01/PXL-UBND", DATED, date(2026, 3, 12))
    assert (letter.new_on, letter.signer, letter.kind) == (date(2026, 3, 20), "Lê Thị Ký", "thu_xin_loi")
    row = dossier_row(session, pack, dossier, DATED)
    update_dossier(session, dossier, replace(row.draft, reason="Lý do khác"))
    row = dossier_row(session, pack, dossier, DATED)
    assert (row.letter, row.letters[0].reason) == (LetterState.IN_TIME, READY["reason"])
    assert row.apologise_for is None


def test_457_letters_are_made_once_each_and_again_not_twice(session: Session, pack: Pack, unit_id: int) -> None:
    """The half-year of TP Tuy Hòa (Báo Phú Yên, 23/7/2021): 457 letters, 115 of them in construction."""
    for at in range(457):
        field = "Xây dựng" if at < 115 else "Đất đai"
        day = date(2026, 1, 5) + timedelta(days=at % 150)
        add_dossier(
            session, unit_id, DossierDraft(f"H-{at:04d}", day, field, reason="Chờ", returned_on=day + timedelta(9))
        )
    on = date(2026, 6, 30)
    waiting = dossier_rows(session, pack, unit_id, 2026, on, DossierFilter(to_write=True))
    first = issue_letters(session, pack, unit_id, [row.id for row in waiting], on)
    record_files(session, {each.id: ("thu.docx", "0" * 64) for each in first.letters})
    assert len(first.letters) == 457
    assert [letter.full_number for letter in first.letters][:2] == ["01/PXL-UBND", "02/PXL-UBND"]
    assert len({letter.full_number for letter in first.letters}) == 457
    again = issue_letters(session, pack, unit_id, [row.id for row in waiting], on + timedelta(days=1))
    assert again.letters == ()
    assert {each.reason for each in again.left_out} == {"đã có thư"}
    assert len(letters_of_year(session, unit_id, 2026)) == 457
    assert next_number(session, unit_id, 2026) == 458
    context = build_document(session, pack, unit_id, "so_xin_loi", 2026, on)
    assert (context.totals.late, context.totals.with_letter, context.totals.rate) == (457, 457, "100,0%")  # type: ignore[attr-defined]
    fields = {line.name: line.letters_written for line in context.fields}  # type: ignore[attr-defined]
    assert fields == {"Đất đai": 342, "Xây dựng": 115}


def test_the_same_dossier_twice_in_one_batch_gets_one_letter(
    session: Session, pack: Pack, unit_id: int, add: Add
) -> None:
    dossier = add(**READY)
    assert len(issue_letters(session, pack, unit_id, [dossier, dossier], DATED).letters) == 1


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"new_on": date(2026, 3, 20)}, "chưa ghi lý do trễ hạn"),
        ({"reason": "Chờ"}, "chưa có ngày hẹn mới"),
        ({"promised_on": date(2026, 4, 1), **READY, "new_on": None}, "chưa cần thư"),
    ],
)
def test_a_letter_that_lacks_something_is_not_written_and_takes_no_number(
    session: Session, pack: Pack, unit_id: int, add: Add, values: dict[str, object], reason: str
) -> None:
    lacking, ready = add(**values), add(**READY)
    issue = issue_letters(session, pack, unit_id, [lacking, ready], DATED)
    assert [each.reason for each in issue.left_out] == [reason]
    assert [letter.full_number for letter in issue.letters] == ["01/PXL-UBND"]


def test_a_letter_that_goes_with_the_result_promises_no_day(
    session: Session, pack: Pack, unit_id: int, add: Add
) -> None:
    dossier = add(reason="Chờ", returned_on=DATED)
    (letter,) = issue_letters(session, pack, unit_id, [dossier], DATED).letters
    assert letter.new_on is None
    assert dossier_row(session, pack, dossier, DATED).apologise_for is None


def test_a_second_appointment_needs_a_second_letter(session: Session, pack: Pack, unit_id: int, add: Add) -> None:
    dossier = add(reason="Chờ")
    reappoint(session, dossier, date(2026, 3, 20))
    issue_letters(session, pack, unit_id, [dossier], DATED)
    reappoint(session, dossier, date(2026, 3, 30))
    (second,) = issue_letters(session, pack, unit_id, [dossier], date(2026, 3, 21)).letters
    assert (second.old_on, second.new_on) == (date(2026, 3, 20), date(2026, 3, 30))
    assert "Hẹn lại 2 lần" in dossier_row(session, pack, dossier, date(2026, 3, 21)).warnings[0]


def test_numbers_may_come_from_a_common_book(session: Session, pack: Pack, unit_id: int, add: Add) -> None:
    first, second, third = (add(**READY) for _ in range(3))
    issue_letters(session, pack, unit_id, [first], DATED, first_number=210)
    assert next_number(session, unit_id, 2026) == 211
    with pytest.raises(UserError, match="Số thư 210 của năm 2026 đã cấp"):
        issue_letters(session, pack, unit_id, [second, third], DATED, first_number=209)
    session.expire_all()


def test_a_withdrawn_letter_keeps_its_number_and_makes_room(
    session: Session, pack: Pack, unit_id: int, add: Add
) -> None:
    dossier = add(**READY)
    (letter,) = issue_letters(session, pack, unit_id, [dossier], DATED).letters
    with pytest.raises(UserError, match="Lý do thu hồi thư còn trống"):
        withdraw_letter(session, letter.id, " ")
    withdraw_letter(session, letter.id, "Ghi sai ngày hẹn")
    with pytest.raises(UserError, match="đã thu hồi"):
        withdraw_letter(session, letter.id, "Lại")
    with pytest.raises(UserError, match="đã thu hồi"):
        letters_document(session, pack, unit_id, "thu_xin_loi", [letter.id])
    (new,) = issue_letters(session, pack, unit_id, [dossier], DATED).letters
    assert new.full_number == "02/PXL-UBND"
    with pytest.raises(UserError, match="đã có thư xin lỗi số 01/PXL-UBND"):
        delete_dossier(session, dossier)


def test_a_batch_that_was_stopped_is_found_again(session: Session, pack: Pack, unit_id: int, add: Add) -> None:
    ids = [add(**READY) for _ in range(3)]
    letters = issue_letters(session, pack, unit_id, ids, DATED).letters
    record_files(session, {letters[0].id: ("PXL.docx", "ab" * 32)})
    assert letters_without_file(session, unit_id) == (letters[1].id, letters[2].id)
    assert dossier_row(session, pack, ids[0], DATED).letters[0].sha256 == "ab" * 32


def test_the_wording_is_one_of_the_pack(session: Session, pack: Pack, unit_id: int, add: Add) -> None:
    assert [kind.code for kind in letter_kinds(pack)] == ["thu_xin_loi", "thu_gia_han"]
    dossier = add(**READY)
    with pytest.raises(UserError, match="không có mẫu thư “ke_hoach”"):
        issue_letters(session, pack, unit_id, [dossier], DATED, kind="ke_hoach")
    with pytest.raises(UserError, match="không có mẫu thư xin lỗi"):
        issue_letters(session, replace(pack, document_kinds=()), unit_id, [dossier], DATED)
    (letter,) = issue_letters(session, pack, unit_id, [dossier], DATED, kind="thu_gia_han").letters
    assert letter.kind == "thu_gia_han"
    less = replace(pack, document_kinds=tuple(kind for kind in pack.document_kinds if kind.code != "thu_gia_han"))
    with pytest.raises(UserError, match="không còn mẫu thư “thu_gia_han”"):
        letters_document(session, less, unit_id, "thu_gia_han", [letter.id])
    assert len(letters_document(session, pack, unit_id, "thu_gia_han", [letter.id]).letters) == 1


def test_a_letter_is_shown_before_it_has_a_number(session: Session, pack: Pack, unit_id: int, add: Add) -> None:
    dossier = add(**READY)
    context = build_document(session, pack, unit_id, "thu_xin_loi", 2026, DATED, subject_id=dossier)
    (letter,) = context.letters  # type: ignore[attr-defined]
    assert (letter.number, letter.dated, letter.new_on) == ("", None, date(2026, 3, 20))
    with pytest.raises(UserError, match="chưa có thư xin lỗi nào theo mẫu này"):
        build_document(session, pack, unit_id, "thu_xin_loi", 2026, DATED)


def test_a_return_after_the_letter_shows_in_the_register(session: Session, pack: Pack, unit_id: int, add: Add) -> None:
    dossier = add(**READY)
    issue_letters(session, pack, unit_id, [dossier], DATED)
    return_dossier(session, dossier, date(2026, 3, 19))
    context = build_document(session, pack, unit_id, "so_xin_loi", 2026, date(2026, 3, 31))
    (line,) = context.letters  # type: ignore[attr-defined]
    assert (line.number, line.returned_on, line.times) == ("01/PXL-UBND", date(2026, 3, 19), 1)

"""Apology letters: each dossier's once, with a number of its own, and what file it was written to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from hhapp.errors import UserError
from hhapp.models import ApologyLetter, ChangedRow, LateDossier
from hhapp.packs.catalogue import DocumentBasis, DocumentKind, Pack
from hhapp.packs.dossiers.catalogue import DossierRules
from hhapp.services.checks import existing, typed_day, typed_text
from hhapp.services.dossiers.register import LetterRow, days_of, letter_row
from hhapp.services.dossiers.rules import dossier_rules
from hhapp.services.dossiers.standing import pending_letter
from hhapp.services.offices import of_office
from hhapp.services.units import unit_card
from hhapp.storage.rows import from_json

_LETTER = "Thư xin lỗi"
_MOST_NUMBER = 999_999


@dataclass(frozen=True, slots=True)
class NotWritten:
    """A dossier for which no letter was made, and why."""

    dossier_id: int
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Issue:
    """What `issue_letters` did: the letters that were given numbers, and dossiers left out with their reasons."""

    letters: tuple[LetterRow, ...]
    left_out: tuple[NotWritten, ...]


def letter_kinds(pack: Pack) -> tuple[DocumentKind, ...]:
    """The wordings of the letter that the pack has."""
    return pack.documents_on(DocumentBasis.APOLOGY)


def next_number(session: Session, unit_id: int, year: int) -> int:
    """The number that the next letter of the year gets.

    Numbers of withdrawn letters stay used, and so do those that were written to a file before they were undone.
    """
    last = session.scalar(
        select(func.max(ApologyLetter.number)).where(ApologyLetter.unit_id == unit_id, ApologyLetter.year == year)
    )
    return max(last or 0, *_written_once(session, unit_id, year), 0) + 1


def issue_letters(
    session: Session,
    pack: Pack,
    unit_id: int,
    dossier_ids: Sequence[int],
    dated: date,
    *,
    kind: str = "",
    first_number: int | None = None,
) -> Issue:
    """Give a letter to each of the dossiers that needs one on the day, numbered in their order.

    A dossier whose letter is already there is left out, and so is one that lacks what the letter has to say (a reason,
    a new day while the result is not returned). `kind` is the wording, the pack's first where it is "";
    `first_number` starts the count at another number, for offices that take numbers from a common book.
    UserError for an unknown wording or a number that is taken; then nothing is written.
    """
    rules = dossier_rules(session, pack)
    wording = _wording(pack, kind)
    typed_day(dated, "Ngày thư")
    number = _first_number(session, unit_id, dated.year, first_number)
    card = unit_card(session, unit_id)
    symbol, signer = (card.symbol, card.signer) if card else ("", "")
    ready, left_out = _sorted_out(session, pack, unit_id, dossier_ids, dated)
    _refuse_taken(session, unit_id, dated.year, range(number, number + len(ready)))
    letters = []
    for at, (dossier, old_on) in enumerate(ready, start=number):
        letter = _letter(dossier, wording, dated, old_on, at)
        letter.full_number, letter.signer = _full_number(rules, symbol, at), signer
        dossier.letters.append(letter)
        letters.append(letter)
    session.flush()
    return Issue(tuple(letter_row(letter) for letter in letters), tuple(left_out))


def foresee_letters(
    session: Session, pack: Pack, unit_id: int, dossier_ids: Sequence[int], dated: date
) -> tuple[int, tuple[NotWritten, ...]]:
    """What `issue_letters` would do on the day: how many letters it would give, and what it would leave out."""
    ready, left_out = _sorted_out(session, pack, unit_id, dossier_ids, dated)
    return len(ready), tuple(left_out)


def withdraw_letter(session: Session, letter_id: int, reason: str) -> None:
    """The letter does not stand; its number stays used and a new letter may be written. A reason is required."""
    letter = existing(session, ApologyLetter, letter_id, _LETTER)
    if letter.withdrawn_reason:
        raise UserError(f"Thư số {letter.full_number} đã thu hồi.", "Không cần làm gì thêm.")
    letter.withdrawn_reason = typed_text(reason, "Lý do thu hồi thư", required=True)
    session.flush()


def record_files(session: Session, files: Mapping[int, tuple[str, str]]) -> None:
    """Remember the file name and SHA-256 digest (hex) that each letter, by its id, was written to."""
    for letter_id, (name, digest) in files.items():
        letter = existing(session, ApologyLetter, letter_id, _LETTER)
        letter.file_name, letter.sha256 = name, digest
    session.flush()


def letters_of_year(session: Session, unit_id: int, year: int) -> tuple[tuple[int, LetterRow], ...]:
    """Every letter of the year with the id of its dossier, in the order of their numbers."""
    found = session.scalars(
        select(ApologyLetter)
        .where(of_office(ApologyLetter.unit_id, unit_id), ApologyLetter.year == year)
        .order_by(ApologyLetter.number)
    )
    return tuple((letter.dossier_id, letter_row(letter)) for letter in found)


def letters_without_file(session: Session, unit_id: int, dossier_ids: Sequence[int] | None = None) -> tuple[int, ...]:
    """Ids of letters that have a number but no file yet, because the writing was stopped or failed.

    Of all dossiers, or only of those asked for.
    """
    found = session.execute(
        select(ApologyLetter.id, ApologyLetter.dossier_id)
        .where(
            of_office(ApologyLetter.unit_id, unit_id),
            ApologyLetter.sha256 == "",
            ApologyLetter.withdrawn_reason == "",
        )
        .order_by(ApologyLetter.year, ApologyLetter.number)
    )
    return tuple(number for number, dossier in found if dossier_ids is None or dossier in dossier_ids)


def _written_once(session: Session, unit_id: int, year: int) -> Iterator[int]:
    """Numbers of letters that ever had a file, by the history, which is never undone."""
    steps = session.execute(
        select(ChangedRow.row_id, ChangedRow.new).where(
            ChangedRow.table == ApologyLetter.__tablename__, ChangedRow.new.is_not(None)
        )
    )
    given: dict[str, Mapping[str, Any]] = {}
    written: set[str] = set()
    for row_id, new in steps:
        values = from_json(new) or {}
        if "number" in values:
            given[row_id] = values
        if values.get("sha256"):
            written.add(row_id)
    for row_id in written & given.keys():
        if (given[row_id]["unit_id"], given[row_id]["year"]) == (unit_id, year):
            yield given[row_id]["number"]


def _wording(pack: Pack, kind: str) -> str:
    known = [each.code for each in letter_kinds(pack)]
    if not known:
        raise UserError("Gói biểu mẫu không có mẫu thư xin lỗi.", "Chọn gói biểu mẫu khác ở Cài đặt.")
    if kind and kind not in known:
        raise UserError(f"Gói biểu mẫu không có mẫu thư “{kind}”.", f"Chọn trong: {', '.join(known)}.")
    return kind or known[0]


def _first_number(session: Session, unit_id: int, year: int, wanted: int | None) -> int:
    if wanted is None:
        return next_number(session, unit_id, year)
    if not 1 <= wanted <= _MOST_NUMBER:
        raise UserError(f"Số thư {wanted} không hợp lý.", "Hãy nhập số từ 1.")
    return wanted


def _refuse_taken(session: Session, unit_id: int, year: int, numbers: range) -> None:
    query = select(ApologyLetter.number).where(ApologyLetter.unit_id == unit_id, ApologyLetter.year == year)
    taken = set(session.scalars(query))
    double = next((number for number in numbers if number in taken), None)
    if double is not None:
        raise UserError(
            f"Số thư {double} của năm {year} đã cấp.",
            f"Bắt đầu từ số {max(taken) + 1}, hoặc để trống để chương trình cấp.",
        )


def _dossiers(session: Session, unit_id: int, ids: Sequence[int]) -> list[LateDossier]:
    """In the order asked, each once."""
    found = {
        dossier.id: dossier
        for dossier in session.scalars(
            select(LateDossier)
            .where(of_office(LateDossier.unit_id, unit_id), LateDossier.id.in_(ids))
            .options(selectinload(LateDossier.letters))
        )
    }
    return [found[each] for each in dict.fromkeys(ids) if each in found]


def _sorted_out(
    session: Session, pack: Pack, unit_id: int, dossier_ids: Sequence[int], dated: date
) -> tuple[list[tuple[LateDossier, date]], list[NotWritten]]:
    """The dossiers that get a letter, each with the day that it apologises for, and those that do not."""
    rules = dossier_rules(session, pack)
    ready: list[tuple[LateDossier, date]] = []
    left_out: list[NotWritten] = []
    for dossier in _dossiers(session, unit_id, dossier_ids):
        old_on = pending_letter(days_of(dossier), dated, rules, pack.calendar)
        lacking = _lacking(dossier, old_on, dated, rules)
        if lacking or old_on is None:
            left_out.append(NotWritten(dossier.id, dossier.code, lacking))
        else:
            ready.append((dossier, old_on))
    return ready, left_out


def _lacking(dossier: LateDossier, old_on: date | None, dated: date, rules: DossierRules) -> str:
    """Why no letter is written; "" where it can be."""
    if old_on is None:
        return "đã có thư" if dossier.letters else "chưa cần thư"
    if rules.reason_required and not dossier.reason:
        return "chưa ghi lý do trễ hạn"
    returned = dossier.returned_on is not None and dossier.returned_on <= dated
    if not returned and (dossier.new_on is None or dossier.new_on <= old_on):
        return "chưa có ngày hẹn mới"
    return ""


def _letter(dossier: LateDossier, kind: str, dated: date, old_on: date, number: int) -> ApologyLetter:
    return ApologyLetter(
        unit_id=dossier.unit_id,
        kind=kind,
        year=dated.year,
        number=number,
        dated=dated,
        old_on=old_on,
        new_on=dossier.new_on if dossier.new_on is not None and dossier.new_on > old_on else None,
        reason=dossier.reason,
        withdrawn_reason="",
        file_name="",
        sha256="",
        made_at=datetime.now(UTC),
    )


def _full_number(rules: DossierRules, symbol: str, number: int) -> str:
    # Numbers below ten are written with a nought before them (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3).
    return rules.number.replace("{number}", f"{number:02d}").replace("{symbol}", symbol)

"""Documents of late dossiers as plain data: letters, their register, the list of what is overdue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import ApologyLetter
from hhapp.packs.catalogue import DocumentKind, Pack
from hhapp.packs.dossiers.context import (
    ApologyContext,
    ApologyRegisterContext,
    CountLine,
    DossierLine,
    LetterText,
    OverdueDossiersContext,
    RegisterLine,
)
from hhapp.services.asked import Asked
from hhapp.services.checks import existing
from hhapp.services.dossiers.counts import DossierCounts, count_window, counts_by_department, counts_by_field
from hhapp.services.dossiers.letters import letter_kinds, letters_of_year
from hhapp.services.dossiers.register import (
    DossierRow,
    LetterRow,
    dossier_row,
    dossier_rows,
    dossiers_by_id,
    letter_row,
)
from hhapp.services.dossiers.rules import dossier_rules
from hhapp.services.dossiers.standing import DossierStatus
from hhapp.services.offices import same_office
from hhapp.services.printed import unit_info
from hhapp.services.units import unit_card
from hhapp.vn.numbers import format_number, format_percent

_WHOLE = Decimal(100)


def apology_document(asked: Asked) -> ApologyContext:
    """The letter of the dossier `subject_id`: its newest that stands, or what it would say, without a number.

    Without a subject the letters of the year that stand, a page each. UserError where there are none.
    """
    if asked.subject_id is None:
        return _whole_year(asked)
    row = dossier_row(asked.session, asked.pack, asked.subject_id, asked.on)
    letter = row.live_letters[-1] if row.live_letters else None
    text = _text(row, letter) if letter else _draft_text(row)
    return _apology(asked, (text,))


def letters_document(
    session: Session, pack: Pack, unit_id: int, kind: str, letter_ids: Sequence[int]
) -> ApologyContext:
    """Letters that were given numbers, in this order, a page each; `kind` is their wording.

    The document's own number and day are those of the first letter. UserError where one of them is gone or withdrawn,
    and where the pack no longer has the wording.
    """
    letters = letters_by_id(session, unit_id, letter_ids)
    on = letters[0][1].dated
    rows = {row.id: row for row in dossiers_by_id(session, pack, [dossier for dossier, _ in letters], on)}
    unit = unit_info(unit_card(session, unit_id))
    asked = Asked(session, pack, _wording(pack, kind), unit_id, unit, on.year, on, None, 0)
    return _apology(asked, tuple(_text(rows[dossier], letter) for dossier, letter in letters))


def _wording(pack: Pack, kind: str) -> DocumentKind:
    known = next((each for each in letter_kinds(pack) if each.code == kind), None)
    if known is None:
        raise UserError(
            f"Gói biểu mẫu đang dùng không còn mẫu thư “{kind}” của thư đã cấp số.",
            "Chọn lại gói biểu mẫu có mẫu này, hoặc thu hồi thư rồi cấp thư mới.",
        )
    return known


def letters_by_id(session: Session, unit_id: int, letter_ids: Sequence[int]) -> tuple[tuple[int, LetterRow], ...]:
    """Letters with the id of their dossier, in this order; UserError where one is gone or withdrawn, or none asked."""
    if not letter_ids:
        raise UserError("Không có thư xin lỗi nào để lập.", "Chọn hồ sơ cần thư rồi làm lại.")
    found = [existing(session, ApologyLetter, each, "Thư xin lỗi") for each in letter_ids]
    gone = next(
        (each for each in found if each.withdrawn_reason or not same_office(session, unit_id, each.unit_id)), None
    )
    if gone is not None:
        raise UserError(f"Thư số {gone.full_number} đã thu hồi.", "Viết thư mới cho hồ sơ này.")
    return tuple((each.dossier_id, letter_row(each)) for each in found)


def apology_register_document(asked: Asked) -> ApologyRegisterContext:
    """The letters of the year. UserError where there are none."""
    letters = _letters(asked)
    if not letters:
        raise UserError(f"Năm {asked.year} chưa có thư xin lỗi nào.", "Cấp thư cho các hồ sơ trễ hạn trước.")
    totals, by_field, by_department = _counts(asked)
    rows = _rows_of(asked, letters)
    return ApologyRegisterContext(
        pack=asked.pack.info,
        unit=asked.unit,
        document=asked.info,
        on=asked.on,
        letters=tuple(_register_line(rows[dossier], letter) for dossier, letter in letters),
        totals=totals,
        fields=by_field,
        departments=by_department,
        required_rate=f"{format_number(dossier_rules(asked.session, asked.pack).letter_rate * _WHOLE)}%",
    )


def overdue_document(asked: Asked) -> OverdueDossiersContext:
    """What is overdue or near its day, of whatever year, and the counts of the year asked for."""
    rows = dossier_rows(asked.session, asked.pack, asked.unit_id, None, asked.on)
    totals, by_field, by_department = _counts(asked, rows)
    return OverdueDossiersContext(
        pack=asked.pack.info,
        unit=asked.unit,
        document=asked.info,
        on=asked.on,
        overdue=tuple(_dossier_line(row, asked.on) for row in rows if row.status is DossierStatus.OVERDUE),
        near=tuple(_dossier_line(row, asked.on) for row in rows if row.status is DossierStatus.NEAR),
        totals=totals,
        fields=by_field,
        departments=by_department,
    )


def count_line(counts: DossierCounts, name: str = "") -> CountLine:
    """Counts as a document prints them; the rate has its numerator and denominator beside it."""
    values = {field.name: getattr(counts, field.name) for field in fields(CountLine) if field.name != "rate"}
    rate = format_percent(Decimal(counts.with_letter), Decimal(counts.late))
    return CountLine(**(values | {"rate": rate, "name": name or counts.name}))


def _whole_year(asked: Asked) -> ApologyContext:
    live = ((dossier, letter) for dossier, letter in _letters(asked) if not letter.withdrawn_reason)
    letters = [(dossier, letter) for dossier, letter in live if letter.kind == asked.kind.code]
    if not letters:
        raise UserError(f"Năm {asked.year} chưa có thư xin lỗi nào theo mẫu này.", "Cấp thư cho hồ sơ trễ hạn trước.")
    rows = _rows_of(asked, letters)
    return _apology(asked, tuple(_text(rows[dossier], letter) for dossier, letter in letters))


def _letters(asked: Asked) -> list[tuple[int, LetterRow]]:
    """The year's letters up to the day asked for."""
    every = letters_of_year(asked.session, asked.unit_id, asked.year)
    return [(dossier, letter) for dossier, letter in every if letter.dated <= asked.on]


def _apology(asked: Asked, letters: tuple[LetterText, ...]) -> ApologyContext:
    first = letters[0]
    info = replace(asked.info, number=first.number, dated=first.dated)
    return ApologyContext(asked.pack.info, asked.unit, info, asked.on, letters)


def _rows_of(asked: Asked, letters: Iterable[tuple[int, LetterRow]]) -> Mapping[int, DossierRow]:
    ids = [dossier for dossier, _ in letters]
    return {row.id: row for row in dossiers_by_id(asked.session, asked.pack, ids, asked.on)}


def _counts(
    asked: Asked, rows: Sequence[DossierRow] | None = None
) -> tuple[CountLine, tuple[CountLine, ...], tuple[CountLine, ...]]:
    """Of the calendar year: all, by field, by department."""
    if rows is None:
        rows = dossier_rows(asked.session, asked.pack, asked.unit_id, None, asked.on)
    limit = dossier_rules(asked.session, asked.pack).reappointments
    window = date(asked.year, 1, 1), min(asked.on, date(asked.year, 12, 31))
    return (
        count_line(count_window(rows, *window, limit), "Tổng số"),
        tuple(count_line(each) for each in counts_by_field(rows, *window, limit)),
        tuple(count_line(each) for each in counts_by_department(rows, *window, limit)),
    )


def _text(row: DossierRow, letter: LetterRow) -> LetterText:
    return replace(
        _draft_text(row),
        number=letter.full_number,
        dated=letter.dated,
        old_on=letter.old_on,
        new_on=letter.new_on,
        reason=letter.reason,
        signer=letter.signer,
    )


def _draft_text(row: DossierRow) -> LetterText:
    draft = row.draft
    old_on = row.apologise_for or draft.promised_on
    return LetterText(
        number="",
        dated=None,
        code=draft.code,
        field=row.field,
        procedure=draft.procedure,
        applicant=draft.applicant,
        address=draft.address,
        received_on=draft.received_on,
        old_on=old_on,
        new_on=draft.new_on if draft.new_on is not None and draft.new_on > old_on else None,
        department=draft.department,
        reason=draft.reason,
        signer="",
    )


def _register_line(row: DossierRow, letter: LetterRow) -> RegisterLine:
    return RegisterLine(
        number=letter.full_number,
        dated=letter.dated,
        code=row.draft.code,
        applicant=row.draft.applicant,
        field=row.field,
        old_on=letter.old_on,
        reason=letter.reason,
        department=row.draft.department,
        new_on=letter.new_on,
        times=row.draft.times,
        returned_on=row.draft.returned_on,
        signer=letter.signer,
        standing=f"Thu hồi: {letter.withdrawn_reason}" if letter.withdrawn_reason else "",
    )


def _dossier_line(row: DossierRow, on: date) -> DossierLine:
    draft = row.draft
    left = (draft.promised_on - on).days
    near = f"Còn {left} ngày" if left else "Hết hạn hôm nay"
    return DossierLine(
        code=draft.code,
        procedure=draft.procedure,
        applicant=draft.applicant,
        field=row.field,
        department=draft.department,
        received_on=draft.received_on,
        promised_on=draft.promised_on,
        new_on=draft.new_on,
        times=draft.times,
        days_late=row.days_late,
        reason=draft.reason,
        letter=", ".join(letter.full_number for letter in row.live_letters) or row.letter.shown,
        standing=f"Quá hạn {row.days_late} ngày, chưa trả" if row.status.late else near,
    )

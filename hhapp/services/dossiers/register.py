"""The register of late dossiers: rows as they stand on a day, dossiers typed, changed, taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, selectinload

from hhapp.errors import UserError
from hhapp.models import ApologyLetter, LateDossier
from hhapp.packs.catalogue import Pack
from hhapp.packs.dossiers.catalogue import DossierRules
from hhapp.services.checks import existing, typed_day, typed_text
from hhapp.services.dossiers.rules import dossier_rules, field_of
from hhapp.services.dossiers.standing import (
    DossierDays,
    DossierStatus,
    LetterDays,
    LetterState,
    breaches,
    days_late,
    impossible,
    late_since,
    letter_due,
    letter_state,
    pending_letter,
    status_of,
)
from hhapp.services.offices import of_office
from hhapp.vn.calendar import WorkCalendar
from hhapp.vn.text import fold

DOSSIER_SUBJECT = LateDossier.__tablename__
"""Under this name evidence of a dossier is kept (`storage.evidence`)."""
_DOSSIER = "Hồ sơ"
_MOST_TIMES = 99
_TEXTS = {
    "code": "Mã hồ sơ",
    "field": "Lĩnh vực",
    "procedure": "Thủ tục",
    "applicant": "Người nộp",
    "address": "Địa chỉ",
    "department": "Bộ phận giải quyết",
    "officer": "Người thụ lý",
    "reason": "Lý do trễ hạn",
    "note": "Ghi chú",
}
_DAYS = {
    "received_on": "Ngày tiếp nhận",
    "promised_on": "Ngày hẹn trả",
    "new_on": "Ngày hẹn mới",
    "returned_on": "Ngày trả",
}


@dataclass(frozen=True, slots=True)
class DossierDraft:
    """What a clerk types or a list brings of a dossier. Only `code` and `promised_on` are required."""

    code: str
    promised_on: date
    field: str = ""
    procedure: str = ""
    applicant: str = ""
    address: str = ""
    received_on: date | None = None
    department: str = ""
    officer: str = ""
    reason: str = ""
    new_on: date | None = None
    times: int = 0
    returned_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter of a dossier. `withdrawn_reason` "" for one that stands, `file_name` "" until it was written."""

    id: int
    kind: str
    full_number: str
    dated: date
    old_on: date
    new_on: date | None
    reason: str
    signer: str
    withdrawn_reason: str
    file_name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class DossierRow:
    """A dossier as it stands on a day. `field` is as the pack calls it, `draft` has everything as written.

    `warnings` are rules that are broken, `faults` days that cannot be; `letters` has the withdrawn ones too.
    `apologise_for` is the day for which a letter is still to be written, None where none is.
    """

    id: int
    draft: DossierDraft
    field: str
    status: DossierStatus
    days_late: int
    late_since: date | None
    letter: LetterState
    letter_due: date
    apologise_for: date | None
    letters: tuple[LetterRow, ...]
    warnings: tuple[str, ...]
    faults: tuple[str, ...]

    @property
    def live_letters(self) -> tuple[LetterRow, ...]:
        """The letters that stand."""
        return tuple(letter for letter in self.letters if not letter.withdrawn_reason)


@dataclass(frozen=True, slots=True)
class DossierFilter:
    """What of the register is wanted. `words` are searched without accents; empty fields let everything through."""

    words: str = ""
    field: str = ""
    department: str = ""
    statuses: frozenset[DossierStatus] = frozenset()
    warned: bool = False  # only those with warnings or faults
    to_write: bool = False  # only those a letter is still to be written for


def dossier_rows(
    session: Session,
    pack: Pack,
    unit_id: int,
    year: int | None,
    on: date,
    wanted: DossierFilter = DossierFilter(),
) -> tuple[DossierRow, ...]:
    """The dossiers promised for a day of the year (None: of any), the longest promised first, as on the day `on`.

    UserError where the pack has no rules for dossiers.
    """
    rules = dossier_rules(session, pack)
    query = _query(unit_id)
    if year is not None:
        query = query.where(LateDossier.promised_on.between(date(year, 1, 1), date(year, 12, 31)))
    for word in fold(wanted.words).split():
        query = query.where(LateDossier.folded.contains(word, autoescape=True))
    rows = (_row(found, rules, pack.calendar, on) for found in session.scalars(query))
    return tuple(row for row in rows if _passes(row, wanted))


def dossier_row(session: Session, pack: Pack, dossier_id: int, on: date) -> DossierRow:
    """One dossier; UserError where it is there no more."""
    return _row(existing(session, LateDossier, dossier_id, _DOSSIER), dossier_rules(session, pack), pack.calendar, on)


def dossiers_by_id(session: Session, pack: Pack, ids: Sequence[int], on: date) -> tuple[DossierRow, ...]:
    """The dossiers of these ids in this order; those that are gone are left out."""
    rules = dossier_rules(session, pack)
    found = {row.id: row for row in session.scalars(select(LateDossier).where(LateDossier.id.in_(ids)))}
    return tuple(_row(found[each], rules, pack.calendar, on) for each in ids if each in found)


def names_used(session: Session, unit_id: int) -> dict[str, tuple[str, ...]]:
    """What was written before, for proposals while typing: by "field", "procedure", "department", "officer"."""
    columns = (LateDossier.field, LateDossier.procedure, LateDossier.department, LateDossier.officer)
    return {
        column.key: tuple(
            session.scalars(
                select(column).where(of_office(LateDossier.unit_id, unit_id), column != "").distinct().order_by(column)
            )
        )
        for column in columns
    }


def add_dossier(session: Session, unit_id: int, draft: DossierDraft) -> int:
    """Enter a dossier; its id. UserError for a code that is in the register or days no office could mean."""
    return add_dossiers(session, unit_id, [draft])[0]


def add_dossiers(session: Session, unit_id: int, drafts: Sequence[DossierDraft]) -> tuple[int, ...]:
    """Enter many dossiers at once, as `add_dossier` does one; their ids in the same order."""
    taken = {code_key(code) for code in session.scalars(_codes(unit_id))}
    dossiers = []
    for draft in drafts:
        dossier = LateDossier(unit_id=unit_id)
        _fill(dossier, draft)
        if code_key(dossier.code) in taken:
            raise _code_taken(dossier.code)
        taken.add(code_key(dossier.code))
        dossiers.append(dossier)
    session.add_all(dossiers)
    session.flush()
    return tuple(dossier.id for dossier in dossiers)


def update_dossier(session: Session, dossier_id: int, draft: DossierDraft) -> None:
    """Write a dossier anew. Letters that were given numbers keep what they said."""
    dossier = existing(session, LateDossier, dossier_id, _DOSSIER)
    renamed = code_key(draft.code) != code_key(dossier.code)
    if renamed and find_by_code(session, dossier.unit_id, draft.code) is not None:
        raise _code_taken(draft.code)
    _fill(dossier, draft)
    session.flush()


def reappoint(session: Session, dossier_id: int, new_on: date, reason: str = "") -> int:
    """Promise a new day, counted as one more time; how often it was re-appointed now.

    A reason that is given takes the place of the one before. UserError where the new day is not after the day in
    force. That the limit is passed is not refused: it happened, and it is warned of.
    """
    dossier = existing(session, LateDossier, dossier_id, _DOSSIER)
    before = dossier.new_on or dossier.promised_on
    if typed_day(new_on, "Ngày hẹn mới") <= before:
        raise UserError(f"Ngày hẹn mới phải sau ngày hẹn {before:%d/%m/%Y}.", "Hãy nhập ngày khác.")
    dossier.new_on, dossier.times = new_on, dossier.times + 1
    dossier.reason = typed_text(reason, "Lý do trễ hạn") or dossier.reason
    session.flush()
    return dossier.times


def return_dossier(session: Session, dossier_id: int, on: date | None) -> None:
    """The result was returned on the day; None takes that back."""
    dossier = existing(session, LateDossier, dossier_id, _DOSSIER)
    dossier.returned_on = None if on is None else typed_day(on, "Ngày trả")


def delete_dossier(session: Session, dossier_id: int) -> None:
    """Take a dossier out of the register. UserError where a letter has a number: letters are only withdrawn."""
    dossier = existing(session, LateDossier, dossier_id, _DOSSIER)
    if dossier.letters:
        raise UserError(
            f"Hồ sơ {dossier.code} đã có thư xin lỗi số {dossier.letters[0].full_number} nên không xóa được.",
            "Sửa hồ sơ, hoặc thu hồi thư và ghi lý do.",
        )
    session.delete(dossier)
    session.flush()


def find_by_code(session: Session, unit_id: int, code: str) -> int | None:
    """The id of the dossier of a code, spaces and case aside."""
    query = select(LateDossier.id, LateDossier.code).where(of_office(LateDossier.unit_id, unit_id))
    return next((row for row, kept in session.execute(query) if code_key(kept) == code_key(code)), None)


def code_key(code: str) -> str:
    """What makes two codes the same: spaces are dropped and case is none; a code has no accents."""
    return "".join(code.split()).upper()


def draft_of(dossier: LateDossier) -> DossierDraft:
    """Everything of a dossier as it is kept."""
    return DossierDraft(**{field.name: getattr(dossier, field.name) for field in fields(DossierDraft)})


def days_of(dossier: LateDossier) -> DossierDays:
    """The days of a dossier and of its letters that stand."""
    live = (letter for letter in dossier.letters if not letter.withdrawn_reason)
    return DossierDays(
        promised_on=dossier.promised_on,
        received_on=dossier.received_on,
        returned_on=dossier.returned_on,
        new_on=dossier.new_on,
        times=dossier.times,
        reason=dossier.reason,
        letters=tuple(LetterDays(letter.dated, letter.old_on, letter.new_on) for letter in live),
    )


def letter_row(letter: ApologyLetter) -> LetterRow:
    """A letter as it is kept."""
    return LetterRow(**{field.name: getattr(letter, field.name) for field in fields(LetterRow)})


def _query(unit_id: int) -> Select[LateDossier]:
    return (
        select(LateDossier)
        .where(of_office(LateDossier.unit_id, unit_id))
        .options(selectinload(LateDossier.letters))
        .order_by(LateDossier.promised_on, LateDossier.id)
    )


def _row(dossier: LateDossier, rules: DossierRules, calendar: WorkCalendar, on: date) -> DossierRow:
    days = days_of(dossier)
    return DossierRow(
        id=dossier.id,
        draft=draft_of(dossier),
        field=field_of(rules, dossier.field),
        status=status_of(days, on, rules.near_days),
        days_late=days_late(days, on),
        late_since=late_since(days, on),
        letter=letter_state(days, on, rules, calendar),
        letter_due=letter_due(days, rules, calendar),
        apologise_for=pending_letter(days, on, rules, calendar),
        letters=tuple(letter_row(letter) for letter in dossier.letters),
        warnings=tuple(breaches(days, on, rules, calendar)),
        faults=tuple(impossible(days, on)),
    )


def _passes(row: DossierRow, wanted: DossierFilter) -> bool:
    return (
        (not wanted.field or fold(row.field) == fold(wanted.field))
        and (not wanted.department or fold(row.draft.department) == fold(wanted.department))
        and (not wanted.statuses or row.status in wanted.statuses)
        and (not wanted.warned or bool(row.warnings or row.faults))
        and (not wanted.to_write or row.apologise_for is not None)
    )


def _fill(dossier: LateDossier, draft: DossierDraft) -> None:
    for name, what in _TEXTS.items():
        setattr(dossier, name, typed_text(getattr(draft, name), what, required=name == "code"))
    dossier.code = "".join(dossier.code.split())
    for name, what in _DAYS.items():
        day: date | None = getattr(draft, name)
        setattr(dossier, name, None if day is None else typed_day(day, what))
    if not 0 <= draft.times <= _MOST_TIMES:
        raise UserError(f"Số lần hẹn lại phải từ 0 đến {_MOST_TIMES}.", "Hãy nhập lại, ví dụ 1.")
    dossier.times = max(draft.times, 1) if draft.new_on is not None else draft.times


def _codes(unit_id: int) -> Select[str]:
    return select(LateDossier.code).where(of_office(LateDossier.unit_id, unit_id))


def _code_taken(code: str) -> UserError:
    return UserError(f"Mã hồ sơ {code} đã có trong sổ.", "Sửa hồ sơ đã có, hoặc xem lại mã.")

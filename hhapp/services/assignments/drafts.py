"""Drafts and dossiers that were submitted upward and returned; those returned as often as the pack says are counted.

Legal source of the sample pack's limit of two: Chỉ thị 06/CT-UBND (Khánh Hòa, 21/4/2020), point 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from hhapp.errors import UserError
from hhapp.models import Draft, DraftReturn
from hhapp.packs.catalogue import Pack
from hhapp.services.assignments.register import assignment_rules
from hhapp.services.checks import existing, typed_day, typed_text
from hhapp.services.offices import of_office

_DRAFT, _RETURN = "Dự thảo", "Lần trả lại"


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """One time that a draft was returned."""

    id: int
    returned_on: date
    cause: str
    note: str


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft with its returns within the window asked for, the earliest first; `counted` as the pack's limit says."""

    id: int
    title: str
    person: str
    department: str
    returns: tuple[ReturnRow, ...]
    counted: bool


def draft_rows(
    session: Session, pack: Pack, unit_id: int, window: tuple[date, date] | None = None
) -> tuple[DraftRow, ...]:
    """Drafts with a return within the window (None: any time), those returned most often first.

    How often a draft was returned is counted up to the end of the window, so a second return in June counts for the
    half-year although the first was in an earlier year.
    """
    limit = assignment_rules(pack).returned_limit
    query = select(Draft).where(of_office(Draft.unit_id, unit_id)).options(selectinload(Draft.returns))
    rows = []
    for draft in session.scalars(query):
        until = [each for each in draft.returns if window is None or each.returned_on <= window[1]]
        within = [each for each in until if window is None or each.returned_on >= window[0]]
        if within or window is None:
            returns = tuple(ReturnRow(each.id, each.returned_on, each.cause, each.note) for each in until)
            rows.append(DraftRow(draft.id, draft.title, draft.person, draft.department, returns, len(until) >= limit))
    return tuple(sorted(rows, key=lambda row: (-len(row.returns), row.id)))


def add_draft(session: Session, unit_id: int, title: str, person: str = "", department: str = "") -> int:
    """Enter a draft; its id. UserError for an empty title."""
    draft = Draft(unit_id=unit_id)
    _fill(draft, title, person, department)
    session.add(draft)
    session.flush()
    return draft.id


def update_draft(session: Session, draft_id: int, title: str, person: str = "", department: str = "") -> None:
    """Write a draft's own words anew."""
    _fill(existing(session, Draft, draft_id, _DRAFT), title, person, department)
    session.flush()


def delete_draft(session: Session, draft_id: int) -> None:
    """Take a draft with all its returns away."""
    session.delete(existing(session, Draft, draft_id, _DRAFT))
    session.flush()


def add_return(
    session: Session, draft_id: int, on: date, cause: str, note: str = "", *, today: date | None = None
) -> int:
    """The draft was returned on the day; the id of that.

    UserError without a cause, for a day entered before, or for one after `today` where that is told.
    """
    if today is not None and on > today:
        raise UserError(f"Ngày trả lại {on:%d/%m/%Y} ở sau hôm nay.", "Xem lại ngày.")
    draft = existing(session, Draft, draft_id, _DRAFT)
    if any(each.returned_on == on for each in draft.returns):
        raise UserError(f"Lần trả lại ngày {on:%d/%m/%Y} đã ghi.", "Xem lại ngày.")
    entry = DraftReturn(draft_id=draft_id, returned_on=typed_day(on, "Ngày trả lại"))
    entry.cause = typed_text(cause, "Lý do trả lại", required=True)
    entry.note = typed_text(note, "Ghi chú")
    draft.returns.append(entry)
    session.flush()
    session.refresh(draft, ["returns"])
    return entry.id


def delete_return(session: Session, return_id: int) -> None:
    """Take one return away."""
    session.delete(existing(session, DraftReturn, return_id, _RETURN))
    session.flush()


def _fill(draft: Draft, title: str, person: str, department: str) -> None:
    draft.title = typed_text(title, "Tên dự thảo", required=True)
    draft.person = typed_text(person, "Người soạn thảo")
    draft.department = typed_text(department, "Đơn vị soạn thảo")

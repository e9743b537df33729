"""Days that fall due outside the plan: findings, inspections, surveys, the score, dossiers and tasks from above."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from hhapp.models import Assignment, LateDossier
from hhapp.packs.catalogue import Pack
from hhapp.services.inspection.findings import finding_rows
from hhapp.services.inspection.inspections import inspection_rows
from hhapp.services.offices import of_office
from hhapp.services.plan import NEAR_DAYS
from hhapp.services.score.rounds import round_of_year
from hhapp.services.survey.rounds import round_rows


@dataclass(frozen=True, slots=True)
class Deadline:
    """One thing to be done by a day; `page` and `thing` lead to it in the window."""

    name: str  # "Phát hiện: niêm yết thiếu 3 thủ tục"
    who: str
    due: date
    page: str
    thing: Any = None


def deadlines(
    session: Session, pack: Pack, unit_id: int, year: int, on: date, *, near_days: int = NEAR_DAYS
) -> tuple[Deadline, ...]:
    """What of the year is overdue on the day or due within `near_days` after it, the most pressing first."""
    until = on + timedelta(days=near_days)
    found = (
        *_findings(session, pack, unit_id, year, on),
        *_inspections(session, pack, unit_id, year, on),
        *_surveys(session, unit_id, year),
        *_score(session, unit_id, year),
        *(_dossiers(session, unit_id, year, on, until) if pack.dossiers else ()),
        *(_assignments(session, unit_id, year, on, until) if pack.assignments else ()),
    )
    return tuple(sorted((each for each in found if each.due <= until), key=_due))


def _due(each: Deadline) -> date:
    return each.due


def _findings(session: Session, pack: Pack, unit_id: int, year: int, on: date) -> Iterator[Deadline]:
    for row in finding_rows(session, pack, unit_id, year, on) if pack.inspection else ():
        if row.draft.due_on is not None and not row.handled:
            yield Deadline(f"Phát hiện: {row.draft.what}", row.draft.person, row.draft.due_on, "findings", row.id)


def _inspections(session: Session, pack: Pack, unit_id: int, year: int, on: date) -> Iterator[Deadline]:
    for row in inspection_rows(session, pack, unit_id, year, on) if pack.inspection else ():
        due = row.draft.planned_to or row.draft.planned_from
        if due is not None and row.draft.held_from is None:
            yield Deadline(f"Kiểm tra: {row.draft.name}", row.draft.leader, due, "inspection", row.id)


def _surveys(session: Session, unit_id: int, year: int) -> Iterator[Deadline]:
    for row in round_rows(session, unit_id):
        if row.year == year and not row.closed:
            yield Deadline(f"Khảo sát: chốt {row.title}", "", row.end, "survey", row.id)


def _score(session: Session, unit_id: int, year: int) -> Iterator[Deadline]:
    card = round_of_year(session, unit_id, year)
    if card is not None and card.state.scoring and card.due_on is not None:
        yield Deadline(f"Chấm điểm: gửi điểm tự chấm năm {year}", "", card.due_on, "score")


def _dossiers(session: Session, unit_id: int, year: int, on: date, until: date) -> Iterator[Deadline]:
    """Dossiers not returned on the day, also those of earlier years, by the day they are promised for now."""
    row, due = LateDossier, func.coalesce(LateDossier.new_on, LateDossier.promised_on)
    last = min(until, date(year, 12, 31))
    query = select(row.id, row.code, row.applicant, row.officer, row.department, due)
    query = query.where(
        of_office(row.unit_id, unit_id), or_(row.returned_on.is_(None), row.returned_on > on), due <= last
    )
    for dossier_id, code, applicant, officer, department, day in session.execute(query.order_by(due, row.id)):
        name = f"Hồ sơ {code}: {applicant}" if applicant else f"Hồ sơ {code}"
        yield Deadline(name, officer or department, day, "dossiers", dossier_id)


def _assignments(session: Session, unit_id: int, year: int, on: date, until: date) -> Iterator[Deadline]:
    """Tasks of the year that are not finished on the day, by the deadline in force."""
    row, due = Assignment, func.coalesce(Assignment.extended_on, Assignment.due_on)
    query = select(row.id, row.content, row.person, row.department, due)
    query = query.where(of_office(row.unit_id, unit_id), or_(row.completed_on.is_(None), row.completed_on > on))
    query = query.where(due.between(date(year, 1, 1), min(until, date(year, 12, 31))))
    for task_id, content, person, department, day in session.execute(query.order_by(due, row.id)):
        yield Deadline(f"Nhiệm vụ giao: {content}", person or department, day, "assignments", task_id)

"""The training plan and its classes as they are written; many people are sent, and completed, at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Certificate, Course, EvidenceLink, Officer, Participation, TrainingPlanLine, Unit
from hhapp.packs.catalogue import Pack
from hhapp.packs.officers.catalogue import Code, name_of
from hhapp.services.checks import existing, typed_day, typed_text, typed_year
from hhapp.services.officers.courses import (
    COURSE,
    COURSE_FIELDS,
    COURSE_SUBJECT,
    LINE,
    PARTICIPATION,
    PARTICIPATION_SUBJECT,
    PLAN_LINE_FIELDS,
    CourseWords,
    ParticipationState,
    PlanLineWords,
)
from hhapp.services.officers.person import officer_rules
from hhapp.services.officers.register import OFFICER
from hhapp.services.offices import same_office
from hhapp.vn.numbers import format_date

_MOST_PERIODS, _MOST_PEOPLE = 5_000, 10_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one participation ended. `periods` (tiết) only where they differ from those of the class."""

    participation_id: int
    state: ParticipationState = ParticipationState.COMPLETED
    result: str = ""
    certificate_number: str = ""
    certificate_on: date | None = None
    periods: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SentPeople:
    """Who was sent to a class, and who was in it already, as ids of officers."""

    sent: tuple[int, ...]
    already: tuple[int, ...]


def add_plan_line(session: Session, pack: Pack, unit_id: int, year: int, words: PlanLineWords) -> int:
    """Add a line at the end of the year's training plan; returns its id."""
    existing(session, Unit, unit_id, "Đơn vị")
    query = select(func.max(TrainingPlanLine.position)).filter_by(unit_id=unit_id, year=year)
    last = session.scalar(query) or 0
    line = TrainingPlanLine(unit_id=unit_id, year=typed_year(year), position=last + 1)
    _write(line, PLAN_LINE_FIELDS, _checked_line(pack, words))
    session.add(line)
    session.flush()
    return line.id


def update_plan_line(session: Session, pack: Pack, line_id: int, words: PlanLineWords) -> None:
    """Write a line of the plan."""
    _write(existing(session, TrainingPlanLine, line_id, LINE), PLAN_LINE_FIELDS, _checked_line(pack, words))


def delete_plan_line(session: Session, line_id: int) -> None:
    """Delete a line; its classes stay, as classes outside the plan."""
    line = existing(session, TrainingPlanLine, line_id, LINE)
    for course in session.scalars(select(Course).where(Course.plan_line_id == line_id)):
        course.plan_line_id = None
    session.flush()
    session.delete(line)


def add_course(session: Session, pack: Pack, unit_id: int, words: CourseWords) -> int:
    """Add a class; returns its id. The year follows from its last day where that is written."""
    existing(session, Unit, unit_id, "Đơn vị")
    course = Course(unit_id=unit_id)
    _write(course, COURSE_FIELDS, _checked_course(session, pack, unit_id, words))
    session.add(course)
    session.flush()
    return course.id


def update_course(session: Session, pack: Pack, course_id: int, words: CourseWords) -> None:
    """Write a class."""
    course = existing(session, Course, course_id, COURSE)
    _write(course, COURSE_FIELDS, _checked_course(session, pack, course.unit_id, words))


def delete_course(session: Session, course_id: int) -> None:
    """Delete a class entered by mistake, with who was sent and the certificates that came from it."""
    course = existing(session, Course, course_id, COURSE)
    for participation in list(course.participations):
        _forget(session, participation)
        course.participations.remove(participation)
    _unlink(session, COURSE_SUBJECT, course_id)
    session.flush()
    session.delete(course)


def course_from_line(session: Session, line_id: int) -> CourseWords:
    """The words of a class that a line of the plan asks for, to be completed with days and a decision."""
    line = existing(session, TrainingPlanLine, line_id, LINE)
    return CourseWords(
        name=line.title,
        content=line.content,
        year=line.year,
        plan_line_id=line_id,
        programme=line.programme,
        form=line.form,
        periods=line.periods,
        cost=line.cost,
        cost_source=line.cost_source,
    )


def send(session: Session, course_id: int, officer_ids: Iterable[int], *, teaching: bool = False) -> SentPeople:
    """Send many to a class at once, as learners or as teachers; who is in it already is left as is.

    UserError, and nobody sent, for a person of another office or deleted meanwhile.
    """
    course = existing(session, Course, course_id, COURSE)
    there = {each.officer_id for each in course.participations if each.teaching is teaching}
    wanted = tuple(dict.fromkeys(officer_ids))
    for officer_id in wanted:
        officer = existing(session, Officer, officer_id, OFFICER)
        if not same_office(session, officer.unit_id, course.unit_id):
            raise UserError(f"{officer.name} thuộc đơn vị khác.", "Chọn người trong danh sách của đơn vị mình.")
    fresh = tuple(officer_id for officer_id in wanted if officer_id not in there)
    course.participations += [
        Participation(officer_id=officer_id, teaching=teaching, state=ParticipationState.SENT.value)
        for officer_id in fresh
    ]
    session.flush()
    return SentPeople(fresh, tuple(officer_id for officer_id in wanted if officer_id in there))


def take_back(session: Session, participation_ids: Collection[int]) -> None:
    """Take people off a class they were sent to by mistake, with the certificates that came from it."""
    for participation_id in participation_ids:
        participation = existing(session, Participation, participation_id, PARTICIPATION)
        _forget(session, participation)
        participation.course.participations.remove(participation)
    session.flush()


def record_outcomes(session: Session, pack: Pack, outcomes: Sequence[Outcome]) -> int:
    """Write how participations ended; how many certificates are kept from it.

    Who completed a class that leads to a certificate, with a number or a day, gets it in the register once; another
    state, or no number and day, takes it back. Who was absent has neither result nor certificate.
    """
    kept = 0
    for told in outcomes:
        outcome = told
        if outcome.state is ParticipationState.ABSENT:
            outcome = replace(outcome, result="", certificate_number="", certificate_on=None)
        participation = existing(session, Participation, outcome.participation_id, PARTICIPATION)
        _known(outcome.result, officer_rules(pack).results, "Kết quả")
        participation.state = outcome.state.value
        participation.result = outcome.result
        participation.periods = _count(outcome.periods, "Số tiết", _MOST_PERIODS)
        participation.certificate_number = typed_text(outcome.certificate_number, "Số chứng chỉ")
        day = outcome.certificate_on
        participation.certificate_on = None if day is None else typed_day(day, "Ngày cấp chứng chỉ")
        participation.note = typed_text(outcome.note, "Ghi chú")
        kept += _keep_certificate(session, pack, participation)
    session.flush()
    return kept


def _keep_certificate(session: Session, pack: Pack, participation: Participation) -> bool:
    course = participation.course
    kept = session.scalar(select(Certificate).where(Certificate.participation_id == participation.id))
    is_due = (
        participation.state == ParticipationState.COMPLETED
        and not participation.teaching
        and bool(course.certificate)
        and (participation.certificate_number or participation.certificate_on) not in ("", None)
    )
    if not is_due:
        if kept is not None:
            session.delete(kept)
        return False
    if kept is None:
        kept = Certificate(officer_id=participation.officer_id, participation_id=participation.id)
        session.add(kept)
    kept.kind = course.certificate
    kept.name = course.name or name_of(officer_rules(pack).certificates, course.certificate)
    kept.number, kept.issued_on = participation.certificate_number, participation.certificate_on
    kept.issuer = course.organiser
    return True


def _forget(session: Session, participation: Participation) -> None:
    for certificate in session.scalars(select(Certificate).where(Certificate.participation_id == participation.id)):
        session.delete(certificate)
    _unlink(session, PARTICIPATION_SUBJECT, participation.id)
    session.flush()


def _unlink(session: Session, subject: str, subject_id: int) -> None:
    links = select(EvidenceLink).where(EvidenceLink.subject == subject, EvidenceLink.subject_id == subject_id)
    for link in session.scalars(links):
        session.delete(link)


def _write(row: TrainingPlanLine | Course, names: Iterable[str], words: PlanLineWords | CourseWords) -> None:
    for name in names:
        setattr(row, name, getattr(words, name))


def _checked_line(pack: Pack, words: PlanLineWords) -> PlanLineWords:
    _codes(pack, words)
    return replace(
        words,
        need=typed_text(words.need, "Nhu cầu"),
        title=typed_text(words.title, "Tên lớp", required=True),
        participants=typed_text(words.participants, "Đối tượng"),
        time=typed_text(words.time, "Thời gian"),
        note=typed_text(words.note, "Ghi chú"),
        headcount=_count(words.headcount, "Số người", _MOST_PEOPLE),
        periods=_count(words.periods, "Số tiết", _MOST_PERIODS),
        cost=_money(words.cost),
    )


def _checked_course(session: Session, pack: Pack, unit_id: int, words: CourseWords) -> CourseWords:
    _codes(pack, words)
    _known(words.certificate, officer_rules(pack).certificates, "Loại chứng chỉ")
    if (
        words.plan_line_id is not None
        and existing(session, TrainingPlanLine, words.plan_line_id, LINE).unit_id != unit_id
    ):
        raise UserError("Dòng kế hoạch này của đơn vị khác.", "Chọn dòng kế hoạch của đơn vị mình.")
    days: dict[str, Any] = {
        name: None if (day := getattr(words, name)) is None else typed_day(day, what)
        for name, what in (
            ("decision_on", "Ngày quyết định"),
            ("starts_on", "Ngày bắt đầu"),
            ("ends_on", "Ngày kết thúc"),
        )
    }
    start, end = days["starts_on"], days["ends_on"]
    if start and end and end < start:
        raise UserError(
            f"Lớp kết thúc {format_date(end)}, trước ngày bắt đầu {format_date(start)}.", "Sửa một trong hai ngày."
        )
    last = end or start
    return replace(
        words,
        **days,
        year=typed_year(last.year if last else words.year),
        name=typed_text(words.name, "Tên lớp", required=True),
        place=typed_text(words.place, "Địa điểm"),
        organiser=typed_text(words.organiser, "Cơ sở đào tạo"),
        decision_number=typed_text(words.decision_number, "Số quyết định"),
        note=typed_text(words.note, "Ghi chú"),
        periods=_count(words.periods, "Số tiết", _MOST_PERIODS),
        cost=_money(words.cost),
    )


def _codes(pack: Pack, words: PlanLineWords | CourseWords) -> None:
    rules = officer_rules(pack)
    if not words.content:
        raise UserError("Chưa chọn nội dung đào tạo, bồi dưỡng.", "Chọn một trong các nội dung của gói biểu mẫu.")
    _known(words.content, rules.contents, "Nội dung")
    _known(words.programme, rules.programmes, "Chương trình")
    _known(words.form, rules.forms, "Hình thức")
    _known(words.cost_source, rules.cost_sources, "Nguồn kinh phí")


def _known(code: str, codes: Sequence[Code], what: str) -> None:
    if code and all(each.code != code for each in codes):
        raise UserError(
            f"{what}: “{code}” không có trong gói biểu mẫu.", f"Chọn trong: {', '.join(each.name for each in codes)}."
        )


def _count(value: int | None, what: str, most: int) -> int | None:
    if value is not None and not 0 <= value <= most:
        raise UserError(f"{what} {value} không hợp lý.", f"Nhập số từ 0 đến {most}.")
    return value


def _money(value: Decimal | None) -> Decimal | None:
    if value is not None and (value < 0 or not value.is_finite()):
        raise UserError("Kinh phí không được là số âm.", "Nhập số tiền bằng đồng.")
    return value

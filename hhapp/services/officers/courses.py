"""The training plan of a year, its classes and who took part, as they are read.

A class counts for the year in which it ends. Whoever was absent or failed took no part in what is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hhapp.models import Course, EvidenceLink, Officer, Participation, TrainingPlanLine
from hhapp.packs.catalogue import Pack
from hhapp.packs.officers.catalogue import name_of
from hhapp.services.checks import existing
from hhapp.services.officers.person import officer_rules
from hhapp.services.officers.register import OfficerRow, officer_row, positions_of
from hhapp.services.offices import of_office
from hhapp.vn.text import name_sort_key

PARTICIPATION_SUBJECT = "participation"
COURSE_SUBJECT = "course"
"""What `storage.evidence` calls the files of a participation and of a class."""
COURSE, LINE, PARTICIPATION = "Lớp học", "Dòng kế hoạch đào tạo", "Người học"


class ParticipationState(StrEnum):
    """How far somebody is with a class."""

    SENT = "sent"
    ATTENDED = "attended"
    COMPLETED = "completed"
    FAILED = "failed"
    ABSENT = "absent"

    @property
    def shown(self) -> str:
        """The office's word."""
        return STATES[self]


STATES: Mapping[ParticipationState, str] = {
    ParticipationState.SENT: "Được cử đi",
    ParticipationState.ATTENDED: "Đang học",
    ParticipationState.COMPLETED: "Hoàn thành",
    ParticipationState.FAILED: "Không đạt",
    ParticipationState.ABSENT: "Vắng, không học",
}


@dataclass(frozen=True, slots=True)
class PlanLineWords:
    """What is written in a line of the plan; codes are the pack's, `cost` in đồng, `periods` in tiết."""

    need: str
    title: str
    content: str
    programme: str = ""
    form: str = ""
    participants: str = ""
    headcount: int | None = None
    periods: int | None = None
    time: str = ""
    cost: Decimal | None = None
    cost_source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CourseWords:
    """What is written of a class; codes are the pack's, `cost` in đồng of the whole class, `periods` in tiết."""

    name: str
    content: str
    year: int
    plan_line_id: int | None = None
    programme: str = ""
    form: str = ""
    place: str = ""
    organiser: str = ""
    decision_number: str = ""
    decision_on: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    periods: int | None = None
    cost: Decimal | None = None
    cost_source: str = ""
    certificate: str = ""
    counts: bool = True
    note: str = ""


PLAN_LINE_FIELDS = tuple(each.name for each in fields(PlanLineWords))
COURSE_FIELDS = tuple(each.name for each in fields(CourseWords))


@dataclass(frozen=True, slots=True)
class PlanLineRow:
    """A line of the plan as it stands on a day: how many were sent and completed in its classes that have begun.

    `done`: as many completed as were planned, or, where no number is planned, a class has ended with somebody
    completing it.
    """

    id: int
    position: int
    words: PlanLineWords
    content_name: str
    form_name: str
    cost_source_name: str
    courses: int
    sent: int
    completed: int
    done: bool

    @property
    def standing(self) -> str:
        """ "Đã thực hiện", "Đang thực hiện", "Chưa thực hiện"."""
        return "Đã thực hiện" if self.done else "Đang thực hiện" if self.sent else "Chưa thực hiện"


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A class with its numbers of learners; `planned` says that it belongs to a line of the plan."""

    id: int
    words: CourseWords
    content_name: str
    form_name: str
    programme_name: str
    cost_source_name: str
    sent: int  # learners, in whatever state
    completed: int
    teachers: int
    files: int

    @property
    def planned(self) -> bool:
        """Whether the class belongs to a line of the plan."""
        return self.words.plan_line_id is not None

    def standing(self, on: date) -> str:
        """ "Chưa ghi ngày", "Chưa mở", "Đang học", "Đã kết thúc", as on the day."""
        start, end = self.words.starts_on, self.words.ends_on
        if start is None:
            return "Chưa ghi ngày"
        if on < start:
            return "Chưa mở"
        return "Đang học" if end is None or on <= end else "Đã kết thúc"


@dataclass(frozen=True, slots=True)
class ParticipationRow:
    """One person in one class. `officer` stands as on the last day of the class, or its first while that is open.

    `counted` are the periods (tiết) that count for this person: own ones, else those of the class; None: not written.
    """

    id: int
    course_id: int
    course: CourseWords
    content_name: str
    form_name: str
    officer: OfficerRow
    teaching: bool
    state: ParticipationState
    periods: int | None
    counted: int | None
    result: str
    result_name: str
    certificate_number: str
    certificate_on: date | None
    note: str
    files: int

    @property
    def completed(self) -> bool:
        """Whether the class was completed, or given by who teaches."""
        return self.state is ParticipationState.COMPLETED


def plan_lines(session: Session, pack: Pack, unit_id: int, year: int, on: date) -> tuple[PlanLineRow, ...]:
    """The plan of a year, line by line, as it stands on the day."""
    found = session.scalars(
        select(TrainingPlanLine)
        .where(of_office(TrainingPlanLine.unit_id, unit_id), TrainingPlanLine.year == year)
        .order_by(TrainingPlanLine.position)
    )
    classes = defaultdict(list)
    for row in course_rows(session, pack, unit_id):
        classes[row.words.plan_line_id].append(row)
    return tuple(_line_row(pack, line, classes[line.id], on) for line in found)


def course_rows(session: Session, pack: Pack, unit_id: int, year: int | None = None) -> tuple[CourseRow, ...]:
    """The classes of a year (of all years where it is None), by their first day, those without one at the end."""
    query = select(Course).where(of_office(Course.unit_id, unit_id))
    if year is not None:
        query = query.where(Course.year == year)
    counts = _counts(session, unit_id)
    files = _files(session, COURSE_SUBJECT)
    rows = [_course_row(pack, course, counts[course.id], files.get(course.id, 0)) for course in session.scalars(query)]
    return tuple(sorted(rows, key=lambda row: (row.words.starts_on or date.max, row.id)))


def course_row(session: Session, pack: Pack, course_id: int) -> CourseRow:
    """One class; UserError when it was deleted meanwhile."""
    course = existing(session, Course, course_id, COURSE)
    files = _files(session, COURSE_SUBJECT)
    return _course_row(pack, course, _counts(session, course.unit_id)[course_id], files.get(course_id, 0))


def participation_rows(
    session: Session,
    pack: Pack,
    unit_id: int,
    *,
    course_id: int | None = None,
    officer_id: int | None = None,
    year: int | None = None,
) -> tuple[ParticipationRow, ...]:
    """Who took part: in one class, one person over the years, or everybody of a year; by class, then by name."""
    query = (
        select(Participation, Course, Officer)
        .join(Course, Participation.course_id == Course.id)
        .join(Officer, Participation.officer_id == Officer.id)
        .where(of_office(Course.unit_id, unit_id))
    )
    for column, wanted in ((Course.id, course_id), (Officer.id, officer_id), (Course.year, year)):
        if wanted is not None:
            query = query.where(column == wanted)
    held, files = positions_of(session, unit_id, officer_id=officer_id), _files(session, PARTICIPATION_SUBJECT)
    rows = []
    for each, course, officer in session.execute(query):
        day = counted_on(course) or date(course.year, 12, 31)
        person = officer_row(pack, officer, held.get(officer.id, ()), day)
        rows.append(_participation(pack, each, course, person, files.get(each.id, 0)))
    return tuple(sorted(rows, key=_participation_order))


def counted_on(course: Course | CourseWords) -> date | None:
    """The day on which a class counts: its last, or its first where no last is written."""
    return course.ends_on or course.starts_on


def words_of(course: Course) -> CourseWords:
    """The kept class as plain values."""
    return CourseWords(**{name: getattr(course, name) for name in COURSE_FIELDS})


def _participation_order(row: ParticipationRow) -> tuple[object, ...]:
    day = row.course.starts_on or date.max
    return day, row.course_id, row.teaching, name_sort_key(row.officer.name), row.id


def _participation(
    pack: Pack, each: Participation, course: Course, officer: OfficerRow, files: int
) -> ParticipationRow:
    return ParticipationRow(
        id=each.id,
        course_id=course.id,
        course=words_of(course),
        content_name=name_of(officer_rules(pack).contents, course.content),
        form_name=name_of(officer_rules(pack).forms, course.form),
        officer=officer,
        teaching=each.teaching,
        state=ParticipationState(each.state),
        periods=each.periods,
        counted=course.periods if each.periods is None else each.periods,
        result=each.result,
        result_name=name_of(officer_rules(pack).results, each.result),
        certificate_number=each.certificate_number,
        certificate_on=each.certificate_on,
        note=each.note,
        files=files,
    )


@dataclass(frozen=True, slots=True)
class _Count:
    sent: int = 0
    completed: int = 0
    teachers: int = 0


def _counts(session: Session, unit_id: int) -> Mapping[int, _Count]:
    query = (
        select(Participation.course_id, Participation.state, Participation.teaching, func.count())
        .join(Course, Participation.course_id == Course.id)
        .where(of_office(Course.unit_id, unit_id))
        .group_by(Participation.course_id, Participation.state, Participation.teaching)
    )
    counts: dict[int, _Count] = defaultdict(_Count)
    for course_id, state, teaching, number in session.execute(query):
        old = counts[course_id]
        done = number if state == ParticipationState.COMPLETED and not teaching else 0
        learners, teachers = (0, number) if teaching else (number, 0)
        counts[course_id] = _Count(old.sent + learners, old.completed + done, old.teachers + teachers)
    return counts


def _files(session: Session, subject: str) -> Mapping[int, int]:
    query = select(EvidenceLink.subject_id, func.count()).where(EvidenceLink.subject == subject)
    return {subject_id: count for subject_id, count in session.execute(query.group_by(EvidenceLink.subject_id))}  # noqa: C416


def _course_row(pack: Pack, course: Course, count: _Count, files: int) -> CourseRow:
    rules = officer_rules(pack)
    return CourseRow(
        id=course.id,
        words=words_of(course),
        content_name=name_of(rules.contents, course.content),
        form_name=name_of(rules.forms, course.form),
        programme_name=name_of(rules.programmes, course.programme),
        cost_source_name=name_of(rules.cost_sources, course.cost_source),
        sent=count.sent,
        completed=count.completed,
        teachers=count.teachers,
        files=files,
    )


def _line_row(pack: Pack, line: TrainingPlanLine, classes: Sequence[CourseRow], on: date) -> PlanLineRow:
    rules = officer_rules(pack)
    begun = [row for row in classes if row.words.starts_on is not None and row.words.starts_on <= on]
    ended = [row for row in begun if row.words.ends_on is not None and row.words.ends_on <= on]
    completed = sum(row.completed for row in ended)
    return PlanLineRow(
        id=line.id,
        position=line.position,
        words=PlanLineWords(**{name: getattr(line, name) for name in PLAN_LINE_FIELDS}),
        content_name=name_of(rules.contents, line.content),
        form_name=name_of(rules.forms, line.form),
        cost_source_name=name_of(rules.cost_sources, line.cost_source),
        courses=len(classes),
        sent=sum(row.sent for row in begun),
        completed=completed,
        done=completed >= max(line.headcount or 1, 1),
    )

"""Officers and training: days that cannot be, overlaps, certificates older than the class."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hhapp.packs.catalogue import Severity
from hhapp.services.officers.courses import (
    CourseRow,
    ParticipationRow,
    ParticipationState,
    course_rows,
    participation_rows,
)
from hhapp.services.officers.duties import DutyState, course_duties, expiring, overlaps
from hhapp.services.officers.periods import most_periods
from hhapp.services.officers.person import Held, officer_rules
from hhapp.services.officers.register import EVERYBODY, OfficerRow, certificate_rows, officer_rows, positions_of
from hhapp.services.sweep.doubt import Doubt, Look
from hhapp.vn.numbers import format_date
from hhapp.vn.text import fold

_OFFICERS, _TRAINING = "Cán bộ", "Đào tạo"
_OFFICERS_PAGE, _TRAINING_PAGE = "officers", "training"
_YOUNGEST = 16


def officer_doubts(look: Look) -> Iterator[Doubt]:
    """Doubts about the register, then about the year's classes; none where the pack has no officers."""
    if look.pack.officers is None:
        return
    yield from _register(look)
    yield from _certificates(look)
    yield from _courses(look)
    yield from _participations(look)


def _officer(severity: Severity, row: OfficerRow, sentence: str) -> Doubt:
    return Doubt(severity, _OFFICERS, row.name, sentence, _OFFICERS_PAGE, row.id)


def _course(severity: Severity, row: CourseRow, sentence: str) -> Doubt:
    return Doubt(severity, _TRAINING, _class(row.words.name), sentence, _TRAINING_PAGE, row.id)


def _class(name: str) -> str:
    return name if fold(name).startswith("lop ") else f"Lớp {name}"


def _register(look: Look) -> Iterator[Doubt]:
    held = positions_of(look.session, look.unit_id)
    for row in officer_rows(look.session, look.pack, look.unit_id, look.today, EVERYBODY):
        positions = held.get(row.id, ())
        yield from _days(look, row, positions)
        yield from _positions(row, positions)
        if row.in_service and not row.person.degree:
            yield _officer(Severity.NOTICE, row, "Chưa ghi trình độ chuyên môn.")
        if row.in_service and not row.person.born_shown:
            yield _officer(Severity.NOTICE, row, "Chưa ghi ngày sinh.")
    for duty in course_duties(look.session, look.pack, look.unit_id, look.today):
        if duty.state is DutyState.UNKNOWN:
            yield _officer(Severity.WARNING, duty.officer, duty.why)


def _days(look: Look, row: OfficerRow, positions: Sequence[Held]) -> Iterator[Doubt]:
    born, party = row.person.born_on, row.person.party_on
    if born is not None and born > look.today:
        yield _officer(Severity.ERROR, row, f"Ngày sinh {format_date(born)} còn ở phía trước; sửa ngày.")
    if party is not None and party > look.today:
        yield _officer(Severity.ERROR, row, f"Ngày vào Đảng {format_date(party)} còn ở phía trước; sửa ngày.")
    year = born.year if born else row.person.born_year
    for what, day in (("vào Đảng", party), *(("giữ chức vụ", held.from_on) for held in positions)):
        if year is not None and day is not None and day.year - year < _YOUNGEST:
            sentence = f"Ngày {what} {format_date(day)} khi chưa đủ {_YOUNGEST} tuổi; xem lại ngày sinh hoặc ngày này."
            yield _officer(Severity.ERROR, row, sentence)


def _positions(row: OfficerRow, positions: Sequence[Held]) -> Iterator[Doubt]:
    for before, after in pairwise(positions):
        if after.from_on is None or before.to_on is None or before.to_on >= after.from_on:
            sentence = f"Hai chức vụ “{before.position}” và “{after.position}” trùng thời gian; sửa ngày."
            yield _officer(Severity.WARNING, row, sentence)
    for held in positions:
        if held.from_on and held.appointed_on and held.appointed_on > held.from_on:
            day = format_date(held.appointed_on)
            yield _officer(Severity.WARNING, row, f"Bổ nhiệm “{held.position}” {day}, sau ngày bắt đầu giữ chức vụ.")


def _certificates(look: Look) -> Iterator[Doubt]:
    for row in certificate_rows(look.session, look.pack, look.unit_id):
        if row.issued_on is not None and row.issued_on > look.today:
            sentence = f"Chứng chỉ {row.kind_name} cấp ngày {format_date(row.issued_on)}, còn ở phía trước; sửa ngày."
            yield Doubt(Severity.ERROR, _OFFICERS, row.officer_name, sentence, _OFFICERS_PAGE, row.officer_id)
    for each in expiring(look.session, look.pack, look.unit_id, look.today):
        row = each.certificate
        told = f"còn {each.days} ngày" if each.days >= 0 else f"đã hết hạn {-each.days} ngày"
        sentence = f"Chứng chỉ {row.kind_name} {told}."
        yield Doubt(Severity.NOTICE, _OFFICERS, row.officer_name, sentence, _OFFICERS_PAGE, row.officer_id)


def _courses(look: Look) -> Iterator[Doubt]:
    for row in course_rows(look.session, look.pack, look.unit_id, look.year):
        words = row.words
        if words.decision_on and words.starts_on and words.decision_on > words.starts_on:
            yield _course(Severity.WARNING, row, "Quyết định cử đi học sau ngày khai giảng; xem lại ngày.")
        if words.periods and words.starts_on and words.ends_on:
            most = most_periods(officer_rules(look.pack), words.starts_on, words.ends_on)
            if words.periods > most:
                sentence = f"Ghi {words.periods} tiết mà thời gian lớp chỉ đủ {most} tiết; xem lại ngày hoặc số tiết."
                yield _course(Severity.WARNING, row, sentence)
        over = words.ends_on is not None and words.ends_on < look.today
        if over and words.periods is None and row.completed:
            yield _course(Severity.WARNING, row, "Chưa ghi số tiết nên chưa tính cho người học.")
        if over and not row.sent:
            yield _course(Severity.NOTICE, row, "Lớp đã kết thúc mà chưa ghi ai đi học.")


def _participations(look: Look) -> Iterator[Doubt]:
    unfinished: dict[int, list[ParticipationRow]] = defaultdict(list)
    for row in participation_rows(look.session, look.pack, look.unit_id, year=look.year):
        yield from _participation(look, row)
        ended = row.course.ends_on is not None and row.course.ends_on < look.today
        if ended and row.state in (ParticipationState.SENT, ParticipationState.ATTENDED):
            unfinished[row.course_id].append(row)
    for course_id, rows in unfinished.items():
        sentence = f"Lớp đã kết thúc mà {len(rows)} người chưa ghi kết quả."
        yield Doubt(Severity.WARNING, _TRAINING, _class(rows[0].course.name), sentence, _TRAINING_PAGE, course_id)
    for overlap in overlaps(look.session, look.pack, look.unit_id, look.year):
        first, second = overlap.first.course.name, overlap.second.course.name
        sentence = f"Hai lớp “{first}” và “{second}” trùng ngày {format_date(overlap.start)}."
        yield Doubt(
            Severity.WARNING, _TRAINING, overlap.officer.name, sentence, _TRAINING_PAGE, overlap.second.course_id
        )


def _participation(look: Look, row: ParticipationRow) -> Iterator[Doubt]:
    def doubt(severity: Severity, sentence: str) -> Doubt:
        place = f"{row.officer.name}, lớp {row.course.name}"
        return Doubt(severity, _TRAINING, place, sentence, _TRAINING_PAGE, row.course_id)

    day, start, end = row.certificate_on, row.course.starts_on, row.course.ends_on
    if day is not None and end is not None and day < end:
        yield doubt(Severity.ERROR, f"Chứng chỉ cấp {format_date(day)}, trước khi lớp kết thúc {format_date(end)}.")
    if day is not None and day > look.today:
        yield doubt(Severity.ERROR, f"Ngày cấp chứng chỉ {format_date(day)} còn ở phía trước; sửa ngày.")
    if row.completed and start is not None and start > look.today:
        yield doubt(Severity.ERROR, "Đã ghi hoàn thành mà lớp chưa khai giảng.")
    if row.completed and not row.teaching and row.course.certificate and not (row.certificate_number or day):
        yield doubt(Severity.NOTICE, "Hoàn thành nhưng chưa ghi chứng chỉ.")
    if not row.officer.in_service and row.state is not ParticipationState.ABSENT and start is not None:
        yield doubt(Severity.WARNING, "Không giữ chức vụ nào vào ngày của lớp; xem lại quá trình công tác.")

"""What the rules of the pack ask of people, and who lacks what on a day. No rule, number or day of the law is here.

A person is asked what the rules in force on that day ask of the kind of officer that the person is on that day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.packs.officers.catalogue import RuleKind, TrainingRule, name_of
from hhapp.services.officers.courses import ParticipationRow, PlanLineRow, counted_on, participation_rows, plan_lines
from hhapp.services.officers.person import officer_rules
from hhapp.services.officers.register import (
    CertificateRow,
    OfficerRow,
    certificate_rows,
    officer_detail,
    officer_rows,
)
from hhapp.vn.months import add_months
from hhapp.vn.numbers import format_date


@dataclass(frozen=True, slots=True)
class PeriodsRow:
    """The periods (tiết) of one person in a year, counted up to a day.

    `required` None: no rule asks this person for any. `unwritten` classes were completed without a number of periods,
    so that the sum may be higher.
    """

    officer: OfficerRow
    learned: int
    taught: int
    required: int | None
    basis: str
    unwritten: int

    @property
    def total(self) -> int:
        """All that counts."""
        return self.learned + self.taught

    @property
    def lacking(self) -> int:
        """How many are missing; 0 where enough, or nothing is asked."""
        return max((self.required or 0) - self.total, 0)

    @property
    def fulfilled(self) -> bool:
        """Whether something is asked and reached."""
        return self.required is not None and self.lacking == 0


class DutyState(StrEnum):
    """How a person stands with a course that has to be completed after an appointment."""

    OVERDUE = "overdue"
    UNKNOWN = "unknown"  # no day of appointment is written
    OPEN = "open"
    DONE = "done"
    EXEMPT = "exempt"

    @property
    def shown(self) -> str:
        """The office's word."""
        return _DUTY_STATES[self]


_DUTY_STATES = {
    DutyState.OVERDUE: "Quá hạn",
    DutyState.UNKNOWN: "Chưa ghi ngày bổ nhiệm",
    DutyState.OPEN: "Còn hạn",
    DutyState.DONE: "Đã hoàn thành",
    DutyState.EXEMPT: "Được miễn",
}


@dataclass(frozen=True, slots=True)
class CourseDuty:
    """A rule's course for one person on a day. `due` is the last day on which it is in time; `why` tells the state."""

    officer: OfficerRow
    rule: TrainingRule
    state: DutyState
    due: date | None
    why: str


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that somebody lacks on a day, as one line of a list. `late`: the last day for it has passed."""

    officer: OfficerRow
    rule: str  # its code
    name: str
    basis: str
    sentence: str  # "Còn thiếu 16/40 tiết năm 2026"
    due: date | None
    late: bool


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, against the part (0 to 1) that a rule asks; `unknown` of them have nothing written."""

    rule: TrainingRule
    numerator: int
    denominator: int
    unknown: int

    @property
    def reached(self) -> bool:
        """Whether the part is reached; of nothing it is."""
        return self.numerator >= self.rule.amount * self.denominator


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two classes of one person that have days in common."""

    officer: OfficerRow
    first: ParticipationRow
    second: ParticipationRow
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Expiring:
    """A certificate that has ended, or ends within the pack's number of days; `days` are left, below 0 since."""

    certificate: CertificateRow
    days: int


def periods_rows(session: Session, pack: Pack, unit_id: int, year: int, on: date) -> tuple[PeriodsRow, ...]:
    """Everybody in service on the day (on 31 December where that is over) with the year's periods, by given name.

    A class counts for the year, and from the day, of its end. What is taught counts as far as the rule lets it, for
    whoever leads.
    """
    day = _last_day(year, on)
    rules = officer_rules(pack).rules_on(day, RuleKind.PERIODS)
    learned: Mapping[int, list[ParticipationRow]] = _by_officer(
        row for row in participation_rows(session, pack, unit_id, year=year) if _counts_by(row, day)
    )
    people = officer_rows(session, pack, unit_id, day)
    return tuple(_periods(person, _rule_for(rules, person), learned.get(person.id, ())) for person in people)


def periods_of(session: Session, pack: Pack, unit_id: int, officer_id: int, year: int, on: date) -> PeriodsRow:
    """The periods of one person in a year, whether still in service or not; by the rules of the day counted up to."""
    day = _last_day(year, on)
    rules = officer_rules(pack).rules_on(day, RuleKind.PERIODS)
    person = officer_detail(session, pack, officer_id, day).row
    rows = participation_rows(session, pack, unit_id, officer_id=officer_id, year=year)
    return _periods(person, _rule_for(rules, person), [row for row in rows if _counts_by(row, day)])


def course_duties(session: Session, pack: Pack, unit_id: int, on: date) -> tuple[CourseDuty, ...]:
    """Every course that a rule asks of somebody in service on the day, rule by rule, by given name."""
    held: dict[int, list[CertificateRow]] = defaultdict(list)
    for certificate in certificate_rows(session, pack, unit_id):
        held[certificate.officer_id].append(certificate)
    people = officer_rows(session, pack, unit_id, on)
    return tuple(
        _duty(pack, rule, person, held.get(person.id, ()), on)
        for rule in officer_rules(pack).rules_on(on, RuleKind.COURSE)
        for person in people
        if _asks(rule, person)
    )


def lacks(session: Session, pack: Pack, unit_id: int, year: int, on: date) -> tuple[Lack, ...]:
    """Who lacks what on the day, what is late first, then by the last day for it, then by given name."""
    found = [*_course_lacks(course_duties(session, pack, unit_id, on))]
    found += _period_lacks(pack, periods_rows(session, pack, unit_id, year, on), year, on)
    return tuple(sorted(found, key=lambda lack: (not lack.late, lack.due or date.max)))


def degree_share(session: Session, pack: Pack, unit_id: int, on: date) -> Share | None:
    """Officers with one of the degrees that the rule names, of all it asks; None where no rule is in force.

    Who has no degree written is among all, and told as unknown.
    """
    rule = next(iter(officer_rules(pack).rules_on(on, RuleKind.DEGREE)), None)
    if rule is None:
        return None
    people = [person for person in officer_rows(session, pack, unit_id, on) if _asks(rule, person)]
    holders = sum(person.person.degree in rule.degrees for person in people)
    return Share(rule, holders, len(people), sum(not person.person.degree for person in people))


def plan_share(session: Session, pack: Pack, unit_id: int, year: int, on: date) -> Share | None:
    """Lines of the year's plan that are done, of all lines; None where no rule is in force."""
    return share_of_lines(pack, plan_lines(session, pack, unit_id, year, on), year, on)


def share_of_lines(pack: Pack, lines: Sequence[PlanLineRow], year: int, on: date) -> Share | None:
    """The same of lines that were read already."""
    rule = next(iter(officer_rules(pack).rules_on(_last_day(year, on), RuleKind.PLAN)), None)
    return None if rule is None else Share(rule, sum(line.done for line in lines), len(lines), 0)


def overlaps(session: Session, pack: Pack, unit_id: int, year: int) -> tuple[Overlap, ...]:
    """Classes of the year that one person was sent to and that have days in common, by officer."""
    rows = participation_rows(session, pack, unit_id, year=year)
    present = [row for row in rows if row.state != "absent" and row.course.starts_on is not None]
    return tuple(overlap for listed in _by_officer(present).values() for overlap in _overlaps(listed))


def expiring(session: Session, pack: Pack, unit_id: int, on: date) -> tuple[Expiring, ...]:
    """Certificates of those in service that have ended or end within the pack's days, the earliest first.

    One that was followed by another of its kind which lasts longer is not told.
    """
    serving = {row.id for row in officer_rows(session, pack, unit_id, on)}
    newest: dict[tuple[int, str], CertificateRow] = {}
    for row in certificate_rows(session, pack, unit_id):
        if row.officer_id in serving:
            kept = newest.setdefault((row.officer_id, row.kind), row)
            if (row.expires_on or date.max) > (kept.expires_on or date.max):
                newest[row.officer_id, row.kind] = row
    limit = on + timedelta(days=officer_rules(pack).expiring_days)
    found = [
        Expiring(row, (row.expires_on - on).days)
        for row in newest.values()
        if row.expires_on and row.expires_on <= limit
    ]
    return tuple(sorted(found, key=lambda each: (each.days, each.certificate.id)))


def _last_day(year: int, on: date) -> date:
    return min(max(on, date(year, 1, 1)), date(year, 12, 31))


def _by_officer(rows: Sequence[ParticipationRow] | Iterator[ParticipationRow]) -> dict[int, list[ParticipationRow]]:
    found: dict[int, list[ParticipationRow]] = defaultdict(list)
    for row in rows:
        found[row.officer.id].append(row)
    return found


def _counts_by(row: ParticipationRow, day: date) -> bool:
    """Whether the participation counts towards the periods up to the day."""
    ended = counted_on(row.course)
    return row.course.counts and row.completed and ended is not None and ended <= day


def _asks(rule: TrainingRule, person: OfficerRow) -> bool:
    return person.held.kind in rule.kinds and (person.leader or not rule.leaders)


def _rule_for(rules: Sequence[TrainingRule], person: OfficerRow) -> TrainingRule | None:
    return next((rule for rule in rules if _asks(rule, person)), None)


def _periods(person: OfficerRow, rule: TrainingRule | None, rows: Sequence[ParticipationRow]) -> PeriodsRow:
    fitting = [row for row in rows if rule is None or not rule.contents or row.course.content in rule.contents]
    learned = [row for row in fitting if not row.teaching]
    taught = [row for row in fitting if row.teaching and row.officer.leader and rule is not None and rule.teaching]
    return PeriodsRow(
        officer=person,
        learned=sum(row.counted or 0 for row in learned),
        taught=sum(row.counted or 0 for row in taught),
        required=None if rule is None else int(rule.amount),
        basis="" if rule is None else rule.basis,
        unwritten=sum(row.counted is None for row in (*learned, *taught)),
    )


def _duty(
    pack: Pack, rule: TrainingRule, person: OfficerRow, certificates: Sequence[CertificateRow], on: date
) -> CourseDuty:
    known = [each for each in certificates if each.issued_on is None or each.issued_on <= on]
    appointed = person.held.appointed_on
    due = None if appointed is None else add_months(appointed, int(rule.amount))
    fulfilling = next((each for each in known if each.kind in rule.certificates), None)
    if fulfilling is not None:
        return CourseDuty(person, rule, DutyState.DONE, due, _certificate_told(fulfilling))
    freeing = next((each for each in known if each.kind in rule.exempt_certificates), None)
    if freeing is not None:
        return CourseDuty(person, rule, DutyState.EXEMPT, None, f"Đã có {_certificate_told(freeing)}")
    if appointed is None or due is None:
        return CourseDuty(person, rule, DutyState.UNKNOWN, None, "Chưa ghi ngày bổ nhiệm nên chưa tính được hạn.")
    if rule.exempt_before is not None and appointed < rule.exempt_before:
        why = f"Bổ nhiệm {format_date(appointed)}, trước ngày {format_date(rule.exempt_before)}"
        return CourseDuty(person, rule, DutyState.EXEMPT, None, why)
    names = ", ".join(name_of(officer_rules(pack).certificates, code) for code in rule.certificates)
    state = DutyState.OVERDUE if on > due else DutyState.OPEN
    why = f"Bổ nhiệm {format_date(appointed)}, hạn {format_date(due)}; chưa có chứng chỉ {names}"
    return CourseDuty(person, rule, state, due, why)


def _certificate_told(certificate: CertificateRow) -> str:
    number = f" số {certificate.number}" if certificate.number else ""
    day = f" ngày {format_date(certificate.issued_on)}" if certificate.issued_on else ""
    return f"chứng chỉ {certificate.kind_name}{number}{day}"


def _course_lacks(duties: Sequence[CourseDuty]) -> Iterator[Lack]:
    for duty in duties:
        if duty.state in (DutyState.OVERDUE, DutyState.OPEN, DutyState.UNKNOWN):
            rule, late = duty.rule, duty.state is DutyState.OVERDUE
            yield Lack(duty.officer, rule.code, rule.name, rule.basis, duty.why, duty.due, late)


def _period_lacks(pack: Pack, rows: Sequence[PeriodsRow], year: int, on: date) -> Iterator[Lack]:
    end = date(year, 12, 31)
    rules = officer_rules(pack).rules_on(_last_day(year, on), RuleKind.PERIODS)
    for row in rows:
        rule = _rule_for(rules, row.officer)
        if rule is not None and row.lacking:
            told = f"Còn thiếu {row.lacking}/{row.required} tiết năm {year}"
            told += f"; {row.unwritten} lớp chưa ghi số tiết" if row.unwritten else ""
            yield Lack(row.officer, rule.code, rule.name, rule.basis, told, end, on > end)


def _overlaps(rows: Sequence[ParticipationRow]) -> Iterator[Overlap]:
    for at, first in enumerate(rows):
        for second in rows[at + 1 :]:
            days = _common(first, second)
            if first.course_id != second.course_id and days is not None:
                yield Overlap(second.officer, first, second, *days)


def _common(first: ParticipationRow, second: ParticipationRow) -> tuple[date, date] | None:
    starts = [row.course.starts_on for row in (first, second)]
    ends = [row.course.ends_on or row.course.starts_on for row in (first, second)]
    start = max(day for day in starts if day is not None)
    end = min(day for day in ends if day is not None)
    return (start, end) if start <= end else None


def share_shown(share: Share) -> Decimal | None:
    """The part reached in per cent, exact; None for nothing of nothing."""
    return None if share.denominator == 0 else Decimal(share.numerator) * 100 / Decimal(share.denominator)

"""What the page Đào tạo reads: at once the plan and its classes, beside the window what takes a moment to work out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import Pack
from hhapp.packs.store import PackStore
from hhapp.services import units
from hhapp.services.officers.courses import (
    CourseRow,
    CourseWords,
    ParticipationRow,
    PlanLineRow,
    course_rows,
    participation_rows,
    plan_lines,
)
from hhapp.services.officers.duties import Expiring, Lack, Share, expiring, lacks, share_of_lines
from hhapp.services.officers.register import OfficerRow
from hhapp.services.sweep.doubt import Look
from hhapp.services.sweep.officers import officer_doubts
from hhapp.ui.pages.officers.people_dialog import Choosable
from hhapp.ui.pages.officers.training_rows import Doubts, class_shown
from hhapp.vn.numbers import format_date, format_number, format_percent
from hhapp.vn.text import fold

PAGE = "training"
_PARTS = 3


@dataclass(frozen=True, slots=True)
class SeenYear:
    """The plan of the year and its classes as on a day."""

    unit_id: int
    day: date
    lines: tuple[PlanLineRow, ...]
    classes: tuple[CourseRow, ...]
    share: Share | None

    @property
    def told(self) -> str:
        """The line of state under the page's title."""
        turns = sum(row.sent for row in self.classes)
        parts = [f"{len(self.classes)} lớp, {format_number(Decimal(turns))} lượt cử"]
        if self.share is not None and self.lines:
            reached = "đạt" if self.share.reached else "chưa đạt"
            done, of = self.share.numerator, self.share.denominator
            share = format_percent(Decimal(done), Decimal(of))
            wanted = f"yêu cầu {format_number(self.share.rule.amount * 100)}%: {reached}"
            parts.insert(0, f"Kế hoạch: {done}/{of} dòng ({share}), {wanted}")
        return " · ".join([*parts, f"tính đến {format_date(self.day)}"])


@dataclass(frozen=True, slots=True)
class SeenCourse:
    """One class with its people."""

    row: CourseRow
    people: tuple[ParticipationRow, ...]


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """What takes a moment: lacks, what is doubtful about each class, which classes everybody attends in the year."""

    lacks: tuple[Lack, ...]
    expiring: tuple[Expiring, ...]
    doubts: Doubts
    attended: Mapping[int, Sequence[ParticipationRow]]


NOTHING_YET = WorkedOut((), (), {}, {})


def read_year(session: Session, pack: Pack, year: int, day: date) -> SeenYear | None:
    """The year; None before the office is known."""
    unit = units.own_unit(session)
    if unit is None:
        return None
    lines = plan_lines(session, pack, unit.id, year, day)
    return SeenYear(
        unit_id=unit.id,
        day=day,
        lines=lines,
        classes=course_rows(session, pack, unit.id, year),
        share=share_of_lines(pack, lines, year, day),
    )


def read_course(session: Session, pack: Pack, unit_id: int, row: CourseRow) -> SeenCourse:
    """One class."""
    people = participation_rows(session, pack, unit_id, course_id=row.id)
    return SeenCourse(row, people)


def work_out(
    session: Session,
    store: PackStore,
    pack: Pack,
    unit_id: int,
    year: int,
    day: date,
    step: Callable[[int, int], None],
) -> WorkedOut:
    """What takes a moment, to be read beside the window; `step` between its parts is where it may be stopped."""
    found: dict[int, list[str]] = defaultdict(list)
    attended: dict[int, list[ParticipationRow]] = defaultdict(list)
    for row in participation_rows(session, pack, unit_id, year=year):
        attended[row.officer.id].append(row)
    step(1, _PARTS)
    found_lacks = lacks(session, pack, unit_id, year, day)
    step(2, _PARTS)
    for doubt in officer_doubts(Look(session, store, pack, unit_id, year, day)):
        step(2, _PARTS)
        if doubt.page == PAGE and isinstance(doubt.thing, int):
            who = "" if fold(doubt.place).startswith("lop ") else doubt.place.split(", lớp ")[0]
            found[doubt.thing].append(f"{who}: {doubt.sentence}" if who else doubt.sentence)
    return WorkedOut(
        lacks=found_lacks,
        expiring=expiring(session, pack, unit_id, day),
        doubts=dict(found),
        attended=dict(attended),
    )


def choosable(people: Sequence[OfficerRow], course: CourseWords, known: WorkedOut) -> list[Choosable]:
    """People who may be sent to a class: what each lacks, and which other class has days in common with it."""
    lacking: dict[int, list[str]] = defaultdict(list)
    for lack in known.lacks:
        lacking[lack.officer.id].append(lack.sentence)
    made = []
    for row in people:
        other = next((each.course.name for each in known.attended.get(row.id, ()) if _meet(each.course, course)), "")
        place = ", ".join(filter(None, (row.held.position, row.held.department)))
        note = f"▲ Trùng ngày: {class_shown(other)}" if other else "; ".join(lacking.get(row.id, ()))
        made.append(Choosable(row.id, row.name, place, note, bool(other), row.id in lacking))
    return made


def _meet(one: CourseWords, other: CourseWords) -> bool:
    if one.starts_on is None or other.starts_on is None:
        return False
    return one.starts_on <= (other.ends_on or other.starts_on) and other.starts_on <= (one.ends_on or one.starts_on)

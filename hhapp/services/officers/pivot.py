"""The report's table of results: the pack's rows of people by its columns of classes, turns and people apart.

Counted is who completed a class, as a learner, that ended between two days. A turn (lượt người) is one person in one
class; people (số người) are counted once however many classes they completed. Rows and columns may overlap, so that
every cell is counted by itself and none is a sum of others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.packs.officers.catalogue import PivotColumn, PivotRow
from hhapp.services.officers.courses import CourseWords, ParticipationRow, counted_on, course_rows, participation_rows
from hhapp.services.officers.person import officer_rules
from hhapp.services.officers.register import OfficerRow


@dataclass(frozen=True, slots=True)
class PivotCell:
    """Turns and people, and of them women and ethnic minorities."""

    turns: int = 0
    people: int = 0
    women_turns: int = 0
    women: int = 0
    minority_turns: int = 0
    minority: int = 0


@dataclass(frozen=True, slots=True)
class Pivot:
    """The whole table; `cells` by the codes of row and column, totals over all classes and all people.

    `cost` is that of the classes counted, in đồng.

    `sex_unknown` and `ethnic_unknown` are people of whom that was not written, so that they are no noughts.

    `unplaced` names people whose kind and position fit no row but one without conditions.
    """

    start: date
    end: date
    rows: tuple[PivotRow, ...]
    columns: tuple[PivotColumn, ...]
    cells: Mapping[tuple[str, str], PivotCell]
    row_totals: Mapping[str, PivotCell]
    column_totals: Mapping[str, PivotCell]
    total: PivotCell
    courses: int
    cost: Decimal
    unplaced: tuple[str, ...]
    sex_unknown: int = 0
    ethnic_unknown: int = 0


def training_pivot(session: Session, pack: Pack, unit_id: int, start: date, end: date) -> Pivot:
    """The table of the classes that ended from `start` to `end`, both included."""
    rules = officer_rules(pack)
    rows = [
        row
        for row in participation_rows(session, pack, unit_id)
        if row.completed and not row.teaching and _within(row.course, start, end)
    ]
    cells = {
        (line.code, column.code): _cell([row for row in rows if fits(line, row.officer) and takes(column, row.course)])
        for line in rules.rows
        for column in rules.columns
    }
    attended = {row.course_id for row in rows}
    classes = [course for course in course_rows(session, pack, unit_id) if course.id in attended]
    cost = sum((course.words.cost or Decimal(0) for course in classes), Decimal(0))
    return Pivot(
        start=start,
        end=end,
        rows=rules.rows,
        columns=rules.columns,
        cells=cells,
        row_totals={line.code: _cell([row for row in rows if fits(line, row.officer)]) for line in rules.rows},
        column_totals={each.code: _cell([row for row in rows if takes(each, row.course)]) for each in rules.columns},
        total=_cell(rows),
        courses=len(classes),
        cost=cost,
        unplaced=_unplaced(rules.rows, rows),
        sex_unknown=_people(row for row in rows if not row.officer.person.sex),
        ethnic_unknown=_people(row for row in rows if not row.officer.person.ethnic),
    )


def fits(line: PivotRow, officer: OfficerRow) -> bool:
    """Whether a row counts the officer, as of the day of the class."""
    return (not line.kinds or officer.held.kind in line.kinds) and (
        not line.positions or officer.held.position_code in line.positions
    )


def takes(column: PivotColumn, course: CourseWords) -> bool:
    """Whether a column counts the class."""
    return (not column.contents or course.content in column.contents) and (
        not column.programmes or course.programme in column.programmes
    )


def _within(course: CourseWords, start: date, end: date) -> bool:
    day = counted_on(course)
    return day is not None and start <= day <= end


def _cell(rows: Sequence[ParticipationRow]) -> PivotCell:
    women = [row for row in rows if row.officer.is_woman]
    minority = [row for row in rows if row.officer.minority]
    return PivotCell(len(rows), _people(rows), len(women), _people(women), len(minority), _people(minority))


def _people(rows: Iterable[ParticipationRow]) -> int:
    return len({row.officer.id for row in rows})


def _unplaced(lines: Sequence[PivotRow], rows: Sequence[ParticipationRow]) -> tuple[str, ...]:
    narrow = [line for line in lines if line.kinds or line.positions]
    names = (row.officer.name for row in rows if not any(fits(line, row.officer) for line in narrow))
    return tuple(dict.fromkeys(names))

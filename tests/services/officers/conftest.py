"""An office with the sample pack, and shortcuts to fill it with made-up officers and classes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.services.officers.courses import CourseWords, participation_rows
from hhapp.services.officers.courses_edit import Outcome, add_course, record_outcomes, send
from hhapp.services.officers.edit import add_officer
from hhapp.services.officers.person import Held, Person

TODAY = date(2026, 11, 24)
CLERK = Held(kind="cong_chuc", department="Phòng Kinh tế", position="Chuyên viên", from_on=date(2020, 1, 1))
HEAD = replace(CLERK, position="Trưởng phòng", from_on=date(2026, 1, 15), appointed_on=date(2026, 1, 15))


class Office:
    """Shortcuts on the own office of a test."""

    today = TODAY
    clerk = CLERK
    head = HEAD

    def __init__(self, session: Session, pack: Pack, unit_id: int) -> None:
        self.session, self.pack, self.unit_id = session, pack, unit_id
        self._count = 0

    def officer(self, name: str = "", held: Held = CLERK, **known: object) -> int:
        """Adds an officer; a name of its own where none is given."""
        self._count += 1
        person = Person(name=name or f"Nguyễn Văn Số{self._count}", **known)  # type: ignore[arg-type]
        return add_officer(self.session, self.pack, self.unit_id, person, held)

    def course(
        self,
        start: date = date(2026, 3, 2),
        end: date = date(2026, 3, 6),
        *,
        periods: int | None = 40,
        content: str = "vi_tri",
        name: str = "Lớp kỹ năng",
        **more: object,
    ) -> int:
        """Adds a class."""
        words = CourseWords(name, content, end.year, starts_on=start, ends_on=end, periods=periods, **more)  # type: ignore[arg-type]
        return add_course(self.session, self.pack, self.unit_id, words)

    def completed(self, course_id: int, *officer_ids: int, teaching: bool = False, **outcome: object) -> None:
        """Sends people and writes that they completed."""
        send(self.session, course_id, officer_ids, teaching=teaching)
        rows = participation_rows(self.session, self.pack, self.unit_id, course_id=course_id)
        wanted = [row.id for row in rows if row.officer.id in officer_ids and row.teaching is teaching]
        record_outcomes(self.session, self.pack, [Outcome(row_id, **outcome) for row_id in wanted])  # type: ignore[arg-type]


@pytest.fixture
def office(session: Session, pack: Pack, unit_id: int) -> Office:
    """The own office, nobody in it yet."""
    return Office(session, pack, unit_id)

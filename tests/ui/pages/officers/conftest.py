"""An office with three officers, one line of the training plan, and the window over it on 20/4/2026."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from hhapp.bootstrap import Application
from hhapp.packs.catalogue import Pack
from hhapp.services import units
from hhapp.services.officers import courses_edit, edit
from hhapp.services.officers.courses import CourseWords, PlanLineWords, participation_rows
from hhapp.services.officers.courses_edit import Outcome
from hhapp.services.officers.person import Held, Person
from hhapp.services.pack_choice import chosen_pack
from hhapp.ui.main_window import MainWindow

YEAR, TODAY = 2026, date(2026, 4, 20)
CLERK = Held(kind="cong_chuc", department="Phòng Kinh tế", position="Chuyên viên", from_on=date(2020, 1, 1))
HEAD = Held(
    kind="cong_chuc",
    department="Văn phòng HĐND và UBND",
    position="Trưởng phòng",
    from_on=date(2025, 1, 15),
    appointed_on=date(2025, 8, 1),
)
HELPER = Held(kind="khong_chuyen_trach", department="Thôn 1", position="Trưởng thôn", from_on=date(2021, 5, 1))


class Office:
    """The office and who is in it: `uoc` a clerk, `anh` a head of department, `binh` a village head."""

    def __init__(self, app: Application) -> None:
        self.app = app
        with app.transaction("Thiết lập") as session:
            self.pack: Pack = chosen_pack(session, app.packs)
            self.unit_id = units.ensure_unit(session, self.pack).id
            self.uoc = self._add(session, Person("Đặng Thị Ước", date(1990, 5, 3), sex="female"), CLERK)
            self.anh = self._add(session, Person("Lê Văn Ánh", date(1980, 2, 29), degree="dai_hoc"), HEAD)
            self.binh = self._add(session, Person("Rơ Châm Bình", born_year=1975, ethnic="Jrai"), HELPER)
            line = PlanLineWords("Chuyển đổi số", "Bồi dưỡng kỹ năng số", "cong_nghe", headcount=2, periods=40)
            self.line = courses_edit.add_plan_line(session, self.pack, self.unit_id, YEAR, line)

    def _add(self, session, person: Person, held: Held) -> int:
        return edit.add_officer(session, self.pack, self.unit_id, person, held)

    def course(self, name: str = "Lớp kỹ năng số", *people: int, start: date = date(2026, 3, 2), **more) -> int:
        """A class of the plan's line from 2/3 to 6/3/2026, with people sent to it."""
        words = CourseWords(name, "cong_nghe", YEAR, **{"plan_line_id": self.line, "periods": 40} | more)
        with self.app.transaction("Lớp") as session:
            days = {"starts_on": start, "ends_on": start.replace(day=start.day + 4)}
            made = courses_edit.add_course(session, self.pack, self.unit_id, CourseWords(**{**_fields(words), **days}))
            courses_edit.send(session, made, people)
        return made

    def complete(self, course_id: int, officer_id: int, number: str = "") -> None:
        """Somebody has completed a class."""
        with self.app.transaction("Kết quả") as session:
            rows = participation_rows(session, self.pack, self.unit_id, course_id=course_id)
            row = next(row for row in rows if row.officer.id == officer_id)
            courses_edit.record_outcomes(session, self.pack, [Outcome(row.id, certificate_number=number)])

    def people_of(self, course_id: int):
        """Who is in a class."""
        with self.app.reading() as session:
            return participation_rows(session, self.pack, self.unit_id, course_id=course_id)


def _fields(words: CourseWords) -> dict:
    return {name: getattr(words, name) for name in CourseWords.__dataclass_fields__}


@pytest.fixture
def office(application: Application) -> Office:
    return Office(application)


@pytest.fixture
def office_window(application: Application, office: Office, make_window: Callable[..., MainWindow]) -> MainWindow:
    return make_window(application, TODAY)

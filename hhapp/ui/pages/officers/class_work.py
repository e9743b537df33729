"""What is written of the people of one class: sent, taken back, their results one by one, many at once or pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from hhapp.errors import HhappError, UserError
from hhapp.packs.officers.catalogue import OfficerRules
from hhapp.services.officers import courses_edit
from hhapp.services.officers.courses import ParticipationRow
from hhapp.services.officers.courses_edit import Outcome
from hhapp.services.officers.register import officer_rows
from hhapp.ui.desk import Desk
from hhapp.ui.pages.officers.outcomes import typed_outcome
from hhapp.ui.pages.officers.people_dialog import PeopleDialog
from hhapp.ui.pages.officers.results_dialog import results_dialog
from hhapp.ui.pages.officers.training_reading import SeenCourse, SeenYear, WorkedOut, choosable
from hhapp.ui.pages.officers.training_rows import LearnerColumn, class_shown
from hhapp.ui.widgets.table import RowsView


class ClassWork:
    """Works for a page; `say` writes under the grid what could not be taken, "" takes it away."""

    def __init__(self, page: QWidget, desk: Desk, rules: OfficerRules, say: Callable[[str], object]) -> None:
        self._page, self._desk, self._rules, self._say = page, desk, rules, say

    def typed(self, row: ParticipationRow, column: int, typed: str) -> bool:
        """Keep one cell of the grid; what cannot be read is said under it, without a box that stops typing."""
        try:
            outcome = typed_outcome(self._rules, row, column, typed, self._desk.today())
        except UserError as fault:
            self._say(str(fault))
            return False
        return self.record([outcome], f"Kết quả của {row.officer.name}")

    def paste(self, grid: RowsView, row: ParticipationRow, text: str) -> None:
        """A column from a spreadsheet goes down from the cell at the cursor: all of it or, with a reason, nothing."""
        column, items = grid.currentIndex().column(), grid.items()
        below = items[[item.id for item in items].index(row.id) :]
        lines = text.rstrip("\n").split("\n")
        if column < LearnerColumn.STATE or len(lines) > len(below):
            self._say(f"Dán {len(lines)} dòng vào {len(below)} người. Chọn ô đầu tiên của cột cần dán rồi dán lại.")
            return
        try:
            today = self._desk.today()
            outcomes = [
                typed_outcome(self._rules, item, column, line.split("\t")[0], today)
                for item, line in zip(below, lines, strict=False)
            ]
        except UserError as fault:
            self._say(str(fault))
            return
        self.record(outcomes, f"Dán kết quả của {len(outcomes)} người")

    def record(self, outcomes: Sequence[Outcome], title: str) -> bool:
        """Write outcomes; whether they could be taken."""
        pack = self._desk.pack
        try:
            with self._desk.app.transaction(title) as session:
                courses_edit.record_outcomes(session, pack, outcomes)
        except UserError as fault:
            self._say(str(fault))
            return False
        except HhappError as fault:
            self._desk.alerts.fault(fault)
            return False
        self._say("")
        return True

    def ask_results(self, course: SeenCourse) -> None:
        """Ask for one outcome of many people."""
        results_dialog(self._page, self._desk, course, self.record).open()

    def choose_people(self, seen: SeenYear, course: SeenCourse, known: WorkedOut, *, teaching: bool) -> None:
        """Ask who is sent to the class, or who teaches it."""
        desk, pack = self._desk, self._desk.pack
        words, course_id = course.row.words, course.row.id
        there = {row.officer.id for row in course.people if row.teaching is teaching}
        people = desk.read(lambda session: officer_rows(session, pack, seen.unit_id, words.starts_on or seen.day))
        free = [row for row in people if row.id not in there]

        def take(ids: tuple[int, ...]) -> bool:
            what = "Giảng viên" if teaching else f"Cử {len(ids)} người đi học"
            sent = desk.write(
                f"{what} {class_shown(words.name)}",
                lambda session: courses_edit.send(session, course_id, ids, teaching=teaching),
            )
            return sent is not None

        heading, verb = ("Ai giảng", "&Ghi") if teaching else ("Cử người đi học", "Cử")
        title, choices = f"{heading} {class_shown(words.name)}", choosable(free, words, known)
        PeopleDialog(self._page, desk.theme, title, choices, verb, take).open()

    def take_back(self, row: ParticipationRow | None) -> None:
        """Take somebody out of the class; a certificate that goes along is asked about."""
        if row is None:
            return
        certificate = row.certificate_number or row.certificate_on is not None
        if certificate and not self._desk.alerts.ask(
            f"Bỏ {row.officer.name} khỏi lớp này?", "Chứng chỉ của lớp này cũng bị bỏ.", yes="Bỏ khỏi lớp", no="Để lại"
        ):
            return
        title = f"Bỏ {row.officer.name} khỏi lớp"
        self._desk.write(title, lambda session: courses_edit.take_back(session, [row.id]))

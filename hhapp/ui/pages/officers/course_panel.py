"""One class: who learns and teaches with results typed in the grid, its decision and days, its files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from hhapp.packs.officers.catalogue import OfficerRules
from hhapp.services.officers.courses import (
    COURSE_FIELDS,
    COURSE_SUBJECT,
    PARTICIPATION_SUBJECT,
    CourseRow,
    ParticipationRow,
    PlanLineRow,
)
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.officers.outcomes import HOW
from hhapp.ui.pages.officers.owned_files import OwnedFiles, Owner
from hhapp.ui.pages.officers.training_forms import course_fields, line_fields, offer_lines
from hhapp.ui.pages.officers.training_rows import LEARNER_COLUMNS, days_shown, learner_rows
from hhapp.ui.theme import Theme
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.form import Form
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView

_FILES, _TOLD = 2, 2
_NOBODY = "Chưa cử ai đi học lớp này."


class CoursePanel(QWidget):
    """Shows one class. `wanted(what)` asks the page: `send`, `teach`, `results`, `take_back`."""

    wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        rules: OfficerRules,
        save: Callable[[dict[str, Any]], bool],
        typed: Callable[[Any, int, str], bool],
    ) -> None:
        super().__init__()
        self._look: Theme = desk.theme
        self._doubts: tuple[str, ...] = ()
        self._heading = label("", "heading", wrap=True)
        self._standing = label("", "quiet", wrap=True)
        self._warnings = label("", "warning", wrap=True)
        self.all_doubts = button("Điều cần xe&m…", self._show_doubts, hint="Mọi điều cần xem lại của lớp này")
        self.grid = RowsView(RowsModel(LEARNER_COLUMNS, desk.theme, typed), "Người học và giảng viên")
        self.grid.type_into_cells()
        shortcut("Del", self.grid, self._take_back)
        self._place = EmptyOr(self.grid, _NOBODY, "Cử người đi học…", self._send)
        self.fault = label("", "error", wrap=True)
        self.fault.hide()
        self.form = Form(course_fields(desk, rules), save, desk.alerts)
        self.files = OwnedFiles(desk, "Chưa có quyết định, danh sách, bản chụp chứng chỉ ở đây.")
        self._lay_out()

    def show_course(
        self,
        course: CourseRow,
        people: Sequence[ParticipationRow],
        lines: Sequence[PlanLineRow],
        today: date,
        *,
        fill: bool,
    ) -> None:
        """Show a class; `fill` puts its words into the form too."""
        words = course.words
        self._heading.setText(words.name)
        periods = "" if words.periods is None else f"{words.periods} tiết"
        decision = f"văn bản {words.decision_number}" if words.decision_number else ""
        parts = (course.standing(today), days_shown(words.starts_on, words.ends_on), periods, words.place, decision)
        self._standing.setText(" · ".join(filter(None, parts)))
        self.grid.replace(learner_rows(people))
        self._place.show_empty(not people)
        self.results_button.setEnabled(bool(people))
        self.back_button.setEnabled(bool(people))
        self.files_button.setEnabled(bool(people))
        self.tabs.setTabText(0, f"Ngườ&i học ({course.completed}/{course.sent})" if people else "Ngườ&i học")
        files = self.files.offer(_owners(course, people))
        self.tabs.setTabText(_FILES, f"Tài liệu ({files})" if files else "Tài liệu")
        if fill:
            offer_lines(self.form.fields["plan_line_id"], lines)
            self.form.load({name: getattr(words, name) for name in COURSE_FIELDS})

    def show_doubts(self, doubts: Sequence[str]) -> None:
        """Say what is doubtful about the class: the first in words, all of them in a list."""
        self._doubts = tuple(doubts)
        told = [f"▲ {sentence}" for sentence in doubts[:_TOLD]]
        if len(doubts) > _TOLD:
            told.append(f"… và {len(doubts) - _TOLD} điều nữa.")
        self._warnings.setText("\n".join(told))
        self._warnings.setVisible(bool(told))
        self.all_doubts.setVisible(len(doubts) > _TOLD)

    def show_files_of(self, participation_id: int) -> None:
        """Show the files of somebody in this class: the scan of a certificate."""
        self.grid.choose(participation_id)
        self.files.choose_participation(participation_id)
        self.tabs.setCurrentIndex(_FILES)

    def say(self, fault: str) -> None:
        """Write under the grid what could not be taken; "" takes it away."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def _lay_out(self) -> None:
        self.results_button = button("&Ghi kết quả…", self._results, hint="Ghi một kết quả cho nhiều người một lần")
        self.back_button = button("&Xóa khỏi lớp", self._take_back, hint="Bỏ người đang chọn khỏi lớp · Del")
        self.files_button = button("Tệp", self._files_of_chosen, hint="Bản chụp chứng chỉ của người đang chọn")
        actions = QHBoxLayout()
        actions.setSpacing(theme.SMALL)
        actions.addWidget(button("&Cử đi học…", self._send, role="main", hint="Chọn nhiều người một lần"))
        actions.addWidget(self.results_button)
        actions.addWidget(button("Giả&ng viên…", self._teach, hint="Ai giảng lớp này, để tính số tiết giảng"))
        actions.addWidget(self.back_button)
        actions.addWidget(self.files_button)
        actions.addStretch(1)
        people = QWidget()
        column = QVBoxLayout(people)
        column.setContentsMargins(0, theme.SMALL, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._place, 1)
        column.addWidget(self.fault)
        column.addWidget(label(HOW, "quiet", wrap=True))
        column.addLayout(actions)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Lớp đang chọn")
        for widget, name in ((people, "Ngườ&i học"), (self.form, "&Thông tin lớp"), (self.files, "Tài liệu")):
            self.tabs.addTab(widget, name)
        warned = QHBoxLayout()
        warned.addWidget(self._warnings, 1)
        warned.addWidget(self.all_doubts)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.SMALL, 0, 0, 0)
        box.setSpacing(theme.TINY)
        box.addWidget(self._heading)
        box.addWidget(self._standing)
        box.addLayout(warned)
        box.addWidget(self.tabs, 1)

    def _show_doubts(self) -> None:
        rows = [Row(at, (Cell(text, text, hint=text),), item=text) for at, text in enumerate(self._doubts)]
        shown = ListDialog(self, self._look, "Điều cần xem lại của lớp", (Column("Điều cần xem"),), rows)
        shown.tell_in_full(str).open()

    def _files_of_chosen(self) -> None:
        if (row := self.grid.chosen_item()) is not None:
            self.show_files_of(row.id)

    def _send(self) -> None:
        self.wanted.emit("send")

    def _teach(self) -> None:
        self.wanted.emit("teach")

    def _results(self) -> None:
        self.wanted.emit("results")

    def _take_back(self) -> None:
        self.wanted.emit("take_back")


def _owners(course: CourseRow, people: Sequence[ParticipationRow]) -> list[Owner]:
    """The class, then its people, who teaches named as such."""
    named = [(f"{row.officer.name}{' (giảng viên)' if row.teaching else ''}", row) for row in people]
    own = Owner("Cả lớp", COURSE_SUBJECT, course.id, course.files)
    return [own, *(Owner(name, PARTICIPATION_SUBJECT, row.id, row.files) for name, row in named)]


class LinePanel(QWidget):
    """Shows one line of the plan; `class_wanted` asks for a class of it."""

    class_wanted = Signal()

    def __init__(self, desk: Desk, rules: OfficerRules, save: Callable[[dict[str, Any]], bool]) -> None:
        super().__init__()
        self._heading = label("", "heading", wrap=True)
        self._standing = label("", "quiet", wrap=True)
        self.form = Form(line_fields(rules), save, desk.alerts)
        self.form.buttons.addWidget(button("&Mở lớp…", self.class_wanted.emit, hint="Lập một lớp từ dòng kế hoạch này"))
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.SMALL, 0, 0, 0)
        box.setSpacing(theme.TINY)
        box.addWidget(self._heading)
        box.addWidget(self._standing)
        box.addWidget(self.form, 1)

    def show_line(self, line: PlanLineRow, *, fill: bool) -> None:
        """Show a line; `fill` puts its words into the form too."""
        self._heading.setText(f"Dòng kế hoạch {line.position}: {line.words.title}")
        planned = "" if line.words.headcount is None else f"/{line.words.headcount}"
        self._standing.setText(
            f"{line.standing} · {line.courses} lớp · đã cử {line.sent} · hoàn thành {line.completed}{planned} người"
        )
        if fill:
            self.form.load({name: getattr(line.words, name) for name in self.form.fields})

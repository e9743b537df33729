"""Đào tạo: the year's plan with its classes and who takes part, who lacks what, the report's table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import DocumentBasis
from hhapp.packs.officers.catalogue import OfficerRules
from hhapp.services.officers import courses_edit
from hhapp.services.officers.courses import CourseRow, ParticipationRow, PlanLineRow, PlanLineWords
from hhapp.services.officers.pivot import Pivot, training_pivot
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.page import Page
from hhapp.ui.pages.document_export import export_document_kind
from hhapp.ui.pages.officers.class_work import ClassWork
from hhapp.ui.pages.officers.course_panel import CoursePanel, LinePanel
from hhapp.ui.pages.officers.lacks_tab import LacksTab
from hhapp.ui.pages.officers.page import day_of
from hhapp.ui.pages.officers.pivot_tab import PivotTab
from hhapp.ui.pages.officers.training_forms import TrainingDialogs, words_from
from hhapp.ui.pages.officers.training_reading import (
    NOTHING_YET,
    SeenCourse,
    SeenYear,
    WorkedOut,
    read_course,
    read_year,
    work_out,
)
from hhapp.ui.pages.officers.training_rows import class_shown, year_rows
from hhapp.ui.pages.officers.year_list import YearList
from hhapp.ui.widgets.basic import button, shortcut
from hhapp.ui.widgets.menu import MenuButton

_LINE, _CLASS_OF_LINE, _DELETE = "line", "class_of_line", "delete"
_YEAR, _LACKS, _PIVOT = 0, 1, 2
_BASES = (DocumentBasis.TRAINING_PLAN, DocumentBasis.TRAINING_LIST, DocumentBasis.TRAINING_RESULT)


class TrainingPage(Page):
    """Three tabs; the first is where classes are entered, the others are read from what is entered there."""

    key = "training"
    tables = frozenset(
        {
            *("training_plan_line", "course", "participation", "officer", "position_history", "certificate"),
            *("evidence_link", "setting", "unit"),
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: SeenYear | None = None
        self._known = NOTHING_YET
        self._shown: tuple[str, int] | None = None  # the line or class that the panel holds
        self._course: SeenCourse | None = None
        self._work: ClassWork | None = None
        self._panel: CoursePanel | None = None
        self._line_panel: LinePanel | None = None
        self._pivot_stale = True
        self.documents = MenuButton("&Văn bản", "Kế hoạch, danh sách cử đi học, báo cáo kết quả")
        self.documents.picked.connect(self._export)
        self.more = MenuButton("Việc &khác", "Dòng kế hoạch mới, mở lớp từ dòng kế hoạch, xóa")
        self.more.picked.connect(self._on_more)
        self.add = button("+ Lớp", self.start_new, role="main", hint="Thêm một lớp · Ctrl+N")
        for made in (self.documents, self.more, self.add):
            self.add_button(made)
        self.list = YearList(desk.theme, self._new_line)
        self.table = self.list.table
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        shortcut("Del", self.table, self._delete)
        self.lacks = LacksTab(desk.theme)
        self.lacks.officer_wanted.connect(self._open_officer)
        self.pivot = PivotTab(desk.theme)
        self._lay_out()

    # What the frame asks

    def reload(self) -> None:
        """Read the year and the shown class again; lacks, doubts and the pivot follow beside the window."""
        rules = self.desk.pack.officers
        if rules is None:
            self._say_none(f"Gói biểu mẫu “{self.desk.pack.name}” không có danh mục cán bộ và đào tạo.")
            return
        self._make_panels(rules)
        pack, year = self.desk.pack, self.desk.year.value
        day = day_of(year, self.desk.today())
        self._seen = self.try_read(lambda session: read_year(session, pack, year, day))
        if self._seen is None:
            self._say_none("Nhập thông tin đơn vị ở trang Cài đặt trước.")
            return
        self._pivot_stale = True
        self._show(self._seen, rules)
        self._ask_known(self._seen)
        self._count_pivot()

    def show_thing(self, thing: Any) -> None:
        """Show a class by its id; with the id of a participation beside, the files of that person."""
        course_id, person = thing if isinstance(thing, tuple) else (thing, None)
        self.tabs.setCurrentIndex(_YEAR)
        if self.list.choose(("course", course_id)) and person is not None and self._panel is not None:
            self._panel.show_files_of(person)

    def take_focus(self) -> None:
        """Go to the table of the tab."""
        tab = self.tabs.currentIndex()
        table = (self.table, self.lacks.table, self.pivot.table)[tab]
        if table is not None:
            table.setFocus()
        if tab == _YEAR:
            self.table.choose_first()

    def start_new(self) -> None:
        """Ask for a class; of the plan's line that is chosen, where one is."""
        item = self.table.chosen_item()
        if (dialogs := self._dialogs()) is not None and self.can_leave():
            line_id = item.id if isinstance(item, PlanLineRow) else None
            dialogs.new_class(line_id, self.show_made).open()

    def start_search(self) -> None:
        """Go to the search line."""
        if self.tabs.currentIndex() == _LACKS:
            self.lacks.start_search()
            return
        self.tabs.setCurrentIndex(_YEAR)
        self.list.filters.words.setFocus()
        self.list.filters.words.selectAll()

    def can_leave(self) -> bool:
        """Ask about words of the class or line that were not saved."""
        if self._panel is None or self._line_panel is None or self._shown is None:
            return True
        if self._shown[0] == "line":
            return self._line_panel.form.can_leave("Dòng kế hoạch này")
        return self._panel.form.can_leave("Lớp này")

    def show_made(self, course_id: int) -> None:
        """Show a class that was just made."""
        self.reload()
        self.show_thing(course_id)

    # Laying out

    def _lay_out(self) -> None:
        self._side = QStackedWidget()
        self._side.setMinimumWidth(380)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._side)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        self._splitter.setSizes([520, 660])
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Kế hoạch và lớp, ai còn thiếu, biểu kết quả")
        for widget, name in (
            (self._splitter, "Kế &hoạch và lớp"),
            (self.lacks, "Còn thiế&u"),
            (self.pivot, "Biểu kết &quả"),
        ):
            self.tabs.addTab(widget, name)
        self.tabs.currentChanged.connect(self._count_pivot)
        self.body.addWidget(self.tabs, 1)

    def _make_panels(self, rules: OfficerRules) -> None:
        if self._panel is not None:
            return
        self._work = ClassWork(self, self.desk, rules, self._say_fault)
        self._panel = CoursePanel(self.desk, rules, self._save_course, self._work.typed)
        self._panel.wanted.connect(self._on_wanted)
        self._panel.grid.pasted.connect(self._paste)
        self._line_panel = LinePanel(self.desk, rules, self._save_line)
        self._line_panel.class_wanted.connect(self.start_new)
        for panel in (self._panel, self._line_panel):
            self._side.addWidget(panel)

    # Reading and showing

    def _show(self, seen: SeenYear, rules: OfficerRules) -> None:
        self.say(f"Đào tạo {self.desk.year.value}", seen.told)
        self.add.setEnabled(True)
        self.tabs.setEnabled(True)
        keys = {("line", line.id) for line in seen.lines} | {("course", row.id) for row in seen.classes}
        if self._shown not in keys:
            self._shown, self._course = None, None
        self._prepare(seen, rules)
        self._offer(seen)
        self._show_chosen(fill=False)

    def _prepare(self, seen: SeenYear, rules: OfficerRules) -> None:
        doubts = self._known.doubts
        self.list.show_rows(year_rows(rules, seen.lines, seen.classes, doubts, seen.day), doubts, seen.day)

    def _ask_known(self, seen: SeenYear) -> None:
        desk, year = self.desk, self.desk.year.value

        def work(job: Job) -> WorkedOut:
            def reading(session: Session) -> WorkedOut:
                return work_out(session, desk.app.packs, desk.pack, seen.unit_id, year, seen.day, job.progress)

            return desk.read(reading)

        desk.operations.read_beside(self, work, self._take_known, desk.alerts.fault)

    def _take_known(self, known: WorkedOut) -> None:
        seen, rules = self._seen, self.desk.pack.officers
        if seen is None or rules is None:
            return
        self._known = known
        self.lacks.show_lacks(known.lacks, known.expiring, seen.day)
        count = len(known.lacks) + len(known.expiring)
        self.tabs.setTabText(_LACKS, f"Còn thiế&u ({count})" if count else "Còn thiế&u")
        self._prepare(seen, rules)
        if self._panel is not None and self._course is not None:
            self._panel.show_doubts(known.doubts.get(self._course.row.id, ()))

    def _count_pivot(self) -> None:
        """Count the report's table where it is shown and something changed since."""
        seen, desk = self._seen, self.desk
        if seen is None or not self._pivot_stale or self.tabs.currentIndex() != _PIVOT:
            return
        self._pivot_stale = False
        start = date(desk.year.value, 1, 1)

        def work(_job: Job) -> Pivot:
            return desk.read(lambda session: training_pivot(session, desk.pack, seen.unit_id, start, seen.day))

        desk.operations.read_beside(self.pivot, work, self.pivot.show_pivot, desk.alerts.fault)

    def _say_none(self, sentence: str) -> None:
        self._seen, self._shown, self._course = None, None, None
        self.say(f"Đào tạo {self.desk.year.value}", "")
        self.tabs.setCurrentIndex(_YEAR)
        self.list.show_nothing(sentence)
        self.add.setEnabled(False)
        self._side.hide()
        for menu in (self.documents, self.more):
            menu.offer(())

    def _offer(self, seen: SeenYear) -> None:
        wanted = [basis for basis in _BASES if basis is not DocumentBasis.TRAINING_LIST or self._course is not None]
        kinds = self.desk.pack.documents_on(*wanted) if seen.lines or seen.classes else ()
        self.documents.offer((kind.name, kind.code) for kind in kinds)
        entries: list[tuple[str, object] | None] = [("&Dòng kế hoạch mới…", _LINE)]
        if self._shown is not None and self._shown[0] == "line":
            entries += [("&Mở lớp từ dòng kế hoạch…", _CLASS_OF_LINE), None, ("&Xóa dòng kế hoạch", _DELETE)]
        elif self._shown is not None:
            entries += [None, ("&Xóa lớp", _DELETE)]
        self.more.offer(entries)

    def _on_chosen(self, item: PlanLineRow | CourseRow | None) -> None:
        key = None if item is None else ("line" if isinstance(item, PlanLineRow) else "course", item.id)
        if key is not None and key == self._shown:
            return
        if not self.can_leave():
            self.table.choose(self._shown)
            return
        self._shown = key
        self._show_chosen(fill=True)
        if self._seen is not None:
            self._offer(self._seen)

    def _on_opened(self, item: PlanLineRow | CourseRow) -> None:
        """Enter goes into what is shown beside: the grid of a class, the form of a line."""
        if isinstance(item, PlanLineRow) and self._line_panel is not None:
            self._line_panel.form.fields["title"].editor.setFocus()
        elif self._panel is not None:
            self._panel.tabs.setCurrentIndex(0)
            self._panel.grid.setFocus()
            self._panel.grid.choose_first()

    def _show_chosen(self, *, fill: bool) -> None:
        """Show the line or class beside the table; a form with unsaved words keeps them unless another is chosen."""
        seen, panel, line_panel = self._seen, self._panel, self._line_panel
        self._side.setVisible(self._shown is not None)
        if seen is None or panel is None or line_panel is None or self._shown is None:
            return
        kind, row_id = self._shown
        if kind == "line":
            self._course = None
            line = next(line for line in seen.lines if line.id == row_id)
            line_panel.show_line(line, fill=fill or not line_panel.form.changed())
            self._side.setCurrentWidget(line_panel)
            return
        row, pack = next(row for row in seen.classes if row.id == row_id), self.desk.pack
        self._course = course = self.try_read(lambda session: read_course(session, pack, seen.unit_id, row))
        if course is not None:
            fill = fill or not panel.form.changed()
            panel.show_course(row, course.people, seen.lines, seen.day, fill=fill)
            panel.show_doubts(self._known.doubts.get(row.id, ()))
            self._side.setCurrentWidget(panel)
        if fill:
            panel.say("")

    def _open_officer(self, officer_id: int) -> None:
        self.asked_for.emit("officers", officer_id)

    # Writing

    def _dialogs(self) -> TrainingDialogs | None:
        seen, rules = self._seen, self.desk.pack.officers
        return None if seen is None or rules is None else TrainingDialogs(self, self.desk, seen.unit_id, rules)

    def _new_line(self) -> None:
        if (dialogs := self._dialogs()) is not None and self.can_leave():
            dialogs.new_line(self._show_line).open()

    def _show_line(self, line_id: int) -> None:
        self.reload()
        self.list.choose(("line", line_id))

    def _save_course(self, values: dict[str, Any]) -> bool:
        course, pack = self._course, self.desk.pack
        if course is None:
            return False
        words, course_id = words_from(values, course.row.words), course.row.id
        return self._wrote(
            f"Sửa {class_shown(words.name)}",
            lambda session: courses_edit.update_course(session, pack, course_id, words),
        )

    def _save_line(self, values: dict[str, Any]) -> bool:
        if self._shown is None or self._shown[0] != "line":
            return False
        words, line_id, pack = PlanLineWords(**values), self._shown[1], self.desk.pack
        return self._wrote(
            f"Sửa dòng kế hoạch đào tạo {words.title}",
            lambda session: courses_edit.update_plan_line(session, pack, line_id, words),
        )

    def _wrote(self, title: str, writing: Callable[[Session], object]) -> bool:
        def done(session: Session) -> bool:
            writing(session)
            return True

        return bool(self.desk.write(title, done))

    def _say_fault(self, fault: str) -> None:
        if self._panel is not None:
            self._panel.say(fault)

    def _paste(self, row: ParticipationRow, text: str) -> None:
        if self._work is not None and self._panel is not None:
            self._work.paste(self._panel.grid, row, text)

    def _on_wanted(self, what: str) -> None:
        course, seen, work, panel = self._course, self._seen, self._work, self._panel
        if course is None or seen is None or work is None or panel is None:
            return
        if what in ("send", "teach"):
            work.choose_people(seen, course, self._known, teaching=what == "teach")
        elif what == "results":
            work.ask_results(course)
        else:
            work.take_back(panel.grid.chosen_item())

    def _on_more(self, picked: object) -> None:
        if picked == _LINE:
            self._new_line()
        elif picked == _CLASS_OF_LINE:
            self.start_new()
        elif picked == _DELETE:
            self._delete()

    def _delete(self) -> None:
        item: PlanLineRow | CourseRow | None = self.table.chosen_item()
        if isinstance(item, PlanLineRow):
            line_id = item.id
            self._wrote(
                f"Xóa dòng kế hoạch {item.words.title}",
                lambda session: courses_edit.delete_plan_line(session, line_id),
            )
        elif item is not None and self._may_delete(item):
            course_id = item.id
            self._wrote(
                f"Xóa {class_shown(item.words.name)}", lambda session: courses_edit.delete_course(session, course_id)
            )

    def _may_delete(self, course: CourseRow) -> bool:
        """A class with people takes their results and certificates with it: that is asked once."""
        if not course.sent and not course.teachers:
            return True
        told = f"Kết quả và chứng chỉ của {course.sent + course.teachers} người trong lớp cũng bị xóa. Ctrl+Z hoàn tác."
        return self.desk.alerts.ask(f"Xóa {class_shown(course.words.name)}?", told, yes="Xóa lớp", no="Để lại")

    def _export(self, code: object) -> None:
        kind = self.desk.pack.document_kind(str(code))
        of_class = self._course.row.id if self._course and kind.basis is DocumentBasis.TRAINING_LIST else None
        export_document_kind(self, kind, self.desk.year.value, of_class)

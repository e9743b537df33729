"""The window's frame: navigation on the left, one page at a time, the status bar; keys that work everywhere."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from hhapp.bootstrap import Session
from hhapp.errors import HhappError
from hhapp.services import periods, units
from hhapp.services.periods import PeriodRow
from hhapp.storage import backup
from hhapp.ui.desk import Desk
from hhapp.ui.icons import icon
from hhapp.ui.navigation import GO_TO_COLUMNS, Groups, Navigation
from hhapp.ui.page import Page
from hhapp.ui.pages.period_bar import left_words
from hhapp.ui.shortcuts import ShortcutsDialog
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.year_choice import YEAR_KEYS, YearChoice
from hhapp.vn.numbers import format_date


class MainWindow(QMainWindow):
    """Shows the pages, in the groups of the navigation; `foot` (the settings) stands apart at its foot."""

    def __init__(self, desk: Desk, groups: Groups, foot: Page) -> None:
        super().__init__()
        self.desk = desk
        self._year = YearChoice(desk, self._may_change_year)
        self.navigation = Navigation(groups, foot, self._year)
        self.navigation.chosen.connect(self.open_page)
        pages = self.navigation.pages
        self.pages = {page.key: page for page in pages}
        self.anew = ""  # what the window that follows this one is to say; "" where the program ends with it
        self._stack = QStackedWidget()
        for page in pages:
            self._stack.addWidget(page)
            page.asked_for.connect(self.open_page)
            page.written.connect(self._on_written)
            page.exchanged.connect(self._on_exchanged)
        self.setCentralWidget(self._frame())
        self.setMinimumSize(900, 500)
        if not desk.memory.place_window(self):
            self.resize(1366, 728)
        self._add_status_bar()
        self._add_keys()
        self._colour_icons()
        desk.theme.changed.connect(self._colour_icons)
        desk.announcements.changed.connect(self._on_change)
        desk.year.changed.connect(self._show_office)
        self._show_office()
        self.open_page(pages[0].key)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def open_page(self, key: str, thing: Any = None) -> None:
        """Go to a page, unless the present one asks to stay; `thing` is what to show there.

        A page that this window does not have is said to be missing, and everything stays as it is.
        """
        target = self.pages.get(key)
        if target is None:
            self._saved.setText("Chương trình chưa có trang cho phần này")
            return
        if target is not self.page and not self.page.can_leave():
            self._mark_entry()
            return
        self._stack.setCurrentWidget(target)
        self._mark_entry()
        if thing is not None:
            target.show_thing(thing)
        else:
            target.take_focus()

    def undo(self) -> None:
        """Take back the last action, whichever page it was done on."""
        try:
            title = self.desk.app.undo_last()
        except HhappError as fault:
            self.desk.alerts.fault(fault)
            return
        if title is None:
            self._saved.setText("Không còn việc nào để hoàn tác")

    def _frame(self) -> QWidget:
        frame = QWidget()
        box = QHBoxLayout(frame)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.navigation)
        box.addWidget(self._stack, 1)
        return frame

    def _add_status_bar(self) -> None:
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        self._office = label()
        self._saved = label()
        self._undo = button("Hoàn tác", self.undo, role="link", hint="Hoàn tác việc vừa làm · Ctrl+Z")
        self._written: Path | None = None
        self._files = (
            button("Mở tệp", self._open_file, role="link", hint="Mở tệp vừa xuất"),
            button("Mở thư mục", self._open_folder, role="link", hint="Mở thư mục có tệp vừa xuất"),
        )
        self._backup = label()
        bar.addWidget(self._office, 1)
        for widget in (self._saved, self._undo, *self._files, self._backup):
            bar.addPermanentWidget(widget)
        for link in (self._undo, *self._files):
            link.hide()

    def _add_keys(self) -> None:
        for keys, pressed in (
            ("Ctrl+Z", self.undo),
            ("F5", self._reload),
            ("Ctrl+N", self._start_new),
            ("Ctrl+F", self._start_search),
            ("F1", self._show_shortcuts),
            ("Ctrl+Q", self.close),
            ("Ctrl+K", self._go_to),
            (YEAR_KEYS, self._year.ask),
            ("Ctrl+PgDown", partial(self._step, 1)),
            ("Ctrl+PgUp", partial(self._step, -1)),
            *((keys, partial(self.open_page, key)) for key, keys in self.navigation.keys.items() if keys),
        ):
            action = QAction(self, shortcut=QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, pressed=pressed: pressed())
            self.addAction(action)

    def _mark_entry(self) -> None:
        self.navigation.mark(self.page.key)

    def _may_change_year(self) -> bool:
        return self.page.can_leave()

    def _step(self, step: int) -> None:
        self.open_page(self.navigation.neighbour(self.page.key, step))

    def _go_to(self) -> None:
        rows = self.navigation.rows()
        dialog = ListDialog(self, self.desk.theme, "Đi tới trang", GO_TO_COLUMNS, rows)
        dialog.search("Gõ vài chữ của tên trang, không dấu cũng được").when_empty("Không có trang nào tên như vậy.")
        dialog.table.choose(self.page.key)
        dialog.lead_to(self.open_page).open()

    def _reload(self) -> None:
        self.page.reload()
        self._show_office()

    def _start_new(self) -> None:
        self.page.start_new()

    def _start_search(self) -> None:
        self.page.start_search()

    def _show_shortcuts(self) -> None:
        ShortcutsDialog(self).open()

    def _on_change(self, changes: Any) -> None:
        self._saved.setText(f"Đã lưu {datetime.now().astimezone():%H:%M:%S} · {changes.title}")
        self._show_links(undo=True)
        self._show_office()

    def _on_written(self, text: str, path: Path) -> None:
        self._written = path
        self._saved.setText(text)
        self._show_links(undo=False)

    def _on_exchanged(self, words: str) -> None:
        self.anew = words
        self.close()

    def _show_links(self, *, undo: bool) -> None:
        self._undo.setVisible(undo)
        for link in self._files:
            link.setVisible(not undo)

    def _open_file(self) -> None:
        if self._written is not None:
            self.desk.choosers.show_outside(self._written)

    def _open_folder(self) -> None:
        if self._written is not None:
            self.desk.choosers.show_outside(self._written.parent)

    def _show_office(self) -> None:
        desk = self.desk
        code = periods.current_period_code(desk.pack, desk.today(), desk.year.value)

        def reading(session: Session) -> tuple[str, PeriodRow | None]:
            unit = units.own_unit(session)
            return (unit.name, periods.period_by_code(session, desk.pack, unit.id, code)) if unit else ("", None)

        name, period = desk.read(reading)
        self._year.reload()
        # It ends with the program's name, which some desktops would else put behind it once more.
        self.setWindowTitle(f"Cải cách hành chính năm {desk.year.value} – HHApp")
        self._office.setText(" · ".join(part for part in (name, _period_words(desk, code, period)) if part))
        newest = next(iter(backup.backups(desk.app.folder)), None)
        self._backup.setText(f"sao lưu {_day_words(newest.made.date(), desk.today())}" if newest else "chưa sao lưu")

    def _colour_icons(self) -> None:
        colours = self.desk.theme.colours
        self.navigation.colour(colours)
        self.setWindowIcon(icon("app", colours.accent))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved typing, then let running work end."""
        if not self.anew and not self.page.can_leave():
            event.ignore()
            return
        self.desk.memory.keep_window(self)
        self.desk.operations.close()
        self.desk.announcements.close()
        super().closeEvent(event)


def _period_words(desk: Desk, code: str, period: PeriodRow | None) -> str:
    """The period whose report is next due, its state and the days left."""
    year, kind = periods.split_code(desk.pack, code)
    due = periods.window(desk.pack, kind, year).due
    state = period.state.shown if period else "chưa mở"
    left = "hạn gửi hôm nay" if due == desk.today() else left_words(due, desk)
    return f"{desk.pack.period_kind(kind).label_of(year)}: {state}, {left}"


def _day_words(day: date, today: date) -> str:
    return "hôm nay" if day == today else "hôm qua" if (today - day).days == 1 else format_date(day)

"""The window's frame: navigation on the left, one page at a time, the status bar; keys that work everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMainWindow, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.errors import HhappError
from hhapp.services import periods, units
from hhapp.services.periods import PeriodRow
from hhapp.storage import backup
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.icons import icon
from hhapp.ui.page import Page
from hhapp.ui.shortcuts import ShortcutsDialog
from hhapp.ui.widgets.basic import button, label, line
from hhapp.vn.numbers import format_date


class MainWindow(QMainWindow):
    """Shows the pages. The last page (settings) stands apart at the foot of the navigation."""

    def __init__(self, desk: Desk, pages: Sequence[Page]) -> None:
        super().__init__()
        self.desk = desk
        self.pages = {page.key: page for page in pages}
        self._stack = QStackedWidget()
        self._entries = QButtonGroup(self, exclusive=True)
        self._entries.idClicked.connect(self._on_entry)
        for page in pages:
            self._stack.addWidget(page)
            page.asked_for.connect(self.open_page)
            page.written.connect(self._on_written)
        self.setCentralWidget(self._frame(pages))
        self.setWindowTitle("HHApp – Cải cách hành chính")
        self.setMinimumSize(900, 500)
        if not desk.memory.place_window(self):
            self.resize(1366, 728)
        self._add_status_bar()
        self._add_keys()
        self._colour_icons()
        desk.theme.changed.connect(self._colour_icons)
        desk.announcements.changed.connect(self._on_change)
        self._show_office()
        self.open_page(pages[0].key)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def open_page(self, key: str, thing: Any = None) -> None:
        """Go to a page, unless the present one asks to stay; `thing` is what to show there."""
        target = self.pages[key]
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

    def _frame(self, pages: Sequence[Page]) -> QWidget:
        frame = QWidget()
        box = QHBoxLayout(frame)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._navigation(pages))
        box.addWidget(self._stack, 1)
        return frame

    def _navigation(self, pages: Sequence[Page]) -> QWidget:
        bar = QWidget()
        bar.setObjectName("navigation")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar.setFixedWidth(theme.NAVIGATION_WIDTH)
        box = QVBoxLayout(bar)
        box.setContentsMargins(theme.SMALL, theme.MEDIUM, theme.SMALL, theme.MEDIUM)
        box.setSpacing(theme.TINY)
        name = label("HHApp", "heading")
        name.setContentsMargins(theme.MEDIUM, 0, 0, 0)
        box.addWidget(name)
        box.addWidget(line())
        for at, page in enumerate(pages):
            if at == len(pages) - 1:
                box.addStretch(1)
                box.addWidget(line())
            box.addWidget(self._entry(at, page))
        return bar

    def _entry(self, at: int, page: Page) -> QPushButton:
        entry = QPushButton(page.short_title or page.title)
        entry.setCheckable(True)
        entry.setAccessibleName(f"Trang {page.title}")
        entry.setToolTip(f"{page.title} · Ctrl+{at + 1}")
        QShortcut(QKeySequence(f"Ctrl+{at + 1}"), self, partial(self._on_entry, at))
        self._entries.addButton(entry, at)
        return entry

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
        ):
            action = QAction(self, shortcut=QKeySequence(keys))
            action.triggered.connect(pressed)
            self.addAction(action)

    def _on_entry(self, at: int) -> None:
        self.open_page(list(self.pages)[at])

    def _mark_entry(self) -> None:
        self._entries.button(list(self.pages).index(self.page.key)).setChecked(True)

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
        code = periods.current_period_code(desk.pack, desk.today())

        def reading(session: Session) -> tuple[str, PeriodRow | None]:
            unit = units.own_unit(session)
            return (unit.name, periods.period_by_code(session, desk.pack, unit.id, code)) if unit else ("", None)

        name, period = desk.read(reading)
        self._office.setText(" · ".join(part for part in (name, _period_words(desk, code, period)) if part))
        newest = next(iter(backup.backups(desk.app.folder)), None)
        self._backup.setText(f"sao lưu {_day_words(newest.made.date(), desk.today())}" if newest else "chưa sao lưu")

    def _colour_icons(self) -> None:
        colours = self.desk.theme.colours
        for at, page in enumerate(self.pages.values()):
            self._entries.button(at).setIcon(icon(page.icon, colours.text, colours.selected_text))
        self.setWindowIcon(icon("app", colours.accent))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved typing, then let running work end."""
        if not self.page.can_leave():
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
    return f"{desk.pack.period_kind(kind).label_of(year)}: {state}, còn {periods.days_left(due, desk.today())} ngày"


def _day_words(day: date, today: date) -> str:
    return "hôm nay" if day == today else "hôm qua" if (today - day).days == 1 else format_date(day)

"""The window's frame: navigation on the left, one page at a time, the status bar; keys that work everywhere.

It stands before the data are open: a page asked for until then is shown as soon as it can be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from hhapp.errors import HhappError
from hhapp.ui.desk import Desk
from hhapp.ui.icons import icon
from hhapp.ui.navigation import Groups, Navigation
from hhapp.ui.page import Page
from hhapp.ui.page_list import PageEntry
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.year_choice import YEAR_KEYS, YearChoice

if TYPE_CHECKING:
    from hhapp.ui.pages.overview_words import Shown


class Pages(Mapping[str, Page]):
    """The pages by their keys; each is made when it is first asked for."""

    def __init__(self, entries: tuple[PageEntry, ...], make: Callable[[PageEntry], Page]) -> None:
        self._entries = {entry.key: entry for entry in entries}
        self._make = make
        self._made: dict[str, Page] = {}

    def __getitem__(self, key: str) -> Page:
        if key not in self._made:
            self._made[key] = self._make(self._entries[key])
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._entries  # Mapping's own would make the page to find out

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


class MainWindow(QMainWindow):
    """Shows the pages, in the groups of the navigation; `foot` (the settings) stands apart at its foot."""

    painted = Signal()  # for the first time

    def __init__(self, desk: Desk, groups: Groups, foot: PageEntry) -> None:
        super().__init__()
        self.desk = desk
        self._year = YearChoice(desk, self._may_change_year)
        self.navigation = Navigation(groups, foot, self._year)
        self.navigation.chosen.connect(self.open_page)
        self.pages = Pages(self.navigation.pages, self._make_page)
        self.anew = ""  # what the window that follows this one is to say; "" where the program ends with it
        self._wanted: tuple[str, Any] = (self.navigation.pages[0].key, None)
        self._was_painted = False
        self._stack = QStackedWidget()
        waiting = label("Đang mở dữ liệu…", "quiet")
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(waiting)
        self.setWindowTitle("Cải cách hành chính – HHApp")
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
        self.navigation.mark(self._wanted[0])
        if desk.is_open:
            self.open()

    @property
    def page(self) -> Page:
        """The page that is shown, once the data are open."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def open(self) -> None:
        """The data are open: say whose they are and show the page that was asked for meanwhile, else the first."""
        self._show_office()
        shown = self._stack.currentWidget()
        if isinstance(shown, Page):
            shown.data_open()
        self.open_page(*self._wanted)

    def show_kept(self, kept: Shown) -> None:
        """Show the overview as it was kept, before the data are open."""
        if self._wanted[0] == "overview":
            self.desk.kept_overview = kept
            self._stack.setCurrentWidget(self.pages["overview"])

    def open_page(self, key: str, thing: Any = None) -> None:
        """Go to a page, unless the present one asks to stay; `thing` is what to show there.

        A page that this window does not have is said to be missing, and everything stays as it is.
        """
        if key not in self.pages:
            self._saved.setText("Chương trình chưa có trang cho phần này")
            return
        if not self.desk.is_open:
            self._wanted = (key, thing)
            self.navigation.mark(key)
            return
        shown = self._stack.currentWidget()
        if isinstance(shown, Page) and shown.key != key and not shown.can_leave():
            self._mark_entry()
            return
        target = self.pages[key]
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

    def _make_page(self, entry: PageEntry) -> Page:
        page = entry.load()(self.desk)
        self._stack.addWidget(page)
        page.asked_for.connect(self.open_page)
        page.written.connect(self._on_written)
        page.exchanged.connect(self._on_exchanged)
        return page

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
        self._add_key("F1", self._show_shortcuts)
        self._add_key("Ctrl+Q", self.close)
        for key, keys in self.navigation.keys.items():
            if keys:
                self._add_key(keys, partial(self.open_page, key))
        for keys, pressed in (
            ("Ctrl+Z", self.undo),
            ("F5", self._reload),
            ("Ctrl+N", self._start_new),
            ("Ctrl+F", self._start_search),
            ("Ctrl+K", self._go_to),
            (YEAR_KEYS, self._year.ask),
            ("Ctrl+PgDown", partial(self._step, 1)),
            ("Ctrl+PgUp", partial(self._step, -1)),
        ):
            self._add_key(keys, partial(self._when_open, pressed))

    def _add_key(self, keys: str, pressed: Callable[[], object]) -> None:
        action = QAction(self, shortcut=QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: pressed())
        self.addAction(action)

    def _when_open(self, pressed: Callable[[], object]) -> None:
        if self.desk.is_open:
            pressed()

    def _mark_entry(self) -> None:
        self.navigation.mark(self.page.key)

    def _may_change_year(self) -> bool:
        return self.desk.is_open and self.page.can_leave()

    def _step(self, step: int) -> None:
        self.open_page(self.navigation.neighbour(self.page.key, step))

    def _go_to(self) -> None:
        from hhapp.ui.navigation_list import GO_TO_COLUMNS, rows_of
        from hhapp.ui.widgets.list_dialog import ListDialog

        rows = rows_of(self.navigation)
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
        from hhapp.ui.shortcuts import ShortcutsDialog

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
        from hhapp.ui.office_words import backup_words, is_reported_to, office_words

        self._year.reload()
        # It ends with the program's name, which some desktops would else put behind it once more.
        self.setWindowTitle(f"Cải cách hành chính năm {self.desk.year.value} – HHApp")
        today, year = self.desk.today(), self.desk.year.value
        self._office.setText(self.desk.read(lambda session: office_words(session, self.desk.pack, today, year)))
        self._backup.setText(backup_words(self.desk.app.folder, today))
        self.navigation.show_upper(self.desk.read(lambda session: is_reported_to(session, self.desk.pack)))

    def _colour_icons(self) -> None:
        colours = self.desk.theme.colours
        self.navigation.colour(colours)
        self.setWindowIcon(icon("app", colours.accent))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved typing, then let running work end."""
        shown = self._stack.currentWidget()
        if not self.anew and isinstance(shown, Page) and not shown.can_leave():
            event.ignore()
            return
        self.desk.memory.keep_window(self)
        self.desk.operations.close()
        self.desk.announcements.close()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first time: what takes long may begin then."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

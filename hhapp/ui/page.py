"""What every page is: a header with a title, a line of state and at most two buttons, and when to reload."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hhapp.errors import HhappError
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.page_list import title_of
from hhapp.ui.widgets.basic import label

if TYPE_CHECKING:
    from hhapp.bootstrap import Session

T = TypeVar("T")
IMPORT = "import"  # asked of the plan page: to begin with the office's own file


class Page(QWidget):
    """Base of the pages. `tables` names the tables whose changes matter; a hidden page reloads when it is shown."""

    key = ""  # as in `page_list`, which has the title
    title = ""
    tables: frozenset[str] = frozenset()

    asked_for = Signal(str, object)  # another page, and what to show there
    exchanged = Signal(str)  # all data are others now: the window is to be made anew and to say this
    written = Signal(str, object)  # what was written out, for the status bar, and its file

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.title = self.title or title_of(self.key)
        self._stale = True
        self._title = label(self.title, "title")
        self._state = label("", "quiet")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.SMALL)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._state)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addLayout(self._buttons)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        self.body.setSpacing(theme.SMALL)
        self.body.addLayout(head)
        desk.announcements.changed.connect(self._hear)
        desk.year.changed.connect(self.refresh)

    def say(self, title: str, state: str) -> None:
        """Fill the header's two lines."""
        self._title.setText(title)
        self._state.setText(state)

    def add_button(self, made: QWidget) -> None:
        """Put a button into the header; the main one comes last."""
        self._buttons.addWidget(made)

    def reload(self) -> None:
        """Read everything again; unsaved typing, selection and scroll position stay."""

    def data_open(self) -> None:
        """The data are open now; what was shown until then was kept of them and is right."""

    def can_leave(self) -> bool:
        """Whether another page may be shown now; asks about unsaved changes."""
        return True

    def show_thing(self, thing: Any) -> None:
        """Show what another page asked for."""

    def take_focus(self) -> None:
        """Put the cursor where work on this page begins; Tab goes on from there."""
        self.setFocus()

    def start_new(self) -> None:
        """What Ctrl+N means here."""

    def start_search(self) -> None:
        """What Ctrl+F means here."""

    def try_read(self, reading: Callable[[Session], T]) -> T | None:
        """Read, or tell the fault and give None."""
        try:
            return self.desk.read(reading)
        except HhappError as fault:
            self.desk.alerts.fault(fault)
            return None

    def read_and_show(self, reading: Callable[[Session], T], show: Callable[[T], None], *, much: bool) -> None:
        """Read and show at once; where there is much to read, beside the window, which shows it when it is there."""
        if much:
            desk = self.desk
            desk.operations.read_beside(self, lambda _job: desk.read(reading), show, desk.alerts.fault)
        else:
            show(self.desk.read(reading))

    def refresh(self) -> None:
        """Reload now if shown, else when shown next."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.reload()

    def _hear(self, changes: Any) -> None:
        if not self.tables or changes.tables & self.tables:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while hidden."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()

"""One signal for every change that was saved, whoever saved it: open pages decide whether to reload."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from hhapp.bootstrap import Application
    from hhapp.storage.history import Changes


class Announcements(QObject):
    """Carries the application's announcements into the window's thread, after the transaction has ended."""

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        self._unlisten: Callable[[], None] | None = None

    def follow(self, app: Application) -> None:
        """Listen to this application."""
        self._unlisten = app.listen(self._hear)

    def close(self) -> None:
        """Stop listening."""
        if self._unlisten is not None:
            self._unlisten()

    def _hear(self, changes: Changes) -> None:
        self._heard.emit(changes)

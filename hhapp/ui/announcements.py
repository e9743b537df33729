"""One signal for every change that was saved, whoever saved it: open pages decide whether to reload."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from hhapp.bootstrap import Application
from hhapp.storage.history import Changes


class Announcements(QObject):
    """Carries the application's announcements into the window's thread, after the transaction has ended."""

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, app: Application, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        self._unlisten = app.listen(self._hear)

    def close(self) -> None:
        """Stop listening."""
        self._unlisten()

    def _hear(self, changes: Changes) -> None:
        self._heard.emit(changes)

"""When a window was first painted: a filter on the application that sees the paint of a main window go by."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class FirstPaint(QObject):
    """Calls `then(moment)` once a main window with all in it was painted, and filters nothing any more."""

    def __init__(self, app: QApplication, then: Callable[[float], None]) -> None:
        super().__init__(app)
        self._app = app
        self._then = then
        app.installEventFilter(self)

    def eventFilter(self, seen: QObject, event: QEvent) -> bool:
        """Wait for the paint; what the window holds is painted in the same turn of the event loop."""
        if event.type() == QEvent.Type.Paint and isinstance(seen, QMainWindow):
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, self._done)
        return False

    def _done(self) -> None:
        self._then(time.perf_counter())

"""A button that offers what is done seldom, so that a header keeps its one main button."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton


class MenuButton(QPushButton):
    """`picked(value)` when an entry is taken; each entry is (text, value), None between two makes a line."""

    picked = Signal(object)

    def __init__(self, text: str, hint: str) -> None:
        super().__init__(text)
        self.setAutoDefault(False)
        self.setProperty("role", "menu")
        self.setToolTip(hint)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_picked)
        self._values: dict[QAction, object] = {}
        self.setMenu(self._menu)

    def offer(self, entries: Iterable[tuple[str, object] | None]) -> None:
        """Put these entries in place of the old ones."""
        self._menu.clear()
        self._values = {}
        for entry in entries:
            if entry is None:
                self._menu.addSeparator()
            else:
                self._values[self._menu.addAction(entry[0])] = entry[1]
        if self.parentWidget() is not None or not self._values:  # shown alone, it would be a window of its own
            self.setVisible(bool(self._values))

    def values(self) -> list[object]:
        """What is offered now, in order."""
        return list(self._values.values())

    def pick(self, value: object) -> None:
        """Take an entry as if it were clicked."""
        next(action for action, known in self._values.items() if known == value).trigger()

    def _on_picked(self, action: QAction) -> None:
        self.picked.emit(self._values[action])

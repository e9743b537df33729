"""A list to read in a window of its own, and perhaps one verb to agree to it. It frees itself when closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hhapp.ui import theme
from hhapp.ui.theme import Theme
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.rows import Column, Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView

_WIDTH, _LEAST_ROWS, _MOST_ROWS = 840, 4, 12


class ListDialog(QDialog):
    """Open with `open()`. Enter on a row, or a double click, gives it to `on_open` and closes the window.

    `words(item)` is said in full under the table, where a row shows its beginning only. `agree()` returns whether the
    window may close; without it there is nothing to agree to.
    """

    def __init__(
        self, parent: QWidget, look: Theme, title: str, columns: Sequence[Column], rows: Sequence[Row]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.words: Callable[[Any], str] | None = None
        self._agree: Callable[[], bool] | None = None
        self._on_open: Callable[[Any], object] | None = None
        self.table = RowsView(RowsModel(columns, look), title)
        self.table.replace(rows)
        self.table.chosen.connect(self._say_words)
        self.table.opened.connect(self._open)
        self.place = EmptyOr(self.table, "")
        self.place.show_empty(not rows)
        self.full = label("", wrap=True)
        self.full.setMinimumHeight(2 * theme.HUGE)
        self.full.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.full.hide()
        self.close_button = button("Đón&g", self.reject, hint="Esc")
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.close_button)
        self.head = QVBoxLayout()
        self.head.addWidget(label(title, "heading", wrap=True))
        self._lay_out(len(rows))

    def say(self, sentence: str, role: str = "quiet") -> ListDialog:
        """Put a sentence above the table; returns itself, as the following do."""
        if sentence:
            self.head.addWidget(label(sentence, role, wrap=True))
        return self

    def when_empty(self, sentence: str) -> ListDialog:
        """What stands in the place of a table without rows."""
        self.place.say(sentence)
        return self

    def tell_in_full(self, words: Callable[[Any], str]) -> ListDialog:
        """Say the chosen row in full under the table."""
        self.words = words
        if (first := next(iter(self.table.items()), None)) is not None:
            self.full.show()
            self.full.setText(words(first))
        return self

    def lead_to(self, on_open: Callable[[Any], object]) -> ListDialog:
        """What Enter on a row does, after the window has closed."""
        self._on_open = on_open
        return self

    def ask(self, verb: str, agree: Callable[[], bool], refuse: str) -> ListDialog:
        """Let the clerk agree, or not."""
        self._agree = agree
        self.verb = button(verb, self.accept, role="main", hint="Ctrl+Enter", keys="Ctrl+Return")
        self.close_button.setText(refuse)
        self.buttons.addWidget(self.verb)
        return self

    def accept(self) -> None:
        """Agree, and close where that went well."""
        if self._agree is not None and self._agree():
            super().accept()

    def _lay_out(self, count: int) -> None:
        rows = min(max(count, _LEAST_ROWS), _MOST_ROWS) + 1
        self.table.setMinimumHeight((_LEAST_ROWS + 1) * theme.row_height(self.font()))
        self.head.setSpacing(theme.TINY)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        box.setSpacing(theme.MEDIUM)
        box.addLayout(self.head)
        box.addWidget(self.place, 1)
        box.addWidget(self.full)
        box.addLayout(self.buttons)
        self.resize(_WIDTH, rows * theme.row_height(self.font()) + 200)

    def _say_words(self, item: Any) -> None:
        if self.words is not None and item is not None:
            self.full.setText(self.words(item))

    def _open(self, item: Any) -> None:
        if self._on_open is not None:
            self.reject()
            self._on_open(item)

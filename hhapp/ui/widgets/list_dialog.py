"""A list to read in a window of its own: to agree to, to be led somewhere, or to take something from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hhapp.ui import theme
from hhapp.ui.theme import Theme
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.rows import Column, Row, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView

_WIDTH, _LEAST_ROWS, _MOST_ROWS = 840, 4, 12


class ListDialog(QDialog):
    """Open with `open()`; what it is for is said by the methods, which return the dialog. It frees itself when closed.

    `words(item)` is told in full under the table, where a row shows its beginning only.
    """

    def __init__(
        self, parent: QWidget, look: Theme, title: str, columns: Sequence[Column], rows: Sequence[Row]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._rows = tuple(rows)
        self._words: Callable[[Any], str] | None = None
        self._agree: Callable[[], bool] | None = None
        self._on_open: Callable[[Any], object] | None = None
        self._take: Callable[[Any], str] | None = None
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
        self.told = label("", "good", wrap=True)
        self.head, self.buttons = QVBoxLayout(), QHBoxLayout()
        self._lay_out(title)

    def say(self, sentence: str, role: str = "quiet") -> ListDialog:
        """Put a sentence above the table."""
        if sentence:
            self.head.addWidget(label(sentence, role, wrap=True))
        return self

    def when_empty(self, sentence: str) -> ListDialog:
        """What stands in the place of a table without rows."""
        self.place.say(sentence)
        return self

    def tell_in_full(self, words: Callable[[Any], str]) -> ListDialog:
        """Say the chosen row in full under the table."""
        self._words = words
        if self._rows:
            self.full.show()
            self.table.choose_first()
        return self

    def lead_to(self, on_open: Callable[[Any], object]) -> ListDialog:
        """What Enter on a row, or a double click, does after the window has closed."""
        self._on_open = on_open
        return self

    def ask(self, verb: str, agree: Callable[[], bool], refuse: str) -> ListDialog:
        """Let the clerk agree, or not. `agree()` returns whether the window may close."""
        self._agree = agree
        self.verb = button(verb, self.accept, role="main", hint="Ctrl+Enter")
        shortcut("Ctrl+Return", self, self.accept)
        self.close_button.setText(refuse)
        self.buttons.addWidget(self.verb)
        return self

    def offer(self, verb: str, take: Callable[[Any], str]) -> ListDialog:
        """Let the clerk take rows, one after another; `take(item)` returns what was done."""
        self._take = take
        self.verb = button(verb, self._take_chosen, role="main", hint="Enter")
        self.buttons.addWidget(self.verb)
        return self

    def search(self, hint: str) -> ListDialog:
        """Put a line above the table that looks for words, accents aside; the rows have their folded text."""
        self.line = QLineEdit(placeholderText=hint)
        self.line.setClearButtonEnabled(True)
        self.line.setAccessibleName(hint)
        self.line.textChanged.connect(self._filter)
        self.line.returnPressed.connect(self._open_chosen)
        self.head.addWidget(self.line)
        self.line.setFocus()
        return self

    def accept(self) -> None:
        """Agree, and close where that went well."""
        if self._agree is not None and self._agree():
            super().accept()

    def _lay_out(self, title: str) -> None:
        rows = min(max(len(self._rows), _LEAST_ROWS), _MOST_ROWS) + 1
        self.table.setMinimumHeight((_LEAST_ROWS + 1) * theme.row_height(self.font()))
        self.head.setSpacing(theme.SMALL)
        self.head.addWidget(label(title, "heading", wrap=True))
        self.buttons.addWidget(self.told, 1)
        self.buttons.addWidget(self.close_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        box.setSpacing(theme.MEDIUM)
        box.addLayout(self.head)
        box.addWidget(self.place, 1)
        box.addWidget(self.full)
        box.addLayout(self.buttons)
        self.resize(_WIDTH, rows * theme.row_height(self.font()) + 220)

    def _filter(self) -> None:
        rows = kept(self._rows, self.line.text())
        self.table.replace(rows)
        self.place.show_empty(not rows)
        self.table.choose_first()

    def _say_words(self, item: Any) -> None:
        if self._words is not None:
            self.full.setText("" if item is None else self._words(item))

    def _take_chosen(self) -> None:
        item = self.table.chosen_item()
        if self._take is not None and item is not None:
            self.told.setText(self._take(item))

    def _open_chosen(self) -> None:
        item = self.table.chosen_item()
        if item is not None:
            self._open(item)

    def _open(self, item: Any) -> None:
        if self._on_open is not None:
            self.reject()
            self._on_open(item)
        else:
            self._take_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down, which the line of words does not use, goes to the table."""
        if event.key() == Qt.Key.Key_Down:
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

"""Rows of a long list that are ticked: searched without accents, Space or a click ticks, all in sight at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hhapp.ui import theme
from hhapp.ui.theme import Theme, Tone
from hhapp.ui.widgets.basic import button, shortcut
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView

TICK_COLUMN = Column("Chọn", 52)
"""Stands first among the columns; the rows' first cell is made here."""


class TickedTable(QWidget):
    """`changed` when ticks change. A row whose first cell is not empty cannot be ticked: the cell says why."""

    changed = Signal()

    def __init__(self, columns: Sequence[Column], look: Theme, name: str, *, search: str, empty: str) -> None:
        super().__init__()
        self._rows: dict[Hashable, Row] = {}
        self._ticked: set[Hashable] = set()
        self._fits: Callable[[Any], bool] = _everything
        self.words = QLineEdit(placeholderText=f"{search}, gõ không dấu cũng được; ↓ xuống danh sách")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName(search)
        self.words.textChanged.connect(self._show)
        self.table = RowsView(RowsModel(columns, look), name)
        self.table.opened.connect(self._turn_chosen)
        self.table.clicked.connect(self._on_clicked)
        shortcut("Space", self.table, self._turn_chosen)
        self.place = EmptyOr(self.table, empty)
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.SMALL)
        self.head.addWidget(self.words, 1)
        self.all_button = button("Chọn tất &cả đang thấy", self._turn_all)
        self.head.addWidget(self.all_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addLayout(self.head)
        box.addWidget(self.place, 1)
        self.setFocusProxy(self.words)

    def show_rows(self, rows: Iterable[Row], ticked: Iterable[Hashable] = ()) -> None:
        """Show these rows, these of them ticked."""
        self._rows = {row.key: row for row in rows}
        self._ticked = set(ticked)
        self._show()
        self.changed.emit()

    def show_only(self, fits: Callable[[Any], bool]) -> None:
        """Show only rows whose item fits; ticks of the others stay."""
        self._fits = fits
        self._show()

    def ticked(self) -> tuple[Hashable, ...]:
        """The keys that are ticked, in the order of the list."""
        return tuple(key for key in self._rows if key in self._ticked)

    def _show(self) -> None:
        rows = kept(self._rows.values(), self.words.text(), self._fits)
        self.table.replace([self._shown(row) for row in rows])
        self.place.show_empty(not rows)
        self.table.choose_first()

    def _shown(self, row: Row) -> Row:
        if row.group or row.cells[0].text:
            return row
        ticked = row.key in self._ticked
        return replace(row, cells=(Cell("☑", 1, Tone.ACT) if ticked else Cell("☐", 0), *row.cells[1:]))

    def _turn_chosen(self, _item: object = None) -> None:
        key = self.table.chosen_key()
        if key is not None:
            self._turn({key} if self._may(key) else set())

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._turn_chosen()

    def _turn_all(self) -> None:
        """Tick everything in sight, or nothing of it where all is ticked."""
        seen = {row.key for row in kept(self._rows.values(), self.words.text(), self._fits) if not row.group}
        seen = {key for key in seen if self._may(key)}
        self._ticked = self._ticked - seen if seen <= self._ticked else self._ticked | seen
        self._turn(set())

    def _may(self, key: Hashable) -> bool:
        return not self._rows[key].cells[0].text

    def _turn(self, keys: set[Hashable]) -> None:
        self._ticked ^= keys
        self._show()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the line of words to the list, Enter in the line ticks the row that is marked."""
        if event.key() == Qt.Key.Key_Down:
            self.table.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._turn_chosen()
        else:
            super().keyPressEvent(event)


def _everything(_item: Any) -> bool:
    return True

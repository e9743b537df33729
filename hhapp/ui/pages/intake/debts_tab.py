"""Còn nợ: what this office owes others and what it waits for, in both directions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.intake.intake_rows import DEBT_COLUMNS
from hhapp.ui.widgets.rows import Row, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView


class DebtsTab(QWidget):
    """A list to read and to search."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._rows: Sequence[Row] = ()
        self.words = QLineEdit(placeholderText="Tìm việc, đơn vị (Ctrl+F)")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName("Tìm việc còn nợ, gõ không dấu cũng được")
        self.words.textChanged.connect(self._filter)
        self.table = RowsView(RowsModel(DEBT_COLUMNS, desk.theme), "Việc còn nợ")
        self._place = EmptyOr(self.table, "")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(self.words)
        box.addWidget(self._place, 1)

    def show_debts(self, rows: Sequence[Row]) -> None:
        """Show what is owed."""
        self._rows = rows
        self._filter()

    def take_focus(self) -> None:
        """Go to the first line."""
        self.table.setFocus()
        self.table.choose_first()

    def start_search(self) -> None:
        """Go to the search line."""
        self.words.setFocus()
        self.words.selectAll()

    def _filter(self) -> None:
        rows = kept(self._rows, self.words.text())
        self.table.replace(rows)
        self._place.say("Không có việc nào hợp với lời tìm." if self._rows else "Không còn nợ gì, không chờ gì.")
        self._place.show_empty(not rows)

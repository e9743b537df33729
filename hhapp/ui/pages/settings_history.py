"""What was done lately, by whom; the last action can be taken back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.errors import HhappError
from hhapp.storage import history
from hhapp.storage.history import ActionLine
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.vn.numbers import format_date

_COLUMNS = (Column("Ngày", 92, right=True), Column("Giờ", 76, right=True), Column("Việc"), Column("Người làm", 140))
_SHOWN = 300


class HistoryTab(QWidget):
    """The newest actions first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.table = RowsView(RowsModel(_COLUMNS, desk.theme), "Việc đã làm")
        self._place = EmptyOr(self.table, "Chưa có việc nào được ghi.")
        row = QHBoxLayout()
        row.addWidget(button("&Hoàn tác việc cuối", self._undo, hint="Ctrl+Z"))
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.addLayout(row)
        box.addWidget(self._place, 1)

    def reload(self) -> None:
        """Read the newest actions."""

        def reading(session: Session) -> tuple[ActionLine, ...]:
            return history.recent_actions(session, _SHOWN)

        actions = self._desk.read(reading)
        self.table.replace([_row(action) for action in actions])
        self._place.show_empty(not actions)

    def _undo(self) -> None:
        try:
            self._desk.app.undo_last()
        except HhappError as fault:
            self._desk.alerts.fault(fault)


def _row(action: ActionLine) -> Row:
    at = action.at.astimezone()
    tone = Tone.QUIET if action.undone else Tone.PLAIN
    title = f"{action.title} (đã hoàn tác)" if action.undone else action.title
    cells = (
        Cell(format_date(at.date()), at, tone),
        Cell(f"{at:%H:%M:%S}", at, tone),
        Cell(title, title, tone),
        Cell(action.actor, action.actor, tone),
    )
    return Row(action.id, cells, item=action)

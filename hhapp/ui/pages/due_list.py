"""A card with what is due: tasks, findings, inspections, surveys, the score, dossiers; a click leads there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hhapp.ui import theme
from hhapp.ui.pages.overview_words import DueLine
from hhapp.ui.theme import UNLIMITED, Theme, Tone
from hhapp.ui.widgets.basic import button
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.vn.numbers import format_date

_EMPTY_HEIGHT = 96
DUE_COLUMNS = (
    Column("Việc"),
    Column("Chủ trì", 130, optional=True),
    Column("Đến hạn", 94, right=True),
    Column("", 116),
)


class DueList(QFrame):
    """A heading with the count, and what is due or one sentence that nothing is."""

    opened = Signal(str, object)  # the page and what to show there

    def __init__(self, look: Theme, title: str, empty: str, show_all: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._title = title
        self._heading = button(title, show_all, role="link", hint="Xem trong Kế hoạch")
        self.table = RowsView(RowsModel(DUE_COLUMNS, look), title)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._open_chosen)
        self._place = EmptyOr(self.table, empty)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.MEDIUM)
        box.setSpacing(theme.TINY)
        self._head = QHBoxLayout()
        self._head.addWidget(self._heading)
        self._head.addStretch(1)
        box.addLayout(self._head)
        box.addWidget(self._place, 1)

    def add_link(self, link: QWidget) -> None:
        """Put what can be done about these tasks beside the heading."""
        self._head.addWidget(link)

    def show_due(self, lines: Sequence[DueLine], today: date) -> None:
        """Show these lines in their order."""
        self._heading.setText(f"{self._title} ({len(lines)})")
        self.table.replace(due_rows(lines, today))
        self._place.show_empty(not lines)
        self.setMaximumHeight(UNLIMITED if lines else _EMPTY_HEIGHT)

    def _open(self, line: DueLine) -> None:
        self.opened.emit(line.page, line.thing)

    def _open_chosen(self, _index: object) -> None:
        if (item := self.table.chosen_item()) is not None:
            self._open(item)


def due_rows(lines: Iterable[DueLine], today: date) -> list[Row]:
    """Everything with the days that are left or past."""
    return [
        Row(
            (line.page, line.thing),
            (Cell(line.name, line.name, hint=line.hint), Cell(line.who, line.who), *_days(line.due, today)),
            item=line,
        )
        for line in lines
    ]


def _days(due: date | None, today: date) -> tuple[Cell, Cell]:
    """The day, and how far away it is."""
    if due is None:
        return Cell("", None), Cell("", 0, Tone.SOON)
    left = (due - today).days
    words = f"! quá {-left} ngày" if left < 0 else "▲ hôm nay" if left == 0 else f"▲ còn {left} ngày"
    return Cell(format_date(due), due), Cell(words, left, Tone.OVERDUE if left < 0 else Tone.SOON)

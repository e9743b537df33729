"""A card with tasks that are due: the most pressing first, a click leads to the task."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hhapp.services.plan import TaskRow
from hhapp.ui import theme
from hhapp.ui.theme import UNLIMITED, Theme, Tone
from hhapp.ui.widgets.basic import button
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.vn.numbers import format_date

_EMPTY_HEIGHT = 96
DUE_COLUMNS = (
    Column("Nhiệm vụ"),
    Column("Chủ trì", 130, optional=True),
    Column("Đến hạn", 94, right=True),
    Column("", 116),
)


class DueList(QFrame):
    """A heading with the count, and the tasks or one sentence that there are none."""

    opened = Signal(object)  # the task's id

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

    def show_tasks(self, tasks: Sequence[TaskRow], today: date) -> None:
        """Show these tasks."""
        self._heading.setText(f"{self._title} ({len(tasks)})")
        self.table.replace(due_rows(tasks, today))
        self._place.show_empty(not tasks)
        self.setMaximumHeight(UNLIMITED if tasks else _EMPTY_HEIGHT)

    def _open(self, task: TaskRow) -> None:
        self.opened.emit(task.id)

    def _open_chosen(self, _index: object) -> None:
        if (task := self.table.chosen_item()) is not None:
            self._open(task)


def due_rows(tasks: Iterable[TaskRow], today: date) -> list[Row]:
    """Tasks with the days that are left or past, the most pressing first."""
    ordered = sorted(tasks, key=lambda task: (_due(task) or date.max, task.area_number, task.position))
    return [_row(task, today) for task in ordered]


def _due(task: TaskRow) -> date | None:
    return task.next_due or task.due


def _row(task: TaskRow, today: date) -> Row:
    due = _due(task)
    left = (due - today).days if due else 0
    name = f"{task.number}. {task.task}" if task.number else task.task
    words = (
        "" if due is None else f"! quá {-left} ngày" if left < 0 else "▲ hôm nay" if left == 0 else f"▲ còn {left} ngày"
    )
    cells = (
        Cell(name, name, hint=f"{task.area_name}\n{task.task}"),
        Cell(task.lead, task.lead),
        Cell(format_date(due) if due else "", due),
        Cell(words, left, Tone.OVERDUE if left < 0 else Tone.SOON),
    )
    return Row(task.id, cells, item=task)

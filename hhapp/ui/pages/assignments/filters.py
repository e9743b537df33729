"""What the list of assigned work is narrowed to: words, how it stands, who, which department."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from hhapp.services.assignments.register import AssignmentRow
from hhapp.ui import theme
from hhapp.ui.pages.assignments.assignment_rows import names_in, status_choices
from hhapp.ui.widgets.choice import Choice
from hhapp.vn.text import name_sort_key, sort_key

_TYPING_PAUSE_MS = 150


class AssignmentFilters(QWidget):
    """`changed` after a choice, or when typing rests."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = QLineEdit(placeholderText="Tìm nhiệm vụ, số văn bản (Ctrl+F)")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName("Tìm nhiệm vụ giao, gõ không dấu cũng được")
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.words.textChanged.connect(self._pause.start)
        self.status, self.person, self.department = Choice(), Choice(), Choice()
        self.status.offer(status_choices())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self.words, 3)
        for text, choice in (("Tình t&rạng", self.status), ("Người", self.person), ("Đơn vị", self.department)):
            caption = QLabel(text)
            caption.setBuddy(choice)
            choice.setAccessibleName(text.replace("&", ""))
            choice.setMinimumContentsLength(8)
            choice.currentIndexChanged.connect(self.changed)
            row.addWidget(caption)
            row.addWidget(choice, 2)

    def offer(self, found: Sequence[AssignmentRow]) -> None:
        """Offer the people and departments that the list has."""
        people, departments = names_in(found, "person"), names_in(found, "department")
        for choice, names in (
            (self.person, sorted(filter(None, people), key=name_sort_key)),
            (self.department, sorted(filter(None, departments), key=sort_key)),
        ):
            unnamed = [("(chưa ghi)", "")] if "" in (people if choice is self.person else departments) else []
            choice.offer([("Tất cả", None), *((name, name) for name in names), *unnamed])

    def chosen(self) -> tuple[str | None, str | None, str | None]:
        """How they stand, who, which department; None for all."""
        return self.status.value(), self.person.value(), self.department.value()

    def clear(self) -> None:
        """Show everything."""
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        for choice in (self.status, self.person, self.department):
            choice.choose_quietly(None)
        self.changed.emit()

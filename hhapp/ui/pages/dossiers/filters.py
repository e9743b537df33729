"""What the list of dossiers is narrowed to: words, field, department, how they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from hhapp.services.dossiers.register import DossierRow
from hhapp.ui import theme
from hhapp.ui.widgets.choice import Choice
from hhapp.vn.text import sort_key

_TYPING_PAUSE_MS = 150


class DossierFilters(QWidget):
    """`changed` after a choice, or when typing rests."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = QLineEdit(placeholderText="Tìm mã, tên, số thư (Ctrl+F)")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName("Tìm hồ sơ, gõ không dấu cũng được")
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.words.textChanged.connect(self._pause.start)
        self.field, self.department, self.status = Choice(), Choice(), Choice()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self.words, 3)
        for text, choice in (("Tình trạn&g", self.status), ("Lĩn&h vực", self.field), ("Bộ phậ&n", self.department)):
            caption = QLabel(text)
            caption.setBuddy(choice)
            choice.setAccessibleName(text.replace("&", ""))
            choice.setMinimumContentsLength(8)
            choice.currentIndexChanged.connect(self.changed)
            row.addWidget(caption)
            row.addWidget(choice, 2)

    def offer(self, found: Sequence[DossierRow], statuses: Iterable[tuple[str, str | None]]) -> None:
        """Offer the fields and departments that the list has."""
        self.status.offer(statuses)
        for choice, names in (
            (self.field, {row.field for row in found}),
            (self.department, {row.draft.department for row in found}),
        ):
            known = sorted((name for name in names if name), key=sort_key)
            unnamed = [("(chưa ghi)", "")] if "" in names else []
            choice.offer([("Tất cả", None), *((name, name) for name in known), *unnamed])

    def chosen(self) -> tuple[str | None, str | None, str | None]:
        """Field, department and how they stand; None for all."""
        return self.field.value(), self.department.value(), self.status.value()

    def choose(self, *, field: str | None, department: str | None, status: str | None) -> None:
        """Narrow to these and drop the words."""
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        for choice, value in ((self.field, field), (self.department, department), (self.status, status)):
            choice.choose_quietly(value)
        self.changed.emit()

    def clear(self) -> None:
        """Show everything."""
        self.choose(field=None, department=None, status=None)

"""A combo box that keeps a value beside each text and does not turn with the mouse wheel while the page scrolls."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPolygon, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

_MARGIN, _WIDEST = 16, 640


class Choice(QComboBox):
    """One of several values. `value()` is what stands beside the chosen text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []  # beside Qt's items, which would turn an enum into its text
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)

    def offer(self, choices: Iterable[tuple[str, Any]]) -> None:
        """Put these (text, value) in place of the old ones; the value chosen before stays chosen if it is there."""
        before = self.value()
        self.blockSignals(True)
        self.clear()
        self._values = []
        for text, value in choices:
            self._values.append(value)
            self.addItem(text)
            self.setItemData(self.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
        self.set_value(before)
        self.blockSignals(False)

    def choose_quietly(self, value: Any) -> None:
        """Choose by value without telling anybody: the page is about to read everything anyway."""
        self.blockSignals(True)
        self.set_value(value)
        self.blockSignals(False)

    def value(self) -> Any:
        """The value beside the chosen text; None when nothing is offered."""
        return self._values[self.currentIndex()] if self._values else None

    def values(self) -> list[Any]:
        """What is offered, in order."""
        return list(self._values)

    def set_value(self, value: Any) -> None:
        """Choose by value; an unknown value chooses the first."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def fault(self) -> str:
        """A choice is never wrong."""
        return ""

    def showPopup(self) -> None:
        """The list is as wide as its longest text asks, not as narrow as the box."""
        view = self.view()
        wanted = view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width() + _MARGIN
        view.setMinimumWidth(max(self.width(), min(wanted, _WIDEST)))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel belongs to the page unless this box has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet takes the arrow away; draw one in the text's colour."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Text))
        right, middle = self.width() - 12, self.height() // 2
        painter.drawPolygon(
            QPolygon([QPoint(right - 4, middle - 2), QPoint(right + 4, middle - 2), QPoint(right, middle + 3)])
        )
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again when enabled or disabled."""
        super().changeEvent(event)
        self.update()

"""A day written dd/MM/yyyy, or nothing. Typed freely, read when the field is left; F4 opens a calendar."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from hhapp.ui.icons import icon
from hhapp.vn.numbers import format_date

_TYPED = re.compile(r"(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2}))?")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4})")


def read_day(typed: str, this_year: int) -> date | None:
    """The day that was typed: 15/3/2026, 15-3-26, 15/3 (this year) or 15032026. None when it is no day."""
    text = typed.strip()
    found = _TYPED.fullmatch(text) or _RUN.fullmatch(text)
    if not found:
        return None
    day, month, year = found.groups()
    full_year = this_year if year is None else int(year) + (2000 if len(year) == 2 else 0)
    try:
        return date(full_year, int(month), int(day))
    except ValueError:
        return None


class DayEdit(QLineEdit):
    """A line for one day. No input mask: Vietnamese typing programs send backspaces and would break one."""

    picked = Signal()

    def __init__(self, colour: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._calendar: QCalendarWidget | None = None
        self.setPlaceholderText("ngày/tháng/năm")
        self.setMaxLength(20)
        open_calendar = QAction(icon("calendar", colour), "Chọn ngày trên lịch (F4)", self)
        open_calendar.triggered.connect(self.open_calendar)
        self.addAction(open_calendar, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self._normalise)

    def value(self) -> date | None:
        """The day, or None when the line is empty or cannot be read (then `fault` says so)."""
        return read_day(self.text(), self._today().year)

    def set_value(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.setText(format_date(day) if day else "")

    def fault(self) -> str:
        """Why the text is not a day; "" when it is one or the line is empty."""
        return "" if not self.text().strip() or self.value() else "Không có ngày này. Ghi như 15/03/2026."

    def open_calendar(self) -> None:
        """A calendar under the line, on the day typed or today."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setLocale(QLocale(QLocale.Language.Vietnamese))
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        shown = self.value() or self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.activated.connect(self._pick)
        calendar.clicked.connect(self._pick)
        calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        calendar.show()
        calendar.setFocus()
        self._calendar = calendar

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing over a day that was filled in replaces it; a day half typed is left as it is."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.isModified():
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 opens the calendar, as a combo box opens its list."""
        if event.key() == Qt.Key.Key_F4:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def _pick(self, day: QDate) -> None:
        self.set_value(date(day.year(), day.month(), day.day()))
        if self._calendar is not None:
            self._calendar.close()
            self._calendar = None
        self.setFocus()
        self.picked.emit()

    def _normalise(self) -> None:
        if (day := self.value()) is not None:
            self.set_value(day)

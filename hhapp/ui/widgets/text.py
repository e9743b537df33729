"""Text editors that answer to one small set of names: value, set_value, fault."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from hhapp.ui import theme


class TextLine(QLineEdit):
    """One line of text."""

    def value(self) -> str:
        """The text without spaces at its ends."""
        return self.text().strip()

    def set_value(self, value: str | None) -> None:
        """Show a text from its beginning."""
        self.setText(value or "")
        self.setCursorPosition(0)

    def fault(self) -> str:
        """Any text is right."""
        return ""


class TextArea(QPlainTextEdit):
    """Several lines of text, line breaks kept; Tab goes to the next field."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        height = QFontMetrics(self.font()).lineSpacing() * lines + theme.LARGE + theme.TINY
        self.setFixedHeight(height)

    def value(self) -> str:
        """The text without blank lines at its ends."""
        return self.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        """Show a text from its beginning."""
        self.setPlainText(value or "")

    def fault(self) -> str:
        """Any text is right."""
        return ""


class Tick(QCheckBox):
    """Yes or no."""

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        """Tick or clear."""
        self.setChecked(bool(value))

    def fault(self) -> str:
        """A tick is never wrong."""
        return ""

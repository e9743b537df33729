"""A line for one exact number, typed the Vietnamese way."""

from __future__ import annotations

from decimal import Decimal

from hhapp.ui.widgets.text import TextLine
from hhapp.vn.numbers import format_number, parse_number


class NumberLine(TextLine):
    """A number of at least zero, at most `most`, or nothing."""

    def __init__(self, most: Decimal | None = None) -> None:
        super().__init__()
        self._most = most

    def value(self) -> Decimal | None:  # type: ignore[override]
        """The number; None when the line is empty or holds no number."""
        return parse_number(self.text())

    def set_value(self, value: Decimal | None) -> None:  # type: ignore[override]
        """Show a number, or nothing."""
        self.setText("" if value is None else format_number(value))

    def fault(self) -> str:
        """Why the text cannot be taken."""
        if not self.text().strip():
            return ""
        number = self.value()
        if number is None:
            return "Không đọc được số này. Ghi như 1.234,5."
        if number < 0 or (self._most is not None and number > self._most):
            return f"Ghi số từ 0 đến {format_number(self._most)}." if self._most is not None else "Ghi số từ 0 trở lên."
        return ""

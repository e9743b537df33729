"""Lines for what the register asks: a birth of which only the year may be known, a year, periods, known words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from hhapp.errors import UserError
from hhapp.packs.officers.catalogue import Code, OfficerRules
from hhapp.services.officers.periods import read_periods
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import read_day
from hhapp.ui.widgets.number_line import NumberLine
from hhapp.ui.widgets.text import TextLine
from hhapp.vn.numbers import format_date

_YEAR = re.compile(r"(19|20)\d\d")
Birth = tuple[date | None, int | None]
_UNKNOWN: Birth = (None, None)


class BirthLine(TextLine):
    """A day of birth, or the year alone."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.setPlaceholderText("ngày/tháng/năm, hoặc chỉ năm")
        self.editingFinished.connect(self._normalise)

    def value(self) -> Birth:  # type: ignore[override]
        """The day, or the year; both None where the line is empty or cannot be read."""
        text = self.text().strip()
        if _YEAR.fullmatch(text):
            return None, int(text)
        return read_day(text, self._today().year), None

    def set_value(self, birth: Birth | None) -> None:  # type: ignore[override]
        """Show a birth."""
        day, year = birth or _UNKNOWN
        self.setText(format_date(day) if day else "" if year is None else str(year))

    def fault(self) -> str:
        """Why the text is no birth."""
        known = self.value() != _UNKNOWN or not self.text().strip()
        return "" if known else "Không đọc được. Ghi như 05/03/1985, hoặc 1985."

    def _normalise(self) -> None:
        if not self.fault():
            self.set_value(self.value())


class PastYearLine(TextLine):
    """A year of the last or this century, or nothing."""

    def value(self) -> int | None:  # type: ignore[override]
        """The year; None where the line is empty or holds no year."""
        text = self.text().strip()
        return int(text) if _YEAR.fullmatch(text) else None

    def set_value(self, year: int | None) -> None:  # type: ignore[override]
        """Show a year."""
        self.setText("" if year is None else str(year))

    def fault(self) -> str:
        """A year has four digits."""
        return "" if self.value() or not self.text().strip() else "Ghi năm bằng bốn chữ số, như 2010."


class PeriodsLine(TextLine):
    """A number of periods (tiết), which may be typed as weeks or half days."""

    def __init__(self, rules: OfficerRules) -> None:
        super().__init__()
        self._rules = rules
        self.setPlaceholderText("40, 1 tuần hoặc 3 buổi")
        self.editingFinished.connect(self._normalise)

    def value(self) -> int | None:  # type: ignore[override]
        """The periods; None where the line is empty or cannot be read."""
        try:
            return read_periods(self._rules, self.text())
        except UserError:
            return None

    def set_value(self, periods: int | None) -> None:  # type: ignore[override]
        """Show a number of periods."""
        self.setText("" if periods is None else str(periods))

    def fault(self) -> str:
        """Why the text is no number of periods."""
        try:
            read_periods(self._rules, self.text())
        except UserError as fault:
            return str(fault)
        return ""

    def _normalise(self) -> None:
        if not self.fault():
            self.set_value(self.value())


class CountLine(NumberLine):
    """A whole number of people, or nothing."""

    def value(self) -> int | None:  # type: ignore[override]
        """The number."""
        number = super().value()
        return None if number is None or number != int(number) else int(number)

    def fault(self) -> str:
        """Why the text is no whole number."""
        number = super().value()
        if number is not None and number != int(number):
            return "Ghi một số nguyên."
        return super().fault()


class KnownLine(TextLine):
    """Free text that offers known words in a list below; typing programs keep what they compose."""

    def __init__(self) -> None:
        super().__init__()
        self._known = QStringListModel(self)
        offered = QCompleter(self._known, self)
        offered.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        offered.setFilterMode(Qt.MatchFlag.MatchContains)
        offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(offered)

    def offer(self, words: Iterable[str]) -> None:
        """Put these words in place of the old ones."""
        self._known.setStringList(list(dict.fromkeys(words)))


def code_choice(codes: Iterable[Code], none: str = "(chưa ghi)") -> Choice:
    """A choice among the codes of the pack; `none` stands for "", no entry for it where it is empty."""
    made = Choice()
    made.offer([*([(none, "")] if none else []), *((each.name, each.code) for each in codes)])
    return made

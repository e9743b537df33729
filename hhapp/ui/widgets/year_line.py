"""A line for a year in four digits."""

from __future__ import annotations

import re

from hhapp.ui.widgets.text import TextLine

YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


class YearLine(TextLine):
    """A year of this century."""

    def year(self) -> int | None:
        """The year, or None while the text is none."""
        return int(self.text()) if YEAR.fullmatch(self.text().strip()) else None

    def fault(self) -> str:
        """A year has four digits."""
        return "" if self.year() else "Ghi năm bằng bốn chữ số, như 2026."

"""Vietnamese for Qt's own words: Qt ships none, and its buttons, menus and file dialogs would stay English."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QObject, QTranslator


class QtWords(QTranslator):
    """Answers Qt's English source strings from a table; what is not in the table stays as Qt has it."""

    def __init__(self, table: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: dict[str, str] = json.loads(table.read_text(encoding="utf-8"))

    def isEmpty(self) -> bool:
        """A translator that calls itself empty is not asked."""
        return not self._words

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:  # type: ignore[override]  # noqa: ARG002
        """The Vietnamese words, or None to leave the text alone; Qt fills %n itself."""
        return self._words.get(source)

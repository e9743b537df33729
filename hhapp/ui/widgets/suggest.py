"""A line that proposes what was written before, in a list below it; what is typed is never completed in place."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from hhapp.ui.widgets.text import TextLine


class SuggestLine(TextLine):
    """Typing shows the proposals that hold what is typed. Input methods stay untouched: nothing is rewritten."""

    def __init__(self) -> None:
        super().__init__()
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def offer(self, names: Iterable[str]) -> None:
        """Propose these, in this order."""
        wanted = list(dict.fromkeys(names))
        if wanted != self._names.stringList():
            self._names.setStringList(wanted)

    def offered(self) -> list[str]:
        """What is proposed."""
        return self._names.stringList()

"""What a list is narrowed to: a line of words that waits until typing rests, and choices beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from hhapp.ui import theme
from hhapp.ui.widgets.choice import Choice
from hhapp.vn.text import sort_key

_TYPING_PAUSE_MS = 150
_WORDS_STRETCH, _CHOICE_STRETCH = 3, 2


class SearchLine(QLineEdit):
    """A line to search a list with; `rested` when nothing was typed for a moment."""

    rested = Signal()

    def __init__(self, placeholder: str, name: str) -> None:
        super().__init__(placeholderText=placeholder)
        self.setClearButtonEnabled(True)
        self.setAccessibleName(name)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.rested)
        self.textChanged.connect(self._pause.start)

    def clear_quietly(self) -> None:
        """Drop the words without telling anybody: the list is about to be made anew anyway."""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)
        self._pause.stop()


class FilterRow(QWidget):
    """The line, then each choice under its caption's letter. `changed` after a choice, or when typing rests."""

    changed = Signal()

    def __init__(self, words: SearchLine, choices: Sequence[tuple[str, Choice]], *, letters: int = 8) -> None:
        super().__init__()
        self.words = words
        self.choices = tuple(choice for _, choice in choices)
        words.rested.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(words, _WORDS_STRETCH)
        for text, choice in choices:
            caption = QLabel(text)
            caption.setBuddy(choice)
            caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            choice.setAccessibleName(text.replace("&", ""))
            choice.setMinimumContentsLength(letters)
            choice.currentIndexChanged.connect(self.changed)
            row.addWidget(caption)
            row.addWidget(choice, _CHOICE_STRETCH)

    def clear_quietly(self) -> None:
        """Ask for everything, without telling anybody."""
        self.words.clear_quietly()
        for choice in self.choices:
            choice.choose_quietly(None)

    def clear(self) -> None:
        """Show everything."""
        self.clear_quietly()
        self.changed.emit()


def offer_names(choice: Choice, names: Iterable[str], key: Callable[[str], Any] = sort_key) -> None:
    """Offer everybody, then the names in their order, then, where some are empty, what has none."""
    known = set(names)
    unnamed = [("(chưa ghi)", "")] if "" in known else []
    choice.offer([("Tất cả", None), *((name, name) for name in sorted(known - {""}, key=key)), *unnamed])

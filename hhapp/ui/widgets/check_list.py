"""Several of a list of values, ticked; scrolls where the list is long."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout

from hhapp.ui import theme
from hhapp.ui.widgets.basic import inside

_MOST_SHOWN = 5
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class CheckList(QScrollArea):
    """An editor for a form: `value()` is the tuple of ticked values in the order offered. One stop of Tab."""

    def __init__(self, choices: Iterable[tuple[str, Any]] = ()) -> None:
        super().__init__(widgetResizable=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._boxes: list[tuple[QCheckBox, Any]] = []
        self.offer(choices)

    def offer(self, choices: Iterable[tuple[str, Any]]) -> None:
        """Put these (text, value) in place of the old ones; what was ticked before stays ticked if it is there."""
        before = self.value()
        place = inside()
        column = QVBoxLayout(place)
        column.setContentsMargins(theme.SMALL, theme.TINY, theme.SMALL, theme.TINY)
        column.setSpacing(theme.TINY)
        self._boxes = []
        for text, value in choices:
            box = QCheckBox(text.replace("&", "&&"))
            box.setToolTip(text)
            box.setFocusPolicy(Qt.FocusPolicy.ClickFocus if self._boxes else Qt.FocusPolicy.StrongFocus)
            box.installEventFilter(self)
            column.addWidget(box)
            self._boxes.append((box, value))
        column.addStretch(1)
        self.setWidget(place)
        if self._boxes:
            self.setFocusProxy(self._boxes[0][0])
        shown = min(max(len(self._boxes), 1), _MOST_SHOWN)
        self.setFixedHeight(shown * (self.fontMetrics().height() + theme.SMALL) + theme.MEDIUM)
        self.set_value(before)

    def value(self) -> tuple[Any, ...]:
        """What is ticked."""
        return tuple(value for box, value in self._boxes if box.isChecked())

    def set_value(self, values: Iterable[Any] | None) -> None:
        """Tick these and no others; what is not offered is passed over."""
        wanted = tuple(values or ())
        for box, value in self._boxes:
            box.setChecked(value in wanted)

    def fault(self) -> str:
        """A list is never wrong."""
        return ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down go from box to box; the box that has the focus is brought into sight."""
        boxes = [box for box, _ in self._boxes]
        if isinstance(event, QFocusEvent) and event.gotFocus() and isinstance(watched, QCheckBox):
            self.ensureWidgetVisible(watched, 0, theme.TINY)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, QCheckBox):
                at = boxes.index(watched) + step
                if 0 <= at < len(boxes):
                    boxes[at].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

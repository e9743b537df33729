"""The head of a wide form as its paper has it: headings over groups of columns, the numbers of the columns below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from hhapp.ui import theme
from hhapp.ui.theme import Theme

_GROUP_LINES, _HEADING_LINES = 1, 3
_FLAGS = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Heading:
    """One column's head: the headings above it, the outermost first, its own, and the number below."""

    groups: tuple[str, ...]
    text: str
    number: str  # "(3)", "" for none


class GroupedHeader(QHeaderView):
    """Draws each section's slice of the groups that it belongs to, so that neighbours make one cell together."""

    def __init__(self, headings: Sequence[Heading], look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._headings = tuple(headings)
        self._theme = look
        self._depth = max((len(each.groups) for each in headings), default=0)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(self._tops()[-1] + 1)
        look.changed.connect(self._draw_again)

    def place_of_group(self, logical: int, level: int) -> QRect:
        """Where the heading over this column on a level (0 the outermost) stands, as wide as all its columns."""
        first = last = logical
        prefix = self._headings[logical].groups[: level + 1]
        while first > 0 and self._headings[first - 1].groups[: level + 1] == prefix:
            first -= 1
        while last + 1 < len(self._headings) and self._headings[last + 1].groups[: level + 1] == prefix:
            last += 1
        left = self.sectionViewportPosition(first)
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        tops = self._tops()
        return QRect(left, tops[level], right - left, tops[level + 1] - tops[level])

    def _draw_again(self) -> None:
        self.viewport().update()

    def _tops(self) -> list[int]:
        """Where each level begins, the heading, the number, and the end."""
        line = self.fontMetrics().height() + 2
        tops = [0]
        for lines in (*[_GROUP_LINES] * self._depth, _HEADING_LINES, 1):
            tops.append(tops[-1] + lines * line + theme.TINY)
        return tops

    # Qt overrides

    def sizeHint(self) -> QSize:
        """As high as all levels together."""
        return QSize(super().sizeHint().width(), self._tops()[-1] + 1)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """The column's slice of every level."""
        if not 0 <= logicalIndex < len(self._headings):
            return
        heading, tops = self._headings[logicalIndex], self._tops()
        font = self.font()
        font.setBold(True)
        painter.save()
        painter.setClipRect(rect)
        painter.setFont(font)
        painter.fillRect(rect, QColor(self._theme.colours.surface))
        for level, text in enumerate(heading.groups):
            self._draw(painter, self.place_of_group(logicalIndex, level), text)
        own = QRect(rect.left(), tops[len(heading.groups)], rect.width(), 0)
        own.setBottom(tops[self._depth + 1] - 1)
        self._draw(painter, own, heading.text)
        font.setBold(False)
        painter.setFont(font)
        self._draw(painter, QRect(rect.left(), tops[-2], rect.width(), tops[-1] - tops[-2]), heading.number)
        painter.restore()

    def _draw(self, painter: QPainter, place: QRect, text: str) -> None:
        painter.setPen(QColor(self._theme.colours.line))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.drawLine(place.topRight(), place.bottomRight())
        painter.setPen(QColor(self._theme.colours.quiet))
        painter.drawText(place.adjusted(2, 0, -2, 0), _FLAGS, text)

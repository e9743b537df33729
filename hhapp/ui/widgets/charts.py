"""Pictures drawn by hand: a ring for the share done, bars from zero, the numbers written on them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hhapp.ui import theme
from hhapp.ui.theme import Theme

_FULL_TURN = 360 * 16
_TOP = 90 * 16


class Ring(QWidget):
    """The share of tasks done as a ring; green done, red overdue, grey the rest, the share in the middle."""

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._theme = look
        self._done = self._overdue = self._counted = 0
        self._shown = ""
        self.setFixedSize(132, 132)
        look.changed.connect(self.update)

    def show_share(self, done: int, overdue: int, counted: int, shown: str) -> None:
        """Show `done` and `overdue` of `counted`; `shown` is the share in words."""
        self._done, self._overdue, self._counted, self._shown = done, overdue, counted, shown
        words = f"Hoàn thành {done} trong {counted} nhiệm vụ, {shown}; quá hạn {overdue}"
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = QRectF(self.rect()).adjusted(10, 10, -10, -10)
        self._arc(painter, around, colours.line, 0, 1)
        if self._counted:
            done, overdue = self._done / self._counted, self._overdue / self._counted
            self._arc(painter, around, colours.done, 0, done)
            self._arc(painter, around, colours.overdue, done, overdue)
        painter.setPen(QColor(colours.text))
        font = QFont(self.font())
        font.setPointSizeF(self.font().pointSizeF() * 1.5)
        font.setBold(True)
        painter.setFont(_fitting(font, self._shown, self.width() - 48))
        painter.drawText(self.rect().adjusted(0, -8, 0, -8), Qt.AlignmentFlag.AlignCenter, self._shown)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.quiet))
        painter.drawText(
            self.rect().adjusted(0, 30, 0, 30), Qt.AlignmentFlag.AlignCenter, f"{self._done}/{self._counted}"
        )
        painter.end()

    def _arc(self, painter: QPainter, around: QRectF, colour: str, start: float, share: float) -> None:
        pen = QPen(QColor(colour), 14)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(around, round(_TOP - start * _FULL_TURN), round(-share * _FULL_TURN))


def _fitting(font: QFont, text: str, width: int) -> QFont:
    while QFontMetrics(font).horizontalAdvance(text) > width and font.pointSizeF() > 7:
        font.setPointSizeF(font.pointSizeF() - 1)
    return font


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it is called, parts of the whole, and the words at its end."""

    name: str
    done: int
    overdue: int
    counted: int
    shown: str


class Bars(QWidget):
    """One horizontal bar for each area, all on one scale from zero."""

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._theme = look
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show these bars."""
        self._bars = bars
        self.setAccessibleName("; ".join(f"{bar.name}: {bar.shown}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row for each bar."""
        return QSize(320, max(1, len(self._bars)) * self._row())

    def minimumSizeHint(self) -> QSize:
        """Narrower, not lower."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name above, bar and numbers below it."""
        painter = QPainter(self)
        most = max((bar.counted for bar in self._bars), default=0)
        metrics = QFontMetrics(self.font())
        words = max((metrics.horizontalAdvance(bar.shown) for bar in self._bars), default=0) + theme.SMALL
        room = max(40, self.width() - words)
        for at, bar in enumerate(self._bars):
            self._draw(painter, metrics, at * self._row(), bar, room, most)
        painter.end()

    def _draw(self, painter: QPainter, metrics: QFontMetrics, top: int, bar: Bar, room: int, most: int) -> None:
        colours = self._theme.colours
        painter.setPen(QColor(colours.text))
        name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QPointF(0, top + metrics.ascent()), name)
        y, height = top + metrics.height() + 2, 12
        scale = room / most if most else 0
        left = 0.0
        for count, colour in (
            (bar.done, colours.done),
            (bar.overdue, colours.overdue),
            (bar.counted - bar.done - bar.overdue, colours.line),
        ):
            painter.fillRect(QRectF(left, y, count * scale, height), QColor(colour))
            left += count * scale
        painter.setPen(QColor(colours.text))
        painter.drawText(QPointF(left + theme.SMALL, y + height - 1), bar.shown)

    def _row(self) -> int:
        return QFontMetrics(self.font()).height() + 12 + theme.MEDIUM


@dataclass(frozen=True, slots=True)
class ShareBar:
    """A share in per cent, None where there is none; `before` is what it was, `shown` the words at the bar's end."""

    name: str
    share: float | None
    before: float | None
    shown: str
    reached: bool


class ShareBars(QWidget):
    """Shares as bars from 0 to 100%, a line at the mark to reach, a diamond where the last round was."""

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._theme = look
        self._bars: tuple[ShareBar, ...] = ()
        self._mark = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_bars(self, bars: tuple[ShareBar, ...], mark: float) -> None:
        """Show these bars; `mark` is the share to reach, in per cent."""
        self._bars, self._mark = bars, mark
        self.setAccessibleName(f"Phải đạt {mark:g}%; " + "; ".join(f"{bar.name}: {bar.shown}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row for each bar, one more for the axis."""
        return QSize(320, len(self._bars) * self._row() + self._line())

    def minimumSizeHint(self) -> QSize:
        """Narrower, not lower."""
        return QSize(220, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bars, then over them the mark and the axis."""
        painter = QPainter(self)
        room = self._room()
        bottom = len(self._bars) * self._row()
        for at, bar in enumerate(self._bars):
            self._draw(painter, at * self._row(), bar, room)
        self._draw_axis(painter, bottom, room)
        for at, bar in enumerate(self._bars):
            if bar.before is not None:
                self._draw_diamond(painter, room * bar.before / 100, at * self._row() + self._line() + 7)
        painter.end()

    def _line(self) -> int:
        return QFontMetrics(self.font()).height() + theme.TINY

    def _row(self) -> int:
        return self._line() + 14 + theme.SMALL

    def _room(self) -> float:
        metrics = QFontMetrics(self.font())
        words = max((metrics.horizontalAdvance(bar.shown) for bar in self._bars), default=0)
        return float(max(60, self.width() - words - theme.LARGE))

    def _draw(self, painter: QPainter, top: int, bar: ShareBar, room: float) -> None:
        colours, metrics = self._theme.colours, QFontMetrics(self.font())
        painter.setPen(QColor(colours.text))
        name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QPointF(0, top + metrics.ascent()), name)
        y = top + self._line()
        painter.fillRect(QRectF(0, y, room, 14), QColor(colours.group))
        width = 0.0 if bar.share is None else room * bar.share / 100
        painter.fillRect(QRectF(0, y, width, 14), QColor(colours.done if bar.reached else colours.overdue))
        painter.setPen(QColor(colours.text))
        painter.drawText(QPointF(room + theme.SMALL, y + 12), bar.shown)

    def _draw_diamond(self, painter: QPainter, x: float, y: float) -> None:
        """A shape and not a colour tells it from the mark."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colours.surface), 1))
        painter.setBrush(QColor(self._theme.colours.text))
        painter.drawPolygon([QPointF(x, y - 7), QPointF(x + 6, y), QPointF(x, y + 7), QPointF(x - 6, y)])
        painter.restore()

    def _draw_axis(self, painter: QPainter, bottom: int, room: float) -> None:
        colours, metrics = self._theme.colours, QFontMetrics(self.font())
        at = room * self._mark / 100
        painter.setPen(QPen(QColor(colours.accent), 2))
        for top in range(self._line(), bottom, self._row()):  # not through the names
            painter.drawLine(QPointF(at, top - 2), QPointF(at, top + 16))
        words = f"phải đạt {self._mark:g}%"
        painter.setPen(QColor(colours.accent))
        left = min(at - metrics.horizontalAdvance(words) / 2, self.width() - metrics.horizontalAdvance(words))
        painter.drawText(QPointF(left, bottom + metrics.ascent()), words)
        painter.setPen(QColor(colours.quiet))
        painter.drawText(QPointF(0, bottom + metrics.ascent()), "0%")


@dataclass(frozen=True, slots=True)
class SortedBar:
    """One unit: its value, the words for it, whether it stays below the mark or is odd."""

    name: str
    value: float
    shown: str
    below: bool
    odd: bool


class SortedBars(QWidget):
    """Many units as thin upright bars in their order, from zero; a line at the mark, first and last in words.

    With more units than the picture has room for, each bar is the unit at its place of the order.
    """

    _HEIGHT = 84
    _WIDEST = 28

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._theme = look
        self._bars: tuple[SortedBar, ...] = ()
        self._mark: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_bars(self, bars: tuple[SortedBar, ...], mark: float | None) -> None:
        """Show these bars; `mark` is what each should reach, None where nothing is asked."""
        self._bars, self._mark = bars, mark
        self.setAccessibleName(f"Biểu đồ {len(bars)} đơn vị: {self._first} – {self._last}" if bars else "Biểu đồ trống")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Bars and a line of words below."""
        return QSize(320, self._HEIGHT + QFontMetrics(self.font()).height() + theme.SMALL)

    def minimumSizeHint(self) -> QSize:
        """Narrower, not lower."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bars, the mark over them, the words below."""
        if not self._bars:
            return
        painter = QPainter(self)
        shown = self._fitting_bars()
        top = max(max(bar.value for bar in self._bars), self._mark or 0, 0) or 1
        step = min(self.width() / len(shown), self._WIDEST)
        for at, bar in enumerate(shown):
            height = max(1.0, self._HEIGHT * max(bar.value, 0) / top)
            wide = max(1.0, step - (1 if step > 3 else 0))
            painter.fillRect(QRectF(at * step, self._HEIGHT - height, wide, height), self._colour(bar))
        self._draw_mark(painter, top, step * len(shown))
        self._draw_words(painter)
        painter.end()

    @property
    def _first(self) -> str:
        return f"{self._bars[0].name}: {self._bars[0].shown}"

    @property
    def _last(self) -> str:
        return f"{self._bars[-1].name}: {self._bars[-1].shown}"

    def _fitting_bars(self) -> tuple[SortedBar, ...]:
        room, many = max(self.width(), 1), len(self._bars)
        return self._bars if many <= room else tuple(self._bars[at * many // room] for at in range(room))

    def _colour(self, bar: SortedBar) -> QColor:
        colours = self._theme.colours
        return QColor(colours.soon if bar.odd else colours.overdue if bar.below else colours.accent)

    def _draw_mark(self, painter: QPainter, top: float, right: float) -> None:
        colours = self._theme.colours
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(QPointF(0, self._HEIGHT), QPointF(right, self._HEIGHT))
        if self._mark is not None:
            y = self._HEIGHT * (1 - self._mark / top)
            painter.setPen(QPen(QColor(colours.text), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(0, y), QPointF(right, y))

    def _draw_words(self, painter: QPainter) -> None:
        metrics = QFontMetrics(self.font())
        painter.setPen(QColor(self._theme.colours.quiet))
        place = QRectF(0, self._HEIGHT + 2, self.width(), metrics.height() + 2)
        first, last = self._bars[0].shown, self._bars[-1].shown
        words = f"{first} … {last} · nét đứt: mức phải đạt" if self._mark is not None else f"{first} … {last}"
        painter.drawText(
            place, Qt.AlignmentFlag.AlignLeft, metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width())
        )

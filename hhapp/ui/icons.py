"""Icons of the program: own line drawings in SVG, coloured by the theme, drawn at the size that is asked for."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from hhapp.paths import resources

_FAINT = 0.4  # of a button that cannot be pressed


def icon(name: str, colour: str, on_colour: str = "") -> QIcon:
    """The drawing `name` of resources/icons in a colour (#rrggbb).

    `on_colour` is for a button that is switched on.
    """
    return QIcon(_Drawing((resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8"), colour, on_colour))


class _Drawing(QIconEngine):
    """Draws when it is shown and keeps what it drew: a screen asks for one or two sizes of the many there could be."""

    def __init__(self, drawing: str, colour: str, on_colour: str) -> None:
        super().__init__()
        self._drawing = drawing
        self._colours = {QIcon.State.Off: colour, QIcon.State.On: on_colour or colour}
        self._drawn: dict[tuple[int, int, QIcon.Mode, QIcon.State], QPixmap] = {}

    def clone(self) -> QIconEngine:
        """Another one like this."""
        return _Drawing(self._drawing, self._colours[QIcon.State.Off], self._colours[QIcon.State.On])

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The drawing on nothing."""
        asked = (size.width(), size.height(), mode, state)
        if asked not in self._drawn:
            pixmap = QPixmap(size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self.paint(painter, pixmap.rect(), mode, state)
            painter.end()
            self._drawn[asked] = pixmap
        return self._drawn[asked]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it there."""
        painter.setOpacity(_FAINT if mode == QIcon.Mode.Disabled else 1)
        drawing = self._drawing.replace("currentColor", self._colours[state])
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(rect))
        painter.setOpacity(1)

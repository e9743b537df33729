"""Icons of the program: own line drawings in SVG, coloured by the theme when they are drawn."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from hhapp.paths import resources

_SIZES = (16, 20, 24, 32, 48, 64)


def icon(name: str, colour: str, on_colour: str = "") -> QIcon:
    """The drawing `name` of resources/icons in a colour (#rrggbb), at every size that a screen may ask for.

    `on_colour` is for a button that is switched on.
    """
    made = QIcon()
    for shade, state in ((colour, QIcon.State.Off), (on_colour or colour, QIcon.State.On)):
        for pixmap in _pixmaps(name, shade):
            made.addPixmap(pixmap, QIcon.Mode.Normal, state)
    return made


def _pixmaps(name: str, colour: str) -> Iterator[QPixmap]:
    drawing = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    for size in _SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        yield pixmap

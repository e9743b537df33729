"""Icons of the program: own line drawings in SVG, coloured by the theme when they are drawn."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from hhapp.paths import resources

_SIZES = (16, 20, 24, 32, 48, 64)


def icon(name: str, colour: str) -> QIcon:
    """The drawing `name` of resources/icons in a colour (#rrggbb), at every size that a screen may ask for."""
    drawing = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    made = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        made.addPixmap(pixmap)
    return made

"""The program's icon for Windows, drawn from resources/icons/app.svg: a white H on the program's blue.

The installer's first and last page show the same sign at their side.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
_PNG_FROM = 256  # smaller ones as bitmaps, which every reader of icons knows
_GROUND = "#1258a3"
_SIDE, _SIGN = (164, 314), (34, 40, 96, 96)  # the size that NSIS wants; where the sign stands in it


def drawing(root: Path) -> bytes:
    """The icon of the window with its frame filled."""
    svg = (root / "resources" / "icons" / "app.svg").read_text(encoding="utf-8")
    filled = svg.replace("<rect ", f'<rect fill="{_GROUND}" stroke="{_GROUND}" ', 1)
    return filled.replace("currentColor", "#ffffff").encode()


def write_pictures(root: Path, icon: Path, side: Path) -> None:
    """Write the icon with all its sizes, and the picture for the side of the installer's pages."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    svg = drawing(root)
    icon.write_bytes(icon_file([(size, *picture(svg, size)) for size in SIZES]))
    _write_side(svg, side)
    del application


def _write_side(svg: bytes, path: Path) -> None:
    from PySide6.QtCore import QByteArray, QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(*_SIDE, QImage.Format.Format_RGB888)
    image.fill(QColor(_GROUND))
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(*_SIGN))
    painter.end()
    image.save(str(path))


def picture(svg: bytes, size: int) -> tuple[bytes, bytes]:
    """The drawing as rows of blue, green, red, opacity from the top, and as a PNG."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    margin = size / 12  # what the drawing leaves empty around its frame
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(-margin, -margin, size + 2 * margin, size + 2 * margin))
    painter.end()
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide6 takes only text there
    return bytes(image.constBits()), bytes(packed.data())


def icon_file(pictures: list[tuple[int, bytes, bytes]]) -> bytes:
    """An .ico of pictures as `picture` gives them, each with its size before it."""
    bodies = [png if size >= _PNG_FROM else _bitmap(size, rows) for size, rows, png in pictures]
    at = 6 + 16 * len(bodies)
    head, entries = struct.pack("<HHH", 0, 1, len(bodies)), b""
    for (size, _, _), body in zip(pictures, bodies, strict=True):
        shown = size % 256  # 0 means 256
        entries += struct.pack("<BBBBHHII", shown, shown, 0, 0, 1, 32, len(body), at)
        at += len(body)
    return head + entries + b"".join(bodies)


def _bitmap(size: int, rows: bytes) -> bytes:
    """A bitmap as icons have it: the height counted twice, rows from the bottom, then an empty mask."""
    line = 4 * size
    upside_down = b"".join(rows[at : at + line] for at in range(len(rows) - line, -1, -line))
    mask = bytes((size + 31) // 32 * 4 * size)
    return struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, len(rows) + len(mask), 0, 0, 0, 0) + (
        upside_down + mask
    )

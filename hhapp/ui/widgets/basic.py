"""Labels, buttons and lines in the roles that the theme knows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget


def label(text: str = "", role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label in one of the theme's roles; its text is shown as it is, never read as HTML."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role and have it drawn so."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def button(text: str, pressed: Callable[[], object], *, role: str = "", keys: str = "", hint: str = "") -> QPushButton:
    """A button for `pressed`, which must be a bound method. `keys` is its shortcut and stands in the tooltip."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.clicked.connect(pressed)
    if role:
        made.setProperty("role", role)
    if keys:
        # Not setShortcut: it would take the place of the letter underlined in the text.
        QShortcut(QKeySequence(keys), made, made.animateClick)
    made.setToolTip(" · ".join(part for part in (hint, keys) if part))
    if role == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def shortcut(keys: str, owner: QWidget, pressed: Callable[[], object]) -> QShortcut:
    """A key that works while the focus is inside `owner`."""
    made = QShortcut(QKeySequence(keys), owner)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(pressed)
    return made


def inside() -> QWidget:
    """What a scroll area scrolls; the theme leaves its ground to the page."""
    made = QWidget()
    made.setObjectName("inside")
    return made


def line() -> QFrame:
    """A thin horizontal line."""
    made = QFrame()
    made.setProperty("role", "line")
    made.setFixedHeight(1)
    return made


def card() -> QFrame:
    """A framed white ground for things that belong together."""
    made = QFrame()
    made.setProperty("role", "card")
    return made

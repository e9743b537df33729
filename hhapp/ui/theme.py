"""How everything looks: roles of colour, the 4-px grid, the one style sheet. Pages name roles, never colours.

Colour always stands beside a word or a sign: blue = act, green = done, amber = soon, red = overdue or wrong,
grey = not due. Every pair of text and ground has a contrast of at least 4.5:1 (tested).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import Enum, StrEnum
from string import Template

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from hhapp.paths import resources

# The 4-px grid.
TINY, SMALL, MEDIUM, LARGE, HUGE = 4, 8, 12, 16, 24
NAVIGATION_WIDTH = 180
FORM_WIDTH = 400
UNLIMITED = 16_777_215  # QWIDGETSIZE_MAX, which PySide does not name
_LEAST_ROW = 32


class Look(StrEnum):
    """The three sets of colours; the value is what the settings keep."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"

    @property
    def shown(self) -> str:
        """The name in the settings page."""
        return {Look.LIGHT: "Sáng", Look.DARK: "Tối", Look.CONTRAST: "Tương phản cao"}[self]


class Tone(Enum):
    """What a piece of text means."""

    PLAIN = "text"
    QUIET = "quiet"
    ACT = "accent"
    DONE = "done"
    SOON = "soon"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of colours by role, as #rrggbb."""

    window: str
    surface: str
    line: str
    text: str
    quiet: str
    accent: str
    accent_text: str
    done: str
    soon: str
    soon_ground: str
    overdue: str
    selected: str
    selected_text: str
    group: str
    computed: str

    def of(self, tone: Tone) -> QColor:
        """The colour that text of this meaning is written in."""
        return QColor(getattr(self, tone.value))


COLOURS = {
    Look.LIGHT: Colours(
        window="#f3f5f8", surface="#ffffff", line="#c5ced8", text="#1d2730", quiet="#515e6b",
        accent="#1258a3", accent_text="#ffffff", done="#1a6b3a", soon="#855000", soon_ground="#fff2d1",
        overdue="#b3261e", selected="#d5e6f8", selected_text="#12202d", group="#e6ecf2", computed="#eef1f4",
    ),
    Look.DARK: Colours(
        window="#1d2227", surface="#252b32", line="#4a5561", text="#e7ebef", quiet="#aab5c0",
        accent="#85baf2", accent_text="#0f1d2b", done="#7fd29b", soon="#f2c267", soon_ground="#463812",
        overdue="#ffa299", selected="#2c4866", selected_text="#ffffff", group="#303943", computed="#2c333b",
    ),
    Look.CONTRAST: Colours(
        window="#000000", surface="#000000", line="#ffffff", text="#ffffff", quiet="#ffffff",
        accent="#ffe14d", accent_text="#000000", done="#6dff9a", soon="#ffe14d", soon_ground="#332b00",
        overdue="#ff9d9d", selected="#ffe14d", selected_text="#000000", group="#262626", computed="#1a1a1a",
    ),
}  # fmt: skip


class Theme(QObject):
    """The look in force; `changed` tells whoever draws with its own hand to draw again."""

    changed = Signal()

    def __init__(self, look: Look = Look.LIGHT) -> None:
        super().__init__()
        self._look = look
        self.colours = COLOURS[look]

    @property
    def look(self) -> Look:
        """Which of the three sets is in force."""
        return self._look

    def use(self, look: Look) -> None:
        """Put this look on the whole program."""
        self._look = look
        self.colours = COLOURS[look]
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setStyle("Fusion")
        app.setPalette(_palette(self.colours))
        app.setStyleSheet(_style_sheet(self.colours, app.font()))
        self.changed.emit()


def row_height(font: QFont) -> int:
    """Height of a table's row: 32 px, more only where the system's font asks for it."""
    return max(_LEAST_ROW, QFontMetrics(font).height() + MEDIUM)


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, colours.window),
        (roles.WindowText, colours.text),
        (roles.Base, colours.surface),
        (roles.AlternateBase, colours.computed),
        (roles.Text, colours.text),
        (roles.PlaceholderText, colours.quiet),
        (roles.Button, colours.surface),
        (roles.ButtonText, colours.text),
        (roles.BrightText, colours.overdue),
        (roles.ToolTipBase, colours.surface),
        (roles.ToolTipText, colours.text),
        (roles.Highlight, colours.selected),
        (roles.HighlightedText, colours.selected_text),
        (roles.Accent, colours.accent),
        (roles.Link, colours.accent),
        (roles.LinkVisited, colours.accent),
        (roles.Light, colours.surface),
        (roles.Midlight, colours.group),
        (roles.Mid, colours.line),
        (roles.Dark, colours.line),
        (roles.Shadow, colours.line),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.quiet))
    return palette


def _style_sheet(colours: Colours, font: QFont) -> str:
    size = font.pointSizeF() if font.pointSizeF() > 0 else 9.0
    sizes = {"title_size": 1.5, "heading_size": 1.15, "figure_size": 1.6, "caption_size": 0.9}
    sheet = Template((resources() / "window.qss").read_text(encoding="utf-8"))
    return sheet.substitute(asdict(colours), **{name: f"{size * share:.1f}" for name, share in sizes.items()})

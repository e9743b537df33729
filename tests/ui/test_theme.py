from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from hhapp.ui import theme
from hhapp.ui.theme import COLOURS, Colours, Look, Theme, Tone

UI = Path(theme.__file__).parent
TEXTS = ("text", "quiet", "accent", "done", "soon", "overdue")
GROUNDS = ("window", "surface", "group", "computed")


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    seen = QColor(colour)
    return 0.2126 * linear(seen.redF()) + 0.7152 * linear(seen.greenF()) + 0.0722 * linear(seen.blueF())


def contrast(one: str, other: str) -> float:
    """As WCAG 2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read_on_every_ground(look: Look, text: str, ground: str) -> None:
    colours = COLOURS[look]
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize(
    ("text", "ground"),
    [("accent_text", "accent"), ("selected_text", "selected"), ("soon", "soon_ground"), ("text", "soon_ground")],
)
def test_pairs_made_for_each_other_can_be_read(look: Look, text: str, ground: str) -> None:
    assert contrast(getattr(COLOURS[look], text), getattr(COLOURS[look], ground)) >= 4.5


def test_every_tone_has_a_colour() -> None:
    names = {each.name for each in fields(Colours)}
    assert {tone.value for tone in Tone} <= names
    assert COLOURS[Look.LIGHT].of(Tone.OVERDUE) == QColor(COLOURS[Look.LIGHT].overdue)


def test_a_look_changes_the_whole_program(look: Theme, qapp: QApplication, qtbot) -> None:
    with qtbot.waitSignal(look.changed):
        look.use(Look.DARK)
    assert look.look is Look.DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(COLOURS[Look.DARK].window)
    assert COLOURS[Look.DARK].accent in qapp.styleSheet()
    look.use(Look.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(COLOURS[Look.LIGHT].window)


def test_looks_are_named_in_vietnamese() -> None:
    assert [look.shown for look in Look] == ["Sáng", "Tối", "Tương phản cao"]


def test_rows_are_32_pixels_and_grow_only_with_the_font(qapp: QApplication) -> None:
    font = qapp.font()
    font.setPixelSize(12)
    assert theme.row_height(font) == 32
    font.setPixelSize(40)
    assert theme.row_height(font) > 40


@pytest.mark.parametrize("word", ["setStyleSheet", "#[0-9a-f]{6}", "QMessageBox", "QTableWidget", "processEvents"])
def test_what_belongs_in_one_place_stays_there(word: str) -> None:
    import re

    homes = {"setStyleSheet": "theme.py", "#[0-9a-f]{6}": "theme.py", "QMessageBox": "alerts.py"}
    using = {path.name for path in UI.rglob("*.py") if re.search(word, path.read_text(encoding="utf-8"))}
    assert using <= {homes.get(word)}


def test_icons_are_drawn_in_the_colour_asked_for(qapp: QApplication) -> None:
    from hhapp.ui.icons import icon

    image = icon("plan", "#ff0000").pixmap(32, 32).toImage()
    seen = {
        image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
    }
    assert seen == {"#ff0000"}

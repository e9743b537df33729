"""Share bars say in words what they draw; their scale is 0 to 100."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from hhapp.ui.theme import Theme
from hhapp.ui.widgets.charts import ShareBar, ShareBars


@pytest.fixture
def bars(look: Theme, qtbot) -> ShareBars:
    made = ShareBars(look)
    qtbot.addWidget(made)
    made.resize(500, 120)
    return made


def test_the_words_are_there_for_a_screen_reader(bars: ShareBars) -> None:
    bars.show_bars((ShareBar("Kết quả", 94.3, 90.6, "94,3%", True), ShareBar("Khác", None, None, "–", False)), 90.0)
    assert bars.accessibleName() == "Phải đạt 90%; Kết quả: 94,3%; Khác: –"
    assert bars.sizeHint().height() > 2 * 14


def test_half_is_drawn_as_half(bars: ShareBars, look: Theme) -> None:
    bars.show_bars((ShareBar("Một nửa", 50.0, None, "50,0%", False),), 90.0)
    picture = bars.grab().toImage()
    ratio = picture.devicePixelRatio()
    y = round((bars._line() + 7) * ratio)
    red = QColor(look.colours.overdue)
    drawn = sum(picture.pixelColor(x, y) == red for x in range(picture.width()))
    assert drawn == pytest.approx(bars._room() * ratio / 2, abs=2)


def test_no_bars_are_no_fault(bars: ShareBars) -> None:
    bars.show_bars((), 90.0)
    assert not bars.grab().isNull()

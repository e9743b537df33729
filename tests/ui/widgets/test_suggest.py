"""Proposals under a line: found by any part, taken only by choosing them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from hhapp.ui.widgets.suggest import SuggestLine


def test_typing_shows_what_holds_the_words_and_rewrites_nothing(qtbot) -> None:
    line = SuggestLine()
    qtbot.addWidget(line)
    line.offer(["Phong Kinh te", "Van phong", "Trung tam", "Van phong"])
    assert line.offered() == ["Phong Kinh te", "Van phong", "Trung tam"]
    line.show()
    line.activateWindow()
    qtbot.waitUntil(line.isActiveWindow)
    line.setFocus()
    qtbot.keyClicks(line, "phong")
    assert line.value() == "phong"
    model = line.completer().completionModel()
    assert [model.index(at, 0).data() for at in range(model.rowCount())] == ["Phong Kinh te", "Van phong"]
    popup = line.completer().popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.value() == "Phong Kinh te"
    popup.hide()

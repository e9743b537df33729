"""A line of words and choices over a list: typing rests before it counts, choices at once, clearing tells once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.filter_row import FilterRow, SearchLine, offer_names


def made(qtbot) -> tuple[FilterRow, Choice, list[tuple[str, object]]]:
    choice = Choice()
    choice.offer([("Tất cả", None), ("Đất đai", "land")])
    row = FilterRow(SearchLine("Tìm", "Tìm hồ sơ"), (("&Lĩnh vực", choice),))
    qtbot.addWidget(row)
    heard: list[tuple[str, object]] = []
    row.changed.connect(lambda: heard.append((row.words.text(), choice.value())))
    row.show()
    return row, choice, heard


def test_words_count_once_typing_rests_and_choices_at_once(qtbot) -> None:
    row, choice, heard = made(qtbot)
    QTest.keyClicks(row.words, "dat")
    assert heard == []
    qtbot.waitUntil(lambda: heard == [("dat", None)])
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert heard == [("dat", None), ("dat", "land")]
    assert (row.words.accessibleName(), choice.accessibleName()) == ("Tìm hồ sơ", "Lĩnh vực")
    assert row.findChild(QLabel).buddy() is choice


def test_clearing_tells_once_and_not_again_when_typing_would_have_rested(qtbot) -> None:
    row, choice, heard = made(qtbot)
    choice.choose_quietly("land")
    QTest.keyClicks(row.words, "dat")
    row.clear()
    assert heard == [("", None)]
    assert not row.words._pause.isActive()


def test_names_stand_in_their_order_and_what_has_none_last(qtbot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    offer_names(choice, ["Ước", "", "Đất", "An", "An"])
    assert [choice.itemText(at) for at in range(choice.count())] == ["Tất cả", "An", "Đất", "Ước", "(chưa ghi)"]
    offer_names(choice, ["An"])
    assert choice.values() == [None, "An"]

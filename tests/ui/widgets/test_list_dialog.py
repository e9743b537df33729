from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hhapp.ui.theme import Theme
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.text import fold

WORDS = ("Đăng ký", "Hạn gửi", "Tổng số")


@pytest.fixture
def make(qtbot, look: Theme) -> Callable[..., ListDialog]:
    place = QWidget()
    qtbot.addWidget(place)
    place.show()

    def make_dialog(words: tuple[str, ...] = WORDS) -> ListDialog:
        rows = [Row(word, (Cell(word),), item=word, folded=fold(word)) for word in words]
        return ListDialog(place, look, "Danh sách", (Column("Từ"),), rows)

    return make_dialog


def test_enter_on_a_row_closes_and_leads_there(make, press) -> None:
    led: list[str] = []
    dialog = make().lead_to(led.append)
    dialog.open()
    dialog.table.choose("Hạn gửi")
    press(dialog.table, Qt.Key.Key_Return)
    assert led == ["Hạn gửi"]


@pytest.mark.parametrize("may_close", [True, False])
def test_the_verb_closes_only_where_it_went_well(make, may_close: bool) -> None:
    asked: list[str] = []

    def agree() -> bool:
        asked.append("agreed")
        return may_close

    dialog = make().ask("&Cài", agree, "&Không cài")
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    dialog.open()
    QTest.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert asked == ["agreed"]
    assert bool(closed) is may_close
    if not may_close:
        dialog.reject()


def test_without_a_verb_there_is_nothing_to_agree_to(make) -> None:
    dialog = make()
    dialog.open()
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()


def test_rows_are_found_without_accents_and_taken_one_after_another(make) -> None:
    taken: list[str] = []

    def take(word: str) -> str:
        taken.append(word)
        return f"Đã chép {word}"

    dialog = make().search("Tìm").when_empty("Không có.").tell_in_full(str.upper).offer("&Chép", take)
    dialog.open()
    QTest.keyClicks(dialog.line, "dang")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.full.text() == "ĐĂNG KÝ"
    dialog.line.clear()
    dialog.table.choose("Tổng số")
    dialog.verb.click()
    assert taken == ["Đăng ký", "Tổng số"]
    assert dialog.told.text() == "Đã chép Tổng số"
    QTest.keyClicks(dialog.line, "zzz")
    assert dialog.place.currentIndex() == 1
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert len(taken) == 2
    dialog.reject()


def test_an_empty_list_is_one_sentence(make) -> None:
    dialog = make(()).when_empty("Không thấy lỗi nào.").tell_in_full(str)
    dialog.open()
    assert dialog.place.currentIndex() == 1
    assert not dialog.full.isVisible()
    dialog.reject()


def test_a_menu_gives_the_value_that_was_offered_last(qtbot) -> None:
    made = MenuButton("Việc khác", "Ít làm")
    qtbot.addWidget(made)
    picked: list[object] = []
    made.picked.connect(picked.append)
    made.offer([("&Một", 1), None, ("&Hai", 2)])
    made.pick(2)
    made.offer([("&Ba", 3)])
    made.pick(3)
    assert picked == [2, 3]
    assert made.values() == [3]
    made.offer([])
    assert not made.isVisible()

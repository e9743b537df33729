"""Many people ticked with the keyboard alone; what a search hides stays ticked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hhapp.ui.pages.officers.people_dialog import Choosable, PeopleDialog

CONTROL = Qt.KeyboardModifier.ControlModifier
PEOPLE = (
    Choosable(3, "Lê Văn Ánh", "Trưởng phòng, Phòng Kinh tế", "Còn thiếu 16/40 tiết", lacking=True),
    Choosable(1, "Rơ Châm Bình", "Trưởng thôn, Thôn 1"),
    Choosable(2, "Đặng Thị Ước", "Chuyên viên, Văn phòng", "▲ Trùng ngày: lớp khác", warns=True, lacking=True),
)


@pytest.fixture
def taken() -> list[tuple[int, ...]]:
    return []


@pytest.fixture
def parent(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(parent: QWidget, look, taken: list[tuple[int, ...]]) -> PeopleDialog:
    made = PeopleDialog(parent, look, "Cử người đi học", PEOPLE, "Cử", lambda ids: not taken.append(ids))
    made.open()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


def test_keys_alone_are_enough(dialog: PeopleDialog, taken) -> None:
    assert dialog.words.hasFocus()
    QTest.keyClicks(dialog.words, "uoc")
    assert [person.id for person in dialog.table.items()] == [2]
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    dialog.words.clear()
    QTest.keyClick(dialog.words, Qt.Key.Key_Down)
    assert dialog.table.hasFocus()
    dialog.table.choose(3)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.verb.text() == "Cử 2 người"
    QTest.keyClick(dialog.table, Qt.Key.Key_Return, CONTROL)
    assert taken == [(3, 2)]  # in the order of the list


def test_nobody_is_sent_without_a_tick(dialog: PeopleDialog, taken) -> None:
    assert not dialog.verb.isEnabled()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return, CONTROL)
    assert dialog.isVisible()
    QTest.keyClick(dialog.words, Qt.Key.Key_Escape)
    assert taken == []


def test_all_in_sight_are_ticked_and_cleared(dialog: PeopleDialog) -> None:
    dialog.only.setChecked(True)
    dialog.rows.all_button.click()
    assert dialog.verb.text() == "Cử 2 người"
    dialog.only.setChecked(False)
    assert [row.cells[0].text for row in dialog.table.model().rows()] == ["☑", "☐", "☑"]
    dialog.rows.all_button.click()
    dialog.rows.all_button.click()
    assert dialog.verb.text() == "Cử"


def test_nobody_found_is_said(dialog: PeopleDialog) -> None:
    dialog.words.setText("khong co")
    assert dialog.rows.place.currentIndex() == 1

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QVBoxLayout, QWidget

from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit, read_day
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.vn.numbers import format_date


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15/3/2026", date(2026, 3, 15)),
        ("05/03/2026", date(2026, 3, 5)),
        (" 15-3-26 ", date(2026, 3, 15)),
        ("15.3", date(2026, 3, 15)),
        ("15 3", date(2026, 3, 15)),
        ("15032026", date(2026, 3, 15)),
        ("29/2/2024", date(2024, 2, 29)),
        ("", None),
        ("29/2/2026", None),
        ("31/4", None),
        ("2026-03-15", None),
        ("mai", None),
        ("1/1/0000", None),
    ],
)
def test_days_as_people_type_them(typed: str, day: date | None) -> None:
    assert read_day(typed, 2026) == day


@given(st.dates(date(1000, 1, 1)))
def test_every_day_shown_can_be_read(day: date) -> None:
    assert read_day(format_date(day), 2026) == day


@given(st.text(max_size=12))
def test_nothing_typed_breaks_it(typed: str) -> None:
    read_day(typed, 2026)


@pytest.fixture
def edit(look, qtbot) -> DayEdit:
    made = DayEdit("#000000", lambda: date(2026, 4, 20))
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_can_be_empty(edit: DayEdit) -> None:
    edit.set_value(None)
    assert edit.value() is None
    assert edit.fault() == ""


def test_leaving_writes_the_day_in_full(edit: DayEdit) -> None:
    QTest.keyClicks(edit, "15/3")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "15/03/2026"


def test_nothing_is_rewritten_while_typing(edit: DayEdit) -> None:
    QTest.keyClicks(edit, "1/1/20")
    assert edit.text() == "1/1/20"


def test_what_is_no_day_stays_and_says_so(edit: DayEdit) -> None:
    QTest.keyClicks(edit, "30/2")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "30/2"
    assert "Không có ngày này" in edit.fault()


def test_a_day_is_picked_on_the_calendar(edit: DayEdit, qtbot) -> None:
    QTest.keyClick(edit, Qt.Key.Key_F4)
    calendar = edit.findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 4, 20)
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    with qtbot.waitSignal(edit.picked):
        calendar.activated.emit(QDate(2026, 5, 2))
    assert edit.text() == "02/05/2026"
    qtbot.waitUntil(lambda: edit.findChild(QCalendarWidget) is None)


def test_a_dialog_opens_with_its_day_to_be_typed_over(look, qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    edit = DayEdit("#000000", lambda: date(2026, 4, 20))
    saved: list[dict[str, object]] = []
    dialog = FormDialog(
        parent, "Xong", {"day": Field("&Ngày", edit)}, "&Ghi", lambda values: not saved.append(values)
    ).load({"day": date(2026, 4, 20)})
    dialog.open()
    qtbot.waitUntil(edit.hasFocus)
    QTest.keyClicks(edit, "15")
    QApplication.sendEvent(edit, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason))
    QTest.keyClicks(edit, "/3")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert saved == [{"day": date(2026, 3, 15)}]


def test_the_wheel_belongs_to_the_page(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box, other = Choice(), Choice()
    layout = QVBoxLayout(window)
    layout.addWidget(other)
    layout.addWidget(box)
    box.offer([("một", 1), ("hai", 2), ("ba", 3)])
    box.set_value(2)
    window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    roll_over(box)
    assert box.value() == 2
    assert box.focusPolicy() == Qt.FocusPolicy.StrongFocus
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    roll_over(box)
    assert box.value() == 3


def roll_over(box: Choice) -> None:
    place = QPointF(5, 5)
    event = QWheelEvent(
        place, box.mapToGlobal(place), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, event)


def test_new_choices_keep_the_old_choice(qtbot) -> None:
    box = Choice()
    qtbot.addWidget(box)
    box.offer([("một", 1), ("hai", 2)])
    box.set_value(2)
    with qtbot.assertNotEmitted(box.currentIndexChanged):
        box.offer([("không", 0), ("hai", 2), ("ba", 3)])
        assert box.value() == 2
        box.offer([("không", 0)])
    assert box.value() == 0
    assert box.fault() == ""

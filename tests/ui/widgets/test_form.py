from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hhapp.ui.alerts import Leaving
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.number_line import NumberLine
from hhapp.ui.widgets.text import TextArea, TextLine, Tick

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def saved() -> list[dict[str, Any]]:
    return []


@pytest.fixture
def form(alerts, saved, look, qtbot) -> Form:
    fields = {
        "name": Field("&Tên", TextLine(), required=True),
        "words": Field("&Lời văn", TextArea(3), help_text="Mỗi đoạn một dòng."),
        "day": Field("&Ngày", DayEdit("#000000", lambda: date(2026, 4, 20))),
        "tick": Field("&Có", Tick("Có")),
    }
    made = Form(fields, lambda values: saved.append(values) or values["name"] != "hỏng", alerts)
    qtbot.addWidget(made)
    made.load({"name": "Cũ", "words": "một\nhai", "day": date(2026, 3, 1), "tick": False})
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def retype(form: Form, name: str, text: str) -> None:
    editor = form.fields[name].editor
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClicks(editor, text)


def fault(form: Form, name: str) -> str:
    field = form.fields[name]
    return field._fault.text() if field._fault.isVisible() else ""


def test_loading_is_not_changing(form: Form, saved: list) -> None:
    assert not form.changed()
    assert form.values() == {"name": "Cũ", "words": "một\nhai", "day": date(2026, 3, 1), "tick": False}
    assert saved == []


def test_typing_saves_nothing_until_ctrl_s(form: Form, saved: list) -> None:
    retype(form, "name", "Moi")
    form.fields["tick"].editor.click()
    assert form.changed()
    assert saved == []
    QTest.keyClick(form.fields["name"].editor, Qt.Key.Key_S, CONTROL)
    assert [values["name"] for values in saved] == ["Moi"]
    assert saved[0]["tick"] is True
    assert not form.changed()


def test_what_could_not_be_saved_stays_changed(form: Form) -> None:
    form.fields["name"].set_value("hỏng")
    assert not form.save()
    assert form.changed()


def test_dropping_restores(form: Form, saved: list, qtbot) -> None:
    retype(form, "words", "ba")
    with qtbot.waitSignal(form.restored):
        form.drop_button.click()
    assert form.values()["words"] == "một\nhai"
    assert saved == []


def test_a_fault_is_shown_when_the_field_is_left(form: Form, saved: list) -> None:
    retype(form, "name", " ")
    assert fault(form, "name") == ""
    QTest.keyClick(form.fields["name"].editor, Qt.Key.Key_Tab)
    assert fault(form, "name") == "Cần ghi tên."
    assert form.fields["name"].editor.property("wrong")
    assert not form.save()
    assert saved == []
    assert form.fields["name"].editor.hasFocus()
    form.restore()
    assert fault(form, "name") == ""


def test_a_day_that_cannot_be_read_is_not_saved(form: Form, saved: list) -> None:
    retype(form, "day", "31/2/2026")
    QTest.keyClick(form.fields["day"].editor, Qt.Key.Key_Tab)
    assert "Không có ngày này" in fault(form, "day")
    assert form.changed()
    assert not form.save()


def test_tab_leaves_a_text_of_several_lines(form: Form) -> None:
    form.fields["words"].editor.setFocus()
    QTest.keyClick(form.fields["words"].editor, Qt.Key.Key_Tab)
    assert form.fields["day"].editor.hasFocus()


def test_alt_letter_goes_to_the_field(form: Form) -> None:
    form.fields["day"].editor.setFocus()
    QTest.keyClick(form, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert form.fields["name"].editor.hasFocus()


def test_a_field_scrolled_away_comes_into_sight(form: Form, qtbot) -> None:
    form.resize(300, 170)
    form.fields["name"].editor.setFocus()
    assert form.fields["day"].editor.visibleRegion().isEmpty()
    QTest.keyClick(form, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    editor = form.fields["day"].editor
    assert editor.hasFocus()
    assert editor.visibleRegion().boundingRect() == editor.rect()


def test_fields_have_names_for_a_screen_reader(form: Form) -> None:
    assert form.fields["name"].editor.accessibleName() == "Tên"
    assert form.fields["words"].editor.accessibleDescription() == "Mỗi đoạn một dòng."


@pytest.mark.parametrize(
    ("answer", "may_leave", "left_with", "count"),
    [(Leaving.SAVE, True, "Moi", 1), (Leaving.DROP, True, "Cũ", 0), (Leaving.STAY, False, "Moi", 0)],
)
def test_leaving_asks_once(form: Form, alerts, saved, answer, may_leave, left_with, count) -> None:
    assert form.can_leave("Nhiệm vụ này")
    assert alerts.asked == []
    retype(form, "name", "Moi")
    alerts.leaving = answer
    assert form.can_leave("Nhiệm vụ này") is may_leave
    assert alerts.asked == ["Nhiệm vụ này"]
    assert form.values()["name"] == left_with
    assert len(saved) == count


@pytest.fixture
def parent(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_dialog_saves_closes_and_is_freed(parent: QWidget, qtbot) -> None:
    saved: list[dict[str, Any]] = []
    fields = {"name": Field("&Tên", TextLine(), required=True), "words": Field("&Lời", TextArea(2))}
    dialog = FormDialog(parent, "Việc", fields, "&Ghi", lambda values: saved.append(values) or True, sentence="…")
    dialog.load({"words": "hai"}).open()
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert dialog.isVisible()
    assert saved == []
    QTest.keyClicks(fields["name"].editor, "Mot")
    QTest.keyClick(fields["name"].editor, Qt.Key.Key_Return)
    assert saved == [{"name": "Mot", "words": "hai"}]
    qtbot.waitUntil(lambda: not parent.findChildren(FormDialog))


def test_a_dialog_left_by_escape_saves_nothing(parent: QWidget, qtbot) -> None:
    dialog = FormDialog(
        parent, "Việc", {"name": Field("&Tên", TextLine())}, "&Ghi", lambda _values: pytest.fail("saved")
    )
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not parent.findChildren(FormDialog))


@pytest.mark.parametrize(
    ("typed", "value", "wrong"),
    [("", None, False), ("1.234,5", Decimal("1234.5"), False), ("abc", None, True), ("-1", Decimal(-1), True)],
)
def test_a_number(typed: str, value: Decimal | None, wrong: bool, qtbot) -> None:
    line = NumberLine()
    qtbot.addWidget(line)
    QTest.keyClicks(line, typed)
    assert line.value() == value
    assert bool(line.fault()) is wrong


def test_a_share_has_a_most(qtbot) -> None:
    line = NumberLine(Decimal(100))
    qtbot.addWidget(line)
    line.set_value(Decimal("66.7"))
    assert (line.text(), line.fault()) == ("66,7", "")
    line.set_value(Decimal(101))
    assert line.fault() == "Ghi số từ 0 đến 100."

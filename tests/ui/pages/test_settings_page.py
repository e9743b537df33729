from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hhapp.services import units
from hhapp.ui.alerts import Leaving
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.settings import SettingsPage
from hhapp.ui.theme import Look
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.list_dialog import ListDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    window.open_page("settings")
    found = window.page
    assert isinstance(found, SettingsPage)
    return found


def test_the_offices_words_are_changed(page: SettingsPage, window: MainWindow, qtbot) -> None:
    editor = page.unit.form.fields["signer"].editor
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(editor, "Nguyen Van Mau")
    QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)
    assert page.desk.read(units.own_unit).signer == "Nguyen Van Mau"
    qtbot.waitUntil(lambda: "Sửa thông tin cơ quan" in window._saved.text())


def test_leaving_unsaved_words_asks(page: SettingsPage, window: MainWindow, alerts) -> None:
    page.unit.form.fields["place"].set_value("Khác")
    window.open_page("plan")
    assert alerts.asked == ["Thông tin cơ quan"]
    assert window.page.key == "plan"


def test_the_office_becomes_another_and_undo_brings_it_back(page: SettingsPage, alerts, qtbot) -> None:
    page.unit.succeed_button.click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(FormDialog)))
    form = next(each for each in page.findChildren(FormDialog) if each.isVisible())
    for name, value in (("name", "Ủy ban nhân dân xã Mới"), ("code", "H01.99"), ("on", date(2026, 7, 1))):
        form.fields[name].set_value(value)
    form.accept()
    qtbot.waitUntil(lambda: page.unit.form.fields["name"].value() == "Ủy ban nhân dân xã Mới")
    assert page.unit.form.fields["issuer"].value() == "ỦY BAN NHÂN DÂN\nXÃ MỚI"
    assert "kế hoạch năm" in alerts.said[-1]
    page.window().undo()
    qtbot.waitUntil(lambda: page.unit.form.fields["code"].value() != "H01.99")


def test_backing_up_now(page: SettingsPage, qtbot) -> None:
    page.show_thing(page.data)
    before = len(page.data._backups.items())
    page.data.backup_button.click()
    qtbot.waitUntil(lambda: len(page.data._backups.items()) == before + 1)
    page.data._open_folder()
    assert page.desk.choosers.opened == [page.desk.app.folder.root]


def open_backups(page: SettingsPage, qtbot) -> ListDialog:
    page.show_thing(page.data)
    page.data.restore_button.click()
    qtbot.waitUntil(lambda: bool(page.findChildren(ListDialog)))
    return page.findChildren(ListDialog)[0]


def test_a_backup_is_not_restored_without_the_verb(page: SettingsPage, window: MainWindow, alerts, qtbot) -> None:
    dialog = open_backups(page, qtbot)
    alerts.answer = False
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert len(alerts.asked) == 1
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not page.desk.operations.busy
    assert window.isVisible()
    assert window.anew == ""


def test_a_damaged_backup_says_so_and_is_not_restored(page: SettingsPage, alerts, qtbot) -> None:
    damaged = page.desk.app.folder.backups / "hhapp-20210305-083000.sqlite"
    damaged.write_bytes(b"khong phai")
    dialog = open_backups(page, qtbot)
    dialog.table.choose(damaged)
    assert dialog.full.text().startswith("✕ Không đọc được")
    dialog.verb.click()
    assert alerts.asked == []
    assert alerts.said[0].startswith("Không đọc được hhapp-20210305-083000.sqlite.")
    dialog.reject()


def test_unsaved_words_are_asked_about_before_restoring(page: SettingsPage, alerts) -> None:
    page.unit.form.fields["place"].set_value("Khác")
    alerts.leaving = Leaving.STAY
    page.data.restore_button.click()
    assert alerts.asked == ["Thông tin cơ quan"]
    assert not page.desk.operations.busy


def test_the_look_is_chosen_and_remembered(page: SettingsPage) -> None:
    page.data._look.set_value(Look.DARK)
    assert page.desk.theme.look is Look.DARK
    assert page.desk.memory.look is Look.DARK
    page.data._look.set_value(Look.LIGHT)
    assert page.desk.theme.look is Look.LIGHT


def test_what_was_done_is_listed_and_taken_back(page: SettingsPage, qtbot) -> None:
    page.unit.form.fields["signer"].set_value("Trần Thị Mẫu")
    page.unit.form.save()
    page.show_thing(page.history)
    qtbot.waitUntil(lambda: page.history.table.items()[0].title == "Sửa thông tin cơ quan")
    page.history._undo()
    qtbot.waitUntil(lambda: "Hoàn tác" in page.history.table.items()[0].title)
    assert page.history.table.items()[1].undone
    assert page.desk.read(units.own_unit).signer != "Trần Thị Mẫu"


def test_without_an_office_there_is_nothing_to_change(empty_window: MainWindow) -> None:
    empty_window.open_page("settings")
    page = empty_window.page
    assert not page.unit.isEnabled()
    assert not page.unit._save({})

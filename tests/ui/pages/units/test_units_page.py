"""Đơn vị: the tree on a day, units added and put right, every kind of change from a dialog, undone with one key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt

from hhapp.bootstrap import Application
from hhapp.services.pack_choice import chosen_pack
from hhapp.services.unit_edit import UnitWords, add_unit
from hhapp.services.unit_tree import units_below
from hhapp.services.units import ensure_unit, own_unit
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.units.page import UnitsPage
from hhapp.ui.widgets.dialog import FormDialog

EVE, DAY = date(2025, 6, 30), date(2025, 7, 1)
Press = Callable[..., None]


@pytest.fixture
def page(application: Application, make_window: Callable[..., MainWindow], qtbot) -> UnitsPage:
    """A district with two communes and one commune beside it, seen on 20/4/2026."""
    with application.transaction("Thiết lập") as session:
        pack = chosen_pack(session, application.packs)
        ensure_unit(session, pack)
        district = add_unit(session, pack, UnitWords("D", "Huyện Đông"))
        for code, above in (("A", district), ("B", district), ("C", None)):
            add_unit(session, pack, UnitWords(code, f"Xã {code}", "xa", above))
    window = make_window(application)
    window.open_page("units")
    found = window.findChild(UnitsPage)
    settled(found, qtbot)
    return found


def settled(page: UnitsPage, qtbot) -> None:
    """What was written is heard in the next turn of the event loop and read beside the window."""
    qtbot.wait(1)
    qtbot.waitUntil(lambda: not page.desk.operations.reads_for(page))


def dialog(page: UnitsPage, qtbot) -> FormDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(FormDialog)))
    return next(each for each in page.findChildren(FormDialog) if each.isVisible())


def names(page: UnitsPage) -> list[str]:
    return [row.cells[1].text for row in page.table.model().rows() if not row.group]


def fill(form: FormDialog, qtbot, **texts: str) -> None:
    for name, text in texts.items():
        editor = form.fields[name].editor
        editor.setFocus()
        editor.clear()
        if text.isascii():
            qtbot.keyClicks(editor, text)
        else:
            editor.insert(text)  # as an input method does


def tick(page: UnitsPage, press: Press, *wanted: str) -> None:
    for line in page.table.items():
        if line.node.code in wanted:
            page.table.choose(line.node.id)
            press(page.table, Qt.Key.Key_Space)


def below(page: UnitsPage, on: date) -> list[str]:
    return page.desk.read(lambda session: [node.code for node in units_below(session, on)])


def test_the_tree_stands_under_the_office_with_keys(page: UnitsPage) -> None:
    assert names(page) == ["Huyện Đông (2)", "      Xã A", "      Xã B", "Xã C"]
    assert page._state.text() == "Ngày 20/04/2026 · 2 đơn vị gửi báo cáo, 0 đã xác nhận khóa"
    page.take_focus()
    assert page.panel._heading.text() == "Huyện Đông"
    assert page.panel._about.text() == "D · 2 đơn vị trực thuộc"


def test_ticked_communes_merge_and_undo_brings_them_back(page: UnitsPage, press: Press, qtbot) -> None:
    tick(page, press, "A", "B")
    assert page._ticks.text() == "Đã chọn 2"
    page.change.pick("merge")
    form = dialog(page, qtbot)
    fill(form, qtbot, name="Xa Moi", code="M", on="1/7/2025", basis="NQ 1656")
    press(form.fields["basis"].editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(page, qtbot)
    assert names(page) == ["Huyện Đông (1)", "      Xa Moi", "Xã C"]
    assert page.tabs.tabText(1) == "&Sự kiện (1)"
    page.tabs.setCurrentIndex(1)
    page.events.choose_first()
    assert page._event.text() == "01/07/2025 · Sáp nhập: Xã A (A), Xã B (B) → Xa Moi (M) · NQ 1656"
    page.tabs.setCurrentIndex(0)
    page.day.set_value(EVE)
    press(page.day, Qt.Key.Key_Return)
    settled(page, qtbot)
    assert names(page)[1:3] == ["      Xã A", "      Xã B"]
    assert page.table.items()[1].node.valid_to == EVE
    press(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(page, qtbot)
    assert page.table.items()[1].node.valid_to is None
    assert page.tabs.tabText(1) == "&Sự kiện"


def test_a_unit_takes_another_in_without_new_words(page: UnitsPage, press: Press, qtbot) -> None:
    tick(page, press, "A", "C")
    page.change.pick("merge")
    form = dialog(page, qtbot)
    form.fields["into"].editor.setCurrentIndex(2)
    assert not form.fields["name"].isVisible()
    fill(form, qtbot, on="1/7/2025")
    form.accept()
    settled(page, qtbot)
    assert below(page, DAY) == ["D", "C"]


def test_the_districts_end(page: UnitsPage, qtbot) -> None:
    page.take_focus()
    page.change.pick("abolish")
    form = dialog(page, qtbot)
    form.accept()
    assert form.fields["on"]._fault.text() == "Cần ghi áp dụng từ ngày."
    fill(form, qtbot, on="01072025")
    form.accept()
    settled(page, qtbot)
    assert names(page) == ["Xã A", "Xã B", "Xã C"]


def test_a_unit_is_renamed_and_split(page: UnitsPage, qtbot) -> None:
    page.table.choose(page.table.items()[3].node.id)
    page.change.pick("rename")
    form = dialog(page, qtbot)
    assert form.fields["name"].value() == "Xã C"
    fill(form, qtbot, name="Phuong C", code="P", on="1/7/2025")
    form.accept()
    settled(page, qtbot)
    assert below(page, DAY) == ["D", "P"]
    page.table.choose(next(line.node.id for line in page.table.items() if line.node.code == "P"))
    page.change.pick("split")
    form = dialog(page, qtbot)
    form.fields["parts"].set_value("P1; Phường Một\nA")
    fill(form, qtbot, on="1/1/2026")
    form.accept()
    settled(page, qtbot)
    assert below(page, date(2026, 1, 1)) == ["D", "P1"]
    assert "Chia tách" in page.events.items()[0].kind.shown


def test_units_are_added_put_right_and_taken_away(page: UnitsPage, press: Press, qtbot) -> None:
    press(page.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = dialog(page, qtbot)
    fill(form, qtbot, name="Xa E", code="E", superior_id="Huyện Đ")
    form.accept()
    assert "Gõ một phần tên" in form.fields["superior_id"]._fault.text()
    fill(form, qtbot, superior_id="Huyện Đông (D)")
    form.accept()
    settled(page, qtbot)
    assert page.panel._heading.text() == "Xa E"
    assert names(page)[0] == "Huyện Đông (3)"
    editor = page.panel.form.fields["name"].editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "Xa Em")
    press(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settled(page, qtbot)
    assert page.panel._heading.text() == "Xa Em"
    press(page.table, Qt.Key.Key_Delete)
    settled(page, qtbot)
    assert names(page)[0] == "Huyện Đông (2)"


def test_nothing_is_merged_of_one_unit(page: UnitsPage, alerts) -> None:
    page.take_focus()
    page.change.pick("merge")
    assert alerts.said == ["Chưa chọn đủ đơn vị để sáp nhập. Đánh dấu ít nhất hai đơn vị ở cột Chọn (phím cách)."]


def test_the_list_narrows_to_words(page: UnitsPage, qtbot) -> None:
    page.start_search()
    qtbot.keyClicks(page.words, "huyen")
    qtbot.waitUntil(lambda: names(page) == ["Huyện Đông (2)"])


def test_the_own_office_becomes_another(page: UnitsPage, alerts, qtbot) -> None:
    page.more.pick("own")
    form = dialog(page, qtbot)
    fill(form, qtbot, name="UBND xa Moi", code="MOI", on="1/7/2025")
    form.accept()
    settled(page, qtbot)
    own = page.desk.read(own_unit)
    assert own is not None
    assert own.code == "MOI"
    assert alerts.said == ["Không có việc nào đang mở phải chuyển."]
    assert below(page, EVE) == below(page, DAY) == ["D", "C"]


def test_an_empty_office_is_told_what_to_do_and_takes_a_list(
    application: Application, make_window: Callable[..., MainWindow], choosers, tmp_path: Path, qtbot
) -> None:
    with application.transaction("Thiết lập") as session:
        ensure_unit(session, chosen_pack(session, application.packs))
    window = make_window(application)
    window.open_page("units")
    page = window.findChild(UnitsPage)
    settled(page, qtbot)
    assert "nhập danh sách từ Excel" in page._place._sentence.text()
    book = openpyxl.Workbook()
    for row in (("Mã đơn vị", "Tên đơn vị", "Cấp"), ("X1", "Xã Một", "xã"), ("X2", "", "xã")):
        book.active.append(row)
    choosers.path = tmp_path / "ds.xlsx"
    book.save(choosers.path)
    page._place.fill_button.click()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.preview)
    assert page.preview.apply_button.text() == "&Nhập 1 đơn vị"
    page.preview.apply()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.tabs)
    settled(page, qtbot)
    assert names(page) == ["Xã Một"]
    page.start_import()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.preview)
    assert not page.preview.apply_button.isEnabled()  # all of it stands already
    window.undo()
    qtbot.waitUntil(lambda: page.preview.apply_button.isEnabled())
    assert page.preview.apply_button.text() == "&Nhập 1 đơn vị"
    assert page._stack.currentWidget() is page.preview


def test_saving_a_name_does_not_move_the_past(page: UnitsPage, press: Press, qtbot) -> None:
    page.take_focus()
    page.change.pick("abolish")
    form = dialog(page, qtbot)
    fill(form, qtbot, on="1/7/2025")
    form.accept()
    settled(page, qtbot)
    page.table.choose(page.table.items()[0].node.id)
    editor = page.panel.form.fields["name"].editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "Xa A")
    press(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settled(page, qtbot)
    page.day.set_value(EVE)
    press(page.day, Qt.Key.Key_Return)
    settled(page, qtbot)
    assert names(page)[:2] == ["Huyện Đông (2)", "      Xa A"]


def test_the_list_of_the_day_is_written_to_excel(page: UnitsPage, choosers, tmp_path: Path, qtbot) -> None:
    choosers.folder_path = tmp_path
    with qtbot.waitSignal(page.written):
        page.more.pick("export")
    assert openpyxl.load_workbook(tmp_path / "DON_VI_20260420.xlsx").active["B4"].value == "Huyện Đông"

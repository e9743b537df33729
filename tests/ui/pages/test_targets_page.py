from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.target_rows import target_key
from hhapp.ui.pages.targets import TargetsPage
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.vn.thresholds import Comparator, Outcome

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow) -> TargetsPage:
    window.open_page("targets")
    found = window.page
    assert isinstance(found, TargetsPage)
    return found


def dialog(page: TargetsPage) -> FormDialog:
    return next(each for each in page.findChildren(FormDialog) if each.isVisible())


def add(page: TargetsPage, text: str, qtbot):
    """Add a target through its dialog and choose it."""
    page.start_new()
    dialog(page).load({"text": text}).accept()
    qtbot.waitUntil(lambda: any(item.text == text for item in page.table.items()))
    added = next(item for item in page.table.items() if item.text == text)
    page.table.choose(target_key(added))
    return added


def now(page: TargetsPage, text: str):
    found = [item for item in page.table.items() if item.text == text]
    assert found
    return found[0]


def test_a_sentence_becomes_a_mark_to_reach(page: TargetsPage, window: MainWindow, qtbot) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    asked = dialog(page)
    asked.accept()
    assert asked.isVisible()
    asked.reject()
    added = add(page, "Tỷ lệ hồ sơ đúng hạn đạt từ 98% trở lên", qtbot)
    assert added.threshold_shown == "≥ 98%"
    assert added.verdict is Outcome.MISSING


def test_a_rate_is_typed_as_two_numbers_and_judged(page: TargetsPage, qtbot) -> None:
    text = "Tỷ lệ hồ sơ đúng hạn đạt từ 98% trở lên"
    add(page, text, qtbot)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    asked = dialog(page)
    QTest.keyClicks(asked.fields["numerator"].editor, "985")
    QTest.keyClicks(asked.fields["denominator"].editor, "1.000")
    asked.accept()
    qtbot.waitUntil(lambda: now(page, text).verdict is Outcome.REACHED)
    assert page._verdict.text() == "✓ Đạt"
    assert "98,5%" in page._arithmetic.text()


def test_a_mark_is_set_by_hand_where_the_sentence_has_none(page: TargetsPage, qtbot) -> None:
    text = "Nâng cao chất lượng phục vụ"
    added = add(page, text, qtbot)
    assert added.threshold is None
    assert "chưa đọc được" in page._arithmetic.text()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    asked = dialog(page)
    asked.load({"comparator": Comparator.AT_LEAST, "value": Decimal(90)}).accept()
    qtbot.waitUntil(lambda: now(page, text).threshold_shown == "≥ 90%")


def test_a_figure_of_the_report_judges_a_target(page: TargetsPage, qtbot) -> None:
    text = "Tỷ lệ nhiệm vụ hoàn thành đạt tối thiểu 10%"
    add(page, text, qtbot)
    ratio = next(each for each in page.desk.pack.indicators if each.needs)
    page._link_chosen()
    dialog(page).load({"code": ratio.code}).accept()
    qtbot.waitUntil(lambda: now(page, text).indicator_code == ratio.code)
    assert not page._result.isEnabled()


def test_changing_searching_deleting(page: TargetsPage, window: MainWindow, press, qtbot) -> None:
    text = "Ít nhất 30% hồ sơ trực tuyến"
    add(page, text, qtbot)
    editor = page.form.fields["text"].editor
    editor.setPlainText("Ít nhất 40% hồ sơ trực tuyến")
    press(editor, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: now(page, "Ít nhất 40% hồ sơ trực tuyến").threshold_shown == "≥ 40%")
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(page.words, "40% HO SO")
    assert [item.text for item in page.table.items()] == ["Ít nhất 40% hồ sơ trực tuyến"]
    page.table.choose(target_key(page.table.items()[0]))
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not page.table.items())
    assert "Không có chỉ tiêu nào" in page._place._sentence.text()


def test_without_a_plan(empty_window: MainWindow) -> None:
    empty_window.open_page("targets")
    page = empty_window.page
    assert not page.add.isEnabled()
    assert "Chưa có kế hoạch" in page._place._sentence.text()
    page.start_new()
    assert not page.findChildren(FormDialog)


def test_leaving_with_a_changed_sentence_asks(page: TargetsPage, alerts) -> None:
    page.table.choose(target_key(page.table.items()[0]))
    page.form.fields["text"].set_value("khác")
    page.table.choose(target_key(page.table.items()[1]))
    assert alerts.asked == ["Chỉ tiêu này"]

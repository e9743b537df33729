from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from hhapp.services import figures
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.figure_rows import FigureColumn
from hhapp.ui.pages.figures import FiguresPage
from hhapp.ui.widgets.dialog import FormDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(empty_window: MainWindow, qtbot) -> FiguresPage:
    """The figures of a period that has just been opened."""
    empty_window.open_page("figures")
    found = empty_window.page
    assert isinstance(found, FiguresPage)
    found.bar.open_next()
    qtbot.waitUntil(lambda: found.table.chosen_key() is not None)
    return found


def grid(page: FiguresPage) -> dict[str, figures.FigureRow]:
    period = page.bar.period()
    found = page.desk.read(lambda session: figures.figure_grid(session, page.desk.pack, period.id))
    return {row.code: row for group in found.groups for row in group.rows}


def type_in(page: FiguresPage, text: str, qtbot) -> None:
    QTest.keyClicks(page.table, text[0])
    qtbot.waitUntil(lambda: page.table.state() == QAbstractItemView.State.EditingState)
    editor = page.table.focusWidget()
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)


def shown(page: FiguresPage, code: str, column: FigureColumn = FigureColumn.VALUE) -> str:
    model = page.table.model()
    return model.index(model.place_of(code), column).data()


def test_without_a_period_one_button_opens_the_next(empty_window: MainWindow, qtbot) -> None:
    empty_window.open_page("figures")
    page = empty_window.page
    assert page._place.currentIndex() == 1
    assert page._place.fill_button.text() == "&Mở kỳ 6 tháng đầu năm 2021"
    QTest.mouseClick(page._place.fill_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._title.text() == "Số liệu 6 tháng đầu năm 2021")
    assert "hạn gửi 16/06/2021 (còn 57 ngày)" in page._state.text()
    assert page.table.chosen_key() is not None
    assert not page.bar.next_button.isVisible()


def test_typing_down_the_column(page: FiguresPage, qtbot) -> None:
    editable = [row.key for row in page.table.rows_with(FigureColumn.VALUE)]
    assert page.table.chosen_key() == editable[0]
    for at, number in enumerate(("35", "33", "2")):
        qtbot.waitUntil(lambda at=at: page.table.chosen_key() == editable[at])
        type_in(page, number, qtbot)
    qtbot.waitUntil(lambda: page.table.chosen_key() == editable[3])
    found = grid(page)
    assert [found[code].entry for code in editable[:3]] == ["35", "33", "2"]
    qtbot.waitUntil(lambda: "đã nhập 3/" in page._state.text())


def test_ratios_are_worked_out_and_cannot_be_typed(page: FiguresPage, qtbot) -> None:
    ratio = next(i for i in page.desk.pack.indicators if i.needs and all(grid(page)[c].editable for c in i.needs))
    part, whole = ratio.needs
    page._keep(grid(page)[part], {part: "1", whole: "3"})
    qtbot.waitUntil(lambda: shown(page, ratio.code) == "33,3%")
    model = page.table.model()
    assert not model.index(model.place_of(ratio.code), FigureColumn.VALUE).flags() & Qt.ItemFlag.ItemIsEditable
    page._keep(grid(page)[part], {part: "0", whole: "0"})
    qtbot.waitUntil(lambda: shown(page, ratio.code) == "không phát sinh")


def test_what_is_no_number_is_said_under_the_grid(page: FiguresPage, alerts, qtbot) -> None:
    first = page.table.chosen_key()
    type_in(page, "12x", qtbot)
    qtbot.waitUntil(page._fault.isVisible)
    assert alerts.faults == []
    assert grid(page)[first].entry == ""
    page.table.choose(first)
    page.table.setCurrentIndex(page.table.currentIndex().siblingAtColumn(FigureColumn.VALUE))
    type_in(page, "12", qtbot)
    qtbot.waitUntil(lambda: not page._fault.isVisible())


def test_a_block_from_a_spreadsheet(page: FiguresPage, qtbot) -> None:
    editable = [row.key for row in page.table.rows_with(FigureColumn.VALUE)]
    QGuiApplication.clipboard().setText("35\tghi chú\r\n33\t\r\n2\t\r\n")
    QTest.keyClick(page.table, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: shown(page, editable[2]) == "2")
    assert [grid(page)[code].entry for code in editable[:3]] == ["35", "33", "2"]
    page.desk.app.undo_last()
    qtbot.waitUntil(lambda: shown(page, editable[2]) == "chưa có số liệu")
    assert [grid(page)[code].entry for code in editable[:3]] == ["", "", ""]


def test_a_block_with_a_bad_number_changes_nothing(page: FiguresPage, qtbot) -> None:
    editable = [row.key for row in page.table.rows_with(FigureColumn.VALUE)]
    QGuiApplication.clipboard().setText("35\nba mươi\n")
    QTest.keyClick(page.table, Qt.Key.Key_V, CONTROL)
    assert page._fault.isVisible()
    assert grid(page)[editable[0]].entry == ""


def test_a_note_beside_a_figure(page: FiguresPage, qtbot) -> None:
    code = page.table.chosen_key()
    page._edit(grid(page)[code], FigureColumn.NOTE, "số ước")
    qtbot.waitUntil(lambda: shown(page, code, FigureColumn.NOTE) == "số ước")


def test_a_broken_rule_leads_to_its_cell(page: FiguresPage, qtbot) -> None:
    part, whole = "tthc.phan_anh_da_xu_ly", "tthc.phan_anh"
    page._keep(grid(page)[part], {part: "5", whole: "3"})
    qtbot.waitUntil(lambda: any(part in finding.codes for finding in page.findings.items()))
    finding = next(each for each in page.findings.items() if part in each.codes)
    page.findings.choose(finding.rule_code)
    page.findings.setFocus()
    QTest.keyClick(page.findings, Qt.Key.Key_Return)
    assert page.table.chosen_key() in finding.codes
    assert page.table.hasFocus()
    model = page.table.model()
    assert model.index(model.place_of(part), FigureColumn.VALUE).data().startswith("⚠")


def test_opening_another_period(page: FiguresPage, qtbot) -> None:
    page.bar._ask_other()
    asked = next(each for each in page.findChildren(FormDialog) if each.isVisible())
    asked.load({"kind": "Q1", "year": "2022"}).accept()
    qtbot.waitUntil(lambda: page._title.text() == "Số liệu quý I năm 2022")
    assert page.bar.choice.count() == 2


def test_last_periods_figures_stand_beside(window: MainWindow, qtbot) -> None:
    window.open_page("figures")
    page = window.page
    assert page._title.text() == "Số liệu 6 tháng đầu năm 2026"
    q1 = page.bar.choice.findText("Quý II năm 2026")
    page.bar.choice.setCurrentIndex(q1 if q1 >= 0 else page.bar.choice.findText("Năm 2026"))
    previous = [shown(page, row.key, FigureColumn.PREVIOUS) for row in page.table.rows_with(FigureColumn.VALUE)]
    assert any(text and text[0].isdigit() for text in previous)

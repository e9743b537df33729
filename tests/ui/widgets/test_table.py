from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QWidget

from hhapp.ui.theme import Theme
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, LinesDelegate, RowsView


def rows(count: int, *, every: int = 10) -> list[Row]:
    made: list[Row] = []
    for number in range(count):
        if number % every == 0:
            made.append(Row(("group", number), (Cell(f"Nhóm {number}"), Cell(), Cell("tổng")), group=True))
        made.append(
            Row(number, (Cell(str(number), number), Cell(f"việc {number}"), Cell("x", editable=True)), item=number)
        )
    return made


@pytest.fixture
def typed() -> list[tuple[int, str]]:
    return []


@pytest.fixture
def view(look: Theme, typed: list[tuple[int, str]], qtbot) -> RowsView:
    columns = (Column("TT", 60, right=True), Column("Việc"), Column("Số", 80))
    made = RowsView(
        RowsModel(columns, look, lambda item, _column, text: typed.append((item, text)) or True), "Việc", group_tail=1
    )
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.replace(rows(100))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_rows_have_one_fixed_height_and_groups_are_spanned(view: RowsView) -> None:
    assert {view.rowHeight(at) for at in range(view.model().rowCount())} == {view.rowHeight(0)}
    assert 30 <= view.rowHeight(0) <= 34
    assert view.columnSpan(0, 0) == 2
    assert view.columnSpan(1, 0) == 1
    assert view.accessibleName() == "Việc"


def test_selection_and_scroll_survive_a_reload(view: RowsView, qtbot) -> None:
    view.choose(57)
    view.verticalScrollBar().setValue(1000)
    with qtbot.assertNotEmitted(view.chosen):
        view.replace(rows(100))
        view.replace([row for row in rows(100) if row.key != 3])
    assert view.chosen_item() == 57
    assert view.verticalScrollBar().value() == 1000


def test_losing_the_chosen_row_is_told(view: RowsView, qtbot) -> None:
    view.choose(57)
    with qtbot.waitSignal(view.chosen) as told:
        view.replace(rows(20))
    assert told.args == [None]
    assert view.chosen_key() is None


def test_choosing_what_is_not_there(view: RowsView) -> None:
    assert not view.choose(1000)


def test_arrow_keys_pass_over_groups(view: RowsView) -> None:
    view.choose(9)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.chosen_item() == 10
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.chosen_item() == 9
    view.choose(0)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.chosen_item() == 0


def test_enter_opens_a_row(view: RowsView, qtbot) -> None:
    view.choose(4)
    view.setCurrentIndex(view.currentIndex().siblingAtColumn(1))
    with qtbot.waitSignal(view.opened) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [4]


def test_a_double_click_opens_a_row(view: RowsView, qtbot) -> None:
    place = view.visualRect(view.model().index(3, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(view.opened) as told:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [2]


def test_typing_in_a_grid_and_enter_goes_down(view: RowsView, typed: list[tuple[int, str]], qtbot) -> None:
    view.type_into_cells()
    view.choose(8)
    view.setCurrentIndex(view.currentIndex().siblingAtColumn(2))
    for number in (8, 9, 10):
        qtbot.waitUntil(lambda number=number: view.chosen_item() == number)
        QTest.keyClicks(view, "4")
        qtbot.waitUntil(lambda: view.state() == QAbstractItemView.State.EditingState)
        editor = view.viewport().focusWidget() or view.focusWidget()
        QTest.keyClicks(editor, "2")
        QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.chosen_item() == 11)
    assert typed == [(8, "42"), (9, "42"), (10, "42")]


def test_enter_without_typing_goes_down_too(view: RowsView, qtbot) -> None:
    view.type_into_cells()
    view.choose(9)
    view.setCurrentIndex(view.currentIndex().siblingAtColumn(2))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert view.chosen_item() == 10


def test_a_block_is_pasted_where_the_cursor_is(view: RowsView, qtbot) -> None:
    view.choose(5)
    QGuiApplication.clipboard().setText("1\n2\n")
    with qtbot.waitSignal(view.pasted) as told:
        QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [5, "1\n2\n"]


def test_several_lines_are_edited_in_place(look: Theme, qtbot) -> None:
    typed: list[str] = []
    model = RowsModel((Column("Ô"),), look, lambda _item, _column, text: typed.append(text) or True)
    view = RowsView(model, "Ô")
    qtbot.addWidget(view)
    view.setItemDelegate(LinesDelegate(view))
    view.replace([Row(1, (Cell("một\nhai", editable=True),), item=1)])
    view.resize(300, 60)
    view.show()
    view.edit(model.index(0, 0))
    editor = view.findChild(QPlainTextEdit)
    assert editor.toPlainText() == "một\nhai"
    assert view.viewport().rect().contains(editor.geometry().topLeft() + QPoint(1, 1)) or editor.height() > 60
    QTest.keyClicks(editor, "ba")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor, "bon")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert typed == ["ba\nbon"]


def test_an_empty_table_says_so_with_the_button_that_fills_it(qtbot) -> None:
    pressed: list[bool] = []
    place = EmptyOr(QWidget(), "Chưa có nhiệm vụ.", "Nhập từ tệp…", lambda: pressed.append(True))
    qtbot.addWidget(place)
    place.show_empty(True)
    place.say("Chưa có gì.")
    place.show()
    QTest.mouseClick(place.fill_button, Qt.MouseButton.LeftButton)
    assert pressed
    place.show_empty(False)
    assert not place.fill_button.isVisible()


def test_twenty_thousand_rows_are_shown_at_once(view: RowsView) -> None:
    view.replace(rows(20_000, every=500))
    assert view.model().rowCount() == 20_040
    assert view.rowHeight(20_039) == view.rowHeight(0)
    assert view.choose(19_999)
    assert view.chosen_item() == 19_999

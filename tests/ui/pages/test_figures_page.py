from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog

from hhapp.packs.catalogue import IndicatorKind
from hhapp.services import figures
from hhapp.services.periods import PeriodState
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.figure_files import differences_dialog
from hhapp.ui.pages.figure_rows import FigureColumn
from hhapp.ui.pages.figures import FiguresPage
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.list_dialog import ListDialog

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


def keep(page: FiguresPage, typed: dict[str, str]) -> None:
    period = page.bar.period()
    with page.desk.app.transaction("Nhập số liệu") as session:
        figures.set_figures(session, page.bar.pack(), period.id, typed)


def dialog(kind: type) -> QDialog:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())


def fill(page: FiguresPage, *, leave_out: str = "") -> None:
    """Every figure that is typed, so that no rule is broken."""
    zero = {
        code: "Có" if row.kind is IndicatorKind.YES_NO else "chữ" if row.kind is IndicatorKind.TEXT else "0"
        for code, row in grid(page).items()
        if row.editable and code != leave_out
    }
    keep(page, zero)


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


def test_quick_fingers_lose_nothing(page: FiguresPage, qtbot) -> None:
    """Keys that wait in the queue before the window has had a turn each go where the clerk sent them."""
    codes = [row.key for row in page.table.rows_with(FigureColumn.VALUE)][:20]
    numbers = {code for code, row in grid(page).items() if row.kind is IndicatorKind.COUNT}
    typed = {code: str(100 + at) if code in numbers else "" for at, code in enumerate(codes)}
    page.table.setFocus()
    for text in typed.values():
        for letter in (*text, "\r"):
            key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter))
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(QApplication.focusWidget(), event)
    assert {code: grid(page)[code].entry for code in codes} == typed


def test_ratios_are_worked_out_and_cannot_be_typed(page: FiguresPage, qtbot) -> None:
    ratio = next(i for i in page.desk.pack.indicators if i.needs and all(grid(page)[c].editable for c in i.needs))
    part, whole = ratio.needs
    keep(page, {part: "1", whole: "3"})
    qtbot.waitUntil(lambda: shown(page, ratio.code) == "33,3%")
    model = page.table.model()
    assert not model.index(model.place_of(ratio.code), FigureColumn.VALUE).flags() & Qt.ItemFlag.ItemIsEditable
    keep(page, {part: "0", whole: "0"})
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
    rows = list(grid(page).values())
    start = next(at for at, row in enumerate(rows) if [r.editable for r in rows[at : at + 2]] == [True, True])
    first, second = rows[start].code, rows[start + 1].code
    page._choose_cell(first)
    QGuiApplication.clipboard().setText("35\t\r\n33\t\r\n")
    QTest.keyClick(page.table, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: shown(page, second).endswith("33"))
    assert [grid(page)[code].entry for code in (first, second)] == ["35", "33"]
    page.desk.app.undo_last()
    qtbot.waitUntil(lambda: shown(page, second) == "chưa có số liệu")
    assert [grid(page)[code].entry for code in (first, second)] == ["", ""]


def test_a_block_with_bad_cells_changes_nothing_and_lists_them(page: FiguresPage) -> None:
    first = page.table.chosen_key()
    QGuiApplication.clipboard().setText("35\nba mươi\n")
    QTest.keyClick(page.table, Qt.Key.Key_V, CONTROL)
    told = dialog(ListDialog)
    assert grid(page)[first].entry == ""
    (code,) = told.table.items()
    told.table.choose(0)
    QTest.keyClick(told.table, Qt.Key.Key_Return)
    assert page.table.chosen_key() == code != first


def test_a_note_beside_a_figure(page: FiguresPage, qtbot) -> None:
    code = page.table.chosen_key()
    page._edit(grid(page)[code], FigureColumn.NOTE, "số ước")
    qtbot.waitUntil(lambda: shown(page, code, FigureColumn.NOTE) == "số ước")


def test_a_broken_rule_leads_to_its_cell(page: FiguresPage, qtbot) -> None:
    part, whole = "tthc.phan_anh_da_xu_ly", "tthc.phan_anh"
    keep(page, {part: "5", whole: "3"})
    qtbot.waitUntil(lambda: any(part in codes for codes in page.findings.items()))
    at = next(at for at, codes in enumerate(page.findings.items()) if part in codes)
    page.findings.selectRow(at)
    page.findings.setFocus()
    QTest.keyClick(page.findings, Qt.Key.Key_Return)
    assert page.table.chosen_key() in (part, whole)
    assert page.table.hasFocus()
    model = page.table.model()
    assert model.index(model.place_of(part), FigureColumn.VALUE).data().startswith("⚠")


def test_locking_is_refused_with_a_list_that_leads_to_each_cell(page: FiguresPage, alerts, qtbot) -> None:
    missing = next(code for code, row in grid(page).items() if row.editable)
    fill(page, leave_out=missing)
    qtbot.waitUntil(
        lambda: "chưa có số liệu" not in page._state.text() and f"{page._grid.to_fill - 1}/" in page._state.text()
    )
    QTest.mouseClick(page.next_button, Qt.MouseButton.LeftButton)
    assert alerts.faults == []
    assert page.findings.isVisible()
    assert page.findings.items()[0] == (missing,)
    page.table.choose(next(code for code in grid(page) if code != missing))
    page.findings.setFocus()
    QTest.keyClick(page.findings, Qt.Key.Key_Return)
    assert page.table.chosen_key() == missing
    assert page.table.hasFocus()


def test_a_reason_for_what_is_missing_lets_the_period_be_locked(page: FiguresPage, qtbot) -> None:
    missing = next(code for code, row in grid(page).items() if row.editable)
    fill(page, leave_out=missing)
    page.next_button.click()
    page._choose_cell(missing)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_L, CONTROL)
    dialog(FormDialog).load({"reason": "Sở chưa gửi kết quả"}).accept()
    qtbot.waitUntil(lambda: not any(codes == (missing,) for codes in page.findings.items()))
    assert "Sở chưa gửi kết quả" in page._figure.text()
    assert "Sở chưa gửi kết quả" in shown(page, missing, FigureColumn.NOTE)
    page.next_button.click()
    qtbot.waitUntil(lambda: page._state.text().startswith("đã chốt lần 1"))
    assert page.table.rows_with(FigureColumn.VALUE) == []


def test_a_reason_is_only_for_what_is_missing(page: FiguresPage, alerts, qtbot) -> None:
    first = page.table.chosen_key()
    keep(page, {first: "5"})
    qtbot.waitUntil(lambda: shown(page, first) == "5")
    page.reason.trigger()
    assert "chưa có số liệu" in alerts.said[0]


def test_the_way_of_a_report_that_was_returned(page: FiguresPage, qtbot) -> None:
    fill(page)
    page.next_button.click()
    qtbot.waitUntil(lambda: page._state.text().startswith("đã chốt lần 1"))
    page.next_button.click()
    dialog(FormDialog).load({"number": "45/BC-UBND"}).accept()
    qtbot.waitUntil(lambda: page._state.text().startswith("đã gửi lần 1"))
    page.more.pick(PeriodState.RETURNED)
    asked = dialog(FormDialog)
    asked.accept()
    assert asked.isVisible()
    asked.load({"remarks": "Mục III chưa khớp"}).accept()
    qtbot.waitUntil(lambda: page._state.text().startswith("được trả lại lần 1"))
    page.next_button.click()
    dialog(FormDialog).load({"reason": "Sửa mục III"}).accept()
    qtbot.waitUntil(lambda: page._state.text().startswith("đang nhập lần 2"))
    assert page.table.rows_with(FigureColumn.VALUE)
    page.more.pick("log")
    log = dialog(ListDialog).table.items()
    assert [event.state for event in log] == [
        *(PeriodState.ENTERING, PeriodState.RETURNED, PeriodState.SENT, PeriodState.CLOSED),
    ]
    assert "Sửa mục III" in log[0].sentence


def test_an_accepted_report_has_no_main_step(page: FiguresPage, qtbot) -> None:
    fill(page)
    for state, values in ((PeriodState.CLOSED, None), (PeriodState.SENT, {}), (PeriodState.ACCEPTED, {})):
        page.next_button.click()
        if values is not None:
            dialog(FormDialog).accept()
        qtbot.waitUntil(lambda state=state: page._state.text().startswith(state.shown))
    assert not page.next_button.isVisible()
    assert page.more.values()[0] is PeriodState.ENTERING


def test_opening_another_period(page: FiguresPage, qtbot) -> None:
    page.bar._ask_other()
    asked = next(each for each in page.findChildren(FormDialog) if each.isVisible())
    asked.load({"kind": "Q1", "year": "2022"}).accept()
    qtbot.waitUntil(lambda: page._title.text() == "Số liệu quý I năm 2022")
    assert page.desk.year.value == 2022  # the whole window follows
    assert page.bar.choice.count() == 1


def test_last_years_figures_and_changes_stand_beside(window: MainWindow, qtbot) -> None:
    window.open_page("figures")
    page = window.page
    assert isinstance(page, FiguresPage)
    first = next(row for row in grid(page).values() if row.editable and row.kind is IndicatorKind.COUNT)
    this = page.bar.period()
    page.bar._open(this.year - 1, this.kind)
    keep(page, {first.code: "10"})
    page.desk.year.use(this.year)
    page.bar.choose(this.id)
    qtbot.waitUntil(lambda: shown(page, first.code, FigureColumn.LAST_YEAR) == "10")
    change = int(first.value) - 10
    assert shown(page, first.code, FigureColumn.LAST_YEAR_CHANGE) == f"{change:+}"
    assert not page.table.isColumnHidden(FigureColumn.LAST_YEAR)
    page.table.choose(first.code)
    assert "cùng kỳ năm trước 10, thay đổi" in page._figure.text()


def test_last_periods_figures_stand_beside(window: MainWindow, qtbot) -> None:
    window.open_page("figures")
    page = window.page
    assert page._title.text() == "Số liệu 6 tháng đầu năm 2026"
    q1 = page.bar.choice.findText("Quý II năm 2026")
    page.bar.choice.setCurrentIndex(q1 if q1 >= 0 else page.bar.choice.findText("Năm 2026"))
    previous = [shown(page, row.key, FigureColumn.PREVIOUS) for row in page.table.rows_with(FigureColumn.VALUE)]
    assert any(text and text[0].isdigit() for text in previous)


def test_the_excel_form_goes_out_and_comes_back_after_a_look(page: FiguresPage, choosers, tmp_path, qtbot) -> None:
    from openpyxl import load_workbook

    choosers.folder_path = tmp_path
    written: list[object] = []
    page.written.connect(lambda _text, path: written.append(path))
    page.more.pick("form out")
    qtbot.waitUntil(lambda: bool(written), timeout=30_000)
    book = load_workbook(tmp_path / "BIEU_2021-H1.xlsx")
    sheet = book.active
    code = next(code for code, row in grid(page).items() if row.editable and row.kind is IndicatorKind.COUNT)
    place = next(row for row in sheet.iter_rows() if row[0].value == code)
    place[4].value = 12
    choosers.path = tmp_path / "da-dien.xlsx"
    book.save(choosers.path)
    page.more.pick("form in")
    qtbot.waitUntil(
        lambda: any(isinstance(each, ListDialog) for each in QApplication.topLevelWidgets()), timeout=30_000
    )
    asked = dialog(ListDialog)
    assert [each.code for each in asked.table.items()] == [code]
    assert asked.verb.text() == "&Ghi 1 số liệu"
    assert grid(page)[code].entry == ""
    asked.accept()
    assert grid(page)[code].entry == "12"


def test_a_form_with_a_cell_that_cannot_be_read_writes_nothing(page: FiguresPage, qtbot) -> None:
    code = next(code for code, row in grid(page).items() if row.editable and row.kind is IndicatorKind.COUNT)
    period, pack = page.bar.period(), page.bar.pack()
    typed = {code: "mười"}
    found = page.desk.read(lambda session: figures.preview_figures(session, pack, period.id, typed))
    asked = differences_dialog(page, pack, period, Path("biểu.xlsx"), typed, found)
    assert asked.table.model().index(0, 4).data().startswith("✕")
    assert not hasattr(asked, "verb")
    asked.reject()

"""Biểu II.06a in the real window: keys, blocks, rows, what the last period left, undo, and where faults lead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from hhapp.services import figures, forms, period_states
from hhapp.services.forms import FormGrid
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.figures import FiguresPage
from hhapp.ui.pages.form_panel import FormPanel
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.list_dialog import ListDialog

CODE = "bieu_06a"
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(empty_window: MainWindow, qtbot) -> FiguresPage:
    """A period that has just been opened, with the form under its tab."""
    empty_window.open_page("figures")
    found = empty_window.page
    assert isinstance(found, FiguresPage)
    found.bar.open_next()
    qtbot.waitUntil(found.tabs.bar.isVisible)
    found.tabs.bar.setCurrentIndex(1)
    qtbot.waitUntil(lambda: found.tabs.panel() is not None and found.tabs.panel().table.isVisible())
    return found


@pytest.fixture
def panel(page: FiguresPage) -> FormPanel:
    found = page.tabs.panel()
    assert isinstance(found, FormPanel)
    return found


@pytest.fixture
def sample_page(window: MainWindow, qtbot) -> FiguresPage:
    """Quý I of the sample year, its form open."""
    window.open_page("figures")
    page = window.page
    page.bar.choose(next(row.id for row in page.bar._rows if row.code == "2026-Q1"))
    page.tabs.bar.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.tabs.panel() is not None and page.tabs.panel().table.isVisible())
    return page


def grid(panel: FormPanel) -> FormGrid:
    return panel._desk.read(lambda session: forms.form_grid(session, panel._pack, panel._period.id, CODE))


def value(panel: FormPanel, key: str, column: str) -> Decimal | None:
    found = grid(panel)
    row = next(row for row in (*found.rows, found.total) if row.key == key)
    return next(cell.value for cell in row.cells if cell.column == column)


def at(panel: FormPanel, column: str) -> int:
    return [each.code for each in panel.form.columns].index(column)


def here(panel: FormPanel) -> tuple[object, str]:
    return panel.table.chosen_key(), panel.form.columns[panel.table.currentIndex().column()].code


def send(*keys: str) -> None:
    """Keys one after the other to whatever has the focus, as quick fingers do."""
    special = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}
    for letter in "".join(keys):
        key = special.get(letter) or Qt.Key(ord(letter.upper()))
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(QApplication.focusWidget(), event)


def focus(panel: FormPanel, press: Callable[..., None], key: str, column: str) -> None:
    panel.window().activateWindow()
    assert QTest.qWaitForWindowActive(panel.window())
    panel.table.setFocus()
    assert panel.table.choose_cell(key, at(panel, column))


def dialog(kind: type) -> FormDialog | ListDialog:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())


def shown(panel: FormPanel, key: object, column: str) -> str:
    model = panel.table.model()
    return model.index(model.place_of(key), at(panel, column)).data()


def test_tab_goes_across_the_typed_cells_and_sums_follow(panel: FormPanel, press, qtbot) -> None:
    QAbstractItemModelTester(panel.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    focus(panel, press, "dat_dai", "truc_tuyen")
    send("48\t120\t24\t", "124\t37\t6\t", "24\t1\t")
    assert here(panel) == ("dat_dai", "thu_xin_loi")
    assert [value(panel, "dat_dai", code) for code in ("tiep_nhan", "da_giai_quyet", "dang_giai_quyet")] == [
        192,
        167,
        25,
    ]
    assert value(panel, "", "tiep_nhan") == 192
    qtbot.waitUntil(lambda: shown(panel, "dat_dai", "tiep_nhan") == "192")
    assert not panel.table.model().index(0, at(panel, "tiep_nhan")).flags() & Qt.ItemFlag.ItemIsEditable


def test_enter_goes_down_and_stays_off_the_total(panel: FormPanel, press, qtbot) -> None:
    focus(panel, press, "ho_kinh_doanh", "truoc_han")
    send("5\r", "7\r")
    assert value(panel, "linh_vuc_khac", "truoc_han") == 7
    assert here(panel) == ("linh_vuc_khac", "truoc_han")
    assert value(panel, "", "truoc_han") == 12


def test_what_is_no_number_is_said_under_the_grid(panel: FormPanel, press, alerts, qtbot) -> None:
    focus(panel, press, "dat_dai", "truc_tuyen")
    send("4x\r")
    qtbot.waitUntil(panel._fault.isVisible)
    assert "Đất đai, cột (4)" in panel._fault.text()
    assert alerts.faults == []
    assert value(panel, "dat_dai", "truc_tuyen") is None
    focus(panel, press, "dat_dai", "truc_tuyen")
    send("4\r")
    qtbot.waitUntil(lambda: not panel._fault.isVisible())


def test_a_block_from_a_spreadsheet_and_back_again(panel: FormPanel, press, qtbot) -> None:
    focus(panel, press, "dat_dai", "truc_tuyen")
    QGuiApplication.clipboard().setText("1\t2\t3\r\n1.000\t0\t0\r\n")
    QTest.keyClick(panel.table, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: shown(panel, "ho_tich", "tiep_nhan") == "1.000")
    assert value(panel, "", "tiep_nhan") == 1006
    panel._desk.app.undo_last()
    qtbot.waitUntil(lambda: shown(panel, "ho_tich", "tiep_nhan") == "")
    assert not grid(panel).kept


def test_a_block_with_bad_cells_keeps_nothing_and_leads_to_them(panel: FormPanel, press, qtbot) -> None:
    focus(panel, press, "dat_dai", "truc_tuyen")
    QGuiApplication.clipboard().setText("1\tx\n2\ty\n")
    QTest.keyClick(panel.table, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: any(isinstance(w, ListDialog) and w.isVisible() for w in QApplication.topLevelWidgets()))
    found = dialog(ListDialog)
    assert [row.cells[0].text for row in found._rows] == ["Đất đai, cột (5)", "Hộ tịch, cột (5)"]
    found.table.selectRow(1)
    QTest.keyClick(found.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: here(panel) == ("ho_tich", "truc_tiep"))
    assert not grid(panel).used


def test_rows_are_added_renamed_moved_and_removed_with_the_keyboard(panel: FormPanel, press, qtbot) -> None:
    focus(panel, press, "dat_dai", "truc_tuyen")
    press(panel.table, Qt.Key.Key_D, ALT)
    qtbot.waitUntil(lambda: any(isinstance(w, FormDialog) and w.isVisible() for w in QApplication.topLevelWidgets()))
    asked = dialog(FormDialog)
    QTest.keyClicks(asked.fields["name"].editor, "Y te")
    QTest.keyClick(asked, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: panel.table.chosen_key() == "y te")
    assert [row.name for row in grid(panel).rows][:3] == ["Đất đai", "Y te", "Hộ tịch"]
    panel.more.pick("rename")
    qtbot.waitUntil(lambda: any(isinstance(w, FormDialog) and w.isVisible() for w in QApplication.topLevelWidgets()))
    asked = dialog(FormDialog)
    assert asked.fields["name"].value() == "Y te"
    asked.fields["name"].set_value("Y tế, dân số")
    asked.accept()
    qtbot.waitUntil(lambda: panel.table.chosen_key() == "y te, dan so")
    press(panel.table, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: grid(panel).rows[0].name == "Y tế, dân số")
    assert panel.table.chosen_key() == "y te, dan so"
    press(panel.table, Qt.Key.Key_X, ALT)
    qtbot.waitUntil(lambda: len(grid(panel).rows) == 8)


def test_a_name_that_is_taken_is_told_and_the_dialog_stays(panel: FormPanel, alerts, qtbot) -> None:
    panel.add_button.click()
    asked = dialog(FormDialog)
    asked.fields["name"].set_value("hộ tịch")
    asked.accept()
    assert "đã có dòng" in str(alerts.faults[-1])
    assert asked.isVisible()
    asked.reject()


def test_the_last_periods_figures_are_offered_and_taken(sample_page: FiguresPage, press, qtbot) -> None:
    panel = sample_page.tabs.panel()
    focus(panel, press, "dat_dai", "ky_truoc")
    assert not panel.take_button.isVisible()
    QTest.keyClick(panel.table, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: panel.table.state() == QAbstractItemView.State.EditingState)
    editor = panel.table.focusWidget()
    editor.clear()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(panel, "dat_dai", "ky_truoc") == "(25)")
    assert value(panel, "dat_dai", "ky_truoc") is None
    panel.table.choose_cell("dat_dai", at(panel, "ky_truoc"))
    assert "Quý IV năm 2025 chuyển sang 25" in panel._words.text() or "Năm 2025 chuyển sang 25" in panel._words.text()
    press(panel.table, Qt.Key.Key_L, ALT)
    qtbot.waitUntil(lambda: value(panel, "dat_dai", "ky_truoc") == 25)


def test_a_broken_identity_is_marked_said_and_led_to(sample_page: FiguresPage, press, qtbot) -> None:
    panel = sample_page.tabs.panel()
    focus(panel, press, "ho_tich", "dung_han")
    send("0\r")
    qtbot.waitUntil(lambda: shown(panel, "ho_tich", "tiep_nhan").startswith("⚠"))
    sample_page.tabs.show_figures()
    assert sample_page.tabs.panel() is None
    rows = sample_page.findings.items()
    codes = next(codes for codes in rows if codes[0] == f"form.{CODE}/ho_tich/tiep_nhan")
    sample_page._show_codes(codes)
    qtbot.waitUntil(lambda: sample_page.tabs.panel() is panel)
    assert here(panel) == ("ho_tich", "tiep_nhan")
    assert "Số nhận giải quyết (3) phải bằng" in panel._words.text()


def test_a_gap_leads_from_the_refused_lock_to_its_cell(sample_page: FiguresPage, press, qtbot) -> None:
    panel = sample_page.tabs.panel()
    focus(panel, press, "ho_tich", "qua_han")
    QTest.keyClick(panel.table, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: panel.table.state() == QAbstractItemView.State.EditingState)
    panel.table.focusWidget().clear()
    QTest.keyClick(panel.table.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: value(panel, "ho_tich", "qua_han") is None)
    period = sample_page.bar.period()
    obstacles = sample_page.desk.read(
        lambda session: period_states.lock_obstacles(session, sample_page.bar.pack(), period.id)
    )
    sample_page.tabs.show_figures()
    sample_page._on_refused(obstacles)
    gap = next(codes for codes in sample_page.findings.items() if codes == (f"form.{CODE}/ho_tich/qua_han",))
    sample_page._show_codes(gap)
    qtbot.waitUntil(lambda: here(panel) == ("ho_tich", "qua_han"))


def test_a_figure_of_the_form_leads_there(sample_page: FiguresPage, qtbot) -> None:
    sample_page.tabs.show_figures()
    assert sample_page.table.choose("tthc.qua_han")
    row = sample_page.table.chosen_item()
    assert (row.editable, row.from_form) == (False, "Biểu II.06a")
    assert "lấy từ Biểu II.06a" in sample_page._figure.text()
    QTest.keyClick(sample_page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sample_page.tabs.panel() is not None)
    assert here(sample_page.tabs.panel()) == ("dat_dai", "qua_han")


def test_del_empties_a_cell_and_undo_brings_it_back(sample_page: FiguresPage, press, qtbot) -> None:
    panel = sample_page.tabs.panel()
    focus(panel, press, "dat_dai", "truc_tuyen")
    before = value(panel, "dat_dai", "truc_tuyen")
    press(panel.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(panel, "dat_dai", "truc_tuyen") == "")
    assert value(panel, "dat_dai", "truc_tuyen") is None
    press(panel.table, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: value(panel, "dat_dai", "truc_tuyen") == before)


def test_ctrl_n_asks_for_a_row(panel: FormPanel, press, qtbot) -> None:
    focus(panel, press, "dat_dai", "truc_tuyen")
    press(panel.table, Qt.Key.Key_N, CONTROL)
    qtbot.waitUntil(lambda: any(isinstance(w, FormDialog) and w.isVisible() for w in QApplication.topLevelWidgets()))
    dialog(FormDialog).reject()
    assert not grid(panel).kept


def test_zeros_fill_the_chosen_row_only(panel: FormPanel, press, qtbot) -> None:
    focus(panel, press, "ho_tich", "truc_tuyen")
    press(panel.table, Qt.Key.Key_G, ALT)
    qtbot.waitUntil(lambda: value(panel, "ho_tich", "qua_han") == 0)
    assert value(panel, "dat_dai", "qua_han") is None
    assert value(panel, "ho_tich", "thu_xin_loi") is None


def test_a_remark_is_typed_in_its_column(panel: FormPanel, press, qtbot) -> None:
    focus(panel, press, "dat_dai", "truc_tuyen")
    panel.table.setCurrentIndex(panel.table.currentIndex().siblingAtColumn(len(panel.form.columns)))
    send("abc\r")
    assert grid(panel).rows[0].note == "abc"


def test_a_closed_period_takes_nothing(sample_page: FiguresPage, qtbot) -> None:
    page, panel = sample_page, sample_page.tabs.panel()
    period, pack = page.bar.period(), page.bar.pack()
    with page.desk.app.transaction("Chốt") as session:
        for row in figures.figure_grid(session, pack, period.id).rows:
            if row.editable and not row.entry:
                figures.set_missing_reason(session, pack, period.id, row.code, "chưa có")
        period_states.lock_period(session, pack, period.id, datetime.now(UTC))
    qtbot.waitUntil(lambda: not panel.add_button.isVisible())
    model = panel.table.model()
    cells = (model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount()))
    assert not any(cell.flags() & Qt.ItemFlag.ItemIsEditable for cell in cells)


def test_the_form_fits_the_smallest_window(sample_page: FiguresPage, qtbot) -> None:
    window = sample_page.window()
    window.resize(1100, 700)
    panel = sample_page.tabs.panel()
    qtbot.waitUntil(lambda: panel.table.horizontalScrollBar().maximum() > 0)
    assert window.width() == 1100
    assert panel.more.geometry().right() <= panel.width()
    panel.table.horizontalScrollBar().setValue(panel.table.horizontalScrollBar().maximum())
    assert panel.table.verticalHeader().isVisible()
    assert panel.table._corner.geometry().right() <= panel.table.verticalHeader().geometry().right() + 1

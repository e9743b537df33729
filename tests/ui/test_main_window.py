"""The frame: pages by keyboard, the status bar, undo anywhere, sizes, names for those who cannot see the screen."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QTabBar, QTableView, QWidget

from hhapp.models import Unit
from hhapp.services import plan as plans
from hhapp.services import plan_edit, progress, units
from hhapp.ui.alerts import Leaving
from hhapp.ui.main_window import MainWindow
from hhapp.ui.page_list import FOOT, GROUPS
from hhapp.ui.shortcuts import ShortcutsDialog
from hhapp.ui.theme import Look
from hhapp.ui.widgets.choice import Choice

CONTROL = Qt.KeyboardModifier.ControlModifier
PAGES = [page.key for group in GROUPS for page in group.pages] + [FOOT.key]


def finish_a_task(window: MainWindow) -> int:
    app, today = window.desk.app, window.desk.today()
    with app.reading() as session:
        plan = plans.plan_of_year(session, 2026)
        task = next(t for t in plans.task_rows(session, plan.id, today) if t.status.open)
    with app.transaction("Hoàn thành một nhiệm vụ") as session:
        progress.complete_task(session, task.id, today)
    return task.id


@pytest.mark.parametrize(("number", "key"), [*enumerate(PAGES[:-1][:9], start=1), (0, FOOT.key)])
def test_ctrl_number_opens_a_page(window: MainWindow, number: int, key: str, qtbot) -> None:
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), CONTROL)
    qtbot.waitUntil(lambda: window.page.key == key)
    assert window.navigation.entry(key).isChecked()
    assert f"Ctrl+{number}" in window.navigation.entry(key).toolTip()


def test_a_page_that_asks_to_stay_stays(window: MainWindow, alerts) -> None:
    window.open_page("plan")
    window.page.panel.content.form.fields["product"].set_value("khác")
    alerts.leaving = Leaving.STAY
    window.navigation.entry("overview").click()
    assert window.page.key == "plan"
    assert window.navigation.entry("plan").isChecked()
    window.close()
    assert window.isVisible()
    alerts.leaving = Leaving.DROP
    window.open_page("overview")
    assert window.page.key == "overview"


def test_the_status_bar_tells_office_period_and_backup(window: MainWindow) -> None:
    assert window._office.text().startswith("Ủy ban nhân dân xã Mẫu · 6 tháng đầu năm 2026: đang nhập, còn 57 ngày")
    assert "sao lưu" in window._backup.text()


def test_what_was_saved_is_said_and_undone_by_ctrl_z_on_any_page(window: MainWindow, press, qtbot) -> None:
    task_id = finish_a_task(window)
    qtbot.waitUntil(lambda: "Hoàn thành một nhiệm vụ" in window._saved.text())
    assert window._saved.text().startswith("Đã lưu ")
    window.open_page("settings")
    press(window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: "Hoàn tác: Hoàn thành một nhiệm vụ" in window._saved.text())
    with window.desk.app.reading() as session:
        assert plans.task_detail(session, task_id, window.desk.today()).row.completed_on is None


def test_nothing_to_undo(empty_window: MainWindow) -> None:
    empty_window.undo()
    assert empty_window._saved.text() == "Không còn việc nào để hoàn tác"


def test_an_undo_that_is_refused_is_told(window: MainWindow, alerts, monkeypatch) -> None:
    from hhapp.errors import UserError

    def refuse(_self: object) -> None:
        raise UserError("Dòng này đã sửa sau đó.")

    monkeypatch.setattr(type(window.desk.app), "undo_last", refuse)
    window.undo()
    assert str(alerts.faults[0]) == "Dòng này đã sửa sau đó."


def test_a_hidden_page_reloads_when_it_is_shown(window: MainWindow, qtbot) -> None:
    window.open_page("plan")
    count = len(window.page.table.items())
    window.open_page("settings")
    with window.desk.app.transaction("Thêm") as session:
        area = plans.areas(session, plans.plan_of_year(session, 2026).id)[0]
        plan_edit.add_task(session, area.id, plan_edit.TaskTexts("", "Việc thêm từ chỗ khác", "", "", "", ""))
    qtbot.waitUntil(lambda: "Thêm" in window._saved.text())
    window.open_page("plan")
    assert len(window.page.table.items()) == count + 1


def test_f5_reads_again_and_keeps_the_place(window: MainWindow) -> None:
    window.open_page("plan")
    window.page.table.choose(window.page.table.items()[20].id)
    chosen, position = window.page.table.chosen_key(), window.page.table.verticalScrollBar().value()
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.page.table.chosen_key() == chosen
    assert window.page.table.verticalScrollBar().value() == position


@pytest.mark.parametrize("key", ["plan", "targets", "report"])
def test_the_row_that_is_shown_is_marked_from_the_start(window: MainWindow, press, key: str, qtbot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_page(key)
    table = window.page.sections if key == "report" else window.page.table
    qtbot.waitUntil(table.hasFocus)
    assert table.chosen_key() is not None
    assert [index.row() for index in table.selectionModel().selectedRows()] == [table.currentIndex().row()]


def test_f1_shows_the_keys_and_is_freed(window: MainWindow, qtbot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    (dialog,) = window.findChildren(ShortcutsDialog)
    words = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Ctrl+S" in words
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(ShortcutsDialog))


def test_it_fits_a_small_laptop(window: MainWindow) -> None:
    assert window.minimumSizeHint().width() <= 1100
    assert window.minimumSizeHint().height() <= 700
    assert window.minimumWidth() <= 1100


class Windows(QObject):
    """Notes what comes up as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, seen: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(seen, QWidget) and seen.isWindow():
            self.shown.append(seen)
        return False


@pytest.mark.parametrize("key", PAGES)
def test_no_part_of_a_page_flashes_up_while_the_page_is_made(window: MainWindow, qapp, key: str) -> None:
    seen = Windows()
    qapp.installEventFilter(seen)
    window.open_page(key)
    qapp.removeEventFilter(seen)
    assert seen.shown == []


@pytest.mark.parametrize("key", PAGES)
@pytest.mark.parametrize("size", [(1366, 728), (1100, 700)])
def test_nothing_is_cut(window: MainWindow, key: str, size: tuple[int, int], qtbot) -> None:
    window.resize(*size)
    window.open_page(key)
    qtbot.waitUntil(lambda: window.size().toTuple() == size)
    for widget in window.page.findChildren(QWidget):
        if isinstance(widget.parent(), QLineEdit):
            continue  # the icon inside a line is laid out by Qt
        if isinstance(widget, QAbstractButton | Choice | QLineEdit) and widget.isVisible():
            least = widget.minimumSizeHint()
            assert widget.width() >= least.width() - 1, (widget.accessibleName() or widget, size)
            assert widget.height() >= least.height() - 1, widget
        if isinstance(widget, QLabel) and widget.isVisible() and not widget.wordWrap():
            assert widget.width() >= widget.minimumSizeHint().width() - 1, widget.text()


@pytest.mark.parametrize("key", PAGES)
def test_every_field_has_a_name_for_a_screen_reader(window: MainWindow, key: str) -> None:
    window.open_page(key)
    for kind in (QLineEdit, QPlainTextEdit, QTableView, QTabBar, Choice):
        for widget in window.page.findChildren(kind):
            inner = isinstance(widget.parent(), Choice) or widget.objectName().startswith("qt_")
            assert inner or widget.accessibleName(), (key, widget)
    for button in window.page.findChildren(QAbstractButton):
        if button.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert button.text() or button.accessibleName(), (key, button)


def mnemonics(window: QWidget) -> list[str]:
    """The letters after & of everything that can be seen."""
    texts = [w.text() for w in window.findChildren(QAbstractButton) if w.isVisible() and w.isEnabled()]
    texts += [w.text() for w in window.findChildren(QLabel) if w.isVisible() and w.buddy() is not None]
    for bar in window.findChildren(QTabBar):
        texts += [bar.tabText(at) for at in range(bar.count())] if bar.isVisible() else []
    return [text[text.index("&") + 1].lower() for text in texts if "&" in text]


@pytest.mark.parametrize("key", PAGES)
def test_no_letter_is_given_twice(window: MainWindow, key: str) -> None:
    window.open_page(key)
    tabs = window.page.findChildren(QTabBar)
    for at in range(tabs[0].count()) if tabs else [0]:
        if tabs:
            tabs[0].setCurrentIndex(at)
        twice = [letter for letter, count in Counter(mnemonics(window)).items() if count > 1]
        assert twice == [], (key, at)
        assert all(letter.isascii() for letter in mnemonics(window))


@pytest.mark.parametrize("chosen", list(Look))
def test_every_page_is_drawn_in_every_look(window: MainWindow, chosen: Look) -> None:
    window.desk.theme.use(chosen)
    for key in PAGES:
        window.open_page(key)
        image = window.grab().toImage()
        colours = window.desk.theme.colours
        assert image.pixelColor(image.width() - 4, image.height() // 2).name() == colours.window
    window.desk.theme.use(Look.LIGHT)


def test_the_place_of_the_window_is_remembered(sample, make_window) -> None:
    window = make_window(sample)
    window.resize(1200, 720)
    assert window.close()
    window.desk.memory._kept.sync()
    again = make_window(sample)
    assert again.desk.memory.place_window(again)


def test_closing_lets_running_work_end(window: MainWindow) -> None:
    ended: list[bool] = []
    window.desk.operations.run("Việc", lambda _job: ended.append(True), lambda _r: None, pytest.fail)
    assert window.close()
    assert ended == [True]


def test_on_the_day_after_the_due_day(sample, make_window) -> None:
    window = make_window(sample, date(2026, 6, 16))
    assert window._office.text().endswith("6 tháng đầu năm 2026: đang nhập, hạn gửi hôm nay")
    assert QGuiApplication.applicationDisplayName() == "HHApp"


def test_the_pages_of_an_upper_office_stand_there_once_units_report_to_it(window: MainWindow) -> None:
    entry = window.navigation.entry("intake")
    assert not entry.isVisible()
    assert window.navigation.neighbour("training", 1) == "settings"
    with window.desk.app.transaction("Thêm đơn vị") as session:
        own = units.own_unit(session)
        assert own is not None
        session.add(Unit(code="H00.09", name="Ủy ban nhân dân xã Ân", level="xa", superior_id=own.id))
    window._show_office()
    assert entry.isVisible()
    assert window.navigation.neighbour("training", 1) == "intake"
    window.open_page("intake")
    assert window.page.key == "intake"

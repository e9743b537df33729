"""From the window: a folder looked at and taken in, the year's table, letters that remind, receipts that go back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hhapp.bootstrap import Application, start
from hhapp.exchange.intake import Fate
from hhapp.exchange.keys import public_key, shown_fingerprint
from hhapp.exchange.receipt import read_receipt
from hhapp.exchange.sample_province import communes, make_submissions, set_up_province
from hhapp.services import known_keys
from hhapp.services.intake_table import CellState
from hhapp.services.receipts import FIGURE, Outcome, Remark
from hhapp.services.received import received_rows
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.intake.page import IntakePage
from hhapp.ui.pages.intake.review_dialog import ReviewDialog
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.text import TextArea

TODAY = date(2026, 3, 24)


@pytest.fixture
def upper(tmp_path: Path) -> Iterator[Application]:
    """An office with five units, all keys but the last one's confirmed."""
    app = start(tmp_path / "tỉnh")
    with app.transaction("Lập tỉnh mẫu") as session:
        set_up_province(session, app.packs.default(), communes(5))
    with app.transaction("Bỏ khóa") as session:
        known_keys.forget_key(session, known_keys.key_of_unit(session, communes(5)[4].code).id)
    yield app
    app.close()


@pytest.fixture
def inbox(upper: Application, tmp_path: Path) -> Path:
    """One on time, one late, one whose key nobody compared, one cut short."""
    folder = tmp_path / "gói nhận"
    folder.mkdir()
    for number, day in ((1, 16), (2, 20), (3, 16), (5, 16)):
        made = datetime(2026, 3, day, 8, tzinfo=UTC)
        sender = communes(5)[number - 1]
        (path,) = make_submissions(folder, upper.packs.default(), [sender], "2026-Q1", created=made)
        if number == 3:
            path.write_bytes(path.read_bytes()[:-40])
    return folder


@pytest.fixture
def page(upper: Application, make_window, qtbot) -> IntakePage:
    window: MainWindow = make_window(upper, TODAY)
    window.open_page("intake")
    assert isinstance(window.page, IntakePage)
    qtbot.waitUntil(lambda: len(window.page.units.table.items()) == 5)
    return window.page


def look(page: IntakePage, choosers, folder: Path, qtbot) -> None:
    choosers.folder_path = folder
    page.folder.click()
    qtbot.waitUntil(lambda: bool(page.preview.table.items()), timeout=30_000)


def take_in(page: IntakePage, qtbot, count: int) -> None:
    page.preview.take_button.click()
    qtbot.waitUntil(lambda: len(page.received.table.items()) == count, timeout=30_000)


def fates(page: IntakePage) -> list[Fate]:
    return [line.fate for line in page.preview.table.items()]


def test_looked_at_taken_in_reminded_answered(page: IntakePage, choosers, alerts, inbox, tmp_path: Path, qtbot) -> None:
    look(page, choosers, inbox, qtbot)
    assert fates(page) == [Fate.UNCONFIRMED, Fate.DAMAGED, Fate.GOOD, Fate.GOOD]
    assert page.preview.take_button.text() == "&Nhận 2 gói"
    assert page.desk.read(received_rows) == ()
    take_in(page, qtbot, 2)

    states = [row.cells[0].state for row in page.units.table.items()]
    assert states == [CellState.ON_TIME, CellState.LATE, *[CellState.OVERDUE] * 3]
    assert "đúng hạn 1 · gửi muộn 1 · chưa gửi, quá hạn 3" in page.units.counts.text()
    page.units.state.set_value(next(each for each in page.units.state.values() if len(each) == 3))
    assert [row.unit_code for row in page.units.table.items()] == ["H00.0003", "H00.0004", "H00.0005"]

    choosers.folder_path = tmp_path / "ra"
    for made in (page.units.letter, page.units.listing):
        with qtbot.waitSignal(page.written, timeout=120_000):
            made.click()
    endings = sorted(path.suffix for path in (tmp_path / "ra").iterdir())
    assert endings == [".docx", ".docx", ".pdf", ".pdf", ".xlsx"]

    page.units.state.set_value(page.units.state.values()[0])
    page.units.table.choose("H00.0002")
    QTest.keyClick(page.units.table, Qt.Key.Key_Return)
    assert page.tabs.currentWidget() is page.received
    assert page.received.table.chosen_item().unit_code == "H00.0002"
    page.received.review.click()
    dialog = waited(qtbot, ReviewDialog)
    at = next(at for at, place in enumerate(dialog._places) if place.line.code == "tthc.tiep_nhan")
    dialog.table.setCurrentIndex(dialog.table.model().index(at, 3))
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_C)
    QApplication.focusWidget().selectAll()
    QTest.keyClicks(QApplication.focusWidget(), "Chua khop")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert dialog.remarks() == (Remark(FIGURE, "tthc.tiep_nhan", "Chua khop"),)
    dialog.outcome.set_value(Outcome.RETURNED)
    dialog.due.set_value(date(2026, 3, 27))
    dialog.reopen.set_value(True)
    with qtbot.waitSignal(page.written, timeout=30_000):
        dialog.verb.click()
    (path,) = (tmp_path / "ra").glob("*.hhpn")
    answer = read_receipt(path).answer
    assert (answer.unit_code, answer.outcome, answer.may_reopen) == ("H00.0002", Outcome.RETURNED, True)
    assert (answer.due_on, answer.remarks[0].text) == (date(2026, 3, 27), "Chua khop")
    qtbot.waitUntil(lambda: page.units.table.items()[1].cells[0].state is CellState.RETURNED)
    assert alerts.faults == []


def waited(qtbot, kind):
    def shown():
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=30_000)
    return shown()[0]


def test_undo_takes_all_of_it_back(page: IntakePage, choosers, inbox, qtbot) -> None:
    look(page, choosers, inbox, qtbot)
    take_in(page, qtbot, 2)
    assert page.desk.app.undo_last() == "Nhận 2 gói từ gói nhận"
    qtbot.waitUntil(lambda: page.received.table.items() == [])
    assert page.units.table.items()[0].cells[0].state is CellState.OVERDUE


def test_a_key_is_confirmed_from_its_slip(page: IntakePage, choosers, inbox, qtbot) -> None:
    look(page, choosers, inbox, qtbot)
    page.preview.keys_button.click()
    dialog = waited(qtbot, ListDialog)
    (row,) = dialog.table.items()
    assert row.unit_code == "H00.0005"
    (area,) = dialog.findChildren(TextArea)
    area.setPlainText("AAAA")
    dialog.verb.click()
    assert dialog.isVisible()
    area.setPlainText(shown_fingerprint(public_key(communes(5)[4].seed)).lower())
    dialog.verb.click()
    assert fates(page).count(Fate.GOOD) == 3
    take_in(page, qtbot, 3)


def test_all_are_accepted_at_once_and_originals_go_out(
    page: IntakePage, choosers, alerts, inbox, tmp_path: Path, qtbot
) -> None:
    look(page, choosers, inbox, qtbot)
    take_in(page, qtbot, 2)
    page.tabs.setCurrentWidget(page.received)
    choosers.folder_path = tmp_path / "phiếu"
    with qtbot.waitSignal(page.written, timeout=30_000):
        page.received.accept_all.click()
    assert alerts.asked == ["Tiếp nhận 2 báo cáo và lập phiếu phản hồi cho từng đơn vị?"]
    assert len(list((tmp_path / "phiếu").glob("*.hhpn"))) == 2
    qtbot.waitUntil(lambda: all(row.outcome is Outcome.ACCEPTED for row in page.received.table.items()))
    page.received.table.selectAll()
    choosers.folder_path = tmp_path / "gốc"
    with qtbot.waitSignal(page.written, timeout=30_000):
        page.received.export.click()
    for path in (tmp_path / "gốc").iterdir():
        assert path.read_bytes() == (inbox / path.name).read_bytes()
    page.received.answer.set_value("unanswered")
    assert page.received.table.items() == []
    assert not page.received.accept_all.isEnabled()


def test_what_is_dropped_is_looked_at_and_refused(page: IntakePage, inbox, press, qtbot) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(inbox))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, files, buttons, keys))
    qtbot.waitUntil(lambda: len(page.preview.table.items()) == 4, timeout=30_000)
    page.preview.words.setText("cut ngan")
    qtbot.waitUntil(lambda: page.preview.table.items() == [])
    page.preview.words.setText("h00-0005")
    qtbot.waitUntil(lambda: len(page.preview.table.items()) == 1)
    press(page.preview.table, Qt.Key.Key_Escape)
    assert page.desk.read(received_rows) == ()
    assert page.folder.isVisible()


def test_both_directions_are_listed_and_searched(page: IntakePage, choosers, inbox, qtbot) -> None:
    look(page, choosers, inbox, qtbot)
    take_in(page, qtbot, 2)
    page.tabs.setCurrentWidget(page.debts)
    assert sum(debt.whom == "Ủy ban nhân dân xã An Ân" for debt in page.debts.table.items()) == 1
    QTest.keyClicks(page.debts.words, "chau an")
    assert [debt.what for debt in page.debts.table.items()] == ["Báo cáo Quý I năm 2026"]


@pytest.mark.parametrize("size", [(1366, 728), (1100, 660)])
def test_nothing_is_cut_and_no_letter_is_twice(page: IntakePage, choosers, inbox, size, qtbot) -> None:
    window = page.window()
    window.resize(*size)
    look(page, choosers, inbox, qtbot)
    for made in (page.preview.take_button, page.preview.keys_button):
        assert made.width() >= made.minimumSizeHint().width()
    take_in(page, qtbot, 2)
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        shown = [each for each in page.findChildren(type(page.folder)) if each.isVisible()]
        assert all(each.width() >= each.minimumSizeHint().width() for each in shown)
        assert page.minimumSizeHint().width() <= page.width()

"""The navigation with more pages than the window is high: groups, keys, one stop of Tab, the list of Ctrl+K."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from hhapp.bootstrap import Application
from hhapp.paths import resources
from hhapp.ui.main_window import MainWindow
from hhapp.ui.page import Page
from hhapp.ui.page_list import FOOT, GROUPS, PageEntry, PageGroup, entries
from hhapp.ui.widgets.list_dialog import ListDialog

CONTROL = Qt.KeyboardModifier.ControlModifier
NAMES = (
    ("", ("Tổng quan",)),
    ("Kế hoạch", ("Kế hoạch", "Chỉ tiêu", "Nhiệm vụ giao")),
    ("Báo cáo", ("Số liệu kỳ", "Xuất báo cáo")),
    ("Kiểm tra, đánh giá", ("Kiểm tra", "Phát hiện", "Chấm điểm", "Khảo sát", "Rà soát")),
    ("Cán bộ, hồ sơ", ("Cán bộ", "Đào tạo", "Hồ sơ trễ hạn")),
)


class Drawn(PageEntry):
    icon = "plan"


def page_entry(title: str) -> PageEntry:
    return Drawn(title, title, lambda: type("Named", (Page,), {"key": title, "title": title}))


@pytest.fixture
def full(sample: Application, make_desk: Callable, qtbot) -> MainWindow:
    """A window of fifteen pages on the smallest laptop."""
    desk = make_desk(sample)
    groups = [PageGroup(caption, tuple(page_entry(title) for title in titles)) for caption, titles in NAMES]
    window = MainWindow(desk, groups, page_entry("Cài đặt"))
    window.resize(1100, 700)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def in_sight(window: MainWindow, key: str) -> bool:
    entry = window.navigation.entry(key)
    return entry.visibleRegion().boundingRect().size() == entry.size()


def test_every_page_of_the_list_is_in_the_window(window: MainWindow) -> None:
    listed = [page.key for group in GROUPS for page in group.pages]
    assert list(window.pages) == [*listed, FOOT.key]
    assert len(set(window.pages)) == len(window.pages)


def test_every_entry_leads_to_its_page() -> None:
    for entry in entries():
        page = entry.load()
        assert issubclass(page, Page)
        assert page.key == entry.key
        assert (resources() / "icons" / f"{entry.icon}.svg").is_file()


def test_a_page_is_made_when_it_is_first_shown(window: MainWindow) -> None:
    made = [page.key for page in window.findChildren(Page)]
    assert made == ["overview"]
    window.open_page("plan")
    assert "sweep" in window.pages
    assert "nowhere" not in window.pages
    assert {page.key for page in window.findChildren(Page)} == {"overview", "plan"}
    assert window.pages["plan"] is window.page
    assert window.page.title == "Kế hoạch"


def test_groups_have_their_captions_and_the_foot_stays_in_sight(full: MainWindow) -> None:
    words = [label.text() for label in full.navigation.findChildren(QLabel)]
    assert [caption for caption, _ in NAMES if caption] == [word for word in words if word != "HHApp"]
    assert len(full.pages) == 15
    full.resize(1100, 520)
    assert in_sight(full, "Cài đặt")
    full.open_page("Hồ sơ trễ hạn")
    assert in_sight(full, "Hồ sơ trễ hạn")
    assert in_sight(full, "Cài đặt")
    full.open_page("Tổng quan")
    assert in_sight(full, "Tổng quan")


def test_no_name_is_cut(full: MainWindow) -> None:
    for key in full.pages:
        full.open_page(key)
        assert full.navigation.entry(key).width() >= full.navigation.entry(key).minimumSizeHint().width(), key


def test_the_first_nine_have_numbers_and_the_foot_has_zero(full: MainWindow, press) -> None:
    keys = list(full.navigation.keys.values())
    assert keys == [*(f"Ctrl+{number}" for number in range(1, 10)), *[""] * 5, "Ctrl+0"]
    press(full, Qt.Key.Key_9, CONTROL)
    assert full.page.key == "Chấm điểm"
    press(full, Qt.Key.Key_0, CONTROL)
    assert full.page.key == "Cài đặt"


def test_page_keys_go_to_the_neighbour_and_round(full: MainWindow, press) -> None:
    press(full, Qt.Key.Key_PageDown, CONTROL)
    assert full.page.key == "Kế hoạch"
    for _ in range(2):
        press(full, Qt.Key.Key_PageUp, CONTROL)
    assert full.page.key == "Cài đặt"
    press(full, Qt.Key.Key_PageDown, CONTROL)
    assert full.page.key == "Tổng quan"


def test_ctrl_k_finds_a_page_by_a_few_letters(full: MainWindow, press, qtbot) -> None:
    press(full, Qt.Key.Key_K, CONTROL)
    (dialog,) = full.findChildren(ListDialog)
    qtbot.waitUntil(dialog.line.hasFocus)
    QTest.keyClicks(dialog.line, "tre han")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert full.page.key == "Hồ sơ trễ hạn"
    qtbot.waitUntil(lambda: not full.findChildren(ListDialog))


def test_ctrl_k_without_a_page_of_that_name_goes_nowhere(full: MainWindow, press) -> None:
    press(full, Qt.Key.Key_K, CONTROL)
    (dialog,) = full.findChildren(ListDialog)
    QTest.keyClicks(dialog.line, "zzz")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert full.page.key == "Tổng quan"


def test_arrows_go_from_entry_to_entry(full: MainWindow, press) -> None:
    entry = full.navigation.entry
    press(entry("Tổng quan"), Qt.Key.Key_Down)
    assert entry("Kế hoạch").hasFocus()
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert entry("Hồ sơ trễ hạn").hasFocus()
    assert in_sight(full, "Hồ sơ trễ hạn")
    QTest.keyClick(entry("Hồ sơ trễ hạn"), Qt.Key.Key_Space)
    assert full.page.key == "Hồ sơ trễ hạn"


def test_the_entries_are_one_stop_of_tab(window: MainWindow, press) -> None:
    window.open_page("figures")
    press(window._year, Qt.Key.Key_Tab)
    assert window.navigation.entry("figures").hasFocus()
    window.open_page("overview")
    press(window.navigation.entry("overview"), Qt.Key.Key_Tab)
    assert not window.navigation.isAncestorOf(QApplication.focusWidget())
    assert window.page.isAncestorOf(QApplication.focusWidget())

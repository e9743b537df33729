"""Rà soát: read beside the window, filtered, and Enter leads to the place."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from hhapp.packs.catalogue import Severity
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.sweep import SweepPage


@pytest.fixture
def page(sample, make_window, qtbot) -> SweepPage:
    """The page of the sample year on a day when much is late."""
    window = make_window(sample, date(2026, 11, 25))
    window.open_page("sweep")
    qtbot.waitUntil(lambda: bool(window.page._rows))
    return window.page


def test_the_worst_comes_first_and_the_head_counts(page: SweepPage) -> None:
    doubts = page.table.items()
    order = list(Severity)
    assert [each.severity for each in doubts] == sorted((each.severity for each in doubts), key=order.index)
    warnings = sum(each.severity is Severity.WARNING for each in doubts)
    assert f"{warnings} điều nên xem" in page._state.text()


def test_enter_opens_the_place(page: SweepPage, press) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    doubt = next(each for each in page.table.items() if each.page == "plan")
    page.table.choose((doubt.family, doubt.place, doubt.sentence))
    press(page.table, Qt.Key.Key_Return)
    assert window.page.key == "plan"
    assert window.page.table.chosen_key() == doubt.thing


def test_words_without_accents_and_choices_narrow_the_list(page: SweepPage, qtbot) -> None:
    every = len(page.table.items())
    page.severity.set_value(Severity.NOTICE)
    notices = page.table.items()
    assert notices
    assert all(each.severity is Severity.NOTICE for each in notices)
    page.severity.set_value(None)
    page.start_search()
    qtbot.keyClicks(page.words, "chua dinh kem")
    qtbot.waitUntil(lambda: len(page.table.items()) < every)
    assert all("chưa đính kèm" in each.sentence for each in page.table.items())
    page.words.setText("không có ở đâu cả")
    qtbot.waitUntil(lambda: not page.table.items())
    assert page._place.currentIndex() == 1


def test_a_change_elsewhere_is_seen_when_the_page_is_shown_again(page: SweepPage, qtbot) -> None:
    window = page.window()
    missing = [each for each in page.table.items() if "chưa đánh dấu hoàn thành" in each.sentence]
    window.open_page("plan")
    from decimal import Decimal

    from hhapp.services import progress

    task = next(row for row in window.page.table.items() if row.status.open)
    with page.desk.app.transaction("Ghi tiến độ") as session:
        progress.add_note(session, task.id, date(2026, 11, 20), "Xong", share_done=Decimal(100), author="An")
    window.open_page("sweep")
    qtbot.waitUntil(
        lambda: len([each for each in page.table.items() if "chưa đánh dấu" in each.sentence]) == len(missing) + 1
    )


def test_an_empty_office_has_nothing_to_look_at(empty_window: MainWindow, qtbot) -> None:
    empty_window.open_page("sweep")
    page = empty_window.page
    qtbot.waitUntil(lambda: page._state.text() == "Không có điều gì cần xem.")
    assert page._place.currentIndex() == 1

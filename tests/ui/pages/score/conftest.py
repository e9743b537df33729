"""An office with the year's round on the sample set, nothing scored, and the window over it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from hhapp.bootstrap import Application
from hhapp.packs.catalogue import Pack
from hhapp.services import units
from hhapp.services.pack_choice import chosen_pack
from hhapp.services.score import rounds
from hhapp.services.score.sheet import LineRow
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.score.page import ScorePage

YEAR, TODAY = 2026, date(2026, 9, 20)
NOW = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)


@pytest.fixture
def pack(application: Application) -> Pack:
    with application.reading() as session:
        return chosen_pack(session, application.packs)


@pytest.fixture
def office(application: Application, pack: Pack) -> int:
    with application.transaction("Thiết lập") as session:
        return units.ensure_unit(session, pack).id


@pytest.fixture
def round_id(application: Application, pack: Pack, office: int) -> int:
    with application.transaction("Mở đợt") as session:
        return rounds.open_round(session, pack, office, YEAR, NOW)


@pytest.fixture
def score_window(application: Application, office: int, make_window: Callable[..., MainWindow]) -> MainWindow:
    window = make_window(application, TODAY)
    window.open_page("score")
    return window


@pytest.fixture
def page(round_id: int, score_window: MainWindow, qtbot) -> ScorePage:
    found = score_window.page
    assert isinstance(found, ScorePage)
    qtbot.waitUntil(lambda: bool(found.table.items()))
    return found


@pytest.fixture
def settle() -> Callable[[], None]:
    """Pages hear of a change in the next turn of the event loop."""
    return QCoreApplication.processEvents


@pytest.fixture
def line(page: ScorePage) -> Callable[[str], LineRow]:
    def find(code: str) -> LineRow:
        sheet = page.sheet()
        assert sheet is not None
        return sheet.line(code)

    return find


@pytest.fixture
def type_text(page: ScorePage) -> Callable[[str], None]:
    """Begin to type on the cell, as fingers do, and take it with Enter."""

    def typed(text: str) -> None:
        page.window().activateWindow()
        assert QTest.qWaitForWindowActive(page.window())
        page.table.setFocus()
        QTest.keyClicks(page.table, text[0])
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        if text.isascii():
            QTest.keyClicks(editor, text[1:])
        else:
            editor.insert(text[1:])  # letters that no key has, as an input method puts them
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QCoreApplication.processEvents()

    return typed

"""A real application in a temporary folder under a window without a screen; boxes and file dialogs are recorded."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hhapp.bootstrap import Application, start
from hhapp.ui.alerts import Leaving
from hhapp.ui.app import build_desk, build_window, prepare_qt
from hhapp.ui.desk import Desk
from hhapp.ui.main_window import MainWindow
from hhapp.ui.page_list import entries
from hhapp.ui.theme import Look, Theme

HERE = Path(__file__).parent
TODAY = date(2026, 4, 20)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a screen says of sizes, stacking and grabs that it has no window manager to tell."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@dataclass
class RecordedAlerts:
    """Keeps what was said and gives the answers it was told to give."""

    said: list[str] = field(default_factory=list)
    faults: list[BaseException] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    answer: bool = True
    leaving: Leaving = Leaving.DROP

    def tell(self, sentence: str, advice: str = "") -> None:
        self.said.append(f"{sentence} {advice}".strip())

    def fault(self, fault: BaseException) -> None:
        self.faults.append(fault)

    def ask(self, question: str, advice: str, *, yes: str, no: str) -> bool:
        self.asked.append(question)
        return self.answer

    def ask_leaving(self, what: str) -> Leaving:
        self.asked.append(what)
        return self.leaving


@dataclass
class RecordedChoosers:
    """Gives the paths it was told to give and keeps what was opened."""

    path: Path | None = None
    folder_path: Path | None = None
    opened: list[Path] = field(default_factory=list)

    def file_to_open(self, title: str, kinds: str) -> Path | None:
        return self.path

    def folder(self, title: str, start: Path) -> Path | None:
        return self.folder_path

    def show_outside(self, path: Path) -> None:
        self.opened.append(path)


@pytest.fixture(autouse=True, scope="session")
def vietnamese_qt(qapp: QApplication) -> None:
    prepare_qt(qapp)
    Theme().use(Look.LIGHT)
    for entry in entries():  # as the program does beside its window: no test waits for a module to be compiled
        entry.load()


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Outside an event loop Qt keeps what should be deleted; thousands of old widgets make every test slower."""
    yield
    # First, or Python frees a forgotten dialog while allWidgets() makes its list, which then points at nothing.
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(qapp.allWidgets()) < 50


@pytest.fixture
def look() -> Iterator[Theme]:
    """The light look, which is put on once: a style sheet walks over every widget there is."""
    theme = Theme()
    yield theme
    if theme.look is not Look.LIGHT:
        theme.use(Look.LIGHT)


@pytest.fixture
def alerts() -> RecordedAlerts:
    return RecordedAlerts()


@pytest.fixture
def choosers() -> RecordedChoosers:
    return RecordedChoosers()


@pytest.fixture
def application(tmp_path: Path, new_folder: Callable[[Path], Path]) -> Iterator[Application]:
    """An empty data folder."""
    app = start(new_folder(tmp_path / "dữ liệu"))
    yield app
    app.close()


@pytest.fixture
def closed_sample(tmp_path: Path, sample_folder: Path) -> Path:
    """A data folder with the sample year that nobody has open."""
    return Path(shutil.copytree(sample_folder, tmp_path / "dữ liệu mẫu"))


@pytest.fixture
def sample(closed_sample: Path) -> Iterator[Application]:
    """The sample commune's year."""
    app = start(closed_sample)
    yield app
    app.close()


MakeDesk = Callable[..., Desk]


@pytest.fixture
def make_desk(look: Theme, alerts: RecordedAlerts, choosers: RecordedChoosers) -> Iterator[MakeDesk]:
    made: list[Desk] = []

    def make(app: Application, today: date = TODAY) -> Desk:
        made.append(build_desk(app, look, alerts, choosers, lambda: today))
        return made[-1]

    yield make
    for desk in made:
        desk.operations.close()
        desk.announcements.close()


@pytest.fixture
def make_window(make_desk: MakeDesk, qtbot) -> Callable[..., MainWindow]:
    def make(app: Application, today: date = TODAY) -> MainWindow:
        window = build_window(make_desk(app, today))
        window.resize(1366, 728)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    return make


@pytest.fixture
def press() -> Callable[..., None]:
    """Press a key once the window is the active one again; without a window manager nobody else makes it so."""

    def press_key(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget.window().activateWindow()
        assert QTest.qWaitForWindowActive(widget.window())
        if widget is not widget.window():
            widget.setFocus()
        QTest.keyClick(widget, key, modifier)

    return press_key


@pytest.fixture
def window(sample: Application, make_window: Callable[..., MainWindow]) -> MainWindow:
    """The whole window over the sample year, on 20/4/2026."""
    return make_window(sample)


@pytest.fixture
def empty_window(application: Application, make_window: Callable[..., MainWindow]) -> MainWindow:
    """The whole window over an empty folder, on 20/4/2021, the year of the real annex."""
    return make_window(application, date(2021, 4, 20))

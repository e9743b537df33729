"""Builds the window around the application, in one place, and runs it.

The window is painted first; then the data are opened beside it, and what they need is loaded there. So nothing here may
import, when it is loaded, what needs the database (tests/ui/test_start_up.py holds the list).
"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from hhapp.errors import EnvironmentFault, HhappError
from hhapp.paths import DataFolder, default_data_root, resources
from hhapp.ui.alerts import Alerts, MessageBoxes
from hhapp.ui.announcements import Announcements
from hhapp.ui.choosers import Choosers, SystemChoosers
from hhapp.ui.desk import Desk
from hhapp.ui.handover import Handover, hand_over
from hhapp.ui.main_window import MainWindow
from hhapp.ui.memory import Memory
from hhapp.ui.operations import Job, Operations
from hhapp.ui.page_list import FOOT, GROUPS
from hhapp.ui.theme import Theme
from hhapp.ui.translator import QtWords
from hhapp.ui.working_year import WorkingYear, likely_year

if TYPE_CHECKING:
    from hhapp.bootstrap import Application
    from hhapp.ui.opening import Opened

_log = logging.getLogger(__name__)


def run_window(data_root: Path | None, argv: Sequence[str], opened: Path | None = None) -> int:
    """Show the window, open the data folder and run until it is closed; 1 when the folder cannot be opened.

    `opened` is a file to show first. Where another window has the folder open already, it shows the file there.
    """
    qt = prepare_qt(QApplication([sys.argv[0], *argv]))
    alerts = MessageBoxes()
    sys.excepthook = _tell_bugs(alerts)
    theme = Theme()
    try:
        folder = DataFolder.at(data_root or default_data_root())
    except EnvironmentFault as fault:
        theme.use(theme.look)
        alerts.fault(fault)
        return 1
    if opened is not None and _shown_elsewhere(folder, opened):
        return 0
    gc.disable()  # until everything stands: what is loaded and built stays, looking through it again frees nothing
    return Run(qt, folder, theme, alerts, SystemChoosers(), opened).go()


def prepare_qt(qt: QApplication) -> QApplication:
    """Vietnamese words, dates and names for the whole program."""
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    qt.setApplicationName("HHApp")
    qt.setApplicationDisplayName("HHApp")
    qt.installTranslator(QtWords(resources() / "qt_vi.json", qt))
    return qt


def build_desk(
    app: Application, theme: Theme, alerts: Alerts, choosers: Choosers, today: Callable[[], date] | None = None
) -> Desk:
    """Everything that pages share, over open data."""
    desk = _closed_desk(app.folder, theme, alerts, choosers, today or _today)
    _open_desk(desk, app)
    return desk


def build_window(desk: Desk) -> MainWindow:
    """The window with its pages, as `page_list` has them."""
    window = MainWindow(desk, GROUPS, FOOT)
    desk.operations.window = window
    return window


class Run:
    """One run of the program: a window that waits for the data, and another one each time all data were exchanged."""

    def __init__(
        self,
        qt: QApplication,
        folder: DataFolder,
        theme: Theme,
        alerts: MessageBoxes,
        choosers: SystemChoosers,
        asked: Path | None = None,
    ) -> None:
        self._qt = qt
        self._folder = folder
        self._theme = theme
        self._alerts = alerts
        self._choosers = choosers
        self._asked = asked  # a file that the program was started with
        self._app: Application | None = None

    def go(self) -> int:
        """Until the clerk closes the window; the exit code."""
        try:
            window = self._window()
            window.painted.connect(self._open)
            while True:
                code = self._qt.exec()
                if not window.anew:
                    return code
                words = window.anew
                window.deleteLater()
                gc.unfreeze()
                window = self._window()
                self._show_data()
                self._alerts.tell(words)
        finally:
            gc.unfreeze()
            gc.enable()
            self._close()

    def _window(self) -> MainWindow:
        desk = _closed_desk(self._folder, self._theme, self._alerts, self._choosers, _today)
        self._theme.use(desk.memory.look)
        self._shown = window = build_window(desk)
        self._alerts.window = self._choosers.window = window
        window.show()
        return window

    def _open(self) -> None:
        """Show what was kept of the overview, then open the data beside the window, with everything that this needs."""
        from hhapp.ui.kept_overview import find_kept

        kept = find_kept(self._folder, self._shown.desk.memory.year, _today())
        if kept is not None:
            self._shown.show_kept(kept)
        QTimer.singleShot(0, partial(self._begin_opening, reads=kept is None))

    def _begin_opening(self, *, reads: bool) -> None:
        year, today = self._shown.desk.memory.year, _today()

        def work(_job: Job) -> Opened:
            from hhapp.ui.opening import open_data

            opened = open_data(self._folder.root, year, today, reads=reads)
            self._app = opened.app
            return opened

        self._shown.desk.operations.read_beside(self._shown, work, self._on_open, self._on_fault)

    def _on_open(self, opened: Opened) -> None:
        if not opened.named and not self._first_start():
            self._shown.close()
            return
        self._shown.desk.kept_overview = opened.overview
        self._show_data()
        for each in opened.app.warnings:
            self._alerts.tell(each)
        if self._asked is not None:
            _open_file(self._shown, self._asked)

    def _on_fault(self, fault: BaseException) -> None:
        self._alerts.fault(fault)
        self._shown.hide()
        self._qt.exit(1)

    def _show_data(self) -> None:
        assert self._app is not None
        desk = self._shown.desk
        _open_desk(desk, self._app)
        self._shown.open()
        Handover(self._folder, self._shown).asked.connect(partial(_open_file, self._shown))
        # What the window itself is made of stays: a full collection is then about the rows of the pages alone.
        gc.collect()
        gc.freeze()
        gc.enable()
        desk.operations.read_beside(desk.announcements, _load_pages, _nothing, _nothing)

    def _first_start(self) -> bool:
        """Ask who the office is; False when the clerk leaves without an answer."""
        from hhapp.ui.first_start import ask_who

        assert self._app is not None
        desk = _closed_desk(self._folder, self._theme, self._alerts, self._choosers, _today)
        _open_desk(desk, self._app)
        return ask_who(desk)

    def _close(self) -> None:
        self._alerts.window = None
        self._shown.deleteLater()
        if self._app is None:
            return
        from hhapp.ui.kept_overview import keep_overview

        try:
            keep_overview(self._app, Memory(self._folder.root / "window.ini"), _today())
        except Exception:  # a start that is slower is no reason to tell anybody anything
            _log.exception("the overview could not be kept")
        try:
            self._app.close()
        except HhappError as fault:
            self._alerts.fault(fault)


def _closed_desk(
    folder: DataFolder, theme: Theme, alerts: Alerts, choosers: Choosers, today: Callable[[], date]
) -> Desk:
    """The desk before the data are open."""
    memory = Memory(folder.root / "window.ini")

    def year() -> int:
        with desk.app.reading() as session:
            return likely_year(session, desk.pack, today())

    desk = Desk(
        alerts=alerts,
        choosers=choosers,
        operations=Operations(),
        announcements=Announcements(),
        theme=theme,
        memory=memory,
        year=WorkingYear(memory, year),
        today=today,
    )
    desk.announcements.changed.connect(desk.follow_choice)  # before any page hears of it
    return desk


def _open_desk(desk: Desk, app: Application) -> None:
    from hhapp.services.pack_choice import chosen_pack

    with app.reading() as session:
        desk.open(app, chosen_pack(session, app.packs))


def _shown_elsewhere(folder: DataFolder, path: Path) -> bool:
    """Whether a window that has the folder open took the file; nobody wants to see a second window come and go."""
    from hhapp.storage.lock import Holder

    return Holder.read(folder.lock) is not None and hand_over(folder.root, path)


def _open_file(window: MainWindow, path: Path) -> None:
    from hhapp.ui.file_opening import open_file  # knows the pages, which are not loaded before they are needed

    open_file(window, path)


def _load_pages(job: Job) -> None:
    """In the reading thread: the pages' modules, so that the first look at a page is as quick as the second."""
    for group in GROUPS:
        for entry in group.pages:
            job.progress(0, 0)
            entry.load()
    FOOT.load()


def _nothing(_answer: object) -> None:
    """A page that cannot be loaded is told when it is opened."""


def _today() -> date:
    return datetime.now().astimezone().date()


def _tell_bugs(
    alerts: MessageBoxes,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def tell(_kind: type[BaseException], bug: BaseException, _trace: TracebackType | None) -> None:
        alerts.fault(bug)

    return tell

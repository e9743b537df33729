"""Builds the window around the application, in one place, and runs it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialog

from hhapp.bootstrap import Application, start
from hhapp.errors import EnvironmentFault, HhappError
from hhapp.packs.catalogue import Pack
from hhapp.paths import resources
from hhapp.services import units
from hhapp.services.pack_choice import chosen_pack
from hhapp.ui.alerts import Alerts, MessageBoxes
from hhapp.ui.announcements import Announcements
from hhapp.ui.choosers import Choosers, SystemChoosers
from hhapp.ui.desk import Desk
from hhapp.ui.first_start import FirstStart
from hhapp.ui.main_window import MainWindow
from hhapp.ui.memory import Memory
from hhapp.ui.operations import Operations
from hhapp.ui.page_list import FOOT, GROUPS
from hhapp.ui.theme import Theme
from hhapp.ui.translator import QtWords
from hhapp.ui.working_year import WorkingYear, likely_year


def run_window(data_root: Path | None, argv: Sequence[str]) -> int:
    """Open the data folder and show the window until it is closed; 1 when the folder cannot be opened."""
    qt = prepare_qt(QApplication([sys.argv[0], *argv]))
    alerts = MessageBoxes()
    sys.excepthook = _tell_bugs(alerts)
    theme = Theme()
    theme.use(theme.look)
    try:
        app = start(data_root)
    except EnvironmentFault as fault:
        alerts.fault(fault)
        return 1
    return _run(qt, app, theme, alerts)


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
    """Everything that pages share."""
    pack, today = _pack(app), today or _today
    memory = Memory(app.folder.root / "window.ini")
    desk = Desk(
        app=app,
        pack=pack,
        alerts=alerts,
        choosers=choosers,
        operations=Operations(),
        announcements=Announcements(app),
        theme=theme,
        memory=memory,
        year=WorkingYear(memory, lambda: _likely_year(app, pack, today())),
        today=today,
    )
    desk.announcements.changed.connect(desk.follow_choice)  # before any page hears of it
    return desk


def build_window(desk: Desk) -> MainWindow:
    """The window with its pages, as `page_list` has them."""
    groups = [(group.caption, [page(desk) for page in group.pages]) for group in GROUPS]
    window = MainWindow(desk, groups, FOOT(desk))
    desk.operations.window = window
    return window


def _run(qt: QApplication, app: Application, theme: Theme, alerts: MessageBoxes) -> int:
    choosers = SystemChoosers()
    try:
        if not _has_unit(app) and not _first_start(app, theme, alerts, choosers):
            return 0
        words = list(app.warnings)
        while True:
            window = _show_window(app, theme, alerts, choosers)
            for each in words:
                alerts.tell(each)
            code = qt.exec()
            if not window.anew:
                return code
            words = [window.anew]
            window.deleteLater()
            gc.unfreeze()
    finally:
        gc.unfreeze()
        _close(app, alerts)


def _show_window(app: Application, theme: Theme, alerts: MessageBoxes, choosers: SystemChoosers) -> MainWindow:
    desk = build_desk(app, theme, alerts, choosers)
    theme.use(desk.memory.look)
    window = build_window(desk)
    alerts.window = choosers.window = window
    window.show()
    # What the window itself is made of stays: a full collection is then about the rows of the pages, not about that.
    gc.collect()
    gc.freeze()
    return window


def _first_start(app: Application, theme: Theme, alerts: Alerts, choosers: Choosers) -> bool:
    """Ask who the office is; False when the clerk leaves without an answer."""
    desk = build_desk(app, theme, alerts, choosers)
    dialog = FirstStart(desk)
    desk.operations.window = dialog
    answered = dialog.exec() == QDialog.DialogCode.Accepted
    desk.operations.close()
    desk.announcements.close()
    dialog.deleteLater()  # it knows itself through its buttons: Python alone would free it at some later moment
    return answered


def _close(app: Application, alerts: MessageBoxes) -> None:
    alerts.window = None
    try:
        app.close()
    except HhappError as fault:
        alerts.fault(fault)


def _has_unit(app: Application) -> bool:
    with app.reading() as session:
        return units.own_unit(session) is not None


def _pack(app: Application) -> Pack:
    with app.reading() as session:
        return chosen_pack(session, app.packs)


def _likely_year(app: Application, pack: Pack, today: date) -> int:
    with app.reading() as session:
        return likely_year(session, pack, today)


def _today() -> date:
    return datetime.now().astimezone().date()


def _tell_bugs(
    alerts: MessageBoxes,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def tell(_kind: type[BaseException], bug: BaseException, _trace: TracebackType | None) -> None:
        alerts.fault(bug)

    return tell

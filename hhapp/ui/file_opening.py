"""A file that the program was started with, as by a double click: which page takes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt

from hhapp.errors import UserError
from hhapp.services.unit_tree import units_below
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.handed.taking import show_package
from hhapp.ui.pages.intake.page import IntakePage
from hhapp.ui.pages.plan import PlanPage
from hhapp.ui.pages.report_exchange import show_received, take_receipt
from hhapp.ui.pages.settings import SettingsPage

Opener = Callable[[MainWindow, Path], None]


def open_file(window: MainWindow, path: Path) -> None:
    """Bring the window to the front and give the file to the page that takes its kind; a fault is told."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
    opener = OPENERS.get(path.suffix.lower())
    if opener is None:
        window.desk.alerts.fault(UserError(f"HHApp không mở loại tệp này: {path.name}"))
    elif not path.is_file():
        window.desk.alerts.fault(UserError(f"Không thấy tệp {path}", "Xem lại tệp còn ở đó, USB còn cắm không."))
    else:
        opener(window, path)


def _show_submission(window: MainWindow, path: Path) -> None:
    """An office that others report to looks at it where it takes packages in; any other one only reads it."""
    desk = window.desk
    if not desk.read(lambda session: units_below(session, desk.today())):
        show_received(window, desk, path)
        return
    window.open_page(IntakePage.key)
    if isinstance(window.page, IntakePage):  # else the clerk stayed at what is not saved yet
        window.page.look_at([path])


def _ask_about_receipt(window: MainWindow, path: Path) -> None:
    """A double click is less of a decision than a choice from a menu, so it is asked."""
    words = "Trạng thái kỳ báo cáo và nhận xét của cấp trên sẽ được ghi vào dữ liệu."
    if window.desk.alerts.ask(f"Nhập phiếu phản hồi {path.name}?", words, yes="Nhập phiếu", no="Không nhập"):
        take_receipt(window.desk, path)


def _offer_pack(window: MainWindow, path: Path) -> None:
    window.open_page(SettingsPage.key, "packs")
    if isinstance(window.page, SettingsPage):
        window.page.packs.offer_file(path)


def _show_assignments(window: MainWindow, path: Path) -> None:
    window.open_page(PlanPage.key)
    if isinstance(window.page, PlanPage):
        show_package(window.page, window.desk, path)


# Its kinds are those of hhapp.paths.OPENED and of the installer (tested).
OPENERS: Mapping[str, Opener] = {
    ".hhbc": _show_submission,
    ".hhpn": _ask_about_receipt,
    ".hhmau": _offer_pack,
    ".hhgiao": _show_assignments,
}

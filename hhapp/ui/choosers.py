"""Choosing files and folders: the system's own dialogs, in one place so that tests can put a recorder there."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

PLAN_FILES = "Tệp Word hoặc Excel (*.docx *.xlsx)"
ANY_FILES = "Mọi tệp (*)"


class Choosers(Protocol):
    """What the window asks of the system."""

    def file_to_open(self, title: str, kinds: str) -> Path | None:
        """The file chosen, or None."""

    def folder(self, title: str, start: Path) -> Path | None:
        """The folder chosen, or None."""

    def show_outside(self, path: Path) -> None:
        """Open a file or folder with the system's program for it."""


class SystemChoosers:
    """The dialogs of the system over one window; it remembers the last folder while the program runs."""

    def __init__(self, window: QWidget | None = None) -> None:
        self.window = window
        self._last = str(Path.home())

    def file_to_open(self, title: str, kinds: str) -> Path | None:
        """The system's "Open" dialog."""
        chosen, _ = QFileDialog.getOpenFileName(self.window, title, self._last, kinds)
        if not chosen:
            return None
        self._last = str(Path(chosen).parent)
        return Path(chosen)

    def folder(self, title: str, start: Path) -> Path | None:
        """The system's folder dialog."""
        chosen = QFileDialog.getExistingDirectory(self.window, title, str(start))
        return Path(chosen) if chosen else None

    def show_outside(self, path: Path) -> None:
        """Leave it to the system."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

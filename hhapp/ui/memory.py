"""What the window remembers about itself (look, sizes), in a small file: it is no work and has no history."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

from hhapp.ui.theme import Look
from hhapp.ui.widgets.year_line import YEAR


class Memory:
    """A settings file in the data folder; what is missing or damaged simply is not remembered."""

    def __init__(self, file: Path) -> None:
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def look(self) -> Look:
        """The look last chosen."""
        kept = self._kept.value("look")
        return Look(kept) if kept in tuple(Look) else Look.LIGHT

    @look.setter
    def look(self, look: Look) -> None:
        self._kept.setValue("look", look.value)

    @property
    def year(self) -> int | None:
        """The year last worked with; None where none was chosen yet."""
        kept = str(self._kept.value("year", ""))
        return int(kept) if YEAR.fullmatch(kept) else None

    @year.setter
    def year(self, year: int) -> None:
        self._kept.setValue("year", year)

    def keep_window(self, window: QWidget) -> None:
        """Remember where the window stands."""
        self._kept.setValue("window", window.saveGeometry())

    def place_window(self, window: QWidget) -> bool:
        """Put the window where it stood; False where nothing is known."""
        kept = self._kept.value("window")
        return isinstance(kept, QByteArray) and window.restoreGeometry(kept)

    def keep_splitter(self, name: str, splitter: QSplitter) -> None:
        """Remember how a page is divided."""
        self._kept.setValue(f"splitter-{name}", splitter.saveState())

    def place_splitter(self, name: str, splitter: QSplitter) -> None:
        """Divide a page as it was."""
        kept = self._kept.value(f"splitter-{name}")
        if isinstance(kept, QByteArray):
            splitter.restoreState(kept)

    def keep_folder(self, name: str, folder: Path) -> None:
        """Remember a folder that was chosen."""
        self._kept.setValue(f"folder-{name}", str(folder))

    def folder(self, name: str) -> Path | None:
        """The folder last chosen, where it still is there."""
        kept = self._kept.value(f"folder-{name}")
        return Path(kept) if isinstance(kept, str) and Path(kept).is_dir() else None

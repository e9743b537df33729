"""A second start with a file: the window that has the data folder open shows the file instead.

The path travels as a small file in the data folder, which the window watches. It goes through no network and no other
library of Qt, and works the same on every system.
"""

from __future__ import annotations

import logging
import os
import time
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from hhapp.paths import DataFolder

_log = logging.getLogger(__name__)

_PATIENCE_S = 5.0  # a window that works on something long answers late; then the clerk reads who has the folder
_LOOK_EVERY_S = 0.05
_OLD_S = 60.0  # left by a start that was ended while it waited: nobody wants to see that file any more


class Handover(QObject):
    """Hears of files that another start was given; belongs to the window `parent`."""

    asked = Signal(Path)

    def __init__(self, folder: DataFolder, parent: QObject) -> None:
        super().__init__(parent)
        self._place = folder.asked
        try:
            self._place.mkdir(exist_ok=True)
        except OSError:
            _log.warning("%s cannot be made: a second start will not find this window", self._place, exc_info=True)
            return
        self._watcher = QFileSystemWatcher([str(self._place)], self)
        self._watcher.directoryChanged.connect(self._take)
        QTimer.singleShot(0, self, self._take)  # somebody may have asked while this window was being made

    def _take(self) -> None:
        for note in sorted(self._place.glob("*.txt")):
            try:
                path, age = Path(note.read_text(encoding="utf-8")), time.time() - note.stat().st_mtime
                note.unlink()
            except (OSError, ValueError):
                continue
            if age < _OLD_S:
                self.asked.emit(path)


def hand_over(root: Path, path: Path, patience: float = _PATIENCE_S) -> bool:
    """Ask the window that has the data folder at `root` open to show a file; whether it took the request."""
    place = DataFolder(root.expanduser().resolve()).asked
    name = uuid4().hex
    part, note = place / f"{name}.part", place / f"{name}.txt"
    try:
        part.write_text(str(Path(os.path.abspath(path))), encoding="utf-8")  # noqa: PTH100 - keeps a drive's own name
        part.rename(note)  # whole from the first moment it is seen
    except OSError:
        return False
    end = time.monotonic() + patience
    while note.exists():
        if time.monotonic() > end:
            note.unlink(missing_ok=True)
            return False
        time.sleep(_LOOK_EVERY_S)
    return True

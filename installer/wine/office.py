"""The program as it is installed in Wine's Windows: where it lies, how it is started, found, ended."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import time
import zipfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from installer.nsis import FILE_TYPES
from installer.wine.prefix import Prefix
from installer.wine.screen import wait

TITLE = "HHApp - Cải cách hành chính"
_ENTRY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\HHApp"
_CLASSES = r"HKCU\Software\Classes"
_LONG_S = 600


@dataclass(frozen=True, slots=True)
class Installed:
    """The program below `place` (%LOCALAPPDATA%\\Programs\\HHApp unless installed elsewhere)."""

    prefix: Prefix
    place: Path

    @property
    def app(self) -> Path:
        """The folder that each version replaces whole."""
        return self.place / "app"

    @property
    def data(self) -> Path:
        """Where the program keeps the data unless told otherwise."""
        return self.prefix.local / "HHApp"

    @property
    def shortcuts(self) -> tuple[Path, Path]:
        """On the desktop, in the start menu."""
        menu = self.prefix.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
        return self.prefix.home / "Desktop" / f"{TITLE}.lnk", menu / f"{TITLE}.lnk"

    def command(self, *words: str, timeout: int = _LONG_S) -> subprocess.CompletedProcess[str]:
        """Run a command of the program to its end."""
        return self.prefix.run(self.prefix.path(self.app / "hhapp-cli.exe"), *words, timeout=timeout)

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Open the window."""
        return self.prefix.start(self.prefix.path(self.app / "hhapp.exe"), *words)

    def uninstall(self, *words: str) -> None:
        """Let the uninstaller do its work silently. It goes on in a copy of itself, whose exit code nobody sees."""
        self.prefix.run(self.prefix.path(self.place / "go-cai-dat.exe"), "/S", *words)
        time.sleep(2)  # until the copy can be told from what started it
        wait("the uninstaller", lambda: not self._processes(b"~nsu"))

    def is_registered(self) -> bool:
        """Whether Windows lists the program among those installed."""
        return self.prefix.registry(_ENTRY) is not None

    def told(self, name: str) -> str:
        """What Windows' list of programs says of it."""
        return self.prefix.registry(_ENTRY, name) or ""

    def opened_by(self, suffix: str) -> str:
        """The command that a double click on a file of that kind runs."""
        kind = self.prefix.registry(rf"{_CLASSES}\{suffix}")
        return self.prefix.registry(rf"{_CLASSES}\{kind}\shell\open\command") or "" if kind else ""

    def types_left(self) -> list[str]:
        """The file types that still point at the program."""
        return [suffix for suffix in FILE_TYPES if self.prefix.registry(rf"{_CLASSES}\HHApp{suffix}") is not None]

    def let_wine_open(self, suffix: str) -> None:
        """Wine looks for file types in the computer's half of the registry only; Windows in the user's first."""
        for key in (suffix, f"HHApp{suffix}"):
            self.prefix.run("reg", "copy", rf"{_CLASSES}\{key}", rf"HKLM\Software\Classes\{key}", "/s", "/f")

    def running(self) -> list[int]:
        """The processes of the window, as Linux numbers them."""
        return self._processes(b"hhapp.exe")

    def _processes(self, part: bytes) -> list[int]:
        """Those of this Windows whose program has `part` in its path."""
        found = []
        wanted = f"WINEPREFIX={self.prefix.root}".encode()
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                words = (folder / "cmdline").read_bytes().split(b"\0")
                if part in words[0] and wanted in (folder / "environ").read_bytes().split(b"\0"):
                    found.append(int(folder.name))
            except OSError:
                continue
        return found

    def kill(self) -> None:
        """End the window as a power cut would."""
        for number in self.running():
            os.kill(number, signal.SIGKILL)
        wait("the killed program", lambda: not self.running())


def install(prefix: Prefix, setup: Path, *words: str) -> int:
    """Install silently; the exit code."""
    return prefix.run(prefix.path(setup), "/S", *words, timeout=_LONG_S).returncode


def read_database(root: Path, question: str) -> list[tuple[object, ...]]:
    """Ask the database in a data folder; its soundness comes first, as one more row where it is not sound."""
    with closing(sqlite3.connect(root / "hhapp.sqlite")) as connection:
        sound = connection.execute("PRAGMA integrity_check").fetchall()
        rows: list[tuple[object, ...]] = connection.execute(question).fetchall()
    return rows if sound == [("ok",)] else [*rows, *sound]


def unpack(archive: Path, place: Path) -> None:
    """Unpack the portable archive, as Explorer does."""
    with zipfile.ZipFile(archive) as files:
        files.extractall(place)

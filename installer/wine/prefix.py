"""A fresh Windows of Wine's in a folder of its own, prepared so that it says what a Windows 10 of an office would.

Each setting answers something that Wine 8 (Debian 12) does otherwise; the reason stands with it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from installer.errors import BuildError
from installer.launcher import run_tool, tool

USER = "Nguyễn Văn Đức"
DATA_DRIVE = "Dữ liệu"  # a folder of drive D:
_WIDTH, _HEIGHT = 1366, 768
_STUB = Path(__file__).with_name("uisettings.c")
_WINRT = r"HKLM\Software\Microsoft\WindowsRuntime\ActivatableClassId\Windows.UI.ViewManagement"
_FOLDERS = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
_PATIENCE_S = 180


@dataclass(frozen=True, slots=True)
class Prefix:
    """A Windows of Wine's below `root`; `display` is the X screen that its windows are on."""

    root: Path
    display: str

    @property
    def drive_c(self) -> Path:
        """Drive C:."""
        return self.root / "drive_c"

    @property
    def drive_d(self) -> Path:
        """Drive D:, where the office keeps its data."""
        return self.root / "drive_d"

    @property
    def home(self) -> Path:
        """The user's folder."""
        return self.drive_c / "users" / USER

    @property
    def local(self) -> Path:
        """%LOCALAPPDATA%."""
        return self.home / "AppData" / "Local"

    def environment(self) -> dict[str, str]:
        """The variables of everything that runs in here."""
        quiet = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "WINE", "LC_"))}
        return {
            **quiet,
            "WINEPREFIX": str(self.root),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",  # no .NET, no browser, no menus of Linux
            "DISPLAY": self.display,
            "LANG": "C.UTF-8",
        }

    def path(self, path: Path) -> str:
        """A path as Windows writes it."""
        for drive, root in (("C:", self.drive_c), ("D:", self.drive_d)):
            if path.is_relative_to(root):
                return "\\".join((drive, *path.relative_to(root).parts))
        return "Z:" + str(path).replace("/", "\\")

    def run(self, *words: str, timeout: int = _PATIENCE_S) -> subprocess.CompletedProcess[str]:
        """Run a program to its end. Its output goes through a pipe: Wine 8 gives Python no plain file."""
        nothing, pipe = subprocess.DEVNULL, subprocess.PIPE
        command = ("wine", *words)
        process = subprocess.Popen(command, env=self.environment(), stdin=nothing, stdout=pipe, stderr=pipe)
        told = [_Drain(stream) for stream in (process.stdout, process.stderr) if stream is not None]
        try:
            code = process.wait(timeout)
        finally:
            process.kill()
        output, errors = (drain.text() for drain in told)
        return subprocess.CompletedProcess(command, code, output, errors)

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Start a program and go on."""
        nothing = subprocess.DEVNULL
        return subprocess.Popen(("wine", *words), env=self.environment(), stdin=nothing, stdout=nothing, stderr=nothing)

    def registry(self, key: str, name: str = "") -> str | None:
        """A text of the registry, "" being a key's own; None where the key is not there, "" where the text is not."""
        told = self.drive_c / "told.reg"
        told.unlink(missing_ok=True)
        self.run("reg", "export", key, self.path(told), "/y")  # its `query` prints no Vietnamese letters
        if not told.is_file():
            return None
        return read_text(told.read_text(encoding="utf-16"), name)

    def set_registry(self, key: str, name: str, value: str, kind: str = "REG_SZ") -> None:
        """Write a value of the registry."""
        self.run("reg", "add", key, "/v", name, "/t", kind, "/d", value, "/f")

    def end(self) -> None:
        """End all that runs in here."""
        subprocess.run(("wineserver", "-k"), env=self.environment(), timeout=60, check=False)


def read_text(exported: str, name: str) -> str:
    """A text of the first key in an exported registry file; "" where it has none of that name."""
    first = exported.split("\n[", 2)[1] if "\n[" in exported else ""
    wanted = f'"{name}"=' if name else "@="
    for line in first.splitlines():
        if line.startswith(f'{wanted}"'):
            return re.sub(r"\\(.)", r"\1", line.removeprefix(wanted)[1:-1])
    return ""


class _Drain:
    """Reads a pipe beside the program. Its end may never come: Wine's services keep the pipes of who woke them."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._read = bytearray()
        self._thread = threading.Thread(target=self._drain, daemon=True)
        self._thread.start()

    def text(self) -> str:
        """What the program that has ended wrote."""
        self._thread.join(timeout=1)
        return bytes(self._read).decode("utf-8", "replace")

    def _drain(self) -> None:
        while part := os.read(self._stream.fileno(), 65536):
            self._read += part


def make_prefix(root: Path, display: str) -> Prefix:
    """Make the Windows anew. Raises BuildError where Wine cannot."""
    if shutil.which("wine") is None or shutil.which("wineserver") is None:
        raise BuildError("wine is missing; on Debian: apt-get install wine wine64")
    shutil.rmtree(root, ignore_errors=True)
    prefix = Prefix(root, display)
    nothing = subprocess.DEVNULL
    command = ("wine", "wineboot", "--init")
    subprocess.run(command, env=prefix.environment(), stdin=nothing, stdout=nothing, stderr=nothing, timeout=300)
    if not prefix.drive_c.is_dir():
        raise BuildError("wine could not make its Windows")
    # Debian's Wine calls itself Windows 7, which the installer refuses (a test of its own asks for that).
    prefix.run("winecfg", "-v", "win10")
    _dress(prefix)
    _name_user(prefix)
    _add_stub(prefix)
    subprocess.run(("wineserver", "-w"), env=prefix.environment(), timeout=60, check=False)
    return prefix


def stay_up(prefix: Prefix) -> subprocess.Popen[bytes]:
    """Keep Wine's server and desktop, started without pipes: else whoever reads a pipe waits until they end."""
    nothing = subprocess.DEVNULL
    command = ("wineserver", "--persistent=3600")
    subprocess.run(command, env=prefix.environment(), stdin=nothing, stdout=nothing, stderr=nothing, check=False)
    return prefix.start("explorer.exe", f"/desktop=Default,{_WIDTH}x{_HEIGHT}")


def _dress(prefix: Prefix) -> None:
    # Wine draws the title bars itself, and does not wait for a window manager that is not there.
    prefix.set_registry(r"HKCU\Software\Wine\Explorer", "Desktop", "Default")
    prefix.set_registry(r"HKCU\Software\Wine\Explorer\Desktops", "Default", f"{_WIDTH}x{_HEIGHT}")
    prefix.set_registry(r"HKCU\Software\Wine\WineDbg", "ShowCrashDialog", "0", "REG_DWORD")
    # Wine's own fonts of these names lack Vietnamese letters. So does its Tahoma, which the installer's pages and the
    # title bars are drawn with and which nothing here replaces: boxes in pictures of those are Wine's.
    for font in ("Segoe UI", "Microsoft Sans Serif"):
        prefix.set_registry(r"HKCU\Software\Wine\Fonts\Replacements", font, "Liberation Sans")


def _name_user(prefix: Prefix) -> None:
    """The user's folder gets a Vietnamese name; no folder is a link into the real home; there is a drive D:."""
    for link in (path for path in prefix.drive_c.glob("users/*/*") if path.is_symlink()):
        link.unlink()
        link.mkdir()
    prefix.home.mkdir()
    for name in ("Desktop", "Documents", "AppData/Local", "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"):
        (prefix.home / name).mkdir(parents=True)
    for name, below in (
        ("Desktop", "Desktop"),
        ("Personal", "Documents"),
        ("Local AppData", r"AppData\Local"),
        ("AppData", r"AppData\Roaming"),
        ("Programs", r"AppData\Roaming\Microsoft\Windows\Start Menu\Programs"),
    ):
        prefix.set_registry(_FOLDERS, name, rf"C:\users\{USER}\{below}", "REG_EXPAND_SZ")
    for name, below in (("USERPROFILE", ""), ("TEMP", r"\Temp"), ("TMP", r"\Temp")):
        prefix.set_registry(r"HKCU\Environment", name, rf"C:\users\{USER}{below}")
    (prefix.home / "Temp").mkdir()
    (prefix.drive_d / DATA_DRIVE).mkdir(parents=True)
    (prefix.root / "dosdevices" / "d:").symlink_to("../drive_d")


def _add_stub(prefix: Prefix) -> None:
    """The classes that Qt 6.9 needs and Wine 8 lacks; a newer Wine has its own."""
    told = subprocess.run(("wine", "--version"), capture_output=True, text=True, check=False).stdout
    if not told.startswith("wine-8."):
        return
    library = prefix.drive_c / "windows" / "system32" / "uisettings.dll"
    run_tool((tool("gcc"), "-Os", "-s", "-shared", "-o", str(library), str(_STUB)), _STUB.parent)
    for name in ("UISettings", "AccessibilitySettings"):
        prefix.set_registry(f"{_WINRT}.{name}", "DllPath", r"C:\windows\system32\uisettings.dll")

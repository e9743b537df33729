"""Archives and folders whose bytes depend on nothing but their contents and one moment: SOURCE_DATE_EPOCH."""

from __future__ import annotations

import os
import subprocess
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

_FIRST = 315_619_200  # 02/01/1980 in any time zone: a zip knows nothing earlier


def build_moment(root: Path) -> int:
    """Seconds since 1970 that stand for the time of the build: SOURCE_DATE_EPOCH, else that of the last commit."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not told:
        command = ("git", "log", "-1", "--format=%ct")
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        told = done.stdout.strip()
    return max(int(told or _FIRST), _FIRST) // 2 * 2  # a zip counts in steps of two seconds


def write_zip(path: Path, files: Mapping[str, bytes], moment: int, *, packed: bool) -> None:
    """Write an archive, its entries in the order of their names.

    Not `packed` where the archive is read at every start, or packed again as part of the installer.
    """
    method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    when = datetime.fromtimestamp(moment, UTC).timetuple()[:6]
    with zipfile.ZipFile(path, "w", method, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type = method
            entry.create_system = 0  # else it would tell the system it was made on
            archive.writestr(entry, files[name], compresslevel=9)


def read_zip(path: Path) -> dict[str, bytes]:
    """Every file of an archive."""
    with zipfile.ZipFile(path) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}


def files_below(folder: Path) -> list[Path]:
    """Every file of a folder in an order that no file system decides."""
    return sorted((path for path in folder.rglob("*") if path.is_file()), key=lambda path: path.as_posix())


def set_times(folder: Path, moment: int) -> None:
    """Give every file the time of the build; the installer keeps it."""
    for path in files_below(folder):
        os.utime(path, (moment, moment))

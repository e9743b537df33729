"""One program at a time in a data folder: a lock file that names its holder.

The operating system's lock on the open file is what decides, so a program that died never blocks the next one; the
text in the file only tells people who has it. A text left by another machine is believed all the same, since such locks
do not reach across synchronised folders.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from hhapp.errors import EnvironmentFault

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # Windows bars reading a locked range, so the byte locked lies far behind the text

    def _take(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a data folder open, and since when (the machine's own clock)."""

    user: str
    machine: str
    pid: int
    since: datetime

    @classmethod
    def here(cls) -> Holder:
        """This process, now."""
        return cls(user_name(), platform.node(), os.getpid(), datetime.now().astimezone())

    @classmethod
    def read(cls, path: Path) -> Holder | None:
        """The holder that a lock file names; None where it names none."""
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            return cls(str(told["user"]), str(told["machine"]), int(told["pid"]), datetime.fromisoformat(told["since"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def to_json(self) -> str:
        """What the lock file says."""
        return json.dumps(asdict(self) | {"since": self.since.isoformat()}, ensure_ascii=False)


class FolderLock:
    """The lock of one data folder, held from `acquire` to `release`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def acquire(self) -> None:
        """Take the lock; raises EnvironmentFault naming the holder, or that the folder cannot be written."""
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as fault:
            raise EnvironmentFault(
                f"Không ghi được vào thư mục dữ liệu {self._path.parent}",
                "Hãy xin quyền ghi vào thư mục này, hoặc chọn thư mục khác.",
                details=str(fault),
            ) from fault
        try:
            _take(handle)
        except OSError as fault:
            os.close(handle)
            raise self._held(Holder.read(self._path), "Hãy đóng HHApp ở đó rồi mở lại.") from fault
        holder = Holder.read(self._path)
        if holder and holder.machine != platform.node():
            os.close(handle)
            raise self._held(holder, f"Nếu chắc chắn máy đó không còn mở HHApp, hãy xóa tệp {self._path} rồi mở lại.")
        self._write(handle, Holder.here().to_json())
        self._handle = handle

    def release(self) -> None:
        """Give the lock back. The file stays, empty: removing it could remove the next holder's."""
        if self._handle is not None:
            self._write(self._handle, "")
            os.close(self._handle)
            self._handle = None

    def _held(self, holder: Holder | None, advice: str) -> EnvironmentFault:
        if holder is None:
            return EnvironmentFault("Dữ liệu này đang được một chương trình HHApp khác mở.", advice)
        since = holder.since.strftime("%H:%M %d/%m/%Y")
        return EnvironmentFault(
            f"Dữ liệu này đang được mở bởi {holder.user} trên máy {holder.machine} từ {since}.",
            advice,
            details=f"{self._path} (pid {holder.pid})",
        )

    @staticmethod
    def _write(handle: int, text: str) -> None:
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, text.encode())
        os.fsync(handle)


def user_name() -> str:
    """The name this computer knows its user by; it signs locks and history."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such variable and no such account
        return "không rõ"

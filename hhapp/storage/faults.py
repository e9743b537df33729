"""What SQLite and the disk refuse, told as a person can act on it. Every other error stays what it is: a bug."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from hhapp.errors import EnvironmentFault

_FULL = ("Ổ đĩa đã đầy, việc vừa làm chưa được lưu.", "Hãy giải phóng dung lượng ổ đĩa rồi làm lại.")
_READ_ONLY = ("Không ghi được vào thư mục dữ liệu.", "Hãy xin quyền ghi vào thư mục này rồi làm lại.")
_BUSY = ("Dữ liệu đang bị một chương trình khác giữ.", "Hãy đóng chương trình đó rồi làm lại.")
_DAMAGED = ("Tệp dữ liệu bị hỏng.", "Hãy đóng HHApp rồi mở lại để được chỉ cách khôi phục.")

_SQLITE = {
    "SQLITE_FULL": _FULL,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_PERM": _READ_ONLY,
    "SQLITE_CANTOPEN": ("Không mở được tệp dữ liệu.", "Hãy kiểm tra ổ đĩa và quyền của thư mục dữ liệu."),
    "SQLITE_IOERR": ("Ổ đĩa báo lỗi khi đọc hoặc ghi dữ liệu.", "Hãy kiểm tra ổ đĩa, rồi mở lại HHApp."),
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_NOTADB": _DAMAGED,
}
_DISK = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
}


@contextmanager
def told_in_words(*, files: bool = False) -> Iterator[None]:
    """Turn what the database refuses inside the block into an EnvironmentFault.

    With `files` also what the disk refuses: for blocks that touch no files but those of the data folder.
    """
    kinds = (DBAPIError, sqlite3.Error, OSError) if files else (DBAPIError, sqlite3.Error)
    try:
        yield
    except kinds as fault:
        known = _words(fault.orig if isinstance(fault, DBAPIError) else fault)
        if known is None:
            raise
        raise EnvironmentFault(*known, details=str(fault)) from fault


def is_damage(fault: sqlite3.Error) -> bool:
    """Whether SQLite says that the file is no sound database."""
    return _words(fault) is _DAMAGED


def _words(fault: BaseException | None) -> tuple[str, str] | None:
    if isinstance(fault, OSError):
        return _DISK.get(fault.errno or 0)
    name = str(getattr(fault, "sqlite_errorname", ""))  # "SQLITE_IOERR_WRITE": the first two words are the kind
    return _SQLITE.get("_".join(name.split("_")[:2]))

"""The office's private key: 32 random bytes in a file of the data folder that only this user may read.

It is no row of the database: backups of the database go onto sticks and servers, and who has one must not be able to
sign in the office's name. A folder that lost the file gets a new key, which the superior office confirms again.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from hhapp.errors import EnvironmentFault
from hhapp.paths import DataFolder
from hhapp.storage.faults import told_in_words

_BYTES = 32  # the seed of an Ed25519 key (RFC 8032, 5.1.5) is any 32 random bytes


def ensure_key(folder: DataFolder) -> bytes:
    """The private key of this data folder, made where there is none yet; EnvironmentFault for a damaged file."""
    kept = read_key(folder)
    return _make(folder.unit_key) if kept is None else kept


def read_key(folder: DataFolder) -> bytes | None:
    """The private key of this data folder; None where none was made. EnvironmentFault for a damaged file."""
    try:
        key = bytes.fromhex(folder.unit_key.read_text(encoding="ascii").strip())
    except FileNotFoundError:
        return None
    except ValueError:  # also what is not ASCII
        key = b""
    except OSError as fault:
        raise EnvironmentFault(
            f"Không đọc được tệp khóa “{folder.unit_key}”.", "Kiểm tra quyền đọc thư mục dữ liệu.", details=str(fault)
        ) from fault
    if len(key) != _BYTES:
        raise EnvironmentFault(
            f"Tệp khóa “{folder.unit_key}” bị hỏng.",
            "Chép lại tệp khóa đã cất; nếu không có thì đổi tên tệp này, chương trình sẽ lập khóa mới.",
        )
    return key


def _make(path: Path) -> bytes:
    """Written whole under another name first: half a key would be a lost one."""
    key = secrets.token_bytes(_BYTES)
    part = path.with_suffix(".part")
    with told_in_words(files=True):
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(f"{key.hex()}\n")
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    return key

"""Files copied under their digest: the same content is kept once, and a copy never changes.

A copy stays when the row that names it goes, so that undo finds it again.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from hhapp.errors import EnvironmentFault, UserError
from hhapp.storage.faults import told_in_words

_CHUNK = 1024 * 1024
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is safe now: its digest and size in bytes; `path` where it lies, `is_new` if it was not there."""

    sha256: str
    size: int
    path: Path
    is_new: bool


def path_in(root: Path, sha256: str) -> Path:
    """Where below `root` the content of that digest lies."""
    if not _SHA256.fullmatch(sha256):
        raise ValueError(f"not a digest: {sha256!r}")
    return root / sha256[:2] / sha256


def keep(root: Path, path: Path, *, most_bytes: int, settled: bool = True) -> Kept:
    """Copy a file below `root`, unless the same content is there. Without `settled` the caller calls `settle` later.

    Raises UserError for what cannot be read or is larger than `most_bytes`, EnvironmentFault where the disk refuses.
    """
    try:
        source = path.open("rb")
    except OSError as fault:
        raise UserError(f"Không đọc được tệp {path}.", "Hãy kiểm tra tệp rồi chọn lại.", details=str(fault)) from fault
    with source, told_in_words(files=True):
        handle, name = tempfile.mkstemp(prefix="part-", dir=root)
        part = Path(name)
        try:
            with os.fdopen(handle, "w+b") as copy:
                sha256, size = _copy(source, copy, path.name, most_bytes)
                if settled:
                    os.fsync(copy.fileno())
                copy.seek(0)
                if hashlib.file_digest(copy, "sha256").hexdigest() != sha256:
                    raise EnvironmentFault(f"Bản chép của tệp {path.name} không giống tệp gốc.", "Hãy kiểm tra ổ đĩa.")
            target = path_in(root, sha256)
            return Kept(sha256, size, target, _named(part, target, sha256))
        finally:
            part.unlink(missing_ok=True)


def settle(kept: Iterable[Kept]) -> None:
    """Wait until copies that were made one after the other are on the disk; EnvironmentFault where it refuses."""
    with told_in_words(files=True):
        if hasattr(os, "sync"):
            os.sync()
            return
        for each in kept:  # Windows has no sync of everything
            with each.path.open("r+b") as copy:
                os.fsync(copy.fileno())


def _copy(source: io.BufferedReader, copy: io.BufferedRandom, name: str, most_bytes: int) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while chunk := source.read(_CHUNK):
        size += len(chunk)
        if size > most_bytes:
            raise UserError(
                f"Tệp {name} lớn hơn {most_bytes // 1024 // 1024} MB.", "Hãy nén hoặc tách tệp rồi chọn lại."
            )
        digest.update(chunk)
        copy.write(chunk)
    copy.flush()
    return digest.hexdigest(), size


def _named(part: Path, target: Path, sha256: str) -> bool:
    """Give the copy its name, unless a sound file has it: someone may be looking at that one."""
    if target.exists():
        with target.open("rb") as present:
            if hashlib.file_digest(present, "sha256").hexdigest() == sha256:
                return False
    target.parent.mkdir(exist_ok=True)
    part.replace(target)
    return True

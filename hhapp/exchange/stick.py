"""Files onto a stick: written under names that no program opens, flushed, read back, compared, and only then named.

A stick may be pulled at any moment. Until its whole content was read back right a file has the ending `.part`; what
cannot be finished is taken away again where the stick still lets us.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from hhapp.errors import EnvironmentFault
from hhapp.vn.numbers import format_size

_CHUNK = 1_000_000


class Disk:
    """The few things done to a stick; tests put a failing one in its place."""

    def write(self, path: Path, content: bytes) -> None:
        """A new file, flushed to the device."""
        with path.open("xb") as file:
            for at in range(0, len(content), _CHUNK):
                self.write_chunk(file.fileno(), content[at : at + _CHUNK])
            os.fsync(file.fileno())

    def write_chunk(self, handle: int, chunk: bytes) -> None:
        """A piece of a file, all of it."""
        left = memoryview(chunk)
        while left:
            left = left[os.write(handle, left) :]

    def read(self, path: Path) -> bytes:
        """A file's content from the device, past the system's memory of it where the system can be told so."""
        with path.open("rb") as file:
            if hasattr(os, "posix_fadvise"):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            return file.read()

    def rename(self, old: Path, new: Path) -> None:
        """Give a file its name, over another of that name."""
        old.replace(new)

    def remove(self, path: Path) -> None:
        """Take a file away."""
        path.unlink(missing_ok=True)

    def settle(self, folder: Path) -> None:
        """Make the names last; Windows has no such call and needs none."""
        if os.name == "posix":
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


@dataclass(frozen=True, slots=True)
class OnStick:
    """What stands on the stick now, read back and right."""

    folder: Path
    files: tuple[Path, ...]
    size: int  # bytes

    @property
    def sentence(self) -> str:
        """What the clerk is told."""
        return f"Đã ghi và đọc lại đúng {len(self.files)} tệp ({format_size(self.size)}) vào {self.folder}."


def write_to_stick(folder: Path, files: Sequence[tuple[str, bytes]], disk: Disk | None = None) -> OnStick:
    """Write files by name and content. EnvironmentFault names the file that is not right and what became of it."""
    disk = disk or Disk()
    parts = [(folder / name, folder / f"hhapp-{at}.part", content) for at, (name, content) in enumerate(files)]
    name = ""
    try:
        for target, part, content in parts:
            name = target.name
            disk.remove(part)
            disk.write(part, content)
            _compare(disk, part, content, name)
        for target, part, _ in parts:
            name = target.name
            disk.rename(part, target)
        disk.settle(folder)
        for target, _, content in parts:
            name = target.name
            _compare(disk, target, content, name)
    except OSError as fault:
        raise EnvironmentFault(
            f"Chưa ghi xong tệp {name} vào {folder}.",
            "Xem USB còn cắm, còn chỗ trống và không khóa ghi, rồi ghi lại. Tệp dở dang không mở được như gói gửi.",
            details=str(fault),
        ) from fault
    finally:
        for _, part, _ in parts:
            with suppress(OSError):
                disk.remove(part)
    return OnStick(folder, tuple(target for target, _, _ in parts), sum(len(content) for _, content in files))


def _compare(disk: Disk, path: Path, content: bytes, name: str) -> None:
    read = disk.read(path)
    if read != content:
        with suppress(OSError):
            disk.remove(path)
        raise EnvironmentFault(
            f"Tệp {name} ghi vào {path.parent} đọc lại không đúng nên đã bị bỏ.",
            "USB có thể hỏng: dùng USB khác rồi ghi lại.",
            details=f"{hashlib.sha256(content).hexdigest()} / {hashlib.sha256(read).hexdigest()}",
        )

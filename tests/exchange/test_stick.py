"""A stick that is pulled, full or broken never holds a file that opens as a submission and is none."""

from __future__ import annotations

import errno
import os
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hhapp.errors import EnvironmentFault
from hhapp.exchange.manifest import Volume
from hhapp.exchange.stick import Disk, write_to_stick
from hhapp.exchange.submission import build_submission, check_submission
from hhapp.exchange.volumes import missing_volumes
from hhapp.packs.context import ReportContext

SEED = b"1" * 32
NAMES = ("BC.hhbc", "BC_P2.hhbc")


@pytest.fixture(scope="session")
def volumes(context: ReportContext) -> list[tuple[str, bytes]]:
    created = datetime(2026, 3, 15, 8, 30, 5, tzinfo=UTC)
    return [
        (name, build_submission(context, parts, created=created, seed=SEED, volume=Volume(at, NAMES)))
        for at, (name, parts) in enumerate(
            zip(NAMES, ({"BC.pdf": b"%PDF" * 900}, {"MC-001.jpg": b"JPG" * 900}), strict=True), start=1
        )
    ]


class PulledDisk(Disk):
    """Answers `left` more steps; then the stick is out, in the middle of a piece where it was writing one."""

    def __init__(self, left: int) -> None:
        self.left = left

    def _step(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    def write_chunk(self, handle: int, chunk: bytes) -> None:
        for at in range(0, len(chunk), 1_000):
            if self.left == 0:
                os.write(handle, chunk[at : at + 400])
            self._step()
            os.write(handle, chunk[at : at + 1_000])

    def read(self, path: Path) -> bytes:
        self._step()
        return super().read(path)

    def rename(self, old: Path, new: Path) -> None:
        self._step()
        super().rename(old, new)

    def remove(self, path: Path) -> None:
        self._step()
        super().remove(path)

    def settle(self, folder: Path) -> None:
        self._step()
        super().settle(folder)


def steps_of(volumes: list[tuple[str, bytes]], folder: Path) -> int:
    """How many steps writing takes when nothing goes wrong."""
    folder.mkdir()
    disk = PulledDisk(10_000)
    write_to_stick(folder, volumes, disk)
    return 10_000 - disk.left


def test_written_and_read_back(volumes: list[tuple[str, bytes]], tmp_path: Path) -> None:
    done = write_to_stick(tmp_path, volumes)
    assert done.sentence.startswith("Đã ghi và đọc lại đúng 2 tệp (")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == dict(volumes)
    write_to_stick(tmp_path, volumes)
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("moment", range(20))
def test_pulled_at_a_random_moment(moment: int, volumes: list[tuple[str, bytes]], tmp_path: Path) -> None:
    whole = steps_of(volumes, tmp_path / "thử")
    stick = tmp_path / "usb"
    stick.mkdir()
    with pytest.raises(EnvironmentFault, match=r"Chưa ghi xong tệp BC"):
        write_to_stick(stick, volumes, PulledDisk(random.Random(moment).randrange(whole - len(volumes))))
    left = sorted(stick.iterdir())
    good = [path for path in left if path.suffix == ".hhbc"]
    assert all(path.read_bytes() == dict(volumes)[path.name] for path in good)
    assert all(path.suffix == ".part" for path in left if path not in good)
    checks = [check_submission(path) for path in good]
    assert all(check.ok for check in checks)
    if len(good) == 1:
        assert "Thiếu phần" in missing_volumes(checks)[0]


def test_every_moment_of_one_file(volumes: list[tuple[str, bytes]], tmp_path: Path) -> None:
    one = volumes[:1]
    for left in range(steps_of(one, tmp_path / "thử") - 1):
        stick = tmp_path / str(left)
        stick.mkdir()
        with pytest.raises(EnvironmentFault):
            write_to_stick(stick, one, PulledDisk(left))
        for path in stick.glob("*.hhbc"):
            assert path.read_bytes() == one[0][1]


class LyingDisk(Disk):
    """Takes everything and keeps something else."""

    def read(self, path: Path) -> bytes:
        content = super().read(path)
        return content[:-1] + bytes([content[-1] ^ 1])


def test_what_reads_back_wrong_is_taken_away(volumes: list[tuple[str, bytes]], tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="đọc lại không đúng nên đã bị bỏ"):
        write_to_stick(tmp_path, volumes, LyingDisk())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there(volumes: list[tuple[str, bytes]], tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="USB còn cắm"):
        write_to_stick(tmp_path / "không có", volumes)

"""One program at a time, and a dead one never in the way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from hhapp.errors import EnvironmentFault
from hhapp.storage.lock import FolderLock, Holder, user_name

HOLD = """
import sys
from pathlib import Path
from hhapp.storage.lock import FolderLock
FolderLock(Path(sys.argv[1])).acquire()
print("held", flush=True)
sys.stdin.read()
"""


def _holding_process(lock: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_the_lock_names_its_holder(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path / "hhapp.lock")
    lock.acquire()
    holder = Holder.read(tmp_path / "hhapp.lock")
    assert holder is not None
    assert (holder.user, holder.pid) == (user_name(), os.getpid())
    assert abs((datetime.now().astimezone() - holder.since).total_seconds()) < 60
    lock.release()
    assert Holder.read(tmp_path / "hhapp.lock") is None


def test_a_second_start_is_told_who_has_it(tmp_path: Path) -> None:
    with _holding_process(tmp_path / "hhapp.lock") as process:
        holder = Holder.read(tmp_path / "hhapp.lock")
        assert holder is not None
        with pytest.raises(EnvironmentFault) as told:
            FolderLock(tmp_path / "hhapp.lock").acquire()
        process.communicate()
    expected = f"đang được mở bởi {user_name()} trên máy {holder.machine} từ {holder.since:%H:%M %d/%m/%Y}."
    assert told.value.sentence.endswith(expected)
    assert str(process.pid) in told.value.details
    assert "đóng HHApp" in told.value.advice


def test_also_within_one_process(tmp_path: Path) -> None:
    first, second = FolderLock(tmp_path / "hhapp.lock"), FolderLock(tmp_path / "hhapp.lock")
    first.acquire()
    with pytest.raises(EnvironmentFault, match="đang được mở"):
        second.acquire()
    first.release()
    second.acquire()
    second.release()


def test_a_killed_holder_does_not_block(tmp_path: Path) -> None:
    with _holding_process(tmp_path / "hhapp.lock") as process:
        process.kill()
    assert Holder.read(tmp_path / "hhapp.lock") is not None
    lock = FolderLock(tmp_path / "hhapp.lock")
    lock.acquire()
    lock.release()


def test_a_name_left_by_another_machine_is_believed(tmp_path: Path) -> None:
    left = {"user": "lan", "machine": "VP-KHAC", "pid": 7, "since": "2021-03-05T08:30:00+07:00"}
    (tmp_path / "hhapp.lock").write_text(json.dumps(left), encoding="utf-8")
    with pytest.raises(EnvironmentFault, match="lan trên máy VP-KHAC từ 08:30 05/03/2021") as told:
        FolderLock(tmp_path / "hhapp.lock").acquire()
    assert "hãy xóa tệp" in told.value.advice
    (tmp_path / "hhapp.lock").unlink()
    lock = FolderLock(tmp_path / "hhapp.lock")
    lock.acquire()
    lock.release()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"user": "lan"}', "\udcff"])
def test_an_unreadable_name_is_no_holder(tmp_path: Path, text: str) -> None:
    (tmp_path / "hhapp.lock").write_text(text, encoding="utf-8", errors="surrogateescape")
    assert Holder.read(tmp_path / "hhapp.lock") is None
    lock = FolderLock(tmp_path / "hhapp.lock")
    lock.acquire()
    lock.release()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="Không ghi được"):
        FolderLock(tmp_path / "không có" / "hhapp.lock").acquire()

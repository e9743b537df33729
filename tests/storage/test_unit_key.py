"""The office's private key: made once, readable by this user alone, not in any backup."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from hhapp.bootstrap import start
from hhapp.errors import EnvironmentFault
from hhapp.paths import DataFolder
from hhapp.storage.unit_key import ensure_key, read_key


def test_the_first_start_makes_it_and_no_other_changes_it(tmp_path: Path) -> None:
    app = start(tmp_path / "dữ liệu")
    key = read_key(app.folder)
    assert key is not None
    assert len(key) == 32
    if os.name == "posix":
        assert stat.S_IMODE(app.folder.unit_key.stat().st_mode) == 0o600
    backup = app.back_up()
    app.close()
    assert key not in backup.read_bytes()
    assert key.hex().encode() not in backup.read_bytes()
    again = start(tmp_path / "dữ liệu")
    assert read_key(again.folder) == key
    again.close()


def test_two_offices_have_two_keys(tmp_path: Path) -> None:
    assert ensure_key(DataFolder.at(tmp_path / "a")) != ensure_key(DataFolder.at(tmp_path / "b"))


@pytest.mark.parametrize("content", [b"", b"ab" * 31, b"xy" * 32, b"\xff\xfe"])
def test_a_damaged_key_is_told_and_kept(tmp_path: Path, content: bytes) -> None:
    folder = DataFolder.at(tmp_path)
    assert read_key(folder) is None
    folder.unit_key.write_bytes(content)
    for asked in (read_key, ensure_key):
        with pytest.raises(EnvironmentFault, match="bị hỏng"):
            asked(folder)
    app = start(tmp_path)  # the figures are still there to work with
    assert any("bị hỏng" in warning for warning in app.warnings)
    app.close()
    assert folder.unit_key.read_bytes() == content


def test_half_a_key_of_a_power_cut_is_made_anew(tmp_path: Path) -> None:
    folder = DataFolder.at(tmp_path)
    folder.unit_key.with_suffix(".part").write_text("ab", encoding="ascii")
    key = ensure_key(folder)
    assert read_key(folder) == key
    assert not folder.unit_key.with_suffix(".part").exists()

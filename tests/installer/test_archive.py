"""The same contents and the same moment give the same bytes, whatever the files' own times and order."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from installer.archive import build_moment, files_below, read_zip, set_times, write_zip
from installer.compiling import compile_folder

MOMENT = 1_790_000_000


@pytest.mark.parametrize("packed", [True, False])
def test_a_zip_depends_on_names_contents_and_moment_alone(tmp_path: Path, packed: bool) -> None:
    files = {"HHApp/b.txt": b"b" * 5000, "HHApp/Dữ liệu/a.txt": "ă".encode(), "HHApp/a.txt": b""}
    write_zip(tmp_path / "1.zip", files, MOMENT, packed=packed)
    os.environ["TZ"] = "Asia/Ho_Chi_Minh"
    try:
        write_zip(tmp_path / "2.zip", dict(reversed(files.items())), MOMENT, packed=packed)
    finally:
        del os.environ["TZ"]
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    assert read_zip(tmp_path / "1.zip") == files
    with zipfile.ZipFile(tmp_path / "1.zip") as archive:
        assert archive.namelist() == sorted(files)
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 9, 21, 14, 13, 20)}
    assert ((tmp_path / "1.zip").stat().st_size < 5000) is packed


def test_the_moment_is_told_or_that_of_the_last_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000001")
    assert build_moment(tmp_path) == MOMENT, "a zip counts in steps of two seconds"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert build_moment(tmp_path) == 315_619_200, "a zip knows nothing before 1980"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert build_moment(tmp_path) == 315_619_200, "no commit here"
    assert build_moment(Path(__file__).parent) >= 315_619_200


def test_files_come_in_an_order_of_their_own_and_get_the_moment(tmp_path: Path) -> None:
    for name in ("b/2.txt", "a/1.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [path.relative_to(tmp_path).as_posix() for path in files_below(tmp_path)] == ["a/1.txt", "b/2.txt", "c.txt"]
    set_times(tmp_path, MOMENT)
    assert {path.stat().st_mtime for path in files_below(tmp_path)} == {MOMENT}


def test_modules_are_compiled_alike_wherever_they_lie(tmp_path: Path) -> None:
    made = []
    for name in ("đây", "kia"):
        folder = tmp_path / name
        (folder / "gói").mkdir(parents=True)
        source = folder / "gói" / "thử.py"
        source.write_text("KINDS = frozenset({'docx', 'pdf', 'xlsx', 'hhbc'})\nprint('chạy')\n", encoding="utf-8")
        compile_folder(folder)
        assert not source.exists()
        made.append((folder / "gói" / "thử.pyc").read_bytes())
    assert made[0] == made[1]
    assert made[0][4:8] == b"\x01\0\0\0", "compiled from a source that is not looked for"
    assert str(tmp_path).encode() not in made[0]

"""A pack started from another: new first lines, every remark and file kept, no signature."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from hhapp.errors import UserError
from hhapp.packs.archive import SIGNATURE_FILE, read_files
from hhapp.packs.load import load_pack
from hhapp.packs.new_pack import start_pack, with_head


def test_only_the_first_lines_change(sample_folder: Path, tmp_path: Path) -> None:
    files = {**read_files(sample_folder), SIGNATURE_FILE: b"{}"}
    start_pack(files, tmp_path / "moi", "nghe-an-xa", 'Biểu mẫu "mới"')
    pack = load_pack(tmp_path / "moi")
    assert (pack.id, pack.version, pack.name, pack.sample) == ("nghe-an-xa", "1", 'Biểu mẫu "mới"', False)
    assert not (tmp_path / "moi" / SIGNATURE_FILE).exists()
    old = files["mau.toml"].decode().splitlines()
    new = (tmp_path / "moi" / "mau.toml").read_text(encoding="utf-8").splitlines()
    changed = [line for line, before in zip(new, old, strict=True) if line != before]
    assert [line.split(" = ")[0] for line in changed] == ["id", "version", "name", "sample"]
    for name in files.keys() - {"mau.toml", SIGNATURE_FILE}:
        assert (tmp_path / "moi" / name).read_bytes() == files[name]


def test_remarks_stay_and_missing_keys_are_added() -> None:
    text = 'id = "a"  # mã\nname= \'b\'\n\n[[areas]]\nname = "giữ"\nid = "giữ"\n'
    made = with_head(text, {"id": "x", "name": 'y"\\', "sample": False})
    assert made.endswith('\n[[areas]]\nname = "giữ"\nid = "giữ"\n')
    assert 'id = "x"  # mã' in made
    assert {key: tomllib.loads(made)[key] for key in ("id", "name", "sample")} == {
        "id": "x",
        "name": 'y"\\',
        "sample": False,
    }


@pytest.mark.parametrize(("pack_id", "name"), [("Nghệ An", "a"), ("../a", "a"), ("", "a"), ("a", "  ")])
def test_odd_ids_and_names_are_refused(sample_folder: Path, tmp_path: Path, pack_id: str, name: str) -> None:
    with pytest.raises(UserError):
        start_pack(read_files(sample_folder), tmp_path / "moi", pack_id, name)
    assert not (tmp_path / "moi").exists()


def test_a_folder_with_files_is_left_alone(sample_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "co.txt").write_text("x")
    with pytest.raises(UserError, match="không trống"):
        start_pack(read_files(sample_folder), tmp_path, "a", "a")
    assert [path.name for path in tmp_path.iterdir()] == ["co.txt"]

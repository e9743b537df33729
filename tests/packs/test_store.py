"""Packs are found by id and version; a faulty one is told and takes no other away."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hhapp.errors import UserError
from hhapp.packs.store import PackStore


def install(sample: Path, parent: Path, name: str, pack_id: str, version: str) -> Path:
    folder = Path(shutil.copytree(sample, parent / name))
    path = folder / "mau.toml"
    text = path.read_text(encoding="utf-8").replace('"mau-xa"', f'"{pack_id}"', 1).replace("2025.1", version, 1)
    path.write_text(text, encoding="utf-8")
    return folder


def test_shipped_pack_is_the_default(sample_folder: Path, tmp_path: Path) -> None:
    store = PackStore(sample_folder.parent, tmp_path / "none")
    assert store.default().id == "mau-xa"
    assert store.default() is store.get("mau-xa", "2025.1")
    assert store.faults == ()


def test_versions_are_kept_side_by_side_newest_first(sample_folder: Path, tmp_path: Path) -> None:
    install(sample_folder, tmp_path, "b", "gia-lai", "2026.2")
    install(sample_folder, tmp_path, "a", "gia-lai", "2026.10")
    store = PackStore(sample_folder.parent, tmp_path)
    versions = [(info.id, info.version) for info in store.list()]
    assert versions == [("gia-lai", "2026.10"), ("gia-lai", "2026.2"), ("mau-xa", "2025.1")]
    assert store.get("gia-lai", "2026.2").folder == tmp_path / "b"
    assert store.default().id == "mau-xa"


def test_faulty_pack_is_told_and_left_out(sample_folder: Path, tmp_path: Path) -> None:
    folder = install(sample_folder, tmp_path, "hong", "gia-lai", "2026.1")
    (folder / "bao-cao.docx").unlink()
    store = PackStore(sample_folder.parent, tmp_path)
    assert [info.id for info in store.list()] == ["mau-xa"]
    assert "không có tệp “bao-cao.docx”" in store.faults[0]
    with pytest.raises(UserError, match="gia-lai") as caught:
        store.get("gia-lai", "2026.1")
    assert "bao-cao.docx" in caught.value.details


def test_no_pack_at_all_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Không có gói biểu mẫu"):
        PackStore(tmp_path / "x", tmp_path / "y").default()

"""Packs are found by id and version; a faulty one is told and takes no other away."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hhapp.documents.pack_files import PackOfficeFiles
from hhapp.errors import EnvironmentFault, UserError
from hhapp.packs.archive import read_files
from hhapp.packs.load import load_pack
from hhapp.packs.store import PackStore

Make = Callable[..., Path]
PACKS = Path(__file__).resolve().parents[2] / "resources" / "packs"


def test_both_shipped_packs_are_without_fault(tmp_path: Path) -> None:
    store = PackStore(PACKS, tmp_path, PackOfficeFiles())
    assert store.faults == ()
    assert {info.id for info in store.list()} == {"mau-xa", "mau-ba-cap-2021"}
    assert all(info.sample for info in store.list())
    assert all(load_pack(folder).id == folder.name for folder in PACKS.iterdir())


def test_shipped_sample_is_the_default(store: PackStore) -> None:
    assert store.default().id == "mau-xa"
    assert store.default() is store.get("mau-xa", "2025.1")
    assert store.faults == ()


def test_an_installed_version_of_the_sample_does_not_become_the_default(store: PackStore, make_pack: Make) -> None:
    pack = store.keep("mau-xa", "2026.1", read_files(make_pack("mau-xa", "2026.1")))
    assert store.newest("mau-xa") == pack
    assert store.default().version == "2025.1"


def test_versions_are_kept_side_by_side_newest_first(store: PackStore, make_pack: Make, installed: Path) -> None:
    for version in ("2026.2", "2026.10"):
        store.keep("gia-lai", version, read_files(make_pack("gia-lai", version)))
    versions = [(info.id, info.version) for info in store.list()]
    assert versions == [("gia-lai", "2026.10"), ("gia-lai", "2026.2"), ("mau-xa", "2025.1")]
    assert store.get("gia-lai", "2026.2").folder == installed / "gia-lai" / "2026.2"
    assert store.newest("gia-lai") == store.get("gia-lai", "2026.10")
    assert store.newest("kon-tum") is None


def test_a_new_store_finds_what_was_kept(store: PackStore, make_pack: Make, installed: Path) -> None:
    kept = store.keep("gia-lai", "2026.1", read_files(make_pack()))
    again = PackStore(installed.parent / "none", installed, PackOfficeFiles())
    assert again.get("gia-lai", "2026.1") == kept
    assert [path.name for path in installed.iterdir()] == ["gia-lai"]


def test_the_same_version_with_other_content_is_refused(store: PackStore, make_pack: Make) -> None:
    files = read_files(make_pack())
    assert not store.has("gia-lai", "2026.1", files)
    store.keep("gia-lai", "2026.1", files)
    assert store.has("gia-lai", "2026.1", {**files, "chu-ky.json": b"{}"})
    with pytest.raises(UserError, match=r"2026\.1 đã có nhưng nội dung khác") as caught:
        store.has("gia-lai", "2026.1", {**files, "annex.toml": b""})
    assert "tăng số phiên bản" in caught.value.advice
    with pytest.raises(UserError, match="đã có nhưng nội dung khác"):
        store.has("mau-xa", "2025.1", files)  # a shipped one is not replaced either


def test_what_a_stopped_installation_left_is_cleared(store: PackStore, make_pack: Make, installed: Path) -> None:
    (installed / ".dang-cai-abc").mkdir()
    (installed / ".dang-cai-abc" / "mau.toml").write_text("id = ", encoding="utf-8")
    assert store.faults == ()
    store.keep("gia-lai", "2026.1", read_files(make_pack()))
    assert [path.name for path in installed.iterdir()] == ["gia-lai"]


def test_a_disk_that_refuses_is_told_and_leaves_no_pack(store: PackStore, make_pack: Make, installed: Path) -> None:
    (installed / "gia-lai").write_text("a file where a folder is needed", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match="Không ghi được gói biểu mẫu"):
        store.keep("gia-lai", "2026.1", read_files(make_pack()))
    assert [info.id for info in store.list()] == ["mau-xa"]


def test_faulty_pack_is_told_and_left_out(store: PackStore, make_pack: Make, installed: Path) -> None:
    folder = Path(shutil.copytree(make_pack(), installed / "gia-lai" / "2026.1"))
    (folder / "bao-cao.docx").unlink()
    assert [info.id for info in store.list()] == ["mau-xa"]
    assert "không có tệp “bao-cao.docx”" in store.faults[0]
    with pytest.raises(UserError, match="gia-lai") as caught:
        store.get("gia-lai", "2026.1")
    assert "bao-cao.docx" in caught.value.details
    with pytest.raises(UserError, match="đã có nhưng nội dung khác"):
        store.has("gia-lai", "2026.1", read_files(make_pack()))  # it is still in the way


def test_no_pack_at_all_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Không có gói biểu mẫu"):
        PackStore(tmp_path / "x", tmp_path / "y", PackOfficeFiles()).default()

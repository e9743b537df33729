"""The sample pack and copies of it that a test may change, a store of its own, and a key to sign with."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hhapp.documents.pack_files import PackOfficeFiles
from hhapp.packs.store import PackStore

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "packs" / "mau-xa"


@pytest.fixture(scope="session")
def sample_folder() -> Path:
    return SAMPLE


@pytest.fixture(scope="session")
def sample_files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in SAMPLE.iterdir()}


@pytest.fixture
def pack_folder(tmp_path: Path) -> Path:
    """A copy of the sample pack that a test may change."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "packs" / "ban-sao"))


@pytest.fixture
def make_pack(tmp_path: Path) -> Callable[..., Path]:
    """Copies of the sample pack with the given words replaced once each; versions and names as one likes."""

    def make(pack_id: str = "gia-lai", version: str = "2026.1", **texts: str) -> Path:
        folder = tmp_path / "lam" / f"{pack_id}-{version}"
        shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
        text = (SAMPLE / "mau.toml").read_text(encoding="utf-8")
        for old, new in {'"mau-xa"': f'"{pack_id}"', "2025.1": version, **texts}.items():
            assert old in text
            text = text.replace(old, new, 1)
        (folder / "mau.toml").write_text(text, encoding="utf-8")
        return folder

    return make


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    folder = tmp_path / "du-lieu" / "packs"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def store(tmp_path: Path, installed: Path) -> PackStore:
    """The sample shipped, nothing installed."""
    shutil.copytree(SAMPLE, tmp_path / "shipped" / "mau-xa")
    return PackStore(tmp_path / "shipped", installed, PackOfficeFiles())

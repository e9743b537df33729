"""A small pack written into a temporary folder, to be spoilt in one place at a time."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "packs" / "mau-xa"


@pytest.fixture(scope="session")
def sample_folder() -> Path:
    return SAMPLE


@pytest.fixture
def pack_folder(tmp_path: Path) -> Path:
    """A copy of the sample pack that a test may change."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "packs" / "ban-sao"))

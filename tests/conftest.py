"""Fixtures every test may use."""

from __future__ import annotations

from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real files beside the project; tests that need it skip where it is not."""
    folder = PROJECT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("cần thư mục ../shared (tệp thật để đối chiếu), ở đây không có")
    return folder

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


@pytest.fixture(scope="session")
def empty_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with every table and no row, to be copied: to make its tables takes longer than most tests."""
    from sqlalchemy import create_engine

    from hhapp.models import Base

    path = tmp_path_factory.mktemp("bảng trống") / "test.sqlite"
    engine = create_engine(f"sqlite:///{path}")
    Base.metadata.create_all(engine)
    engine.dispose()
    return path

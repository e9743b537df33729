"""Fixtures every test may use."""

from __future__ import annotations

import shutil
from collections.abc import Callable
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


@pytest.fixture(scope="session")
def new_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Lays a data folder with the database of a first start; to run every migration takes longer than most tests."""
    from hhapp.bootstrap import start

    app = start(tmp_path_factory.mktemp("lần đầu") / "dữ liệu")
    app.close()
    database = app.folder.database

    def lay(root: Path) -> Path:
        root.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(database, root / database.name)
        return root

    return lay


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample year, to be copied."""
    from hhapp.bootstrap import start
    from hhapp.exchange.sample_year import fill_sample_year

    root = tmp_path_factory.mktemp("năm mẫu") / "dữ liệu"
    app = start(root)
    fill_sample_year(app)
    app.close()
    return root

"""A real database, the sample pack and the real annex for the services' tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from hhapp.documents.pack_files import PackOfficeFiles
from hhapp.packs.annex import Annex, AnnexArea, AnnexTask
from hhapp.packs.catalogue import Pack
from hhapp.packs.load import load_pack
from hhapp.packs.store import PackStore
from hhapp.services.units import ensure_unit

PROJECT = Path(__file__).resolve().parents[2]
Line = tuple[str, str, str, str, str, str]


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The sample pack that the program ships."""
    return load_pack(PROJECT / "resources" / "packs" / "mau-xa")


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> PackStore:
    """The packs that the program ships, none installed."""
    return PackStore(PROJECT / "resources" / "packs", tmp_path_factory.mktemp("packs"), PackOfficeFiles())


@pytest.fixture
def session(tmp_path: Path, empty_tables: Path) -> Iterator[Session]:
    """A session on a new database file, as the transaction of bootstrap opens it."""
    engine = create_engine(f"sqlite:///{shutil.copyfile(empty_tables, tmp_path / 'test.sqlite')}")
    with Session(engine, expire_on_commit=False) as opened:
        yield opened
    engine.dispose()


@pytest.fixture
def unit_id(session: Session, pack: Pack) -> int:
    """The own office."""
    return ensure_unit(session, pack).id


@pytest.fixture(scope="session")
def make_annex() -> Callable[..., Annex]:
    """Makes an annex from (number, name, lines of six cells) of each area."""

    def make(*areas: tuple[str, str, Sequence[Line]]) -> Annex:
        return Annex(
            header=("TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"),
            areas=tuple(
                AnnexArea(number, name, tuple(AnnexTask(*line, f"dòng {i}", (), ()) for i, line in enumerate(lines)))
                for number, name, lines in areas
            ),
            doubts=(),
            old_fonts=(),
        )

    return make


@pytest.fixture(scope="session")
def small_annex(make_annex: Callable[..., Annex]) -> Annex:
    """Two areas, five tasks, every kind of deadline."""
    return make_annex(
        (
            "I",
            "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
            [
                ("1", "Ban hành Kế hoạch cải cách hành chính năm 2021.", "Quyết định", "Văn phòng", "", "Quý I"),
                (
                    "2",
                    "Tổ chức tuyên truyền cải cách hành chính.",
                    "1. Kế hoạch;\n2. Báo cáo.",
                    "Công chức Văn hóa",
                    "Các công chức; các thôn",
                    "- Ban hành kế hoạch: Quý I\n- Thực hiện: Quý II, III.",
                ),
                ("3", "Kiểm tra việc giải quyết hồ sơ.", "Báo cáo", "Văn phòng", "", "Thường xuyên"),
            ],
        ),
        (
            "II",
            "CẢI CÁCH THỂ CHẾ",
            [
                ("1", "Rà soát văn bản quy phạm pháp luật.", "Báo cáo", "Tư pháp", "", "Trước ngày 15/3/2021"),
                ("2", "Sửa đổi quy chế làm việc.", "Quy chế", "Văn phòng", "", "Sau khi có Thông tư hướng dẫn"),
            ],
        ),
    )

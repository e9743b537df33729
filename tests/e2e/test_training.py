"""A class from the plan to the certificates in a real window; then looked at from outside."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from hhapp.bootstrap import start
from hhapp.documents.verify import word_text
from hhapp.services import units
from hhapp.services.officers.register import certificate_rows, officer_rows
from hhapp.services.pack_choice import chosen_pack

pytestmark = pytest.mark.slow
HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
LINES = (
    ("TT", "Họ và tên", "Ngày sinh", "Nữ", "Loại", "Đơn vị", "Chức vụ"),
    (1, "Đặng Thị Ước", "25/05/1990", "x", "Công chức", "Phòng Kinh tế", "Chuyên viên"),
    (2, "Lê Văn Ánh", "29/02/1980", "", "Công chức", "Phòng Kinh tế", "Trưởng phòng"),
    (3, "Rơ Châm Bình", "1975", "", "Không chuyên trách", "Thôn 1", "Trưởng thôn"),
    (4, "", "", "", "Công chức", "", ""),
)


@pytest.fixture(scope="module")
def story(screen: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, object]]:
    """The folder in which the clerk worked, and what the clerk saw."""
    root = tmp_path_factory.mktemp("đào tạo")
    out, shots, people = root / "văn bản", root / "ảnh", root / "danh sách.xlsx"
    out.mkdir()
    shots.mkdir()
    book = Workbook()
    for line in LINES:
        book.active.append(line)
    book.save(people)
    done = subprocess.run(
        [sys.executable, str(HERE / "training_clerk.py"), str(root / "dữ liệu"), str(people), str(out), str(shots)],
        env={**screen, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return root, json.loads(done.stdout.splitlines()[-1])


def test_the_clerk_saw_the_class_done(story: tuple[Path, dict[str, object]]) -> None:
    _, seen = story
    assert sorted(seen["fates"]) == ["new", "new", "new", "refused"]
    assert seen["people"] == ["Lê Văn Ánh", "Rơ Châm Bình", "Đặng Thị Ước"]
    assert seen["before"].startswith("Kế hoạch: 0/1 dòng (0,0%), yêu cầu 100%: chưa đạt")
    assert seen["class"] == "Boi duong ky nang so"
    assert seen["sent"] == ["Lê Văn Ánh", "Rơ Châm Bình"]
    assert seen["states"] == ["completed", "completed"]
    assert seen["after"].startswith("Kế hoạch: 1/1 dòng (100,0%), yêu cầu 100%: đạt")
    assert seen["turns"] == 2


def test_the_certificates_outlived_the_window(story: tuple[Path, dict[str, object]]) -> None:
    root, _ = story
    app = start(root / "dữ liệu")
    try:
        with app.reading() as session:
            pack, unit_id = chosen_pack(session, app.packs), units.own_unit(session).id
            kept = certificate_rows(session, pack, unit_id)
            people = officer_rows(session, pack, unit_id, date(2026, 4, 20))
        assert [(row.officer_name, row.kind, row.number) for row in kept] == [
            ("Lê Văn Ánh", "cong_nghe", "01/CN"),
            ("Rơ Châm Bình", "cong_nghe", "02/CN"),
        ]
        assert [row.person.born_year for row in people] == [None, 1975, None]
    finally:
        app.close()


def test_the_documents_name_who_was_sent(story: tuple[Path, dict[str, object]]) -> None:
    root, seen = story
    assert ".docx" in seen["files"]
    assert ".xlsx" in seen["files"]
    texts = [word_text(path.read_bytes()) for path in (root / "văn bản").glob("*.docx")]
    assert any("Lê Văn Ánh" in text and "Rơ Châm Bình" in text for text in texts)


def test_every_step_was_photographed(story: tuple[Path, dict[str, object]]) -> None:
    root, _ = story
    pictures = sorted((root / "ảnh").glob("*.png"))
    assert len(pictures) == 9
    assert all(path.stat().st_size > 10_000 for path in pictures)

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "văn bản"


@pytest.fixture
def imported(hhapp: Run, shared: Path) -> Run:
    """The command line on a folder with a real province's plan of 2021."""
    done = hhapp("plan", "import", shared / "data" / "real" / "binh-dinh-2021-phu-luc.docx", "--year", 2021)
    assert done.code == 0
    return hhapp


def areas(done: Any) -> list[Any]:
    """The plan without what the day decides."""
    return [
        (area["number"], area["name"], [{k: v for k, v in task.items() if k != "status"} for task in area["tasks"]])
        for area in done.json["areas"]
    ]


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_exported_annex_imports_as_the_same_plan(imported: Run, out: Path, kind: str, tmp_path: Path) -> None:
    """31 of 31 tasks of the real annex, cell by cell, with the same milestones read from them."""
    before = imported("plan", "list", "--year", 2021, "--json")
    assert imported("document", "make", "--kind", "ke_hoach", "--year", 2021, "--out", out, "--format", kind).code == 0
    (file,) = out.iterdir()
    again = imported("plan", "import", file, "--year", 2021, "--dry-run")
    assert "0 nhiệm vụ mới, 0 thay đổi, 31 như cũ, 0 không còn" in again.err
    assert "cần xem" not in again.err
    other = tmp_path / "khác"
    assert imported("--data-dir", other, "plan", "import", file, "--year", 2021).code == 0
    after = imported("--data-dir", other, "plan", "list", "--year", 2021, "--json")
    assert areas(after) == areas(before)


def test_every_format_is_made_and_told(imported: Run, out: Path) -> None:
    done = imported("document", "make", "--kind", "ke_hoach", "--year", 2021, "--out", out, "--json")
    assert (done.code, done.err.count("Đã xuất ")) == (0, 3)
    told = {Path(file["path"]): file for file in done.json["files"]}
    assert set(told) == set(out.iterdir())
    assert sorted(path.suffix for path in told) == [".docx", ".pdf", ".xlsx"]
    for path, file in told.items():
        assert (file["size"], file["sha256"]) == (path.stat().st_size, sha256(path.read_bytes()).hexdigest())
        assert path.stem == "KH_CCHC_UY-BAN-NHAN-DAN-XA-MAU_2021"


def test_reminder_of_a_day(imported: Run, out: Path) -> None:
    words = ("document", "make", "--kind", "don_doc", "--year", 2021, "--out", out)
    assert imported(*words, "--on", "01/04/2021", "--near", 15).code == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "CV_DONDOC_UY-BAN-NHAN-DAN-XA-MAU_20210401.docx",
        "CV_DONDOC_UY-BAN-NHAN-DAN-XA-MAU_20210401.pdf",
    ]
    for more, told in (
        (("--on", "01/01/2021", "--near", 1), "không có nhiệm vụ nào quá hạn"),
        (("--on", "01/04/2021", "--format", "xlsx"), "không có biểu Excel"),
        (("--on", "01/04/2021", "--format", "odt"), "Không có loại tệp “odt”"),
    ):
        done = imported(*words, *more)
        assert done.code == 1
        assert told in done.err
    assert imported(*words, "--near", "nhiều").code == 2


def test_year_without_a_plan_is_told(hhapp: Run, out: Path) -> None:
    done = hhapp("document", "make", "--kind", "ke_hoach", "--year", 2021, "--out", out)
    assert done.code == 1
    assert "Chưa có kế hoạch năm 2021" in done.err
    assert not out.exists()

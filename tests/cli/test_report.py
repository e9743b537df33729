from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "báo cáo"


def suffixes(folder: Path) -> set[str]:
    return {path.suffix for path in folder.iterdir()}


def test_fresh_folder_makes_every_file(process: Run, out: Path) -> None:
    done = process("report", "make", "--period", "2021-Q1", "--out", out)
    assert (done.code, done.out) == (0, "")
    assert "đã lập đơn vị mặc định" in done.err
    assert done.err.count("Đã xuất ") == 4
    names = sorted(path.name for path in out.iterdir())
    assert sorted(Path(name).suffix for name in names) == [".docx", ".hhbc", ".pdf", ".xlsx"]
    assert all(name.isascii() and len(name) <= 50 for name in names)


def test_what_is_written_is_what_is_said(hhapp: Run, out: Path, sample_annex: Path) -> None:
    hhapp("plan", "import", sample_annex, "--year", 2026)
    done = hhapp("report", "make", "--period", "2026-Q1", "--out", out, "--json")
    assert done.code == 0
    told = {Path(file["path"]): file for file in done.json["files"]}
    assert set(told) == set(out.iterdir())
    for path, file in told.items():
        assert (file["size"], file["sha256"]) == (path.stat().st_size, sha256(path.read_bytes()).hexdigest())
    (sealed,) = out.glob("*.hhbc")
    with zipfile.ZipFile(sealed) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        data = json.loads(archive.read("data.json"))
        for path in set(told) - {sealed}:
            assert archive.read(path.name) == path.read_bytes()
    assert manifest["period"]["code"] == data["period"]["code"] == "2026-Q1"
    assert data["totals"]["total"] == 33
    assert [task["number"] for area in data["areas"] for task in area["tasks"]] == [str(n) for n in range(1, 34)]


def test_only_what_is_asked_for(hhapp: Run, out: Path) -> None:
    assert hhapp("report", "make", "--period", "2026-Q1", "--out", out, "--format", "XLSX, docx").code == 0
    assert suffixes(out) == {".xlsx", ".docx"}
    wrong = hhapp("report", "make", "--period", "2026-Q1", "--out", out, "--format", "odt")
    assert wrong.code == 2
    assert "không có loại “odt”" in wrong.err


def test_figures_that_cannot_be_hold_the_report_back(hhapp: Run, out: Path) -> None:
    hhapp("indicator", "set", "--period", "2026-Q1", "tthc.phan_anh=1", "tthc.phan_anh_da_xu_ly=2")
    done = hhapp("report", "make", "--period", "2026-Q1", "--out", out)
    assert done.code == 1
    assert "không thể nhiều hơn" in done.err
    assert not out.exists()


def test_unwritable_place_and_unknown_period(hhapp: Run, tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("")
    done = hhapp("report", "make", "--period", "2026-Q1", "--out", tmp_path / "tệp", "--format", "docx")
    assert done.code == 1
    assert len(done.err.splitlines()) >= 2
    assert hhapp("report", "make", "--period", "quý I", "--out", tmp_path).code == 1


def test_submission_alone_carries_the_documents_and_checks_out(hhapp: Run, out: Path) -> None:
    hhapp("report", "make", "--period", "2026-Q1", "--out", out, "--format", "hhbc")
    (sealed,) = out.iterdir()
    with zipfile.ZipFile(sealed) as archive:
        assert {Path(name).suffix for name in archive.namelist()} == {".json", ".docx", ".pdf", ".xlsx"}
    good = hhapp("submission", "check", sealed)
    assert (good.code, good.out) == (0, "")
    assert "Tệp nguyên vẹn: Ủy ban nhân dân xã Mẫu, Quý I năm 2026, 4 thành phần." in good.err
    told = hhapp("submission", "check", sealed, "--json").json
    assert told["ok"] is True
    assert told["findings"] == []
    assert told["manifest"]["period_code"] == "2026-Q1"

    content = bytearray(sealed.read_bytes())
    content[len(content) // 2] ^= 1
    sealed.write_bytes(content)
    bad = hhapp("submission", "check", sealed, "--json")
    assert bad.code == 1
    assert bad.json["ok"] is False
    assert bad.err.strip() == "\n".join(bad.json["findings"])
    assert hhapp("submission", "check", out / "absent.hhbc").code == 1

"""Evidence is kept once by content, checked, and linked to many rows."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hhapp.bootstrap import Application
from hhapp.errors import UserError
from hhapp.storage import evidence

NOW = datetime(2021, 3, 5, 1, 30, tzinfo=UTC)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "Báo cáo số 5.pdf"
    path.write_bytes(b"%PDF-" + b"x" * 3_000_000)
    return path


def _files(app: Application) -> list[Path]:
    return [path for path in app.folder.evidence.rglob("*") if path.is_file()]


def test_a_file_is_kept_under_its_digest(app: Application, report: Path) -> None:
    with app.transaction("Đính kèm") as session:
        file_id = evidence.add_file(session, app.folder, report, NOW)
        link_id = evidence.link(session, file_id, "plan_task", 7)
    digest = hashlib.sha256(report.read_bytes()).hexdigest()
    with app.reading() as session:
        assert evidence.files_of(session, "plan_task", 7) == (
            evidence.EvidenceLine(link_id, file_id, "Báo cáo số 5.pdf", 3_000_005, digest, NOW),
        )
    kept = evidence.path_of(app.folder, digest)
    assert kept == app.folder.evidence / digest[:2] / digest
    assert kept.read_bytes() == report.read_bytes()
    assert _files(app) == [kept]


def test_the_same_content_is_kept_once(app: Application, report: Path, tmp_path: Path) -> None:
    copy = tmp_path / "bản khác.pdf"
    copy.write_bytes(report.read_bytes())
    with app.transaction("Đính kèm") as session:
        ids = {evidence.add_file(session, app.folder, path, NOW) for path in (report, copy, report)}
    assert len(ids) == 1
    assert len(_files(app)) == 1


def test_every_kept_file_is_listed_with_its_uses(app: Application, report: Path, tmp_path: Path) -> None:
    other = tmp_path / "ảnh.png"
    other.write_bytes(b"png")
    with app.transaction("Đính kèm") as session:
        first = evidence.add_file(session, app.folder, report, NOW)
        second = evidence.add_file(session, app.folder, other, NOW)
        for row_id in (7, 8):
            evidence.link(session, first, "plan_task", row_id)
    with app.reading() as session:
        assert evidence.kept_files(session) == (
            evidence.KeptFile(second, "ảnh.png", 3, NOW, 0),
            evidence.KeptFile(first, "Báo cáo số 5.pdf", 3_000_005, NOW, 2),
        )


def test_a_damaged_copy_is_replaced(app: Application, report: Path) -> None:
    with app.transaction("Đính kèm") as session:
        evidence.add_file(session, app.folder, report, NOW)
    (kept,) = _files(app)
    kept.write_bytes(b"hong")
    with app.transaction("Đính kèm lại") as session:
        evidence.add_file(session, app.folder, report, NOW)
    assert kept.read_bytes() == report.read_bytes()


def test_one_file_supports_many_rows_and_links_are_said_once(app: Application, report: Path) -> None:
    with app.transaction("Đính kèm") as session:
        file_id = evidence.add_file(session, app.folder, report, NOW)
        links = [evidence.link(session, file_id, "plan_task", subject_id) for subject_id in (1, 2, 2)]
    assert links[1] == links[2]
    with app.transaction("Gỡ") as session:
        evidence.unlink(session, links[0])
        evidence.unlink(session, 99)
    with app.reading() as session:
        assert evidence.files_of(session, "plan_task", 1) == ()
        assert len(evidence.files_of(session, "plan_task", 2)) == 1
    app.undo_last()
    with app.reading() as session:
        assert len(evidence.files_of(session, "plan_task", 1)) == 1


def test_an_undone_file_still_lies_there_for_redo(app: Application, report: Path) -> None:
    with app.transaction("Đính kèm") as session:
        evidence.link(session, evidence.add_file(session, app.folder, report, NOW), "plan_task", 1)
    app.undo_last()
    assert len(_files(app)) == 1
    with app.reading() as session:
        assert evidence.files_of(session, "plan_task", 1) == ()


def test_what_cannot_be_read_is_told(app: Application, tmp_path: Path) -> None:
    for path in (tmp_path / "không có.pdf", tmp_path):
        with pytest.raises(UserError, match="Không đọc được tệp"), app.transaction("Đính kèm") as session:
            evidence.add_file(session, app.folder, path, NOW)


def test_a_file_too_large_is_told_and_leaves_nothing(
    app: Application, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "MAX_BYTES", 2 * 1024 * 1024)
    with pytest.raises(UserError, match="lớn hơn 2 MB"), app.transaction("Đính kèm") as session:
        evidence.add_file(session, app.folder, report, NOW)
    assert _files(app) == []


@pytest.mark.parametrize("digest", ["", "../../hhapp.sqlite", "A" * 64, "a" * 65])
def test_only_a_digest_names_a_place(app: Application, digest: str) -> None:
    with pytest.raises(ValueError, match="not a digest"):
        evidence.path_of(app.folder, digest)

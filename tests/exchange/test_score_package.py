"""The sample commune's half-scored round, and its evidence in one zip that is read again before it gets its name."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hhapp.bootstrap import Application, start
from hhapp.documents.export import Made
from hhapp.errors import EnvironmentFault, UserError
from hhapp.exchange.score_package import write_evidence_package
from hhapp.packs.score.context import ScoreContext
from hhapp.services.document_building import build_document
from hhapp.services.score.documents import packed_name
from hhapp.services.score.ledger import ledger_of
from hhapp.services.score.rounds import round_of_year
from hhapp.services.score.sheet import ScoreSheet, score_sheet
from hhapp.services.units import own_unit
from hhapp.storage import evidence

ON = date(2026, 9, 28)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, sample_folder: Path) -> Iterator[Application]:
    app = start(Path(shutil.copytree(sample_folder, tmp_path_factory.mktemp("mẫu") / "dữ liệu")))
    yield app
    app.close()


@pytest.fixture(scope="module")
def sheet(office: Application) -> ScoreSheet:
    with office.reading() as session:
        unit = own_unit(session)
        assert unit is not None
        card = round_of_year(session, unit.id, 2026)
        assert card is not None
        return score_sheet(session, card.id)


@pytest.fixture(scope="module")
def context(office: Application, sheet: ScoreSheet) -> ScoreContext:
    pack = office.packs.default()
    with office.reading() as session:
        found = build_document(session, pack, sheet.round.unit_id, "minh_chung", 2026, ON)
    assert isinstance(found, ScoreContext)
    return found


def test_the_sample_round_is_half_done(sheet: ScoreSheet) -> None:
    assert 10 < len(sheet.unanswered) < 40
    assert sheet.lacking
    assert {line.code for line in sheet.lines if not line.applicable} == {"2.3.1", "6.5.1"}
    assert {line.code for line in sheet.lines if line.evidence_count} == {"1.1.1", "1.3.1", "1.3.2", "5.4.1"}
    taken = {each.fact for line in sheet.lines for each in line.inputs if each.fact}
    assert {"plan.completion", "reports.late", "figure.tthc.ty_le_kip_han"} <= taken
    found = ledger_of(sheet, ON)
    assert found.at_risk == found.maximum - found.expected


def test_the_package_has_the_list_and_each_file_once(
    office: Application, context: ScoreContext, tmp_path: Path
) -> None:
    listed = Made("danh-muc.docx", "docx", b"tai lieu", 1)
    done = write_evidence_package(office.folder, context, [listed], tmp_path / "mới" / "goi.zip")
    assert [each.code for each in context.evidence] == ["1.1.1", "1.3.1", "1.3.2", "5.4.1"]
    with zipfile.ZipFile(done.path) as package:
        assert package.namelist() == [
            *("000_danh-muc.txt", "danh-muc.docx"),
            *("001_1.1.1_phu-luc-ke-hoach.docx", "002_1.3.1_bien-ban-tu-kiem-tra.docx"),
        ]
        for item in context.evidence:
            assert hashlib.sha256(package.read(item.packed)).hexdigest() == item.sha256
        lines = package.read("000_danh-muc.txt").decode("utf-8-sig").splitlines()
    assert [line.split("\t")[4] for line in lines[2:]] == [item.packed for item in context.evidence]
    assert (done.files, done.size) == (2, done.path.stat().st_size)
    assert list(done.path.parent.iterdir()) == [done.path]
    again = write_evidence_package(office.folder, context, [listed], tmp_path / "lại.zip")
    assert again.sha256 == done.sha256


def test_damaged_and_missing_files_are_named_and_nothing_is_written(
    office: Application, context: ScoreContext, tmp_path: Path
) -> None:
    target = tmp_path / "goi.zip"
    target.write_bytes(b"cu")
    kept = evidence.path_of(office.folder, context.evidence[0].sha256)
    whole = kept.read_bytes()
    try:
        kept.write_bytes(whole[:-1] + b"?")
        with pytest.raises(EnvironmentFault, match="không giống khi đính kèm"):
            write_evidence_package(office.folder, context, [], target)
        kept.unlink()
        with pytest.raises(EnvironmentFault, match="không còn trong thư mục dữ liệu"):
            write_evidence_package(office.folder, context, [], target)
    finally:
        kept.write_bytes(whole)
    assert target.read_bytes() == b"cu"
    assert list(tmp_path.iterdir()) == [target]
    with pytest.raises(UserError, match="Chưa có tài liệu kiểm chứng"):
        write_evidence_package(office.folder, replace(context, evidence=()), [], target)


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        ("Báo cáo quý I (đã ký).PDF", "007_1.2.1_bao-cao-quy-i-da-ky.pdf"),
        ("../../etc/passwd", "007_1.2.1_passwd"),
        ("C:\\Tài liệu\\Ảnh.jpg", "007_1.2.1_anh.jpg"),
        ("???.docx", "007_1.2.1_tai-lieu.docx"),
        ("x" * 300 + ".docx", f"007_1.2.1_{'x' * 60}.docx"),
    ],
)
def test_names_in_the_package_are_plain(name: str, packed: str) -> None:
    assert packed_name(7, "1.2.1", name) == packed

"""Forms, evidence and the office's own words: each kind of doubt alone, and none where all is in order."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from hhapp.models import EvidenceLink, IndicatorValue
from hhapp.packs.annex import Annex
from hhapp.packs.catalogue import Pack, Severity
from hhapp.packs.forms import split_source
from hhapp.paths import DataFolder
from hhapp.services import forms, periods
from hhapp.services.inspection.findings import AFTER, FindingDraft, add_finding
from hhapp.services.plan import TASK_SUBJECT, plan_of_year, task_rows
from hhapp.services.plan_edit import create_plan
from hhapp.services.plan_import import apply_import
from hhapp.services.sweep.doubt import Doubt
from hhapp.services.units import update_unit
from hhapp.storage import evidence

AT = datetime(2026, 3, 6, 9, 0, tzinfo=UTC)
DAY = date(2026, 3, 10)


def only(doubts: list[Doubt]) -> Doubt:
    assert len(doubts) == 1, doubts
    return doubts[0]


# The office


def test_words_that_every_document_needs(session: Session, pack: Pack, unit_id: int, looked) -> None:
    create_plan(session, pack, unit_id, 2026)
    found = only(looked("Cơ quan", DAY))
    assert (found.severity, found.page, found.thing) == (Severity.WARNING, "settings", "unit")
    assert found.sentence == "Văn bản nào cũng cần mà chưa ghi: Họ tên người ký."
    update_unit(session, unit_id, signer="Trần Văn Bình")
    assert looked("Cơ quan", DAY) == []
    update_unit(session, unit_id, place="", symbol=" ")
    assert only(looked("Cơ quan", DAY)).sentence.endswith("Địa danh; Ký hiệu văn bản.")


def test_a_year_without_a_plan(session: Session, pack: Pack, unit_id: int, looked) -> None:
    update_unit(session, unit_id, signer="Trần Văn Bình")
    found = only(looked("Cơ quan", DAY))
    assert (found.page, found.thing, found.place) == ("plan", None, "Kế hoạch năm 2026")
    create_plan(session, pack, unit_id, 2026)
    assert looked("Cơ quan", DAY) == []


# Forms with columns


@pytest.fixture
def period_id(session: Session, pack: Pack, unit_id: int) -> int:
    return periods.open_period(session, pack, unit_id, 2026, "Q1")


def fill(session: Session, pack: Pack, period_id: int) -> tuple[str, str]:
    """Every official cell of the first form that a figure is taken from; the indicator's code and the form's."""
    code = next(each.code for each in pack.indicators if each.source and each.source.startswith("form."))
    named = split_source(pack.indicator(code).source)
    assert named is not None
    forms.fill_zeros(session, pack, period_id, named[0])
    grid = forms.form_grid(session, pack, period_id, named[0])
    beside = {(grid.rows[0].key, column.code): "0" for column in grid.form.columns if column.typed and column.beside}
    forms.set_cells(session, pack, period_id, named[0], beside)
    return code, named[0]


def test_a_form_in_order_has_nothing_to_doubt(session: Session, pack: Pack, looked, period_id: int) -> None:
    fill(session, pack, period_id)
    assert looked("Biểu số liệu", date(2026, 4, 20)) == []


def test_an_empty_cell_once_the_period_is_over(session: Session, pack: Pack, looked, period_id: int) -> None:
    _, form = fill(session, pack, period_id)
    grid = forms.form_grid(session, pack, period_id, form)
    column = next(each.code for each in grid.form.columns if each.typed and not each.beside)
    forms.set_cells(session, pack, period_id, form, {(grid.rows[0].key, column): ""})
    assert looked("Biểu số liệu", DAY) == []
    found = only(looked("Biểu số liệu", date(2026, 4, 20)))
    assert found.page == "figures"
    assert found.thing == ("2026-Q1", f"form.{form}/{grid.rows[0].key}/{column}")
    assert "còn trống" in found.sentence


def test_a_figure_typed_before_its_form(session: Session, pack: Pack, looked, period_id: int) -> None:
    code, _ = fill(session, pack, period_id)
    kept = IndicatorValue(period_id=period_id, code=code, value=Decimal(7))
    session.add(kept)
    session.flush()
    found = only(looked("Biểu số liệu", DAY))
    assert found.thing == ("2026-Q1", code)
    assert "trước đã gõ 7, nhưng cộng biểu là 0" in found.sentence
    kept.value = Decimal(0)
    assert looked("Biểu số liệu", DAY) == []


# Evidence


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.at(tmp_path / "dữ liệu")


@pytest.fixture
def task_id(session: Session, pack: Pack, unit_id: int, small_annex: Annex) -> int:
    apply_import(session, pack, unit_id, 2026, small_annex)
    plan = plan_of_year(session, 2026, unit_id)
    assert plan is not None
    return task_rows(session, plan.id, DAY)[0].id


@pytest.fixture
def kept(session: Session, folder: DataFolder, task_id: int, tmp_path: Path) -> Path:
    """A file that proves a task; where its content lies."""
    source = tmp_path / "quyet-dinh.txt"
    source.write_text("Quyết định", encoding="utf-8")
    evidence.link(session, evidence.add_file(session, folder, source, AT), TASK_SUBJECT, task_id)
    return next(path for path in folder.evidence.rglob("*") if path.is_file())


def test_kept_files_in_order(looked, folder: DataFolder, kept: Path) -> None:
    assert looked("Tài liệu", DAY, folder) == []


def test_content_that_is_gone(looked, folder: DataFolder, kept: Path, task_id: int) -> None:
    kept.unlink()
    found = only(looked("Tài liệu", DAY, folder))
    assert (found.severity, found.page, found.thing) == (Severity.ERROR, "plan", task_id)
    assert found.place == "quyet-dinh.txt"
    assert "không còn trong thư mục dữ liệu" in found.sentence
    assert looked("Tài liệu", DAY) == []  # without a folder nobody can tell


def test_content_of_another_size(looked, folder: DataFolder, kept: Path) -> None:
    kept.write_text("Quyết định đã sửa", encoding="utf-8")
    assert "dung lượng khác" in only(looked("Tài liệu", DAY, folder)).sentence


def test_a_file_of_another_year_leads_to_the_data(
    session: Session, pack: Pack, unit_id: int, looked, folder: DataFolder, tmp_path: Path
) -> None:
    source = tmp_path / "cu.txt"
    source.write_text("x", encoding="utf-8")
    evidence.add_file(session, folder, source, AT)
    next(path for path in folder.evidence.rglob("*") if path.is_file()).unlink()
    found = only(looked("Tài liệu", DAY, folder))
    assert (found.page, found.thing) == ("settings", "data")


def test_a_finding_leads_there(
    session: Session, pack: Pack, unit_id: int, looked, folder: DataFolder, tmp_path: Path
) -> None:
    source = tmp_path / "anh.jpg"
    source.write_bytes(b"x")
    finding_id = add_finding(session, pack, unit_id, FindingDraft(what="Thiếu niêm yết", found_on=DAY), AT)
    evidence.link(session, evidence.add_file(session, folder, source, AT), AFTER, finding_id)
    next(path for path in folder.evidence.rglob("*") if path.is_file()).unlink()
    found = only(looked("Tài liệu", DAY, folder))
    assert (found.page, found.thing) == ("findings", finding_id)


def test_a_link_to_a_row_that_is_gone(session: Session, looked, folder: DataFolder, kept: Path) -> None:
    session.query(EvidenceLink).one().subject_id = 9_999
    session.flush()
    found = only(looked("Tài liệu", DAY, folder))
    assert (found.severity, found.page, found.thing) == (Severity.NOTICE, "settings", "data")
    assert "gắn với nhiệm vụ đã xóa" in found.sentence

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hhapp.bootstrap import Application, start
from hhapp.errors import UserError
from hhapp.exchange.sample_year import SampleYear, fill_sample_year
from hhapp.packs.context import ReportContext
from hhapp.services import periods, plan, reporting, units
from hhapp.services.facts import fact
from hhapp.services.survey import closing, rounds
from hhapp.storage.history import recent_actions
from hhapp.vn.targets import parse_targets


@pytest.fixture(scope="module")
def told() -> list[str]:
    return []


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, told: list[str]) -> Iterator[Application]:
    """A data folder with the sample year in it."""
    app = start(tmp_path_factory.mktemp("mẫu"))
    filled = fill_sample_year(app, progress=told.append)
    assert filled == SampleYear(2026, ("2026-Q1", "2026-H1", "2026-M9", "2026-Y"))
    yield app
    app.close()


@pytest.fixture(scope="module")
def contexts(office: Application) -> dict[str, ReportContext]:
    """What the report of each period says."""
    pack = office.packs.default()
    with office.reading() as session:
        own = units.own_unit(session)
        assert own is not None
        return {
            row.code: reporting.build_context(session, pack, row.id)
            for row in periods.period_rows(session, pack, own.id)
        }


def test_every_step_is_an_action_with_its_title(office: Application, told: list[str]) -> None:
    with office.reading() as session:
        titles = [action.title for action in recent_actions(session, 1000)]
    assert titles[::-1] == told
    assert "Nhập kế hoạch năm 2026" in titles
    assert "Nhiệm vụ 3: đính kèm minh chứng" in titles


def test_every_deadline_of_the_annex_is_read(office: Application) -> None:
    with office.reading() as session:
        kept = plan.plan_of_year(session, 2026)
        assert kept is not None
        rows = plan.task_rows(session, kept.id, date(2026, 1, 12))
        areas = plan.areas(session, kept.id)
        shared = [row.number for row in rows if row.evidence_count]
    assert len(rows) == 33
    assert [row.number for row in rows if not row.deadline_understood] == []
    assert all(area.code for area in areas)
    assert len(areas) == 7
    assert shared == ["3", "15"]  # one file supports both


def test_the_year_moves_on(contexts: dict[str, ReportContext]) -> None:
    done = [contexts[f"2026-{kind}"].totals.done for kind in ("Q1", "H1", "M9", "Y")]
    assert done == sorted(done)
    assert done[0] > 0
    year = contexts["2026-Y"].totals
    assert year == replace(year, total=33, counted=32, dropped=1, overdue=2, done_late=6, rate="87,5%")
    assert [task.number for task in contexts["2026-Y"].overdue] == ["22", "33"]


def test_figures_balance_and_carry_over(contexts: dict[str, ReportContext]) -> None:
    for code, context in contexts.items():
        value = {name: line.value for name, line in context.figures.items()}
        assert value["tthc.tiep_nhan"] == value["tthc.da_giai_quyet"] + value["tthc.dang_giai_quyet"], code
        notices = [remark for remark in context.remarks if "phải" in remark or "không thể" in remark]
        assert notices == [], code
    last_year, first_quarter = contexts["2025-Y"].figures, contexts["2026-Q1"].figures
    assert last_year["tthc.dang_giai_quyet"].value == first_quarter["tthc.ky_truoc"].value
    assert contexts["2026-Y"].figures["tthc.ty_le_kip_han"].previous_shown == "99,0%"
    assert first_quarter["cd.ty_le_khac_phuc"].shown == "không phát sinh"


def test_the_form_is_filled_once_and_its_totals_are_the_figures(contexts: dict[str, ReportContext]) -> None:
    for code, context in contexts.items():
        (form,) = context.forms
        assert (form.used, len(form.rows)) == (True, 8)
        for column, cell in form.total.cells.items():
            assert cell.value == sum(row.cells[column].value or 0 for row in form.rows), (code, column)
            if f"tthc.{column}" in context.figures:
                assert context.figures[f"tthc.{column}"].value == cell.value, (code, column)
        for row in form.rows:
            value = {column: cell.value for column, cell in row.cells.items()}
            assert value["tiep_nhan"] == value["da_giai_quyet"] + value["dang_giai_quyet"], (code, row.name)
            assert value["thu_xin_loi"] == value["qua_han"], (code, row.name)
    for before, after in zip(contexts["2025-Y"].forms[0].rows, contexts["2026-Y"].forms[0].rows, strict=True):
        assert before.cells["dang_giai_quyet"].value == after.cells["ky_truoc"].value


def test_targets_stand_in_every_way(contexts: dict[str, ReportContext]) -> None:
    targets = [target for area in contexts["2026-H1"].areas for target in area.targets]
    assert len(targets) == 10
    assert all(parse_targets(target.text) for target in targets)
    assert {target.verdict for target in targets} == {"Đạt", "Gần đạt", "Chưa đạt", "Chưa có số liệu"}


def test_every_heading_has_its_sentences(contexts: dict[str, ReportContext]) -> None:
    for kind in ("Q1", "H1", "M9", "Y"):
        assert all(contexts[f"2026-{kind}"].sections.values()), kind


def test_two_closed_survey_rounds_can_be_compared(office: Application) -> None:
    with office.reading() as session:
        own = units.own_unit(session)
        assert own is not None
        now, before = rounds.round_rows(session, own.id)
        found = closing.kept_results(session, now)
        last = closing.last_results(session, now)
        told = fact(session, office.packs.default(), own.id, 2026, date(2026, 12, 31), "survey.phan_anh")
    assert (now.year, before.year, now.entered + before.entered) == (2026, 2025, 68)
    assert found is not None
    assert found.overall.shown == "93,1%"  # as the report of the year says (dt.hai_long)
    assert [tally.verdict(found.target) for tally in found.factors] == ["Đạt", "Đạt", "Đạt", "Đạt", "Chưa đạt"]
    assert last is not None
    assert last[1].overall.shown == "89,9%"
    assert (told.numerator, told.denominator) == (29, 34)


def test_a_folder_with_that_plan_is_left_alone(office: Application) -> None:
    with office.reading() as session:
        before = recent_actions(session, 1000)
    with pytest.raises(UserError, match="Đã có kế hoạch năm 2026"):
        fill_sample_year(office)
    with office.reading() as session:
        assert recent_actions(session, 1000) == before


def test_sample_files_are_few_and_small() -> None:
    folder = Path(__file__).resolve().parents[2] / "resources" / "sample"
    assert sorted(path.name for path in folder.iterdir()) == [
        "bien-ban-tu-kiem-tra.docx",
        "can-bo.toml",
        "cham-diem.toml",
        "ho-so-tre-han.toml",
        "kiem-tra.toml",
        "nam-mau.toml",
        "nhiem-vu-giao.toml",
        "phu-luc-ke-hoach.docx",
        "tinh-mau.toml",
    ]
    assert sum(path.stat().st_size for path in folder.iterdir()) < 200_000

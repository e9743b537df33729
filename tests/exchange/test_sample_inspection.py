"""The sample commune's self-inspection: told beside its reports, in several states, undone like any work."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hhapp.bootstrap import Application, start
from hhapp.packs.catalogue import Pack
from hhapp.services import units
from hhapp.services.inspection.answers import checklist_view
from hhapp.services.inspection.coverage import coverage
from hhapp.services.inspection.finding_states import FindingState
from hhapp.services.inspection.findings import finding_counts, finding_detail, finding_rows
from hhapp.services.inspection.inspections import inspection_rows

YEAR, TODAY = 2026, date(2026, 11, 24)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, sample_folder: Path) -> Iterator[Application]:
    """A data folder with the sample year in it."""
    app = start(Path(shutil.copytree(sample_folder, tmp_path_factory.mktemp("mẫu") / "dữ liệu")))
    yield app
    app.close()


@pytest.fixture
def pack(office: Application) -> Pack:
    return office.packs.default()


@pytest.fixture
def unit_id(office: Application) -> int:
    with office.reading() as session:
        own = units.own_unit(session)
    assert own is not None
    return own.id


def test_two_inspections_with_their_answers(office: Application, pack: Pack, unit_id: int) -> None:
    with office.reading() as session:
        rows = inspection_rows(session, pack, unit_id, YEAR, TODAY)
        tallies = [checklist_view(session, pack, row.id).tally for row in rows]
        june = coverage(session, pack, unit_id, YEAR, date(2026, 6, 30))
        today = coverage(session, pack, unit_id, YEAR, TODAY)
    assert [row.standing for row in rows] == ["Đã kiểm tra", "Đã kiểm tra"]
    assert [tally.progress for tally in tallies] == ["đã trả lời 88/93", "đã trả lời 27/40"]
    assert (june.share.shown, june.unannounced) == ("4/6 (66,7%)", 0)
    assert (today.share.shown, today.unannounced) == ("6/6 (100,0%)", 1)


def test_answers_were_taken_over_from_the_figures_of_their_time(office: Application, pack: Pack, unit_id: int) -> None:
    with office.reading() as session:
        first = inspection_rows(session, pack, unit_id, YEAR, TODAY)[0]
        rows = {row.item.code: row for row in checklist_view(session, pack, first.id).rows}
    assert rows["VII.03"].source.startswith("Tỷ lệ hồ sơ tiếp nhận trực tuyến")
    assert "Quý I năm 2026" in rows["VII.03"].source
    assert rows["I.09"].source == "", "typed, and left alone by filling"


def test_findings_stand_in_several_states(office: Application, pack: Pack, unit_id: int) -> None:
    with office.reading() as session:
        rows = finding_rows(session, pack, unit_id, YEAR, TODAY)
        today = finding_counts(session, pack, unit_id, YEAR, TODAY)
        end = finding_counts(session, pack, unit_id, YEAR, date(2026, 12, 14))
        proven = finding_detail(session, pack, rows[1].id, TODAY)
    assert {row.state for row in rows} == set(FindingState) - {FindingState.OPEN}
    assert [row.earlier for row in rows] == [True] + [False] * 8
    assert (today.handled.shown, today.open, today.overdue) == ("7/8 (87,5%)", 1, 0)
    assert end.handled.shown == "8/8 (100,0%)", "as the year's report says"
    assert (len(proven.before), len(proven.after)) == (1, 1)

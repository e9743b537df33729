"""The sample year's dossiers and assigned work agree with the figures that its reports tell."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hhapp.bootstrap import Application, start
from hhapp.services import periods, units
from hhapp.services.assignments.register import year_window
from hhapp.services.assignments.summary import work_summary
from hhapp.services.dossiers.counts import late_by_field
from hhapp.services.dossiers.register import dossier_rows
from hhapp.services.dossiers.standing import DossierStatus, LetterState
from hhapp.services.period_figures import figures_of

END = date(2026, 12, 14)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, sample_folder: Path) -> Iterator[Application]:
    app = start(Path(shutil.copytree(sample_folder, tmp_path_factory.mktemp("mẫu") / "dữ liệu")))
    yield app
    app.close()


@pytest.mark.parametrize("kind", ["Q1", "H1", "M9", "Y"])
def test_the_register_says_what_the_report_says(office: Application, kind: str) -> None:
    pack = office.packs.default()
    with office.reading() as session:
        own = units.own_unit(session)
        assert own is not None
        period = next(row for row in periods.period_rows(session, pack, own.id) if row.code == f"2026-{kind}")
        figures = figures_of(session, pack, period, today=END)
        lines = late_by_field(session, own.id, period.start, period.end, pack)
    counted = {
        "tthc.qua_han": sum(line.returned_late for line in lines),
        "tthc.dang_qua_han": sum(line.pending_late for line in lines),
        "tthc.thu_xin_loi": sum(line.letters for line in lines),
    }
    assert counted == {code: figures[code].value for code in counted}


def test_the_year_shows_what_can_go_wrong(office: Application) -> None:
    pack = office.packs.default()
    with office.reading() as session:
        own = units.own_unit(session)
        assert own is not None
        rows = dossier_rows(session, pack, own.id, None, END)
        work = work_summary(session, pack, own.id, year_window(2026), date(2026, 11, 24)).counts
    assert len(rows) == 37
    assert [row.faults for row in rows if row.faults] == []
    assert sum(row.status is DossierStatus.OVERDUE for row in rows) == 1
    assert sum(row.draft.times > 1 for row in rows) == 1
    assert sum(row.letter is LetterState.TOO_LATE for row in rows) == 1
    assert all(row.live_letters for row in rows)
    assert (work.total, work.done_on_time, work.done_late, work.overdue, work.in_time) == (20, 17, 1, 1, 1)
    assert (work.returned, work.returned_often, work.unexplained) == (3, 1, 0)

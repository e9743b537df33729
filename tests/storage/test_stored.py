"""Databases of earlier versions, each the sample year kept as SQL: today's program opens them and loses nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hhapp.bootstrap import start
from hhapp.models import migrations
from hhapp.services import periods, plan, units
from hhapp.services.figures import figure_grid
from hhapp.services.forms import set_cells
from hhapp.services.reporting import build_context
from hhapp.storage.backup import backups

STORED = sorted((Path(__file__).resolve().parents[1] / "stored").glob("*.sql"))
_OWN = ("alembic_version",)  # says the version, so it must change


def _restore(sql: Path, folder: Path) -> Path:
    folder.mkdir()
    database = folder / "hhapp.sqlite"
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript(sql.read_text(encoding="utf-8"))
    return database


def _rows(database: Path, like: dict[str, list[str]] | None = None) -> dict[str, Any]:
    """Every row of every table (of the columns in `like`), and the number each table gives next."""
    with closing(sqlite3.connect(database)) as connection:
        columns = like or _columns(connection)
        return {
            table: sorted(connection.execute(f"SELECT {', '.join(names)} FROM {table}"))
            for table, names in columns.items()
        }


def _columns(connection: sqlite3.Connection) -> dict[str, list[str]]:
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        name: [f'"{column[1]}"' for column in connection.execute(f"PRAGMA table_info({name})")]
        for name in names
        if name not in _OWN
    }


@pytest.mark.parametrize("sql", STORED, ids=lambda path: path.stem)
def test_every_row_is_kept(sql: Path, tmp_path: Path) -> None:
    database = _restore(sql, tmp_path / "data")
    before = _rows(database)
    with closing(sqlite3.connect(database)) as connection:
        columns = _columns(connection)
    app = start(tmp_path / "data")
    app.close()
    after = _rows(database, columns)
    # Tables that came since are new names beside the old ones; the old numbers must go on where they stood.
    numbers = dict(before.pop("sqlite_sequence"))
    assert numbers.items() <= dict(after.pop("sqlite_sequence")).items()
    assert after == before
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(migrations.CURRENT,)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("sql", STORED, ids=lambda path: path.stem)
def test_a_backup_is_taken_before_an_older_file_is_changed(sql: Path, tmp_path: Path) -> None:
    database = _restore(sql, tmp_path / "data")
    before = _rows(database)
    app = start(tmp_path / "data")
    made = backups(app.folder)
    app.close()
    assert len(made) == (sql.stem < migrations.CURRENT)
    assert all(_rows(backup.path) == before for backup in made)


@pytest.mark.parametrize("sql", STORED, ids=lambda path: path.stem)
def test_the_year_works_on(sql: Path, tmp_path: Path) -> None:
    """Plan, figures and reports read as before, an action can be taken back, and a new one written."""
    _restore(sql, tmp_path / "data")
    app = start(tmp_path / "data")
    pack = app.packs.default()
    with app.reading() as session:
        unit = units.own_unit(session)
        assert unit is not None
        rows = periods.period_rows(session, pack, unit.id)
        found = plan.plan_of_year(session, 2026)
        assert found is not None
        assert len(plan.task_rows(session, found.id, date(2026, 6, 14))) == 33
        assert len(rows) == 6
        for row in rows:
            grid = figure_grid(session, pack, row.id)
            assert grid.filled >= 27
            assert row.state is periods.PeriodState.ENTERING
            assert build_context(session, pack, row.id).period.code == row.code
    assert app.undo_last() is not None
    with app.transaction("Mở kỳ") as session:
        assert periods.open_period(session, pack, unit.id, 2027, "Q1") == max(row.id for row in rows) + 1
    app.close()


def test_a_database_from_before_forms_keeps_its_figures_to_the_hand(tmp_path: Path) -> None:
    """No form is filled in it: what was typed stays typed, can be typed again, and a form can be begun."""
    _restore(next(path for path in STORED if path.stem == "0002"), tmp_path / "data")
    app = start(tmp_path / "data")
    pack = app.packs.default()
    with app.reading() as session:
        unit = units.own_unit(session)
        assert unit is not None
        period = periods.period_by_code(session, pack, unit.id, "2026-Q1")
        assert period is not None
        row = next(row for row in figure_grid(session, pack, period.id).rows if row.code == "tthc.truc_tuyen")
        assert (row.shown, row.editable) == ("1.486", True)
    with app.transaction("Nhập biểu") as session:
        set_cells(session, pack, period.id, "bieu_06a", {("dat_dai", "truc_tuyen"): "7"})
        row = next(row for row in figure_grid(session, pack, period.id).rows if row.code == "tthc.truc_tuyen")
        assert (row.shown, row.editable) == ("7", False)
    app.undo_last()
    with app.reading() as session:
        row = next(row for row in figure_grid(session, pack, period.id).rows if row.code == "tthc.truc_tuyen")
        assert (row.shown, row.editable) == ("1.486", True)
    app.close()

"""The migrations lead to the models, step by step, on databases with rows in them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Table, create_engine, insert

from hhapp.bootstrap import start
from hhapp.errors import EnvironmentFault
from hhapp.models import Base, migrations
from hhapp.storage import database
from hhapp.storage.backup import backups

FOLDER = Path(migrations.__file__).parent


def _script() -> ScriptDirectory:
    return ScriptDirectory(str(FOLDER))


def test_the_head_is_the_version_that_the_program_expects() -> None:
    assert _script().get_heads() == [migrations.CURRENT]


def test_revisions_ascend_so_that_newer_is_told_by_name() -> None:
    names = [script.revision for script in _script().walk_revisions()]
    assert names == sorted(names, reverse=True)
    assert all(len(name) == 4 and name.isdecimal() for name in names)


def test_the_head_equals_the_models(tmp_path: Path) -> None:
    database.upgrade(tmp_path / "hhapp.sqlite")
    engine = create_engine(f"sqlite:///{tmp_path / 'hhapp.sqlite'}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_the_head_makes_the_same_sql_as_the_models(tmp_path: Path) -> None:
    """Names of constraints, defaults and AUTOINCREMENT too, which the comparison above does not look at."""
    database.upgrade(tmp_path / "migrated.sqlite")
    engine = create_engine(f"sqlite:///{tmp_path / 'models.sqlite'}")
    Base.metadata.create_all(engine)
    engine.dispose()
    assert _schema(tmp_path / "migrated.sqlite") == _schema(tmp_path / "models.sqlite")


def _schema(path: Path) -> dict[str, list[str]]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'"
        )
        # a table that was renamed on the way has its name in quotes
        return {name: sorted(line.strip(" \t,").replace('"', "") for line in sql.splitlines()) for name, sql in rows}


def _rows(path: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"')) for name in names}


VALUES: dict[type, Any] = {
    int: 1,
    str: "Đặng",
    bool: True,
    date: date(2021, 3, 5),
    datetime: datetime(2021, 3, 5, 1, 30, tzinfo=UTC),
    Decimal: Decimal("66.70"),
}


def _populate(path: Path) -> None:
    """One row in every table, each naming the others by number 1."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        for table in Base.metadata.sorted_tables:
            connection.execute(insert(table).values({c.name: VALUES[c.type.python_type] for c in table.columns}))
    engine.dispose()


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Gives the program one version more, whose step is the given code, beside the real steps."""
    later = f"{int(migrations.CURRENT) + 1:04d}"

    def give(body: str) -> None:
        folder = tmp_path / "migrations"
        (folder / "versions").mkdir(parents=True)
        for path in (*FOLDER.glob("*.py"), *FOLDER.glob("versions/*.py")):
            (folder / path.relative_to(FOLDER)).write_bytes(path.read_bytes())
        step = f"from alembic import op\nimport sqlalchemy as sa\nrevision = '{later}'\n"
        step += f"down_revision = '{migrations.CURRENT}'\n{body}"
        (folder / "versions" / f"{later}_next.py").write_text(step, encoding="utf-8")
        monkeypatch.setattr(migrations, "__file__", str(folder / "__init__.py"))
        monkeypatch.setattr(migrations, "CURRENT", later)

    return give


REBUILD_PARENT = """
def upgrade():
    with op.batch_alter_table("plan", recreate="always", table_kwargs={"sqlite_autoincrement": True}) as plan:
        plan.add_column(sa.Column("added", sa.Text(), nullable=True))
"""


def _folder_with_rows(tmp_path: Path) -> Path:
    root = tmp_path / "data"
    start(root).close()
    for backup in (root / "backups").iterdir():
        backup.unlink()
    _populate(root / "hhapp.sqlite")
    return root


def test_rebuilding_a_parent_table_keeps_its_children(tmp_path: Path, next_version: Callable[[str], None]) -> None:
    root = _folder_with_rows(tmp_path)
    before = _rows(root / "hhapp.sqlite")
    next_version(REBUILD_PARENT)
    app = start(root)
    (backup,) = backups(app.folder)
    after = _rows(root / "hhapp.sqlite")
    assert after["alembic_version"] == [(migrations.CURRENT,)]
    assert after["plan"] == [(*before["plan"][0], None)]
    assert {name: rows for name, rows in after.items() if name not in ("plan", "alembic_version")} == {
        name: rows for name, rows in before.items() if name not in ("plan", "alembic_version")
    }
    assert _rows(backup.path) == before
    app.close()


@pytest.mark.parametrize(
    "body",
    [
        REBUILD_PARENT + "    raise RuntimeError('step fails')\n",
        "def upgrade():\n    op.execute('DELETE FROM plan')\n",  # leaves areas without their plan
    ],
)
def test_a_failing_step_changes_nothing(tmp_path: Path, next_version: Callable[[str], None], body: str) -> None:
    root = _folder_with_rows(tmp_path)
    before = _rows(root / "hhapp.sqlite")
    next_version(body)
    with pytest.raises(RuntimeError):
        start(root)
    assert _rows(root / "hhapp.sqlite") == before


def test_the_older_program_refuses_the_newer_database(
    tmp_path: Path, next_version: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = _folder_with_rows(tmp_path)
    with monkeypatch.context():
        next_version(REBUILD_PARENT)
        start(root).close()
    monkeypatch.undo()
    with pytest.raises(EnvironmentFault, match="bản HHApp mới hơn"):
        start(root)


def test_numbers_of_deleted_rows_do_not_come_back(tmp_path: Path) -> None:
    """A table made anew would count from the largest number that is left."""
    path = tmp_path / "hhapp.sqlite"
    database.upgrade(path, "0001")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO unit VALUES (1, 'X', 'UBND', 'xa', NULL, NULL, NULL, '', '', '', '', '', '', '', '')"
        )
        row = "'2026-Q1', 2026, 'Q1', '2025-12-15', '2026-03-14', '2026-03-17', 'entering', 'mau-xa', '1'"
        connection.execute(f"INSERT INTO reporting_period VALUES (7, 1, {row})")
        connection.execute("DELETE FROM reporting_period")
    database.upgrade(path)
    with closing(sqlite3.connect(path)) as connection:
        assert dict(connection.execute("SELECT * FROM sqlite_sequence"))["reporting_period"] == 7


def test_every_table_is_named_by_one_column() -> None:
    tables: list[Table] = Base.metadata.sorted_tables
    assert all(len(table.primary_key.columns) == 1 for table in tables)

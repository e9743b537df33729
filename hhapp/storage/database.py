"""The one SQLite file: how it is opened, what is refused, and how an older one is brought up to the models.

A new database goes the same way as an old one: through the migrations.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

from hhapp.errors import EnvironmentFault
from hhapp.models import migrations
from hhapp.paths import DataFolder
from hhapp.storage.backup import back_up, newest_good
from hhapp.storage.faults import is_damage, told_in_words

_WAIT_MS = 10_000  # another connection of this program may be writing that long


def open_engine(folder: DataFolder, now: datetime) -> Engine:
    """The engine on the folder's database, made or brought up to date first; transactions of it read only.

    `writing_engine` gives the one that writes. Raises EnvironmentFault for a file that is damaged, made by a newer
    program, not ours, or gone while backups exist.
    """
    with told_in_words(files=True):
        version = _checked_version(folder)
        if version is None or version < migrations.CURRENT:
            if version is not None:
                back_up(folder, now)
            upgrade(folder.database)
        return _engine(folder.database, foreign_keys=True)


def writing_engine(engine: Engine) -> Engine:
    """The same engine, its transactions taking the writer's place at once, so that no two can deadlock."""
    return engine.execution_options(writes=True)


def upgrade(database: Path, revision: str = "head") -> None:
    """Run the migrations in one transaction, foreign keys off outside it and checked within.

    SQLite alters a table by making it anew; with foreign keys on, dropping the old parent would delete its children.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent).replace("%", "%%"))
    engine = _engine(database, foreign_keys=False)
    with writing_engine(engine).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(f"migration to {revision} left rows without their parents: {broken[:5]}")


def _engine(database: Path, *, foreign_keys: bool) -> Engine:
    # The driver must not begin transactions by itself: it would not begin one for reading, nor for DDL.
    engine = create_engine(
        f"sqlite+pysqlite:///{database}",
        connect_args={"isolation_level": None, "check_same_thread": False},
        poolclass=QueuePool if foreign_keys else NullPool,
    )

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _record: Any) -> None:
        connection.execute(f"PRAGMA busy_timeout={_WAIT_MS}")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _checked_version(folder: DataFolder) -> str | None:
    """The schema's version in a sound file of ours; None where there is nothing yet."""
    database = folder.database
    if not database.exists() or database.stat().st_size == 0:
        _refuse_lost(folder)
        return None
    try:
        with closing(sqlite3.connect(database)) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise _damaged(folder)
            names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not names:
                return None
            version = _version(connection) if "alembic_version" in names else None
    except sqlite3.DatabaseError as fault:
        if is_damage(fault):
            raise _damaged(folder) from fault
        raise
    if version is None:
        raise EnvironmentFault(
            f"Tệp {database} không phải dữ liệu của HHApp.", "Hãy chuyển tệp đó đi nơi khác hoặc chọn thư mục khác."
        )
    if version > migrations.CURRENT:
        raise EnvironmentFault(
            "Dữ liệu này của bản HHApp mới hơn bản đang chạy.", "Hãy cài bản HHApp mới nhất rồi mở lại."
        )
    return version


def _version(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])


def _refuse_lost(folder: DataFolder) -> None:
    """A folder without database is a new one, unless its backups say that there was one."""
    if newest_good(folder) is not None:
        raise EnvironmentFault(f"Không thấy tệp dữ liệu {folder.database}.", _way_back(folder))


def _damaged(folder: DataFolder) -> EnvironmentFault:
    return EnvironmentFault(f"Tệp dữ liệu bị hỏng: {folder.database}", _way_back(folder))


def _way_back(folder: DataFolder) -> str:
    backup = newest_good(folder)
    if backup is None:
        return "Không có bản sao lưu nào dùng được; hãy giữ nguyên tệp và nhờ người hỗ trợ."
    made = backup.made.strftime("%H:%M %d/%m/%Y")
    return (
        f"Bản sao lưu tốt gần nhất lúc {made}: {backup.path}. "
        f'Khôi phục bằng lệnh: hhapp --data-dir "{folder.root}" backup restore "{backup.path.name}".'
    )

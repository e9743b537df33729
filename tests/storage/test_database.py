"""How the file is opened, what is refused with a sentence, and how an older one is brought up."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from hhapp.bootstrap import Application, start
from hhapp.errors import EnvironmentFault
from hhapp.models import PlanTask, Setting
from hhapp.models.migrations import CURRENT

AddPlan = Callable[[Application], int]


def test_the_pragmas_hold_on_every_connection(app: Application) -> None:
    with app.reading() as session, app.transaction("Ghi") as writing:
        for connection in (session.connection(), writing.connection()):
            found = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            }
            assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}


def test_a_reader_sees_one_picture_while_someone_writes(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    count = select(func.count()).select_from(PlanTask)
    with app.reading() as session:
        assert session.scalar(count) == 2
        with app.transaction("Thêm") as writing:
            writing.add(PlanTask(area_id=1, position=3, task="Việc thêm"))
        assert session.scalar(count) == 2
    with app.reading() as session:
        assert session.scalar(count) == 3


def test_a_reading_session_cannot_write(app: Application) -> None:
    with app.reading() as session:
        session.add(Setting(name="x", value="1"))
        with pytest.raises(RuntimeError, match="does not write"):
            session.flush()
    with pytest.raises(EnvironmentFault), app.reading() as session:
        session.execute(text("INSERT INTO setting VALUES ('x', '1')"))
    with app.reading() as session:
        assert session.get(Setting, "x") is None


def test_writers_take_turns(app: Application) -> None:
    with app.transaction("Đầu") as session:
        session.add(Setting(name="x", value="0"))

    def count_up() -> None:
        for _ in range(10):
            with app.transaction("Tăng") as session:
                row = session.get_one(Setting, "x")
                row.value = str(int(row.value) + 1)

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with app.reading() as session:
        assert session.get_one(Setting, "x").value == "40"


def test_foreign_keys_are_enforced(app: Application) -> None:
    from sqlalchemy.exc import IntegrityError

    with pytest.raises(IntegrityError), app.transaction("Lạc") as session:
        session.add(PlanTask(area_id=99, position=1, task="Lạc"))
    with app.reading() as session:
        assert session.scalar(select(func.count()).select_from(PlanTask)) == 0


def test_a_newer_database_is_refused_untouched(tmp_path: Path) -> None:
    start(tmp_path).close()
    database = tmp_path / "hhapp.sqlite"
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(EnvironmentFault, match="Dữ liệu này của bản HHApp mới hơn") as told:
        start(tmp_path)
    assert "Hãy cài bản HHApp mới nhất" in told.value.advice
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("9999",)


def test_a_refused_start_gives_the_lock_back(tmp_path: Path) -> None:
    (tmp_path / "hhapp.sqlite").write_bytes(b"x" * 5000)
    for _ in range(2):
        with pytest.raises(EnvironmentFault, match="bị hỏng"):
            start(tmp_path)


def _damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 : 4096 * 6] = os.urandom(4096 * 5)
    path.write_bytes(content)


@pytest.mark.parametrize("damage", [_damage, lambda path: path.write_bytes(b"ghi nham" * 1000)])
def test_a_damaged_database_names_the_newest_good_backup(
    tmp_path: Path, add_plan: AddPlan, damage: Callable[[Path], None]
) -> None:
    app = start(tmp_path)
    add_plan(app)
    backup = app.back_up()
    app.close()
    damage(tmp_path / "hhapp.sqlite")
    broken = (tmp_path / "hhapp.sqlite").read_bytes()
    with pytest.raises(EnvironmentFault, match="Tệp dữ liệu bị hỏng") as told:
        start(tmp_path)
    assert str(backup) in told.value.advice
    assert f'backup restore "{backup.name}"' in told.value.advice
    assert (tmp_path / "hhapp.sqlite").read_bytes() == broken


def test_a_damaged_database_without_backup_says_so(tmp_path: Path) -> None:
    (tmp_path / "hhapp.sqlite").write_bytes(b"x" * 5000)
    with pytest.raises(EnvironmentFault, match="Không có bản sao lưu nào"):
        start(tmp_path)


def test_someone_elses_sqlite_file_is_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "hhapp.sqlite")) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    with pytest.raises(EnvironmentFault, match="không phải dữ liệu của HHApp"):
        start(tmp_path)


def test_an_empty_file_is_a_new_database(tmp_path: Path) -> None:
    (tmp_path / "hhapp.sqlite").touch()
    start(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "hhapp.sqlite")) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (CURRENT,)


def test_a_lost_database_is_not_silently_begun_anew(tmp_path: Path, add_plan: AddPlan) -> None:
    app = start(tmp_path)
    add_plan(app)
    app.close()
    (tmp_path / "hhapp.sqlite").unlink()
    with pytest.raises(EnvironmentFault, match="Không thấy tệp dữ liệu"):
        start(tmp_path)
    assert not (tmp_path / "hhapp.sqlite").exists()


def test_a_full_disk_is_told_and_nothing_is_kept(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    with app.transaction("Giới hạn") as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count={pages + 2}")
    with pytest.raises(EnvironmentFault, match="Ổ đĩa đã đầy") as told, app.transaction("Nhập nhiều") as session:
        session.add_all(Setting(name=f"x{index}", value="y" * 1000) for index in range(100))
    assert "giải phóng dung lượng" in told.value.advice
    with app.reading() as session:
        assert session.scalar(select(func.count()).select_from(Setting)) == 0
        assert session.scalar(select(func.count()).select_from(PlanTask)) == 2


def test_a_second_start_does_not_import_alembic(tmp_path: Path) -> None:
    start(tmp_path).close()
    code = (
        "import sys, pathlib; from hhapp.bootstrap import start; start(pathlib.Path(sys.argv[1])).close(); "
        "print([name for name in ('alembic', 'PySide6', 'docx', 'openpyxl') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"

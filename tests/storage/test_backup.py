"""Backups are equal, plain, thinned by rule, and bring the data back."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.bootstrap import Application, start
from hhapp.errors import EnvironmentFault, UserError
from hhapp.models import Setting
from hhapp.paths import DataFolder
from hhapp.services.plan import plans
from hhapp.storage.backup import Backup, back_up, backups, contents, is_backed_up, newest_good, restore, thin

NOW = datetime(2021, 3, 5, 8, 30, tzinfo=UTC)
AddPlan = Callable[[Application], int]


def _dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def _write(app: Application, value: str) -> None:
    with app.transaction("Ghi") as session:
        session.merge(Setting(name="x", value=value))


def test_a_backup_is_one_plain_file_with_everything(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    path = back_up(app.folder, NOW)
    assert path == app.folder.backups / "hhapp-20210305-083000.sqlite"
    assert [left.name for left in app.folder.backups.iterdir()] == [path.name]
    assert _dump(path) == _dump(app.folder.database)
    assert any("Rà soát văn bản" in line for line in _dump(path))


def test_a_backup_is_made_while_someone_writes(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    with app.transaction("Đang ghi") as session:
        session.add(Setting(name="x", value="1"))
        session.flush()
        path = app.back_up()
    assert not any('INSERT INTO "setting"' in line for line in _dump(path))


def test_two_backups_in_one_second_both_stay(app: Application) -> None:
    first, second = back_up(app.folder, NOW), back_up(app.folder, NOW)
    assert first.exists()
    assert second.name == "hhapp-20210305-083001.sqlite"


def test_what_a_crash_left_is_no_backup_and_is_cleared(app: Application) -> None:
    (app.folder.backups / "hhapp-20200101-000000.part").write_bytes(b"half")
    (app.folder.backups / "hhapp-của tôi.sqlite").write_bytes(b"mine")
    path = back_up(app.folder, NOW)
    assert [backup.path for backup in backups(app.folder)] == [path]
    assert sorted(left.name for left in app.folder.backups.iterdir()) == sorted([path.name, "hhapp-của tôi.sqlite"])


def test_closing_backs_up_only_what_changed(tmp_path: Path) -> None:
    counts = []
    for change in ("1", "", "2", ""):
        app = start(tmp_path)
        if change:
            _write(app, change)
        app.close()
        counts.append(len(backups(DataFolder(tmp_path))))
    assert counts == [1, 1, 2, 2]


def test_a_change_before_a_crash_is_backed_up_by_the_next_close(app: Application) -> None:
    app.back_up()
    assert is_backed_up(app.folder)
    _write(app, "1")
    assert not is_backed_up(app.folder)


def test_restore_brings_the_data_back_and_keeps_the_present_aside(tmp_path: Path) -> None:
    app = start(tmp_path)
    _write(app, "cũ")
    saved = app.back_up()
    _write(app, "mới")
    app.close()
    aside = restore(app.folder, saved, NOW)
    again = start(tmp_path)
    with again.reading() as session:
        assert session.get_one(Setting, "x").value == "cũ"
    again.close()
    assert any("'mới'" in line for line in _dump(aside))


def test_restore_over_a_killed_program_does_not_play_its_log(tmp_path: Path) -> None:
    """The write-ahead log that a killed program left must go aside with its file, not into the restored one."""
    code = """
import os, sys, pathlib
from hhapp.bootstrap import start
from hhapp.models import Setting
app = start(pathlib.Path(sys.argv[1]))
with app.transaction("a") as session: session.add(Setting(name="x", value="cũ"))
app.back_up()
with app.transaction("b") as session: session.get_one(Setting, "x").value = "mới"
os._exit(9)
"""
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    folder = DataFolder(tmp_path)
    assert folder.database.with_name("hhapp.sqlite-wal").stat().st_size > 0
    aside = restore(folder, backups(folder)[0].path, NOW)
    assert any("'cũ'" in line for line in _dump(folder.database))
    assert any("'mới'" in line for line in _dump(aside))


def test_restore_is_refused_while_the_folder_is_open(app: Application) -> None:
    saved = app.back_up()
    with pytest.raises(EnvironmentFault, match="đang được mở"):
        restore(app.folder, saved, NOW)


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100, None])
def test_restore_refuses_what_is_no_sound_backup(tmp_path: Path, content: bytes | None) -> None:
    app = start(tmp_path / "data")
    app.close()
    before = app.folder.database.read_bytes()
    backup = tmp_path / "hhapp-20210101-000000.sqlite"
    if content is not None:
        backup.write_bytes(content)
    with pytest.raises(UserError, match="không phải bản sao lưu dùng được"):
        restore(app.folder, backup, NOW)
    assert app.folder.database.read_bytes() == before


def test_a_broken_backup_is_passed_over(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    good, broken = back_up(app.folder, NOW), back_up(app.folder, NOW + timedelta(days=1))
    content = bytearray(broken.read_bytes())
    content[4096:8192] = os.urandom(4096)
    broken.write_bytes(content)
    newest = newest_good(app.folder)
    assert newest is not None
    assert newest.path == good


def test_thinning_deletes_files(app: Application) -> None:
    days = [NOW - timedelta(days=day) for day in range(40)]
    for day in reversed(days):
        (app.folder.backups / day.strftime("hhapp-%Y%m%d-%H%M%S.sqlite")).touch()
    newest = back_up(app.folder, NOW + timedelta(hours=1))
    left = backups(app.folder)
    assert left[0].path == newest
    assert 12 <= len(left) < 25


stamps = st.lists(
    st.datetimes(datetime(2020, 1, 1), datetime(2023, 1, 1)),  # noqa: DTZ001 - hypothesis wants them bare
    unique=True,
    max_size=200,
)


@given(stamps)
def test_thinning_keeps_the_newest_and_the_rule(made: list[datetime]) -> None:
    kept = sorted(set(made) - thin(made), reverse=True)
    newest_first = sorted(made, reverse=True)
    assert kept[:5] == newest_first[:5]
    assert len(kept) <= 5 + 12 + 10 + 9
    for stamp in newest_first:
        later_same_day = any(other.date() == stamp.date() and other > stamp for other in made)
        later_days = {other.date() for other in made if other.date() > stamp.date()}
        if not later_same_day and len(later_days) < 12:
            assert stamp in kept
    for key, count in ((lambda at: at.isocalendar()[:2], 10), (lambda at: (at.year, at.month), 9)):
        assert len({key(at) for at in kept}) >= min(count, len({key(at) for at in made}))


@given(stamps)
def test_thinning_twice_deletes_nothing_more(made: list[datetime]) -> None:
    kept = set(made) - thin(made)
    assert thin(kept) == frozenset()


def test_thinning_one_a_day_for_two_years() -> None:
    made = [datetime(2021, 1, 1, 17, tzinfo=UTC) + timedelta(days=day) for day in range(730)]
    kept = set(made) - thin(made)
    assert set(made[-12:]) <= kept
    assert 12 + 8 + 6 <= len(kept) <= 31
    assert min(kept) < made[-1] - timedelta(days=230)


def test_what_is_in_a_backup(app: Application, add_plan: AddPlan) -> None:
    empty = contents(backups_of(app))
    assert empty is not None
    assert (empty.tasks, empty.periods, empty.actions, empty.last_action) == ((), 0, 0, "")
    add_plan(app)
    _write(app, "1")
    full = contents(backups_of(app))
    assert full is not None
    assert full.size > 0
    assert [count for _, count in full.tasks] == [2]
    assert full.actions == 2
    assert full.last_action == "Ghi"


def backups_of(app: Application) -> Backup:
    """A backup made now."""
    path = app.back_up()
    return next(each for each in backups(app.folder) if each.path == path)


def test_a_file_that_is_no_backup_has_no_contents(app: Application) -> None:
    path = app.folder.backups / "hhapp-20210305-083000.sqlite"
    path.write_bytes(b"khong phai")
    (found,) = backups(app.folder)
    assert contents(found) is None
    path.unlink()
    assert contents(found) is None


def test_an_open_folder_goes_back_and_forth(app: Application, add_plan: AddPlan) -> None:
    before = app.back_up()
    add_plan(app)
    with app.reading() as session:
        assert plans(session)
    kept = app.restore(before)
    with app.reading() as session:
        assert not plans(session)
    _write(app, "2")  # it is worked on as usual
    app.restore(kept)
    with app.reading() as session:
        assert plans(session)
        assert session.get(Setting, "x") is None
    assert not [*app.folder.root.glob("*.part"), *app.folder.root.glob("*khoi-phuc*")]


@pytest.mark.parametrize("content", [b"", b"khong phai"])
def test_what_is_no_backup_changes_nothing(app: Application, add_plan: AddPlan, content: bytes) -> None:
    add_plan(app)
    damaged = app.folder.backups / "hhapp-20210305-083000.sqlite"
    damaged.write_bytes(content)
    with pytest.raises(UserError, match="không phải bản sao lưu"):
        app.restore(damaged)
    with app.reading() as session:
        assert plans(session)
    _write(app, "1")


def test_an_old_backup_that_is_thinned_away_meanwhile_is_restored_all_the_same(
    app: Application, add_plan: AddPlan
) -> None:
    chosen = back_up(app.folder, NOW)
    for minute in range(1, 5):
        back_up(app.folder, NOW + timedelta(minutes=minute))
    add_plan(app)
    app.restore(chosen)
    assert not chosen.exists()
    with app.reading() as session:
        assert not plans(session)

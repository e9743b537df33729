"""Copies of the database that can be trusted: made by SQLite's backup interface, opened and checked before they count.

A backup is one plain file, "hhapp-YYYYMMDD-HHMMSS.sqlite", complete in itself. Old ones are thinned by `thin`.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from hhapp.errors import EnvironmentFault, UserError
from hhapp.models.migrations import CURRENT
from hhapp.paths import DataFolder
from hhapp.storage.faults import told_in_words
from hhapp.storage.lock import FolderLock
from hhapp.storage.newest import newest_action

_STAMP = "hhapp-%Y%m%d-%H%M%S.sqlite"
_NEWEST = 5  # kept whatever their day: the copy before an import must outlive the one on exit an hour later
_DAILY, _WEEKLY, _MONTHLY = 12, 10, 9


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: where it lies and when it was made (the machine's own clock)."""

    path: Path
    made: datetime


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a backup: its size in bytes, tasks by plan year (newest first), periods, actions, the last one."""

    size: int
    tasks: tuple[tuple[int, int], ...]
    periods: int
    actions: int
    last_action: str


def back_up(folder: DataFolder, now: datetime) -> Path:
    """Copy the database, check the copy, give it its name, thin the older ones; the new backup's path.

    Raises EnvironmentFault where the copy cannot be made or is not equal; then no file of that name exists.
    """
    with told_in_words(files=True):
        for left in folder.backups.glob("*.part"):
            left.unlink()
        made = _free_stamp(folder, now)
        target = folder.backups / made.strftime(_STAMP)
        part = target.with_suffix(".part")
        _copy_checked(folder.database, part)
        part.replace(target)
        _sync(folder.backups)
        stamps = {backup.made: backup.path for backup in backups(folder)}
        for stamp in thin(stamps):
            stamps[stamp].unlink()
    return target


def backups(folder: DataFolder) -> tuple[Backup, ...]:
    """The backups of a data folder, newest first."""
    found = []
    for path in folder.backups.glob("hhapp-*.sqlite"):
        try:
            found.append(Backup(path, datetime.strptime(path.name, _STAMP).astimezone()))
        except ValueError:
            continue  # a file that someone else put there
    return tuple(sorted(found, key=lambda backup: backup.made, reverse=True))


def thin(stamps: Iterable[datetime]) -> frozenset[datetime]:
    """Which backups to delete: all but the newest five and the last of each of 12 days, 10 weeks and 9 months.

    Days, weeks and months are counted where there are backups, so that an office that was closed for a season still
    finds twelve days.
    """
    newest_first = sorted(stamps, reverse=True)
    kept = set(newest_first[:_NEWEST])
    kept |= _last_of_each(newest_first, lambda stamp: stamp.date(), _DAILY)
    kept |= _last_of_each(newest_first, lambda stamp: stamp.isocalendar()[:2], _WEEKLY)
    kept |= _last_of_each(newest_first, lambda stamp: (stamp.year, stamp.month), _MONTHLY)
    return frozenset(newest_first) - kept


def newest_good(folder: DataFolder) -> Backup | None:
    """The newest backup that opens and is sound."""
    return next((backup for backup in backups(folder) if _is_sound(backup.path)), None)


def is_backed_up(folder: DataFolder) -> bool:
    """Whether the newest backup already holds the newest action (every change is an action)."""
    newest = backups(folder)
    return bool(newest) and newest_action(newest[0].path) == newest_action(folder.database)


def contents(backup: Backup) -> Contents | None:
    """What is in a backup; None for a file that cannot be read or is no backup of this program."""
    try:
        if not _is_sound(backup.path):
            return None
        with closing(_open_to_read(backup.path)) as copy:
            plans = copy.execute(
                "SELECT plan.year, count(plan_task.id) FROM plan"
                " LEFT JOIN plan_area ON plan_area.plan_id = plan.id LEFT JOIN plan_task ON area_id = plan_area.id"
                " GROUP BY plan.year ORDER BY plan.year DESC"
            ).fetchall()
            (periods,) = copy.execute("SELECT count(*) FROM reporting_period").fetchone()
            actions, last = copy.execute("SELECT count(*), coalesce(max(id), 0) FROM history_action").fetchone()
            titles = copy.execute("SELECT title FROM history_action WHERE id = ?", (last,)).fetchall()
        size = backup.path.stat().st_size
        return Contents(size, tuple(plans), periods, actions, titles[0][0] if titles else "")
    except (sqlite3.Error, OSError):
        return None


def restore(folder: DataFolder, backup: Path, now: datetime) -> Path:
    """Make a backup the database again; the path under which the present database is kept aside.

    Raises EnvironmentFault while the folder is open anywhere, UserError for a file that is no sound backup.
    """
    lock = FolderLock(folder.lock)
    lock.acquire()
    try:
        return put_in_place(folder, take_out(folder, backup), now)
    finally:
        lock.release()


def take_out(folder: DataFolder, backup: Path) -> Path:
    """A checked copy of a backup beside the database, which is not touched yet.

    UserError for a file that is no sound backup.
    """
    if not _is_sound(backup):
        raise UserError(f"Tệp {backup.name} không phải bản sao lưu dùng được.", "Hãy chọn bản sao lưu khác.")
    with told_in_words(files=True):
        part = folder.database.with_suffix(".part")
        part.unlink(missing_ok=True)
        _copy_checked(backup, part)
    return part


def put_in_place(folder: DataFolder, part: Path, now: datetime) -> Path:
    """Make what `take_out` gave the database; nothing may have the old one open. Returns where that is kept aside."""
    with told_in_words(files=True):
        aside = folder.root / now.strftime("hhapp-truoc-khoi-phuc-%Y%m%d-%H%M%S.sqlite")
        _put_aside(folder.database, aside)
        part.replace(folder.database)
        _sync(folder.root)
    return aside


def _put_aside(database: Path, aside: Path) -> None:
    """Move the database with its log: an old log beside a restored file would be played into it."""
    for suffix in ("-wal", "-shm", ""):
        part = database.with_name(database.name + suffix)
        if part.exists():
            part.replace(aside.with_name(aside.name + suffix))


def _free_stamp(folder: DataFolder, now: datetime) -> datetime:
    while (folder.backups / now.strftime(_STAMP)).exists():
        now += timedelta(seconds=1)
    return now


def _last_of_each(newest_first: list[datetime], key: Callable[[datetime], object], count: int) -> set[datetime]:
    last: dict[object, datetime] = {}
    for stamp in newest_first:
        last.setdefault(key(stamp), stamp)
    return set(list(last.values())[:count])


def _copy_checked(source: Path, target: Path) -> None:
    """Copy within one reading transaction, so that the rows counted are the rows copied."""
    with closing(sqlite3.connect(source, isolation_level=None)) as reading:
        reading.execute("BEGIN")
        expected = _row_counts(reading)
        with closing(sqlite3.connect(target)) as writing:
            reading.backup(writing)
            writing.execute("PRAGMA journal_mode=DELETE")  # one plain file, with no log beside it
    with closing(_open_to_read(target)) as copy:
        if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",) or _row_counts(copy) != expected:
            target.unlink()
            raise EnvironmentFault(
                "Bản sao lưu vừa ghi không giống dữ liệu gốc nên đã bị bỏ.", "Hãy kiểm tra ổ đĩa rồi sao lưu lại."
            )
    with target.open("rb+") as written:
        os.fsync(written.fileno())


def _open_to_read(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = [
        name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    ]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608


def _is_sound(path: Path) -> bool:
    try:
        with closing(_open_to_read(path)) as copy:
            (version,) = copy.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
            return bool(version) and version <= CURRENT and copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    except sqlite3.Error:
        return False


def _sync(folder: Path) -> None:
    """Make a rename last through a power cut; Windows has no such call for folders and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""The only wiring: data folder -> lock -> database -> sessions that record history and announce what changed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from hhapp.errors import EnvironmentFault
from hhapp.paths import DataFolder, default_data_root, resources
from hhapp.storage.backup import back_up, is_backed_up, put_in_place, take_out
from hhapp.storage.database import open_engine, writing_engine
from hhapp.storage.faults import told_in_words
from hhapp.storage.history import Changes, Recorder, last_undoable, undo
from hhapp.storage.lock import FolderLock, user_name
from hhapp.storage.unit_key import ensure_key

if TYPE_CHECKING:
    from hhapp.packs.store import PackStore

__all__ = ["Application", "Listener", "Session", "start"]

_log = logging.getLogger(__name__)

Listener = Callable[[Changes], None]


class Application:
    """One open data folder. Made by `start`; closed once."""

    def __init__(self, folder: DataFolder, engine: Engine, lock: FolderLock) -> None:
        self.folder = folder
        self.warnings: tuple[str, ...] = folder.warnings
        self._engine = engine
        self._writer = writing_engine(engine)
        self._lock = lock
        self._turn = RLock()  # one writer at a time; also guards the two fields below
        self._writing = False
        self._listeners: list[Listener] = []
        self._actor = user_name()

    @cached_property
    def packs(self) -> PackStore:
        """The template packs: those that came with the program and those installed in the data folder."""
        from hhapp.documents.pack_files import PackOfficeFiles
        from hhapp.packs.store import PackStore

        return PackStore(*(resources() / "packs", self.folder.packs, PackOfficeFiles()), calendar=self.folder.calendar)

    @contextmanager
    def transaction(self, title: str) -> Iterator[Session]:
        """One action of the clerk: all of it is kept with its history, or nothing.

        Listeners hear of it after it is safe on disk. Raises EnvironmentFault where the disk refuses.
        """
        with self._turn:
            if self._writing:
                raise RuntimeError("transactions do not nest: one action, one transaction")
            self._writing = True
            try:
                with told_in_words(), Session(self._writer, expire_on_commit=False) as session:
                    recorder = Recorder(session, title, self._actor)
                    yield session
                    changes = recorder.keep(session)
                    session.commit()
            finally:
                self._writing = False
        if changes is not None:
            self._announce(changes)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session on one unchanging picture of the data; it cannot write."""
        with told_in_words(), Session(self._engine, expire_on_commit=False) as session:
            event.listen(session, "before_flush", _refuse_to_write)
            yield session

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every action that changed something, in the thread that wrote; returns the way out."""
        with self._turn:
            self._listeners.append(listener)

        def forget() -> None:
            with self._turn:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return forget

    def undo_last(self) -> str | None:
        """Take back the newest action that still stands; its title, or None where there is nothing to take back."""
        with self.transaction("Hoàn tác") as session:
            action_id = last_undoable(session)
            return None if action_id is None else undo(session, action_id)

    def back_up(self) -> Path:
        """A checked backup of what is kept now."""
        return back_up(self.folder, _now())

    def restore(self, backup: Path) -> Path:
        """Work on with what a backup holds; what was kept until now goes into a new backup, whose path is returned.

        Sessions and values read before are worth nothing afterwards: whoever shows them starts anew. UserError for a
        file that is no sound backup, EnvironmentFault where the disk refuses; the data are then as they were.
        """
        with self._turn:
            part = take_out(self.folder, backup)  # before a new backup, for which an old one may have to go
            try:
                kept = self.back_up()
                self._engine.dispose()
                aside = put_in_place(self.folder, part, _now())
            finally:
                part.unlink(missing_ok=True)
                self._engine = open_engine(self.folder, _now())
                self._writer = writing_engine(self._engine)
            aside.unlink()  # the new backup is its checked copy
        return kept

    def close(self) -> None:
        """Back up what changed since the last backup and let the folder go, also where the backup fails."""
        try:
            with self._turn:
                if not is_backed_up(self.folder):
                    self.back_up()
        finally:
            self._engine.dispose()
            self._lock.release()

    def _announce(self, changes: Changes) -> None:
        with self._turn:
            listeners = tuple(self._listeners)
        for listener in listeners:
            try:
                listener(changes)
            except Exception:
                _log.exception("a listener failed after “%s”; the data is kept", changes.title)


def start(data_root: Path | None = None) -> Application:
    """Open a data folder (this user's own unless told otherwise), making what is missing.

    Raises EnvironmentFault where the folder is in use, cannot be written, or holds a damaged or newer database.
    """
    folder = DataFolder.at(data_root or default_data_root())
    lock = FolderLock(folder.lock)
    lock.acquire()
    try:
        app = Application(folder, open_engine(folder, _now()), lock)
        app.warnings += _key_warnings(folder)
        return app
    except BaseException:
        lock.release()
        raise


def _key_warnings(folder: DataFolder) -> tuple[str, ...]:
    """A lost key keeps nobody from the office's figures: it is told, and refused again where it is needed."""
    try:
        ensure_key(folder)
    except EnvironmentFault as fault:
        return (str(fault),)
    return ()


def _now() -> datetime:
    return datetime.now().astimezone()


def _refuse_to_write(*_flush: Any) -> None:
    raise RuntimeError("a reading session does not write: use Application.transaction")

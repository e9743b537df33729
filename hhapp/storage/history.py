"""Every write leaves a trace, and every action can be taken back.

A `Recorder` sits on a writing session and notes each row in the order it is written: what it was, what it became.
At the end the notes become one `HistoryAction`. Undoing plays them backwards, so that each step meets exactly the rows
that the step forward left; it is itself an action, and undoing an undo does the work again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, event, insert, inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapper, ORMExecuteState, Session, aliased, object_session

from hhapp.errors import UserError
from hhapp.models import Base, ChangedRow, HistoryAction
from hhapp.storage.rows import Plain, Step, apply_step, from_json, kept_columns, key_column, plain, read_row, to_json

_RECORDER = "recorder"
_INSERT_ACTION, _INSERT_ROWS = insert(HistoryAction), insert(ChangedRow)
_OWN_TABLES = frozenset({HistoryAction.__tablename__, ChangedRow.__tablename__})


@dataclass(frozen=True, slots=True)
class Changes:
    """What one action changed: pages that show one of these tables have to read again."""

    action_id: int
    title: str
    tables: frozenset[str]


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action as the history page lists it; `undone` says that its work is taken back at the moment."""

    id: int
    at: datetime
    title: str
    actor: str
    undoes_id: int | None
    undone: bool


@dataclass(frozen=True, slots=True)
class RowChange:
    """One change of one row: plain values of the columns that differ, None where the row came or went."""

    action_id: int
    at: datetime
    title: str
    actor: str
    old: Plain | None
    new: Plain | None


class Recorder:
    """Notes what a session writes and keeps it as one action."""

    def __init__(self, session: Session, title: str, actor: str) -> None:
        self.title = title
        self.undoes_id: int | None = None
        self._actor = actor
        self._steps: list[Step] = []
        session.info[_RECORDER] = self
        event.listen(session, "do_orm_execute", _refuse_unseen_writes)

    @classmethod
    def of(cls, session: Session) -> Recorder | None:
        """The recorder of a session, if it writes history."""
        return session.info.get(_RECORDER)

    def note(self, step: Step) -> None:
        """Remember one write, in the order of writing."""
        self._steps.append(step)

    def keep(self, session: Session) -> Changes | None:
        """Write the action and its rows into the session's transaction; None where nothing was changed."""
        session.flush()
        if not self._steps:
            return None
        connection = session.connection()  # past the session: every saved field goes through here
        said = {"at": datetime.now(UTC), "title": self.title, "actor": self._actor, "undoes_id": self.undoes_id}
        (action_id,) = connection.execute(_INSERT_ACTION, said).inserted_primary_key or (0,)
        connection.execute(_INSERT_ROWS, [self._kept(action_id, step) for step in self._steps])
        return Changes(action_id, self.title, frozenset(step.table for step in self._steps))

    @staticmethod
    def _kept(action_id: int, step: Step) -> dict[str, Any]:
        return {
            "action_id": action_id,
            "table_name": step.table,
            "row_id": step.row_id,
            "old": to_json(step.old),
            "new": to_json(step.new),
        }


def recent_actions(session: Session, limit: int) -> tuple[ActionLine, ...]:
    """The newest actions, newest first."""
    undone = _undone(session)
    actions = session.scalars(select(HistoryAction).order_by(HistoryAction.id.desc()).limit(limit))
    return tuple(
        ActionLine(action.id, action.at, action.title, action.actor, action.undoes_id, action.id in undone)
        for action in actions
    )


def row_history(session: Session, table: str, row_id: int | str) -> tuple[RowChange, ...]:
    """What happened to one row, oldest first."""
    found = session.execute(
        select(ChangedRow, HistoryAction)
        .join(HistoryAction, ChangedRow.action_id == HistoryAction.id)
        .where(ChangedRow.table == table, ChangedRow.row_id == str(row_id))
        .order_by(ChangedRow.id)
    )
    return tuple(
        RowChange(action.id, action.at, action.title, action.actor, from_json(row.old), from_json(row.new))
        for row, action in found
    )


def last_undoable(session: Session) -> int | None:
    """The newest action that is neither an undo nor undone."""
    undone = _undone(session)
    standing = session.scalars(
        select(HistoryAction.id).where(HistoryAction.undoes_id.is_(None)).order_by(HistoryAction.id.desc())
    ).yield_per(50)
    return next((action_id for action_id in standing if action_id not in undone), None)


def undo(session: Session, action_id: int) -> str:
    """Take one action back, in a recorded session; the title of what was taken back (or done again).

    Raises UserError where the action is unknown or already undone, or where a later action that still stands has
    touched the same rows.
    """
    action = session.get(HistoryAction, action_id)
    recorder = Recorder.of(session)
    if recorder is None:
        raise RuntimeError("undo needs a session that records")
    if action is None:
        raise UserError("Không tìm thấy thao tác cần hoàn tác.", "Hãy mở lại trang lịch sử.")
    _refuse_if_stale(session, action)
    _play_back(session, action, recorder)
    recorder.undoes_id = action.id
    origin, again = _origin(session, action)
    recorder.title = f"{'Làm lại' if again else 'Hoàn tác'}: {origin.title}"
    return origin.title


def _play_back(session: Session, action: HistoryAction, recorder: Recorder) -> None:
    session.flush()
    connection = session.connection()
    try:
        for row in reversed(action.rows):
            step = Step(row.table, row.row_id, from_json(row.old), from_json(row.new)).back
            apply_step(connection, step)
            recorder.note(step)
    except IntegrityError as fault:
        raise UserError(
            "Không hoàn tác được: dữ liệu liên quan đã thay đổi sau đó.",
            "Hãy hoàn tác các thao tác sau trước.",
            details=str(fault),
        ) from fault
    session.expire_all()  # rows were written past the session


def _refuse_if_stale(session: Session, action: HistoryAction) -> None:
    undone = _undone(session)
    if action.id in undone:
        raise UserError(f"Thao tác “{action.title}” đã được hoàn tác rồi.", "Không cần làm gì thêm.")
    mine, later = aliased(ChangedRow), aliased(ChangedRow)
    later_actions = session.execute(
        select(HistoryAction.id, HistoryAction.title)
        .join(later, later.action_id == HistoryAction.id)
        .join(mine, (mine.table == later.table) & (mine.row_id == later.row_id))
        .where(mine.action_id == action.id, HistoryAction.id > action.id, HistoryAction.undoes_id.is_(None))
        .order_by(HistoryAction.id.desc())
        .distinct()
    )
    standing = next((title for later_id, title in later_actions if later_id not in undone), None)
    if standing is not None:
        raise UserError(
            f"Không hoàn tác được “{action.title}”: sau đó đã có thao tác “{standing}” trên cùng dữ liệu.",
            "Hãy hoàn tác thao tác sau trước.",
        )


def _undone(session: Session) -> frozenset[int]:
    """The actions whose work is taken back at the moment: an undo that was itself undone takes nothing back."""
    undone: set[int] = set()
    undos = session.execute(
        select(HistoryAction.id, HistoryAction.undoes_id)
        .where(HistoryAction.undoes_id.is_not(None))
        .order_by(HistoryAction.id.desc())
    )
    for action_id, target_id in undos:
        if action_id not in undone and target_id is not None:
            undone.add(target_id)
    return frozenset(undone)


def _origin(session: Session, action: HistoryAction) -> tuple[HistoryAction, bool]:
    """The work behind a chain of undos, and whether undoing the chain's end does that work again."""
    again = False
    while action.undoes_id is not None:
        action = session.get_one(HistoryAction, action.undoes_id)
        again = not again
    return action, again


@cache
def _kept_attributes(mapper: Mapper[Any]) -> tuple[tuple[str, Any], ...]:
    """The mapped attribute of each kept column."""
    table = mapper.local_table
    assert isinstance(table, Table)
    return tuple((mapper.get_property_by_column(column).key, column) for column in kept_columns(table))


def _recorder_of(mapper: Mapper[Any], row: Base) -> tuple[Recorder | None, Table]:
    table = mapper.local_table
    assert isinstance(table, Table)
    session = object_session(row)
    recorded = session is not None and table.name not in _OWN_TABLES
    return (Recorder.of(session) if session is not None and recorded else None), table


def _identity(row: Base) -> Any:
    """The key of a row that is already kept, also where the object's values are expired."""
    identity = inspect(row).identity
    assert identity is not None
    return identity[0]


def _held(mapper: Mapper[Any], row: Base) -> dict[str, Any]:
    """The values that the object holds; a column that was never loaded is left out."""
    state = row.__dict__
    return {column.name: plain(column, state[key]) for key, column in _kept_attributes(mapper) if key in state}


@event.listens_for(Base, "after_insert", propagate=True)
def _note_insert(mapper: Mapper[Any], _connection: Connection, row: Base) -> None:
    recorder, table = _recorder_of(mapper, row)
    if recorder is not None:
        new = {column.name: None for column in kept_columns(table)} | _held(mapper, row)
        recorder.note(Step(table.name, str(new[key_column(table).name]), None, new))


# Updates are noted before they run: within one flush a table's updates run before its inserts, and the row still
# lies in the database as it was, also where the session never loaded the old value.
@event.listens_for(Base, "before_update", propagate=True)
def _note_update(mapper: Mapper[Any], connection: Connection, row: Base) -> None:
    recorder, table = _recorder_of(mapper, row)
    if recorder is None:
        return
    key = _identity(row)
    held = _held(mapper, row)
    old = read_row(connection, table, key) or {}
    changed = {name: value for name, value in held.items() if old.get(name) != value}
    if changed:
        recorder.note(Step(table.name, str(key), {name: old[name] for name in changed}, changed))


@event.listens_for(Base, "before_delete", propagate=True)
def _note_delete(mapper: Mapper[Any], connection: Connection, row: Base) -> None:
    recorder, table = _recorder_of(mapper, row)
    if recorder is not None:
        key = _identity(row)
        recorder.note(Step(table.name, str(key), read_row(connection, table, key), None))


def _refuse_unseen_writes(state: ORMExecuteState) -> None:
    if state.is_insert or state.is_update or state.is_delete:
        raise RuntimeError("write through mapped objects: history does not see bulk statements")

"""One row's change as plain values that JSON can hold, and the way back from there to the table, digit for digit."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Delete, Select, Table, bindparam, delete, exists, insert, or_, select, update

from hhapp.errors import UserError
from hhapp.models import Base, EvidenceLink
from hhapp.models.base import Searchable
from hhapp.vn.text import nfc

_DERIVED = frozenset({"folded"})  # made anew from the other columns, so history does not keep it

Plain = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """A row before and after one write; only the columns that differ, or all where the row came or went."""

    table: str
    row_id: str
    old: Plain | None
    new: Plain | None

    @property
    def back(self) -> Step:
        """The step that takes this one back."""
        return Step(self.table, self.row_id, self.new, self.old)


def to_json(row: Plain | None) -> str | None:
    """A row's values as history keeps them."""
    return None if row is None else json.dumps(row, ensure_ascii=False)


def from_json(text: str | None) -> Plain | None:
    """The values that `to_json` kept."""
    if text is None:
        return None
    row: dict[str, Any] = json.loads(text)
    return row


@cache
def kept_columns(table: Table) -> tuple[Column[Any], ...]:
    """The columns that history keeps."""
    return tuple(column for column in table.columns if column.name not in _DERIVED)


def key_column(table: Table) -> Column[Any]:
    """The one column that names a row; every table has exactly one."""
    (column,) = table.primary_key.columns
    return column


def plain(column: Column[Any], value: Any) -> Any:
    """A column's Python value as JSON can hold it, in the same form in which the database would keep it."""
    if value is None:
        return None
    kind = column.type.python_type
    if kind is Decimal:
        return format(Decimal(value), "f")
    if kind is datetime:
        return value.astimezone(UTC).isoformat()
    if kind is date:
        return value.isoformat()
    return nfc(value) if kind is str else kind(value)


def read_row(connection: Connection, table: Table, key: Any) -> dict[str, Any] | None:
    """The row as it lies in the database now, as plain values."""
    found = connection.execute(_row_by_key(table), {"key": key}).one_or_none()
    if found is None:
        return None
    return {column.name: plain(column, value) for column, value in zip(kept_columns(table), found, strict=True)}


def apply_step(connection: Connection, step: Step) -> None:
    """Bring the step's row from `old` to `new`; raises UserError where other rows have come to hang on it."""
    table = Base.metadata.tables[step.table]
    key = key_column(table).type.python_type(step.row_id)
    if step.old is None:
        connection.execute(insert(table).values(_typed(table, step.new or {})))
    elif step.new is None:
        if connection.execute(_is_needed(table), {"key": key}).scalar_one():
            raise UserError("Không hoàn tác được: sau đó đã có dữ liệu khác thêm vào.", "Hãy xóa phần thêm sau trước.")
        connection.execute(_delete_by_key(table), {"key": key})
    else:
        connection.execute(update(table).where(key_column(table) == key).values(_typed(table, step.new)))
    if step.new is not None:
        _fold_again(connection, table, key)


@cache
def _row_by_key(table: Table) -> Select[Any]:
    return select(*kept_columns(table)).where(key_column(table) == bindparam("key"))


def _typed(table: Table, row: Plain) -> dict[str, Any]:
    return {name: _from_plain(table.columns[name], value) for name, value in row.items()}


def _from_plain(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    kind = column.type.python_type
    return kind.fromisoformat(value) if issubclass(kind, date) else kind(value)


@cache
def _delete_by_key(table: Table) -> Delete:
    return delete(table).where(key_column(table) == bindparam("key"))


@cache
def _is_needed(table: Table) -> Select[Any]:
    """Whether others name the row: the database would take them along with it, and without a trace."""
    key = bindparam("key", type_=key_column(table).type)
    naming = (foreign for other in Base.metadata.sorted_tables for foreign in other.foreign_keys)
    hanging = [exists().where(foreign.parent == key) for foreign in naming if foreign.column.table is table]
    subjects = table.info.get("evidence", (table.name,))
    return select(or_(exists().where(EvidenceLink.subject.in_(subjects), EvidenceLink.subject_id == key), *hanging))


def _fold_again(connection: Connection, table: Table, key: Any) -> None:
    owner = _searchable(table)
    row = read_row(connection, table, key) if owner else None
    if owner and row:
        connection.execute(update(table).where(key_column(table) == key).values(folded=owner.folded_of(row)))


@cache
def _searchable(table: Table) -> type[Searchable] | None:
    owners = (mapper.class_ for mapper in Base.registry.mappers if mapper.local_table is table)
    return next((owner for owner in owners if issubclass(owner, Searchable)), None)

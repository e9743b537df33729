"""The models stay portable, exact and searchable, and take their rows along when they go."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session
from sqlalchemy.schema import CreateIndex, CreateTable

from hhapp.models import Base, PlanTask
from hhapp.models.base import ExactDecimal, NfcText, UtcInstant

DIALECT = sqlite.dialect()


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_ddl_compiles_for_postgresql(table) -> None:  # type: ignore[no-untyped-def]
    ddl = str(CreateTable(table).compile(dialect=postgresql.dialect()))
    assert f"CREATE TABLE {table.name}" in ddl
    assert "AUTOINCREMENT" not in ddl
    for index in table.indexes:
        assert "CREATE INDEX" in str(CreateIndex(index).compile(dialect=postgresql.dialect()))


def test_every_constraint_and_index_has_a_name() -> None:
    for table in Base.metadata.sorted_tables:
        assert all(constraint.name for constraint in table.constraints)
        assert all(index.name and len(index.name) <= 63 for index in table.indexes)


def test_what_the_database_would_take_along_is_deleted_row_by_row() -> None:
    """A row deleted by the database alone would leave no history."""
    from hhapp.models import ChangedRow

    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.ondelete == "CASCADE" and table is not ChangedRow.__table__:
                assert _deletes_through_objects(key.column.table.name, table.name), (key.column.table.name, table.name)


def _deletes_through_objects(parent: str, child: str) -> bool:
    (mapper,) = (mapper for mapper in Base.registry.mappers if mapper.local_table.name == parent)
    return any(
        link.cascade.delete and link.cascade.delete_orphan and not link.passive_deletes
        for link in mapper.relationships
        if link.mapper.local_table.name == child
    )


@given(st.decimals(allow_nan=False, allow_infinity=False, places=None, min_value=-(10**15), max_value=10**15))
def test_decimals_are_kept_digit_for_digit(value: Decimal) -> None:
    kept = ExactDecimal().process_bind_param(value, DIALECT)
    assert kept is not None
    assert "E" not in kept
    assert ExactDecimal().process_result_value(kept, DIALECT) == value


def test_floats_are_refused() -> None:
    with pytest.raises(TypeError, match="float"):
        ExactDecimal().process_bind_param(0.1, DIALECT)  # type: ignore[arg-type]


def test_whole_numbers_are_decimals_too() -> None:
    assert ExactDecimal().process_bind_param(7, DIALECT) == "7"  # type: ignore[arg-type]


@given(st.text())
def test_text_is_composed(text: str) -> None:
    kept = NfcText().process_bind_param(text, DIALECT)
    assert kept is not None
    assert unicodedata.is_normalized("NFC", kept)


def test_moments_are_utc() -> None:
    noon = datetime(2021, 3, 5, 12, tzinfo=timezone(timedelta(hours=7)))
    kept = UtcInstant().process_bind_param(noon, DIALECT)
    assert kept == datetime(2021, 3, 5, 5)  # noqa: DTZ001 - as SQLite keeps it
    assert UtcInstant().process_result_value(kept, DIALECT) == noon.astimezone(UTC)
    with pytest.raises(ValueError, match="time zone"):
        UtcInstant().process_bind_param(datetime(2021, 3, 5), DIALECT)  # noqa: DTZ001


def test_the_search_column_follows_its_fields() -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        task = PlanTask(area_id=1, position=1, number="1", task="Đơn giản hóa", lead="Sở Nội vụ")
        session.add(task)
        session.flush()
        assert task.folded == "1 don gian hoa so noi vu"
        task.task = "Ước tính"
        session.flush()
        assert task.folded == "1 uoc tinh so noi vu"
    engine.dispose()

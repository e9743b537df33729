"""What every row shares: names of constraints, exact types, NFC text, the folded search column."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from sqlalchemy import BigInteger, Date, DateTime, Dialect, Integer, MetaData, String, Table, Text, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Mapper, mapped_column
from sqlalchemy.types import TypeDecorator

from hhapp.vn.text import fold, nfc


class NfcText(TypeDecorator[str]):
    """Text kept in Unicode's composed form, whatever form it was typed or read in."""

    impl = Text
    cache_ok = True
    python_type = str

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Compose on the way in."""
        return None if value is None else nfc(value)


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal kept digit for digit as text: SQLite's NUMERIC would pass it through a binary float."""

    impl = String(40)
    cache_ok = True
    python_type = Decimal

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Plain digits, never an exponent; a float is refused, its digits are not what anyone typed."""
        if isinstance(value, float):
            raise TypeError("a float is never exact: give a Decimal")
        return None if value is None else format(Decimal(value), "f")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        """The same digits back."""
        return None if value is None else Decimal(value)


class UtcInstant(TypeDecorator[datetime]):
    """A moment in UTC; SQLite forgets time zones, so the zone is taken off and put back here."""

    impl = DateTime
    cache_ok = True
    python_type = datetime

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuse a moment without a zone, keep UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The moment in UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


RowId = Annotated[int, mapped_column(primary_key=True, autoincrement=True)]


class Base(DeclarativeBase):
    """Parent of every table."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: NfcText(),
        Decimal: ExactDecimal(),
        datetime: UtcInstant(),
        date: Date(),
        int: BigInteger().with_variant(Integer(), "sqlite"),
    }

    def __init_subclass__(cls, **options: Any) -> None:
        """Never give a deleted row's number to another: history and evidence name rows by number."""
        super().__init_subclass__(**options)
        table = getattr(cls, "__table__", None)
        if isinstance(table, Table):
            table.dialect_options["sqlite"]["autoincrement"] = True


class Searchable:
    """A row found by words without accents: `folded` is kept equal to the folded text of `search_fields`."""

    search_fields: ClassVar[tuple[str, ...]] = ()

    folded: Mapped[str] = mapped_column(default="")

    @classmethod
    def folded_of(cls, values: Mapping[str, Any]) -> str:
        """The search text of a row with these column values."""
        return fold(" ".join(values.get(name) or "" for name in cls.search_fields))


@event.listens_for(Searchable, "before_insert", propagate=True)
@event.listens_for(Searchable, "before_update", propagate=True)
def _keep_folded(_mapper: Mapper[Any], _connection: Any, row: Searchable) -> None:
    row.folded = row.folded_of({name: getattr(row, name) for name in row.search_fields})

"""Periods are locked, sent, returned: their events, versions and locked reports; reasons for missing figures."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Two tables that are new, a column in each of two that are there."""
    _period_event()
    _locked_report()
    _add_column("reporting_period", sa.Column("version", _INTEGER, nullable=True), 1)
    _add_column("indicator_value", sa.Column("missing_reason", sa.Text(), nullable=True), "")


def _period_event() -> None:
    op.create_table(
        "period_event",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("period_id", _INTEGER, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", _INTEGER, nullable=False),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["period_id"],
            ["reporting_period.id"],
            name=op.f("fk_period_event_period_id_reporting_period"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_period_event")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_period_event_period_id"), "period_event", ["period_id"])


def _locked_report() -> None:
    op.create_table(
        "locked_report",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("period_id", _INTEGER, nullable=False),
        sa.Column("version", _INTEGER, nullable=False),
        sa.Column("context", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["period_id"],
            ["reporting_period.id"],
            name=op.f("fk_locked_report_period_id_reporting_period"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_locked_report")),
        sa.UniqueConstraint("period_id", "version", name=op.f("uq_locked_report_period_id_version")),
        sqlite_autoincrement=True,
    )


def _add_column(table: str, column: sa.Column[object], value: object) -> None:
    """A required column whose rows get `value`. SQLite adds only optional ones, so the table is then made anew.

    The new table would count its numbers from the largest that is there; numbers of deleted rows must not come back.
    """
    connection = op.get_bind()
    last = connection.scalar(sa.text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": table})
    op.add_column(table, column)
    op.execute(sa.table(table, sa.column(column.name)).update().values({column.name: value}))
    with op.batch_alter_table(table, recreate="always", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.alter_column(column.name, existing_type=column.type, nullable=False)
    if last is not None:
        op.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :name").bindparams(name=table))
        op.execute(
            sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)").bindparams(name=table, seq=last)
        )

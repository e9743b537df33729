"""Forms with columns: their rows in each period and the figures typed in them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Two tables that are new."""
    op.create_table(
        "form_row",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("period_id", _INTEGER, nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["period_id"],
            ["reporting_period.id"],
            name=op.f("fk_form_row_period_id_reporting_period"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_row")),
        sa.UniqueConstraint("period_id", "form", "name", name=op.f("uq_form_row_period_id_form_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "form_cell",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("row_id", _INTEGER, nullable=False),
        sa.Column("column", sa.Text(), nullable=False),
        sa.Column("value", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(
            ["row_id"], ["form_row.id"], name=op.f("fk_form_cell_row_id_form_row"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_cell")),
        sa.UniqueConstraint("row_id", "column", name=op.f("uq_form_cell_row_id_column")),
        sqlite_autoincrement=True,
    )

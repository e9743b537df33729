"""Dossiers past or near their promised day, and apology letters."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Two new tables."""
    _late_dossier()
    _apology_letter()


def _late_dossier() -> None:
    op.create_table(
        "late_dossier",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("procedure", sa.Text(), nullable=False),
        sa.Column("applicant", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("promised_on", sa.Date(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("officer_id", _INTEGER, nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("new_on", sa.Date(), nullable=True),
        sa.Column("times", _INTEGER, nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_late_dossier_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_late_dossier")),
        sa.UniqueConstraint("unit_id", "code", name=op.f("uq_late_dossier_unit_id_code")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_late_dossier_unit_id_promised_on"), "late_dossier", ["unit_id", "promised_on"])


def _apology_letter() -> None:
    op.create_table(
        "apology_letter",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("dossier_id", _INTEGER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("number", _INTEGER, nullable=False),
        sa.Column("full_number", sa.Text(), nullable=False),
        sa.Column("dated", sa.Date(), nullable=False),
        sa.Column("old_on", sa.Date(), nullable=False),
        sa.Column("new_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("withdrawn_reason", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_apology_letter_unit_id_unit")),
        sa.ForeignKeyConstraint(
            ["dossier_id"],
            ["late_dossier.id"],
            name=op.f("fk_apology_letter_dossier_id_late_dossier"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_apology_letter")),
        sa.UniqueConstraint("unit_id", "year", "number", name=op.f("uq_apology_letter_unit_id_year_number")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_apology_letter_dossier_id"), "apology_letter", ["dossier_id"])

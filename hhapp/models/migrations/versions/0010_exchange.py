"""Keys of other offices, submissions received, receipts that came back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Four new tables."""
    _known_key()
    _received_submission()
    _receipt()
    _receipt_remark()


def _known_key() -> None:
    op.create_table(
        "known_key",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(), nullable=False),
        sa.Column("confirmed_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_key")),
        sa.UniqueConstraint("role", "code", name=op.f("uq_known_key_role_code")),
        sqlite_autoincrement=True,
    )


def _received_submission() -> None:
    op.create_table(
        "received_submission",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_code", sa.Text(), nullable=False),
        sa.Column("unit_name", sa.Text(), nullable=False),
        sa.Column("period_code", sa.Text(), nullable=False),
        sa.Column("period_label", sa.Text(), nullable=False),
        sa.Column("version", _INTEGER, nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("received_by", sa.Text(), nullable=False),
        sa.Column("data_sha256", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_received_submission")),
        sa.UniqueConstraint(
            "unit_code", "period_code", "version", name=op.f("uq_received_submission_unit_code_period_code_version")
        ),
        sqlite_autoincrement=True,
    )


def _receipt() -> None:
    op.create_table(
        "receipt",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("period_id", _INTEGER, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("version", _INTEGER, nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("received_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("may_reopen", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("imported_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["period_id"],
            ["reporting_period.id"],
            name=op.f("fk_receipt_period_id_reporting_period"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
        sa.UniqueConstraint("sha256", name=op.f("uq_receipt_sha256")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_receipt_period_id"), "receipt", ["period_id"])


def _receipt_remark() -> None:
    op.create_table(
        "receipt_remark",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("receipt_id", _INTEGER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["receipt_id"], ["receipt.id"], name=op.f("fk_receipt_remark_receipt_id_receipt"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt_remark")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_receipt_remark_receipt_id"), "receipt_remark", ["receipt_id"])

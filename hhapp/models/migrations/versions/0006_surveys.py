"""Surveys of satisfaction: rounds, the forms entered in them, closings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Three tables that are new."""
    _round()
    _form()
    _event()


def _round() -> None:
    op.create_table(
        "survey_round",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("form_code", sa.Text(), nullable=False),
        sa.Column("pack_id", sa.Text(), nullable=False),
        sa.Column("pack_version", sa.Text(), nullable=False),
        sa.Column("start_on", sa.Date(), nullable=False),
        sa.Column("end_on", sa.Date(), nullable=False),
        sa.Column("given_out", _INTEGER, nullable=True),
        sa.Column("returned", _INTEGER, nullable=True),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("results", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_survey_round_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_round")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_survey_round_unit_id"), "survey_round", ["unit_id"])


def _form() -> None:
    op.create_table(
        "survey_form",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("round_id", _INTEGER, nullable=False),
        sa.Column("number", _INTEGER, nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("valid", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("checked", sa.Boolean(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_digest", sa.Text(), nullable=False),
        sa.Column("source_row", _INTEGER, nullable=True),
        sa.Column("source_number", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["survey_round.id"], name=op.f("fk_survey_form_round_id_survey_round"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_form")),
        sa.UniqueConstraint("round_id", "number", name=op.f("uq_survey_form_round_id_number")),
        sqlite_autoincrement=True,
    )


def _event() -> None:
    op.create_table(
        "survey_event",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("round_id", _INTEGER, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["survey_round.id"], name=op.f("fk_survey_event_round_id_survey_round"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_event")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_survey_event_round_id"), "survey_event", ["round_id"])

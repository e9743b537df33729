"""The reform index: criteria sets, rounds of scoring, their lines, inputs and changes of state."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Five tables, all new."""
    _criteria_set()
    _score_round()
    _score_line()
    _score_input()
    _score_event()


def _key() -> sa.Column[int]:
    return sa.Column("id", _INTEGER, autoincrement=True, nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _points(name: str, *, nullable: bool = True) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=40), nullable=nullable)


def _criteria_set() -> None:
    op.create_table(
        "criteria_set",
        _key(),
        _text("province"),
        sa.Column("year", _INTEGER, nullable=False),
        _text("version"),
        _text("name"),
        sa.Column("sample", sa.Boolean(), nullable=False),
        _text("source"),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        _text("content"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_criteria_set")),
        sa.UniqueConstraint("province", "year", "version", name=op.f("uq_criteria_set_province_year_version")),
        sqlite_autoincrement=True,
    )


def _score_round() -> None:
    op.create_table(
        "score_round",
        _key(),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("set_id", _INTEGER, nullable=False),
        _text("state"),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("without_survey", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["set_id"], ["criteria_set.id"], name=op.f("fk_score_round_set_id_criteria_set")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_score_round_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_round")),
        sa.UniqueConstraint("unit_id", "year", name=op.f("uq_score_round_unit_id_year")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_score_round_set_id"), "score_round", ["set_id"])


def _score_line() -> None:
    op.create_table(
        "score_line",
        _key(),
        sa.Column("round_id", _INTEGER, nullable=False),
        _text("code"),
        sa.Column("applicable", sa.Boolean(), nullable=False),
        _text("na_reason"),
        _points("self_points"),
        _points("own_points"),
        _text("self_remark"),
        _text("explanation"),
        _points("verified1"),
        _text("verified1_remark"),
        _text("answer"),
        _points("verified2"),
        _text("verified2_remark"),
        _points("final"),
        _text("final_remark"),
        sa.ForeignKeyConstraint(
            ["round_id"], ["score_round.id"], name=op.f("fk_score_line_round_id_score_round"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_line")),
        sa.UniqueConstraint("round_id", "code", name=op.f("uq_score_line_round_id_code")),
        sqlite_autoincrement=True,
    )


def _score_input() -> None:
    op.create_table(
        "score_input",
        _key(),
        sa.Column("line_id", _INTEGER, nullable=False),
        _text("name"),
        _points("value", nullable=False),
        _text("fact"),
        _text("source"),
        sa.ForeignKeyConstraint(
            ["line_id"], ["score_line.id"], name=op.f("fk_score_input_line_id_score_line"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_input")),
        sa.UniqueConstraint("line_id", "name", name=op.f("uq_score_input_line_id_name")),
        sqlite_autoincrement=True,
    )


def _score_event() -> None:
    op.create_table(
        "score_event",
        _key(),
        sa.Column("round_id", _INTEGER, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        _text("actor"),
        _text("state"),
        sa.Column("dated", sa.Date(), nullable=True),
        _text("number"),
        _text("remarks"),
        sa.ForeignKeyConstraint(
            ["round_id"], ["score_round.id"], name=op.f("fk_score_event_round_id_score_round"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_event")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_score_event_round_id"), "score_event", ["round_id"])

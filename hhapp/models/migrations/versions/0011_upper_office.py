"""The upper office: contents of submissions, verified points, packages handed down, units that end and begin."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Six new tables."""
    _received_content()
    _verified_points()
    _handed_package()
    _handed_row()
    _unit_event()
    _unit_succession()


def _id() -> sa.Column[int]:
    return sa.Column("id", _INTEGER, autoincrement=True, nullable=False)


def _received_content() -> None:
    op.create_table(
        "received_content",
        _id(),
        sa.Column("submission_id", _INTEGER, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", _INTEGER, nullable=False),
        sa.Column("period_kind", sa.Text(), nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("end_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("pack_id", sa.Text(), nullable=False),
        sa.Column("pack_version", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("figures", "texts", "remarks", "handed")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("score", "volumes")),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["received_submission.id"],
            name=op.f("fk_received_content_submission_id_received_submission"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_received_content")),
        sa.UniqueConstraint("submission_id", name=op.f("uq_received_content_submission_id")),
        sqlite_autoincrement=True,
    )


def _verified_points() -> None:
    op.create_table(
        "verified_points",
        _id(),
        sa.Column("unit_code", sa.Text(), nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("points", sa.String(length=40), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verified_points")),
        sa.UniqueConstraint("unit_code", "year", "code", name=op.f("uq_verified_points_unit_code_year_code")),
        sqlite_autoincrement=True,
    )


def _handed_package() -> None:
    op.create_table(
        "handed_package",
        _id(),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("office_code", sa.Text(), nullable=False),
        sa.Column("office_name", sa.Text(), nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("version", _INTEGER, nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("taken_at", sa.DateTime(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handed_package")),
        sa.UniqueConstraint(
            *("direction", "office_code", "year", "version"),
            name=op.f("uq_handed_package_direction_office_code_year_version"),
        ),
        sqlite_autoincrement=True,
    )


def _handed_row() -> None:
    op.create_table(
        "handed_row",
        _id(),
        sa.Column("office_code", sa.Text(), nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version", _INTEGER, nullable=False),
        sa.Column("taken", sa.Text(), nullable=False),
        sa.Column("task_id", _INTEGER, nullable=True),
        sa.Column("target_id", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(
            ["task_id"], ["plan_task.id"], name=op.f("fk_handed_row_task_id_plan_task"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["target_id"], ["plan_target.id"], name=op.f("fk_handed_row_target_id_plan_target"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handed_row")),
        sa.UniqueConstraint("office_code", "year", "key", name=op.f("uq_handed_row_office_code_year_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_handed_row_task_id"), "handed_row", ["task_id"])
    op.create_index(op.f("ix_handed_row_target_id"), "handed_row", ["target_id"])


def _unit_event() -> None:
    op.create_table(
        "unit_event",
        _id(),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_event")),
        sqlite_autoincrement=True,
    )


def _unit_succession() -> None:
    op.create_table(
        "unit_succession",
        _id(),
        sa.Column("event_id", _INTEGER, nullable=False),
        sa.Column("from_id", _INTEGER, nullable=False),
        sa.Column("to_id", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["unit_event.id"], name=op.f("fk_unit_succession_event_id_unit_event"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["from_id"], ["unit.id"], name=op.f("fk_unit_succession_from_id_unit")),
        sa.ForeignKeyConstraint(["to_id"], ["unit.id"], name=op.f("fk_unit_succession_to_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_succession")),
        sqlite_autoincrement=True,
    )
    for name in ("event_id", "from_id", "to_id"):
        op.create_index(op.f(f"ix_unit_succession_{name}"), "unit_succession", [name])

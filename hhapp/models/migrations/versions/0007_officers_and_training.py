"""Officers with their positions and certificates; the training plan, its classes and who took part."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Six tables, all new."""
    _officer()
    _training_plan_line()
    _course()
    _position_history()
    _participation()
    _certificate()


def _officer() -> None:
    op.create_table(
        "officer",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column("born_year", _INTEGER, nullable=True),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("ethnic", sa.Text(), nullable=False),
        sa.Column("party_on", sa.Date(), nullable=True),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("degree", sa.Text(), nullable=False),
        sa.Column("major", sa.Text(), nullable=False),
        sa.Column("school", sa.Text(), nullable=False),
        sa.Column("graduated", _INTEGER, nullable=True),
        sa.Column("political_theory", sa.Text(), nullable=False),
        sa.Column("state_management", sa.Text(), nullable=False),
        sa.Column("it", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("language_level", sa.Text(), nullable=False),
        sa.Column("ethnic_language", sa.Text(), nullable=False),
        sa.Column("defence", sa.Text(), nullable=False),
        sa.Column("defence_year", _INTEGER, nullable=True),
        sa.Column("identity_number", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_officer_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officer")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_officer_unit_id_folded"), "officer", ["unit_id", "folded"])


def _training_plan_line() -> None:
    op.create_table(
        "training_plan_line",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("need", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("participants", sa.Text(), nullable=False),
        sa.Column("headcount", _INTEGER, nullable=True),
        sa.Column("periods", _INTEGER, nullable=True),
        sa.Column("time", sa.Text(), nullable=False),
        sa.Column("cost", sa.String(length=40), nullable=True),
        sa.Column("cost_source", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_training_plan_line_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training_plan_line")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_training_plan_line_unit_id"), "training_plan_line", ["unit_id"])


def _course() -> None:
    op.create_table(
        "course",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("plan_line_id", _INTEGER, nullable=True),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("organiser", sa.Text(), nullable=False),
        sa.Column("decision_number", sa.Text(), nullable=False),
        sa.Column("decision_on", sa.Date(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("periods", _INTEGER, nullable=True),
        sa.Column("cost", sa.String(length=40), nullable=True),
        sa.Column("cost_source", sa.Text(), nullable=False),
        sa.Column("certificate", sa.Text(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_course_unit_id_unit")),
        sa.ForeignKeyConstraint(
            ["plan_line_id"], ["training_plan_line.id"], name=op.f("fk_course_plan_line_id_training_plan_line")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_course_plan_line_id"), "course", ["plan_line_id"])
    op.create_index(op.f("ix_course_unit_id"), "course", ["unit_id"])


def _position_history() -> None:
    op.create_table(
        "position_history",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("officer_id", _INTEGER, nullable=False),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=False),
        sa.Column("position_code", sa.Text(), nullable=False),
        sa.Column("appointed_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=False),
        sa.Column("end_note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officer.id"], name=op.f("fk_position_history_officer_id_officer"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_position_history")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_position_history_officer_id"), "position_history", ["officer_id"])


def _participation() -> None:
    op.create_table(
        "participation",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("course_id", _INTEGER, nullable=False),
        sa.Column("officer_id", _INTEGER, nullable=False),
        sa.Column("teaching", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("periods", _INTEGER, nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("certificate_number", sa.Text(), nullable=False),
        sa.Column("certificate_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name=op.f("fk_participation_course_id_course"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["officer_id"], ["officer.id"], name=op.f("fk_participation_officer_id_officer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
        sa.UniqueConstraint(
            "course_id", "officer_id", "teaching", name=op.f("uq_participation_course_id_officer_id_teaching")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_participation_course_id"), "participation", ["course_id"])
    op.create_index(op.f("ix_participation_officer_id"), "participation", ["officer_id"])


def _certificate() -> None:
    op.create_table(
        "certificate",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("officer_id", _INTEGER, nullable=False),
        sa.Column("participation_id", _INTEGER, nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officer.id"], name=op.f("fk_certificate_officer_id_officer"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["participation_id"], ["participation.id"], name=op.f("fk_certificate_participation_id_participation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_certificate_officer_id"), "certificate", ["officer_id"])
    op.create_index(op.f("ix_certificate_participation_id"), "certificate", ["participation_id"])

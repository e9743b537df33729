"""Self-inspection: plans, units, inspections, answers, findings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """New tables only."""
    _inspection_plan()
    _inspected_unit()
    _inspection()
    _inspection_unit()
    _checklist_answer()
    _answer_violation()
    _finding()
    _finding_step()


def _inspection_plan() -> None:
    op.create_table(
        "inspection_plan",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("share", sa.String(length=40), nullable=True),
        sa.Column("handled_rule", sa.Text(), nullable=False),
        sa.Column("remedy_days", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_inspection_plan_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection_plan")),
        sa.UniqueConstraint("unit_id", "year", name=op.f("uq_inspection_plan_unit_id_year")),
        sqlite_autoincrement=True,
    )


def _inspected_unit() -> None:
    op.create_table(
        "inspected_unit",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("first_year", _INTEGER, nullable=False),
        sa.Column("last_year", _INTEGER, nullable=True),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_inspected_unit_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspected_unit")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_inspected_unit_unit_id"), "inspected_unit", ["unit_id"])


def _inspection() -> None:
    op.create_table(
        "inspection",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("scope_text", sa.Text(), nullable=False),
        sa.Column("areas", sa.Text(), nullable=False),
        sa.Column("planned_from", sa.Date(), nullable=True),
        sa.Column("planned_to", sa.Date(), nullable=True),
        sa.Column("held_from", sa.Date(), nullable=True),
        sa.Column("held_to", sa.Date(), nullable=True),
        sa.Column("leader", sa.Text(), nullable=False),
        sa.Column("secretary", sa.Text(), nullable=False),
        sa.Column("members", sa.Text(), nullable=False),
        sa.Column("conclusion", sa.Text(), nullable=False),
        sa.Column("unit_remarks", sa.Text(), nullable=False),
        sa.Column("pack_id", sa.Text(), nullable=False),
        sa.Column("pack_version", sa.Text(), nullable=False),
        sa.Column("checklist", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_inspection_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_inspection_unit_id_year"), "inspection", ["unit_id", "year"])


def _inspection_unit() -> None:
    op.create_table(
        "inspection_unit",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("inspection_id", _INTEGER, nullable=False),
        sa.Column("inspected_unit_id", _INTEGER, nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.ForeignKeyConstraint(
            ["inspection_id"],
            ["inspection.id"],
            name=op.f("fk_inspection_unit_inspection_id_inspection"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["inspected_unit_id"],
            ["inspected_unit.id"],
            name=op.f("fk_inspection_unit_inspected_unit_id_inspected_unit"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection_unit")),
        sa.UniqueConstraint(
            "inspection_id", "inspected_unit_id", name=op.f("uq_inspection_unit_inspection_id_inspected_unit_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_inspection_unit_inspected_unit_id"), "inspection_unit", ["inspected_unit_id"])


def _checklist_answer() -> None:
    op.create_table(
        "checklist_answer",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("inspection_id", _INTEGER, nullable=False),
        sa.Column("item_code", sa.Text(), nullable=False),
        sa.Column("no_occurrence", sa.Boolean(), nullable=False),
        sa.Column("yes", sa.Boolean(), nullable=True),
        sa.Column("numerator", sa.String(length=40), nullable=True),
        sa.Column("denominator", sa.String(length=40), nullable=True),
        sa.Column("value", sa.String(length=40), nullable=True),
        sa.Column("sample_size", _INTEGER, nullable=True),
        sa.Column("sample_faults", _INTEGER, nullable=True),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["inspection_id"],
            ["inspection.id"],
            name=op.f("fk_checklist_answer_inspection_id_inspection"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist_answer")),
        sa.UniqueConstraint("inspection_id", "item_code", name=op.f("uq_checklist_answer_inspection_id_item_code")),
        sqlite_autoincrement=True,
    )


def _answer_violation() -> None:
    op.create_table(
        "answer_violation",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("answer_id", _INTEGER, nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answer_id"],
            ["checklist_answer.id"],
            name=op.f("fk_answer_violation_answer_id_checklist_answer"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer_violation")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_answer_violation_answer_id"), "answer_violation", ["answer_id"])


def _finding() -> None:
    op.create_table(
        "finding",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("inspection_id", _INTEGER, nullable=True),
        sa.Column("inspected_unit_id", _INTEGER, nullable=True),
        sa.Column("item_code", sa.Text(), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("cause_kind", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("demand", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("handled_on", sa.Date(), nullable=True),
        sa.Column("handled_as", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_finding_unit_id_unit")),
        sa.ForeignKeyConstraint(["inspection_id"], ["inspection.id"], name=op.f("fk_finding_inspection_id_inspection")),
        sa.ForeignKeyConstraint(
            ["inspected_unit_id"], ["inspected_unit.id"], name=op.f("fk_finding_inspected_unit_id_inspected_unit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_finding_inspected_unit_id"), "finding", ["inspected_unit_id"])
    op.create_index(op.f("ix_finding_inspection_id"), "finding", ["inspection_id"])
    op.create_index(op.f("ix_finding_unit_id_found_on"), "finding", ["unit_id", "found_on"])


def _finding_step() -> None:
    op.create_table(
        "finding_step",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("finding_id", _INTEGER, nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["finding_id"], ["finding.id"], name=op.f("fk_finding_step_finding_id_finding"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding_step")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_finding_step_finding_id"), "finding_step", ["finding_id"])

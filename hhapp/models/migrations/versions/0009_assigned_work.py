"""Work assigned from above, drafts returned, proposals on rules."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Four new tables."""
    _assignment()
    _draft()
    _draft_return()
    _rule_proposal()


def _assignment() -> None:
    op.create_table(
        "assignment",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("document_number", sa.Text(), nullable=False),
        sa.Column("document_on", sa.Date(), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("extended_on", sa.Date(), nullable=True),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("officer_id", _INTEGER, nullable=True),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("completed_on", sa.Date(), nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("cause_kind", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_assignment_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_assignment_unit_id_due_on"), "assignment", ["unit_id", "due_on"])


def _draft() -> None:
    op.create_table(
        "draft",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("officer_id", _INTEGER, nullable=True),
        sa.Column("department", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_draft_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_draft_unit_id"), "draft", ["unit_id"])


def _draft_return() -> None:
    op.create_table(
        "draft_return",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("draft_id", _INTEGER, nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["draft.id"], name=op.f("fk_draft_return_draft_id_draft"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_return")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_draft_return_draft_id"), "draft_return", ["draft_id"])


def _rule_proposal() -> None:
    op.create_table(
        "rule_proposal",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("regulation", sa.Text(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("proposal", sa.Text(), nullable=False),
        sa.Column("receiver", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("sent_number", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_rule_proposal_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_proposal")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_rule_proposal_unit_id_raised_on"), "rule_proposal", ["unit_id", "raised_on"])

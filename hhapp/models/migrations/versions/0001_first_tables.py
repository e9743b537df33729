"""The first tables: units, plans with tasks and targets, figures of periods, evidence, history.

Types are written out here and never imported from the models, which go on changing.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create every table of this version, parents first."""
    _evidence_file()
    _history_action()
    _setting()
    _unit()
    _changed_row()
    _evidence_link()
    _plan()
    _reporting_period()
    _indicator_value()
    _plan_area()
    _report_section()
    _sent_report()
    _plan_target()
    _plan_task()
    _progress_note()
    _target_threshold()
    _task_agency()
    _task_milestone()
    _task_product()
    _target_result()


def _evidence_file() -> None:
    op.create_table(
        "evidence_file",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", _INTEGER, nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence_file")),
        sa.UniqueConstraint("sha256", name=op.f("uq_evidence_file_sha256")),
        sqlite_autoincrement=True,
    )


def _history_action() -> None:
    op.create_table(
        "history_action",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("undoes_id", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(
            ["undoes_id"], ["history_action.id"], name=op.f("fk_history_action_undoes_id_history_action")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history_action")),
        sqlite_autoincrement=True,
    )


def _setting() -> None:
    op.create_table(
        "setting",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
        sqlite_autoincrement=True,
    )


def _unit() -> None:
    op.create_table(
        "unit",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("superior_id", _INTEGER, nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("issuer_parent", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("symbol", sa.Text(), nullable=False),
        sa.Column("receiver", sa.Text(), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("recipients", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["superior_id"], ["unit.id"], name=op.f("fk_unit_superior_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
        sa.UniqueConstraint("code", name=op.f("uq_unit_code")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_unit_superior_id"), "unit", ["superior_id"], unique=False)


def _changed_row() -> None:
    op.create_table(
        "changed_row",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("action_id", _INTEGER, nullable=False),
        sa.Column("table_name", sa.String(length=60), nullable=False),
        sa.Column("row_id", sa.Text(), nullable=False),
        sa.Column("old", sa.Text(), nullable=True),
        sa.Column("new", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["action_id"],
            ["history_action.id"],
            name=op.f("fk_changed_row_action_id_history_action"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changed_row")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_changed_row_action_id"), "changed_row", ["action_id"], unique=False)
    op.create_index(op.f("ix_changed_row_table_name_row_id"), "changed_row", ["table_name", "row_id"], unique=False)


def _evidence_link() -> None:
    op.create_table(
        "evidence_link",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("file_id", _INTEGER, nullable=False),
        sa.Column("subject", sa.String(length=60), nullable=False),
        sa.Column("subject_id", _INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["file_id"], ["evidence_file.id"], name=op.f("fk_evidence_link_file_id_evidence_file")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence_link")),
        sa.UniqueConstraint(
            "subject", "subject_id", "file_id", name=op.f("uq_evidence_link_subject_subject_id_file_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_evidence_link_file_id"), "evidence_link", ["file_id"], unique=False)


def _plan() -> None:
    op.create_table(
        "plan",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("before_is_inclusive", sa.Boolean(), nullable=False),
        sa.Column("pack_id", sa.Text(), nullable=False),
        sa.Column("pack_version", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_plan_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_plan_unit_id_year"), "plan", ["unit_id", "year"], unique=False)


def _reporting_period() -> None:
    op.create_table(
        "reporting_period",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("unit_id", _INTEGER, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("start_on", sa.Date(), nullable=False),
        sa.Column("end_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("pack_id", sa.Text(), nullable=False),
        sa.Column("pack_version", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_reporting_period_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reporting_period")),
        sa.UniqueConstraint("unit_id", "code", name=op.f("uq_reporting_period_unit_id_code")),
        sqlite_autoincrement=True,
    )


def _indicator_value() -> None:
    op.create_table(
        "indicator_value",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("period_id", _INTEGER, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("value", sa.String(40), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["period_id"],
            ["reporting_period.id"],
            name=op.f("fk_indicator_value_period_id_reporting_period"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator_value")),
        sa.UniqueConstraint("period_id", "code", name=op.f("uq_indicator_value_period_id_code")),
        sqlite_autoincrement=True,
    )


def _plan_area() -> None:
    op.create_table(
        "plan_area",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("plan_id", _INTEGER, nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_plan_area_plan_id_plan"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_area")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_plan_area_plan_id_position"), "plan_area", ["plan_id", "position"], unique=False)


def _report_section() -> None:
    op.create_table(
        "report_section",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("period_id", _INTEGER, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["period_id"],
            ["reporting_period.id"],
            name=op.f("fk_report_section_period_id_reporting_period"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_section")),
        sa.UniqueConstraint("period_id", "key", name=op.f("uq_report_section_period_id_key")),
        sqlite_autoincrement=True,
    )


def _sent_report() -> None:
    op.create_table(
        "sent_report",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("period_id", _INTEGER, nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("files", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["period_id"],
            ["reporting_period.id"],
            name=op.f("fk_sent_report_period_id_reporting_period"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_report")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sent_report_period_id"), "sent_report", ["period_id"], unique=False)


def _plan_target() -> None:
    op.create_table(
        "plan_target",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("area_id", _INTEGER, nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["area_id"], ["plan_area.id"], name=op.f("fk_plan_target_area_id_plan_area"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_target")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_plan_target_area_id_position"), "plan_target", ["area_id", "position"], unique=False)


def _plan_task() -> None:
    op.create_table(
        "plan_task",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("area_id", _INTEGER, nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("product", sa.Text(), nullable=False),
        sa.Column("lead", sa.Text(), nullable=False),
        sa.Column("coordination", sa.Text(), nullable=False),
        sa.Column("deadline", sa.Text(), nullable=False),
        sa.Column("deadline_understood", sa.Boolean(), nullable=False),
        sa.Column("completed_on", sa.Date(), nullable=True),
        sa.Column("dropped_on", sa.Date(), nullable=True),
        sa.Column("dropped_reason", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["area_id"], ["plan_area.id"], name=op.f("fk_plan_task_area_id_plan_area"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_task")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_plan_task_area_id_position"), "plan_task", ["area_id", "position"], unique=False)


def _progress_note() -> None:
    op.create_table(
        "progress_note",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("task_id", _INTEGER, nullable=False),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("share_done", sa.String(40), nullable=True),
        sa.Column("author", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["task_id"], ["plan_task.id"], name=op.f("fk_progress_note_task_id_plan_task"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_progress_note")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_progress_note_task_id"), "progress_note", ["task_id"], unique=False)


def _target_threshold() -> None:
    op.create_table(
        "target_threshold",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("target_id", _INTEGER, nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("comparator", sa.Text(), nullable=False),
        sa.Column("value", sa.String(40), nullable=False),
        sa.Column("upper", sa.String(40), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("baseline", sa.Text(), nullable=True),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("set_by_hand", sa.Boolean(), nullable=False),
        sa.Column("indicator_code", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["target_id"],
            ["plan_target.id"],
            name=op.f("fk_target_threshold_target_id_plan_target"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target_threshold")),
        sa.UniqueConstraint("target_id", "position", name=op.f("uq_target_threshold_target_id_position")),
        sqlite_autoincrement=True,
    )


def _task_agency() -> None:
    op.create_table(
        "task_agency",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("task_id", _INTEGER, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["task_id"], ["plan_task.id"], name=op.f("fk_task_agency_task_id_plan_task"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_agency")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_task_agency_task_id"), "task_agency", ["task_id"], unique=False)


def _task_milestone() -> None:
    op.create_table(
        "task_milestone",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("task_id", _INTEGER, nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("label", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("start_on", sa.Date(), nullable=True),
        sa.Column("end_on", sa.Date(), nullable=True),
        sa.Column("condition", sa.Text(), nullable=True),
        sa.Column("set_by_hand", sa.Boolean(), nullable=False),
        sa.Column("event_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["task_id"], ["plan_task.id"], name=op.f("fk_task_milestone_task_id_plan_task"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_milestone")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_task_milestone_task_id"), "task_milestone", ["task_id"], unique=False)


def _task_product() -> None:
    op.create_table(
        "task_product",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("task_id", _INTEGER, nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["task_id"], ["plan_task.id"], name=op.f("fk_task_product_task_id_plan_task"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_product")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_task_product_task_id"), "task_product", ["task_id"], unique=False)


def _target_result() -> None:
    op.create_table(
        "target_result",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("threshold_id", _INTEGER, nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("value", sa.String(40), nullable=True),
        sa.Column("numerator", sa.String(40), nullable=True),
        sa.Column("denominator", sa.String(40), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["threshold_id"],
            ["target_threshold.id"],
            name=op.f("fk_target_result_threshold_id_target_threshold"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target_result")),
        sa.UniqueConstraint("threshold_id", "as_of", name=op.f("uq_target_result_threshold_id_as_of")),
        sqlite_autoincrement=True,
    )

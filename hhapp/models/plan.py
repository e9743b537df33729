"""The reform plan of a year: areas, tasks with milestones and progress, targets with thresholds and results.

What the paper says is kept as written (`task`, `deadline`, `text`, …); what the program read from it stands beside it
in rows of its own (products, agencies, milestones, thresholds) and can be set by hand.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId, Searchable
from hhapp.models.unit import Unit


class Plan(Base):
    """One issued plan. A year may have several (a plan for the last six months after a merger)."""

    __tablename__ = "plan"
    __table_args__ = (Index(None, "unit_id", "year"),)

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    year: Mapped[int]
    title: Mapped[str]
    number: Mapped[str] = mapped_column(default="")  # "95/KH-UBND", kept as text: offices write it freely
    issued_on: Mapped[date | None]
    before_is_inclusive: Mapped[bool] = mapped_column(default=False)  # how "trước ngày 15/3" is read in this plan
    pack_id: Mapped[str]
    pack_version: Mapped[str]

    unit: Mapped[Unit] = relationship()
    areas: Mapped[list[PlanArea]] = relationship(
        back_populates="plan", cascade="all, delete-orphan", order_by="PlanArea.position"
    )


class PlanArea(Base):
    """A Roman-numbered part of the plan; a plan without parts has one with an empty name."""

    __tablename__ = "plan_area"
    __table_args__ = (Index(None, "plan_id", "position"),)

    id: Mapped[RowId]
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id", ondelete="CASCADE"))
    position: Mapped[int]
    number: Mapped[str]
    name: Mapped[str]
    code: Mapped[str | None]  # the same area in the template pack, where its name is recognised

    plan: Mapped[Plan] = relationship(back_populates="areas")
    tasks: Mapped[list[PlanTask]] = relationship(
        back_populates="area", cascade="all, delete-orphan", order_by="PlanTask.position"
    )
    targets: Mapped[list[PlanTarget]] = relationship(
        back_populates="area", cascade="all, delete-orphan", order_by="PlanTarget.position"
    )


class PlanTask(Searchable, Base):
    """One row of the annex, word for word, and how far it has come."""

    __tablename__ = "plan_task"
    __table_args__ = (Index(None, "area_id", "position"),)
    search_fields = ("number", "task", "product", "lead", "coordination", "deadline")

    id: Mapped[RowId]
    area_id: Mapped[int] = mapped_column(ForeignKey("plan_area.id", ondelete="CASCADE"))
    position: Mapped[int]
    number: Mapped[str] = mapped_column(default="")
    task: Mapped[str]
    product: Mapped[str] = mapped_column(default="")
    lead: Mapped[str] = mapped_column(default="")
    coordination: Mapped[str] = mapped_column(default="")
    deadline: Mapped[str] = mapped_column(default="")
    deadline_understood: Mapped[bool] = mapped_column(default=False)
    completed_on: Mapped[date | None]
    dropped_on: Mapped[date | None]
    dropped_reason: Mapped[str] = mapped_column(default="")

    area: Mapped[PlanArea] = relationship(back_populates="tasks")
    products: Mapped[list[TaskProduct]] = relationship(cascade="all, delete-orphan", order_by="TaskProduct.position")
    agencies: Mapped[list[TaskAgency]] = relationship(cascade="all, delete-orphan", order_by="TaskAgency.position")
    milestones: Mapped[list[TaskMilestone]] = relationship(
        cascade="all, delete-orphan", order_by="TaskMilestone.position"
    )
    notes: Mapped[list[ProgressNote]] = relationship(
        cascade="all, delete-orphan", order_by="ProgressNote.noted_on, ProgressNote.id"
    )


class TaskProduct(Base):
    """One product of a task ("Báo cáo của UBND tỉnh")."""

    __tablename__ = "task_product"

    id: Mapped[RowId]
    task_id: Mapped[int] = mapped_column(ForeignKey("plan_task.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    name: Mapped[str]


class TaskAgency(Searchable, Base):
    """One agency of a task's list, by role."""

    __tablename__ = "task_agency"
    search_fields = ("name",)

    id: Mapped[RowId]
    task_id: Mapped[int] = mapped_column(ForeignKey("plan_task.id", ondelete="CASCADE"), index=True)
    role: Mapped[str]  # "lead" or "coordination"
    position: Mapped[int]
    name: Mapped[str]


class TaskMilestone(Base):
    """One step of a deadline. `kind` as in hhapp.vn.deadlines; a step that waits is started by `event_on`."""

    __tablename__ = "task_milestone"

    id: Mapped[RowId]
    task_id: Mapped[int] = mapped_column(ForeignKey("plan_task.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    label: Mapped[str | None]
    kind: Mapped[str]
    start_on: Mapped[date | None]
    end_on: Mapped[date | None]
    condition: Mapped[str | None]
    set_by_hand: Mapped[bool] = mapped_column(default=False)
    event_on: Mapped[date | None]  # the day the awaited event happened
    done_on: Mapped[date | None]


class ProgressNote(Base):
    """What was done on a task, when and by whom; the share is of the whole task, in per cent."""

    __tablename__ = "progress_note"

    id: Mapped[RowId]
    task_id: Mapped[int] = mapped_column(ForeignKey("plan_task.id", ondelete="CASCADE"), index=True)
    noted_on: Mapped[date]
    text: Mapped[str]
    share_done: Mapped[Decimal | None]
    author: Mapped[str] = mapped_column(default="")


class PlanTarget(Searchable, Base):
    """One sentence that promises something measurable, as written."""

    __tablename__ = "plan_target"
    __table_args__ = (Index(None, "area_id", "position"),)
    search_fields = ("text",)

    id: Mapped[RowId]
    area_id: Mapped[int] = mapped_column(ForeignKey("plan_area.id", ondelete="CASCADE"))
    position: Mapped[int]
    text: Mapped[str]

    area: Mapped[PlanArea] = relationship(back_populates="targets")
    thresholds: Mapped[list[TargetThreshold]] = relationship(
        cascade="all, delete-orphan", order_by="TargetThreshold.position"
    )


class TargetThreshold(Base):
    """One figure to reach. It is judged by an indicator of the pack where one is named, else by results typed here."""

    __tablename__ = "target_threshold"
    __table_args__ = (UniqueConstraint("target_id", "position"),)

    id: Mapped[RowId]
    target_id: Mapped[int] = mapped_column(ForeignKey("plan_target.id", ondelete="CASCADE"))
    position: Mapped[int]
    comparator: Mapped[str]
    value: Mapped[Decimal]
    upper: Mapped[Decimal | None]
    unit: Mapped[str]
    baseline: Mapped[str | None]
    scope: Mapped[str | None]
    set_by_hand: Mapped[bool] = mapped_column(default=False)
    indicator_code: Mapped[str | None]

    results: Mapped[list[TargetResult]] = relationship(cascade="all, delete-orphan", order_by="TargetResult.as_of")


class TargetResult(Base):
    """What was reached by a day: a rate as numerator and denominator, anything else as a value."""

    __tablename__ = "target_result"
    __table_args__ = (UniqueConstraint("threshold_id", "as_of"),)

    id: Mapped[RowId]
    threshold_id: Mapped[int] = mapped_column(ForeignKey("target_threshold.id", ondelete="CASCADE"))
    as_of: Mapped[date]
    value: Mapped[Decimal | None]
    numerator: Mapped[Decimal | None]
    denominator: Mapped[Decimal | None]
    note: Mapped[str] = mapped_column(default="")

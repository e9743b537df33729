"""Self-inspection: the plan of a year, the units to inspect, inspections with their answers, findings and their way."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId, Searchable


class InspectionPlan(Base):
    """The inspection plan of a year. What it leaves open (None, "") is as the template pack says."""

    __tablename__ = "inspection_plan"
    __table_args__ = (UniqueConstraint("unit_id", "year"),)

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    year: Mapped[int]
    title: Mapped[str] = mapped_column(default="")
    number: Mapped[str] = mapped_column(default="")
    issued_on: Mapped[date | None]
    share: Mapped[Decimal | None]  # of units to inspect, 0 to 1
    handled_rule: Mapped[str] = mapped_column(default="")  # as hhapp.packs.inspection.catalogue.HandledRule
    remedy_days: Mapped[int | None]


class InspectedUnit(Searchable, Base):
    """A division or subordinate unit of the office that is to be inspected, from year to year."""

    __tablename__ = "inspected_unit"
    search_fields = ("name",)

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    name: Mapped[str]
    position: Mapped[int]
    first_year: Mapped[int]
    last_year: Mapped[int | None]  # None: to this day


class Inspection(Searchable, Base):
    """One inspection, of one or several units, with the checklist as it was when the inspection was made."""

    __tablename__ = "inspection"
    __table_args__ = (Index(None, "unit_id", "year"),)
    search_fields = ("name", "scope_text", "leader", "secretary", "members", "conclusion")

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    year: Mapped[int]
    name: Mapped[str]  # "Kiểm tra đợt 1"
    form: Mapped[str]  # a form's code in the pack
    scope: Mapped[str]  # a scope's code in the pack
    scope_text: Mapped[str] = mapped_column(default="")  # what a partial scope is about
    areas: Mapped[str] = mapped_column(default="")  # codes of the areas looked at, parted by spaces; "": all
    planned_from: Mapped[date | None]
    planned_to: Mapped[date | None]
    held_from: Mapped[date | None]
    held_to: Mapped[date | None]
    leader: Mapped[str] = mapped_column(default="")
    secretary: Mapped[str] = mapped_column(default="")
    members: Mapped[str] = mapped_column(default="")  # a person a line
    conclusion: Mapped[str] = mapped_column(default="")
    unit_remarks: Mapped[str] = mapped_column(default="")  # what the inspected unit said
    pack_id: Mapped[str]
    pack_version: Mapped[str]
    checklist: Mapped[str]  # JSON of hhapp.packs.inspection.catalogue.Checklist, never changed

    units: Mapped[list[InspectionUnit]] = relationship(
        cascade="all, delete-orphan", order_by="InspectionUnit.position, InspectionUnit.id"
    )
    answers: Mapped[list[ChecklistAnswer]] = relationship(cascade="all, delete-orphan", order_by="ChecklistAnswer.id")


class InspectionUnit(Base):
    """One unit that an inspection looks at."""

    __tablename__ = "inspection_unit"
    __table_args__ = (UniqueConstraint("inspection_id", "inspected_unit_id"),)

    id: Mapped[RowId]
    inspection_id: Mapped[int] = mapped_column(ForeignKey("inspection.id", ondelete="CASCADE"))
    inspected_unit_id: Mapped[int] = mapped_column(ForeignKey("inspected_unit.id"), index=True)
    position: Mapped[int]

    unit: Mapped[InspectedUnit] = relationship()


class ChecklistAnswer(Base):
    """The answer to one item; which columns are filled follows from the item's kind. No row: not answered."""

    __tablename__ = "checklist_answer"
    __table_args__ = (UniqueConstraint("inspection_id", "item_code"),)

    id: Mapped[RowId]
    inspection_id: Mapped[int] = mapped_column(ForeignKey("inspection.id", ondelete="CASCADE"))
    item_code: Mapped[str]
    no_occurrence: Mapped[bool] = mapped_column(default=False)  # "không phát sinh"
    yes: Mapped[bool | None]
    numerator: Mapped[Decimal | None]  # of a ratio; of a figure "36 of 54"
    denominator: Mapped[Decimal | None]
    value: Mapped[Decimal | None]  # of a figure
    sample_size: Mapped[int | None]
    sample_faults: Mapped[int | None]
    verdict: Mapped[str] = mapped_column(default="")  # "passed" or "failed", by hand, where nothing is required
    remark: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")  # where a filled answer is from; "" for a typed one
    source_key: Mapped[str] = mapped_column(default="")  # key of the fact

    violations: Mapped[list[AnswerViolation]] = relationship(
        cascade="all, delete-orphan", order_by="AnswerViolation.position, AnswerViolation.id"
    )


class AnswerViolation(Base):
    """One violation of an item that lists them."""

    __tablename__ = "answer_violation"

    id: Mapped[RowId]
    answer_id: Mapped[int] = mapped_column(ForeignKey("checklist_answer.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    text: Mapped[str]


class Finding(Searchable, Base):
    """Something found wrong, to be remedied. Its state is that of its last step."""

    __tablename__ = "finding"
    # What proves the finding, and what proves its remedy.
    __table_args__ = (Index(None, "unit_id", "found_on"), {"info": {"evidence": ("finding", "finding_remedy")}})
    search_fields = ("item_code", "what", "cause", "demand", "person", "result")

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    inspection_id: Mapped[int | None] = mapped_column(ForeignKey("inspection.id"), index=True)
    inspected_unit_id: Mapped[int | None] = mapped_column(ForeignKey("inspected_unit.id"), index=True)
    item_code: Mapped[str] = mapped_column(default="")  # of the inspection's checklist, or of the pack's
    found_on: Mapped[date]
    what: Mapped[str]
    cause_kind: Mapped[str] = mapped_column(default="")  # "objective", "subjective" or not said
    cause: Mapped[str] = mapped_column(default="")
    severity: Mapped[str] = mapped_column(default="")  # a severity's code in the pack
    demand: Mapped[str] = mapped_column(default="")  # what is demanded
    person: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]
    state: Mapped[str]  # as hhapp.services.inspection.finding_states.FindingState
    handled_on: Mapped[date | None]  # mended or referred
    handled_as: Mapped[str] = mapped_column(default="")  # "fixed" or "referred", also once it was checked again
    result: Mapped[str] = mapped_column(default="")  # how it was mended, to whom it was referred

    steps: Mapped[list[FindingStep]] = relationship(cascade="all, delete-orphan", order_by="FindingStep.id")


class FindingStep(Base):
    """One change of a finding's state: on which day, why, and who wrote it down."""

    __tablename__ = "finding_step"

    id: Mapped[RowId]
    finding_id: Mapped[int] = mapped_column(ForeignKey("finding.id", ondelete="CASCADE"), index=True)
    on: Mapped[date]
    state: Mapped[str]  # the state that was reached
    note: Mapped[str] = mapped_column(default="")
    actor: Mapped[str]
    at: Mapped[datetime]

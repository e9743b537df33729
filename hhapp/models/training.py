"""Training: the plan of a year, its classes, and who took part."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId


class TrainingPlanLine(Base):
    """A need of a year's training plan, the class that is to meet it, and who is meant."""

    __tablename__ = "training_plan_line"

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    year: Mapped[int]
    position: Mapped[int]  # its place in the plan, from 1
    need: Mapped[str]
    title: Mapped[str]  # the class
    content: Mapped[str]  # one of the pack's contents of training
    programme: Mapped[str] = mapped_column(default="")
    form: Mapped[str] = mapped_column(default="")
    participants: Mapped[str] = mapped_column(default="")  # who, in words
    headcount: Mapped[int | None]  # how many; the line is done when so many completed
    periods: Mapped[int | None]  # tiết
    time: Mapped[str] = mapped_column(default="")  # "Quý II", as written
    cost: Mapped[Decimal | None]  # đồng
    cost_source: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class Course(Base):
    """A class with its days. It counts for the year in which it ends."""

    __tablename__ = "course"

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    plan_line_id: Mapped[int | None] = mapped_column(ForeignKey("training_plan_line.id"), index=True)
    year: Mapped[int]  # of its last day, or the year it is planned for while that is open
    name: Mapped[str]
    content: Mapped[str]
    programme: Mapped[str] = mapped_column(default="")
    form: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    organiser: Mapped[str] = mapped_column(default="")  # the institution that runs it and issues the certificates
    decision_number: Mapped[str] = mapped_column(default="")  # of the decision that sends people
    decision_on: Mapped[date | None]
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    periods: Mapped[int | None]  # tiết
    cost: Mapped[Decimal | None]  # đồng, of the whole class
    cost_source: Mapped[str] = mapped_column(default="")
    certificate: Mapped[str] = mapped_column(default="")  # the kind of certificate that it leads to
    counts: Mapped[bool] = mapped_column(default=True)  # towards the yearly minimum of periods
    note: Mapped[str] = mapped_column(default="")

    participations: Mapped[list[Participation]] = relationship(
        back_populates="course", cascade="all, delete-orphan", order_by="Participation.id"
    )


class Participation(Base):
    """One person in one class, as a learner, or as a teacher where `teaching` is set. Its files are evidence."""

    __tablename__ = "participation"
    __table_args__ = (UniqueConstraint("course_id", "officer_id", "teaching"),)

    id: Mapped[RowId]
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id", ondelete="CASCADE"), index=True)
    officer_id: Mapped[int] = mapped_column(ForeignKey("officer.id"), index=True)
    teaching: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str]  # "sent", "attended", "completed", "failed", "absent"
    periods: Mapped[int | None]  # tiết of this person; None: those of the class
    result: Mapped[str] = mapped_column(default="")  # the pack's result
    certificate_number: Mapped[str] = mapped_column(default="")
    certificate_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")

    course: Mapped[Course] = relationship(back_populates="participations")

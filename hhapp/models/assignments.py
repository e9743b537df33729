"""Work assigned by the superior, drafts that were returned, proposals on rules that do not fit."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId, Searchable


class Assignment(Searchable, Base):
    """One task assigned from above; how it stands follows from its days."""

    __tablename__ = "assignment"
    __table_args__ = (Index(None, "unit_id", "due_on"),)
    search_fields: ClassVar[tuple[str, ...]] = ("document_number", "issuer", "content", "person", "department")

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    document_number: Mapped[str] = mapped_column(default="")
    document_on: Mapped[date | None]
    issuer: Mapped[str] = mapped_column(default="")  # who assigned it
    content: Mapped[str]
    due_on: Mapped[date | None]
    extended_on: Mapped[date | None]  # the later day that the superior allowed
    person: Mapped[str] = mapped_column(default="")
    officer_id: Mapped[int | None]  # the same person in the register of officers, where there is one
    department: Mapped[str] = mapped_column(default="")
    completed_on: Mapped[date | None]
    result: Mapped[str] = mapped_column(default="")
    cause_kind: Mapped[str] = mapped_column(default="")  # as hhapp.services.assignments.standing.CauseKind
    cause: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class Draft(Base):
    """A draft or dossier that was submitted upward and came back at least once."""

    __tablename__ = "draft"

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    title: Mapped[str]
    person: Mapped[str] = mapped_column(default="")
    officer_id: Mapped[int | None]
    department: Mapped[str] = mapped_column(default="")

    returns: Mapped[list[DraftReturn]] = relationship(
        cascade="all, delete-orphan", order_by="DraftReturn.returned_on, DraftReturn.id"
    )


class DraftReturn(Base):
    """One time that a draft was returned."""

    __tablename__ = "draft_return"

    id: Mapped[RowId]
    draft_id: Mapped[int] = mapped_column(ForeignKey("draft.id", ondelete="CASCADE"), index=True)
    returned_on: Mapped[date]
    cause: Mapped[str]
    note: Mapped[str] = mapped_column(default="")


class RuleProposal(Base):
    """A proposal on a rule that does not fit, collected for the office that puts them together."""

    __tablename__ = "rule_proposal"
    __table_args__ = (Index(None, "unit_id", "raised_on"),)

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    raised_on: Mapped[date]
    regulation: Mapped[str]  # "Điều 5 Quyết định số 12/2024/QĐ-UBND"
    problem: Mapped[str]  # a code of the pack
    content: Mapped[str]
    proposal: Mapped[str]
    receiver: Mapped[str]  # a code of the pack
    person: Mapped[str] = mapped_column(default="")
    sent_on: Mapped[date | None]
    sent_number: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(default="")
    answered_on: Mapped[date | None]

"""Dossiers past or near their promised day, and the apology letters that were written for them."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId, Searchable


class LateDossier(Searchable, Base):
    """One dossier of a citizen or organisation; whether it is late follows from its days, it is never ticked."""

    __tablename__ = "late_dossier"
    __table_args__ = (UniqueConstraint("unit_id", "code"), Index(None, "unit_id", "promised_on"))
    search_fields: ClassVar[tuple[str, ...]] = ("code", "field", "procedure", "applicant", "department", "reason")

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    code: Mapped[str]  # as the one-stop system writes it
    field: Mapped[str] = mapped_column(default="")
    procedure: Mapped[str] = mapped_column(default="")
    applicant: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    received_on: Mapped[date | None]
    promised_on: Mapped[date]  # as first promised; a new day stands in `new_on`
    department: Mapped[str] = mapped_column(default="")
    officer: Mapped[str] = mapped_column(default="")  # who handles it, by name
    officer_id: Mapped[int | None]  # the same person in the register of officers, where there is one
    reason: Mapped[str] = mapped_column(default="")
    new_on: Mapped[date | None]  # the newest day it was re-appointed to
    times: Mapped[int] = mapped_column(default=0)  # how often it was re-appointed
    returned_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")

    letters: Mapped[list[ApologyLetter]] = relationship(
        back_populates="dossier", cascade="all, delete-orphan", order_by="ApologyLetter.id"
    )


class ApologyLetter(Base):
    """A letter that was given its number. It keeps what it said, whatever becomes of the dossier."""

    __tablename__ = "apology_letter"
    __table_args__ = (UniqueConstraint("unit_id", "year", "number"),)

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    dossier_id: Mapped[int] = mapped_column(ForeignKey("late_dossier.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]  # the pack's document kind, that is the wording
    year: Mapped[int]
    number: Mapped[int]  # counts within the year
    full_number: Mapped[str]  # "15/PXL-UBND"
    dated: Mapped[date]
    old_on: Mapped[date]  # the day that was not kept
    new_on: Mapped[date | None]  # the day that it promises; None where the result is returned with it
    reason: Mapped[str]
    signer: Mapped[str]
    withdrawn_reason: Mapped[str] = mapped_column(default="")  # "" for a letter that stands; its number stays used
    file_name: Mapped[str] = mapped_column(default="")  # the file it was written to; "" until then
    sha256: Mapped[str] = mapped_column(String(64), default="")
    made_at: Mapped[datetime]

    dossier: Mapped[LateDossier] = relationship(back_populates="letters")

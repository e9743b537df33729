"""Officers of an office, the positions they held, the certificates they have.

What may change with a position (kind, department, appointment) stands in `PositionHistory` alone: a person who moves,
leaves or whose unit is merged keeps every row, and any day can be asked for.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId, Searchable


class Officer(Searchable, Base):
    """A person of the office's register. Codes are the pack's; "" where nothing is known, never a guess."""

    __tablename__ = "officer"
    __table_args__ = (Index("ix_officer_unit_id_folded", "unit_id", "folded"),)
    search_fields = ("name",)

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    name: Mapped[str]
    born_on: Mapped[date | None]
    born_year: Mapped[int | None]  # where only the year is known; else the year of born_on
    sex: Mapped[str] = mapped_column(default="")  # "male", "female"
    ethnic: Mapped[str] = mapped_column(default="")  # "Jrai", as written
    party_on: Mapped[date | None]
    job: Mapped[str] = mapped_column(default="")  # vị trí việc làm
    rank: Mapped[str] = mapped_column(default="")  # ngạch, hạng
    degree: Mapped[str] = mapped_column(default="")
    major: Mapped[str] = mapped_column(default="")
    school: Mapped[str] = mapped_column(default="")
    graduated: Mapped[int | None]
    political_theory: Mapped[str] = mapped_column(default="")
    state_management: Mapped[str] = mapped_column(default="")
    it: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    language_level: Mapped[str] = mapped_column(default="")
    ethnic_language: Mapped[str] = mapped_column(default="")
    defence: Mapped[str] = mapped_column(default="")
    defence_year: Mapped[int | None]
    identity_number: Mapped[str] = mapped_column(default="")  # optional; printed only where the pack's forms ask for it
    note: Mapped[str] = mapped_column(default="")

    positions: Mapped[list[PositionHistory]] = relationship(
        back_populates="officer", cascade="all, delete-orphan", order_by="PositionHistory.id"
    )
    certificates: Mapped[list[Certificate]] = relationship(
        back_populates="officer", cascade="all, delete-orphan", order_by="Certificate.id"
    )


class PositionHistory(Base):
    """A position held from one day to another, both included; `from_on` None is since before the records begin."""

    __tablename__ = "position_history"

    id: Mapped[RowId]
    officer_id: Mapped[int] = mapped_column(ForeignKey("officer.id", ondelete="CASCADE"), index=True)
    from_on: Mapped[date | None]
    to_on: Mapped[date | None]  # its last day; None: still held
    kind: Mapped[str] = mapped_column(default="")  # the pack's kind of officer
    department: Mapped[str] = mapped_column(default="")  # "Phòng Văn hóa - Xã hội", as written
    position: Mapped[str] = mapped_column(default="")  # as written
    position_code: Mapped[str] = mapped_column(default="")  # the pack's position where it is one
    appointed_on: Mapped[date | None]  # when the decision took effect; older than from_on where only the unit changed
    end_reason: Mapped[str] = mapped_column(default="")  # the pack's reason for leaving
    end_note: Mapped[str] = mapped_column(default="")  # "sáp nhập vào xã Mẫu mới"

    officer: Mapped[Officer] = relationship(back_populates="positions")


class Certificate(Base):
    """A certificate somebody holds; `participation_id` is set where it came from a class of this program."""

    __tablename__ = "certificate"

    id: Mapped[RowId]
    officer_id: Mapped[int] = mapped_column(ForeignKey("officer.id", ondelete="CASCADE"), index=True)
    participation_id: Mapped[int | None] = mapped_column(ForeignKey("participation.id"), index=True)
    kind: Mapped[str]  # the pack's kind of certificate
    level: Mapped[str] = mapped_column(default="")  # as written: "B1", "Đối tượng 3"
    name: Mapped[str] = mapped_column(default="")
    number: Mapped[str] = mapped_column(default="")
    issued_on: Mapped[date | None]
    issuer: Mapped[str] = mapped_column(default="")
    expires_on: Mapped[date | None]  # its last day; None: does not expire

    officer: Mapped[Officer] = relationship(back_populates="certificates")

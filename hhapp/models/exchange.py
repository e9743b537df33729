"""What travels between offices: keys that were confirmed, submissions received, receipts that came back."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId


class KnownKey(Base):
    """The public key of another office, confirmed once by its fingerprint."""

    __tablename__ = "known_key"
    __table_args__ = (UniqueConstraint("role", "code"),)

    id: Mapped[RowId]
    role: Mapped[str]  # as hhapp.services.known_keys.KeyRole
    code: Mapped[str]
    name: Mapped[str]
    key: Mapped[str]  # 64 hexadecimal digits
    confirmed_at: Mapped[datetime]
    confirmed_by: Mapped[str]


class ReceivedSubmission(Base):
    """A submission of another office that was taken in, and how it was answered."""

    __tablename__ = "received_submission"
    __table_args__ = (UniqueConstraint("unit_code", "period_code", "version"),)

    id: Mapped[RowId]
    unit_code: Mapped[str]
    unit_name: Mapped[str]
    period_code: Mapped[str]
    period_label: Mapped[str]
    version: Mapped[int]
    made_at: Mapped[datetime]
    received_at: Mapped[datetime]
    received_by: Mapped[str]
    data_sha256: Mapped[str]  # of its data.json
    file_name: Mapped[str]
    key: Mapped[str]  # the sender's public key; "" for an unsigned one
    outcome: Mapped[str] = mapped_column(default="")  # as hhapp.services.receipts.Outcome; "": not answered yet
    answered_at: Mapped[datetime | None]


class Receipt(Base):
    """What the superior office answered to a report of this office."""

    __tablename__ = "receipt"

    id: Mapped[RowId]
    period_id: Mapped[int] = mapped_column(ForeignKey("reporting_period.id", ondelete="CASCADE"), index=True)
    sha256: Mapped[str] = mapped_column(unique=True)  # of the file
    version: Mapped[int]
    outcome: Mapped[str]
    office: Mapped[str]
    received_at: Mapped[datetime]
    received_by: Mapped[str]
    made_at: Mapped[datetime]
    due_on: Mapped[date | None]  # the last day for the corrected report
    may_reopen: Mapped[bool]
    words: Mapped[str]
    imported_at: Mapped[datetime]

    remarks: Mapped[list[ReceiptRemark]] = relationship(cascade="all, delete-orphan", order_by="ReceiptRemark.id")


class ReceiptRemark(Base):
    """One remark on a figure or a section of the report."""

    __tablename__ = "receipt_remark"

    id: Mapped[RowId]
    receipt_id: Mapped[int] = mapped_column(ForeignKey("receipt.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]  # "figure" or "section"
    key: Mapped[str]  # code of the figure, key of the section
    text: Mapped[str]

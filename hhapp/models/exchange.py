"""What travels between offices: keys, submissions received, receipts that came back, packages handed down."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

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
    content: Mapped[ReceivedContent | None] = relationship(cascade="all, delete-orphan")


class ReceivedContent(Base):
    """What an upper office works on of a submission it took in; submissions from before 0011 have none."""

    __tablename__ = "received_content"

    id: Mapped[RowId]
    submission_id: Mapped[int] = mapped_column(ForeignKey("received_submission.id", ondelete="CASCADE"), unique=True)
    sha256: Mapped[str]  # of the untouched original, which lies under received/ in the data folder
    size: Mapped[int]  # bytes
    period_kind: Mapped[str]
    year: Mapped[int]
    end_on: Mapped[date]  # the last day counted
    due_on: Mapped[date]  # the last day to send, as the sender's pack counted it
    pack_id: Mapped[str]
    pack_version: Mapped[str]
    figures: Mapped[str]  # JSON: {code: exact digits, or null where there is none}
    texts: Mapped[str] = mapped_column(default="{}")  # JSON: {code: words}, of figures that are text
    remarks: Mapped[str] = mapped_column(default="[]")  # JSON: sentences of the rules that the report breaks
    handed: Mapped[str] = mapped_column(default="[]")  # JSON of hhapp.packs.context.HandedLine
    score: Mapped[str] = mapped_column(default="")  # JSON of hhapp.packs.score.sent.SentScore; "": none came
    volumes: Mapped[str] = mapped_column(default="[]")  # JSON: [name, sha256, size] of each further file, kept likewise


class VerifiedPoints(Base):
    """What this office found a component of a unit's index to be worth, to go back with the receipt."""

    __tablename__ = "verified_points"
    __table_args__ = (UniqueConstraint("unit_code", "year", "code"),)

    id: Mapped[RowId]
    unit_code: Mapped[str]
    year: Mapped[int]
    code: Mapped[str]  # the component's code in the criteria set
    points: Mapped[Decimal]
    remark: Mapped[str] = mapped_column(default="")


class HandedPackage(Base):
    """One issue of an assignment package: made here for units below (`direction` "down"), or come from above ("up")."""

    __tablename__ = "handed_package"
    __table_args__ = (UniqueConstraint("direction", "office_code", "year", "version"),)

    id: Mapped[RowId]
    direction: Mapped[str]
    office_code: Mapped[str]  # who hands down
    office_name: Mapped[str]
    year: Mapped[int]
    version: Mapped[int]
    made_at: Mapped[datetime]
    taken_at: Mapped[datetime | None]  # when it was accepted here
    sha256: Mapped[str]  # of the file
    content: Mapped[str]  # JSON of hhapp.packs.handed.HandedContent


class HandedRow(Base):
    """A task or target of this office that came from above: what it is there, and how it was last taken over."""

    __tablename__ = "handed_row"
    __table_args__ = (UniqueConstraint("office_code", "year", "key"),)

    id: Mapped[RowId]
    office_code: Mapped[str]
    year: Mapped[int]
    key: Mapped[str]  # the row's name at the superior office, "task:17"
    version: Mapped[int]  # of the package that last changed it
    taken: Mapped[str]  # JSON: its fields as they came
    task_id: Mapped[int | None] = mapped_column(ForeignKey("plan_task.id", ondelete="SET NULL"), index=True)
    target_id: Mapped[int | None] = mapped_column(ForeignKey("plan_target.id", ondelete="SET NULL"), index=True)


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

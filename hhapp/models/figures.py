"""Reporting periods and what is reported in them: figures, sentences, what happened to the reports."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId
from hhapp.models.exchange import Receipt
from hhapp.models.forms import FormRow
from hhapp.models.unit import Unit


class ReportingPeriod(Base):
    """One reporting window, opened with the pack version that it keeps to its end."""

    __tablename__ = "reporting_period"
    __table_args__ = (UniqueConstraint("unit_id", "code"),)

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    code: Mapped[str]  # "2021-Q1"
    year: Mapped[int]
    kind: Mapped[str]  # a period kind's code in the pack: "Q1", "H1", "M9", "Y"
    start_on: Mapped[date]
    end_on: Mapped[date]  # the last day counted
    due_on: Mapped[date]  # the last day to send
    state: Mapped[str]  # as hhapp.services.periods.PeriodState
    pack_id: Mapped[str]
    pack_version: Mapped[str]
    version: Mapped[int] = mapped_column(default=1)  # "lần 1"; one more for each correction of a report that was sent

    unit: Mapped[Unit] = relationship()
    values: Mapped[list[IndicatorValue]] = relationship(cascade="all, delete-orphan")
    form_rows: Mapped[list[FormRow]] = relationship(cascade="all, delete-orphan", order_by="FormRow.position")
    sections: Mapped[list[ReportSection]] = relationship(cascade="all, delete-orphan")
    sent_reports: Mapped[list[SentReport]] = relationship(cascade="all, delete-orphan", order_by="SentReport.id")
    events: Mapped[list[PeriodEvent]] = relationship(cascade="all, delete-orphan", order_by="PeriodEvent.id")
    locked_reports: Mapped[list[LockedReport]] = relationship(cascade="all, delete-orphan")
    receipts: Mapped[list[Receipt]] = relationship(cascade="all, delete-orphan")


class IndicatorValue(Base):
    """One typed figure of a period. Ratios are computed, never typed; no row or no value is "chưa có số liệu"."""

    __tablename__ = "indicator_value"
    __table_args__ = (UniqueConstraint("period_id", "code"),)

    id: Mapped[RowId]
    period_id: Mapped[int] = mapped_column(ForeignKey("reporting_period.id", ondelete="CASCADE"))
    code: Mapped[str]
    value: Mapped[Decimal | None]
    text: Mapped[str | None]
    note: Mapped[str] = mapped_column(default="")
    missing_reason: Mapped[str] = mapped_column(default="")  # why there is no figure; "" where there is one


class ReportSection(Base):
    """Sentences of the clerk for one heading of the report."""

    __tablename__ = "report_section"
    __table_args__ = (UniqueConstraint("period_id", "key"),)

    id: Mapped[RowId]
    period_id: Mapped[int] = mapped_column(ForeignKey("reporting_period.id", ondelete="CASCADE"))
    key: Mapped[str]
    text: Mapped[str]


class SentReport(Base):
    """A report that was written out: which files, with which digests, when."""

    __tablename__ = "sent_report"

    id: Mapped[RowId]
    period_id: Mapped[int] = mapped_column(ForeignKey("reporting_period.id", ondelete="CASCADE"), index=True)
    made_at: Mapped[datetime]
    files: Mapped[str]  # JSON: [{"name": …, "sha256": …, "size": …}]


class PeriodEvent(Base):
    """One change of a period's state: who, when, and what the paper behind it says."""

    __tablename__ = "period_event"

    id: Mapped[RowId]
    period_id: Mapped[int] = mapped_column(ForeignKey("reporting_period.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    state: Mapped[str]  # the state that was reached
    version: Mapped[int]
    dated: Mapped[date | None]  # day of the paper: sent, returned, accepted
    number: Mapped[str]  # number of the report as issued
    remarks: Mapped[str]  # why it was opened again, what was found when it was returned


class LockedReport(Base):
    """All that the report of one version said when it was locked, so that it never says another thing."""

    __tablename__ = "locked_report"
    __table_args__ = (UniqueConstraint("period_id", "version"),)

    id: Mapped[RowId]
    period_id: Mapped[int] = mapped_column(ForeignKey("reporting_period.id", ondelete="CASCADE"))
    version: Mapped[int]
    context: Mapped[str]  # JSON of hhapp.packs.context.ReportContext

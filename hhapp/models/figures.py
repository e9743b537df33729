"""Reporting periods and what is reported in them: figures, sentences, and the reports that were sent."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId
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

    unit: Mapped[Unit] = relationship()
    values: Mapped[list[IndicatorValue]] = relationship(cascade="all, delete-orphan")
    sections: Mapped[list[ReportSection]] = relationship(cascade="all, delete-orphan")
    sent_reports: Mapped[list[SentReport]] = relationship(cascade="all, delete-orphan", order_by="SentReport.id")


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

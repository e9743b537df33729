"""The survey of satisfaction: rounds, the forms entered in each, what became of a round. No citizen is named."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId


class SurveyRound(Base):
    """One round, opened with a form of a pack version that it keeps to its end."""

    __tablename__ = "survey_round"

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    year: Mapped[int]
    title: Mapped[str]
    form_code: Mapped[str]
    pack_id: Mapped[str]
    pack_version: Mapped[str]
    start_on: Mapped[date]
    end_on: Mapped[date]
    given_out: Mapped[int | None]
    returned: Mapped[int | None]
    closed: Mapped[bool] = mapped_column(default=False)
    results: Mapped[str | None]  # JSON of hhapp.services.survey.results.RoundResults, while closed

    forms: Mapped[list[SurveyForm]] = relationship(cascade="all, delete-orphan", order_by="SurveyForm.number")
    events: Mapped[list[SurveyEvent]] = relationship(cascade="all, delete-orphan", order_by="SurveyEvent.id")


class SurveyForm(Base):
    """One filled form. `answers` are the levels in the order of the questions, parted by commas; "" left out."""

    __tablename__ = "survey_form"
    __table_args__ = (UniqueConstraint("round_id", "number"),)

    id: Mapped[RowId]
    round_id: Mapped[int] = mapped_column(ForeignKey("survey_round.id", ondelete="CASCADE"))
    number: Mapped[int]  # in the order of entering, from 1
    answers: Mapped[str]  # "5,4,,5,3"
    field: Mapped[str] = mapped_column(default="")  # field of procedure, "" where it was not said
    valid: Mapped[bool] = mapped_column(default=True)
    reason: Mapped[str] = mapped_column(default="")  # why it is not valid
    checked: Mapped[bool] = mapped_column(default=False)  # its warning was looked at and the form is kept
    entered_at: Mapped[datetime]
    source: Mapped[str] = mapped_column(default="")  # name of the file it came from; "" typed
    source_digest: Mapped[str] = mapped_column(default="")  # SHA-256 of that file
    source_row: Mapped[int | None]  # its row there
    source_number: Mapped[str] = mapped_column(default="")  # the number that the file gives it


class SurveyEvent(Base):
    """A round was closed or opened again: who, when, why."""

    __tablename__ = "survey_event"

    id: Mapped[RowId]
    round_id: Mapped[int] = mapped_column(ForeignKey("survey_round.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    closed: Mapped[bool]
    remarks: Mapped[str]

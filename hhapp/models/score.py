"""The reform index: criteria sets as imported, the year's round of scoring, its lines with three columns of points."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId


class CriteriaSetRow(Base):
    """One version of a criteria set. Once a round uses it, it is never changed: another file is another version."""

    __tablename__ = "criteria_set"
    __table_args__ = (UniqueConstraint("province", "year", "version"),)

    id: Mapped[RowId]
    province: Mapped[str]
    year: Mapped[int]
    version: Mapped[str]
    name: Mapped[str]
    sample: Mapped[bool]
    source: Mapped[str]  # name of the file or the pack that it came from
    added_at: Mapped[datetime]
    digest: Mapped[str] = mapped_column(String(64))  # SHA-256 of `content`
    content: Mapped[str]  # canonical JSON of hhapp.packs.score.criteria.CriteriaSet


class ScoreRound(Base):
    """The scoring of a year: self-score, verification, final points."""

    __tablename__ = "score_round"
    __table_args__ = (UniqueConstraint("unit_id", "year"),)

    id: Mapped[RowId]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    year: Mapped[int]
    set_id: Mapped[int] = mapped_column(ForeignKey("criteria_set.id"), index=True)
    state: Mapped[str]  # as hhapp.services.score.states.RoundState
    due_on: Mapped[date | None]  # the last day of self-scoring
    without_survey: Mapped[bool] = mapped_column(default=False)  # no survey is held this year

    criteria_set: Mapped[CriteriaSetRow] = relationship()
    lines: Mapped[list[ScoreLine]] = relationship(cascade="all, delete-orphan", order_by="ScoreLine.id")
    events: Mapped[list[RoundEvent]] = relationship(cascade="all, delete-orphan", order_by="RoundEvent.id")


class ScoreLine(Base):
    """One component of the set in a round. The self column is `own_points` where set by hand, else `self_points`."""

    __tablename__ = "score_line"
    __table_args__ = (UniqueConstraint("round_id", "code"),)

    id: Mapped[RowId]
    round_id: Mapped[int] = mapped_column(ForeignKey("score_round.id", ondelete="CASCADE"))
    code: Mapped[str]  # the component's code in the set
    applicable: Mapped[bool] = mapped_column(default=True)  # false: "không phát sinh"
    na_reason: Mapped[str] = mapped_column(default="")
    self_points: Mapped[Decimal | None]  # as computed from the inputs
    own_points: Mapped[Decimal | None]  # set by hand in their place, with a reason in `explanation`
    self_remark: Mapped[str] = mapped_column(default="")
    explanation: Mapped[str] = mapped_column(default="")  # how the points were found, where there is no evidence
    verified1: Mapped[Decimal | None]
    verified1_remark: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(default="")  # the office's answer between the two verifications
    verified2: Mapped[Decimal | None]
    verified2_remark: Mapped[str] = mapped_column(default="")
    final: Mapped[Decimal | None]
    final_remark: Mapped[str] = mapped_column(default="")

    inputs: Mapped[list[ScoreInput]] = relationship(cascade="all, delete-orphan", order_by="ScoreInput.id")


class ScoreInput(Base):
    """One input of a line: typed in, or taken from a figure kept elsewhere (`fact`)."""

    __tablename__ = "score_input"
    __table_args__ = (UniqueConstraint("line_id", "name"),)

    id: Mapped[RowId]
    line_id: Mapped[int] = mapped_column(ForeignKey("score_line.id", ondelete="CASCADE"))
    name: Mapped[str]
    value: Mapped[Decimal]
    fact: Mapped[str] = mapped_column(default="")  # key of the fact; "" where it was typed
    source: Mapped[str] = mapped_column(default="")  # the fact's sentence when it was taken, or the paper that says it


class RoundEvent(Base):
    """One change of a round's state: who, when, and what the paper behind it says."""

    __tablename__ = "score_event"

    id: Mapped[RowId]
    round_id: Mapped[int] = mapped_column(ForeignKey("score_round.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    state: Mapped[str]  # the state that was reached
    dated: Mapped[date | None]  # day of the paper
    number: Mapped[str]
    remarks: Mapped[str]

"""What was changed, when, from what to what: written with every transaction, read for Undo and by whoever asks."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId


class HistoryAction(Base):
    """One transaction as the clerk would name it ("Hoàn thành nhiệm vụ 3")."""

    __tablename__ = "history_action"

    id: Mapped[RowId]
    at: Mapped[datetime]
    title: Mapped[str]
    actor: Mapped[str]
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("history_action.id"))

    rows: Mapped[list[ChangedRow]] = relationship(cascade="all, delete-orphan", order_by="ChangedRow.id")


class ChangedRow(Base):
    """One step of an action, in the order it was written.

    `old` and `new` are JSON objects of the columns that changed; `old` is null for a row that came, `new` for one that
    went, the other then holds all columns.
    """

    __tablename__ = "changed_row"
    __table_args__ = (Index(None, "table_name", "row_id"),)

    id: Mapped[RowId]
    action_id: Mapped[int] = mapped_column(ForeignKey("history_action.id", ondelete="CASCADE"), index=True)
    table: Mapped[str] = mapped_column("table_name", String(60))
    row_id: Mapped[str]
    old: Mapped[str | None]
    new: Mapped[str | None]

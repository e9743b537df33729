"""Forms with columns ("biểu") filled in a reporting period: their rows and the figures in them."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId


class FormRow(Base):
    """One row of a form in one period. `code` is that of the pack's row that it began as, "" for the office's own."""

    __tablename__ = "form_row"
    __table_args__ = (UniqueConstraint("period_id", "form", "name"),)

    id: Mapped[RowId]
    period_id: Mapped[int] = mapped_column(ForeignKey("reporting_period.id", ondelete="CASCADE"))
    form: Mapped[str]  # a form's code in the pack: "bieu_06a"
    position: Mapped[int]
    code: Mapped[str]
    name: Mapped[str]
    note: Mapped[str]

    cells: Mapped[list[FormCell]] = relationship(cascade="all, delete-orphan")


class FormCell(Base):
    """One typed figure of a row. Computed columns are never kept; where there is no row there is no figure yet."""

    __tablename__ = "form_cell"
    __table_args__ = (UniqueConstraint("row_id", "column"),)

    id: Mapped[RowId]
    row_id: Mapped[int] = mapped_column(ForeignKey("form_row.id", ondelete="CASCADE"))
    column: Mapped[str]  # a column's code in the pack
    value: Mapped[Decimal]

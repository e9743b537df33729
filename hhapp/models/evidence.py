"""Files that prove something. A file is kept once by its digest and may support many rows."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId


class EvidenceFile(Base):
    """One kept file; its bytes lie in the data folder under its digest."""

    __tablename__ = "evidence_file"

    id: Mapped[RowId]
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str]
    size: Mapped[int]
    added_at: Mapped[datetime]


class EvidenceLink(Base):
    """Says that a file supports a row of some table ("plan_task", "indicator_value", …)."""

    __tablename__ = "evidence_link"
    __table_args__ = (UniqueConstraint("subject", "subject_id", "file_id"),)

    id: Mapped[RowId]
    file_id: Mapped[int] = mapped_column(ForeignKey("evidence_file.id"), index=True)
    subject: Mapped[str] = mapped_column(String(60))
    subject_id: Mapped[int]

    file: Mapped[EvidenceFile] = relationship()

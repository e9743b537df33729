"""What every builder of a document starts from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import DocumentKind, Pack
from hhapp.packs.context import DocumentInfo, UnitInfo


@dataclass(frozen=True, slots=True)
class Asked:
    """One document that was asked for. `subject_id` is the row it tells of, where it tells of one of several."""

    session: Session
    pack: Pack
    kind: DocumentKind
    unit_id: int
    unit: UnitInfo
    year: int
    on: date
    subject_id: int | None
    near_days: int
    period: str = ""  # code of a reporting period, where a document is of one
    units_on: date | None = None  # the day whose units a consolidated report is of; None: the period's last day

    @property
    def info(self) -> DocumentInfo:
        """Title and subject as the pack words them; number and day are left open for the registry."""
        return DocumentInfo(
            kind=self.kind.code,
            title=self.kind.title,
            subject=self.kind.subject_of(self.year),
            number="",
            dated=None,
            symbol=self.kind.symbol,
            year=self.year,
        )

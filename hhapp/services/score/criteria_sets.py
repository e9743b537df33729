"""The criteria sets an office has: kept as canonical JSON, never changed once a round uses them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import CriteriaSetRow, ScoreRound
from hhapp.packs.catalogue import Pack
from hhapp.packs.score.criteria import CriteriaSet
from hhapp.packs.score.reading import read_set
from hhapp.packs.score.writing import set_bytes, set_digest
from hhapp.services.checks import existing, typed_text
from hhapp.services.offices import of_office

_SET = "Bộ tiêu chí"


@dataclass(frozen=True, slots=True)
class SetRow:
    """A set as lists show it; `locked`: a round uses it, so it can be neither replaced nor deleted."""

    id: int
    province: str
    year: int
    version: str
    name: str
    sample: bool
    source: str
    added_at: datetime
    digest: str
    locked: bool

    @property
    def title(self) -> str:
        """ "Bộ tiêu chí tỉnh A, năm 2026, phiên bản 1"."""
        return f"{self.name}, năm {self.year}, phiên bản {self.version}"


def set_rows(session: Session) -> tuple[SetRow, ...]:
    """The sets kept here, the newest year first."""
    used = set(session.scalars(select(ScoreRound.set_id)))
    rows = session.scalars(select(CriteriaSetRow).order_by(CriteriaSetRow.year.desc(), CriteriaSetRow.id.desc()))
    return tuple(_row(row, row.id in used) for row in rows)


def set_row(session: Session, set_id: int) -> SetRow:
    """One set of the list; UserError when it is gone."""
    row = existing(session, CriteriaSetRow, set_id, _SET)
    return _row(row, _is_used(session, set_id))


def criteria_of(session: Session, set_id: int) -> CriteriaSet:
    """The whole set; UserError when it is gone."""
    return _read(existing(session, CriteriaSetRow, set_id, _SET).content)


def keep_set(session: Session, criteria: CriteriaSet, source: str, at: datetime) -> int:
    """Keep a checked set and return its id; `source` names the file or pack, `at` is this moment.

    The same content is kept once. Other content under the same province, year and version replaces a set that no
    round uses; UserError where one does: a changed set needs another version.
    """
    wanted = {"province": criteria.province, "year": criteria.year, "version": criteria.version}
    row = session.scalar(select(CriteriaSetRow).filter_by(**wanted))
    digest = set_digest(criteria)
    if row is not None and row.digest == digest:
        return row.id
    if row is not None and _is_used(session, row.id):
        raise UserError(
            f"{criteria.title} đã dùng để chấm điểm nên không thay nội dung được.",
            "Đổi số phiên bản trong tệp rồi nhập lại.",
        )
    if row is None:
        row = CriteriaSetRow(**wanted)
        session.add(row)
    row.name, row.sample, row.added_at = criteria.name, criteria.sample, at
    row.source = typed_text(source, "Nguồn của bộ tiêu chí")
    row.digest, row.content = digest, set_bytes(criteria).decode()
    session.flush()
    return row.id


def delete_set(session: Session, set_id: int) -> None:
    """Forget a set that no round uses; UserError for one that is used."""
    row = existing(session, CriteriaSetRow, set_id, _SET)
    if _is_used(session, set_id):
        raise UserError(f"{_row(row, True).title} đã dùng để chấm điểm.", "Bộ tiêu chí đã dùng thì giữ lại.")
    session.delete(row)
    session.flush()


def proposed_set(session: Session, pack: Pack, unit_id: int, year: int, at: datetime) -> int | None:
    """The set to score a year with: the newest one imported for it, else last year's, else the pack's (kept then).

    None where there is none at all.
    """
    own = select(CriteriaSetRow.id).where(CriteriaSetRow.year == year, CriteriaSetRow.sample.is_(False))
    found = session.scalar(own.order_by(CriteriaSetRow.id.desc()).limit(1))
    if found is None:
        before = select(ScoreRound.set_id).where(of_office(ScoreRound.unit_id, unit_id), ScoreRound.year == year - 1)
        found = session.scalar(before)
    if found is None and pack.criteria is not None:
        found = keep_set(session, pack.criteria, f"Gói biểu mẫu {pack.id} {pack.version}", at)
    return found


def _is_used(session: Session, set_id: int) -> bool:
    return session.scalar(select(ScoreRound.id).where(ScoreRound.set_id == set_id).limit(1)) is not None


def _row(row: CriteriaSetRow, locked: bool) -> SetRow:
    return SetRow(
        id=row.id,
        province=row.province,
        year=row.year,
        version=row.version,
        name=row.name,
        sample=row.sample,
        source=row.source,
        added_at=row.added_at,
        digest=row.digest,
        locked=locked,
    )


@lru_cache(maxsize=8)
def _read(content: str) -> CriteriaSet:
    return read_set(json.loads(content, parse_float=Decimal), _SET)

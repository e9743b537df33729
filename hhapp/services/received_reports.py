"""What submissions that were taken in say: their figures kept beside the register, and which of them count."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.models import ReceivedContent, ReceivedSubmission
from hhapp.services.receipts import Outcome


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it came: what it was called, its digest and size in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Content:
    """What of a submission is worked on here. Digits stay exactly as they were sent, None where there is no figure.

    `sha256` and `size` are of the untouched original, `volumes` of the further files that belong to it. `handed` is
    JSON of `hhapp.packs.context.HandedLine`, `score` of the index that the unit scored itself, or "".
    """

    sha256: str
    size: int
    period_kind: str
    year: int
    end_on: date
    due_on: date
    pack_id: str
    pack_version: str
    figures: Mapping[str, str | None]
    texts: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    handed: str = "[]"
    score: str = ""
    volumes: tuple[Original, ...] = ()


@dataclass(frozen=True, slots=True)
class CountedReport:
    """The report of a unit that counts for a period; `outcome` None makes it provisional. Moments are UTC.

    Figures and texts stand under the codes of the pack that the report was made with.
    """

    submission_id: int
    unit_code: str
    unit_name: str
    version: int
    outcome: Outcome | None
    received_at: datetime
    made_at: datetime
    end_on: date
    due_on: date
    pack_id: str
    pack_version: str
    figures: Mapping[str, Decimal | None]
    texts: Mapping[str, str]
    remarks: tuple[str, ...]


def content_row(content: Content) -> ReceivedContent:
    """The row that keeps a submission's content."""
    return ReceivedContent(
        **{name: getattr(content, name) for name in _AS_IT_IS},
        figures=_json(dict(content.figures)),
        texts=_json(dict(content.texts)),
        remarks=_json(list(content.remarks)),
        volumes=_json([[each.name, each.sha256, each.size] for each in content.volumes]),
    )


def counted_reports(session: Session, period_code: str) -> tuple[CountedReport, ...]:
    """Of each unit the newest issue of its report that was not returned, by the unit's code.

    A unit whose newest issue was taken in before contents were kept is left out: its file must be taken in once more.
    """
    submission, content = ReceivedSubmission, ReceivedContent
    columns = (
        *(submission.id, submission.unit_code, submission.unit_name, submission.version, submission.outcome),
        *(submission.received_at, submission.made_at, content.end_on, content.due_on, content.pack_id),
        *(content.pack_version, content.figures, content.texts, content.remarks),
    )
    found = session.execute(
        select(*columns)
        .join(content, content.submission_id == submission.id, isouter=True)
        .where(submission.period_code == period_code, submission.outcome != Outcome.RETURNED.value)
        .order_by(submission.unit_code, submission.version.desc())
    )
    return tuple(_counted(row) for row in _first_of_each(found) if row.figures is not None)


def _first_of_each(rows: Any) -> Iterator[Any]:
    last = None
    for row in rows:
        if row.unit_code != last:
            yield row
        last = row.unit_code


def _counted(row: Any) -> CountedReport:
    figures = {code: None if digits is None else Decimal(digits) for code, digits in json.loads(row.figures).items()}
    return CountedReport(
        submission_id=row.id,
        unit_code=row.unit_code,
        unit_name=row.unit_name,
        version=row.version,
        outcome=Outcome(row.outcome) if row.outcome else None,
        received_at=row.received_at,
        made_at=row.made_at,
        end_on=row.end_on,
        due_on=row.due_on,
        pack_id=row.pack_id,
        pack_version=row.pack_version,
        figures=figures,
        texts=json.loads(row.texts),
        remarks=tuple(json.loads(row.remarks)),
    )


_AS_IT_IS = (
    *("sha256", "size", "period_kind", "year", "end_on", "due_on", "pack_id", "pack_version", "handed", "score"),
)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)

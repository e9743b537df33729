"""Evidence files: copied into the data folder under their digest, linked to as many rows as they support."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hhapp.models import EvidenceFile, EvidenceLink
from hhapp.paths import DataFolder
from hhapp.storage import kept_content

MAX_BYTES = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class KeptFile:
    """One file of the data folder; `uses` is how many rows it supports."""

    file_id: int
    name: str
    size: int
    added_at: datetime
    uses: int


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One file that supports a row: `link_id` is what says so, `size` in bytes, `added_at` in UTC."""

    link_id: int
    file_id: int
    name: str
    size: int
    sha256: str
    added_at: datetime


def add_file(session: Session, folder: DataFolder, path: Path, now: datetime) -> int:
    """Copy a file into the data folder, unless the same content is there, and return its number.

    Raises UserError for what cannot be read or is larger than MAX_BYTES, EnvironmentFault where the disk refuses.
    """
    copy = kept_content.keep(folder.evidence, path, most_bytes=MAX_BYTES)
    kept = session.scalar(select(EvidenceFile).where(EvidenceFile.sha256 == copy.sha256))
    if kept is None:
        kept = EvidenceFile(sha256=copy.sha256, name=path.name, size=copy.size, added_at=now)
        session.add(kept)
        session.flush()
    return kept.id


def link(session: Session, file_id: int, subject: str, subject_id: int) -> int:
    """Say, once, that a file supports a row (`subject` is the row's table); the number of the link."""
    wanted = {"file_id": file_id, "subject": subject, "subject_id": subject_id}
    kept = session.scalar(select(EvidenceLink).filter_by(**wanted))
    if kept is None:
        kept = EvidenceLink(**wanted)
        session.add(kept)
        session.flush()
    return kept.id


def unlink(session: Session, link_id: int) -> None:
    """Take that back; the file stays for the other rows it supports."""
    found = session.get(EvidenceLink, link_id)
    if found is not None:
        session.delete(found)
        session.flush()


def files_of(session: Session, subject: str, subject_id: int) -> tuple[EvidenceLine, ...]:
    """The files that support a row, in the order they were linked."""
    found = session.execute(
        select(EvidenceLink.id, EvidenceFile)
        .join(EvidenceFile, EvidenceLink.file_id == EvidenceFile.id)
        .where(EvidenceLink.subject == subject, EvidenceLink.subject_id == subject_id)
        .order_by(EvidenceLink.id)
    )
    return tuple(
        EvidenceLine(link_id, file.id, file.name, file.size, file.sha256, file.added_at) for link_id, file in found
    )


def kept_files(session: Session) -> tuple[KeptFile, ...]:
    """Every file of the data folder, the newest first: one file may support many rows."""
    uses = select(EvidenceLink.file_id, func.count().label("uses")).group_by(EvidenceLink.file_id).subquery()
    found = session.execute(
        select(
            EvidenceFile.id, EvidenceFile.name, EvidenceFile.size, EvidenceFile.added_at, func.coalesce(uses.c.uses, 0)
        )
        .join(uses, uses.c.file_id == EvidenceFile.id, isouter=True)
        .order_by(EvidenceFile.added_at.desc(), EvidenceFile.id.desc())
    )
    return tuple(KeptFile(*row) for row in found)


def path_of(folder: DataFolder, sha256: str) -> Path:
    """Where the content of that digest lies."""
    return kept_content.path_in(folder.evidence, sha256)

"""Counts of late dossiers and letters, by field and by department; the figures that biểu II.06a asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from hhapp.models import ApologyLetter, LateDossier
from hhapp.packs.catalogue import Pack
from hhapp.services.dossiers.register import DossierRow, LetterRow, days_of
from hhapp.services.dossiers.rules import field_of
from hhapp.services.dossiers.standing import LetterState, late_since
from hhapp.services.offices import of_office
from hhapp.vn.text import fold, sort_key

UNNAMED = "(chưa ghi)"
_WRITTEN = (LetterState.IN_TIME, LetterState.TOO_LATE)


@dataclass(frozen=True, slots=True)
class DossierCounts:
    """Counts over dossiers that became late in a window of days; `letters` never exceeds `late`.

    `late` = `returned_late` + `overdue`; `with_letter` are those of them with a letter that stands, `letters_written`
    counts the letters dated in the window, for whichever dossier. A letter counts once it has its file.
    """

    name: str
    late: int
    returned_late: int
    overdue: int
    with_letter: int
    letters_written: int
    reappointed: int  # at least once
    over_limit: int  # more often than the rules allow
    dossier_ids: tuple[int, ...]  # the late ones: what stands behind the numbers


@dataclass(frozen=True, slots=True)
class LateOfField:
    """What biểu II.06a asks for of a field: columns 10 and 13, and the letters.

    `returned_late` were returned within the window after their promised day, `pending_late` were out and late at its
    end, `letters` are dated within it, stand and have their file.
    """

    field: str
    returned_late: int
    pending_late: int
    letters: int


def count_window(rows: Iterable[DossierRow], start: date, end: date, limit: int, name: str = "") -> DossierCounts:
    """The counts of some rows (as on a day not before `end`, or on the day itself) for the window of days."""
    every = list(rows)
    late = [row for row in every if row.late_since is not None and start <= row.late_since <= end]
    standing = [letter for row in every for letter in row.live_letters if _is_written(letter)]
    written = [letter for letter in standing if start <= letter.dated <= end]
    returned = sum(row.status.value == "returned_late" for row in late)
    return DossierCounts(
        name=name,
        late=len(late),
        returned_late=returned,
        overdue=len(late) - returned,
        with_letter=sum(row.letter in _WRITTEN and any(_is_written(each) for each in row.live_letters) for row in late),
        letters_written=len(written),
        reappointed=sum(row.draft.times > 0 for row in late),
        over_limit=sum(row.draft.times > limit for row in late),
        dossier_ids=tuple(row.id for row in late),
    )


def counts_by_field(rows: Sequence[DossierRow], start: date, end: date, limit: int) -> tuple[DossierCounts, ...]:
    """Counts for each field with anything to count, most late first."""
    return _grouped(rows, lambda row: row.field, start, end, limit)


def counts_by_department(rows: Sequence[DossierRow], start: date, end: date, limit: int) -> tuple[DossierCounts, ...]:
    """Counts for each department with anything to count, most late first."""
    return _grouped(rows, lambda row: row.draft.department, start, end, limit)


def late_by_field(
    session: Session, unit_id: int, start: date, end: date, pack: Pack | None = None
) -> tuple[LateOfField, ...]:
    """What biểu II.06a asks for, by field in dictionary order; fields without anything are left out.

    With `pack` the fields have the pack's names, else those written in the register.
    """
    counts: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    query = (
        select(LateDossier).where(of_office(LateDossier.unit_id, unit_id)).options(selectinload(LateDossier.letters))
    )
    for dossier in session.scalars(query):
        field = field_of(pack.dossiers, dossier.field) if pack and pack.dossiers else dossier.field
        name = names.setdefault(fold(field), field or UNNAMED)
        line = counts.setdefault(name, [0, 0, 0])
        line[0] += _returned_late(dossier, start, end)
        line[1] += _pending_late(dossier, end)
        standing = [letter for letter in dossier.letters if not letter.withdrawn_reason and _is_written(letter)]
        line[2] += sum(start <= letter.dated <= end for letter in standing)
    named = sorted(counts.items(), key=lambda item: sort_key(item[0]))
    return tuple(LateOfField(name, *line) for name, line in named if any(line))


def _is_written(letter: LetterRow | ApologyLetter) -> bool:
    """A letter that only has its number is not there yet."""
    return bool(letter.sha256)


def _returned_late(dossier: LateDossier, start: date, end: date) -> bool:
    return (
        dossier.returned_on is not None
        and start <= dossier.returned_on <= end
        and (dossier.returned_on > dossier.promised_on)
    )


def _pending_late(dossier: LateDossier, end: date) -> bool:
    out = dossier.returned_on is None or dossier.returned_on > end
    return out and late_since(days_of(dossier), end) is not None


def _grouped(
    rows: Sequence[DossierRow], name_of: Callable[[DossierRow], str], start: date, end: date, limit: int
) -> tuple[DossierCounts, ...]:
    groups: dict[str, list[DossierRow]] = {}
    names: dict[str, str] = {}
    for row in rows:
        name = name_of(row)
        groups.setdefault(names.setdefault(fold(name), name or UNNAMED), []).append(row)
    counted = (count_window(own, start, end, limit, name) for name, own in groups.items())
    wanted = [each for each in counted if each.late or each.letters_written]
    return tuple(sorted(wanted, key=lambda each: (-each.late, sort_key(each.name))))

"""The register of officers as it stands on a day: rows found by search and filters, one officer in full.

Whoever left stays in the register with everything; a day in the past shows the positions of that day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.models import Certificate, Officer, PositionHistory
from hhapp.packs.catalogue import Pack
from hhapp.packs.officers.catalogue import name_of
from hhapp.services.checks import existing
from hhapp.services.officers.person import Held, Person, held_of, officer_rules, person_of
from hhapp.services.offices import of_office
from hhapp.vn.text import fold, name_sort_key

OFFICER = "Cán bộ"


@dataclass(frozen=True, slots=True)
class OfficerRow:
    """One officer on a day. `held` is the position of that day, or the last one before where `in_service` is false.

    `coming`: that position, the first, only begins after the day.
    """

    id: int
    person: Person
    held: Held
    in_service: bool
    kind_name: str
    degree_name: str
    leader: bool
    minority: bool
    folded: str
    coming: bool = False

    @property
    def name(self) -> str:
        """The full name."""
        return self.person.name

    @property
    def is_woman(self) -> bool:
        """Whether the register says so."""
        return self.person.sex == "female"


@dataclass(frozen=True, slots=True)
class CertificateRow:
    """One certificate; `kind_name` is the pack's name of its kind."""

    id: int
    officer_id: int
    officer_name: str
    kind: str
    kind_name: str
    level: str
    name: str
    number: str
    issued_on: date | None
    issuer: str
    expires_on: date | None
    participation_id: int | None


@dataclass(frozen=True, slots=True)
class OfficerDetail:
    """One officer with every position (oldest first) and certificate."""

    row: OfficerRow
    positions: tuple[Held, ...]
    certificates: tuple[CertificateRow, ...]


@dataclass(frozen=True, slots=True)
class OfficerFilter:
    """Which rows are wanted; empty texts do not filter. `text` is searched without accents in names, units, positions.

    `in_service` True: only who holds a position on the day, False: only who left, None: both.
    """

    text: str = ""
    kind: str = ""
    department: str = ""
    position_code: str = ""
    degree: str = ""
    in_service: bool | None = True


EVERYBODY = OfficerFilter(in_service=None)


def officer_rows(
    session: Session, pack: Pack, unit_id: int, on: date, wanted: OfficerFilter | None = None
) -> tuple[OfficerRow, ...]:
    """The rows in the order of given names, as they stood on the day `on`; who is in service where `wanted` is None."""
    wanted = wanted or OfficerFilter()
    held = positions_of(session, unit_id)
    officers = session.scalars(select(Officer).where(of_office(Officer.unit_id, unit_id)))
    rows = (officer_row(pack, officer, held.get(officer.id, ()), on) for officer in officers)
    found = [row for row in rows if _fits(row, wanted)]
    return tuple(sorted(found, key=lambda row: (name_sort_key(row.name), row.person.born_shown, row.id)))


def departments(session: Session, pack: Pack, unit_id: int, on: date) -> tuple[str, ...]:
    """The departments in which anybody serves on the day, for a filter."""
    rows = officer_rows(session, pack, unit_id, on)
    return tuple(sorted({row.held.department for row in rows if row.held.department}, key=name_sort_key))


def officer_detail(session: Session, pack: Pack, officer_id: int, on: date) -> OfficerDetail:
    """One officer in full; UserError when the row was deleted meanwhile."""
    officer = existing(session, Officer, officer_id, OFFICER)
    positions = _in_order(officer.positions)
    return OfficerDetail(
        row=officer_row(pack, officer, positions, on),
        positions=positions,
        certificates=certificate_rows(session, pack, officer.unit_id, officer_id=officer_id),
    )


def certificate_rows(
    session: Session, pack: Pack, unit_id: int, *, officer_id: int | None = None
) -> tuple[CertificateRow, ...]:
    """The certificates of one officer, or of the whole office, in the order in which they were issued."""
    query = (
        select(Certificate, Officer.name)
        .join(Officer, Certificate.officer_id == Officer.id)
        .where(of_office(Officer.unit_id, unit_id))
        .order_by(Certificate.issued_on, Certificate.id)
    )
    if officer_id is not None:
        query = query.where(Officer.id == officer_id)
    return tuple(_certificate(pack, each, name) for each, name in session.execute(query))


def position_on(positions: Sequence[Held], day: date) -> Held | None:
    """The position held on the day; where two overlap, the one that began later."""
    covering = [held for held in positions if held.covers(day)]
    return max(covering, key=lambda held: (held.from_on or date.min, held.id or 0), default=None)


def officer_row(pack: Pack, officer: Officer, positions: Sequence[Held], on: date) -> OfficerRow:
    """One officer as the register shows it on a day."""
    rules = officer_rules(pack)
    held = position_on(positions, on)
    shown = held or _last_before(positions, on)
    person = person_of(officer)
    words = (person.name, shown.department, shown.position, person.job)
    return OfficerRow(
        id=officer.id,
        person=person,
        held=shown,
        in_service=held is not None,
        kind_name=name_of(rules.kinds, shown.kind),
        degree_name=name_of(next(codes for key, codes in rules.lists.items() if key == "degree"), person.degree),
        leader=rules.is_leader(shown.position_code),
        minority=rules.is_minority(person.ethnic),
        folded=fold(" ".join(words)),
        coming=held is None and shown.from_on is not None and shown.from_on > on,
    )


def positions_of(session: Session, unit_id: int, *, officer_id: int | None = None) -> Mapping[int, tuple[Held, ...]]:
    """Every position of everybody of the office, or of one officer alone, oldest first, by officer."""
    found: dict[int, list[PositionHistory]] = defaultdict(list)
    query = select(PositionHistory).join(Officer).where(of_office(Officer.unit_id, unit_id))
    if officer_id is not None:
        query = query.where(Officer.id == officer_id)
    for position in session.scalars(query):
        found[position.officer_id].append(position)
    return {officer_id: _in_order(positions) for officer_id, positions in found.items()}


def _in_order(positions: Sequence[PositionHistory]) -> tuple[Held, ...]:
    held = (held_of(position) for position in positions)
    return tuple(sorted(held, key=lambda each: (each.from_on or date.min, each.id or 0)))


def _last_before(positions: Sequence[Held], day: date) -> Held:
    """The last position that ended before the day, else the first to come; an empty one where there is none."""
    ended = [held for held in positions if held.to_on is not None and held.to_on < day]
    return max(ended, key=lambda held: held.to_on or date.min, default=positions[0] if positions else Held())


def _fits(row: OfficerRow, wanted: OfficerFilter) -> bool:
    exact = (
        (wanted.kind, row.held.kind),
        (wanted.department, row.held.department),
        (wanted.position_code, row.held.position_code),
        (wanted.degree, row.person.degree),
    )
    if any(asked and asked != own for asked, own in exact):
        return False
    if wanted.in_service is not None and row.in_service is not wanted.in_service:
        return False
    if wanted.in_service is False and row.coming:
        return False
    return all(word in row.folded for word in fold(wanted.text).split())


def _certificate(pack: Pack, each: Certificate, officer_name: str) -> CertificateRow:
    return CertificateRow(
        id=each.id,
        officer_id=each.officer_id,
        officer_name=officer_name,
        kind=each.kind,
        kind_name=name_of(officer_rules(pack).certificates, each.kind),
        level=each.level,
        name=each.name,
        number=each.number,
        issued_on=each.issued_on,
        issuer=each.issuer,
        expires_on=each.expires_on,
        participation_id=each.participation_id,
    )

"""What is known of an officer and of a position held, as plain values that pages, files and commands pass around."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from hhapp.errors import UserError
from hhapp.models import Officer, PositionHistory
from hhapp.packs.catalogue import Pack
from hhapp.packs.officers.catalogue import ListKey, OfficerRules

OFFICER_SUBJECT = "officer"
"""What `storage.evidence` calls the files of an officer."""

SEXES = {"male": "Nam", "female": "Nữ"}


@dataclass(frozen=True, slots=True)
class Person:
    """What does not change with a position; codes are the pack's, "" and None mean not known.

    Either `born_on`, or `born_year` alone where only the year is known.
    """

    name: str
    born_on: date | None = None
    born_year: int | None = None
    sex: str = ""  # a key of SEXES
    ethnic: str = ""
    party_on: date | None = None
    job: str = ""
    rank: str = ""
    degree: str = ""
    major: str = ""
    school: str = ""
    graduated: int | None = None
    political_theory: str = ""
    state_management: str = ""
    it: str = ""
    language: str = ""
    language_level: str = ""
    ethnic_language: str = ""
    defence: str = ""
    defence_year: int | None = None
    identity_number: str = ""
    note: str = ""

    def code_of(self, key: ListKey) -> str:
        """The code in one of the pack's lists: `code_of(ListKey.DEGREE)`."""
        return str(getattr(self, key.value))

    @property
    def born_shown(self) -> str:
        """ "05/03/1985", "1985" where only the year is known, "" for nothing."""
        if self.born_on is not None:
            return f"{self.born_on:%d/%m/%Y}"
        return "" if self.born_year is None else str(self.born_year)


@dataclass(frozen=True, slots=True)
class Held:
    """A position held from one day to another, both included. `appointed_on` is when its decision took effect."""

    kind: str = ""
    department: str = ""
    position: str = ""
    position_code: str = ""
    from_on: date | None = None
    to_on: date | None = None
    appointed_on: date | None = None
    end_reason: str = ""
    end_note: str = ""
    id: int | None = None

    def covers(self, day: date) -> bool:
        """Whether the position is held on the day."""
        return (self.from_on is None or self.from_on <= day) and (self.to_on is None or day <= self.to_on)


PERSON_FIELDS = tuple(each.name for each in fields(Person))
HELD_FIELDS = tuple(each.name for each in fields(Held) if each.name != "id")


def person_of(officer: Officer) -> Person:
    """The kept row as plain values."""
    return Person(**{name: getattr(officer, name) for name in PERSON_FIELDS})


def held_of(position: PositionHistory) -> Held:
    """The kept row as plain values."""
    return Held(id=position.id, **{name: getattr(position, name) for name in HELD_FIELDS})


def officer_rules(pack: Pack) -> OfficerRules:
    """The pack's rules of officers and training; UserError where it has none."""
    if pack.officers is None:
        raise UserError(
            f"Gói biểu mẫu “{pack.name}” không có danh mục cán bộ và đào tạo.",
            "Chọn gói biểu mẫu có tệp can-bo.toml trong Thiết lập.",
        )
    return pack.officers

"""Documents of late dossiers as plain data: letters of apology, their register, the list of what is overdue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hhapp.packs.context import OfficeDocument


@dataclass(frozen=True, slots=True)
class LetterText:
    """One letter: what it said when it was given its number, and the dossier it is about."""

    number: str  # "15/PXL-UBND"; "" for a draft
    dated: date | None
    code: str
    field: str
    procedure: str
    applicant: str
    address: str
    received_on: date | None
    old_on: date  # the day that was not kept
    new_on: date | None  # None where the result is returned with the letter
    department: str
    reason: str
    signer: str


@dataclass(frozen=True, slots=True)
class ApologyContext(OfficeDocument):
    """One letter or many, a page each."""

    letters: tuple[LetterText, ...]


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """A letter in the register, with the columns of form 04's book."""

    number: str
    dated: date
    code: str
    applicant: str
    field: str
    old_on: date
    reason: str
    department: str
    new_on: date | None
    times: int
    returned_on: date | None
    signer: str
    standing: str  # "", "Thu hồi: …"


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A dossier in a list."""

    code: str
    procedure: str
    applicant: str
    field: str
    department: str
    received_on: date | None
    promised_on: date
    new_on: date | None
    times: int
    days_late: int
    reason: str
    letter: str  # numbers of its letters, or what is wrong: "Thiếu thư xin lỗi"
    standing: str  # "Quá hạn 5 ngày, chưa trả"


@dataclass(frozen=True, slots=True)
class CountLine:
    """Counts of a field, of a department, or of all. `late` = `returned_late` + `overdue`."""

    name: str
    late: int
    returned_late: int
    overdue: int
    with_letter: int
    letters_written: int
    rate: str  # with_letter / late: "98,0%", "không phát sinh"
    reappointed: int
    over_limit: int


@dataclass(frozen=True, slots=True)
class ApologyRegisterContext(OfficeDocument):
    """The letters of a year with the counts behind the rate."""

    letters: tuple[RegisterLine, ...]
    totals: CountLine
    fields: tuple[CountLine, ...]
    departments: tuple[CountLine, ...]
    required_rate: str  # "100%"

    def told(self) -> Iterator[tuple[str, str]]:
        """Each letter with its dossier."""
        return ((line.number, line.code) for line in self.letters)


@dataclass(frozen=True, slots=True)
class OverdueDossiersContext(OfficeDocument):
    """What is overdue or near its day, and the counts of the year."""

    overdue: tuple[DossierLine, ...]
    near: tuple[DossierLine, ...]
    totals: CountLine
    fields: tuple[CountLine, ...]
    departments: tuple[CountLine, ...]

    def told(self) -> Iterator[tuple[str, str]]:
        """Each dossier with how it stands."""
        return ((line.code, line.standing) for line in (*self.overdue, *self.near))

"""Documents of training as plain data: the plan, the list of who is sent, the report on results, a person's card.

The personal identity number is "" everywhere unless the pack's forms ask for it (`asks_identity` in can-bo.toml).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hhapp.packs.context import OfficeDocument


@dataclass(frozen=True, slots=True)
class TrainingPlanLine:
    """A line of the year's training plan. `cost` in đồng, `periods` in tiết; None where the plan leaves them open."""

    number: int
    need: str
    title: str
    content: str
    programme: str
    form: str
    participants: str
    headcount: int | None
    periods: int | None
    time: str
    cost: Decimal | None
    cost_source: str
    standing: str  # "Đã thực hiện"
    note: str


@dataclass(frozen=True, slots=True)
class TrainingClass:
    """A class. `time` is "02/03/2026 – 06/03/2026", "" while its days are open; `sent` and `completed` are learners."""

    number: int
    name: str
    content: str
    programme: str
    form: str
    place: str
    organiser: str
    decision: str  # "12/QĐ-UBND ngày 20/02/2026"
    starts_on: date | None
    ends_on: date | None
    time: str
    periods: int | None
    cost: Decimal | None
    cost_source: str
    sent: int
    completed: int


@dataclass(frozen=True, slots=True)
class Learner:
    """Somebody in a class, as of that class's last day."""

    number: int
    name: str
    born: str  # "05/03/1985" or "1985"
    sex: str
    ethnic: str
    kind: str
    position: str
    department: str
    teaching: bool
    state: str  # "Hoàn thành"
    result: str
    certificate_number: str
    certificate_on: date | None
    identity: str


@dataclass(frozen=True, slots=True)
class PivotFigure:
    """Turns (lượt người) and people (số người) of one cell, of them women and ethnic minorities."""

    code: str  # of the column
    name: str
    turns: int
    people: int
    women_turns: int
    women: int
    minority_turns: int
    minority: int


@dataclass(frozen=True, slots=True)
class PivotLine:
    """A row of the table of results: `total` over all classes, `cells` in the order of the columns."""

    number: str
    code: str
    name: str
    total: PivotFigure
    cells: tuple[PivotFigure, ...]


@dataclass(frozen=True, slots=True)
class TrainingShare:
    """A share that a rule asks: "Ít nhất 80% …": 19 of 22, "86,4%"."""

    name: str
    basis: str
    numerator: int
    denominator: int
    shown: str  # "86,4%" or "không phát sinh"
    reached: bool


@dataclass(frozen=True, slots=True)
class TrainingLack:
    """What somebody lacks on the day of the document."""

    name: str
    position: str
    department: str
    sentence: str
    basis: str


@dataclass(frozen=True, slots=True)
class CardLine:
    """A class in a person's card."""

    number: int
    name: str
    content: str
    form: str
    organiser: str
    time: str
    periods: int | None
    role: str  # "Học viên", "Giảng dạy"
    state: str
    result: str
    certificate: str  # "15/CN ngày 10/03/2026"


@dataclass(frozen=True, slots=True)
class CardYear:
    """A year of a person's card; `total` are the periods (tiết) that count, `required` what the rule asks, if any."""

    year: int
    lines: tuple[CardLine, ...]
    total: int
    required: int | None


@dataclass(frozen=True, slots=True)
class CardPosition:
    """A position in a person's card; `time` is "01/01/2020 – 14/01/2026"."""

    time: str
    position: str
    department: str
    kind: str
    end: str


@dataclass(frozen=True, slots=True)
class CardCertificate:
    """A certificate in a person's card."""

    kind: str
    name: str
    level: str
    number: str
    issued_on: date | None
    issuer: str
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class CardPerson:
    """The person of a card, as of the day of the document; texts are the pack's names."""

    name: str
    born: str
    sex: str
    ethnic: str
    kind: str
    position: str
    department: str
    appointed_on: date | None
    party_on: date | None
    job: str
    rank: str
    degree: str
    major: str
    political_theory: str
    state_management: str
    it: str
    language: str
    ethnic_language: str
    defence: str
    identity: str


@dataclass(frozen=True, slots=True)
class TrainingPlanContext(OfficeDocument):
    """The training plan of a year; `cost` is the sum of the lines that have one, in đồng."""

    lines: tuple[TrainingPlanLine, ...]
    headcount: int
    cost: Decimal

    def told(self) -> Iterator[tuple[str, str]]:
        """Each class with when it is."""
        return ((line.title, line.time) for line in self.lines)


@dataclass(frozen=True, slots=True)
class TrainingListContext(OfficeDocument):
    """Who is sent to a class."""

    course: TrainingClass
    learners: tuple[Learner, ...]
    women: int
    minority: int
    sex_unknown: int = 0  # people of whom it was not written
    ethnic_unknown: int = 0

    def told(self) -> Iterator[tuple[str, str]]:
        """Each person with the position."""
        return ((learner.name, learner.position) for learner in self.learners)

    def mark(self) -> str:
        """The number of the class."""
        return str(self.course.number)


@dataclass(frozen=True, slots=True)
class TrainingResultContext(OfficeDocument):
    """The results of the year up to the day: classes that ended, the pivot, shares, who lacks what.

    `cells` has every number of the pivot by the name of its cell in the pack's Excel form: "can_bo.ly_luan.luot",
    "….nguoi", each also with ".nu" and ".dtts" behind.
    """

    start: date
    end: date
    classes: tuple[TrainingClass, ...]
    columns: tuple[PivotFigure, ...]  # the columns' figures over everybody
    lines: tuple[PivotLine, ...]
    total: PivotFigure
    cells: Mapping[str, int]
    cost: Decimal  # đồng, of the classes counted
    shares: tuple[TrainingShare, ...]
    obliged: int  # people of whom a rule asks periods
    fulfilled: int
    lacks: tuple[TrainingLack, ...]
    unplaced: tuple[str, ...]  # people whom no row of the table takes
    sex_unknown: int = 0  # people of whom it was not written
    ethnic_unknown: int = 0

    def told(self) -> Iterator[tuple[str, str]]:
        """Each class with its days."""
        return ((each.name, each.time) for each in self.classes)

    def named_cells(self) -> Mapping[str, int]:
        """The numbers of the pivot."""
        return self.cells


@dataclass(frozen=True, slots=True)
class TrainingCardContext(OfficeDocument):
    """A person's training over the years, the newest first."""

    person: CardPerson
    positions: tuple[CardPosition, ...]
    years: tuple[CardYear, ...]
    certificates: tuple[CardCertificate, ...]

    def told(self) -> Iterator[tuple[str, str]]:
        """Each class with its days."""
        return ((line.name, line.time) for year in self.years for line in year.lines)

    def mark(self) -> str:
        """The person's name."""
        return self.person.name

"""The survey's documents as plain data: what a round found, and the empty form to be printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hhapp.packs.context import OfficeDocument


@dataclass(frozen=True, slots=True)
class SurveyRoundInfo:
    """The round: when it was held, how many forms went out, came back, were entered and are valid."""

    title: str
    year: int
    start: date
    end: date
    form_name: str
    given_out: int | None  # None: not written down
    returned: int | None
    entered: int
    valid: int
    min_sample: int
    enough: bool  # whether there are as many valid forms as the pack wants
    target: Decimal  # in per cent
    closed: bool


@dataclass(frozen=True, slots=True)
class SurveyCount:
    """How often one level was chosen. `shown` is its share of all answers."""

    value: int
    name: str
    satisfied: bool
    count: int
    shown: str  # "25,0%" or "không phát sinh"


@dataclass(frozen=True, slots=True)
class SurveyResult:
    """The result of one thing that was asked: all questions, a factor, a question, or a field of procedure.

    `number` counts within its list, from 1.

    `satisfied` of `answered` answers; `shown` is the share; `mean` the mean weight, None without weights or answers.
    `before_shown` and `change_shown` are of the last round, "" where there is none.
    """

    number: int
    code: str
    name: str
    satisfied: int
    answered: int
    shown: str
    mean: Decimal | None
    mean_shown: str
    verdict: str  # "Đạt", "Chưa đạt", "Không phát sinh"
    before_shown: str = ""
    change_shown: str = ""
    counts: tuple[SurveyCount, ...] = ()


@dataclass(frozen=True, slots=True)
class SurveyContext(OfficeDocument):
    """The report of a round."""

    round: SurveyRoundInfo
    before: str  # title of the last round, "" where there is none
    overall: SurveyResult
    factors: tuple[SurveyResult, ...]
    questions: tuple[SurveyResult, ...]
    fields: tuple[SurveyResult, ...]
    weak: tuple[SurveyResult, ...]  # factors that miss the mark, the lowest first

    def told(self) -> Iterator[tuple[str, str]]:
        """Each factor and question with its share."""
        names = [each.name for each in (*self.factors, *self.questions)]
        for each in (*self.factors, *self.questions):
            if names.count(each.name) == 1:  # the same words twice tell no row apart
                yield each.name, each.shown


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One question to be printed, numbered through the form."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class FormSection:
    """The questions of one factor."""

    number: str  # "I"
    name: str
    questions: tuple[FormQuestion, ...]


@dataclass(frozen=True, slots=True)
class FormLevel:
    """One box to be ticked."""

    value: int
    name: str


@dataclass(frozen=True, slots=True)
class SurveyFormContext(OfficeDocument):
    """An empty form to be printed and filled in by hand."""

    intro: str
    sections: tuple[FormSection, ...]
    levels: tuple[FormLevel, ...]
    fields: tuple[str, ...]

    def told(self) -> Iterator[tuple[str, str]]:
        """Each question with itself: it must be there."""
        return ((each.text, each.text) for section in self.sections for each in section.questions)

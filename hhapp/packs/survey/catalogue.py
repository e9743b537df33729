"""The survey of satisfaction as a pack has it: scales of answers, factors, forms with their questions, the target.

Answers to a form are one whole number a question, the level's value; None where the citizen left the question out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

Answers = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class SurveyLevel:
    """One answer that may be given. `value` is its key on the keyboard and its number on paper, 1 to 9."""

    scale: str
    value: int
    name: str  # "Rất hài lòng"
    satisfied: bool
    weight: Decimal | None  # 0 to 100, for a mean score; None where the scale has none
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SurveyFactor:
    """What several questions ask about together: access, procedures, staff."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class SurveyQuestion:
    """One question of one form."""

    form: str
    code: str
    factor: str
    text: str
    aliases: tuple[str, ...]  # how the head of a column of answers may call it


@dataclass(frozen=True, slots=True)
class SurveyForm:
    """A form with everything that it needs. Warnings begin at `straight_from` questions and `same_run` forms.

    `target` is the share of satisfied answers to reach; fewer valid forms than `min_sample` say too little.
    """

    code: str
    name: str
    title: str
    intro: str
    scale: str
    target: Decimal
    min_sample: int
    straight_from: int
    same_run: int
    levels: tuple[SurveyLevel, ...] = ()
    factors: tuple[SurveyFactor, ...] = ()
    questions: tuple[SurveyQuestion, ...] = ()

    @property
    def weighted(self) -> bool:
        """Whether a mean score can be computed."""
        return bool(self.levels) and all(level.weight is not None for level in self.levels)

    def level(self, value: int) -> SurveyLevel:
        """The level of that value; KeyError if the scale has none."""
        for level in self.levels:
            if level.value == value:
                return level
        raise KeyError(value)

    def factor(self, code: str) -> SurveyFactor:
        """The factor of that code; KeyError if the form has none."""
        for factor in self.factors:
            if factor.code == code:
                return factor
        raise KeyError(code)

    def places(self, factor: str) -> tuple[int, ...]:
        """Where the factor's questions stand in the answers."""
        return tuple(at for at, question in enumerate(self.questions) if question.factor == factor)


@dataclass(frozen=True, slots=True)
class SurveyColumns:
    """Header words of columns that are no questions: the form's number, the field of procedure."""

    number: tuple[str, ...] = ()
    field: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SurveyCatalogue:
    """Everything in a pack's khao-sat.toml. `fields` are the fields of procedure that a form may name."""

    forms: tuple[SurveyForm, ...]
    factors: tuple[SurveyFactor, ...]
    fields: tuple[str, ...]
    columns: SurveyColumns
    levels: tuple[SurveyLevel, ...] = ()
    questions: tuple[SurveyQuestion, ...] = ()

    def form(self, code: str) -> SurveyForm:
        """The form of that code; KeyError if the pack has none."""
        for form in self.forms:
            if form.code == code:
                return form
        raise KeyError(code)


def shown_answers(answers: Sequence[int | None]) -> str:
    """ "5 4 – 5 3": the levels in the order of the questions, a dash for one left out."""
    return " ".join("–" if answer is None else str(answer) for answer in answers)

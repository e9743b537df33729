"""The arithmetic of the survey: satisfied answers of all answers, per factor and overall. Pure, exact, 0/0 said so.

A question left out counts nowhere. The index of a factor sums the answers to its questions; the overall index sums all
answers, so it is no mean of the factors. The mean score is the mean weight of the answers, where the scale has weights.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from hhapp.packs.survey.catalogue import Answers, SurveyForm
from hhapp.vn.numbers import NO_OCCURRENCE, format_number, format_percent
from hhapp.vn.text import sort_key
from hhapp.vn.thresholds import Outcome

OVERALL = "overall"
_PLACES = 1
_VERDICTS = {Outcome.REACHED: "Đạt", Outcome.NOT_REACHED: "Chưa đạt", Outcome.NO_OCCURRENCE: "Không phát sinh"}


@dataclass(frozen=True, slots=True)
class ResultLevel:
    """One level, kept with the results so that they can be read without the pack."""

    value: int
    name: str
    satisfied: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """What was answered about one thing. `counts` are by level, `weight` is the sum of the answers' weights."""

    code: str
    name: str
    satisfied: int
    answered: int
    counts: tuple[int, ...]
    weight: Decimal | None

    @property
    def share(self) -> Decimal | None:
        """The index in per cent, rounded as it is printed; None where nothing was answered."""
        return _rounded(Decimal(self.satisfied * 100) / self.answered) if self.answered else None

    @property
    def shown(self) -> str:
        """ "93,1%" or "không phát sinh"."""
        return format_percent(Decimal(self.satisfied), Decimal(self.answered), _PLACES)

    @property
    def mean_shown(self) -> str:
        """The mean score "81,3"; "" without weights, "không phát sinh" without answers."""
        if self.weight is None:
            return ""
        return format_number(self.weight / self.answered, _PLACES) if self.answered else NO_OCCURRENCE

    def outcome(self, target: Decimal) -> Outcome:
        """The index held against the share to reach (0 to 1), by the exact numbers, never by the rounded ones."""
        if not self.answered:
            return Outcome.NO_OCCURRENCE
        return Outcome.REACHED if self.satisfied >= target * self.answered else Outcome.NOT_REACHED

    def verdict(self, target: Decimal) -> str:
        """The outcome in words."""
        return _VERDICTS[self.outcome(target)]


@dataclass(frozen=True, slots=True)
class RoundResults:
    """Everything that a round found; kept as JSON when it is closed. `fields` only where a field was named."""

    form_name: str
    target: Decimal
    min_sample: int
    given_out: int | None
    returned: int | None
    entered: int
    valid: int
    levels: tuple[ResultLevel, ...]
    overall: Tally
    factors: tuple[Tally, ...]
    questions: tuple[Tally, ...]
    fields: tuple[Tally, ...]

    def factor(self, code: str) -> Tally | None:
        """The factor of that code, the overall result for "overall"."""
        return next((tally for tally in (self.overall, *self.factors) if tally.code == code), None)


def tallied(form: SurveyForm, answers: Iterable[int | None], code: str, name: str) -> Tally:
    """Count answers to anything that the form asks."""
    given = [answer for answer in answers if answer is not None]
    counts = tuple(given.count(level.value) for level in form.levels)
    pairs = list(zip(form.levels, counts, strict=True))
    weight = (
        sum((Decimal(count) * (level.weight or 0) for level, count in pairs), Decimal(0)) if form.weighted else None
    )
    satisfied = sum(count for level, count in pairs if level.satisfied)
    return Tally(code, name, satisfied, len(given), counts, weight)


def computed(
    form: SurveyForm, valid: Sequence[tuple[Answers, str]], *, entered: int, given_out: int | None, returned: int | None
) -> RoundResults:
    """The results of valid forms, each its answers and its field of procedure ("" not named)."""
    rows = [answers for answers, _ in valid]
    fields = sorted({field for _, field in valid if field}, key=sort_key)

    def at(places: Iterable[int]) -> list[int | None]:
        wanted = tuple(places)
        return [answers[place] for answers in rows for place in wanted]

    def of_field(name: str) -> list[int | None]:
        return [answer for answers, field in valid if field == name for answer in answers]

    everything = range(len(form.questions))
    return RoundResults(
        form_name=form.name,
        target=form.target,
        min_sample=form.min_sample,
        given_out=given_out,
        returned=returned,
        entered=entered,
        valid=len(valid),
        levels=tuple(ResultLevel(level.value, level.name, level.satisfied) for level in form.levels),
        overall=tallied(form, at(everything), OVERALL, "Chung"),
        factors=tuple(tallied(form, at(form.places(each.code)), each.code, each.name) for each in form.factors),
        questions=tuple(tallied(form, at((place,)), each.code, each.text) for place, each in enumerate(form.questions)),
        fields=tuple(tallied(form, of_field(name), "", name) for name in fields),
    )


def change_shown(now: Tally, before: Tally | None) -> str:
    """ "+2,1" in points of a per cent, between the figures as printed; "" where one is missing."""
    if before is None or now.share is None or before.share is None:
        return ""
    difference = now.share - before.share
    return f"{'+' if difference > 0 else ''}{format_number(difference, _PLACES)}"


def _rounded(value: Decimal) -> Decimal:
    """Half up to the places printed."""
    return Decimal(format_number(value, _PLACES).replace(".", "").replace(",", "."))

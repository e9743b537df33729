"""Forms that look copied or ticked without reading. Pure; the clerk decides, nothing is ever left out by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from hhapp.packs.survey.catalogue import Answers, SurveyForm


@dataclass(frozen=True, slots=True)
class Entered:
    """What the warnings look at: a form's number and answers, and the file it came from ("" typed)."""

    number: int
    answers: Answers
    source: str = ""


def form_warnings(form: SurveyForm, entered: Sequence[Entered]) -> dict[int, tuple[str, ...]]:
    """Sentences by the form's number, for forms in the order of their numbers; forms without any are left out."""
    found: dict[int, list[str]] = {}
    for number, sentence in (*_straight(form, entered), *_runs(form, entered), *_copies(form, entered)):
        found.setdefault(number, []).append(sentence)
    return {number: tuple(sentences) for number, sentences in found.items()}


def _is_long(form: SurveyForm) -> bool:
    return len(form.questions) >= form.straight_from


def _straight(form: SurveyForm, entered: Sequence[Entered]) -> Iterator[tuple[int, str]]:
    """On a long form the same answer everywhere means that nobody read the questions."""
    for each in entered:
        given = [answer for answer in each.answers if answer is not None]
        if len(given) >= form.straight_from and len(set(given)) == 1:
            yield each.number, f"Cả {len(given)} câu trả lời cùng mức {given[0]}."


def _runs(form: SurveyForm, entered: Sequence[Entered]) -> Iterator[tuple[int, str]]:
    """Identical forms next to each other: two are enough on a long form, on a short one it takes a row of them."""
    least = 2 if _is_long(form) else form.same_run
    for _, members in groupby(entered, key=lambda each: each.answers):
        run = list(members)
        if len(run) >= least:
            for each in run:
                yield each.number, f"{len(run)} phiếu liền nhau giống hệt nhau ({run[0].number}–{run[-1].number})."


def _copies(form: SurveyForm, entered: Sequence[Entered]) -> Iterator[tuple[int, str]]:
    """A long form that stands twice in one imported file, not next to each other."""
    if not _is_long(form):
        return
    seen: dict[tuple[str, Answers], Entered] = {}
    before: Entered | None = None
    for each in entered:
        key = (each.source, each.answers)
        first = seen.setdefault(key, each)
        if each.source and first is not each and not (before and before.answers == each.answers):
            yield each.number, f"Giống hệt phiếu {first.number} trong cùng tệp."
        before = each

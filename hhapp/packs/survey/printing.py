"""A form of the pack as it is printed: questions numbered through, under the names of their factors."""

from __future__ import annotations

from hhapp.packs.survey.catalogue import SurveyForm
from hhapp.packs.survey.context import FormLevel, FormQuestion, FormSection

_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def printed_form(form: SurveyForm) -> tuple[tuple[FormSection, ...], tuple[FormLevel, ...]]:
    """Sections in the order of the questions (a factor that comes again gets a section again), and the boxes."""
    sections: list[tuple[str, list[FormQuestion]]] = []
    for number, question in enumerate(form.questions, start=1):
        if not sections or sections[-1][0] != question.factor:
            sections.append((question.factor, []))
        sections[-1][1].append(FormQuestion(number, question.text))
    made = tuple(
        FormSection(_ROMAN[at] if at < len(_ROMAN) else str(at), form.factor(code).name, tuple(questions))
        for at, (code, questions) in enumerate(sections, start=1)
    )
    return made, tuple(FormLevel(level.value, level.name) for level in form.levels)

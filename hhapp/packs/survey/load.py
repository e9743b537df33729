"""Read khao-sat.toml into the survey's catalogue, and tell what is wrong with it as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from hhapp.packs.faults import Fault
from hhapp.packs.reading import Notes, Table
from hhapp.packs.survey.catalogue import (
    SurveyCatalogue,
    SurveyColumns,
    SurveyFactor,
    SurveyForm,
    SurveyLevel,
    SurveyQuestion,
)
from hhapp.vn.text import fold

SURVEY_FILE = "khao-sat.toml"
_CODE = re.compile(r"[a-z][a-z0-9_]*")
_MOST_QUESTIONS = 60
_Wrong = tuple[str, int, str, str]  # family, position, key, what


def read_survey(t: Table) -> SurveyCatalogue:
    """The whole file; forms are given their scale, factors and questions."""
    levels = t.tables("survey_levels", _level)
    factors = t.tables("survey_factors", lambda row: SurveyFactor(row.text("code"), row.text("name")))
    questions = t.tables("survey_questions", _question)
    forms = t.tables("survey_forms", _form)
    return SurveyCatalogue(
        forms=tuple(_completed(form, levels, factors, questions) for form in forms),
        factors=factors,
        fields=t.texts("fields"),
        columns=t.table("columns", lambda row: SurveyColumns(row.texts("number"), row.texts("field"))),
        levels=levels,
        questions=questions,
    )


def survey_faults(survey: SurveyCatalogue, notes: Notes) -> Iterator[Fault]:
    """Every fault that shows only when the entries are seen together; what follows from an unread key is not told."""
    for family, at, key, what in _wrong(survey):
        if notes.entries.get(family):
            if (family, at, key) not in notes.spoilt:
                yield notes.entry(family, at).fault(key, what)
        elif (SURVEY_FILE, 0, family) not in notes.spoilt:
            yield Fault(SURVEY_FILE, family, what)


def _level(t: Table) -> SurveyLevel:
    return SurveyLevel(
        scale=t.text("scale"),
        value=t.whole("value"),
        name=t.text("name"),
        satisfied=t.flag("satisfied"),
        weight=t.number("weight") if "weight" in t else None,
        aliases=t.texts("aliases"),
    )


def _question(t: Table) -> SurveyQuestion:
    return SurveyQuestion(t.text("form"), t.text("code"), t.text("factor"), t.text("text"), t.texts("aliases"))


def _form(t: Table) -> SurveyForm:
    return SurveyForm(
        code=t.text("code"),
        name=t.text("name"),
        title=t.text("title"),
        intro=t.text("intro", ""),
        scale=t.text("scale"),
        target=t.share("target"),
        min_sample=t.whole("min_sample", 0),
        straight_from=t.whole("straight_from"),
        same_run=t.whole("same_run"),
    )


def _completed(
    form: SurveyForm,
    levels: Sequence[SurveyLevel],
    factors: Sequence[SurveyFactor],
    questions: Sequence[SurveyQuestion],
) -> SurveyForm:
    own = tuple(question for question in questions if question.form == form.code)
    named = {question.factor for question in own}
    return replace(
        form,
        levels=tuple(sorted((level for level in levels if level.scale == form.scale), key=lambda level: level.value)),
        factors=tuple(factor for factor in factors if factor.code in named),
        questions=own,
    )


def _wrong(survey: SurveyCatalogue) -> Iterator[_Wrong]:
    for part in (_empty, _levels, _factors, _questions, _forms):
        yield from part(survey)


def _empty(survey: SurveyCatalogue) -> Iterator[_Wrong]:
    families = (
        ("survey_levels", survey.levels),
        ("survey_factors", survey.factors),
        ("survey_questions", survey.questions),
        ("survey_forms", survey.forms),
    )
    for family, found in families:
        if not found:
            yield family, 0, "", "phải có ít nhất một mục"


def _twice(family: str, key: str, values: Iterable[object], what: Callable[[object], str]) -> Iterator[_Wrong]:
    seen: set[object] = set()
    for at, value in enumerate(values):
        if value in seen:
            yield family, at, key, what(value)
        seen.add(value)


def _levels(survey: SurveyCatalogue) -> Iterator[_Wrong]:
    levels = survey.levels
    keys = ((level.scale, level.value) for level in levels)
    yield from _twice("survey_levels", "value", keys, lambda _: "giá trị đã dùng trong thang này; đặt giá trị khác")
    for at, level in enumerate(levels):
        if not 1 <= level.value <= 9:
            yield "survey_levels", at, "value", "phải từ 1 đến 9, là phím bấm khi nhập phiếu"
        if level.weight is not None and not 0 <= level.weight <= 100:
            yield "survey_levels", at, "weight", "phải từ 0 đến 100"
        mates = [each for each in levels if each.scale == level.scale]
        if level.weight is None and any(each.weight is not None for each in mates):
            yield "survey_levels", at, "weight", "các mức khác của thang có trọng số; ghi cho mọi mức hoặc bỏ hết"


def _factors(survey: SurveyCatalogue) -> Iterator[_Wrong]:
    codes = [factor.code for factor in survey.factors]
    yield from _twice("survey_factors", "code", codes, lambda code: f"mã “{code}” đã dùng ở trên; đặt mã khác")
    for at, code in enumerate(codes):
        if not _CODE.fullmatch(code) or code == "overall":
            yield "survey_factors", at, "code", "mã chỉ gồm a-z, 0-9 và _, không phải “overall”"


def _questions(survey: SurveyCatalogue) -> Iterator[_Wrong]:
    factors, forms = {factor.code for factor in survey.factors}, {form.code for form in survey.forms}
    keys = [(question.form, question.code) for question in survey.questions]
    yield from _twice("survey_questions", "code", keys, lambda _: "mã đã dùng trong phiếu này; đặt mã khác")
    for at, question in enumerate(survey.questions):
        if factors and question.factor not in factors:
            yield "survey_questions", at, "factor", f"không có yếu tố “{question.factor}”; sửa mã hoặc thêm yếu tố này"
        if forms and question.form not in forms:
            yield "survey_questions", at, "form", f"không có mẫu phiếu “{question.form}”; sửa mã hoặc thêm mẫu này"


def _forms(survey: SurveyCatalogue) -> Iterator[_Wrong]:
    codes = [form.code for form in survey.forms]
    yield from _twice("survey_forms", "code", codes, lambda code: f"mã “{code}” đã dùng ở trên; đặt mã khác")
    for at, form in enumerate(survey.forms):
        for key, what in _form_faults(form, survey):
            yield "survey_forms", at, key, what


def _form_faults(form: SurveyForm, survey: SurveyCatalogue) -> Iterator[tuple[str, str]]:
    if not _CODE.fullmatch(form.code):
        yield "code", "mã chỉ gồm a-z, 0-9 và _"
    if survey.levels and len(form.levels) < 2:
        yield "scale", f"thang “{form.scale}” phải có ít nhất hai mức (survey_levels)"
    elif form.levels and len({level.satisfied for level in form.levels}) < 2:
        yield "scale", f"thang “{form.scale}” phải có mức hài lòng và mức không hài lòng (satisfied)"
    if survey.questions and not 1 <= len(form.questions) <= _MOST_QUESTIONS:
        yield "code", f"mẫu phiếu phải có từ 1 đến {_MOST_QUESTIONS} câu hỏi (survey_questions)"
    if form.target <= Decimal(0):
        yield "target", "phải lớn hơn 0, thí dụ 0.9 là 90%"
    if form.min_sample < 0:
        yield "min_sample", "không được âm"
    for key in ("straight_from", "same_run"):
        if getattr(form, key) < 2:
            yield key, "phải từ 2 trở lên"
    words = [fold(name) for level in form.levels for name in (level.name, *level.aliases)]
    if len(words) != len(set(words)):
        yield "scale", f"thang “{form.scale}” có hai mức cùng tên; đổi tên hoặc cách viết khác (aliases)"

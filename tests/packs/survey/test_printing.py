"""A printed form numbers its questions through and puts them under their factors."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hhapp.packs.load import load_pack
from hhapp.packs.survey.printing import printed_form


def test_questions_are_numbered_through_under_their_factors(sample_folder: Path) -> None:
    survey = load_pack(sample_folder).survey
    assert survey is not None
    sections, levels = printed_form(survey.form("phieu_15"))
    assert [section.number for section in sections] == ["I", "II", "III", "IV", "V"]
    numbers = [question.number for section in sections for question in section.questions]
    assert numbers == list(range(1, 16))
    assert [level.name for level in levels][-1] == "Rất hài lòng"


def test_a_factor_that_comes_again_gets_a_heading_again(sample_folder: Path) -> None:
    survey = load_pack(sample_folder).survey
    assert survey is not None
    form = survey.form("phieu_5")
    first, second, *_ = form.questions
    twice = replace(form, questions=(first, second, replace(first, code="c9")))
    assert [len(section.questions) for section in printed_form(twice)[0]] == [1, 1, 1]

"""Short texts of a line's inputs: every kind reads back what it shows; totals as they would be."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.score.criteria import (
    Component,
    CountDeduct,
    FormulaRule,
    NotApplicable,
    Part,
    Proportional,
    SumOfParts,
    Survey,
    Variable,
    YesNo,
)
from hhapp.services.score import entering
from hhapp.services.score.sheet import Column, InputValue, LineRow, score_sheet, with_line
from hhapp.services.score.short_entry import ShortEntry, how_to, read_short, short_text

ONE = Decimal(1)
RATE = Component("1", "Tỷ lệ", ONE, Proportional())
TARGET = Component("2", "So chỉ tiêu", ONE, Proportional(target=True))
PARTS = Component("3", "Các phần", ONE, SumOfParts((Part("Một", ONE), Part("Hai", ONE), Part("Ba", ONE))))
COUNT = Component("4", "Trừ", ONE, CountDeduct(ONE))
FORMULA = Component("5", "Công thức", ONE, FormulaRule("a + b", (Variable("a", "A"), Variable("b", "B"))))
SURVEY = Component("6", "Khảo sát", ONE, Survey("1"))
ANSWER = Component("7", "Có hay không", ONE, YesNo(), not_applicable=NotApplicable.FULL)


def line_with(session: Session, round_id: int, component: Component, entries: dict[str, str]) -> LineRow:
    """Any line of the round with another component and these entries."""
    source = "Quyết định 12" if component.is_survey else ""
    inputs = tuple(
        InputValue(field, None, entries.get(field.name, ""), "", source if entries.get(field.name) else "")
        for field in component.inputs
    )
    return replace(score_sheet(session, round_id).lines[0], component=component, inputs=inputs)


@pytest.mark.parametrize(
    ("component", "typed", "inputs"),
    [
        (RATE, "9/10", {"numerator": "9", "denominator": "10"}),
        (RATE, " 1.960 / 2.000 ", {"numerator": "1.960", "denominator": "2.000"}),
        (TARGET, "63/100; 70", {"numerator": "63", "denominator": "100", "target": "70"}),
        (PARTS, "ckc", {"part1": "Có", "part2": "Không", "part3": "Có"}),
        (PARTS, "C; ?; không", {"part1": "Có", "part2": "", "part3": "Không"}),
        (COUNT, "3", {"count": "3"}),
        (COUNT, "", {"count": ""}),
        (COUNT, "-1", {"count": "-1"}),  # refused by `set_inputs`, never "không phát sinh"
        (FORMULA, "1,5; 2", {"a": "1,5", "b": "2"}),
        (ANSWER, "k", {"answer": "Không"}),
        (ANSWER, "CÓ", {"answer": "Có"}),
    ],
)
def test_a_short_text_names_the_inputs(component: Component, typed: str, inputs: dict[str, str]) -> None:
    assert read_short(component, typed) == ShortEntry(inputs)


def test_a_survey_names_its_paper_and_a_dash_gives_the_reason() -> None:
    assert read_short(SURVEY, "85,5; Quyết định 12") == ShortEntry({"value": "85,5"}, source="Quyết định 12")
    assert read_short(ANSWER, "- không có hồ sơ") == ShortEntry({}, "không có hồ sơ")
    assert read_short(ANSWER, "–không có") == ShortEntry({}, "không có")
    with pytest.raises(UserError, match="chưa ghi lý do"):
        read_short(ANSWER, " - ")


@pytest.mark.parametrize(("component", "typed"), [(RATE, "9"), (TARGET, "9/10"), (PARTS, "ck"), (FORMULA, "1;2;3")])
def test_another_number_of_inputs_is_refused_with_what_is_wanted(component: Component, typed: str) -> None:
    with pytest.raises(UserError, match=f"{component.code}: cần") as refused:
        read_short(component, typed)
    assert how_to(component) in refused.value.advice


NUMBERS = st.integers(0, 10**9).map(str)


@given(data=st.data())
def test_what_is_shown_is_read_back(data: st.DataObject) -> None:
    component = data.draw(st.sampled_from([RATE, TARGET, PARTS, COUNT, FORMULA, ANSWER]))
    answers = st.sampled_from(["Có", "Không"])
    entries = {
        field.name: data.draw(answers if field.kind.value == "yes_no" else NUMBERS) for field in component.inputs
    }
    inputs = tuple(InputValue(field, None, entries[field.name], "", "") for field in component.inputs)
    assert read_short(component, short_text(_line(component, inputs))).inputs == entries


def _line(component: Component, inputs: tuple[InputValue, ...]) -> LineRow:
    words = dict.fromkeys(
        (
            *("na_reason", "told", "self_remark", "explanation", "verified1_remark", "answer", "verified2_remark"),
            "final_remark",
        ),
        "",
    )
    points = dict.fromkeys(("computed", "own_points", "verified1", "verified2", "final"))
    return LineRow(
        *(1, "1", "1.1", component), applicable=True, inputs=inputs, evidence_count=0, counts=True, **words, **points
    )


def test_a_line_shows_its_survey_and_its_reason(session: Session, round_id: int) -> None:
    assert short_text(line_with(session, round_id, SURVEY, {"value": "85,5"})) == "85,5; Quyết định 12"
    assert short_text(line_with(session, round_id, SURVEY, {"numerator": "9", "denominator": "10"})) == "9/10"
    gone = replace(line_with(session, round_id, ANSWER, {}), applicable=False, na_reason="không có")
    assert short_text(gone) == "- không có"
    assert short_text(line_with(session, round_id, RATE, {})) == ""
    assert short_text(line_with(session, round_id, RATE, {"numerator": "9"})) == "9/"


def test_every_component_of_the_sample_set_says_how_it_is_typed(pack: Pack) -> None:
    assert pack.criteria is not None
    assert all(how_to(each) for each in pack.criteria.components)


def test_totals_as_they_would_be_are_the_totals_once_kept(session: Session, round_id: int) -> None:
    before = score_sheet(session, round_id)
    entering.set_inputs(session, round_id, "1.1.2", {"numerator": "27", "denominator": "30"})
    kept = score_sheet(session, round_id)
    assert with_line(before, kept.line("1.1.2")) == kept
    assert with_line(before, before.line("1.1.2")) == before
    assert kept.area_totals[0].columns[Column.SELF].points == Decimal("1.35")

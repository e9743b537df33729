"""The arithmetic, by hand and by properties: sums agree, 0/0 is said so, the mark is held against exact numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.packs.catalogue import Pack
from hhapp.packs.plain import json_bytes, plain_data, typed_data
from hhapp.packs.survey.catalogue import Answers, SurveyForm
from hhapp.services.survey.results import RoundResults, Tally, change_shown, computed
from hhapp.vn.numbers import NO_OCCURRENCE
from hhapp.vn.thresholds import Outcome

FIELDS = ("", "Hộ tịch, chứng thực", "Đất đai, xây dựng")


@pytest.fixture(scope="session")
def short(pack: Pack) -> SurveyForm:
    assert pack.survey is not None
    return pack.survey.form("phieu_5")


@pytest.fixture(scope="session")
def long(pack: Pack) -> SurveyForm:
    assert pack.survey is not None
    return pack.survey.form("phieu_15")


def found(form: SurveyForm, *forms: tuple[Answers, str]) -> RoundResults:
    return computed(form, forms, entered=len(forms), given_out=None, returned=None)


def tally(satisfied: int, answered: int, weight: int | None = None) -> Tally:
    return Tally("x", "X", satisfied, answered, (), None if weight is None else Decimal(weight))


def test_three_forms_by_hand(short: SurveyForm) -> None:
    results = found(short, ((5, 4, 3, 4, None), ""), ((5, 2, 4, None, 1), ""), ((4, 5, 5, 3, 4), ""))
    assert (results.overall.satisfied, results.overall.answered) == (9, 13)
    assert results.overall.shown == "69,2%"
    assert [(each.satisfied, each.answered) for each in results.factors] == [(3, 3), (2, 3), (2, 3), (1, 2), (1, 2)]
    # 5+4+3+4, 5+2+4+1, 4+5+5+3+4 as weights: 100+75+50+75 + 100+25+75+0 + 75+100+100+50+75
    assert results.overall.weight == Decimal(900)
    assert results.overall.mean_shown == "69,2"
    assert results.overall.counts == (1, 1, 2, 5, 4)
    assert results.factor("tiep_can") is results.factors[0]
    assert results.factor("overall") is results.overall
    assert results.factor("khac") is None


def test_a_factor_sums_its_questions_and_is_no_mean_of_them(long: SurveyForm) -> None:
    answers = (5, None, None, 5, 5, 5, *[5] * 9), (1, 5, 5, 1, 1, 1, *[5] * 9)
    results = found(long, *((each, "") for each in answers))
    assert (results.factors[0].satisfied, results.factors[0].answered) == (3, 4)  # not the mean of 1/2, 1 and 1
    assert (results.factors[1].satisfied, results.factors[1].answered) == (3, 6)


def test_nothing_answered_is_no_occurrence_and_never_zero(short: SurveyForm) -> None:
    results = found(short, ((None, None, None, None, 5), ""))
    first = results.factors[0]
    assert (first.shown, first.mean_shown, first.share) == (NO_OCCURRENCE, NO_OCCURRENCE, None)
    assert first.outcome(results.target) is Outcome.NO_OCCURRENCE
    assert first.verdict(results.target) == "Không phát sinh"
    assert found(short).overall.shown == NO_OCCURRENCE


def test_the_mark_is_held_against_exact_numbers() -> None:
    assert tally(8996, 10_000).shown == "90,0%"
    assert tally(8996, 10_000).outcome(Decimal("0.9")) is Outcome.NOT_REACHED
    assert tally(9, 10).outcome(Decimal("0.9")) is Outcome.REACHED


def test_a_change_is_between_the_figures_as_printed() -> None:
    assert change_shown(tally(161, 173), tally(143, 159)) == "+3,2"  # 93,1 - 89,9
    assert change_shown(tally(1, 2), tally(3, 4)) == "-25,0"
    assert change_shown(tally(1, 2), tally(2, 4)) == "0,0"
    assert change_shown(tally(1, 2), None) == ""
    assert change_shown(tally(0, 0), tally(1, 2)) == ""


def test_fields_are_told_only_where_one_was_named(short: SurveyForm) -> None:
    results = found(short, ((5,) * 5, FIELDS[2]), ((1,) * 5, FIELDS[1]), ((5,) * 5, ""))
    assert [each.name for each in results.fields] == ["Đất đai, xây dựng", "Hộ tịch, chứng thực"]
    assert [each.shown for each in results.fields] == ["100,0%", "0,0%"]


def test_a_scale_without_weights_has_no_mean(short: SurveyForm) -> None:
    from dataclasses import replace

    bare = replace(short, levels=tuple(replace(level, weight=None) for level in short.levels))
    results = found(bare, ((5,) * 5, ""))
    assert (results.overall.weight, results.overall.mean_shown) == (None, "")
    assert results.overall.shown == "100,0%"


rows = st.lists(
    st.tuples(st.tuples(*[st.one_of(st.none(), st.integers(1, 5))] * 15), st.sampled_from(FIELDS)), max_size=25
)


@given(forms=rows)
def test_sums_agree_and_no_index_leaves_its_bounds(forms: list[tuple[Answers, str]], long: SurveyForm) -> None:
    results = found(long, *forms)
    for parts in (results.factors, results.questions):
        assert sum(part.satisfied for part in parts) == results.overall.satisfied
        assert sum(part.answered for part in parts) == results.overall.answered
        assert [sum(column) for column in zip(*(part.counts for part in parts), strict=True)] == list(
            results.overall.counts
        )
    assert sum(part.answered for part in results.fields) <= results.overall.answered
    for part in (results.overall, *results.factors, *results.questions, *results.fields):
        assert 0 <= part.satisfied <= part.answered == sum(part.counts)
        assert part.weight is not None
        assert 0 <= part.weight <= 100 * part.answered
        if part.answered:
            exact = Fraction(part.satisfied * 100, part.answered)
            assert part.share is not None
            assert abs(Fraction(part.share) - exact) <= Fraction(1, 20)
            assert (part.outcome(results.target) is Outcome.REACHED) == (exact >= 90)


@given(forms=rows, data=st.data())
def test_the_order_of_forms_and_left_out_answers_change_nothing(
    forms: list[tuple[Answers, str]], data: st.DataObject, long: SurveyForm
) -> None:
    shuffled = data.draw(st.permutations(forms))
    blank: tuple[Answers, str] = ((None,) * 15, "")
    assert found(long, *shuffled, blank).overall == found(long, *forms).overall


@given(forms=rows)
def test_kept_results_come_back_the_same(forms: list[tuple[Answers, str]], long: SurveyForm) -> None:
    import json

    results = found(long, *forms)
    assert typed_data(RoundResults, json.loads(json_bytes(plain_data(results)))) == results

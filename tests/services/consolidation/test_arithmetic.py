"""Sums, rates, weighted means, counts of yes: equal to what a few plain lines make of the same figures."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from hhapp.packs.catalogue import Indicator, IndicatorKind, Pack
from hhapp.packs.consolidation.ways import Consolidate
from hhapp.services.consolidation.arithmetic import (
    Figures,
    Total,
    UnitFigures,
    added,
    addends,
    column_totals,
    completed,
    sound,
    total,
)

D = Decimal


PLAIN = {
    "area": "a",
    "unit": "",
    "level": 1,
    "numerator": None,
    "denominator": None,
    "formula": None,
    "source": "typed",
    "places": 1,
    "cumulative": False,
    "formerly": None,
}


def indicator(code: str, kind: IndicatorKind = IndicatorKind.COUNT, **told: object) -> Indicator:
    return Indicator(**{"code": code, "number": code, "name": code, "kind": kind, **PLAIN, **told})  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def figures(pack: Pack) -> Figures:
    own = (
        indicator("n"),
        indicator("d"),
        indicator("rate", IndicatorKind.RATIO, numerator="n", denominator="d", source="computed"),
        indicator("all", formula="n + d - 2 * w", source="computed"),
        indicator("offset", formula="n + 5", source="computed"),
        indicator("each", formula="rate / 100 * w + n", source="computed"),
        indicator("w"),
        indicator("score", IndicatorKind.SCORE, consolidate=Consolidate.WEIGHTED, weight="w"),
        indicator("alone", IndicatorKind.SCORE),
        indicator("of_alone", formula="alone / n", source="computed"),
        indicator("yes", IndicatorKind.YES_NO),
        indicator("words", IndicatorKind.TEXT),
    )
    return Figures.of(replace(pack, indicators=own, computed=("rate", "all", "offset", "each", "of_alone")))


def unit(code: str = "u", **values: object) -> UnitFigures:
    return UnitFigures(code, code, {key: None if value is None else D(str(value)) for key, value in values.items()})


def over(figures: Figures, code: str, units: Sequence[UnitFigures]) -> Total:
    return total(figures, code, addends(figures, code, units))


def test_ways_follow_the_kind(figures: Figures) -> None:
    said = {code: way.way.value for code, way in figures.ways.items()}
    assert said == {
        "n": "sum",
        "d": "sum",
        "w": "sum",
        "rate": "ratio",
        "all": "sum",
        "offset": "formula",
        "each": "formula",
        "score": "weighted",
        "alone": "none",
        "of_alone": "none",
        "yes": "count_yes",
        "words": "list",
    }
    assert "alone" in figures.ways["of_alone"].why


def test_hand_sums(figures: Figures) -> None:
    units = [unit(n=3, d=4, w=10, score=80, yes=1), unit(n=0, d=0, w=30, score=90, yes=0), unit(n="1.5", d=6)]
    assert over(figures, "n", units) == Total(D("4.5"), None, None, 3)
    assert over(figures, "rate", units) == Total(D(45), D("4.5"), D(10), 3)  # not the mean of 75, nothing and 25
    assert over(figures, "score", units).value == D("87.5")  # (80·10 + 90·30) / 40
    assert over(figures, "yes", units) == Total(D(1), D(1), D(2), 2)
    assert over(figures, "alone", units) == Total(None, None, None, 0)


def test_zero_of_zero_is_no_occurrence_and_missing_is_missing(figures: Figures) -> None:
    assert figures.shown("rate", over(figures, "rate", [unit(n=0, d=0)])) == "không phát sinh"
    assert figures.shown("rate", over(figures, "rate", [unit(n=2, d=0)])) == "không tính được"
    assert figures.shown("rate", over(figures, "rate", [unit(n=2)])) == "chưa có số liệu"
    assert figures.shown("n", over(figures, "n", [unit(n=None)])) == "chưa có số liệu"
    assert figures.shown("n", over(figures, "n", [unit(n=0)])) == "0,0"
    assert figures.shown("yes", over(figures, "yes", [unit(yes=1), unit(yes=0), unit()])) == "1/2 đơn vị"
    assert figures.shown("alone", over(figures, "alone", [unit(alone=3)])) == "không tổng hợp"


def test_a_unit_that_lacks_one_part_of_a_rate_gives_neither(figures: Figures) -> None:
    found = over(figures, "rate", [unit(n=1, d=2), unit(n=100), unit(d=100)])
    assert (found.numerator, found.denominator, found.counted) == (D(1), D(2), 1)


def test_a_formula_that_is_no_sum_is_worked_out_over_the_sums(figures: Figures) -> None:
    units = [unit(n=1, d=2, w=4), unit(n=2, d=2, w=8), unit(n=9)]
    assert over(figures, "offset", units).value == D(17)  # 12 + 5, the five once
    assert over(figures, "each", units).value == D("0.75") * 12 + 3  # without the third, which lacks parts


def test_a_unit_of_no_weight_needs_no_value(figures: Figures) -> None:
    found = over(figures, "score", [unit(score=50, w=2), unit(w=0)])
    assert (found.value, found.counted) == (D(50), 2)


def test_formulas_that_a_report_lacks_are_worked_out(figures: Figures) -> None:
    values = unit(n=1, d=2, w=4).values
    assert completed(figures.pack, values)["all"] == D(-5)
    told = {**values, "all": D(7), "offset": D(1), "each": D(1), "of_alone": D(1)}
    assert completed(figures.pack, told) is told


@pytest.mark.parametrize("text", ["NaN", "sNaN", "Infinity", "-Infinity", "1E+999999", "1E-999999", "0E-999999"])
def test_what_is_no_figure_of_an_office_is_missing(text: str) -> None:
    values = {"n": D(text), "d": D("0.125"), "w": None}
    assert sound(values) == {"n": None, "d": D("0.125"), "w": None}
    kept = {"d": D(0), "w": None, "x": D("-999999999999999.25")}
    assert sound(kept) is kept


@pytest.mark.parametrize("seed", range(30))
def test_random_units_equal_an_independent_sum(figures: Figures, seed: int) -> None:
    """Fractions instead of decimals, loops over units instead of addends; grouping units changes nothing."""
    dice = random.Random(seed)
    units = [_random_unit(dice, str(at)) for at in range(dice.randrange(1, 40))]
    naive = {code: _naive(code, [each.values for each in units]) for code in ("n", "all", "rate", "score", "yes")}
    for code, wanted in naive.items():
        found = over(figures, code, units)
        got = None if found.value is None else Fraction(found.value)
        assert (got is None) == (wanted is None), code
        assert got is None or abs(got - wanted) < Fraction(1, 10**40), code
        parts = [part for part in addends(figures, code, units) if part is not None]
        if len(parts) > 1:  # communes that became one, and the whole
            cut = dice.randrange(1, len(parts))
            halves = [added(parts[:cut]), added(parts[cut:])]
            assert total(figures, code, halves).value == found.value
        alone = column_totals(figures, code, addends(figures, code, units))
        assert [each.value for each in alone] == [over(figures, code, [each]).value for each in units]


def _random_unit(dice: random.Random, code: str) -> UnitFigures:
    def number() -> object:
        return dice.choice([None, 0, dice.randrange(10**15), D(dice.randrange(10**9)) / 1000])

    raw = {name: number() for name in ("n", "d", "w", "score")} | {"yes": dice.choice([None, 0, 1])}
    made = unit(code, **raw)
    parts = [made.values[name] for name in ("n", "d", "w")]
    whole = None if None in parts else parts[0] + parts[1] - 2 * parts[2]  # type: ignore[operator]
    return replace(made, values={**made.values, "all": whole})


def _naive(code: str, units: Sequence[Mapping[str, Decimal | None]]) -> Fraction | None:
    top, below, any_there = Fraction(0), Fraction(0), False
    for values in units:
        if code in ("n", "all", "yes"):
            if values[code] is not None:
                any_there, top, below = True, top + Fraction(values[code]), Fraction(1)
        elif code == "rate":
            if values["n"] is not None and values["d"] is not None:
                any_there, top, below = True, top + 100 * Fraction(values["n"]), below + Fraction(values["d"])
        elif values["w"] == 0:
            any_there = True
        elif values["w"] is not None and values["score"] is not None:
            weight = Fraction(values["w"])
            any_there, top, below = True, top + Fraction(values["score"]) * weight, below + weight
    return top / below if any_there and below else None

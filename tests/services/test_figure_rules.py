"""Rules that look at other periods: what was left over, last year, usual levels, and what cannot become less."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack, Rule, Severity, SuddenChange
from hhapp.services import periods
from hhapp.services.figure_rules import CUMULATIVE_RULE, Earlier, Past, RuleFinding, findings
from hhapp.services.figure_values import Typed, work_out
from hhapp.services.figures import figure_grid, set_figures

COUNTS = st.integers(0, 10**6)


def only(pack: Pack, *rules: Rule) -> Pack:
    return replace(pack, rules=rules)


def rule(expression: str) -> Rule:
    return Rule("r", expression, None, Severity.ERROR, "Sai.")


def judged(pack: Pack, past: Past, **typed: str) -> tuple[RuleFinding, ...]:
    """The findings for typed figures; "__" stands for the dot of a code."""
    values = {code.replace("__", "."): Typed(Decimal(value), None) for code, value in typed.items()}
    return findings(pack, work_out(pack, values, None), past)


def open_with(session: Session, pack: Pack, unit_id: int, year: int, kind: str, **typed: str) -> int:
    period_id = periods.open_period(session, pack, unit_id, year, kind)
    set_figures(session, pack, period_id, {code.replace("__", "."): value for code, value in typed.items()})
    return period_id


def test_what_was_left_over_is_carried_on(session: Session, pack: Pack, unit_id: int) -> None:
    left = {"tthc__dang_trong_han": "74", "tthc__dang_qua_han": "1"}
    open_with(session, pack, unit_id, 2025, "Q4", **left)
    period_id = open_with(session, pack, unit_id, 2026, "Q1", tthc__ky_truoc="70")
    found = {each.rule_code: each for each in figure_grid(session, pack, period_id).findings}
    assert found["tthc_chuyen_ky"].codes == ("tthc.ky_truoc", "tthc.dang_giai_quyet")
    assert found["tthc_chuyen_ky"].figures == "3.1.3 = 70; 3.3 kỳ trước = 75"
    half = open_with(session, pack, unit_id, 2026, "H1", tthc__ky_truoc="75")  # the year begins with what Q4 left
    assert "tthc_chuyen_ky" not in {each.rule_code for each in figure_grid(session, pack, half).findings}


def test_the_whole_year_leaves_over_what_its_last_quarter_does(session: Session, pack: Pack, unit_id: int) -> None:
    """The quarter was opened without figures: the year that ended the same day tells them."""
    periods.open_period(session, pack, unit_id, 2025, "Q4")
    open_with(session, pack, unit_id, 2025, "Y", tthc__dang_trong_han="10", tthc__dang_qua_han="0")
    period_id = open_with(session, pack, unit_id, 2026, "Q1", tthc__ky_truoc="9")
    assert "tthc_chuyen_ky" in {each.rule_code for each in figure_grid(session, pack, period_id).findings}


def test_last_year(session: Session, pack: Pack, unit_id: int) -> None:
    open_with(session, pack, unit_id, 2025, "Q1", bm__bien_che_giao="42", cd__van_ban="8")
    period_id = open_with(session, pack, unit_id, 2026, "Q1", bm__bien_che_giao="40", cd__van_ban="6")
    grid = figure_grid(session, pack, period_id)
    (found,) = grid.findings
    assert (found.rule_code, found.severity) == ("bien_che_nam_truoc", Severity.NOTICE)
    assert found.figures == "4.1 = 40; 4.1 cùng kỳ năm trước = 42"
    row = next(row for row in grid.rows if row.code == "cd.van_ban")
    assert row.last_year_change is not None
    assert (row.last_year_shown, row.last_year_change.shown) == ("8", "-2 (-25,0%)")
    assert row.previous_change is None


def test_a_rule_over_what_was_not_opened_says_nothing(pack: Pack) -> None:
    expressions = ("cd.giao == previous.cd.giao", "cd.giao <= last_year.cd.giao", "cd.giao <= 5 * cd.phat_hien")
    for expression in expressions:
        assert judged(only(pack, rule(expression)), Past(), cd__giao="5") == ()


def test_ranges_and_severities(pack: Pack) -> None:
    (found,) = judged(only(pack, rule("0 <= dt.hai_long <= 100")), Past(), dt__hai_long="100.5")
    assert (found.severity, found.codes, found.figures) == (Severity.ERROR, ("dt.hai_long",), "7.10 = 100,50")
    assert judged(only(pack, rule("0 <= dt.hai_long <= 100")), Past(), dt__hai_long="100") == ()


SUDDEN = Rule("r", None, SuddenChange("cd.giao", Decimal(3)), Severity.NOTICE, "Tăng giảm đột ngột.")


@pytest.mark.parametrize(
    ("value", "history", "told"),
    [
        ("31", (10, 10, 10), True),
        ("30", (10, 10, 10), False),
        ("3", (10, 10, 10), True),
        ("4", (10, 10, 10), False),
        ("0", (10, 10, 10), True),
        ("31", (10, 10), False),  # too few to know a level
        ("31", (10, 10, 9, 500), True),  # one odd value moves no median
        ("31", (0, 0, 0), False),  # no level to be held against
    ],
)
def test_sudden_changes(pack: Pack, value: str, history: tuple[int, ...], told: bool) -> None:
    past = Past(history={"cd.giao": tuple(Decimal(each) for each in history)})
    found = judged(only(pack, SUDDEN), past, cd__giao=value)
    assert bool(found) == told
    if told:
        assert found[0].codes == ("cd.giao",)
        assert f"mức {len(history)} kỳ gần nhất: 10" in found[0].figures


@given(st.lists(COUNTS, min_size=3, max_size=12), st.integers(2, 10))
def test_a_value_seen_before_as_the_median_is_never_sudden(pack: Pack, history: list[int], factor: int) -> None:
    middle = sorted(history)[len(history) // 2] if len(history) % 2 else None
    if middle is None:
        return
    sudden = replace(SUDDEN, change=SuddenChange("cd.giao", Decimal(factor)))
    past = Past(history={"cd.giao": tuple(Decimal(each) for each in history)})
    assert judged(only(pack, sudden), past, cd__giao=str(middle)) == ()


def test_the_level_is_that_of_the_last_twelve_as_long(session: Session, pack: Pack, unit_id: int) -> None:
    sudden = only(pack, SUDDEN)
    for year in range(2019, 2026):
        for kind in ("Q1", "Q2", "Q3", "Q4"):
            old = year < 2023  # twelve quarters are three years
            open_with(session, sudden, unit_id, year, kind, cd__giao="1000" if old else "10")
    open_with(session, sudden, unit_id, 2025, "Y", cd__giao="900")
    period_id = open_with(session, sudden, unit_id, 2026, "Q1", cd__giao="900")
    (found,) = figure_grid(session, sudden, period_id).findings
    assert found.figures == "1.4 = 900; mức 12 kỳ gần nhất: 10"


def test_a_cumulative_figure_does_not_fall_within_the_year(session: Session, pack: Pack, unit_id: int) -> None:
    open_with(session, pack, unit_id, 2025, "Y", tcc__giai_ngan="900")
    open_with(session, pack, unit_id, 2026, "Q1", tcc__giai_ngan="120,5", cd__van_ban="9")
    open_with(session, pack, unit_id, 2026, "Q2")
    period_id = open_with(session, pack, unit_id, 2026, "M9", tcc__giai_ngan="100", cd__van_ban="1")
    (found,) = figure_grid(session, pack, period_id).findings
    assert (found.rule_code, found.severity, found.codes) == (CUMULATIVE_RULE, Severity.WARNING, ("tcc.giai_ngan",))
    assert found.figures == "6.1.1 = 100,0; 6.1.1 Quý I năm 2026 = 120,5"
    first = open_with(session, pack, unit_id, 2026, "Q1", tcc__giai_ngan="1")  # a new year begins anew
    assert figure_grid(session, pack, first).findings == ()


def test_what_is_cumulative_is_held_against_its_own_kind(session: Session, pack: Pack, unit_id: int) -> None:
    """The first quarter has less than the fourth in every year."""
    sudden = only(pack, replace(SUDDEN, change=SuddenChange("tcc.giai_ngan", Decimal(3))))
    for year in (2023, 2024, 2025):
        for kind, value in (("Q1", "100"), ("Q2", "400"), ("Q3", "700"), ("Q4", "900")):
            open_with(session, sudden, unit_id, year, kind, tcc__giai_ngan=value)
    period_id = open_with(session, sudden, unit_id, 2026, "Q1", tcc__giai_ngan="110")
    assert figure_grid(session, sudden, period_id).findings == ()


@given(COUNTS, COUNTS)
def test_falling_is_told_exactly_when_it_falls(pack: Pack, before: int, now: int) -> None:
    past = Past(year_so_far=(Earlier("Quý II", {}), Earlier("Quý I", {"tcc.giai_ngan": Decimal(before)})))
    assert bool(judged(only(pack), past, tcc__giai_ngan=str(now))) == (now < before)

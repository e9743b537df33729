"""Points at risk: the parts always add up to the maximum less the expected score, to the last digit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.packs.score.arithmetic import ZERO, difference, total
from hhapp.packs.score.criteria import InputKind, NotApplicable
from hhapp.services.score import entering, rounds, sending, verifying
from hhapp.services.score.ledger import Cause, Ledger, ledger
from hhapp.services.score.sheet import Column, LineRow, score_sheet
from hhapp.services.score.states import RoundState

ON, NOW = date(2026, 9, 1), datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
Answer = Callable[[int, dict[str, str]], None]
Communes = dict[str, tuple[dict[str, str], dict[str, Decimal]]]


def adds_up(found: Ledger) -> bool:
    return total(entry.points for entry in found.entries) == difference(found.maximum, found.expected)


def by_cause(found: Ledger) -> dict[Cause, Decimal]:
    return {
        cause: total(entry.points for entry in found.entries if entry.cause is cause)
        for cause in {entry.cause for entry in found.entries}
    }


def test_an_empty_round_risks_everything(session: Session, round_id: int) -> None:
    found = ledger(session, round_id, ON)
    assert (found.maximum, found.expected, found.at_risk) == (100, 0, 100)
    assert by_cause(found) == {Cause.UNANSWERED: Decimal(70), Cause.SURVEY: Decimal(30)}
    # 5 October is 34 days away: 7 points a line of the survey, 7/34 a day, stand first
    assert found.entries[0].points == 7
    assert {entry.days_left for entry in found.entries} == {34}
    points = [entry.points for entry in found.entries]
    assert points == sorted(points, reverse=True)


def test_a_day_past_counts_as_one_and_no_last_day_as_none(session: Session, round_id: int) -> None:
    late = ledger(session, round_id, date(2026, 10, 20))
    assert (late.entries[0].days_left, late.entries[0].per_day) == (-15, 7)
    rounds.update_round(session, round_id, due_on=None, without_survey=False)
    entry = ledger(session, round_id, ON).entries[0]
    assert (entry.points, entry.days_left, entry.per_day) == (7, None, None)


def test_each_cause_is_priced(session: Session, round_id: int, answer: Answer) -> None:
    answer(round_id, {"3.4.1": "98/100", "1.7.1": "Có", "1.2.2": "Không"})
    entering.set_remark(session, round_id, "3.4.1", explanation="Theo biểu II.06a")
    found = ledger(session, round_id, ON)
    told = {(entry.code, entry.cause): entry.points for entry in found.entries}
    assert told["3.4.1", Cause.UNMET] == 2  # 3 of 5, backed by an explanation
    assert ("3.4.1", Cause.NO_EVIDENCE) not in told
    assert told["1.7.1", Cause.NO_EVIDENCE] == 1  # claimed in full, nothing to prove it
    assert told["1.2.2", Cause.UNMET] == Decimal("0.5")
    assert found.expected == 3
    assert adds_up(found)


def test_what_comes_from_the_plan_is_late(session: Session, round_id: int) -> None:
    row, component = entering.line_of(session, round_id, "1.1.2")
    for name, value in (("numerator", 9), ("denominator", 10)):
        entering.keep_input(row, name, Decimal(value), "plan.completion", "Kế hoạch năm 2026: 9/10")
    entering.recount(session, component, row)
    entries = [entry for entry in ledger(session, round_id, ON).entries if entry.code == "1.1.2"]
    # 90% x 1,5 = 1,35: 0,15 by tasks not done, 1,35 without evidence
    assert {(entry.cause, entry.points) for entry in entries} == {
        (Cause.LATE, Decimal("0.15")),
        (Cause.NO_EVIDENCE, Decimal("1.35")),
    }


def test_verified_points_take_the_place_of_claimed_ones(
    session: Session, round_id: int, answer: Answer, communes: Communes
) -> None:
    answer(round_id, communes["An Bình"][0])
    for line in score_sheet(session, round_id).lacking:
        entering.set_remark(session, round_id, line.code, explanation="Có hồ sơ")
    sending.send_round(session, round_id, NOW, on=ON)
    verifying.begin_verifying(session, round_id, NOW)
    verifying.set_verified(session, round_id, "3.4.1", "2,5", "Trừ hồ sơ gia hạn")
    verifying.set_verified(session, round_id, "1.5.1", "1,5")
    found = ledger(session, round_id, ON)
    told = {(entry.code, entry.cause): (entry.points, entry.told) for entry in found.entries}
    assert told["3.4.1", Cause.VERIFIED] == (Decimal("0.5"), "Trừ hồ sơ gia hạn")
    assert told["3.4.1", Cause.UNMET][0] == 2
    assert not [key for key in told if key[0] == "1.5.1"]  # verified in full, more than was claimed
    # 83,09 claimed - 0,5 + 0,5
    assert found.expected == Decimal("83.09")
    assert adds_up(found)


def test_a_year_without_a_survey_risks_nothing_of_it(session: Session, pack: Pack, unit_id: int) -> None:
    round_id = rounds.open_round(session, pack, unit_id, 2026, NOW, without_survey=True)
    found = ledger(session, round_id, ON)
    assert (found.maximum, by_cause(found)) == (70, {Cause.UNANSWERED: Decimal(70)})


def _answer_for(draw: st.DrawFn, line: LineRow) -> dict[str, str]:
    typed: dict[str, str] = {}
    for value in line.inputs:
        if line.component.is_survey and value.field.name != "value":
            continue
        if value.field.kind is InputKind.YES_NO:
            typed[value.field.name] = draw(st.sampled_from(["Có", "Không"]))
        elif value.field.kind is InputKind.CHOICE:
            typed[value.field.name] = str(draw(st.integers(1, len(value.field.choices))))
        else:
            most = 100 if line.component.is_survey else 130  # a survey's percentage is refused above
            typed[value.field.name] = str(draw(st.integers(0, most)))
    return typed


@pytest.mark.slow
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_ledger_and_areas_add_up_whatever_is_answered(session: Session, round_id: int, data: st.DataObject) -> None:
    for line in score_sheet(session, round_id).lines:
        what = data.draw(st.sampled_from(["skip", "answer", "answer", "explain", "na"]))
        if what == "na" and line.component.not_applicable is not NotApplicable.NOT_ALLOWED:
            entering.set_not_applicable(session, round_id, line.code, "Không phát sinh")
        elif what in ("answer", "explain"):
            typed = data.draw(st.composite(_answer_for)(line))
            entering.set_inputs(session, round_id, line.code, typed, source="Quyết định")
            if what == "explain" and not line.component.is_survey:
                entering.set_remark(session, round_id, line.code, explanation="Có hồ sơ")
    sheet = score_sheet(session, round_id)
    for line in sheet.lines:
        points = line.points(Column.SELF)
        assert points is None or ZERO <= points <= line.component.maximum
        assert line.component.is_survey or not line.counts or line.self_points == _kept(session, line)
    for column in Column:
        whole = sheet.results[column].all
        assert total(area.columns[column].points for area in sheet.area_totals) == whole.points
        assert total(each.columns[column].points for each in sheet.criterion_totals) == whole.points
        assert total(area.columns[column].maximum for area in sheet.area_totals) == whole.maximum
    assert adds_up(ledger(session, round_id, ON))
    assert sheet.round.state is RoundState.SCORING


def _kept(session: Session, line: LineRow) -> Decimal | None:
    """The column in the database says what was worked out anew."""
    from hhapp.models import ScoreLine

    return session.get_one(ScoreLine, line.id).self_points

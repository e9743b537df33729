"""How a dossier stands: the boundary days of every rule, and that no set of days escapes the statuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.packs.catalogue import Pack
from hhapp.packs.dossiers.catalogue import DossierRules, LetterTiming
from hhapp.services.dossiers.standing import (
    DossierDays,
    DossierStatus,
    LetterDays,
    LetterState,
    breaches,
    days_late,
    impossible,
    late_since,
    letter_due,
    letter_state,
    pending_letter,
    status_of,
)
from hhapp.vn.calendar import WEEKENDS_ONLY

PROMISED = date(2026, 3, 12)  # a Thursday
DAY = timedelta(days=1)


@pytest.fixture
def rules(pack: Pack) -> DossierRules:
    assert pack.dossiers is not None
    return pack.dossiers


@pytest.mark.parametrize(
    ("on", "status", "late"),
    [
        (PROMISED - 4 * DAY, DossierStatus.WAITING, 0),
        (PROMISED - 3 * DAY, DossierStatus.NEAR, 0),
        (PROMISED, DossierStatus.NEAR, 0),
        (PROMISED + DAY, DossierStatus.OVERDUE, 1),
        (PROMISED + 30 * DAY, DossierStatus.OVERDUE, 30),
    ],
)
def test_a_dossier_still_out(on: date, status: DossierStatus, late: int) -> None:
    days = DossierDays(PROMISED)
    assert (status_of(days, on, 3), days_late(days, on)) == (status, late)


def test_a_dossier_returned_is_judged_by_the_day_of_its_return() -> None:
    kept, late = DossierDays(PROMISED, returned_on=PROMISED), DossierDays(PROMISED, returned_on=PROMISED + DAY)
    after = PROMISED + 100 * DAY
    assert status_of(kept, after, 3) is DossierStatus.RETURNED_IN_TIME
    assert (status_of(late, after, 3), days_late(late, after)) == (DossierStatus.RETURNED_LATE, 1)
    assert status_of(late, PROMISED, 3) is DossierStatus.NEAR  # as it stood before


def test_the_letter_on_expiry_has_one_working_day(rules: DossierRules) -> None:
    assert letter_due(DossierDays(PROMISED), rules, WEEKENDS_ONLY) == date(2026, 3, 13)
    assert letter_due(DossierDays(PROMISED + DAY), rules, WEEKENDS_ONLY) == date(2026, 3, 16)  # Friday: on Monday


def test_the_letter_of_the_day_before(rules: DossierRules) -> None:
    before = replace(rules, timing=LetterTiming.DAY_BEFORE)
    days = DossierDays(PROMISED)
    assert letter_due(days, before, WEEKENDS_ONLY) == PROMISED - DAY
    assert letter_state(days, PROMISED - 2 * DAY, before, WEEKENDS_ONLY) is LetterState.NOT_NEEDED
    assert letter_state(days, PROMISED - DAY, before, WEEKENDS_ONLY) is LetterState.NOT_YET
    assert letter_state(days, PROMISED, before, WEEKENDS_ONLY) is LetterState.MISSING
    returned = replace(days, returned_on=PROMISED - DAY)
    assert letter_state(returned, PROMISED, before, WEEKENDS_ONLY) is LetterState.NOT_NEEDED


@pytest.mark.parametrize(
    ("dated", "state"), [(date(2026, 3, 13), LetterState.IN_TIME), (date(2026, 3, 14), LetterState.TOO_LATE)]
)
def test_a_letter_is_judged_by_its_day(rules: DossierRules, dated: date, state: LetterState) -> None:
    days = DossierDays(PROMISED, letters=(LetterDays(dated, PROMISED, None),))
    assert letter_state(days, date(2026, 4, 1), rules, WEEKENDS_ONLY) is state
    assert letter_state(days, dated - DAY, rules, WEEKENDS_ONLY) is not state  # not written yet on that day


def test_a_letter_is_asked_for_once_and_again_only_after_a_new_day(rules: DossierRules) -> None:
    on, first, second = PROMISED + DAY, PROMISED + 9 * DAY, PROMISED + 20 * DAY
    days = DossierDays(PROMISED, new_on=first, times=1, reason="Chờ ý kiến")
    assert pending_letter(days, PROMISED, rules, WEEKENDS_ONLY) is None
    assert pending_letter(days, on, rules, WEEKENDS_ONLY) == PROMISED
    written = replace(days, letters=(LetterDays(on, PROMISED, first),))
    assert pending_letter(written, on + 300 * DAY, rules, WEEKENDS_ONLY) is None
    again = replace(written, new_on=second, times=2)
    assert pending_letter(again, first + DAY, rules, WEEKENDS_ONLY) == first
    both = replace(again, letters=(*written.letters, LetterDays(first + DAY, first, second)))
    assert pending_letter(both, second + DAY, rules, WEEKENDS_ONLY) is None


def test_a_letter_that_went_with_the_result_is_enough(rules: DossierRules) -> None:
    on = PROMISED + 5 * DAY
    days = DossierDays(PROMISED, returned_on=on, new_on=on, times=1, letters=(LetterDays(on, PROMISED, None),))
    assert pending_letter(days, on, rules, WEEKENDS_ONLY) is None


def test_every_broken_rule_is_told_in_a_sentence(rules: DossierRules) -> None:
    days = DossierDays(PROMISED, new_on=PROMISED + 3 * DAY, times=2)
    told = list(breaches(days, PROMISED + 9 * DAY, rules, WEEKENDS_ONLY))
    assert told == [
        "Chưa có thư xin lỗi, phải có chậm nhất ngày 13/03/2026.",
        "Hẹn lại 2 lần, quy định không quá 1 lần.",
        "Quá cả ngày hẹn lại 15/03/2026 mà chưa trả.",
        "Chưa ghi lý do trễ hạn.",
    ]
    assert list(breaches(DossierDays(PROMISED), PROMISED, rules, WEEKENDS_ONLY)) == []


def test_days_that_cannot_be_are_told() -> None:
    days = DossierDays(PROMISED, received_on=PROMISED + DAY, returned_on=PROMISED - DAY, new_on=PROMISED, times=0)
    told = list(impossible(days, PROMISED + DAY))
    assert len(told) == 4
    assert list(impossible(DossierDays(PROMISED, received_on=PROMISED), PROMISED)) == []
    assert list(impossible(DossierDays(PROMISED, returned_on=PROMISED + DAY), PROMISED)) != []


dates = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(dates, st.none() | dates, dates)
def test_late_is_late_by_every_measure(promised: date, returned: date | None, on: date) -> None:
    days = DossierDays(promised, returned_on=returned)
    late = status_of(days, on, 3).late
    assert late == (days_late(days, on) > 0) == (late_since(days, on) is not None)


@given(dates, dates, dates)
def test_writing_the_pending_letter_leaves_none_pending(promised: date, new_on: date, on: date) -> None:
    rules = DossierRules(LetterTiming.ON_EXPIRY, 1, 1, 1, 1, True, 3, "{number}", (), (), (), ())  # type: ignore[arg-type]
    days = DossierDays(promised, new_on=new_on, times=1, reason="x")
    old_on = pending_letter(days, on, rules, WEEKENDS_ONLY)
    if old_on is not None and new_on > old_on:
        written = replace(days, letters=(LetterDays(on, old_on, new_on),))
        assert pending_letter(written, on, rules, WEEKENDS_ONLY) is None

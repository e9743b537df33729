"""Lines that take a birth, a year, periods and whole numbers, and say what they cannot read."""

from __future__ import annotations

from datetime import date

import pytest

from hhapp.bootstrap import Application
from hhapp.services.officers.person import officer_rules
from hhapp.services.pack_choice import chosen_pack
from hhapp.ui.pages.officers.editors import BirthLine, CountLine, KnownLine, PastYearLine, PeriodsLine, code_choice


@pytest.fixture
def rules(application: Application):
    with application.reading() as session:
        return officer_rules(chosen_pack(session, application.packs))


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("5/3/1985", (date(1985, 3, 5), None)),
        ("05031985", (date(1985, 3, 5), None)),
        ("1985", (None, 1985)),
        ("", (None, None)),
        ("30/2/1985", (None, None)),
        ("85", (None, None)),
    ],
)
def test_a_birth_is_a_day_or_a_year(qtbot, typed: str, known: object) -> None:
    line = BirthLine(lambda: date(2026, 4, 20))
    qtbot.addWidget(line)
    line.setText(typed)
    assert line.value() == known
    assert bool(line.fault()) == (known == (None, None) and bool(typed))
    line.editingFinished.emit()
    if known != (None, None):
        line.set_value(line.value())
        assert line.value() == known


def test_a_year_has_four_digits(qtbot) -> None:
    line = PastYearLine()
    qtbot.addWidget(line)
    line.set_value(2010)
    assert (line.text(), line.value(), line.fault()) == ("2010", 2010, "")
    line.setText("10")
    assert line.value() is None
    assert "bốn chữ số" in line.fault()
    line.set_value(None)
    assert line.fault() == ""


def test_weeks_and_half_days_become_periods(qtbot, rules) -> None:
    line = PeriodsLine(rules)
    qtbot.addWidget(line)
    for typed, periods in (("4 tuần", 160), ("3 buổi", 12), ("40", 40), ("", None)):
        line.setText(typed)
        line.editingFinished.emit()
        assert (line.value(), line.text()) == (periods, "" if periods is None else str(periods))
    line.setText("nhiều")
    assert "không phải số tiết" in line.fault()


def test_people_are_counted_in_whole_numbers(qtbot) -> None:
    line = CountLine()
    qtbot.addWidget(line)
    line.setText("12")
    assert (line.value(), line.fault()) == (12, "")
    line.setText("1,5")
    assert (line.value(), line.fault()) == (None, "Ghi một số nguyên.")
    line.setText("-1")
    assert line.fault()


def test_known_words_are_offered_below(qtbot) -> None:
    line = KnownLine()
    qtbot.addWidget(line)
    line.offer(["Phòng Kinh tế", "Phòng Kinh tế", "Văn phòng"])
    completer = line.completer()
    completer.setCompletionPrefix("kinh")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Phòng Kinh tế"


def test_no_code_may_be_chosen_where_it_makes_sense(qtbot, rules) -> None:
    some, all_of_them = code_choice(rules.kinds, ""), code_choice(rules.kinds)
    for choice in (some, all_of_them):
        qtbot.addWidget(choice)
    assert some.values()[0] == "can_bo"
    assert all_of_them.values()[0] == ""

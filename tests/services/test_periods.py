"""The reporting calendar: windows and due days of five years, how quarters tile a year, whose pack a period keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import DueRule, Pack, PeriodKind, YearDay
from hhapp.packs.store import PackStore
from hhapp.services import periods
from hhapp.services.figures import figure_grid, set_figures
from hhapp.services.overview import overview
from hhapp.services.pack_choice import pack_of_period
from hhapp.services.reporting import build_context, set_section
from hhapp.vn.calendar import WEEKENDS_ONLY

YEARS = st.integers(2000, 2099)


def with_due(pack: Pack, days: int, *, working: bool = True) -> Pack:
    kinds = tuple(replace(kind, due=DueRule(days, working)) for kind in pack.period_kinds)
    return replace(pack, period_kinds=kinds)


@pytest.mark.parametrize(
    ("kind", "year", "start", "end", "due"),
    [
        ("Q1", 2022, date(2021, 12, 15), date(2022, 3, 14), date(2022, 3, 16)),
        ("Q2", 2022, date(2022, 3, 15), date(2022, 6, 14), date(2022, 6, 16)),
        ("Q3", 2022, date(2022, 6, 15), date(2022, 9, 14), date(2022, 9, 16)),
        ("Q4", 2022, date(2022, 9, 15), date(2022, 12, 14), date(2022, 12, 16)),
        ("H1", 2022, date(2021, 12, 15), date(2022, 6, 14), date(2022, 6, 16)),
        ("M9", 2022, date(2021, 12, 15), date(2022, 9, 14), date(2022, 9, 16)),
        ("Y", 2022, date(2021, 12, 15), date(2022, 12, 14), date(2022, 12, 16)),
        ("Q1", 2023, date(2022, 12, 15), date(2023, 3, 14), date(2023, 3, 16)),
        ("Q2", 2023, date(2023, 3, 15), date(2023, 6, 14), date(2023, 6, 16)),
        ("H1", 2023, date(2022, 12, 15), date(2023, 6, 14), date(2023, 6, 16)),
        ("M9", 2023, date(2022, 12, 15), date(2023, 9, 14), date(2023, 9, 18)),  # Thursday: Friday, Monday
        ("Y", 2023, date(2022, 12, 15), date(2023, 12, 14), date(2023, 12, 18)),
        ("Q1", 2024, date(2023, 12, 15), date(2024, 3, 14), date(2024, 3, 18)),  # 29/02 within
        ("H1", 2024, date(2023, 12, 15), date(2024, 6, 14), date(2024, 6, 18)),
        ("M9", 2024, date(2023, 12, 15), date(2024, 9, 14), date(2024, 9, 17)),  # Saturday
        ("Y", 2024, date(2023, 12, 15), date(2024, 12, 14), date(2024, 12, 17)),
        ("Q1", 2025, date(2024, 12, 15), date(2025, 3, 14), date(2025, 3, 18)),
        ("H1", 2025, date(2024, 12, 15), date(2025, 6, 14), date(2025, 6, 17)),
        ("M9", 2025, date(2024, 12, 15), date(2025, 9, 14), date(2025, 9, 16)),
        ("Y", 2025, date(2024, 12, 15), date(2025, 12, 14), date(2025, 12, 16)),
        ("Q1", 2026, date(2025, 12, 15), date(2026, 3, 14), date(2026, 3, 17)),
        ("H1", 2026, date(2025, 12, 15), date(2026, 6, 14), date(2026, 6, 16)),
        ("M9", 2026, date(2025, 12, 15), date(2026, 9, 14), date(2026, 9, 16)),
        ("Y", 2026, date(2025, 12, 15), date(2026, 12, 14), date(2026, 12, 16)),
    ],
)
def test_boundaries(pack: Pack, kind: str, year: int, start: date, end: date, due: date) -> None:
    assert periods.window(pack, kind, year) == periods.PeriodWindow(start, end, due, "")


@pytest.mark.parametrize(
    ("kind", "year", "days", "due"),
    [
        ("Q2", 2025, 55, date(2025, 8, 29)),  # the last working day before Quốc khánh
        ("Q2", 2025, 56, date(2025, 9, 3)),
        ("Q1", 2026, 33, date(2026, 5, 4)),  # past Giỗ Tổ (made up for), 30/4 and 1/5
        ("Y", 2025, 15, date(2026, 1, 6)),  # past 1/1 and the swapped 2/1
        ("Y", 2025, 19, date(2026, 1, 10)),  # a Saturday that is worked
        ("Y", 2025, 20, date(2026, 1, 12)),
    ],
)
def test_due_days_pass_over_holidays(pack: Pack, kind: str, year: int, days: int, due: date) -> None:
    assert periods.window(with_due(pack, days), kind, year).due == due


@pytest.mark.parametrize(
    ("year", "days", "note"),
    [
        (2026, 2, ""),
        (2031, 2, "Lịch nghỉ năm 2031 chưa có: chỉ trừ thứ Bảy, Chủ nhật."),
        (2026, 20, "Lịch nghỉ năm 2027 chưa có: chỉ trừ thứ Bảy, Chủ nhật."),
        (2027, 20, "Lịch nghỉ năm 2027, 2028 chưa có: chỉ trừ thứ Bảy, Chủ nhật."),
    ],
)
def test_a_year_without_holidays_is_said(pack: Pack, year: int, days: int, note: str) -> None:
    assert periods.window(with_due(pack, days), "Y", year).note == note
    assert periods.window(with_due(pack, days, working=False), "Y", year).note == ""


@given(YEARS)
def test_quarters_tile_the_year(pack: Pack, year: int) -> None:
    quarters = [periods.window(pack, kind, year) for kind in ("Q1", "Q2", "Q3", "Q4")]
    whole = periods.window(pack, "Y", year)
    assert (quarters[0].start, quarters[-1].end) == (whole.start, whole.end)
    for before, after in pairwise(quarters):
        assert after.start == before.end + timedelta(days=1)
    for kind, last in (("H1", 1), ("M9", 2)):
        found = periods.window(pack, kind, year)
        assert (found.start, found.end) == (whole.start, quarters[last].end)
    assert periods.window(pack, "Q1", year + 1).start == whole.end + timedelta(days=1)
    assert (whole.end - whole.start).days + 1 == (date(year, 12, 14) - date(year - 1, 12, 14)).days


@given(YEARS, st.integers(1, 40))
def test_due_days_are_working_days_after_the_window(pack: Pack, year: int, days: int) -> None:
    for kind in pack.period_kinds:
        found = periods.window(with_due(pack, days), kind.code, year)
        assert found.due > found.end
        assert pack.calendar.works(found.due)


@given(YEARS)
def test_the_last_of_february_is_the_last_in_every_year(year: int) -> None:
    end = YearDay(29, 2, 0).of(year)
    assert (end + timedelta(days=1)).month == 3


def test_months_may_be_periods(pack: Pack) -> None:
    month = PeriodKind("T02", "Tháng 2 năm {year}", YearDay(1, 2, 0), YearDay(29, 2, 0), DueRule(2, True), None, "quy")
    monthly = replace(pack, period_kinds=(month,))
    assert periods.window(monthly, "T02", 2024).end == date(2024, 2, 29)
    assert periods.window(monthly, "T02", 2025).end == date(2025, 2, 28)


def test_the_day_to_send_follows_the_calendar(session: Session, pack: Pack, unit_id: int) -> None:
    """An office that puts its calendar right has not to open its periods again."""
    days = with_due(pack, 15)
    period_id = periods.open_period(session, replace(days, calendar=WEEKENDS_ONLY), unit_id, 2025, "Y")
    known, unknown = (
        periods.period_row(session, each, period_id) for each in (days, replace(days, calendar=WEEKENDS_ONLY))
    )
    assert (known.due, known.due_note) == (date(2026, 1, 6), "")
    assert unknown.due == date(2026, 1, 2)
    assert "2025, 2026" in unknown.due_note


def test_a_period_keeps_its_pack(session: Session, store: PackStore, pack: Pack, unit_id: int) -> None:
    period_id = periods.open_period(session, pack, unit_id, 2026, "Q1")
    assert pack_of_period(session, store, period_id).version == pack.version
    newer = replace(pack, version="2027.1")
    for work in (
        lambda: figure_grid(session, newer, period_id),
        lambda: set_figures(session, newer, period_id, {"cd.giao": "1"}),
        lambda: set_section(session, newer, period_id, "the_che", "x"),
        lambda: build_context(session, newer, period_id),
    ):
        with pytest.raises(UserError, match="Kỳ 2026-Q1 lập theo gói biểu mẫu “mau-xa” phiên bản"):
            work()
    assert periods.period_row(session, newer, period_id).label == "Quý I năm 2026"


def test_a_missing_version_is_named(session: Session, store: PackStore, pack: Pack, unit_id: int) -> None:
    gone = replace(pack, id="gia-lai", version="2024.1")
    period_id = periods.open_period(session, gone, unit_id, 2026, "Q1")
    with pytest.raises(UserError, match="“gia-lai” phiên bản 2024"):
        pack_of_period(session, store, period_id)
    with pytest.raises(UserError, match="“gia-lai” phiên bản 2024"):
        overview(session, store, date(2026, 1, 5))


def test_figures_go_on_under_their_new_codes(session: Session, pack: Pack, unit_id: int) -> None:
    """A newer pack renamed a figure: the period of the older one still stands beside it."""
    before = periods.open_period(session, pack, unit_id, 2025, "Q4")
    set_figures(session, pack, before, {"cd.giao": "8"})
    renamed = tuple(
        replace(each, code="cd.nhiem_vu_giao", formerly="cd.giao") if each.code == "cd.giao" else each
        for each in pack.indicators
        if each.code != "cd.ty_le_giao"
    )
    rules = tuple(rule for rule in pack.rules if rule.code != "giao")
    computed = tuple(code for code in pack.computed if code != "cd.ty_le_giao")
    newer = replace(pack, version="2026.1", indicators=renamed, computed=computed, rules=rules)
    period_id = periods.open_period(session, newer, unit_id, 2026, "Q1")
    rows = {row.code: row for row in figure_grid(session, newer, period_id).rows}
    assert rows["cd.nhiem_vu_giao"].previous_shown == "8"

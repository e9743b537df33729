"""Holidays come from files: the program's, a pack's, the office's; a slip in one is told and closes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hhapp.bootstrap import start
from hhapp.errors import UserError
from hhapp.packs.load import load_pack
from hhapp.packs.work_calendar import CALENDAR_FILE, load_calendar
from hhapp.paths import resources
from hhapp.vn.calendar import WEEKENDS_ONLY

SHIPPED = resources() / "calendar" / "viet-nam.toml"


def test_the_shipped_years_have_the_days_that_the_law_names() -> None:
    """Labour code: 1/1, five days of Tết, Giỗ Tổ, 30/4, 1/5 and Quốc khánh, those on a weekend made up for."""
    calendar = load_calendar(SHIPPED)
    assert calendar.years == set(range(2020, 2027))
    for year in calendar.years:
        off = {day for day in calendar.off if day.year == year}
        assert all(day.weekday() < 5 for day in off)
        swapped = sum(day.year == year for day in calendar.worked)
        assert len(off) - swapped == (10 if year == 2020 else 11)
        assert not any(calendar.works(date(year, *day)) for day in ((1, 1), (4, 30), (5, 1), (9, 2)))
    assert calendar.works(date(2025, 4, 26))
    assert not calendar.works(date(2025, 5, 2))


def test_no_file_knows_weekends_only(tmp_path: Path) -> None:
    assert load_calendar(tmp_path / "none.toml") is WEEKENDS_ONLY


@pytest.mark.parametrize(
    "text", ["[years.2026]\noff = [2026-13-01]", "off = []", "\0", "[years.2026]\noff = [2026-01-01]" + " " * 200_000]
)
def test_a_wrong_file_is_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / CALENDAR_FILE
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=CALENDAR_FILE):
        load_calendar(path)


def test_a_pack_may_bring_its_own_years(pack_folder: Path) -> None:
    (pack_folder / CALENDAR_FILE).write_text("[years.2026]\noff = [2026-03-16]", encoding="utf-8")
    calendar = load_pack(pack_folder).calendar
    assert not calendar.works(date(2026, 3, 16))
    assert calendar.works(date(2026, 1, 1))
    assert not calendar.works(date(2025, 1, 1))
    (pack_folder / CALENDAR_FILE).write_text("[years.2026]\nnghi = []", encoding="utf-8")
    with pytest.raises(UserError) as caught:
        load_pack(pack_folder)
    assert CALENDAR_FILE in caught.value.details


def test_the_office_has_the_last_word(tmp_path: Path) -> None:
    (tmp_path / CALENDAR_FILE).write_text("[years.2027]\noff = [2027-01-01]", encoding="utf-8")
    app = start(tmp_path)
    assert app.packs.default().calendar.years == set(range(2020, 2028))
    app.close()
    (tmp_path / CALENDAR_FILE).write_text("[năm]", encoding="utf-8")
    app = start(tmp_path)
    assert app.packs.default().calendar.years == set(range(2020, 2027))
    assert any(CALENDAR_FILE in fault for fault in app.packs.faults)
    app.close()

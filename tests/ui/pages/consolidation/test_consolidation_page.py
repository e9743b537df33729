"""Tổng hợp in the real window: the figures with their caveats, the units behind one, rankings, alerts, the export."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from hhapp.bootstrap import Application
from hhapp.exchange.sample_province import communes, set_up_province
from hhapp.models import ReceivedContent, ReceivedSubmission, Unit, UnitEvent, UnitSuccession
from hhapp.packs.catalogue import Pack
from hhapp.services import units
from hhapp.services.period_figures import kept_values
from hhapp.services.periods import period_by_code, split_code, window
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.consolidation.page import ConsolidationPage
from hhapp.ui.pages.consolidation.rows import Alert
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.vn.text import sort_key

TODAY = date(2026, 4, 1)
PART, WHOLE, RATE = "dt.thanh_toan", "dt.co_phi", "dt.ty_le_thanh_toan"
BELOW = communes(10)


def report(pack: Pack, number: int, part: int, period: str, outcome: str) -> ReceivedSubmission:
    sender, (year, kind) = BELOW[number], split_code(pack, period)
    days, at = window(pack, kind, year), datetime(2026, 3, 16, 3, tzinfo=UTC)
    figures = {PART: str(part), WHOLE: "100", "tthc.kip_han": str(90 + number), "tthc.da_giai_quyet": "100"}
    row = ReceivedSubmission(
        unit_code=sender.code,
        unit_name=sender.name,
        period_code=period,
        period_label=period,
        version=1,
        made_at=at,
        received_at=at,
        received_by="x",
        data_sha256="0",
        file_name="x",
        key="",
        outcome=outcome,
    )
    row.content = ReceivedContent(
        sha256="0",
        size=1,
        period_kind=kind,
        year=year,
        end_on=days.end,
        due_on=days.due,
        pack_id=pack.id,
        pack_version=pack.version,
        figures=json.dumps(figures),
    )
    return row


@pytest.fixture
def upper(application: Application) -> Application:
    """Ten communes: eight reported for the first quarter, all for the one before."""
    pack = application.packs.default()
    with application.transaction("Lập tỉnh") as session:
        set_up_province(session, pack, BELOW, confirm=False)
        for number in range(10):
            session.add(report(pack, number, 85, "2025-Q4", "accepted"))
            if number not in (2, 7):
                part = 5 if number == 9 else 80 + number
                session.add(report(pack, number, part, "2026-Q1", "" if number == 1 else "accepted"))
    return application


@pytest.fixture
def page(upper: Application, make_window: Callable[..., MainWindow], qtbot: Any) -> ConsolidationPage:
    shown = make_window(upper, TODAY)
    shown.open_page("consolidation")
    found = shown.page
    assert isinstance(found, ConsolidationPage)
    qtbot.waitUntil(lambda: found.choice.count() == 1)
    return found


def cells(page: ConsolidationPage, code: str) -> list[str]:
    row = next(row for row in page.table.model().rows() if row.key == code)
    return [cell.text for cell in row.cells]


def test_totals_stand_under_what_must_be_said_with_them(page: ConsolidationPage) -> None:
    assert cells(page, RATE)[2:4] == ["74,0%", "85,0%"]  # 592/800, not the mean of the rates
    assert cells(page, RATE)[5:7] == ["7/8", "⚠ 1"]
    told = page._told.text()
    missing = ", ".join(sorted((BELOW[2].name, BELOW[7].name), key=sort_key))
    assert f"Chưa bao gồm số liệu của 2 xã: {missing}." in told
    assert BELOW[1].name in told
    assert "8/10 báo cáo · số liệu tạm thời" in page._state.text()


def test_a_figure_leads_to_its_units_and_one_of_them_is_found(page: ConsolidationPage, qtbot: Any) -> None:
    page.show_thing(RATE)
    qtbot.waitUntil(lambda: len(page.panel.table.items()) == 10)
    units = page.panel.table.items()
    assert [unit.rank for unit in units] == [1, 2, 3, 4, 5, 6, 7, 8, None, None]
    assert (units[0].unit_name, units[7].unit_name) == (BELOW[8].name, BELOW[9].name)
    assert units[7].reached is False
    assert len(units[7].odd) == 2
    page.panel.words.setText(BELOW[9].name)
    assert [unit.unit_code for unit in page.panel.table.items()] == [BELOW[9].code]
    assert BELOW[8].name in page.panel.bars.accessibleName()


def test_enter_on_an_alert_shows_its_figure_and_unit(page: ConsolidationPage, qtbot: Any, press: Any) -> None:
    page.all_button.click()
    assert page.tabs.currentIndex() == 2
    wanted = Alert(RATE, BELOW[9].code)
    key = next(row.key for row in page.alerts.model().rows() if row.item == wanted and row.key[0] == "below")
    assert page.alerts.choose(key)
    press(page.alerts, Qt.Key.Key_Return)
    assert page.tabs.currentIndex() == 0
    qtbot.waitUntil(lambda: page.panel.table.chosen_key() == BELOW[9].code)
    assert "giảm đột ngột" in page.panel._told.text()


def test_rankings_have_bands_and_who_has_no_place_stands_last(page: ConsolidationPage, qtbot: Any) -> None:
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(page.ranking.table.items()) == 10)
    assert page.ranking._bands.text() == "Tốt: 2 · Khá: 2 · Trung bình: 4 · Cần khắc phục: 0"
    assert [unit.band for unit in page.ranking.table.items()][:3] == ["Tốt", "Tốt", "Khá"]
    page.ranking.choice.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.ranking.table.items()[0].rank is None)
    assert {unit.no_rank for unit in page.ranking.table.items()} == {"chưa có số liệu"}


def test_what_comes_in_meanwhile_is_shown_and_the_choice_stays(
    page: ConsolidationPage, upper: Application, qtbot: Any
) -> None:
    page.show_thing(RATE)
    with upper.transaction("Nhận báo cáo") as session:
        session.add(report(upper.packs.default(), 2, 90, "2026-Q1", "accepted"))
    qtbot.waitUntil(lambda: "9/10 báo cáo" in page._state.text())
    assert page.table.chosen_key() == RATE


def test_the_report_is_written_with_its_caveats(
    page: ConsolidationPage, choosers: Any, alerts: Any, tmp_path: Path, qtbot: Any
) -> None:
    choosers.folder_path = tmp_path
    with qtbot.waitSignal(page.written, timeout=60_000):
        page.documents.pick("tong_hop_cchc")
    assert alerts.faults == []
    assert sorted(path.suffix for path in tmp_path.glob("TH_CCHC_*")) == [".docx", ".pdf", ".xlsx"]


def test_a_year_without_reports_says_so(page: ConsolidationPage, qtbot: Any) -> None:
    page.desk.year.use(2024)
    qtbot.waitUntil(lambda: "Chưa có báo cáo" in page._state.text())
    assert page._place.currentIndex() == 1
    assert not page.documents.isVisible()


def test_figures_are_taken_after_a_preview_and_undone(
    page: ConsolidationPage, upper: Application, alerts: Any, qtbot: Any
) -> None:
    page.take_button.click()
    (dialog,) = page.window().findChildren(ListDialog)
    shown = {row.key: row.cells[3].text for row in dialog.table.model().rows()}
    assert shown[PART] == "592"
    assert RATE not in shown
    dialog.verb.click()
    with upper.reading() as session:
        unit = units.own_unit(session)
        assert unit is not None
        period = period_by_code(session, upper.packs.default(), unit.id, "2026-Q1")
        assert period is not None
        kept = kept_values(session, period.id)
    assert (kept[PART].value, kept[PART].note) == (592, "Tổng hợp từ 8/10 báo cáo")
    assert upper.undo_last() == "Đưa số tổng hợp vào số liệu Quý I năm 2026"
    with upper.reading() as session:
        assert period_by_code(session, upper.packs.default(), unit.id, "2026-Q1") is None
    assert alerts.faults == []


def test_communes_that_became_one_are_shown_as_today(upper: Application, make_window: Any, qtbot: Any) -> None:
    with upper.transaction("Sáp nhập") as session:
        olds = [session.scalar(select(Unit).where(Unit.code == BELOW[number].code)) for number in (0, 1, 3)]
        new = Unit(code="MOI", name="Ủy ban nhân dân xã Mới", level="xa", superior_id=olds[0].superior_id)
        new.valid_from, event = date(2026, 4, 1), UnitEvent(kind="merge", on=date(2026, 4, 1))
        session.add(new)
        session.flush()
        for old in olds:
            old.valid_to = date(2026, 3, 31)
        event.successions = [UnitSuccession(from_id=old.id, to_id=new.id) for old in olds]
        session.add(event)
    window_ = make_window(upper, TODAY)
    window_.open_page("consolidation")
    page = window_.page
    qtbot.waitUntil(lambda: page.by_today.isVisible())
    page.show_thing(RATE)
    qtbot.waitUntil(lambda: len(page.panel.table.items()) == 10)
    page.by_today.click()
    qtbot.waitUntil(lambda: len(page.panel.table.items()) == 8)
    (merged,) = (unit for unit in page.panel.table.items() if unit.unit_code == "MOI")
    assert (merged.total.numerator, merged.total.denominator) == (80 + 81 + 83, 300)
    assert cells(page, RATE)[2] == "74,0%"  # the whole stays what it was

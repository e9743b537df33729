"""One year for the whole window: chosen at one place with a key, followed by every page, remembered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hhapp.bootstrap import Application
from hhapp.services import plan as plans
from hhapp.services import plan_edit, units
from hhapp.services.pack_choice import chosen_pack
from hhapp.ui.alerts import Leaving
from hhapp.ui.main_window import MainWindow
from hhapp.ui.memory import Memory
from hhapp.ui.working_year import WorkingYear, likely_year

CONTROL = Qt.KeyboardModifier.ControlModifier


def add_plan(window: MainWindow, year: int, title: str = "") -> int:
    app = window.desk.app
    with app.transaction(f"Lập kế hoạch {year}") as session:
        return plan_edit.create_plan(session, window.desk.pack, units.own_unit(session).id, year, title)


def test_the_year_is_changed_by_keys_and_every_page_follows(window: MainWindow, press, qtbot) -> None:
    add_plan(window, 2025)
    press(window, Qt.Key.Key_M, CONTROL)
    popup = window._year.view()
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert window.desk.year.value == 2025
    assert window.windowTitle() == "Cải cách hành chính năm 2025 – HHApp"
    assert "Năm 2025: đang nhập, đã qua 125 ngày" in window._office.text()
    assert "năm 2025" in window.page.next_button.text()
    window.open_page("plan")
    assert window.page._title.text() == "Kế hoạch 2025"
    window.open_page("targets")
    assert window.page._title.text() == "Chỉ tiêu 2025"
    for key in ("figures", "report"):
        window.open_page(key)
        choice = window.page.bar.choice
        assert [choice.itemText(at) for at in range(choice.count())] == ["Năm 2025", "Quý IV năm 2025"]


def test_the_year_says_where_it_stands(window: MainWindow) -> None:
    window._year.reload()
    words = [window._year.itemText(at) for at in range(window._year.count())]
    assert words == ["Năm 2027 · chưa tới", "Năm 2026", "Năm 2025 · đã qua"]
    assert window._year.width() >= window._year.minimumSizeHint().width()
    window._year.showPopup()
    assert window._year.view().width() >= window._year.view().sizeHintForColumn(0)
    window._year.hidePopup()


def test_unsaved_typing_is_asked_about_first(window: MainWindow, alerts) -> None:
    window.open_page("plan")
    window.page.panel.content.form.fields["product"].set_value("khác")
    alerts.leaving = Leaving.STAY
    window._year.set_value(2025)
    assert window.desk.year.value == window._year.value() == 2026
    assert window.page._title.text() == "Kế hoạch 2026"
    alerts.leaving = Leaving.DROP
    window._year.set_value(2025)
    assert window.desk.year.value == 2025


def test_the_year_is_remembered(sample: Application, make_window: Callable[..., MainWindow]) -> None:
    make_window(sample)._year.set_value(2025)
    again = make_window(sample)
    assert again.desk.year.value == again._year.value() == 2025


def test_a_plan_of_another_year_is_not_mixed_in(window: MainWindow) -> None:
    add_plan(window, 2025)
    window.open_page("plan")
    assert not window.page._choice.isVisible()
    count = len(window.page.table.items())
    window.desk.year.use(2025)
    assert window.page.table.items() == []
    window.desk.year.use(2026)
    assert len(window.page.table.items()) == count


def test_the_first_year_is_of_the_report_next_due_or_of_the_newest_plan(sample: Application) -> None:
    with sample.reading() as session:
        pack = chosen_pack(session, sample.packs)
        assert plans.years(session) == (2026,)
        assert likely_year(session, pack, date(2026, 4, 20)) == 2026
        assert likely_year(session, pack, date(2029, 4, 20)) == 2026


@pytest.mark.parametrize("kept", ["", "year=zwei", "year=0", "year=20267"])
def test_a_damaged_year_is_not_remembered(tmp_path: Path, kept: str) -> None:
    (tmp_path / "window.ini").write_text(f"[General]\n{kept}\n", encoding="utf-8")
    assert WorkingYear(Memory(tmp_path / "window.ini"), lambda: 2026).value == 2026


def test_figures_and_report_stand_on_the_same_period(window: MainWindow, press) -> None:
    window.open_page("figures")
    figures, report = window.pages["figures"], window.pages["report"]
    before = figures.bar.period()
    window.open_page("report")
    assert report.bar.period() == before
    press(report.bar.choice, Qt.Key.Key_Down)
    other = report.bar.period()
    assert other != before
    window.open_page("figures")
    assert figures.bar.period() == other
    assert other.label.lower() in figures._title.text().lower()
    figures.bar._open(2026, "M9")
    window.open_page("report")
    assert report.bar.period().code == "2026-M9"
    assert "9 tháng" in report._title.text()


def test_a_year_without_the_period_shows_its_own(window: MainWindow) -> None:
    window.open_page("figures")
    bar = window.page.bar
    bar.choose(bar.choice.values()[-1])
    chosen = bar.period()
    window.desk.year.use(2025)
    assert bar.period().year == 2025
    window.desk.year.use(2026)
    assert bar.period() == chosen

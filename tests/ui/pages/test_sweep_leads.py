"""Every kind of doubt of a seeded office, clicked in the real window: each leads to its place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hhapp.bootstrap import Application
from hhapp.models import PlanTask, SurveyRound
from hhapp.services import forms, periods, plan, targets, units
from hhapp.services.form_values import cell_place
from hhapp.services.pack_choice import chosen_pack
from hhapp.services.plan_edit import create_plan
from hhapp.services.sweep.doubt import Doubt
from hhapp.services.sweep.sweep import sweep
from hhapp.storage.evidence import path_of
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.sweep import SweepPage

DAY = date(2026, 11, 25)


@pytest.fixture
def seeded(sample: Application) -> Application:
    """The sample year with what it has no doubts about itself."""
    with sample.transaction("Làm sai vài chỗ") as session:
        pack, unit = chosen_pack(session, sample.packs), units.own_unit(session)
        assert unit is not None
        units.update_unit(session, unit.id, signer="")
        own = plan.plan_of_year(session, 2026, unit.id)
        assert own is not None
        targets.add_target(session, plan.areas(session, own.id)[0].id, "Nâng cao chất lượng phục vụ.")
        session.query(SurveyRound).filter_by(year=2026).first().given_out = 1
        period = periods.period_by_code(session, pack, unit.id, "2026-Q1")
        assert period is not None
        form = pack.forms[0]
        grid = forms.form_grid(session, pack, period.id, form.code)
        column = next(each.code for each in form.columns if each.typed and not each.beside)
        forms.set_cells(session, pack, period.id, form.code, {(grid.rows[0].key, column): "1"})
    kept = next(path for path in sample.folder.evidence.rglob("*") if path.is_file())
    assert path_of(sample.folder, kept.name) == kept
    kept.unlink()
    return sample


def doubts_of(app: Application) -> tuple[Doubt, ...]:
    with app.reading() as session:
        return sweep(session, app.packs, 2026, DAY, app.folder)


def _at_figures(window: MainWindow, thing: tuple[str, str]) -> bool:
    page, code = window.page, thing[1]
    if page.bar.period().code != thing[0]:
        return False
    place = cell_place(code)
    if place is None:
        return page.table.chosen_key() == code
    return page.tabs.panel() is not None


_CHECKS: dict[str, Callable[[MainWindow, object], bool]] = {
    "plan": lambda window, thing: window.page.table.chosen_key() == thing,
    "targets": lambda window, thing: window.page.table.chosen_item().id == thing,
    "figures": _at_figures,
    "report": lambda window, thing: window.page.bar.period().code == thing,
    "inspection": lambda window, thing: (
        (window.page.choice.value(), window.page.table.chosen_key()) == thing
        if isinstance(thing, tuple)
        else window.page.choice.value() == thing
    ),
    "findings": lambda window, thing: window.page.table.chosen_key() == thing,
    "score": lambda window, thing: window.page.table.chosen_key() == thing,
    "survey": lambda window, thing: window.page.choice.value() == thing,
    "settings": lambda window, thing: window.page.tabs.currentWidget() is getattr(window.page, thing),
}


def click(page: SweepPage, doubt: Doubt) -> None:
    assert page.table.choose((doubt.family, doubt.place, doubt.sentence))
    place = page.table.visualRect(page.table.currentIndex()).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.parametrize("key", sorted(_CHECKS))
def test_a_click_opens_the_place(seeded: Application, make_window, qtbot, key: str) -> None:
    wanted = [doubt for doubt in doubts_of(seeded) if doubt.page == key]
    assert wanted, f"the seeded office has no doubt that leads to {key}"
    window = make_window(seeded, DAY)
    window.open_page("sweep")
    page = window.page
    qtbot.waitUntil(lambda: bool(page._rows))
    for doubt in wanted:
        window.open_page("sweep")
        click(page, doubt)
        assert window.page.key == key, doubt
        assert doubt.thing is None or _CHECKS[key](window, doubt.thing), doubt


def test_every_other_page_is_opened_or_said_to_be_missing(seeded: Application, make_window, qtbot) -> None:
    window = make_window(seeded, DAY)
    window.open_page("sweep")
    page = window.page
    qtbot.waitUntil(lambda: bool(page._rows))
    others = {doubt.page: doubt for doubt in doubts_of(seeded) if doubt.page not in _CHECKS}
    assert others
    for key, doubt in others.items():
        window.open_page("sweep")
        window._saved.setText("")
        click(page, doubt)
        if key in window.pages:
            assert window.page.key == key
        else:
            assert window.page is page
            assert window._saved.text() == "Chương trình chưa có trang cho phần này"


def test_a_page_that_is_not_there_is_said_and_nothing_moves(seeded: Application, make_window) -> None:
    window = make_window(seeded, DAY)
    window.open_page("không có", "1.3.1")
    assert window.page.key == "overview"
    assert window._saved.text() == "Chương trình chưa có trang cho phần này"
    assert not any(link.isVisible() for link in window._files)


def test_a_task_of_the_years_other_plan(seeded: Application, make_window) -> None:
    with seeded.transaction("Kế hoạch thứ hai") as session:
        pack, unit = chosen_pack(session, seeded.packs), units.own_unit(session)
        create_plan(session, pack, unit.id, 2026, title="Kế hoạch bổ sung")
        task_id = session.query(PlanTask.id).order_by(PlanTask.id).first().id
    window = make_window(seeded, DAY)
    window.open_page("plan")
    page = window.page
    other = next(value for value in page._choice.values() if value != page._choice.value())
    page._choice.set_value(other)
    window.open_page("overview")
    with seeded.reading() as session:
        home = plan.plan_of_task(session, task_id)
    if page._choice.value() == home:
        page._choice.set_value(next(value for value in page._choice.values() if value != home))
    window.open_page("plan", task_id)
    assert page._choice.value() == home
    assert page.table.chosen_key() == task_id

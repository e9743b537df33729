"""The plan's own words and its end, on the plan page; the chooser where a year has several plans."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hhapp.services import plan as plans
from hhapp.services import plan_edit, units
from hhapp.storage import backup
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.plan import _DELETE, _WORDS, PlanPage
from hhapp.ui.widgets.dialog import FormDialog


@pytest.fixture
def page(window: MainWindow) -> PlanPage:
    window.open_page("plan")
    found = window.page
    assert isinstance(found, PlanPage)
    return found


def open_words(page: PlanPage) -> FormDialog:
    page.documents.pick(_WORDS)
    return page.findChildren(FormDialog)[0]


def test_how_before_is_read(page: PlanPage, qtbot) -> None:
    def due() -> date:
        return next(task.due for task in page.table.items() if task.deadline == "Trước ngày 15/01/2026")

    assert due() == date(2026, 1, 14)
    dialog = open_words(page)
    QTest.keyClick(dialog.fields["before_is_inclusive"].editor, Qt.Key.Key_Space)
    assert due() == date(2026, 1, 14)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: due() == date(2026, 1, 15))


def test_a_plan_without_a_title_is_not_saved(page: PlanPage) -> None:
    dialog = open_words(page)
    dialog.fields["title"].set_value("")
    dialog.accept()
    assert dialog.isVisible()
    assert page._plan.title
    dialog.fields["title"].set_value("Kế hoạch khác")
    dialog.fields["number"].set_value("12/KH-UBND")
    dialog.accept()
    (card,) = page.desk.read(plans.plans)
    assert (card.title, card.number) == ("Kế hoạch khác", "12/KH-UBND")


def test_a_plan_is_deleted_only_after_a_question_and_a_backup(page: PlanPage, window: MainWindow, alerts) -> None:
    alerts.answer = False
    page.documents.pick(_DELETE)
    assert len(page.desk.read(plans.plans)) == 1
    alerts.answer = True
    before = len(backup.backups(page.desk.app.folder))
    page.documents.pick(_DELETE)
    assert page.desk.read(plans.plans) == ()
    assert len(backup.backups(page.desk.app.folder)) == before + 1
    window.undo()
    assert len(page.desk.read(plans.plans)) == 1


def test_several_plans_of_a_year_are_chosen_on_the_page(page: PlanPage, window: MainWindow, qtbot) -> None:
    count = len(page.table.items())
    assert not page._choice.isVisible()
    with page.desk.app.transaction("Thêm kế hoạch") as session:
        unit = units.own_unit(session)
        added = plan_edit.create_plan(session, page.desk.pack, unit.id, 2026, "Kế hoạch bổ sung")
    qtbot.waitUntil(page._choice.isVisible)
    assert len(page.table.items()) == count  # the one that was open stays open
    page._choice.set_value(added)
    assert page.table.items() == []
    assert page._place.isVisible()

"""Kế hoạch over the sample year and over the real annex, with the keys a clerk presses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hhapp.errors import UserError
from hhapp.services import plan as plans
from hhapp.services import progress
from hhapp.services.plan_status import TaskStatus
from hhapp.ui.alerts import Leaving
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.plan import PlanPage
from hhapp.ui.pages.plan_filters import PlanFilter
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.list_dialog import ListDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow) -> PlanPage:
    window.open_page("plan")
    found = window.page
    assert isinstance(found, PlanPage)
    return found


def dialog(parent: QWidget, qtbot) -> FormDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in parent.findChildren(FormDialog)))
    return next(each for each in parent.findChildren(FormDialog) if each.isVisible())


def task(page: PlanPage, number: str):
    return next(item for item in page.table.items() if item.number == number)


def choose(page: PlanPage, number: str) -> int:
    found = task(page, number)
    page.table.choose(found.id)
    return found.id


def bring(page: PlanPage, tab: QWidget) -> None:
    """Show a tab of the panel, as a click on it does."""
    page.panel._tabs.setCurrentWidget(tab)


def detail(page: PlanPage, task_id: int):
    return page.desk.read(lambda session: plans.task_detail(session, task_id, page.desk.today()))


def test_the_header_says_the_state(page: PlanPage) -> None:
    assert page._title.text() == "Kế hoạch 2026"
    assert page._state.text().startswith("33 nhiệm vụ · hoàn thành 8/33 (24,2%) · ")
    assert len(page.table.items()) == 33


def test_the_header_counts_what_is_still_done(page: PlanPage, qtbot) -> None:
    still = next(each for each in page.table.items() if each.status.open)
    with page.desk.app.transaction("Không thực hiện") as session:
        progress.drop_task(session, still.id, page.desk.today(), "Sáp nhập xã")
    qtbot.waitUntil(
        lambda: page._state.text().startswith("33 nhiệm vụ (1 không còn thực hiện) · hoàn thành 8/32 (25,0%) · ")
    )


def test_searching_without_accents(page: PlanPage, window: MainWindow, qtbot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert page.filters.words.hasFocus()
    QTest.keyClicks(page.filters.words, "TUYEN TRUYEN cai cach")
    qtbot.waitUntil(lambda: len(page.table.items()) < 33)
    assert all("tuyen truyen" in item.folded for item in page.table.items())
    page.filters.words.clear()
    qtbot.waitUntil(lambda: len(page.table.items()) == 33)
    QTest.keyClicks(page.filters.words, "xyz")
    qtbot.waitUntil(lambda: page._place.currentIndex() == 1)
    assert "Không có nhiệm vụ nào" in page._place._sentence.text()


@pytest.mark.parametrize("which", ["area", "state", "lead"])
def test_choosing_what_is_shown(page: PlanPage, which: str) -> None:
    first = page.table.items()[0]
    wanted = {
        "area": (page.filters._area, first.area_id, lambda item: item.area_id == first.area_id),
        "state": (page.filters._state, "done_on_time", lambda item: item.status is TaskStatus.DONE_ON_TIME),
        "lead": (page.filters._lead, first.lead, lambda item: item.lead == first.lead),
    }
    choice, value, fits = wanted[which]
    expected = [item.id for item in page.table.items() if fits(item)]
    choice.set_value(value)
    assert [item.id for item in page.table.items()] == expected
    assert 0 < len(expected) < 33


@pytest.mark.parametrize("state", ["near", "unread"])
def test_states_that_are_no_status(page: PlanPage, state: str) -> None:
    found = [item for item in page.table.items() if PlanFilter(state=state).fits(item)]
    assert all(item.near or not item.deadline_understood for item in found)


def test_sentences_of_a_task_are_changed_with_the_keyboard(page: PlanPage, qtbot) -> None:
    task_id = choose(page, "2")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    editor = page.panel.content.form.fields["task"].editor
    assert editor.hasFocus()
    QTest.keyClick(editor, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(editor, "Tuyen truyen ca nam")
    assert detail(page, task_id).row.task != "Tuyen truyen ca nam"
    QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)
    assert detail(page, task_id).row.task == "Tuyen truyen ca nam"
    qtbot.waitUntil(lambda: task(page, "2").task == "Tuyen truyen ca nam")
    assert page.table.chosen_key() == task_id


def test_another_deadline_is_read_at_once(page: PlanPage, qtbot) -> None:
    choose(page, "2")
    form = page.panel.content.form
    form.fields["deadline"].set_value("Trước ngày 15/6")
    form.save()
    qtbot.waitUntil(lambda: page.panel.content._reading.text() == "Đọc là: hạn 14/06/2026.")
    form.fields["deadline"].set_value("Giao cho anh Nam")
    form.save()
    qtbot.waitUntil(lambda: page.panel.content._reading.text().startswith("?"))


@pytest.mark.parametrize(("answer", "stays"), [(Leaving.STAY, True), (Leaving.DROP, False)])
def test_going_to_another_task_with_changes_asks_once(page: PlanPage, alerts, answer, stays) -> None:
    first = choose(page, "1")
    page.panel.content.form.fields["product"].set_value("khác")
    alerts.leaving = answer
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert len(alerts.asked) == 1
    assert (page.table.chosen_key() == first) is stays
    assert (page.panel.content.form.fields["product"].value() == "khác") is stays


def test_marking_a_task_done_and_taking_it_back(page: PlanPage, window: MainWindow, press, qtbot) -> None:
    task_id = choose(page, "2")
    QTest.keyClick(page.table, Qt.Key.Key_D, CONTROL)
    asked = dialog(page, qtbot)
    assert asked.fields["day"].value() == date(2026, 4, 20)
    asked.fields["day"].set_value(date(2026, 4, 15))
    asked.accept()
    qtbot.waitUntil(lambda: task(page, "2").status.done)
    assert detail(page, task_id).row.completed_on == date(2026, 4, 15)
    assert "✓" in page.panel._status.text()
    assert "15/04/2026" in page.panel._status.text()
    press(window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: not task(page, "2").status.done)
    page.panel.progress.complete()
    dialog(page, qtbot).accept()
    qtbot.waitUntil(lambda: task(page, "2").status.done)
    page.panel.progress.complete()  # now it says "Mở lại"
    qtbot.waitUntil(lambda: not task(page, "2").status.done)


def test_dropping_needs_a_reason(page: PlanPage, qtbot) -> None:
    task_id = choose(page, "2")
    page.panel.progress._drop.click()
    asked = dialog(page, qtbot)
    asked.accept()
    assert asked.isVisible()
    asked.fields["reason"].set_value("Công văn 12/UBND cho dừng")
    asked.accept()
    qtbot.waitUntil(lambda: task(page, "2").status is TaskStatus.DROPPED)
    assert "Công văn 12" in page.panel._status.text()
    assert not page.panel.progress._done.isEnabled()
    page.panel.progress._drop.click()
    qtbot.waitUntil(lambda: detail(page, task_id).row.dropped_on is None)


def test_deleting_with_undo(page: PlanPage, window: MainWindow, qtbot) -> None:
    task_id = choose(page, "5")
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(page.table.items()) == 32)
    assert window._undo.isVisible()
    assert "Xóa nhiệm vụ 5" in window._saved.text()
    window._undo.click()
    qtbot.waitUntil(lambda: len(page.table.items()) == 33)
    assert detail(page, task_id).row.number == "5"


def test_a_new_task_goes_into_the_area_that_is_looked_at(page: PlanPage, window: MainWindow, qtbot) -> None:
    choose(page, "8")
    area = page.table.chosen_item().area_id
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    asked = dialog(page, qtbot)
    assert asked.fields["area"].value() == area
    asked.accept()
    assert asked.isVisible()  # a task needs its words
    QTest.keyClicks(asked.fields["task"].editor, "Viec moi")
    QTest.keyClicks(asked.fields["deadline"].editor, "Quy IV")
    QTest.keyClick(asked.fields["deadline"].editor, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: len(page.table.items()) == 34)
    (added,) = [item for item in page.table.items() if item.task == "Viec moi"]
    assert added.area_id == area


def test_milestones_by_hand(page: PlanPage, press, qtbot) -> None:
    task_id = choose(page, "2")
    panel = page.panel.progress
    bring(page, panel)
    before = len(detail(page, task_id).milestones)
    panel._add_step()
    asked = dialog(page, qtbot)
    asked.load({"label": "Sơ kết", "end": date(2026, 6, 30)}).accept()
    qtbot.waitUntil(lambda: len(panel._steps.items()) == before + 1)
    added = panel._steps.items()[-1]
    assert (added.label, added.set_by_hand, added.end) == ("Sơ kết", True, date(2026, 6, 30))
    panel._steps.choose(added.id)
    panel._set_step()
    asked = dialog(page, qtbot)
    assert asked.fields["end"].value() == date(2026, 6, 30)
    asked.load({"end": date(2026, 7, 15)}).accept()
    qtbot.waitUntil(lambda: panel._steps.items()[-1].end == date(2026, 7, 15))
    press(panel._steps, Qt.Key.Key_Return)
    dialog(page, qtbot).accept()
    qtbot.waitUntil(lambda: panel._steps.items()[-1].done_on == date(2026, 4, 20))
    press(panel._steps, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(panel._steps.items()) == before)


def test_an_awaited_event_is_ticked_with_its_day(page: PlanPage, qtbot) -> None:
    task_id = choose(page, "2")
    form = page.panel.content.form
    form.fields["deadline"].set_value("Sau khi có Thông tư của Bộ Nội vụ")
    form.save()
    panel = page.panel.progress
    qtbot.waitUntil(lambda: [step.kind for step in panel._steps.items()] == ["waits_for"])
    step = detail(page, task_id).milestones[0]
    bring(page, panel)
    panel._steps.choose(step.id)
    panel._complete_step()
    asked = dialog(page, qtbot)
    assert "Sự kiện" in asked.windowTitle()
    asked.load({"day": date(2026, 3, 2)}).accept()
    qtbot.waitUntil(lambda: panel._steps.items()[0].event_on == date(2026, 3, 2))


def test_notes_of_progress(page: PlanPage, press, qtbot) -> None:
    task_id = choose(page, "2")
    panel = page.panel.progress
    bring(page, panel)
    before = len(panel._notes.items())
    panel._add_note()
    asked = dialog(page, qtbot)
    QTest.keyClicks(asked.fields["text"].editor, "Da phat thanh 4 buoi")
    QTest.keyClicks(asked.fields["share_done"].editor, "150")
    asked.accept()
    assert asked.isVisible()
    asked.fields["share_done"].editor.clear()
    QTest.keyClicks(asked.fields["share_done"].editor, "60")
    asked.accept()
    qtbot.waitUntil(lambda: len(panel._notes.items()) == before + 1)
    newest = max(panel._notes.items(), key=lambda note: note.id)
    assert detail(page, task_id).notes[-1].text == "Da phat thanh 4 buoi" or newest.text == "Da phat thanh 4 buoi"
    panel._notes.choose(newest.id)
    press(panel._notes, Qt.Key.Key_Return)
    asked = dialog(page, qtbot)
    asked.load({"text": "Đã phát thanh 5 buổi"}).accept()
    qtbot.waitUntil(lambda: any(note.text == "Đã phát thanh 5 buổi" for note in panel._notes.items()))
    panel._notes.choose(newest.id)
    press(panel._notes, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(panel._notes.items()) == before)


def test_evidence_is_kept_opened_and_taken_off(page: PlanPage, choosers, tmp_path: Path, press, qtbot) -> None:
    choose(page, "2")
    files = page.panel.files
    bring(page, files)
    before = len(files._table.items())
    files._add()  # nothing chosen, nothing done
    choosers.path = tmp_path / "Biên bản số 1.pdf"
    choosers.path.write_bytes(b"%PDF-1.4 proof")
    files._add()
    qtbot.waitUntil(lambda: len(files._table.items()) == before + 1)
    line = next(item for item in files._table.items() if item.name == "Biên bản số 1.pdf")
    files._table.choose(line.link_id)
    press(files._table, Qt.Key.Key_Return)
    (opened,) = choosers.opened
    assert opened.name.endswith("Biên bản số 1.pdf")
    assert opened.read_bytes() == b"%PDF-1.4 proof"
    press(files._table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(files._table.items()) == before)


def test_evidence_that_is_gone_is_told(page: PlanPage, choosers, alerts, tmp_path: Path, qtbot) -> None:
    choose(page, "2")
    choosers.path = tmp_path / "a.txt"
    choosers.path.write_text("a", encoding="utf-8")
    page.panel.files._add()
    qtbot.waitUntil(lambda: any(item.name == "a.txt" for item in page.panel.files._table.items()))
    line = next(item for item in page.panel.files._table.items() if item.name == "a.txt")
    for kept in page.desk.app.folder.evidence.rglob("*"):
        if kept.is_file():
            kept.unlink()
    page.panel.files._open(line)
    assert "Không mở được a.txt" in str(alerts.faults[0])


def test_a_file_kept_for_one_task_proves_another_too(page: PlanPage, choosers, tmp_path: Path, press, qtbot) -> None:
    choose(page, "2")
    choosers.path = tmp_path / "Quyết định chung.pdf"
    choosers.path.write_bytes(b"%PDF-1.4 both")
    files = page.panel.files
    files._add()
    qtbot.waitUntil(lambda: any(item.name == "Quyết định chung.pdf" for item in files._table.items()))
    choose(page, "3")
    before = len(files._table.items())
    bring(page, files)
    files._choose_kept()
    chooser = page.findChild(ListDialog)
    qtbot.keyClicks(chooser.line, "quyet dinh chung")
    assert [row.name for row in chooser.table.items()] == ["Quyết định chung.pdf"]
    assert chooser.table.items()[0].uses == 1
    press(chooser.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(files._table.items()) == before + 1)


def test_the_form_folds_away_on_a_narrow_window(page: PlanPage, window: MainWindow, qtbot) -> None:
    choose(page, "3")
    window.resize(1190, 700)
    qtbot.waitUntil(lambda: not page.panel.isVisible())
    assert page.table.isVisible()
    assert page._hint.isVisible()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    assert not page.table.isVisible()
    QTest.keyClick(page.panel, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.table.isVisible)
    window.resize(1366, 728)
    qtbot.waitUntil(lambda: page.panel.isVisible() and page.table.isVisible())
    assert not page._hint.isVisible()


def test_milestones_fit_beside_the_table(page: PlanPage, window: MainWindow, qtbot) -> None:
    choose(page, "3")
    page.panel.show_progress()
    progress_tab = page.panel.progress
    for table in (progress_tab._steps, progress_tab._notes):
        qtbot.waitUntil(table.isVisible)
        assert table.horizontalScrollBar().maximum() == 0
    step = progress_tab._steps.items()[0]
    progress_tab._steps.choose(step.id)
    assert progress_tab._step.text().startswith(step.label or "Cả nhiệm vụ")
    assert progress_tab._step.isVisible()


def test_another_page_asks_for_a_task(page: PlanPage, window: MainWindow) -> None:
    wanted = task(page, "7").id
    page.filters._state.set_value("done_late")
    window.open_page("overview")
    window.open_page("plan", wanted)
    assert page.table.chosen_key() == wanted
    assert page.panel.content.form.fields["number"].value() == "7"


def test_the_first_task_makes_the_years_plan(empty_window: MainWindow, qtbot) -> None:
    empty_window.open_page("plan")
    page = empty_window.page
    assert page._place.currentIndex() == 1
    assert not page.panel.isVisible()
    QTest.keyClick(empty_window, Qt.Key.Key_N, CONTROL)
    asked = dialog(page, qtbot)
    asked.load({"task": "Việc đầu tiên"}).accept()
    qtbot.waitUntil(lambda: [item.task for item in page.table.items()] == ["Việc đầu tiên"])
    assert page._title.text() == "Kế hoạch 2021"


def test_a_refusal_is_told_and_nothing_changes(page: PlanPage, alerts, monkeypatch) -> None:
    choose(page, "2")

    def refuse(*_args: object) -> None:
        raise UserError("Không được.", "Thử lại.")

    monkeypatch.setattr("hhapp.services.plan_edit.delete_task", refuse)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert [str(fault) for fault in alerts.faults] == ["Không được. Thử lại."]
    assert len(page.table.items()) == 33


def test_a_large_plan_is_read_beside_the_window(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot) -> None:
    monkeypatch.setattr(plans, "MANY_TASKS", 3)
    with window.desk.app.reading() as session:
        tasks = plans.task_rows(session, plans.plan_of_year(session, 2026).id, window.desk.today())
    window.open_page("plan", tasks[7].id)
    page = window.page
    assert page.table.items() == []
    qtbot.waitUntil(lambda: page.table.chosen_key() == tasks[7].id)
    assert len(page.table.items()) == len(tasks)
    page.reload()
    assert page.table.chosen_key() == tasks[7].id
    qtbot.waitUntil(lambda: not window.desk.operations.reads_for(page))
    assert page.table.chosen_key() == tasks[7].id

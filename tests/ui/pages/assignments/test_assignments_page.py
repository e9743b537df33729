"""Nhiệm vụ giao: tasks with their causes, returned drafts, proposals, the summary that shows what it counted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hhapp.bootstrap import Application
from hhapp.services import units
from hhapp.services.assignments import drafts, proposals, register
from hhapp.services.assignments.register import AssignmentDraft
from hhapp.services.assignments.standing import CauseKind
from hhapp.ui.alerts import Leaving
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.assignments.assignment_rows import LATE, NEAR, WARNED
from hhapp.ui.pages.assignments.page import AssignmentsPage
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.list_dialog import ListDialog

TODAY = date(2026, 4, 20)
Press = Callable[..., None]
TASKS = (
    AssignmentDraft(
        "Báo cáo biên chế",
        document_number="45/UBND-NV",
        document_on=date(2026, 1, 5),
        due_on=date(2026, 1, 20),
        completed_on=date(2026, 1, 19),
        person="Trần Thị Lan",
        department="Văn phòng",
    ),
    AssignmentDraft(
        "Rà soát đầu tư công",
        due_on=date(2026, 2, 10),
        completed_on=date(2026, 2, 16),
        person="Trần Thị Lan",
        department="Văn phòng",
        cause_kind=CauseKind.OBJECTIVE,
        cause="Chờ hướng dẫn",
    ),
    AssignmentDraft("Lập bảng kê nhà đất", due_on=date(2026, 4, 1), person="Lê Minh Quân", department="Phòng Kinh tế"),
    AssignmentDraft("Kiểm tra văn bản", due_on=date(2026, 4, 22), person="Lê Minh Quân", department="Phòng Kinh tế"),
)


@pytest.fixture
def office(application: Application) -> int:
    with application.transaction("Thiết lập") as session:
        return units.ensure_unit(session, application.packs.default()).id


@pytest.fixture
def ids(application: Application, office: int) -> list[int]:
    with application.transaction("Nhiệm vụ") as session:
        made = [register.add_assignment(session, office, draft) for draft in TASKS]
        draft_id = drafts.add_draft(session, office, "Dự thảo quy chế", "Lê Minh Quân", "Phòng Kinh tế")
        drafts.add_return(session, draft_id, date(2026, 3, 2), "Sai thể thức")
    return made


@pytest.fixture
def page(application: Application, ids: list[int], make_window: Callable[..., MainWindow], qtbot) -> AssignmentsPage:
    window = make_window(application, TODAY)
    window.open_page("assignments")
    found = window.page
    assert isinstance(found, AssignmentsPage)
    qtbot.waitUntil(lambda: len(found.table.items()) == len(TASKS))
    return found


def dialog(page: AssignmentsPage, qtbot) -> FormDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(FormDialog)))
    return next(each for each in page.findChildren(FormDialog) if each.isVisible())


def listed(page: AssignmentsPage, qtbot) -> ListDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(ListDialog)))
    return next(each for each in page.findChildren(ListDialog) if each.isVisible())


def settled(page: AssignmentsPage, qtbot) -> None:
    qtbot.wait(1)
    qtbot.waitUntil(lambda: not page.desk.operations.reads_for(page))


def contents(page: AssignmentsPage) -> list[str]:
    return [row.draft.content for row in page.table.items()]


def test_the_head_says_shares_with_their_counts(page: AssignmentsPage) -> None:
    assert page._state.text() == (
        "4 nhiệm vụ · đúng hạn 1/3 (33,3%) · quá hạn chưa xong 1 · chưa ghi lý do 1/2 · dự thảo bị trả lại 1"
    )
    words = [row.cells[3].text for row in page.table.model().rows()]
    assert words == ["✓ Xong đúng hạn", "✓ Xong trễ 6 ngày", "! Quá hạn 19 ngày", "◔ Sắp đến hạn"]
    assert [row.cells[4].text for row in page.table.model().rows()] == ["", "Khách quan", "chưa ghi", ""]


def test_the_list_narrows(page: AssignmentsPage, qtbot) -> None:
    for status, wanted in (
        (LATE, ["Rà soát đầu tư công", "Lập bảng kê nhà đất"]),
        (NEAR, ["Kiểm tra văn bản"]),
        (WARNED, ["Lập bảng kê nhà đất"]),
        ("done_on_time", ["Báo cáo biên chế"]),
    ):
        page.filters.status.set_value(status)
        assert contents(page) == wanted
    page.filters.status.set_value(None)
    page.filters.person.set_value("Lê Minh Quân")
    assert contents(page) == ["Lập bảng kê nhà đất", "Kiểm tra văn bản"]
    page.filters.person.set_value(None)
    page.filters.department.set_value("Văn phòng")
    assert contents(page) == ["Báo cáo biên chế", "Rà soát đầu tư công"]
    page.filters.clear()
    page.start_search()
    qtbot.keyClicks(page.filters.words, "nha dat")
    qtbot.waitUntil(lambda: contents(page) == ["Lập bảng kê nhà đất"])


def test_a_late_task_gets_its_cause(page: AssignmentsPage, ids: list[int], qtbot) -> None:
    page.table.choose(ids[2])
    assert page.panel._warnings.text() == "⚠ Trễ hạn mà chưa ghi đủ lý do khách quan hay chủ quan."
    page.panel.cause_button.click()
    asked = dialog(page, qtbot)
    asked.accept()
    assert asked.isVisible()
    asked.fields["cause_kind"].editor.set_value(CauseKind.SUBJECTIVE)
    assert asked.fields["cause"].editor.offered() == list(page._seen.rules.subjective)
    asked.fields["cause"].editor.set_value("Chưa chủ động phối hợp")
    asked.accept()
    settled(page, qtbot)
    assert not page.panel._warnings.isVisible()
    assert page.table.chosen_item().draft.cause_kind is CauseKind.SUBJECTIVE
    assert "chưa ghi lý do" not in page._state.text()


def test_a_task_is_finished_and_undone(page: AssignmentsPage, ids: list[int], qtbot) -> None:
    page.table.choose(ids[3])
    page.panel.end_button.click()
    asked = dialog(page, qtbot)
    asked.fields["result"].editor.set_value("Đã kiểm tra 12 văn bản")
    asked.accept()
    settled(page, qtbot)
    assert page.panel._standing.text() == "✓ Xong đúng hạn"
    assert not page.panel.end_button.isVisible()
    page.window().undo()
    qtbot.waitUntil(lambda: page.panel._standing.text() == "◔ Sắp đến hạn")


def test_words_are_saved_with_the_keyboard_and_asked_about(
    page: AssignmentsPage, ids: list[int], press: Press, alerts, qtbot
) -> None:
    page.table.choose(ids[3])
    person = page.panel.form.fields["person"].editor
    person.setFocus()
    person.selectAll()
    qtbot.keyClicks(person, "Ai do")
    alerts.leaving = Leaving.STAY
    page.table.choose(ids[0])
    assert page.table.chosen_key() == ids[3]
    press(person, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settled(page, qtbot)
    assert page.table.chosen_item().draft.person == "Ai do"
    page.table.choose(ids[0])
    assert page.table.chosen_key() == ids[0]


def test_a_new_task_is_chosen(page: AssignmentsPage, qtbot) -> None:
    page.start_new()
    asked = dialog(page, qtbot)
    qtbot.keyClicks(asked.fields["content"].editor, "Bao cao moi")
    asked.fields["due_on"].editor.set_value(date(2026, 5, 1))
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.table.chosen_item() is not None)
    qtbot.waitUntil(lambda: page.table.chosen_item().draft.content == "Bao cao moi")
    assert "Chưa ghi ai thực hiện." in page.panel._warnings.text()


def test_returned_drafts_are_counted_with_their_days(page: AssignmentsPage, qtbot) -> None:
    page.tabs.setCurrentIndex(1)
    assert page.drafts._told.text() == "Bị trả lại từ 2 lần trở lên: 0/1 dự thảo, hồ sơ."
    assert page.drafts.table.chosen_item().title == "Dự thảo quy chế"
    page.drafts.again_button.click()
    asked = dialog(page, qtbot)
    asked.fields["on"].editor.set_value(date(2026, 4, 3))
    asked.fields["cause"].editor.set_value("Thiếu căn cứ")
    asked.accept()
    settled(page, qtbot)
    assert page.drafts._told.text() == "Bị trả lại từ 2 lần trở lên: 1/1 dự thảo, hồ sơ."
    assert [cell.text for cell in page.drafts.table.model().rows()[0].cells][3:] == [
        "2 lần",
        "02/03/2026, 03/04/2026",
        "⚠ phải báo cáo",
    ]
    page.drafts.days_button.click()
    found = listed(page, qtbot)
    found.table.choose_first()
    found.verb.click()
    assert found.told.text() == "Đã xóa lần trả lại ngày 02/03/2026."
    found.reject()
    settled(page, qtbot)
    assert "0/1" in page.drafts._told.text()


def test_a_new_draft_comes_with_its_first_return(page: AssignmentsPage, press: Press, qtbot) -> None:
    page.tabs.setCurrentIndex(1)
    page.start_new()
    asked = dialog(page, qtbot)
    asked.fields["title"].editor.set_value("Tờ trình kinh phí")
    asked.accept()
    assert asked.isVisible()  # why it was returned is not said yet
    asked.fields["cause"].editor.set_value("Thiếu số liệu")
    asked.accept()
    qtbot.waitUntil(lambda: len(page.drafts.table.items()) == 2)
    assert page.tabs.tabText(1) == "Dự thảo bị trả lại (2)"
    page.drafts.table.choose(next(each.id for each in page.drafts.table.items() if "Tờ trình" in each.title))
    press(page.drafts.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(page.drafts.table.items()) == 1)


def test_proposals_are_raised_sent_and_answered(page: AssignmentsPage, qtbot) -> None:
    page.tabs.setCurrentIndex(2)
    assert page.add.text() == "+ Kiến nghị"
    page.start_new()
    asked = dialog(page, qtbot)
    for name, words in (("regulation", "Điều 5"), ("content", "Chồng chéo"), ("proposal", "Sửa")):
        asked.fields[name].editor.set_value(words)
    asked.accept()
    tab = page.proposals
    qtbot.waitUntil(lambda: len(tab.table.items()) == 1)
    page.take_focus()
    assert tab.form.fields["regulation"].value() == "Điều 5"
    tab.form.fields["sent_on"].editor.set_value(date(2026, 4, 18))
    assert tab.form.save()
    settled(page, qtbot)
    assert tab.table.chosen_item().standing == "Đã gửi"
    with page.desk.app.reading() as session:
        (kept,) = proposals.proposal_rows(session, page.desk.pack, page._seen.unit_id)
    assert kept.draft.sent_on == date(2026, 4, 18)


def test_every_share_shows_the_rows_behind_it(page: AssignmentsPage, ids: list[int], press: Press, qtbot) -> None:
    page.tabs.setCurrentIndex(3)
    rows = {row.cells[0].text: [cell.text for cell in row.cells][1:] for row in page.summary.model().rows()}
    assert rows["Tổng số"] == ["4", "1", "1/3 (33,3%)", "1", "1", "1", "0", "1", "1 (1 lần)"]
    assert rows["Trần Thị Lan (Văn phòng)"] == ["2", "0", "1/2 (50,0%)", "1", "0", "1", "0", "0", "0"]
    assert rows["Phòng Kinh tế"][2] == "0/1 (0,0%)"
    key = next(row.key for row in page.summary.model().rows() if row.cells[0].text.startswith("Lê Minh Quân"))
    page.summary.choose(key)
    press(page.summary, Qt.Key.Key_Return)
    found = listed(page, qtbot)
    assert [row.cells[0].text for row in found.table.model().rows()] == [
        "Nhiệm vụ (2)",
        "Lập bảng kê nhà đất",
        "Kiểm tra văn bản",
        "Dự thảo, hồ sơ bị trả lại (1)",
        "Dự thảo quy chế",
    ]
    found.table.choose(ids[2])
    press(found.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.table.chosen_key() == ids[2])
    assert page.tabs.currentIndex() == 0


def test_a_click_shows_them_too(page: AssignmentsPage, qtbot) -> None:
    page.tabs.setCurrentIndex(3)
    place = page.summary.visualRect(page.summary.model().index(1, 3)).center()
    qtbot.mouseClick(page.summary.viewport(), Qt.MouseButton.LeftButton, pos=place)
    found = listed(page, qtbot)
    assert found.windowTitle() == "Tổng số: 4 nhiệm vụ, đúng hạn 1/3 (33,3%)"
    found.reject()


def test_a_list_is_taken_in(page: AssignmentsPage, choosers, tmp_path: Path, qtbot) -> None:
    book = Workbook()
    for row in (
        ("Nội dung nhiệm vụ", "Số văn bản", "Hạn hoàn thành"),
        ("Việc mới", "9/UBND", "15/05/2026"),
        ("", "x", ""),
    ):
        book.active.append(row)
    choosers.path = tmp_path / "giao.xlsx"
    book.save(choosers.path)
    page.more.pick("import")
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.preview, timeout=20_000)
    assert page.preview.apply_button.text() == "&Nhập 1 nhiệm vụ"
    page.preview.apply_button.click()
    qtbot.waitUntil(lambda: "Việc mới" in contents(page), timeout=20_000)


def test_another_page_leads_to_a_task(page: AssignmentsPage, ids: list[int], qtbot) -> None:
    page.filters.status.set_value(NEAR)
    page.tabs.setCurrentIndex(3)
    page.window().open_page("overview")
    page.window().open_page("assignments", ids[0])
    qtbot.waitUntil(lambda: page.table.chosen_key() == ids[0])
    assert page.tabs.currentIndex() == 0


def test_documents_go_out(page: AssignmentsPage, choosers, tmp_path: Path, qtbot) -> None:
    assert page.documents.values() == ["chi_thi_6t", "chi_thi_nam", "tong_hop_giao", "kien_nghi_qd"]
    choosers.folder_path = tmp_path / "ra"
    page.documents.pick("tong_hop_giao")
    qtbot.waitUntil(lambda: "Đã xuất" in page.window()._saved.text(), timeout=60_000)
    assert any(path.suffix == ".docx" for path in choosers.folder_path.iterdir())


def test_an_office_without_tasks_is_told_where_they_come_from(
    application: Application, office: int, make_window: Callable[..., MainWindow], qtbot
) -> None:
    window = make_window(application, TODAY)
    window.open_page("assignments")
    page = window.page
    qtbot.waitUntil(lambda: page._seen is not None)
    assert page._place.currentIndex() == 1
    assert page._state.text().startswith("0 nhiệm vụ · đúng hạn không phát sinh")


def test_without_an_office_nothing_is_offered(empty_window: MainWindow, qtbot) -> None:
    empty_window.open_page("assignments")
    page = empty_window.page
    qtbot.waitUntil(lambda: not page.add.isEnabled())
    assert "trang Cài đặt" in page._place._sentence.text()
    assert not page.tabs.isTabEnabled(3)

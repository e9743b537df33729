"""Phát hiện: written down, followed step by step with its proofs, overdue told, earlier years' carried on."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from hhapp.bootstrap import Application
from hhapp.packs.catalogue import Pack
from hhapp.services.inspection import finding_states, findings
from hhapp.services.inspection.finding_states import FindingState
from hhapp.services.inspection.findings import FindingDraft
from hhapp.ui.alerts import Leaving
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.inspection.finding_rows import EARLIER, OVERDUE
from hhapp.ui.pages.inspection.findings_page import FindingsPage
from hhapp.ui.widgets.dialog import FormDialog

AT = datetime(2026, 3, 13, 3, tzinfo=UTC)


@pytest.fixture
def made(application: Application, pack: Pack, office: int) -> list[int]:
    """One overdue, one mended, one still in time, one of last year that nobody touched."""
    drafts = (
        FindingDraft("Chưa niêm yết thủ tục", date(2026, 3, 1), severity="nghiem_trong", due_on=date(2026, 3, 16)),
        FindingDraft("Sổ theo dõi ghi thiếu", date(2026, 3, 5), due_on=date(2026, 3, 20)),
        FindingDraft("Chưa công khai đường dây nóng", date(2026, 4, 15), due_on=date(2026, 4, 30)),
        FindingDraft("Quy chế chưa sửa", date(2025, 11, 3), due_on=date(2025, 12, 1)),
    )
    with application.transaction("Phát hiện") as session:
        ids = [findings.add_finding(session, pack, office, draft, AT) for draft in drafts]
        finding_states.move_finding(session, ids[1], FindingState.FIXED, date(2026, 3, 18), AT, result="Đã ghi đủ")
    return ids


@pytest.fixture
def page(made: list[int], office_window: MainWindow, qtbot) -> FindingsPage:
    office_window.open_page("findings")
    found = office_window.page
    assert isinstance(found, FindingsPage)
    qtbot.waitUntil(lambda: len(found.table.items()) == 4)
    return found


def dialog(page: FindingsPage) -> FormDialog:
    return next(each for each in page.findChildren(FormDialog) if each.isVisible())


def settled() -> None:
    """Pages hear of a change in the next turn of the event loop."""
    QCoreApplication.processEvents()


def test_the_head_counts_and_earlier_years_stand_apart(page: FindingsPage, made: list[int]) -> None:
    assert page._state.text() == (
        "Đã xử lý 1/3 (33,3%), yêu cầu 100%: chưa đạt · chưa xong 3 · quá hạn 2 · năm trước chuyển sang 0/1 (0,0%)"
    )
    assert [row.id for row in page.table.items()] == [made[3], made[0], made[1], made[2]]
    words = [row.cells[5].text for row in page.table.model().rows() if not row.group]
    assert words == ["! Quá hạn", "! Quá hạn", "✓ Đã khắc phục", "○ Chưa xử lý"]


def test_the_list_narrows(page: FindingsPage, made: list[int], qtbot) -> None:
    page.state.set_value(OVERDUE)
    assert {row.id for row in page.table.items()} == {made[0], made[3]}
    page.state.set_value(EARLIER)
    assert [row.id for row in page.table.items()] == [made[3]]
    page.state.set_value(None)
    page.severity.set_value("nghiem_trong")
    assert [row.id for row in page.table.items()] == [made[0]]
    page.severity.set_value(None)
    page.start_search()
    qtbot.keyClicks(page.words, "duong day nong")
    qtbot.waitUntil(lambda: [row.id for row in page.table.items()] == [made[2]])


def test_a_finding_goes_its_way_step_by_step(page: FindingsPage, made: list[int]) -> None:
    page.table.choose(made[0])
    panel = page._panel
    assert panel is not None
    assert panel.next_button.text() == "Bắt đầu &xử lý…"
    panel.next_button.click()
    dialog(page).accept()
    settled()
    assert panel.next_button.text() == "Đã &khắc phục…"
    panel.next_button.click()
    asked = dialog(page)
    asked.accept()  # what was done is not said yet
    assert asked.isVisible()
    asked.fields["result"].editor.set_value("Đã niêm yết đủ 120 thủ tục")
    asked.accept()
    settled()
    assert "Đã niêm yết đủ" in panel._result.text()
    panel.next_button.click()
    dialog(page).accept()
    settled()
    assert page.table.chosen_item().state is FindingState.VERIFIED
    assert len(panel._steps.items()) == 4
    assert panel._steps.items()[0].state is FindingState.VERIFIED


def test_a_wrong_remedy_is_opened_again_with_a_reason(page: FindingsPage, made: list[int]) -> None:
    page.table.choose(made[1])
    panel = page._panel
    assert panel is not None
    panel.other.pick(FindingState.IN_PROGRESS)
    asked = dialog(page)
    asked.accept()
    assert asked.isVisible()
    asked.fields["note"].editor.set_value("Kiểm tra lại vẫn thiếu")
    asked.accept()
    settled()
    row = page.table.chosen_item()
    assert row.state is FindingState.IN_PROGRESS
    assert "Đã xử lý 0/3" in page._state.text()


def test_a_day_before_the_last_step_is_refused(page: FindingsPage, made: list[int], alerts) -> None:
    page.table.choose(made[1])
    panel = page._panel
    assert panel is not None
    panel.next_button.click()
    asked = dialog(page)
    asked.fields["on"].editor.set_value(date(2026, 3, 17))
    asked.accept()
    assert "trước bước gần nhất (18/03/2026)" in str(alerts.faults[0])
    assert asked.isVisible()


def test_words_are_saved_and_asked_about(page: FindingsPage, made: list[int], alerts) -> None:
    page.table.choose(made[0])
    panel = page._panel
    assert panel is not None
    panel.form.fields["person"].editor.set_value("Nguyễn Văn Bình")
    alerts.leaving = Leaving.STAY
    page.table.choose(made[2])
    assert page.table.chosen_key() == made[0]
    assert panel.form.save()
    settled()
    page.table.choose(made[2])
    assert page.table.chosen_key() == made[2]
    with page.desk.app.reading() as session:
        assert findings.finding_row(session, page.desk.pack, made[0], date(2026, 4, 20)).draft.person == (
            "Nguyễn Văn Bình"
        )


def test_proofs_before_and_after_are_kept_apart(page: FindingsPage, made: list[int], choosers, tmp_path: Path) -> None:
    page.table.choose(made[0])
    panel = page._panel
    assert panel is not None
    for place, name in ((panel.before, "ảnh trước.png"), (panel.after, "ảnh sau.png")):
        choosers.path = tmp_path / name
        choosers.path.write_bytes(name.encode())
        place._add()
        settled()
    assert [file.name for file in panel.before._table.items()] == ["ảnh trước.png"]
    assert [file.name for file in panel.after._table.items()] == ["ảnh sau.png"]
    assert panel.tabs.tabText(2) == "Tài liệ&u (2)"


def test_a_new_finding_gets_its_days_to_remedy(page: FindingsPage) -> None:
    page.start_new()
    asked = dialog(page)
    asked.fields["what"].editor.set_value("Chưa có sổ tiếp nhận phản ánh")
    asked.accept()
    settled()
    row = page.table.chosen_item()
    assert row.draft.what == "Chưa có sổ tiếp nhận phản ánh"
    assert row.draft.due_on == date(2026, 5, 5)


def test_a_deleted_finding_comes_back_with_undo(page: FindingsPage, made: list[int]) -> None:
    page.table.choose(made[2])
    page._delete()
    settled()
    assert made[2] not in [row.id for row in page.table.items()]
    page.window().undo()
    settled()
    assert made[2] in [row.id for row in page.table.items()]


def test_the_book_of_findings_goes_out(page: FindingsPage, choosers, tmp_path: Path, qtbot) -> None:
    choosers.folder_path = tmp_path / "ra"
    page.documents.pick("kiem_tra_so")
    qtbot.waitUntil(lambda: "Đã xuất Sổ theo dõi khắc phục" in page.window()._saved.text(), timeout=60_000)
    assert any(path.suffix == ".xlsx" for path in choosers.folder_path.iterdir())


def test_an_office_without_findings_is_told_where_they_come_from(office: int, office_window: MainWindow, qtbot) -> None:
    office_window.open_page("findings")
    page = office_window.page
    assert page._place.currentIndex() == 1
    assert page._state.text().startswith("Đã xử lý không phát sinh")


def test_every_state_can_be_read_whole_and_the_heading_of_earlier_years_is_true(
    page: FindingsPage, made: list[int], application: Application
) -> None:
    with application.transaction("Xử lý") as session:
        finding_states.move_finding(session, made[0], FindingState.REFERRED, date(2026, 4, 1), AT, result="Gửi Sở")
        finding_states.move_finding(session, made[3], FindingState.FIXED, date(2026, 4, 2), AT, result="Đã sửa")
    settled()
    heads = [row.cells[0].text for row in page.table.model().rows() if row.group]
    assert heads == ["Của những năm trước, theo dõi tiếp", "Năm 2026"]
    words = [row.cells[5].text for row in page.table.model().rows() if not row.group]
    assert "↗ Kiến nghị cấp trên" in words
    room = page.table.columnWidth(5) - 16
    assert all(page.table.fontMetrics().horizontalAdvance(each) <= room for each in words)

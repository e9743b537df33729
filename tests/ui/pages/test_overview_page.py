from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hhapp.errors import EnvironmentFault
from hhapp.services import plan as plans
from hhapp.services import plan_edit, progress, units
from hhapp.services.assignments.register import AssignmentDraft, add_assignment
from hhapp.services.dossiers.register import DossierDraft, add_dossier
from hhapp.services.inspection.findings import FindingDraft, add_finding
from hhapp.services.pack_choice import chosen_pack
from hhapp.services.plan import TaskRow
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.overview import OverviewPage
from hhapp.ui.widgets.charts import Bar


@pytest.fixture
def busy(sample, make_window) -> MainWindow:
    """The sample year on a day when much is late."""
    return make_window(sample, date(2026, 11, 25))


def late_first(rows: tuple[TaskRow, ...]) -> list[TaskRow]:
    late = [row for row in rows if row.status.value == "overdue"]
    return sorted(late, key=lambda row: (row.next_due or row.due or date.max, row.area_number, row.position))


def test_what_is_late_and_what_is_due(busy: MainWindow) -> None:
    page = busy.page
    assert isinstance(page, OverviewPage)
    late = page.overdue.table.items()
    assert page.overdue._heading.text() == f"Quá hạn ({len(late)})"
    day, soon = date(2026, 11, 25), page.soon.table.items()
    with busy.desk.app.reading() as session:
        rows = plans.task_rows(session, plans.plan_of_year(session, 2026).id, day)
    assert [each.thing for each in late if each.page == "plan"] == [row.id for row in late_first(rows)]
    assert {each.thing for each in soon if each.page == "plan"} == {row.id for row in rows if row.near}
    assert all(each.due < day for each in late)
    model = page.soon.table.model()
    words = [model.index(at, 3).data() for at in range(model.rowCount())]
    assert all(text.startswith(("▲ còn", "▲ hôm nay")) for text in words)
    assert len(late) + len(soon) > 0


def test_a_click_leads_to_the_task(busy: MainWindow) -> None:
    page = busy.page
    due_list = next(each for each in (page.overdue, page.soon) if each.table.items())
    at, first = next((at, each) for at, each in enumerate(due_list.table.items()) if each.page == "plan")
    place = due_list.table.visualRect(due_list.table.model().index(at, 0)).center()
    QTest.mouseClick(due_list.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert busy.page.key == "plan"
    assert busy.page.table.chosen_key() == first.thing


def test_what_is_due_outside_the_plan_leads_to_its_page(busy: MainWindow) -> None:
    table = busy.page.overdue.table
    at, score = next((at, each) for at, each in enumerate(table.items()) if each.page == "score")
    assert score.due == date(2026, 10, 5)
    words = table.model().index(at, 3).data()
    assert words == "! quá 51 ngày"
    days = [table.model().index(row, 2).data() for row in range(table.model().rowCount())]
    assert days == sorted(days, key=lambda day: day.split("/")[::-1])


def test_a_finding_among_what_is_late(sample, make_window) -> None:
    with sample.transaction("Phát hiện") as session:
        pack, unit = chosen_pack(session, sample.packs), units.own_unit(session)
        draft = FindingDraft(what="Thiếu niêm yết", found_on=date(2026, 11, 1), due_on=date(2026, 11, 10))
        finding_id = add_finding(session, pack, unit.id, draft, datetime.now(UTC))
    window = make_window(sample, date(2026, 11, 25))
    table = window.page.overdue.table
    assert table.choose(("findings", finding_id))
    place = table.visualRect(table.currentIndex()).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.page.key == "findings"
    assert window.page.table.chosen_key() == finding_id


def test_a_dossier_and_a_task_from_above_lead_to_their_rows(sample, make_window, qtbot) -> None:
    with sample.transaction("Việc") as session:
        unit = units.own_unit(session)
        dossier = add_dossier(session, unit.id, DossierDraft("H-9", date(2026, 11, 10)))
        task = add_assignment(session, unit.id, AssignmentDraft("Rà soát thủ tục", due_on=date(2026, 11, 30)))
    window = make_window(sample, date(2026, 11, 25))
    for due_list, thing in ((window.page.overdue, ("dossiers", dossier)), (window.page.soon, ("assignments", task))):
        window.open_page("overview")
        assert due_list.table.choose(thing)
        place = due_list.table.visualRect(due_list.table.currentIndex()).center()
        QTest.mouseClick(due_list.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert window.page.key == thing[0]
        qtbot.waitUntil(lambda key=thing[1]: window.page.table.chosen_key() == key)


def test_one_quiet_line_counts_the_doubts_and_leads_to_them(busy: MainWindow, qtbot) -> None:
    page = busy.page
    assert page.swept.text() == "Rà soát: đang xem lại…"
    qtbot.waitUntil(lambda: "điều sai" in page.swept.text())
    assert not busy.desk.operations.busy
    told = page.swept.text()
    QTest.mouseClick(page.swept, Qt.MouseButton.LeftButton)
    assert busy.page.key == "sweep"
    qtbot.waitUntil(lambda: bool(busy.page._rows))
    assert " · ".join(told.removeprefix("Rà soát: ").split(", ")) in busy.page._state.text()


def test_a_page_that_was_left_counts_when_it_is_shown_next(busy: MainWindow, qtbot) -> None:
    page = busy.page
    busy.open_page("plan")
    qtbot.waitUntil(lambda: page._stale)
    assert page.swept.text() == "Rà soát: đang xem lại…"
    busy.open_page("overview")
    qtbot.waitUntil(lambda: "điều sai" in page.swept.text())


def test_an_office_without_anything_has_nothing_to_look_at(empty_window: MainWindow, qtbot) -> None:
    page = empty_window.page
    qtbot.waitUntil(lambda: page.swept.text() == "Rà soát: không có điều gì nên xem")


def test_a_sweep_that_fails_shows_no_box(busy: MainWindow, alerts, caplog) -> None:
    busy.page._on_sweep_fault(EnvironmentFault("Ổ đĩa đầy.", "Hãy dọn bớt."))
    assert busy.page.swept.text() == "Rà soát: chưa xem được, mở trang để xem lý do"
    assert alerts.faults == []
    assert "sweep" in caplog.text


def test_the_filled_button_leads_on(window: MainWindow) -> None:
    page = window.page
    assert "6 tháng đầu năm 2026" in page.next_button.text()
    page.next_button.click()
    assert window.page.key == "figures"


def test_totals_are_written_on_the_pictures(window: MainWindow) -> None:
    page = window.page
    assert page._sentence.text().startswith("8/33 nhiệm vụ, đạt 24,2%")
    assert "8 trong 33 nhiệm vụ, 24,2%" in page.ring.accessibleName()
    assert page.bars.accessibleName().count(": ") >= 7
    assert "6 tháng đầu năm 2026: đang nhập" in page._period.text()


def test_an_empty_office(empty_window: MainWindow) -> None:
    page = empty_window.page
    assert page.ring.accessibleName()
    assert page._sentence.text() == "Chưa có kế hoạch năm 2021."
    assert page.overdue._place.currentIndex() == 1
    page.next_button.click()
    assert empty_window.page.key == "settings"


def test_an_office_with_a_plan_still_empty_is_led_to_its_file(
    application, make_window, choosers, shared, qtbot
) -> None:
    with application.transaction("Thiết lập cơ quan") as session:
        pack = chosen_pack(session, application.packs)
        plan_edit.create_plan(session, pack, units.ensure_unit(session, pack).id, 2021)
    office = make_window(application, date(2021, 4, 20))
    page = office.page
    assert page.next_button.text() == "Nhập kế hoạch năm 2021 từ tệp…"
    assert page._sentence.text() == "Chưa có kế hoạch năm 2021."
    assert "0 hoàn thành" not in page._more.text()
    choosers.path = shared / "data" / "real" / "binh-dinh-2021-phu-luc.docx"
    QTest.mouseClick(page.next_button, Qt.MouseButton.LeftButton)
    assert office.page.key == "plan"
    qtbot.waitUntil(lambda: office.page._title.text() == "Xem trước khi nhập", timeout=20_000)
    qtbot.waitUntil(lambda: not office.desk.operations.busy, timeout=20_000)


def test_the_overview_follows_what_is_done(window: MainWindow, qtbot) -> None:
    page = window.page
    with page.desk.app.reading() as session:
        plan = plans.plan_of_year(session, 2026)
        task = next(t for t in plans.task_rows(session, plan.id, page.desk.today()) if t.status.open)
    with page.desk.app.transaction("Hoàn thành") as session:
        progress.complete_task(session, task.id, page.desk.today())
    qtbot.waitUntil(lambda: page._sentence.text().startswith("9/33"))


def test_pictures_draw_from_zero(window: MainWindow) -> None:
    bars = window.page.bars
    bars.show_bars((Bar("A", 1, 1, 4, "1/4"), Bar("Không có", 0, 0, 0, "0/0")))
    image = bars.grab().toImage()
    colours = window.desk.theme.colours
    seen = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(image.height())}
    assert {colours.done, colours.overdue} <= seen
    window.page.ring.show_share(0, 0, 0, "–")
    assert not window.page.ring.grab().isNull()

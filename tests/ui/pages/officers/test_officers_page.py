"""Cán bộ: found, narrowed, written with keys, moved, ended, given certificates; deletion only of mistakes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from hhapp.services.officers.register import officer_detail
from hhapp.ui.alerts import Leaving
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.officers.officer_rows import ENOUGH, LACKING, LATE, LEFT, SERVING
from hhapp.ui.pages.officers.page import OfficersPage
from hhapp.ui.widgets.dialog import FormDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(office, office_window: MainWindow, qtbot) -> OfficersPage:
    office_window.open_page("officers")
    found = office_window.page
    assert isinstance(found, OfficersPage)
    qtbot.waitUntil(lambda: found._lacks is not None)
    return found


def dialog(page: OfficersPage) -> FormDialog:
    return next(each for each in page.findChildren(FormDialog) if each.isVisible())


def settled() -> None:
    """Pages hear of a change in the next turn of the event loop."""
    QCoreApplication.processEvents()


def names(page: OfficersPage) -> list[str]:
    return [row.name for row in page.table.items()]


def detail(office, officer_id: int, on: date = date(2026, 4, 20)):
    with office.app.reading() as session:
        return officer_detail(session, office.pack, officer_id, on)


def test_the_register_stands_in_the_order_of_given_names(page: OfficersPage) -> None:
    assert names(page) == ["Lê Văn Ánh", "Rơ Châm Bình", "Đặng Thị Ước"]
    assert page._state.text() == (
        "3 người đang công tác · nữ 1 · dân tộc thiểu số 1 · còn thiếu 2, quá hạn 0 · tính đến 20/04/2026"
    )


def test_the_list_narrows(page: OfficersPage, office, qtbot) -> None:
    page.kind.set_value("khong_chuyen_trach")
    assert names(page) == ["Rơ Châm Bình"]
    page.kind.set_value(None)
    page.department.set_value("Phòng Kinh tế")
    assert names(page) == ["Đặng Thị Ước"]
    page.department.set_value(None)
    page.lack.set_value(LACKING)
    assert names(page) == ["Lê Văn Ánh", "Đặng Thị Ước"]
    page.lack.set_value(LATE)
    assert names(page) == []
    page.lack.set_value(ENOUGH)
    assert names(page) == ["Rơ Châm Bình"]
    page.lack.set_value(None)
    QTest.keyClick(page.window(), Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(page.words, "dang uoc")
    qtbot.waitUntil(lambda: names(page) == ["Đặng Thị Ước"])


def test_somebody_new_is_typed_in(page: OfficersPage, office, press) -> None:
    press(page.window(), Qt.Key.Key_N, CONTROL)
    asked = dialog(page)
    for name, typed in (
        ("name", "Nguyen  Thi Em"),
        ("born", "1988"),
        ("position", "Chuyen vien"),
        ("from_on", "1/3/26"),
    ):
        editor = asked.fields[name].editor
        editor.setFocus()
        QTest.keyClicks(editor, typed)
    asked.fields["kind"].editor.set_value("cong_chuc")
    press(asked.fields["name"].editor, Qt.Key.Key_Return, CONTROL)
    settled()
    row = page.table.chosen_item()
    assert (row.name, row.person.born_year, row.held.from_on) == ("Nguyen Thi Em", 1988, date(2026, 3, 1))
    page.window().undo()
    settled()
    assert len(page.table.items()) == 3


def test_the_same_person_twice_is_asked_about(page: OfficersPage, alerts) -> None:
    page.start_new()
    asked = dialog(page)
    asked.fields["name"].editor.set_value("ĐẶNG THỊ ƯỚC")
    asked.fields["born"].editor.set_value((date(1990, 5, 3), None))
    asked.fields["position"].editor.set_value("Chuyên viên")
    alerts.answer = False
    asked.accept()
    assert "đã có Đặng Thị Ước, sinh 03/05/1990" in alerts.asked[0]
    assert asked.isVisible()
    assert len(page.table.items()) == 3
    alerts.answer = True  # two people of one name, born on one day
    asked.accept()
    settled()
    assert len(page.table.items()) == 4


def test_the_form_is_saved_and_asked_about(page: OfficersPage, office, alerts, press) -> None:
    page.table.choose(office.uoc)
    form = page._panel.form
    assert "identity_number" not in form.fields  # the pack's forms do not ask for it
    form.fields["degree"].editor.set_value("thac_si")
    form.fields["graduated"].editor.set_value(2012)
    alerts.leaving = Leaving.STAY
    page.table.choose(office.anh)
    assert page.table.chosen_key() == office.uoc
    press(form.fields["major"].editor, Qt.Key.Key_S, CONTROL)
    settled()
    person = detail(office, office.uoc).row.person
    assert (person.degree, person.graduated, person.born_on) == ("thac_si", 2012, date(1990, 5, 3))


def test_a_new_position_keeps_the_old_one(page: OfficersPage, office) -> None:
    page.table.choose(office.uoc)
    page._panel.tabs.setCurrentIndex(1)
    page._on_wanted("move", None)
    asked = dialog(page)
    assert "Chuyên viên" in page.table.chosen_item().held.position
    asked.fields["position"].editor.set_value("Phó Trưởng phòng")
    asked.fields["from_on"].editor.set_value(date(2026, 4, 1))
    asked.fields["reason"].editor.set_value("dieu_dong")
    asked.accept()
    settled()
    held = [row.position for row in page._panel.positions.items()]
    assert held == ["Phó Trưởng phòng", "Chuyên viên"]
    assert page._panel.positions.items()[1].to_on == date(2026, 3, 31)


def test_whoever_leaves_stays_in_the_register(page: OfficersPage, office) -> None:
    page.table.choose(office.binh)
    page._on_wanted("leave", None)
    asked = dialog(page)
    asked.fields["on"].editor.set_value(date(2026, 3, 31))
    asked.fields["reason"].editor.set_value("nghi_huu")
    asked.accept()
    settled()
    assert names(page) == ["Lê Văn Ánh", "Đặng Thị Ước"]
    assert page.service.value() is SERVING
    page.service.set_value(LEFT)
    assert names(page) == ["Rơ Châm Bình"]
    assert "2 người đang công tác" in page._state.text()


def test_a_position_is_put_right_and_the_only_one_stays(page: OfficersPage, office, alerts) -> None:
    page.table.choose(office.anh)
    page._panel._edit_position()
    asked = dialog(page)
    asked.fields["position"].editor.set_value("Phó Trưởng phòng")
    asked.accept()
    settled()
    held = detail(office, office.anh).row.held
    assert (held.position, held.position_code) == ("Phó Trưởng phòng", "pho_truong_phong")
    page._panel._drop_position()
    assert "ít nhất một chức vụ" in str(alerts.faults[0])


def test_certificates_come_and_go(page: OfficersPage, office) -> None:
    page.table.choose(office.anh)
    page._panel._add_certificate()
    asked = dialog(page)
    asked.fields["kind"].editor.set_value("qlnn_lanh_dao_phong")
    asked.fields["number"].editor.set_value("12/CN")
    asked.fields["issued_on"].editor.set_value(date(2026, 2, 2))
    asked.accept()
    settled()
    assert [row.number for row in page._panel.certificates.items()] == ["12/CN"]
    page._panel._edit_certificate()
    asked = dialog(page)
    asked.fields["expires_on"].editor.set_value(date(2026, 3, 1))
    asked.accept()
    settled()
    assert "hết hạn" in page._panel.certificates.model().rows()[0].cells[0].text
    page._panel._drop_certificate()
    settled()
    assert page._panel.certificates.items() == []


def test_nobody_is_said_to_lack_nothing_before_it_is_worked_out(office, office_window: MainWindow, qtbot) -> None:
    office_window.open_page("officers")
    page = office_window.page
    assert (page.lack.currentText(), page.lack.isEnabled()) == ("Đang tính…", False)
    qtbot.waitUntil(page.lack.isEnabled)
    page.lack.set_value(LATE)
    page.refresh()
    assert page.lack.value() == LATE  # the answer of this day stays until the next
    office_window.desk.year.use(2025)
    assert (page.lack.currentText(), page.lack.isEnabled()) == ("Đang tính…", False)
    qtbot.waitUntil(page.lack.isEnabled)


def test_what_is_lacked_is_told_with_its_law(page: OfficersPage, office) -> None:
    page.table.choose(office.anh)
    page._panel.tabs.setCurrentIndex(3)
    told = page._panel._lacks.text()
    assert "Bổ nhiệm 01/08/2025, hạn 01/08/2026" in told
    assert "Căn cứ: Khoản 2 Điều 16" in told
    assert "Còn thiếu 40/40 tiết năm 2026 (hạn 31/12/2026)." in told
    assert page._panel._periods.text().startswith("Năm 2026: 0/40 tiết (học 0, dạy 0)")


def test_training_over_the_years_leads_to_the_class(page: OfficersPage, office, qtbot) -> None:
    course = office.course("Lớp kỹ năng số", office.uoc)
    office.complete(course, office.uoc)
    settled()
    page.table.choose(office.uoc)
    assert "✓ đạt" in page._panel._periods.text()
    groups = [row.cells for row in page._panel.classes.model().rows() if row.group]
    assert [(cells[0].text, cells[2].text) for cells in groups] == [("Năm 2026", "40 tiết")]
    page._panel._open_class()
    window = page.window()
    assert window.page.key == "training"
    assert window.page.table.chosen_key() == ("course", course)


def test_only_a_mistake_is_deleted(page: OfficersPage, office, alerts, press) -> None:
    office.course("Lớp kỹ năng số", office.uoc)
    settled()
    page.table.choose(office.uoc)
    press(page.table, Qt.Key.Key_Delete)
    assert "đã có trong lớp học" in str(alerts.faults[0])
    page.table.choose(office.binh)
    press(page.table, Qt.Key.Key_Delete)
    settled()
    assert names(page) == ["Lê Văn Ánh", "Đặng Thị Ước"]
    page.window().undo()
    settled()
    assert "Rơ Châm Bình" in names(page)


def test_departments_become_one(page: OfficersPage, office, alerts) -> None:
    page.more.pick("merge")
    asked = dialog(page)
    asked.fields["old"].editor.set_value(["Phòng Kinh tế", "Thôn 1"])
    asked.fields["new"].editor.set_value("Phòng Kinh tế - Hạ tầng")
    asked.fields["on"].editor.set_value(date(2026, 4, 1))
    asked.accept()
    settled()
    assert alerts.said == ["2 người chuyển sang Phòng Kinh tế - Hạ tầng; ngày bổ nhiệm giữ nguyên."]
    assert detail(office, office.uoc).row.held.department == "Phòng Kinh tế - Hạ tầng"
    assert len(detail(office, office.uoc).positions) == 2


def test_the_card_goes_out(page: OfficersPage, office, choosers, tmp_path: Path, qtbot) -> None:
    choosers.folder_path = tmp_path / "ra"
    page.table.choose(office.anh)
    page._panel._card()
    qtbot.waitUntil(lambda: "Đã xuất" in page.window()._saved.text(), timeout=60_000)
    assert {path.suffix for path in choosers.folder_path.iterdir()} >= {".docx", ".pdf"}


def test_files_of_a_person_are_kept(page: OfficersPage, office, choosers, tmp_path: Path) -> None:
    page.table.choose(office.anh)
    choosers.path = tmp_path / "quyết định.pdf"
    choosers.path.write_bytes(b"%PDF-1.4 quyet dinh")
    page._panel.files.list._add()
    settled()
    assert [file.name for file in page._panel.files.list._table.items()] == ["quyết định.pdf"]
    assert page._panel.tabs.tabText(4) == "Tà&i liệu (1)"


def test_the_scan_of_a_certificate_stands_under_its_class(page: OfficersPage, office, choosers, tmp_path: Path) -> None:
    office.course("Lớp kỹ năng số", office.anh)
    settled()
    page.table.choose(office.anh)
    page._panel._show_files()
    files = page._panel.files
    assert (files.owner.currentText(), page._panel.tabs.currentWidget()) == ("2026: Lớp kỹ năng số", files)
    choosers.path = tmp_path / "chứng chỉ.pdf"
    choosers.path.write_bytes(b"%PDF-1.4 chung chi")
    files.list._add()
    settled()
    assert files.owner.currentText() == "2026: Lớp kỹ năng số (1)"
    assert [file.name for file in files.list._table.items()] == ["chứng chỉ.pdf"]
    files.owner.setCurrentIndex(0)
    assert (files.owner.currentText(), files.list._table.items()) == ("Người này", [])


def test_another_page_shows_somebody_who_left(page: OfficersPage, office) -> None:
    page.table.choose(office.binh)
    page._on_wanted("leave", None)
    dialog(page).accept()
    settled()
    page.words.setText("khong co ai")
    page.window().open_page("officers", office.binh)
    assert page.table.chosen_key() == office.binh


def test_a_past_year_shows_the_positions_of_its_last_day(page: OfficersPage, office) -> None:
    page.desk.year.use(2024)
    settled()
    assert page._state.text().endswith("tính đến 31/12/2024") or "31/12/2024" in page._state.text()
    anh = next(row for row in page._seen.rows if row.id == office.anh)
    assert not anh.in_service


def test_an_empty_office_is_told_how_to_begin(application, make_window) -> None:
    window = make_window(application, date(2026, 4, 20))
    window.open_page("officers")
    assert window.page._place.currentIndex() == 1
    assert not window.page.add.isEnabled()

"""Đào tạo: from a line of the plan to certificates, results typed, many sent at once, warnings, lacks, the pivot."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QTabBar, QWidget

from hhapp.services.officers.courses import ParticipationState
from hhapp.services.officers.edit import CertificateWords, add_certificate
from hhapp.services.officers.pivot import training_pivot
from hhapp.ui.alerts import Leaving
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.officers.people_dialog import PeopleDialog
from hhapp.ui.pages.officers.training_page import TrainingPage
from hhapp.ui.pages.officers.training_rows import DOUBTFUL, OUTSIDE, UNDONE, LearnerColumn
from hhapp.ui.widgets.dialog import FormDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(office, office_window: MainWindow, qtbot) -> TrainingPage:
    office_window.open_page("training")
    found = office_window.page
    assert isinstance(found, TrainingPage)
    qtbot.waitUntil(lambda: bool(found._known.lacks))
    return found


def dialog(page: TrainingPage, kind: type = FormDialog):
    return next(each for each in page.findChildren(kind) if each.isVisible())


def settled() -> None:
    """Pages hear of a change in the next turn of the event loop."""
    QCoreApplication.processEvents()


def keys(page: TrainingPage) -> list[object]:
    return [row.key for row in page.table.model().rows() if not row.group]


def type_cell(page: TrainingPage, column: LearnerColumn, typed: str) -> None:
    """Type into the chosen row of the grid and press Enter, as a clerk does."""
    grid = page._panel.grid
    grid.window().activateWindow()
    assert QTest.qWaitForWindowActive(grid.window())
    grid.setFocus()
    grid.setCurrentIndex(grid.currentIndex().siblingAtColumn(column))
    QTest.keyClick(grid, typed[0])
    assert grid.state() == QAbstractItemView.State.EditingState
    editor = QGuiApplication.focusObject()
    QTest.keyClicks(editor, typed[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settled()


def test_a_line_of_the_plan_becomes_a_class(page: TrainingPage, office, press) -> None:
    assert page._state.text().startswith("Kế hoạch: 0/1 dòng (0,0%), yêu cầu 100%: chưa đạt · 0 lớp, 0 lượt cử")
    page.table.choose(("line", office.line))
    assert page._line_panel.isVisible()
    press(page.window(), Qt.Key.Key_N, CONTROL)
    asked = dialog(page)
    assert asked.fields["name"].value() == "Bồi dưỡng kỹ năng số"
    assert asked.fields["periods"].value() == 40
    for name, typed in (("starts_on", "2/3/2026"), ("ends_on", "6/3/2026"), ("decision_number", "15/QD-UBND")):
        asked.fields[name].editor.setFocus()
        QTest.keyClicks(asked.fields[name].editor, typed)
    press(asked.fields["starts_on"].editor, Qt.Key.Key_Return, CONTROL)
    settled()
    row = page.table.chosen_item()
    assert (row.words.plan_line_id, row.words.content, row.words.ends_on) == (
        office.line,
        "cong_nghe",
        date(2026, 3, 6),
    )
    assert keys(page) == [("line", office.line), ("course", row.id)]
    assert "văn bản 15/QD-UBND" in page._panel._standing.text()


def test_a_new_line_and_its_words(page: TrainingPage, office) -> None:
    page.more.pick("line")
    asked = dialog(page)
    asked.fields["title"].editor.set_value("Lý luận chính trị trung cấp")
    asked.fields["content"].editor.set_value("ly_luan")
    asked.fields["periods"].editor.setText("4 tuần")
    asked.accept()
    settled()
    line = page.table.chosen_item()
    assert (line.position, line.words.periods) == (2, 160)
    form = page._line_panel.form
    form.fields["cost"].editor.set_value(Decimal(12_000_000))
    form.fields["headcount"].editor.setText("1,5")
    assert not form.save()
    form.fields["headcount"].editor.setText("3")
    assert form.save()
    settled()
    assert (page.table.chosen_item().words.cost, page.table.chosen_item().words.headcount) == (Decimal(12_000_000), 3)


def test_many_are_sent_at_once_and_who_is_busy_is_told(page: TrainingPage, office, qtbot) -> None:
    other = office.course("Lớp khác", office.binh, plan_line_id=None)
    course = office.course()
    settled()
    qtbot.waitUntil(lambda: office.binh in page._known.attended)
    page.window().open_page("training", course)
    page._panel._place.fill_button.click()
    asked = dialog(page, PeopleDialog)
    notes = {row.name: row.note for row in asked.table.items()}
    assert notes["Rơ Châm Bình"] == "▲ Trùng ngày: Lớp khác"
    assert "Còn thiếu 40/40 tiết năm 2026" in notes["Đặng Thị Ước"]
    assert not asked.verb.isEnabled()
    asked.only.setChecked(True)
    assert [row.name for row in asked.table.items()] == ["Lê Văn Ánh", "Đặng Thị Ước"]
    asked.rows.all_button.click()
    asked.only.setChecked(False)
    assert asked.verb.text() == "Cử 2 người"
    asked.verb.click()
    settled()
    assert [row.officer.name for row in page._panel.grid.items()] == ["Lê Văn Ánh", "Đặng Thị Ước"]
    assert other in [row.id for row in page._seen.classes]


def test_results_are_typed_and_certificates_kept_once(page: TrainingPage, office, qtbot) -> None:
    course = office.course("Lớp kỹ năng số", office.anh, office.uoc, certificate="cong_nghe")
    settled()
    page.window().open_page("training", course)
    grid = page._panel.grid
    grid.choose(office.people_of(course)[0].id)
    type_cell(page, LearnerColumn.STATE, "h")
    assert grid.chosen_item().officer.id == office.uoc  # Enter went down
    type_cell(page, LearnerColumn.NUMBER, "02/CN")
    rows = {row.officer.id: row for row in office.people_of(course)}
    assert rows[office.anh].state is ParticipationState.COMPLETED
    assert (rows[office.uoc].state, rows[office.uoc].certificate_number) == (ParticipationState.COMPLETED, "02/CN")
    grid.choose(rows[office.uoc].id)
    type_cell(page, LearnerColumn.RESULT, "kha")
    grid.choose(rows[office.uoc].id)
    type_cell(page, LearnerColumn.DAY, "10/3")
    row = next(row for row in office.people_of(course) if row.officer.id == office.uoc)
    assert (row.result, row.certificate_on) == ("kha", date(2026, 3, 10))
    assert "Kế hoạch: 1/1 dòng (100,0%), yêu cầu 100%: đạt" in page._state.text()
    qtbot.waitUntil(lambda: [lack.officer.id for lack in page._known.lacks] == [office.anh])


def test_what_cannot_be_read_is_said_under_the_grid(page: TrainingPage, office, alerts) -> None:
    course = office.course("Lớp kỹ năng số", office.anh)
    settled()
    page.window().open_page("training", course)
    page._panel.grid.choose(office.people_of(course)[0].id)
    type_cell(page, LearnerColumn.RESULT, "tam duoc")
    assert "Không có kết quả “tam duoc”" in page._panel.fault.text()
    assert alerts.faults == []
    page._panel.grid.choose(office.people_of(course)[0].id)
    type_cell(page, LearnerColumn.DAY, "32/1")
    assert "không phải một ngày" in page._panel.fault.text()
    page._panel.grid.choose(office.people_of(course)[0].id)
    type_cell(page, LearnerColumn.PERIODS, "1 tuan")
    assert page._panel.fault.isHidden()
    assert office.people_of(course)[0].counted == 40


def test_a_column_of_numbers_is_pasted(page: TrainingPage, office, press) -> None:
    course = office.course("Lớp kỹ năng số", office.anh, office.binh, office.uoc, certificate="cong_nghe")
    settled()
    page.window().open_page("training", course)
    grid = page._panel.grid
    grid.choose(office.people_of(course)[0].id)
    grid.setCurrentIndex(grid.currentIndex().siblingAtColumn(LearnerColumn.NUMBER))
    QGuiApplication.clipboard().setText("1/CN\n2/CN\n3/CN\n4/CN\n")
    press(grid, Qt.Key.Key_V, CONTROL)
    assert "Dán 4 dòng vào 3 người" in page._panel.fault.text()
    QGuiApplication.clipboard().setText("1/CN\n2/CN\n3/CN\n")
    press(grid, Qt.Key.Key_V, CONTROL)
    settled()
    assert [row.certificate_number for row in office.people_of(course)] == ["1/CN", "2/CN", "3/CN"]
    page.window().undo()
    assert [row.certificate_number for row in office.people_of(course)] == ["", "", ""]


def test_one_result_for_many(page: TrainingPage, office) -> None:
    course = office.course("Lớp kỹ năng số", office.anh, office.binh, office.uoc)
    office.complete(course, office.anh)
    settled()
    page.window().open_page("training", course)
    page._panel.results_button.click()
    asked = dialog(page)
    rows = {row.officer.id: row.id for row in office.people_of(course)}
    assert set(asked.fields["ids"].value()) == {rows[office.binh], rows[office.uoc]}
    asked.fields["result"].editor.set_value("dat")
    asked.accept()
    settled()
    results = {row.officer.id: (row.state.value, row.result) for row in office.people_of(course)}
    assert results == {
        office.anh: ("completed", ""),
        office.binh: ("completed", "dat"),
        office.uoc: ("completed", "dat"),
    }


def test_teaching_counts_for_who_leads(page: TrainingPage, office, qtbot) -> None:
    course = office.course("Lớp kỹ năng số", office.uoc)
    settled()
    page.window().open_page("training", course)
    page._on_wanted("teach")
    asked = dialog(page, PeopleDialog)
    asked.table.choose(office.anh)
    asked.rows._turn_chosen()
    asked.verb.click()
    settled()
    teacher = page._panel.grid.items()[1]
    assert teacher.teaching
    page._panel.grid.choose(teacher.id)
    type_cell(page, LearnerColumn.STATE, "x")
    qtbot.waitUntil(
        lambda: all("tiết" not in lack.sentence or lack.officer.id != office.anh for lack in page._known.lacks)
    )


def test_overlaps_and_missing_results_are_told(page: TrainingPage, office, qtbot) -> None:
    first = office.course("Lớp kỹ năng số", office.uoc, office.anh, office.binh)
    second = office.course("Lớp an toàn thông tin", office.uoc, plan_line_id=None, start=date(2026, 3, 4))
    settled()
    qtbot.waitUntil(lambda: len(page._known.doubts) == 2)
    page.window().open_page("training", second)
    told = page._panel._warnings.text()
    assert "Đặng Thị Ước: Hai lớp “Lớp kỹ năng số” và “Lớp an toàn thông tin” trùng ngày 04/03/2026." in told
    assert "Lớp đã kết thúc mà 1 người chưa ghi kết quả." in told
    page.list.only.set_value(DOUBTFUL)
    assert keys(page) == [("course", first), ("course", second)]
    page.list.only.set_value(OUTSIDE)
    assert keys(page) == [("course", second)]
    page.list.only.set_value(UNDONE)
    assert keys(page) == [("line", office.line)]


def test_somebody_is_taken_off_a_class(page: TrainingPage, office, alerts, press) -> None:
    course = office.course("Lớp kỹ năng số", office.anh, office.uoc, certificate="cong_nghe")
    office.complete(course, office.anh, "1/CN")
    settled()
    page.window().open_page("training", course)
    page._panel.grid.choose(office.people_of(course)[0].id)
    alerts.answer = False
    press(page._panel.grid, Qt.Key.Key_Delete)
    assert alerts.asked == ["Bỏ Lê Văn Ánh khỏi lớp này?"]
    assert len(office.people_of(course)) == 2
    page._panel.grid.choose(office.people_of(course)[1].id)
    press(page._panel.grid, Qt.Key.Key_Delete)
    settled()
    assert [row.officer.id for row in office.people_of(course)] == [office.anh]


def test_a_class_is_deleted_after_one_question_and_comes_back(page: TrainingPage, office, alerts, press) -> None:
    course = office.course("Lớp kỹ năng số", office.anh)
    settled()
    page.window().open_page("training", course)
    press(page.table, Qt.Key.Key_Delete)
    settled()
    assert alerts.asked == ["Xóa Lớp kỹ năng số?"]
    assert keys(page) == [("line", office.line)]
    page.window().undo()
    settled()
    assert ("course", course) in keys(page)
    assert len(office.people_of(course)) == 1


def test_words_of_a_class_are_saved_and_asked_about(page: TrainingPage, office, alerts) -> None:
    course = office.course("Lớp kỹ năng số", office.anh)
    settled()
    page.window().open_page("training", course)
    form = page._panel.form
    form.fields["place"].editor.set_value("Trường Chính trị tỉnh")
    alerts.leaving = Leaving.STAY
    page.table.choose(("line", office.line))
    assert page.table.chosen_key() == ("course", course)
    form.fields["ends_on"].editor.set_value(date(2026, 3, 1))
    assert not form.save()
    assert "trước ngày bắt đầu" in str(alerts.faults[0])
    form.fields["ends_on"].editor.set_value(date(2026, 3, 7))
    assert form.save()
    settled()
    assert "Trường Chính trị tỉnh" in page._panel._standing.text()


def test_who_lacks_what_leads_to_the_person(page: TrainingPage, office, press, qtbot) -> None:
    page.tabs.setCurrentIndex(1)
    rows = list(page.lacks.table.model().rows())
    told = [(row.cells[0].text, row.cells[4].text, row.cells[5].text) for row in rows]
    assert told == [
        ("Lê Văn Ánh", "01/08/2026", "▲ còn 103 ngày"),
        ("Lê Văn Ánh", "31/12/2026", "▲ còn 255 ngày"),
        ("Đặng Thị Ước", "31/12/2026", "▲ còn 255 ngày"),
    ]
    assert "Nghị định số 171/2025/NĐ-CP" in rows[0].cells[3].text
    assert "chưa có chứng chỉ" in page.lacks.full.text()
    assert page.lacks.full.text().endswith("Căn cứ: Khoản 2 Điều 16, khoản 4 Điều 41 Nghị định số 171/2025/NĐ-CP.")
    page.lacks.what.set_value("qlnn_lanh_dao")
    assert len(page.lacks.table.items()) == 1
    page.lacks.what.set_value(None)
    QTest.keyClick(page.window(), Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(page.lacks.words, "dang thi")
    qtbot.waitUntil(lambda: len(page.lacks.table.items()) == 1)
    press(page.lacks.table, Qt.Key.Key_Return)
    assert page.window().page.key == "officers"
    assert page.window().page.table.chosen_key() == office.uoc


def test_the_table_of_results_is_the_reports(page: TrainingPage, office, qtbot) -> None:
    course = office.course("Lớp kỹ năng số", office.anh, office.uoc, office.binh)
    for officer in (office.anh, office.uoc, office.binh):
        office.complete(course, officer)
    again = office.course("Lớp khác", office.uoc, start=date(2026, 4, 6))
    office.complete(again, office.uoc)
    settled()
    page.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: page.pivot.pivot is not None)
    with office.app.reading() as session:
        counted = training_pivot(session, office.pack, office.unit_id, date(2026, 1, 1), date(2026, 4, 20))
    for figure in ("turns", "people", "women", "minority"):
        page.pivot.figure.set_value(figure)
        shown = {
            (row.key, column.code): row.cells[at].text
            for row in page.pivot.table.model().rows()
            for at, column in enumerate(counted.columns)
        }
        assert shown == {place: str(getattr(cell, figure)) for place, cell in counted.cells.items()}
    assert "2 lớp, 4 lượt, 3 người" in page.pivot._told.text()
    page.window().resize(1100, 700)
    names, metrics = page.pivot.table.verticalHeader(), page.fontMetrics()
    longest = max(metrics.horizontalAdvance(f"{row.number}  {row.name}") for row in counted.rows)
    assert longest + 18 <= names.width() < page.width() // 2  # whole names, beside figures


def test_the_pivot_follows_a_change(page: TrainingPage, office, qtbot) -> None:
    page.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: page.pivot.pivot is not None)
    course = office.course("Lớp kỹ năng số", office.anh)
    office.complete(course, office.anh)
    qtbot.waitUntil(lambda: page.pivot.pivot.total.turns == 1)


def test_the_list_of_the_class_goes_out(page: TrainingPage, office, choosers, tmp_path: Path, qtbot) -> None:
    course = office.course("Lớp kỹ năng số", office.anh)
    settled()
    choosers.folder_path = tmp_path / "ra"
    assert "dao_tao_danh_sach" not in page.documents.values()
    page.window().open_page("training", course)
    page.documents.pick("dao_tao_danh_sach")
    qtbot.waitUntil(lambda: "Đã xuất" in page.window()._saved.text(), timeout=60_000)
    assert any(path.suffix == ".docx" for path in choosers.folder_path.iterdir())


def test_another_year_has_its_own_plan(page: TrainingPage, office) -> None:
    page.desk.year.use(2025)
    settled()
    assert page._title.text() == "Đào tạo 2025"
    assert keys(page) == []
    assert page.list.place.currentIndex() == 1


def mnemonics(window: QWidget) -> list[str]:
    """The letters after & of everything that can be seen."""
    texts = [w.text() for w in window.findChildren(QAbstractButton) if w.isVisible() and w.isEnabled()]
    texts += [w.text() for w in window.findChildren(QLabel) if w.isVisible() and w.buddy() is not None]
    for bar in window.findChildren(QTabBar):
        texts += [bar.tabText(at) for at in range(bar.count())] if bar.isVisible() else []
    return [text[text.index("&") + 1].lower() for text in texts if "&" in text]


def once_each(window: QWidget) -> None:
    letters = mnemonics(window)
    assert [letter for letter, count in Counter(letters).items() if count > 1] == []
    assert all(letter.isascii() for letter in letters)


def test_no_letter_is_given_twice(page: TrainingPage, office) -> None:
    course = office.course("Lớp kỹ năng số", office.anh)
    settled()
    window = page.window()
    for at in range(3):
        page.tabs.setCurrentIndex(at)
        once_each(window)
    page.table.choose(("line", office.line))
    once_each(window)
    window.open_page("training", course)
    for at in range(3):
        page._panel.tabs.setCurrentIndex(at)
        once_each(window)
    window.open_page("officers", office.anh)
    for at in range(5):
        window.page._panel.tabs.setCurrentIndex(at)
        once_each(window)


def test_a_certificate_that_ends_is_told(page: TrainingPage, office, qtbot) -> None:
    with office.app.transaction("Chứng chỉ") as session:
        add_certificate(
            session,
            office.pack,
            office.uoc,
            CertificateWords("ngoai_ngu", number="9/NN", issued_on=date(2024, 5, 1), expires_on=date(2026, 5, 1)),
        )
    qtbot.waitUntil(lambda: len(page._known.expiring) == 1)
    page.tabs.setCurrentIndex(1)
    page.lacks.what.set_value("certificates")
    row = page.lacks.table.model().rows()[0]
    assert (row.cells[2].text, row.cells[5].text) == ("Chứng chỉ Ngoại ngữ sắp hết hạn", "▲ còn 11 ngày")


def test_files_of_one_person_in_a_class(page: TrainingPage, office, choosers, tmp_path: Path) -> None:
    course = office.course("Lớp kỹ năng số", office.anh, office.uoc)
    settled()
    page.window().open_page("training", course)
    panel, row = page._panel, office.people_of(course)[1]
    panel.grid.choose(row.id)
    panel.files_button.click()
    assert (panel.tabs.currentWidget(), panel.files.owner.currentText()) == (panel.files, "Đặng Thị Ước")
    choosers.path = tmp_path / "chứng chỉ.pdf"
    choosers.path.write_bytes(b"%PDF-1.4 chung chi")
    panel.files.list._add()
    settled()
    assert (panel.files.owner.currentText(), panel.tabs.tabText(2)) == ("Đặng Thị Ước (1)", "Tài liệu (1)")
    assert office.people_of(course)[1].files == 1
    panel.files.list._table.choose_first()
    panel.files.list._remove()
    settled()
    assert panel.files.list._table.items() == []
    page.window().undo()
    settled()
    assert [file.name for file in panel.files.list._table.items()] == ["chứng chỉ.pdf"]
    panel.files.owner.setCurrentIndex(0)
    page.window().open_page("training", (course, row.id))  # where Rà soát leads
    assert [file.name for file in panel.files.list._table.items()] == ["chứng chỉ.pdf"]

"""A list from Excel: every row with its fate, doubtful ones on top, columns by hand and remembered, cells mended."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QCoreApplication, Qt

from hhapp.packs.officers.catalogue import OfficerColumn
from hhapp.services.officers.importing import RowOutcome
from hhapp.services.officers.register import EVERYBODY, officer_rows
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.officers.columns_dialog import OfficerColumnsDialog
from hhapp.ui.pages.officers.import_page import OfficerImportPage
from hhapp.ui.pages.officers.import_rows import ImportColumn
from hhapp.ui.pages.officers.page import OfficersPage
from hhapp.ui.widgets.dialog import FormDialog

CONTROL = Qt.KeyboardModifier.ControlModifier
HEADS = ("TT", "Họ và tên", "Ngày sinh", "Nữ", "Loại", "Phòng ban", "Chức vụ", "Trình độ")
LINES = (
    (1, "Nguyễn Thị Yến", "25/03/1985", "x", "Công chức", "Phòng Kinh tế", "Chuyên viên", "ĐH"),
    (2, "Trần Văn Giang", "30/02/1990", "", "Công chức", "Phòng Kinh tế", "Chuyên viên", "Giáo sư"),
    (3, "", "25/01/1980", "", "Công chức", "", "", ""),
    (4, "Đặng Thị Ước", "03/05/1990", "x", "Công chức", "", "Chuyên viên", "ĐH"),
    (5, "Nguyễn Thị Yến", "25/03/1985", "x", "Công chức", "Phòng Kinh tế", "Chuyên viên", "ĐH"),
)


def write_list(path: Path, heads=HEADS, lines=LINES) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.title = "Danh sách"
    for line in (heads, *lines):
        sheet.append(line)
    book.save(path)
    return path


@pytest.fixture
def page(office, office_window: MainWindow) -> OfficersPage:
    office_window.open_page("officers")
    found = office_window.page
    assert isinstance(found, OfficersPage)
    return found


@pytest.fixture
def preview(page: OfficersPage, choosers, tmp_path: Path, qtbot) -> OfficerImportPage:
    choosers.path = write_list(tmp_path / "danh sách.xlsx")
    page.more.pick("import")
    qtbot.waitUntil(lambda: page.preview._preview is not None, timeout=30_000)
    return page.preview


def people(office):
    with office.app.reading() as session:
        return officer_rows(session, office.pack, office.unit_id, date(2026, 4, 20), EVERYBODY)


def fates(preview: OfficerImportPage) -> list[tuple[int, RowOutcome]]:
    return [(row.number, row.outcome) for row in preview.table.items()]


def again(preview: OfficerImportPage, qtbot) -> None:
    qtbot.waitUntil(lambda: not preview._desk.operations.busy, timeout=30_000)


def test_every_row_of_the_file_has_a_fate(page: OfficersPage, preview: OfficerImportPage, office) -> None:
    assert sorted(number for number, _ in fates(preview)) == [2, 3, 4, 5, 6]
    groups = [row.cells[0].text for row in preview.table.model().rows() if row.group]
    assert groups == ["Không nhập được, mỗi dòng một lý do", "Cần xem lại trước khi nhập", "Đọc được đầy đủ"]
    by_number = {row.number: row for row in preview.table.items()}
    assert by_number[4].outcome is RowOutcome.REFUSED
    assert "trùng họ tên và ngày sinh với dòng 2" in by_number[6].reason
    assert by_number[5].outcome is RowOutcome.CHANGED  # the clerk who is there, with a degree now
    assert "2 người đang công tác không có trong tệp, giữ nguyên" in preview._counts.text()
    page.start_new()
    assert not page.findChildren(FormDialog)  # nobody is added behind a preview
    page.start_search()
    assert page.window().focusWidget() is preview.words
    assert page._title.text() == "Xem trước khi nhập"
    assert len(people(office)) == 3  # nothing written


def test_the_reason_is_told_in_full(preview: OfficerImportPage) -> None:
    preview.table.choose(3)
    told = preview._reasons.text()
    assert "lịch không có ngày này" in told
    assert "“Giáo sư” không có trong danh mục" in told
    preview.only.set_value(RowOutcome.REFUSED)
    assert [number for number, _ in fates(preview)] == [4, 6]


def test_a_cell_is_mended_and_the_rest_written(
    page: OfficersPage, preview: OfficerImportPage, office, press, qtbot
) -> None:
    preview.table.choose(3)
    row = preview.table.chosen_item()
    assert preview._mend(row, ImportColumn.BORN, "28/02/1990")
    again(preview, qtbot)
    assert preview.apply_button.text() == "&Nhập 3 người"
    press(preview.table, Qt.Key.Key_Return, CONTROL)
    said = "Nhập 2 người mới, sửa 1, để lại 2 dòng (danh sách.xlsx)"
    qtbot.waitUntil(lambda: said in page.window()._saved.text() and not preview.isVisible(), timeout=30_000)
    giang = next(row for row in people(office) if row.name == "Trần Văn Giang")
    assert (giang.person.born_on, giang.person.degree) == (date(1990, 2, 28), "")
    assert len(page.table.items()) == 5
    page.window().undo()
    assert len(people(office)) == 3


def test_columns_are_chosen_by_hand_and_remembered(page: OfficersPage, choosers, office, tmp_path: Path, qtbot) -> None:
    heads = ("TT", "Tên ông bà", "NTNS", "Phái nữ", "Loại", "Bộ phận nào", "Làm gì", "Bằng cấp")
    choosers.path = write_list(tmp_path / "lạ.xlsx", heads, LINES[:1])
    page.start_import()
    qtbot.waitUntil(lambda: bool(page.preview.findChildren(OfficerColumnsDialog)), timeout=30_000)
    asked = page.preview.findChildren(OfficerColumnsDialog)[0]
    assert not page.preview.apply_button.isEnabled()
    asked.accept()
    assert "Chưa chọn cột nào là Họ và tên." in asked._fault.text()
    asked.choices[1].set_value(OfficerColumn.NAME)
    asked.choices[5].set_value(OfficerColumn.NAME)
    asked.accept()
    assert "Hai cột cùng là Họ và tên" in asked._fault.text()
    asked.choices[5].set_value(OfficerColumn.DEPARTMENT)
    asked.choices[6].set_value(OfficerColumn.POSITION)
    asked.accept()
    qtbot.waitUntil(lambda: page.preview._preview is not None, timeout=30_000)
    page.preview.refuse_button.click()
    page.start_import()
    qtbot.waitUntil(lambda: page.preview._preview is not None, timeout=30_000)
    assert (
        "Không dùng cột: Phái nữ, Bằng cấp" in page.preview._counts.text()
    )  # known though the first import was refused
    page.preview.apply()
    qtbot.waitUntil(lambda: page.preview._preview is None, timeout=30_000)
    assert next(row for row in people(office) if row.name == "Nguyễn Thị Yến").held.department == "Phòng Kinh tế"
    page.start_import()
    qtbot.waitUntil(lambda: page.preview._preview is not None, timeout=30_000)
    assert fates(page.preview) == [(2, RowOutcome.SAME)]  # the same heads are known now


def test_the_row_of_heads_is_chosen_by_hand(page: OfficersPage, choosers, tmp_path: Path, qtbot) -> None:
    heads = ("TT", "Tên ông bà", "NTNS", "Phái nữ", "Loại", "Bộ phận", "Làm gì", "Bằng")
    choosers.path = write_list(tmp_path / "lạ.xlsx", ("Danh sách", "năm nay"), [heads, LINES[0]])
    page.start_import()
    qtbot.waitUntil(lambda: bool(page.preview.findChildren(OfficerColumnsDialog)), timeout=30_000)
    asked = page.preview.findChildren(OfficerColumnsDialog)[0]
    asked.heading.set_value(2)
    assert asked.choices[4].value() is OfficerColumn.KIND  # known by its word now
    asked.choices[1].set_value(OfficerColumn.NAME)
    asked.accept()
    qtbot.waitUntil(lambda: page.preview._preview is not None, timeout=30_000)
    assert fates(page.preview) == [(3, RowOutcome.NEW)]


def test_rows_without_a_kind_get_the_clerks(page: OfficersPage, choosers, tmp_path: Path, qtbot) -> None:
    choosers.path = write_list(tmp_path / "thiếu.xlsx", HEADS[:4], [line[:4] for line in LINES[:1]])
    page.start_import()
    qtbot.waitUntil(lambda: page.preview._preview is not None, timeout=30_000)
    assert fates(page.preview) == [(2, RowOutcome.REFUSED)]
    assert not page.preview.apply_button.isEnabled()
    page.preview.kind.set_value("cong_chuc")
    again(page.preview, qtbot)
    assert fates(page.preview) == [(2, RowOutcome.NEW)]
    page.preview.department.setText("Phòng Kinh tế")
    page.preview.refuse_button.click()
    page.start_import()
    qtbot.waitUntil(lambda: page.preview._preview is not None, timeout=30_000)
    assert (page.preview.kind.value(), page.preview.department.value()) == ("", "")  # of another file
    assert fates(page.preview) == [(2, RowOutcome.REFUSED)]


def test_a_preview_follows_the_register(
    page: OfficersPage, preview: OfficerImportPage, choosers, office, press, qtbot
) -> None:
    press(preview.table, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: preview._preview is None and len(people(office)) == 5, timeout=30_000)
    page.start_import()
    qtbot.waitUntil(lambda: preview._preview is not None, timeout=30_000)
    assert dict(fates(preview))[2] is RowOutcome.SAME
    page.window().undo()
    qtbot.waitUntil(lambda: dict(fates(preview)).get(2) is RowOutcome.NEW, timeout=30_000)
    press(preview.table, Qt.Key.Key_Escape)
    assert not preview.isVisible()


def test_a_file_may_be_left(page: OfficersPage, preview: OfficerImportPage, office, alerts) -> None:
    preview.refuse_button.click()
    QCoreApplication.processEvents()
    assert not preview.isVisible()
    assert page._title.text() == "Cán bộ 2026"
    assert (len(people(office)), alerts.said) == (3, [])


def test_a_file_without_a_table_is_refused_in_words(
    page: OfficersPage, choosers, tmp_path: Path, alerts, qtbot
) -> None:
    choosers.path = write_list(tmp_path / "trống.xlsx", (), ())
    page.start_import()
    qtbot.waitUntil(lambda: bool(alerts.faults), timeout=30_000)
    assert "không có bảng nào" in str(alerts.faults[0])
    assert page._stack.currentIndex() == 0

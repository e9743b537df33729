"""The real annex through the preview: nothing is written before "Nhập", a second import is a difference."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from hhapp.services import plan as plans
from hhapp.storage import backup
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.import_rows import ImportColumn
from hhapp.ui.pages.plan import PlanPage
from hhapp.ui.pages.task_content import NewTask
from hhapp.ui.theme import Tone

SHAPES = ("", "-tcvn3", "-vni")


@pytest.fixture
def page(empty_window: MainWindow) -> PlanPage:
    empty_window.open_page("plan")
    return empty_window.page


@pytest.fixture
def annex(shared: Path) -> Path:
    return shared / "data" / "real" / "binh-dinh-2021-phu-luc.docx"


def open_preview(page: PlanPage, choosers, path: Path, qtbot):
    choosers.path = path
    page.import_button.click()
    qtbot.waitUntil(lambda: page.preview._preview is not None and not page.desk.operations.busy, timeout=20_000)
    return page.preview


def apply(page: PlanPage, qtbot) -> None:
    page.preview.apply()
    qtbot.waitUntil(lambda: page._stack.currentIndex() == 0, timeout=20_000)


def known(page: PlanPage):
    return page.desk.read(plans.plans)


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
@pytest.mark.parametrize("shape", SHAPES)
def test_the_real_annex_comes_in_as_its_own_table_says(page, choosers, shared, qtbot, shape, suffix) -> None:
    folder = shared / "data" / "real"
    preview = open_preview(page, choosers, folder / f"binh-dinh-2021-phu-luc{shape}{suffix}", qtbot)
    assert preview.apply_button.text() == "&Nhập 31 nhiệm vụ"
    assert known(page) == ()
    apply(page, qtbot)
    expected = json.loads((folder / "binh-dinh-2021-phu-luc.json").read_text("utf-8"))["rows"]
    found = [
        [task.number, task.task, task.product, task.lead, task.coordination, task.deadline]
        for task in page.table.items()
    ]
    assert found == [row for row in expected if len(row) == 6]
    assert page._title.text() == "Kế hoạch 2021"
    first = page.table.items()[0]
    assert page.table.chosen_key() == first.id
    assert page.table.selectionModel().isRowSelected(page.table.currentIndex().row())
    assert page.panel.content.form.fields["task"].value() == first.task
    assert backup.backups(page.desk.app.folder)


def test_the_preview_says_what_it_would_do(page, choosers, annex, qtbot) -> None:
    preview = open_preview(page, choosers, annex, qtbot)
    assert "31 mới" in preview._counts.text()
    assert preview.fields["year"].value() == "2021"
    assert page._title.text() == "Xem trước khi nhập"
    assert not page.add.isVisible()
    model = preview.table.model()
    readings = [model.index(at, ImportColumn.READING).data() for at in range(model.rowCount())]
    assert "hạn 14/03/2021" in readings
    preview._inclusive.click()
    qtbot.waitUntil(
        lambda: (
            "hạn 15/03/2021"
            in [preview.table.model().index(at, ImportColumn.READING).data() for at in range(model.rowCount())]
        )
    )


def test_not_importing_writes_nothing(page, choosers, annex, qtbot) -> None:
    preview = open_preview(page, choosers, annex, qtbot)
    QTest.mouseClick(preview.refuse_button, Qt.MouseButton.LeftButton)
    assert page._stack.currentIndex() == 0
    assert known(page) == ()
    assert page.add.isVisible()


def test_a_cell_is_mended_in_place(page, choosers, annex, qtbot) -> None:
    preview = open_preview(page, choosers, annex, qtbot)
    preview.table.choose(preview.table.items()[4].row_key)
    preview.table.setCurrentIndex(preview.table.currentIndex().siblingAtColumn(ImportColumn.DEADLINE))
    QTest.keyClick(preview.table, Qt.Key.Key_F2)
    editor = preview.table.findChild(QPlainTextEdit)
    QTest.keyClicks(editor, "Giao cho anh Nam")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: preview.table.items()[4].new.deadline == "Giao cho anh Nam")
    assert not preview.table.items()[4].deadline_understood
    index = preview.table.model().index(preview.table.model().place_of(preview.table.items()[4].row_key), 7)
    assert index.data() == "⚠ chưa đọc được"
    preview.table.choose(preview.table.items()[4].row_key)
    assert "Thời hạn chưa đọc được" in preview._reasons.text()
    apply(page, qtbot)
    assert page.table.items()[4].deadline == "Giao cho anh Nam"


def test_a_doubt_goes_once_its_cell_is_mended(page, choosers, tmp_path, qtbot) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for line in (
        ("TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn"),
        ("I", "CẢI CÁCH THỂ CHẾ", None, None, None, None),
        ("1", "Rà soát văn bản", "Báo cáo", "Tư pháp", "Văn phòng", "Quý I"),
        (None, "Sửa quy chế làm việc", "Quy chế", "Văn phòng", "Tư pháp", "Quý II"),
        ("3", "Kiểm tra hồ sơ", "Báo cáo", "Văn phòng", "Tư pháp", "Quý III"),
    ):
        book.active.append(line)
    book.save(tmp_path / "phu-luc-2021.xlsx")
    preview = open_preview(page, choosers, tmp_path / "phu-luc-2021.xlsx", qtbot)
    assert "1 dòng cần xem lại" in preview._counts.text()
    assert preview.table.chosen_item().new.task == "Sửa quy chế làm việc"
    assert "không có số thứ tự" in preview._reasons.text()
    preview.table.setCurrentIndex(preview.table.currentIndex().siblingAtColumn(ImportColumn.NUMBER))
    QTest.keyClick(preview.table, Qt.Key.Key_F2)
    editor = preview.table.findChild(QPlainTextEdit)
    QTest.keyClicks(editor, "2")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "cần xem lại" not in preview._counts.text())
    model = preview.table.model()
    place = model.place_of(preview.table.items()[1].row_key)
    assert not any(cell.marked for cell in model.row_at(model.index(place, 0)).cells)
    preview.table.choose(preview.table.items()[1].row_key)
    assert preview._reasons.text() == "Dòng này đọc được đầy đủ."


def test_tab_goes_on_to_the_next_cell(page, choosers, annex, qtbot) -> None:
    preview = open_preview(page, choosers, annex, qtbot)
    preview.table.choose(preview.table.items()[0].row_key)
    preview.table.setCurrentIndex(preview.table.currentIndex().siblingAtColumn(ImportColumn.LEAD))
    QTest.keyClick(preview.table, Qt.Key.Key_F2)
    editor = preview.table.findChild(QPlainTextEdit)
    QTest.keyClicks(editor, "To cong tac")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: preview.table.items()[0].new.lead == "To cong tac")
    assert preview.table.currentIndex().column() == ImportColumn.COORDINATION


def test_the_window_goes_on_in_the_year_of_the_file(sample, make_window, choosers, annex, qtbot) -> None:
    window = make_window(sample)
    window.open_page("plan")
    open_preview(window.page, choosers, annex, qtbot)
    apply(window.page, qtbot)
    assert window.desk.year.value == 2021
    assert window.page._title.text() == "Kế hoạch 2021"
    assert len(window.page.table.items()) == 31
    window.open_page("targets")
    assert window.page._title.text() == "Chỉ tiêu 2021"


def test_a_second_import_is_a_difference(page, choosers, annex, shared, qtbot) -> None:
    open_preview(page, choosers, annex, qtbot)
    apply(page, qtbot)
    first = page.table.items()[0]
    page.table.choose(first.id)
    form = page.panel.content.form
    form.fields["task"].set_value(first.task + " (sửa)")
    form.save()
    preview = open_preview(page, choosers, annex, qtbot)
    assert "0 mới · 1 thay đổi · 30 như cũ · 0 không còn" in preview._counts.text()
    model = preview.table.model()
    place = model.place_of(preview.table.items()[0].row_key)
    row = model.row_at(model.index(place, 0))
    assert row.cells[ImportColumn.TASK].tone is Tone.ACT
    assert "(sửa)" in row.cells[ImportColumn.TASK].hint
    apply(page, qtbot)
    assert len(page.table.items()) == 31
    assert page.table.items()[0].task == first.task


def test_a_preview_follows_the_plan(page, choosers, annex, qtbot) -> None:
    open_preview(page, choosers, annex, qtbot)
    apply(page, qtbot)
    preview = open_preview(page, choosers, annex, qtbot)
    assert "0 mới · 0 thay đổi · 31 như cũ" in preview._counts.text()
    page.window().undo()
    qtbot.waitUntil(lambda: "31 mới" in preview._counts.text(), timeout=20_000)
    preview.refuse()


def test_what_the_file_no_longer_has_is_shown_and_may_be_dropped(page, choosers, annex, qtbot) -> None:
    open_preview(page, choosers, annex, qtbot)
    apply(page, qtbot)
    page.start_new()
    new = next(each for each in page.findChildren(NewTask) if each.isVisible())
    new.load({"task": "Việc chỉ có ở đây"}).accept()
    qtbot.waitUntil(lambda: len(page.table.items()) == 32)
    preview = open_preview(page, choosers, annex, qtbot)
    assert "1 không còn" in preview._counts.text()
    gone = next(item for item in preview.table.items() if item.new is None)
    preview._show_reasons(gone)
    assert "tệp không còn" in preview._reasons.text()
    preview._drop_gone.setChecked(True)
    apply(page, qtbot)
    (dropped,) = [task for task in page.table.items() if task.dropped_on]
    assert dropped.task == "Việc chỉ có ở đây"


def test_another_year_makes_another_plan(page, choosers, annex, qtbot) -> None:
    preview = open_preview(page, choosers, annex, qtbot)
    editor = preview.fields["year"].editor
    editor.clear()
    QTest.keyClicks(editor, "2022")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: preview._preview.year == 2022)
    assert preview.fields["title"].value() == "Kế hoạch cải cách hành chính năm 2022"
    preview.fields["number"].set_value("95/KH-UBND")
    apply(page, qtbot)
    (card,) = known(page)
    assert (card.year, card.number) == (2022, "95/KH-UBND")


def test_a_year_that_is_none_is_not_imported(page, choosers, annex, qtbot) -> None:
    preview = open_preview(page, choosers, annex, qtbot)
    preview.fields["year"].set_value("21")
    preview.apply()
    assert not page.desk.operations.busy
    assert known(page) == ()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not really", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600])
def test_a_file_without_a_plan_is_one_sentence(page, choosers, alerts, tmp_path, qtbot, content) -> None:
    choosers.path = tmp_path / "hỏng.docx"
    choosers.path.write_bytes(content)
    page.import_button.click()
    qtbot.waitUntil(lambda: bool(alerts.faults))
    assert page._stack.currentIndex() == 0
    assert known(page) == ()


def test_choosing_no_file_does_nothing(page, choosers) -> None:
    page.import_button.click()
    assert page._stack.currentIndex() == 0

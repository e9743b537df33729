"""Kiểm tra with the keys a clerk presses: 93 answers, faults told under the table, findings, sources, documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hhapp.packs.inspection.catalogue import AnswerKind
from hhapp.services.inspection import answers
from hhapp.services.inspection.answer_values import ItemResult
from hhapp.services.inspection.answers import ItemRow
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.inspection.checklist_rows import UNANSWERED, ItemColumn
from hhapp.ui.pages.inspection.page import InspectionPage
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.list_dialog import ListDialog

TYPED = {
    AnswerKind.YES_NO: "c",
    AnswerKind.RATIO: "9/10",
    AnswerKind.FIGURE: "7",
    AnswerKind.SAMPLE: "20; 1",
    AnswerKind.VIOLATIONS: "0",
}


@pytest.fixture
def page(inspection_id: int, office_window: MainWindow, qtbot) -> InspectionPage:
    office_window.open_page("inspection")
    found = office_window.page
    assert isinstance(found, InspectionPage)
    qtbot.waitUntil(lambda: bool(found.table.items()))
    return found


def item(page: InspectionPage, code: str) -> ItemRow:
    return next(each for each in page.table.items() if each.item.code == code)


def answer(page: InspectionPage, row: ItemRow, typed: str) -> None:
    """Keep an answer as a cell does, and let the page hear of it."""
    assert page._answer(row, ItemColumn.ANSWER, typed)
    QCoreApplication.processEvents()


def settled(done: object) -> bool:
    """Pages hear of a change in the next turn of the event loop."""
    QCoreApplication.processEvents()
    return bool(done)


def type_answer(page: InspectionPage, text: str) -> None:
    """Begin to type on the cell, as fingers do, and take it with Enter."""
    QTest.keyClicks(page.table, text[0])
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)


@pytest.mark.slow
def test_ninety_three_answers_go_in_by_keyboard_alone(page: InspectionPage, press, qtbot) -> None:
    page.window().activateWindow()
    assert QTest.qWaitForWindowActive(page.window())
    page.take_focus()
    items = page.table.items()
    assert len(items) == 93
    assert page.table.chosen_key() == items[0].item.code
    for each in items:
        assert page.table.chosen_key() == each.item.code
        type_answer(page, TYPED[each.item.answer])
    qtbot.waitUntil(lambda: "đã trả lời 93/93" in page._state.text())
    kept = {each.item.code: each.entry for each in page.table.items()}
    shown = {AnswerKind.YES_NO: "Có"}
    assert kept == {each.item.code: shown.get(each.item.answer, TYPED[each.item.answer]) for each in items}


def test_what_cannot_be_an_answer_is_told_under_the_table_and_changes_nothing(page: InspectionPage) -> None:
    page.window().activateWindow()
    assert QTest.qWaitForWindowActive(page.window())
    ratio = next(each for each in page.table.items() if each.item.answer is AnswerKind.RATIO)
    page._choose_cell(ratio.item.code)
    page.table.setFocus()
    type_answer(page, "12/10")
    assert page._fault.isVisible()
    assert f"Mục {ratio.item.code}: tử số lớn hơn mẫu số" in page._fault.text()
    assert not item(page, ratio.item.code).answered


def test_progress_is_kept_apart_from_the_result(page: InspectionPage) -> None:
    first, second = (each for each in page.table.items()[:2])
    answer(page, first, "k")
    answer(page, second, "-")
    assert page._state.text().endswith("đã trả lời 2/93")
    assert page._told.text() == "Đã kiểm tra · kết quả: đạt 0, chưa đạt 1, không phát sinh 1, chưa đánh giá 91"


def test_a_failed_item_becomes_a_finding_and_leads_to_it(page: InspectionPage) -> None:
    first = page.table.items()[0]
    answer(page, first, "k")
    page._choose_cell(first.item.code)
    assert page.panel.finding.text() == "Lập phát &hiện…"
    settled(page.panel.finding.click())
    window = page.window()
    assert isinstance(window, MainWindow)
    assert window.page.key == "findings"
    (found,) = window.page.table.items()
    assert found.draft.item_code == first.item.code
    assert window.page.table.chosen_key() == found.id
    window.open_page("inspection")
    page._choose_cell(first.item.code)
    assert page.panel.finding.text() == "Mở phát &hiện"


def test_a_remark_is_saved_and_asked_about_when_left(page: InspectionPage, alerts) -> None:
    first = page.table.items()[0]
    page._choose_cell(first.item.code)
    page.panel.form.fields["remark"].editor.set_value("Xem lại số văn bản")
    assert page.can_leave()  # the recorder drops it
    assert alerts.asked == ["Ghi chú của mục này"]
    page.panel.form.fields["remark"].editor.set_value("Xem lại số văn bản")
    assert settled(page.panel.form.save())
    kept = item(page, first.item.code).answer
    assert kept is not None
    assert kept.remark == "Xem lại số văn bản"
    assert not item(page, first.item.code).answered


def test_the_inspector_judges_what_requires_nothing(page: InspectionPage) -> None:
    figure = next(
        each for each in page.table.items() if each.item.answer is AnswerKind.FIGURE and each.item.required is None
    )
    page._choose_cell(figure.item.code)
    assert not page.panel.verdict.isVisible()
    answer(page, figure, "12")
    page._choose_cell(figure.item.code)
    assert page.panel.verdict.isVisible()
    page.panel.verdict.set_value(ItemResult.FAILED)
    assert settled(page.panel.form.save())
    assert item(page, figure.item.code).result is ItemResult.FAILED


def test_the_list_narrows_to_what_is_open_and_finds_words_without_accents(page: InspectionPage, qtbot) -> None:
    answer(page, page.table.items()[0], "c")
    page.result.set_value(UNANSWERED)
    assert len(page.table.items()) == 92
    page.result.set_value(ItemResult.PASSED.value)
    assert len(page.table.items()) == 1
    page.result.set_value(None)
    page.start_search()
    qtbot.keyClicks(page.words, "duong day nong")
    qtbot.waitUntil(lambda: 0 < len(page.table.items()) < 5)
    page.words.setText("không có mục này")
    qtbot.waitUntil(lambda: page._place.currentIndex() == 1)


def test_figures_already_kept_are_taken_with_their_source(page: InspectionPage, alerts) -> None:
    typed = next(each for each in page.table.items() if each.item.fact == "inspection.units")
    settled(page.more.pick("fill"))
    filled = item(page, typed.item.code)
    assert filled.entry == "2/4"
    assert "2/4" in filled.source
    assert "Đã lấy" in alerts.said[0]
    page._choose_cell(typed.item.code)
    assert page.panel.source.isVisible()
    page.panel.source.click()
    assert page.window().page.key == "inspection"
    answer(page, filled, "3/4")
    settled(page.more.pick("fill"))
    assert item(page, typed.item.code).entry == "3/4"
    assert "Giữ nguyên" in alerts.said[1]


def test_a_new_inspection_is_asked_for_and_shown(page: InspectionPage, qtbot) -> None:
    page.start_new()
    dialog = page.findChild(FormDialog)
    assert dialog.fields["name"].value() == "Tự kiểm tra đợt 2 năm 2026"
    assert len(dialog.fields["unit_ids"].value()) == 4
    dialog.fields["form"].editor.set_value("dot_xuat")
    dialog.accept()
    qtbot.waitUntil(lambda: len(page.choice._values) == 2)
    assert page._seen.shown.draft.form == "dot_xuat"
    assert "đã trả lời 0/93" in page._state.text()


def test_an_inspection_is_edited_in_its_tab(page: InspectionPage, inspection_id: int) -> None:
    page.tabs.setCurrentWidget(page.form)
    page.form.fields["leader"].editor.set_value("Trần Thị Lan")
    page.form.fields["unit_ids"].editor.set_value(())
    assert not page.form.save()  # the service wants a unit
    page.form.restore()
    page.form.fields["leader"].editor.set_value("Trần Thị Lan")
    assert settled(page.form.save())
    assert page._seen.shown.draft.leader == "Trần Thị Lan"
    assert len(page._seen.shown.draft.unit_ids) == 2


def test_the_plan_sets_other_rules_than_the_pack(page: InspectionPage) -> None:
    assert "yêu cầu từ 50%: đạt" in page._state.text()
    page.more.pick("plan")
    dialog = page.findChild(FormDialog)
    dialog.fields["share"].editor.setText("80")
    settled(dialog.accept())
    assert "yêu cầu từ 80%: chưa đạt" in page._state.text()


def test_units_are_named_first_in_an_office_without_any(application, make_window, pack, qtbot) -> None:
    from datetime import date

    from hhapp.services import units

    with application.transaction("Thiết lập") as session:
        units.ensure_unit(session, pack)
    window = make_window(application, date(2026, 4, 20))
    window.open_page("inspection")
    page = window.page
    assert page._place.currentIndex() == 1
    page.start_new()
    listed = page.findChild(ListDialog)
    listed.accept()
    asked = page.findChild(FormDialog)
    asked.fields["name"].editor.set_value("Phòng Kinh tế")
    asked.accept()
    qtbot.waitUntil(lambda: any(d.isVisible() and d.table.items() for d in page.findChildren(ListDialog)))
    page.start_new()
    assert any("Cuộc kiểm tra mới" in d.windowTitle() for d in page.findChildren(FormDialog) if d.isVisible())


def test_the_minutes_go_out_as_a_document(page: InspectionPage, choosers, tmp_path: Path, qtbot) -> None:
    choosers.folder_path = tmp_path / "ra"
    page.documents.pick("kiem_tra_bien_ban")
    qtbot.waitUntil(lambda: "Đã xuất Biên bản kiểm tra" in page.window()._saved.text(), timeout=60_000)
    assert {path.suffix for path in choosers.folder_path.iterdir()} >= {".docx", ".pdf"}


def test_undo_takes_an_answer_back(page: InspectionPage) -> None:
    first = page.table.items()[0]
    answer(page, first, "c")
    settled(page.window().undo())
    assert not item(page, first.item.code).answered


def test_an_inspection_without_findings_is_deleted_with_its_answers(page: InspectionPage, inspection_id: int) -> None:
    answer(page, page.table.items()[0], "c")
    settled(page.more.pick("delete"))
    assert page._place.currentIndex() == 1
    page.window().undo()
    with page.desk.app.reading() as session:
        assert answers.checklist_view(session, page.desk.pack, inspection_id).tally.answered == 1


def test_an_item_says_which_line_of_the_index_it_proves(page: InspectionPage) -> None:
    page._choose_cell("I.04")
    expected = "Chấm điểm: tiêu chí 1.3.1 – Ban hành kế hoạch tự kiểm tra (Quý I), tối đa 0,5 điểm."
    assert expected in page.panel._words.text()
    page._choose_cell("I.07")
    assert "Chấm điểm" not in page.panel._words.text()


def test_typing_answers_a_row_wherever_it_was_clicked(page: InspectionPage, qtbot) -> None:
    page.window().activateWindow()
    assert QTest.qWaitForWindowActive(page.window())
    page.table.choose("I.02")
    place = page.table.visualRect(page.table.currentIndex().siblingAtColumn(ItemColumn.TEXT)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    type_answer(page, "c")
    qtbot.waitUntil(lambda: item(page, "I.02").entry == "Có")


def test_plan_and_blank_checklist_are_written_before_any_inspection(
    office_window: MainWindow, choosers, tmp_path: Path, qtbot
) -> None:
    office_window.open_page("inspection")
    page = office_window.page
    assert isinstance(page, InspectionPage)
    assert "kiem_tra_bien_ban" not in page.documents.values()
    choosers.folder_path = tmp_path / "ra"
    for kind in ("kiem_tra_ke_hoach", "kiem_tra_phieu"):
        page.documents.pick(kind)
        qtbot.waitUntil(lambda: not page.desk.operations.busy, timeout=30_000)
    names = {path.name.partition("_XA")[0].partition("_UY")[0] for path in choosers.folder_path.iterdir()}
    assert names == {"KH_KIEMTRA", "PHIEU_KIEMTRA"}

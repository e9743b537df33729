"""Khảo sát in the real window: ten forms by keyboard, warnings judged, a sheet taken in, results closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from hhapp.bootstrap import Application
from hhapp.services import units
from hhapp.services.survey import closing, entry, rounds
from hhapp.services.survey.rounds import RoundRow
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.survey.columns_dialog import ColumnsDialog, column_letter
from hhapp.ui.pages.survey.empty_sheet import SHEET
from hhapp.ui.pages.survey.survey_page import SurveyPage
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.vn.text import fold

TODAY = date(2026, 11, 20)
Press = Callable[..., None]


@pytest.fixture
def page(sample: Application, make_window: Callable[..., MainWindow], qtbot) -> SurveyPage:
    """The page over the sample year with a round of the short form that is open, its number 3."""
    open_round(sample, "phieu_5")
    window = make_window(sample, TODAY)
    window.open_page("survey")
    found = window.page
    assert isinstance(found, SurveyPage)
    qtbot.waitUntil(lambda: found.choice.count() == 2)
    return found


def open_round(app: Application, form: str, *answers: str) -> int:
    pack = app.packs.default()
    with app.transaction("Mở đợt") as session:
        unit = units.ensure_unit(session, pack)
        round_id = rounds.open_round(
            *(session, pack, unit.id),
            title="Khảo sát tháng 11",
            form_code=form,
            start=date(2026, 11, 1),
            end=date(2026, 11, 20),
        )
        for text in answers:
            known = rounds.survey_form(pack, form)
            entry.add_form(session, pack, round_id, entry.read_answers(known, text), datetime.now().astimezone())
        return round_id


def shown(page: SurveyPage) -> RoundRow:
    return page.desk.read(lambda session: rounds.round_row(session, page.choice.value()))


def answers(page: SurveyPage) -> list[str]:
    pack = page.desk.pack
    found = page.desk.read(lambda session: entry.form_rows(session, pack, page.choice.value()))
    return [form.shown for form in found]


def form_dialog(page: SurveyPage, qtbot) -> FormDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.window().findChildren(FormDialog)))
    return next(each for each in page.window().findChildren(FormDialog) if each.isVisible())


def text_of(widget: QWidget, part: str) -> bool:

    return any(part in each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def test_ten_forms_are_entered_by_keyboard(page: SurveyPage, press: Press, qtbot) -> None:
    pad = page.entry.pad
    assert page.tabs.currentWidget() is page.entry
    qtbot.waitUntil(pad.hasFocus)
    page.entry.fields.set_value("Đất đai, xây dựng")
    typed = ["54545", "44444", "55455", "54 45", "35544", "44554", "55555", "45454", "54-44", "55544"]
    for text in typed:
        press(pad, Qt.Key.Key_5 if text[0] == "5" else Qt.Key(Qt.Key.Key_0 + int(text[0])))
        QTest.keyClicks(pad, text[1:])
        QTest.keyClick(pad, Qt.Key.Key_Return)
    expected = [" ".join("–" if mark in " -" else mark for mark in text) for text in typed]
    assert answers(page) == expected
    qtbot.waitUntil(lambda: len(page.entry.table.items()) == 10)
    assert [form.number for form in page.entry.table.items()] == list(range(10, 0, -1))
    assert {form.field for form in page.entry.table.items()} == {"Đất đai, xây dựng"}
    assert pad.hasFocus()
    assert not pad.begun()
    qtbot.waitUntil(lambda: text_of(page.entry, "đã nhập 10 phiếu"))
    assert text_of(page.entry, "Đã ghi phiếu 10.")
    page.window().undo()
    qtbot.waitUntil(lambda: len(page.entry.table.items()) == 9)


def test_a_reload_leaves_the_form_being_entered(page: SurveyPage, press: Press) -> None:
    press(page.entry.pad, Qt.Key.Key_5)
    press(page.entry.pad, Qt.Key.Key_4)
    page.reload()
    assert page.entry.pad.answers == (5, 4, None, None, None)
    assert page.entry.pad.at == 2


def test_a_form_begun_is_not_lost_without_a_word(page: SurveyPage, press: Press, alerts) -> None:
    press(page.entry.pad, Qt.Key.Key_5)
    alerts.answer = False
    page.window().open_page("plan")
    assert page.window().page is page
    assert alerts.asked == ["Phiếu đang nhập chưa ghi."]
    before = page.choice.value()
    page.choice.setCurrentIndex(page.choice.currentIndex() + 1)
    assert page.choice.value() == before
    alerts.answer = True
    page.window().open_page("plan")
    assert page.window().page is not page
    assert answers(page) == []


def test_a_kept_form_is_put_right_in_the_pad(page: SurveyPage, press: Press, qtbot) -> None:
    QTest.keyClicks(page.entry.pad, "54545")
    press(page.entry.pad, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.entry.table.items()) == 1)
    press(page.entry.table, Qt.Key.Key_Down)
    page.entry.table.choose_first()
    press(page.entry.table, Qt.Key.Key_Return)
    assert text_of(page.entry, "Sửa phiếu 1")
    press(page.entry.pad, Qt.Key.Key_1)
    press(page.entry.pad, Qt.Key.Key_Return)
    assert answers(page) == ["1 4 5 4 5"]
    qtbot.waitUntil(lambda: text_of(page.entry, "Phiếu mới"))


@pytest.fixture
def warned(page: SurveyPage, qtbot) -> SurveyPage:
    """A long form's round in which two of three forms have warnings."""
    long = open_round(page.desk.app, "phieu_15", "5" * 15, "454545454545454", "4" * 15)
    qtbot.waitUntil(lambda: page.choice.count() == 3)
    page.choice.set_value(long)
    page.tabs.setCurrentWidget(page.forms)
    qtbot.waitUntil(lambda: len(page.forms.table.items()) == 3)
    return page


def test_forms_with_warnings_are_found_and_judged(warned: SurveyPage, press: Press, qtbot) -> None:
    page = warned
    assert "⚠ 2" in page.tabs.tabText(1)
    page.forms.filter.set_value("có cảnh báo chưa xem")
    assert [form.number for form in page.forms.table.items()] == [1, 3]
    page.forms.take_focus()
    assert text_of(page.forms, "Cả 15 câu trả lời cùng mức 5.")
    page.forms._set_valid()
    qtbot.waitUntil(lambda: [form.number for form in page.forms.table.items()] == [3])
    page.forms.take_focus()
    page.forms._set_invalid()
    dialog = form_dialog(page, qtbot)
    assert dialog.fields["reason"].value() == "Cả 15 câu trả lời cùng mức 4."
    dialog.accept()
    qtbot.waitUntil(lambda: page.forms.table.items() == [])
    page.forms.filter.set_value("không hợp lệ")
    assert [form.number for form in page.forms.table.items()] == [3]
    assert shown(page).valid == 2


def test_forms_are_found_by_words_and_deleted(warned: SurveyPage, press: Press, qtbot) -> None:
    page = warned
    page.window().page.start_search()
    QTest.keyClicks(page.forms.words, "cung muc 4")
    assert [form.number for form in page.forms.table.items()] == [3]
    page.forms.take_focus()
    press(page.forms.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(page).entered == 2)
    page.forms.words.clear()
    QTest.keyClicks(page.forms.words, "xyz")
    assert text_of(page.forms, "Không có phiếu nào hợp với điều kiện lọc.")


def test_closing_with_warnings_leads_to_them(warned: SurveyPage, alerts, qtbot) -> None:
    page = warned
    page.tabs.setCurrentWidget(page.results)
    page.results._close()
    assert "Chưa chốt được" in str(alerts.faults[0])
    assert page.tabs.currentWidget() is page.forms
    assert [form.number for form in page.forms.table.items()] == [1, 3]


def test_numbers_are_written_down_and_the_round_is_closed_and_opened_again(page: SurveyPage, qtbot, alerts) -> None:
    QTest.keyClicks(page.entry.pad, "54545")
    QTest.keyClick(page.entry.pad, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.entry.table.items()) == 1)
    page.tabs.setCurrentWidget(page.results)
    page.results.counts_button.click()
    dialog = form_dialog(page, qtbot)
    QTest.keyClicks(dialog.fields["given_out"].editor, "10")
    QTest.keyClicks(dialog.fields["returned"].editor, "11")
    dialog.accept()
    assert "lớn hơn số phiếu phát ra" in str(alerts.faults.pop())
    dialog.fields["returned"].set_value(None)
    QTest.keyClicks(dialog.fields["returned"].editor, "1")
    dialog.accept()
    qtbot.waitUntil(lambda: shown(page).returned == 1)
    page.results.close_button.click()
    qtbot.waitUntil(lambda: page.results.reopen_button.isVisible())
    assert alerts.faults == []
    assert not page.results.close_button.isVisible()
    page.tabs.setCurrentWidget(page.entry)
    assert not page.entry.pad.isVisible()
    page.tabs.setCurrentWidget(page.results)
    page.results.reopen_button.click()
    dialog = form_dialog(page, qtbot)
    QTest.keyClicks(dialog.fields["reason"].editor, "Nhap sot")
    dialog.accept()
    qtbot.waitUntil(lambda: page.results.close_button.isVisible())
    page.results.log_button.click()
    log = next(each for each in page.window().findChildren(ListDialog) if each.isVisible())
    assert [event.sentence for event in log.table.items()] == ["Mở lại: Nhap sot", "Chốt kết quả"]
    log.reject()


def test_results_are_shown_as_bars_and_as_the_same_figures(page: SurveyPage) -> None:
    sample_round = next(row.id for row in page._rounds if row.title == "Khảo sát mức độ hài lòng năm 2026")
    page.show_thing(sample_round)
    assert page.tabs.currentWidget() is page.results
    words = page.results.bars.accessibleName()
    assert words.startswith("Phải đạt 90%; Tiếp cận dịch vụ: 97,1%")
    model = page.results.table.model()
    rows = [[model.index(at, column).data() for column in range(7)] for at in range(model.rowCount())]
    assert rows[0] == ["Chung, mọi câu hỏi", "161/173", "93,1%", "85,0", "89,9%", "+3,2", "✓ Đạt"]
    assert rows[5][1:] == ["29/34", "85,3%", "76,5", "80,6%", "+4,7", "! Chưa đạt"]
    assert all(f"{row[0]}: {row[2]}" in words for row in rows[1:])
    page.results.view.set_value("questions")
    assert model.rowCount() == 6
    page.results.view.set_value("fields")
    assert model.index(1, 0).data() == "Bảo trợ xã hội, người có công"


def test_a_sheet_is_looked_at_and_taken_in(page: SurveyPage, choosers, tmp_path: Path, qtbot) -> None:
    path = tmp_path / "tra-loi.csv"
    path.write_text("Câu 1,Câu 2,Câu 3,Câu 4,Câu 5\n5,4,5,4,5\n9,4,4,4,4\n4,4,,5,4\n", encoding="utf-8")
    choosers.path = path
    page.tabs.setCurrentWidget(page.forms)
    for count in (2, 0):
        page.forms.import_button.click()
        qtbot.waitUntil(lambda: any(each.isVisible() for each in page.window().findChildren(ListDialog)))
        dialog = page.sheets.dialog
        assert dialog is not None
        assert [line.state.value for line in dialog.table.items()] == (
            ["new", "refused", "new"] if count else ["known", "refused", "known"]
        )
        assert text_of(dialog, "đủ cột cho 5 câu")
        if count:
            dialog.accept()
            qtbot.waitUntil(lambda: len(page.forms.table.items()) == 2)
        else:
            assert not hasattr(dialog, "verb")
            dialog.reject()
    assert answers(page) == ["5 4 5 4 5", "4 4 – 5 4"]


def columns_dialog(page: SurveyPage, qtbot) -> ColumnsDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(ColumnsDialog)))
    return next(each for each in page.findChildren(ColumnsDialog) if each.isVisible())


def test_columns_are_chosen_by_hand_where_no_word_names_them(page: SurveyPage, choosers, tmp_path: Path, qtbot) -> None:
    choosers.path = tmp_path / "x.csv"
    choosers.path.write_text("mã,a,b,c,d,e,f\np1,5,4,x,3,2,1\n", encoding="utf-8")
    page.tabs.setCurrentWidget(page.forms)
    page.forms.import_button.click()
    dialog = columns_dialog(page, qtbot)
    assert [choice.value() for choice in dialog.questions] == [None] * 5
    for choice, column in zip(dialog.questions, (1, 2, 4, 5, 6), strict=True):
        choice.set_value(column)
    dialog.number.set_value(0)
    dialog.verb.click()
    lines = page.sheets.dialog
    assert lines is not None
    assert [(line.number, line.shown) for line in lines.table.items()] == [("p1", "5 4 3 2 1")]
    lines.choose_columns()
    again = columns_dialog(page, qtbot)
    assert [choice.value() for choice in again.questions] == [1, 2, 4, 5, 6]
    again.questions[4].set_value(None)
    again.verb.click()
    lines = page.sheets.dialog
    assert text_of(lines, "Không thấy cột của câu 5")
    lines.accept()
    qtbot.waitUntil(lambda: len(page.forms.table.items()) == 1)
    assert answers(page) == ["5 4 3 2 –"]


def test_a_file_that_cannot_be_read_is_told(page: SurveyPage, choosers, alerts, tmp_path: Path, qtbot) -> None:
    choosers.path = tmp_path / "x.xlsx"
    choosers.path.write_bytes(b"not a workbook")
    page.forms.import_button.click()
    qtbot.waitUntil(lambda: bool(alerts.faults))
    assert answers(page) == []


def test_columns_have_the_letters_of_a_spreadsheet() -> None:
    assert [column_letter(at) for at in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_report_and_empty_form_are_written(page: SurveyPage, choosers, tmp_path: Path, qtbot) -> None:
    page.show_thing(next(row.id for row in page._rounds if row.closed))
    choosers.folder_path = tmp_path / "ra"
    assert page.documents.values() == ["bao_cao_khao_sat", "phieu_khao_sat", SHEET]
    page.documents.pick("bao_cao_khao_sat")
    qtbot.waitUntil(lambda: not page.desk.operations.busy, timeout=30_000)
    assert sorted(path.suffix for path in (tmp_path / "ra").iterdir()) == [".docx", ".pdf", ".xlsx"]


def test_an_empty_table_for_answers_is_written(page: SurveyPage, choosers, tmp_path: Path, qtbot) -> None:
    choosers.folder_path = tmp_path / "ra"
    page.documents.pick(SHEET)
    qtbot.waitUntil(lambda: "Đã ghi bảng nhập phiếu" in page.window()._saved.text(), timeout=30_000)
    (path,) = choosers.folder_path.iterdir()
    assert path.name == "BANG_NHAP_PHIEU_2026.xlsx"


def test_a_new_round_leads_straight_to_entering(page: SurveyPage, qtbot) -> None:
    page.start_new()
    dialog = form_dialog(page, qtbot)
    dialog.fields["title"].set_value("Khảo sát tháng 12")
    dialog.accept()
    qtbot.waitUntil(lambda: page.choice.currentText() == "2026 · Khảo sát tháng 12")
    assert page.tabs.currentWidget() is page.entry
    qtbot.waitUntil(page.entry.pad.hasFocus)


def test_rounds_are_listed_changed_and_deleted(page: SurveyPage, press: Press, alerts, qtbot) -> None:
    page.tabs.setCurrentIndex(3)
    assert page.list.items()[0].title == "Khảo sát tháng 11"
    page.list.choose_first()
    page._change()
    dialog = form_dialog(page, qtbot)
    dialog.fields["title"].set_value("Đợt đầu")
    dialog.accept()
    qtbot.waitUntil(lambda: page.list.items()[0].title == "Đợt đầu")
    press(page.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(page.list.items()) == 2)
    assert alerts.asked == []  # nothing was in it
    page.list.choose(page.list.items()[0].id)
    press(page.list, Qt.Key.Key_Delete)
    assert "đã chốt" in str(alerts.faults[0])
    press(page.list, Qt.Key.Key_Return)
    assert page.tabs.currentWidget() is page.results


def test_a_folder_without_rounds_offers_the_first(empty_window: MainWindow, qtbot) -> None:
    empty_window.open_page("survey")
    page = empty_window.page
    assert isinstance(page, SurveyPage)
    assert text_of(page, "chưa có đợt khảo sát nào.")
    page._place.fill_button.click()
    form_dialog(page, qtbot).accept()
    qtbot.waitUntil(lambda: page.choice.count() == 1)
    assert page.tabs.isVisible()


def test_a_pack_without_a_survey_is_said(empty_window: MainWindow, qtbot) -> None:
    from dataclasses import replace

    page = empty_window.pages["survey"]
    assert isinstance(page, SurveyPage)
    page.desk.pack = replace(page.desk.pack, survey=None)
    empty_window.open_page("survey")
    page.reload()
    assert text_of(page, "không có phần khảo sát")
    assert not page.add.isEnabled()
    page.start_new()
    assert not [each for each in page.findChildren(FormDialog) if each.isVisible()]


def test_a_closed_round_is_shown_where_its_pack_is_gone(page: SurveyPage, qtbot) -> None:
    closed = next(row for row in page._rounds if row.closed)
    with page.desk.app.transaction("x") as session:
        from hhapp.models import SurveyRound

        row = session.get(SurveyRound, closed.id)
        assert row is not None
        row.pack_version = "2001.1"
    page.show_thing(closed.id)
    assert text_of(page, "2001.1")
    assert page.results.isEnabled()
    assert not page.entry.isEnabled()
    assert page.desk.read(lambda session: closing.kept_results(session, closed)) is not None


@pytest.mark.parametrize("size", [(1366, 728), (1100, 700)])
def test_on_every_tab_nothing_is_cut_and_no_letter_leads_to_two_things(
    page: SurveyPage, size: tuple[int, int], qtbot
) -> None:
    window = page.window()
    window.resize(*size)
    qtbot.waitUntil(lambda: window.size().toTuple() == size)
    for row in page._rounds[:2]:  # one open, one closed
        page.choice.set_value(row.id)
        for at in range(page.tabs.count()):
            page.tabs.setCurrentIndex(at)
            qtbot.waitUntil(lambda: not cut_words(page))
            letters = mnemonics(page)
            assert len(letters) == len(set(letters)), (at, letters)


def cut_words(page: SurveyPage) -> list[str]:
    """What has less room than it needs."""
    found = [each for kind in (QAbstractButton, QLabel, Choice) for each in page.findChildren(kind) if each.isVisible()]
    return [
        getattr(each, "text", each.accessibleName)()
        for each in found
        if not (isinstance(each, QLabel) and each.wordWrap()) and each.width() < each.minimumSizeHint().width() - 1
    ]


def mnemonics(page: SurveyPage) -> list[str]:
    texts = [each.text() for each in page.findChildren(QAbstractButton) if each.isVisible()]
    texts += [each.text() for each in page.findChildren(QLabel) if each.isVisible() and each.buddy() is not None]
    texts += [page.tabs.tabText(at) for at in range(page.tabs.count())]
    return [fold(text[text.index("&") + 1]) for text in texts if "&" in text]


def test_the_page_follows_the_working_year(page: SurveyPage, qtbot) -> None:
    desk = page.desk
    assert {page.choice.itemText(at)[:4] for at in range(page.choice.count())} == {"2026"}
    desk.year.use(2025)
    assert [page.choice.itemText(at) for at in range(page.choice.count())] == [
        "2025 · Khảo sát mức độ hài lòng năm 2025"
    ]
    assert shown(page).year == 2025
    assert page._title.text() == "Khảo sát 2025"
    desk.year.use(2023)
    assert text_of(page, "Năm 2023 chưa có đợt khảo sát nào.")
    assert not page.choice.isVisible()
    page.start_new()
    dialog = form_dialog(page, qtbot)
    assert dialog.fields["title"].value() == "Khảo sát mức độ hài lòng năm 2023"
    assert dialog.fields["start"].value() == date(2023, 12, 1)
    dialog.accept()
    qtbot.waitUntil(lambda: page.choice.currentText() == "2023 · Khảo sát mức độ hài lòng năm 2023")


def test_a_round_of_another_year_brings_its_year_along(page: SurveyPage, press: Press) -> None:
    page.tabs.setCurrentIndex(3)
    assert [row.year for row in page.list.items()] == [2026, 2026, 2025]  # the list tells every year
    page.list.choose(page.list.items()[2].id)
    press(page.list, Qt.Key.Key_Return)
    assert (page.desk.year.value, shown(page).year) == (2025, 2025)
    assert page.tabs.currentWidget() is page.results
    newest = page._rounds[0]
    page.show_thing(newest.id)
    assert (page.desk.year.value, page.choice.value()) == (2026, newest.id)


def test_a_round_keeps_its_own_pack_also_for_its_documents(page: SurveyPage, choosers, tmp_path: Path, qtbot) -> None:
    from dataclasses import replace

    choosers.folder_path = tmp_path / "ra"
    page.desk.pack = replace(page.desk.pack, survey=None, document_kinds=())
    page.reload()
    page.documents.pick("phieu_khao_sat")
    qtbot.waitUntil(lambda: "Đã xuất" in page.window()._saved.text(), timeout=30_000)
    assert sorted(path.suffix for path in choosers.folder_path.iterdir()) == [".docx", ".pdf"]

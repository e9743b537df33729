"""Hồ sơ trễ hạn: the list narrows, broken rules are told, days are kept, letters are written once each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hhapp.bootstrap import Application
from hhapp.services.dossiers.letters import letters_of_year
from hhapp.services.dossiers.register import DossierRow, dossier_row
from hhapp.ui.alerts import Leaving
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.dossiers.dialogs import left_out_words
from hhapp.ui.pages.dossiers.dossier_rows import LATE, MISSING, OVER_LIMIT, TO_WRITE
from hhapp.ui.pages.dossiers.page import DossiersPage
from hhapp.ui.widgets.dialog import FormDialog

TODAY = date(2026, 4, 20)
Press = Callable[..., None]


def codes(page: DossiersPage) -> list[str]:
    return [row.draft.code for row in page.table.items()]


def dialog(page: DossiersPage, qtbot) -> FormDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(FormDialog)))
    return next(each for each in page.findChildren(FormDialog) if each.isVisible())


def kept_row(page: DossiersPage, dossier_id: int) -> DossierRow:
    return page.desk.read(lambda session: dossier_row(session, page.desk.pack, dossier_id, TODAY))


def settled(page: DossiersPage, qtbot) -> None:
    """What was written is heard in the next turn of the event loop and read beside the window."""
    qtbot.wait(1)
    qtbot.waitUntil(lambda: not page.desk.operations.reads_for(page))


def test_the_head_counts_and_earlier_years_stand_first(page: DossiersPage) -> None:
    assert page._state.text() == (
        "Trễ hạn 3 · có thư 0/3 (0,0%), yêu cầu 100%: chưa đạt · quá hạn chưa trả 2 · sắp đến hạn 1"
    )
    assert codes(page) == ["H-OLD", "H-TWICE", "H-READY", "H-NOREASON", "H-NEAR"]
    groups = [row.cells[0].text for row in page.table.model().rows() if row.group]
    assert groups == ["Hẹn trả từ những năm trước: 1 hồ sơ, trễ hạn 1", "Hẹn trả năm 2026: 4 hồ sơ, trễ hạn 3"]
    words = {row.item.draft.code: row.cells[5].text for row in page.table.model().rows() if not row.group}
    assert words["H-READY"] == "! Quá hạn 39 ngày"
    assert words["H-TWICE"] == "✓ Đã trả, trễ 16 ngày"
    assert words["H-NEAR"] == "◔ Sắp đến hạn"
    assert page._told.text() == "⚠ 3 hồ sơ cần lập thư xin lỗi. ⚠ 1 thư đã cấp số nhưng chưa có tệp."


def test_the_list_narrows(page: DossiersPage, qtbot) -> None:
    for status, wanted in (
        (TO_WRITE, ["H-OLD", "H-READY", "H-NOREASON"]),
        (MISSING, ["H-OLD", "H-READY", "H-NOREASON"]),
        (OVER_LIMIT, ["H-TWICE"]),
        ("near", ["H-NEAR"]),
    ):
        page.filters.status.set_value(status)
        assert codes(page) == wanted
    page.filters.status.set_value(None)
    page.filters.field.set_value("Đất đai")  # the name that the pack gives, whatever the list called it
    assert codes(page) == ["H-OLD", "H-READY"]
    page.filters.field.set_value(None)
    page.start_search()
    qtbot.keyClicks(page.filters.words, "cuong")
    qtbot.waitUntil(lambda: codes(page) == ["H-NEAR"])


def test_broken_rules_are_told_in_words(page: DossiersPage, ids: dict[str, int]) -> None:
    page.table.choose(ids["H-NOREASON"])
    assert page.panel._warnings.text() == (
        "⚠ Chưa có thư xin lỗi, phải có chậm nhất ngày 03/04/2026.\n⚠ Chưa ghi lý do trễ hạn."
    )
    page.table.choose(ids["H-TWICE"])
    assert "Hẹn lại 2 lần, quy định không quá 1 lần." in page.panel._warnings.text()
    assert not page.panel.letter_button.isVisible()


def test_words_are_saved_with_the_keyboard_and_asked_about(
    page: DossiersPage, ids: dict[str, int], press: Press, alerts, qtbot
) -> None:
    page.table.choose(ids["H-NEAR"])
    applicant = page.panel.form.fields["applicant"].editor
    applicant.setFocus()
    applicant.selectAll()
    qtbot.keyClicks(applicant, "Pham Van Cuong")
    alerts.leaving = Leaving.STAY
    page.table.choose(ids["H-OLD"])
    assert page.table.chosen_key() == ids["H-NEAR"]
    press(applicant, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settled(page, qtbot)
    assert kept_row(page, ids["H-NEAR"]).draft.applicant == "Pham Van Cuong"
    page.table.choose(ids["H-OLD"])
    assert page.panel.form.fields["applicant"].value() == "Lê Thị Cũ"


def test_the_arrow_keys_go_over_the_headings(page: DossiersPage, press: Press, ids: dict[str, int]) -> None:
    page.take_focus()
    assert page.table.chosen_key() == ids["H-OLD"]
    press(page.table, Qt.Key.Key_Down)
    assert page.table.chosen_key() == ids["H-TWICE"]
    assert page.panel._heading.text() == "H-TWICE · Võ Thị Đào"


def test_a_new_dossier_is_chosen(page: DossiersPage, qtbot) -> None:
    page.start_new()
    asked = dialog(page, qtbot)
    asked.accept()
    assert asked.isVisible()  # code and promised day are required
    qtbot.keyClicks(asked.fields["code"].editor, "H 77")
    asked.fields["promised_on"].editor.set_value(date(2026, 4, 1))
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.table.chosen_item() is not None and page.table.chosen_item().draft.code == "H77")
    assert page.panel._heading.text() == "H77"


def test_a_code_that_is_there_is_refused(page: DossiersPage, alerts, qtbot) -> None:
    page.start_new()
    asked = dialog(page, qtbot)
    asked.fields["code"].editor.set_value("h-near")
    asked.fields["promised_on"].editor.set_value(date(2026, 4, 1))
    asked.accept()
    assert "đã có trong sổ" in str(alerts.faults[0])
    assert asked.isVisible()


def test_a_new_day_and_the_return(page: DossiersPage, ids: dict[str, int], qtbot) -> None:
    page.table.choose(ids["H-NOREASON"])
    page.panel.new_day_button.click()
    asked = dialog(page, qtbot)
    asked.fields["new_on"].editor.set_value(date(2026, 5, 5))
    asked.accept()
    assert asked.isVisible()  # the reason is required by the pack's rules
    asked.fields["reason"].editor.set_value("Chờ")
    asked.accept()
    settled(page, qtbot)
    draft = kept_row(page, ids["H-NOREASON"]).draft
    assert (draft.new_on, draft.times, draft.reason) == (date(2026, 5, 5), 1, "Chờ")
    assert page.panel.form.fields["reason"].value() == "Chờ"
    page.panel.return_button.click()
    dialog(page, qtbot).accept()
    settled(page, qtbot)
    assert kept_row(page, ids["H-NOREASON"]).draft.returned_on == TODAY
    assert page.panel._standing.text() == "✓ Đã trả, trễ 18 ngày · hẹn lại 1 lần"


def test_a_batch_of_letters_is_written_once(
    page: DossiersPage, ids: dict[str, int], choosers, alerts, tmp_path: Path, qtbot
) -> None:
    choosers.folder_path = tmp_path / "thư"
    page.write_button.click()
    asked = dialog(page, qtbot)
    assert asked.verb.text() == "Cấ&p số và lập 2 thư"  # the one that is ready, and the one without a file
    asked.fields["each"].editor.set_value(True)
    asked.accept()
    qtbot.waitUntil(lambda: "Đã lập 2 thư xin lỗi" in page.window()._saved.text(), timeout=60_000)
    settled(page, qtbot)
    assert len(list(choosers.folder_path.glob("*.docx"))) == 2
    assert "Chưa ghi lý do trễ hạn (H-OLD, H-NOREASON)" in alerts.said[0]
    assert page._told.text() == "⚠ 2 hồ sơ cần lập thư xin lỗi."
    page.table.choose(ids["H-READY"])
    assert [letter.full_number.partition("/")[0] for letter in page.panel.letters.items()] == ["02"]
    page.write_button.click()  # nothing is ready now: told, not asked
    qtbot.waitUntil(lambda: any("Chưa lập được thư xin lỗi nào." in said for said in alerts.said))
    with page.desk.app.reading() as session:
        assert len(letters_of_year(session, page._seen.unit_id, 2026)) == 2


def test_a_batch_that_was_stopped_keeps_its_numbers(page: DossiersPage, choosers, tmp_path: Path, qtbot) -> None:
    choosers.folder_path = tmp_path / "thư"
    page.write_button.click()
    asked = dialog(page, qtbot)
    asked.accept()
    assert page.desk.operations._job is not None
    page.desk.operations._job.stop()
    qtbot.waitUntil(lambda: not page.desk.operations.busy)
    qtbot.waitUntil(lambda: "2 thư đã cấp số nhưng chưa có tệp" in page._told.text())
    assert not list(tmp_path.glob("thư/*.docx"))


def test_one_letter_and_its_withdrawal(
    page: DossiersPage, ids: dict[str, int], choosers, tmp_path: Path, qtbot
) -> None:
    page.table.choose(ids["H-TWICE"])
    page.panel.tabs.setCurrentIndex(1)
    page.panel.withdraw_button.click()
    asked = dialog(page, qtbot)
    asked.accept()
    assert asked.isVisible()
    asked.fields["reason"].editor.set_value("Ghi sai tên")
    asked.accept()
    settled(page, qtbot)
    assert not page.panel.withdraw_button.isEnabled()
    assert page.panel.letters.items()[0].withdrawn_reason == "Ghi sai tên"
    choosers.folder_path = tmp_path / "thư"
    page.panel.letter_button.click()
    asked = dialog(page, qtbot)
    assert asked.verb.text() == "Cấ&p số và lập 1 thư"
    assert "each" not in asked.fields
    asked.fields["first_number"].editor.setText("15")
    asked.accept()
    qtbot.waitUntil(lambda: "Đã lập 1 thư xin lỗi" in page.window()._saved.text(), timeout=60_000)
    settled(page, qtbot)
    assert page.panel.letters.items()[-1].full_number.startswith("15/PXL")


def test_reasons_are_counted_with_their_codes() -> None:
    from hhapp.services.dossiers.letters import NotWritten

    left = [NotWritten(at, f"H-{at}", "chưa có ngày hẹn mới") for at in range(7)]
    assert left_out_words(left) == "chưa có ngày hẹn mới (H-0, H-1, H-2, H-3, H-4 và 2 hồ sơ khác)"


def test_the_office_changes_a_rule_and_takes_it_back(page: DossiersPage, qtbot) -> None:
    page.more.pick("rules")
    asked = dialog(page, qtbot)
    asked.fields["letter_rate"].editor.set_value(30)
    asked.fields["reason_required"].editor.set_value(False)
    asked.accept()
    qtbot.waitUntil(lambda: "yêu cầu 30%: chưa đạt" in page._state.text())
    assert page._seen.rules.reason_required is False
    page.more.pick("rules")
    asked = dialog(page, qtbot)
    assert asked.fields["letter_rate"].value() == 30
    asked.fields["letter_rate"].editor.set_value(None)
    asked.accept()
    qtbot.waitUntil(lambda: "yêu cầu 100%: chưa đạt" in page._state.text())


def test_counts_lead_to_the_dossiers_behind_them(page: DossiersPage, press: Press, qtbot) -> None:
    page.tabs.setCurrentIndex(1)
    rows = {row.key: [cell.text for cell in row.cells] for row in page.counts.table.model().rows()}
    assert rows["field", "Xây dựng"][1:6] == ["2", "1", "1", "0/2 (0,0%)", "0"]
    assert rows["", "Tổng số"][1:5] == ["3", "1", "2", "0/3 (0,0%)"]
    page.counts.table.choose(("field", "Xây dựng"))
    press(page.counts.table, Qt.Key.Key_Return)
    assert page.tabs.currentIndex() == 0
    assert codes(page) == ["H-TWICE", "H-NOREASON"]
    assert page.filters.status.value() == LATE
    page.counts.part.set_value((1, 3))
    qtbot.waitUntil(lambda: [cell.text for cell in page.counts.table.model().rows()[-1].cells][1:4] == ["2", "1", "1"])


def test_another_page_leads_to_a_dossier_of_an_earlier_year(page: DossiersPage, ids: dict[str, int], qtbot) -> None:
    page.filters.status.set_value("near")
    page.window().open_page("overview")
    page.window().open_page("dossiers", ids["H-OLD"])
    qtbot.waitUntil(lambda: page.table.chosen_key() == ids["H-OLD"])


def test_a_dossier_with_a_letter_is_not_deleted_others_come_back(
    page: DossiersPage, ids: dict[str, int], press: Press, alerts, qtbot
) -> None:
    page.table.choose(ids["H-TWICE"])
    press(page.table, Qt.Key.Key_Delete)
    assert "không xóa được" in str(alerts.faults[0])
    page.table.choose(ids["H-NEAR"])
    press(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "H-NEAR" not in codes(page))
    page.window().undo()
    qtbot.waitUntil(lambda: "H-NEAR" in codes(page))


def test_a_document_goes_out(page: DossiersPage, choosers, tmp_path: Path, qtbot) -> None:
    assert page.documents.values() == ["thu_xin_loi", "thu_gia_han", "so_xin_loi", "ho_so_qua_han"]
    choosers.folder_path = tmp_path / "ra"
    page.documents.pick("ho_so_qua_han")
    qtbot.waitUntil(lambda: "Đã xuất" in page.window()._saved.text(), timeout=60_000)
    assert any(path.suffix == ".xlsx" for path in choosers.folder_path.iterdir())


def test_reading_never_waits_in_the_windows_thread(page: DossiersPage, qtbot) -> None:
    before = page.table.items()
    page.reload()
    assert page.desk.operations.reads_for(page)
    assert page.table.items() == before  # what was shown stays until the answer comes
    qtbot.waitUntil(lambda: not page.desk.operations.reads_for(page))


def test_an_office_without_dossiers_is_told_where_they_come_from(
    application: Application, office: int, make_window: Callable[..., MainWindow], qtbot
) -> None:
    window = make_window(application, TODAY)
    window.open_page("dossiers")
    page = window.page
    qtbot.waitUntil(lambda: page._seen is not None)
    assert page._place.currentIndex() == 1
    assert page._state.text().startswith("Trễ hạn 0 · có thư không phát sinh")
    assert not page.documents.isVisible()


def test_without_an_office_nothing_is_offered(empty_window: MainWindow, qtbot) -> None:
    empty_window.open_page("dossiers")
    page = empty_window.page
    qtbot.waitUntil(lambda: not page.add.isEnabled())
    assert "trang Cài đặt" in page._place._sentence.text()

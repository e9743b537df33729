"""Chấm điểm with the keys a clerk presses: an area scored, sent when proven, verified, closed; sets from files."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, Qt

from hhapp.documents.criteria_file import read_criteria_file, write_criteria_file
from hhapp.services.score import entering, rounds, sending, verifying
from hhapp.services.score.sheet import Column as Points
from hhapp.services.score.sheet import LineRow
from hhapp.services.score.states import RoundState
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.score.line_rows import LineColumn, LineState
from hhapp.ui.pages.score.page import ScorePage
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.list_dialog import ListDialog

from .conftest import NOW, TODAY, YEAR

Find = Callable[[str], LineRow]
AREA_1 = ("1", "27/30", "0", "c", "c", "2/4", "7/10", "9/10", "2", "1", "2", "k")
ADDS_UP = ["0.5", "1.35", "1", "0.5", "0.5", "0.5", "0.5", "0.675", "0.5", "1", "0.75", "0"]


def cell(page: ScorePage, key: object, column: LineColumn) -> str:
    place = page.table._rows.place_of(key)
    assert place is not None
    return page.table._rows.index(place, column).data()


def dialogs(page: ScorePage, kind: type) -> list:
    return [each for each in page.findChildren(kind) if each.isVisible()]


def write(page: ScorePage, writing: Callable) -> None:
    with page.desk.app.transaction("Chuẩn bị") as session:
        writing(session)
    QCoreApplication.processEvents()


def prove(page: ScorePage, round_id: int) -> None:
    """Explain whatever claims points."""
    sheet = page.sheet()
    assert sheet is not None
    codes = [line.code for line in sheet.lacking]
    write(page, lambda s: [entering.set_remark(s, round_id, c, explanation="Theo sổ văn bản") for c in codes])


def score_some(page: ScorePage, round_id: int) -> None:
    answers = {"1.2.2": {"answer": "Có"}, "1.1.2": {"numerator": "27", "denominator": "30"}}
    write(page, lambda s: [entering.set_inputs(s, round_id, code, typed) for code, typed in answers.items()])


# Typing


def test_an_area_is_scored_by_keyboard_and_its_totals_move(page: ScorePage, line: Find, type_text) -> None:
    page.take_focus()
    codes = [each.code for each in page.table.items() if each.area == "1"]
    assert page.table.chosen_key() == codes[0]
    total = Decimal(0)
    for code, typed, points in zip(codes, AREA_1, ADDS_UP, strict=True):
        assert page.table.chosen_key() == code
        type_text(typed)
        total += Decimal(points)
        assert line(code).self_points == Decimal(points)
        sheet = page.sheet()
        assert sheet is not None
        assert sheet.area_totals[0].columns[Points.SELF].points == total
        assert cell(page, ("area", "1"), LineColumn.SELF) == sheet.area_totals[0].columns[Points.SELF].shown
    assert cell(page, ("area", "1"), LineColumn.SELF) == "7,78"  # 7,775
    assert "Tự chấm 7,78/70,00" in page.totals.text()
    assert page.table.chosen_key() == "2.1.1"


def test_what_cannot_be_read_is_said_under_the_table(page: ScorePage, line: Find, type_text) -> None:
    page.go_to("1.1.2")
    type_text("27")
    assert page._fault.isVisible()
    assert "1.1.2: cần 2 số liệu, đã ghi 1" in page._fault.text()
    assert line("1.1.2").unanswered
    page.go_to("1.1.2")
    type_text("27/30")
    assert not page._fault.isVisible()


def test_not_arisen_wants_its_reason_and_the_set_to_allow_it(page: ScorePage, line: Find, type_text) -> None:
    page.go_to("2.3.1")
    type_text("-")
    assert "chưa ghi lý do" in page._fault.text()
    page.go_to("2.3.1")
    type_text("- không ban hành văn bản")
    found = line("2.3.1")
    assert not found.counts
    assert found.na_reason == "không ban hành văn bản"
    assert "/69,00" in page.totals.text() or page.totals.text().startswith("Tự chấm –")
    assert cell(page, ("area", "2"), LineColumn.MAXIMUM) == "4,00"
    page.go_to("1.1.1")
    type_text("- không có")
    assert "không cho ghi" in page._fault.text()


def test_fields_beside_the_table_move_the_totals_before_they_are_saved(page: ScorePage, line: Find) -> None:
    page.go_to("1.1.1")
    page.panel.form.fields["input:choice"].editor.setCurrentIndex(2)
    assert "0,25 điểm" in page.panel._told.text()
    assert cell(page, ("area", "1"), LineColumn.SELF) == "0,25"
    assert line("1.1.1").unanswered  # nothing is kept yet
    page.panel.form.restore()
    assert cell(page, ("area", "1"), LineColumn.SELF) == ""
    page.panel.form.fields["input:choice"].editor.setCurrentIndex(2)
    assert page.panel.form.save()
    QCoreApplication.processEvents()
    assert line("1.1.1").self_points == Decimal("0.25")


def test_points_by_hand_want_an_explanation(page: ScorePage, line: Find, alerts) -> None:
    page.go_to("1.5.1")
    page.panel.form.fields["own_points"].editor.setText("1,2")
    assert not page.panel.form.save()
    assert "Giải trình" in str(alerts.faults[0])
    page.panel.form.fields["explanation"].editor.set_value("Sáng kiến cấp tỉnh công nhận một phần")
    assert page.panel.form.save()
    QCoreApplication.processEvents()
    assert line("1.5.1").self_points == Decimal("1.2")


def test_a_line_half_typed_is_asked_about_before_another_is_shown(page: ScorePage, alerts) -> None:
    page.go_to("1.1.1")
    page.panel.form.fields["remark"].editor.set_value("Xem lại")
    page.go_to("1.1.2")
    assert alerts.asked == ["Tiêu chí đang sửa"]
    assert page.table.chosen_key() == "1.1.2"


def test_a_survey_is_not_self_scored_but_takes_its_published_result(page: ScorePage, line: Find, type_text) -> None:
    page.go_to("9.1.1")
    type_text("80; Quyết định số 12/QĐ-UBND")
    found = line("9.1.1")
    assert found.self_points is None
    assert found.survey_points == Decimal(4)
    assert found.inputs[0].source == "Quyết định số 12/QĐ-UBND"
    columns = (LineColumn.SELF, LineColumn.VERIFIED)
    assert [cell(page, ("area", "9"), column) for column in columns] == ["", "4,00"]
    assert [cell(page, "9.1.1", column) for column in columns] == ["", "4,00"]


def test_undo_takes_a_score_back(page: ScorePage, line: Find, type_text) -> None:
    page.go_to("1.2.2")
    type_text("c")
    assert not line("1.2.2").unanswered
    page.window().undo()
    QCoreApplication.processEvents()
    assert line("1.2.2").unanswered


def test_the_list_narrows_with_groups_over_what_is_left(page: ScorePage, round_id: int, qtbot) -> None:
    score_some(page, round_id)
    page.state.set_value(LineState.LACKS)
    assert [row.key for row in page.table._rows.rows()] == [
        *(("area", "1"), ("criterion", "1.1"), "1.1.2"),
        *(("criterion", "1.2"), "1.2.2"),
    ]
    page.state.set_value(None)
    page.area.set_value("9")
    assert len(page.table.items()) == 5
    page.area.set_value(None)
    page.start_search()
    qtbot.keyClicks(page.words, "giai ngan")
    qtbot.waitUntil(lambda: [each.code for each in page.table.items()] == ["6.1.1"])
    page.words.setText("không có tiêu chí này")
    qtbot.waitUntil(lambda: page._found.currentIndex() == 1)


# Figures kept elsewhere


def test_a_figure_kept_elsewhere_is_taken_and_leads_to_its_source(page: ScorePage, line: Find, alerts) -> None:
    page.go_to("1.2.1")
    page.on_round.pull_all()
    QCoreApplication.processEvents()
    assert "Đã lấy" in alerts.said[0]
    taken = line("1.2.1").inputs[0]
    page.go_to("1.2.1")
    assert page.panel.source.isVisible()
    if taken.value is not None:
        assert taken.fact == "reports.late"
        assert cell(page, "1.2.1", LineColumn.ENTRY).startswith("↙")
    page.panel.source.click()
    assert page.window().page.key != "score"


def test_a_typed_figure_that_differs_can_be_taken_over(page: ScorePage, line: Find, round_id: int) -> None:
    write(page, lambda s: entering.set_inputs(s, round_id, "1.2.1", {"count": "77"}))
    page.go_to("1.2.1")
    assert page.panel.pull.isVisible()
    page.panel.pull.click()
    QCoreApplication.processEvents()
    assert line("1.2.1").inputs[0].entry != "77"


# Steps


def test_sending_is_refused_with_the_lines_in_its_way_and_then_done(
    page: ScorePage, line: Find, round_id: int, press
) -> None:
    score_some(page, round_id)
    page.step.click()
    (way,) = dialogs(page, ListDialog)
    assert [each.code for each in way.table.items()] == ["1.1.2", "1.2.2"]
    press(way.table, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    assert page.table.chosen_key() == "1.1.2"
    prove(page, round_id)
    page.step.click()
    (asked,) = dialogs(page, FormDialog)
    asked.fields["number"].editor.set_value("45/BC-UBND")
    asked.accept()
    QCoreApplication.processEvents()
    sheet = page.sheet()
    assert sheet is not None
    assert sheet.round.state is RoundState.SENT
    assert page.step.text() == "Thẩm định lần 1…"
    assert page.table.rows_with(LineColumn.ENTRY) == [
        row for row in page.table._rows.rows() if row.item is not None and row.item.component.is_survey
    ]
    assert "input:answer" not in page.panel.form.fields
    assert not line("1.1.2").lacks


def through(page: ScorePage, values: dict | None = None) -> None:
    """Take the step that the button offers."""
    page.step.click()
    (asked,) = dialogs(page, FormDialog)
    for name, value in (values or {}).items():
        asked.fields[name].editor.set_value(value)
    asked.accept()
    QCoreApplication.processEvents()


def test_the_whole_way_to_closed(page: ScorePage, line: Find, round_id: int, type_text, alerts) -> None:
    score_some(page, round_id)
    write(
        page,
        lambda s: [entering.set_inputs(s, round_id, f"9.{n}.1", {"value": "90"}, source="QĐ") for n in range(1, 6)],
    )
    prove(page, round_id)
    through(page, {"number": "45/BC-UBND"})
    through(page)
    page.go_to("1.1.2")
    type_text("1")
    assert line("1.1.2").verified == 1
    page.step.click()  # the rest has no points yet
    (way,) = dialogs(page, ListDialog)
    assert len(way.table.items()) == 65
    way.reject()
    page.on_round.verify_rest()
    QCoreApplication.processEvents()
    assert alerts.said[-1].startswith("Đã ghi điểm thẩm định cho 65")
    assert "Thẩm định 28,50/100,00" in page.totals.text()  # 1 + 0,5 and 27 of the survey
    through(page)
    page.go_to("1.1.2")
    page.panel.form.fields["answer"].editor.set_value("Bổ sung Quyết định 12")
    assert page.panel.form.save()
    QCoreApplication.processEvents()
    assert line("1.1.2").answer == "Bổ sung Quyết định 12"
    through(page)
    page.go_to("1.1.2")
    type_text("1,35")
    assert line("1.1.2").verified2 == Decimal("1.35")
    through(page)
    page.go_to("1.1.2")
    type_text("9")
    assert "lớn hơn tối đa 1,5" in page._fault.text()
    through(page, {"number": "99/QĐ-UBND"})
    sheet = page.sheet()
    assert sheet is not None
    assert sheet.round.state is RoundState.CLOSED
    assert not page.step.isVisible()
    assert page.table.rows_with(LineColumn.FINAL) == []
    assert "Đạt 28,85/100,00" in page.totals.text()
    page.on_round.show_log()
    (log,) = dialogs(page, ListDialog)
    assert len(log.table.items()) == 7
    assert "99/QĐ-UBND" in log.table.items()[0].sentence
    log.reject()


def test_a_returned_score_is_scored_again(page: ScorePage, round_id: int, type_text, line: Find) -> None:
    write(page, lambda s: sending.send_round(s, round_id, NOW, on=TODAY))
    page.on_round.returned()
    (asked,) = dialogs(page, FormDialog)
    asked.fields["reason"].editor.set_value("Thiếu biểu số 3")
    asked.accept()
    QCoreApplication.processEvents()
    page.go_to("1.2.2")
    type_text("c")
    assert line("1.2.2").self_points == Decimal("0.5")


def test_evidence_is_closed_with_its_state(
    page: ScorePage, round_id: int, choosers, tmp_path: Path, line: Find
) -> None:
    paper = tmp_path / "kế hoạch.txt"
    paper.write_text("Kế hoạch", encoding="utf-8")
    choosers.path = paper
    score_some(page, round_id)
    page.go_to("1.2.2")
    page.tabs.setCurrentWidget(page.files)
    page.files._add()
    QCoreApplication.processEvents()
    assert line("1.2.2").evidence_count == 1
    assert "(1)" in page.tabs.tabText(1)
    prove(page, round_id)
    write(page, lambda s: sending.send_round(s, round_id, NOW, on=TODAY))
    page.files._table.choose_first()
    page.files._remove()
    QCoreApplication.processEvents()
    assert line("1.2.2").evidence_count == 1


# At risk, last year


def test_the_ledger_adds_up_and_leads_to_the_line(page: ScorePage, round_id: int, press) -> None:
    score_some(page, round_id)
    page.views.setCurrentIndex(1)
    entries = page.risks.table.items()
    assert sum(entry.points for entry in entries) == 100
    assert page.risks.identity.text().startswith("Tối đa 100,00 − dự kiến đạt 0,00 = 100,00 điểm")
    assert [entry.per_day for entry in entries] == sorted((entry.per_day for entry in entries), reverse=True)
    prove(page, round_id)
    assert "dự kiến đạt 1,85 = 98,15" in page.risks.identity.text()
    wanted = next(entry for entry in page.risks.table.items() if entry.code == "6.1.1")
    page.risks.table.choose((wanted.code, wanted.cause))
    press(page.risks.table, Qt.Key.Key_Return)
    assert page.views.currentIndex() == 0
    assert page.table.chosen_key() == "6.1.1"


def test_a_risk_opens_where_its_figure_is_kept(page: ScorePage) -> None:
    page.views.setCurrentIndex(1)
    wanted = next(entry for entry in page.risks.table.items() if entry.code == "1.1.2")
    page.risks.table.choose((wanted.code, wanted.cause))
    page.risks.source.click()
    assert page.window().page.key == "plan"


def test_last_year_stands_beside_this_year(page: ScorePage, round_id: int, office: int, pack) -> None:
    page.tabs.setCurrentWidget(page.last_year)
    assert page.last_year.place.currentIndex() == 1

    def earlier(session) -> None:
        before = rounds.open_round(session, pack, office, YEAR - 1, NOW)
        entering.set_inputs(session, before, "1.2.2", {"answer": "Không"})

    write(page, earlier)
    write(page, lambda s: entering.set_inputs(s, round_id, "1.2.2", {"answer": "Có"}))
    QCoreApplication.processEvents()
    assert page.last_year.place.currentIndex() == 0
    assert len(page.last_year.table.items()) == 71
    page.last_year.choose("1.2.2")
    place = page.last_year.table._rows.place_of("1.2.2")
    assert [page.last_year.table._rows.index(place, at).data() for at in (2, 3, 4)] == ["0,00", "100,00", "+100,00"]
    page.last_year.table.opened.emit(page.last_year.table.chosen_item())
    assert page.table.chosen_key() == "1.2.2"


# First start, sets, documents


def test_the_year_begins_with_the_packs_set(score_window: MainWindow) -> None:
    page = score_window.page
    assert isinstance(page, ScorePage)
    assert page._place.currentIndex() == 1
    page.start_new()
    (asked,) = dialogs(page, FormDialog)
    asked.fields["without_survey"].editor.set_value(True)
    asked.accept()
    QCoreApplication.processEvents()
    assert page._place.currentIndex() == 0
    assert len(page.table.items()) == 71
    assert page.sheet().round.without_survey


def test_a_sets_faults_are_listed_by_cell_and_a_good_one_opens_the_year(
    score_window: MainWindow, pack, choosers, tmp_path: Path, qtbot
) -> None:
    page = score_window.page
    choosers.path = tmp_path / "bộ của tỉnh.xlsx"
    choosers.path.write_bytes(write_criteria_file(pack.criteria, "xlsx"))
    book = load_workbook(choosers.path)
    book["Tiêu chí thành phần"]["D2"] = "nhiều"
    book.save(choosers.path)
    page.on_round.import_set()
    qtbot.waitUntil(lambda: bool(dialogs(page, ListDialog)), timeout=20_000)
    (listed,) = dialogs(page, ListDialog)
    assert any("D2" in fault.place for fault in listed.table.items())
    listed.reject()
    choosers.path.write_bytes(write_criteria_file(pack.criteria, "xlsx"))
    page.on_round.import_set()
    qtbot.waitUntil(lambda: bool(dialogs(page, FormDialog)), timeout=20_000)
    (asked,) = dialogs(page, FormDialog)
    assert asked.fields["set_id"].value() is not None
    asked.accept()
    qtbot.waitUntil(lambda: len(page.table.items()) == 71)


def test_a_set_in_plain_words_comes_in_and_says_what_to_look_at(
    score_window: MainWindow, shared: Path, choosers, alerts, qtbot
) -> None:
    page = score_window.page
    choosers.path = shared / "data" / "samples" / "criteria-commune-100.json"
    page.on_round.import_set()
    qtbot.waitUntil(lambda: bool(dialogs(page, FormDialog)), timeout=20_000)
    assert any("43 tiêu chí thành phần đọc từ lời văn: 1.1.1" in str(told) for told in alerts.said)
    (asked,) = dialogs(page, FormDialog)
    asked.accept()
    qtbot.waitUntil(lambda: len(page.table.items()) == 71)


def test_the_set_goes_out_as_a_file_that_comes_in_again(page: ScorePage, pack, choosers, tmp_path: Path, qtbot) -> None:
    choosers.folder_path = tmp_path / "ra"
    page.on_round.export_set()
    qtbot.waitUntil(lambda: "Đã xuất bo-tieu-chi" in page.window()._saved.text(), timeout=20_000)
    (written,) = choosers.folder_path.iterdir()
    assert read_criteria_file(written) == pack.criteria


@pytest.mark.slow
def test_documents_and_the_package_go_out(page: ScorePage, round_id: int, choosers, tmp_path: Path, qtbot) -> None:
    score_some(page, round_id)
    paper = tmp_path / "kế hoạch.txt"
    paper.write_text("Kế hoạch", encoding="utf-8")
    write(page, lambda s: entering.attach_evidence(s, page.desk.app.folder, round_id, "1.2.2", paper, NOW))
    choosers.folder_path = tmp_path / "ra"
    page.documents.pick("tu_cham")
    qtbot.waitUntil(lambda: "Đã xuất Bảng tự chấm" in page.window()._saved.text(), timeout=60_000)
    assert {path.suffix for path in choosers.folder_path.iterdir()} >= {".docx", ".pdf", ".xlsx"}
    page.documents.pick("package")
    qtbot.waitUntil(lambda: page.window()._saved.text().endswith(".zip"), timeout=60_000)
    (package,) = choosers.folder_path.glob("*.zip")
    assert any(name.startswith("001_1.2.2_") for name in ZipFile(package).namelist())


def test_a_package_without_evidence_is_refused(page: ScorePage, choosers, tmp_path: Path, alerts, qtbot) -> None:
    choosers.folder_path = tmp_path / "ra"
    page.documents.pick("package")
    qtbot.waitUntil(lambda: bool(alerts.faults), timeout=20_000)
    assert "Chưa có tài liệu kiểm chứng nào" in str(alerts.faults[0])


def test_a_round_never_sent_is_deleted_and_comes_back(page: ScorePage, alerts) -> None:
    page.on_round.delete_round()
    QCoreApplication.processEvents()
    assert page._place.currentIndex() == 1
    page.window().undo()
    QCoreApplication.processEvents()
    assert page._place.currentIndex() == 0


def test_the_days_and_the_survey_of_a_round_are_set(page: ScorePage) -> None:
    page.on_round.edit_round()
    (asked,) = dialogs(page, FormDialog)
    asked.fields["due_on"].editor.set_value(TODAY.replace(day=25))
    asked.accept()
    QCoreApplication.processEvents()
    assert "còn 5 ngày" in page._state.text()


def test_verified_points_are_typed_in_their_state_only(page: ScorePage, round_id: int, type_text, line: Find) -> None:
    assert page.table.rows_with(LineColumn.VERIFIED) == []
    write(page, lambda s: sending.send_round(s, round_id, NOW, on=TODAY))
    write(page, lambda s: verifying.begin_verifying(s, round_id, NOW, on=TODAY))
    assert len(page.table.rows_with(LineColumn.VERIFIED)) == 71
    page.go_to("1.1.2")
    page.panel.form.fields["points"].editor.setText("0,5")
    page.panel.form.fields["verifier"].editor.set_value("Thiếu phụ lục")
    assert page.panel.form.save()
    QCoreApplication.processEvents()
    assert (line("1.1.2").verified1, line("1.1.2").verified1_remark) == (Decimal("0.5"), "Thiếu phụ lục")
    page.go_to("1.1.2")
    type_text("0,75")
    assert line("1.1.2").verified1_remark == "Thiếu phụ lục"


def test_a_narrow_window_shows_the_table_or_the_line(page: ScorePage, press, qtbot) -> None:
    page.window().resize(1100, 700)
    QCoreApplication.processEvents()
    page.go_to("1.1.1")
    assert page.table.isVisible()
    assert not page.tabs.isVisible()
    press(page.table, Qt.Key.Key_F3)
    qtbot.waitUntil(page.tabs.isVisible)
    press(page.panel.form.fields["remark"].editor, Qt.Key.Key_Escape)
    assert page.table.isVisible()

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hhapp.documents.word import render_word
from hhapp.exchange.submission import check_submission
from hhapp.models import ReportingPeriod
from hhapp.services import figures, reporting
from hhapp.services.periods import PeriodState
from hhapp.ui.alerts import Leaving
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.figure_rows import FigureColumn
from hhapp.ui.pages.report import ReportPage
from hhapp.ui.widgets.list_dialog import ListDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow) -> ReportPage:
    window.open_page("report")
    found = window.page
    assert isinstance(found, ReportPage)
    return found


def sections(page: ReportPage) -> dict[str, reporting.SectionRow]:
    period, today = page.bar.period(), page.desk.today()
    return {
        row.key: row for row in page.desk.read(lambda s: reporting.sections(s, page.desk.pack, period.id, today=today))
    }


def test_the_period_that_is_due_is_shown(page: ReportPage) -> None:
    assert page._title.text() == "Báo cáo 6 tháng đầu năm 2026"
    assert len(page.sections.items()) == len(page.desk.pack.sections)


def test_sentences_are_written_with_the_keyboard(page: ReportPage, qtbot) -> None:
    key = page.sections.items()[1].key
    page.sections.choose(key)
    page.sections.setFocus()
    QTest.keyClick(page.sections, Qt.Key.Key_Return)
    editor = page.editor.form.fields["text"].editor
    assert editor.hasFocus()
    QTest.keyClick(editor, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(editor, "Da ban hanh 3 van ban.")
    QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)
    assert sections(page)[key].text == "Da ban hanh 3 van ban."
    qtbot.waitUntil(lambda: page.sections.model().index(1, 1).data() == "✓ đã viết")
    assert page.sections.chosen_key() == key


def test_a_suggestion_is_offered_not_printed(page: ReportPage) -> None:
    offered = next(row for row in sections(page).values() if row.suggestion)
    page.sections.choose(offered.key)
    page.editor.form.fields["text"].set_value("Câu của cán bộ.")
    page.editor.take.click()
    written = page.editor.form.fields["text"].value()
    assert written.startswith("Câu của cán bộ.")
    assert written.endswith(offered.suggestion)
    page.editor.take.click()
    assert page.editor.form.fields["text"].value() == written
    assert sections(page)[offered.key].text == offered.text


def test_unsaved_sentences_are_asked_about(page: ReportPage, alerts) -> None:
    first, second = (item.key for item in page.sections.items()[:2])
    page.sections.choose(first)
    page.editor.form.fields["text"].set_value("chưa lưu")
    alerts.leaving = Leaving.STAY
    page.sections.choose(second)
    assert page.sections.chosen_key() == first
    alerts.leaving = Leaving.DROP
    page.sections.choose(second)
    assert page.sections.chosen_key() == second
    assert len(alerts.asked) == 2


def test_the_whole_report_goes_out(page: ReportPage, choosers, alerts, tmp_path: Path, qtbot) -> None:
    choosers.folder_path = tmp_path / "ra"
    choosers.folder_path.mkdir()
    page.export._choose_folder()
    page.go.click()
    qtbot.waitUntil(lambda: len(page.export.files.items()) == 4, timeout=60_000)
    assert alerts.faults == []
    files = sorted(choosers.folder_path.iterdir())
    assert sorted(path.suffix for path in files) == [".docx", ".hhbc", ".pdf", ".xlsx"]
    assert check_submission(next(path for path in files if path.suffix == ".hhbc")).ok
    assert page.export._done.text() == "Đã xuất và kiểm tra lại 4 tệp."
    page.export.files.setFocus()
    QTest.keyClick(page.export.files, Qt.Key.Key_Return)
    page.export._open_folder()
    assert choosers.opened == [page.export.files.items()[0], choosers.folder_path]
    page.bar.choice.setCurrentIndex(1)
    assert page.export.files.items() == []


def test_the_button_answers_to_its_letter_and_to_its_keys(page: ReportPage, alerts, qtbot) -> None:
    for tick in page.export.ticks.values():
        tick.set_value(False)
    for times, (key, modifier) in enumerate(
        ((Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier), (Qt.Key.Key_E, CONTROL)), 1
    ):
        QTest.keyClick(page, key, modifier)
        qtbot.waitUntil(lambda times=times: len(alerts.said) == times)
    assert all("Chưa chọn loại tệp nào" in said for said in alerts.said)


def test_only_what_is_ticked_is_written(page: ReportPage, alerts, tmp_path: Path, qtbot) -> None:
    page.export.folder.set_value(str(tmp_path / "ra"))
    for name, tick in page.export.ticks.items():
        tick.set_value(name == "xlsx")
    QTest.keyClick(page, Qt.Key.Key_E, CONTROL)
    qtbot.waitUntil(lambda: len(page.export.files.items()) == 1, timeout=60_000)
    assert [path.suffix for path in (tmp_path / "ra").iterdir()] == [".xlsx"]
    page.export.ticks["xlsx"].set_value(False)
    page.export.export()
    assert "Chưa chọn loại tệp nào" in alerts.said[0]


def test_the_checklist_leads_to_what_is_missing(page: ReportPage, window: MainWindow, qtbot) -> None:
    page.export.checks.choose("Lời văn đã viết")
    page.export.checks.setFocus()
    QTest.keyClick(page.export.checks, Qt.Key.Key_Return)
    assert window.page is page
    page.export.checks.choose("Số liệu đã nhập")
    QTest.keyClick(page.export.checks, Qt.Key.Key_Return)
    assert window.page.key == "figures"


def test_without_a_period(empty_window: MainWindow) -> None:
    empty_window.open_page("report")
    page = empty_window.page
    assert page._place.currentIndex() == 1
    assert not page.go.isEnabled()


def test_a_live_figure_is_put_into_the_sentence_where_the_cursor_is(page: ReportPage, qtbot) -> None:
    key = page.sections.items()[1].key
    page.sections.choose(key)
    editor = page.editor.form.fields["text"].editor
    page.editor.form.fields["text"].set_value("Tiếp nhận  hồ sơ.")
    cursor = editor.textCursor()
    cursor.setPosition(len("Tiếp nhận "))
    editor.setTextCursor(cursor)
    page.editor.live.click()
    (dialog,) = lists()
    QTest.keyClicks(dialog.line, "ho so tiep nhan moi")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    mark = dialog.table.chosen_item()
    dialog.reject()
    assert page.editor.form.fields["text"].value() == f"Tiếp nhận {mark} hồ sơ."
    page.editor.form.save()
    period, pack = page.bar.period(), page.bar.pack()
    context = page.desk.read(lambda s: reporting.build_context(s, pack, period.id, today=page.desk.today()))
    figure = next(line for line in context.figures.values() if f"[[{line.number}]]" == mark)
    assert f"Tiếp nhận {figure.shown} hồ sơ." in str(context)


@pytest.fixture
def edited(page: ReportPage, tmp_path: Path) -> Path:
    """The period's report with a number and a sentence of the clerk changed in Word."""
    from docx import Document

    period, pack, today = page.bar.period(), page.bar.pack(), page.desk.today()
    context = page.desk.read(lambda s: reporting.build_context(s, pack, period.id, today=today))
    path = tmp_path / "đã sửa.docx"
    path.write_bytes(render_word(pack, context))
    document = Document(str(path))
    written = next(row.text.splitlines()[0] for row in sections(page).values() if row.text.strip())
    place = next(each for each in document.paragraphs if each.text == written)
    place.runs[0].text = f"{written} Bổ sung theo ý kiến lãnh đạo."
    for run in place.runs[1:]:
        run.text = ""
    document.save(str(path))
    return path


def read_back(page: ReportPage, choosers, path: Path, qtbot) -> ListDialog:
    choosers.path = path
    page.word.pick("edited")
    qtbot.waitUntil(lambda: bool(lists()), timeout=60_000)
    return lists()[0]


def lists() -> list[ListDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, ListDialog) and each.isVisible()]


def test_wording_edited_in_word_is_kept_when_the_clerk_says_so(page: ReportPage, edited: Path, choosers, qtbot) -> None:
    dialog = read_back(page, choosers, edited, qtbot)
    assert any("Bổ sung theo ý kiến lãnh đạo." in words for words in dialog.table.items())
    assert not any("Bổ sung" in row.text for row in sections(page).values())
    dialog.accept()
    assert any("Bổ sung theo ý kiến lãnh đạo." in row.text for row in sections(page).values())


def test_wording_of_a_locked_period_is_only_compared(page: ReportPage, edited: Path, choosers, qtbot) -> None:
    period = page.bar.period()
    with page.desk.app.transaction("Chốt") as session:
        session.get_one(ReportingPeriod, period.id).state = PeriodState.CLOSED
    qtbot.waitUntil(lambda: page._state.text().startswith("đã chốt"))
    assert not page.editor.form.save_button.isEnabled()
    assert page.editor.form.fields["text"].editor.isReadOnly()
    dialog = read_back(page, choosers, edited, qtbot)
    assert not hasattr(dialog, "verb")
    dialog.reject()


def test_another_document_is_refused_in_one_sentence(page: ReportPage, choosers, alerts, tmp_path, qtbot) -> None:
    choosers.path = tmp_path / "khác.docx"
    choosers.path.write_bytes(b"no document")
    for what in ("edited", "form"):
        alerts.faults.clear()
        page.word.pick(what)
        qtbot.waitUntil(lambda: bool(alerts.faults), timeout=30_000)
        assert lists() == []


def test_the_form_of_a_word_file_is_checked(page: ReportPage, edited: Path, choosers, qtbot) -> None:
    from docx import Document
    from docx.shared import Mm

    document = Document(str(edited))
    document.sections[0].page_width = Mm(216)
    document.save(str(edited))
    choosers.path = edited
    page.word.pick("form")
    qtbot.waitUntil(lambda: bool(lists()), timeout=30_000)
    (dialog,) = lists()
    assert any("A4" in departure.sentence for departure in dialog.table.items())
    assert "Nghị định 30/2020/NĐ-CP" in dialog.full.text()
    dialog.reject()


def break_a_rule(page: ReportPage) -> None:
    """More petitions handled than came in."""
    period, pack, app = page.bar.period(), page.bar.pack(), page.desk.app
    with app.transaction("Nhập sai") as session:
        for code, entry in (("tthc.phan_anh_da_xu_ly", "5"), ("tthc.phan_anh", "3")):
            figures.set_figure(session, pack, period.id, code, entry)


def test_a_refused_export_leads_to_the_cell(page: ReportPage, window: MainWindow, alerts, tmp_path, qtbot) -> None:
    break_a_rule(page)
    page.export.folder.set_value(str(tmp_path / "ra"))
    QTest.keyClick(page, Qt.Key.Key_E, CONTROL)
    qtbot.waitUntil(lambda: bool(page.findChildren(ListDialog)), timeout=30_000)
    (dialog,) = page.findChildren(ListDialog)
    assert alerts.faults == []
    assert not (tmp_path / "ra").exists()
    assert "tthc.phan_anh" in dialog.table.items()[0].code
    qtbot.waitUntil(dialog.table.hasFocus)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert window.page.key == "figures"
    assert window.page.bar.period().id == page.bar.period().id
    assert str(window.page.table.chosen_key()).startswith("tthc.phan_anh")
    assert window.page.table.currentIndex().column() == FigureColumn.VALUE
    window.activateWindow()
    qtbot.waitUntil(window.page.table.hasFocus)

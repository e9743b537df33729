from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hhapp.exchange.submission import check_submission
from hhapp.services import reporting
from hhapp.ui.alerts import Leaving
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.report import ReportPage

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
    assert [path.suffix for path in files] == [".docx", ".hhbc", ".pdf", ".xlsx"]
    assert check_submission(next(path for path in files if path.suffix == ".hhbc")).ok
    assert page.export._done.text() == "Đã xuất và kiểm tra lại 4 tệp."
    page.export.files.setFocus()
    QTest.keyClick(page.export.files, Qt.Key.Key_Return)
    page.export._open_folder()
    assert choosers.opened == [page.export.files.items()[0], choosers.folder_path]
    page.bar.choice.setCurrentIndex(1)
    assert page.export.files.items() == []


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

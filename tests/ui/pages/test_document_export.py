"""Documents of the plan leave from where a clerk looks for them; the status bar says so and opens them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hhapp.bootstrap import Application
from hhapp.packs.catalogue import DocumentBasis
from hhapp.ui.main_window import MainWindow


def test_the_plan_goes_out_as_a_document_with_its_annex(window: MainWindow, choosers, tmp_path: Path, qtbot) -> None:
    window.open_page("plan")
    page = window.page
    kinds = page.desk.pack.documents_on(DocumentBasis.PLAN, DocumentBasis.REMINDER)
    assert page.documents.values()[: len(kinds)] == [kind.code for kind in kinds]
    choosers.folder_path = tmp_path / "ra"
    page.documents.pick("ke_hoach")
    qtbot.waitUntil(lambda: "Đã xuất Kế hoạch năm" in window._saved.text(), timeout=60_000)
    names = sorted(path.name for path in choosers.folder_path.iterdir())
    assert [Path(name).suffix for name in names] == [".docx", ".pdf", ".xlsx"]
    file, folder = window._files
    file.click()
    folder.click()
    assert choosers.opened == [choosers.folder_path / names[0], choosers.folder_path]
    assert not window._undo.isVisible()


def test_overdue_tasks_are_reminded_of_by_a_letter(
    sample: Application, make_window, choosers, tmp_path: Path, qtbot
) -> None:
    window = make_window(sample, date(2026, 12, 1))
    page = window.page
    assert page.remind.isVisible()
    choosers.folder_path = tmp_path / "ra"
    page.remind.click()
    qtbot.waitUntil(lambda: "Đã xuất Công văn đôn đốc" in window._saved.text(), timeout=60_000)
    assert sorted(path.suffix for path in choosers.folder_path.iterdir()) == [".docx", ".pdf"]


def test_choosing_no_folder_writes_nothing(window: MainWindow, choosers) -> None:
    window.open_page("plan")
    window.page.documents.pick("ke_hoach")
    assert not window.desk.operations.busy


def test_an_empty_plan_has_no_documents(empty_window: MainWindow) -> None:
    empty_window.open_page("plan")
    offered = {type(value) for value in empty_window.page.documents.values()}
    assert str not in offered  # a document is offered by its code; taking over a handed package stays
    empty_window.open_page("overview")
    assert not empty_window.page.remind.isVisible()

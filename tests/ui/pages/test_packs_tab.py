"""Packs in the window: looked at before they are kept, chosen for what is new, checked, tried, their fields copied."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hhapp.models import ReportingPeriod
from hhapp.packs.archive import read_files, write_archive
from hhapp.packs.signature import sign
from hhapp.paths import resources
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.settings_packs import PacksTab
from hhapp.ui.widgets.list_dialog import ListDialog

SAMPLE = "mau-xa"


@pytest.fixture
def tab(window: MainWindow) -> PacksTab:
    window.open_page("settings")
    page = window.page
    page.show_thing(page.packs)
    return page.packs


@pytest.fixture
def pack_file(tmp_path: Path) -> Callable[..., Path]:
    """A later version of the sample pack, signed where an author is named, with words replaced."""

    def make(version: str = "2099.1", *, author: str = "", **words: str) -> Path:
        files = read_files(resources() / "packs" / SAMPLE)
        text = files["mau.toml"].decode()
        for old, new in {'version = "2025.1"': f'version = "{version}"', **words}.items():
            assert old in text
            text = text.replace(old, new, 1)
        files = {**files, "mau.toml": text.encode()}
        path = tmp_path / f"goi-{version}.hhmau"
        write_archive(path, sign(files, author, bytes(range(32))) if author else files)
        return path

    return make


def opened() -> list[ListDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, ListDialog) and each.isVisible()]


def said(dialog: ListDialog) -> str:
    return "\n".join(
        dialog.head.itemAt(at).widget().text()
        for at in range(dialog.head.count())
        if hasattr(dialog.head.itemAt(at).widget(), "text")
    )


def look_at(tab: PacksTab, choosers, path: Path, qtbot) -> ListDialog:
    choosers.path = path
    tab.install_button.click()
    qtbot.waitUntil(lambda: bool(opened()), timeout=30_000)
    return opened()[0]


def versions(tab: PacksTab) -> list[str]:
    return [line.pack.version for line in tab.table.items() if line.pack.id == SAMPLE]


def test_the_packs_that_came_with_the_program(tab: PacksTab) -> None:
    assert versions(tab) == ["2025.1"]
    chosen = tab.table.chosen_item()
    assert (chosen.pack.id, chosen.chosen, chosen.origin) == (SAMPLE, True, "đi cùng chương trình")
    assert not tab.use_button.isEnabled()


def test_a_pack_without_signature_is_told_and_may_be_refused(tab, choosers, pack_file, qtbot) -> None:
    dialog = look_at(tab, choosers, pack_file(), qtbot)
    assert "▲ Gói không có chữ ký" in said(dialog)
    dialog.reject()
    assert versions(tab) == ["2025.1"]


def test_a_signed_pack_is_installed_with_what_it_changes_and_used_for_new_periods(
    tab, choosers, pack_file, qtbot, window, press
) -> None:
    old = tab._desk.pack
    path = pack_file(author="Sở Nội vụ tỉnh Mẫu", **{'name = "Cải cách thể chế"': 'name = "Xây dựng thể chế"'})
    dialog = look_at(tab, choosers, path, qtbot)
    assert "Tác giả: Sở Nội vụ tỉnh Mẫu. Dấu khóa: " in said(dialog)
    assert any("Xây dựng thể chế" in line for line in dialog.table.items())
    press(dialog.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert versions(tab) == ["2099.1", "2025.1"]
    assert tab.table.chosen_item().origin == "Sở Nội vụ tỉnh Mẫu ký"
    assert tab._desk.pack is old
    tab.use_button.click()
    qtbot.waitUntil(lambda: tab._desk.pack.version == "2099.1")
    window.open_page("figures")
    assert window.page.bar.pack().version == "2025.1"
    window.page.bar._open(2030, "Q1")
    assert window.page.bar.period().pack_version == "2099.1"
    tab._desk.app.undo_last()
    tab._desk.app.undo_last()
    qtbot.waitUntil(lambda: tab._desk.pack.version == "2025.1")
    again = look_at(tab, choosers, pack_file("2099.2", author="Sở Nội vụ tỉnh Mẫu"), qtbot)
    assert "Gói do tác giả đã biết ký." in said(again)
    again.reject()


def test_the_same_version_again_changes_nothing(tab, choosers, alerts, pack_file, qtbot) -> None:
    look_at(tab, choosers, pack_file(), qtbot).accept()
    tab.install_button.click()
    qtbot.waitUntil(lambda: bool(alerts.said), timeout=30_000)
    assert "Đã có" in alerts.said[0]


def test_a_faulty_pack_is_refused_with_every_fault(tab, choosers, pack_file, qtbot) -> None:
    path = pack_file(**{'severity = "error"': 'severity = "eror"', 'basis = "plan"': 'basis = "plam"'})
    dialog = look_at(tab, choosers, path, qtbot)
    assert len(dialog.table.items()) == 2
    assert "chưa cài được" in said(dialog)
    assert versions(tab) == ["2025.1"]
    dialog.reject()


def test_what_is_no_pack_is_one_sentence(tab, choosers, alerts, tmp_path, qtbot) -> None:
    choosers.path = tmp_path / "hỏng.hhmau"
    choosers.path.write_bytes(b"PK nothing")
    tab.install_button.click()
    qtbot.waitUntil(lambda: bool(alerts.faults))
    assert opened() == []


def test_checking_a_pack_file_lists_findings_with_their_place(tab, choosers, pack_file, qtbot) -> None:
    choosers.path = pack_file(**{'severity = "error"': 'severity = "eror"'})
    tab.check.pick("file")
    qtbot.waitUntil(lambda: bool(opened()), timeout=120_000)
    dialog = opened()[0]
    assert dialog.table.model().index(0, 1).data() == "mau.toml"
    assert "eror" in dialog.full.text()
    dialog.reject()


@pytest.mark.slow
def test_a_preview_makes_every_document_and_opens_their_folder(tab, choosers, qtbot) -> None:
    tab.preview_button.click()
    qtbot.waitUntil(lambda: bool(choosers.opened), timeout=120_000)
    (folder,) = choosers.opened
    suffixes = {path.suffix for path in folder.iterdir()}
    assert suffixes == {".docx", ".pdf", ".xlsx"}


def test_a_field_is_found_without_accents_and_copied(tab: PacksTab, press) -> None:
    tab.fields_button.click()
    dialog = opened()[0]
    QTest.keyClicks(dialog.line, "han gui")
    names = [field.name for field in dialog.table.items()]
    assert names[:2] == ["unit.receiver", "period.due"]
    assert "pack.id" not in names  # of the same documents, with none of the words
    press(dialog.line, Qt.Key.Key_Down)
    assert dialog.focusWidget() is dialog.table
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "{{ period.due }}"
    assert dialog.told.text() == "Đã chép {{ period.due }}"
    assert "Hạn gửi báo cáo" in dialog.full.text()
    QTest.keyClicks(dialog.line, " khong co")
    assert dialog.place.currentIndex() == 1
    dialog.reject()


def test_a_period_whose_pack_is_gone_says_so(window: MainWindow, qtbot) -> None:
    window.open_page("figures")
    page = window.page
    period = page.bar.period()
    with page.desk.app.transaction("x") as session:
        session.get_one(ReportingPeriod, period.id).pack_version = "1999.1"
    qtbot.waitUntil(lambda: page._place.currentIndex() == 1)
    assert "1999.1" in page._place._sentence.text()
    assert not page.next_button.isVisible()

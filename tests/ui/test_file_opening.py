"""A file given at the start comes to the page that takes its kind, also when another window is open already."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from hhapp import __main__ as program
from hhapp.bootstrap import Application
from hhapp.paths import OPENED
from hhapp.ui import app as entry
from hhapp.ui import file_opening
from hhapp.ui.file_opening import OPENERS, open_file
from hhapp.ui.handover import Handover, hand_over
from hhapp.ui.main_window import MainWindow
from hhapp.ui.widgets.list_dialog import ListDialog
from installer.nsis import FILE_TYPES


def test_the_kinds_are_the_same_everywhere() -> None:
    assert OPENERS.keys() == OPENED == FILE_TYPES.keys()


def test_other_kinds_and_lost_files_are_refused_in_a_sentence(window: MainWindow, alerts, tmp_path: Path) -> None:
    (tmp_path / "Thư.txt").touch()
    open_file(window, tmp_path / "Thư.txt")
    assert "Thư.txt" in str(alerts.faults[-1])
    open_file(window, tmp_path / "đã mất.HHBC")
    assert str(alerts.faults[-1]).startswith("Không thấy tệp")


def test_a_damaged_submission_is_shown_with_what_is_wrong(window: MainWindow, tmp_path: Path, qtbot) -> None:
    damaged = tmp_path / "Gói gửi quý I.hhbc"
    damaged.write_bytes(b"PK not really")
    open_file(window, damaged)
    qtbot.waitUntil(lambda: bool(window.findChildren(ListDialog)), timeout=60_000)
    (dialog,) = window.findChildren(ListDialog)
    assert dialog.table.items() == []
    dialog.reject()


def test_an_office_with_units_below_looks_at_it_where_it_takes_packages_in(
    window: MainWindow, monkeypatch, tmp_path: Path, qtbot
) -> None:
    monkeypatch.setattr(file_opening, "units_below", lambda _session, _day: ("a unit",))
    package = tmp_path / "Gói gửi quý I.hhbc"
    package.write_bytes(b"PK not really")
    open_file(window, package)
    assert window.page.key == "intake"
    qtbot.waitUntil(window.page.preview.isVisible, timeout=60_000)
    assert not window.findChildren(ListDialog)


def test_an_assignment_package_comes_to_the_plan(window: MainWindow, alerts, tmp_path: Path, qtbot) -> None:
    package = tmp_path / "Giao việc.hhgiao"
    package.write_bytes(b"PK nothing")
    open_file(window, package)
    assert window.page.key == "plan"
    qtbot.waitUntil(lambda: bool(alerts.faults), timeout=60_000)
    assert "Xin lại gói từ cấp trên" in str(alerts.faults[0])


def test_a_receipt_is_asked_about_before_it_is_taken_in(window: MainWindow, alerts, tmp_path: Path) -> None:
    receipt = tmp_path / "Phản hồi quý I.hhpn"
    receipt.write_bytes(b"{}")
    alerts.answer = False
    open_file(window, receipt)
    assert alerts.asked == ["Nhập phiếu phản hồi Phản hồi quý I.hhpn?"]
    assert alerts.faults == []
    alerts.answer = True
    open_file(window, receipt)
    assert len(alerts.faults) == 1  # it was read, and is no receipt


def test_a_pack_comes_to_the_settings(window: MainWindow, alerts, tmp_path: Path, qtbot) -> None:
    pack = tmp_path / "Gói tỉnh.hhmau"
    pack.write_bytes(b"PK nothing")
    open_file(window, pack)
    assert window.page.key == "settings"
    assert window.page.tabs.currentWidget() is window.page.packs
    qtbot.waitUntil(lambda: bool(alerts.faults))


@pytest.mark.parametrize(
    ("words", "file", "command"),
    [
        (["C:/Tệp đã nhận/a.hhbc"], Path("C:/Tệp đã nhận/a.hhbc"), False),
        (["--data-dir", "d", "a.HHMAU"], Path("a.HHMAU"), False),
        ([], None, False),
        (["undo"], None, True),
        (["submission", "check", "a.hhbc"], None, True),
        (["a.docx"], None, True),
    ],
)
def test_only_a_lone_file_of_our_kinds_opens_the_window(
    words: list[str], file: Path | None, command: bool, monkeypatch, tmp_path: Path
) -> None:
    seen: list[object] = []
    monkeypatch.setattr(program, "_start_log", lambda _root: None)
    monkeypatch.setattr(program, "_run_window", lambda _root, opened: seen.append(opened) or 0)
    monkeypatch.setattr(program, "_run_command", lambda _words: seen.append("command") or 0)
    assert program.main(words) == 0
    assert seen == ["command" if command else file]


def test_an_open_window_is_handed_the_file_of_a_second_start(application: Application, tmp_path: Path, qtbot) -> None:
    owner = QObject()
    heard: list[Path] = []
    Handover(application.folder, owner).asked.connect(heard.append)
    given = tmp_path / "Gói gửi.hhbc"
    codes: list[bool] = []
    second = threading.Thread(target=lambda: codes.append(hand_over(application.folder.root, given)))
    second.start()
    qtbot.waitUntil(lambda: heard == [given])
    second.join()
    assert codes == [True]
    assert list(application.folder.asked.iterdir()) == []


def test_without_a_window_that_answers_the_lock_is_told(
    application: Application, qapp, alerts, monkeypatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(entry, "QApplication", lambda _argv: qapp)
    monkeypatch.setattr(entry, "MessageBoxes", lambda: alerts)
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    asked: list[Path] = []
    monkeypatch.setattr(entry, "hand_over", lambda _root, path: asked.append(path) or False)
    assert entry.run_window(application.folder.root, [], tmp_path / "a.hhbc") == 1
    assert asked == [tmp_path / "a.hhbc"]
    assert "đang được mở" in str(alerts.faults[0])
    monkeypatch.setattr(entry, "hand_over", lambda _root, _path: True)
    assert entry.run_window(application.folder.root, [], tmp_path / "a.hhbc") == 0


def test_a_request_that_nobody_takes_is_taken_back(application: Application, tmp_path: Path) -> None:
    root = application.folder.root
    assert not hand_over(root, tmp_path / "a.hhbc", patience=0.1), "no window ever listened here"
    application.folder.asked.mkdir()
    assert not hand_over(root, tmp_path / "a.hhbc", patience=0.1)
    assert list(application.folder.asked.iterdir()) == []


def test_what_was_asked_while_the_window_was_made_is_shown_unless_it_is_old(
    application: Application, tmp_path: Path, qtbot
) -> None:
    place = application.folder.asked
    place.mkdir()
    for name in ("cũ", "mới"):
        (place / f"{name}.txt").write_text(str(tmp_path / f"{name}.hhbc"), encoding="utf-8")
    os.utime(place / "cũ.txt", (0, 0))
    owner, heard = QObject(), []
    Handover(application.folder, owner).asked.connect(heard.append)
    qtbot.waitUntil(lambda: not list(place.iterdir()))
    assert heard == [tmp_path / "mới.hhbc"]

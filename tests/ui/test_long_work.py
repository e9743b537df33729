"""Long work never runs in the window's thread, whoever starts it; how long that is taken, `dev.py bench` measures."""

from __future__ import annotations

import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from hhapp.bootstrap import Application
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.report_exchange import RECEIVED

Threads = Callable[..., list[str]]


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> Threads:
    """`threads("module.function")` gives the names of the threads in which it is called from then on."""

    def note(place: str) -> list[str]:
        called: list[str] = []
        owner_name, _, name = place.rpartition(".")
        owner = import_module(owner_name) if owner_name.islower() else Application
        work = getattr(owner, name)

        def noting(*words: Any, **named: Any) -> Any:
            called.append(threading.current_thread().name)
            return work(*words, **named)

        monkeypatch.setattr(owner, name, noting)
        return called

    return note


def settled(window: MainWindow, called: list[str], qtbot) -> set[str]:
    qtbot.waitUntil(lambda: bool(called) and not window.desk.operations.busy, timeout=60_000)
    return {name.rpartition("_")[0] for name in called}


def test_reading_a_plan(window: MainWindow, threads: Threads, choosers, sample_annex: Path, qtbot) -> None:
    called = threads("hhapp.documents.annex.read_annex")
    choosers.path = sample_annex
    window.open_page("plan")
    window.page.start_import()
    assert settled(window, called, qtbot) == {"hhapp-work"}
    compared = threads("hhapp.services.plan_import.apply_import")
    backed_up = threads("hhapp.bootstrap.Application.back_up")
    qtbot.waitUntil(window.page.preview.apply_button.isEnabled)
    qtbot.waitUntil(lambda: window.page.preview._preview is not None)
    window.page.preview.apply()
    assert settled(window, compared, qtbot) == {"hhapp-work"}
    assert len(backed_up) == 1
    assert settled(window, backed_up, qtbot) == {"hhapp-work"}


def test_exporting_and_looking_at_what_was_received(
    window: MainWindow, threads: Threads, choosers, tmp_path: Path, qtbot
) -> None:
    made = [threads(f"hhapp.documents.{name}") for name in ("word.render_word", "excel.filled_workbook")]
    drawn = threads("hhapp.documents.pdf.pdf_from_word")
    window.open_page("report")
    export = window.page.export
    export.folder.set_value(str(tmp_path / "ra"))
    export.export()
    for called in (*made, drawn):
        assert settled(window, called, qtbot) == {"hhapp-work"}
    qtbot.waitUntil(lambda: export.sent is not None, timeout=60_000)
    looked = threads("hhapp.exchange.submission_view.view_submission")
    choosers.path = export.sent.submission[0]
    window.page.package.pick(RECEIVED)
    assert settled(window, looked, qtbot) == {"hhapp-work"}


def test_looking_for_doubts(window: MainWindow, threads: Threads, qtbot) -> None:
    called = threads("hhapp.services.sweep.sweep.sweep")
    qtbot.waitUntil(lambda: "điều sai" in window.page.swept.text(), timeout=20_000)
    assert settled(window, called, qtbot) == {"hhapp-read"}


def test_a_backup(window: MainWindow, threads: Threads, qtbot) -> None:
    called = threads("hhapp.bootstrap.Application.back_up")
    window.open_page("settings")
    window.page.data._back_up()
    assert settled(window, called, qtbot) == {"hhapp-work"}


@pytest.fixture
def sample_annex() -> Path:
    from hhapp.paths import resources

    return resources() / "sample" / "phu-luc-ke-hoach.docx"

"""The window stands before the database is loaded; the overview that was kept is there meanwhile, if it is right."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from hhapp.bootstrap import Application
from hhapp.services import plan as plans
from hhapp.services import progress
from hhapp.ui.app import _closed_desk, _open_desk, build_window
from hhapp.ui.kept_overview import find_kept, keep_overview, read_for
from hhapp.ui.main_window import MainWindow
from hhapp.ui.memory import Memory

PROJECT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 4, 20)
# What the first painted window must not wait for.
LATER = ("sqlalchemy", "alembic", "openpyxl", "docx", "docxtpl", "reportlab", "nacl", "segno", "PIL", "sqlite3")
OURS_LATER = ("hhapp.bootstrap", "hhapp.models", "hhapp.services", "hhapp.storage", "hhapp.documents", "hhapp.exchange")
PAINTED_THEN = """
import sys
from pathlib import Path
from hhapp.ui.app import Run, run_window
def painted(run):
    print(" ".join(sorted(sys.modules)))
    run._shown.close()
Run._open = painted
sys.exit(run_window(Path(sys.argv[1]), []))
"""


def loaded_by(program: str, *arguments: object) -> set[str]:
    command = [sys.executable, "-c", program, *map(str, arguments)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_first_window_is_painted_without_the_database(tmp_path: Path) -> None:
    modules = loaded_by(PAINTED_THEN, tmp_path / "mới")
    assert "hhapp.ui.main_window" in modules
    late = {name for name in modules if name.split(".")[0] in LATER}
    late |= {name for name in modules if ".".join(name.split(".")[:2]) in OURS_LATER}
    late |= {name for name in modules if name.startswith("hhapp.ui.pages.")}
    assert late == set()


def test_the_kept_overview_needs_no_more_than_the_standard_library() -> None:
    program = "import sys; import hhapp.ui.kept_overview, hhapp.ui.pages.overview; print(' '.join(sys.modules))"
    modules = loaded_by(program)
    assert modules.isdisjoint({"sqlalchemy", "hhapp.models", "hhapp.bootstrap", "hhapp.services.plan"})


@pytest.fixture
def memory(sample: Application) -> Memory:
    return Memory(sample.folder.root / "window.ini")


@pytest.fixture
def kept(sample: Application, memory: Memory) -> Path:
    keep_overview(sample, memory, TODAY)
    return sample.folder.kept_overview


@pytest.mark.parametrize("ahead", [0, 1, 3])
def test_what_is_kept_is_what_reading_gives(sample: Application, kept: Path, ahead: int) -> None:
    day = TODAY + timedelta(days=ahead)
    shown = find_kept(sample.folder, None, day)
    assert shown == read_for(sample, None, day)
    assert shown.day == day
    assert find_kept(sample.folder, 2026, day) == shown


def test_it_is_not_shown_on_another_day_or_for_another_year(sample: Application, kept: Path) -> None:
    assert find_kept(sample.folder, None, TODAY - timedelta(days=1)) is None
    assert find_kept(sample.folder, None, TODAY + timedelta(days=30)) is None
    assert find_kept(sample.folder, 2025, TODAY) is None


def test_it_is_not_shown_after_anything_was_written(sample: Application, kept: Path, memory: Memory) -> None:
    with sample.reading() as session:
        tasks = plans.task_rows(session, plans.plan_of_year(session, 2026).id, TODAY)
    with sample.transaction("Hoàn thành") as session:
        progress.complete_task(session, next(task.id for task in tasks if task.status.open), TODAY)
    assert find_kept(sample.folder, None, TODAY) is None
    keep_overview(sample, memory, TODAY)
    assert find_kept(sample.folder, None, TODAY).sentence.startswith("9/33")


def test_it_is_not_shown_with_other_packs_or_holidays(sample: Application, kept: Path) -> None:
    sample.folder.calendar.write_text("", encoding="utf-8")
    assert find_kept(sample.folder, None, TODAY) is None


@pytest.mark.parametrize("damage", ["", "{}", "no json\n2026-04-20 {", None])
def test_a_damaged_one_is_not_shown(sample: Application, kept: Path, damage: str | None) -> None:
    mark, line, *_ = kept.read_text(encoding="utf-8").splitlines()
    broken = f"{mark}\n{line[:11]}{json.dumps({'day': 7})}" if damage is None else damage
    kept.write_text(broken, encoding="utf-8")
    assert find_kept(sample.folder, None, TODAY) is None


def test_it_is_worked_out_again_only_where_it_does_not_reach(sample: Application, kept: Path, memory: Memory) -> None:
    before = kept.read_text(encoding="utf-8")
    kept.write_text(before + "\n", encoding="utf-8")
    keep_overview(sample, memory, TODAY)
    assert kept.read_text(encoding="utf-8") == before + "\n"
    keep_overview(sample, memory, TODAY + timedelta(days=7))
    assert find_kept(sample.folder, None, TODAY + timedelta(days=8)) is not None


@pytest.fixture
def waiting(sample: Application, look, alerts, choosers, qtbot) -> MainWindow:
    """The window before the data are open."""
    window = build_window(_closed_desk(sample.folder, look, alerts, choosers, lambda: TODAY))
    qtbot.addWidget(window)
    window.resize(1366, 728)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.desk.operations.close()
    window.desk.announcements.close()


def test_the_window_says_that_it_waits_and_remembers_where_to_go(
    waiting: MainWindow, sample: Application, press: Callable[..., None]
) -> None:
    assert "Đang mở dữ liệu…" in [each.text() for each in waiting.findChildren(QLabel) if each.isVisible()]
    control = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_Z, Qt.Key.Key_N, Qt.Key.Key_F, Qt.Key.Key_K, Qt.Key.Key_PageDown, Qt.Key.Key_M):
        press(waiting, key, control)
    press(waiting, Qt.Key.Key_3, control)
    assert waiting.navigation.entry("plan").isChecked()
    _open_desk(waiting.desk, sample)
    waiting.open()
    assert waiting.page.key == "plan"
    assert waiting._office.text().startswith("Ủy ban nhân dân xã Mẫu")


def test_the_kept_overview_stands_there_and_leads_on_once_the_data_are_open(
    waiting: MainWindow, sample: Application, kept: Path, qtbot
) -> None:
    waiting.show_kept(find_kept(sample.folder, None, TODAY))
    page = waiting.page
    assert page.key == "overview"
    assert page._sentence.text().startswith("8/33 nhiệm vụ")
    page.next_button.click()
    assert waiting.page is page
    _open_desk(waiting.desk, sample)
    waiting.open()
    assert waiting.page.key == "figures"
    waiting.open_page("overview")
    qtbot.waitUntil(lambda: "điều sai" in page.swept.text())


def test_the_overview_that_was_kept_is_not_read_again(
    waiting: MainWindow, sample: Application, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting.show_kept(find_kept(sample.folder, None, TODAY))
    monkeypatch.setattr("hhapp.ui.pages.overview_reading.read_overview", lambda *_: pytest.fail("read"))
    _open_desk(waiting.desk, sample)
    waiting.open()
    QTest.qWait(0)
    assert waiting.page._sentence.text().startswith("8/33 nhiệm vụ")

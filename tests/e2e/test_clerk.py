"""The whole way in a real window: first start, real annex, a task done, figures, the report; then checked outside."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from hhapp.bootstrap import start
from hhapp.documents.verify import word_text
from hhapp.exchange.submission import check_submission
from hhapp.services import plan as plans
from hhapp.services import units
from hhapp.ui.page_list import FOOT, GROUPS

pytestmark = pytest.mark.slow
HERE = Path(__file__).parent
PROJECT = HERE.parents[1]


@pytest.fixture(scope="module")
def story(
    screen: dict[str, str], shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, object]]:
    """The folder in which the clerk worked, and what the clerk saw."""
    root = tmp_path_factory.mktemp("cán bộ")
    out, shots = root / "báo cáo", root / "ảnh"
    out.mkdir()
    shots.mkdir()
    annex = shared / "data" / "real" / "binh-dinh-2021-phu-luc.docx"
    done = subprocess.run(
        [sys.executable, str(HERE / "clerk.py"), str(root / "dữ liệu"), str(annex), str(out), str(shots)],
        env={**screen, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return root, json.loads(done.stdout.splitlines()[-1])


def test_the_clerk_saw_the_work_done(story: tuple[Path, dict[str, object]]) -> None:
    _, seen = story
    assert seen["tasks"] == 31
    assert seen["title"] == "Kế hoạch 2021"
    assert seen["done"] == "done_on_time"
    assert seen["period"] == "2021-H1"


def test_the_data_outlived_the_window(story: tuple[Path, dict[str, object]]) -> None:
    root, _ = story
    app = start(root / "dữ liệu")
    try:
        with app.reading() as session:
            plan = plans.plan_of_year(session, 2021)
            rows = plans.task_rows(session, plan.id, date(2021, 4, 20))
            assert units.own_unit(session).name == "Uy ban nhan dan xa Thu"
        assert [row.number for row in rows if row.status.done] == ["4"]
    finally:
        app.close()


def test_the_files_say_what_was_entered(story: tuple[Path, dict[str, object]]) -> None:
    root, seen = story
    files = {path.suffix: path for path in (root / "báo cáo").iterdir()}
    assert sorted(files) == [".docx", ".hhbc", ".pdf", ".xlsx"]
    assert sorted(path.name for path in files.values()) == sorted(seen["files"])
    assert "Da ban hanh ke hoach." in word_text(files[".docx"].read_bytes())
    assert check_submission(files[".hhbc"]).ok


def test_every_step_was_photographed(story: tuple[Path, dict[str, object]]) -> None:
    root, _ = story
    pictures = sorted((root / "ảnh").glob("*.png"))
    pages = [page.key for group in GROUPS if not group.upper for page in group.pages] + [FOOT.key]
    assert {path.stem[3:] for path in pictures} >= set(pages)
    assert len(pictures) == len(pages) + 6
    assert all(path.stat().st_size > 10_000 for path in pictures)


def test_the_program_itself_by_keys_of_the_screen(screen: dict[str, str], tmp_path: Path) -> None:
    """python -m hhapp, seen and typed into from outside."""
    tool = shutil.which("xdotool")
    if tool is None:
        pytest.skip("cần xdotool để gõ phím vào cửa sổ thật, máy này không có")
    data = tmp_path / "dữ liệu"

    def do(*arguments: str, tries: int = 1) -> str:
        for _ in range(tries):
            run = subprocess.run(
                [tool, *arguments], env=screen, capture_output=True, text=True, timeout=60, check=False
            )
            if run.returncode == 0:
                return run.stdout.strip()
        raise AssertionError(f"xdotool {arguments}: {run.stderr}")

    def focus(title: str) -> None:
        # A window that goes while all of them are looked through ends the search.
        found = do("search", "--sync", "--onlyvisible", "--name", title, tries=20).splitlines()[-1]
        do("windowfocus", "--sync", found)

    program = subprocess.Popen(
        [sys.executable, "-m", "hhapp", "--data-dir", str(data)],
        env={**screen, "PYTHONPATH": str(PROJECT)},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        focus("^L.*HHApp$")  # "Lần đầu sử dụng – HHApp", before the window; xdotool knows no letters beyond ASCII
        do("type", "--delay", "20", "Uy ban nhan dan xa Thu")
        do("key", "Return")
        focus("nh n.* 20[0-9]+ ")  # "… hành chính năm 2026 – HHApp": it says the year once the data are open
        do("key", "ctrl+2")
        do("key", "ctrl+q")
        _, errors = program.communicate(timeout=60)
    finally:
        program.kill()
    assert program.returncode == 0, errors
    assert "Traceback" not in errors
    app = start(data)
    try:
        with app.reading() as session:
            assert units.own_unit(session).name == "Uy ban nhan dan xa Thu"
    finally:
        app.close()

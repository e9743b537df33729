"""One action is kept whole or not at all, whatever happens to the program; and what starts and ends it."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hhapp.bootstrap import Application, start
from hhapp.errors import EnvironmentFault
from hhapp.models import HistoryAction, Setting
from hhapp.storage.history import Changes, recent_actions

PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Application]:
    app = start(tmp_path / "data")
    yield app
    app.close()


def _write(app: Application, name: str) -> None:
    with app.transaction(f"Ghi {name}") as session:
        session.add(Setting(name=name, value="1"))


def _names(app: Application) -> set[str]:
    with app.reading() as session:
        return {row.name for row in session.query(Setting)}


def test_an_action_is_kept_with_its_history_and_announced(app: Application) -> None:
    heard: list[Changes] = []
    app.listen(heard.append)
    _write(app, "a")
    assert _names(app) == {"a"}
    with app.reading() as session:
        (line,) = recent_actions(session, 10)
    assert heard == [Changes(line.id, "Ghi a", frozenset({"setting"}))]


def test_a_failed_action_leaves_nothing(app: Application) -> None:
    heard: list[Changes] = []
    app.listen(heard.append)
    with pytest.raises(ZeroDivisionError), app.transaction("Hỏng") as session:
        session.add(Setting(name="a", value=str(1 / 0)))
    with pytest.raises(ZeroDivisionError):
        _write_then_fail(app)
    assert heard == []
    assert _names(app) == set()
    with app.reading() as session:
        assert session.query(HistoryAction).count() == 0


def _write_then_fail(app: Application) -> None:
    with app.transaction("Hỏng") as session:
        session.add(Setting(name="a", value="1"))
        session.flush()
        raise ZeroDivisionError


def test_a_listener_hears_when_all_is_safe_and_may_act(app: Application) -> None:
    seen: list[set[str]] = []

    def look(changes: Changes) -> None:
        with closing(sqlite3.connect(app.folder.database)) as other:
            seen.append({name for (name,) in other.execute("SELECT name FROM setting")})
        if changes.title == "Ghi a":
            _write(app, "b")

    app.listen(look)
    _write(app, "a")
    assert seen == [{"a"}, {"a", "b"}]


def test_a_failing_listener_loses_nothing(app: Application, caplog: pytest.LogCaptureFixture) -> None:
    heard: list[Changes] = []

    def fail(_changes: Changes) -> None:
        raise ValueError("trang đã đóng")

    app.listen(fail)
    app.listen(heard.append)
    _write(app, "a")
    assert _names(app) == {"a"}
    assert len(heard) == 1
    assert "trang đã đóng" in caplog.text


def test_a_listener_can_leave_twice(app: Application) -> None:
    heard: list[Changes] = []
    forget = app.listen(heard.append)
    forget()
    forget()
    _write(app, "a")
    assert heard == []


def test_actions_do_not_nest(app: Application) -> None:
    with app.transaction("Ngoài") as session:
        session.add(Setting(name="a", value="1"))
        with pytest.raises(RuntimeError, match="do not nest"):
            _write(app, "b")
    assert _names(app) == {"a"}


def test_undo_last_announces_and_ends(app: Application) -> None:
    _write(app, "a")
    heard: list[Changes] = []
    app.listen(heard.append)
    assert app.undo_last() == "Ghi a"
    assert [(change.title, change.tables) for change in heard] == [("Hoàn tác: Ghi a", frozenset({"setting"}))]
    assert app.undo_last() is None
    assert len(heard) == 1


def test_values_are_usable_after_the_action(app: Application) -> None:
    with app.transaction("Ghi") as session:
        row = Setting(name="a", value="1")
        session.add(row)
    assert row.value == "1"


def test_the_packs_come_with_the_program(app: Application) -> None:
    assert "mau-xa" in {pack.id for pack in app.packs.list()}
    assert app.packs is app.packs


def test_a_folder_in_a_sync_folder_starts_with_a_warning(tmp_path: Path) -> None:
    app = start(tmp_path / "OneDrive" / "hhapp")
    assert "OneDrive" in app.warnings[0]
    app.close()


def test_closing_gives_the_folder_back_though_the_backup_fails(tmp_path: Path) -> None:
    app = start(tmp_path)
    _write(app, "a")
    shutil.rmtree(app.folder.backups)
    app.folder.backups.touch()
    with pytest.raises(EnvironmentFault):
        app.close()
    app.folder.backups.unlink()
    again = start(tmp_path)
    assert _names(again) == {"a"}
    again.close()


def test_a_second_program_is_refused(app: Application) -> None:
    done = _python("from hhapp.bootstrap import start; start(pathlib.Path(sys.argv[1]))", app.folder.root)
    assert done.returncode == 1
    assert "EnvironmentFault: Dữ liệu này đang được mở bởi" in done.stderr


WRITE_FOR_EVER = """
from hhapp.bootstrap import start
from hhapp.models import Setting
app = start(pathlib.Path(sys.argv[1]))
number = 0
while True:
    with app.transaction(f"Ghi {number}") as session:
        session.add(Setting(name=f"a{number}", value="1"))
        session.flush()
        session.add(Setting(name=f"b{number}", value="x" * 5000))
    print(number, flush=True)
    number += 1
"""


@pytest.mark.parametrize("told", [1, 7, 23])
def test_a_killed_program_keeps_what_it_said_and_no_halves(tmp_path: Path, told: int) -> None:
    command = [sys.executable, "-c", f"import sys, pathlib\n{WRITE_FOR_EVER}", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=PROJECT) as process:
        assert process.stdout is not None
        for _ in range(told):
            said = int(process.stdout.readline())
        process.kill()
    app = start(tmp_path)
    names = _names(app)
    written = len(names) // 2
    assert written > said
    assert names == {f"{letter}{number}" for letter in "ab" for number in range(written)}
    with app.reading() as session:
        assert session.query(HistoryAction).count() == written
    app.close()
    with closing(sqlite3.connect(app.folder.database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_killed_within_an_action_leaves_nothing_of_it(tmp_path: Path) -> None:
    code = """
import os
from hhapp.bootstrap import start
from hhapp.models import Setting
app = start(pathlib.Path(sys.argv[1]))
with app.transaction("Trọn") as session:
    session.add(Setting(name="trọn", value="1"))
with app.transaction("Nửa") as session:
    session.add(Setting(name="nửa", value="1"))
    session.flush()
    os.kill(os.getpid(), 9)
"""
    assert _python(code, tmp_path).returncode == -9
    app = start(tmp_path)
    assert _names(app) == {"trọn"}
    app.close()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="quyền ghi theo người dùng chỉ thử được trên POSIX")
def test_a_read_only_folder_is_told() -> None:
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root) / "data"
        start(folder).close()
        Path(root).chmod(0o755)
        for path in (folder, *folder.iterdir()):
            path.chmod(0o555 if path.is_dir() else 0o444)
        # root may write everywhere, so the child becomes nobody, after it has imported what nobody may not read
        code = """
import os
from hhapp.bootstrap import start
if os.geteuid() == 0:
    os.setuid(65534)
start(pathlib.Path(sys.argv[1]))
"""
        done = _python(code, folder)
        folder.chmod(0o755)
    assert "EnvironmentFault: Không ghi được vào thư mục dữ liệu" in done.stderr


def _python(code: str, *arguments: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", f"import sys, pathlib\n{code}", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=PROJECT)


def _hhapp(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "hhapp", *arguments]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", check=False, cwd=PROJECT, env=os.environ | environment
    )


def test_a_refusal_is_a_sentence_and_exit_1(app: Application) -> None:
    done = _hhapp("--data-dir", str(app.folder.root), "plan", "list", "--year", "2021", LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "đang được mở bởi" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [("không-có-lệnh",), ("--data-dir",), ("plan",)])
def test_wrong_usage_is_exit_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = _hhapp(*arguments, XDG_DATA_HOME=str(tmp_path))
    assert done.returncode == 2
    assert done.stdout == ""


def test_a_bug_is_logged_and_told_in_one_sentence(tmp_path: Path) -> None:
    code = """
import hhapp.cli, hhapp.__main__
def broken(argv): raise KeyError("lỗi thử")
hhapp.cli.main = broken
sys.exit(hhapp.__main__.main(["--data-dir", sys.argv[1], "plan", "list"]))
"""
    done = _python(code, tmp_path)
    assert done.returncode == 1
    assert re.fullmatch(r"HHApp gặp lỗi ngoài dự kiến\..*\n", done.stderr)
    log = (tmp_path / "logs" / "hhapp.log").read_text(encoding="utf-8")
    assert "Traceback" in log
    assert "KeyError: 'lỗi thử'" in log


def test_a_program_without_streams_starts(tmp_path: Path) -> None:
    """Windows gives a windowed program no standard streams at all."""
    code = """
import hhapp.cli, hhapp.__main__
def refuse(argv): raise hhapp.errors.UserError("Không được.")
hhapp.cli.main = refuse
sys.stdin = sys.stdout = sys.stderr = None
sys.exit(hhapp.__main__.main(["--data-dir", sys.argv[1], "plan", "list"]))
"""
    assert _python(code, tmp_path).returncode == 1
    assert "Không được." in (tmp_path / "logs" / "hhapp.log").read_text(encoding="utf-8")
    assert (tmp_path / "logs" / "fault.log").exists()


def test_a_damaged_folder_is_restored_from_the_command_line(tmp_path: Path) -> None:
    app = start(tmp_path)
    _write(app, "a")
    app.close()
    app.folder.database.write_bytes(b"hong" * 2000)
    refused = _hhapp("--data-dir", str(tmp_path), "plan", "list", "--year", "2021")
    advice = re.search(r'backup restore "(.+?)"', refused.stderr)
    assert advice is not None
    assert advice[1] in _hhapp("--data-dir", str(tmp_path), "backup", "list").stdout
    done = _hhapp("--data-dir", str(tmp_path), "backup", "restore", advice[1])
    assert (done.returncode, done.stdout) == (0, "")
    app = start(tmp_path)
    assert _names(app) == {"a"}
    app.close()

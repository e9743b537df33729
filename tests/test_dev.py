"""dev.py as a developer uses it: copied into a folder of its own and run as a program.

The environments made here hold no package, so nothing is fetched; system tools are small scripts that note
how they were called, because a test must not install anything on the computer it runs on.
"""

from __future__ import annotations

import ast
import importlib.util
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

PROJECT = Path(__file__).resolve().parents[1]
PROGRAM = """import os, sys
print("hhapp", sys.argv[1:], os.getcwd(), sys.flags.utf8_mode)
"""


@dataclass(frozen=True)
class Copy:
    """A project of only dev.py, an empty lock file and a program that tells how it was started."""

    root: Path

    def dev(self, *arguments: str, cwd: Path | None = None, display: str = "") -> subprocess.CompletedProcess[str]:
        """Run dev.py with nothing in PATH; `display` is the name of the one display variable set."""
        kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
        shown = {display: ":0"} if display else {}
        return subprocess.run(
            [sys.executable, str(self.root / "dev.py"), *arguments],
            cwd=cwd or self.root,
            env={**kept, "PATH": "", "PYTHONIOENCODING": "utf-8", **shown},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    @property
    def stamp(self) -> Path:
        return self.root / ".venv" / "made-from"


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev_under_test", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make_copy(root: Path) -> Copy:
    (root / "hhapp").mkdir(parents=True)
    (root / "hhapp" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    (root / "dev.py").write_bytes((PROJECT / "dev.py").read_bytes())
    (root / "requirements.lock").write_text("# nothing pinned\n", encoding="utf-8")
    return Copy(root)


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return make_copy(tmp_path / "Dự án thử nghiệm")


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy whose environment dev.py has made, in a folder with spaces and Vietnamese letters."""
    ready = make_copy(tmp_path_factory.mktemp("dev") / "Kế hoạch năm nay")
    done = ready.dev("demo", "--out", "x")
    assert done.returncode == 0, done.stderr
    return ready


def test_help_lists_the_commands_in_order(copy: Copy) -> None:
    done = copy.dev("--help")
    names = [line.split()[0] for line in done.stdout.splitlines()[2:]]
    assert names == ["run", "test", "demo", "format", "bench", "lock", "installer", "windows-test"]
    assert all(len(line) < 110 for line in done.stdout.splitlines())
    assert done.returncode == 0
    assert not copy.stamp.exists(), "asking for help makes no environment"


@pytest.mark.parametrize("arguments", [(), ("bake",)])
def test_an_unknown_command_is_answered_with_the_list_and_2(copy: Copy, arguments: tuple[str, ...]) -> None:
    done = copy.dev(*arguments)
    assert done.returncode == 2
    assert "usage:" in done.stdout + done.stderr


def test_an_old_python_can_read_the_file() -> None:
    ast.parse((PROJECT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", [(3, 8), (3, 10), (3, 14)])
def test_an_unfit_python_is_told_in_one_line(copy: Copy, version: tuple[int, int]) -> None:
    pretend = (
        "import runpy, hashlib, importlib.util, shutil, subprocess, sys; "
        f"sys.version_info = {(*version, 0, 'final', 0)}; runpy.run_path('dev.py', run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", pretend], cwd=copy.root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("dev.py: Python 3.11, 3.12 or 3.13 is needed")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.slow
def test_the_environment_is_made_once(ready: Copy) -> None:
    before = ready.stamp.stat().st_mtime_ns
    done = ready.dev("demo", "--out", "x")
    assert done.stdout.splitlines() == [f"hhapp ['demo', '--out', 'x'] {ready.root} 1"]
    assert ready.stamp.stat().st_mtime_ns == before


@pytest.mark.slow
def test_the_program_runs_in_the_folder_of_the_caller(ready: Copy, tmp_path: Path) -> None:
    done = ready.dev("demo", "--out", "báo cáo", cwd=tmp_path)
    assert done.stdout.splitlines() == [f"hhapp ['demo', '--out', 'báo cáo'] {tmp_path} 1"]


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack a display")
def test_without_a_display_run_says_so_and_makes_the_demo(ready: Copy) -> None:
    told, program = ready.dev("run").stdout.splitlines()
    assert "no display" in told
    assert program.startswith(f"hhapp {['demo', '--out', str(ready.root / 'demo')]}")


@pytest.mark.slow
@pytest.mark.parametrize("display", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_with_a_display_run_opens_the_window(ready: Copy, display: str) -> None:
    done = ready.dev("run", "--data-dir", "x", display=display)
    assert done.stdout.splitlines() == [f"hhapp ['--data-dir', 'x'] {ready.root} 1"]


@pytest.mark.slow
def test_all_checks_run_though_the_first_fails_and_the_summary_tells(ready: Copy) -> None:
    done = ready.dev("test", "-k", "tên")
    summary = [line.split()[1:3] for line in done.stdout.splitlines()[-4:]]
    assert summary == [[name, "FAILED"] for name in ("format", "lint", "types", "tests")]
    assert "-m pytest --numprocesses 2 -k 'tên'" in done.stdout
    assert done.returncode == 1


@pytest.mark.slow
def test_a_failed_install_leaves_no_stamp_and_the_next_start_does_it_again(copy: Copy) -> None:
    lock = copy.root / "requirements.lock"
    lock.write_text("no-hash-here==1.0\n", encoding="utf-8")
    failed = copy.dev("demo")
    assert failed.returncode == 1
    assert failed.stderr.splitlines()[-1].startswith("dev.py: the packages could not be installed")
    assert "hhapp" not in failed.stdout.splitlines()[-1]
    assert not copy.stamp.exists()

    lock.write_text("# mended\n", encoding="utf-8")
    leftover = copy.root / ".venv" / "leftover"
    leftover.touch()
    assert copy.dev("demo").returncode == 0
    assert copy.stamp.exists()
    assert not leftover.exists(), "an environment is never mended, always made anew"


def test_the_fingerprint_follows_the_lock_file_and_the_python(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    dev = load(copy.root / "dev.py")
    prints = [dev.fingerprint()]
    (copy.root / "requirements.lock").write_text("# other\n", encoding="utf-8")
    prints.append(dev.fingerprint())
    monkeypatch.setattr(sys, "base_prefix", "/elsewhere")
    prints.append(dev.fingerprint())
    assert len(set(prints)) == 3


@dataclass(frozen=True)
class Debian:
    """A folder of stand-ins for dpkg-query, apt-get and sudo that note their arguments in `log`."""

    tools: Path
    log: Path

    def tool(self, name: str, answer: str = "", code: int = 0) -> None:
        script = self.tools / name
        script.write_text(
            f'#!/bin/sh\necho "{name} $* [$DEBIAN_FRONTEND]" >> "{self.log}"\n'
            f"cat <<'END'\n{answer}\nEND\nexit {code}\n",
            encoding="utf-8",
        )
        script.chmod(0o755)

    def called(self, name: str) -> list[str]:
        return [line for line in self.log.read_text(encoding="utf-8").splitlines() if line.startswith(name)]


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Debian:
    if os.name == "nt":
        pytest.skip("apt is not for Windows")
    debian = Debian(tmp_path / "bin", tmp_path / "log")
    debian.tools.mkdir()
    debian.tool("dpkg-query", "ii  libegl1\nun  xvfb\nrc  poppler-utils\nii  libreoffice-writer")
    debian.tool("apt-get")
    monkeypatch.setenv("PATH", str(debian.tools), prepend=os.pathsep)
    return debian


WANTED = ("libegl1", "xvfb", "libreoffice-writer-nogui|libreoffice-writer", "poppler-utils")


def test_missing_means_not_installed_in_any_of_its_forms(debian: Debian, copy: Copy) -> None:
    assert load(copy.root / "dev.py").missing_packages(WANTED) == ("xvfb", "poppler-utils")


def test_root_installs_what_is_missing_and_asks_nothing(
    debian: Debian, copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    load(copy.root / "dev.py").install_packages(WANTED)
    assert debian.called("apt-get") == [
        "apt-get update [noninteractive]",
        "apt-get install --yes --no-install-recommends xvfb poppler-utils [noninteractive]",
    ]


def test_nothing_missing_never_calls_apt(debian: Debian, copy: Copy) -> None:
    load(copy.root / "dev.py").install_packages(("libegl1",))
    assert debian.called("apt-get") == []


@pytest.mark.parametrize("sudo_code", [0, 1])
def test_without_root_sudo_is_used_only_if_it_asks_no_password(
    debian: Debian,
    copy: Copy,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    sudo_code: int,
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    debian.tool("sudo", code=sudo_code)
    load(copy.root / "dev.py").install_packages(WANTED)
    by_sudo = [line for line in debian.called("sudo") if "apt-get install" in line]
    assert len(by_sudo) == (1 if sudo_code == 0 else 0)
    told = "sudo apt-get install --yes --no-install-recommends xvfb poppler-utils" in capfd.readouterr().out
    assert told == (sudo_code == 1)


def test_when_apt_fails_the_command_is_printed_and_the_chore_goes_on(
    debian: Debian, copy: Copy, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    debian.tool("apt-get", code=100)
    load(copy.root / "dev.py").install_packages(WANTED)
    assert capfd.readouterr().out.splitlines()[-1].endswith("xvfb poppler-utils")


def test_a_python_without_ensurepip_asks_for_its_venv_package(
    debian: Debian, copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    dev = load(copy.root / "dev.py")
    wanted: list[tuple[str, ...]] = []
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(dev, "install_packages", wanted.append)
    monkeypatch.setattr(dev, "call", lambda *_: 1)
    with pytest.raises(dev.Stop):
        dev.prepare(("xvfb",))
    assert wanted == [("xvfb", "python{}.{}-venv".format(*sys.version_info))]


def test_ci_runs_exactly_dev_py_test() -> None:
    shebang, line = (PROJECT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert shebang == "#!/usr/bin/env bash"
    assert line.endswith("exec python3 dev.py test")
    assert os.name == "nt" or os.access(PROJECT / ".ci" / "run", os.X_OK)

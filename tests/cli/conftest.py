"""Running commands: in this process for speed, or as a user does, in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from hhapp.cli import main

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Done:
    """How a command went."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, which is one JSON document."""
        return json.loads(self.out)


Run = Callable[..., Done]
Once = Callable[..., None]


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "dữ liệu"


@pytest.fixture
def hhapp(data_dir: Path, capsys: pytest.CaptureFixture[str], new_folder: Callable[[Path], Path]) -> Run:
    """Runs a command in this process on a fresh data folder."""

    def run(*words: object) -> Done:
        if not data_dir.exists():
            new_folder(data_dir)
        capsys.readouterr()
        code = main(["--data-dir", str(data_dir), *(str(word) for word in words)])
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return run


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Has folders built by the first test that asks for a name, and copies them for every other test."""
    kept = tmp_path_factory.mktemp("lập một lần")

    def lay(name: str, build: Callable[[], object], *folders: Path) -> None:
        first = kept / name
        if first.exists():
            for folder in folders:
                shutil.copytree(first / folder.name, folder, dirs_exist_ok=True)
            return
        build()
        for folder in folders:
            shutil.copytree(folder, first / folder.name)

    return lay


@pytest.fixture
def process(data_dir: Path, tmp_path: Path) -> Run:
    """Runs `python -m hhapp` as its own process under a bare C locale, from a folder that is not the project's.

    `patience` in seconds: after it a command counts as hung.
    """

    def run(*words: object, patience: int = 120) -> Done:
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON", "DISPLAY"))}
        done = subprocess.run(
            [sys.executable, "-m", "hhapp", "--data-dir", str(data_dir), *(str(word) for word in words)],
            cwd=tmp_path,
            env=environment | {"PYTHONPATH": str(PROJECT), "LC_ALL": "C", "HOME": str(tmp_path)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=patience,
        )
        return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run


@pytest.fixture(scope="session")
def sample_annex() -> Path:
    return PROJECT / "resources" / "sample" / "phu-luc-ke-hoach.docx"

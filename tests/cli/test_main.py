from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hhapp import __version__
from hhapp.cli import main

Run = Callable[..., Any]
WRONG = [
    ([], "thiếu LỆNH"),
    (["plan"], "thiếu VIỆC"),
    (["plan", "import"], "thiếu FILE, --year"),
    (["plan", "list", "--year", "26"], "--year: “26” không phải là năm, ví dụ 2026"),
    (["plan", "list", "--year", "2026", "--on", "31/02/2026"], "--on: “31/02/2026” không phải là ngày"),
    (["plan", "list", "--year"], "--year: thiếu giá trị"),
    (["plan", "list", "--year", "2026", "--fast"], "không hiểu: --fast"),
    (["plan", "print"], "VIỆC: không có 'print', chỉ có"),
    (["indicator", "set", "--period", "2026-Q1", "12"], "“12” không có dạng MÃ=GIÁ_TRỊ"),
]


@pytest.mark.parametrize(("words", "said"), WRONG)
def test_wrong_words_are_told_in_vietnamese(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("Cách dùng: hhapp")
    assert said in captured.err
    assert "error" not in captured.err


@pytest.mark.parametrize("words", [[], ["plan"], ["plan", "import"], ["indicator"], ["report", "make"], ["demo"]])
def test_help_is_vietnamese(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words, "--help"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Cách dùng: ")
    assert not any(word in text for word in ("usage:", "options:", "arguments:", "show this"))


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"hhapp {__version__}\n"


def test_a_folder_in_use_is_refused_with_its_holder(hhapp: Run, data_dir: Path) -> None:
    from hhapp.bootstrap import start

    app = start(data_dir)
    try:
        done = hhapp("plan", "list", "--year", 2026)
    finally:
        app.close()
    assert (done.code, done.out) == (1, "")
    assert done.err.strip()
    assert hhapp("plan", "list", "--year", 2026).code == 0


def test_reader_that_stops_early_is_no_fault(process: Run, data_dir: Path, sample_annex: Path) -> None:
    process("plan", "import", sample_annex, "--year", 2026)
    words = [sys.executable, "-m", "hhapp", "--data-dir", str(data_dir), "plan", "list", "--year", "2026", "--json"]
    project = Path(__file__).resolve().parents[2]
    with subprocess.Popen(words, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""


def test_commands_do_not_load_the_window_or_documents() -> None:
    code = (
        "import sys; from hhapp.cli.parser import build_parser; build_parser();"
        "print([m for m in ('PySide6', 'sqlalchemy', 'openpyxl', 'docx', 'docxtpl', 'reportlab') if m in sys.modules])"
    )
    project = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

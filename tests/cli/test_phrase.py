"""`hhapp phrase` as a program of its own reads it: lines in, JSON objects out."""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hhapp.cli import phrase
from hhapp.errors import UserError

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Type bytes at the command; the JSON objects it prints."""
    parser = argparse.ArgumentParser()
    phrase.register(parser.add_subparsers())

    def run(stdin: bytes, *words: str) -> list[dict[str, Any]]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        args = parser.parse_args(["phrase", *words])
        assert args.run(args) == 0
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


def test_deadlines(typed: Any) -> None:
    [answer] = typed("- Ban hành: Quý I\\n- Báo cáo: trước 15/12\r\n".encode(), "deadline", "--year", "2021")
    assert answer == {
        "text": "- Ban hành: Quý I\n- Báo cáo: trước 15/12",
        "year": 2021,
        "understood": True,
        "milestones": [
            {"label": "Ban hành", "kind": "within", "start": "2021-01-01", "end": "2021-03-31", "condition": None},
            {"label": "Báo cáo", "kind": "by", "start": None, "end": "2021-12-14", "condition": None},
        ],
    }


def test_before_inclusive(typed: Any) -> None:
    [answer] = typed("Trước 15/3\n".encode(), "deadline", "--year", "2021", "--before-inclusive")
    assert answer["milestones"][0]["end"] == "2021-03-15"


def test_targets(typed: Any) -> None:
    answers = typed("\ufeffđạt 99,50% trở lên\n\ntừ 5-10%".encode(), "target")
    assert [answer["text"] for answer in answers] == ["đạt 99,50% trở lên", "", "từ 5-10%"]
    assert [answer["understood"] for answer in answers] == [True, False, True]
    assert answers[0]["thresholds"] == [
        {"comparator": ">=", "value": "99.5", "upper": None, "unit": "%", "baseline": None, "scope": None}
    ]
    assert answers[2]["thresholds"][0]["upper"] == "10"


def test_text_that_is_not_utf8_is_refused_with_a_sentence(typed: Any) -> None:
    with pytest.raises(UserError, match="UTF-8"):
        typed(b"Qu\xfd I\n", "target")


def test_the_program_itself_speaks_utf8_under_any_locale(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hhapp", "--data-dir", str(tmp_path), "phrase", "deadline", "--year", "2026"],
        input="Quý I\n".encode(),
        capture_output=True,
        check=True,
        cwd=PROJECT,
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
    )
    assert json.loads(done.stdout.decode("utf-8"))["text"] == "Quý I"


def test_the_given_tables_come_back_whole(typed: Any, shared: Path) -> None:
    for name, words in (("deadlines", ("deadline", "--year", "2026")), ("targets", ("target",))):
        cases = json.loads((shared / "data" / f"{name}.json").read_text(encoding="utf-8"))
        cases = [case for case in cases if case.get("year", 2026) == 2026]
        lines = "\n".join(case["text"].replace("\n", "\\n") for case in cases)
        assert typed(lines.encode(), *words) == cases

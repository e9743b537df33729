"""`python -m bench`: run the measurements, print the table, write the JSON."""

from __future__ import annotations

import argparse
import importlib
import json
import platform
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from bench.measure import Bench, Result, child_environment, say
from bench.screen import screen

MEASUREMENTS = ("start", "rows", "search", "report", "annex", "save", "gaps", "intake")


def main(words: Sequence[str] | None = None) -> int:
    """Measure; 1 where a goal is missed or a side failed."""
    asked = _parser().parse_args(words)
    with tempfile.TemporaryDirectory(prefix="hhapp-bench-", ignore_cleanup_errors=True) as temporary, screen() as shown:
        work = asked.keep or Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        bench = Bench(work, asked.rounds, child_environment(shown))
        results = [line for name in asked.only or MEASUREMENTS for line in _measured(name, bench)]
    print(table(results))
    if asked.json:
        asked.json.write_text(json.dumps(as_json(results), ensure_ascii=False, indent=1), encoding="utf-8")
    return int(not all(line.reached for line in results))


def table(results: Sequence[Result]) -> str:
    """The lines as a Markdown table, so that it can go into docs/performance.md as it is."""
    head = ["| what | ours | beside | ratio | goal | |", "|---|---|---|---|---|---|"]
    notes = [f"- {line.what}: {line.note}" for line in results if line.note]
    return "\n".join([*head, *map(_line, results), "", *notes])


def as_json(results: Sequence[Result]) -> dict[str, object]:
    """Everything the table says, and on what it was measured."""
    return {
        "at": datetime.now().astimezone().isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "system": platform.platform(),
        "results": [{**asdict(line), "ratio": round(line.ratio, 3), "reached": line.reached} for line in results],
    }


def _line(line: Result) -> str:
    digits = 0 if line.unit == "MB" else 1 if line.unit == "ms" else 3
    ours, plain = f"{line.ours:.{digits}f} {line.unit}", f"{line.plain:.{digits}f} {line.unit}"
    goal = f"≥ {line.reach:g} x faster" if line.more else f"≤ {line.reach:g} x"
    ratio = f"{line.ratio:.1f} x faster" if line.more else f"{line.ratio:.2f} x"
    return f"| {line.what} | {ours} | {line.beside}: {plain} | {ratio} | {goal} | {'yes' if line.reached else 'NO'} |"


def _measured(name: str, bench: Bench) -> list[Result]:
    say(name)
    results: list[Result] = importlib.import_module(f"bench.{name}").measure(bench)
    for line in results:
        say(_line(line))
    return results


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py bench", description="How fast the program is beside plain ones.")
    parser.add_argument("--only", action="append", choices=MEASUREMENTS, help="only this one; may be given again")
    parser.add_argument("--rounds", type=int, default=5, help="how often each side runs (5)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the results there")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="make the data in DIR and leave it for the next run")
    return parser


if __name__ == "__main__":
    sys.exit(main())

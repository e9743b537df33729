"""The two sides of a measurement in processes of their own, in turns, so that a busy machine slows both alike."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]

Told = dict[str, float]  # what a side says of itself, in seconds or megabytes; "started" is when it was called


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table. `reach` is what the ratio must not exceed, or must at least be where `more` is set.

    A goal of an amount (100 ms) is a ratio too: its `plain` is the amount and it must not exceed 1.
    """

    name: str
    what: str
    beside: str
    ours: float
    plain: float
    unit: str
    reach: float
    more: bool = False
    note: str = ""

    @property
    def ratio(self) -> float:
        """Ours in parts of the plain side; where more is better, how many times faster."""
        above, below = (self.plain, self.ours) if self.more else (self.ours, self.plain)
        return above / below if below else float("inf")

    @property
    def reached(self) -> bool:
        """Whether the goal is met."""
        return self.ratio >= self.reach if self.more else self.ratio <= self.reach


@dataclass(slots=True)
class Bench:
    """Where a run works, how often it measures, and the environment of what it starts."""

    work: Path
    rounds: int
    environment: dict[str, str] = field(default_factory=dict)
    folders: dict[str, Path] = field(default_factory=dict)

    def once(self, name: str, make: Callable[[Path], None]) -> Path:
        """A folder or file of this name, made by `make` at its first use; several measurements share it."""
        if name not in self.folders:
            path = self.work / name
            if not path.exists():
                say(f"making {name}")
                made = path.with_name(f"{name}.part")
                make(made)
                made.replace(path)
            self.folders[name] = path
        return self.folders[name]

    def side(self, module: str, *arguments: object) -> Told:
        """Run `python -m bench.module arguments`; what its last line tells, as JSON."""
        command = [sys.executable, "-m", f"bench.{module}", *map(str, arguments)]
        started = time.perf_counter()
        done = subprocess.run(
            command, cwd=PROJECT, env=self.environment, capture_output=True, text=True, check=False, timeout=1800
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr[-3000:]}")
        told: Told = json.loads(done.stdout.strip().splitlines()[-1])
        return {"started": started, "took": time.perf_counter() - started, **told}

    def turns(self, *sides: Callable[[], Told], rounds: int | None = None) -> tuple[list[Told], ...]:
        """Every side once to warm the disk, then in turns; what each told, without the first round."""
        told: list[list[Told]] = [[] for _ in sides]
        for _ in range(1 + (rounds or self.rounds)):
            for kept, side in zip(told, sides, strict=True):
                kept.append(side())
        return tuple(kept[1:] for kept in told)


def median(told: Sequence[Told], key: str) -> float:
    """The middle of what one side told."""
    return statistics.median(each[key] for each in told)


def since_start(told: Sequence[Told], key: str) -> float:
    """The middle of the times from the call to a moment that the process told (`time.perf_counter` is one clock)."""
    return statistics.median(each[key] - each["started"] for each in told)


def tell(**told: float) -> None:
    """Called in a side: its last line."""
    print(json.dumps(told), flush=True)


def say(line: str) -> None:
    """What happens now, beside the table."""
    print(f"bench: {line}", file=sys.stderr, flush=True)


def child_environment(screen: dict[str, str]) -> dict[str, str]:
    """Like an installed program: modules compiled before, and a screen to draw on."""
    kept = {**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONUTF8": "1", **screen}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    kept["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir()) / "hhapp-bench-pyc")
    return kept


def resident_megabytes() -> float:
    """How much memory this process has in use now."""
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    if sys.platform == "win32":
        return _windows_megabytes()
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def peak_megabytes() -> float:
    """The most memory this process ever had in use."""
    if sys.platform == "win32":
        return _windows_megabytes(peak=True)
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def _windows_megabytes(*, peak: bool = False) -> float:
    import ctypes

    counters = (ctypes.c_size_t * 10)()  # PROCESS_MEMORY_COUNTERS: two DWORDs, then peak and present working set
    counters[0] = ctypes.sizeof(counters)
    handle = ctypes.windll.kernel32.GetCurrentProcess()  # type: ignore[attr-defined]
    ctypes.windll.psapi.GetProcessMemoryInfo(handle, counters, ctypes.sizeof(counters))  # type: ignore[attr-defined]
    return counters[1 if peak else 2] / 1e6

"""Looking for words without accents among 100,000 rows, beside SQLite's plain LIKE over the same folded texts."""

from __future__ import annotations

import sqlite3
import statistics
import sys
import time
from collections.abc import Callable
from random import Random

from bench.measure import Bench, Result, median, say, tell

_ROWS = 100_000
_TIMES = 9
_SEED = 3321
_WORDS = (
    *("ban", "hanh", "ke", "hoach", "cai", "cach", "thu", "tuc", "chinh", "kiem", "tra", "cong", "khai", "danh", "gia"),
    *("muc", "do", "hai", "long", "nguoi", "dan", "phong", "van", "hoa", "xa", "hoi", "trung", "tam", "phuc", "vu"),
)
# What clerks type: one or two words, a rare one, a number, the first letters of a word, one that nobody has.
NEEDLES = ("kiem tra", "dot 4711", "phong van", "danh gia muc do", "q9", "khong co")


def measure(bench: Bench) -> list[Result]:
    """One line: the middle over the needles."""
    say("searching 100,000 rows, in turns with LIKE")
    ours, plain = bench.turns(lambda: bench.side("search", "ours"), lambda: bench.side("search", "plain"))
    return [
        Result(
            "search",
            "accent-blind search over 100,000 rows",
            "SQL LIKE scan",
            median(ours, "ms"),
            median(plain, "ms"),
            "ms",
            5.0,
            more=True,
            note=f"made ready once when the rows are read, in {median(ours, 'ready'):.0f} ms",
        )
    ]


def texts() -> list[str]:
    """The rows, as folded texts."""
    random = Random(_SEED)  # noqa: S311 - the same every time is what is wanted
    return [f"{n} {' '.join(random.choices(_WORDS, k=18))} dot {n % 9000} q{n % 10}" for n in range(_ROWS)]


def ours(rows: list[str]) -> None:
    """As a page does while words are typed."""
    from hhapp.vn.haystack import Haystack

    begin = time.perf_counter()
    stack = Haystack(rows)
    stack.find("mot lan")
    ready = time.perf_counter() - begin
    found = [len(stack.find(needle)) for needle in NEEDLES]
    _tell(lambda needle: len(stack.find(needle)), found, 1000 * ready)


def plain(rows: list[str]) -> None:
    """One LIKE for each word of the needle."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE task (id INTEGER PRIMARY KEY, folded TEXT)")
    connection.executemany("INSERT INTO task (folded) VALUES (?)", [(row,) for row in rows])

    def find(needle: str) -> int:
        words = needle.split()
        like = " AND ".join(["folded LIKE ?"] * len(words))
        query = f"SELECT id FROM task WHERE {like}"  # noqa: S608 - only question marks
        return len(connection.execute(query, [f"%{word}%" for word in words]).fetchall())

    _tell(find, [find(needle) for needle in NEEDLES], 0)


def _tell(find: Callable[[str], int], found: list[int], ready: float) -> None:
    took = []
    for needle in NEEDLES:
        times = []
        for _ in range(_TIMES):
            begin = time.perf_counter()
            find(needle)
            times.append(time.perf_counter() - begin)
        took.append(statistics.median(times))
    each = {needle: 1000 * seconds for needle, seconds in zip(NEEDLES, took, strict=True)}
    tell(ms=1000 * statistics.mean(took), ready=ready, found=sum(found), **each)


if __name__ == "__main__":
    (ours if sys.argv[1] == "ours" else plain)(texts())

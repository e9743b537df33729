"""Saving one field of a task, history and all, beside one bare commit of SQLite with synchronous=FULL."""

from __future__ import annotations

import sqlite3
import statistics
import sys
import time
from contextlib import closing
from pathlib import Path

from bench.measure import Bench, Result, median, say, tell

_TIMES = 60


def measure(bench: Bench) -> list[Result]:
    """One line."""
    from bench.ten_years import make_folder

    folder = bench.once("ten-years", make_folder)
    say("saving a field, in turns with bare commits")
    ours, plain = bench.turns(
        lambda: bench.side("save", "ours", folder), lambda: bench.side("save", "plain", bench.work / "plain.sqlite")
    )
    return [
        Result(
            "save",
            "saving one field",
            "bare SQLite commit, synchronous=FULL",
            median(ours, "ms"),
            median(plain, "ms"),
            "ms",
            2.0,
        )
    ]


def ours(folder: Path) -> None:
    """The words of one task after another, as the plan page saves them."""
    from hhapp.bootstrap import start
    from hhapp.services import plan, plan_edit

    app = start(folder)
    try:
        with app.reading() as session:
            card = plan.plans(session)[0]
            tasks = plan.task_rows(session, card.id, card.issued_on)[:_TIMES]  # type: ignore[arg-type]
        took = []
        for n, task in enumerate(tasks):
            texts = plan_edit.TaskTexts(
                task.number, f"{task.task} {time.time_ns()}", task.product, task.lead, task.coordination, task.deadline
            )
            begin = time.perf_counter()
            with app.transaction(f"Sửa nhiệm vụ {n}") as session:
                plan_edit.update_task(session, task.id, texts)
            took.append(time.perf_counter() - begin)
    finally:
        app.close()
    tell(ms=1000 * statistics.median(took))


def plain(database: Path) -> None:
    """One UPDATE in one transaction, the database opened as ours."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE IF NOT EXISTS task (id INTEGER PRIMARY KEY, words TEXT)")
        connection.executemany("INSERT OR IGNORE INTO task VALUES (?, '')", [(n,) for n in range(_TIMES)])
        took = []
        for n in range(_TIMES):
            begin = time.perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE task SET words = ? WHERE id = ?", (f"Ban hành kế hoạch {time.time_ns()}", n))
            connection.execute("COMMIT")
            took.append(time.perf_counter() - begin)
    tell(ms=1000 * statistics.median(took))


if __name__ == "__main__":
    (ours if sys.argv[1] == "ours" else plain)(Path(sys.argv[2]))

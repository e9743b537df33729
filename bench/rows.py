"""A page of 20,000 rows: how long the window stands still while they are shown, sorted, filtered."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.measure import Bench, Result, Told, median, say, tell

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

_LONGEST_MS = 100.0
_TIMES = 5


def measure(bench: Bench) -> list[Result]:
    """Three lines, each the longest that the window's thread was taken."""
    from bench.ten_years import ONE_PLAN, make_folder

    folder = bench.once("one-plan", lambda root: make_folder(root, ONE_PLAN))
    say("showing, sorting, filtering a plan of 20,000 tasks")
    (told,) = bench.turns(lambda: bench.side("rows", folder))
    return [_line(told, what) for what in ("showing", "sorting", "filtering")]


def _line(told: list[Told], what: str) -> Result:
    return Result(
        *(f"rows-{what}", f"{what} a page of 20,000 rows", "100 ms"),
        ours=median(told, what),
        plain=_LONGEST_MS,
        unit="ms",
        reach=1.0,
    )


def main(folder: Path) -> None:
    """The plan page itself, in its window."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from hhapp.bootstrap import start
    from hhapp.ui.alerts import MessageBoxes
    from hhapp.ui.app import build_desk, build_window, prepare_qt
    from hhapp.ui.choosers import SystemChoosers
    from hhapp.ui.theme import Theme

    qt = prepare_qt(QApplication(sys.argv[:1]))
    app, theme = start(folder), Theme()
    theme.use(theme.look)
    window = build_window(build_desk(app, theme, MessageBoxes(), SystemChoosers()))
    window.show()
    window.open_page("settings")
    qt.processEvents()
    turns = _Turns(qt)
    window.open_page("plan")
    page: Any = window.pages["plan"]
    turns.until(lambda: len(page.table.items()) == 20_000)
    rows = page._rows
    told = {"showing": _median(turns, lambda: page.table.replace(rows[:1]), lambda: page.table.replace(rows))}
    model = page.table.model()
    orders = (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)
    told["sorting"] = max(
        _median(turns, lambda: model.sort(-1), partial(model.sort, column, order))
        for column in range(model.columnCount())
        for order in orders
    )
    model.sort(-1)
    told["filtering"] = max(
        _median(turns, lambda: _ask(page, ""), partial(_ask, page, words))
        for words in ("kiem tra", "dot 4711", "q", "van phong")
    )
    tell(**{what: 1000 * seconds for what, seconds in told.items()})
    window.close()
    app.close()


def _ask(page: Any, words: str) -> None:
    page.filters.words.setText(words)
    page.filters.changed.emit()


class _Turns:
    """Turns of the event loop, timed."""

    def __init__(self, qt: QCoreApplication) -> None:
        self._qt = qt

    def until(self, done: Callable[[], bool]) -> None:
        """Go on until it is done."""
        until = time.monotonic() + 60
        while not done() and time.monotonic() < until:
            self.one()

    def one(self) -> float:
        """What the window's thread did in one turn, in seconds of its own time."""
        begin = time.thread_time()
        self._qt.processEvents()
        return time.thread_time() - begin


def _median(turns: _Turns, before: Callable[[], object], work: Callable[[], object]) -> float:
    """The thread's own time for the work and the painting after it: other programs' share is not ours."""
    took = []
    for _ in range(_TIMES):
        before()
        turns.one()
        begin = time.thread_time()
        work()
        took.append(time.thread_time() - begin + turns.one())
    return statistics.median(took)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""How long the window's thread is taken at a stretch while long work runs beside it: nothing over 100 ms.

Counted is the thread's own time between two waits of the event loop, so that other programs do not count.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench import annex, report
from bench.measure import Bench, Result, median, say, tell

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

    from hhapp.ui.desk import Desk
    from hhapp.ui.main_window import MainWindow

_LONGEST_MS = 100.0
_TICK_MS = 5
_QUIET_SECONDS = 0.5
_WORKS = {
    "export": "exporting the year's report",
    "read": "reading the 2,000-row annex",
    "sweep": "the sweep",
    "backup": "a backup",
}


def measure(bench: Bench) -> list[Result]:
    """One line for each kind of long work."""
    from bench.ten_years import make_folder

    large, sample = bench.once("ten-years", make_folder), bench.once("sample-year", report.make_sample)
    path = bench.once("annex.xlsx", annex.make_annex)
    say("watching the event loop during long work")
    many, year = bench.turns(
        lambda: bench.side("gaps", "many", large, path), lambda: bench.side("gaps", "year", sample, bench.work / "gaps")
    )
    told = [{**one, **other} for one, other in zip(many, year, strict=True)]
    return [
        Result(
            *(f"gap-{key}", f"longest stretch of the window's thread: {what}", "100 ms"),
            ours=median(told, key),
            plain=_LONGEST_MS,
            unit="ms",
            reach=1.0,
        )
        for key, what in _WORKS.items()
    ]


def main(what: str, folder: Path, path: Path) -> None:
    """The program's own pages start the work, as a press of their buttons does."""
    from PySide6.QtWidgets import QApplication

    from hhapp.bootstrap import start
    from hhapp.ui.alerts import MessageBoxes
    from hhapp.ui.app import build_desk, build_window, prepare_qt
    from hhapp.ui.choosers import SystemChoosers
    from hhapp.ui.theme import Theme

    qt = prepare_qt(QApplication(sys.argv[:1]))
    app, theme = start(folder), Theme()
    theme.use(theme.look)
    desk = build_desk(app, theme, MessageBoxes(), SystemChoosers())
    window = build_window(desk)
    window.show()
    if what == "year":
        works = {"export": _export(window, path)}
    else:
        works = {"read": _read(window, path), "sweep": _sweep(window), "backup": _backup(window)}
    told = {key: 1000 * _longest(qt, desk, begin) for key, begin in works.items()}
    window.close()
    app.close()
    tell(**told)


def _export(window: MainWindow, out: Path) -> Callable[[], object]:
    window.open_page("report")
    page: Any = window.page
    page.export.folder.set_value(str(out))
    return lambda: page.export.export()


def _read(window: MainWindow, path: Path) -> Callable[[], object]:
    window.open_page("plan")
    page: Any = window.page
    return lambda: page.preview.read(path, None)


def _sweep(window: MainWindow) -> Callable[[], object]:
    page: Any = window.pages["sweep"]
    return lambda: page.reload()


def _backup(window: MainWindow) -> Callable[[], object]:
    page: Any = window.pages["settings"]
    return lambda: page.data._back_up()


def _longest(qt: QCoreApplication, desk: Desk, begin: Callable[[], object]) -> float:
    """In seconds, until the work has ended and what it brought is shown; the pages were quiet before."""
    from PySide6.QtCore import QTimer

    ticks = QTimer(interval=_TICK_MS)  # so that no wait is without end
    ticks.start()
    _turns(qt, desk)
    start = time.thread_time()
    begin()
    return max(time.thread_time() - start, _turns(qt, desk))


def _turns(qt: QCoreApplication, desk: Desk) -> float:
    """The most that one turn of the event loop took of the thread's own time; waiting takes none."""
    from PySide6.QtCore import QEventLoop

    longest, until = 0.0, time.monotonic() + _QUIET_SECONDS
    while desk.operations.busy or time.monotonic() < until:
        if desk.operations.busy:
            until = time.monotonic() + _QUIET_SECONDS
        start = time.thread_time()
        qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        longest = max(longest, time.thread_time() - start)
    return longest


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:]))

"""From the call to the first painted window and to the usable overview, and the memory then, beside a bare window."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

from bench.measure import Bench, Result, median, resident_megabytes, say, since_start, tell

_LOOK_AGAIN_MS = 10
_SETTLED_MS = 1500  # after the overview: what is read beside the window has come by then


def measure(bench: Bench) -> list[Result]:
    """Three lines: first window, overview, memory; a fourth tells when everything can be used."""
    from bench.ten_years import make_folder

    folder = bench.once("ten-years", make_folder)
    say("starting the program, in turns with a bare window")
    bench.side("start", "ours", folder)  # the start before: what it left behind is what a clerk's start finds
    ours, bare = bench.turns(lambda: bench.side("start", "ours", folder), lambda: bench.side("start", "bare"))
    plain, beside = since_start(bare, "painted"), "bare PySide6 QMainWindow"
    loaded = f"; every page after {since_start(ours, 'open'):.2f} s"
    return [
        Result("window", "start to first painted window", beside, since_start(ours, "painted"), plain, "s", 1.5),
        Result(
            *("overview", "start to usable overview, ten years", beside, since_start(ours, "usable"), plain, "s", 2.5),
            note=f"the figures of the day, checked against the database{loaded}",
        ),
        Result("memory", "memory after start, ten years", beside, median(ours, "mb"), median(bare, "mb"), "MB", 2.5),
    ]


def bare() -> None:
    """The plainest window there is."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    from bench.painted import FirstPaint

    app = QApplication(sys.argv[:1])

    def painted(moment: float) -> None:
        tell(painted=moment, mb=resident_megabytes())
        app.quit()

    FirstPaint(app, painted)
    window = QMainWindow()
    window.resize(1366, 728)
    window.show()
    app.exec()


def ours(folder: Path) -> None:
    """The program itself, watched from outside: nothing in it knows of this."""
    from PySide6 import QtWidgets

    from bench.painted import FirstPaint

    watch = _Watch()

    class Watched(QtWidgets.QApplication):
        def __init__(self, words: list[str]) -> None:
            super().__init__(words)
            FirstPaint(self, watch.begin)

    QtWidgets.QApplication = Watched  # type: ignore[assignment,misc]
    from hhapp.__main__ import main

    main(["--data-dir", str(folder)])
    tell(**watch.told)


class _Watch:
    """Looks at the window every few milliseconds and notes when it shows what."""

    def __init__(self) -> None:
        self.told: dict[str, float] = {}

    def begin(self, moment: float) -> None:
        """The first paint was."""
        from PySide6.QtCore import QTimer

        self.told["painted"] = moment
        self._timer = QTimer(interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        from PySide6.QtCore import QTimer

        window: Any = _main_window()
        if window is None:
            return
        now = time.perf_counter()
        if "usable" not in self.told and _shows_overview(window):
            self.told["usable"] = now
        if "usable" in self.told and window.desk.is_open:
            self.told["open"] = now
            self._timer.stop()
            QTimer.singleShot(_SETTLED_MS, self._end)

    def _end(self) -> None:
        self.told["mb"] = resident_megabytes()
        window: Any = _main_window()
        window.close()


def _main_window() -> Any:
    from PySide6.QtWidgets import QApplication, QMainWindow

    return next((each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow)), None)


def _shows_overview(window: Any) -> bool:
    """Whether the first page stands there with the figures of the day."""
    from PySide6.QtWidgets import QStackedWidget

    page = window.centralWidget().findChild(QStackedWidget).currentWidget()
    return bool(getattr(page, "key", "") == "overview" and page.next_button.text())


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        ours(Path(sys.argv[2]))

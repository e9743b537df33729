"""A clerk's quarter in the real window, done with keys: run by test_clerk.py in a process of its own.

Arguments: data folder, plan annex, folder for the report, folder for screenshots. Prints what it saw as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from hhapp.bootstrap import start
from hhapp.ui.alerts import MessageBoxes
from hhapp.ui.app import build_desk, build_window, prepare_qt
from hhapp.ui.first_start import FirstStart
from hhapp.ui.navigation import NUMBERED
from hhapp.ui.operations import ProgressDialog
from hhapp.ui.theme import Theme
from hhapp.ui.widgets.dialog import FormDialog

CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2021, 4, 20)
PATIENCE_MS = 60_000


def let_run(milliseconds: int) -> None:
    """Let the window and the worker go on; QTest.qWait would keep the worker from its turn."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Hand:
    """The clerk's hands and eyes."""

    def __init__(self, qt: QApplication, shots: Path) -> None:
        self.window: QWidget | None = None
        self._qt = qt
        self._shots = shots
        self._taken = 0

    def wait(self, what: str, until: Callable[[], bool]) -> None:
        """Wait for something to be seen, not for a time."""
        timer = QElapsedTimer()
        timer.start()
        while not until():
            if timer.hasExpired(PATIENCE_MS):
                self.look("het-gio")
                raise TimeoutError(what)
            let_run(20)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the cursor is."""
        QTest.keyClick(self._at(), key, modifier)

    def type(self, text: str) -> None:
        """Type where the cursor is."""
        QTest.keyClicks(self._at(), text)

    def look(self, name: str) -> None:
        """Keep what is on the screen."""
        let_run(50)
        self._taken += 1
        picture = self._qt.primaryScreen().grabWindow(0)
        assert picture.save(str(self._shots / f"{self._taken:02d}-{name}.png"))

    def _at(self) -> QWidget:
        # Where work takes long (a loaded machine), a box of progress takes the keys; a clerk waits till it has gone.
        self.wait("work done", lambda: not isinstance(QApplication.activeWindow(), ProgressDialog))
        if QApplication.activeWindow() is None and self.window is not None:
            # A window manager gives the keyboard back to the window when a dialog has gone; this screen has none.
            self.window.activateWindow()
            self.wait("window again", self.window.isActiveWindow)
        widget = QApplication.focusWidget() or QApplication.activeWindow()
        assert widget is not None, "no window has the keyboard"
        return widget


class Paths:
    """Answers the system's file dialogs, which no key of ours reaches."""

    def __init__(self, annex: Path, out: Path) -> None:
        self._annex, self._out = annex, out

    def file_to_open(self, _title: str, _kinds: str) -> Path:
        return self._annex

    def folder(self, _title: str, _start: Path) -> Path:
        return self._out

    def show_outside(self, _path: Path) -> None:
        return None


def main(data: Path, annex: Path, out: Path, shots: Path) -> dict[str, object]:
    qt = prepare_qt(QApplication(sys.argv[:1]))
    hand = Hand(qt, shots)
    theme = Theme()
    theme.use(theme.look)
    app = start(data)
    desk = build_desk(app, theme, MessageBoxes(), Paths(annex, out), lambda: TODAY)
    first_start(hand, FirstStart(desk))
    hand.window = window = build_window(desk)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    hand.wait("window", window.isActiveWindow)
    seen = {
        **import_plan(hand, window),
        **finish_task(hand, window),
        **enter_figures(hand, window),
        **write_report(hand, window),
    }
    # A commune's navigation leaves out the pages of an upper office.
    for at, key in enumerate(key for key in window.pages if not window.navigation.entry(key).isHidden()):
        hand.press(key_of(window, key) if at < NUMBERED else Qt.Key.Key_PageDown, CONTROL)
        hand.wait(key, window.navigation.entry(key).isChecked)
        hand.look(key)
    window.close()
    app.close()
    return seen


def key_of(window, page: str) -> Qt.Key:
    """The digit that opens a page with Ctrl."""
    return Qt.Key(Qt.Key.Key_1 + list(window.pages).index(page))


def first_start(hand: Hand, dialog: FirstStart) -> None:
    def answer() -> None:
        hand.wait("first start", dialog.isActiveWindow)
        hand.type("Uy ban nhan dan xa Thu")
        hand.look("lan-dau")
        hand.press(Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    assert dialog.exec() == FirstStart.DialogCode.Accepted


def import_plan(hand: Hand, window) -> dict[str, object]:
    hand.press(key_of(window, "plan"), CONTROL)
    hand.wait("plan page", lambda: window.page.key == "plan")
    page = window.page
    QTest.mouseClick(page.import_button, Qt.MouseButton.LeftButton)
    hand.wait("preview", lambda: page.preview.isVisible() and bool(page.preview.table.items()))
    hand.look("xem-truoc")
    hand.press(Qt.Key.Key_Return, CONTROL)
    hand.wait("import", lambda: not page.preview.isVisible() and len(page.table.items()) == 31)
    return {"tasks": len(page.table.items()), "title": page._title.text()}


def finish_task(hand: Hand, window) -> dict[str, object]:
    page = window.page
    page.table.choose(page.table.items()[3].id)
    page.table.setFocus()
    hand.look("truoc-khi-xong")
    hand.press(Qt.Key.Key_D, CONTROL)
    hand.wait("dialog", lambda: isinstance(QApplication.activeWindow(), FormDialog))
    hand.look("hoan-thanh")
    hand.press(Qt.Key.Key_A, CONTROL)
    hand.type("12/3/2021")
    hand.press(Qt.Key.Key_Return)
    hand.wait("done", lambda: page.table.items()[3].status.done)
    return {"done": page.table.items()[3].status.value}


def enter_figures(hand: Hand, window) -> dict[str, object]:
    hand.press(key_of(window, "figures"), CONTROL)
    hand.wait("figures page", lambda: window.page.key == "figures")
    page = window.page
    QTest.mouseClick(page._place.fill_button, Qt.MouseButton.LeftButton)
    hand.wait("grid", lambda: page.table.isVisible() and page.table.chosen_key() is not None)
    page.table.setFocus()
    for number in ("5", "12", "9", "1"):
        before = page.table.chosen_key()
        hand.type(number[0])
        hand.wait("editor", lambda: page.table.state() == QAbstractItemView.State.EditingState)
        hand.type(number[1:])
        hand.press(Qt.Key.Key_Return)
        hand.wait("next cell", lambda before=before: page.table.chosen_key() != before)
    hand.look("so-lieu-da-nhap")
    return {"period": page.bar.period().code}


def write_report(hand: Hand, window) -> dict[str, object]:
    hand.press(key_of(window, "report"), CONTROL)
    hand.wait("report page", lambda: window.page.key == "report")
    page = window.page
    hand.press(Qt.Key.Key_Return)
    hand.wait("editor", page.editor.form.fields["text"].editor.hasFocus)
    hand.type("Da ban hanh ke hoach.")
    hand.press(Qt.Key.Key_S, CONTROL)
    page.export._choose_folder()
    hand.press(Qt.Key.Key_E, CONTROL)
    hand.wait("files", lambda: len(page.export.files.items()) == 4)
    hand.look("da-xuat")
    return {"files": [path.name for path in page.export.files.items()]}


def give_up(_kind: type[BaseException], fault: BaseException, _trace: object) -> None:
    """A fault inside a dialog's own loop must end the story, not leave it waiting."""
    traceback.print_exception(fault)
    sys.stderr.flush()
    os._exit(1)


if __name__ == "__main__":
    sys.excepthook = give_up
    print(json.dumps(main(*(Path(argument) for argument in sys.argv[1:5]))))  # noqa: T201

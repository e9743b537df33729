"""Long work: one worker thread for all of it, progress that shows only after half a second, cancel, waits at close."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from hhapp.ui import theme

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

SHOWN_AFTER_MS = 500


class Cancelled(Exception):
    """The clerk stopped the work; nobody needs to be told."""


class Job:
    """What the work in the worker thread holds: it reports how far it is and learns whether to stop."""

    def __init__(self, report: Callable[[int, int, str], None]) -> None:
        self._report = report
        self._stop = threading.Event()

    def progress(self, done: int, total: int, text: str = "") -> None:
        """Say how far the work is; a good place to stop, so a stopped job ends here."""
        if self._stop.is_set():
            raise Cancelled
        self._report(done, total, text)

    def tell(self, text: str) -> None:
        """Say what is being done where stopping half way would be wrong."""
        self._report(0, 0, text)

    def stop(self) -> None:
        """Ask the work to end at its next report."""
        self._stop.set()


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    """Something that a page reads beside the window, and whom to tell."""

    owner: QObject
    job: Job
    done: Callable[[Any], None]
    failed: Callable[[BaseException], None]


def _one_thread(name: str) -> ThreadPoolExecutor:
    from concurrent.futures import ThreadPoolExecutor  # the window stands before it is needed

    return ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)


def _say_nothing(_done: int, _total: int, _text: str) -> None:
    """A reading shows no progress."""


class ProgressDialog(QDialog):
    """What is being done, how far it is, and a button that stops it."""

    stopped = Signal()

    def __init__(self, title: str, parent: QWidget | None, *, can_stop: bool) -> None:
        super().__init__(parent)
        self._can_stop = can_stop
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(360)
        self._text = QLabel(title)
        self._bar = QProgressBar(minimum=0, maximum=0)
        self._bar.setAccessibleName("Tiến độ")
        self._stop = QPushButton("&Dừng")
        self._stop.setToolTip("Esc")
        self._stop.clicked.connect(self.reject)
        self._stop.setVisible(can_stop)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        box.setSpacing(theme.MEDIUM)
        box.addWidget(self._text)
        box.addWidget(self._bar)
        box.addWidget(self._stop, alignment=Qt.AlignmentFlag.AlignRight)

    def show_progress(self, done: int, total: int, text: str) -> None:
        """Put the newest report on the bar; a total of 0 leaves it running without end."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if text:
            self._text.setText(text)

    def reject(self) -> None:
        """Ask to stop and wait: the dialog goes when the worker has really ended."""
        if self._can_stop:
            self._stop.setEnabled(False)
            self._text.setText("Đang dừng…")
            self.stopped.emit()


class Operations(QObject):
    """Runs one long job at a time beside the window; answers come back in the window's thread.

    What a page only reads goes through `read_beside`: no box, the clerk goes on, the newest question alone is answered.
    """

    _progressed = Signal(int, int, str)
    _ended = Signal(object, object)
    _read = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window: QWidget | None = None
        self._job: Job | None = None
        self._dialog: ProgressDialog | None = None
        self._answers: tuple[Callable[[Any], None], Callable[[BaseException], None]] | None = None
        self._questions: list[_Question] = []
        self._closed = False
        self._patience = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._patience.timeout.connect(self._show_dialog)
        self._progressed.connect(self._on_progress, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_end, Qt.ConnectionType.QueuedConnection)
        self._read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a job is running."""
        return self._job is not None

    def run(
        self,
        title: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        *,
        can_stop: bool = True,
    ) -> bool:
        """Start `work(job)` in the worker thread; `done(result)` or `failed(fault)` is called here afterwards.

        False, and nothing is started, while another job runs. A stopped job calls neither.
        """
        if self._job is not None:
            return False
        self._job = Job(self._progressed.emit)
        self._answers = (done, failed)
        self._dialog = ProgressDialog(title, self.window, can_stop=can_stop)
        self._dialog.stopped.connect(self._job.stop)
        self._patience.start()
        self._pool.submit(self._work, work, self._job)
        return True

    def read_beside(
        self,
        owner: QObject,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Run `work(job)` in a reading thread of its own, then `done(result)` or `failed(fault)` here.

        Of several questions of one `owner` only the newest is answered, and an older one that calls `job.progress`
        ends there; of an owner that is gone none is answered.
        """
        if self._closed:
            return
        for older in [question for question in self._questions if question.owner is owner]:
            self._forget(older)
        question = _Question(owner, Job(_say_nothing), done, failed)
        self._questions.append(question)
        self._readers.submit(self._answer, question, work)

    def reads_for(self, owner: QObject) -> bool:
        """Whether a question of this owner is still to be answered."""
        return any(question.owner is owner for question in self._questions)

    def close(self) -> None:
        """Stop what runs and wait for its end; nothing can be started afterwards."""
        self._closed = True
        for question in tuple(self._questions):
            self._forget(question)
        if self._job is not None:
            self._job.stop()
        self._patience.stop()
        self._pool.shutdown(wait=True)
        self._readers.shutdown(wait=True)

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        return _one_thread("hhapp-work")

    @cached_property
    def _readers(self) -> ThreadPoolExecutor:
        return _one_thread("hhapp-read")

    def _work(self, work: Callable[[Job], Any], job: Job) -> None:
        try:
            self._ended.emit(work(job), None)
        except BaseException as fault:
            self._ended.emit(None, fault)

    def _forget(self, question: _Question) -> None:
        question.job.stop()
        self._questions.remove(question)

    def _answer(self, question: _Question, work: Callable[[Job], Any]) -> None:
        # Thousands of new objects make the collector walk over all there are, and the window stands still meanwhile.
        gc.disable()
        try:
            question.job.progress(0, 0)  # one that was forgotten while it waited is not begun
            self._read.emit(question, work(question.job), None)
        except BaseException as fault:
            self._read.emit(question, None, fault)
        finally:
            gc.enable()

    def _on_read(self, question: _Question, result: object, fault: BaseException | None) -> None:
        if question not in self._questions:
            return
        self._questions.remove(question)
        if not isValid(question.owner):
            return
        if fault is None:
            question.done(result)
        else:
            question.failed(fault)

    def _show_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.open()

    def _on_progress(self, done: int, total: int, text: str) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(done, total, text)

    def _on_end(self, result: object, fault: BaseException | None) -> None:
        if self._answers is None:
            return
        done, failed = self._answers
        self._patience.stop()
        if self._dialog is not None:
            self._dialog.hide()
            self._dialog.deleteLater()
        self._job, self._dialog, self._answers = None, None, None
        if fault is None:
            done(result)
        elif not isinstance(fault, Cancelled):
            failed(fault)

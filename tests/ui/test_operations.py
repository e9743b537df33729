from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hhapp.errors import UserError
from hhapp.ui.operations import SHOWN_AFTER_MS, Cancelled, Job, Operations, ProgressDialog


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def operations(window: QWidget) -> Iterator[Operations]:
    made = Operations()
    made.window = window
    yield made
    made.close()


def dialogs(window: QWidget) -> list[ProgressDialog]:
    return window.findChildren(ProgressDialog)


def visible(window: QWidget) -> bool:
    return any(dialog.isVisible() for dialog in dialogs(window))


def test_the_result_comes_back_in_the_windows_thread(operations: Operations, qtbot) -> None:
    threads: list[str] = []
    results: list[int] = []

    def work(_job: Job) -> int:
        threads.append(threading.current_thread().name)
        return 7

    def done(result: int) -> None:
        threads.append(threading.current_thread().name)
        results.append(result)

    assert operations.run("Việc", work, done, pytest.fail)
    qtbot.waitUntil(lambda: results == [7])
    assert threads[0].startswith("hhapp-work")
    assert threads[1] == threading.current_thread().name
    assert not operations.busy


def test_a_fault_comes_back_too(operations: Operations, qtbot) -> None:
    faults: list[BaseException] = []

    def work(_job: Job) -> None:
        raise UserError("Tệp hỏng.")

    operations.run("Việc", work, pytest.fail, faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    assert str(faults[0]) == "Tệp hỏng."


def test_short_work_shows_no_dialog(operations: Operations, window: QWidget, qtbot) -> None:
    done = threading.Event()
    operations.run("Việc", lambda _job: None, lambda _result: done.set(), pytest.fail)
    qtbot.waitUntil(done.is_set, timeout=SHOWN_AFTER_MS - 100)
    assert not visible(window)
    qtbot.waitUntil(lambda: not dialogs(window))


def test_long_work_shows_how_far_it_is(operations: Operations, window: QWidget, qtbot) -> None:
    go_on, done = threading.Event(), threading.Event()

    def work(job: Job) -> None:
        job.progress(3, 10, "Đang đọc dòng 3…")
        go_on.wait(10)

    operations.run("Đang đọc", work, lambda _result: done.set(), pytest.fail)
    assert not visible(window)
    qtbot.waitUntil(lambda: visible(window))
    (dialog,) = dialogs(window)
    assert (dialog._bar.value(), dialog._bar.maximum()) == (3, 10)
    assert dialog._text.text() == "Đang đọc dòng 3…"
    go_on.set()
    qtbot.waitUntil(done.is_set)
    qtbot.waitUntil(lambda: not dialogs(window))


def test_escape_stops_the_work(operations: Operations, window: QWidget, qtbot) -> None:
    ended: list[str] = []
    begun = threading.Event()

    def work(job: Job) -> None:
        begun.set()
        try:
            while True:
                job.progress(0, 0)
                threading.Event().wait(0.01)
        except Cancelled:
            ended.append("stopped")
            raise

    operations.run("Việc", work, pytest.fail, pytest.fail)
    qtbot.waitUntil(lambda: visible(window))
    QTest.keyClick(dialogs(window)[0], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not operations.busy)
    assert ended == ["stopped"]


def test_work_that_must_not_stop_offers_no_button(operations: Operations, window: QWidget, qtbot) -> None:
    go_on, done = threading.Event(), threading.Event()
    operations.run("Việc", lambda _job: go_on.wait(10), lambda _r: done.set(), pytest.fail, can_stop=False)
    qtbot.waitUntil(lambda: visible(window))
    (dialog,) = dialogs(window)
    assert not dialog._stop.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    go_on.set()
    qtbot.waitUntil(done.is_set)


def test_one_job_at_a_time(operations: Operations, qtbot) -> None:
    go_on, done = threading.Event(), threading.Event()
    assert operations.run("Một", lambda _job: go_on.wait(10), lambda _r: done.set(), pytest.fail)
    assert not operations.run("Hai", lambda _job: None, pytest.fail, pytest.fail)
    go_on.set()
    qtbot.waitUntil(done.is_set)
    assert not operations.busy


def test_closing_waits_for_the_end(window: QWidget) -> None:
    operations = Operations()
    ended = threading.Event()

    def work(job: Job) -> None:
        try:
            while True:
                job.progress(0, 0)
                threading.Event().wait(0.01)
        finally:
            ended.set()

    operations.run("Việc", work, pytest.fail, pytest.fail)
    operations.close()
    assert ended.is_set()


class QuietReading:
    """A reading that waits at a gate, as a sweep waits between its families."""

    def __init__(self, answer: str) -> None:
        self.answer = answer
        self.begun, self.gate = threading.Event(), threading.Event()
        self.times = 0

    def __call__(self, job: Job) -> str:
        self.times += 1
        self.begun.set()
        assert self.gate.wait(5)
        job.progress(0, 0)
        return self.answer


def test_a_quiet_reading_has_no_dialog_and_is_not_busy(operations: Operations, window: QWidget, qtbot) -> None:
    answers: list[str] = []
    reading = QuietReading("xong")
    operations.run_quietly(reading, answers.append, pytest.fail)
    assert reading.begun.wait(5)
    assert not operations.busy
    assert dialogs(window) == []
    reading.gate.set()
    qtbot.waitUntil(lambda: answers == ["xong"])


def test_only_the_newest_quiet_reading_is_answered(operations: Operations, qtbot) -> None:
    answers: list[str] = []
    first, second = QuietReading("cũ"), QuietReading("mới")
    operations.run_quietly(first, answers.append, pytest.fail)
    assert first.begun.wait(5)
    operations.run_quietly(second, answers.append, pytest.fail)
    first.gate.set()
    second.gate.set()
    qtbot.waitUntil(lambda: answers == ["mới"])
    assert first.times == second.times == 1


def test_a_quiet_reading_gives_way_and_begins_anew(operations: Operations, qtbot) -> None:
    answers: list[str] = []
    reading = QuietReading("xem")
    operations.run_quietly(reading, answers.append, pytest.fail)
    assert reading.begun.wait(5)
    assert operations.run("Việc", lambda _job: "việc", answers.append, pytest.fail)
    reading.gate.set()
    qtbot.waitUntil(lambda: answers == ["việc", "xem"])
    assert reading.times == 2


def test_a_quiet_fault_comes_back(operations: Operations, qtbot) -> None:
    faults: list[BaseException] = []

    def work(_job: Job) -> None:
        raise UserError("Không đọc được.", "Xem lại.")

    operations.run_quietly(work, pytest.fail, faults.append)
    qtbot.waitUntil(lambda: len(faults) == 1)


def test_closing_ends_a_quiet_reading_and_starts_no_other(operations: Operations) -> None:
    reading = QuietReading("xem")
    operations.run_quietly(reading, pytest.fail, pytest.fail)
    assert reading.begun.wait(5)
    reading.gate.set()
    operations.close()
    operations.run_quietly(reading, pytest.fail, pytest.fail)
    assert reading.times == 1

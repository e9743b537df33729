from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
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


def test_reading_beside_shows_no_box_and_tells_its_answer(operations: Operations, window: QWidget, qtbot) -> None:
    answers: list[str] = []
    operations.read_beside(window, lambda _job: threading.current_thread().name, answers.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0].startswith("hhapp-read")
    assert not operations.busy
    assert dialogs(window) == []


def test_only_the_newest_question_of_an_owner_is_answered(operations: Operations, window: QWidget, qtbot) -> None:
    gate, answers, asked = threading.Event(), [], []

    def slow(number: int) -> int:
        asked.append(number)
        gate.wait(10)
        return number

    other = QWidget()
    qtbot.addWidget(other)
    for number in (1, 2, 3):
        operations.read_beside(window, lambda _job, number=number: slow(number), answers.append, pytest.fail)
    operations.read_beside(other, lambda _job: 4, answers.append, pytest.fail)
    qtbot.waitUntil(lambda: asked == [1])
    gate.set()
    qtbot.waitUntil(lambda: answers == [3, 4])
    assert asked == [1, 3]  # the second was never worked out


def test_a_fault_while_reading_beside_is_told(operations: Operations, window: QWidget, qtbot) -> None:
    faults: list[BaseException] = []

    def fail(_job: Job) -> None:
        raise UserError("Không đọc được.", "Thử lại.")

    operations.read_beside(window, fail, pytest.fail, faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    assert isinstance(faults[0], UserError)


def test_nobody_is_told_after_the_end(window: QWidget, qtbot) -> None:
    operations, answers, gate = Operations(), [], threading.Event()
    operations.read_beside(window, lambda _job: gate.wait(10), answers.append, pytest.fail)
    gate.set()
    operations.close()
    operations.read_beside(window, lambda _job: True, answers.append, pytest.fail)
    QCoreApplication.processEvents()
    assert answers == []


def test_an_older_question_ends_where_it_looks_up(operations: Operations, window: QWidget, qtbot) -> None:
    begun, gate, answers, reached = threading.Event(), threading.Event(), [], []

    def older(job: Job) -> str:
        begun.set()
        assert gate.wait(10)
        job.progress(0, 0)
        reached.append("cũ")
        return "cũ"

    operations.read_beside(window, older, answers.append, pytest.fail)
    assert begun.wait(10)
    operations.read_beside(window, lambda _job: "mới", answers.append, pytest.fail)
    gate.set()
    qtbot.waitUntil(lambda: answers == ["mới"])
    assert reached == []


def test_work_and_reading_go_side_by_side(operations: Operations, window: QWidget, qtbot) -> None:
    gate, answers = threading.Event(), []
    operations.read_beside(window, lambda _job: gate.wait(10) and "xem", answers.append, pytest.fail)
    assert operations.run("Việc", lambda _job: "việc", answers.append, pytest.fail)
    qtbot.waitUntil(lambda: answers == ["việc"])
    gate.set()
    qtbot.waitUntil(lambda: answers == ["việc", "xem"])

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from hhapp.errors import EnvironmentFault, UserError
from hhapp.ui.alerts import Leaving, MessageBoxes


@pytest.fixture
def boxes(qtbot) -> MessageBoxes:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return MessageBoxes(window)


def when_open(act: Callable[[QMessageBox], None]) -> list[QMessageBox]:
    """Do something with the next box, from inside its own event loop."""
    seen: list[QMessageBox] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(5, look)
            return
        seen.append(box)
        act(box)

    QTimer.singleShot(0, look)
    return seen


def press(text: str) -> Callable[[QMessageBox], None]:
    def act(box: QMessageBox) -> None:
        next(button for button in box.buttons() if button.text() == text).click()

    return act


def key(pressed: Qt.Key) -> Callable[[QMessageBox], None]:
    def act(box: QMessageBox) -> None:
        QTest.keyClick(box, pressed)

    return act


@pytest.mark.parametrize(
    ("act", "answer"),
    [
        (press("Nhập 31 nhiệm vụ"), True),
        (press("Không nhập"), False),
        (key(Qt.Key.Key_Return), True),
        (key(Qt.Key.Key_Escape), False),
    ],
)
def test_a_question_has_two_verbs(boxes: MessageBoxes, act, answer: bool) -> None:
    seen = when_open(act)
    assert boxes.ask("Nhập kế hoạch?", "…", yes="Nhập 31 nhiệm vụ", no="Không nhập") is answer
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("act", "answer"),
    [
        (press("Lưu"), Leaving.SAVE),
        (press("Bỏ thay đổi"), Leaving.DROP),
        (press("Ở lại"), Leaving.STAY),
        (key(Qt.Key.Key_Escape), Leaving.STAY),
    ],
)
def test_leaving_with_changes(boxes: MessageBoxes, act, answer: Leaving) -> None:
    when_open(act)
    assert boxes.ask_leaving("Nhiệm vụ này") is answer


@pytest.mark.parametrize("kind", [UserError, EnvironmentFault])
def test_a_known_fault_says_its_sentence_and_advice(boxes: MessageBoxes, kind) -> None:
    told: list[tuple[str, str, str]] = []

    def act(box: QMessageBox) -> None:
        told.append((box.text(), box.informativeText(), box.detailedText()))
        press("Đã rõ")(box)

    when_open(act)
    boxes.fault(kind("Ổ đĩa đầy.", "Xóa bớt tệp rồi thử lại.", details="errno 28"))
    assert told == [("Ổ đĩa đầy.", "Xóa bớt tệp rồi thử lại.", "errno 28")]


def test_a_bug_is_told_without_its_name_and_kept_in_the_log(boxes: MessageBoxes, caplog) -> None:
    told: list[tuple[str, str]] = []

    def act(box: QMessageBox) -> None:
        told.append((box.text() + box.informativeText(), box.detailedText()))
        press("Đã rõ")(box)

    when_open(act)
    boxes.fault(ZeroDivisionError("division by zero"))
    ((sentence, details),) = told
    assert "ZeroDivisionError" not in sentence
    assert "lỗi ngoài dự kiến" in sentence
    assert "ZeroDivisionError" in details
    assert "a bug reached the window" in caplog.text


def test_telling(boxes: MessageBoxes) -> None:
    seen = when_open(press("Đã rõ"))
    boxes.tell("Chưa chọn loại tệp nào.", "Đánh dấu ít nhất một loại.")
    assert seen


def test_boxes_are_freed(boxes: MessageBoxes, qtbot) -> None:
    for _ in range(3):
        when_open(press("Đã rõ"))
        boxes.tell("…")
    qtbot.waitUntil(lambda: not boxes.window.findChildren(QMessageBox))

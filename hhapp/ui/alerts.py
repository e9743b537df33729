"""The only message boxes of the program. Buttons are verbs, faults are a sentence, advice and folded details."""

from __future__ import annotations

import logging
import traceback
from enum import Enum
from typing import Protocol

from PySide6.QtWidgets import QMessageBox, QWidget

from hhapp.errors import HhappError

_log = logging.getLogger(__name__)


class Leaving(Enum):
    """What to do with changes that are not saved."""

    SAVE = "save"
    DROP = "drop"
    STAY = "stay"


class Alerts(Protocol):
    """What may be said or asked in a box of its own; tests put a recorder in its place."""

    def tell(self, sentence: str, advice: str = "") -> None:
        """Say something that must be read before going on."""

    def fault(self, fault: BaseException) -> None:
        """Say what went wrong and what to do."""

    def ask(self, question: str, advice: str, *, yes: str, no: str) -> bool:
        """Let the clerk decide between two verbs; closing the box means `no`."""

    def ask_leaving(self, what: str) -> Leaving:
        """Ask once about changes that are not saved."""


class MessageBoxes:
    """The alerts of the real program, over one window."""

    def __init__(self, window: QWidget | None = None) -> None:
        self.window = window

    def tell(self, sentence: str, advice: str = "") -> None:
        """An information box with one button."""
        box = self._box(QMessageBox.Icon.Information, sentence, advice)
        box.addButton("Đã rõ", QMessageBox.ButtonRole.AcceptRole)
        self._run(box)

    def fault(self, fault: BaseException) -> None:
        """A known fault in its own words; anything else is a bug, written to the log with its trace."""
        if isinstance(fault, HhappError):
            box = self._box(QMessageBox.Icon.Warning, fault.sentence, fault.advice)
            details = fault.details
        else:
            _log.error("a bug reached the window", exc_info=fault)
            box = self._box(
                QMessageBox.Icon.Critical,
                "Chương trình gặp lỗi ngoài dự kiến, việc vừa làm chưa được ghi.",
                "Thử lại; nếu còn lỗi, sao chép phần chi tiết gửi người hỗ trợ. Dữ liệu đã lưu vẫn nguyên.",
            )
            details = "".join(traceback.format_exception(fault))
        box.addButton("Đã rõ", QMessageBox.ButtonRole.AcceptRole)
        if details:
            box.setDetailedText(details)
        self._run(box)

    def ask(self, question: str, advice: str, *, yes: str, no: str) -> bool:
        """A question with two verbs; Enter takes the first, Escape the second."""
        box = self._box(QMessageBox.Icon.Question, question, advice)
        accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        refuse = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(accept)
        box.setEscapeButton(refuse)
        return self._run(box) is accept

    def ask_leaving(self, what: str) -> Leaving:
        """Save, drop, or stay; Escape stays."""
        box = self._box(QMessageBox.Icon.Question, f"{what} có thay đổi chưa lưu.", "")
        save = box.addButton("Lưu", QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton("Bỏ thay đổi", QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton("Ở lại", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(stay)
        pressed = self._run(box)
        return Leaving.SAVE if pressed is save else Leaving.DROP if pressed is drop else Leaving.STAY

    def _box(self, sign: QMessageBox.Icon, sentence: str, advice: str) -> QMessageBox:
        box = QMessageBox(self.window)
        box.setIcon(sign)
        box.setWindowTitle("HHApp")
        box.setText(sentence)
        box.setInformativeText(advice)
        return box

    def _run(self, box: QMessageBox) -> object:
        box.exec()
        pressed = box.clickedButton()
        box.deleteLater()
        return pressed

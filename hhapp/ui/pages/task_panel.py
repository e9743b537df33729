"""The panel beside the plan table: one task, its words, its progress and its files in three tabs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from hhapp.services.plan import TASK_SUBJECT, TaskDetail
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.evidence_list import EvidenceList
from hhapp.ui.pages.task_content import TaskContent
from hhapp.ui.pages.task_progress import TaskProgress
from hhapp.ui.status import status_words
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button, label, set_role
from hhapp.vn.numbers import format_date

_ROLES = {Tone.DONE: "good", Tone.SOON: "warning", Tone.OVERDUE: "error"}


class TaskPanel(QWidget):
    """Shows one task, or says that none is chosen. `closed` asks for the table back on a narrow window."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.content = TaskContent(desk)
        self.progress = TaskProgress(desk)
        self.files = EvidenceList(
            *(desk, TASK_SUBJECT, "Chưa có tài liệu chứng minh việc đã làm."), name="Tài liệu minh chứng"
        )
        self._heading = label("", "heading")
        self._status = label("", wrap=True)
        self.back_button = button("‹ Danh sách", self._close, role="link", keys="Esc")
        self.back_button.hide()
        self._tabs = QTabWidget()
        for named in (self._tabs, self._tabs.tabBar()):
            named.setAccessibleName("Nhiệm vụ đang chọn")
        self._tabs.addTab(self.content, "Nội &dung")
        self._tabs.addTab(self.progress, "T&iến độ")
        self._tabs.addTab(self.files, "Tài liệ&u")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(self._card())
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.SMALL, 0, 0, 0)
        box.addWidget(self._stack)

    def show_task(self, detail: TaskDetail | None, origin: str = "") -> None:
        """Show a task, or that there is none; `origin` says who handed it down."""
        self._stack.setCurrentIndex(0 if detail is None else 1)
        if detail is None:
            return
        row = detail.row
        number = f" {row.number}" if row.number else ""
        self._heading.setText(f"Nhiệm vụ{number}" + (f" · {row.area_number}" if row.area_number else ""))
        words, tone = status_words(row.status)
        self._status.setText(words + _status_more(detail) + (f" · {origin}" if origin else ""))
        set_role(self._status, _ROLES.get(tone, "quiet"))
        self._tabs.setTabText(2, f"Tài liệ&u ({len(detail.evidence)})" if detail.evidence else "Tài liệ&u")
        for tab in (self.content, self.progress):
            tab.show_task(detail)
        self.files.show_files(row.id, detail.evidence)

    def show_progress(self) -> None:
        """Bring the tab of progress to the front."""
        self._tabs.setCurrentWidget(self.progress)

    def can_leave(self) -> bool:
        """Ask about words that were changed and not saved."""
        return self._stack.currentIndex() == 0 or self.content.form.can_leave("Nhiệm vụ này")

    def _close(self) -> None:
        self.closed.emit()

    def _nothing(self) -> QWidget:
        place = QWidget()
        box = QVBoxLayout(place)
        box.addWidget(label("Chọn một nhiệm vụ trong bảng để xem và sửa.", "quiet", wrap=True))
        box.addStretch(1)
        return place

    def _card(self) -> QWidget:
        place = QWidget()
        head = QHBoxLayout()
        head.addWidget(self.back_button)
        head.addWidget(self._heading, 1)
        box = QVBoxLayout(place)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.TINY)
        box.addLayout(head)
        box.addWidget(self._status)
        box.addWidget(self._tabs, 1)
        return place


def _status_more(detail: TaskDetail) -> str:
    row = detail.row
    if row.completed_on:
        return f", ngày {format_date(row.completed_on)}"
    if row.dropped_reason:
        return f": {row.dropped_reason}"
    due = row.next_due or row.due
    return f" · hạn {format_date(due)}" if due else ""

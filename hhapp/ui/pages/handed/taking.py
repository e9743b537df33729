"""A package from above: what it would change here, ticked row by row, then taken over; it can be undone."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hhapp.errors import HhappError
from hhapp.services.handed.comparing import Fate, RowChange
from hhapp.services.handed.taking import Accepted, Wanted, all_of
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.pages.handed.rows import CHANGE_COLUMNS, change_in_full, change_rows
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.text import Tick
from hhapp.ui.widgets.ticked_table import TickedTable

if TYPE_CHECKING:
    from hhapp.exchange.handing import Opened

PACKAGE_FILES = "Gói giao việc (*.hhgiao)"
_WIDTH, _HEIGHT = 960, 620


def choose_package(parent: QWidget, desk: Desk) -> None:
    """Ask for a package and show what taking it over would change."""
    path = desk.choosers.file_to_open("Chọn gói giao việc của cấp trên", PACKAGE_FILES)
    if path is not None:
        show_package(parent, desk, path)


def show_package(parent: QWidget, desk: Desk, path: Path) -> None:
    """Look into a package beside the window, then show it; a refusal is told and changes nothing."""

    def work(_job: Job) -> Opened:
        from hhapp.exchange.handing import open_package

        return open_package(desk.app, path)

    def show(opened: Opened) -> None:
        TakingDialog(parent, desk, opened).open()

    desk.operations.run(f"Đang xem {path.name}…", work, show, desk.alerts.fault, can_stop=False)


class TakingDialog(QDialog):
    """What is proposed is ticked. It frees itself when closed."""

    def __init__(self, parent: QWidget, desk: Desk, opened: Opened) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Nhận giao việc của cấp trên")
        self._desk, self._opened = desk, opened
        self.rows = TickedTable(
            CHANGE_COLUMNS, desk.theme, "Các dòng cấp trên giao", search="Tìm dòng", empty="Không có dòng nào hợp."
        )
        self.rows.changed.connect(self._say_count)
        self.rows.table.chosen.connect(self._say_change)
        self.overwrite = Tick("Lấy &chữ cấp trên ở các dòng đơn vị cũng đã sửa")
        self.overwrite.setVisible(any(change.own for change in opened.diff.changes))
        self.criteria = Tick("Giữ bộ t&iêu chí kèm theo")
        self.criteria.set_value(opened.criteria is not None)
        self.calendar = Tick("Dùng &lịch nghỉ kèm theo")
        self.pack = Tick("Ghi gói &biểu mẫu kèm theo ra tệp để cài")
        for tick, there in (
            (self.criteria, opened.criteria is not None),
            (self.calendar, opened.has_calendar),
            (self.pack, opened.has_pack),
        ):
            tick.setVisible(there)
        self._full = label("", "quiet", wrap=True)
        self._full.setMinimumHeight(2 * theme.HUGE)
        self._full.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._told = label("", "quiet", wrap=True)
        self.verb = button("&Nhận", self.accept, role="main", hint="Ctrl+Enter")
        shortcut("Ctrl+Return", self, self.accept)
        self._lay_out()
        self.rows.show_rows(change_rows(opened.diff.changes), all_of(opened.diff).keys)

    def accept(self) -> None:
        """Take over what is ticked, beside the window."""
        keys = frozenset(str(key) for key in self.rows.ticked())
        wanted = Wanted(keys, keys if self.overwrite.value() else frozenset())
        app, pack, opened, with_criteria = self._desk.app, self._desk.pack, self._opened, self.criteria.value()

        def work(_job: Job) -> Accepted:
            from hhapp.exchange.handing import take_package

            now = datetime.now().astimezone()
            return take_package(app, pack, opened, wanted, with_criteria=with_criteria, at=now)

        self._desk.operations.run("Đang nhận giao việc…", work, self._done, self._desk.alerts.fault, can_stop=False)

    def _done(self, accepted: Accepted) -> None:
        from hhapp.exchange.handing import save_pack, take_calendar

        told, package = [accepted.sentence], self._opened.package
        try:
            if self.calendar.isVisible() and self.calendar.value():
                take_calendar(self._desk.app, package)
                told.append("Lịch nghỉ kèm theo được dùng từ lần mở chương trình sau.")
            if self.pack.isVisible() and self.pack.value():
                path = save_pack(package, self._desk.app.folder.root)
                told.append(f"Gói biểu mẫu đã ghi ra {path}; cài ở Cài đặt, thẻ Gói biểu mẫu.")
        except HhappError as fault:
            self._desk.alerts.fault(fault)
        self._desk.alerts.tell(" ".join(told), "Ctrl+Z lấy lại kế hoạch như trước khi nhận.")
        super().accept()

    def _say_count(self) -> None:
        count, diff = len(self.rows.ticked()), self._opened.diff
        fates = (f"{fate.shown.lower()} {number}" for fate in Fate if (number := diff.count(fate)))
        self._told.setText(f"{', '.join(fates).capitalize()}. Đang chọn nhận {count} dòng; chưa có gì được ghi.")
        self.verb.setText(f"&Nhận {count} dòng")
        self.verb.setEnabled(count > 0 or not diff.known)

    def _say_change(self, change: RowChange | None) -> None:
        self._full.setText("" if change is None else change_in_full(change))

    def _lay_out(self) -> None:
        content = self._opened.package.content
        head = f"{content.office_name} giao việc năm {content.year}, lần {content.version}"
        ticks, foot = QHBoxLayout(), QHBoxLayout()
        for tick in (self.overwrite, self.criteria, self.calendar, self.pack):
            ticks.addWidget(tick)
        ticks.addStretch(1)
        foot.addWidget(self._told, 1)
        foot.addWidget(button("&Không nhận", self.reject, hint="Esc"))
        foot.addWidget(self.verb)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        box.setSpacing(theme.MEDIUM)
        parts: tuple[Any, ...] = (label(head, "heading", wrap=True), label(_plan_words(content), "quiet", wrap=True))
        for part in parts:
            box.addWidget(part)
        box.addWidget(self.rows, 1)
        box.addWidget(self._full)
        box.addLayout(ticks)
        box.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)
        self.rows.setFocus()


def _plan_words(content: Any) -> str:
    number = f" số {content.plan_number}" if content.plan_number else ""
    note = f" Lời nhắn: {content.note}" if content.note else ""
    return f"Theo {content.plan_title}{number}. Chữ ký đúng của cấp trên đã xác nhận.{note}"

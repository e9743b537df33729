"""Handing rows of the plan down: which rows, what goes along, where to. And how the units stand with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.handed import HandedContent
from hhapp.services.handed import standing
from hhapp.services.handed.offering import OfferedRow, UnitName, made_issues, offered_rows, units_of_year
from hhapp.services.handed.standing import RowStanding
from hhapp.services.plan import PlanCard
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.pages.handed.rows import (
    OFFER_COLUMNS,
    STANDING_COLUMNS,
    UNIT_COLUMNS,
    offer_rows,
    standing_rows,
    unit_rows,
)
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.text import TextLine, Tick
from hhapp.ui.widgets.ticked_table import TickedTable

if TYPE_CHECKING:
    from hhapp.documents.export import Written

_WIDTH, _HEIGHT = 960, 620


class HandDownDialog(QDialog):
    """Rows that the plan's own words give to the units are ticked. It frees itself when closed."""

    def __init__(self, parent: QWidget, desk: Desk, plan: PlanCard) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Giao việc xuống các đơn vị")
        self._desk, self._plan = desk, plan
        units, self._offered, self._issue = desk.read(self._read)
        self.rows = TickedTable(
            OFFER_COLUMNS, desk.theme, "Các dòng của kế hoạch", search="Tìm dòng", empty="Không có dòng nào hợp."
        )
        self.rows.changed.connect(self._say_count)
        self.note = TextLine()
        self.note.setPlaceholderText("Lời nhắn cho các đơn vị (không bắt buộc)")
        self.note.setAccessibleName("Lời nhắn cho các đơn vị")
        self.pack = Tick("Kèm gói &biểu mẫu")
        self.criteria = Tick("Kèm bộ t&iêu chí")
        self.calendar = Tick("Kèm &lịch nghỉ")
        self.verb = button("&Lập gói giao việc…", self.accept, role="main", hint="Ctrl+Enter")
        shortcut("Ctrl+Return", self, self.accept)
        self._told = label("", "quiet", wrap=True)
        self._lay_out(units)
        self.rows.show_rows(offer_rows(self._offered, {unit.code: unit.name for unit in units}), self._proposed())

    def accept(self) -> None:
        """Choose the folder, make the package beside the window, say what came of it."""
        keys = set(self.rows.ticked())
        rows = [each.row for each in self._offered if each.row.key in keys]
        folder = self._desk.choosers.folder("Chọn thư mục nhận gói giao việc", Path.home()) if rows else None
        if folder is None:
            return
        app, pack, plan_id, note = self._desk.app, self._desk.pack, self._plan.id, self.note.value()
        ticks = (self.pack.value(), self.criteria.value(), self.calendar.value())

        def work(_job: Job) -> tuple[Written, HandedContent]:
            from hhapp.exchange.handing import Along, hand_down

            return hand_down(app, pack, plan_id, rows, folder, Along(*ticks), at=datetime.now().astimezone(), note=note)

        self._desk.operations.run("Đang lập gói giao việc…", work, self._done, self._desk.alerts.fault, can_stop=False)

    def _done(self, made: tuple[Written, HandedContent]) -> None:
        written, content = made
        self._desk.alerts.tell(
            f"Đã lập gói giao việc năm {content.year} lần {content.version}, {len(content.rows)} dòng: {written.path}.",
            "Gửi tệp này cho các đơn vị bằng USB hoặc thư điện tử; mọi đơn vị dùng chung một tệp.",
        )
        super().accept()

    def _read(self, session: Session) -> tuple[tuple[UnitName, ...], tuple[OfferedRow, ...], HandedContent | None]:
        units = units_of_year(session, self._plan.year)
        issue = next(iter(made_issues(session, self._plan.year)), None)
        offered = offered_rows(session, self._desk.pack, self._plan.id, units)
        return units, offered, issue.content if issue else None

    def _proposed(self) -> list[str]:
        """What was handed down last, with what has come to the plan since; the first time what its words propose."""
        if self._issue is None:
            return [each.row.key for each in self._offered if each.proposed]
        before = {row.key for row in self._issue.rows}
        newest = max((_number(key) for key in before), default=0)
        return [
            each.row.key
            for each in self._offered
            if each.row.key in before or (each.proposed and _number(each.row.key) > newest)
        ]

    def _say_count(self) -> None:
        count = len(self.rows.ticked())
        version = 1 if self._issue is None else self._issue.version + 1
        self._told.setText(f"Lần {version}: giao {count} dòng. Phím cách hoặc nháy ô Chọn để chọn, bỏ chọn.")
        self.verb.setEnabled(count > 0)

    def _lay_out(self, units: Sequence[UnitName]) -> None:
        along, foot = QHBoxLayout(), QHBoxLayout()
        for tick in (self.pack, self.criteria, self.calendar):
            along.addWidget(tick)
        along.addStretch(1)
        foot.addWidget(self._told, 1)
        foot.addWidget(button("&Thôi", self.reject, hint="Esc"))
        foot.addWidget(self.verb)
        below = f"{len(units)} đơn vị cấp dưới." if units else "Chưa có danh sách đơn vị: mọi nơi nhận gói đều nhận."
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        box.setSpacing(theme.MEDIUM)
        box.addWidget(label(f"Giao việc năm {self._plan.year} xuống các đơn vị", "heading"))
        box.addWidget(label(f"Dòng mà kế hoạch ghi cho các đơn vị được chọn sẵn. {below}", "quiet", wrap=True))
        box.addWidget(self.rows, 1)
        box.addWidget(self.note)
        box.addLayout(along)
        box.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)
        self.rows.setFocus()


def standing_dialog(
    parent: QWidget, desk: Desk, plan: PlanCard, open_units: Callable[[RowStanding], object]
) -> ListDialog:
    """How the units stand with each row that was handed down; Enter leads to the units of a row."""

    def read(session: Session) -> tuple[RowStanding, ...]:
        return standing.row_standings(session, plan.year, units_of_year(session, plan.year))

    rows = desk.read(read)
    title = f"Việc đã giao năm {plan.year}: các đơn vị làm đến đâu"

    dialog = ListDialog(parent, desk.theme, title, STANDING_COLUMNS, standing_rows(rows))
    dialog.say("Theo báo cáo đã nhận mới nhất của từng đơn vị. Enter: xem từng đơn vị.")
    return dialog.search("Tìm việc").when_empty("Chưa giao việc gì xuống các đơn vị.").lead_to(open_units)


def units_dialog(parent: QWidget, desk: Desk, row: RowStanding) -> ListDialog:
    """How each unit stands with one row."""
    dialog = ListDialog(parent, desk.theme, row.row.text, UNIT_COLUMNS, unit_rows(row.units))
    return dialog.say(f"{row.sentence}.").search("Tìm đơn vị").when_empty("Dòng này không giao cho đơn vị nào.")


def _number(key: str) -> int:
    return int(key.partition(":")[2])

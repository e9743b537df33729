"""Points at risk, the most urgent first, with the sum that they add up to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hhapp.packs.score.arithmetic import shown_points
from hhapp.services.score.ledger import Ledger, LedgerEntry
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.score.line_rows import days_words
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.vn.text import fold

_COLUMNS = (
    Column("Điểm", 60, right=True),
    Column("Mỗi ngày", 80, right=True),
    Column("Còn", 106, right=True),
    Column("Mã", 64),
    Column("Tiêu chí"),
    Column("Vì sao", 210),
    Column("Việc cần làm", 244, optional=True),
)
_TO_DO = {
    "no_evidence": "Đính kèm tài liệu hoặc giải trình",
    "unanswered": "Nhập số liệu để chấm",
    "late": "Làm xong, gửi ngay việc còn thiếu",
    "unmet": "Làm thêm để đạt mức cao hơn",
    "survey": "Nhập kết quả đã công bố, hoặc chờ",
    "verified": "Giải trình, bổ sung tài liệu",
}


class RisksView(QWidget):
    """Enter on a row opens its line (`table.opened`), the button wishes for its source (`source_wanted(entry)`)."""

    source_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.table = RowsView(RowsModel(_COLUMNS, desk.theme), "Điểm có nguy cơ mất")
        self.identity = label("", wrap=True)
        self.source = button("&Mở nguồn", self._ask_source, hint="Mở nơi có số liệu của tiêu chí này")
        self._place = EmptyOr(self.table, "Không có điểm nào có nguy cơ mất.")
        foot = QHBoxLayout()
        foot.addWidget(label("Enter: đến tiêu chí. Xếp theo điểm mỗi ngày còn lại.", "quiet"), 1)
        foot.addWidget(self.source)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(self.identity)
        box.addWidget(self._place, 1)
        box.addLayout(foot)

    def show_ledger(self, ledger: Ledger) -> None:
        """Show what is at risk now."""
        self.identity.setText(_identity(ledger))
        self.table.replace(_rows(ledger))
        self._place.show_empty(not ledger.entries)

    def _ask_source(self) -> None:
        if (entry := self.table.chosen_item()) is not None:
            self.source_wanted.emit(entry)


def _rows(ledger: Ledger) -> list[Row]:
    """What is at risk, the most urgent first."""
    return [_risk(entry) for entry in ledger.entries]


def _identity(ledger: Ledger) -> str:
    """The sum that holds: what is at risk is the maximum less what is expected."""
    most, expected, risk = (shown_points(each) for each in (ledger.maximum, ledger.expected, ledger.at_risk))
    return f"Tối đa {most} − dự kiến đạt {expected} = {risk} điểm có nguy cơ mất, trong {len(ledger.entries)} việc."


def _risk(entry: LedgerEntry) -> Row:
    per_day = "" if entry.per_day is None else shown_points(entry.per_day)
    tone = Tone.OVERDUE if entry.days_left is not None and entry.days_left < 0 else Tone.PLAIN
    cells = (
        Cell(entry.shown, entry.points),
        Cell(per_day, entry.per_day),
        Cell(days_words(entry.days_left), entry.days_left, tone),
        Cell(entry.code, entry.code),
        Cell(entry.name, entry.name),
        Cell(f"{entry.cause.shown}", entry.cause.shown, hint=entry.told),
        Cell(_TO_DO[entry.cause.value], _TO_DO[entry.cause.value]),
    )
    return Row((entry.code, entry.cause), cells, item=entry, folded=fold(f"{entry.code} {entry.name}"))

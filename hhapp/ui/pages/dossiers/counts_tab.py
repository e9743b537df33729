"""Counts of late dossiers and letters in a part of the year, by field and department; Enter leads to the dossiers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hhapp.services.dossiers.counts import UNNAMED
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.dossiers.dossier_rows import COUNT_COLUMNS
from hhapp.ui.widgets.basic import label
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.rows import Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView

_QUARTERS = ("I", "II", "III", "IV")
_MONTHS = 12
_PARTS = (
    ("Cả năm", (1, 12)),
    ("6 tháng đầu năm", (1, 6)),
    *((f"Quý {name}", (3 * at + 1, 3 * at + 3)) for at, name in enumerate(_QUARTERS)),
    *((f"Tháng {month}", (month, month)) for month in range(1, _MONTHS + 1)),
)


class CountsTab(QWidget):
    """`window_changed` when another part of the year is chosen, `opened(kind, name)` to show the late ones behind."""

    window_changed = Signal()
    opened = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.part = Choice()
        self.part.offer(_PARTS)
        self.part.currentIndexChanged.connect(self.window_changed)
        self.table = RowsView(RowsModel(COUNT_COLUMNS, desk.theme), "Số đếm theo lĩnh vực, bộ phận")
        self.table.opened.connect(self._open)
        self._place = EmptyOr(self.table, "Chưa có hồ sơ nào trễ hạn trong thời gian này.")
        caption = QLabel("Thời &gian")
        caption.setBuddy(self.part)
        self.part.setAccessibleName("Thời gian đếm")
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        head.addWidget(caption)
        head.addWidget(self.part)
        head.addWidget(
            label("Hồ sơ tính vào ngày đầu tiên bị trễ. Enter: xem hồ sơ trễ hạn của cả năm ở dòng này.", "quiet"), 1
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addLayout(head)
        box.addWidget(self._place, 1)

    def span(self, year: int) -> tuple[date, date]:
        """The first and last day of the part of the year that is chosen."""
        first, last = self.part.value()
        end = date(year, 12, 31) if last == _MONTHS else date(year, last + 1, 1) - timedelta(days=1)
        return date(year, first, 1), end

    def show_counts(self, rows: Sequence[Row]) -> None:
        """Show counts; a total of nothing is told in a sentence."""
        self.table.replace(rows)
        self._place.show_empty(len(rows) <= 2)

    def _open(self, item: tuple[str, str]) -> None:
        kind, name = item
        self.opened.emit(kind, "" if name == UNNAMED else name)

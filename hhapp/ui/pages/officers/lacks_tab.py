"""Còn thiếu: who lacks what on the day, with its law and the days left; Enter leads to the person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hhapp.services.officers.duties import Expiring, Lack
from hhapp.ui import theme
from hhapp.ui.pages.officers.training_rows import LACK_COLUMNS, lack_rows
from hhapp.ui.theme import Theme
from hhapp.ui.widgets.basic import label
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.filter_row import SearchLine
from hhapp.ui.widgets.rows import Row, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.vn.numbers import format_date

_LATE, _CERTIFICATES = "late", "certificates"


class LacksTab(QWidget):
    """`officer_wanted(id)` on Enter."""

    officer_wanted = Signal(int)

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._known = False
        self.words = SearchLine("Tìm người (Ctrl+F), gõ không dấu cũng được", "Tìm người còn thiếu")
        self.words.rested.connect(self._filter)
        self.what = Choice()
        self.what.setAccessibleName("Điều còn thiếu")
        self.what.setMinimumContentsLength(24)
        self.what.currentIndexChanged.connect(self._filter)
        self._told = label("", "quiet", wrap=True)
        self.table = RowsView(RowsModel(LACK_COLUMNS, look), "Ai còn thiếu gì")
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._say_words)
        self.full = label("", wrap=True)
        self._place = EmptyOr(self.table, "Đang xem ai còn thiếu gì…")
        self._place.show_empty(True)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        caption = QLabel("Điều th&iếu")
        caption.setBuddy(self.what)
        row.addWidget(self.words, 2)
        row.addWidget(caption)
        row.addWidget(self.what, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addLayout(row)
        box.addWidget(self._place, 1)
        box.addWidget(self.full)
        box.addWidget(self._told)

    def show_lacks(self, lacks: Sequence[Lack], expiring: Sequence[Expiring], day: date) -> None:
        """Show who lacks what as on a day."""
        self._known = True
        names = {lack.rule: lack.name for lack in lacks}
        certificates = [("Chứng chỉ hết hạn", _CERTIFICATES)] if expiring else []
        offered = [("Tất cả", None), ("Quá hạn", _LATE), *((name, code) for code, name in names.items()), *certificates]
        self.what.offer(offered)
        self._rows = lack_rows(lacks, expiring, day)
        late = sum(lack.late for lack in lacks)
        self._told.setText(
            f"Tính đến {format_date(day)}: {len(lacks)} điều còn thiếu, {late} quá hạn; "
            f"{len(expiring)} chứng chỉ đã hoặc sắp hết hạn. Enter: mở người đang chọn."
        )
        self._filter()

    def start_search(self) -> None:
        """Go to the search line."""
        self.words.setFocus()
        self.words.selectAll()

    def _filter(self) -> None:
        wanted = self.what.value()

        def fits(item: Lack | Expiring) -> bool:
            if isinstance(item, Expiring):
                return wanted in (None, _CERTIFICATES) or (wanted == _LATE and item.days < 0)
            return wanted is None or item.rule == wanted or (wanted == _LATE and item.late)

        rows = kept(self._rows, self.words.text(), fits)
        self.table.replace(rows)
        if self._known:
            self._place.say("Không có ai hợp với lựa chọn." if self._rows else "Không ai còn thiếu gì.")
        self._place.show_empty(not rows)
        self.table.choose_first()
        self._say_words(self.table.chosen_item())

    def _say_words(self, item: Lack | Expiring | None) -> None:
        """The chosen row in full with its law, for which a narrow window has no column."""
        if isinstance(item, Lack):
            self.full.setText(f"{item.officer.name}: {item.sentence}. Căn cứ: {item.basis}.")
        elif item is not None:
            self.full.setText(f"{item.certificate.officer_name}: chứng chỉ {item.certificate.kind_name}.")
        self.full.setVisible(item is not None)

    def _open(self, item: Lack | Expiring) -> None:
        self.officer_wanted.emit(item.officer.id if isinstance(item, Lack) else item.certificate.officer_id)

"""The plan of the year and its classes, narrowed by words and by what stands out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hhapp.ui import theme
from hhapp.ui.pages.officers.training_rows import YEAR_COLUMNS, Doubts, year_choices, year_fits
from hhapp.ui.theme import Theme
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.filter_row import FilterRow, SearchLine
from hhapp.ui.widgets.rows import Row, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView

_EMPTY = "Năm này chưa có kế hoạch đào tạo và lớp học. Thêm dòng kế hoạch trước, rồi mở lớp từ dòng đó."


class YearList(QWidget):
    """`table` holds lines of the plan and classes; `new_line` is what an empty year offers."""

    def __init__(self, look: Theme, new_line: Callable[[], object]) -> None:
        super().__init__()
        self._rows: Sequence[Row] = ()
        self._doubts: Doubts = {}
        self._day = date.min
        self.only = Choice()
        self.only.offer(year_choices())
        self.filters = FilterRow(
            SearchLine("Tìm lớp (Ctrl+F)", "Tìm lớp, gõ không dấu cũng được"), (("X&em", self.only),), letters=12
        )
        self.filters.changed.connect(self._filter)
        self.table = RowsView(RowsModel(YEAR_COLUMNS, look), "Kế hoạch và lớp", group_tail=1)
        self.place = EmptyOr(self.table, _EMPTY, "Thêm dòng kế hoạch…", new_line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SMALL, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.filters)
        column.addWidget(self.place, 1)

    def show_rows(self, rows: Sequence[Row], doubts: Doubts, day: date) -> None:
        """Show the year's rows as on the day, as far as they are asked for."""
        self._rows, self._doubts, self._day = rows, doubts, day
        self._filter()

    def show_nothing(self, sentence: str) -> None:
        """Say why there is no list."""
        self._rows = ()
        self.table.replace([])
        self.place.say(sentence)
        self.place.fill_button.hide()
        self.place.show_empty(True)

    def choose(self, key: tuple[str, int]) -> bool:
        """Make a line or class the chosen one, whatever was asked for before."""
        self.filters.clear()
        if not self.table.choose(key):
            return False
        self.table.setFocus()
        return True

    def _filter(self) -> None:
        wanted = self.only.value()

        def fits(item: Any) -> bool:
            return year_fits(item, wanted, self._doubts, self._day)

        rows = kept(self._rows, self.filters.words.text(), fits)
        self.table.replace(rows)
        self.place.say("Không có lớp nào hợp với lựa chọn." if self._rows else _EMPTY)
        self.place.fill_button.setVisible(not self._rows)
        self.place.show_empty(not rows)

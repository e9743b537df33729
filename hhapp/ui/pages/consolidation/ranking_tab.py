"""Xếp hạng: the rankings of the pack, one at a time, with how many units are in each band."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hhapp.packs.consolidation.catalogue import Ranking
from hhapp.services.consolidation.consolidating import Consolidated
from hhapp.services.consolidation.drill import UnitLine, unit_lines
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.pages.consolidation.rows import RANK_COLUMNS, rank_rows
from hhapp.ui.widgets.basic import label
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.rows import Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView

_NO_RANKING = "Gói biểu mẫu đang dùng không đặt bảng xếp hạng nào."


class RankingTab(QWidget):
    """A ranking is chosen above."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: Consolidated | None = None
        self.choice = Choice()
        self.choice.setAccessibleName("Bảng xếp hạng")
        self.choice.setMinimumContentsLength(34)
        self.choice.currentIndexChanged.connect(self._read)
        self._bands = label("", "quiet")
        self.table = RowsView(RowsModel(RANK_COLUMNS, desk.theme), "Xếp hạng các đơn vị")
        self._place = EmptyOr(self.table, _NO_RANKING)
        caption = QLabel("Bản&g xếp hạng")
        caption.setBuddy(self.choice)
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        head.addWidget(caption)
        head.addWidget(self.choice)
        head.addWidget(self._bands, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addLayout(head)
        box.addWidget(self._place, 1)

    def show_found(self, found: Consolidated) -> None:
        """Show the rankings of what was consolidated."""
        self._found = found
        self.choice.offer((each.name, each.figure) for each in found.rules.rankings)
        self._place.show_empty(not found.rules.rankings)
        self._read()

    def take_focus(self) -> None:
        """Go to the table."""
        self.table.setFocus()
        self.table.choose_first()

    def _read(self) -> None:
        found = self._found
        ranking = (
            next((each for each in found.rules.rankings if each.figure == self.choice.value()), None) if found else None
        )
        if found is None or ranking is None:
            return

        def reading(_job: Job) -> tuple[Ranking, tuple[UnitLine, ...], list[Row]]:
            units = unit_lines(found, ranking.figure, ranking)
            return ranking, units, rank_rows(units)

        self._desk.operations.read_beside(self, reading, self._take, self._desk.alerts.fault)

    def _take(self, answer: tuple[Ranking, tuple[UnitLine, ...], list[Row]]) -> None:
        ranking, units, rows = answer
        counts = ((band.name, sum(unit.band == band.name for unit in units)) for band in ranking.bands)
        self._bands.setText(" · ".join(f"{name}: {count}" for name, count in counts))
        self.table.replace(rows)

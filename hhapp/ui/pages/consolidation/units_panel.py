"""The units behind one figure: a bar for each in their order, the same as a table, a line to find one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from hhapp.services.consolidation.consolidating import Consolidated, Line
from hhapp.services.consolidation.documents import mark_shown
from hhapp.services.consolidation.drill import UnitLine, parts_shown, unit_lines
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.pages.consolidation.rows import UNIT_COLUMNS, unit_rows
from hhapp.ui.widgets.basic import label
from hhapp.ui.widgets.charts import SortedBar, SortedBars
from hhapp.ui.widgets.rows import Row, RowsModel, kept
from hhapp.ui.widgets.table import RowsView


@dataclass(frozen=True, slots=True)
class _Seen:
    line: Line
    units: tuple[UnitLine, ...]
    rows: list[Row]


class UnitsPanel(QWidget):
    """Read beside the window: thousands of units take longer than a key may wait."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._seen: _Seen | None = None
        self._wanted = ""
        self._name = label("", "heading", wrap=True)
        self._more = label("", "quiet", wrap=True)
        self.bars = SortedBars(desk.theme)
        self.words = QLineEdit()
        self.words.setPlaceholderText("Tìm đơn vị…")
        self.words.setAccessibleName("Tìm đơn vị")
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._fill)
        self.table = RowsView(RowsModel(UNIT_COLUMNS, desk.theme), "Số liệu của từng đơn vị")
        self._told = QLabel()
        self._told.setWordWrap(True)
        self.table.chosen.connect(self._tell)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.SMALL, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        for widget in (self._name, self._more, self.bars, self.words):
            box.addWidget(widget)
        box.addWidget(self.table, 1)
        box.addWidget(self._told)

    def show_figure(self, found: Consolidated, line: Line) -> None:
        """Show the units behind a figure as soon as they were read."""
        code = line.indicator.code

        def reading(_job: Job) -> _Seen:
            units = unit_lines(found, code)
            return _Seen(line, units, unit_rows(units))

        self._desk.operations.read_beside(self, reading, self._take, self._desk.alerts.fault)

    def choose(self, unit: str) -> None:
        """Make this unit the chosen one, when it is there."""
        self.words.clear()
        self._wanted = unit
        self._choose_wanted()

    def _take(self, seen: _Seen) -> None:
        self._seen = seen
        line = seen.line
        self._name.setText(f"{line.indicator.number}  {line.indicator.name}")
        self._more.setText(" · ".join(_told_of(line)))
        bars = tuple(
            SortedBar(
                unit.unit_name, float(unit.total.value), unit.shown, below=unit.reached is False, odd=bool(unit.odd)
            )
            for unit in seen.units
            if unit.total.value is not None and unit.shown
        )
        self.bars.show_bars(bars, float(line.mark.reach.value) if line.mark else None)
        self.bars.setVisible(len(bars) > 1)
        self._fill()
        self._choose_wanted()

    def _fill(self) -> None:
        if self._seen is not None:
            self.table.replace(kept(self._seen.rows, self.words.text()))

    def _choose_wanted(self) -> None:
        if self._wanted and self.table.choose(self._wanted):
            self._wanted = ""

    def _tell(self, unit: UnitLine | None) -> None:
        self._told.setText("" if unit is None else _told_of_unit(unit))


def _told_of(line: Line) -> list[str]:
    """What stands under the name of a figure."""
    parts = parts_shown(line.total)
    told = [f"{line.shown} = {parts}" if parts and "đơn vị" not in line.shown else line.shown]
    told.append(f"{line.total.counted} báo cáo có số liệu")
    if line.mark is not None:
        told.append(f"phải {mark_shown(line.mark, line)}: {line.reached}/{line.judged} đơn vị đạt")
    for name, beside in (("kỳ trước", line.previous), ("cùng kỳ", line.last_year)):
        if beside is not None and beside.units:
            change = f", {beside.change.shown}" if beside.change else ""
            told.append(f"{name} {beside.shown}{change} ({beside.units} đơn vị có cả hai kỳ)")
    return [*told, line.way.why] if line.way.why else told


def _told_of_unit(unit: UnitLine) -> str:
    """The chosen unit in full."""
    told = [f"{unit.unit_name}: {unit.shown}"]
    told += [parts_shown(unit.total)] if parts_shown(unit.total) else []
    told += [f"hạng {unit.rank}" if unit.rank else unit.no_rank] if unit.rank or unit.no_rank else []
    told += [unit.band] if unit.band else []
    told += ["chưa đạt mức"] if unit.reached is False else []
    told += [f"⚠ {reason}" for reason in unit.odd]
    told += [f"cộng từ {', '.join(unit.reports)}"] if unit.reports else []
    return " · ".join(dict.fromkeys(told))

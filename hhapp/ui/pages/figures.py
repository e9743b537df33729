"""Số liệu kỳ báo cáo: the grid of figures by area with last period's beside it, and the rules they break."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from hhapp.errors import UserError
from hhapp.services import figures
from hhapp.services.figure_values import RuleFinding
from hhapp.services.figures import FigureGrid, FigureRow
from hhapp.services.periods import PeriodRow, PeriodState
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.page import Page
from hhapp.ui.pages.figure_rows import FIGURE_COLUMNS, FINDING_COLUMNS, FigureColumn, figure_rows, finding_rows
from hhapp.ui.pages.period_bar import PeriodBar, lower_first, period_state
from hhapp.ui.widgets.basic import label
from hhapp.ui.widgets.rows import RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView

_FINDINGS_SHOWN = 4


class FiguresPage(Page):
    """Typing in a cell starts editing, Enter takes it and goes down; every figure is kept at once."""

    key, title, icon = "figures", "Số liệu kỳ báo cáo", "figures"
    short_title = "Số liệu kỳ"
    tables = frozenset({"reporting_period", "indicator_value", "plan_task", "task_milestone", "plan"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.bar = PeriodBar(desk)
        self.bar.changed.connect(self._load_grid)
        bar = QHBoxLayout()
        bar.addWidget(self.bar)
        bar.addStretch(1)
        self.body.addLayout(bar)
        self.table = RowsView(RowsModel(FIGURE_COLUMNS, desk.theme, self._edit), "Số liệu của kỳ", group_tail=1)
        self.table.type_into_cells()
        self.table.pasted.connect(self._paste)
        self._place = EmptyOr(
            self.table,
            "Chưa mở kỳ báo cáo nào. Mở kỳ sắp đến hạn để nhập số liệu.",
            "Mở kỳ sắp đến hạn",
            self.bar.open_next,
        )
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        self.findings = RowsView(RowsModel(FINDING_COLUMNS, desk.theme), "Số liệu cần xem lại")
        self.findings.clicked.connect(self._go_to_finding)
        self.findings.opened.connect(self._show_finding)
        self.body.addWidget(self._place, 1)
        self.body.addWidget(self._fault)
        self.body.addWidget(self.findings)

    def reload(self) -> None:
        """Read the periods and the grid again."""
        self.bar.reload()
        self._load_grid()

    def show_thing(self, thing: Any) -> None:
        """Show a figure by its code."""
        self.table.choose(thing)
        self.table.setFocus()

    def take_focus(self) -> None:
        """Go to the grid."""
        self.table.setFocus()

    def _load_grid(self) -> None:
        period = self.bar.period()
        self._place.show_empty(period is None)
        if period is None:
            self._place.fill_button.setText(self.bar.next_words)
            self.say(self.title, "Chưa mở kỳ nào.")
            self.findings.hide()
            return
        grid = self.desk.read(
            lambda session: figures.figure_grid(session, self.desk.pack, period.id, today=self.desk.today())
        )
        self._show(period, grid)

    def _show(self, period: PeriodRow, grid: FigureGrid) -> None:
        state = "" if period.state is PeriodState.ENTERING else f" · {period.state.shown}"
        self.say(
            f"Số liệu {lower_first(period.label)}",
            f"đã nhập {grid.filled}/{grid.to_fill}{state} · {period_state(period, self.desk)}",
        )
        self.table.replace(figure_rows(grid))
        if self.table.chosen_key() is None:
            self._choose_first_empty(grid)
        rows = finding_rows(grid.findings)
        self.findings.replace(rows)
        self.findings.setVisible(bool(rows))
        shown = min(len(rows), _FINDINGS_SHOWN) + 1
        self.findings.setFixedHeight(shown * theme.row_height(self.font()) + 2)

    def _choose_first_empty(self, grid: FigureGrid) -> None:
        editable = [row for group in grid.groups for row in group.rows if row.editable]
        first = next((row for row in editable if not row.entry), editable[0] if editable else None)
        if first is not None:
            self._choose_cell(first.code)

    def _choose_cell(self, code: str) -> None:
        if self.table.choose(code):
            index = self.table.currentIndex()
            self.table.setCurrentIndex(index.siblingAtColumn(FigureColumn.VALUE))

    def _edit(self, figure: FigureRow, column: int, typed: str) -> bool:
        if column == FigureColumn.NOTE:
            return self._keep(figure, {figure.code: figure.entry}, note=typed)
        return self._keep(figure, {figure.code: typed})

    def _paste(self, figure: FigureRow, text: str) -> None:
        """A block from a spreadsheet fills the cells below one by one, passing over those that nobody types."""
        lines = [line.split("\t")[0].strip() for line in text.rstrip("\r\n").splitlines()]
        keys = [row.key for row in self.table.rows_with(FigureColumn.VALUE)]
        if figure.code in keys:
            below = (str(key) for key in keys[keys.index(figure.code) :])
            self._keep(figure, dict(zip(below, lines, strict=False)))

    def _keep(self, figure: FigureRow, typed: dict[str, str], note: str | None = None) -> bool:
        """Keep figures; what cannot be read is said under the grid, without a box that stops the typing."""
        period, pack = self.bar.period(), self.desk.pack
        if period is None:
            return False

        what = f"Nhập số liệu {figure.number}" if len(typed) == 1 else f"Dán {len(typed)} số liệu"
        try:
            with self.desk.app.transaction(f"{what}, {period.label}") as session:
                if note is not None:
                    figures.set_figure(session, pack, period.id, figure.code, figure.entry, note)
                else:
                    figures.set_figures(session, pack, period.id, typed)
        except UserError as fault:
            self._fault.setText(f"{figure.number}. {figure.name}: {fault}")
            self._fault.show()
            return False
        self._fault.hide()
        return True

    def _go_to_finding(self, _index: object) -> None:
        if (finding := self.findings.chosen_item()) is not None:
            self._show_finding(finding)

    def _show_finding(self, finding: RuleFinding) -> None:
        editable = [row.key for row in self.table.rows_with(FigureColumn.VALUE)]
        code = next((code for code in finding.codes if code in editable), finding.codes[0] if finding.codes else "")
        self._choose_cell(code)
        self.table.setFocus()

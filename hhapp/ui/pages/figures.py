"""Số liệu kỳ báo cáo: the grid of figures with earlier ones beside, what is wrong with them, the period's way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack, Severity
from hhapp.packs.forms import split_source
from hhapp.services import figure_paste, figures, period_states, receipts
from hhapp.services.figures import BadCell, FigureGrid, FigureRow, FiguresRefusedError
from hhapp.services.form_values import CellPlace, cell_place
from hhapp.services.period_states import Obstacle
from hhapp.services.periods import PeriodRow, PeriodState
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.page import Page
from hhapp.ui.pages.figure_files import export_form, import_form
from hhapp.ui.pages.figure_rows import (
    BAD_CELL_COLUMNS,
    FIGURE_COLUMNS,
    FINDING_COLUMNS,
    FigureColumn,
    FigurePlace,
    bad_cell_rows,
    columns_to_hide,
    figure_rows,
    figure_words,
    finding_rows,
    obstacle_rows,
)
from hhapp.ui.pages.form_tabs import FormTabs
from hhapp.ui.pages.period_bar import PeriodBar, due_words, lower_first
from hhapp.ui.pages.period_steps import PeriodSteps, next_step, other_steps, state_words, step_words
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.ui.widgets.text import TextArea

_FINDINGS_SHOWN, _SHOWN_UNDER_FORM = 4, 2
_REASON, _FORM_OUT, _FORM_IN, _LOG = "reason", "form out", "form in", "log"


class FiguresPage(Page):
    """Typing in a cell starts editing, Enter takes it and goes down; every figure is kept at once."""

    key = "figures"
    tables = frozenset(
        {"reporting_period", "indicator_value", "period_event", "plan_task", "task_milestone", "plan", "setting"}
        | {"form_row", "form_cell", "receipt"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._grid: FigureGrid | None = None
        self._remarks: Mapping[str, str] = {}  # what the superior office remarked, by figure
        self._lock_refused = False
        self.bar = PeriodBar(desk)
        self.bar.followed.connect(self.refresh)
        self.bar.changed.connect(self._on_period)
        self.steps = PeriodSteps(desk, self)
        self.steps.refused.connect(self._on_refused)
        self.more = MenuButton("&Việc khác", "Nhật ký, biểu Excel, mở lại kỳ")
        self.more.picked.connect(self._on_more)
        self.next_button = button(
            step_words(PeriodState.CLOSED), self._go_on, role="main", hint="Bước tiếp theo của kỳ"
        )
        for made in (self.more, self.next_button):
            self.add_button(made)
        self.table = RowsView(RowsModel(FIGURE_COLUMNS, desk.theme, self._edit), "Số liệu của kỳ", group_tail=1)
        self.table.type_into_cells()
        self.table.pasted.connect(self._paste)
        self.table.chosen.connect(self._say_figure)
        self.table.opened.connect(self._open_source)
        self.reason = QAction("&Lý do chưa có số liệu…", self.table, shortcut=QKeySequence("Ctrl+L"))
        self.reason.triggered.connect(self._ask_reason)
        self.table.addAction(self.reason)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.findings = RowsView(RowsModel(FINDING_COLUMNS, desk.theme), "Số liệu cần xem lại")
        self.findings.clicked.connect(self._go_to_finding)
        self.findings.opened.connect(self._show_codes)
        self._lay_out()

    def reload(self) -> None:
        """Read the periods and the grid again."""
        self.bar.reload()
        self._load_grid()

    def show_thing(self, thing: Any) -> None:
        """Show a period, and a figure or a cell of a form by its code: a FigurePlace, or (period's code, code)."""
        place = self._place_of(thing)
        if place is not None:
            self.bar.choose(place.period_id)
            if place.code:
                self._show_code(place.code)
        self.take_focus()

    def start_new(self) -> None:
        """A row more in the open form."""
        panel = self.tabs.panel()
        if panel is not None:
            panel.ask_row()

    def take_focus(self) -> None:
        """Go to the grid."""
        panel = self.tabs.panel()
        (self.table if panel is None else panel.table).setFocus()

    def _place_of(self, thing: Any) -> FigurePlace | None:
        """Facts and doubts know a period by its code; None where it was not opened."""
        if not isinstance(thing, tuple):
            return thing if isinstance(thing, FigurePlace) else None
        period_id = self.bar.id_of(thing[0])
        return None if period_id is None else FigurePlace(period_id, thing[1])

    def _lay_out(self) -> None:
        self._place = EmptyOr(
            self.table,
            "Chưa mở kỳ báo cáo nào. Mở kỳ sắp đến hạn để nhập số liệu.",
            "Mở kỳ sắp đến hạn",
            self.bar.open_next,
        )
        self._figure = label("", "quiet", wrap=True)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        figures_of_period = QWidget()
        box = QVBoxLayout(figures_of_period)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(self._place, 1)
        box.addWidget(self._figure)
        box.addWidget(self._fault)
        self.tabs = FormTabs(self.desk, figures_of_period)
        self.tabs.bar.currentChanged.connect(self._fit_findings)
        for widget, share in ((self.bar, 0), (self.tabs, 1), (self.findings, 0)):
            self.body.addWidget(widget, share)

    def _on_period(self) -> None:
        self._lock_refused = False
        self._load_grid()

    def _load_grid(self) -> None:
        period, pack = self.bar.period(), self.bar.pack()
        self._place.show_empty(period is None or pack is None)
        if period is None or pack is None:
            self._show_nothing()
            return

        def reading(session: Session) -> tuple[FigureGrid, tuple[Obstacle, ...]]:
            today = self.desk.today()
            grid = figures.figure_grid(session, pack, period.id, today=today)
            wanted = self._lock_refused and period.writable
            return grid, period_states.lock_obstacles(session, pack, period.id, today=today) if wanted else ()

        self._grid, obstacles = self.desk.read(reading)
        self._remarks = self.desk.read(lambda session: receipts.remarks_of(session, period.id)).figures
        self.tabs.load(pack, period)
        self._show(period, self._grid, obstacles)

    def _show_nothing(self) -> None:
        self._place.say(self.bar.fault or "Chưa mở kỳ báo cáo nào. Mở kỳ sắp đến hạn để nhập số liệu.")
        self._place.fill_button.setVisible(not self.bar.fault)
        self._place.fill_button.setText(self.bar.next_words)
        self.say(self.title, "Chưa mở kỳ nào.")
        self.tabs.load(None, None)
        for widget in (self.findings, self.more, self.next_button, self._figure):
            widget.hide()

    def _show(self, period: PeriodRow, grid: FigureGrid, obstacles: tuple[Obstacle, ...]) -> None:
        self.say(
            f"Số liệu {lower_first(period.label)}",
            f"{state_words(period)} · đã nhập {grid.filled}/{grid.to_fill} · {due_words(period, self.desk)}",
        )
        self.table.leave_out(columns_to_hide(grid))
        self.table.replace(figure_rows(grid, self._remarks))
        if self.table.chosen_key() is None:
            self._choose_first_empty(grid)
        self._say_figure(self.table.chosen_item())
        self._show_findings(grid, obstacles)
        self._show_steps(period)

    def _show_findings(self, grid: FigureGrid, obstacles: tuple[Obstacle, ...]) -> None:
        self._lock_refused = bool(obstacles)
        told = [each for each in grid.findings if not (obstacles and each.severity is Severity.ERROR)]
        rows = obstacle_rows(obstacles) + finding_rows(told)
        self.findings.replace(rows)
        self.findings.setVisible(bool(rows))
        self._fit_findings()

    def _fit_findings(self) -> None:
        """A form needs the room itself: its total shall stay in sight."""
        most = _FINDINGS_SHOWN if self.tabs.panel() is None else _SHOWN_UNDER_FORM
        shown = min(self.findings.model().rowCount(), most) + 1
        self.findings.setFixedHeight(shown * theme.row_height(self.font()) + 2)

    def _show_steps(self, period: PeriodRow) -> None:
        step = next_step(period)
        self.next_button.setVisible(step is not None)
        self.next_button.setText(step_words(step) if step else "")
        self.reason.setEnabled(period.writable)
        other: list[tuple[str, object] | None] = [(step_words(each), each) for each in other_steps(period)]
        typing: list[tuple[str, object] | None] = (
            [(f"{self.reason.text()}\tCtrl+L", _REASON)] if period.writable else []
        )
        filled: list[tuple[str, object] | None] = [("&Nhập biểu Excel…", _FORM_IN)] if period.writable else []
        files: list[tuple[str, object] | None] = [("&Xuất biểu Excel…", _FORM_OUT), *filled]
        self.more.offer(
            [*other, *typing, *([None] if other or typing else []), *files, None, ("Nhật &ký của kỳ…", _LOG)]
        )

    def _choose_first_empty(self, grid: FigureGrid) -> None:
        editable = [row for group in grid.groups for row in group.rows if row.editable]
        first = next((row for row in editable if not row.entry), editable[0] if editable else None)
        if first is not None:
            self._choose_cell(first.code)

    def _choose_cell(self, code: str) -> None:
        if self.table.choose(code):
            index = self.table.currentIndex()
            self.table.setCurrentIndex(index.siblingAtColumn(FigureColumn.VALUE))

    def _open_source(self, figure: FigureRow) -> None:
        """Enter on a figure that comes from a form goes to its column there."""
        pack = self.bar.pack()
        named = None if pack is None or not figure.from_form else split_source(pack.indicator(figure.code).source)
        if named is not None:
            self.tabs.show_cell(CellPlace(named[0], "", named[1]).code)

    def _say_figure(self, figure: FigureRow | None) -> None:
        self._figure.setVisible(figure is not None)
        self._figure.setText(figure_words(figure, self._remarks.get(figure.code, "")) if figure else "")

    def _edit(self, figure: FigureRow, column: int, typed: str) -> bool:
        """Keep one figure or its note; what cannot be read is said under the grid, without a box that stops typing."""
        note = typed if column == FigureColumn.NOTE else None

        def writing(session: Session, pack: Pack, period: PeriodRow) -> None:
            entry = typed if note is None else figure.entry
            figures.set_figure(session, pack, period.id, figure.code, entry, note)

        return self._keep(f"Nhập số liệu {figure.number}", figure, writing)

    def _keep(self, what: str, figure: FigureRow, writing: Any) -> bool:
        period, pack = self.bar.period(), self.bar.pack()
        if period is None or pack is None:
            return False
        try:
            with self.desk.app.transaction(f"{what}, {period.label}") as session:
                writing(session, pack, period)
        except FiguresRefusedError as fault:
            self._show_bad_cells(fault.cells)
            return False
        except UserError as fault:
            self._fault.setText(f"{figure.number}. {figure.name}: {fault}")
            self._fault.show()
            return False
        self._fault.hide()
        return True

    def _paste(self, figure: FigureRow, text: str) -> None:
        """A column of a spreadsheet goes into the cells from here down, all of it or nothing."""

        def writing(session: Session, pack: Pack, period: PeriodRow) -> None:
            figure_paste.paste_figures(session, pack, period.id, figure.code, text, today=self.desk.today())

        self._keep("Dán khối số liệu", figure, writing)

    def _show_bad_cells(self, cells: tuple[BadCell, ...]) -> None:
        assert self._grid is not None
        rows = bad_cell_rows(cells, self._grid)
        dialog = ListDialog(self, self.desk.theme, "Chưa ghi số liệu nào", BAD_CELL_COLUMNS, rows)
        dialog.say(f"{len(cells)} ô không nhận được. Sửa trong bảng tính rồi chép và dán lại.")
        dialog.lead_to(self._show_code).open()

    def _ask_reason(self) -> None:
        figure: FigureRow | None = self.table.chosen_item()
        period, pack = self.bar.period(), self.bar.pack()
        if figure is None or period is None or pack is None or not figure.editable or figure.entry:
            self.desk.alerts.tell("Chỉ ghi lý do cho chỉ tiêu chưa có số liệu.", "Chọn một ô trống cột Kỳ này.")
            return

        def writing(session: Session, reason: str) -> bool:
            figures.set_missing_reason(session, pack, period.id, figure.code, reason)
            return True

        def save(values: dict[str, Any]) -> bool:
            title = f"Ghi lý do chưa có số liệu {figure.number}"
            return bool(self.desk.write(title, lambda session: writing(session, values["reason"])))

        fields = {"reason": Field("&Lý do", TextArea(3), help_text="Để trống là bỏ lý do đã ghi.")}
        dialog = FormDialog(self, "Lý do chưa có số liệu", fields, "&Ghi lý do", save, sentence=figure_words(figure))
        dialog.load({"reason": figure.missing_reason}).open()

    def _go_on(self) -> None:
        period, pack = self.bar.period(), self.bar.pack()
        if period is not None and pack is not None and (step := next_step(period)) is not None:
            self.steps.take(period, pack, step)

    def _on_more(self, picked: object) -> None:
        period, pack = self.bar.period(), self.bar.pack()
        if period is None or pack is None:
            return
        if isinstance(picked, PeriodState):
            self.steps.take(period, pack, picked)
        elif picked == _REASON:
            self._ask_reason()
        elif picked == _LOG:
            self.steps.show_log(period)
        elif picked == _FORM_OUT:
            export_form(self, pack, period)
        else:
            import_form(self, pack, period)

    def _on_refused(self, obstacles: tuple[Obstacle, ...]) -> None:
        """The list under the grid leads to each cell; it stays until nothing stands in the way."""
        assert self._grid is not None
        self._lock_refused = True
        self._show_findings(self._grid, obstacles)
        self.findings.setFocus()
        if obstacles:
            self.findings.selectRow(0)

    def _go_to_finding(self, _index: object) -> None:
        if (codes := self.findings.chosen_item()) is not None:
            self._show_codes(codes)

    def _show_codes(self, codes: tuple[str, ...]) -> None:
        editable = [row.key for row in self.table.rows_with(FigureColumn.VALUE)]
        self._show_code(next((code for code in codes if code in editable), codes[0] if codes else ""))

    def _show_code(self, code: str) -> None:
        if cell_place(code) is not None:
            self.tabs.show_cell(code)
            return
        self.tabs.show_figures()
        self._choose_cell(code)
        self.table.setFocus()

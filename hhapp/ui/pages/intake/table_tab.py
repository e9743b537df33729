"""Kỳ báo cáo: units against the periods of the year; the chosen period is counted, filtered, written about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from hhapp.packs.catalogue import DocumentBasis, DocumentKind
from hhapp.services.intake_table import CellState, IntakeTable, TableRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.intake.intake_rows import table_columns
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.rows import Row, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.vn.numbers import format_date

_TYPING_PAUSE_MS, _MARGIN = 150, 20
_STATES = (
    ("Tất cả", frozenset(CellState)),
    ("Còn phải đôn đốc", frozenset(state for state in CellState if state.missing)),
    *((state.shown, frozenset({state})) for state in CellState if state is not CellState.AHEAD),
)
_EMPTY = "Chưa có đơn vị cấp dưới nào. Thêm ở trang Đơn vị, hoặc nhận gói của đơn vị gửi lên."


class TableTab(QWidget):
    """`opened(id)` for a submission of the register, `document_wanted(kind, period kind)` to write about a period."""

    opened = Signal(int)
    document_wanted = Signal(object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._table: IntakeTable | None = None
        self._rows: Sequence[Row] = ()
        self.words = QLineEdit(placeholderText="Tìm đơn vị (Ctrl+F)")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName("Tìm đơn vị, gõ không dấu cũng được")
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._filter)
        self.words.textChanged.connect(self._pause.start)
        self.period, self.state = Choice(), Choice()
        self.state.offer(_STATES)
        self.period.currentIndexChanged.connect(self._show_period)
        self.state.currentIndexChanged.connect(self._filter)
        self.letter = button("&Công văn đôn đốc…", self._write_letter, hint="Gửi các đơn vị chưa gửi, bị trả lại")
        self.listing = button("&Danh sách…", self._write_list, hint="Mọi đơn vị của kỳ, Word và Excel")
        self.counts = label("", wrap=True)
        self.full = label("", "quiet", wrap=True)
        self.columns = table_columns(desk.pack)
        self.table = RowsView(RowsModel(self.columns, desk.theme), "Đơn vị và kỳ báo cáo")
        self.table.chosen.connect(self._show_full)
        self.table.opened.connect(self._open)
        self._place = EmptyOr(self.table, _EMPTY)
        self._lay_out()

    def show_table(self, table: IntakeTable, rows: Sequence[Row]) -> None:
        """Show the year; the period that was chosen stays, else the one that is due or was due last."""
        first = self._table is None or self._table.year != table.year
        self._table, self._rows = table, rows
        self.period.offer((period.label, period.code) for period in table.periods)
        if first:
            self.period.choose_quietly(_current(table))
        self._fit()
        self._show_period()

    def take_focus(self) -> None:
        """Go to the first unit."""
        self.table.setFocus()
        self.table.choose_first()

    def start_search(self) -> None:
        """Go to the search line."""
        self.words.setFocus()
        self.words.selectAll()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        self.period.setMinimumContentsLength(16)
        head.addWidget(self.words, 2)
        for text, choice in (("&Kỳ", self.period), ("Tìn&h trạng", self.state)):
            caption = QLabel(text)
            caption.setBuddy(choice)
            choice.setAccessibleName(text.replace("&", ""))
            head.addWidget(caption)
            head.addWidget(choice, 2)
        head.addWidget(self.letter)
        head.addWidget(self.listing)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addLayout(head)
        box.addWidget(self.counts)
        box.addWidget(self._place, 1)
        box.addWidget(self.full)

    def _fit(self) -> None:
        """Where there is no room for the whole year, periods of which nothing is expected yet go."""
        table = self._table
        if table is not None:
            narrow = self.width() < sum(column.width or column.least for column in self.columns) + _MARGIN
            ahead = frozenset(2 + at for at in range(len(table.periods)) if _is_ahead(table, at))
            self.table.leave_out(ahead if narrow else frozenset())

    def _show_period(self) -> None:
        table, code = self._table, self.period.value()
        if table is None or code is None:
            return
        period, counts = table.periods[table.place(code)], table.counts(code)
        told = " · ".join(f"{state.shown.lower()} {count}" for state, count in counts.items() if count)
        self.counts.setText(f"{period.label}, hạn gửi {format_date(period.due)}: {told or 'chưa có đơn vị nào'}.")
        owing = any(count for state, count in counts.items() if state not in (CellState.AHEAD, CellState.NOT_OWED))
        self.letter.setEnabled(any(counts[state] for state in CellState if state.missing) and bool(self._kinds(True)))
        self.listing.setEnabled(owing and bool(self._kinds(False)))
        self._filter()

    def _filter(self) -> None:
        table, code = self._table, self.period.value()
        if table is None or code is None:
            return
        at, states = table.place(code), self.state.value()
        rows = kept(self._rows, self.words.text(), lambda row: row.cells[at].state in states)
        self.table.replace(rows)
        self._place.say("Không có đơn vị nào hợp với lựa chọn." if self._rows else _EMPTY)
        self._place.show_empty(not rows)
        self._show_full(self.table.chosen_item())

    def _show_full(self, row: TableRow | None) -> None:
        table, code = self._table, self.period.value()
        if table is None or row is None or code is None:
            self.full.setText("Chọn một đơn vị để xem đầy đủ; Enter mở gói đã nhận của kỳ đang chọn.")
            return
        cell = row.cells[table.place(code)]
        sent = f", lập ngày {format_date(cell.sent_on)}" if cell.sent_on else ""
        answered = ", đã tiếp nhận" if cell.accepted else ""
        label_ = table.periods[table.place(code)].label
        self.full.setText(f"{row.unit_name} ({row.unit_code}), {label_}: {cell.words}{sent}{answered}.")

    def _open(self, row: TableRow) -> None:
        if self._table is not None:
            cell = row.cells[self._table.place(self.period.value())]
            if cell.submission_id is not None:
                self.opened.emit(cell.submission_id)

    def _kinds(self, is_letter: bool) -> list[DocumentKind]:
        """The pack's kinds: a letter has no title of its kind."""
        kinds = self._desk.pack.documents_on(DocumentBasis.MISSING_REPORTS)
        return [kind for kind in kinds if (not kind.title) is is_letter]

    def _write_letter(self) -> None:
        self._want(True)

    def _write_list(self) -> None:
        self._want(False)

    def _want(self, is_letter: bool) -> None:
        table = self._table
        if table is not None:
            kind = table.periods[table.place(self.period.value())].kind
            self.document_wanted.emit(self._kinds(is_letter)[0], kind)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many periods as there is room for."""
        super().resizeEvent(event)
        self._fit()


def _is_ahead(table: IntakeTable, at: int) -> bool:
    """Whether nothing is expected of a period yet."""
    return table.periods[at].end >= table.on and all(row.cells[at].submission_id is None for row in table.rows)


def _current(table: IntakeTable) -> str:
    """The period that ended last, the longer of two; the first one where none has."""
    ended = [period for period in table.periods if period.end < table.on]
    if not ended:
        return table.periods[0].code
    return max(ended, key=lambda period: (period.end, period.end - period.start)).code

"""The preview of a list from Excel over a register's page: every row's fate before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import Pack
from hhapp.packs.listing import ListColumn, ListFile, sheet_name, unread_sheets, unused_heads
from hhapp.services.listing import Fate, RowFate, remember_columns, remembered_columns, title_of
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.pages.listing.columns_dialog import ListColumnsDialog
from hhapp.ui.pages.listing.fate_rows import FATE_COLUMNS, fate_rows, line_of, line_words
from hhapp.ui.widgets.basic import button, label, set_role, shortcut
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.filter_row import SearchLine
from hhapp.ui.widgets.rows import Row, RowsModel, kept
from hhapp.ui.widgets.table import RowsView
from hhapp.vn.listed_days import DayOrder

EXCEL_FILES = "Tệp Excel (*.xlsx *.xlsm)"
_ORDERS = (
    ("Chưa rõ thì không nhập", None),
    ("Ngày trước: 05/03 là 5 tháng 3", DayOrder.DAY_FIRST),
    ("Tháng trước: 05/03 là 3 tháng 5", DayOrder.MONTH_FIRST),
    ("Excel đã đảo ngày và tháng", DayOrder.SWAPPED),
)


class Proposal(Protocol):
    """What comparing a list with a register gives."""

    @property
    def file(self) -> ListFile: ...  # noqa: D102
    @property
    def fates(self) -> tuple[RowFate, ...]: ...  # noqa: D102
    def count(self, fate: Fate) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Register:
    """A register that takes in lists: the word for its rows and the services that read, compare and write."""

    noun: str  # "hồ sơ"
    what: str  # under this name the columns are remembered
    columns: Callable[[Session, Pack], Sequence[ListColumn]]
    compare: Callable[[Session, Pack, int, ListFile, date, DayOrder | None], Any]
    apply: Callable[[Session, int, Any], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Wish:
    """A file and how it is to be read."""

    path: Path
    unit_id: int
    heads: Mapping[str, str | None] | None = None  # by column key, as chosen by hand
    head_row: int | None = None
    sheet: str = ""
    order: DayOrder | None = None


_Answer = tuple[tuple[ListColumn, ...], Any, list[Row]]
"""The columns looked for, what comparing gave, the rows that show it."""


class ListImport(QWidget):
    """`opened(file name)` when a file was read, `closed` after it was taken in or refused."""

    opened = Signal(str)
    closed = Signal()

    def __init__(self, desk: Desk, register: Register) -> None:
        super().__init__()
        self._desk, self._register = desk, register
        self._wish: _Wish | None = None
        self._proposal: Any = None
        self._columns: tuple[ListColumn, ...] = ()
        self._rows: list[Row] = []
        self._counts = label("", wrap=True)
        self._line = label("", "quiet", wrap=True)
        self._line.setMinimumHeight(theme.HUGE)
        self.words = SearchLine("Tìm dòng, gõ không dấu cũng được", "Tìm dòng của tệp")
        self.words.rested.connect(self._filter)
        self.order = Choice()
        self.order.offer(_ORDERS)
        self.order.currentIndexChanged.connect(self._on_order)
        self.sheet = Choice()
        self.sheet.currentIndexChanged.connect(self._on_sheet)
        self.columns_button = button("Chọn &cột…", self._choose_columns, hint="Cột nào của tệp ứng với cột nào của sổ")
        self.table = RowsView(RowsModel(FATE_COLUMNS, desk.theme), "Các dòng của tệp")
        self.table.chosen.connect(self._show_line)
        self.refuse_button = button("&Không nhập", self.refuse, hint="Esc")
        self.apply_button = button("&Nhập", self.apply, role="main", hint="Ctrl+Enter")
        shortcut("Ctrl+Return", self, self.apply_button.click)
        shortcut("Esc", self, self.refuse_button.click)
        self._lay_out()

    def start(self, unit_id: int) -> None:
        """Choose a file, read and compare it beside the window, show every row's fate."""
        path = self._desk.choosers.file_to_open(f"Chọn danh sách {self._register.noun}", EXCEL_FILES)
        if path is not None:
            self.order.choose_quietly(None)
            self.words.clear()
            self._read(_Wish(path, unit_id))

    def apply(self) -> None:
        """Back up, then write everything in one transaction, beside the window."""
        proposal, wish = self._proposal, self._wish
        if proposal is None or wish is None:
            return
        app, register, noun = self._desk.app, self._register, self._register.noun

        def work(job: Job) -> tuple[int, int]:
            job.progress(0, 0, "Đang sao lưu trước khi nhập…")
            app.back_up()
            job.progress(0, 0, f"Đang nhập {noun}…")
            with app.transaction(title_of(proposal.fates, noun, wish.path.name)) as session:
                return register.apply(session, wish.unit_id, proposal)

        self._desk.operations.run(f"Đang nhập {noun}…", work, self._close, self._desk.alerts.fault)

    def refuse(self) -> None:
        """Forget the file."""
        self._close(None)

    def compare_again(self) -> None:
        """Compare the file with a register that has changed since; the clerk goes on meanwhile."""
        wish, proposal, columns = self._wish, self._proposal, self._columns
        if wish is None or proposal is None or self._desk.operations.busy:
            return

        def done(answer: _Answer) -> None:
            if self._wish is wish:
                self._show(wish, *answer)

        operations, fault = self._desk.operations, self._desk.alerts.fault
        operations.read_beside(self, lambda _job: self._compared(wish, columns, proposal.file), done, fault)

    def start_search(self) -> None:
        """Go to the search line."""
        self.words.setFocus()
        self.words.selectAll()

    def take_focus(self) -> None:
        """Go to the first row."""
        self.table.setFocus()
        self.table.choose_first()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        self._sheet_caption = QLabel("Trang tín&h")
        self._sheet_caption.setBuddy(self.sheet)
        self.sheet.setAccessibleName("Trang tính")
        caption = QLabel("N&gày ghi trong tệp")
        caption.setBuddy(self.order)
        self.order.setAccessibleName("Ngày ghi trong tệp")
        head.addWidget(self.words, 2)
        head.addWidget(self._sheet_caption)
        head.addWidget(self.sheet, 1)
        head.addWidget(caption)
        head.addWidget(self.order, 2)
        head.addWidget(self.columns_button)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.refuse_button)
        foot.addWidget(self.apply_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(self._counts)
        box.addLayout(head)
        box.addWidget(self.table, 1)
        box.addWidget(self._line)
        box.addLayout(foot)

    def _read(self, wish: _Wish) -> None:
        desk, register, pack = self._desk, self._register, self._desk.pack

        def work(job: Job) -> _Answer:
            from hhapp.documents.lists import read_list

            columns = tuple(desk.read(lambda session: register.columns(session, pack)))
            remembered = desk.read(lambda session: remembered_columns(session, register.what))
            wanted, heads = _wanted(columns, wish.heads), _heads(remembered, wish.heads)
            file = read_list(wish.path, wanted, heads, head_row=wish.head_row, sheet=wish.sheet, any_head=True)
            job.progress(0, 0, "Đang so với sổ…")
            return self._compared(wish, columns, file)

        def done(answer: _Answer) -> None:
            self._show(wish, *answer)
            self.take_focus()

        def failed(fault: BaseException) -> None:
            self._show_again()
            desk.alerts.fault(fault)

        again = self._wish is not None  # what is shown is old until the answer comes, so that is waited for
        if desk.operations.run(f"Đang đọc {wish.path.name}…", work, done, failed, can_stop=not again) and again:
            self._counts.setText(f"Đang đọc lại {wish.path.name}…")
            self.apply_button.setEnabled(False)

    def _show_again(self) -> None:
        """The choices and counts of what is still shown, after another reading failed."""
        if self._wish is not None:
            self.order.choose_quietly(self._wish.order)
            self._show(self._wish, self._columns, self._proposal, self._rows)

    def _compared(self, wish: _Wish, columns: tuple[ListColumn, ...], file: ListFile) -> _Answer:
        desk, register = self._desk, self._register
        found = desk.read(lambda s: register.compare(s, desk.pack, wish.unit_id, file, desk.today(), wish.order))
        return columns, found, fate_rows(found.fates)

    def _show(self, wish: _Wish, columns: tuple[ListColumn, ...], proposal: Proposal, rows: list[Row]) -> None:
        first = self._wish is None
        self._wish, self._columns, self._proposal, self._rows = wish, columns, proposal, rows
        self._counts.setText(_told(proposal, columns))
        self._offer_sheets(proposal.file)
        missing = _missing(proposal.file, columns)
        set_role(self._counts, "warning" if missing else "")
        count = proposal.count(Fate.NEW) + proposal.count(Fate.CHANGED)
        self.apply_button.setText(f"&Nhập {count} {self._register.noun}")
        self.apply_button.setEnabled(count > 0)
        if first:
            self.opened.emit(wish.path.name)
        self._filter()
        if missing and first:
            self._choose_columns()

    def _offer_sheets(self, file: ListFile) -> None:
        several = len(file.sheets) > 1
        self.sheet.offer((sheet_name(each), each) for each in file.sheets)
        self.sheet.choose_quietly(file.sheet)
        self.sheet.setVisible(several)
        self._sheet_caption.setVisible(several)

    def _filter(self) -> None:
        self.table.replace(kept(self._rows, self.words.text()))

    def _show_line(self, fate: RowFate | None) -> None:
        line = None if fate is None or self._proposal is None else line_of(self._proposal.file, fate.number)
        self._line.setText(line_words(line, self._columns))

    def _choose_columns(self) -> None:
        if self._proposal is not None:
            ListColumnsDialog(self, self._proposal.file, self._columns, self._on_columns).open()

    def _on_columns(self, heads: Mapping[str, str | None], row: int) -> None:
        if self._wish is not None:
            chosen, what = _heads({}, heads), self._register.what
            # kept at once, whatever becomes of this import
            self._desk.write(
                f"Nhớ cột của danh sách {self._register.noun}", lambda s: remember_columns(s, what, chosen)
            )
            self._read(replace(self._wish, heads=dict(heads), head_row=row, sheet=self._proposal.file.sheet))

    def _on_order(self) -> None:
        if self._wish is not None:
            self._read(replace(self._wish, order=self.order.value()))

    def _on_sheet(self) -> None:
        if self._wish is not None and self.sheet.value() != self._proposal.file.sheet:
            self._read(replace(self._wish, sheet=self.sheet.value(), heads=None, head_row=None))

    def _close(self, _counts: object) -> None:
        self._wish, self._proposal, self._rows = None, None, []
        self.table.replace([])
        self.closed.emit()


def _wanted(columns: Sequence[ListColumn], heads: Mapping[str, str | None] | None) -> list[ListColumn]:
    """None is required here: a column that is missing is chosen by hand. One chosen as not there is not looked for."""
    return [replace(each, required=False) for each in columns if heads is None or heads.get(each.key) is not None]


def _heads(remembered: Mapping[str, str], heads: Mapping[str, str | None] | None) -> dict[str, str]:
    return dict(remembered) if heads is None else {key: head for key, head in heads.items() if head is not None}


def _missing(file: ListFile, columns: Sequence[ListColumn]) -> list[str]:
    return [column.name for column in columns if column.required and column.key not in file.columns]


def _told(proposal: Proposal, columns: Sequence[ListColumn]) -> str:
    """How many rows have which fate; together they are all rows of the list."""
    parts = [f"{count} {fate.shown.lower()}" for fate in Fate if (count := proposal.count(fate))]
    file = proposal.file
    told = f"{file.sheet}: {len(file.lines)} dòng: {', '.join(parts) or 'không có dòng nào'}. Chưa có gì được ghi."
    if unread := unread_sheets(file.sheet, file.sheets):
        told += f" {unread}"
    if unused := unused_heads(file.heads, set(file.columns.values())):
        told += f" {unused}"
    if missing := _missing(file, columns):
        told += f" Chưa thấy cột {', '.join(missing)}: bấm Chọn cột."
    if file.old_fonts:
        told += f" Đã chuyển từ phông cũ {', '.join(file.old_fonts)}."
    return told

"""Over Cán bộ: what a list from Excel or Word would do, row by row; nothing is written before "Nhập"."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.listing import sheet_name, unread_sheets
from hhapp.packs.officers.catalogue import OfficerColumn
from hhapp.packs.officers.listing import OfficerList, Words
from hhapp.services.officers.columns import Columns, guessed_columns, head_words, remember_columns
from hhapp.services.officers.importing import ImportRow, OfficerPreview, RowOutcome, preview_officers, write_officers
from hhapp.services.officers.person import officer_rules
from hhapp.ui import theme
from hhapp.ui.choosers import PLAN_FILES
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.pages.officers.columns_dialog import OfficerColumnsDialog
from hhapp.ui.pages.officers.editors import code_choice
from hhapp.ui.pages.officers.import_rows import (
    CELL_OF,
    IMPORT_COLUMNS,
    ImportColumn,
    import_rows,
    outcome_choices,
    reasons,
)
from hhapp.ui.widgets.basic import button, label, set_role, shortcut
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.filter_row import SearchLine
from hhapp.ui.widgets.rows import RowsModel, kept
from hhapp.ui.widgets.table import CellDelegate, RowsView
from hhapp.ui.widgets.text import TextLine

_CLEAR = "Dòng này đọc được đầy đủ."
_HOW = "Nháy đúp hoặc F2 để sửa một ô; chưa có gì được ghi."


class OfficerImportPage(QWidget):
    """`opened(file name)` when there is something to show; `closed` after it was taken in or refused."""

    opened = Signal(str)
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._unit_id = 0
        self._path = Path()
        self._sheets: tuple[OfficerList, ...] = ()
        self._words: Words = {}
        self._columns: Columns = {}
        self._mended: dict[int, dict[OfficerColumn, str]] = {}
        self._preview: OfficerPreview | None = None
        self._again = False
        self._counts = label("", "quiet", wrap=True)
        self.table = RowsView(RowsModel(IMPORT_COLUMNS, desk.theme, self._mend), "Các dòng của tệp", group_tail=1)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.chosen.connect(self._show_reasons)
        self._reasons = label("", "warning", wrap=True)
        self._reasons.setMinimumHeight(2 * theme.HUGE)
        self._reasons.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words = SearchLine("Tìm dòng, gõ không dấu cũng được", "Tìm dòng của tệp")
        self.words.rested.connect(self._fill)
        self.columns_button = button("&Chọn cột…", self._choose_columns, hint="Cột nào của tệp là gì")
        self.apply_button = button("&Nhập", self.apply, role="main", hint="Ctrl+Enter")
        self.refuse_button = button("Không nhậ&p", self.refuse, hint="Esc")
        shortcut("Ctrl+Return", self, self.apply)
        shortcut("Esc", self, self.refuse)
        self._lay_out()

    def start(self, unit_id: int) -> None:
        """Choose a file, read it beside the window, show what it would do."""
        path = self._desk.choosers.file_to_open("Chọn danh sách cán bộ", PLAN_FILES)
        if path is not None:
            self.read(path, unit_id)

    def read(self, path: Path, unit_id: int) -> None:
        """Read a file that was chosen."""
        desk = self._desk
        words = desk.read(lambda session: head_words(session, desk.pack))

        def work(_job: Job) -> tuple[OfficerList, ...]:
            from hhapp.documents.officer_list import read_officer_lists

            return read_officer_lists(path, words)

        def done(sheets: tuple[OfficerList, ...]) -> None:
            self._unit_id, self._path, self._words = unit_id, path, words
            self._take(sheets)

        desk.operations.run(f"Đang đọc {path.name}…", work, done, desk.alerts.fault)

    def apply(self) -> None:
        """Back up, then write what the preview shows in one transaction, beside the window."""
        preview = self._preview
        if preview is None or not self._writes(preview):
            return
        desk, unit_id, sheet, columns, path = self._desk, self._unit_id, self._sheet(), self._columns, self._path

        def work(job: Job) -> None:
            job.progress(0, 0, "Đang sao lưu trước khi nhập…")
            desk.app.back_up()
            job.progress(0, 0, f"Đang ghi {self._writes(preview)} người…")
            with desk.app.transaction(preview.title(path.name)) as session:
                write_officers(session, desk.pack, unit_id, sheet, columns, preview)

        def done(_nothing: None) -> None:
            self.refuse()

        desk.operations.run("Đang nhập danh sách…", work, done, desk.alerts.fault)

    def start_search(self) -> None:
        """Go to the search line."""
        self.words.setFocus()
        self.words.selectAll()

    def compare_again(self) -> None:
        """Compare the file with a register that has changed since, unless it is just being written."""
        if self._preview is not None and not self._desk.operations.busy:
            self._recompute()

    def refuse(self) -> None:
        """Forget the file."""
        self._preview, self._sheets, self._again = None, (), False
        self.closed.emit()

    def _lay_out(self) -> None:
        self.sheet, self.only = Choice(), Choice()
        self.kind = code_choice(())
        self.department = TextLine()
        self.sheet.currentIndexChanged.connect(self._on_sheet)
        self.only.currentIndexChanged.connect(self._fill)
        self.kind.currentIndexChanged.connect(self._recompute)
        self.department.editingFinished.connect(self._recompute)
        seen = _captioned(("&Bảng", self.sheet), ("X&em", self.only))
        seen.addWidget(self.words, 1)
        usual = _captioned(("&Loại khi dòng không ghi", self.kind), ("Đơn &vị khi dòng không ghi", self.department))
        foot = QHBoxLayout()
        foot.setSpacing(theme.SMALL)
        foot.addWidget(self.columns_button)
        foot.addStretch(1)
        foot.addWidget(self.refuse_button)
        foot.addWidget(self.apply_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(self._counts)
        box.addLayout(seen)
        box.addLayout(usual)
        box.addWidget(self.table, 1)
        box.addWidget(self._reasons)
        box.addLayout(foot)

    def _sheet(self) -> OfficerList:
        return self._sheets[self.sheet.value() or 0]

    def _take(self, sheets: tuple[OfficerList, ...]) -> None:
        self._sheets = sheets
        self.sheet.offer((f"{sheet_name(sheet.label)} ({len(sheet.rows)} dòng)", at) for at, sheet in enumerate(sheets))
        self.sheet.choose_quietly(0)
        kinds = officer_rules(self._desk.pack).kinds
        self.kind.blockSignals(True)
        self.kind.offer([("(không nhập dòng đó)", ""), *((each.name, each.code) for each in kinds)])
        self.kind.set_value("")
        self.kind.blockSignals(False)
        self.department.setText("")
        self.only.choose_quietly(None)
        self.words.clear_quietly()
        self.opened.emit(self._path.name)
        self._on_sheet()

    def _on_sheet(self) -> None:
        if not self._sheets:
            return
        self._mended, self._preview = {}, None
        self._columns = guessed_columns(self._words, self._sheet())
        self.table.replace([])
        self._counts.setText("Đang so sánh…")
        if OfficerColumn.NAME in self._columns:
            self._recompute()
        else:
            self._counts.setText("Chưa biết cột nào là họ và tên. Chọn cột để xem trước.")
            self.apply_button.setEnabled(False)
            self._choose_columns()

    def _choose_columns(self) -> None:
        OfficerColumnsDialog(self, self._sheet(), self._columns, self._words, self._use_columns).open()

    def _use_columns(self, sheet: OfficerList, columns: Columns) -> None:
        at = self.sheet.value() or 0
        if sheet.first_row != self._sheet().first_row:
            self._mended = {}
        self._sheets = (*self._sheets[:at], sheet, *self._sheets[at + 1 :])
        self._columns = columns
        desk = self._desk  # kept at once, whatever becomes of this import
        desk.write("Nhớ cột của danh sách cán bộ", lambda session: remember_columns(session, desk.pack, sheet, columns))
        self._preview = None  # other rows: the first of them is shown
        self._recompute()

    def _recompute(self) -> None:
        if not self._sheets or OfficerColumn.NAME not in self._columns:
            return
        desk, unit_id, sheet, columns = self._desk, self._unit_id, self._sheet(), self._columns
        kind, department = self.kind.value() or "", self.department.value()
        mended = {number: dict(cells) for number, cells in self._mended.items()}

        def reading(session: Session) -> OfficerPreview:
            return preview_officers(
                *(session, desk.pack, unit_id, sheet, columns, desk.today()),
                kind=kind,
                department=department,
                mended=mended,
            )

        started = desk.operations.run("Đang so sánh…", lambda _job: desk.read(reading), self._show, desk.alerts.fault)
        self._again = not started

    def _show(self, preview: OfficerPreview) -> None:
        if self._again:
            self._recompute()
            return
        first = self._preview is None
        self._preview = preview
        wanted = self.only.value()
        self.only.blockSignals(True)
        self.only.offer(outcome_choices(preview))
        self.only.set_value(wanted)
        self.only.blockSignals(False)
        unread = unread_sheets(self._sheet().label, [sheet.label for sheet in self._sheets])
        self._counts.setText(" ".join(filter(None, (f"{_counted(preview)}.", unread, *preview.told, _HOW))))
        writes = self._writes(preview)
        self.apply_button.setText(f"&Nhập {writes} người")
        self.apply_button.setEnabled(bool(writes))
        self._fill()
        if first:
            self.table.choose_first()
            self.table.setFocus()

    def _fill(self) -> None:
        if self._preview is None:
            return
        rows = {row.number: row for row in self._sheet().rows}
        found = import_rows(self._preview, rows, self._columns, self._mended, self.only.value())
        self.table.replace(kept(found, self.words.text()))
        self._show_reasons(self.table.chosen_item())

    def _show_reasons(self, row: ImportRow | None) -> None:
        text = "" if row is None else reasons(row) or _CLEAR
        self._reasons.setText(text)
        set_role(self._reasons, "warning" if row is not None and row.doubtful else "quiet")

    def _mend(self, row: ImportRow, column: int, typed: str) -> bool:
        cell = CELL_OF.get(ImportColumn(column))
        if cell is None:
            return False
        self._mended.setdefault(row.number, {})[cell] = typed
        self._recompute()
        return True

    def _writes(self, preview: OfficerPreview) -> int:
        return preview.count(RowOutcome.NEW) + preview.count(RowOutcome.CHANGED)


def _captioned(*editors: tuple[str, QWidget]) -> QHBoxLayout:
    """Editors side by side, each behind its caption."""
    row = QHBoxLayout()
    row.setSpacing(theme.SMALL)
    for text, editor in editors:
        caption = QLabel(text)
        caption.setBuddy(editor)
        editor.setAccessibleName(text.replace("&", ""))
        row.addWidget(caption)
        row.addWidget(editor, 1)
    return row


def _counted(preview: OfficerPreview) -> str:
    parts = [f"{len(preview.rows)} dòng"]
    parts += [f"{preview.count(each)} {each.shown.lower()}" for each in RowOutcome if preview.count(each)]
    doubtful = sum(row.doubtful and row.outcome is not RowOutcome.REFUSED for row in preview.rows)
    parts += [f"{doubtful} cần xem lại"] if doubtful else []
    noted = sum(bool(row.notes) for row in preview.rows)
    parts += [f"{noted} dòng có ngày đọc từ số của Excel"] if noted else []
    if preview.missing:
        parts.append(f"{len(preview.missing)} người đang công tác không có trong tệp, giữ nguyên")
    return " · ".join(parts)

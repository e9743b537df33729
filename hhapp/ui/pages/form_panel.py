"""Biểu có nhiều cột: the grid of one form in a period, its rows, and what the period before left over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.forms import Form
from hhapp.services import forms
from hhapp.services.figures import BadCell, FiguresRefusedError
from hhapp.services.form_values import cell_place
from hhapp.services.forms import FormGrid, GridRow
from hhapp.services.periods import PeriodRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.form_rows import cell_words, columns, form_rows, headings, marks, state_words
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button, label, set_role
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.form_table import FormTable
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.ui.widgets.text import TextLine

Writing = Callable[[Session, Pack, int], Any]
_RENAME, _UP, _DOWN = "rename", "up", "down"
_BAD_COLUMNS = (Column("Ô", 220), Column("Vì sao"))


class FormPanel(QWidget):
    """One form of the pack. Every figure is kept at once; what cannot be read is said under the grid."""

    def __init__(self, desk: Desk, form: Form) -> None:
        super().__init__()
        self._desk = desk
        self.form = form
        self._pack: Pack | None = None
        self._period: PeriodRow | None = None
        self._grid: FormGrid | None = None
        self.table = FormTable(
            headings(form), columns(form), desk.theme, form.name, self._edit, row_heading=form.row_heading
        )
        self.table.pasted.connect(self._paste)
        self.table.selectionModel().currentChanged.connect(self._say_cell)
        self.add_button = button("Thêm &dòng…", self.ask_row, hint="Thêm dòng dưới dòng đang chọn · Ctrl+N")
        self.remove_button = button("&Xóa dòng", self._remove, hint="Xóa dòng đang chọn, hoàn tác được")
        self.take_button = button(
            "&Lấy số đề xuất", self._take, hint="Ghi số kỳ trước chuyển sang, số của sổ vào ô trống"
        )
        self.zero_button = button("&Ghi 0 ô trống", self._fill_zeros, hint="Ghi 0 vào các ô trống của dòng đang chọn")
        self.more = MenuButton("&Sửa dòng", "Đổi tên, chuyển lên, chuyển xuống")
        self.more.offer([("Đổ&i tên…", _RENAME), ("Chuyển &lên\tAlt+Up", _UP), ("Chuyển &xuống\tAlt+Down", _DOWN)])
        self.more.picked.connect(self._on_more)
        for keys, pressed in (("Alt+Up", self._up), ("Alt+Down", self._down)):
            made = QShortcut(QKeySequence(keys), self)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(pressed)
        self._lay_out()

    def load(self, pack: Pack, period: PeriodRow) -> None:
        """Read the form of a period again; the chosen cell and the scroll position stay."""
        self._pack, self._period = pack, period
        code = self.form.code
        self._grid = self._desk.read(lambda session: forms.form_grid(session, pack, period.id, code))
        self.table.replace(form_rows(self._grid))
        if self.table.chosen_key() is None:
            self._choose_first()
        self._state.setText(state_words(self._grid))
        self.take_button.setVisible(period.writable and self._grid.proposals > 0)
        for each in (self.add_button, self.remove_button, self.zero_button, self.more):
            each.setVisible(period.writable)
        self._say_cell()

    def show_cell(self, code: str) -> None:
        """Go to the cell that a code names; the total's cells stand for the first row's."""
        place = cell_place(code)
        if place is None or self._grid is None:
            return
        at = [column.code for column in self.form.columns].index(place.column)
        self.table.choose_cell(place.row or self._grid.rows[0].key, at)
        self.table.setFocus()

    def ask_row(self) -> None:
        """Ask for the name of a new row; none in a period that is not being entered."""
        if self._period is None or not self._period.writable:
            return
        row = self._row()
        self._ask_name("Thêm dòng", "&Thêm", "", self._add, "" if row is None else f"Dưới dòng “{row.name}”.")

    def _lay_out(self) -> None:
        self._state = label("", "quiet")
        self._words = label("", "quiet", wrap=True)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        actions = QHBoxLayout()
        actions.setSpacing(theme.SMALL)
        actions.addWidget(self._state, 1)
        for each in (self.take_button, self.zero_button, self.add_button, self.remove_button, self.more):
            actions.addWidget(each)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addLayout(actions)
        box.addWidget(self.table, 1)
        box.addWidget(self._words)
        box.addWidget(self._fault)

    def _choose_first(self) -> None:
        first = next((at for at, column in enumerate(self.form.columns) if column.typed), 0)
        if self._grid is not None and self._grid.rows:
            self.table.choose_cell(self._grid.rows[0].key, first)

    def _say_cell(self, _index: QModelIndex | None = None, _before: QModelIndex | None = None) -> None:
        """The chosen cell in words; where it is marked, why."""
        row, at = self._row(), self.table.currentIndex().column()
        if self._grid is None or row is None:
            self._words.setText("")
            return
        if at >= len(self.form.columns):
            self._words.setText(f"{row.name} · Ghi chú")
            return
        column = self.form.columns[at]
        why = marks(self._grid).get((row.key, column.code))
        set_role(self._words, "warning" if why else "quiet")
        self._words.setText(f"⚠ {why}" if why else cell_words(row, column))

    def _row(self) -> GridRow | None:
        """The chosen row as it is now."""
        key = self.table.chosen_key()
        return next((row for row in self._grid.rows if row.key == key), None) if self._grid else None

    def _edit(self, row: GridRow, at: int, typed: str) -> bool:
        code = self.form.code
        if at >= len(self.form.columns):
            return self._keep(
                f"Ghi chú dòng {row.name}",
                lambda s, pack, period: forms.set_row_note(s, pack, period, code, row.key, typed),
            )
        column = self.form.columns[at]
        cells = {(row.key, column.code): typed}
        what = f"Nhập {self.form.name}, {row.name}, {column.label}"
        return self._keep(what, lambda s, pack, period: forms.set_cells(s, pack, period, code, cells))

    def _keep(self, what: str, writing: Writing) -> bool:
        """Write in one action; a fault is said under the grid, without a box that stops typing."""
        pack, period = self._pack, self._period
        if pack is None or period is None:
            return False
        try:
            with self._desk.app.transaction(f"{what}, {period.label}") as session:
                writing(session, pack, period.id)
        except FiguresRefusedError as fault:
            return self._refuse(fault)
        except UserError as fault:
            self._fault.setText(str(fault))
            self._fault.show()
            return False
        self._fault.hide()
        return True

    def _refuse(self, fault: FiguresRefusedError) -> bool:
        if len(fault.cells) == 1:
            self._fault.setText(fault.sentence)
            self._fault.show()
        else:
            self._show_bad_cells(fault.cells)
        return False

    def _show_bad_cells(self, cells: tuple[BadCell, ...]) -> None:
        rows = [Row(at, (Cell(self._where(each)), _why(each)), item=each.code) for at, each in enumerate(cells)]
        dialog = ListDialog(self, self._desk.theme, "Chưa ghi số liệu nào", _BAD_COLUMNS, rows)
        dialog.say(f"{len(cells)} ô không nhận được. Sửa trong bảng tính rồi chép và dán lại.")
        dialog.lead_to(self.show_cell).open()

    def _where(self, cell: BadCell) -> str:
        place = cell_place(cell.code)
        names = {row.key: row.name for row in self._grid.rows} if self._grid else {}
        labels = {column.code: column.label for column in self.form.columns}
        return f"{names.get(place.row, '')}, {labels.get(place.column, '')}" if place else ""

    def _paste(self, row: GridRow, text: str) -> None:
        """A block of a spreadsheet goes into the cells from here right and down, all of it or nothing."""
        at, code = self.table.currentIndex().column(), self.form.code
        if at < len(self.form.columns):
            start = (row.key, self.form.columns[at].code)
            what = f"Dán khối vào {self.form.name}"
            self._keep(what, lambda s, pack, period: forms.paste_cells(s, pack, period, code, start, text))

    def _take(self) -> None:
        code = self.form.code
        self._keep("Lấy số đề xuất vào biểu", lambda s, pack, period: forms.take_proposals(s, pack, period, code))
        self.table.setFocus()

    def _fill_zeros(self) -> None:
        row, code = self._row(), self.form.code
        if row is not None:
            what = f"Ghi 0 vào ô trống, dòng {row.name}"
            self._keep(what, lambda s, pack, period: forms.fill_zeros(s, pack, period, code, row.key))
            self.table.setFocus()

    def _add(self, name: str) -> bool:
        row, code, made = self._row(), self.form.code, []
        after = None if row is None else row.key

        def writing(session: Session, pack: Pack, period: int) -> None:
            made.append(forms.add_row(session, pack, period, code, name, after))

        return self._tell(f"Thêm dòng {name}", writing) and self._go_to(made[0])

    def _rename(self, name: str) -> bool:
        row, code, made = self._row(), self.form.code, []

        def writing(session: Session, pack: Pack, period: int) -> None:
            made.append(forms.rename_row(session, pack, period, code, "" if row is None else row.key, name))

        return self._tell(f"Đổi tên dòng thành {name}", writing) and self._go_to(made[0])

    def _remove(self) -> None:
        row, code = self._row(), self.form.code
        if row is not None:
            self._tell(f"Xóa dòng {row.name}", lambda s, pack, period: forms.remove_row(s, pack, period, code, row.key))
            self.table.setFocus()

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, steps: int) -> None:
        row, code = self._row(), self.form.code
        if row is not None and self._period is not None and self._period.writable:
            what = f"Chuyển dòng {row.name}"
            self._tell(what, lambda s, pack, period: forms.move_row(s, pack, period, code, row.key, steps))

    def _on_more(self, picked: object) -> None:
        row = self._row()
        if picked == _RENAME and row is not None:
            self._ask_name("Đổi tên dòng", "Đổi &tên", row.name, self._rename, "")
        elif picked in (_UP, _DOWN):
            self._move(-1 if picked == _UP else 1)

    def _ask_name(self, title: str, verb: str, name: str, save: Callable[[str], bool], sentence: str) -> None:
        fields = {"name": Field("Tê&n dòng", TextLine(), required=True)}
        dialog = FormDialog(self, title, fields, verb, lambda values: save(values["name"]), sentence=sentence)
        dialog.load({"name": name}).open()

    def _tell(self, what: str, writing: Writing) -> bool:
        """Write in one action from a button or a dialog; a fault is told in a box."""
        pack, period = self._pack, self._period
        if pack is None or period is None:
            return False

        def run(session: Session) -> bool:
            writing(session, pack, period.id)
            return True

        return bool(self._desk.write(f"{what} ({self.form.name}, {period.label})", run))

    def _go_to(self, key: str) -> bool:
        """The page hears of the new row a little later; it is shown at once."""
        if self._pack is not None and self._period is not None:
            self.load(self._pack, self._period)
        self.table.choose_cell(key, max(0, self.table.currentIndex().column()))
        return True


def _why(cell: BadCell) -> Cell:
    return Cell(cell.sentence, tone=Tone.OVERDUE, hint=cell.sentence)

"""Every form of a round: found by words, by warning; judged by the clerk, never left out by the program."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.services.survey import entry
from hhapp.services.survey.entry import FormRow
from hhapp.services.survey.rounds import RoundRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.survey.survey_rows import FORM_COLUMNS, form_table
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.rows import Row, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.ui.widgets.text import TextArea

_FILTERS = {
    "mọi phiếu": lambda _form: True,
    "có cảnh báo chưa xem": lambda form: form.to_check,
    "có cảnh báo": lambda form: bool(form.warnings),
    "không hợp lệ": lambda form: not form.valid,
}


class FormsTab(QWidget):
    """`edit_asked(form)` to put answers right, `import_asked` to take a sheet in."""

    edit_asked = Signal(object)
    import_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: list[Row] = []
        self._round: RoundRow | None = None
        self.words = QLineEdit(placeholderText="Tìm phiếu (Ctrl+F): số phiếu, lĩnh vực, tệp, cảnh báo")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName("Tìm phiếu")
        self.words.textChanged.connect(self._filter)
        self.filter = Choice()
        self.filter.setAccessibleName("Lọc phiếu")
        self.filter.setMinimumContentsLength(20)
        self.filter.offer((name, name) for name in _FILTERS)
        self.filter.currentIndexChanged.connect(self._filter)
        self.table = RowsView(RowsModel(FORM_COLUMNS, desk.theme), "Các phiếu của đợt khảo sát")
        self.table.chosen.connect(self._show)
        self.table.opened.connect(self._edit)
        self._place = EmptyOr(self.table, "")
        shortcut("Del", self.table, self._delete)
        self._full = label("", "warning", wrap=True)
        self._buttons = (
            button("&Sửa câu trả lời", self._edit_chosen, hint="Enter"),
            button("Tính là &hợp lệ", self._set_valid, hint="Đã xem cảnh báo, vẫn tính phiếu này"),
            button("&Không hợp lệ…", self._set_invalid, hint="Không tính phiếu này vào kết quả"),
            button("Xóa phiế&u", self._delete, hint="Del"),
        )
        self.import_button = button("&Nhập từ tệp…", self.import_asked.emit, hint="Bảng trả lời Excel hoặc CSV")
        self._lay_out()

    def show_round(self, row: RoundRow, forms: tuple[FormRow, ...]) -> None:
        """Show a round's forms."""
        self._round = row
        self._rows = form_table(forms)
        self.import_button.setEnabled(not row.closed)
        self._filter()
        self._show(self.table.chosen_item())

    def start_search(self) -> None:
        """Go to the search line."""
        self.words.setFocus()
        self.words.selectAll()

    def take_focus(self) -> None:
        """Go to the table."""
        self.table.setFocus()
        self.table.choose_first()

    def show_warnings(self) -> None:
        """Only forms whose warning nobody has looked at."""
        self.words.clear()
        self.filter.set_value("có cảnh báo chưa xem")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.SMALL)
        top.addWidget(self.words, 1)
        top.addWidget(self.filter)
        top.addWidget(self.import_button)
        foot = QHBoxLayout()
        foot.setSpacing(theme.SMALL)
        foot.addWidget(self._full, 1)
        for each in self._buttons:
            foot.addWidget(each)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addLayout(top)
        box.addWidget(self._place, 1)
        box.addLayout(foot)

    def _filter(self) -> None:
        rows = kept(self._rows, self.words.text(), _FILTERS[self.filter.value()])
        self.table.replace(rows)
        self._place.show_empty(not rows)
        self._place.say("Không có phiếu nào hợp với điều kiện lọc." if self._rows else "Đợt này chưa có phiếu nào.")

    def _show(self, form: FormRow | None) -> None:
        words = "" if form is None else (form.reason and f"Không hợp lệ: {form.reason}") or " ".join(form.warnings)
        self._full.setText(words)
        able = form is not None and self._round is not None and not self._round.closed
        for each in self._buttons:
            each.setEnabled(able)

    def _edit(self, form: FormRow) -> None:
        if self._round is not None and not self._round.closed:
            self.edit_asked.emit(form)

    def _edit_chosen(self) -> None:
        if (form := self.table.chosen_item()) is not None:
            self._edit(form)

    def _set_valid(self) -> None:
        form: FormRow | None = self.table.chosen_item()
        if form is not None:
            self._write(f"Tính phiếu {form.number} là hợp lệ", lambda session: entry.set_valid(session, form.id))

    def _set_invalid(self) -> None:
        form: FormRow | None = self.table.chosen_item()
        if form is None:
            return

        def save(values: dict[str, Any]) -> bool:
            title = f"Phiếu {form.number} không hợp lệ"
            return self._write(title, lambda session: entry.set_invalid(session, form.id, values["reason"]))

        fields = {"reason": Field("&Lý do", TextArea(3), required=True, help_text="Được giữ cùng phiếu.")}
        title = f"Phiếu {form.number} không hợp lệ"
        dialog = FormDialog(self, title, fields, "&Không tính phiếu này", save, sentence=form.shown)
        dialog.load({"reason": " ".join(form.warnings)}).open()

    def _delete(self) -> None:
        form: FormRow | None = self.table.chosen_item()
        if form is not None:
            self._write(f"Xóa phiếu {form.number}", lambda session: entry.delete_form(session, form.id))

    def _write(self, title: str, writing: Any) -> bool:
        def work(session: Session) -> bool:
            writing(session)
            return True

        return bool(self._desk.write(title, work))

"""Where a list has its heads and what each column is, where the head does not say it; remembered for the next list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from hhapp.packs.officers.catalogue import OfficerColumn
from hhapp.packs.officers.listing import OfficerList, Words
from hhapp.services.officers.columns import Columns, guessed_columns
from hhapp.ui import theme
from hhapp.ui.pages.listing.heading_row import heading_choice
from hhapp.ui.pages.survey.columns_dialog import column_letter
from hhapp.ui.widgets.basic import button, inside, label
from hhapp.ui.widgets.choice import Choice

_WIDTH, _HEIGHT, _EXAMPLES = 720, 560, 2


class OfficerColumnsDialog(QDialog):
    """Open with `open()`. `chosen(sheet, columns)` after the clerk has agreed. It frees itself when closed."""

    def __init__(
        self,
        parent: QWidget,
        sheet: OfficerList,
        columns: Columns,
        words: Words,
        chosen: Callable[[OfficerList, Columns], object],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Chọn cột")
        self._chosen, self._words = chosen, words
        self._read = self._sheet = sheet
        texts = {row.number: [cell.text for cell in row.cells.values()] for row in sheet.top}
        self.heading = heading_choice(texts, sheet.first_row)
        self.heading.currentIndexChanged.connect(self._on_heading)
        self._scroll = QScrollArea(widgetResizable=True)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        self._lay_out(sheet)
        self._show_columns(columns)

    def accept(self) -> None:
        """Hand the columns on, unless two are the same or none has the names."""
        picked = {at: choice.value() for at, choice in self.choices.items() if choice.value() is not None}
        twice = [column.shown for column, count in Counter(picked.values()).items() if count > 1]
        if twice:
            self._say(f"Hai cột cùng là {', '.join(twice)}. Để một cột là “bỏ qua”.")
        elif OfficerColumn.NAME not in picked.values():
            self._say("Chưa chọn cột nào là Họ và tên.")
        else:
            super().accept()
            self._chosen(self._sheet, {column: at for at, column in picked.items()})

    def _say(self, fault: str) -> None:
        self._fault.setText(fault)
        self._fault.show()

    def _on_heading(self) -> None:
        number = self.heading.value()
        self._sheet = self._read if number == self._read.first_row else self._read.headed_at(number)
        self._fault.hide()
        self._show_columns(guessed_columns(self._words, self._sheet))

    def _show_columns(self, columns: Columns) -> None:
        sheet, meant = self._sheet, {at: column for column, at in columns.items()}
        positions = sorted({*sheet.heads, *(at for row in sheet.rows[:50] for at in row.cells)})
        self.choices = {at: _choice(meant.get(at)) for at in positions}
        place = inside()
        grid = QGridLayout(place)
        grid.setColumnStretch(0, 1)
        for line, (at, choice) in enumerate(self.choices.items()):
            head = f"{column_letter(at)}  {sheet.heads.get(at, '').strip() or '(không có tiêu đề)'}"
            caption = QLabel(head)
            caption.setWordWrap(True)
            caption.setBuddy(choice)
            choice.setAccessibleName(f"Cột {head} là")
            grid.addWidget(caption, 2 * line, 0)
            grid.addWidget(choice, 2 * line, 1)
            grid.addWidget(label(_examples(sheet, at), "quiet"), 2 * line + 1, 0, 1, 2)
        grid.setRowStretch(2 * len(self.choices), 1)
        self._scroll.setWidget(place)

    def _lay_out(self, sheet: OfficerList) -> None:
        caption = QLabel("&Dòng tiêu đề")
        caption.setBuddy(self.heading)
        head = QHBoxLayout()
        head.addWidget(caption)
        head.addWidget(self.heading, 1)
        self.verb = button("&Xem lại danh sách", self.accept, role="main", hint="Đọc lại tệp theo các cột này")
        self.verb.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self._fault, 1)
        foot.addStretch(0)
        foot.addWidget(button("&Thôi", self.reject, hint="Esc"))
        foot.addWidget(self.verb)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        box.setSpacing(theme.MEDIUM)
        box.addWidget(label(f"Mỗi cột của {sheet.label} là gì", "heading", wrap=True))
        box.addWidget(label("Lựa chọn được ghi nhớ cho những tệp có cùng tiêu đề cột.", "quiet", wrap=True))
        box.addLayout(head)
        box.addWidget(self._scroll, 1)
        box.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)


def _choice(chosen: OfficerColumn | None) -> Choice:
    made = Choice()
    made.setMinimumContentsLength(24)
    made.offer([("(bỏ qua)", None), *((column.shown, column) for column in OfficerColumn)])
    made.set_value(chosen)
    return made


def _examples(sheet: OfficerList, at: int) -> str:
    texts = [cell.text.strip()[:40] for row in sheet.rows if (cell := row.cells.get(at)) and cell.text.strip()]
    return f"     ví dụ: {'; '.join(texts[:_EXAMPLES])}" if texts else "     cột trống"

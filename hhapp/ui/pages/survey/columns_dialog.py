"""Which column of a sheet holds which question, chosen by hand where the header words do not say it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from hhapp.packs.survey.answer_sheet import AnswerSheet, ColumnMap
from hhapp.packs.survey.catalogue import SurveyForm
from hhapp.ui import theme
from hhapp.ui.widgets.basic import button, inside, label
from hhapp.ui.widgets.choice import Choice

_WIDTH, _HEIGHT = 720, 560
_LONGEST_HEAD = 40
_NONE = "không có, để trống"


class ColumnsDialog(QDialog):
    """Open with `open()`. `chosen(columns)` after the clerk has agreed. It frees itself when closed."""

    def __init__(
        self,
        parent: QWidget,
        form: SurveyForm,
        sheet: AnswerSheet,
        columns: ColumnMap,
        chosen: Callable[[ColumnMap], object],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Chọn cột")
        self._columns, self._chosen = columns, chosen
        heads = _column_names(sheet, columns.head)
        self.head = _choice([(f"dòng {row.number}", row.number) for row in sheet.rows[:20]], columns.head, "không có")
        self.questions = [_choice(heads, column, _NONE) for column in columns.questions]
        self.number = _choice(heads, columns.number, "không có")
        self.field = _choice(heads, columns.field, "không có")
        self._lay_out(form, sheet)

    def accept(self) -> None:
        """Hand the columns on."""
        super().accept()
        self._chosen(
            replace(
                self._columns,
                head=self.head.value() or 0,
                questions=tuple(each.value() for each in self.questions),
                number=self.number.value(),
                field=self.field.value(),
                by_order=False,
            )
        )

    def _lay_out(self, form: SurveyForm, sheet: AnswerSheet) -> None:
        place = inside()
        grid = QGridLayout(place)
        grid.setColumnStretch(0, 1)
        rows = [("Dòng tiêu đề", self.head), ("Số phiếu", self.number), ("Lĩnh vực", self.field)]
        rows += [
            (f"Câu {at}. {question.text}", choice)
            for at, (question, choice) in enumerate(zip(form.questions, self.questions, strict=True), start=1)
        ]
        for at, (words, choice) in enumerate(rows):
            caption = QLabel(words)
            caption.setWordWrap(True)
            caption.setBuddy(choice)
            choice.setAccessibleName(words)
            grid.addWidget(caption, at, 0)
            grid.addWidget(choice, at, 1)
        grid.setRowStretch(len(rows), 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(place)
        self.verb = button("&Xem các phiếu", self.accept, role="main", hint="Đọc lại tệp theo các cột này")
        self.verb.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button("&Thôi", self.reject, hint="Esc"))
        foot.addWidget(self.verb)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        box.setSpacing(theme.MEDIUM)
        box.addWidget(label(f"Cột của từng câu trong {sheet.name}", "heading", wrap=True))
        box.addWidget(scroll, 1)
        box.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)


def _choice(offered: list[tuple[str, int]], chosen: int | None, none: str) -> Choice:
    made = Choice()
    made.setMinimumContentsLength(28)
    made.offer([(none, None), *offered])
    made.set_value(chosen)
    return made


def _column_names(sheet: AnswerSheet, head: int) -> list[tuple[str, int]]:
    """The columns by letter and head, those of the first row where there is no header row."""
    first = next((row.cells for row in sheet.rows if row.number == head), sheet.rows[0].cells if sheet.rows else ())
    return [
        (f"{column_letter(at)}  {first[at][:_LONGEST_HEAD] if at < len(first) else ''}".strip(), at)
        for at in range(sheet.width)
    ]


def column_letter(at: int) -> str:
    """ "A" for 0, "AB" for 27, as a spreadsheet names its columns."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

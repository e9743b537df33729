"""One report that came, to be read; remarks are typed beside its figures and sections and go back in the receipt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from hhapp.exchange.submission_view import ViewLine, report_lines
from hhapp.packs.context import ReportContext
from hhapp.services.receipts import FIGURE, SECTION, Outcome, Remark
from hhapp.services.received import ReceivedRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel, kept
from hhapp.ui.widgets.table import RowsView
from hhapp.ui.widgets.text import TextLine, Tick
from hhapp.vn.text import fold

if TYPE_CHECKING:
    from hhapp.exchange.answering import Reply

_COLUMNS = (Column("Mục", 150), Column("Nội dung", least=220), Column("Ghi", 190), Column("Nhận xét (gõ vào đây)", 250))
_SIZE = (1040, 620)
_OUTCOMES = (("Tiếp nhận", Outcome.ACCEPTED), ("Trả lại để sửa", Outcome.RETURNED))


@dataclass(frozen=True, slots=True)
class _Place:
    """A figure or section that a remark may name; `kind` "" for what only the sender's program remarked."""

    kind: str
    line: ViewLine


class ReviewDialog(QDialog):
    """Open with `open()`. `answer(reply)` says whether the receipt is being written. It frees itself when closed."""

    def __init__(
        self, parent: QWidget, desk: Desk, row: ReceivedRow, report: ReportContext, answer: Callable[[Reply], bool]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{row.what}, lần {row.version}")
        self._desk, self._answer = desk, answer
        titles = {section.key: section.title for section in desk.pack.sections}
        self._places = [
            _Place(_kind(line, report), replace(line, what=titles.get(line.code, line.what)))
            for line in report_lines(report)
        ]
        self._remarks: dict[int, str] = {}
        self.words = QLineEdit(placeholderText="Tìm trong báo cáo, gõ không dấu cũng được")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName("Tìm trong báo cáo")
        self.words.textChanged.connect(self._show)
        self.table = RowsView(RowsModel(_COLUMNS, desk.theme, self._remark), "Số liệu và lời văn của báo cáo")
        self.table.type_into_cells()
        self.outcome = Choice()
        self.outcome.offer(_OUTCOMES)
        self.outcome.currentIndexChanged.connect(self._on_outcome)
        self.said = TextLine()
        self.due = Field("Gửi lại &chậm nhất ngày", DayEdit(desk.theme.colours.quiet, desk.today))
        self.reopen = Tick("Cho phép &mở lại kỳ để sửa")
        self.verb = button("Lập &phiếu…", self.accept, role="main", hint="Ký và ghi phiếu phản hồi · Ctrl+Enter")
        self._lay_out(row)
        self._show()
        self._on_outcome()

    def accept(self) -> None:
        """Make the receipt, and close where it is being written."""
        from hhapp.exchange.answering import Reply

        returned = self.outcome.value() is Outcome.RETURNED
        if returned and not self.due.check():
            self.due.editor.setFocus()
            return
        reply = Reply(
            outcome=self.outcome.value(),
            words=self.said.value(),
            remarks=self.remarks(),
            may_reopen=returned and bool(self.reopen.value()),
            due_on=self.due.value() if returned else None,
        )
        if self._answer(reply):
            super().accept()

    def remarks(self) -> tuple[Remark, ...]:
        """What was typed, in the order of the report."""
        return tuple(
            Remark(self._places[at].kind, self._places[at].line.code, words)
            for at, words in sorted(self._remarks.items())
        )

    def _lay_out(self, row: ReceivedRow) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(theme.SMALL)
        caption = QLabel("&Kết quả")
        caption.setBuddy(self.outcome)
        self.outcome.setAccessibleName("Kết quả")
        foot.addWidget(caption)
        foot.addWidget(self.outcome)
        said = QLabel("&Nhận xét chung")
        said.setBuddy(self.said)
        self.said.setAccessibleName("Nhận xét chung")
        foot.addWidget(said)
        foot.addWidget(self.said, 1)
        self._more = QWidget()
        more = QHBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.addWidget(self.due)
        more.addWidget(self.reopen)
        more.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button("Đón&g", self.reject, hint="Esc"))
        buttons.addWidget(self.verb)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        box.setSpacing(theme.SMALL)
        box.addWidget(label(f"{row.what}, lần {row.version}", "heading", wrap=True))
        if row.remarks:
            box.addWidget(label(f"⚠ {' '.join(row.remarks[:2])}", "warning", wrap=True))
        box.addWidget(self.words)
        box.addWidget(self.table, 1)
        box.addLayout(foot)
        box.addWidget(self._more)
        box.addLayout(buttons)
        self.resize(*_SIZE)

    def _show(self) -> None:
        self.table.replace(kept([self._row(at, place) for at, place in enumerate(self._places)], self.words.text()))

    def _row(self, at: int, place: _Place) -> Row:
        line, remark = place.line, self._remarks.get(at, "")
        cells = (
            Cell(line.heading, hint=line.heading),
            Cell(line.what, hint=f"{line.what} [{line.code}]" if line.code else line.what),
            Cell(line.says, hint=line.says),
            Cell(remark, hint=remark, editable=bool(place.kind), computed=not place.kind),
        )
        return Row(at, cells, item=at, folded=fold(f"{line.heading} {line.code} {line.what} {line.says}"))

    def _remark(self, at: int, _column: int, typed: str) -> bool:
        self._remarks[at] = typed.strip()
        if not self._remarks[at]:
            del self._remarks[at]
        self._show()
        return True

    def _on_outcome(self) -> None:
        self._more.setVisible(self.outcome.value() is Outcome.RETURNED)

    def keyPressEvent(self, event: Any) -> None:
        """Ctrl+Enter makes the receipt; Enter alone belongs to the table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.accept()
        else:
            super().keyPressEvent(event)


def _kind(line: ViewLine, report: ReportContext) -> str:
    if line.code in report.figures:
        return FIGURE
    return SECTION if line.code in report.sections else ""

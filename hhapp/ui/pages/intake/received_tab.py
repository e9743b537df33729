"""Gói đã nhận: the submissions that came, to be read, answered one by one or many at once, handed on untouched."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from hhapp.services.receipts import Outcome
from hhapp.services.received import ReceivedRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.pages.intake.intake_rows import RECEIVED_COLUMNS
from hhapp.ui.pages.intake.review_dialog import ReviewDialog
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.rows import Row, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView

if TYPE_CHECKING:  # what reads and writes files is imported when first needed
    from hhapp.documents.export import Written
    from hhapp.exchange.answering import Reply
    from hhapp.packs.context import ReportContext

_TYPING_PAUSE_MS = 150
_EMPTY = "Chưa nhận gói nào của năm này."
_ALL, _UNANSWERED = "all", "unanswered"
_ANSWERS = (
    *(("Tất cả", _ALL), ("Chưa trả lời", _UNANSWERED)),
    *(("Đã tiếp nhận", Outcome.ACCEPTED), ("Đã trả lại", Outcome.RETURNED)),
)


class ReceivedTab(QWidget):
    """`written(words, file)` after receipts or originals were written out."""

    written = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: Sequence[Row] = ()
        self.words = QLineEdit(placeholderText="Tìm đơn vị, kỳ (Ctrl+F)")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName("Tìm gói đã nhận, gõ không dấu cũng được")
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._filter)
        self.words.textChanged.connect(self._pause.start)
        self.answer = Choice()
        self.answer.offer(_ANSWERS)
        self.answer.currentIndexChanged.connect(self._filter)
        self.review = button("&Xem, trả lời…", self._review, hint="Số liệu, lời văn, nhận xét · Enter")
        self.export = button("Xuất &bản gốc…", self._export, hint="Tệp đúng như đã nhận, không đổi một byte")
        self.accept_all = button(
            "Tiếp &nhận tất cả…", self._accept_all, hint="Các dòng đánh dấu, hoặc mọi dòng đang thấy"
        )
        self.table = RowsView(RowsModel(RECEIVED_COLUMNS, desk.theme), "Gói đã nhận")
        self.table.choose_several()
        self.table.opened.connect(self._review)
        self.table.selectionModel().selectionChanged.connect(self._on_marked)
        self._place = EmptyOr(self.table, _EMPTY)
        self.told = label("", "quiet", wrap=True)
        self._lay_out()

    def show_received(self, rows: Sequence[Row]) -> None:
        """Show the register."""
        self._rows = rows
        self._filter()

    def show_one(self, received_id: int) -> None:
        """Bring one submission into sight."""
        self.words.clear()
        self.answer.choose_quietly(_ALL)
        self._filter()
        self.table.choose(received_id)
        self.table.setFocus()

    def take_focus(self) -> None:
        """Go to the first submission."""
        self.table.setFocus()
        self.table.choose_first()

    def start_search(self) -> None:
        """Go to the search line."""
        self.words.setFocus()
        self.words.selectAll()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        caption = QLabel("T&rả lời")
        caption.setBuddy(self.answer)
        self.answer.setAccessibleName("Trả lời")
        head.addWidget(self.words, 3)
        head.addWidget(caption)
        head.addWidget(self.answer, 1)
        for made in (self.review, self.export, self.accept_all):
            head.addWidget(made)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addLayout(head)
        box.addWidget(self._place, 1)
        box.addWidget(self.told)

    def _filter(self) -> None:
        wanted = self.answer.value()
        rows = kept(self._rows, self.words.text(), lambda row: wanted in (_ALL, row.outcome or _UNANSWERED))
        self.table.replace(rows)
        self._place.say("Không có gói nào hợp với lựa chọn." if self._rows else _EMPTY)
        self._place.show_empty(not rows)
        self._on_marked()

    def _on_marked(self) -> None:
        marked, waiting = self.table.marked_items(), self._waiting()
        self.review.setEnabled(len(marked) == 1)
        self.export.setEnabled(bool(marked))
        self.accept_all.setEnabled(bool(waiting))
        which = f"{len(marked)} gói đánh dấu" if len(marked) > 1 else f"{len(self.table.items())} gói đang thấy"
        self.told.setText(f"{which}, {len(waiting)} gói chưa trả lời. Ctrl hoặc Shift để đánh dấu nhiều dòng.")

    def _waiting(self) -> list[ReceivedRow]:
        """What "accept all" means now: of the marked rows, or of all in sight, those that nobody answered."""
        marked = self.table.marked_items()
        rows = marked if len(marked) > 1 else self.table.items()
        return [row for row in rows if row.outcome is None]

    # Reading and answering

    def _review(self, _item: object = None) -> None:
        row: ReceivedRow | None = self.table.chosen_item()
        if row is None:
            return
        app = self._desk.app

        def work(_job: Job) -> ReportContext:
            from hhapp.exchange.answering import report_of

            return report_of(app, row)

        def show(report: ReportContext) -> None:
            ReviewDialog(self.window(), self._desk, row, report, lambda reply: self._answer([row], reply)).open()

        self._desk.operations.run(f"Đang mở gói của {row.unit_name}…", work, show, self._desk.alerts.fault)

    def _accept_all(self) -> None:
        from hhapp.exchange.answering import Reply

        rows = self._waiting()
        question = f"Tiếp nhận {len(rows)} báo cáo và lập phiếu phản hồi cho từng đơn vị?"
        advice = "Các phiếu ghi vào một thư mục để gửi lại; có thể hoàn tác việc ghi sổ."
        if rows and self._desk.alerts.ask(question, advice, yes=f"Tiếp nhận {len(rows)} báo cáo", no="Chưa tiếp nhận"):
            self._answer(rows, Reply(Outcome.ACCEPTED))

    def _answer(self, rows: Sequence[ReceivedRow], reply: Reply) -> bool:
        """Ask for a folder, then write the receipts beside the window; whether that was begun."""
        desk = self._desk
        out = desk.choosers.folder(
            "Chọn thư mục nhận phiếu phản hồi", desk.memory.folder("receipt") or desk.app.folder.root
        )
        if out is None:
            return False
        desk.memory.keep_folder("receipt", out)
        ids = [row.id for row in rows]

        def work(job: Job) -> tuple[Written, ...]:
            from hhapp.exchange.answering import answer_received

            at = datetime.now().astimezone()
            return answer_received(desk.app, ids, out, reply, at=at, progress=job.progress)

        def done(files: tuple[Written, ...]) -> None:
            self.written.emit(f"Đã lập {len(files)} phiếu phản hồi", files[0].path)

        return desk.operations.run("Đang lập phiếu phản hồi…", work, done, desk.alerts.fault)

    def _export(self) -> None:
        desk, rows = self._desk, self.table.marked_items()
        out = desk.choosers.folder("Chọn thư mục nhận bản gốc", desk.memory.folder("original") or desk.app.folder.root)
        if out is None:
            return
        desk.memory.keep_folder("original", out)
        originals = [each for row in rows for each in row.originals]

        def work(_job: Job) -> tuple[Written, ...]:
            from hhapp.exchange.originals import write_originals

            return write_originals(desk.app.folder, originals, out)

        def done(files: tuple[Written, ...]) -> None:
            if files:
                self.written.emit(f"Đã xuất {len(files)} tệp gốc", files[0].path)
            else:
                desk.alerts.tell("Các gói này nhận trước khi chương trình giữ bản gốc.", "Nhận lại tệp một lần.")

        desk.operations.run("Đang xuất bản gốc…", work, done, desk.alerts.fault)

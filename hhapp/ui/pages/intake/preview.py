"""A folder of submissions before anything is written: every file's fate, keys to confirm, then taken in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hhapp.errors import HhappError
from hhapp.exchange import intake
from hhapp.exchange.intake import Dry, DryLine, Fate, TakenIn
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.pages.intake.intake_rows import FILE_COLUMNS, KEY_COLUMNS, file_rows, key_rows
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Row, RowsModel, kept
from hhapp.ui.widgets.table import RowsView
from hhapp.ui.widgets.text import TextArea

_TYPING_PAUSE_MS = 150


class IntakePreview(QWidget):
    """`opened(name)` when a folder was looked at, `closed(sentence)` after it was taken in ("" where it was not)."""

    opened = Signal(str)
    closed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._dry: Dry | None = None
        self._rows: list[Row] = []
        self._counts = label("", wrap=True)
        self._full = label("", "quiet", wrap=True)
        self._full.setMinimumHeight(theme.HUGE)
        self.words = QLineEdit(placeholderText="Tìm tệp, đơn vị, lý do")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName("Tìm tệp, gõ không dấu cũng được")
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._filter)
        self.words.textChanged.connect(self._pause.start)
        self.table = RowsView(RowsModel(FILE_COLUMNS, desk.theme), "Các tệp của thư mục")
        self.table.chosen.connect(self._show_line)
        self.keys_button = button("Xác nhận &khóa…", self._ask_keys, hint="So dấu khóa với phiếu in của từng đơn vị")
        self.refuse_button = button("Khôn&g nhận", self.refuse, hint="Esc")
        self.take_button = button("&Nhận", self.take_in, role="main", hint="Giữ bản gốc và ghi sổ, một lần hoàn tác")
        self._lay_out()

    def look(self, paths: Sequence[Path]) -> None:
        """Look at folders and files beside the window, then show every file's fate."""
        app = self._desk.app

        def work(job: Job) -> tuple[Dry, list[Row]]:
            dry = intake.look(app, paths, job.progress)
            return dry, file_rows(dry)

        self._desk.operations.run(f"Đang xem {paths[0].name}…", work, self._show, self._desk.alerts.fault)

    def take_in(self) -> None:
        """Take in all that is welcome, beside the window; stopping writes nothing."""
        dry, app = self._dry, self._desk.app
        if dry is None or not dry.taken:
            return

        def work(job: Job) -> TakenIn:
            return intake.take_in(app, dry, at=datetime.now().astimezone(), progress=job.progress)

        self._desk.operations.run(f"Đang nhận {dry.name}…", work, self._on_taken, self._desk.alerts.fault)

    def refuse(self) -> None:
        """Forget the folder."""
        self._close("")

    def take_focus(self) -> None:
        """Go to the first file."""
        self.table.setFocus()
        self.table.choose_first()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        head.addWidget(self.words, 1)
        head.addWidget(self.keys_button)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.refuse_button)
        foot.addWidget(self.take_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(self._counts)
        box.addLayout(head)
        box.addWidget(self.table, 1)
        box.addWidget(self._full)
        box.addLayout(foot)

    def _show(self, found: tuple[Dry, list[Row]]) -> None:
        self._dry, self._rows = found
        dry = self._dry
        parts = [f"{fate.shown.lower()} {count}" for fate in Fate if (count := dry.count(fate))]
        told = ", ".join(parts) or "không có tệp nào"
        self._counts.setText(f"{len(dry.lines)} tệp: {told}. Chưa có gì được ghi.")
        waiting = len(dry.unconfirmed())
        self.keys_button.setText(f"Xác nhận &khóa của {waiting} đơn vị…")
        self.keys_button.setVisible(bool(waiting))
        count = len(dry.taken)
        self.take_button.setText(f"&Nhận {count} gói")
        self.take_button.setEnabled(count > 0)
        self.words.clear()
        self._filter()
        self.opened.emit(dry.name)
        self.take_focus()

    def _filter(self) -> None:
        self.table.replace(kept(self._rows, self.words.text()))

    def _show_line(self, line: DryLine | None) -> None:
        told = "" if line is None else " ".join(line.reasons) or f"{line.fate.shown}."
        self._full.setText("" if line is None else f"{line.path.name}: {told}")

    # Keys

    def _ask_keys(self) -> None:
        dry = self._dry
        if dry is None:
            return
        typed = Field(
            "&Dấu khóa trên các phiếu in, mỗi dòng một dấu",
            TextArea(3),
            help_text="Chép từ phiếu in hoặc hỏi qua điện thoại; tệp khóa gửi kèm không thay được phiếu.",
        )
        rows = key_rows(dry.unconfirmed())
        dialog = ListDialog(self.window(), self._desk.theme, "Xác nhận khóa của đơn vị gửi", KEY_COLUMNS, rows)
        dialog.say("Gói của các đơn vị này chỉ được nhận sau khi có người so dấu khóa, mỗi đơn vị một lần.")
        dialog.head.addWidget(typed)
        dialog.ask("&Xác nhận", lambda: self._confirm(typed), "&Thôi").open()

    def _confirm(self, typed: Field) -> bool:
        dry, lines = self._dry, [line for line in str(typed.value() or "").splitlines() if line.strip()]
        if dry is None or not lines:
            typed.show_fault("Ghi ít nhất một dấu khóa.")
            return False
        try:
            again = intake.confirm(self._desk.app, dry, lines, at=datetime.now().astimezone())
        except HhappError as fault:
            typed.show_fault(str(fault))
            return False
        self._show((again, file_rows(again)))
        return True

    def _on_taken(self, taken: TakenIn) -> None:
        self._close(taken.sentence)

    def _close(self, sentence: str) -> None:
        self._dry, self._rows = None, []
        self.table.replace([])
        self.closed.emit(sentence)

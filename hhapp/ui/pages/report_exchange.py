"""The way of a submission from the window: onto a stick, its slip, the answer that comes back, one received."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hhapp.errors import HhappError
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row

if TYPE_CHECKING:  # what reads and writes files is imported when first needed
    from hhapp.exchange.outgoing import Outgoing
    from hhapp.exchange.stick import OnStick
    from hhapp.exchange.submission_view import SubmissionView, ViewLine

STICK, RECEIPT, RECEIVED = "stick", "receipt", "received"
EXCHANGE_MENU: tuple[tuple[str, object], ...] = (
    ("Ghi ra &USB…", STICK),
    ("&Nhập phiếu phản hồi…", RECEIPT),
    ("&Xem gói đã nhận…", RECEIVED),
)
_RECEIPT_FILES = "Phiếu phản hồi (*.hhpn)"
_SUBMISSION_FILES = "Gói gửi (*.hhbc)"
_COLUMNS = (Column("Mục", 190), Column("Nội dung"), Column("Ghi", 300))


def write_to_usb(desk: Desk, sent: Outgoing | None) -> None:
    """Ask for the stick's folder, write what was exported last with its slip, say whether it reads back right."""
    if sent is None or not sent.submission:
        desk.alerts.tell("Chưa có gói gửi nào vừa xuất.", "Đánh dấu “Gói gửi cấp trên”, xuất báo cáo rồi ghi ra USB.")
        return
    folder = desk.choosers.folder("Chọn USB hoặc thư mục trên USB", sent.submission[0].parent)
    if folder is None:
        return

    def work(_job: Job) -> OnStick:
        from hhapp.exchange.outgoing import write_submission

        return write_submission(desk.app, sent.submission, folder, slip=sent.slip)

    def done(written: OnStick) -> None:
        desk.alerts.tell(written.sentence, "Có thể rút USB sau khi chọn Đẩy ra (Eject) trong Windows.")

    desk.operations.run("Đang ghi ra USB và đọc lại…", work, done, desk.alerts.fault, can_stop=False)


def choose_receipt(desk: Desk) -> None:
    """Ask for a receipt and take it in; what came of it is told."""
    path = desk.choosers.file_to_open("Chọn phiếu phản hồi của cấp trên", _RECEIPT_FILES)
    if path is not None:
        take_receipt(desk, path)


def take_receipt(desk: Desk, path: Path) -> None:
    """Take a receipt in; what came of it is told."""
    from hhapp.exchange.receipt import import_receipt

    try:
        taken = import_receipt(desk.app, path, at=datetime.now().astimezone())
    except HhappError as fault:
        desk.alerts.fault(fault)
        return
    desk.alerts.tell(taken.sentence)


def choose_received(parent: QWidget, desk: Desk) -> None:
    """Ask for a submission and show what is in it; nothing of it is kept."""
    path = desk.choosers.file_to_open("Chọn gói gửi cần xem", _SUBMISSION_FILES)
    if path is not None:
        show_received(parent, desk, path)


def show_received(parent: QWidget, desk: Desk, path: Path) -> None:
    """Show what is in a submission; nothing of it is kept."""

    def work(_job: Job) -> SubmissionView:
        from hhapp.exchange.submission_view import view_submission
        from hhapp.storage.unit_key import read_key

        return view_submission(path, read_key(desk.app.folder))

    def show(view: SubmissionView) -> None:
        received_dialog(parent, desk, path, view).open()

    desk.operations.run(f"Đang xem {path.name}…", work, show, desk.alerts.fault, can_stop=False)


def received_dialog(parent: QWidget, desk: Desk, path: Path, view: SubmissionView) -> ListDialog:
    """What a submission says, to be read; where it is not whole the findings stand above."""
    dialog = ListDialog(parent, desk.theme, view.title, _COLUMNS, _rows(view.lines))
    for finding in view.findings:
        dialog.say(f"✕ {finding}", "error")
    if view.lines:
        words = f"Chữ ký đúng, dấu khóa {view.fingerprint}." if view.fingerprint else "Gói không ký."
        dialog.say(f"{words} Chỉ xem: không có gì được nhập vào chương trình.")
    return dialog.when_empty(f"Không xem được {path.name}.").tell_in_full(_in_full)


def _rows(lines: Sequence[ViewLine]) -> list[Row]:
    rows, heading = [], ""
    for at, line in enumerate(lines):
        shown = line.heading if line.heading != heading else ""
        heading = line.heading
        cells = (Cell(shown, tone=Tone.QUIET), Cell(line.what, hint=line.code), Cell(line.says, hint=line.says))
        rows.append(Row(at, cells, item=line))
    return rows


def _in_full(line: ViewLine) -> str:
    code = f" [{line.code}]" if line.code else ""
    return f"{line.what}{code}: {line.says}"

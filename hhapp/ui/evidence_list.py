"""Files that support a row of any table: copied into the data folder, opened from there, linked, unlinked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile

from PySide6.QtCore import QTemporaryDir
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.errors import EnvironmentFault
from hhapp.storage import evidence
from hhapp.storage.evidence import EvidenceLine, KeptFile
from hhapp.ui import theme
from hhapp.ui.choosers import ANY_FILES
from hhapp.ui.desk import Desk
from hhapp.ui.widgets.basic import button, shortcut
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.vn.numbers import format_date, format_size
from hhapp.vn.text import fold

_COLUMNS = (Column("Tệp", least=120), Column("Cỡ", 80, right=True))
_KEPT_COLUMNS = (
    Column("Tệp"),
    Column("Cỡ", 90, right=True),
    Column("Thêm ngày", 110, right=True),
    Column("Đang dùng", 110, right=True),
)


class EvidenceList(QWidget):
    """The files of one row at a time; `subject` is the row's table. `letters` gives its buttons keys of their own."""

    def __init__(self, desk: Desk, subject: str, empty: str, *, name: str, letters: bool = True) -> None:
        super().__init__()
        self._desk = desk
        self._subject = subject
        self._row_id: int | None = None
        self._copies = QTemporaryDir()
        self._table = RowsView(RowsModel(_COLUMNS, desk.theme), name)
        self._table.opened.connect(self._open)
        shortcut("Del", self._table, self._remove)
        self._place = EmptyOr(self._table, empty, "Thêm tệp…", self._add)
        self._writable = True
        self._writing: list[QWidget] = [self._place.fill_button]
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SMALL)
        for text, pressed, hint in (
            ("+ Tệ&p…", self._add, "Chép một tệp vào thư mục dữ liệu"),
            ("&Sẵn có…", self._choose_kept, "Dùng lại một tệp đã có trong thư mục dữ liệu"),
            ("&Mở", self._open_chosen, "Mở tệp đang chọn · Enter"),
            ("&Gỡ", self._remove, "Gỡ tệp đang chọn khỏi đây · Del"),
        ):
            made = button(text if letters else text.replace("&", ""), pressed, hint=hint)
            buttons.addWidget(made)
            if pressed != self._open_chosen:
                self._writing.append(made)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.addWidget(self._place, 1)
        box.addLayout(buttons)

    def show_files(self, row_id: int, files: Iterable[EvidenceLine], subject: str = "") -> None:
        """Show the files of a row; `subject` where it is of another table than before."""
        self._row_id = row_id
        self._subject = subject or self._subject
        files = tuple(files)
        self._table.replace(
            [
                Row(file.link_id, (Cell(file.name, file.name), Cell(format_size(file.size), file.size)), item=file)
                for file in files
            ]
        )
        self._place.show_empty(not files)

    def set_writable(self, writable: bool) -> None:
        """Whether files may be added and taken away; they may always be opened."""
        self._writable = writable
        for made in self._writing:
            made.setEnabled(writable)

    def _add(self) -> None:
        if self._row_id is None:
            return
        path = self._desk.choosers.file_to_open("Chọn tài liệu", ANY_FILES)
        if path is None:
            return
        row_id, subject = self._row_id, self._subject

        def writing(session: Session) -> int:
            file_id = evidence.add_file(session, self._desk.app.folder, path, datetime.now(UTC))
            evidence.link(session, file_id, subject, row_id)
            return file_id

        self._desk.write(f"Thêm tài liệu {path.name}", writing)

    def _choose_kept(self) -> None:
        if self._row_id is None:
            return
        rows = [_kept_row(file) for file in self._desk.read(evidence.kept_files)]
        chooser = ListDialog(self, self._desk.theme, "Dùng lại tài liệu đã có", _KEPT_COLUMNS, rows)
        chooser.when_empty("Chưa có tài liệu nào trong thư mục dữ liệu.").lead_to(self._link)
        chooser.search("Tìm tệp, gõ không dấu cũng được").open()

    def _link(self, file: KeptFile) -> None:
        row_id = self._row_id
        if row_id is not None:
            subject = self._subject
            self._desk.write(
                f"Dùng lại tài liệu {file.name}", lambda session: evidence.link(session, file.file_id, subject, row_id)
            )

    def _open_chosen(self) -> None:
        if (file := self._table.chosen_item()) is not None:
            self._open(file)

    def _open(self, file: EvidenceLine) -> None:
        """The kept bytes have no name of their own: what is opened is a copy under the file's name."""
        copy = Path(self._copies.filePath(f"{file.sha256[:8]}-{Path(file.name).name}"))
        try:
            copyfile(evidence.path_of(self._desk.app.folder, file.sha256), copy)
        except OSError as fault:
            self._desk.alerts.fault(
                EnvironmentFault(f"Không mở được {file.name}.", "Thêm lại tệp này.", details=str(fault))
            )
            return
        self._desk.choosers.show_outside(copy)

    def _remove(self) -> None:
        if self._writable and (file := self._table.chosen_item()) is not None:
            self._desk.write(f"Gỡ tài liệu {file.name}", lambda session: evidence.unlink(session, file.link_id))


def _kept_row(file: KeptFile) -> Row:
    added = file.added_at.astimezone().date()
    uses = f"{file.uses} nơi" if file.uses else "chưa dùng"
    cells = (
        Cell(file.name, file.name),
        Cell(format_size(file.size), file.size),
        Cell(format_date(added), added),
        Cell(uses, file.uses),
    )
    return Row(file.file_id, cells, item=file, folded=fold(file.name))

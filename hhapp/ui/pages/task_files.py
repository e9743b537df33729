"""Files that support a task: copied into the data folder, opened from there, unlinked."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile

from PySide6.QtCore import QTemporaryDir
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.errors import EnvironmentFault
from hhapp.services.plan import TASK_SUBJECT, EvidenceRow, TaskDetail
from hhapp.storage import evidence
from hhapp.ui import theme
from hhapp.ui.choosers import ANY_FILES
from hhapp.ui.desk import Desk
from hhapp.ui.pages.plan_rows import EVIDENCE_COLUMNS, evidence_rows
from hhapp.ui.widgets.basic import button, shortcut
from hhapp.ui.widgets.rows import RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView


class TaskFiles(QWidget):
    """The tab of evidence files."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._task_id: int | None = None
        self._copies = QTemporaryDir()
        self._table = RowsView(RowsModel(EVIDENCE_COLUMNS, desk.theme), "Tài liệu minh chứng")
        self._table.opened.connect(self._open)
        shortcut("Del", self._table, self._remove)
        self._place = EmptyOr(self._table, "Chưa có tài liệu chứng minh việc đã làm.", "Thêm tệp…", self._add)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SMALL)
        for made in (
            button("+ Tệ&p…", self._add, hint="Chép một tệp vào thư mục dữ liệu"),
            button("&Mở", self._open_chosen, hint="Mở tệp đang chọn · Enter"),
            button("&Gỡ", self._remove, hint="Gỡ tệp đang chọn khỏi nhiệm vụ · Del"),
        ):
            buttons.addWidget(made)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.addWidget(self._place, 1)
        box.addLayout(buttons)

    def show_task(self, detail: TaskDetail) -> None:
        """Show a task's files."""
        self._task_id = detail.row.id
        self._table.replace(evidence_rows(detail.evidence))
        self._place.show_empty(not detail.evidence)

    def _add(self) -> None:
        if self._task_id is None:
            return
        path = self._desk.choosers.file_to_open("Chọn tài liệu", ANY_FILES)
        if path is None:
            return
        task_id = self._task_id

        def writing(session: Session) -> int:
            file_id = evidence.add_file(session, self._desk.app.folder, path, datetime.now(UTC))
            evidence.link(session, file_id, TASK_SUBJECT, task_id)
            return file_id

        self._desk.write(f"Thêm tài liệu {path.name}", writing)

    def _open_chosen(self) -> None:
        if (file := self._table.chosen_item()) is not None:
            self._open(file)

    def _open(self, file: EvidenceRow) -> None:
        """The kept bytes have no name of their own: what is opened is a copy under the file's name."""
        task_id = self._task_id
        assert task_id is not None
        lines = self._desk.read(lambda session: evidence.files_of(session, TASK_SUBJECT, task_id))
        line = next((line for line in lines if line.link_id == file.link_id), None)
        if line is None:
            return
        copy = Path(self._copies.filePath(f"{line.sha256[:8]}-{Path(line.name).name}"))
        try:
            copyfile(evidence.path_of(self._desk.app.folder, line.sha256), copy)
        except OSError as fault:
            self._desk.alerts.fault(
                EnvironmentFault(f"Không mở được {line.name}.", "Thêm lại tệp này vào nhiệm vụ.", details=str(fault))
            )
            return
        self._desk.choosers.show_outside(copy)

    def _remove(self) -> None:
        if (file := self._table.chosen_item()) is not None:
            self._desk.write(f"Gỡ tài liệu {file.name}", lambda session: evidence.unlink(session, file.link_id))

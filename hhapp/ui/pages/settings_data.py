"""Where the data lies, its backups, and how the window looks."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hhapp.storage import backup
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.pages.settings_restore import Restoring
from hhapp.ui.theme import Look
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.vn.numbers import format_date

_COLUMNS = (Column("Ngày", 100, right=True), Column("Giờ", 80, right=True), Column("Tệp sao lưu"))


class DataTab(QWidget):
    """Reads folders, not the database."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.restoring = Restoring(desk, self)
        self._folder = label("")
        self._look = Choice()
        self._look.offer((look.shown, look) for look in Look)
        self._look.setAccessibleName("Giao diện")
        self._look.currentIndexChanged.connect(self._use_look)
        self._backups = RowsView(RowsModel(_COLUMNS, desk.theme), "Các bản sao lưu")
        self._place = EmptyOr(self._backups, "Chưa có bản sao lưu nào. Chương trình tự sao lưu khi đóng.")
        self.backup_button = button("Sao lưu ngay", self._back_up, hint="Tạo một bản sao lưu đã kiểm tra")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.MEDIUM, 0, 0)
        box.setSpacing(theme.SMALL)
        look = QLabel("&Giao diện")
        look.setBuddy(self._look)
        box.addLayout(_line(look, self._look))
        box.addLayout(
            _line(
                label("Thư mục dữ liệu:", "strong"), self._folder, button("&Mở thư mục", self._open_folder, role="link")
            )
        )
        self.restore_button = button("&Khôi phục…", self.restoring.start, hint="Trở lại dữ liệu của một bản sao lưu")
        box.addLayout(_line(label("Sao lưu", "heading"), self.backup_button, self.restore_button))
        box.addWidget(self._place, 1)

    def reload(self) -> None:
        """Look at the folders again."""
        self._look.blockSignals(True)
        self._look.set_value(self._desk.theme.look)
        self._look.blockSignals(False)
        self._folder.setText(str(self._desk.app.folder.root))
        found = backup.backups(self._desk.app.folder)
        self._backups.replace([_row(each) for each in found])
        self._place.show_empty(not found)

    def _use_look(self) -> None:
        look = self._look.value()
        self._desk.memory.look = look
        self._desk.theme.use(look)

    def _open_folder(self) -> None:
        self._desk.choosers.show_outside(self._desk.app.folder.root)

    def _back_up(self) -> None:
        app = self._desk.app

        def work(_job: Job) -> Any:
            return app.back_up()

        self._desk.operations.run("Đang sao lưu…", work, self._on_backed_up, self._desk.alerts.fault, can_stop=False)

    def _on_backed_up(self, _path: Any) -> None:
        self.reload()


def _row(found: backup.Backup) -> Row:
    cells = (Cell(format_date(found.made.date()), found.made), Cell(f"{found.made:%H:%M:%S}"), Cell(found.path.name))
    return Row(found.path, cells, item=found)


def _line(*widgets: QWidget) -> QHBoxLayout:
    box = QHBoxLayout()
    box.setSpacing(theme.SMALL)
    for widget in widgets:
        box.addWidget(widget)
    box.addStretch(1)
    return box

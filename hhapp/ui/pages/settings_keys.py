"""The office's key and the keys of other offices: shown, handed on, confirmed after comparing fingerprints."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.errors import HhappError
from hhapp.services import known_keys
from hhapp.services.known_keys import KeyRole, KnownKeyRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.ui.widgets.text import TextLine
from hhapp.vn.numbers import format_date

if TYPE_CHECKING:
    from hhapp.documents.export import Written
    from hhapp.exchange.keys import PublicKey

_FILES = "Khóa của cơ quan (*.hhkhoa *.png *.jpg *.jpeg)"
_COLUMNS = (Column("Là", 100), Column("Cơ quan"), Column("Dấu khóa", 330), Column("Xác nhận", 100, right=True))


class KeysTab(QWidget):
    """The own fingerprint above, the confirmed keys of others below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.own = label("", "strong", wrap=True)
        self.hand_on = button("&Xuất khóa và phiếu…", self._write, hint="Tệp khóa và phiếu in cho cấp trên xác nhận")
        self.superior = button("Nhập khóa &cấp trên…", self._ask_superior, role="main", hint="Từ tệp hoặc ảnh mã QR")
        self.unit = button("Nhập khóa đơn vị &gửi…", self._ask_unit, hint="Dành cho cơ quan nhận báo cáo")
        self.forget = button("&Bỏ khóa", self._forget)
        self.table = RowsView(RowsModel(_COLUMNS, desk.theme), "Khóa đã xác nhận")
        self.table.chosen.connect(self._on_chosen)
        self._place = EmptyOr(self.table, "Chưa xác nhận khóa nào. Cần khóa của cấp trên để nhận phiếu phản hồi.")
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        for made in (self.superior, self.unit, self.hand_on, self.forget):
            row.addWidget(made)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.MEDIUM, 0, 0)
        box.setSpacing(theme.SMALL)
        words = "Gói gửi được ký bằng khóa của cơ quan này. Cấp trên so dấu khóa với phiếu in rồi xác nhận một lần."
        box.addWidget(label(words, "quiet", wrap=True))
        box.addWidget(self.own)
        box.addLayout(row)
        box.addWidget(self._place, 1)

    def reload(self) -> None:
        """Read the keys again."""
        rows = self._desk.read(known_keys.known_keys)
        self.table.replace([_row(row) for row in rows])
        self._place.show_empty(not rows)
        self._on_chosen(self.table.chosen_item())

    def showEvent(self, event: Any) -> None:
        """Only now the fingerprint is worked out: it takes a library that nothing else at the start needs."""
        super().showEvent(event)
        from hhapp.exchange.key_exchange import own_key

        try:
            self.own.setText(f"Dấu khóa của cơ quan này: {own_key(self._desk.app).fingerprint}")
        except HhappError as fault:
            self.own.setText(str(fault))

    def _on_chosen(self, row: KnownKeyRow | None) -> None:
        self.forget.setEnabled(row is not None)

    def _write(self) -> None:
        app = self._desk.app
        out = self._desk.choosers.folder("Chọn nơi ghi tệp khóa và phiếu", app.folder.root)
        if out is None:
            return

        def work(_job: Job) -> tuple[Written, ...]:
            from hhapp.exchange.key_exchange import write_own_key

            return write_own_key(app, out)

        self._desk.operations.run("Đang ghi khóa…", work, self._on_written, self._desk.alerts.fault, can_stop=False)

    def _on_written(self, files: tuple[Written, ...]) -> None:
        names = ", ".join(file.path.name for file in files)
        self._desk.alerts.tell(f"Đã ghi {names}.", "Gửi tệp khóa và phiếu in cho cơ quan cần xác nhận.")

    def _ask_superior(self) -> None:
        self._ask(KeyRole.SUPERIOR)

    def _ask_unit(self) -> None:
        self._ask(KeyRole.UNIT)

    def _ask(self, role: KeyRole) -> None:
        from hhapp.exchange.keys import read_key_from

        path = self._desk.choosers.file_to_open(f"Chọn khóa của {role.shown}", _FILES)
        if path is None:
            return
        try:
            key = read_key_from(str(Path(path)))
        except HhappError as fault:
            self._desk.alerts.fault(fault)
            return
        self._confirm_dialog(role, key)

    def _confirm_dialog(self, role: KeyRole, key: PublicKey) -> None:
        help_text = "Chép từ phiếu in, hoặc hỏi qua điện thoại; không lấy từ chính tệp này."
        fields = {"fingerprint": Field("&Dấu khóa trên phiếu", TextLine(), required=True, help_text=help_text)}

        def save(values: dict[str, Any]) -> bool:
            return self._confirm(role, key, values["fingerprint"])

        sentence = f"{key.name} ({key.code}), khóa {role.shown}. Chỉ xác nhận khi dấu khóa khớp."
        FormDialog(self.window(), "Xác nhận khóa", fields, "&Xác nhận", save, sentence=sentence).open()

    def _confirm(self, role: KeyRole, key: PublicKey, typed: str) -> bool:
        from hhapp.exchange.keys import same_fingerprint

        if not same_fingerprint(typed, key.key):
            self._desk.alerts.tell(
                "Dấu khóa không khớp với khóa trong tệp.", "Đọc lại phiếu; nếu vẫn khác thì không nhận."
            )
            return False

        def writing(session: Session) -> int:
            at = datetime.now().astimezone()
            return known_keys.confirm_key(session, role, key.code, key.name, key.key, at)

        done = self._desk.write(f"Xác nhận khóa {role.shown} {key.name}", writing)
        self.reload()
        return done is not None

    def _forget(self) -> None:
        row: KnownKeyRow | None = self.table.chosen_item()
        if row is None:
            return
        key_id = row.id

        def writing(session: Session) -> bool:
            known_keys.forget_key(session, key_id)
            return True

        self._desk.write(f"Bỏ khóa đã xác nhận của {row.name}", writing)
        self.reload()


def _row(row: KnownKeyRow) -> Row:
    day = row.confirmed_at.astimezone().date()
    cells = (
        Cell(row.role.shown),
        Cell(f"{row.name} ({row.code})", hint=f"{row.name} ({row.code}), {row.confirmed_by} xác nhận"),
        Cell(row.fingerprint),
        Cell(format_date(day), day),
    )
    return Row(row.id, cells, item=row)

"""The template packs: which are here, which one new plans and periods use, taking in another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.archive import read_files
from hhapp.packs.catalogue import Pack
from hhapp.packs.faults import FaultyPack
from hhapp.packs.install import PackOffer
from hhapp.packs.signature import check_signature
from hhapp.paths import resources
from hhapp.services import pack_choice
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.pages.pack_check import check_pack_files, faults_dialog, preview_pack
from hhapp.ui.pages.pack_fields import fields_dialog
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.table import RowsView
from hhapp.vn.numbers import format_date

PACK_FILES = "Gói biểu mẫu (*.hhmau)"
_CHOSEN, _FILE, _FOLDER = "chosen", "file", "folder"
_COLUMNS = (
    Column("", 104),
    Column("Gói biểu mẫu"),
    Column("Phiên bản", 96),
    Column("Hiệu lực", 216, optional=True),
    Column("Nguồn", 220),
)
_CHANGE_COLUMNS = (Column("Thay đổi"),)


@dataclass(frozen=True, slots=True)
class PackLine:
    """A pack and where it comes from, in words."""

    pack: Pack
    origin: str
    chosen: bool


class PacksTab(QWidget):
    """Reads the packs' folders; the choice is kept with the data."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.table = RowsView(RowsModel(_COLUMNS, desk.theme), "Các gói biểu mẫu đang có")
        self.table.chosen.connect(self._on_chosen)
        self._faults = label("", "warning", wrap=True)
        self._faults.hide()
        self.install_button = button("Cài &gói…", self._choose_file, role="main", hint="Cài gói biểu mẫu đã nhận")
        self.use_button = button("Dùng cho kỳ &mới", self._use, hint="Kế hoạch và kỳ mở từ nay dùng gói đang chọn")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.SMALL)
        self.check = MenuButton("&Kiểm tra gói", "Tìm lỗi trong gói biểu mẫu")
        self.check.offer((("Gói đ&ang chọn", _CHOSEN), ("&Tệp gói…", _FILE), ("T&hư mục gói…", _FOLDER)))
        self.check.picked.connect(self._on_check)
        self.preview_button = button("&Xem thử", self._preview, hint="Lập các văn bản của gói với dữ liệu bịa")
        self.fields_button = button("Danh &sách trường…", self._show_fields, hint="Trường dùng trong tệp mẫu")
        for made in (self.install_button, self.use_button, self.check, self.preview_button, self.fields_button):
            self._buttons.addWidget(made)
        self._buttons.addStretch(1)
        words = "Gói biểu mẫu có lĩnh vực, chỉ tiêu, kỳ báo cáo và mẫu văn bản của tỉnh. Kỳ đã mở giữ gói của kỳ."
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.MEDIUM, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(label(words, "quiet", wrap=True))
        box.addLayout(self._buttons)
        box.addWidget(self.table, 1)
        box.addWidget(self._faults)

    def reload(self) -> None:
        """Look at the packs again."""
        store, chosen = self._desk.app.packs, self._desk.pack.info
        packs = [store.get(info.id, info.version) for info in store.list()]
        self.table.replace([_row(PackLine(pack, _origin(pack), pack.info == chosen)) for pack in packs])
        if self.table.chosen_key() is None:
            self.table.choose((chosen.id, chosen.version))
        self._on_chosen(self.table.chosen_item())
        self._faults.setText("\n".join(f"Không dùng được: {fault}" for fault in store.faults))
        self._faults.setVisible(bool(store.faults))

    def _on_chosen(self, line: PackLine | None) -> None:
        self.use_button.setEnabled(line is not None and not line.chosen)
        for made in (self.check, self.preview_button, self.fields_button):
            made.setEnabled(line is not None)

    def _choose_file(self) -> None:
        path = self._desk.choosers.file_to_open("Chọn gói biểu mẫu", PACK_FILES)
        if path is not None:
            self.offer_file(path)

    def offer_file(self, path: Path) -> None:
        """Look into a pack's file and ask whether to install it."""
        desk = self._desk

        def work(_job: Job) -> PackOffer:
            with desk.app.reading() as session:
                return pack_choice.inspect_pack_file(session, desk.app.packs, path)

        def failed(fault: BaseException) -> None:
            if isinstance(fault, FaultyPack):
                faults_dialog(self, desk, path.name, fault.faults).open()
            else:
                desk.alerts.fault(fault)

        desk.operations.run(f"Đang xem {path.name}…", work, self._show_offer, failed)

    def _show_offer(self, offer: PackOffer) -> None:
        name = f"“{offer.info.name}”, phiên bản {offer.info.version}"
        if offer.is_installed:
            self._desk.alerts.tell(f"Đã có {name}.", "Không có gì thay đổi.")
            return

        def agree() -> bool:
            return self._install(offer)

        lines = offer.changes.lines if offer.changes else ()
        rows = [Row(at, (Cell(line, hint=line),), item=line) for at, line in enumerate(lines)]
        dialog = ListDialog(self, self._desk.theme, f"Cài {name}", _CHANGE_COLUMNS, rows)
        for sentence, role in offer_words(offer):
            dialog.say(sentence, role)
        dialog.when_empty(
            "Chưa có phiên bản nào của gói này để so sánh." if offer.changes is None else "Không khác gì."
        )
        dialog.tell_in_full(str).ask("&Cài gói biểu mẫu", agree, "&Không cài").open()

    def _install(self, offer: PackOffer) -> bool:
        store = self._desk.app.packs

        def writing(session: Session) -> Pack:
            return pack_choice.install_pack(session, store, offer, accept=True)

        pack = self._desk.write(f"Cài gói biểu mẫu {offer.info.id} {offer.info.version}", writing)
        if pack is None:
            return False
        self.reload()
        self.table.choose((pack.id, pack.version))
        return True

    def _use(self) -> None:
        line: PackLine | None = self.table.chosen_item()
        if line is None or line.chosen:
            return
        pack = line.pack

        def writing(session: Session) -> bool:
            pack_choice.choose_pack(session, pack)
            return True

        self._desk.write(f"Dùng gói biểu mẫu {pack.id} {pack.version}", writing)

    def _on_check(self, what: object) -> None:
        line: PackLine = self.table.chosen_item()
        choosers = self._desk.choosers
        if what == _CHOSEN:
            check_pack_files(self, self._desk, line.pack.folder, f"{line.pack.name}, phiên bản {line.pack.version}")
            return
        root = self._desk.app.folder.root
        path = (
            choosers.file_to_open("Chọn gói biểu mẫu cần kiểm tra", PACK_FILES)
            if what == _FILE
            else choosers.folder("Chọn thư mục của gói biểu mẫu", root)
        )
        if path is not None:
            check_pack_files(self, self._desk, path, path.name)

    def _preview(self) -> None:
        if (line := self.table.chosen_item()) is not None:
            preview_pack(self._desk, line.pack)

    def _show_fields(self) -> None:
        if (line := self.table.chosen_item()) is not None:
            fields_dialog(self, self._desk, line.pack).open()


def offer_words(offer: PackOffer) -> list[tuple[str, str]]:
    """What a clerk should know before installing, each sentence with its role."""
    kind = "Mẫu tham khảo, không phải biểu mẫu của một tỉnh." if offer.info.sample else ""
    author = f"Tác giả: {offer.author}. Dấu khóa: {offer.fingerprint}." if offer.author else ""
    against = f"So với {offer.changes.old} đang có: {len(offer.changes.entries)} thay đổi." if offer.changes else ""
    known = "" if offer.warnings else f"Gói {offer.trust.shown}."
    return [
        (kind, "quiet"),
        (author, "strong"),
        (known, "good"),
        *((f"▲ {warning}", "warning") for warning in offer.warnings),
        (against, "quiet"),
    ]


def _origin(pack: Pack) -> str:
    if resources() in pack.folder.parents:
        return "đi cùng chương trình"
    signature = check_signature(read_files(pack.folder))
    if signature is None:
        return "cài vào, không có chữ ký"
    return f"{signature.author} ký" if signature.holds else "▲ bị sửa sau khi ký"


def _row(line: PackLine) -> Row:
    pack = line.pack
    name = f"{pack.name} (mẫu tham khảo)" if pack.sample else pack.name
    start = f"từ {format_date(pack.valid_from)}" if pack.valid_from else ""
    valid = f"{start} đến {format_date(pack.valid_to)}".strip() if pack.valid_to else start
    cells = (
        Cell("✓ đang dùng", tone=Tone.DONE) if line.chosen else Cell(""),
        Cell(name, hint=name),
        Cell(pack.version),
        Cell(valid),
        Cell(line.origin, hint=line.origin),
    )
    return Row((pack.id, pack.version), cells, item=line)

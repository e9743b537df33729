"""One officer: the form of the office's list, positions, certificates, training over the years, files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import Pack
from hhapp.packs.officers.catalogue import OfficerRules
from hhapp.services.officers.courses import PARTICIPATION_SUBJECT, ParticipationRow, participation_rows
from hhapp.services.officers.duties import Lack, PeriodsRow, periods_of
from hhapp.services.officers.person import OFFICER_SUBJECT
from hhapp.services.officers.register import OfficerDetail, officer_detail
from hhapp.storage.evidence import files_of
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.officers.officer_form import PersonForm
from hhapp.ui.pages.officers.officer_rows import (
    CERTIFICATE_COLUMNS,
    CLASS_COLUMNS,
    POSITION_COLUMNS,
    certificate_cells,
    class_rows,
    position_rows,
)
from hhapp.ui.pages.officers.owned_files import OwnedFiles, Owner
from hhapp.ui.widgets.basic import button, label, set_role, shortcut
from hhapp.ui.widgets.rows import Column, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.vn.numbers import format_date

_FILES = 4


@dataclass(frozen=True, slots=True)
class SeenOfficer:
    """What the panel shows of one person on a day."""

    detail: OfficerDetail
    periods: PeriodsRow
    classes: tuple[ParticipationRow, ...]
    files: int
    year: int
    day: date


def read_officer(session: Session, pack: Pack, unit_id: int, officer_id: int, year: int, day: date) -> SeenOfficer:
    """Everything about one person; UserError when the row was deleted meanwhile."""
    return SeenOfficer(
        detail=officer_detail(session, pack, officer_id, day),
        periods=periods_of(session, pack, unit_id, officer_id, year, day),
        classes=participation_rows(session, pack, unit_id, officer_id=officer_id),
        files=len(files_of(session, OFFICER_SUBJECT, officer_id)),
        year=year,
        day=day,
    )


class OfficerPanel(QWidget):
    """Shows one person. `wanted(what, item)` asks the page for a dialog: `position`, `certificate`, `move`, …"""

    wanted = Signal(str, object)

    def __init__(self, desk: Desk, rules: OfficerRules, save: Any) -> None:
        super().__init__()
        self._rules = rules
        self.form = PersonForm(desk, rules, save)
        self._heading = label("", "heading", wrap=True)
        self._standing = label("", "quiet", wrap=True)
        self.positions = self._table(desk, POSITION_COLUMNS, "Quá trình công tác", "position")
        self.certificates = self._table(desk, CERTIFICATE_COLUMNS, "Chứng chỉ", "certificate")
        self.classes = self._table(desk, CLASS_COLUMNS, "Đào tạo qua các năm", "class")
        shortcut("Del", self.positions, self._drop_position)
        shortcut("Del", self.certificates, self._drop_certificate)
        self._no_certificate = EmptyOr(self.certificates, "Chưa ghi chứng chỉ nào.")
        self._no_class = EmptyOr(self.classes, "Chưa tham gia lớp nào.")
        self._periods = label("", wrap=True)
        self._lacks = label("", "warning", wrap=True)
        self.files = OwnedFiles(desk, "Chưa có quyết định, bản chụp chứng chỉ ở đây.")
        self._lay_out()

    def show_officer(self, seen: SeenOfficer, lacks: Sequence[Lack] | None, *, fill: bool) -> None:
        """Show a person; `fill` puts what is known into the form too."""
        row = seen.detail.row
        self._heading.setText(row.name)
        place = ", ".join(filter(None, (row.held.position, row.held.department)))
        left = "" if row.in_service else " · đã thôi giữ chức vụ"
        if row.coming and row.held.from_on is not None:
            left = f" · giữ chức vụ từ {format_date(row.held.from_on)}"
        self._standing.setText(" · ".join(filter(None, (place, row.kind_name))) + left)
        reasons = {reason.code: reason.name for reason in self._rules.leave_reasons}
        self.positions.replace(position_rows(seen.detail.positions, reasons))
        certificates = seen.detail.certificates
        self.certificates.replace(certificate_cells(certificates, seen.day))
        self._no_certificate.show_empty(not certificates)
        self.classes.replace(class_rows(seen.classes))
        self._no_class.show_empty(not seen.classes)
        self._show_periods(seen)
        self.show_lacks(lacks)
        files = self.files.offer(_owners(seen))
        self.tabs.setTabText(_FILES, f"Tà&i liệu ({files})" if files else "Tà&i liệu")
        self.leave_button.setEnabled(row.in_service)
        if fill:
            self.form.load_person(row.person)

    def show_lacks(self, lacks: Sequence[Lack] | None) -> None:
        """What the person lacks on the day, each with its law; None: not looked up yet."""
        told = [
            f"{'!' if lack.late else '▲'} {lack.sentence}"
            f"{f' (hạn {format_date(lack.due)})' if lack.due and 'hạn' not in lack.sentence else ''}.\n"
            f"   Căn cứ: {lack.basis}"
            for lack in lacks or ()
        ]
        self._lacks.setText("\n".join(told))
        self._lacks.setVisible(bool(told))
        set_role(self._lacks, "error" if any(lack.late for lack in lacks or ()) else "warning")

    def _show_periods(self, seen: SeenOfficer) -> None:
        periods = seen.periods
        parts = [f"học {periods.learned}", f"dạy {periods.taught}"]
        total = f"{periods.total} tiết" if periods.required is None else f"{periods.total}/{periods.required} tiết"
        words = f"Năm {seen.year}: {total} ({', '.join(parts)})"
        if periods.required is None:
            words += " · không có quy định số tiết tối thiểu cho người này"
        elif periods.fulfilled:
            words += " · ✓ đạt"
        if periods.unwritten:
            words += f" · {periods.unwritten} lớp chưa ghi số tiết"
        self._periods.setText(f"{words}, tính đến {format_date(seen.day)}.")
        set_role(self._periods, "good" if periods.fulfilled else "")

    def _table(self, desk: Desk, columns: Sequence[Column], name: str, what: str) -> RowsView:
        made = RowsView(RowsModel(columns, desk.theme), name, group_tail=1)
        made.setProperty("what", what)
        made.opened.connect(self._on_opened)
        return made

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Người đang chọn")
        self.leave_button = button("Thôi giữ…", self._leave, hint="Nghỉ hưu, chuyển công tác, thôi việc…")
        moves = (
            button("Chức vụ &mới…", self._move, hint="Bổ nhiệm, điều động: chức vụ cũ kết thúc hôm trước"),
            button("&Sửa…", self._edit_position, hint="Sửa dòng đang chọn · Enter"),
            self.leave_button,
        )
        papers = (
            button("Thê&m…", self._add_certificate, hint="Thêm một chứng chỉ"),
            button("&Sửa…", self._edit_certificate, hint="Sửa dòng đang chọn · Enter"),
            button("&Xóa", self._drop_certificate, hint="Xóa dòng đang chọn · Del"),
        )
        cards = (
            button("&Phiếu đào tạo…", self._card, hint="Quá trình đào tạo qua các năm, Word và PDF"),
            button("Mở &lớp", self._open_class, hint="Sang trang Đào tạo · Enter"),
            button("Tệp", self._show_files, hint="Bản chụp chứng chỉ của lớp đang chọn"),
        )
        self.tabs.addTab(self.form, "T&hông tin")
        self.tabs.addTab(_tab((self.positions,), moves), "&Quá trình")
        self.tabs.addTab(_tab((self._no_certificate,), papers), "&Chứng chỉ")
        self.tabs.addTab(_tab((self._periods, self._lacks, self._no_class), cards), "Đào &tạo")
        self.tabs.addTab(self.files, "Tà&i liệu")
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.SMALL, 0, 0, 0)
        box.setSpacing(theme.TINY)
        box.addWidget(self._heading)
        box.addWidget(self._standing)
        box.addWidget(self.tabs, 1)

    def _on_opened(self, item: object) -> None:
        sender = self.sender()
        if isinstance(sender, RowsView):
            self.wanted.emit(sender.property("what"), item)

    def _leave(self) -> None:
        self.wanted.emit("leave", None)

    def _move(self) -> None:
        self.wanted.emit("move", None)

    def _card(self) -> None:
        self.wanted.emit("card", None)

    def _add_certificate(self) -> None:
        self.wanted.emit("certificate", None)

    def _edit_position(self) -> None:
        self._ask_chosen(self.positions, "position")

    def _drop_position(self) -> None:
        self._ask_chosen(self.positions, "drop_position")

    def _edit_certificate(self) -> None:
        self._ask_chosen(self.certificates, "certificate")

    def _drop_certificate(self) -> None:
        self._ask_chosen(self.certificates, "drop_certificate")

    def _open_class(self) -> None:
        self._ask_chosen(self.classes, "class")

    def _show_files(self) -> None:
        self.classes.choose_first()
        if (row := self.classes.chosen_item()) is not None:
            self.files.choose_participation(row.id)
            self.tabs.setCurrentIndex(_FILES)

    def _ask_chosen(self, table: RowsView, what: str) -> None:
        table.choose_first()
        if (item := table.chosen_item()) is not None:
            self.wanted.emit(what, item)


def _owners(seen: SeenOfficer) -> list[Owner]:
    """The person, then the person's classes, the newest first."""
    own = Owner("Người này", OFFICER_SUBJECT, seen.detail.row.id, seen.files)
    classes = reversed(seen.classes)
    return [
        own,
        *(Owner(f"{row.course.year}: {row.course.name}", PARTICIPATION_SUBJECT, row.id, row.files) for row in classes),
    ]


def _tab(widgets: Sequence[QWidget], buttons: Sequence[QPushButton]) -> QWidget:
    place = QWidget()
    box = QVBoxLayout(place)
    box.setContentsMargins(0, theme.SMALL, 0, 0)
    box.setSpacing(theme.SMALL)
    for widget in widgets:
        box.addWidget(widget, 1 if isinstance(widget, RowsView | EmptyOr) else 0)
    row = QHBoxLayout()
    row.setSpacing(theme.SMALL)
    for each in buttons:
        row.addWidget(each)
    row.addStretch(1)
    box.addLayout(row)
    return place

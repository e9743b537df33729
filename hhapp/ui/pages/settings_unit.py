"""The office and the words of its documents."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.services import units
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.units.dialogs import ask_succession
from hhapp.ui.widgets.basic import button
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.text import TextArea, TextLine


class UnitTab(QWidget):
    """A form in the order in which a document shows these words."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._unit_id: int | None = None
        self.form = Form(_fields(), self._save, desk.alerts)
        self.form.setMaximumWidth(720)
        self.succeed_button = button(
            "Tổ chức lại đơn vị…", self._succeed, hint="Sáp nhập, đổi tên: đơn vị này kết thúc, đơn vị mới bắt đầu"
        )
        self.form.buttons.addWidget(self.succeed_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.addWidget(self.form)

    def reload(self) -> None:
        """Show what is kept, unless something is being typed."""
        unit = self._desk.read(units.own_unit)
        self._unit_id = unit.id if unit else None
        self.setEnabled(unit is not None)
        if unit is not None and not self.form.changed():
            self.form.load({name: getattr(unit, name) for name in self.form.fields})

    def _succeed(self) -> None:
        own = self._desk.read(units.own_unit)
        if own is not None and self.form.can_leave("Thông tin cơ quan"):
            ask_succession(self, self._desk, own, self._desk.alerts.tell).open()

    def _save(self, values: dict[str, Any]) -> bool:
        unit_id = self._unit_id
        if unit_id is None:
            return False

        def writing(session: Session) -> bool:
            units.update_unit(session, unit_id, **values)
            return True

        return bool(self._desk.write("Sửa thông tin cơ quan", writing))


def _fields() -> dict[str, Field]:
    return {
        "name": Field("&Tên cơ quan", TextLine(), required=True),
        "code": Field("&Mã cơ quan", TextLine(), help_text="Có trong tên tệp gửi lên cấp trên; chữ không dấu và số."),
        "superior_name": Field("&Cơ quan cấp trên trực tiếp", TextLine()),
        "issuer_parent": Field("Dòng cơ quan chủ q&uản", TextLine(), help_text="Ủy ban nhân dân thì để trống."),
        "issuer": Field("Dòng cơ quan ban &hành", TextArea(2), help_text="Mỗi dòng trên giấy là một dòng ở đây."),
        "place": Field("Đị&a danh", TextLine(), help_text="Đứng trước ngày tháng năm."),
        "symbol": Field("&Ký hiệu", TextLine(), help_text="Phần sau của số, ký hiệu: …/BC-UBND."),
        "receiver": Field("Kính &gửi", TextArea(2), help_text="Mỗi nơi một dòng."),
        "authority": Field("Qu&yền hạn, chức vụ người ký", TextArea(2)),
        "signer": Field("Họ tên &người ký", TextLine()),
        "recipients": Field("Nơ&i nhận", TextArea(4), help_text="Mỗi nơi một dòng."),
    }

"""The plan's own words, how its deadlines are read, and deleting it: dialogs of the plan page."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from hhapp.bootstrap import Session
from hhapp.errors import HhappError
from hhapp.services import plan_edit
from hhapp.services.plan import PlanCard
from hhapp.ui.desk import Desk
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.text import TextLine, Tick


def edit_plan(parent: QWidget, desk: Desk, card: PlanCard) -> FormDialog:
    """A dialog for title, number, day and the meaning of "trước ngày"."""
    fields = {
        "title": Field("Tên &kế hoạch", TextLine(), required=True),
        "number": Field("&Số, ký hiệu", TextLine(), help_text="Ghi đúng như trên giấy."),
        "issued_on": Field("&Ngày ban hành", DayEdit(desk.theme.colours.quiet, desk.today)),
        "before_is_inclusive": Field(
            "Cách đọc thời &hạn",
            Tick("“Trước ngày 15/3” tính cả ngày 15/3"),
            help_text="Bỏ trống: 14/3 là ngày cuối đúng hạn. Đổi thì đọc lại mọi thời hạn, trừ mốc đặt tay.",
        ),
    }

    def save(values: dict[str, Any]) -> bool:
        def writing(session: Session) -> bool:
            plan_edit.update_plan(session, card.id, **values)
            return True

        return bool(desk.write(f"Sửa kế hoạch {card.year}", writing))

    dialog = FormDialog(parent, f"Kế hoạch {card.year}", fields, "&Lưu", save)
    dialog.setMinimumWidth(560)
    return dialog.load({name: getattr(card, name) for name in fields})


def ask_delete_plan(desk: Desk, card: PlanCard) -> None:
    """Delete the plan with everything in it, after a question and a backup."""
    if not desk.alerts.ask(
        f"Xóa “{card.title}” với mọi nhiệm vụ, chỉ tiêu và tiến độ?",
        "Bản sao lưu được tạo trước khi xóa; ngay sau đó còn hoàn tác được.",
        yes="Xóa kế hoạch",
        no="Không xóa",
    ):
        return

    def writing(session: Session) -> bool:
        plan_edit.delete_plan(session, card.id)
        return True

    try:
        desk.app.back_up()
    except HhappError as fault:
        desk.alerts.fault(fault)
        return
    desk.write(f"Xóa kế hoạch {card.year}", writing)

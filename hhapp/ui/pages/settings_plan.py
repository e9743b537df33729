"""The plan's own words and how its deadlines are read."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.services import plan as plans
from hhapp.services import plan_edit
from hhapp.services.plan import PlanCard
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.widgets.basic import button
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.text import TextLine, Tick


class PlanTab(QWidget):
    """One plan at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._cards: tuple[PlanCard, ...] = ()
        self._choice = Choice()
        self._choice.setMinimumContentsLength(36)
        self._choice.setAccessibleName("Kế hoạch")
        self._choice.currentIndexChanged.connect(self._on_choice)
        inclusive = Tick("“Trước ngày 15/3” tính cả ngày 15/3")
        self.form = Form(
            {
                "title": Field("&Tên kế hoạch", TextLine(), required=True),
                "number": Field("&Số, ký hiệu", TextLine(), help_text="Ghi đúng như trên giấy."),
                "issued_on": Field("&Ngày ban hành", DayEdit(desk.theme.colours.quiet, desk.today)),
                "before_is_inclusive": Field(
                    "Cách đọc thời &hạn",
                    inclusive,
                    help_text="Bỏ trống: 14/3 là ngày cuối đúng hạn. Đổi thì đọc lại mọi thời hạn, trừ mốc đặt tay.",
                ),
            },
            self._save,
            desk.alerts,
        )
        self.form.setMaximumWidth(720)
        self._delete = button("&Xóa kế hoạch…", self._ask_delete)
        caption = QLabel("&Chọn kế hoạch")
        caption.setBuddy(self._choice)
        head = QHBoxLayout()
        head.addWidget(caption)
        head.addWidget(self._choice)
        head.addWidget(self._delete)
        head.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.addLayout(head)
        box.addWidget(self.form)

    def reload(self) -> None:
        """Read the plans again."""
        self._cards = self._desk.read(plans.plans)
        self._choice.blockSignals(True)
        self._choice.offer((f"{card.year} · {card.title}", card.id) for card in self._cards)
        self._choice.blockSignals(False)
        self.setEnabled(bool(self._cards))
        if not self.form.changed():
            self._load()

    def can_leave(self) -> bool:
        """Ask about unsaved changes."""
        return not self._cards or self.form.can_leave("Kế hoạch")

    def _card(self) -> PlanCard | None:
        return next((card for card in self._cards if card.id == self._choice.value()), None)

    def _load(self) -> None:
        if (card := self._card()) is not None:
            self.form.load({name: getattr(card, name) for name in self.form.fields})

    def _on_choice(self) -> None:
        self._load()

    def _save(self, values: dict[str, Any]) -> bool:
        card = self._card()
        if card is None:
            return False

        def writing(session: Session) -> bool:
            plan_edit.update_plan(session, card.id, **values)
            return True

        return bool(self._desk.write(f"Sửa kế hoạch {card.year}", writing))

    def _ask_delete(self) -> None:
        card = self._card()
        if card is None or not self._desk.alerts.ask(
            f"Xóa “{card.title}” với mọi nhiệm vụ, chỉ tiêu và tiến độ?",
            "Bản sao lưu được tạo trước khi xóa; ngay sau đó còn hoàn tác được.",
            yes="Xóa kế hoạch",
            no="Không xóa",
        ):
            return

        def writing(session: Session) -> bool:
            plan_edit.delete_plan(session, card.id)
            return True

        self._desk.app.back_up()
        self._desk.write(f"Xóa kế hoạch {card.year}", writing)

"""One unit: what it is, whether its key is known, what happened to it, and the fields to put right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hhapp.services.unit_edit import shown_level
from hhapp.services.unit_tree import EventRow, TreeLine, UnitNode, shown_validity
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.units.dialogs import level_choices
from hhapp.ui.pages.units.unit_line import UnitLine
from hhapp.ui.pages.units.unit_rows import event_words
from hhapp.ui.widgets.basic import label, set_role
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.text import TextLine

_USED = "Đơn vị đã có báo cáo, khóa hoặc sự kiện: tên, mã, ngày bắt đầu chỉ đổi bằng Đổi tên…"


class UnitPanel(QWidget):
    """Shows the chosen unit; saving hands the fields to the page."""

    def __init__(self, desk: Desk, save: Callable[[dict[str, Any]], bool]) -> None:
        super().__init__()
        self._desk = desk
        self._superior = UnitLine(empty="giữ như cũ")
        self._level = Choice()
        self._level.offer(level_choices(desk))
        self.form = Form(
            {
                "name": Field("Tên đơn vị", TextLine(), required=True),
                "code": Field("&Mã đơn vị", TextLine(), required=True),
                "level": Field("Cấ&p", self._level),
                "superior_id": Field("Cấp t&rên", self._superior),
                "valid_from": Field("Có từ n&gày", DayEdit(desk.theme.colours.quiet, desk.today)),
            },
            save,
            desk.alerts,
        )
        self._heading = label("", "heading", wrap=True)
        self._about = label("", "quiet", wrap=True)
        self._key = label("", wrap=True)
        self._story = label("", wrap=True)
        self._used = label(_USED, "quiet", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.SMALL, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        for widget in (self._heading, self._about, self._key, self._story, self._used):
            box.addWidget(widget)
        box.addWidget(self.form, 1)

    def show_unit(
        self,
        line: TreeLine,
        nodes: Sequence[UnitNode],
        events: Iterable[EventRow],
        *,
        known_key: bool,
        used: bool,
        fill: bool,
    ) -> None:
        """Show a unit; `fill` puts its words into the form too."""
        node = line.node
        self._heading.setText(node.name)
        under = f"{line.below} đơn vị trực thuộc" if line.below else ""
        about = (node.code, shown_level(self._desk.pack, node.level), shown_validity(node), under)
        self._about.setText(" · ".join(filter(None, about)))
        self._key.setText("✓ Khóa đã xác nhận" if known_key else "– Chưa xác nhận khóa (trang Cài đặt)")
        set_role(self._key, "good" if known_key else "quiet")
        mine = [event for event in events if _is_in(event, node.id)]
        self._story.setText("\n".join(map(event_words, mine)))
        self._story.setVisible(bool(mine))
        self._used.setVisible(used)
        if fill:
            self._superior.offer_units(each for each in nodes if each.id != node.id)
            self._level.offer(level_choices(self._desk, also=node.level))
            self.form.load({name: getattr(node, name) for name in self.form.fields})


def _is_in(event: EventRow, unit_id: int) -> bool:
    return any(each.id == unit_id for each in (*event.sources, *event.heirs))

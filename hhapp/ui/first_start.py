"""The first start: who the office is and for which year, or the sample data to try the program with."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import Pack
from hhapp.services import pack_choice, plan_edit, units
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.dialog import GrowingDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.text import TextLine
from hhapp.ui.widgets.year_line import YearLine


def ask_who(desk: Desk) -> bool:
    """Ask who the office is; False when the clerk leaves without an answer. `desk` is closed afterwards."""
    dialog = FirstStart(desk)
    desk.operations.window = dialog
    answered = dialog.exec() == QDialog.DialogCode.Accepted
    desk.operations.close()
    desk.announcements.close()
    dialog.deleteLater()  # it knows itself through its buttons: Python alone would free it at some later moment
    return answered


class FirstStart(GrowingDialog):
    """One form with defaults that are right for most; nothing asked here is final."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._levels, self._packs = Choice(), Choice()
        self._packs.offer((f"{info.name} ({info.version})", (info.id, info.version)) for info in desk.app.packs.list())
        self._packs.set_value((desk.pack.id, desk.pack.version))
        self._packs.currentIndexChanged.connect(self._offer_levels)
        self._offer_levels()
        self.fields = {
            "name": Field("&Tên cơ quan", TextLine(), required=True, help_text="Ví dụ: Ủy ban nhân dân xã Mẫu"),
            "level": Field("&Cấp", self._levels),
            "superior": Field("Cơ qu&an cấp trên trực tiếp", TextLine(), help_text="Ví dụ: Ủy ban nhân dân tỉnh Mẫu"),
            "pack": Field("&Gói biểu mẫu", self._packs),
            "year": Field("Năm &làm việc", YearLine(), required=True),
        }
        self.fields["year"].set_value(str(desk.today().year))
        self.begin = button("&Bắt đầu", self._begin, role="main", hint="Enter")
        self.begin.setDefault(True)
        self.sample = button("Dùng thử với &dữ liệu mẫu", self._fill_sample, hint="Một năm đã ghi sẵn của xã Mẫu")
        self.setWindowTitle("Lần đầu sử dụng – HHApp")
        self.setMinimumWidth(480)
        self._lay_out()
        self.fields["name"].editor.setFocus()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.HUGE, theme.HUGE, theme.HUGE, theme.LARGE)
        box.setSpacing(theme.MEDIUM)
        box.addWidget(label("Cơ quan dùng chương trình", "title"))
        box.addWidget(
            label(
                "Ghi tên cơ quan; các mục khác đổi được sau trong Cài đặt. Dữ liệu chỉ nằm trên máy này.",
                "quiet",
                wrap=True,
            )
        )
        for field in self.fields.values():
            box.addWidget(field)
        row = QHBoxLayout()
        row.addWidget(self.sample)
        row.addStretch(1)
        row.addWidget(self.begin)
        box.addLayout(row)

    def _offer_levels(self) -> None:
        self._levels.offer((level.name.capitalize(), level.code) for level in self._chosen_pack().unit_levels)

    def _chosen_pack(self) -> Pack:
        pack_id, version = self._packs.value()
        return self._desk.app.packs.get(pack_id, version)

    def _begin(self) -> None:
        faulty = [field for field in self.fields.values() if not field.check()]
        if faulty:
            faulty[0].editor.setFocus()
            return
        values = {name: field.value() for name, field in self.fields.items()}
        pack = self._chosen_pack()

        def writing(session: Session) -> int:
            unit_id = units.set_up_unit(
                session, pack, name=values["name"], level=values["level"], superior_name=values["superior"]
            )
            pack_choice.choose_pack(session, pack)
            return plan_edit.create_plan(session, pack, unit_id, int(values["year"]))

        if self._desk.write("Thiết lập cơ quan", writing) is not None:
            self._desk.year.use(int(values["year"]))
            self.accept()

    def _fill_sample(self) -> None:
        app = self._desk.app

        def work(job: Job) -> None:
            from hhapp.exchange.sample_year import fill_sample_year

            fill_sample_year(app, progress=job.tell)

        self._desk.operations.run(
            "Đang ghi dữ liệu mẫu…", work, self._on_filled, self._desk.alerts.fault, can_stop=False
        )

    def _on_filled(self, _nothing: Any) -> None:
        self.accept()

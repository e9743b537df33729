"""How far a task has come: done or dropped, its milestones, the notes of progress."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.services import milestones, progress
from hhapp.services.plan import MilestoneRow, NoteRow, TaskDetail
from hhapp.services.plan_status import TaskStatus
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.plan_rows import (
    MILESTONE_COLUMNS,
    NOTE_COLUMNS,
    milestone_rows,
    milestone_words,
    note_rows,
)
from hhapp.ui.pages.task_content import task_name
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.number_line import NumberLine
from hhapp.ui.widgets.rows import RowsModel
from hhapp.ui.widgets.table import RowsView
from hhapp.ui.widgets.text import TextArea, TextLine

_WHOLE = Decimal(100)


class TaskProgress(QWidget):
    """The tab with everything that moves a task forward."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._detail: TaskDetail | None = None
        self._done = button("&Hoàn thành…", self.complete, role="main", hint="Ctrl+D")
        self._drop = button("&Không thực hiện…", self._ask_drop)
        self._steps = RowsView(RowsModel(MILESTONE_COLUMNS, desk.theme), "Các mốc thời gian")
        self._notes = RowsView(RowsModel(NOTE_COLUMNS, desk.theme), "Nhật ký tiến độ")
        self._step = label("", "quiet", wrap=True)
        self._note = label("", "quiet", wrap=True)
        self._steps.chosen.connect(self._say_step)
        self._notes.chosen.connect(self._say_note)
        self._steps.opened.connect(self._ask_step_done)
        self._notes.opened.connect(self._ask_note)
        shortcut("Del", self._notes, self._delete_note)
        shortcut("Del", self._steps, self._remove_step)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addLayout(_row(self._done, self._drop))
        box.addWidget(label("Mốc thời gian", "strong"))
        box.addWidget(self._steps, 2)
        box.addWidget(self._step)
        box.addLayout(
            _row(
                button("&Xong mốc…", self._complete_step, hint="Ghi ngày xong mốc đang chọn · Enter"),
                button("Đặt &ngày…", self._set_step, hint="Đặt ngày cho mốc đang chọn bằng tay"),
                button("+ &Mốc", self._add_step, hint="Thêm một mốc"),
            )
        )
        box.addWidget(label("Nhật ký tiến độ", "strong"))
        box.addWidget(self._notes, 3)
        box.addWidget(self._note)
        box.addLayout(
            _row(
                button("+ &Ghi tiến độ", self._add_note, hint="Thêm một dòng vào nhật ký"),
                button("&Sửa…", self._edit_note, hint="Sửa dòng đang chọn · Enter"),
                button("Xóa", self._delete_note, hint="Xóa dòng đang chọn · Del"),
            )
        )

    def show_task(self, detail: TaskDetail) -> None:
        """Show a task's milestones and notes."""
        self._detail = detail
        self._steps.replace(milestone_rows(detail.milestones))
        self._notes.replace(note_rows(detail.notes))
        self._say_step(self._steps.chosen_item())
        self._say_note(self._notes.chosen_item())
        status = detail.row.status
        self._done.setText("Mở &lại" if status.done else "&Hoàn thành…")
        self._done.setEnabled(status is not TaskStatus.DROPPED)
        self._drop.setText("Thực hiện &lại" if status is TaskStatus.DROPPED else "&Không thực hiện…")

    def _say_step(self, step: MilestoneRow | None) -> None:
        self._step.setText(milestone_words(step))
        self._step.setVisible(step is not None)

    def _say_note(self, note: NoteRow | None) -> None:
        self._note.setText("" if note is None else note.text)
        self._note.setVisible(note is not None)

    def complete(self) -> None:
        """Ask for the day and mark the task done; a task that is done is opened again."""
        if self._detail is None or self._detail.row.status is TaskStatus.DROPPED:
            return
        row = self._detail.row
        if row.status.done:
            self._write("Mở lại", lambda session: progress.reopen_task(session, row.id))
            return
        day = Field("&Ngày hoàn thành", self._day_edit(), required=True)
        self._ask(f"Hoàn thành {task_name(row.number)}", {"day": day}, "&Hoàn thành", self._save_done).load(
            {"day": self._desk.today()}
        ).open()

    def _save_done(self, values: dict[str, Any]) -> bool:
        task_id, day = self._task_id, values["day"]
        return self._write("Hoàn thành", lambda session: progress.complete_task(session, task_id, day))

    def _ask_drop(self) -> None:
        if self._detail is None:
            return
        row = self._detail.row
        if row.status is TaskStatus.DROPPED:
            self._write("Thực hiện lại", lambda session: progress.restore_task(session, row.id))
            return
        fields = {
            "day": Field("&Ngày quyết định", self._day_edit(), required=True),
            "reason": Field("&Lý do", TextArea(3), required=True, help_text="Ghi văn bản cho phép, nếu có."),
        }
        self._ask(f"Không thực hiện {task_name(row.number)}", fields, "&Ghi nhận", self._save_drop).load(
            {"day": self._desk.today()}
        ).open()

    def _save_drop(self, values: dict[str, Any]) -> bool:
        task_id = self._task_id
        return self._write(
            "Không thực hiện", lambda session: progress.drop_task(session, task_id, values["day"], values["reason"])
        )

    # milestones

    def _complete_step(self) -> None:
        if (step := self._steps.chosen_item()) is not None:
            self._ask_step_done(step)

    def _ask_step_done(self, step: MilestoneRow) -> None:
        if step.kind == "waits_for" and step.event_on is None:
            self._ask_day("Sự kiện đã xảy ra ngày nào", "Ngày sự kiện", step, milestones.mark_event, None)
        else:
            self._ask_day("Mốc này xong ngày nào", "Ngày xong", step, progress.complete_milestone, step.done_on)

    def _ask_day(
        self,
        title: str,
        caption: str,
        step: MilestoneRow,
        writer: Callable[[Session, int, date | None], object],
        known: date | None,
    ) -> None:
        def save(values: dict[str, Any]) -> bool:
            return self._write(caption, lambda session: writer(session, step.id, values["day"]))

        help_text = "Để trống nếu chưa xong." if known else ""
        day = Field(f"&{caption}", self._day_edit(), required=known is None, help_text=help_text)
        self._ask(title, {"day": day}, "&Ghi nhận", save, sentence=step.label or step.condition or "").load(
            {"day": known or self._desk.today()}
        ).open()

    def _set_step(self) -> None:
        step: MilestoneRow | None = self._steps.chosen_item()
        if step is None:
            return

        def save(values: dict[str, Any]) -> bool:
            return self._write("Đặt mốc", lambda session: milestones.set_milestone(session, step.id, **values))

        self._ask("Đặt mốc bằng tay", self._step_fields(), "&Lưu mốc", save).load(
            {"label": step.label, "start": step.start, "end": step.end}
        ).open()

    def _add_step(self) -> None:
        if self._detail is None:
            return
        task_id = self._task_id

        def save(values: dict[str, Any]) -> bool:
            return self._write("Thêm mốc", lambda session: milestones.add_milestone(session, task_id, **values))

        self._ask("Mốc mới", self._step_fields(), "Thê&m mốc", save).open()

    def _remove_step(self) -> None:
        if (step := self._steps.chosen_item()) is not None:
            self._write("Xóa mốc", lambda session: milestones.remove_milestone(session, step.id))

    def _step_fields(self) -> dict[str, Field]:
        return {
            "label": Field("Tên mố&c", TextLine(), help_text="Để trống nếu là cả nhiệm vụ."),
            "start": Field("Từ &ngày", self._day_edit()),
            "end": Field("Đến &hết ngày", self._day_edit(), required=True),
        }

    # notes

    def _add_note(self) -> None:
        if self._detail is not None:
            self._ask_note(None)

    def _edit_note(self) -> None:
        if (note := self._notes.chosen_item()) is not None:
            self._ask_note(note)

    def _ask_note(self, note: NoteRow | None) -> None:
        task_id = self._task_id

        def save(values: dict[str, Any]) -> bool:
            if note is None:
                return self._write("Ghi tiến độ", lambda session: progress.add_note(session, task_id, **values))
            return self._write("Sửa tiến độ", lambda session: progress.update_note(session, note.id, **values))

        fields = {
            "on": Field("&Ngày", self._day_edit(), required=True),
            "text": Field("Đã là&m được gì", TextArea(4), required=True),
            "share_done": Field("Đạt bao nhiêu &phần trăm cả nhiệm vụ", NumberLine(_WHOLE)),
            "author": Field("N&gười ghi", TextLine()),
        }
        values = {"on": self._desk.today()} if note is None else {name: getattr(note, name) for name in fields}
        self._ask("Ghi tiến độ", fields, "&Lưu", save).load(values).open()

    def _delete_note(self) -> None:
        if (note := self._notes.chosen_item()) is not None:
            self._write("Xóa dòng tiến độ", lambda session: progress.delete_note(session, note.id))

    # shared

    @property
    def _task_id(self) -> int:
        assert self._detail is not None
        return self._detail.row.id

    def _day_edit(self) -> DayEdit:
        return DayEdit(self._desk.theme.colours.quiet, self._desk.today)

    def _ask(
        self,
        title: str,
        fields: dict[str, Field],
        verb: str,
        save: Callable[[dict[str, Any]], bool],
        sentence: str = "",
    ) -> FormDialog:
        return FormDialog(self, title, fields, verb, save, sentence=sentence)

    def _write(self, what: str, writing: Callable[[Session], object]) -> bool:
        assert self._detail is not None

        def whole(session: Session) -> bool:
            writing(session)
            return True

        return bool(self._desk.write(f"{what}: {task_name(self._detail.row.number)}", whole))


def _row(*buttons: QWidget) -> QHBoxLayout:
    box = QHBoxLayout()
    box.setSpacing(theme.SMALL)
    for made in buttons:
        box.addWidget(made, alignment=Qt.AlignmentFlag.AlignLeft)
    box.addStretch(1)
    return box

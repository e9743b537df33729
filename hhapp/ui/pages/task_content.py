"""The words of a task: the form beside the plan table, and the dialog for a new task with the same fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hhapp.services import plan_edit
from hhapp.services.plan import AreaCard, TaskDetail
from hhapp.services.plan_edit import TaskTexts
from hhapp.ui.desk import Desk
from hhapp.ui.status import milestone_span
from hhapp.ui.widgets.basic import label, set_role
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.text import TextArea, TextLine


def text_fields(*, lines: int = 3) -> dict[str, Field]:
    """The six columns of the annex, in the order of the paper."""
    return {
        "number": Field("&Số thứ tự", TextLine()),
        "task": Field("&Nội dung nhiệm vụ", TextArea(lines), required=True),
        "product": Field("Sản &phẩm", TextArea(2)),
        "lead": Field("Cơ &quan chủ trì", TextArea(2)),
        "coordination": Field("Cơ qu&an phối hợp", TextArea(2)),
        "deadline": Field("Thời &hạn, ghi như kế hoạch", TextArea(2)),
    }


def texts_of(values: dict[str, Any]) -> TaskTexts:
    """The fields' values as the service takes them."""
    return TaskTexts(
        **{name: values[name] for name in ("number", "task", "product", "lead", "coordination", "deadline")}
    )


def task_name(number: str) -> str:
    """How an action names a task."""
    return f"nhiệm vụ {number}" if number else "nhiệm vụ"


class TaskContent(QWidget):
    """Shows one task's words and what the program read from its deadline; Lưu writes them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._detail: TaskDetail | None = None
        self.form = Form(text_fields(), self._save, desk.alerts)
        self._reading = label("", "quiet", wrap=True)
        self.form.column.insertWidget(self.form.column.count() - 1, self._reading)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.form)

    def show_task(self, detail: TaskDetail) -> None:
        """Load a task; typing into the same task that is not saved yet stays."""
        same = self._detail is not None and self._detail.row.id == detail.row.id
        self._detail = detail
        if not (same and self.form.changed()):
            row = detail.row
            self.form.load({name: getattr(row, name) for name in self.form.fields})
        self._show_reading(detail)

    def _show_reading(self, detail: TaskDetail) -> None:
        if detail.row.deadline and not detail.row.deadline_understood:
            text = "? Chương trình chưa đọc được thời hạn này. Đặt mốc bằng tay ở thẻ Tiến độ."
        elif detail.milestones:
            steps = (f"{step.label + ': ' if step.label else ''}{milestone_span(step)}" for step in detail.milestones)
            text = "Đọc là: " + "; ".join(steps) + "."
        else:
            text = ""
        self._reading.setText(text)
        set_role(self._reading, "warning" if text.startswith("?") else "quiet")

    def _save(self, values: dict[str, Any]) -> bool:
        assert self._detail is not None
        task_id, texts = self._detail.row.id, texts_of(values)

        def writing(session: Any) -> bool:
            plan_edit.update_task(session, task_id, texts)
            return True

        return bool(self._desk.write(f"Sửa {task_name(texts.number)}", writing))


class NewTask(FormDialog):
    """A new task: its area and the six columns."""

    def __init__(self, parent: QWidget, desk: Desk, areas: Sequence[AreaCard], area_id: int | None) -> None:
        choice = Choice()
        choice.offer((f"{area.number}  {area.name}".strip() or "Nhiệm vụ", area.id) for area in areas)
        fields = {"area": Field("&Lĩnh vực", choice)} | text_fields(lines=2)
        super().__init__(parent, "Nhiệm vụ mới", fields, "Thê&m nhiệm vụ", self._add)
        self._desk = desk
        self.setMinimumWidth(520)
        if area_id is not None:
            choice.set_value(area_id)
        self.fields["task"].editor.setFocus()

    def _add(self, values: dict[str, Any]) -> bool:
        texts, area_id = texts_of(values), values["area"]
        title = f"Thêm {task_name(texts.number)}"
        return self._desk.write(title, lambda session: plan_edit.add_task(session, area_id, texts)) is not None

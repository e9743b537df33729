"""What is asked about a target: its sentence, its result, the mark to reach, the figure it is judged by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from hhapp.bootstrap import Session
from hhapp.services import targets
from hhapp.services.plan import AreaCard
from hhapp.services.targets import TargetRow
from hhapp.ui.desk import Desk
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.number_line import NumberLine
from hhapp.ui.widgets.text import TextArea, TextLine
from hhapp.vn.thresholds import Comparator, Threshold

_COMPARATORS = (
    ("từ … trở lên (≥)", Comparator.AT_LEAST),
    ("trên (>)", Comparator.MORE),
    ("bằng (=)", Comparator.EQUAL),
    ("không quá (≤)", Comparator.AT_MOST),
    ("dưới (<)", Comparator.LESS),
    ("trong khoảng", Comparator.BETWEEN),
)


def new_target(parent: QWidget, desk: Desk, areas: Sequence[AreaCard]) -> FormDialog:
    """A new sentence in an area."""
    choice = Choice()
    choice.offer((f"{area.number}  {area.name}".strip() or "Chỉ tiêu", area.id) for area in areas)

    def save(values: dict[str, Any]) -> bool:
        return (
            desk.write("Thêm chỉ tiêu", lambda session: targets.add_target(session, values["area"], values["text"]))
            is not None
        )

    fields = {
        "area": Field("&Lĩnh vực", choice),
        "text": Field(
            "&Nội dung chỉ tiêu",
            TextArea(4),
            required=True,
            help_text="Ghi như kế hoạch; mức phải đạt được đọc từ câu này.",
        ),
    }
    return FormDialog(parent, "Chỉ tiêu mới", fields, "Thê&m chỉ tiêu", save)


def enter_result(parent: QWidget, desk: Desk, target: TargetRow) -> FormDialog:
    """What was reached by a day: a rate as two numbers, anything else as one."""
    assert target.threshold is not None
    is_rate = target.threshold.unit == "%"
    day = DayEdit(desk.theme.colours.quiet, desk.today)
    fields = {"as_of": Field("Tính đến &ngày", day, required=True)}
    if is_rate:
        fields["numerator"] = Field("Số đạt (tử &số)", NumberLine())
        fields["denominator"] = Field("Tổng số (&mẫu số)", NumberLine())
        fields["value"] = Field("Hoặc tỷ &lệ có sẵn, %", NumberLine(), help_text="Chỉ dùng khi không có hai số trên.")
    else:
        fields["value"] = Field(
            f"&Kết quả ({target.threshold.unit})" if target.threshold.unit else "&Kết quả", NumberLine()
        )
    fields["note"] = Field("Ghi &chú", TextLine())

    def writing(session: Session, values: dict[str, Any]) -> bool:
        assert target.threshold_id is not None
        targets.set_result(session, target.threshold_id, values.pop("as_of"), **values)
        return True

    def save(values: dict[str, Any]) -> bool:
        return bool(desk.write("Nhập kết quả chỉ tiêu", lambda session: writing(session, dict(values))))

    title = "Kết quả chỉ tiêu"
    return FormDialog(parent, title, fields, "&Ghi nhận", save, sentence=target.text).load({"as_of": desk.today()})


def set_mark(parent: QWidget, desk: Desk, target: TargetRow) -> FormDialog:
    """The mark to reach, set by hand."""
    comparator = Choice()
    comparator.offer(_COMPARATORS)
    fields = {
        "comparator": Field("&So sánh", comparator),
        "value": Field("&Mức", NumberLine(), required=True),
        "upper": Field("Đế&n (khi là khoảng)", NumberLine()),
        "unit": Field("Đơn &vị tính", TextLine()),
        "scope": Field("&Phạm vi", TextLine(), help_text="Ví dụ: cấp xã. Để trống nếu áp dụng chung."),
    }
    known = target.threshold
    baseline = known.baseline if known else None

    def writing(session: Session, values: dict[str, Any]) -> bool:
        threshold = Threshold(baseline=baseline, **{**values, "scope": values["scope"] or None})
        if target.threshold_id is None:
            targets.add_threshold(session, target.id, threshold)
        else:
            targets.set_threshold(session, target.threshold_id, threshold)
        return True

    def save(values: dict[str, Any]) -> bool:
        return bool(desk.write("Đặt mức phải đạt", lambda session: writing(session, values)))

    dialog = FormDialog(parent, "Mức phải đạt", fields, "&Lưu mức", save, sentence=target.text)
    return dialog.load({name: getattr(known, name) for name in fields}) if known else dialog.load({"unit": "%"})


def link_figure(parent: QWidget, desk: Desk, target: TargetRow) -> FormDialog:
    """Judge the target by a figure of the report, so that it is never typed twice."""
    choice = Choice()
    choice.offer(
        [
            ("Không, nhập kết quả riêng", None),
            *((f"{each.number}  {each.name}", each.code) for each in desk.pack.indicators),
        ]
    )

    def writing(session: Session, code: str | None) -> bool:
        assert target.threshold_id is not None
        targets.link_indicator(session, desk.pack, target.threshold_id, code)
        return True

    def save(values: dict[str, Any]) -> bool:
        return bool(desk.write("Gắn số liệu với chỉ tiêu", lambda session: writing(session, values["code"])))

    fields = {"code": Field("&Số liệu của kỳ báo cáo", choice)}
    dialog = FormDialog(parent, "Lấy kết quả từ số liệu", fields, "&Ghi nhận", save, sentence=target.text)
    dialog.setMinimumWidth(560)
    return dialog.load({"code": target.indicator_code})

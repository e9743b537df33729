"""What is asked before units change: a new one, a merger, a split, another name, an end, the own office's new start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from hhapp.bootstrap import Session
from hhapp.errors import UserError
from hhapp.services.succession import foresee_succession, succeed_own_unit
from hhapp.services.unit_edit import UnitWords, add_unit, unit_of_code
from hhapp.services.unit_events import When, abolish_units, merge_units, rename_unit, split_unit
from hhapp.services.unit_tree import UnitNode
from hhapp.services.units import UnitCard
from hhapp.ui.desk import Desk
from hhapp.ui.pages.units.unit_line import UnitLine
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.text import TextArea, TextLine, Tick
from hhapp.vn.text import capitalise_first

_FIRST_DAY = "Ngày đầu của cái mới: 01/07/2025 thì đơn vị cũ còn đến hết 30/06/2025."
_UNDO = "Hoàn tác (Ctrl+Z) trả lại đúng như trước."
_OTHER_LEVEL = ("Cấp khác", "")
Words = dict[str, Any]


def level_choices(desk: Desk, *, also: str = "") -> list[tuple[str, str]]:
    """The pack's levels, one that a list brought along, and none of them."""
    levels = [(capitalise_first(level.name), level.code) for level in desk.pack.unit_levels]
    brought = [(also, also)] if also and also not in [code for _, code in levels] else []
    return [*levels, *brought, _OTHER_LEVEL]


def unit_fields(
    desk: Desk,
    nodes: Sequence[UnitNode],
    *,
    name: str = "Tên đơ&n vị",
    code: str = "&Mã đơn vị",
    level: str = "",
    empty: str = "để trống: như cũ",
) -> dict[str, Field]:
    """The fields of a unit that an event makes; the first day is the event's."""
    return {
        "name": Field(name, TextLine(), required=True),
        "code": Field(code, TextLine(), required=True, help_text="Mã của đơn vị đã kết thúc không dùng lại."),
        "level": Field("Cấ&p", _levels(desk, level)),
        "superior_id": Field("Cấp t&rên", UnitLine(nodes, empty=empty)),
    }


def ask_new(parent: QWidget, desk: Desk, nodes: Sequence[UnitNode], made: Callable[[int], object]) -> FormDialog:
    """A unit below."""
    fields = unit_fields(desk, nodes, empty="để trống: đơn vị mình")
    fields["valid_from"] = Field("Có từ n&gày", _day(desk), help_text="Để trống: đã có từ trước.")

    def save(values: Words) -> bool:
        unit_id = desk.write(
            f"Thêm đơn vị {values['name']}", lambda session: add_unit(session, desk.pack, UnitWords(**values))
        )
        if unit_id is not None:
            made(unit_id)
        return unit_id is not None

    return FormDialog(parent, "Đơn vị cấp dưới mới", fields, "Thêm đơn &vị", save)


def ask_merge(parent: QWidget, desk: Desk, merged: Sequence[UnitNode], nodes: Sequence[UnitNode]) -> FormDialog:
    """The units that were ticked become one."""
    into = Choice()
    into.offer([("Lập đơn vị mới", None), *((f"{node.name} ({node.code})", node.id) for node in merged)])
    fields = {
        "into": Field("Sáp nhập &vào", into),
        **unit_fields(desk, nodes, name="Tên đơ&n vị mới", code="&Mã đơn vị mới"),
        **_when_fields(desk),
    }
    new = [fields[name] for name in ("name", "code", "level", "superior_id")]

    def show_new() -> None:
        for field in new:
            field.setVisible(into.value() is None)
            field.required = into.value() is None

    into.currentIndexChanged.connect(show_new)

    def save(values: Words) -> bool:
        heir: UnitWords | int = values["into"] if values["into"] is not None else _words(values)
        title = f"Sáp nhập {len(merged)} đơn vị"
        return _write(desk, title, lambda s: merge_units(s, desk.pack, [n.id for n in merged], heir, _when(values)))

    sentence = f"{_list(merged)}. {_UNDO}"
    return FormDialog(parent, f"Sáp nhập {len(merged)} đơn vị", fields, "&Sáp nhập", save, sentence=sentence).load(
        {"level": merged[0].level}
    )


def ask_split(parent: QWidget, desk: Desk, node: UnitNode) -> FormDialog:
    """One unit becomes several; each line names one."""
    parts = Field(
        "Các đơn &vị sau khi chia",
        TextArea(4),
        required=True,
        help_text="Mỗi dòng một đơn vị: mã; tên. Chỉ ghi mã nếu phần đó nhập vào đơn vị đã có.",
    )
    fields = {
        "parts": parts,
        "level": Field("Cấ&p của đơn vị mới", _levels(desk, node.level)),
        "stays": Field("Đơn vị cũ", Tick("Vẫn còn, chỉ tách đi &một phần")),
        **_when_fields(desk),
    }

    def save(values: Words) -> bool:
        def writing(session: Session) -> int:
            heirs = [_part(session, line, values["level"]) for line in values["parts"].splitlines() if line.strip()]
            return split_unit(session, desk.pack, node.id, heirs, _when(values), stays=values["stays"])

        return _write(desk, f"Chia tách {node.name}", writing)

    sentence = f"Số liệu cũ của {node.name} không chia ra được cho các đơn vị mới. {_UNDO}"
    return FormDialog(parent, f"Chia tách {node.name}", fields, "C&hia tách", save, sentence=sentence).load(
        {"level": node.level}
    )


def ask_rename(parent: QWidget, desk: Desk, node: UnitNode, nodes: Sequence[UnitNode]) -> FormDialog:
    """Another name, code, level or superior from a day on."""
    fields = unit_fields(desk, nodes, name="Tê&n mới", code="&Mã mới", level=node.level) | _when_fields(desk)

    def save(values: Words) -> bool:
        title = f"Đổi tên {node.name} thành {values['name']}"
        return _write(desk, title, lambda s: rename_unit(s, desk.pack, node.id, _words(values), _when(values)))

    sentence = f"Báo cáo đã nhận vẫn mang mã {node.code}. {_UNDO}"
    return FormDialog(parent, f"Đổi tên {node.name}", fields, "Đổ&i tên", save, sentence=sentence).load(
        {"name": node.name, "level": node.level, "superior_id": node.superior_id}
    )


def ask_abolish(parent: QWidget, desk: Desk, ending: Sequence[UnitNode]) -> FormDialog:
    """Units end and nobody takes their place."""

    def save(values: Words) -> bool:
        title = f"Giải thể {len(ending)} đơn vị"
        return _write(desk, title, lambda s: abolish_units(s, [node.id for node in ending], _when(values)))

    sentence = f"{_list(ending)}. Đơn vị trực thuộc về cấp trên kế tiếp từ ngày đó. {_UNDO}"
    title = f"Giải thể {len(ending)} đơn vị"
    return FormDialog(parent, title, _when_fields(desk), "Giải t&hể", save, sentence=sentence)


def ask_succession(parent: QWidget, desk: Desk, own: UnitCard, told: Callable[[str], object]) -> FormDialog:
    """The office of this folder becomes another."""
    fields = {
        "name": Field("Tên đơ&n vị mới", TextLine(), required=True),
        "code": Field("&Mã đơn vị mới", TextLine(), required=True),
        "level": Field("Cấ&p", _levels(desk, own.level)),
        "superior_name": Field("Cơ quan cấp t&rên", TextLine()),
        **_when_fields(desk),
    }

    def save(values: Words) -> bool:
        when = _when(values)
        names = {name: values[name] for name in ("name", "code", "level", "superior_name")}
        done = desk.write(
            f"Tổ chức lại {own.name}", lambda session: succeed_own_unit(session, desk.pack, **names, when=when)
        )
        if done is not None:
            told(done.sentence)
        return done is not None

    counts = desk.read(lambda session: foresee_succession(session, desk.today()))
    going = ", ".join(f"{count} {what}" for what, count in counts if count)
    sentence = (
        f"{own.name} ({own.code}) kết thúc, đơn vị mới bắt đầu với chữ trên văn bản theo gói biểu mẫu. "
        f"Việc đang mở chuyển theo{f' (tính đến hôm nay: {going})' if going else ''}; việc đã xong và kỳ báo cáo cũ "
        f"ở lại với đơn vị cũ và vẫn xem được. {_UNDO}"
    )
    dialog = FormDialog(parent, "Tổ chức lại đơn vị mình", fields, "Tổ chức &lại", save, sentence=sentence)
    return dialog.load({"level": own.level, "superior_name": own.superior_name})


def _levels(desk: Desk, also: str) -> Choice:
    choice = Choice()
    choice.offer(level_choices(desk, also=also))
    return choice


def _when_fields(desk: Desk) -> dict[str, Field]:
    return {
        "on": Field("Áp dụng từ n&gày", _day(desk), required=True, help_text=_FIRST_DAY),
        "basis": Field("&Căn cứ", TextLine()),
        "note": Field("Ghi chú", TextLine()),
    }


def _when(values: Words) -> When:
    return When(values["on"], values["basis"], values["note"])


def _words(values: Words) -> UnitWords:
    return UnitWords(values["code"], values["name"], values["level"], values["superior_id"])


def _part(session: Session, line: str, level: str) -> UnitWords | int:
    code, sign, name = (part.strip() for part in line.partition(";"))
    if sign and not name:
        raise UserError(f"Dòng “{line.strip()}” chưa có tên.", "Ghi mã; tên, hoặc chỉ mã của đơn vị đã có.")
    return UnitWords(code, name, level) if sign else unit_of_code(session, code)


def _write(desk: Desk, title: str, writing: Callable[[Session], int]) -> bool:
    return desk.write(title, writing) is not None


def _list(nodes: Sequence[UnitNode]) -> str:
    shown = ", ".join(node.name for node in nodes[:6])
    return f"{shown} và {len(nodes) - 6} đơn vị khác" if len(nodes) > 6 else shown


def _day(desk: Desk) -> DayEdit:
    return DayEdit(desk.theme.colours.quiet, desk.today)

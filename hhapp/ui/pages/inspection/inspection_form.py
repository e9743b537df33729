"""Everything about one inspection: its name, units, days, team, what it came to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hhapp.packs.catalogue import Pack
from hhapp.services.inspection.inspections import InspectionDraft, InspectionRow
from hhapp.services.inspection.plans import InspectedUnitRow
from hhapp.services.inspection.rules import pack_checklist, pack_rules
from hhapp.ui.desk import Desk
from hhapp.ui.widgets.check_list import CheckList
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.text import TextArea, TextLine


def inspection_fields(desk: Desk, units: Sequence[InspectedUnitRow]) -> dict[str, Field]:
    """The fields that a new inspection needs; the units of the year are ticked all."""
    rules = pack_rules(desk.pack)
    form, scope = Choice(), Choice()
    form.offer((each.name, each.code) for each in rules.forms)
    scope.offer((each.name, each.code) for each in rules.scopes)
    ticks = CheckList((unit.name, unit.id) for unit in units)
    ticks.set_value(unit.id for unit in units)
    return {
        "name": Field("Tên &cuộc kiểm tra", TextLine(), required=True),
        "form": Field("&Hình thức", form),
        "scope": Field("&Phạm vi", scope),
        "unit_ids": Field("Đơ&n vị được kiểm tra", ticks),
        "planned_from": Field("Dự kiến từ n&gày", _day(desk)),
        "planned_to": Field("Dự kiến đến ngà&y", _day(desk)),
    }


class InspectionForm(Form):
    """The form in the panel; `load_inspection` offers the units and areas there are, then fills it."""

    def __init__(self, desk: Desk, save: Any) -> None:
        self._unit_ticks, self._area_ticks = CheckList(), CheckList()
        self._form, self._scope = Choice(), Choice()
        super().__init__(self._make_fields(desk), save, desk.alerts)

    def load_inspection(self, pack: Pack, row: InspectionRow, units: Sequence[InspectedUnitRow]) -> None:
        """Show an inspection. A form, scope or unit that is offered no more stays offered for this one."""
        rules, draft = pack_rules(pack), row.draft
        forms = {each.code: each.name for each in rules.forms} | {draft.form: row.form_shown}
        scopes = {each.code: each.name for each in rules.scopes}
        self._form.offer((name, code) for code, name in forms.items())
        self._scope.offer((name, code) for code, name in ({draft.scope: row.scope_shown} | scopes).items())
        named = {unit.id: unit.name for unit in units} | dict(zip(draft.unit_ids, row.units, strict=True))
        self._unit_ticks.offer((name, unit_id) for unit_id, name in named.items())
        self._area_ticks.offer((f"{area.number}. {area.name}", area.code) for area in pack_checklist(pack).areas)
        self.load({name: getattr(draft, name) for name in self.fields})

    def _make_fields(self, desk: Desk) -> dict[str, Field]:
        return {
            "name": Field("&Tên cuộc kiểm tra", TextLine(), required=True),
            "form": Field("&Hình thức", self._form),
            "scope": Field("&Phạm vi", self._scope),
            "scope_text": Field("Nội dung chuyên đề", TextLine()),
            "areas": Field("Lĩnh vực xem xét", self._area_ticks, help_text="Không chọn lĩnh vực nào là xem tất cả."),
            "unit_ids": Field("Đơn vị được kiểm tra", self._unit_ticks),
            "planned_from": Field("Dự kiến từ ngày", _day(desk)),
            "planned_to": Field("Dự kiến đến ngày", _day(desk)),
            "held_from": Field("Đã kiểm tra từ ngà&y", _day(desk)),
            "held_to": Field("Đã kiểm tra đến ngày", _day(desk)),
            "leader": Field("Trưởn&g đoàn", TextLine()),
            "secretary": Field("Thư ký", TextLine()),
            "members": Field("Thành viên", TextArea(3), help_text="Mỗi người một dòng."),
            "conclusion": Field("Kết luận", TextArea(4)),
            "unit_remarks": Field("Ý kiến của đơn vị", TextArea(3)),
        }


def draft_from(values: dict[str, Any]) -> InspectionDraft:
    """What the fields hold, as the service takes it."""
    return InspectionDraft(**values)


def _day(desk: Desk) -> DayEdit:
    return DayEdit(desk.theme.colours.quiet, desk.today)

"""What is asked about a year's self-inspection: a new inspection, the plan and its rules, the units to inspect."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from hhapp.bootstrap import Session
from hhapp.packs.inspection.catalogue import HandledRule
from hhapp.services.inspection import inspections, plans
from hhapp.services.inspection.plans import InspectedUnitRow, PlanDraft
from hhapp.services.inspection.rules import pack_rules
from hhapp.ui.desk import Desk
from hhapp.ui.pages.inspection.inspection_form import draft_from, inspection_fields
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.number_line import NumberLine
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.ui.widgets.text import TextLine
from hhapp.vn.numbers import format_number

_UNIT_COLUMNS = (Column("Đơn vị"), Column("Từ năm", 90, right=True))
_HUNDRED = Decimal(100)


def new_inspection(parent: QWidget, desk: Desk, unit_id: int, made: Callable[[int], object]) -> FormDialog:
    """A new inspection of the working year; `made(id)` afterwards."""
    year = desk.year.value
    units = desk.read(lambda session: plans.units_of_year(session, unit_id, year))
    count = len(desk.read(lambda session: inspections.inspection_rows(session, desk.pack, unit_id, year, desk.today())))

    def save(values: dict[str, Any]) -> bool:
        def writing(session: Session) -> int:
            return inspections.create_inspection(session, desk.pack, unit_id, year, draft_from(values))

        made_id = desk.write(f"Thêm cuộc kiểm tra {values['name']}", writing)
        if made_id is not None:
            made(made_id)
        return made_id is not None

    fields = inspection_fields(desk, units)
    dialog = FormDialog(parent, f"Cuộc kiểm tra mới năm {year}", fields, "Thê&m cuộc kiểm tra", save)
    return dialog.load({"name": f"Tự kiểm tra đợt {count + 1} năm {year}"})


def edit_plan(parent: QWidget, desk: Desk, unit_id: int) -> FormDialog:
    """The year's plan: number, day, and the rules that it sets where they differ from the pack's."""
    year, rules = desk.year.value, pack_rules(desk.pack)
    kept = desk.read(lambda session: plans.plan_of(session, unit_id, year)) or PlanDraft()
    handled = Choice()
    handled.offer([(f"Theo gói biểu mẫu ({rules.handled.shown})", None), *((each.shown, each) for each in HandledRule)])
    fields = {
        "title": Field("&Tên kế hoạch", TextLine(), help_text="Để trống: theo gói biểu mẫu."),
        "number": Field("&Số, ký hiệu", TextLine()),
        "issued_on": Field("Ngày &ban hành", DayEdit(desk.theme.colours.quiet, desk.today)),
        "share": Field(
            "&Phải kiểm tra, % số đơn vị",
            NumberLine(_HUNDRED),
            help_text=f"Để trống: {format_number(rules.share * _HUNDRED)}% theo gói biểu mẫu.",
        ),
        "remedy_days": Field(
            "Số ngày &khắc phục", NumberLine(), help_text=f"Để trống: {rules.remedy_days} ngày theo gói biểu mẫu."
        ),
        "handled": Field("&Coi là đã xử lý khi", handled),
    }

    def save(values: dict[str, Any]) -> bool:
        draft = _plan_draft(values)
        return (
            desk.write(
                f"Sửa kế hoạch kiểm tra năm {year}", lambda session: plans.save_plan(session, unit_id, year, draft)
            )
            is not None
        )

    dialog = FormDialog(parent, f"Kế hoạch kiểm tra năm {year}", fields, "&Lưu kế hoạch", save)
    return dialog.load(
        {
            "title": kept.title,
            "number": kept.number,
            "issued_on": kept.issued_on,
            "share": None if kept.share is None else kept.share * _HUNDRED,
            "remedy_days": None if kept.remedy_days is None else Decimal(kept.remedy_days),
            "handled": kept.handled,
        }
    )


def _plan_draft(values: dict[str, Any]) -> PlanDraft:
    share, days = values["share"], values["remedy_days"]
    return PlanDraft(
        title=values["title"],
        number=values["number"],
        issued_on=values["issued_on"],
        share=None if share is None else share / _HUNDRED,
        handled=values["handled"],
        remedy_days=None if days is None else int(days),
    )


def units_list(parent: QWidget, desk: Desk, unit_id: int, again: Callable[[], object]) -> ListDialog:
    """The units to inspect in the working year; Enter opens one, to be renamed or left out; `again` opens the list."""
    year = desk.year.value
    units = desk.read(lambda session: plans.units_of_year(session, unit_id, year))
    rows = [_unit_row(unit) for unit in units]
    listed = ListDialog(parent, desk.theme, f"Đơn vị được kiểm tra năm {year}", _UNIT_COLUMNS, rows)
    listed.say("Phòng, trung tâm, đơn vị trực thuộc phải kiểm tra. Enter: sửa tên hoặc bỏ khỏi danh sách.")
    listed.when_empty("Chưa có đơn vị nào. Thêm từng phòng, trung tâm, đơn vị trực thuộc.")
    listed.lead_to(lambda unit: _edit_unit(parent, desk, unit, again).open())
    return listed.ask("&Thêm đơn vị…", lambda: _add_unit(parent, desk, unit_id, again), "Đón&g")


def _add_unit(parent: QWidget, desk: Desk, unit_id: int, again: Callable[[], object]) -> bool:
    year = desk.year.value

    def save(values: dict[str, Any]) -> bool:
        name = values["name"]
        kept = desk.write(f"Thêm đơn vị {name}", lambda session: plans.add_unit(session, unit_id, year, name))
        if kept is not None:
            again()
        return kept is not None

    FormDialog(
        *(parent, "Đơn vị được kiểm tra", {"name": Field("&Tên đơn vị", TextLine(), required=True)}),
        *("Thê&m đơn vị", save),
    ).open()
    return True


def _edit_unit(parent: QWidget, desk: Desk, unit: InspectedUnitRow, again: Callable[[], object]) -> FormDialog:
    keep = Choice()
    year = desk.year.value
    keep.offer([("Còn kiểm tra", True), (f"Không kiểm tra từ năm {year}", False)])

    def save(values: dict[str, Any]) -> bool:
        def writing(session: Session) -> bool:
            plans.rename_unit(session, unit.id, values["name"])
            if not values["keep"]:
                plans.end_unit(session, unit.id, year)
            return True

        done = bool(desk.write(f"Sửa đơn vị {unit.name}", writing))
        if done:
            again()
        return done

    fields = {"name": Field("&Tên đơn vị", TextLine(), required=True), "keep": Field("T&ình trạng", keep)}
    return FormDialog(parent, "Đơn vị được kiểm tra", fields, "&Lưu", save).load({"name": unit.name, "keep": True})


def _unit_row(unit: InspectedUnitRow) -> Row:
    cells = (Cell(unit.name, unit.name), Cell(str(unit.first_year), unit.first_year))
    return Row(unit.id, cells, item=unit)

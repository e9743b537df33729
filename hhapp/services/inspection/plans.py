"""The inspection plan of a year, and the units that are to be inspected, from year to year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Finding, InspectedUnit, Inspection, InspectionPlan, InspectionUnit
from hhapp.packs.inspection.catalogue import HandledRule
from hhapp.services.checks import existing, typed_day, typed_text, typed_year
from hhapp.services.offices import of_office
from hhapp.vn.text import fold

_PLAN, UNIT = "Kế hoạch kiểm tra", "Đơn vị"
_MOST_DAYS = 365


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """What the clerk types of a plan. None (and "" of `handled`) leaves it to the template pack."""

    title: str = ""
    number: str = ""
    issued_on: date | None = None
    share: Decimal | None = None  # of units to inspect, 0 to 1
    handled: HandledRule | None = None
    remedy_days: int | None = None


@dataclass(frozen=True, slots=True)
class InspectedUnitRow:
    """A unit to inspect. `last_year` None: to this day."""

    id: int
    name: str
    first_year: int
    last_year: int | None


def plan_of(session: Session, unit_id: int, year: int) -> PlanDraft | None:
    """The plan of the year as it was typed; None where there is none."""
    plan = _plan(session, unit_id, year)
    if plan is None:
        return None
    handled = HandledRule(plan.handled_rule) if plan.handled_rule else None
    return PlanDraft(plan.title, plan.number, plan.issued_on, plan.share, handled, plan.remedy_days)


def save_plan(session: Session, unit_id: int, year: int, draft: PlanDraft) -> int:
    """Write the plan of a year, made where it is missing; its id. UserError for what no plan can say."""
    if draft.share is not None and not 0 < draft.share <= 1:
        raise UserError("Tỷ lệ đơn vị phải kiểm tra phải trên 0 và không quá 100%.", "Hãy nhập lại, ví dụ 50.")
    if draft.remedy_days is not None and not 1 <= draft.remedy_days <= _MOST_DAYS:
        raise UserError(f"Số ngày khắc phục phải từ 1 đến {_MOST_DAYS}.", "Hãy nhập lại, ví dụ 15.")
    plan = _plan(session, unit_id, year)
    if plan is None:
        plan = InspectionPlan(unit_id=unit_id, year=typed_year(year))
        session.add(plan)
    plan.title = typed_text(draft.title, "Tên kế hoạch")
    plan.number = typed_text(draft.number, "Số kế hoạch")
    plan.issued_on = draft.issued_on and typed_day(draft.issued_on, "Ngày ban hành")
    plan.share = draft.share
    plan.handled_rule = draft.handled.value if draft.handled else ""
    plan.remedy_days = draft.remedy_days
    session.flush()
    return plan.id


def delete_plan(session: Session, unit_id: int, year: int) -> None:
    """Take the plan of a year away; its inspections stay. UserError where there is none."""
    plan = _plan(session, unit_id, year)
    if plan is None:
        raise UserError(f"Chưa có kế hoạch kiểm tra năm {year}.", "Hãy chọn năm khác.")
    session.delete(plan)
    session.flush()


def units_of_year(session: Session, unit_id: int, year: int) -> tuple[InspectedUnitRow, ...]:
    """The office's units that are to be inspected in a year, in the clerk's order."""
    found = session.execute(
        select(InspectedUnit.id, InspectedUnit.name, InspectedUnit.first_year, InspectedUnit.last_year)
        .where(
            of_office(InspectedUnit.unit_id, unit_id),
            InspectedUnit.first_year <= year,
            or_(InspectedUnit.last_year.is_(None), InspectedUnit.last_year >= year),
        )
        .order_by(InspectedUnit.position, InspectedUnit.id)
    )
    return tuple(InspectedUnitRow(*row) for row in found)


def add_unit(session: Session, unit_id: int, year: int, name: str) -> int:
    """A further unit, to be inspected from the year on; its id. UserError for a name that is there."""
    name = _free_name(session, unit_id, year, name, None)
    last = session.scalar(select(func.max(InspectedUnit.position)).where(of_office(InspectedUnit.unit_id, unit_id)))
    unit = InspectedUnit(unit_id=unit_id, name=name, position=(last or 0) + 1, first_year=typed_year(year))
    session.add(unit)
    session.flush()
    return unit.id


def rename_unit(session: Session, inspected_unit_id: int, name: str) -> None:
    """Correct a unit's name. UserError for a name that is there."""
    unit = existing(session, InspectedUnit, inspected_unit_id, UNIT)
    unit.name = _free_name(session, unit.unit_id, unit.last_year or unit.first_year, name, unit.id)
    session.flush()


def end_unit(session: Session, inspected_unit_id: int, year: int) -> None:
    """The unit is not to be inspected from the year on. One that nothing names and that had no year before is deleted.

    UserError where it was inspected in that year or later.
    """
    unit = existing(session, InspectedUnit, inspected_unit_id, UNIT)
    later = select(Inspection.id).join(InspectionUnit, InspectionUnit.inspection_id == Inspection.id)
    if session.scalar(later.where(InspectionUnit.inspected_unit_id == unit.id, Inspection.year >= year).limit(1)):
        raise UserError(
            f"“{unit.name}” có cuộc kiểm tra trong năm {year} hoặc sau đó.", "Hãy bỏ đơn vị khỏi cuộc kiểm tra trước."
        )
    if unit.first_year >= year and not _is_named(session, unit.id):
        session.delete(unit)
    else:
        unit.last_year = max(year - 1, unit.first_year)
    session.flush()


def _is_named(session: Session, inspected_unit_id: int) -> bool:
    found = session.scalar(select(Finding.id).where(Finding.inspected_unit_id == inspected_unit_id).limit(1))
    return found is not None


def _free_name(session: Session, unit_id: int, year: int, name: str, own: int | None) -> str:
    name = typed_text(name, "Tên đơn vị", required=True)
    if any(fold(row.name) == fold(name) and row.id != own for row in units_of_year(session, unit_id, year)):
        raise UserError(f"Đã có “{name}” trong danh sách năm {year}.", "Hãy nhập tên khác.")
    return name


def _plan(session: Session, unit_id: int, year: int) -> InspectionPlan | None:
    return session.scalar(
        select(InspectionPlan).where(of_office(InspectionPlan.unit_id, unit_id), InspectionPlan.year == year)
    )

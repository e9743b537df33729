"""By which rules a year's self-inspection goes: the pack's, where the plan of the year says nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import InspectionPlan
from hhapp.packs.catalogue import Pack
from hhapp.packs.inspection.catalogue import Checklist, ChecklistArea, HandledRule, InspectionRules
from hhapp.services.offices import of_office
from hhapp.vn.numbers import NO_OCCURRENCE, format_number, format_percent


@dataclass(frozen=True, slots=True)
class YearRules:
    """The rules of one year; `share` is of units to inspect, 0 to 1."""

    share: Decimal
    handled: HandledRule
    remedy_days: int

    @property
    def required_percent(self) -> Decimal:
        """The share of units to inspect in per cent."""
        return self.share * 100


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, held against what is required (0 to 1; None: nothing is)."""

    numerator: int
    denominator: int
    required: Decimal | None = None

    @property
    def met(self) -> bool | None:
        """Whether it is enough; None where there was nothing to count or nothing is required. Exact, never rounded."""
        if self.required is None or self.denominator == 0:
            return None
        return self.numerator >= self.required * self.denominator

    @property
    def percent(self) -> str:
        """ "66,7%", or "không phát sinh"."""
        return format_percent(Decimal(self.numerator), Decimal(self.denominator))

    @property
    def shown(self) -> str:
        """ "4/6 (66,7%)", or "không phát sinh"."""
        return f"{self.numerator}/{self.denominator} ({self.percent})" if self.denominator else NO_OCCURRENCE

    @property
    def required_shown(self) -> str:
        """ "50%"; "" where nothing is required."""
        return "" if self.required is None else f"{format_number(self.required * 100)}%"


def pack_rules(pack: Pack) -> InspectionRules:
    """The pack's rules of self-inspection; UserError where it has none."""
    if pack.inspection is None:
        raise UserError(
            f"Gói biểu mẫu “{pack.name}” không có phần tự kiểm tra.",
            "Chọn gói khác ở trang Cài đặt, hoặc thêm tệp kiem-tra.toml vào gói.",
        )
    return pack.inspection


def pack_checklist(pack: Pack) -> Checklist:
    """The pack's checklist with its headings, as an inspection keeps it; areas without an item are left out."""
    rules = pack_rules(pack)
    used = {item.area for item in rules.items}
    areas = tuple(ChecklistArea(area.code, area.number, area.name) for area in pack.areas if area.code in used)
    return Checklist(areas, rules.items, rules.sources)


def year_rules(session: Session, pack: Pack, unit_id: int, year: int) -> YearRules:
    """The rules that count in a year; UserError where the pack has no self-inspection."""
    rules = pack_rules(pack)
    plan = session.scalar(
        select(InspectionPlan).where(of_office(InspectionPlan.unit_id, unit_id), InspectionPlan.year == year)
    )
    if plan is None:
        return YearRules(rules.share, rules.handled, rules.remedy_days)
    return YearRules(
        share=rules.share if plan.share is None else plan.share,
        handled=HandledRule(plan.handled_rule) if plan.handled_rule else rules.handled,
        remedy_days=plan.remedy_days or rules.remedy_days,
    )

"""How many of the year's units were inspected, held against what the plan or the pack asks, on any day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from hhapp.models import Inspection, InspectionUnit
from hhapp.packs.catalogue import Pack
from hhapp.services.inspection.plans import InspectedUnitRow, units_of_year
from hhapp.services.inspection.rules import Share, pack_rules, year_rules
from hhapp.services.offices import of_office


@dataclass(frozen=True, slots=True)
class Coverage:
    """The year's units on a day, inspected or not. `share` is of the units, with what is required."""

    share: Share
    inspected: tuple[InspectedUnitRow, ...]
    left: tuple[InspectedUnitRow, ...]
    unannounced: int  # inspections nobody was told of before

    @property
    def told(self) -> str:
        """ "4/6 (66,7%), yêu cầu từ 50%: đạt"."""
        if self.share.met is None:
            return f"{self.share.shown}, yêu cầu từ {self.share.required_shown}"
        verdict = "đạt" if self.share.met else "chưa đạt"
        return f"{self.share.shown}, yêu cầu từ {self.share.required_shown}: {verdict}"


def coverage(session: Session, pack: Pack, unit_id: int, year: int, on: date) -> Coverage:
    """Which units of the year's list were inspected up to the day: held to its end, in a form that counts.

    A unit inspected twice counts once. UserError where the pack has no self-inspection.
    """
    rules = pack_rules(pack)
    counting = [form.code for form in rules.forms if form.counts]
    done = set(session.scalars(_held_units(unit_id, year, on).where(Inspection.form.in_(counting))))
    units = units_of_year(session, unit_id, year)
    inspected = tuple(unit for unit in units if unit.id in done)
    return Coverage(
        share=Share(len(inspected), len(units), year_rules(session, pack, unit_id, year).share),
        inspected=inspected,
        left=tuple(unit for unit in units if unit.id not in done),
        unannounced=unannounced(session, pack, unit_id, year, on),
    )


def unannounced(session: Session, pack: Pack, unit_id: int, year: int, on: date) -> int:
    """How many inspections of the year up to the day nobody was told of before."""
    codes = [form.code for form in pack_rules(pack).forms if form.unannounced]
    query = select(func.count()).select_from(Inspection).where(*_held(unit_id, year, on), Inspection.form.in_(codes))
    return session.scalar(query) or 0


def _held_units(unit_id: int, year: int, on: date) -> Select[int]:
    joined = select(InspectionUnit.inspected_unit_id).join(Inspection, InspectionUnit.inspection_id == Inspection.id)
    return joined.where(*_held(unit_id, year, on))


def _held(unit_id: int, year: int, on: date) -> tuple[ColumnElement[bool], ...]:
    ended = func.coalesce(Inspection.held_to, Inspection.held_from)
    return (of_office(Inspection.unit_id, unit_id), Inspection.year == year, ended <= on)

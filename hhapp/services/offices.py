"""Whose rows an office reads: its own, and those of what it was before and became later.

A data folder is that of one office. When it became another (`services.succession`), what was open moved and what was
closed stayed, so only all of them together are the office's year; days, not names, tell what a report counts.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, literal, select, union
from sqlalchemy.orm import InstrumentedAttribute, Session

from hhapp.models import UnitEvent, UnitSuccession
from hhapp.services.unit_tree import EventKind


def of_office(column: ColumnElement[int] | InstrumentedAttribute[int], unit_id: int) -> ColumnElement[bool]:
    """Whether a row belongs to the own office under any of its names (docs/decisions/0013-units.md).

    An expression, so that it can stand wherever a query is put together.
    """
    own = UnitEvent.kind == EventKind.OWN.value
    former = select(UnitSuccession.from_id).join(UnitEvent, UnitSuccession.event_id == UnitEvent.id).where(own)
    later = select(UnitSuccession.to_id).join(UnitEvent, UnitSuccession.event_id == UnitEvent.id).where(own)
    return column.in_(union(select(literal(unit_id)), former, later))


def same_office(session: Session, unit_id: int, other_id: int) -> bool:
    """Whether both are the own office, under one name or another."""
    return session.scalar(select(literal(1)).where(of_office(literal(other_id), unit_id))) is not None

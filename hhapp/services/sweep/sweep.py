"""All families of checks together. A further family is a function in `_FAMILIES`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Severity
from hhapp.packs.store import PackStore
from hhapp.services.pack_choice import chosen_pack
from hhapp.services.sweep.assignments import assignment_doubts
from hhapp.services.sweep.dossiers import dossier_doubts
from hhapp.services.sweep.doubt import Doubt, Look
from hhapp.services.sweep.figures import figure_doubts
from hhapp.services.sweep.officers import officer_doubts
from hhapp.services.sweep.plan import plan_doubts
from hhapp.services.units import own_unit

_FAMILIES: tuple[Callable[[Look], Iterator[Doubt]], ...] = (
    plan_doubts,
    figure_doubts,
    dossier_doubts,
    assignment_doubts,
    officer_doubts,
)
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTICE: 2}


def sweep(session: Session, store: PackStore, year: int, today: date) -> tuple[Doubt, ...]:
    """Everything that does not fit in the office's year, the worst first, within that in the order of the families."""
    unit = own_unit(session)
    if unit is None:
        return ()
    look = Look(session, store, chosen_pack(session, store), unit.id, year, today)
    doubts = [doubt for family in _FAMILIES for doubt in family(look)]
    return tuple(sorted(doubts, key=lambda doubt: _ORDER[doubt.severity]))

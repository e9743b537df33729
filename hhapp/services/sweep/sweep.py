"""All families of checks together. A further family is a function in `_FAMILIES`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Severity
from hhapp.packs.store import PackStore
from hhapp.paths import DataFolder
from hhapp.services.pack_choice import chosen_pack
from hhapp.services.remembered import remembering
from hhapp.services.sweep.assignments import assignment_doubts
from hhapp.services.sweep.dossiers import dossier_doubts
from hhapp.services.sweep.doubt import Doubt, Look
from hhapp.services.sweep.evidence import evidence_doubts
from hhapp.services.sweep.figures import figure_doubts
from hhapp.services.sweep.findings import finding_doubts
from hhapp.services.sweep.forms import form_doubts
from hhapp.services.sweep.inspection import inspection_doubts
from hhapp.services.sweep.office import office_doubts
from hhapp.services.sweep.officers import officer_doubts
from hhapp.services.sweep.plan import plan_doubts
from hhapp.services.sweep.score import score_doubts
from hhapp.services.sweep.survey import survey_doubts
from hhapp.services.units import own_unit

_FAMILIES: tuple[Callable[[Look], Iterator[Doubt]], ...] = (
    office_doubts,
    plan_doubts,
    figure_doubts,
    form_doubts,
    inspection_doubts,
    finding_doubts,
    dossier_doubts,
    assignment_doubts,
    officer_doubts,
    survey_doubts,
    score_doubts,
    evidence_doubts,
)
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTICE: 2}


def sweep(
    session: Session,
    store: PackStore,
    year: int,
    today: date,
    folder: DataFolder | None = None,
    *,
    between: Callable[[], object] = lambda: None,
) -> tuple[Doubt, ...]:
    """Everything that does not fit in the office's year, the worst first, within that in the order of the families.

    `folder` is where the kept files lie, None leaves them out; `between` is called before each family, and what it
    raises ends the work.
    """
    unit = own_unit(session)
    if unit is None:
        return ()
    look = Look(session, store, chosen_pack(session, store), unit.id, year, today, folder)
    doubts: list[Doubt] = []
    with remembering(session):
        for family in _FAMILIES:
            between()
            doubts.extend(family(look))
    return tuple(sorted(dict.fromkeys(doubts), key=lambda doubt: _ORDER[doubt.severity]))

"""Answers filled from what is already kept: plan, figures, reports, inspections; the source stands beside each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from hhapp.models import Inspection
from hhapp.packs.catalogue import Pack
from hhapp.packs.inspection.catalogue import AnswerKind, ChecklistItem
from hhapp.services.checks import existing
from hhapp.services.fact_values import Fact
from hhapp.services.facts import fact
from hhapp.services.inspection.answer_values import Answer, answer_shown
from hhapp.services.inspection.answers import ItemRow, checklist_view, write_answer
from hhapp.services.inspection.inspections import INSPECTION


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an item could be filled with. `answer` None: nothing is kept yet, `fact.told` says so."""

    row: ItemRow
    fact: Fact
    answer: Answer | None
    shown: str

    @property
    def typed(self) -> bool:
        """Whether a typed answer stands there: it is never written over without being asked for by name."""
        return self.row.answered and not self.row.source

    @property
    def differs(self) -> bool:
        """Whether what is kept now says another thing than the answer that stands there."""
        return self.answer is not None and self.row.answered and self.shown != self.row.shown


@dataclass(frozen=True, slots=True)
class Filled:
    """What filling did: codes that were filled (or filled anew), typed ones left alone, ones without a figure yet."""

    filled: tuple[str, ...]
    kept: tuple[str, ...]
    unknown: tuple[str, ...]


def proposals(session: Session, pack: Pack, inspection_id: int, on: date) -> tuple[Proposal, ...]:
    """Every item that names a fact, with what is kept of it as of the day.

    A fact that this version of the pack no longer knows (the checklist is older) is left out.
    """
    inspection = existing(session, Inspection, inspection_id, INSPECTION)
    found = []
    for row in checklist_view(session, pack, inspection_id).rows:
        if row.item.fact is None:
            continue
        try:
            known = fact(session, pack, inspection.unit_id, inspection.year, on, row.item.fact)
        except KeyError:
            continue
        answer = answer_from(row.item, known)
        found.append(Proposal(row, known, answer, answer_shown(answer)))
    return tuple(found)


def fill_answers(session: Session, pack: Pack, inspection_id: int, on: date, *, over: Collection[str] = ()) -> Filled:
    """Fill every item that can be. Typed answers stay, but for the items in `over`; remarks stay always."""
    filled, kept, unknown = [], [], []
    for proposal in proposals(session, pack, inspection_id, on):
        code = proposal.row.item.code
        if proposal.answer is None:
            unknown.append(code)
        elif proposal.typed and code not in over:
            kept.append(code)
        else:
            _write(session, inspection_id, proposal)
            filled.append(code)
    return Filled(tuple(filled), tuple(kept), tuple(unknown))


def answer_from(item: ChecklistItem, known: Fact) -> Answer | None:
    """The answer that a fact gives; None where there is no figure yet, or it does not fit the item's kind.

    Yes/no: of a share, whether it is whole (0 of 0 is "không phát sinh"); of a count, whether there is any.
    """
    if not known.known:
        return None
    part, whole, value = known.numerator, known.denominator, known.value
    if whole == 0 and part == 0:
        return Answer(no_occurrence=True)
    if part is not None and whole is not None:
        if part > whole:  # figures that contradict each other are for the clerk to mend, not to copy
            return None
        if item.answer is AnswerKind.YES_NO:
            return Answer(yes=part == whole)
        return Answer(numerator=part, denominator=whole) if item.answer in _SHARES else None
    if item.answer is AnswerKind.YES_NO and value is not None:
        return Answer(yes=value > 0)
    return Answer(value=value) if item.answer is AnswerKind.FIGURE and _fits(value) else None


_SHARES = frozenset({AnswerKind.RATIO, AnswerKind.FIGURE})


def _fits(value: Decimal | None) -> bool:
    return value is not None and value >= 0


def _write(session: Session, inspection_id: int, proposal: Proposal) -> None:
    before, answer = proposal.row.answer, proposal.answer
    if answer is None:
        return
    if before is not None:
        answer = replace(answer, verdict=before.verdict, remark=before.remark)
    write_answer(session, inspection_id, proposal.row.item.code, answer, proposal.fact.told, proposal.fact.key)

"""Inputs taken from figures that are kept elsewhere, where the set says so: offered with their source, never forced.

A typed input is never overwritten unless its component is asked for by name; what was taken once and has changed since
is told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Context, Decimal, localcontext
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.packs.facts import fact_fault
from hhapp.packs.score.criteria import DENOMINATOR, HUNDRED, NUMERATOR, Component, InputField, InputKind, Survey
from hhapp.services.fact_values import Fact
from hhapp.services.facts import fact
from hhapp.services.score.entering import keep_input, line_of, recount, require
from hhapp.services.score.sheet import InputValue, LineRow, ScoreSheet, entry_text, score_sheet
from hhapp.services.score.states import RoundState

_FINEST = Decimal(1).scaleb(-20)


class OfferState(StrEnum):
    """How a fact stands to the input that it could fill."""

    NEW = "new"  # the input is empty
    SAME = "same"
    CHANGED = "changed"  # it was taken from this fact, which says something else now
    TYPED = "typed"  # another value was typed by hand
    NOTHING = "nothing"  # there is no figure yet


@dataclass(frozen=True, slots=True)
class FactOffer:
    """A fact for one input of one component. `page` and `thing` lead to where the figure is kept."""

    code: str
    field: InputField
    key: str
    told: str
    page: str
    thing: Any
    value: Decimal | None
    entry: str  # the value as an editor shows it
    kept_entry: str  # what the input holds now
    state: OfferState


def fact_offers(
    session: Session, pack: Pack, round_id: int, on: date, *, codes: Collection[str] = ()
) -> tuple[FactOffer, ...]:
    """What is kept elsewhere for the inputs of a round, as it stands on a day, in the order of the set.

    With `codes` only of those components, which is quick enough for each move of a cursor.
    A key that this program or the pack does not know offers nothing and says so.
    """
    sheet = score_sheet(session, round_id)
    lines = tuple(line for line in sheet.lines if not codes or line.code in codes)
    return tuple(_offers(session, pack, replace(sheet, lines=lines), on))


def pull_facts(
    session: Session, pack: Pack, round_id: int, on: date, *, codes: Collection[str] = ()
) -> tuple[FactOffer, ...]:
    """Fill inputs from facts and return what was written.

    Without `codes` only empty inputs are filled. The components in `codes` take over everything their facts say, also
    over what was typed and what has changed since. UserError where the round is not being scored.
    """
    written: list[FactOffer] = []
    for offer in fact_offers(session, pack, round_id, on):
        wanted = offer.code in codes if codes else offer.state is OfferState.NEW
        if wanted and offer.state not in (OfferState.NOTHING, OfferState.SAME):
            written.append(offer)
    for code in dict.fromkeys(offer.code for offer in written):
        row, component = line_of(session, round_id, code)
        require(row, (RoundState.CLOSED,) if component.is_survey else None)
        for offer in (each for each in written if each.code == code):
            keep_input(row, offer.field.name, offer.value, offer.key, offer.told)
        recount(session, component, row)
    return tuple(written)


def _offers(session: Session, pack: Pack, sheet: ScoreSheet, on: date) -> Iterator[FactOffer]:
    known: dict[str, Fact] = {}
    indicators = {indicator.code for indicator in pack.indicators}
    for line in sheet.lines:
        for name, key in _keys(line.component).items():
            if key not in known:
                wrong = fact_fault(key, indicators)
                known[key] = (
                    Fact(key, f"Không lấy được: {wrong}.", "")
                    if wrong
                    else fact(session, pack, sheet.round.unit_id, sheet.round.year, on, key)
                )
            yield _offer(line, next(each for each in line.inputs if each.field.name == name), known[key])


def _keys(component: Component) -> Mapping[str, str]:
    """Which fact fills which input; a survey's factor says it by itself."""
    if isinstance(component.rule, Survey) and not component.facts:
        return dict.fromkeys((NUMERATOR, DENOMINATOR), f"survey.{component.rule.factor}")
    return component.facts


def _offer(line: LineRow, kept: InputValue, found: Fact) -> FactOffer:
    value = _value_for(kept.field, found)
    return FactOffer(
        code=line.code,
        field=kept.field,
        key=found.key,
        told=found.told,
        page=found.page,
        thing=found.thing,
        value=value,
        entry=entry_text(kept.field, value),
        kept_entry=kept.entry,
        state=_state(kept, value, found.key),
    )


def _value_for(field: InputField, found: Fact) -> Decimal | None:
    """The part of a fact that an input takes; a single number asked of a share is its percentage.

    Of nothing (0/0) no points are made: the office says whether the line applies.
    """
    if found.denominator == 0:
        return None
    if field.name == NUMERATOR and found.numerator is not None:
        return found.numerator
    if field.name == DENOMINATOR and found.denominator is not None:
        return found.denominator
    if found.value is not None or field.kind is not InputKind.NUMBER or field.name in (NUMERATOR, DENOMINATOR):
        return found.value
    if found.numerator is None or not found.denominator:
        return None
    with localcontext(Context(prec=60)):
        return (found.numerator * HUNDRED / found.denominator).quantize(_FINEST).normalize()


def _state(kept: InputValue, value: Decimal | None, key: str) -> OfferState:
    if value is None:
        return OfferState.NOTHING
    if kept.value is None:
        return OfferState.NEW
    if kept.value == value:
        return OfferState.SAME
    return OfferState.CHANGED if kept.fact == key else OfferState.TYPED

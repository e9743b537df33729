"""What is typed into a cell or the fields of a line, handed to the services of the state that the round is in."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hhapp.bootstrap import Session
from hhapp.services.score import entering, verifying
from hhapp.services.score.rounds import RoundCard
from hhapp.services.score.sheet import LineRow
from hhapp.services.score.short_entry import read_short
from hhapp.services.score.states import RoundState
from hhapp.ui.pages.score.line_panel import INPUT
from hhapp.ui.pages.score.line_rows import LineColumn
from hhapp.vn.numbers import format_number


def keep_cell(session: Session, card: RoundCard, line: LineRow, column: LineColumn, typed: str) -> None:
    """Keep what was typed into a cell of the table; UserError says what is wrong with it."""
    if column is LineColumn.ENTRY:
        _keep_entry(session, card, line, typed)
    elif column is LineColumn.VERIFIED:
        second = card.state is RoundState.VERIFYING_2
        remark = line.verified2_remark if second else line.verified1_remark
        verifying.set_verified(session, card.id, line.code, typed, remark)
    elif column is LineColumn.FINAL:
        verifying.set_final(session, card.id, line.code, typed, line.final_remark)


def keep_line(session: Session, card: RoundCard, line: LineRow, values: dict[str, Any]) -> None:
    """Keep a line's fields, as many as the state of the round has; only inputs that differ are written."""
    _keep_inputs(session, card, line, values)
    if card.state.scoring and not line.component.is_survey:
        _keep_own(session, card, line, values)
    elif "points" in values:
        points = _text(values["points"])
        keep = verifying.set_final if card.state is RoundState.FINAL else verifying.set_verified
        keep(session, card.id, line.code, points, values["verifier"])
    elif "answer" in values:
        entering.set_answer(session, card.id, line.code, values["answer"])


def _keep_entry(session: Session, card: RoundCard, line: LineRow, typed: str) -> None:
    short = read_short(line.component, typed)
    if short.not_arisen is not None:
        entering.set_not_applicable(session, card.id, line.code, short.not_arisen)
        return
    entering.set_inputs(session, card.id, line.code, short.inputs, source=short.source)
    if not line.applicable:
        entering.set_applicable(session, card.id, line.code)


def _keep_inputs(session: Session, card: RoundCard, line: LineRow, values: dict[str, Any]) -> None:
    """An input that stays as it was keeps the source that it was taken from."""
    typed = {
        each.field.name: values[name]
        for each in line.inputs
        if (name := f"{INPUT}{each.field.name}") in values and values[name] != each.entry
    }
    if line.component.is_survey and values.get("source"):
        typed = {each.field.name: values[n] for each in line.inputs if (n := f"{INPUT}{each.field.name}") in values}
    if typed:
        entering.set_inputs(session, card.id, line.code, typed, source=values.get("source", ""))


def _keep_own(session: Session, card: RoundCard, line: LineRow, values: dict[str, Any]) -> None:
    code, reason = line.code, values.get("na_reason", "")
    if reason and reason != line.na_reason:
        entering.set_not_applicable(session, card.id, code, reason)
    elif not reason and not line.applicable:
        entering.set_applicable(session, card.id, code)
    if values["own_points"] != (None if reason else line.own_points):
        entering.set_own_points(session, card.id, code, _text(values["own_points"]), values["explanation"])
    entering.set_remark(session, card.id, code, remark=values["remark"], explanation=values["explanation"])


def _text(points: Decimal | None) -> str:
    return "" if points is None else format_number(points)

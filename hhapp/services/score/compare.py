"""Two rounds side by side, component by component, through the codes that a set says its components had before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import ScoreRound
from hhapp.packs.score.arithmetic import difference, index
from hhapp.packs.score.criteria import Component
from hhapp.services.checks import existing
from hhapp.services.offices import of_office
from hhapp.services.score.rounds import ROUND
from hhapp.services.score.sheet import Column, LineRow, ScoreSheet, Total, score_sheet

_NEW = "-"


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A component now and before. `share` is its points in per cent of its maximum, since maxima change between sets.

    `code` is "" for one that is gone, `code_before` "" for one that is new; points are None where there are none.
    """

    code: str
    code_before: str
    name: str
    maximum: Decimal | None
    maximum_before: Decimal | None
    points: Decimal | None
    points_before: Decimal | None
    share: Decimal | None
    share_before: Decimal | None
    change: Decimal | None  # of the share, in percentage points


@dataclass(frozen=True, slots=True)
class Comparison:
    """A round against an earlier one: every component of both, and both results by the best column each has."""

    year: int
    year_before: int
    column: Column
    column_before: Column
    total: Total
    total_before: Total
    lines: tuple[ComparedLine, ...]


def compare_rounds(session: Session, round_id: int, before_id: int | None = None) -> Comparison:
    """The round beside an earlier one, last year's where none is named; UserError where there is none.

    Each round speaks by its best column: final where it has final points, else verified, else the self-score.
    """
    now = score_sheet(session, round_id)
    before = score_sheet(session, before_id if before_id is not None else _last_year(session, round_id))
    column, column_before = _best(now), _best(before)
    return Comparison(
        year=now.round.year,
        year_before=before.round.year,
        column=column,
        column_before=column_before,
        total=now.results[column].all,
        total_before=before.results[column_before].all,
        lines=tuple(_lines(now, before, column, column_before)),
    )


def former_code(component: Component) -> str:
    """The code a component had in the set before; "" for a new one."""
    if component.formerly == _NEW:
        return ""
    return component.formerly or component.code


def _last_year(session: Session, round_id: int) -> int:
    row = existing(session, ScoreRound, round_id, ROUND)
    found = session.scalar(
        select(ScoreRound.id).where(of_office(ScoreRound.unit_id, row.unit_id), ScoreRound.year == row.year - 1)
    )
    if found is None:
        raise UserError(f"Năm {row.year - 1} không có đợt chấm điểm để so sánh.", "Chọn đợt chấm của năm khác.")
    return found


def _best(sheet: ScoreSheet) -> Column:
    return next((each for each in (Column.FINAL, Column.VERIFIED) if sheet.results[each].council.scored), Column.SELF)


def _lines(now: ScoreSheet, before: ScoreSheet, column: Column, column_before: Column) -> Iterator[ComparedLine]:
    earlier = {line.code: line for line in before.lines}
    same_set = now.round.set_id == before.round.set_id
    for line in now.lines:
        code = line.code if same_set else former_code(line.component)
        yield _line(line, earlier.pop(code, None), column, column_before)
    for left in earlier.values():
        yield _line(None, left, column, column_before)


def _line(now: LineRow | None, before: LineRow | None, column: Column, column_before: Column) -> ComparedLine:
    points, share = _said(now, column)
    points_before, share_before = _said(before, column_before)
    both = share is not None and share_before is not None
    named = now or before
    assert named is not None
    return ComparedLine(
        code=now.code if now else "",
        code_before=before.code if before else "",
        name=named.component.name,
        maximum=now.component.maximum if now else None,
        maximum_before=before.component.maximum if before else None,
        points=points,
        points_before=points_before,
        share=share,
        share_before=share_before,
        change=difference(share, share_before) if both and share is not None and share_before is not None else None,
    )


def _said(line: LineRow | None, column: Column) -> tuple[Decimal | None, Decimal | None]:
    points = None if line is None else line.points(column)
    return points, None if line is None or points is None else index(points, line.component.maximum)

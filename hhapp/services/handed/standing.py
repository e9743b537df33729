"""How the units stand with the rows that were handed down to them, as their reports say."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.models import ReceivedContent, ReceivedSubmission
from hhapp.packs.context import HandedLine
from hhapp.packs.handed import HandedRow
from hhapp.packs.plain import typed_data
from hhapp.services.handed.offering import UnitName, made_issues
from hhapp.services.plan_status import TaskStatus
from hhapp.services.receipts import Outcome
from hhapp.vn.text import sort_key

NOT_TOLD = "not_told"


@dataclass(frozen=True, slots=True)
class UnitStanding:
    """How a unit stands with a row; `line` None where it told nothing yet. `period` is the report that said it."""

    unit: UnitName
    line: HandedLine | None
    period: str

    @property
    def status(self) -> str:
        """The status that is counted."""
        return NOT_TOLD if self.line is None else self.line.status

    @property
    def shown(self) -> str:
        """The clerk's words for it."""
        return "Chưa báo cáo" if self.line is None else self.line.status_shown


@dataclass(frozen=True, slots=True)
class RowStanding:
    """How the units stand with one row that was handed down."""

    row: HandedRow
    units: tuple[UnitStanding, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """Units by status as it is shown, the commonest first."""
        return dict(Counter(each.shown for each in self.units).most_common())

    @property
    def done(self) -> int:
        """How many units have done it: a task finished, a target reached."""
        return sum(each.status in _DONE for each in self.units)

    @property
    def sentence(self) -> str:
        """ "3/12 đơn vị hoàn thành; 2 chưa báo cáo"."""
        silent = sum(each.line is None for each in self.units)
        told = f"{self.done}/{len(self.units)} đơn vị {'đạt' if self.row.is_target else 'hoàn thành'}"
        return f"{told}; {silent} chưa báo cáo" if silent else told


_DONE = frozenset({*(status.value for status in TaskStatus if status.done), "reached"})


def row_standings(session: Session, year: int, units: Iterable[UnitName]) -> tuple[RowStanding, ...]:
    """Each row of the last issue handed down for a year, with how the units stand that it is for.

    A unit says it with its reports: the one of the latest last day counts, of that the newest version not returned.
    """
    issue = next(iter(made_issues(session, year)), None)
    if issue is None:
        return ()
    told = _told(session, year, issue.content.office_code)
    ordered = sorted(units, key=lambda unit: sort_key(unit.name))
    return tuple(
        RowStanding(row, tuple(_unit_standing(row, unit, told) for unit in ordered if row.is_for(unit.code)))
        for row in issue.content.rows
    )


def _told(session: Session, year: int, office_code: str) -> Mapping[tuple[str, str], tuple[HandedLine, str]]:
    """By unit and row what the unit said last, and in the report of which period."""
    rows = session.execute(
        select(ReceivedSubmission.unit_code, ReceivedSubmission.period_label, ReceivedContent.handed)
        .join(ReceivedContent, ReceivedContent.submission_id == ReceivedSubmission.id)
        .where(ReceivedContent.year == year, ReceivedSubmission.outcome != Outcome.RETURNED.value)
        .order_by(ReceivedContent.end_on, ReceivedSubmission.version)
    )
    found: dict[tuple[str, str], tuple[HandedLine, str]] = {}
    for unit, label, text in rows:
        for each in json.loads(text):
            line = typed_data(HandedLine, each)
            if line.office == office_code:
                found[unit, line.key] = (line, label)
    return found


def _unit_standing(
    row: HandedRow, unit: UnitName, told: Mapping[tuple[str, str], tuple[HandedLine, str]]
) -> UnitStanding:
    line, period = told.get((unit.code, row.key), (None, ""))
    return UnitStanding(unit, line, period)

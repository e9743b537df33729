"""The days of a year on which reports fall due, and whether each was sent in time.

Kinds of period that end on the same day (quý II and 6 tháng) share one report: sending either is enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.models import PeriodEvent, ReportingPeriod, SentReport
from hhapp.packs.catalogue import Pack
from hhapp.services.offices import of_office
from hhapp.services.periods import PeriodState, window
from hhapp.vn.numbers import format_date


@dataclass(frozen=True, slots=True)
class ReportingDay:
    """One report that the year asks for: `label` of its longest window, `sent` the day it first left, if it did."""

    label: str
    due: date
    sent: date | None

    @property
    def on_time(self) -> bool:
        """Whether it was sent by its last day."""
        return self.sent is not None and self.sent <= self.due

    @property
    def standing(self) -> str:
        """ "gửi ngày 16/03/2026", "chưa gửi"."""
        return "chưa gửi" if self.sent is None else f"gửi ngày {format_date(self.sent)}"


def reporting_days(session: Session, pack: Pack, unit_id: int, year: int) -> tuple[ReportingDay, ...]:
    """Every report of the year by due day. What was written out counts as sent where nobody noted the sending."""
    sent = _first_sent(session, unit_id, year)
    found: dict[date, list[str]] = defaultdict(list)
    kinds = {kind.code: kind for kind in pack.period_kinds}
    for code in kinds:
        found[window(pack, code, year).end].append(code)
    days = []
    for _end, codes in sorted(found.items()):
        longest = min(codes, key=lambda code: window(pack, code, year).start)
        days.append(
            ReportingDay(
                label=kinds[longest].label_of(year),
                due=max(window(pack, code, year).due for code in codes),
                sent=_earliest(sent[code] for code in codes if code in sent),
            )
        )
    return tuple(days)


def _first_sent(session: Session, unit_id: int, year: int) -> dict[str, date]:
    """By kind of period, the day its report first left the office."""
    mine = (of_office(ReportingPeriod.unit_id, unit_id), ReportingPeriod.year == year)
    noted = session.execute(
        select(ReportingPeriod.kind, PeriodEvent.dated, PeriodEvent.at)
        .join(PeriodEvent, PeriodEvent.period_id == ReportingPeriod.id)
        .where(*mine, PeriodEvent.state == PeriodState.SENT.value)
        .order_by(PeriodEvent.id.desc())
    )
    written = session.execute(
        select(ReportingPeriod.kind, SentReport.made_at)
        .join(SentReport, SentReport.period_id == ReportingPeriod.id)
        .where(*mine)
        .order_by(SentReport.id.desc())
    )
    first = {kind: made_at.astimezone().date() for kind, made_at in written}
    return first | {kind: dated or at.astimezone().date() for kind, dated, at in noted}


def _earliest(days: Iterable[date]) -> date | None:
    return min(days, default=None)

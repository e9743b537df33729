"""Both directions at a glance: what this office owes others, what others owe it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.services import periods, received, units
from hhapp.services.intake_table import CellState, IntakeTable, TablePeriod, intake_table
from hhapp.services.period_states import period_log
from hhapp.services.periods import PeriodRow, PeriodState
from hhapp.services.receipts import Outcome
from hhapp.vn.numbers import format_date

_SENT = (CellState.ON_TIME, CellState.LATE, CellState.REPLACED, CellState.RETURNED)


class Direction(StrEnum):
    """Who owes whom."""

    WE_OWE = "we_owe"
    OWED_TO_US = "owed_to_us"

    @property
    def shown(self) -> str:
        """The clerk's words for it."""
        return "Cần gửi đi" if self is Direction.WE_OWE else "Đang chờ nhận"


@dataclass(frozen=True, slots=True)
class Debt:
    """One thing that is owed: `what` of `whom`, since or until `day`; `is_late` where that day is over."""

    direction: Direction
    what: str
    whom: str
    day: date | None
    day_words: str
    is_late: bool


def debts(session: Session, pack: Pack, on: date) -> tuple[Debt, ...]:
    """Reports and answers that this office owes on a day, then those it waits for; the earliest first."""
    found = [*_own(session, pack, on), *_of_others(session), *_never_sent(session, pack, on)]
    order = list(Direction)
    return tuple(sorted(found, key=lambda debt: (order.index(debt.direction), debt.day or date.max, debt.what)))


def _own(session: Session, pack: Pack, on: date) -> Iterator[Debt]:
    unit = units.own_unit(session)
    if unit is None:
        return
    superior = unit.superior_name or "cấp trên"
    for period in periods.period_rows(session, pack, unit.id):
        if period.state is PeriodState.SENT:
            sent = _sent_on(session, period)
            words = f"đã gửi {format_date(sent)}" if sent else "đã gửi"
            what = f"Phiếu phản hồi {period.label}, lần {period.version}"
            yield Debt(Direction.OWED_TO_US, what, superior, sent, words, False)
        elif period.state is not PeriodState.ACCEPTED:
            issue = f", lần {period.version}" if period.version > 1 else ""
            words = f"{period.state.shown}, hạn {format_date(period.due)}"
            yield Debt(Direction.WE_OWE, f"Báo cáo {period.label}{issue}", superior, period.due, words, period.due < on)


def _of_others(session: Session) -> Iterator[Debt]:
    rows = received.received_rows(session)
    newest = {(row.unit_code, row.period_code): row for row in rows}
    for row in newest.values():
        day = row.received_at.astimezone().date()
        if row.outcome is None:
            what = f"Phiếu phản hồi {row.period_label}, lần {row.version}"
            yield Debt(Direction.WE_OWE, what, row.unit_name, day, f"đã nhận {format_date(day)}", False)
        elif row.outcome is Outcome.RETURNED:
            what = f"Báo cáo {row.period_label}, lần {row.version + 1}"
            yield Debt(
                Direction.OWED_TO_US,
                what,
                row.unit_name,
                day,
                f"nhận lần {row.version} {format_date(day)}, đã trả lại",
                False,
            )


def _never_sent(session: Session, pack: Pack, on: date) -> Iterator[Debt]:
    """Reports that units below owe: of the periods that ended, those of which some unit sent its own, and the last."""
    tables = [intake_table(session, pack, year, on) for year in (on.year - 1, on.year)]
    ended = [(table, period) for table in tables for period in table.periods if period.end < on]
    for place, (table, period) in enumerate(sorted(ended, key=_ended), start=1):
        counts = table.counts(period.code)
        if place < len(ended) and not any(counts[state] for state in _SENT):
            continue
        for row in table.rows:
            cell = row.cells[table.place(period.code)]
            if cell.state in (CellState.WAITING, CellState.OVERDUE):
                words = f"{cell.words}, hạn {format_date(period.due)}"
                late = cell.state is CellState.OVERDUE
                yield Debt(Direction.OWED_TO_US, f"Báo cáo {period.label}", row.unit_name, period.due, words, late)


def _ended(found: tuple[IntakeTable, TablePeriod]) -> tuple[date, int]:
    """In the order of their last days; of two that end together the longer one last."""
    _, period = found
    return period.end, (period.end - period.start).days


def _sent_on(session: Session, period: PeriodRow) -> date | None:
    return next((event.dated for event in period_log(session, period.id) if event.state is PeriodState.SENT), None)

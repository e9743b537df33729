"""Who has sent what: the units below against the periods of a year, each report on time, late, missing, returned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.models import ReceivedSubmission
from hhapp.packs.catalogue import Pack
from hhapp.services import periods
from hhapp.services.receipts import Outcome
from hhapp.services.unit_tree import units_below
from hhapp.vn.calendar import WorkCalendar
from hhapp.vn.numbers import format_date


class CellState(StrEnum):
    """How a unit's report of a period stands."""

    ON_TIME = "on_time"
    LATE = "late"
    REPLACED = "replaced"  # by a later issue, which counts
    RETURNED = "returned"  # and no later issue came
    WAITING = "waiting"  # its last day is not over
    OVERDUE = "overdue"
    AHEAD = "ahead"  # the period is not over, nothing is expected yet
    NOT_OWED = "not_owed"  # the unit did not exist on the last day to send

    @property
    def shown(self) -> str:
        """The clerk's words for it."""
        return _SHOWN[self]

    @property
    def missing(self) -> bool:
        """Whether the unit is to be reminded of it."""
        return self in (CellState.WAITING, CellState.OVERDUE, CellState.RETURNED)


_SHOWN = {
    CellState.ON_TIME: "Đúng hạn",
    CellState.LATE: "Gửi muộn",
    CellState.REPLACED: "Thay thế",
    CellState.RETURNED: "Trả lại",
    CellState.WAITING: "Chưa gửi",
    CellState.OVERDUE: "Chưa gửi, quá hạn",
    CellState.AHEAD: "Chưa đến kỳ",
    CellState.NOT_OWED: "Không phải gửi",
}


@dataclass(frozen=True, slots=True)
class TableCell:
    """A unit and a period. `days` are working days late or past the last day, calendar days left while waiting.

    `sent_on` is the day that the newest issue was made, as its signed file says, `submission_id` its line in the
    register; `first` is the earliest issue that came here.
    """

    state: CellState
    days: int = 0
    version: int = 0
    sent_on: date | None = None
    submission_id: int | None = None
    accepted: bool = False
    first: int = 1

    @property
    def words(self) -> str:
        """The cell in a line: "Muộn 3 ngày làm việc"."""
        late = f"muộn {self.days} ngày làm việc" if self.days else "đúng hạn"
        match self.state:
            case CellState.ON_TIME:
                return f"Đúng hạn {_short(self.sent_on)}"
            case CellState.LATE:
                return late.capitalize()
            case CellState.REPLACED:
                return f"Thay thế (lần {self.version}), lần {self.first} {late}"
            case CellState.RETURNED:
                return f"Trả lại lần {self.version}"
            case CellState.WAITING:
                return f"Chưa gửi, còn {self.days} ngày" if self.days else "Chưa gửi, hết hạn hôm nay"
            case CellState.OVERDUE:
                return f"Chưa gửi, quá {self.days} ngày làm việc" if self.days else "Chưa gửi, đã hết hạn"
        return self.state.shown


@dataclass(frozen=True, slots=True)
class TablePeriod:
    """A period of the year as this office's pack counts it; `due` is the last day to send."""

    code: str
    kind: str
    label: str
    start: date
    end: date
    due: date


@dataclass(frozen=True, slots=True)
class TableRow:
    """A unit with its cells, one a period. `listed` False: it sent something but is not in the list of units."""

    unit_code: str
    unit_name: str
    cells: tuple[TableCell, ...]
    listed: bool = True


@dataclass(frozen=True, slots=True)
class IntakeTable:
    """The year at a glance, as it stands on a day."""

    year: int
    on: date
    periods: tuple[TablePeriod, ...]
    rows: tuple[TableRow, ...]

    def place(self, period_code: str) -> int:
        """Which column a period is; ValueError where the year has no such period."""
        return [period.code for period in self.periods].index(period_code)

    def counts(self, period_code: str) -> Mapping[CellState, int]:
        """How many units stand how in a period."""
        at, found = self.place(period_code), dict.fromkeys(CellState, 0)
        for row in self.rows:
            found[row.cells[at].state] += 1
        return found

    def missing(self, period_code: str) -> tuple[TableRow, ...]:
        """The units to be reminded of a period's report, those longest over their day first."""
        at = self.place(period_code)
        rows = [row for row in self.rows if row.cells[at].state.missing]
        return tuple(sorted(rows, key=lambda row: (row.cells[at].state is CellState.RETURNED, row.unit_code)))


@dataclass(frozen=True, slots=True)
class _Sent:
    """An issue that came."""

    id: int
    version: int
    made_on: date
    outcome: str


@dataclass(frozen=True, slots=True)
class _Owing:
    """A unit, and the periods on whose last day to send it was under this office."""

    code: str
    name: str
    periods: frozenset[str] = frozenset()


def intake_table(session: Session, pack: Pack, year: int, on: date) -> IntakeTable:
    """All periods of the year against all units below, and against others that sent something, by unit code.

    The last day to send and working days are those of this office's pack. A report was sent on the day it was made.
    """
    columns = tuple(table_period(pack, kind.code, year) for kind in pack.period_kinds)
    sent, names = _sent(session, [period.code for period in columns], on)
    below = _below(session, columns)
    late = _WorkingDays(pack.calendar)
    rows = [
        TableRow(
            unit.code,
            unit.name,
            tuple(_cell(unit, period, sent.get((unit.code, period.code), ()), on, late) for period in columns),
        )
        for unit in below
    ]
    for code in names.keys() - {unit.code for unit in below}:
        unit = _Owing(code, names[code])
        cells = (_cell(unit, period, sent.get((code, period.code), ()), on, late, listed=False) for period in columns)
        rows.append(TableRow(code, unit.name, tuple(cells), listed=False))
    return IntakeTable(year, on, columns, tuple(sorted(rows, key=lambda row: row.unit_code)))


def table_period(pack: Pack, kind: str, year: int) -> TablePeriod:
    """A kind of period in a year with the days of this office's pack."""
    days = periods.window(pack, kind, year)
    label = pack.period_kind(kind).label_of(year)
    return TablePeriod(periods.period_code(year, kind), kind, label, days.start, days.end, days.due)


def working_days_late(due: date, day: date, calendar: WorkCalendar) -> int:
    """How many working days after its last day a thing came: 0 also on days off that follow it."""
    passed = (due + timedelta(days=each) for each in range(1, (day - due).days + 1))
    return sum(calendar.works(each) for each in passed)


class _WorkingDays:
    """`working_days_late` for a whole table, where most questions are the same."""

    def __init__(self, calendar: WorkCalendar) -> None:
        self._calendar = calendar
        self._known: dict[tuple[date, date], int] = {}

    def late(self, due: date, day: date) -> int:
        """As `working_days_late`."""
        if (due, day) not in self._known:
            self._known[due, day] = working_days_late(due, day, self._calendar)
        return self._known[due, day]


def _cell(
    unit: _Owing, period: TablePeriod, sent: Sequence[_Sent], on: date, days: _WorkingDays, *, listed: bool = True
) -> TableCell:
    if sent:
        return _sent_cell(period, sent, days)
    if not listed or period.code not in unit.periods:
        return TableCell(CellState.NOT_OWED)
    if on <= period.end:
        return TableCell(CellState.AHEAD)
    if on <= period.due:
        return TableCell(CellState.WAITING, (period.due - on).days)
    return TableCell(CellState.OVERDUE, days.late(period.due, on))


def _sent_cell(period: TablePeriod, sent: Sequence[_Sent], days: _WorkingDays) -> TableCell:
    """By the newest issue; how late the unit was is told by its first."""
    first, last = sent[0], sent[-1]
    late = days.late(period.due, first.made_on)
    if last.outcome == Outcome.RETURNED.value:
        state = CellState.RETURNED
    elif last.version > 1:
        state = CellState.REPLACED
    else:
        state = CellState.LATE if late else CellState.ON_TIME
    return TableCell(
        state, late, last.version, last.made_on, last.id, last.outcome == Outcome.ACCEPTED.value, first.version
    )


def _sent(
    session: Session, codes: Sequence[str], on: date
) -> tuple[dict[tuple[str, str], list[_Sent]], dict[str, str]]:
    """By unit and period every issue made until a day, in order; the name of each unit as its newest says it."""
    table = ReceivedSubmission
    rows = session.execute(
        select(
            *(table.id, table.unit_code, table.unit_name, table.period_code, table.version),
            *(table.made_at, table.outcome),
        )
        .where(table.period_code.in_(codes))
        .order_by(table.unit_code, table.version)
    )
    found: dict[tuple[str, str], list[_Sent]] = {}
    names: dict[str, str] = {}
    for row in rows:
        sent = _Sent(row.id, row.version, _day(row.made_at), row.outcome)
        if sent.made_on > on:
            continue
        found.setdefault((row.unit_code, row.period_code), []).append(sent)
        names[row.unit_code] = row.unit_name
    return found, names


def _below(session: Session, columns: Sequence[TablePeriod]) -> tuple[_Owing, ...]:
    names: dict[str, str] = {}
    owed: dict[str, set[str]] = {}
    of_day = {day: units_below(session, day) for day in {period.due for period in columns}}
    for period in columns:
        for node in of_day[period.due]:
            names[node.code] = node.name
            owed.setdefault(node.code, set()).add(period.code)
    return tuple(_Owing(code, name, frozenset(owed[code])) for code, name in names.items())


def _day(at: datetime) -> date:
    return at.astimezone().date()


def _short(day: date | None) -> str:
    return format_date(day)[:5] if day else ""

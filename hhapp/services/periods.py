"""Reporting periods: their windows and due days come from the pack, their figures belong to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import ReportingPeriod, Unit
from hhapp.packs.catalogue import Pack, PeriodKind
from hhapp.services.checks import existing, typed_year
from hhapp.vn.calendar import add_working_days

PERIOD = "Kỳ báo cáo"


class PeriodState(StrEnum):
    """Where a period stands; figures and sentences are written only while entering."""

    ENTERING = "entering"
    CLOSED = "closed"

    @property
    def shown(self) -> str:
        """The clerk's words for it."""
        return {"entering": "đang nhập", "closed": "đã chốt"}[self.value]


@dataclass(frozen=True, slots=True)
class PeriodWindow:
    """First and last day counted, and the last day to send."""

    start: date
    end: date
    due: date


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """One period that was opened."""

    id: int
    unit_id: int
    code: str
    label: str
    year: int
    kind: str
    start: date
    end: date
    due: date
    state: PeriodState
    pack_id: str
    pack_version: str


def window(pack: Pack, kind: str, year: int) -> PeriodWindow:
    """The window of a kind of period in a year. Due in working days where the pack says so (weekends skipped)."""
    found = pack.period_kind(kind)
    start, end = found.window(year)
    if found.due.working:
        return PeriodWindow(start, end, add_working_days(end, found.due.days))
    return PeriodWindow(start, end, end + timedelta(days=found.due.days))


def period_code(year: int, kind: str) -> str:
    """ "2021-Q1"."""
    return f"{year:04d}-{kind}"


def split_code(pack: Pack, code: str) -> tuple[int, str]:
    """Year and kind of "2021-Q1"; UserError for anything that the pack has no period for."""
    year, _, kind = code.strip().partition("-")
    known = {each.code.casefold(): each.code for each in pack.period_kinds}
    if not (year.isascii() and year.isdigit() and len(year) == 4 and kind.casefold() in known):
        raise UserError(f"Không có kỳ báo cáo “{code}”.", f"Viết năm-kỳ, kỳ là một trong {', '.join(known.values())}.")
    return typed_year(int(year)), known[kind.casefold()]


def current_period_code(pack: Pack, today: date) -> str:
    """The period whose report is next due; of two due together (quý II, 6 tháng) the longer window."""
    return min(
        (found.due, found.start, period_code(year, kind.code))
        for year in (today.year - 1, today.year, today.year + 1)
        for kind in pack.period_kinds
        if (found := window(pack, kind.code, year)).due >= today
    )[2]


def days_left(due: date, today: date) -> int:
    """Days until the last day to send; negative when it has passed."""
    return (due - today).days


def previous_code(pack: Pack, period: PeriodRow) -> str | None:
    """The period shown beside: of the same year if it ends earlier, else of the year before."""
    previous = _known_kind(pack, period.kind)
    if previous is None or previous.previous is None:
        return None
    year = period.year if window(pack, previous.previous, period.year).end < period.end else period.year - 1
    return period_code(year, previous.previous)


def open_period(session: Session, pack: Pack, unit_id: int, year: int, kind: str) -> int:
    """Open the unit's period with this pack version, or find it already open. Returns its id."""
    existing(session, Unit, unit_id, "Đơn vị")
    year, kind = split_code(pack, period_code(typed_year(year), kind))
    code = period_code(year, kind)
    known = session.scalar(
        select(ReportingPeriod.id).where(ReportingPeriod.unit_id == unit_id, ReportingPeriod.code == code)
    )
    if known is not None:
        return known
    days = window(pack, kind, year)
    period = ReportingPeriod(
        unit_id=unit_id,
        code=code,
        year=year,
        kind=kind,
        start_on=days.start,
        end_on=days.end,
        due_on=days.due,
        state=PeriodState.ENTERING.value,
        pack_id=pack.id,
        pack_version=pack.version,
    )
    session.add(period)
    session.flush()
    return period.id


def period_rows(session: Session, pack: Pack, unit_id: int) -> tuple[PeriodRow, ...]:
    """The unit's periods, the last ending first."""
    query = (
        select(ReportingPeriod)
        .where(ReportingPeriod.unit_id == unit_id)
        .order_by(ReportingPeriod.end_on.desc(), ReportingPeriod.start_on)
    )
    return tuple(_row(pack, period) for period in session.scalars(query))


def period_row(session: Session, pack: Pack, period_id: int) -> PeriodRow:
    """One period; UserError when it is gone."""
    return _row(pack, existing(session, ReportingPeriod, period_id, PERIOD))


def period_by_code(session: Session, pack: Pack, unit_id: int, code: str) -> PeriodRow | None:
    """The unit's period of that code, None where it was not opened."""
    period = session.scalar(
        select(ReportingPeriod).where(ReportingPeriod.unit_id == unit_id, ReportingPeriod.code == code)
    )
    return None if period is None else _row(pack, period)


def entering_period(session: Session, period_id: int) -> ReportingPeriod:
    """The period's row for a service that writes into it; UserError when it no longer takes figures."""
    period = existing(session, ReportingPeriod, period_id, PERIOD)
    if period.state != PeriodState.ENTERING:
        raise UserError(f"Kỳ {period.code} đã chốt.", "Không sửa số liệu, lời văn của kỳ đã chốt.")
    return period


def _row(pack: Pack, period: ReportingPeriod) -> PeriodRow:
    kind = _known_kind(pack, period.kind)
    return PeriodRow(
        id=period.id,
        unit_id=period.unit_id,
        code=period.code,
        label=period.code if kind is None else kind.label_of(period.year),
        year=period.year,
        kind=period.kind,
        start=period.start_on,
        end=period.end_on,
        due=period.due_on,
        state=PeriodState(period.state),
        pack_id=period.pack_id,
        pack_version=period.pack_version,
    )


def _known_kind(pack: Pack, code: str) -> PeriodKind | None:
    """The pack's kind of period; None for a period opened with another pack that knew more kinds."""
    return next((kind for kind in pack.period_kinds if kind.code == code), None)

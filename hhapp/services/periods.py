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
from hhapp.services.offices import of_office
from hhapp.vn.calendar import add_working_days

PERIOD = "Kỳ báo cáo"


class PeriodState(StrEnum):
    """Where a period stands; figures and sentences are written only while entering."""

    ENTERING = "entering"
    CLOSED = "closed"
    SENT = "sent"
    RETURNED = "returned"
    ACCEPTED = "accepted"

    @property
    def shown(self) -> str:
        """The clerk's words for it."""
        return _SHOWN[self.value]


_SHOWN = {
    "entering": "đang nhập",
    "closed": "đã chốt",
    "sent": "đã gửi",
    "returned": "được trả lại",
    "accepted": "đã tiếp nhận",
}


@dataclass(frozen=True, slots=True)
class PeriodWindow:
    """First and last day counted, and the last day to send; `note` says where holidays of a year are not known."""

    start: date
    end: date
    due: date
    note: str


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """One period that was opened. `version` is the issue of its report, `due_note` as `PeriodWindow.note`."""

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
    version: int
    due_note: str

    @property
    def writable(self) -> bool:
        """Whether figures and sentences may be changed."""
        return self.state is PeriodState.ENTERING


def window(pack: Pack, kind: str, year: int) -> PeriodWindow:
    """The window of a kind of period in a year, due in working days of the pack's calendar where the pack says so."""
    found = pack.period_kind(kind)
    start, end = found.window(year)
    return PeriodWindow(start, end, *_due(pack, found, end))


def _due(pack: Pack, kind: PeriodKind, end: date) -> tuple[date, str]:
    if not kind.due.working:
        return end + timedelta(days=kind.due.days), ""
    due = add_working_days(end, kind.due.days, pack.calendar)
    unknown = ", ".join(str(year) for year in pack.calendar.unknown_years(end, due))
    return due, f"Lịch nghỉ năm {unknown} chưa có: chỉ trừ thứ Bảy, Chủ nhật." if unknown else ""


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


def current_period_code(pack: Pack, today: date, year: int | None = None) -> str:
    """The period whose report is next due; of two due together (quý II, 6 tháng) the longer window.

    With a year only its own periods are looked at: the last due one where nothing of that year is due any more.
    """
    years = (today.year - 1, today.year, today.year + 1) if year is None else (year,)
    found = [
        (days.due, days.start, period_code(each, kind.code))
        for each in years
        for kind in pack.period_kinds
        for days in (window(pack, kind.code, each),)
    ]
    ahead = [each for each in found if each[0] >= today]
    if ahead:
        return min(ahead)[2]
    last = max(due for due, _, _ in found)
    return min(each for each in found if each[0] == last)[2]


def days_left(due: date, today: date) -> int:
    """Days until the last day to send; negative when it has passed."""
    return (due - today).days


def previous_code(pack: Pack, period: PeriodRow) -> str | None:
    """The period shown beside: of the same year if it ends earlier, else of the year before."""
    known = _known_kind(pack, period.kind) and pack.previous_period(period.kind, period.year)
    return period_code(known[1], known[0]) if known else None


def preceding_codes(pack: Pack, period: PeriodRow) -> tuple[str, ...]:
    """The periods that ended the day before this one began: what was left over then is what this one begins with."""
    if _known_kind(pack, period.kind) is None:
        return ()
    return tuple(period_code(year, kind) for kind, year in pack.preceding_periods(period.kind, period.year))


def open_period(session: Session, pack: Pack, unit_id: int, year: int, kind: str) -> int:
    """Open the unit's period with this pack version, or find it already open. Returns its id."""
    existing(session, Unit, unit_id, "Đơn vị")
    year, kind = split_code(pack, period_code(typed_year(year), kind))
    code = period_code(year, kind)
    known = session.scalar(
        select(ReportingPeriod.id).where(of_office(ReportingPeriod.unit_id, unit_id), ReportingPeriod.code == code)
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
        .where(of_office(ReportingPeriod.unit_id, unit_id))
        .order_by(ReportingPeriod.end_on.desc(), ReportingPeriod.start_on)
    )
    return tuple(_row(pack, period) for period in session.scalars(query))


def opened_years(session: Session) -> tuple[int, ...]:
    """Years of which a period was opened, newest first."""
    return tuple(session.scalars(select(ReportingPeriod.year).distinct().order_by(ReportingPeriod.year.desc())))


def period_row(session: Session, pack: Pack, period_id: int) -> PeriodRow:
    """One period; UserError when it is gone."""
    return _row(pack, existing(session, ReportingPeriod, period_id, PERIOD))


def period_by_code(session: Session, pack: Pack, unit_id: int, code: str) -> PeriodRow | None:
    """The unit's period of that code, None where it was not opened."""
    period = session.scalar(
        select(ReportingPeriod).where(of_office(ReportingPeriod.unit_id, unit_id), ReportingPeriod.code == code)
    )
    return None if period is None else _row(pack, period)


def own_period(session: Session, pack: Pack, period_id: int) -> PeriodRow:
    """One period for a service that works by its pack; UserError when it is gone or was opened with another pack."""
    period = period_row(session, pack, period_id)
    if (pack.id, pack.version) != (period.pack_id, period.pack_version):
        raise UserError(
            f"Kỳ {period.code} lập theo gói biểu mẫu “{period.pack_id}” phiên bản {period.pack_version}.",
            "Hãy mở kỳ bằng đúng phiên bản đó.",
        )
    return period


def entering_period(session: Session, pack: Pack, period_id: int) -> ReportingPeriod:
    """The period's row for a service that writes into it; UserError when it takes no figures any more."""
    period = own_period(session, pack, period_id)
    if not period.writable:
        raise UserError(f"Kỳ {period.code} {period.state.shown}.", "Muốn sửa thì mở lại kỳ và ghi lý do.")
    return session.get_one(ReportingPeriod, period_id)


def _row(pack: Pack, period: ReportingPeriod) -> PeriodRow:
    kind = _known_kind(pack, period.kind)
    # The day to send follows the calendar, which an office may put right after the period was opened.
    due, note = (period.due_on, "") if kind is None else _due(pack, kind, period.end_on)
    return PeriodRow(
        id=period.id,
        unit_id=period.unit_id,
        code=period.code,
        label=period.code if kind is None else kind.label_of(period.year),
        year=period.year,
        kind=period.kind,
        start=period.start_on,
        end=period.end_on,
        due=due,
        state=PeriodState(period.state),
        pack_id=period.pack_id,
        pack_version=period.pack_version,
        version=period.version,
        due_note=note,
    )


def _known_kind(pack: Pack, code: str) -> PeriodKind | None:
    """The pack's kind of period; None for a period opened with another pack that knew more kinds."""
    return next((kind for kind in pack.period_kinds if kind.code == code), None)

"""A period's way: entering → locked → sent → returned or accepted, and back to entering with a reason.

Every step leaves an event with who, when and what the paper says. Locking keeps the whole report as data, so that it
says the same later; a correction of a report that was sent is its next version ("lần 2").
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import LockedReport, PeriodEvent, ReportingPeriod
from hhapp.packs.catalogue import Pack, Severity
from hhapp.packs.plain import json_bytes, plain_data
from hhapp.services.checks import existing, typed_day, typed_text
from hhapp.services.figures import FigureGrid, figure_grid
from hhapp.services.form_checks import form_gaps
from hhapp.services.periods import PERIOD, PeriodState, entering_period
from hhapp.services.reporting import build_context
from hhapp.storage.lock import user_name
from hhapp.vn.numbers import format_date

_NEXT = {
    PeriodState.ENTERING: (PeriodState.CLOSED,),
    PeriodState.CLOSED: (PeriodState.SENT, PeriodState.ENTERING),
    PeriodState.SENT: (PeriodState.ACCEPTED, PeriodState.RETURNED, PeriodState.ENTERING),
    PeriodState.RETURNED: (PeriodState.ENTERING,),
    PeriodState.ACCEPTED: (PeriodState.ENTERING,),
}


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What keeps a period from being locked, and the figure where it can be mended."""

    code: str
    sentence: str


class LockRefusedError(UserError):
    """The period cannot be locked yet; `obstacles` has everything that is in the way."""

    def __init__(self, obstacles: tuple[Obstacle, ...]) -> None:
        super().__init__(
            f"Chưa chốt được: còn {len(obstacles)} điểm. {obstacles[0].sentence}",
            "Sửa số liệu, hoặc ghi lý do chưa có số liệu, rồi chốt lại.",
            details="\n".join(obstacle.sentence for obstacle in obstacles),
        )
        self.obstacles = obstacles


class ExportRefusedError(UserError):
    """The report is held back by figures that are wrong; `obstacles` leads to each."""

    def __init__(self, obstacles: tuple[Obstacle, ...]) -> None:
        super().__init__(
            f"Chưa xuất được: số liệu còn {len(obstacles)} điểm sai. {obstacles[0].sentence}",
            "Sửa số liệu của kỳ rồi xuất lại.",
            details="\n".join(obstacle.sentence for obstacle in obstacles),
        )
        self.obstacles = obstacles


@dataclass(frozen=True, slots=True)
class EventRow:
    """One step of a period: when, by whom, to which state; `dated`, `number` and `remarks` are from the paper."""

    id: int
    at: datetime
    actor: str
    state: PeriodState
    version: int
    dated: date | None
    number: str
    remarks: str

    @property
    def sentence(self) -> str:
        """ "Đã gửi (lần 1), số 45/BC-UBND, ngày 16/03/2026"."""
        what = "Mở lại" if self.state is PeriodState.ENTERING else self.state.shown.capitalize()
        number = f", số {self.number}" if self.number else ""
        day = f", ngày {format_date(self.dated)}" if self.dated else ""
        return f"{what} (lần {self.version}){number}{day}{f': {self.remarks}' if self.remarks else ''}"


def allowed_next(state: PeriodState) -> tuple[PeriodState, ...]:
    """The states that a period may go to; ENTERING means opening it again."""
    return _NEXT[state]


def lock_obstacles(session: Session, pack: Pack, period_id: int, *, today: date | None = None) -> tuple[Obstacle, ...]:
    """Broken rules that are errors, figures missing without a reason, gaps in forms; none means it can be locked."""
    gaps = tuple(Obstacle(gap.code, gap.sentence) for gap in form_gaps(session, pack, period_id))
    return (*_obstacles(figure_grid(session, pack, period_id, today=today)), *gaps)


def refuse_wrong_figures(session: Session, pack: Pack, period_id: int, *, today: date | None = None) -> None:
    """Hold a report back while rules that are errors are broken; a locked period was judged when it was locked.

    ExportRefusedError with the figure of each.
    """
    grid = figure_grid(session, pack, period_id, today=today)
    if grid.period.writable and (broken := _broken_rules(grid)):
        raise ExportRefusedError(broken)


def lock_period(session: Session, pack: Pack, period_id: int, at: datetime, *, today: date | None = None) -> None:
    """Lock the figures and keep the report as it says now. `at` is this moment, with its zone.

    LockRefusedError with all that is in the way; UserError when the period is not being entered.
    """
    period = entering_period(session, pack, period_id)
    obstacles = lock_obstacles(session, pack, period_id, today=today)
    if obstacles:
        raise LockRefusedError(obstacles)
    context = json_bytes(plain_data(build_context(session, pack, period_id, today=today))).decode()
    period.locked_reports.append(LockedReport(version=period.version, context=context))
    _move(session, period, PeriodState.CLOSED, at)


def mark_sent(session: Session, period_id: int, at: datetime, *, on: date, number: str = "") -> None:
    """Note that the locked report was sent on a day, with the number that the registry gave it."""
    _move(session, _period(session, period_id), PeriodState.SENT, at, dated=on, number=number)


def mark_returned(session: Session, period_id: int, at: datetime, *, on: date, remarks: str) -> None:
    """Note that the superior office sent the report back, and what it found."""
    remarks = typed_text(remarks, "Nhận xét của cấp trên", required=True)
    _move(session, _period(session, period_id), PeriodState.RETURNED, at, dated=on, remarks=remarks)


def mark_accepted(session: Session, period_id: int, at: datetime, *, on: date) -> None:
    """Note that the superior office took the report in."""
    _move(session, _period(session, period_id), PeriodState.ACCEPTED, at, dated=on)


def reopen_period(session: Session, period_id: int, at: datetime, *, reason: str) -> None:
    """Let figures be changed again. A report that was sent stays kept, and the next one is a new version of it."""
    reason = typed_text(reason, "Lý do mở lại", required=True)
    period = _period(session, period_id)
    if period.state == PeriodState.CLOSED:  # nobody outside has seen it
        period.locked_reports = [each for each in period.locked_reports if each.version != period.version]
    elif period.state != PeriodState.ENTERING:
        period.version += 1
    _move(session, period, PeriodState.ENTERING, at, remarks=reason)


def period_log(session: Session, period_id: int) -> tuple[EventRow, ...]:
    """What happened to the period, the last first."""
    found = session.scalars(
        select(PeriodEvent).where(PeriodEvent.period_id == period_id).order_by(PeriodEvent.id.desc())
    )
    return tuple(
        EventRow(
            id=event.id,
            at=event.at,
            actor=event.actor,
            state=PeriodState(event.state),
            version=event.version,
            dated=event.dated,
            number=event.number,
            remarks=event.remarks,
        )
        for event in found
    )


def _period(session: Session, period_id: int) -> ReportingPeriod:
    return existing(session, ReportingPeriod, period_id, PERIOD)


def _broken_rules(grid: FigureGrid) -> tuple[Obstacle, ...]:
    typed = {row.code for row in grid.rows if row.editable}
    return tuple(
        Obstacle(
            next((code for code in finding.codes if code in typed), finding.codes[0]),
            f"{finding.explanation} ({finding.figures})",
        )
        for finding in grid.findings
        if finding.severity is Severity.ERROR
    )


def _obstacles(grid: FigureGrid) -> tuple[Obstacle, ...]:
    missing = tuple(
        Obstacle(row.code, f"{row.number}. {row.name}: chưa có số liệu và chưa ghi lý do.")
        for row in grid.rows
        if row.editable and not row.entry and not row.missing_reason
    )
    return (*_broken_rules(grid), *missing)


def _move(
    session: Session,
    period: ReportingPeriod,
    state: PeriodState,
    at: datetime,
    *,
    dated: date | None = None,
    number: str = "",
    remarks: str = "",
) -> None:
    now = PeriodState(period.state)
    if state not in _NEXT[now]:
        what = "mở lại" if state is PeriodState.ENTERING else f"ghi “{state.shown}”"
        can = ", ".join("mở lại" if each is PeriodState.ENTERING else each.shown for each in _NEXT[now])
        raise UserError(f"Kỳ {period.code} {now.shown}, không {what} được.", f"Việc làm tiếp được: {can}.")
    event = PeriodEvent(
        at=at,
        actor=user_name(),
        state=state.value,
        version=period.version,
        dated=None if dated is None else typed_day(dated, "Ngày"),
        number=typed_text(number, "Số văn bản"),
        remarks=remarks,
    )
    period.state = state.value
    period.events.append(event)
    session.flush()

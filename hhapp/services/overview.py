"""The first page: what is due, how far the plan and the report are, and what to do next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from hhapp.packs.context import TaskTotals
from hhapp.packs.store import PackStore
from hhapp.services.figures import FigureGrid, figure_grid
from hhapp.services.pack_choice import chosen_pack
from hhapp.services.periods import (
    PeriodRow,
    PeriodState,
    current_period_code,
    days_left,
    period_by_code,
    split_code,
    window,
)
from hhapp.services.plan import NEAR_DAYS, PlanCard, TaskRow, plan_of_year, task_rows
from hhapp.services.plan_status import TaskStatus
from hhapp.services.reporting import sent_reports
from hhapp.services.totals import sentence, totals_of_rows
from hhapp.services.units import UnitCard, own_unit
from hhapp.vn.numbers import format_date

_REPORT_DAYS = 10
_AWAY = frozenset({PeriodState.SENT, PeriodState.ACCEPTED})


@dataclass(frozen=True, slots=True)
class NextStep:
    """The next thing to do and the page that does it: settings, plan, figures, report or overview.

    `imports_plan`: the plan page is to begin with the office's own file.
    """

    text: str
    page: str
    imports_plan: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """The first page's content. `period` is None while the current period is not open yet."""

    unit: UnitCard | None
    plan: PlanCard | None
    year: int
    totals: TaskTotals
    totals_sentence: str
    overdue: tuple[TaskRow, ...]
    due_soon: tuple[TaskRow, ...]
    unread_deadlines: int
    period: PeriodRow | None
    period_code: str
    period_label: str
    due: date
    days_left: int
    filled: int
    to_fill: int
    next_step: NextStep


def overview(
    session: Session, store: PackStore, today: date, year: int | None = None, *, near_days: int = NEAR_DAYS
) -> Overview:
    """The state of a year's work today; without a year, of that in which the next report is due."""
    pack = chosen_pack(session, store)
    unit = own_unit(session)
    code = current_period_code(pack, today, year)
    year, kind = split_code(pack, code)
    due = window(pack, kind, year).due
    plan = None if unit is None else plan_of_year(session, year, unit.id)
    rows = () if plan is None else task_rows(session, plan.id, today, near_days=near_days)
    period = None if unit is None else period_by_code(session, pack, unit.id, code)
    grid = None if period is None else _grid(session, store, period, today)
    late = _by_due(row for row in rows if row.status is TaskStatus.OVERDUE)
    unread = sum(not row.deadline_understood and row.status.open for row in rows)
    label = pack.period_kind(kind).label_of(year)
    returned = _returned_step(label, period)
    sent = period is not None and _is_sent(session, period)
    report = returned or _report_step(label, due, grid, sent=sent)
    urgent = returned is not None or (not sent and days_left(due, today) <= _REPORT_DAYS)
    return Overview(
        unit=unit,
        plan=plan,
        year=year,
        totals=totals_of_rows(rows),
        totals_sentence=sentence(totals_of_rows(rows)),
        overdue=late,
        due_soon=_by_due(row for row in rows if row.near),
        unread_deadlines=unread,
        period=period,
        period_code=code,
        period_label=label,
        due=due,
        days_left=days_left(due, today),
        filled=0 if grid is None else grid.filled,
        to_fill=0 if grid is None else grid.to_fill,
        next_step=_set_up_step(unit, rows, year) or _work_step(unread, len(late), report, urgent=urgent),
    )


def _grid(session: Session, store: PackStore, period: PeriodRow, today: date) -> FigureGrid:
    return figure_grid(session, store.get(period.pack_id, period.pack_version), period.id, today=today)


def _by_due(rows: Iterable[TaskRow]) -> tuple[TaskRow, ...]:
    """The most urgent first."""
    return tuple(sorted(rows, key=lambda row: row.next_due or row.due or date.max))


def _set_up_step(unit: UnitCard | None, rows: Sequence[TaskRow], year: int) -> NextStep | None:
    """The first start makes a plan without tasks, which is as good as none."""
    if unit is None:
        return NextStep("Nhập thông tin đơn vị.", "settings")
    if not rows:
        return NextStep(f"Nhập kế hoạch năm {year} từ tệp…", "plan", imports_plan=True)
    return None


def _work_step(unread: int, late: int, report: NextStep, *, urgent: bool) -> NextStep:
    """A report about to be due goes before tasks that are late anyway."""
    if unread and not urgent:
        return NextStep(f"Đặt ngày cho {unread} nhiệm vụ có thời hạn chưa đọc được.", "plan")
    if late and not urgent:
        return NextStep(f"Cập nhật {late} nhiệm vụ quá hạn.", "plan")
    return report


def _is_sent(session: Session, period: PeriodRow) -> bool:
    """Whether nothing is left to do; what was written out of lần 1 says nothing of its correction."""
    return period.state in _AWAY or (period.version == 1 and bool(sent_reports(session, period.id)))


def _returned_step(label: str, period: PeriodRow | None) -> NextStep | None:
    """What a report needs that the superior office sent back."""
    if period is None or period.state is not PeriodState.RETURNED:
        return None
    return NextStep(f"Báo cáo {label} được trả lại: mở lại kỳ để sửa, rồi gửi lần {period.version + 1}.", "report")


def _report_step(label: str, due: date, grid: FigureGrid | None, *, sent: bool) -> NextStep:
    if sent:
        return NextStep(f"Báo cáo {label} đã xuất; ghi tiến độ nhiệm vụ khi có kết quả.", "plan")
    if grid is None:
        return NextStep(f"Mở kỳ {label} để nhập số liệu, hạn gửi {format_date(due)}.", "figures")
    if grid.filled < grid.to_fill:
        left = grid.to_fill - grid.filled
        return NextStep(f"Nhập {left} số liệu còn thiếu của {label}, hạn gửi {format_date(due)}.", "figures")
    if grid.findings:
        return NextStep(f"Xem lại {len(grid.findings)} điểm chưa khớp trong số liệu {label}.", "figures")
    return NextStep(f"Xuất báo cáo {label}, hạn gửi {format_date(due)}.", "report")

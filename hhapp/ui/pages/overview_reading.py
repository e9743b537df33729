"""Reads what the overview shows from the services."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import DocumentBasis, Pack
from hhapp.packs.store import PackStore
from hhapp.services import overview, totals
from hhapp.services.deadlines import Deadline, deadlines
from hhapp.services.overview import Overview
from hhapp.services.plan import TaskRow
from hhapp.services.remembered import remembering
from hhapp.services.totals import PlanTotals
from hhapp.ui.pages.overview_words import DueLine, Share, Shown
from hhapp.ui.widgets.charts import Bar
from hhapp.vn.numbers import format_date

_MOST_BARS = 8


def read_overview(session: Session, packs: PackStore, pack: Pack, today: date, year: int) -> Shown:
    """The page as it stands on the day."""
    with remembering(session):
        seen = overview.overview(session, packs, today, year)
        plan_totals = totals.plan_totals(session, seen.plan.id, today) if seen.plan else None
        due = deadlines(session, pack, seen.unit.id, seen.year, today) if seen.unit else ()
    late = _lines(seen.overdue, [each for each in due if each.due < today])
    soon = _lines(seen.due_soon, [each for each in due if each.due >= today])
    period, period_more = _period_words(seen)
    sentence, more = _total_words(seen)
    total = seen.totals
    return Shown(
        day=today,
        year=seen.year,
        state=f"{seen.unit.name if seen.unit else 'Chưa ghi tên cơ quan'} · hôm nay {format_date(today)}",
        next_text=seen.next_step.text,
        next_page=seen.next_step.page,
        next_imports=seen.next_step.imports_plan,
        reminds=bool(seen.overdue or seen.due_soon) and bool(pack.documents_on(DocumentBasis.REMINDER)),
        late=late,
        soon=soon,
        period=period,
        period_more=period_more,
        share=Share(total.done, total.overdue, total.counted, total.rate if total.counted else "–"),
        sentence=sentence,
        more=more,
        bars=tuple(_bars(plan_totals)),
    )


def _lines(tasks: tuple[TaskRow, ...], others: list[Deadline]) -> tuple[DueLine, ...]:
    """The most pressing first, of one day the tasks first."""
    ordered = sorted(tasks, key=lambda task: (_due(task) or date.max, task.area_number, task.position))
    lines = [_task_line(task) for task in ordered]
    lines += [DueLine(each.name, "", each.who, each.due, each.page, each.thing) for each in others]
    return tuple(sorted(lines, key=lambda line: line.due or date.max))


def _task_line(task: TaskRow) -> DueLine:
    name = f"{task.number}. {task.task}" if task.number else task.task
    return DueLine(name, f"{task.area_name}\n{task.task}", task.lead, _due(task), "plan", task.id)


def _due(task: TaskRow) -> date | None:
    return task.next_due or task.due


def _period_words(seen: Overview) -> tuple[str, str]:
    state = seen.period.state.shown if seen.period else "chưa mở"
    left = f"còn {seen.days_left} ngày" if seen.days_left >= 0 else f"đã qua {-seen.days_left} ngày"
    filled = f"đã nhập {seen.filled}/{seen.to_fill} số liệu · " if seen.period else ""
    return f"{seen.period_label}: {state}", f"{filled}hạn gửi {format_date(seen.due)} ({left})"


def _total_words(seen: Overview) -> tuple[str, str]:
    total = seen.totals
    if not total.total:
        return (
            f"Chưa có kế hoạch năm {seen.year}.",
            "Nhập từ tệp, hoặc ghi từng nhiệm vụ ở trang Kế hoạch.",
        )
    parts = [f"✓ {total.done} hoàn thành", f"◐ {total.in_progress} đang thực hiện", f"! {total.overdue} quá hạn"]
    parts += [f"○ {total.not_due} chưa đến hạn"]
    parts += [f"? {seen.unread_deadlines} thời hạn chưa đọc được"] if seen.unread_deadlines else []
    return seen.totals_sentence, "\n".join(parts)


def _bars(plan_totals: PlanTotals | None) -> Iterator[Bar]:
    for area, each in plan_totals.by_area[:_MOST_BARS] if plan_totals else ():
        if each.counted:
            name = area.name.capitalize() if area.name.isupper() else area.name
            shown = f"{each.done}/{each.counted}"
            yield Bar(f"{area.number}. {name}".removeprefix(". "), each.done, each.overdue, each.counted, shown)

"""Facts of assigned work (`assignment.…`): the year's, as on a day, with their counts."""

from __future__ import annotations

from decimal import Decimal

from hhapp.services.assignments.register import year_window
from hhapp.services.assignments.summary import work_summary
from hhapp.services.fact_values import Ask, Fact
from hhapp.vn.numbers import format_date

_PAGE = "assignments"


def assignment_fact(ask: Ask, rest: str) -> Fact:
    """`on_time` (on time / due), `late`, `overdue`, `returned_twice` of the year.

    A register without a task or a returned draft of the year says nothing.
    """
    key = f"assignment.{rest}"
    if ask.pack.assignments is None:
        return Fact(key, "Gói biểu mẫu không có phần nhiệm vụ giao.", _PAGE)
    counts = work_summary(ask.session, ask.pack, ask.unit_id, year_window(ask.year), ask.on).counts
    if not counts.total and not counts.drafts:
        return Fact(key, f"Chưa có nhiệm vụ giao nào của năm {ask.year}.", _PAGE)
    until = f"năm {ask.year}, tính đến {format_date(ask.on)}"
    if rest == "on_time":
        told = f"Nhiệm vụ giao: {counts.on_time}/{counts.due} nhiệm vụ đến hạn hoàn thành đúng hạn, {until}"
        return Fact(key, told, _PAGE, numerator=Decimal(counts.on_time), denominator=Decimal(counts.due))
    value, what = {
        "late": (counts.done_late + counts.overdue, "nhiệm vụ trễ hạn hoặc quá hạn"),
        "overdue": (counts.overdue, "nhiệm vụ quá hạn chưa xong"),
        "returned_twice": (
            counts.returned_often,
            f"dự thảo, hồ sơ bị trả lại từ {ask.pack.assignments.returned_limit} lần trở lên",
        ),
    }[rest]
    return Fact(key, f"Nhiệm vụ giao: {value} {what}, {until}", _PAGE, value=Decimal(value))

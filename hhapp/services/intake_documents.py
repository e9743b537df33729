"""The letter that reminds units of a report that they owe, and the list of how all of them stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import PeriodInfo
from hhapp.packs.intake.context import MissingReportsContext, ReportLine
from hhapp.services.asked import Asked
from hhapp.services.intake_table import CellState, IntakeTable, TablePeriod, TableRow, intake_table, table_period
from hhapp.vn.numbers import format_percent


def period_subject(pack: Pack, kind: str) -> int:
    """What `subject_id` of these documents is for a kind of period: its place in the pack, from 1."""
    return 1 + [each.code for each in pack.period_kinds].index(kind)


def missing_reports_document(asked: Asked) -> MissingReportsContext:
    """How the reports of a period stand on the day asked for; `subject_id` as `period_subject` says.

    Without one it is the period whose last day to send was over last. UserError where nobody owes this office a report
    of that period.
    """
    period = _period(asked)
    table = intake_table(asked.session, asked.pack, asked.year, asked.on)
    at = table.place(period.code)
    rows = [row for row in table.rows if row.cells[at].state not in (CellState.NOT_OWED, CellState.AHEAD)]
    if not rows:
        raise UserError(
            f"Đến ngày này chưa có đơn vị nào phải gửi báo cáo {period.label}.",
            "Chọn kỳ khác, hoặc thêm đơn vị cấp dưới vào danh sách.",
        )
    return _context(asked, table, period, rows)


def _context(asked: Asked, table: IntakeTable, period: TablePeriod, rows: list[TableRow]) -> MissingReportsContext:
    at, counts = table.place(period.code), table.counts(period.code)
    sent = counts[CellState.ON_TIME] + counts[CellState.LATE] + counts[CellState.REPLACED]
    info, label = asked.info, period.label[:1].lower() + period.label[1:]
    return MissingReportsContext(
        pack=asked.pack.info,
        unit=asked.unit,
        document=replace(info, subject=info.subject.replace("{period}", label)),
        on=asked.on,
        period=PeriodInfo(period.code, period.kind, period.label, table.year, period.start, period.end, period.due),
        units=_lines(rows, at),
        missing=_lines(table.missing(period.code), at),
        owed=len(rows),
        on_time=counts[CellState.ON_TIME],
        late=counts[CellState.LATE],
        replaced=counts[CellState.REPLACED],
        returned=counts[CellState.RETURNED],
        not_sent=counts[CellState.WAITING] + counts[CellState.OVERDUE],
        rate=format_percent(Decimal(sent), Decimal(len(rows))),
    )


def _lines(rows: Iterable[TableRow], at: int) -> tuple[ReportLine, ...]:
    found = ((row, row.cells[at]) for row in rows)
    return tuple(
        ReportLine(
            number=number,
            code=row.unit_code,
            name=row.unit_name,
            sent_on=cell.sent_on,
            version=cell.version,
            days_late=0 if cell.state is CellState.WAITING else cell.days,
            missing=cell.state.missing,
            standing=cell.words,
        )
        for number, (row, cell) in enumerate(found, start=1)
    )


def _period(asked: Asked) -> TablePeriod:
    kinds = [kind.code for kind in asked.pack.period_kinds]
    if asked.subject_id is not None:
        if not 1 <= asked.subject_id <= len(kinds):
            raise UserError("Gói biểu mẫu không có kỳ báo cáo này.", "Chọn lại kỳ.")
        return table_period(asked.pack, kinds[asked.subject_id - 1], asked.year)
    every = [table_period(asked.pack, kind, asked.year) for kind in kinds]
    over = [period for period in every if period.due < asked.on]
    return max(over, key=_due) if over else min(every, key=_due)


def _due(period: TablePeriod) -> tuple[date, int]:
    """Of two due together the longer one."""
    return period.due, (period.end - period.start).days

"""The report of a period as plain data: everything it says, from the plan, the figures and the clerk's sentences."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import PeriodEvent, ReportingPeriod, ReportSection, SentReport
from hhapp.packs.catalogue import IndicatorKind, Pack
from hhapp.packs.context import (
    AgencyLine,
    AreaBlock,
    IndicatorGroup,
    IndicatorLine,
    PeriodInfo,
    ReportContext,
    ReportInfo,
)
from hhapp.packs.live_text import filled, unknown_marks
from hhapp.packs.plain import typed_data
from hhapp.services.checks import LOOK_AGAIN, existing, typed_text
from hhapp.services.figures import FigureGrid, FigureGroup, FigureRow, figure_grid
from hhapp.services.form_printed import form_blocks, in_order
from hhapp.services.handed.lines import handed_lines
from hhapp.services.period_figures import counted_until, locked_report
from hhapp.services.periods import PERIOD, PeriodRow, PeriodState, entering_period, own_period
from hhapp.services.plan import PlanCard, TaskRow, areas, plan_of_year, task_rows
from hhapp.services.plan_status import TaskStatus
from hhapp.services.printed import area_block, paragraphs, plan_info, task_line, unit_info
from hhapp.services.targets import TargetRow, target_rows
from hhapp.services.totals import sentence, totals_of_rows, totals_with_rows
from hhapp.services.units import unit_card
from hhapp.vn.numbers import MISSING, format_date


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One heading under which the clerk writes; `suggestion` is a sentence made from the data, offered, not printed."""

    key: str
    title: str
    prompt: str
    text: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class SentFile:
    """One file of a report that was written out."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class SentRow:
    """One time the report was written out."""

    id: int
    at: datetime
    files: tuple[SentFile, ...]


@dataclass(frozen=True, slots=True)
class _Work:
    """The plan's side of a report: its tasks and targets as they stood on the day."""

    plan: PlanCard | None = None
    tasks: tuple[TaskRow, ...] = ()
    targets: tuple[TargetRow, ...] = ()
    agencies: tuple[AgencyLine, ...] = ()
    area_codes: Mapping[int, str | None] | None = None

    def code_of(self, area_id: int) -> str | None:
        """The pack's area of a plan's area."""
        return (self.area_codes or {}).get(area_id)


def build_context(session: Session, pack: Pack, period_id: int, *, today: date | None = None) -> ReportContext:
    """Everything the report says. The plan is looked at on the period's last day, or `today` while it still runs.

    A locked report says what it said when it was locked. UserError when the period is gone, was opened with another
    pack, or its kind is not in the pack.
    """
    period = own_period(session, pack, period_id)
    locked = None if period.writable else locked_report(session, period.id, period.version)
    if locked is not None:
        kept = typed_data(ReportContext, json.loads(locked))
        return replace(kept, forms=tuple(in_order(pack, block) for block in kept.forms))
    work = _work(session, pack, period, counted_until(period, today))
    grid = figure_grid(session, pack, period_id, today=today)
    groups = tuple(IndicatorGroup(g.number, g.name, tuple(_figure(g, row) for row in g.rows)) for g in grid.groups)
    figures = {line.code: line for group in groups for line in group.lines}
    texts = {key: filled(text, figures) for key, text in _texts(session, period_id).items()}
    return ReportContext(
        pack=pack.info,
        unit=unit_info(unit_card(session, period.unit_id)),
        period=PeriodInfo(period.code, period.kind, period.label, period.year, period.start, period.end, period.due),
        report=_report(session, pack, period),
        plan=None if work.plan is None else plan_info(work.plan),
        totals=totals_of_rows(work.tasks),
        areas=tuple(_areas(pack, work, texts)),
        agencies=work.agencies,
        overdue=tuple(task_line(row) for row in work.tasks if row.status is TaskStatus.OVERDUE),
        groups=groups,
        figures=figures,
        sections={section.key: paragraphs(texts.get(section.key, "")) for section in pack.sections},
        remarks=tuple(_remarks(grid, work.tasks)),
        forms=form_blocks(session, pack, period_id),
        handed=handed_lines(session, pack, period.year, counted_until(period, today)),
    )


def sections(session: Session, pack: Pack, period_id: int, *, today: date | None = None) -> tuple[SectionRow, ...]:
    """The report's headings with what the clerk wrote and what the data suggests."""
    period = own_period(session, pack, period_id)
    work = _work(session, pack, period, counted_until(period, today))
    grid = figure_grid(session, pack, period_id, today=today)
    texts = _texts(session, period_id)
    return tuple(
        SectionRow(
            section.key,
            section.title,
            section.prompt,
            texts.get(section.key, ""),
            "" if section.area is None else _suggestion(section.area, work, grid),
        )
        for section in pack.sections
    )


def set_section(session: Session, pack: Pack, period_id: int, key: str, text: str) -> None:
    """Keep the clerk's sentences for a heading, a paragraph a line; an empty text takes them away.

    [[3.1]] or [[tthc.tiep_nhan]] in them stands for that figure; UserError where a mark names none of the pack's.
    """
    entering_period(session, pack, period_id)
    if all(section.key != key for section in pack.sections):
        raise UserError(f"Báo cáo không có mục “{key}”.", LOOK_AGAIN)
    text = typed_text(text, "Lời văn")
    for wrong in unknown_marks(text, pack.indicators):
        near = f"Có phải [[{wrong.nearest}]]? " if wrong.nearest else ""
        raise UserError(f"Không có chỉ tiêu nào là [[{wrong.mark}]].", f"{near}Ghi số thứ tự hoặc mã của chỉ tiêu.")
    row = session.scalar(select(ReportSection).where(ReportSection.period_id == period_id, ReportSection.key == key))
    if row is not None and not text:
        session.delete(row)
    elif row is not None:
        row.text = text
    elif text:
        session.add(ReportSection(period_id=period_id, key=key, text=text))
    session.flush()


def record_sent(session: Session, period_id: int, files: Iterable[SentFile], at: datetime) -> int:
    """Remember that the report was written out, with the digests of its files. Returns the record's id."""
    existing(session, ReportingPeriod, period_id, PERIOD)
    listed = [{"name": file.name, "sha256": file.sha256, "size": file.size} for file in files]
    row = SentReport(period_id=period_id, made_at=at, files=json.dumps(listed, ensure_ascii=False))
    session.add(row)
    session.flush()
    return row.id


def sent_reports(session: Session, period_id: int) -> tuple[SentRow, ...]:
    """When the report was written out, the last first."""
    query = (
        select(SentReport.id, SentReport.made_at, SentReport.files)
        .where(SentReport.period_id == period_id)
        .order_by(SentReport.made_at.desc(), SentReport.id.desc())
    )
    return tuple(
        SentRow(row_id, at, tuple(SentFile(file["name"], file["sha256"], file["size"]) for file in json.loads(files)))
        for row_id, at, files in session.execute(query)
    )


def _work(session: Session, pack: Pack, period: PeriodRow, on: date) -> _Work:
    plan = plan_of_year(session, period.year, period.unit_id)
    if plan is None:
        return _Work()
    tasks = task_rows(session, plan.id, on)
    return _Work(
        plan=plan,
        tasks=tasks,
        targets=target_rows(session, pack, plan.id, on, period=period),
        agencies=tuple(AgencyLine(*line) for line in totals_with_rows(session, plan.id, tasks).by_agency),
        area_codes={area.id: area.code for area in areas(session, plan.id)},
    )


def _texts(session: Session, period_id: int) -> dict[str, str]:
    query = select(ReportSection.key, ReportSection.text).where(ReportSection.period_id == period_id)
    return {row.key: row.text for row in session.execute(query)}


def _report(session: Session, pack: Pack, period: PeriodRow) -> ReportInfo:
    """Number and day stay open: the registry gives them when the report is issued."""
    if all(kind.code != period.kind for kind in pack.period_kinds):
        raise UserError(f"Gói biểu mẫu không có kỳ “{period.kind}”.", "Hãy dùng gói mà kỳ này được lập theo.")
    kind = pack.report_kind(pack.period_kind(period.kind).report)
    subject = kind.subject_of(period.label)
    return ReportInfo(
        kind=kind.code,
        title=kind.title,
        subject=subject,
        number="",
        dated=None,
        symbol=kind.symbol,
        version=period.version,
        replaces="" if period.version == 1 else _replaces(session, period),
    )


def _replaces(session: Session, period: PeriodRow) -> str:
    """Which report this one stands in for, by the number and day that were noted when it was sent."""
    sent = session.scalars(
        select(PeriodEvent)
        .where(
            PeriodEvent.period_id == period.id,
            PeriodEvent.version == period.version - 1,
            PeriodEvent.state == PeriodState.SENT.value,
        )
        .order_by(PeriodEvent.id.desc())
    ).first()
    which = f"số {sent.number}" if sent and sent.number else f"lần {period.version - 1}"
    day = f" ngày {format_date(sent.dated)}" if sent and sent.dated else ""
    return f"thay thế báo cáo {which}{day}"


def _areas(pack: Pack, work: _Work, texts: Mapping[str, str]) -> Iterator[AreaBlock]:
    """The province's areas in its order, then areas of the plan that the province does not know."""
    written = {section.area: texts.get(section.key, "") for section in pack.sections if section.area}
    for area in pack.areas:
        tasks = [row for row in work.tasks if work.code_of(row.area_id) == area.code]
        targets = [row for row in work.targets if work.code_of(row.area_id) == area.code]
        yield area_block(area.number, area.name, area.code, tasks, targets, written.get(area.code, ""))
    own = {row.area_id: (row.area_number, row.area_name) for row in work.tasks}
    own |= {row.area_id: (row.area_number, row.area_name) for row in work.targets}
    known = {area.code for area in pack.areas}
    for area_id, (number, name) in own.items():
        if work.code_of(area_id) not in known:
            tasks = [row for row in work.tasks if row.area_id == area_id]
            targets = [row for row in work.targets if row.area_id == area_id]
            yield area_block(number, name, None, tasks, targets, "")


def _figure(group: FigureGroup, row: FigureRow) -> IndicatorLine:
    return IndicatorLine(
        number=row.number,
        code=row.code,
        area=group.area,
        name=row.name,
        unit=row.unit,
        level=row.level,
        value=row.value,
        shown=row.shown,
        places=row.places,
        previous_shown=row.previous_shown,
        note=_note(row),
        last_year_shown=row.last_year_shown,
        previous_change="" if row.previous_change is None else row.previous_change.shown,
        last_year_change="" if row.last_year_change is None else row.last_year_change.shown,
    )


def _note(row: FigureRow) -> str:
    reason = f"{MISSING} vì {row.missing_reason}" if row.missing_reason else ""
    return "; ".join(part for part in (row.note, reason) if part)


def _remarks(grid: FigureGrid, tasks: Sequence[TaskRow]) -> Iterator[str]:
    for finding in grid.findings:
        yield f"{finding.explanation} ({finding.figures})"
    if grid.filled < grid.to_fill:
        yield f"Còn {grid.to_fill - grid.filled} số liệu chưa nhập."
    unread = sum(not row.deadline_understood and row.status.open for row in tasks)
    if unread:
        yield f"{unread} nhiệm vụ có thời hạn chưa đọc được, không tính là quá hạn."


def _suggestion(area: str, work: _Work, grid: FigureGrid) -> str:
    """The area's totals and rates as sentences that a clerk could have written."""
    totals = totals_of_rows(row for row in work.tasks if work.code_of(row.area_id) == area)
    told = [] if totals.counted == 0 else [f"Hoàn thành {sentence(totals)}"]
    if totals.overdue:
        told.append(f"còn {totals.overdue} nhiệm vụ quá hạn")
    sentences = [f"{'; '.join(told)}."] if told else []
    rows = [row for group in grid.groups if group.area == area for row in group.rows]
    for row in rows:
        if row.kind is IndicatorKind.RATIO and row.value is not None:
            before = f" (kỳ trước {row.previous_shown})" if row.previous_shown[:1].isdigit() else ""
            sentences.append(f"{row.name}: {row.shown}{before}.")
    return "\n".join(sentences)

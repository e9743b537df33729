"""Documents of assigned work as plain data: the report on the directive, the summary for rating, the proposals."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from hhapp.errors import UserError
from hhapp.packs.assignments.context import (
    AssignedLine,
    AssignmentSummaryContext,
    DepartmentBlock,
    DirectiveContext,
    PersonBlock,
    ProposalLine,
    ReceiverBlock,
    ReturnedLine,
    RuleProposalsContext,
    WorkCounts,
)
from hhapp.services.asked import Asked
from hhapp.services.assignments.drafts import DraftRow
from hhapp.services.assignments.proposals import ProposalRow, proposal_rows
from hhapp.services.assignments.register import AssignmentRow, assignment_rules, year_window
from hhapp.services.assignments.summary import AssignmentCounts, WorkSummary, work_summary
from hhapp.vn.numbers import format_date, format_percent


def directive_document(asked: Asked) -> DirectiveContext:
    """The report of the period that the pack names for this kind of document, the calendar year where it names none.

    The figures stand as on the day `on`, or on the period's last day once that is over.
    """
    window, label = _period(asked)
    summary = _summary(asked, window)
    return DirectiveContext(
        **_common(asked, window, label),
        counts=work_counts(summary.counts),
        departments=_departments(summary),
        late=tuple(_task(task) for task in summary.counts.tasks if task.status.late),
        returned=tuple(_returned(draft) for draft in summary.counts.drafts if draft.counted),
        proposals=tuple(
            _proposal(each) for each in proposal_rows(asked.session, asked.pack, asked.unit_id, _until(asked, window))
        ),
    )


def summary_document(asked: Asked) -> AssignmentSummaryContext:
    """The year per person and per department. UserError where nothing was assigned and nothing returned."""
    window = year_window(asked.year)
    summary = _summary(asked, window)
    if not summary.counts.total and not summary.counts.drafts:
        raise UserError(f"Năm {asked.year} chưa có nhiệm vụ giao nào.", "Nhập nhiệm vụ được giao trước.")
    return AssignmentSummaryContext(
        **_common(asked, window, f"Năm {asked.year}"),
        counts=work_counts(summary.counts),
        departments=_departments(summary),
        people=tuple(
            PersonBlock(
                name=person.name,
                department=person.department,
                counts=work_counts(person.counts),
                tasks=tuple(_task(task) for task in person.counts.tasks),
                drafts=tuple(_returned(draft) for draft in person.counts.drafts),
            )
            for person in summary.people
        ),
    )


def proposals_document(asked: Asked) -> RuleProposalsContext:
    """The proposals of the year by the office that collects them. UserError where there are none."""
    window = year_window(asked.year)
    rows = proposal_rows(asked.session, asked.pack, asked.unit_id, _until(asked, window))
    if not rows:
        raise UserError(f"Năm {asked.year} chưa có kiến nghị nào.", "Ghi kiến nghị trước.")
    names = dict.fromkeys(row.receiver for row in rows)
    return RuleProposalsContext(
        **_common(asked, window, f"Năm {asked.year}"),
        offices=tuple(
            ReceiverBlock(name, tuple(_proposal(row) for row in rows if row.receiver == name)) for name in names
        ),
        total=len(rows),
    )


def work_counts(counts: AssignmentCounts) -> WorkCounts:
    """Counts as a document prints them: the share never without its two numbers."""
    values = {field.name: getattr(counts, field.name) for field in fields(WorkCounts) if field.name != "share"}
    percent = format_percent(Decimal(counts.on_time), Decimal(counts.due))
    return WorkCounts(**values, share=f"{counts.on_time}/{counts.due} ({percent})" if counts.due else percent)


def _period(asked: Asked) -> tuple[tuple[date, date], str]:
    rules = assignment_rules(asked.pack)
    code = next((report.period for report in rules.reports if report.kind == asked.kind.code), None)
    if code is None:
        return year_window(asked.year), f"Năm {asked.year}"
    kind = asked.pack.period_kind(code)
    return kind.window(asked.year), kind.label_of(asked.year)


def _until(asked: Asked, window: tuple[date, date]) -> tuple[date, date]:
    """The window up to the day as of which the document is."""
    return window[0], max(window[0], min(window[1], asked.on))


def _summary(asked: Asked, window: tuple[date, date]) -> WorkSummary:
    on = min(asked.on, window[1]) if asked.on >= window[0] else asked.on
    return work_summary(asked.session, asked.pack, asked.unit_id, window, on)


def _common(asked: Asked, window: tuple[date, date], label: str) -> dict[str, Any]:
    rules = assignment_rules(asked.pack)
    period = label[:1].lower() + label[1:]
    info = replace(asked.info, subject=asked.info.subject.replace("{period}", period))
    return {
        "pack": asked.pack.info,
        "unit": asked.unit,
        "document": info,
        "on": asked.on,
        "label": label,
        "start": window[0],
        "end": window[1],
        "directive": rules.directive,
        "returned_limit": rules.returned_limit,
    }


def _departments(summary: WorkSummary) -> tuple[DepartmentBlock, ...]:
    return tuple(DepartmentBlock(each.name, work_counts(each.counts)) for each in summary.departments)


def _task(row: AssignmentRow) -> AssignedLine:
    """The task as it stood: what was finished after the day asked for was not finished then."""
    draft = row.draft
    kind = f"{draft.cause_kind.shown}: " if draft.cause_kind else ""
    return AssignedLine(
        document=_paper(draft.document_number, draft.document_on),
        content=draft.content,
        issuer=draft.issuer,
        due=row.due,
        person=draft.person,
        department=draft.department,
        completed_on=draft.completed_on if row.status.done else None,
        result=draft.result if row.status.done else "",
        status=row.status.shown,
        days_late=row.days_late,
        cause=f"{kind}{draft.cause}" if draft.cause or kind else "",
    )


def _returned(draft: DraftRow) -> ReturnedLine:
    return ReturnedLine(
        title=draft.title,
        person=draft.person,
        department=draft.department,
        times=len(draft.returns),
        days="; ".join(format_date(each.returned_on) for each in draft.returns),
        causes="; ".join(dict.fromkeys(each.cause for each in draft.returns)),
        counted=draft.counted,
    )


def _proposal(row: ProposalRow) -> ProposalLine:
    draft = row.draft
    return ProposalLine(
        raised_on=draft.raised_on,
        regulation=draft.regulation,
        problem=row.problem,
        content=draft.content,
        proposal=draft.proposal,
        person=draft.person,
        sent=_paper(draft.sent_number, draft.sent_on),
        standing=row.standing,
    )


def _paper(number: str, day: date | None) -> str:
    """A document by number and day: "số 12/UBND ngày 05/03/2026", whichever of the two is known."""
    words = (f"số {number}" if number else "", f"ngày {format_date(day)}" if day else "")
    return " ".join(word for word in words if word)

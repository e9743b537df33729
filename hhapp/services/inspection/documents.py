"""Documents of self-inspection as plain data: plan, report and book of findings of a year; minutes and checklist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from hhapp.errors import UserError
from hhapp.packs.inspection.catalogue import Checklist
from hhapp.packs.inspection.context import (
    CheckArea,
    CheckLine,
    FindingLine,
    InspectionContext,
    InspectionLine,
    InspectionPlanInfo,
    InspectionYearContext,
)
from hhapp.services.asked import Asked
from hhapp.services.inspection.answers import (
    ChecklistView,
    ItemRow,
    Tally,
    blank_view,
    checklist_view,
    tally_of,
)
from hhapp.services.inspection.coverage import coverage
from hhapp.services.inspection.findings import CAUSE_KINDS, FindingRow, counts_of, finding_rows
from hhapp.services.inspection.inspections import (
    InspectionRow,
    inspection_row,
    inspection_rows,
)
from hhapp.services.inspection.plans import plan_of
from hhapp.services.inspection.rules import Share, pack_checklist, year_rules
from hhapp.services.printed import paragraphs
from hhapp.vn.numbers import format_number


def inspection_year_document(asked: Asked) -> InspectionYearContext:
    """Plan, report or book of findings of the year. UserError where the pack has no self-inspection."""
    session, pack = asked.session, asked.pack
    covered = coverage(session, pack, asked.unit_id, asked.year, asked.on)
    inspections = inspection_rows(session, pack, asked.unit_id, asked.year, asked.on)
    views = [(row, checklist_view(session, pack, row.id)) for row in inspections]
    begun = [(row, view) for row, view in views if _has_begun(row, asked.on)]
    rows = finding_rows(session, pack, asked.unit_id, asked.year, asked.on)
    counts = counts_of(rows)
    own = [row for row in rows if not row.earlier]
    outline = blank_view(pack_checklist(pack), year_rules(session, pack, asked.unit_id, asked.year).required_percent)
    return InspectionYearContext(
        pack=pack.info,
        unit=asked.unit,
        document=asked.info,
        on=asked.on,
        plan=_plan(asked),
        units=tuple(unit.name for unit in (*covered.inspected, *covered.left)),
        inspected=tuple(unit.name for unit in covered.inspected),
        left=tuple(unit.name for unit in covered.left),
        coverage=covered.share.shown,
        coverage_verdict=_verdict(covered.share),
        unannounced=covered.unannounced,
        inspections=tuple(_as_it_stood(row, view.tally, asked.on) for row, view in views),
        outline=tuple(_blank_areas(outline)),
        areas=tuple(_year_areas(pack_checklist(pack), begun, own)),
        findings=_findings(own),
        earlier=_findings([row for row in rows if row.earlier]),
        handled=counts.handled.shown,
        handled_verdict=_verdict(counts.handled),
        earlier_handled=counts.earlier.shown,
        open_count=counts.open,
        overdue_count=counts.overdue,
        objective=_causes(own, "objective"),
        subjective=_causes(own, "subjective"),
    )


def inspection_document(asked: Asked) -> InspectionContext:
    """The minutes of an inspection (`subject_id`; the year's newest where none is named)."""
    row = _asked_for(asked)
    inspection_id = row.id
    view = checklist_view(asked.session, asked.pack, inspection_id)
    rows = finding_rows(asked.session, asked.pack, asked.unit_id, row.year, asked.on)
    found = [each for each in rows if each.draft.inspection_id == inspection_id]
    asked = replace(asked, year=row.year)
    return InspectionContext(
        pack=asked.pack.info,
        unit=asked.unit,
        document=asked.info,
        on=asked.on,
        plan=_plan(asked),
        inspection=_inspection(row, view.tally),
        areas=tuple(_areas(row, view, found)),
        findings=_findings(found),
    )


def checklist_document(asked: Asked) -> InspectionContext:
    """A blank checklist to take along: of an inspection (`subject_id`), else the pack's."""
    if asked.subject_id is not None:
        filled = inspection_document(asked)
        view = checklist_view(asked.session, asked.pack, asked.subject_id)
        return replace(filled, areas=tuple(_blank_areas(view)), findings=())
    required = year_rules(asked.session, asked.pack, asked.unit_id, asked.year).required_percent
    view = blank_view(pack_checklist(asked.pack), required)
    return InspectionContext(
        pack=asked.pack.info,
        unit=asked.unit,
        document=asked.info,
        on=asked.on,
        plan=_plan(asked),
        inspection=_NOBODY,
        areas=tuple(_blank_areas(view)),
        findings=(),
    )


_NOBODY = InspectionLine("", "", "", (), "", "", "", "", "", "", "", (), (), (), 0, "", "")


def _plan(asked: Asked) -> InspectionPlanInfo:
    rules = year_rules(asked.session, asked.pack, asked.unit_id, asked.year)
    kept = plan_of(asked.session, asked.unit_id, asked.year)
    return InspectionPlanInfo(
        title=kept.title if kept else "",
        number=kept.number if kept else "",
        issued_on=kept.issued_on if kept else None,
        share=f"{format_number(rules.required_percent)}%",
        remedy_days=rules.remedy_days,
        handled=rules.handled.shown,
    )


def _inspection(row: InspectionRow, tally: Tally) -> InspectionLine:
    return InspectionLine(
        name=row.draft.name,
        form=row.form_shown,
        scope=row.scope_shown,
        units=row.units,
        planned=row.planned_shown,
        held=row.held_shown,
        standing=row.standing,
        leader=row.draft.leader,
        leader_name=_name(row.draft.leader),
        secretary=row.draft.secretary,
        secretary_name=_name(row.draft.secretary),
        members=paragraphs(row.draft.members),
        conclusion=paragraphs(row.draft.conclusion),
        unit_remarks=paragraphs(row.draft.unit_remarks),
        findings=row.findings,
        progress=tally.progress,
        result=tally.result,
    )


def _asked_for(asked: Asked) -> InspectionRow:
    """The inspection that was named, else the newest that has begun, else the newest."""
    if asked.subject_id is not None:
        return inspection_row(asked.session, asked.pack, asked.subject_id, asked.on)
    rows = inspection_rows(asked.session, asked.pack, asked.unit_id, asked.year, asked.on)
    if not rows:
        raise UserError(f"Năm {asked.year} chưa có cuộc kiểm tra nào.", "Hãy thêm cuộc kiểm tra trước.")
    return max(rows, key=lambda row: (_has_begun(row, asked.on), row.id))


def _has_begun(row: InspectionRow, on: date) -> bool:
    """Not one that was held only after the document's day."""
    return row.draft.held_from is None or row.draft.held_from <= on


def _as_it_stood(row: InspectionRow, tally: Tally, on: date) -> InspectionLine:
    """An inspection held only after the document's day has no days, answers and findings in it yet."""
    if _has_begun(row, on):
        return _inspection(row, tally)
    return _inspection(replace(row, held_shown="", findings=0), Tally(tally.total, not_judged=tally.total))


def _name(person: str) -> str:
    """ "Nguyễn Văn An, Phó Chủ tịch" signs as "Nguyễn Văn An"."""
    return person.partition(",")[0].strip()


def _areas(row: InspectionRow, view: ChecklistView, found: Sequence[FindingRow]) -> Iterator[CheckArea]:
    for area in view.areas:
        codes = {each.item.code for each in area.rows}
        lines = tuple(_line(each, at, row.draft.name) for at, each in enumerate(area.rows, start=1))
        findings = _findings([each for each in found if each.draft.item_code in codes])
        yield _area((area.area.number, area.area.code, area.area.name), lines, area.tally, findings)


def _year_areas(
    checklist: Checklist, views: Sequence[tuple[InspectionRow, ChecklistView]], found: Sequence[FindingRow]
) -> Iterator[CheckArea]:
    """Answers of every inspection of the year, by area of the pack or of the checklists that were kept."""
    heads = {area.code: area for _, view in views for area in (each.area for each in view.areas)}
    heads |= {area.code: area for area in checklist.areas}
    areas_of = {item.code: item.area for item in checklist.items}
    areas_of |= {row.item.code: row.item.area for _, view in views for row in view.rows}
    ordered = [*(area.code for area in checklist.areas), *heads]
    for code in dict.fromkeys(ordered):
        named = [(row, each) for row, view in views for each in view.rows if each.item.area == code]
        answered = [(row, each) for row, each in named if each.answered]
        lines = tuple(_line(each, at, row.draft.name) for at, (row, each) in enumerate(answered, start=1))
        findings = _findings([each for each in found if areas_of.get(each.draft.item_code) == code])
        head = heads[code]
        yield _area((head.number, head.code, head.name), lines, tally_of(each for _, each in named), findings)


def _area(
    head: tuple[str, str, str], lines: tuple[CheckLine, ...], tally: Tally, findings: tuple[FindingLine, ...]
) -> CheckArea:
    counts = (tally.total, tally.answered, tally.passed, tally.failed, tally.none, tally.not_judged)
    return CheckArea(*head, lines, *counts, findings)


def _blank_areas(view: ChecklistView) -> Iterator[CheckArea]:
    for area in view.areas:
        lines = tuple(
            replace(_line(row, at, ""), answer="", result="", remark="", source="")
            for at, row in enumerate(area.rows, start=1)
        )
        yield _area(
            (area.area.number, area.area.code, area.area.name), lines, Tally(len(lines), not_judged=len(lines)), ()
        )


def _line(row: ItemRow, at: int, inspection: str) -> CheckLine:
    return CheckLine(
        number=str(at),
        code=row.item.code,
        text=row.item.text,
        evidence=row.item.evidence,
        kind=row.item.answer.shown,
        required=row.required_shown,
        basis="; ".join(row.basis),
        inspection=inspection,
        answer=_told(row),
        result=row.result.shown,
        remark=row.answer.remark if row.answer else "",
        source=row.source,
    )


def _told(row: ItemRow) -> str:
    """The answer, with the violations one by one."""
    if row.answer is not None and row.answer.violations:
        return f"{row.shown}: {'; '.join(row.answer.violations)}"
    return row.shown


def _findings(rows: Iterable[FindingRow]) -> tuple[FindingLine, ...]:
    return tuple(_finding(row, at) for at, row in enumerate(rows, start=1))


def _finding(row: FindingRow, at: int) -> FindingLine:
    files = f"{row.after} tệp chứng minh" if row.after else ""
    return FindingLine(
        number=str(at),
        code=row.draft.item_code,
        unit=row.unit,
        inspection=row.inspection,
        what=row.draft.what,
        cause_kind=row.cause_kind_shown,
        cause=row.draft.cause,
        severity=row.severity_shown,
        demand=row.draft.demand,
        person=row.draft.person,
        found=row.draft.found_on,
        due=row.draft.due_on,
        handled=row.handled_on,
        result="; ".join(filter(None, (row.result, files))),
        state=row.state_shown,
        overdue=row.overdue,
    )


def _causes(rows: Iterable[FindingRow], kind: str) -> tuple[str, ...]:
    shown = CAUSE_KINDS[kind]
    causes = (row.draft.cause for row in rows if row.cause_kind_shown == shown and row.draft.cause)
    return tuple(dict.fromkeys(causes))


def _verdict(share: Share) -> str:
    return "" if share.met is None else "đạt" if share.met else "chưa đạt"

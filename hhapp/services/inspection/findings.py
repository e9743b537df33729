"""Findings: written down with or without an inspection, followed up until mended, also over the turn of the year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import EvidenceLink, Finding, FindingStep, InspectedUnit, Inspection
from hhapp.packs.catalogue import Pack
from hhapp.packs.inspection.catalogue import AnswerKind
from hhapp.services.checks import existing, typed_day, typed_text
from hhapp.services.inspection.answer_values import ItemResult
from hhapp.services.inspection.answers import ItemRow, checklist_view
from hhapp.services.inspection.finding_states import FINDING, FindingState, Standing, first_step, standing_of
from hhapp.services.inspection.inspections import INSPECTION
from hhapp.services.inspection.plans import UNIT
from hhapp.services.inspection.rules import Share, pack_rules, year_rules
from hhapp.services.offices import of_office
from hhapp.storage.evidence import EvidenceLine, files_of
from hhapp.vn.numbers import format_date

BEFORE, AFTER = "finding", "finding_remedy"
"""Subjects of `storage.evidence`: what proves the finding, what proves its remedy."""

_ALL = Decimal(1)  # every finding is to be handled
CAUSE_KINDS: Mapping[str, str] = {"objective": "Khách quan", "subjective": "Chủ quan"}


@dataclass(frozen=True, slots=True)
class FindingDraft:
    """What the clerk types of a finding. `cause_kind` is a key of CAUSE_KINDS or ""; `severity` a code of the pack."""

    what: str
    found_on: date
    inspection_id: int | None = None
    inspected_unit_id: int | None = None
    item_code: str = ""
    cause_kind: str = ""
    cause: str = ""
    severity: str = ""
    demand: str = ""
    person: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding as it stands on a day. `draft` has everything that was typed, for the form."""

    id: int
    draft: FindingDraft
    unit: str  # "" where none was named
    inspection: str  # its name; "" where it belongs to none
    cause_kind_shown: str
    severity_shown: str
    state: FindingState
    state_shown: str  # "Quá hạn" where it is
    handled: bool  # by the year's rule
    handled_on: date | None
    result: str
    overdue: bool
    earlier: bool  # of a year before the one that was asked for
    before: int  # files that prove the finding
    after: int  # files that prove the remedy
    folded: str  # for `hhapp.services.plan.matches`


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of a finding."""

    on: date
    state: FindingState
    note: str
    actor: str
    at: datetime

    @property
    def sentence(self) -> str:
        """ "12/03/2026: Đã khắc phục (Lan): …"."""
        return f"{format_date(self.on)}: {self.state.shown} ({self.actor}){f': {self.note}' if self.note else ''}"


@dataclass(frozen=True, slots=True)
class FindingDetail:
    """One finding in full."""

    row: FindingRow
    steps: tuple[StepRow, ...]
    before: tuple[EvidenceLine, ...]
    after: tuple[EvidenceLine, ...]


@dataclass(frozen=True, slots=True)
class FindingCounts:
    """The year's findings on a day. `handled` is held against the rule that every one is to be handled."""

    handled: Share
    open: int  # not handled, earlier years' too
    overdue: int
    earlier: Share  # handled of those that earlier years left over

    @property
    def told(self) -> str:
        """ "7/8 (87,5%), yêu cầu từ 100%: chưa đạt"."""
        if self.handled.met is None:
            return self.handled.shown
        return f"{self.handled.shown}, yêu cầu 100%: {'đạt' if self.handled.met else 'chưa đạt'}"


def add_finding(session: Session, pack: Pack, unit_id: int, draft: FindingDraft, at: datetime) -> int:
    """A new finding, "chưa xử lý"; its id. Without a due day it has the year's days to remedy. `at` is this moment."""
    finding = Finding(unit_id=unit_id, state=FindingState.OPEN.value)
    _fill(session, pack, finding, draft)
    if finding.due_on is None:
        days = year_rules(session, pack, unit_id, draft.found_on.year).remedy_days
        finding.due_on = draft.found_on + timedelta(days=days)
    finding.steps.append(first_step(finding.found_on, at))
    session.add(finding)
    session.flush()
    return finding.id


def update_finding(session: Session, pack: Pack, finding_id: int, draft: FindingDraft) -> None:
    """Write a finding again; its state and steps stay. UserError for a day found after a step that followed."""
    finding = existing(session, Finding, finding_id, FINDING)
    first, *others = finding.steps
    if any(step.on < draft.found_on for step in others):
        raise UserError("Ngày phát hiện sau một bước xử lý đã ghi.", "Hãy xem lại ngày phát hiện.")
    _fill(session, pack, finding, draft)
    first.on = finding.found_on
    session.flush()


def delete_finding(session: Session, finding_id: int) -> None:
    """Take a finding away with its steps; files that proved it stay kept."""
    finding = existing(session, Finding, finding_id, FINDING)
    links = select(EvidenceLink).where(EvidenceLink.subject.in_((BEFORE, AFTER)), EvidenceLink.subject_id == finding_id)
    for link in session.scalars(links).all():
        session.delete(link)
    session.delete(finding)
    session.flush()


def propose_finding(session: Session, pack: Pack, inspection_id: int, code: str, on: date, at: datetime) -> int:
    """Write down a finding for an item that did not pass, in its own words, linked to it; its id.

    UserError where the item passed or was not judged, and where it has a finding already.
    """
    inspection = existing(session, Inspection, inspection_id, INSPECTION)
    row = next((each for each in checklist_view(session, pack, inspection_id).rows if each.item.code == code), None)
    if row is None or row.result is not ItemResult.FAILED:
        raise UserError(f"Mục {code} không phải là mục chưa đạt.", "Hãy chọn mục có kết quả “Chưa đạt”.")
    if row.finding_id is not None:
        raise UserError(f"Mục {code} đã có phát hiện.", "Hãy mở phát hiện đó để sửa.")
    units = inspection.units
    draft = FindingDraft(
        what=_what(row),
        found_on=on,
        inspection_id=inspection_id,
        inspected_unit_id=units[0].inspected_unit_id if len(units) == 1 else None,
        item_code=code,
    )
    return add_finding(session, pack, inspection.unit_id, draft, at)


def failed_items(session: Session, pack: Pack, inspection_id: int) -> tuple[ItemRow, ...]:
    """Items that did not pass and have no finding yet."""
    rows = checklist_view(session, pack, inspection_id).rows
    return tuple(row for row in rows if row.result is ItemResult.FAILED and row.finding_id is None)


def finding_rows(session: Session, pack: Pack, unit_id: int, year: int, on: date) -> tuple[FindingRow, ...]:
    """Findings of the year up to the day, after those of earlier years that were not handled when the year began."""
    start, last = date(year, 1, 1), date(year, 12, 31)
    query = select(Finding).where(of_office(Finding.unit_id, unit_id), Finding.found_on <= min(on, last))
    found = session.scalars(query.order_by(Finding.found_on, Finding.id)).all()
    steps = _steps(session, query.with_only_columns(Finding.id))
    rule = year_rules(session, pack, unit_id, year).handled
    eve = start - timedelta(days=1)
    wanted = [each for each in found if each.found_on >= start or not standing_of(steps[each.id], eve).is_handled(rule)]
    return _rows(session, pack, unit_id, wanted, steps, year, on)


def finding_row(session: Session, pack: Pack, finding_id: int, on: date) -> FindingRow:
    """One finding as it stands on the day; UserError when it is gone."""
    finding = existing(session, Finding, finding_id, FINDING)
    steps = _steps(session, select(Finding.id).where(Finding.id == finding_id))
    (row,) = _rows(session, pack, finding.unit_id, [finding], steps, finding.found_on.year, on)
    return row


def finding_detail(session: Session, pack: Pack, finding_id: int, on: date) -> FindingDetail:
    """One finding with its steps and files; UserError when it is gone."""
    row = finding_row(session, pack, finding_id, on)
    steps = session.scalars(select(FindingStep).where(FindingStep.finding_id == finding_id).order_by(FindingStep.id))
    return FindingDetail(
        row=row,
        steps=tuple(StepRow(step.on, FindingState(step.state), step.note, step.actor, step.at) for step in steps),
        before=files_of(session, BEFORE, finding_id),
        after=files_of(session, AFTER, finding_id),
    )


def overdue_findings(session: Session, pack: Pack, unit_id: int, year: int, on: date) -> tuple[FindingRow, ...]:
    """Findings past their day that are not handled by the rule, the longest overdue first; earlier years' too."""
    rows = [row for row in finding_rows(session, pack, unit_id, year, on) if row.overdue]
    return tuple(sorted(rows, key=lambda row: (row.draft.due_on or date.max, row.id)))


def finding_counts(session: Session, pack: Pack, unit_id: int, year: int, on: date) -> FindingCounts:
    """The year's figures about findings on the day."""
    return counts_of(finding_rows(session, pack, unit_id, year, on))


def counts_of(rows: Iterable[FindingRow]) -> FindingCounts:
    """The same of rows that are at hand."""
    rows = tuple(rows)
    own, earlier = ([row for row in rows if row.earlier is flag] for flag in (False, True))
    return FindingCounts(
        handled=Share(sum(row.handled for row in own), len(own), _ALL),
        open=sum(not row.handled for row in rows),
        overdue=sum(row.overdue for row in rows),
        earlier=Share(sum(row.handled for row in earlier), len(earlier), _ALL),
    )


def _fill(session: Session, pack: Pack, finding: Finding, draft: FindingDraft) -> None:
    rules = pack_rules(pack)
    if draft.cause_kind and draft.cause_kind not in CAUSE_KINDS:
        raise UserError(f"Loại nguyên nhân “{draft.cause_kind}” không có.", f"Chọn trong: {', '.join(CAUSE_KINDS)}.")
    if draft.severity and draft.severity != finding.severity and rules.severity(draft.severity) is None:
        known = ", ".join(each.code for each in rules.severities)
        raise UserError(f"Không có mức độ “{draft.severity}”.", f"Chọn trong: {known}.")
    for field, what in _TEXTS.items():
        setattr(finding, field, typed_text(getattr(draft, field), what, required=field == "what"))
    finding.found_on = typed_day(draft.found_on, "Ngày phát hiện")
    finding.due_on = draft.due_on and typed_day(draft.due_on, "Hạn khắc phục")
    if finding.due_on and finding.due_on < finding.found_on:
        raise UserError("Hạn khắc phục trước ngày phát hiện.", "Hãy xem lại hai ngày.")
    finding.cause_kind, finding.severity = draft.cause_kind, draft.severity
    if draft.inspection_id is not None:
        existing(session, Inspection, draft.inspection_id, INSPECTION)
    if draft.inspected_unit_id is not None:
        existing(session, InspectedUnit, draft.inspected_unit_id, UNIT)
    finding.inspection_id, finding.inspected_unit_id = draft.inspection_id, draft.inspected_unit_id


_TEXTS = {
    "what": "Nội dung phát hiện",
    "item_code": "Mã mục kiểm tra",
    "cause": "Nguyên nhân",
    "demand": "Yêu cầu khắc phục",
    "person": "Người chịu trách nhiệm",
}


def _what(row: ItemRow) -> str:
    """The item with what was found: the violations one by one, else the answer."""
    answer = row.answer
    if row.item.answer is AnswerKind.YES_NO:
        found = "chưa thực hiện"
    elif answer is not None and answer.violations:
        found = "; ".join(answer.violations)
    else:
        found = f"{row.shown}, yêu cầu {row.required_shown}" if row.required_shown else row.shown
    remark = f" {answer.remark}" if answer is not None and answer.remark else ""
    return f"{row.item.text}: {found}.{remark}"


def _steps(session: Session, ids: Select[int]) -> Mapping[int, list[tuple[date, FindingState]]]:
    query = (
        select(FindingStep.finding_id, FindingStep.on, FindingStep.state)
        .where(FindingStep.finding_id.in_(ids))
        .order_by(FindingStep.finding_id, FindingStep.id)
    )
    steps: dict[int, list[tuple[date, FindingState]]] = defaultdict(list)
    for finding_id, day, state in session.execute(query):
        steps[finding_id].append((day, FindingState(state)))
    return steps


def _rows(
    session: Session,
    pack: Pack,
    unit_id: int,
    found: Sequence[Finding],
    steps: Mapping[int, Sequence[tuple[date, FindingState]]],
    year: int,
    on: date,
) -> tuple[FindingRow, ...]:
    rule = year_rules(session, pack, unit_id, year).handled
    units = {row.id: row.name for row in session.execute(select(InspectedUnit.id, InspectedUnit.name))}
    names = {row.id: row.name for row in session.execute(select(Inspection.id, Inspection.name))}
    files = _files(session, [finding.id for finding in found])
    rows = []
    for finding in found:
        standing = standing_of(steps[finding.id], on)
        handled = standing.is_handled(rule)
        rows.append(
            _row(
                pack,
                finding,
                standing,
                handled=handled,
                unit=units.get(finding.inspected_unit_id or 0, ""),
                inspection=names.get(finding.inspection_id or 0, ""),
                earlier=finding.found_on.year < year,
                overdue=not handled and finding.due_on is not None and finding.due_on < on,
                files=files,
            )
        )
    return tuple(rows)


def _row(
    pack: Pack,
    kept: Finding,
    standing: Standing,
    *,
    handled: bool,
    unit: str,
    inspection: str,
    earlier: bool,
    overdue: bool,
    files: Counter[tuple[str, int]],
) -> FindingRow:
    severity = pack.inspection and pack.inspection.severity(kept.severity)
    return FindingRow(
        id=kept.id,
        draft=draft_of(kept),
        unit=unit,
        inspection=inspection,
        cause_kind_shown=CAUSE_KINDS.get(kept.cause_kind, ""),
        severity_shown=severity.name if severity else kept.severity,
        state=standing.state,
        state_shown="Quá hạn" if overdue and not standing.state.is_settled else standing.state.shown,
        handled=handled,
        handled_on=standing.handled_on,
        result=kept.result if standing.state.is_settled else "",
        overdue=overdue,
        earlier=earlier,
        before=files[BEFORE, kept.id],
        after=files[AFTER, kept.id],
        folded=kept.folded,
    )


def draft_of(kept: Finding) -> FindingDraft:
    """What was typed of a finding."""
    return FindingDraft(
        what=kept.what,
        found_on=kept.found_on,
        inspection_id=kept.inspection_id,
        inspected_unit_id=kept.inspected_unit_id,
        item_code=kept.item_code,
        cause_kind=kept.cause_kind,
        cause=kept.cause,
        severity=kept.severity,
        demand=kept.demand,
        person=kept.person,
        due_on=kept.due_on,
    )


def _files(session: Session, ids: Sequence[int]) -> Counter[tuple[str, int]]:
    query = (
        select(EvidenceLink.subject, EvidenceLink.subject_id, func.count())
        .where(EvidenceLink.subject.in_((BEFORE, AFTER)), EvidenceLink.subject_id.in_(ids))
        .group_by(EvidenceLink.subject, EvidenceLink.subject_id)
    )
    return Counter({(subject, row_id): count for subject, row_id, count in session.execute(query)})

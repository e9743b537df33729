"""Inspections: which units, by whom, when, with what conclusion. Each keeps the checklist it was made with."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Finding, InspectedUnit, Inspection, InspectionUnit
from hhapp.packs.catalogue import Pack
from hhapp.packs.inspection.catalogue import AnswerKind, Checklist, InspectionRules
from hhapp.packs.plain import json_bytes, plain_data, typed_data
from hhapp.services.checks import existing, typed_day, typed_text, typed_year
from hhapp.services.inspection.plans import UNIT
from hhapp.services.inspection.rules import pack_checklist, pack_rules
from hhapp.services.offices import of_office
from hhapp.vn.numbers import format_date

INSPECTION = "Cuộc kiểm tra"
SUBJECT = "inspection"
"""Evidence of an inspection as such (its minutes, scanned) hangs on this subject."""


@dataclass(frozen=True, slots=True)
class InspectionDraft:
    """What the clerk types of an inspection. `areas` are codes, empty for all; `members` a person a line."""

    name: str
    form: str
    scope: str
    unit_ids: tuple[int, ...]  # of inspected units, in the order of the minutes
    scope_text: str = ""
    areas: tuple[str, ...] = ()
    planned_from: date | None = None
    planned_to: date | None = None
    held_from: date | None = None
    held_to: date | None = None
    leader: str = ""
    secretary: str = ""
    members: str = ""
    conclusion: str = ""
    unit_remarks: str = ""


@dataclass(frozen=True, slots=True)
class InspectionRow:
    """One inspection in the list of a year. `draft` has everything that was typed, for the form."""

    id: int
    year: int
    draft: InspectionDraft
    form_shown: str
    scope_shown: str  # "Chuyên đề: thủ tục hành chính"
    units: tuple[str, ...]
    standing: str  # "Chưa tiến hành", "Đang tiến hành", "Đã kiểm tra", "Chậm so với lịch"
    planned_shown: str  # "05/03/2026 – 06/03/2026"
    held_shown: str
    findings: int
    pack_version: str  # "mau-xa 2025.1": whose checklist it keeps
    folded: str  # for `hhapp.services.plan.matches`


def create_inspection(
    session: Session,
    pack: Pack,
    unit_id: int,
    year: int,
    draft: InspectionDraft,
    checklist: Checklist | None = None,
) -> int:
    """A new inspection of the year with a checklist, else the pack's of today; its id. UserError for what cannot be."""
    checklist = checklist or pack_checklist(pack)
    inspection = Inspection(
        unit_id=unit_id,
        year=typed_year(year),
        pack_id=pack.id,
        pack_version=pack.version,
        checklist=json_bytes(plain_data(checklist)).decode(),
    )
    _fill(session, pack_rules(pack), inspection, draft, checklist)
    session.add(inspection)
    session.flush()
    return inspection.id


def update_inspection(session: Session, pack: Pack, inspection_id: int, draft: InspectionDraft) -> None:
    """Write an inspection again; its checklist stays. Answers in areas no longer looked at stay, uncounted."""
    inspection = existing(session, Inspection, inspection_id, INSPECTION)
    _fill(session, pack_rules(pack), inspection, draft, frozen_checklist(inspection.checklist))
    session.flush()


def delete_inspection(session: Session, inspection_id: int) -> None:
    """Take an inspection away with its answers. UserError while findings hang on it."""
    inspection = existing(session, Inspection, inspection_id, INSPECTION)
    count = session.scalar(select(func.count()).where(Finding.inspection_id == inspection_id))
    if count:
        raise UserError(f"Cuộc kiểm tra này còn {count} phát hiện.", "Hãy xóa các phát hiện đó trước.")
    session.delete(inspection)
    session.flush()


def inspection_rows(session: Session, pack: Pack, unit_id: int, year: int, on: date) -> tuple[InspectionRow, ...]:
    """The year's inspections as they stand on the day, by planned day."""
    found = session.scalars(
        select(Inspection)
        .where(of_office(Inspection.unit_id, unit_id), Inspection.year == year)
        .order_by(Inspection.id)
    ).all()
    rows = _rows(session, pack, found, on)
    return tuple(sorted(rows, key=lambda row: (row.draft.planned_from or row.draft.held_from or date.max, row.id)))


def inspection_row(session: Session, pack: Pack, inspection_id: int, on: date) -> InspectionRow:
    """One inspection; UserError when it is gone."""
    (row,) = _rows(session, pack, [existing(session, Inspection, inspection_id, INSPECTION)], on)
    return row


def inspection_years(session: Session, unit_id: int) -> tuple[int, ...]:
    """Years that have an inspection, newest first."""
    query = (
        select(Inspection.year)
        .where(of_office(Inspection.unit_id, unit_id))
        .distinct()
        .order_by(Inspection.year.desc())
    )
    return tuple(session.scalars(query))


def latest_inspection(session: Session, unit_id: int, year: int) -> int | None:
    """The newest inspection of a year; None where it has none."""
    return session.scalar(
        select(Inspection.id)
        .where(of_office(Inspection.unit_id, unit_id), Inspection.year == year)
        .order_by(Inspection.id.desc())
        .limit(1)
    )


def last_held(session: Session, inspection_id: int, today: date) -> date:
    """When an inspection found what it found: the last of its days that has come, today where none has."""
    inspection = existing(session, Inspection, inspection_id, INSPECTION)
    days = (inspection.held_to, inspection.held_from)
    return next((each for each in days if each is not None and each <= today), today)


def checklist_of(session: Session, inspection_id: int) -> Checklist:
    """The checklist of an inspection as it was when the inspection was made, only the areas that it looks at."""
    inspection = existing(session, Inspection, inspection_id, INSPECTION)
    return looked_at(frozen_checklist(inspection.checklist), inspection.areas)


@lru_cache(maxsize=16)
def frozen_checklist(kept: str) -> Checklist:
    """A checklist from the JSON that an inspection keeps."""
    checklist = typed_data(Checklist, json.loads(kept))
    items = tuple(replace(item, answer=AnswerKind(item.answer)) for item in checklist.items)
    return replace(checklist, items=items)


def looked_at(checklist: Checklist, areas: str) -> Checklist:
    """The part of a checklist that lies in the areas (codes parted by spaces; none: all)."""
    codes = areas.split()
    if not codes:
        return checklist
    return replace(
        checklist,
        areas=tuple(area for area in checklist.areas if area.code in codes),
        items=tuple(item for item in checklist.items if item.area in codes),
    )


def _fill(
    session: Session, rules: InspectionRules, inspection: Inspection, draft: InspectionDraft, checklist: Checklist
) -> None:
    _refuse_unknown(rules, inspection, draft, checklist)
    for first, last, what in (
        ("planned_from", "planned_to", "Thời gian dự kiến"),
        ("held_from", "held_to", "Thời gian kiểm tra"),
    ):
        start, end = getattr(draft, first), getattr(draft, last)
        if end and (start is None or end < start):
            raise UserError(f"{what}: ngày kết thúc trước ngày bắt đầu.", "Hãy xem lại hai ngày.")
        for field, day in ((first, start), (last, end)):
            setattr(inspection, field, day and typed_day(day, what))
    inspection.name = typed_text(draft.name, "Tên cuộc kiểm tra", required=True)
    inspection.form, inspection.scope = draft.form, draft.scope
    inspection.areas = " ".join(draft.areas)
    for field, what in _TEXTS.items():
        setattr(inspection, field, typed_text(getattr(draft, field), what))
    _set_units(session, inspection, draft.unit_ids)


_TEXTS = {
    "scope_text": "Nội dung chuyên đề",
    "leader": "Trưởng đoàn",
    "secretary": "Thư ký",
    "members": "Thành viên",
    "conclusion": "Kết luận",
    "unit_remarks": "Ý kiến của đơn vị",
}


def _refuse_unknown(
    rules: InspectionRules, inspection: Inspection, draft: InspectionDraft, checklist: Checklist
) -> None:
    """A form or scope that a later pack no longer has may stay as it is."""
    form, scope = rules.form(draft.form), rules.scope(draft.scope)
    if form is None and draft.form != inspection.form:
        raise UserError(f"Không có hình thức kiểm tra “{draft.form}”.", f"Chọn trong: {_codes(rules.forms)}.")
    if scope is None and draft.scope != inspection.scope:
        raise UserError(f"Không có phạm vi kiểm tra “{draft.scope}”.", f"Chọn trong: {_codes(rules.scopes)}.")
    known = {area.code for area in checklist.areas}
    unknown = [code for code in draft.areas if code not in known]
    if unknown:
        raise UserError(f"Danh mục kiểm tra không có lĩnh vực “{unknown[0]}”.", f"Chọn trong: {', '.join(known)}.")
    if scope is not None and not scope.partial and draft.areas:
        raise UserError(f"Phạm vi “{scope.name}” kiểm tra mọi lĩnh vực.", "Hãy bỏ chọn lĩnh vực hoặc đổi phạm vi.")
    if not draft.unit_ids:
        raise UserError("Chưa chọn đơn vị được kiểm tra.", "Hãy chọn ít nhất một đơn vị.")


def _codes(entries: Sequence[object]) -> str:
    return ", ".join(getattr(entry, "code", "") for entry in entries)


def _set_units(session: Session, inspection: Inspection, unit_ids: Sequence[int]) -> None:
    """Rows of units that stay are kept, so that history tells only what changed."""
    kept = {row.inspected_unit_id: row for row in inspection.units}
    wanted = list(dict.fromkeys(unit_ids))
    for gone in kept.keys() - set(wanted):
        inspection.units.remove(kept[gone])
    for position, unit_id in enumerate(wanted, start=1):
        if unit_id in kept:
            kept[unit_id].position = position
        else:
            unit = existing(session, InspectedUnit, unit_id, UNIT)
            inspection.units.append(InspectionUnit(inspected_unit_id=unit.id, position=position))


def _rows(session: Session, pack: Pack, found: Sequence[Inspection], on: date) -> list[InspectionRow]:
    ids = [inspection.id for inspection in found]
    units = _units(session, ids)
    counted = session.scalars(select(Finding.inspection_id).where(Finding.inspection_id.in_(ids)))
    findings = Counter(counted)
    return [_row(pack, each, units[each.id], findings[each.id], on) for each in found]


def _units(session: Session, ids: Sequence[int]) -> Mapping[int, list[tuple[int, str]]]:
    query = (
        select(InspectionUnit.inspection_id, InspectedUnit.id, InspectedUnit.name)
        .join(InspectedUnit, InspectionUnit.inspected_unit_id == InspectedUnit.id)
        .where(InspectionUnit.inspection_id.in_(ids))
        .order_by(InspectionUnit.position, InspectionUnit.id)
    )
    units: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for inspection_id, unit_id, name in session.execute(query):
        units[inspection_id].append((unit_id, name))
    return units


def _row(pack: Pack, kept: Inspection, units: Sequence[tuple[int, str]], findings: int, on: date) -> InspectionRow:
    draft = InspectionDraft(
        name=kept.name,
        form=kept.form,
        scope=kept.scope,
        unit_ids=tuple(unit_id for unit_id, _ in units),
        areas=tuple(kept.areas.split()),
        planned_from=kept.planned_from,
        planned_to=kept.planned_to,
        held_from=kept.held_from,
        held_to=kept.held_to,
        **{field: getattr(kept, field) for field in _TEXTS},
    )
    return InspectionRow(
        id=kept.id,
        year=kept.year,
        draft=draft,
        form_shown=_form_shown(pack, kept.form),
        scope_shown=": ".join(filter(None, (_scope_shown(pack, kept.scope), kept.scope_text))),
        units=tuple(name for _, name in units),
        standing=_standing(draft, on),
        planned_shown=days_shown(draft.planned_from, draft.planned_to),
        held_shown=days_shown(draft.held_from, draft.held_to),
        findings=findings,
        pack_version=f"{kept.pack_id} {kept.pack_version}",
        folded=kept.folded,
    )


def _form_shown(pack: Pack, code: str) -> str:
    form = pack.inspection and pack.inspection.form(code)
    return form.name if form else code


def _scope_shown(pack: Pack, code: str) -> str:
    scope = pack.inspection and pack.inspection.scope(code)
    return scope.name if scope else code


def _standing(draft: InspectionDraft, on: date) -> str:
    """A day of the future has not happened yet, whatever is typed."""
    last = draft.held_to or draft.held_from
    if draft.held_from and draft.held_from <= on:
        return "Đã kiểm tra" if last and last <= on else "Đang tiến hành"
    due = draft.planned_to or draft.planned_from
    return "Chậm so với lịch" if due and due < on else "Chưa tiến hành"


def days_shown(first: date | None, last: date | None) -> str:
    """ "05/03/2026 – 06/03/2026", one day where they are the same, "" for none."""
    days = dict.fromkeys(format_date(day) for day in (first, last) if day)
    return " – ".join(days)

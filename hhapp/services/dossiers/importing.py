"""The list that the one-stop system exports, compared with the register row by row, then written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.models import LateDossier
from hhapp.packs.catalogue import Pack
from hhapp.packs.dossiers.catalogue import DossierRules
from hhapp.packs.listing import ListColumn, ListFile, ListLine
from hhapp.services.dossiers.register import DossierDraft, add_dossiers, code_key, draft_of, update_dossier
from hhapp.services.dossiers.rules import dossier_rules
from hhapp.services.dossiers.standing import DossierDays, DossierStatus, impossible, status_of
from hhapp.services.listing import DayReading, Fate, RowFate, doubts_of_text, read_days, remember_columns
from hhapp.services.offices import of_office
from hhapp.vn.listed_days import DayOrder
from hhapp.vn.numbers import format_date, parse_number

WHAT = "dossier"
"""Under this name the columns are remembered (`services.listing.remembered_columns`)."""
_TEXTS = ("field", "procedure", "applicant", "address", "department", "reason", "note")
_DAYS = ("received_on", "promised_on", "new_on", "returned_on")
_MOST_TEXT = 4_000
_SHOWN = {
    "field": "lĩnh vực",
    "procedure": "thủ tục",
    "applicant": "người nộp",
    "address": "địa chỉ",
    "department": "bộ phận",
    "reason": "lý do",
    "note": "ghi chú",
    "received_on": "ngày tiếp nhận",
    "promised_on": "ngày hẹn trả",
    "new_on": "ngày hẹn mới",
    "times": "lần hẹn lại",
    "returned_on": "ngày trả",
}


@dataclass(frozen=True, slots=True)
class DossierImport:
    """What importing a list would do: a fate for every row, and by row number what would be written."""

    file: ListFile
    fates: tuple[RowFate, ...]
    drafts: Mapping[int, DossierDraft]
    known: Mapping[int, int]  # row number -> id of the dossier that it updates

    def count(self, fate: Fate) -> int:
        """How many rows have this fate."""
        return sum(each.fate is fate for each in self.fates)


@dataclass(frozen=True, slots=True)
class _Read:
    line: ListLine
    code: str
    values: Mapping[str, Any]  # only what the row says; an empty cell says nothing
    faults: tuple[str, ...]
    doubts: tuple[str, ...]


def compare_list(
    session: Session, pack: Pack, unit_id: int, file: ListFile, on: date, order: DayOrder | None = None
) -> DossierImport:
    """Judge every row of a list; nothing is written.

    An empty cell never wipes out what is kept. A code that stands twice in the list is taken once where both rows say
    the same, and not at all where they differ. Dossiers returned in time, and those not yet near their day, are left
    out unless the register has them. `order` is the clerk's answer where days may be turned round.
    """
    rules = dossier_rules(session, pack)
    days = read_days(file, rules.columns, order)
    reads = [_read(line, days, rules.columns) for line in file.lines]
    kept = {code_key(row.code): row for row in session.scalars(_all(unit_id))}
    repeated = _repeated(reads)
    fates, drafts, known = [], {}, {}
    for read in reads:
        row = kept.get(code_key(read.code))
        fate, draft = _fate(read, row, rules, on, repeated.get(read.line.number, ""))
        fates.append(fate)
        if draft is not None and fate.fate.writes:
            drafts[read.line.number] = draft
            if row is not None:
                known[read.line.number] = row.id
    return DossierImport(file, tuple(fates), drafts, known)


def apply_list(session: Session, unit_id: int, proposal: DossierImport) -> tuple[int, int]:
    """Write what `compare_list` proposed and remember the columns; how many dossiers are new, how many changed."""
    add_dossiers(session, unit_id, [draft for number, draft in proposal.drafts.items() if number not in proposal.known])
    for number, dossier_id in proposal.known.items():
        update_dossier(session, dossier_id, proposal.drafts[number])
    remember_columns(session, WHAT, proposal.file.columns)
    return proposal.count(Fate.NEW), proposal.count(Fate.CHANGED)


def _all(unit_id: int) -> Any:
    return select(LateDossier).where(of_office(LateDossier.unit_id, unit_id))


def _read(line: ListLine, days: DayReading, columns: Sequence[ListColumn]) -> _Read:
    values: dict[str, Any] = {key: line.text(key) for key in _TEXTS if line.text(key)}
    faults = list(days.faults.get(line.number, ()))
    values |= {key: day for key in _DAYS if (day := days.days.get((line.number, key))) is not None}
    faults += [f"{_SHOWN[key]} dài quá {_MOST_TEXT} ký tự" for key in _TEXTS if len(line.text(key)) > _MOST_TEXT]
    if line.text("times"):
        times = parse_number(line.text("times"))
        if times is None or times != int(times) or not 0 <= times < 100:
            faults.append(f"lần hẹn lại “{line.text('times')}” không phải số lần")
        else:
            values["times"] = int(times)
    doubts = (*days.notes.get(line.number, ()), *doubts_of_text(line, columns))
    return _Read(line, "".join(line.text("code").split()), values, tuple(faults), doubts)


def _repeated(reads: Sequence[_Read]) -> dict[int, str]:
    """By row number why a row whose code stands elsewhere too is not taken; the first of equal rows is."""
    by_code: dict[str, list[_Read]] = defaultdict(list)
    for read in reads:
        if read.code:
            by_code[code_key(read.code)].append(read)
    told: dict[int, str] = {}
    for same in by_code.values():
        first, *others = same
        if not others:
            continue
        if all(other.values == first.values and not other.faults for other in others) and not first.faults:
            told |= {other.line.number: f"trùng với dòng {first.line.number}" for other in others}
        else:
            for read in same:
                where = ", ".join(str(other.line.number) for other in same if other is not read)
                what = ", ".join(_differences(same))
                told[read.line.number] = f"mã hồ sơ ghi ở cả dòng {where} mà khác nhau ({what or 'dòng có lỗi'})"
    return told


def _differences(same: Sequence[_Read]) -> list[str]:
    first = same[0].values
    keys = {key for read in same for key in (*read.values, *first) if read.values.get(key) != first.get(key)}
    return [shown for key, shown in _SHOWN.items() if key in keys]


def _fate(
    read: _Read, row: LateDossier | None, rules: DossierRules, on: date, repeated: str
) -> tuple[RowFate, DossierDraft | None]:

    def told(fate: Fate, *reasons: str) -> RowFate:
        return RowFate(read.line.number, read.code, fate, (*reasons, *read.doubts))

    if not read.code:
        return told(Fate.REFUSED, "không có mã hồ sơ"), None
    if read.faults:
        return told(Fate.REFUSED, *read.faults, *([repeated] if repeated else [])), None
    if repeated:
        return told(Fate.SKIPPED if repeated.startswith("trùng") else Fate.REFUSED, repeated), None
    if row is None and "promised_on" not in read.values:
        return told(Fate.REFUSED, "không có ngày hẹn trả"), None
    before = draft_of(row) if row is not None else None
    draft = _draft(read, before)
    wrong = tuple(impossible(_days(draft), on))
    if wrong:
        return told(Fate.REFUSED, *wrong), None
    if before is not None:
        changes = [shown for key, shown in _SHOWN.items() if getattr(before, key) != getattr(draft, key)]
        return told(Fate.CHANGED, f"đổi {', '.join(changes)}") if changes else told(Fate.SAME), draft
    unneeded = _unneeded(draft, rules, on)
    return (told(Fate.SKIPPED, unneeded), None) if unneeded else (told(Fate.NEW), draft)


def _draft(read: _Read, before: DossierDraft | None) -> DossierDraft:
    if before is None:
        draft = DossierDraft(code=read.code, **read.values)
        return replace(draft, times=max(draft.times, 1)) if draft.new_on else draft
    draft = replace(before, **read.values)
    if draft.new_on is not None and "times" not in read.values and draft.new_on != before.new_on:
        draft = replace(draft, times=before.times + 1)
    return draft


def _days(draft: DossierDraft) -> DossierDays:
    return DossierDays(draft.promised_on, draft.received_on, draft.returned_on, draft.new_on, draft.times)


def _unneeded(draft: DossierDraft, rules: DossierRules, on: date) -> str:
    status = status_of(_days(draft), on, rules.near_days)
    if status is DossierStatus.RETURNED_IN_TIME and draft.times == 0:
        return "đã trả đúng hạn"
    if status is DossierStatus.WAITING and draft.times == 0:
        return f"còn hạn đến {format_date(draft.promised_on)}"
    return ""

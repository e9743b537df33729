"""A list of assigned tasks from Excel, compared with the register row by row, then written."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.models import Assignment
from hhapp.packs.catalogue import Pack
from hhapp.packs.listing import ListFile, ListLine
from hhapp.services.assignments.register import (
    AssignmentDraft,
    add_assignment,
    assignment_rules,
    draft_of,
    update_assignment,
)
from hhapp.services.assignments.standing import CauseKind, impossible_days
from hhapp.services.listing import DayReading, Fate, RowFate, doubts_of_text, read_days, remember_columns
from hhapp.services.offices import of_office
from hhapp.vn.listed_days import DayOrder
from hhapp.vn.text import fold, squeeze

WHAT = "assignment"
"""Under this name the columns are remembered (`services.listing.remembered_columns`)."""
_TEXTS = ("document_number", "issuer", "content", "person", "department", "result", "cause", "note")
_DAYS = ("document_on", "due_on", "extended_on", "completed_on")
_MOST_TEXT, _NAME_LENGTH = 4_000, 60
_SHOWN = {
    "document_number": "số văn bản",
    "document_on": "ngày văn bản",
    "issuer": "cơ quan giao",
    "content": "nội dung",
    "due_on": "hạn",
    "extended_on": "hạn gia hạn",
    "person": "người thực hiện",
    "department": "đơn vị",
    "completed_on": "ngày hoàn thành",
    "result": "kết quả",
    "cause_kind": "loại lý do",
    "cause": "lý do",
    "note": "ghi chú",
}
_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class AssignmentImport:
    """What importing a list would do: a fate for every row, and by row number what would be written."""

    file: ListFile
    fates: tuple[RowFate, ...]
    drafts: Mapping[int, AssignmentDraft]
    known: Mapping[int, int]  # row number -> id of the task that it updates

    def count(self, fate: Fate) -> int:
        """How many rows have this fate."""
        return sum(each.fate is fate for each in self.fates)


@dataclass(frozen=True, slots=True)
class _Read:
    line: ListLine
    values: Mapping[str, Any]
    faults: tuple[str, ...]
    doubts: tuple[str, ...]

    @property
    def key(self) -> _Key:
        return _key(*(self.values.get(name, "") for name in ("document_number", "content", "person")))


def compare_list(
    session: Session, pack: Pack, unit_id: int, file: ListFile, on: date, order: DayOrder | None = None
) -> AssignmentImport:
    """Judge every row of a list; nothing is written.

    The same task is the same document number, content and person; where only one row of the list and one of the
    register have a number and content, the person may have changed. An empty cell never wipes out what is kept.
    """
    rules = assignment_rules(pack)
    days = read_days(file, rules.columns, order)
    reads = [_read(line, days) for line in file.lines]
    kept = _Kept(session, unit_id, reads)
    seen: dict[_Key, _Read] = {}
    fates, drafts, known = [], {}, {}
    for read in reads:
        row = kept.find(read)
        fate, draft = _fate(read, row, seen.get(read.key), on)
        fates.append(fate)
        seen.setdefault(read.key, read)
        if draft is not None and fate.fate.writes:
            drafts[read.line.number] = draft
            if row is not None:
                known[read.line.number] = row.id
    return AssignmentImport(file, tuple(fates), drafts, known)


def apply_list(session: Session, unit_id: int, proposal: AssignmentImport) -> tuple[int, int]:
    """Write what `compare_list` proposed and remember the columns; how many tasks are new, how many changed."""
    for number, draft in proposal.drafts.items():
        if number in proposal.known:
            update_assignment(session, proposal.known[number], draft)
        else:
            add_assignment(session, unit_id, draft)
    remember_columns(session, WHAT, proposal.file.columns)
    return proposal.count(Fate.NEW), proposal.count(Fate.CHANGED)


class _Kept:
    """The tasks of the register, found by what a row says."""

    def __init__(self, session: Session, unit_id: int, reads: Sequence[_Read]) -> None:
        self._by_key: dict[_Key, Assignment] = {}
        self._by_text: dict[tuple[str, str], list[Assignment]] = defaultdict(list)
        self._rows_of_text = Counter(read.key[:2] for read in reads)
        for task in session.scalars(select(Assignment).where(of_office(Assignment.unit_id, unit_id))):
            key = _key(task.document_number, task.content, task.person)
            self._by_key.setdefault(key, task)
            self._by_text[key[:2]].append(task)

    def find(self, read: _Read) -> Assignment | None:
        exact = self._by_key.get(read.key)
        if exact is not None:
            return exact
        alike = self._by_text.get(read.key[:2], [])
        return alike[0] if len(alike) == 1 and self._rows_of_text[read.key[:2]] == 1 else None


def _key(number: str, content: str, person: str) -> _Key:
    return fold(number).replace(" ", ""), fold(content), squeeze(person).casefold()


def _read(line: ListLine, days: DayReading) -> _Read:
    values: dict[str, Any] = {key: line.text(key) for key in _TEXTS if line.text(key)}
    values |= {key: day for key in _DAYS if (day := days.days.get((line.number, key))) is not None}
    faults = list(days.faults.get(line.number, ()))
    faults += [f"{_SHOWN[key]} dài quá {_MOST_TEXT} ký tự" for key in _TEXTS if len(line.text(key)) > _MOST_TEXT]
    if line.text("cause_kind"):
        kind = _cause_kind(line.text("cause_kind"))
        if kind is None:
            faults.append(f"loại lý do “{line.text('cause_kind')}” không phải khách quan hay chủ quan")
        else:
            values["cause_kind"] = kind
    return _Read(line, values, tuple(faults), (*days.notes.get(line.number, ()), *doubts_of_text(line)))


def _cause_kind(text: str) -> CauseKind | None:
    wanted = fold(text)
    found = [kind for kind in CauseKind if fold(kind.shown) in wanted]
    return found[0] if len(found) == 1 else None


def _fate(read: _Read, row: Assignment | None, first: _Read | None, on: date) -> tuple[RowFate, AssignmentDraft | None]:
    def told(fate: Fate, *reasons: str) -> RowFate:
        return RowFate(read.line.number, read.values.get("content", "")[:_NAME_LENGTH], fate, (*reasons, *read.doubts))

    if "content" not in read.values:
        return told(Fate.REFUSED, "không có nội dung nhiệm vụ"), None
    if read.faults:
        return told(Fate.REFUSED, *read.faults), None
    if first is not None:
        same = first.values == read.values
        what = f"trùng với dòng {first.line.number}" + ("" if same else " nhưng khác nội dung; giữ dòng đầu")
        return told(Fate.SKIPPED if same else Fate.REFUSED, what), None
    before = draft_of(row) if row is not None else None
    draft = AssignmentDraft(**read.values) if before is None else replace(before, **read.values)
    wrong = tuple(impossible_days(draft.days, on))
    if wrong:
        return told(Fate.REFUSED, *wrong), None
    if before is None:
        return told(Fate.NEW), draft
    changes = [shown for key, shown in _SHOWN.items() if getattr(before, key) != getattr(draft, key)]
    return told(Fate.CHANGED, f"đổi {', '.join(changes)}") if changes else told(Fate.SAME), draft

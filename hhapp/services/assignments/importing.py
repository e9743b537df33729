"""A list of assigned tasks from Excel, compared with the register row by row, then written."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.models import Assignment
from hhapp.packs.catalogue import Pack
from hhapp.packs.listing import ListColumn, ListFile, ListLine
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
from hhapp.vn.numbers import format_date
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

    The same task is the same document number, content, person and deadline; where only one row of the list and one of
    the register have a number and content, the person may have changed. What comes back every month with the same
    words is another task each time: it is added, and told. An empty cell never wipes out what is kept.
    """
    rules = assignment_rules(pack)
    days = read_days(file, rules.columns, order)
    reads = [_read(line, days, rules.columns) for line in file.lines]
    kept = _Kept(session, unit_id, reads)
    seen: dict[_Key, list[_Read]] = defaultdict(list)
    fates, drafts, known = [], {}, {}
    for read in reads:
        row = kept.find(read)
        fate, draft = _fate(read, row, seen[read.key], kept.others(read), on)
        fates.append(fate)
        seen[read.key].append(read)
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
        self._by_key: dict[_Key, list[Assignment]] = defaultdict(list)
        self._by_text: dict[tuple[str, str], list[Assignment]] = defaultdict(list)
        self._rows_of_text = Counter(read.key[:2] for read in reads)
        for task in session.scalars(select(Assignment).where(of_office(Assignment.unit_id, unit_id))):
            key = _key(task.document_number, task.content, task.person)
            self._by_key[key].append(task)
            self._by_text[key[:2]].append(task)
        self._taken = {task.id for read in reads for task in self._alike(read) if _due_of(read) in _dues(task)}

    def find(self, read: _Read) -> Assignment | None:
        """The task of the row: that of its deadline, or the only one that no other row has and that may be it."""
        alike = self._alike(read)
        exact = [task for task in alike if _due_of(read) in _dues(task)]
        if exact:
            return exact[0]
        free = [task for task in alike if task.id not in self._taken]
        return free[0] if len(free) == 1 and not _is_another(free[0], read) else None

    def others(self, read: _Read) -> Sequence[Assignment]:
        """The tasks of the same words."""
        return self._alike(read)

    def _alike(self, read: _Read) -> Sequence[Assignment]:
        if read.key in self._by_key:
            return self._by_key[read.key]
        alike = self._by_text.get(read.key[:2], [])
        return alike if len(alike) == 1 and self._rows_of_text[read.key[:2]] == 1 else ()


def _due_of(read: _Read) -> date | None:
    return read.values.get("due_on")


def _dues(task: Assignment) -> set[date]:
    return {day for day in (task.due_on, task.extended_on) if day is not None}


def _is_another(task: Assignment, read: _Read) -> bool:
    """Whether a row is other work of the same words: of another deadline, or finished on another day.

    A deadline may have moved while a task with a document number is still open; without a number nothing tells the
    months of a recurring task apart but their days.
    """
    done, due = read.values.get("completed_on"), _due_of(read)
    if task.completed_on is not None and task.completed_on == done:
        return False
    moved = due is not None and bool(_dues(task)) and due not in _dues(task)
    if read.values.get("document_number") and task.completed_on is None:
        return False
    return moved or (task.completed_on is not None and done is not None)


def _key(number: str, content: str, person: str) -> _Key:
    return fold(number).replace(" ", ""), fold(content), squeeze(person).casefold()


def _read(line: ListLine, days: DayReading, columns: Sequence[ListColumn]) -> _Read:
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
    return _Read(line, values, tuple(faults), (*days.notes.get(line.number, ()), *doubts_of_text(line, columns)))


def _cause_kind(text: str) -> CauseKind | None:
    wanted = fold(text)
    found = [kind for kind in CauseKind if fold(kind.shown) in wanted]
    return found[0] if len(found) == 1 else None


def _fate(
    read: _Read, row: Assignment | None, above: Sequence[_Read], others: Sequence[Assignment], on: date
) -> tuple[RowFate, AssignmentDraft | None]:
    def told(fate: Fate, *reasons: str) -> RowFate:
        return RowFate(read.line.number, read.values.get("content", "")[:_NAME_LENGTH], fate, (*reasons, *read.doubts))

    if "content" not in read.values:
        return told(Fate.REFUSED, "không có nội dung nhiệm vụ"), None
    if read.faults:
        return told(Fate.REFUSED, *read.faults), None
    first = next((each for each in above if not _due_of(each) or _due_of(read) in (None, _due_of(each))), None)
    if first is not None:
        return told(*_repeated(read, first)), None
    before = draft_of(row) if row is not None else None
    draft = AssignmentDraft(**read.values) if before is None else replace(before, **read.values)
    wrong = tuple(impossible_days(draft.days, on))
    if wrong:
        return told(Fate.REFUSED, *wrong), None
    if before is None:
        return told(Fate.NEW, *_same_words(above, others)), draft
    changes = [_change(key, before, draft) for key in _SHOWN if getattr(before, key) != getattr(draft, key)]
    return told(Fate.CHANGED, f"đổi {', '.join(changes)}") if changes else told(Fate.SAME), draft


def _repeated(read: _Read, first: _Read) -> tuple[Fate, str]:
    if first.values == read.values:
        return Fate.SKIPPED, f"trùng với dòng {first.line.number}"
    other = [shown for key, shown in _SHOWN.items() if read.values.get(key) != first.values.get(key)]
    return Fate.REFUSED, f"cùng một nhiệm vụ với dòng {first.line.number} nhưng khác {', '.join(other)}; giữ dòng đầu"


def _same_words(above: Sequence[_Read], others: Sequence[Assignment]) -> Iterator[str]:
    """What a clerk should know of a new task whose words another one has."""
    if above:
        yield f"cùng nội dung với dòng {above[0].line.number} nhưng khác hạn: nhập thành nhiệm vụ khác"
    elif others:
        last = max(others, key=lambda task: task.due_on or date.min)
        due = f"hạn {format_date(last.due_on)}" if last.due_on else "chưa ghi hạn"
        done = f", xong ngày {format_date(last.completed_on)}" if last.completed_on else ""
        yield f"sổ đã có nhiệm vụ cùng nội dung ({due}{done}): nhập thành nhiệm vụ khác"


def _change(key: str, before: AssignmentDraft, draft: AssignmentDraft) -> str:
    """What is changed; of a deadline that moves also the days."""
    if key == "due_on" and before.due_on and draft.due_on:
        return f"{_SHOWN[key]} từ {format_date(before.due_on)} thành {format_date(draft.due_on)}"
    return _SHOWN[key]

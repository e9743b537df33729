"""What an issue that came from above would change here, row by row; nothing is written.

Three things are held against each other: the row as it came now, as it came last (`handed_row.taken`) and as it stands
in this office's plan. What only the superior changed is taken over, what only this office changed stays, what both
changed is the clerk's to decide.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from hhapp.errors import UserError
from hhapp.models import HandedRow as KeptRow
from hhapp.models import PlanArea, PlanTarget, PlanTask
from hhapp.packs.handed import HandedContent, HandedRow
from hhapp.services.handed.offering import taken_issues
from hhapp.services.plan import plan_of_year
from hhapp.services.plan_match import Cells, match_tasks
from hhapp.services.units import UnitCard, own_unit

WITHDRAWN_REASON = "Cấp trên không giao nữa"


class Fate(StrEnum):
    """What taking a row over does."""

    NEW = "new"
    JOINED = "joined"  # the office has the same row already: it is only linked
    CHANGED = "changed"
    SAME = "same"
    GONE_HERE = "gone_here"  # the office deleted it
    WITHDRAWN = "withdrawn"

    @property
    def shown(self) -> str:
        """The clerk's words for it."""
        return {
            "new": "Giao mới",
            "joined": "Đã có, nối lại",
            "changed": "Thay đổi",
            "same": "Như cũ",
            "gone_here": "Ở đây đã xóa",
            "withdrawn": "Không giao nữa",
        }[self.value]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row. Words by name: `before` as it came last, `here` as it stands in this plan, `now` as it came.

    `changed` are the names that the superior changed, `own` those of them that this office changed too. `row_id` is the
    task's or target's here.
    """

    fate: Fate
    key: str
    is_target: bool
    row: HandedRow | None  # None where it was withdrawn
    now: Mapping[str, str]
    before: Mapping[str, str]
    here: Mapping[str, str]
    changed: tuple[str, ...]
    own: tuple[str, ...]
    row_id: int | None

    @property
    def proposed(self) -> bool:
        """Whether it is taken over unless the clerk says otherwise."""
        return self.fate in (Fate.NEW, Fate.JOINED, Fate.CHANGED, Fate.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class HandedDiff:
    """What taking an issue over would do. `plan_id` is the year's plan here, None where there is none yet."""

    content: HandedContent
    plan_id: int | None
    changes: tuple[RowChange, ...]
    known: bool  # this very issue was taken over before

    def count(self, fate: Fate) -> int:
        """How many rows share a fate."""
        return sum(change.fate is fate for change in self.changes)


@dataclass(frozen=True, slots=True)
class _Here:
    """A row of this office's plan."""

    id: int
    words: Mapping[str, str]
    dropped_reason: str = ""


def compare_issue(session: Session, content: HandedContent, sha256: str) -> HandedDiff:
    """Hold an issue against what is here; UserError where nothing of it is for this office or a later one was taken."""
    own = _own(session)
    rows = content.rows_for(own.code)
    known = _refuse_older(session, content, sha256)
    if not rows and not taken_issues(session, content.office_code, content.year):
        raise UserError(
            f"Gói của {content.office_name} không có dòng nào giao cho {own.name} ({own.code}).",
            "Hỏi lại cấp trên; ở đây không có gì thay đổi.",
        )
    card = plan_of_year(session, content.year, own.id)
    plan_id = card.id if card else None
    kept = _kept(session, content)
    changes = [*_changes(session, rows, kept, plan_id), *_withdrawn(session, rows, kept)]
    return HandedDiff(content, plan_id, tuple(changes), known)


def kept_words(row: KeptRow) -> Mapping[str, str]:
    """A row's words as they came last."""
    words: Mapping[str, str] = json.loads(row.taken)
    return words


def _own(session: Session) -> UnitCard:
    own = own_unit(session)
    if own is None:
        raise UserError("Chưa có thông tin đơn vị này.", "Ghi tên cơ quan ở Cài đặt trước khi nhận giao việc.")
    return own


def _refuse_older(session: Session, content: HandedContent, sha256: str) -> bool:
    """Whether this very issue was taken before; UserError for an older one, or another of the same number."""
    last = next(iter(taken_issues(session, content.office_code, content.year)), None)
    if last is None or last.content.version < content.version:
        return False
    if last.content.version > content.version:
        raise UserError(
            f"Đã nhận giao việc năm {content.year} lần {last.content.version}: lần {content.version} là gói cũ.",
            "Dùng gói mới nhất; ở đây không có gì thay đổi.",
        )
    if last.sha256 != sha256:
        raise UserError(
            f"Đã nhận một gói khác cũng ghi lần {content.version} của {content.office_name}.",
            "Hỏi lại cấp trên gói nào đúng; gói sửa phải mang số lần lớn hơn.",
        )
    return True


def _kept(session: Session, content: HandedContent) -> Mapping[str, KeptRow]:
    rows = session.scalars(select(KeptRow).filter_by(office_code=content.office_code, year=content.year))
    return {row.key: row for row in rows}


def _changes(
    session: Session, rows: Sequence[HandedRow], kept: Mapping[str, KeptRow], plan_id: int | None
) -> Iterator[RowChange]:
    here = {**_tasks(session, plan_id), **_targets(session, plan_id)}
    joined = _joined(rows, kept, here)
    for row in rows:
        before = kept.get(row.key)
        if before is None:
            yield _first(row, joined.get(row.key))
        else:
            own = here.get(_name(before) or "")
            yield _again(row, kept_words(before), own)


def _first(row: HandedRow, same: _Here | None) -> RowChange:
    fate = Fate.NEW if same is None else Fate.JOINED
    words = {} if same is None else same.words
    return RowChange(fate, row.key, row.is_target, row, row.words, {}, words, (), (), None if same is None else same.id)


def _again(row: HandedRow, before: Mapping[str, str], here: _Here | None) -> RowChange:
    changed = tuple(name for name, text in row.words.items() if text != before.get(name))
    if here is None:
        return RowChange(Fate.GONE_HERE, row.key, row.is_target, row, row.words, before, {}, changed, (), None)
    own = tuple(name for name in changed if here.words.get(name) not in (before.get(name), row.words[name], None))
    returns = here.dropped_reason == WITHDRAWN_REASON
    fate = Fate.CHANGED if changed or returns else Fate.SAME
    return RowChange(fate, row.key, row.is_target, row, row.words, before, here.words, changed, own, here.id)


def _withdrawn(session: Session, rows: Sequence[HandedRow], kept: Mapping[str, KeptRow]) -> Iterator[RowChange]:
    """Rows that came before and are not in this issue any more; those that are dropped already are nothing new."""
    left = [row for key, row in kept.items() if key not in {each.key for each in rows}]
    for row in left:
        here = _row_here(session, row)
        if here is not None and not here.dropped_reason:
            words = kept_words(row)
            is_target = row.key.startswith("target:")
            yield RowChange(Fate.WITHDRAWN, row.key, is_target, None, {}, words, here.words, (), (), here.id)


def _row_here(session: Session, row: KeptRow) -> _Here | None:
    if row.task_id is not None:
        return _task_here(session.get_one(PlanTask, row.task_id))
    return None if row.target_id is None else _target_here(session.get_one(PlanTarget, row.target_id))


def _joined(rows: Sequence[HandedRow], kept: Mapping[str, KeptRow], here: Mapping[str, _Here]) -> Mapping[str, _Here]:
    """Rows that the office has typed in itself: the same words in an area of the same name, not linked yet."""
    linked = {_name(row) for row in kept.values()}
    free = [(name, each) for name, each in here.items() if name not in linked]
    new = [row for row in rows if row.key not in kept]
    found: dict[str, _Here] = {}
    for is_target in (False, True):
        mine = [each for name, each in free if name.startswith("target:") is is_target]
        theirs = [row for row in new if row.is_target is is_target]
        pairs = match_tasks([(0, _cells(each.words)) for each in mine], [(0, _cells(row.words)) for row in theirs])
        found |= {theirs[at].key: mine[place] for at, place in pairs.items()}
    return found


def _cells(words: Mapping[str, str]) -> Cells:
    """Without the number, which the office gives as it likes: the same number alone never makes two rows one."""
    texts = (words["text"], words["product"], words["lead"], words["coordination"], words["deadline"])
    return Cells("", *texts)


def _tasks(session: Session, plan_id: int | None) -> dict[str, _Here]:
    rows = session.scalars(
        select(PlanTask).join(PlanArea).where(PlanArea.plan_id == plan_id).options(joinedload(PlanTask.area))
    )
    return {f"task:{row.id}": _task_here(row) for row in rows}


def _targets(session: Session, plan_id: int | None) -> dict[str, _Here]:
    rows = session.scalars(
        select(PlanTarget).join(PlanArea).where(PlanArea.plan_id == plan_id).options(joinedload(PlanTarget.area))
    )
    return {f"target:{row.id}": _target_here(row) for row in rows}


def _task_here(task: PlanTask) -> _Here:
    words = {
        "area": task.area.name,
        "number": task.number,
        "text": task.task,
        **{name: getattr(task, name) for name in ("product", "lead", "coordination", "deadline")},
    }
    return _Here(task.id, words, task.dropped_reason)


def _target_here(target: PlanTarget) -> _Here:
    empty = dict.fromkeys(("number", "product", "lead", "coordination", "deadline"), "")
    return _Here(target.id, {"area": target.area.name, "text": target.text, **empty})


def _name(row: KeptRow) -> str | None:
    if row.task_id is not None:
        return f"task:{row.task_id}"
    return None if row.target_id is None else f"target:{row.target_id}"

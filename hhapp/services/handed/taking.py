"""Taking over what came from above: new rows become rows of this plan, changed ones change only what changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import HandedRow as KeptRow
from hhapp.models import PlanTarget, PlanTask
from hhapp.packs.catalogue import Pack
from hhapp.packs.handed import HandedRow, HandedThreshold
from hhapp.services import plan_edit, progress, targets
from hhapp.services.handed.comparing import WITHDRAWN_REASON, Fate, HandedDiff, RowChange, compare_issue
from hhapp.services.handed.offering import note_taken, taken_issues
from hhapp.services.plan import areas
from hhapp.services.plan_match import Cells
from hhapp.services.units import own_unit
from hhapp.vn.text import fold
from hhapp.vn.thresholds import Comparator, Threshold


@dataclass(frozen=True, slots=True)
class Accepted:
    """What was done."""

    plan_id: int
    new: int
    joined: int  # rows that were here already and are linked now
    changed: int
    withdrawn: int
    kept_own: int  # rows whose own words were left as they are

    @property
    def sentence(self) -> str:
        """It in words."""
        parts = [f"{self.new} dòng mới"]
        parts += [f"{self.joined} dòng đã có được nối lại"] if self.joined else []
        parts += [f"{self.changed} dòng thay đổi", f"{self.withdrawn} dòng không giao nữa"]
        parts += [f"{self.kept_own} dòng giữ chữ của đơn vị"] if self.kept_own else []
        return f"Đã nhận giao việc: {', '.join(parts)}."


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the clerk takes over: rows by key, and of those the ones whose own words give way to the superior's."""

    keys: frozenset[str]
    overwrite: frozenset[str] = frozenset()


def all_of(diff: HandedDiff) -> Wanted:
    """What is proposed: everything but rows that this office deleted, own words kept."""
    return Wanted(frozenset(change.key for change in diff.changes if change.proposed))


def accept_issue(
    session: Session, pack: Pack, diff: HandedDiff, wanted: Wanted, *, made_at: datetime, sha256: str, at: datetime
) -> Accepted:
    """Write what the clerk wanted; `made_at` and `sha256` are the package's, `at` is this moment.

    The plan of the year is made where there is none. UserError where anything here has changed since the comparison.
    """
    if compare_issue(session, diff.content, sha256) != diff:
        raise UserError("Kế hoạch đã thay đổi từ lúc so sánh.", "Mở lại gói để so sánh lại.")
    plan_id = diff.plan_id if diff.plan_id is not None else _new_plan(session, pack, diff)
    taker = _Taker(session, pack, plan_id, diff, at.date())
    for change in diff.changes:
        if change.key in wanted.keys:
            taker.take(change, overwrite=change.key in wanted.overwrite)
    if not any(issue.sha256 == sha256 for issue in taken_issues(session, diff.content.office_code, diff.content.year)):
        note_taken(session, diff.content, made_at, sha256, at)
    return Accepted(plan_id, taker.new, taker.joined, taker.changed, taker.withdrawn, taker.kept_own)


class _Taker:
    """Writes the changes of one issue into one plan."""

    def __init__(self, session: Session, pack: Pack, plan_id: int, diff: HandedDiff, on: date) -> None:
        self.new = self.joined = self.changed = self.withdrawn = self.kept_own = 0
        self._session, self._pack, self._plan_id, self._on = session, pack, plan_id, on
        self._content = diff.content
        self._kept = {
            row.key: row
            for row in session.scalars(
                select(KeptRow).filter_by(office_code=diff.content.office_code, year=diff.content.year)
            )
        }

    def take(self, change: RowChange, *, overwrite: bool) -> None:
        """Take one change over."""
        match change.fate:
            case Fate.NEW | Fate.GONE_HERE:
                self._add(change)
            case Fate.JOINED:
                self._link(change, change.row_id)
                self.joined += 1
            case Fate.CHANGED:
                self._change(change, overwrite=overwrite)
            case Fate.WITHDRAWN:
                self._withdraw(change)

    def _add(self, change: RowChange) -> None:
        row = _row(change)
        area_id = self._area(row)
        if row.is_target:
            row_id = targets.add_target(self._session, area_id, row.text)
            self._set_thresholds(row_id, row)
        else:
            row_id = plan_edit.add_task(self._session, area_id, _cells(row.words))
        self._link(change, row_id)
        self.new += 1

    def _change(self, change: RowChange, *, overwrite: bool) -> None:
        row, row_id = _row(change), change.row_id
        assert row_id is not None
        taken = [name for name in change.changed if overwrite or name not in change.own]
        self.kept_own += bool(change.own) and not overwrite
        words = {**change.here, **{name: change.now[name] for name in taken}}
        if row.is_target:
            targets.update_target(self._session, row_id, words["text"])
            if {"text", "level"} & set(taken):
                self._set_thresholds(row_id, row)
            moved: PlanTarget | PlanTask = self._session.get_one(PlanTarget, row_id)
        else:
            plan_edit.update_task(self._session, row_id, _cells(words))
            moved = self._session.get_one(PlanTask, row_id)
            if moved.dropped_reason == WITHDRAWN_REASON:
                progress.restore_task(self._session, row_id)
        if "area" in taken:
            moved.area_id = self._area(row)
        self._link(change, row_id)
        self.changed += 1

    def _withdraw(self, change: RowChange) -> None:
        """A task is dropped with its reason and keeps its progress; a target, which cannot be dropped, is let go."""
        assert change.row_id is not None
        if change.is_target:
            targets.delete_target(self._session, change.row_id)
            self._session.delete(self._kept[change.key])  # handed down again it is new
        else:
            progress.drop_task(self._session, change.row_id, self._on, WITHDRAWN_REASON)
        self.withdrawn += 1

    def _link(self, change: RowChange, row_id: int | None) -> None:
        kept = self._kept.get(change.key)
        if kept is None:
            kept = KeptRow(office_code=self._content.office_code, year=self._content.year, key=change.key)
            self._session.add(kept)
        kept.version, kept.taken = (
            self._content.version,
            json.dumps(dict(change.now), ensure_ascii=False, sort_keys=True),
        )
        kept.task_id, kept.target_id = (None, row_id) if change.is_target else (row_id, None)
        self._session.flush()

    def _area(self, row: HandedRow) -> int:
        """The plan's area of that code or name, made at the end where there is none."""
        known = areas(self._session, self._plan_id)
        for area in known:
            if row.area_code and area.code == row.area_code:
                return area.id
        for area in known:
            if fold(area.name) == fold(row.area):
                return area.id
        code = row.area_code if any(row.area_code == area.code for area in self._pack.areas) else None
        return plan_edit.add_area(self._session, self._plan_id, row.area_number, row.area or "Nhiệm vụ được giao", code)

    def _set_thresholds(self, target_id: int, row: HandedRow) -> None:
        """What the superior set by hand stands in the place of what was read from the sentence."""
        if not row.thresholds:
            return
        target = self._session.get_one(PlanTarget, target_id)
        for kept in list(target.thresholds):
            targets.remove_threshold(self._session, kept.id)
        self._session.flush()
        self._session.refresh(target, ["thresholds"])
        known = {indicator.code for indicator in self._pack.indicators}
        for each in row.thresholds:
            threshold_id = targets.add_threshold(self._session, target_id, _threshold(each))
            if each.indicator in known:
                targets.link_indicator(self._session, self._pack, threshold_id, each.indicator)


def _new_plan(session: Session, pack: Pack, diff: HandedDiff) -> int:
    own = own_unit(session)
    assert own is not None
    plan_id = plan_edit.create_plan(session, pack, own.id, diff.content.year)
    session.flush()
    return plan_id


def _row(change: RowChange) -> HandedRow:
    assert change.row is not None
    return change.row


def _cells(words: Mapping[str, str]) -> Cells:
    rest = (words[name] for name in ("product", "lead", "coordination", "deadline"))
    return Cells(words["number"], words["text"], *rest)


def _threshold(each: HandedThreshold) -> Threshold:
    comparator = Comparator(each.comparator)
    return Threshold(comparator, each.value, each.upper, each.unit, each.baseline or None, each.scope or None)

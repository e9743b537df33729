"""A plan annex comes in: what it would change is shown first, then written.

The same comparison serves both steps, so what was previewed is what is written. Words are kept exactly as the file
has them; progress, notes, evidence and ticked days stay with the task they belong to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from hhapp.errors import UserError
from hhapp.models import Plan, PlanArea, PlanTask
from hhapp.packs.annex import Annex, AnnexArea, AnnexColumn, AnnexTask, Doubt
from hhapp.packs.catalogue import Pack
from hhapp.services.checks import existing, typed_day, typed_year
from hhapp.services.plan import plan_card, plan_of_year
from hhapp.services.plan_edit import create_plan
from hhapp.services.plan_match import AreaName, Cells, match_areas, match_tasks
from hhapp.services.task_reading import CELLS, read_deadline, write_cells
from hhapp.vn.deadlines import Deadline, Milestone
from hhapp.vn.text import nfc

GONE_REASON = "Không còn trong kế hoạch mới"
# The largest annex known has some hundred rows; far more is not a plan.
MOST_TASKS = 20_000

Mended = Mapping[str, Mapping[AnnexColumn, str]]


class ChangeKind(StrEnum):
    """What an import does to one task."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    GONE = "gone"

    @property
    def shown(self) -> str:
        """The clerk's word for it."""
        return {"new": "Mới", "changed": "Thay đổi", "same": "Như cũ", "gone": "Không còn trong tệp"}[self.value]


@dataclass(frozen=True, slots=True)
class TaskChange:
    """One row of the preview. `old` is what is kept now, `new` what the file (mended) says; None where there is none.

    `row_key` names the file's row for mending; a row that is gone has none. `returns` marks a task that an earlier
    import dropped and that this file has again.
    """

    kind: ChangeKind
    row_key: str
    area_number: str
    area_name: str
    number: str
    old: Cells | None
    new: Cells | None
    task_id: int | None
    place: str
    doubts: tuple[Doubt, ...]
    milestones: tuple[Milestone, ...]
    deadline_understood: bool
    returns: bool

    @property
    def changed_columns(self) -> tuple[AnnexColumn, ...]:
        """The columns whose words differ."""
        if self.old is None or self.new is None:
            return ()
        return tuple(AnnexColumn(name) for name in CELLS if getattr(self.old, name) != getattr(self.new, name))


@dataclass(frozen=True, slots=True)
class AreaChange:
    """One area of the file; `old_name` differs where an area kept is renamed, None where it is new."""

    number: str
    name: str
    old_name: str | None


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do. `plan_id` is the plan it would go into, None for a new one."""

    year: int
    plan_id: int | None
    areas: tuple[AreaChange, ...]
    changes: tuple[TaskChange, ...]
    doubts: tuple[Doubt, ...]
    old_fonts: tuple[str, ...]
    new: int
    changed: int
    same: int
    gone: int
    unread_deadlines: int


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did."""

    plan_id: int
    new: int
    changed: int
    same: int
    gone: int


@dataclass(frozen=True, slots=True)
class _KeptTask:
    id: int
    area: int  # index of the kept area
    cells: Cells
    dropped_reason: str


@dataclass(frozen=True, slots=True)
class _Kept:
    area_ids: tuple[int, ...]
    areas: tuple[AreaName, ...]
    tasks: tuple[_KeptTask, ...]


@dataclass(frozen=True, slots=True)
class _FileRow:
    key: str
    area: int  # index of the file's area
    cells: Cells
    place: str
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class _Comparison:
    kept: _Kept
    rows: tuple[_FileRow, ...]
    area_of: Mapping[int, int]  # file's area -> kept area
    task_of: Mapping[int, int]  # file's row -> kept task
    gone: tuple[_KeptTask, ...]


class _DeadlineReader:
    """Reads each different phrase of one import once."""

    def __init__(self, year: int, *, before_is_inclusive: bool) -> None:
        self._year = year
        self._inclusive = before_is_inclusive
        self._read: dict[str, Deadline] = {}

    def read(self, text: str) -> Deadline:
        if text not in self._read:
            self._read[text] = read_deadline(text, self._year, before_is_inclusive=self._inclusive)
        return self._read[text]


def preview_import(
    session: Session,
    plan_id: int | None,
    annex: Annex,
    year: int,
    *,
    before_is_inclusive: bool | None = None,
    mended: Mended | None = None,
) -> ImportPreview:
    """What importing the annex would change; writes nothing.

    `plan_id` None means the year's plan where there is one. `before_is_inclusive` None takes the plan's own setting.
    Doubts about a cell go away once it is mended.
    """
    typed_year(year)
    plan_id = _target_plan(session, plan_id, year)
    if before_is_inclusive is None:
        before_is_inclusive = plan_id is not None and plan_card(session, plan_id).before_is_inclusive
    comparison = _compare(session, plan_id, annex, mended or {})
    reader = _DeadlineReader(year, before_is_inclusive=before_is_inclusive)
    changes = tuple(_changes(comparison, annex.areas, reader))
    count = Counter(change.kind for change in changes)
    return ImportPreview(
        year=year,
        plan_id=plan_id,
        areas=_area_changes(comparison, annex.areas),
        changes=changes,
        doubts=annex.doubts,
        old_fonts=annex.old_fonts,
        new=count[ChangeKind.NEW],
        changed=count[ChangeKind.CHANGED],
        same=count[ChangeKind.SAME],
        gone=count[ChangeKind.GONE],
        unread_deadlines=sum(not c.deadline_understood for c in changes if c.kind is not ChangeKind.GONE),
    )


def apply_import(
    session: Session,
    pack: Pack,
    unit_id: int,
    year: int,
    annex: Annex,
    *,
    plan_id: int | None = None,
    mended: Mended | None = None,
    drop_gone_on: date | None = None,
) -> ImportResult:
    """Write the annex into the plan (None: the year's plan, made where there is none).

    Tasks that the file no longer has are kept, or dropped from the day `drop_gone_on` on with the reason
    "Không còn trong kế hoạch mới"; nothing is deleted. UserError when the annex has no task or far too many.
    """
    typed_year(year)
    plan_id = _target_plan(session, plan_id, year)
    comparison = _compare(session, plan_id, annex, mended or {})
    if plan_id is None:
        plan_id = create_plan(session, pack, unit_id, year, with_areas=False)
    plan = existing(session, Plan, plan_id, "Kế hoạch")
    reader = _DeadlineReader(plan.year, before_is_inclusive=plan.before_is_inclusive)
    areas = _write_areas(session, pack, plan, comparison, annex.areas)
    counts = _write_tasks(session, comparison, areas, reader)
    if drop_gone_on is not None:
        _drop_gone(session, comparison, typed_day(drop_gone_on, "Ngày nhập kế hoạch"))
    session.flush()
    return ImportResult(
        plan_id, counts[ChangeKind.NEW], counts[ChangeKind.CHANGED], counts[ChangeKind.SAME], len(comparison.gone)
    )


def _target_plan(session: Session, plan_id: int | None, year: int) -> int | None:
    if plan_id is None:
        plan = plan_of_year(session, year)
        return None if plan is None else plan.id
    if plan_card(session, plan_id).year != year:
        raise UserError(f"Kế hoạch đang chọn không phải của năm {year}.", "Hãy chọn lại năm hoặc kế hoạch.")
    return plan_id


def _compare(session: Session, plan_id: int | None, annex: Annex, mended: Mended) -> _Comparison:
    rows = tuple(_file_rows(annex.areas, mended))
    if not rows:
        raise UserError("Phụ lục không có nhiệm vụ nào.", "Hãy chọn tệp có bảng nhiệm vụ của kế hoạch.")
    if len(rows) > MOST_TASKS:
        raise UserError(f"Phụ lục có hơn {MOST_TASKS} dòng.", "Hãy tách tệp rồi nhập từng phần.")
    kept = _Kept((), (), ()) if plan_id is None else _kept(session, plan_id)
    area_of = match_areas(kept.areas, [AreaName(area.number, area.name) for area in annex.areas])
    task_of = match_tasks(
        [(task.area, task.cells) for task in kept.tasks], [(area_of.get(row.area), row.cells) for row in rows]
    )
    matched = set(task_of.values())
    gone = (task for i, task in enumerate(kept.tasks) if i not in matched and not task.dropped_reason)
    return _Comparison(kept, rows, area_of, task_of, tuple(gone))


def _file_rows(areas: Sequence[AnnexArea], mended: Mended) -> Iterator[_FileRow]:
    for a, area in enumerate(areas):
        for t, source in enumerate(area.tasks):
            key = f"{a + 1}.{t + 1}"
            cells = Cells(*(nfc(getattr(source, name)) for name in CELLS))
            mends = {str(column): nfc(text) for column, text in mended.get(key, {}).items()}
            yield _FileRow(key, a, replace(cells, **mends), source.place, _doubts_left(source, mends))


def _doubts_left(source: AnnexTask, mends: Mapping[str, str]) -> tuple[Doubt, ...]:
    """What the clerk has written answers the doubts of its cell; a cell left empty answers nothing."""
    return tuple(doubt for doubt in source.doubts if not mends.get(str(doubt.column), "").strip())


def _kept(session: Session, plan_id: int) -> _Kept:
    areas = session.execute(
        select(PlanArea.id, PlanArea.number, PlanArea.name)
        .where(PlanArea.plan_id == plan_id)
        .order_by(PlanArea.position, PlanArea.id)
    ).all()
    index = {area.id: i for i, area in enumerate(areas)}
    tasks = session.execute(
        select(
            PlanTask.id,
            PlanTask.area_id,
            PlanTask.dropped_reason,
            *(getattr(PlanTask, name) for name in CELLS),
        )
        .join(PlanArea, PlanTask.area_id == PlanArea.id)
        .where(PlanArea.plan_id == plan_id)
        .order_by(PlanArea.position, PlanTask.position, PlanTask.id)
    )
    return _Kept(
        tuple(area.id for area in areas),
        tuple(AreaName(area.number, area.name) for area in areas),
        tuple(_KeptTask(row[0], index[row[1]], Cells(*row[3:]), row[2]) for row in tasks),
    )


def _changes(comparison: _Comparison, areas: Sequence[AnnexArea], reader: _DeadlineReader) -> Iterator[TaskChange]:
    for j, row in enumerate(comparison.rows):
        kept = comparison.kept.tasks[comparison.task_of[j]] if j in comparison.task_of else None
        deadline = reader.read(row.cells.deadline)
        yield TaskChange(
            kind=_kind(kept, row.cells),
            row_key=row.key,
            area_number=areas[row.area].number,
            area_name=areas[row.area].name,
            number=row.cells.number,
            old=None if kept is None else kept.cells,
            new=row.cells,
            task_id=None if kept is None else kept.id,
            place=row.place,
            doubts=row.doubts,
            milestones=deadline.milestones,
            deadline_understood=deadline.understood,
            returns=kept is not None and kept.dropped_reason == GONE_REASON,
        )
    for task in comparison.gone:
        area = comparison.kept.areas[task.area]
        yield TaskChange(
            kind=ChangeKind.GONE,
            row_key="",
            area_number=area.number,
            area_name=area.name,
            number=task.cells.number,
            old=task.cells,
            new=None,
            task_id=task.id,
            place="",
            doubts=(),
            milestones=(),
            deadline_understood=True,
            returns=False,
        )


def _kind(kept: _KeptTask | None, cells: Cells) -> ChangeKind:
    if kept is None:
        return ChangeKind.NEW
    same = kept.cells == cells and kept.dropped_reason != GONE_REASON
    return ChangeKind.SAME if same else ChangeKind.CHANGED


def _area_changes(comparison: _Comparison, areas: Sequence[AnnexArea]) -> tuple[AreaChange, ...]:
    kept, area_of = comparison.kept.areas, comparison.area_of
    return tuple(
        AreaChange(area.number, area.name, kept[area_of[i]].name if i in area_of else None)
        for i, area in enumerate(areas)
    )


def _write_areas(
    session: Session, pack: Pack, plan: Plan, comparison: _Comparison, areas: Sequence[AnnexArea]
) -> list[PlanArea]:
    """The file's areas first and in its order, then those that only the kept plan has."""
    by_id = {area.id: area for area in plan.areas}
    kept = [by_id[area_id] for area_id in comparison.kept.area_ids]
    written = []
    for i, area in enumerate(areas):
        row = kept[comparison.area_of[i]] if i in comparison.area_of else PlanArea(plan_id=plan.id)
        known = pack.area_by_name(area.name)
        row.number, row.name, row.position = nfc(area.number), nfc(area.name), i
        row.code = known.code if known else row.code
        session.add(row)
        written.append(row)
    for position, row in enumerate((row for row in kept if row not in written), start=len(areas)):
        row.position = position
    session.flush()
    return written


def _write_tasks(
    session: Session, comparison: _Comparison, areas: Sequence[PlanArea], reader: _DeadlineReader
) -> Counter[ChangeKind]:
    kept = _kept_rows(session, comparison)
    counts: Counter[ChangeKind] = Counter()
    places: Counter[int] = Counter()
    for j, row in enumerate(comparison.rows):
        known = comparison.kept.tasks[comparison.task_of[j]] if j in comparison.task_of else None
        kind = _kind(known, row.cells)
        task = PlanTask() if known is None else kept[known.id]
        task.area_id, task.position = areas[row.area].id, places[row.area]
        if kind is not ChangeKind.SAME:
            write_cells(task, row.cells, reader.read(row.cells.deadline))
        if known is not None and known.dropped_reason == GONE_REASON:
            task.dropped_on, task.dropped_reason = None, ""
        session.add(task)
        counts[kind] += 1
        places[row.area] += 1
    _place_gone(comparison, kept, areas, places)
    return counts


def _kept_rows(session: Session, comparison: _Comparison) -> dict[int, PlanTask]:
    query = (
        select(PlanTask)
        .where(PlanTask.area_id.in_(comparison.kept.area_ids))
        .options(selectinload(PlanTask.products), selectinload(PlanTask.agencies), selectinload(PlanTask.milestones))
    )
    return {task.id: task for task in session.scalars(query)}


def _place_gone(
    comparison: _Comparison, kept: Mapping[int, PlanTask], areas: Sequence[PlanArea], places: Counter[int]
) -> None:
    """Tasks that the file does not have stand behind those it has, in their former order."""
    matched = set(comparison.task_of.values())
    next_place = {area.id: places[i] for i, area in enumerate(areas)}
    for i, known in enumerate(comparison.kept.tasks):
        if i not in matched:
            task = kept[known.id]
            task.position = next_place.setdefault(task.area_id, 0)
            next_place[task.area_id] += 1


def _drop_gone(session: Session, comparison: _Comparison, on: date) -> None:
    for known in comparison.gone:
        task = existing(session, PlanTask, known.id, "Nhiệm vụ")
        task.dropped_on, task.dropped_reason = on, GONE_REASON

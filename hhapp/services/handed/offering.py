"""The office above: which rows of its plan go down to the units, and the issues that were made of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from hhapp.errors import UserError
from hhapp.models import HandedPackage, PlanArea, PlanTarget, PlanTask, TargetThreshold
from hhapp.packs.catalogue import Pack
from hhapp.packs.handed import HandedContent, HandedRow, HandedThreshold, content_data, read_content
from hhapp.packs.plain import json_bytes
from hhapp.services.plan import plan_card
from hhapp.services.unit_tree import units_below
from hhapp.services.units import own_unit
from hhapp.vn.text import fold

DOWN, UP = "down", "up"
_OFFICE_WORDS = re.compile(r"\b(uy ban nhan dan|ubnd|hdnd va)\b")


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit below, as rows may name it."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class OfferedRow:
    """A row of the plan. `proposed`: its words say that it is for the units (all, or those of `row.units`)."""

    row: HandedRow
    proposed: bool


@dataclass(frozen=True, slots=True)
class MadeIssue:
    """An issue that was made here."""

    content: HandedContent
    made_at: datetime
    sha256: str


def units_of_year(session: Session, year: int) -> tuple[UnitName, ...]:
    """The units below that a year's plan is for: those that stand at its end."""
    return tuple(UnitName(unit.code, unit.name) for unit in units_below(session, date(year, 12, 31)))


def offered_rows(session: Session, pack: Pack, plan_id: int, units: Sequence[UnitName]) -> tuple[OfferedRow, ...]:
    """Every row of the plan that still stands, tasks before targets, in the plan's order.

    A row is proposed where the agencies of a task, or a target's sentence, name the units as the pack says offices
    write it ("UBND các xã"), or name single units; then it is for those.
    """
    audience = [fold(words) for words in pack.handed_audience]
    names = [(unit.code, re.compile(rf"\b{re.escape(_bare(unit.name))}\b")) for unit in units]
    tasks = session.scalars(
        select(PlanTask)
        .join(PlanArea)
        .where(PlanArea.plan_id == plan_id, PlanTask.dropped_on.is_(None))
        .options(selectinload(PlanTask.area))
        .order_by(PlanArea.position, PlanTask.position, PlanTask.id)
    )
    targets = session.scalars(
        select(PlanTarget)
        .join(PlanArea)
        .where(PlanArea.plan_id == plan_id)
        .options(selectinload(PlanTarget.area), selectinload(PlanTarget.thresholds))
        .order_by(PlanArea.position, PlanTarget.position, PlanTarget.id)
    )
    rows = [(_task(each), f"{each.lead}; {each.coordination}") for each in tasks]
    rows += [(_target(each), each.text) for each in targets]
    return tuple(_offered(row, fold(words), audience, names) for row, words in rows)


def new_issue(session: Session, plan_id: int, rows: Sequence[HandedRow], note: str = "") -> HandedContent:
    """The next issue of the plan's year with these rows; UserError without rows, or where it says nothing new."""
    card, own = plan_card(session, plan_id), own_unit(session)
    if own is None or not rows:
        raise UserError("Chưa chọn dòng nào để giao.", "Đánh dấu nhiệm vụ, chỉ tiêu giao cho các đơn vị.")
    issues = made_issues(session, card.year)
    content = HandedContent(
        office_code=own.code,
        office_name=own.name,
        year=card.year,
        version=len(issues) + 1,
        plan_title=card.title,
        plan_number=card.number,
        issued_on=card.issued_on,
        before_is_inclusive=card.before_is_inclusive,
        rows=tuple(rows),
        note=note.strip(),
    )
    if issues and replace(issues[0].content, version=content.version) == content:
        raise UserError(
            f"Không có gì khác lần {issues[0].content.version}.", "Gửi lại gói lần đó, hoặc sửa kế hoạch rồi giao."
        )
    return content


def note_made(session: Session, content: HandedContent, made_at: datetime, sha256: str) -> None:
    """Keep what was handed down."""
    session.add(_package(DOWN, content, made_at, sha256))
    session.flush()


def note_taken(session: Session, content: HandedContent, made_at: datetime, sha256: str, at: datetime) -> None:
    """Keep what was taken over from above."""
    session.add(_package(UP, content, made_at, sha256, at))
    session.flush()


def made_issues(session: Session, year: int) -> tuple[MadeIssue, ...]:
    """The issues made here for a year, the last first."""
    own = own_unit(session)
    return _issues(session, DOWN, own.code, year) if own else ()


def taken_issues(session: Session, office_code: str, year: int) -> tuple[MadeIssue, ...]:
    """The issues of an office above that were taken over here, the last first."""
    return _issues(session, UP, office_code, year)


def _issues(session: Session, direction: str, office_code: str, year: int) -> tuple[MadeIssue, ...]:
    found = session.scalars(
        select(HandedPackage)
        .filter_by(direction=direction, office_code=office_code, year=year)
        .order_by(HandedPackage.version.desc())
    )
    return tuple(MadeIssue(read_content(json.loads(row.content)), row.made_at, row.sha256) for row in found)


def _package(
    direction: str, content: HandedContent, made_at: datetime, sha256: str, taken_at: datetime | None = None
) -> HandedPackage:
    return HandedPackage(
        direction=direction,
        office_code=content.office_code,
        office_name=content.office_name,
        year=content.year,
        version=content.version,
        made_at=made_at,
        taken_at=taken_at,
        sha256=sha256,
        content=json_bytes(content_data(content)).decode("utf-8"),
    )


def _offered(
    row: HandedRow, words: str, audience: Sequence[str], names: Sequence[tuple[str, re.Pattern[str]]]
) -> OfferedRow:
    if any(each in words for each in audience):
        return OfferedRow(row, True)
    units = tuple(code for code, name in names if name.search(words))
    return OfferedRow(replace(row, units=units), bool(units))


def _bare(name: str) -> str:
    """ "xa kim lien" of "Ủy ban nhân dân xã Kim Liên": how rows name the unit."""
    return _OFFICE_WORDS.sub("", fold(name)).strip()


def _task(task: PlanTask) -> HandedRow:
    return HandedRow(
        key=f"task:{task.id}",
        area_code=task.area.code or "",
        area_number=task.area.number,
        area=task.area.name,
        number=task.number,
        text=task.task,
        product=task.product,
        lead=task.lead,
        coordination=task.coordination,
        deadline=task.deadline,
    )


def _target(target: PlanTarget) -> HandedRow:
    return HandedRow(
        key=f"target:{target.id}",
        area_code=target.area.code or "",
        area_number=target.area.number,
        area=target.area.name,
        number="",
        text=target.text,
        thresholds=tuple(_thresholds(target.thresholds)),
    )


def _thresholds(rows: Sequence[TargetThreshold]) -> Iterator[HandedThreshold]:
    """Those that were set by hand or are judged by a figure; all others the unit reads from the sentence itself."""
    if any(row.set_by_hand or row.indicator_code for row in rows):
        for row in rows:
            words = (row.unit, row.baseline or "", row.scope or "", row.indicator_code or "")
            yield HandedThreshold(row.comparator, row.value, row.upper, *words)

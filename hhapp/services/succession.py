"""The office of this data folder becomes another, by merger or renaming: what is open goes with it, the past stays.

Which rows of which table go is written out in docs/decisions/0013-units.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import (
    Assignment,
    Course,
    Finding,
    InspectedUnit,
    Inspection,
    InspectionPlan,
    LateDossier,
    Officer,
    Plan,
    ReportingPeriod,
    RuleProposal,
    ScoreRound,
    SurveyRound,
    TrainingPlanLine,
    Unit,
)
from hhapp.packs.catalogue import Pack
from hhapp.services.checks import typed_day
from hhapp.services.inspection.finding_states import FindingState
from hhapp.services.periods import PeriodState
from hhapp.services.score.states import RoundState
from hhapp.services.unit_events import When, check_ends, end_unit, keep_event
from hhapp.services.unit_tree import OWN_UNIT, EventKind, Units
from hhapp.services.units import made_own_unit, own_unit
from hhapp.storage import settings


@dataclass(frozen=True, slots=True)
class Succeeded:
    """The new own office, and how many rows of each kind went with it, in the clerk's words ("cán bộ", 31)."""

    unit_id: int
    followed: tuple[tuple[str, int], ...]

    @property
    def sentence(self) -> str:
        """For people."""
        told = ", ".join(f"{count} {what}" for what, count in self.followed if count)
        return f"Chuyển sang đơn vị mới: {told}." if told else "Không có việc nào đang mở phải chuyển."


@dataclass(frozen=True, slots=True)
class _Moving:
    """A table whose rows belong to the office, and which of them go on a day."""

    what: str
    table: type[Any]
    goes: Callable[[Any, date], bool]


_MOVING = (
    _Moving("cán bộ", Officer, lambda row, on: _serves(row, on)),
    _Moving("kế hoạch năm", Plan, lambda row, on: row.year >= on.year),
    _Moving("kỳ báo cáo đang nhập", ReportingPeriod, lambda row, on: _runs(row, on)),
    _Moving("kế hoạch kiểm tra", InspectionPlan, lambda row, on: row.year >= on.year),
    _Moving("đơn vị được kiểm tra", InspectedUnit, lambda row, on: row.last_year is None or row.last_year >= on.year),
    _Moving("cuộc kiểm tra chưa xong", Inspection, lambda row, on: row.held_to is None and row.year >= on.year),
    _Moving("tồn tại chưa xử lý xong", Finding, lambda row, _on: not FindingState(row.state).is_settled),
    _Moving("nhiệm vụ được giao chưa xong", Assignment, lambda row, _on: row.completed_on is None),
    _Moving("kiến nghị chưa trả lời", RuleProposal, lambda row, _on: row.answered_on is None),
    _Moving("hồ sơ chưa trả", LateDossier, lambda row, _on: row.returned_on is None),
    _Moving("dòng kế hoạch bồi dưỡng", TrainingPlanLine, lambda row, on: row.year >= on.year),
    _Moving("lớp bồi dưỡng", Course, lambda row, on: row.year >= on.year),
    _Moving("đợt khảo sát đang mở", SurveyRound, lambda row, _on: not row.closed),
    _Moving("đợt chấm điểm chưa xong", ScoreRound, lambda row, on: _is_scored(row, on)),
)


def succeed_own_unit(
    session: Session, pack: Pack, *, name: str, level: str, code: str, superior_name: str = "", when: When
) -> Succeeded:
    """Make the own office end the day before `when.on` and a new one begin, with the words that the pack proposes.

    Without a superior's name the superior stays. UserError for a code that is taken, a level that the pack does not
    know, a day before the office began or with a later event; nothing is changed then.
    """
    typed_day(when.on, "Ngày bắt đầu áp dụng")
    own = own_unit(session)
    if own is None:
        raise UserError("Chưa khai báo đơn vị của thư mục dữ liệu này.", "Khai báo đơn vị ở trang Cài đặt trước.")
    if not code.strip():
        raise UserError("Mã đơn vị còn trống.", "Đơn vị mới cần một mã mới; mã cũ vẫn chỉ đơn vị cũ.")
    units = Units(session)
    check_ends(units, units.nodes[own.id], when.on)
    superior = superior_name or own.superior_name
    new = made_own_unit(session, pack, name=name, level=level, code=code, superior_name=superior)
    new.valid_from = when.on
    end_unit(session, own.id, when.on)
    keep_event(session, EventKind.OWN, when, [(own.id, new.id)])
    settings.write(session, OWN_UNIT, new.id)
    followed = tuple((each.what, _move(session, each, own.id, new, when.on)) for each in _MOVING)
    session.flush()
    return Succeeded(new.id, followed)


def foresee_succession(session: Session, on: date) -> tuple[tuple[str, int], ...]:
    """How many rows of each kind would go with the office on a day; () where there is no office."""
    own = own_unit(session)
    if own is None:
        return ()
    return tuple((each.what, sum(1 for _ in _going(session, each, own.id, on))) for each in _MOVING)


def _move(session: Session, moving: _Moving, old_id: int, new: Unit, on: date) -> int:
    rows = list(_going(session, moving, old_id, on))
    for row in rows:
        row.unit_id = new.id
    return len(rows)


def _going(session: Session, moving: _Moving, old_id: int, on: date) -> Iterator[Any]:
    rows = session.scalars(select(moving.table).where(moving.table.unit_id == old_id))
    return (row for row in rows if moving.goes(row, on))


def _serves(officer: Officer, on: date) -> bool:
    """Whether somebody holds a position on that day; who has none noted is not known to have left."""
    held = officer.positions
    return not held or any(position.to_on is None or position.to_on >= on for position in held)


def _runs(period: ReportingPeriod, on: date) -> bool:
    """A report that nobody has seen yet and that tells of days of the new office too."""
    sent = period.version > 1 or period.sent_reports or period.locked_reports
    return period.end_on >= on and period.state == PeriodState.ENTERING.value and not sent


def _is_scored(row: ScoreRound, on: date) -> bool:
    return row.year >= on.year or RoundState(row.state) not in (RoundState.FINAL, RoundState.CLOSED)

"""The year's round: opened with a criteria set, moved from state to state, each move with its paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import RoundEvent, ScoreLine, ScoreRound, Unit
from hhapp.packs.catalogue import Pack
from hhapp.services.checks import existing, typed_day, typed_text, typed_year
from hhapp.services.offices import of_office
from hhapp.services.score.criteria_sets import criteria_of, proposed_set, set_row
from hhapp.services.score.states import RoundState
from hhapp.storage.lock import user_name
from hhapp.vn.numbers import format_date

ROUND = "Đợt chấm điểm"


@dataclass(frozen=True, slots=True)
class RoundCard:
    """A round in brief; `due_on` is the last day of self-scoring, None where nobody said."""

    id: int
    unit_id: int
    year: int
    set_id: int
    set_title: str
    sample: bool  # scored by a sample set
    state: RoundState
    due_on: date | None
    without_survey: bool

    def days_left(self, on: date) -> int | None:
        """Days from `on` to the last day of self-scoring; negative when it is past, None where there is no such day."""
        return None if self.due_on is None else (self.due_on - on).days


@dataclass(frozen=True, slots=True)
class RoundEventRow:
    """One step of a round: when, by whom, to which state; `dated`, `number` and `remarks` are from the paper."""

    id: int
    at: datetime
    actor: str
    state: RoundState
    dated: date | None
    number: str
    remarks: str

    @property
    def sentence(self) -> str:
        """ "Đã gửi, số 45/BC-UBND, ngày 05/10/2026"."""
        number = f", số {self.number}" if self.number else ""
        day = f", ngày {format_date(self.dated)}" if self.dated else ""
        shown = self.state.shown
        return f"{shown[:1].upper()}{shown[1:]}{number}{day}{f': {self.remarks}' if self.remarks else ''}"


def open_round(
    session: Session,
    pack: Pack,
    unit_id: int,
    year: int,
    at: datetime,
    *,
    set_id: int | None = None,
    without_survey: bool = False,
    due_on: date | None = None,
) -> int:
    """Open the scoring of a year and return its id; every component of the set gets an empty line.

    Without `set_id` the set is proposed (`criteria_sets.proposed_set`), without `due_on` the set's own last day counts.
    UserError where the year has a round, or where there is no set at all.
    """
    typed_year(year)
    existing(session, Unit, unit_id, "Đơn vị")
    if round_of_year(session, unit_id, year) is not None:
        raise UserError(f"Năm {year} đã có đợt chấm điểm.", "Mở đợt đó để chấm tiếp.")
    chosen = set_id if set_id is not None else proposed_set(session, pack, unit_id, year, at)
    if chosen is None:
        raise UserError("Chưa có bộ tiêu chí nào.", "Nhập bộ tiêu chí của tỉnh (tệp Excel hoặc JSON) trước.")
    criteria = criteria_of(session, chosen)
    opened = ScoreRound(
        unit_id=unit_id,
        year=year,
        set_id=chosen,
        state=RoundState.SCORING.value,
        due_on=criteria.due_on(year) if due_on is None else typed_day(due_on, "Hạn tự chấm"),
        without_survey=without_survey,
        lines=[ScoreLine(code=component.code) for component in criteria.components],
        events=[_event(RoundState.SCORING, at)],
    )
    session.add(opened)
    session.flush()
    return opened.id


def round_of_year(session: Session, unit_id: int, year: int) -> RoundCard | None:
    """The round of a year; None where it was not opened."""
    found = session.scalar(select(ScoreRound).where(of_office(ScoreRound.unit_id, unit_id), ScoreRound.year == year))
    return None if found is None else _card(session, found)


def round_card(session: Session, round_id: int) -> RoundCard:
    """One round in brief; UserError when it is gone."""
    return _card(session, existing(session, ScoreRound, round_id, ROUND))


def round_cards(session: Session, unit_id: int) -> tuple[RoundCard, ...]:
    """The office's rounds, the newest year first."""
    found = session.scalars(
        select(ScoreRound).where(of_office(ScoreRound.unit_id, unit_id)).order_by(ScoreRound.year.desc())
    )
    return tuple(_card(session, each) for each in found)


def round_log(session: Session, round_id: int) -> tuple[RoundEventRow, ...]:
    """What happened to a round, the last first."""
    found = session.scalars(select(RoundEvent).where(RoundEvent.round_id == round_id).order_by(RoundEvent.id.desc()))
    return tuple(
        RoundEventRow(each.id, each.at, each.actor, RoundState(each.state), each.dated, each.number, each.remarks)
        for each in found
    )


def update_round(session: Session, round_id: int, *, due_on: date | None, without_survey: bool) -> None:
    """Set the last day of self-scoring and whether a survey is held; UserError once the round is closed."""
    row = existing(session, ScoreRound, round_id, ROUND)
    if RoundState(row.state) is RoundState.CLOSED:
        raise UserError(f"Điểm năm {row.year} đã chốt.", "Không sửa được nữa.")
    row.due_on = None if due_on is None else typed_day(due_on, "Hạn tự chấm")
    row.without_survey = without_survey
    session.flush()


def delete_round(session: Session, round_id: int) -> None:
    """Forget a round that was never sent; UserError for any other. Evidence files stay kept."""
    row = existing(session, ScoreRound, round_id, ROUND)
    if any(event.state != RoundState.SCORING for event in row.events):
        raise UserError(f"Điểm năm {row.year} đã gửi nên không xóa được.", "Đợt đã gửi thì giữ lại.")
    session.delete(row)
    session.flush()


def move_round(
    session: Session,
    round_id: int,
    state: RoundState,
    at: datetime,
    *,
    on: date | None = None,
    number: str = "",
    remarks: str = "",
) -> None:
    """Bring a round to its next state with the paper behind it. UserError where its state does not allow that.

    What must be right before (evidence, verified points) is asked by `sending` and `verifying`; call those instead.
    """
    row = existing(session, ScoreRound, round_id, ROUND)
    now = RoundState(row.state)
    if state not in now.next:
        raise UserError(f"Điểm năm {row.year} {now.shown}, chưa “{state.shown}” được.", _can(now.next))
    row.state = state.value
    row.events.append(_event(state, at, on, number, remarks))
    session.flush()


def _can(states: Sequence[RoundState]) -> str:
    return f"Việc làm tiếp được: {', '.join(each.shown for each in states)}." if states else "Không sửa được nữa."


def _event(state: RoundState, at: datetime, on: date | None = None, number: str = "", remarks: str = "") -> RoundEvent:
    return RoundEvent(
        at=at,
        actor=user_name(),
        state=state.value,
        dated=None if on is None else typed_day(on, "Ngày"),
        number=typed_text(number, "Số văn bản"),
        remarks=typed_text(remarks, "Nội dung"),
    )


def _card(session: Session, row: ScoreRound) -> RoundCard:
    chosen = set_row(session, row.set_id)
    return RoundCard(
        id=row.id,
        unit_id=row.unit_id,
        year=row.year,
        set_id=row.set_id,
        set_title=chosen.title,
        sample=chosen.sample,
        state=RoundState(row.state),
        due_on=row.due_on,
        without_survey=row.without_survey,
    )

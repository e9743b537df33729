"""The verifiers' columns, typed in from the province's reply, and the final points."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import ScoreLine, ScoreRound
from hhapp.packs.score.arithmetic import ZERO
from hhapp.services.checks import existing, typed_text
from hhapp.services.score.entering import line_of, read_points, require_state, state_of
from hhapp.services.score.rounds import ROUND, move_round
from hhapp.services.score.sheet import Column, LineRow, score_sheet
from hhapp.services.score.states import RoundState


class MissingPointsError(UserError):
    """A column is not complete; `lines` are those without points."""

    def __init__(self, lines: tuple[LineRow, ...], what: str) -> None:
        super().__init__(
            f"Còn {len(lines)} tiêu chí thành phần chưa có điểm {what}.",
            "Nhập đủ điểm rồi làm tiếp.",
            details="\n".join(f"{line.code} {line.component.name}" for line in lines),
        )
        self.lines = lines


def begin_verifying(session: Session, round_id: int, at: datetime, *, on: date | None = None, number: str = "") -> None:
    """The reply of the first verification is here (from "đã gửi"), or of the second (from "giải trình")."""
    row = existing(session, ScoreRound, round_id, ROUND)
    second = RoundState(row.state) is RoundState.EXPLAINING
    move_round(
        session,
        round_id,
        RoundState.VERIFYING_2 if second else RoundState.VERIFYING_1,
        at,
        on=on,
        number=number,
    )


def set_verified(session: Session, round_id: int, code: str, points: str, remark: str = "") -> None:
    """The verifiers' points and remark for a component, into the column of the verification that is going on.

    "" takes the points away. UserError outside 0 and the maximum, where the component is out of the denominator, and
    in any state but "thẩm định lần 1" and "thẩm định lần 2".
    """
    row, component = line_of(session, round_id, code)
    second = RoundState.VERIFYING_2
    require_state(row, second if state_of(row) is second else RoundState.VERIFYING_1)
    given = read_points(component, points)
    _refuse_out(session, round_id, code)
    keep_verified(session, row, given, typed_text(remark, "Ý kiến thẩm định"))


def keep_verified(session: Session, row: ScoreLine, points: Decimal | None, remark: str) -> None:
    """Write points and remark into the column of the verification that is going on; the caller has checked both."""
    if state_of(row) is RoundState.VERIFYING_2:
        row.verified2, row.verified2_remark = points, remark
    else:
        row.verified1, row.verified1_remark = points, remark
    session.flush()


def verify_rest(session: Session, round_id: int) -> int:
    """Take the self-score over as verified for every line that has no verified points yet; how many there were.

    For a reply that names only what the verifiers changed. A line that was not scored is verified as 0.
    """
    lines = [
        line
        for line in score_sheet(session, round_id).lines
        if line.counts and not line.component.is_survey and line.verified is None
    ]
    for line in lines:
        row, _ = line_of(session, round_id, line.code)
        require_state(row, RoundState.VERIFYING_1)
        row.verified1 = line.self_points or ZERO
    session.flush()
    return len(lines)


def begin_explaining(session: Session, round_id: int, at: datetime, *, on: date | None = None) -> None:
    """Go on to the office's answer to the verifiers; MissingPointsError while a line has no verified points."""
    _require_complete(session, round_id)
    move_round(session, round_id, RoundState.EXPLAINING, at, on=on)


def begin_final(session: Session, round_id: int, at: datetime, *, on: date | None = None) -> None:
    """Go on to the final points, which begin as the verified ones; MissingPointsError while one is missing."""
    _require_complete(session, round_id)
    move_round(session, round_id, RoundState.FINAL, at, on=on)
    for line in score_sheet(session, round_id).lines:
        if line.counts:
            row, _ = line_of(session, round_id, line.code)
            row.final = line.points(Column.VERIFIED)
    session.flush()


def set_final(session: Session, round_id: int, code: str, points: str, remark: str = "") -> None:
    """The points that were decided for a component; UserError in any state but "chốt điểm"."""
    row, component = line_of(session, round_id, code)
    require_state(row, RoundState.FINAL)
    given = read_points(component, points)
    _refuse_out(session, round_id, code)
    row.final, row.final_remark = given, typed_text(remark, "Ý kiến khi chốt điểm")
    session.flush()


def close_round(session: Session, round_id: int, at: datetime, *, on: date, number: str = "") -> None:
    """Close the round with the paper that publishes it; MissingPointsError while a line has no final points."""
    _require_complete(session, round_id, Column.FINAL)
    move_round(session, round_id, RoundState.CLOSED, at, on=on, number=number)


def _require_complete(session: Session, round_id: int, column: Column = Column.VERIFIED) -> None:
    """Every line that counts needs its points; a survey that is still to come counts only for the end."""
    missing = tuple(
        line
        for line in score_sheet(session, round_id).lines
        if line.counts and line.points(column) is None and (column is Column.FINAL or not line.component.is_survey)
    )
    if missing:
        raise MissingPointsError(missing, "chốt" if column is Column.FINAL else "thẩm định")


def _refuse_out(session: Session, round_id: int, code: str) -> None:
    if not score_sheet(session, round_id).line(code).counts:
        raise UserError(f"{code} không tính vào tổng điểm tối đa.", "Không nhập điểm cho tiêu chí này.")

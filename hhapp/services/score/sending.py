"""Sending the self-score up, and having it returned. Points without evidence or explanation hold it back."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.services.checks import typed_text
from hhapp.services.score.rounds import move_round, round_card
from hhapp.services.score.sheet import LineRow, score_sheet
from hhapp.services.score.states import RoundState


class SendRefusedError(UserError):
    """The round cannot be sent yet; `lines` are those that claim points with neither evidence nor explanation."""

    def __init__(self, lines: tuple[LineRow, ...]) -> None:
        super().__init__(
            f"Chưa gửi được: {len(lines)} tiêu chí có điểm nhưng chưa có tài liệu kiểm chứng, chưa giải trình.",
            "Đính kèm tài liệu hoặc ghi giải trình cách tính điểm rồi gửi lại.",
            details="\n".join(f"{line.code} {line.component.name}" for line in lines),
        )
        self.lines = lines


def lacking_lines(session: Session, round_id: int) -> tuple[LineRow, ...]:
    """The lines that claim points with neither evidence nor an explanation."""
    return score_sheet(session, round_id).lacking


def send_round(session: Session, round_id: int, at: datetime, *, on: date, number: str = "") -> None:
    """Note that the self-score was sent on a day, with the number of its report.

    SendRefusedError with every line that lacks both evidence and explanation; UserError in a wrong state. Lines that
    were not scored claim nothing and hold nothing back.
    """
    if round_card(session, round_id).state.scoring:
        lines = lacking_lines(session, round_id)
        if lines:
            raise SendRefusedError(lines)
    move_round(session, round_id, RoundState.SENT, at, on=on, number=number)


def return_round(session: Session, round_id: int, at: datetime, *, on: date, remarks: str) -> None:
    """Note that the score was sent back to be scored again, and why."""
    remarks = typed_text(remarks, "Lý do trả lại", required=True)
    move_round(session, round_id, RoundState.RETURNED, at, on=on, remarks=remarks)

"""What a round found: computed while it is open, kept as data when it is closed; opened again with a reason."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import SurveyEvent, SurveyForm, SurveyRound
from hhapp.packs.catalogue import Pack
from hhapp.packs.plain import json_bytes, plain_data, typed_data
from hhapp.services.checks import existing, typed_text
from hhapp.services.survey.entry import form_rows, unpacked
from hhapp.services.survey.results import RoundResults, computed
from hhapp.services.survey.rounds import ROUND, RoundRow, count_faults, form_of_round, last_round, open_row, round_row
from hhapp.storage.lock import user_name


@dataclass(frozen=True, slots=True)
class ClosingRow:
    """A round was closed or opened again."""

    id: int
    at: datetime
    actor: str
    closed: bool
    remarks: str

    @property
    def sentence(self) -> str:
        """ "Mở lại: nhập sót 2 phiếu"."""
        return f"{'Chốt kết quả' if self.closed else 'Mở lại'}{f': {self.remarks}' if self.remarks else ''}"


def round_results(session: Session, pack: Pack, round_id: int) -> RoundResults:
    """The results as they were kept when the round was closed, else as the forms say now."""
    row = round_row(session, round_id)
    kept = kept_results(session, row)
    if kept is not None:
        return kept
    form = form_of_round(pack, row)
    found = session.execute(
        select(SurveyForm.answers, SurveyForm.field)
        .where(SurveyForm.round_id == round_id, SurveyForm.valid)
        .order_by(SurveyForm.number)
    )
    valid = [(unpacked(answers), field) for answers, field in found]
    return computed(form, valid, entered=row.entered, given_out=row.given_out, returned=row.returned)


def kept_results(session: Session, row: RoundRow) -> RoundResults | None:
    """The results of a closed round, which need no pack; None while it is open."""
    text = existing(session, SurveyRound, row.id, ROUND).results
    return None if text is None else typed_data(RoundResults, json.loads(text))


def last_results(session: Session, row: RoundRow) -> tuple[RoundRow, RoundResults] | None:
    """The closed round before this one, with what it found."""
    before = last_round(session, row)
    kept = None if before is None else kept_results(session, before)
    return None if before is None or kept is None else (before, kept)


def close_obstacles(session: Session, pack: Pack, round_id: int) -> tuple[str, ...]:
    """What keeps the round from being closed, as sentences."""
    row = round_row(session, round_id)
    to_check = sum(form.to_check for form in form_rows(session, pack, round_id))
    found = list(count_faults(row))
    if row.given_out is None or row.returned is None:
        found.append("Chưa ghi số phiếu phát ra, thu về.")
    if not row.valid:
        found.append("Chưa có phiếu hợp lệ nào.")
    if to_check:
        found.append(f"Còn {to_check} phiếu có cảnh báo chưa xem.")
    return tuple(found)


def close_round(session: Session, pack: Pack, round_id: int, at: datetime) -> None:
    """Keep the results as they are now; `at` is this moment, with its zone.

    UserError with everything that is in the way, or when the round is closed already.
    """
    row = open_row(session, round_id)
    obstacles = close_obstacles(session, pack, round_id)
    if obstacles:
        raise UserError(
            f"Chưa chốt được: {obstacles[0][:1].lower()}{obstacles[0][1:]}",
            "Sửa xong rồi chốt lại.",
            details="\n".join(obstacles),
        )
    row.results = json_bytes(plain_data(round_results(session, pack, round_id))).decode()
    _move(session, row, at, closed=True, remarks="")


def reopen_round(session: Session, round_id: int, at: datetime, *, reason: str) -> None:
    """Let forms be changed again; the kept results go, and why stays in the log."""
    reason = typed_text(reason, "Lý do mở lại", required=True)
    row = existing(session, SurveyRound, round_id, ROUND)
    if not row.closed:
        raise UserError(f"{ROUND} “{row.title}” đang mở.", "Không cần mở lại.")
    row.results = None
    _move(session, row, at, closed=False, remarks=reason)


def round_log(session: Session, round_id: int) -> tuple[ClosingRow, ...]:
    """When the round was closed and opened again, the last first."""
    found = session.scalars(select(SurveyEvent).where(SurveyEvent.round_id == round_id).order_by(SurveyEvent.id.desc()))
    return tuple(ClosingRow(row.id, row.at, row.actor, row.closed, row.remarks) for row in found)


def _move(session: Session, row: SurveyRound, at: datetime, *, closed: bool, remarks: str) -> None:
    row.closed = closed
    row.events.append(SurveyEvent(at=at, actor=user_name(), closed=closed, remarks=remarks))
    session.flush()

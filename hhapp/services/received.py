"""The register of submissions that other offices sent to this one: whether one is welcome, that it came, its answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import ReceivedSubmission
from hhapp.packs.signature import fingerprint
from hhapp.services import known_keys
from hhapp.services.receipts import Outcome
from hhapp.storage.lock import user_name
from hhapp.vn.numbers import format_date


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a whole submission says of itself. `made_at` is UTC; `key` is "" where nobody signed it."""

    unit_code: str
    unit_name: str
    period_code: str
    period_label: str
    version: int
    made_at: datetime
    data_sha256: str
    file_name: str
    key: str


@dataclass(frozen=True, slots=True)
class Judged:
    """Why a submission is not taken in, and what a clerk should know of one that is."""

    refusals: tuple[str, ...]
    notes: tuple[str, ...]
    known: bool  # the very same was taken in before


@dataclass(frozen=True, slots=True)
class ReceivedRow:
    """One submission that was taken in; `outcome` None until it is answered."""

    id: int
    unit_code: str
    unit_name: str
    period_code: str
    period_label: str
    version: int
    received_at: datetime
    received_by: str
    data_sha256: str
    outcome: Outcome | None


def judge(session: Session, incoming: Incoming) -> Judged:
    """Hold a submission that is whole against the keys that were confirmed and what came before."""
    key_refusal, note = _judge_key(session, incoming)
    version_refusal, known = _judge_version(session, incoming)
    seen = (f"Đã nhận đúng gói này ngày {_day(known.received_at)}.",) if known else ()
    refusals = tuple(filter(None, (key_refusal, version_refusal)))
    return Judged(refusals, tuple(filter(None, (note, *seen))), known is not None)


def note_received(session: Session, incoming: Incoming, at: datetime) -> int:
    """Enter a submission in the register, once; UserError with the reason where it is not welcome. Returns its id."""
    judged = judge(session, incoming)
    if judged.refusals:
        raise UserError(judged.refusals[0], "Trả lời đơn vị gửi bằng điện thoại hoặc văn bản; ở đây không có gì đổi.")
    row = _same_issue(session, incoming)
    if row is None:
        row = ReceivedSubmission(
            **{name: getattr(incoming, name) for name in Incoming.__slots__}, received_at=at, received_by=user_name()
        )
        session.add(row)
        session.flush()
    return row.id


def note_answered(session: Session, received_id: int, outcome: Outcome, at: datetime) -> None:
    """Note that a receipt was made; the last one counts."""
    row = session.get_one(ReceivedSubmission, received_id)
    row.outcome, row.answered_at = outcome.value, at
    session.flush()


def received_rows(session: Session) -> tuple[ReceivedRow, ...]:
    """The register, by unit, period and issue."""
    table = ReceivedSubmission
    rows = session.scalars(select(table).order_by(table.unit_code, table.period_code, table.version))
    return tuple(_row(row) for row in rows)


def received_row(session: Session, received_id: int) -> ReceivedRow:
    """One line of the register."""
    return _row(session.get_one(ReceivedSubmission, received_id))


def _judge_key(session: Session, incoming: Incoming) -> tuple[str, str]:
    confirmed = known_keys.key_of_unit(session, incoming.unit_code)
    who = f"{incoming.unit_name} ({incoming.unit_code})"
    if not incoming.key:
        if confirmed is not None:
            return f"Gói không ký, trong khi {who} đã có khóa được xác nhận.", ""
        return "", "Gói không ký (của chương trình phiên bản cũ): không biết chắc ai đã lập."
    shown = fingerprint(bytes.fromhex(incoming.key))
    owner = known_keys.unit_of_key(session, incoming.key)
    if owner is not None and owner.code != incoming.unit_code:
        return f"Gói ghi đơn vị {who} nhưng do khóa của {owner.name} ({owner.code}) ký.", ""
    if confirmed is None:
        return "", f"Chưa xác nhận khóa của {who}. So dấu khóa {shown} với phiếu in của đơn vị rồi xác nhận một lần."
    if confirmed.key != incoming.key:
        return f"Gói do khóa lạ ký (dấu khóa {shown}); khóa đã xác nhận của {who} là {confirmed.fingerprint}.", ""
    return "", ""


def _judge_version(session: Session, incoming: Incoming) -> tuple[str, ReceivedSubmission | None]:
    same = _same_issue(session, incoming)
    newest = session.scalars(_issues(incoming).order_by(ReceivedSubmission.version.desc())).first()
    what = f"{incoming.period_label} của {incoming.unit_name}"
    if same is not None and same.data_sha256 != incoming.data_sha256:
        return f"Đã nhận {what} lần {same.version} với nội dung khác; bản sửa phải là lần {same.version + 1}.", None
    if newest is not None and newest.version > incoming.version:
        return f"Đã nhận {what} lần {newest.version}: lần {incoming.version} là bản cũ gửi lại.", same
    return "", same


def _same_issue(session: Session, incoming: Incoming) -> ReceivedSubmission | None:
    return session.scalar(_issues(incoming).where(ReceivedSubmission.version == incoming.version))


def _issues(incoming: Incoming) -> Select[ReceivedSubmission]:
    table = ReceivedSubmission
    return select(table).where(table.unit_code == incoming.unit_code, table.period_code == incoming.period_code)


def _row(row: ReceivedSubmission) -> ReceivedRow:
    return ReceivedRow(
        id=row.id,
        unit_code=row.unit_code,
        unit_name=row.unit_name,
        period_code=row.period_code,
        period_label=row.period_label,
        version=row.version,
        received_at=row.received_at,
        received_by=row.received_by,
        data_sha256=row.data_sha256,
        outcome=Outcome(row.outcome) if row.outcome else None,
    )


def _day(at: datetime) -> str:
    return format_date(at.astimezone().date())

"""What the superior office answered to a report of this office, and what that does to the period."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Receipt, ReceiptRemark, ReportingPeriod, Unit
from hhapp.packs.context import ReportContext
from hhapp.packs.plain import json_bytes, plain_data, typed_data
from hhapp.packs.score.arithmetic import shown_points
from hhapp.packs.score.sent import VerifiedScore
from hhapp.services import period_states, units
from hhapp.services.offices import of_office, same_office
from hhapp.services.period_figures import locked_report
from hhapp.services.periods import PeriodState
from hhapp.services.score.sent import take_verified
from hhapp.vn.numbers import format_date

FIGURE, SECTION = "figure", "section"


class Outcome(StrEnum):
    """How the superior office answered."""

    ACCEPTED = "accepted"
    RETURNED = "returned"

    @property
    def shown(self) -> str:
        """The clerk's words for it."""
        return "tiếp nhận" if self is Outcome.ACCEPTED else "trả lại"


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark on one figure (`kind` FIGURE, its code) or section (SECTION, its key)."""

    kind: str
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a receipt says whose signature was verified. Moments are UTC; `sha256` is the file's digest.

    `data_sha256` is the digest of the data.json that was received, `due_on` the last day for the corrected report.
    """

    sha256: str
    unit_code: str
    period_code: str
    version: int
    data_sha256: str
    outcome: Outcome
    office: str
    received_at: datetime
    received_by: str
    made_at: datetime
    due_on: date | None
    may_reopen: bool
    words: str
    remarks: tuple[Remark, ...]
    scores: VerifiedScore | None = None  # points verified for the index that came with the report

    @property
    def sentence(self) -> str:
        """The answer in a line: "Trả lại lần 1 ngày 20/03/2026 (…): …, 2 nhận xét"."""
        day = format_date(self.received_at.astimezone().date())
        parts = [f"{self.office} {self.outcome.shown} lần {self.version}, nhận ngày {day}"]
        parts += [self.words] if self.words else []
        parts += [f"{len(self.remarks)} nhận xét ở số liệu, lời văn"] if self.remarks else []
        parts += [f"điểm thẩm định năm {self.scores.year}: {shown_points(self.scores.points)}"] if self.scores else []
        parts += [f"gửi lại chậm nhất ngày {format_date(self.due_on)}"] if self.due_on else []
        return "; ".join(parts)


@dataclass(frozen=True, slots=True)
class Taken:
    """What taking a receipt in did: `is_new` is False where the same was here before and nothing changed."""

    period_id: int
    is_new: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the last receipt of a period asks to be put right: by figure, by section, on the whole."""

    figures: Mapping[str, str] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    words: str = ""


def take_receipt(session: Session, answer: Answer, at: datetime) -> Taken:
    """Keep an answer and lead the period where it says; `at` is this moment, with its zone.

    UserError where it is for another office, for a period or issue that is not here, or for another report than the
    one that is kept. An older answer than the last one is kept and changes nothing.
    """
    period = _period_of(session, answer)
    if session.scalar(select(Receipt.id).where(Receipt.sha256 == answer.sha256)) is not None:
        return Taken(period.id, False, "Phiếu này đã nhập rồi: không có gì thay đổi.")
    _check_report(session, period, answer)
    is_last = _is_last(session, period, answer)
    scored = _take_scores(session, answer, at)
    session.add(_kept(period.id, answer, at))
    session.flush()
    if not is_last:
        kept = f"Đã giữ phiếu của lần {answer.version}; kỳ đã đi tiếp nên trạng thái không đổi."
        return Taken(period.id, True, f"{kept}{scored}")
    _lead(session, period, answer, at)
    now = PeriodState(period.state).shown
    return Taken(period.id, True, f"{answer.sentence}. Kỳ {period.code} nay {now}.{scored}")


def remarks_of(session: Session, period_id: int) -> Remarks:
    """What the superior office last remarked on the period's report, until it answers the next issue."""
    last = session.scalars(
        select(Receipt).where(Receipt.period_id == period_id).order_by(Receipt.version.desc(), Receipt.made_at.desc())
    ).first()
    if last is None:
        return Remarks()
    by_kind = {kind: {row.key: row.text for row in last.remarks if row.kind == kind} for kind in (FIGURE, SECTION)}
    return Remarks(by_kind[FIGURE], by_kind[SECTION], last.words)


def _period_of(session: Session, answer: Answer) -> ReportingPeriod:
    unit = units.own_unit(session)
    sender = session.scalar(select(Unit.id).where(Unit.code == answer.unit_code))
    if unit is None or sender is None or not same_office(session, unit.id, sender):
        here = unit.code if unit else "chưa có"
        raise UserError(f"Phiếu phản hồi gửi cho đơn vị {answer.unit_code}, mã ở đây là {here}.", "Chọn đúng phiếu.")
    period = session.scalar(
        select(ReportingPeriod).where(
            of_office(ReportingPeriod.unit_id, unit.id), ReportingPeriod.code == answer.period_code
        )
    )
    if period is None:
        raise UserError(f"Phiếu nói về kỳ {answer.period_code}, kỳ này chưa mở ở đây.", "Chọn đúng thư mục dữ liệu.")
    return period


def _check_report(session: Session, period: ReportingPeriod, answer: Answer) -> None:
    """Whether the report that was received is the one that is kept: by the digest of data.json."""
    kept = locked_report(session, period.id, answer.version)
    if kept is None:
        raise UserError(
            f"Phiếu nói về kỳ {period.code} lần {answer.version}, lần này chưa chốt ở đây.",
            "Chốt số liệu đúng như đã gửi rồi nhập lại phiếu.",
        )
    again = json_bytes(plain_data(typed_data(ReportContext, json.loads(kept))))
    if answer.data_sha256 not in {hashlib.sha256(each).hexdigest() for each in (kept.encode(), again)}:
        raise UserError(
            f"Báo cáo kỳ {period.code} lần {answer.version} mà cấp trên đã nhận khác báo cáo đang giữ ở đây.",
            "Đối chiếu bản in với cấp trên xem đã gửi tệp nào; ở đây không có gì thay đổi.",
        )


def _is_last(session: Session, period: ReportingPeriod, answer: Answer) -> bool:
    newer = session.scalar(
        select(Receipt.id).where(
            Receipt.period_id == period.id, Receipt.version == answer.version, Receipt.made_at >= answer.made_at
        )
    )
    return newer is None and answer.version == period.version


def _take_scores(session: Session, answer: Answer, at: datetime) -> str:
    """Verified points of the newest receipt of all; those of an older one would undo what a later one said."""
    if answer.scores is None:
        return ""
    if session.scalar(select(Receipt.id).where(Receipt.made_at > answer.made_at).limit(1)) is not None:
        return f" Điểm thẩm định năm {answer.scores.year} trong phiếu không điền: đã có phiếu lập sau."
    return f" {take_verified(session, answer.scores, at)}."


def _kept(period_id: int, answer: Answer, at: datetime) -> Receipt:
    return Receipt(
        period_id=period_id,
        sha256=answer.sha256,
        version=answer.version,
        outcome=answer.outcome.value,
        office=answer.office,
        received_at=answer.received_at,
        received_by=answer.received_by,
        made_at=answer.made_at,
        due_on=answer.due_on,
        may_reopen=answer.may_reopen,
        words=answer.words,
        imported_at=at,
        remarks=[ReceiptRemark(kind=each.kind, key=each.key, text=each.text) for each in answer.remarks],
    )


def _lead(session: Session, period: ReportingPeriod, answer: Answer, at: datetime) -> None:
    """From wherever the clerk left the period: who was answered has sent."""
    on = answer.received_at.astimezone().date()
    state = PeriodState(period.state)
    if state is PeriodState.CLOSED:
        period_states.mark_sent(session, period.id, at, on=on)
        state = PeriodState.SENT
    if answer.outcome is Outcome.ACCEPTED:
        if state is PeriodState.SENT:
            period_states.mark_accepted(session, period.id, at, on=on)
        elif state is PeriodState.RETURNED:
            raise UserError(
                f"Kỳ {period.code} đang được ghi là trả lại, phiếu này lại tiếp nhận.",
                "Hoàn tác việc ghi trả lại rồi nhập lại phiếu.",
            )
        return
    if state is PeriodState.SENT:
        period_states.mark_returned(session, period.id, at, on=on, remarks=_reason(answer))
    if answer.may_reopen:
        period_states.reopen_period(session, period.id, at, reason=_reason(answer))
    elif state is PeriodState.ACCEPTED:
        raise UserError(
            f"Kỳ {period.code} đã được tiếp nhận; phiếu này trả lại mà không cho mở lại.",
            "Đề nghị cấp trên lập phiếu có cho mở lại để sửa.",
        )


def _reason(answer: Answer) -> str:
    return f"{answer.office} trả lại: {answer.words or 'xem nhận xét ở từng số liệu, lời văn'}"

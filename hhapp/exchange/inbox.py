"""Submissions of other offices as this one looks at them: whole, complete, welcome; and the answer that goes back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from hhapp.documents.export import Made, Written, write_file
from hhapp.errors import UserError
from hhapp.exchange.keys import same_fingerprint, shown_fingerprint
from hhapp.exchange.office import Office
from hhapp.exchange.receipt import RECEIPT_SUFFIX, build_receipt
from hhapp.exchange.submission import DATA_NAME, SubmissionCheck, check_submission
from hhapp.exchange.volumes import missing_volumes
from hhapp.packs.context import ReportContext
from hhapp.packs.plain import typed_data
from hhapp.services import known_keys, received, units
from hhapp.services.known_keys import KeyRole
from hhapp.services.receipts import FIGURE, SECTION, Answer, Outcome, Remark
from hhapp.services.received import Incoming, Judged
from hhapp.storage.lock import user_name
from hhapp.storage.unit_key import ensure_key, read_key


@dataclass(frozen=True, slots=True)
class Looked:
    """Files of one submission: what each is, and every sentence about what is wrong with them or missing."""

    checks: tuple[tuple[Path, SubmissionCheck], ...]
    findings: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether all files are whole and none is missing."""
        return not self.findings

    @property
    def first(self) -> SubmissionCheck:
        """The file that was asked for first."""
        return self.checks[0][1]


@dataclass(frozen=True, slots=True)
class Reply:
    """What the receipt shall say; `due_on` and `may_reopen` for a report that is returned."""

    outcome: Outcome
    words: str = ""
    remarks: tuple[Remark, ...] = ()
    may_reopen: bool = False
    due_on: date | None = None
    received_by: str = ""


def look_into(paths: Sequence[Path], seed: bytes | None = None) -> Looked:
    """Check the files, and beside the first those that its manifest names and that were not named."""
    checks = [(path, check_submission(path, seed)) for path in paths]
    first = checks[0][1].manifest
    if first is not None and checks[0][1].ok:
        there = {path.name for path in paths}
        beside = [paths[0].parent / name for name in first.volume.names if name not in there]
        checks += [(path, check_submission(path, seed)) for path in beside if path.is_file()]
    several = len(checks) > 1
    findings = [
        f"{path.name}: {finding}" if several else finding for path, check in checks for finding in check.findings
    ]
    findings += missing_volumes([check for _, check in checks])
    return Looked(tuple(checks), tuple(findings))


def incoming_of(path: Path, check: SubmissionCheck) -> Incoming:
    """What a whole submission says of itself, for the register."""
    assert check.manifest is not None
    of = check.manifest
    data = next(part.sha256 for part in of.parts if part.name == DATA_NAME)
    return Incoming(
        unit_code=of.unit_code,
        unit_name=of.unit_name,
        period_code=of.period_code,
        period_label=of.period_label,
        version=of.report_version,
        made_at=of.created,
        data_sha256=data,
        file_name=path.name,
        key=of.key,
    )


def report_in(check: SubmissionCheck) -> ReportContext:
    """The report that a whole submission carries; UserError where data.json is not one that this program reads."""
    try:
        return typed_data(ReportContext, json.loads(check.data))
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise UserError(
            f"{DATA_NAME} của gói không phải báo cáo mà chương trình này đọc được.",
            "Cập nhật chương trình, hoặc đề nghị đơn vị xuất lại.",
            details=repr(error),
        ) from error


def judge_submission(office: Office, path: Path, check: SubmissionCheck) -> Judged:
    """Hold a whole submission against this office's register."""
    with office.reading() as session:
        return received.judge(session, incoming_of(path, check))


def receive(office: Office, path: Path, *, at: datetime) -> int:
    """Enter a submission in the register; UserError with the first thing that is wrong. Returns its line's id."""
    check = _whole(office, path)
    with office.transaction(f"Nhận gói {path.name}") as session:
        return received.note_received(session, incoming_of(path, check), at)


def make_receipt(
    office: Office, path: Path, out: Path, reply: Reply, *, at: datetime, confirmed: str = ""
) -> tuple[Written, str]:
    """Check a submission, enter it, answer it with a signed receipt in the folder `out`.

    `confirmed` is the fingerprint that somebody compared, needed once for each unit's key. UserError where the
    submission is not whole or not welcome, its key is not confirmed, or a remark names what the report does not have.
    """
    check = _whole(office, path)
    incoming = incoming_of(path, check)
    _check_remarks(report_in(check), reply.remarks)
    with office.reading() as session:
        own = units.own_unit(session)
    if own is None:
        raise UserError("Chưa có thông tin đơn vị này.", "Ghi tên cơ quan ở Cài đặt trước khi lập phiếu.")
    answer = _answer(incoming, replace(reply, received_by=reply.received_by or own.signer or user_name()), own.name, at)
    with office.transaction(f"Lập phiếu phản hồi {incoming.period_label}, {incoming.unit_name}") as session:
        _confirm(session, incoming, confirmed, at)
        received_id = received.note_received(session, incoming, at)
        answer = replace(answer, received_at=received.received_row(session, received_id).received_at)
        received.note_answered(session, received_id, reply.outcome, at)
        content = build_receipt(
            answer,
            unit_name=incoming.unit_name,
            period_label=incoming.period_label,
            seed=ensure_key(office.folder),
        )
        name = f"{path.name.removesuffix(path.suffix)}{RECEIPT_SUFFIX}"
        written = write_file(out / name, Made(name, RECEIPT_SUFFIX.removeprefix("."), content, len(reply.remarks)))
    return written, answer.sentence


def _whole(office: Office, path: Path) -> SubmissionCheck:
    looked = look_into([path], read_key(office.folder))
    if not looked.ok:
        raise UserError(
            looked.findings[0],
            "Đề nghị đơn vị gửi lại; ở đây không có gì thay đổi.",
            details="\n".join(looked.findings),
        )
    return looked.first


def _confirm(session: Session, incoming: Incoming, confirmed: str, at: datetime) -> None:
    if not incoming.key or known_keys.key_of_unit(session, incoming.unit_code) is not None:
        return
    if not same_fingerprint(confirmed, incoming.key):
        raise UserError(
            f"Chưa xác nhận khóa của {incoming.unit_name}: gói ký bằng khóa {shown_fingerprint(incoming.key)}.",
            "So với dấu khóa trên phiếu in của đơn vị (hoặc gọi điện); đúng thì xác nhận dấu khóa này một lần.",
        )
    known_keys.confirm_key(session, KeyRole.UNIT, incoming.unit_code, incoming.unit_name, incoming.key, at)


def _check_remarks(report: ReportContext, remarks: Sequence[Remark]) -> None:
    known = {FIGURE: report.figures, SECTION: report.sections}
    for remark in remarks:
        if remark.key not in known[remark.kind]:
            what = "chỉ tiêu" if remark.kind == FIGURE else "mục"
            raise UserError(f"Báo cáo không có {what} “{remark.key}”.", "Xem mã bằng lệnh submission show.")


def _answer(incoming: Incoming, reply: Reply, office: str, at: datetime) -> Answer:
    at = at.replace(microsecond=0)
    return Answer(
        sha256="",
        unit_code=incoming.unit_code,
        period_code=incoming.period_code,
        version=incoming.version,
        data_sha256=incoming.data_sha256,
        outcome=reply.outcome,
        office=office,
        received_at=at,
        received_by=reply.received_by,
        made_at=at,
        due_on=reply.due_on,
        may_reopen=reply.may_reopen and reply.outcome is Outcome.RETURNED,
        words=reply.words.strip(),
        remarks=tuple(reply.remarks),
    )

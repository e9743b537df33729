"""The answer to a submission: a receipt signed with this office's key, for a file or for what was taken in before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from hhapp.documents.export import Made, Progress, Written, write_file
from hhapp.errors import UserError
from hhapp.exchange.inbox import arrival_of, confirm_sender, report_in
from hhapp.exchange.office import Office
from hhapp.exchange.originals import Originals, path_of_original
from hhapp.exchange.receipt import RECEIPT_SUFFIX, build_receipt
from hhapp.exchange.submission import check_submission
from hhapp.packs.context import ReportContext
from hhapp.services import received, units
from hhapp.services.receipts import FIGURE, SECTION, Answer, Outcome, Remark
from hhapp.services.received import ReceivedRow
from hhapp.services.score.verified_units import score_to_return
from hhapp.services.units import UnitCard
from hhapp.storage.lock import user_name
from hhapp.storage.unit_key import ensure_key, read_key


@dataclass(frozen=True, slots=True)
class Reply:
    """What the receipt shall say; `due_on` and `may_reopen` for a report that is returned."""

    outcome: Outcome
    words: str = ""
    remarks: tuple[Remark, ...] = ()
    may_reopen: bool = False
    due_on: date | None = None
    received_by: str = ""


def make_receipt(
    office: Office, path: Path, out: Path, reply: Reply, *, at: datetime, confirmed: str = ""
) -> tuple[Written, str]:
    """Check a submission, enter it, answer it with a signed receipt in the folder `out`.

    `confirmed` is the fingerprint that somebody compared, needed once for each unit's key. UserError where the
    submission is not whole or not welcome, its key is not confirmed, or a remark names what the report does not have.
    """
    arrival = arrival_of(office, path)
    incoming = arrival.incoming
    _check_remarks(report_in(arrival.check), reply.remarks)
    writer = _Writer(office, out, reply, at)
    with Originals(office.folder) as originals:
        arrival.keep(originals)
        with office.transaction(f"Lập phiếu phản hồi {incoming.period_label}, {incoming.unit_name}") as session:
            confirm_sender(session, incoming, confirmed, at)
            received_id = received.note_received(session, incoming, arrival.content, at)
            return writer.answer(session, received.received_row(session, received_id))


def answer_received(
    office: Office,
    ids: Sequence[int],
    out: Path,
    reply: Reply,
    *,
    at: datetime,
    progress: Progress | None = None,
) -> tuple[Written, ...]:
    """Answer submissions that were taken in before, all alike, with receipts in the folder `out`; as one action.

    UserError where a remark names what a report does not have. `progress` may raise to stop: then none counts as
    answered, though receipts that were written may lie there already.
    """
    writer = _Writer(office, out, reply, at)
    with office.reading() as session:
        rows = [received.received_row(session, each) for each in ids]
    if reply.remarks:
        for row in rows:
            _check_remarks(report_of(office, row), reply.remarks)
    title = f"Lập {len(rows)} phiếu phản hồi" if len(rows) > 1 else f"Lập phiếu phản hồi {rows[0].what}"
    written = []
    with office.transaction(title) as session:
        for done, row in enumerate(rows):
            if progress:
                progress(done, len(rows), f"Đang lập phiếu cho {row.unit_name}…")
            written.append(writer.answer(session, row)[0])
    return tuple(written)


def report_of(office: Office, row: ReceivedRow) -> ReportContext:
    """The report of a submission that was taken in, from its untouched original.

    UserError where none was kept, EnvironmentFault where it is gone or damaged.
    """
    if not row.originals:
        raise UserError(
            f"Không giữ bản gốc của gói {row.file_name} (nhận bằng chương trình phiên bản cũ).",
            "Nhận lại đúng tệp đó một lần.",
        )
    check = check_submission(path_of_original(office.folder, row.originals[0].sha256), read_key(office.folder))
    if not check.ok:
        raise UserError(
            check.findings[0], "Bản gốc trong thư mục dữ liệu đã hỏng: đề nghị đơn vị gửi lại rồi nhận lại."
        )
    return report_in(check)


class _Writer:
    """Writes receipts of one reply into one folder."""

    def __init__(self, office: Office, out: Path, reply: Reply, at: datetime) -> None:
        with office.reading() as session:
            self._own = _own(session)
        self._out, self._at = out, at.replace(microsecond=0)
        self._reply = replace(reply, received_by=reply.received_by or self._own.signer or user_name())
        self._seed = ensure_key(office.folder)
        self._names: set[str] = set()

    def answer(self, session: Session, row: ReceivedRow) -> tuple[Written, str]:
        """Note the answer and write its receipt; the file, and what it says in a sentence."""
        answer = replace(self._answer(row), scores=score_to_return(session, row.unit_code))
        received.note_answered(session, row.id, answer.outcome, self._at)
        content = build_receipt(answer, unit_name=row.unit_name, period_label=row.period_label, seed=self._seed)
        name = self._free_name(Path(row.file_name).stem)
        made = Made(name, RECEIPT_SUFFIX.removeprefix("."), content, len(answer.remarks))
        return write_file(self._out / name, made), answer.sentence

    def _answer(self, row: ReceivedRow) -> Answer:
        reply = self._reply
        return Answer(
            sha256="",
            unit_code=row.unit_code,
            period_code=row.period_code,
            version=row.version,
            data_sha256=row.data_sha256,
            outcome=reply.outcome,
            office=self._own.name,
            received_at=row.received_at,
            received_by=reply.received_by,
            made_at=self._at,
            due_on=reply.due_on,
            may_reopen=reply.may_reopen and reply.outcome is Outcome.RETURNED,
            words=reply.words.strip(),
            remarks=tuple(reply.remarks),
        )

    def _free_name(self, stem: str) -> str:
        """Two units may have called their files alike: no receipt is written over one of the same go."""
        names = (f"{stem}{f'-{n}' if n > 1 else ''}{RECEIPT_SUFFIX}" for n in range(1, len(self._names) + 2))
        name = next(each for each in names if each.casefold() not in self._names)
        self._names.add(name.casefold())
        return name


def _own(session: Session) -> UnitCard:
    own = units.own_unit(session)
    if own is None:
        raise UserError("Chưa có thông tin đơn vị này.", "Ghi tên cơ quan ở Cài đặt trước khi lập phiếu.")
    return own


def _check_remarks(report: ReportContext, remarks: Sequence[Remark]) -> None:
    known = {FIGURE: report.figures, SECTION: report.sections}
    for remark in remarks:
        if remark.key not in known[remark.kind]:
            what = "chỉ tiêu" if remark.kind == FIGURE else "mục"
            raise UserError(f"Báo cáo không có {what} “{remark.key}”.", "Xem mã bằng lệnh submission show.")

"""A report leaves the office: documents and sealed submission from one context, kept in the list of what was sent."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from hhapp.documents.export import FORMATS, Made, Progress, Written, make_documents, submission_stem, write_file
from hhapp.errors import EnvironmentFault, UserError
from hhapp.exchange import keys
from hhapp.exchange.inbox import look_into
from hhapp.exchange.office import Office
from hhapp.exchange.score_part import SCORE_NAME
from hhapp.exchange.slips import slip_of, submission_slip
from hhapp.exchange.stick import Disk, OnStick, write_to_stick
from hhapp.exchange.submission import SUFFIX, read_submission
from hhapp.exchange.volumes import EvidencePart, Sender, build_volumes
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext
from hhapp.packs.score.sent import score_bytes
from hhapp.services import known_keys, period_states, plan, reporting
from hhapp.services.periods import period_row
from hhapp.services.reporting import SentFile
from hhapp.services.score.sent import sent_score
from hhapp.storage.evidence import files_of, path_of
from hhapp.storage.unit_key import ensure_key

SUBMISSION = SUFFIX.removeprefix(".")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What was written, from which context; a submission's `pages_or_rows` counts its parts."""

    context: ReportContext
    files: tuple[Written, ...]
    slip: Made | None = None  # says what was sent, to be printed; None where no submission was made

    @property
    def submission(self) -> tuple[Path, ...]:
        """The files of the submission, the first volume first."""
        return tuple(file.path for file in self.files if file.kind == SUBMISSION)


def send_out(
    office: Office,
    pack: Pack,
    period_id: int,
    out: Path,
    formats: Collection[str],
    *,
    today: date | None = None,
    progress: Progress | None = None,
    seal: bool = False,
    evidence: bool = False,
    score: int | None = None,
) -> Outgoing:
    """Write the period's report into the folder `out` as "docx", "pdf", "xlsx" and "hhbc", whichever are asked for.

    The submission is signed and always carries all three documents; with `seal` only the superior office can open it,
    with `evidence` the files that prove the year's tasks go along in further volumes, with `score` (a round's id) the
    index that the office scored itself.

    Nothing is written before everything is made and checked;
    `progress` (as `make_documents` calls it) may raise to stop until then. ExportRefusedError when figures break
    rules that hold reports back, UserError when a format is unknown; EnvironmentFault where the disk refuses.
    """
    with office.reading() as session:
        period_states.refuse_wrong_figures(session, pack, period_id, today=today)
        context = reporting.build_context(session, pack, period_id, today=today)
        sender = Sender(ensure_key(office.folder), _receiver(session) if seal else "")
        proofs = _evidence(office, session, pack, period_id) if evidence else ()
        scored = {} if score is None else {SCORE_NAME: score_bytes(sent_score(session, score))}
    sealed, slip = SUBMISSION in formats, None
    documents = make_documents(pack, context, FORMATS if sealed else tuple(formats), progress)
    made = [document for document in documents if document.kind in formats]
    if sealed:
        volumes, slip = _submission(pack, context, documents, sender, (scored, proofs))
        made += volumes
    files = tuple(write_file(out / each.name, each) for each in made)
    with office.transaction(f"Xuất báo cáo {context.period.label}") as session:
        sent = [SentFile(file.path.name, file.sha256, file.size) for file in files]
        reporting.record_sent(session, period_id, sent, datetime.now(UTC))
    return Outgoing(context, files, slip)


def write_submission(
    office: Office, files: Sequence[Path], folder: Path, *, slip: Made | None = None, disk: Disk | None = None
) -> OnStick:
    """Copy the files of a submission onto a stick with its printed slip, read back and compared.

    `slip` is the one made with the files; without it one is made, but for files sealed for somebody else. UserError
    for a submission that is not whole here already, EnvironmentFault where the stick does not take it: then no file
    there opens as a submission that is none.
    """
    looked = look_into(files, ensure_key(office.folder))
    is_closed = all(check.sealed and check.manifest is None for _, check in looked.checks)
    if not looked.ok and not is_closed:
        raise UserError(looked.findings[0], "Xuất lại báo cáo rồi ghi ra USB.", details="\n".join(looked.findings))
    slip = slip or (None if is_closed else slip_of(looked))
    contents = [(path.name, path.read_bytes()) for path, _ in looked.checks]
    return write_to_stick(folder, [*contents, *([(slip.name, slip.content)] if slip else [])], disk)


def _submission(
    pack: Pack,
    context: ReportContext,
    documents: tuple[Made, ...],
    sender: Sender,
    beside: tuple[Mapping[str, bytes], tuple[EvidencePart, ...]],
) -> tuple[list[Made], Made]:
    scored, evidence = beside
    parts = {**{document.name: document.content for document in documents}, **scored}
    volumes = build_volumes(
        context,
        parts,
        evidence,
        stem=submission_stem(pack, context),
        sender=sender,
        created=datetime.now(UTC),
        most_bytes=pack.submission_megabytes * 1_000_000,
    )
    first = read_submission(volumes[0][1])
    if first.manifest is None or not first.ok:
        raise EnvironmentFault(
            "Gói gửi vừa lập không đọc lại được đúng.", "Xuất lại.", details="\n".join(first.findings)
        )
    seal = keys.seal if sender.receiver else _open_to_all
    made = [Made(name, SUBMISSION, seal(sender.receiver, content), len(parts) + 2) for name, content in volumes]
    return made, submission_slip(first.manifest, [(each.name, len(each.content)) for each in made])


def _open_to_all(_receiver: str, content: bytes) -> bytes:
    return content


def _receiver(session: Session) -> str:
    superior = known_keys.superior_key(session)
    if superior is None:
        raise UserError(
            "Chưa xác nhận khóa của cấp trên nên chưa niêm phong được.",
            "Nhập khóa của cấp trên ở Cài đặt, hoặc gửi không niêm phong.",
        )
    return superior.key


def _evidence(office: Office, session: Session, pack: Pack, period_id: int) -> tuple[EvidencePart, ...]:
    """The files that prove the tasks of the period's plan, each content once."""
    period = period_row(session, pack, period_id)
    card = plan.plan_of_year(session, period.year, period.unit_id)
    found: dict[str, EvidencePart] = {}
    for task in plan.task_rows(session, card.id, period.end) if card else ():
        for line in files_of(session, plan.TASK_SUBJECT, task.id):
            title = f"Nhiệm vụ {task.number}: {line.name}"
            found.setdefault(line.sha256, EvidencePart(title, path_of(office.folder, line.sha256), line.size))
    return tuple(found.values())

"""A report leaves the office: documents and sealed submission from one context, kept in the list of what was sent."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from hhapp.documents.export import FORMATS, Made, Progress, Written, make_documents, write_file
from hhapp.exchange.office import Office
from hhapp.exchange.submission import SUFFIX, build_submission
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext
from hhapp.services import period_states, reporting
from hhapp.services.reporting import SentFile

SUBMISSION = SUFFIX.removeprefix(".")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What was written, from which context; a submission's `pages_or_rows` counts its parts."""

    context: ReportContext
    files: tuple[Written, ...]


def send_out(
    office: Office,
    pack: Pack,
    period_id: int,
    out: Path,
    formats: Collection[str],
    *,
    today: date | None = None,
    progress: Progress | None = None,
) -> Outgoing:
    """Write the period's report into the folder `out` as "docx", "pdf", "xlsx" and "hhbc", whichever are asked for.

    The submission always carries all three documents. Nothing is written before everything is made and checked;
    `progress` (as `make_documents` calls it) may raise to stop until then. ExportRefusedError when figures break
    rules that hold reports back, UserError when a format is unknown; EnvironmentFault where the disk refuses.
    """
    with office.reading() as session:
        period_states.refuse_wrong_figures(session, pack, period_id, today=today)
        context = reporting.build_context(session, pack, period_id, today=today)
    sealed = SUBMISSION in formats
    documents = make_documents(pack, context, FORMATS if sealed else tuple(formats), progress)
    made = [document for document in documents if document.kind in formats]
    if sealed:
        made.append(_seal(context, documents))
    files = tuple(write_file(out / each.name, each) for each in made)
    with office.transaction(f"Xuất báo cáo {context.period.label}") as session:
        sent = [SentFile(file.path.name, file.sha256, file.size) for file in files]
        reporting.record_sent(session, period_id, sent, datetime.now(UTC))
    return Outgoing(context, files)


def _seal(context: ReportContext, documents: tuple[Made, ...]) -> Made:
    parts = {document.name: document.content for document in documents}
    content = build_submission(context, parts, created=datetime.now(UTC))
    return Made(Path(documents[0].name).stem + SUFFIX, SUBMISSION, content, len(parts) + 2)

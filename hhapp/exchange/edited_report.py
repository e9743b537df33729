"""A report comes back from the leader's desk, edited in Word: what it says otherwise, and its wording kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hhapp.documents.reread import Reread, reread
from hhapp.exchange.office import Office
from hhapp.packs.catalogue import Pack
from hhapp.services import reporting


def reread_report(office: Office, pack: Pack, period_id: int, path: Path, *, today: date | None = None) -> Reread:
    """Compare an edited .docx with the period's report as it would be written now; nothing is changed.

    UserError where the file is refused or is another document.
    """
    with office.reading() as session:
        context = reporting.build_context(session, pack, period_id, today=today)
        rows = reporting.sections(session, pack, period_id, today=today)
    return reread(pack, context, {row.key: row.text for row in rows}, path)


def keep_wording(office: Office, pack: Pack, period_id: int, found: Reread) -> tuple[str, ...]:
    """Take the edited wording over as the period's own; titles of the sections that were written.

    UserError where the period is locked; then no section is written.
    """
    if not found.wording:
        return ()
    with office.transaction("Giữ lời văn sửa trong Word") as session:
        for key, text in found.wording.items():
            reporting.set_section(session, pack, period_id, key, text)
    return tuple(section.title for section in pack.sections if section.key in found.wording)

"""Late dossiers: letters missing or late, re-appointed too often, days that cannot be, returned without a day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hhapp.packs.catalogue import Severity
from hhapp.services.dossiers.letters import letters_without_file
from hhapp.services.dossiers.register import DossierRow, dossier_rows
from hhapp.services.dossiers.standing import DossierStatus
from hhapp.services.sweep.doubt import Doubt, Look
from hhapp.vn.text import fold

_FAMILY = "Hồ sơ trễ hạn"
_RETURNED = re.compile(r"\bda (tra|giai quyet|hoan thanh|co ket qua)\b")


def dossier_doubts(look: Look) -> Iterator[Doubt]:
    """Doubts about every dossier promised for the year, and about those of earlier years that are still out."""
    if look.pack.dossiers is None:
        return
    for row in dossier_rows(look.session, look.pack, look.unit_id, None, look.today):
        older = row.draft.promised_on.year < look.year and row.status is DossierStatus.OVERDUE
        if row.draft.promised_on.year == look.year or older:
            yield from _of(row)
    unwritten = letters_without_file(look.session, look.unit_id)
    if unwritten:
        sentence = f"{len(unwritten)} thư đã cấp số nhưng chưa lập tệp; lập thư lần tới sẽ viết các thư này."
        yield Doubt(Severity.NOTICE, _FAMILY, "Thư xin lỗi", sentence, "dossiers")


def _of(row: DossierRow) -> Iterator[Doubt]:
    place = f"Hồ sơ {row.draft.code}"
    for sentence in row.faults:
        yield Doubt(Severity.ERROR, _FAMILY, place, sentence, "dossiers", row.id)
    for sentence in row.warnings:
        yield Doubt(Severity.WARNING, _FAMILY, place, sentence, "dossiers", row.id)
    if row.draft.returned_on is None and _RETURNED.search(fold(row.draft.note)):
        sentence = f"Ghi chú nói “{row.draft.note[:60]}” nhưng chưa ghi ngày trả."
        yield Doubt(Severity.WARNING, _FAMILY, place, sentence, "dossiers", row.id)

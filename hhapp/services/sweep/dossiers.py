"""Late dossiers: letters missing or late, re-appointed too often, days that cannot be, returned without a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from hhapp.packs.catalogue import Severity
from hhapp.services.dossiers.counts import count_window
from hhapp.services.dossiers.letters import letters_without_file
from hhapp.services.dossiers.register import DossierRow, dossier_rows
from hhapp.services.dossiers.rules import dossier_rules
from hhapp.services.dossiers.standing import DossierStatus
from hhapp.services.sweep.doubt import Doubt, Look
from hhapp.vn.numbers import format_number, format_percent
from hhapp.vn.text import fold

_FAMILY = "Hồ sơ trễ hạn"
_RETURNED = re.compile(r"\bda (tra|giai quyet|hoan thanh|co ket qua)\b")


def dossier_doubts(look: Look) -> Iterator[Doubt]:
    """Doubts about every dossier promised for the year, and about those of earlier years that are still out."""
    if look.pack.dossiers is None:
        return
    rows = dossier_rows(look.session, look.pack, look.unit_id, None, look.today)
    for row in rows:
        older = row.draft.promised_on.year < look.year and row.status is DossierStatus.OVERDUE
        if row.draft.promised_on.year == look.year or older:
            yield from _of(row)
    yield from _rate(look, rows)
    unwritten = letters_without_file(look.session, look.unit_id)
    if unwritten:
        sentence = f"{len(unwritten)} thư đã cấp số nhưng chưa lập tệp; lập thư lần tới sẽ viết các thư này."
        yield Doubt(Severity.NOTICE, _FAMILY, "Thư xin lỗi", sentence, "dossiers")


def _rate(look: Look, rows: Sequence[DossierRow]) -> Iterator[Doubt]:
    """The share of the year's late dossiers that have a letter is below what the rules ask."""
    rules = dossier_rules(look.session, look.pack)
    window = date(look.year, 1, 1), min(look.today, date(look.year, 12, 31))
    counts = count_window(rows, *window, rules.reappointments)
    letters, late = Decimal(counts.with_letter), Decimal(counts.late)
    if late and letters / late < rules.letter_rate:
        share, asked = format_percent(letters, late), format_number(rules.letter_rate * 100)
        sentence = f"{counts.with_letter}/{counts.late} hồ sơ trễ hạn có thư xin lỗi ({share}), quy định {asked}%."
        yield Doubt(Severity.WARNING, _FAMILY, f"Năm {look.year}", sentence, "dossiers")


def _of(row: DossierRow) -> Iterator[Doubt]:
    place = f"Hồ sơ {row.draft.code}"
    for sentence in row.faults:
        yield Doubt(Severity.ERROR, _FAMILY, place, sentence, "dossiers", row.id)
    for sentence in row.warnings:
        yield Doubt(Severity.WARNING, _FAMILY, place, sentence, "dossiers", row.id)
    if row.draft.returned_on is None and _RETURNED.search(fold(row.draft.note)):
        sentence = f"Ghi chú nói “{row.draft.note[:60]}” nhưng chưa ghi ngày trả."
        yield Doubt(Severity.WARNING, _FAMILY, place, sentence, "dossiers", row.id)

"""Assigned work: late without a cause, nobody named, days that cannot be, drafts that come back again and again."""

from __future__ import annotations

from collections.abc import Iterator

from hhapp.packs.catalogue import Severity
from hhapp.services.assignments.drafts import draft_rows
from hhapp.services.assignments.register import AssignmentRow, assignment_rows, year_window
from hhapp.services.sweep.doubt import Doubt, Look
from hhapp.vn.numbers import format_date
from hhapp.vn.text import squeeze

_FAMILY, _PAGE = "Nhiệm vụ giao", "assignments"
_LONGEST_NAME = 70


def assignment_doubts(look: Look) -> Iterator[Doubt]:
    """Doubts about the year's tasks and returned drafts."""
    if look.pack.assignments is None:
        return
    window = year_window(look.year)
    for row in assignment_rows(look.session, look.pack, look.unit_id, look.today, window):
        yield from _of(row)
    for draft in draft_rows(look.session, look.pack, look.unit_id, window):
        place = f"Dự thảo: {_short(draft.title)}"
        for each in draft.returns:
            if each.returned_on > look.today:
                sentence = f"Ngày trả lại {format_date(each.returned_on)} còn ở phía trước."
                yield Doubt(Severity.ERROR, _FAMILY, place, sentence, _PAGE, None)
        if draft.counted:
            sentence = f"Bị trả lại {len(draft.returns)} lần, phải đưa vào báo cáo thực hiện chỉ thị."
            yield Doubt(Severity.NOTICE, _FAMILY, place, sentence, _PAGE, None)


def _of(row: AssignmentRow) -> Iterator[Doubt]:
    place = f"Nhiệm vụ giao: {_short(row.draft.content)}"
    for sentence in row.faults:
        yield Doubt(Severity.ERROR, _FAMILY, place, sentence, _PAGE, row.id)
    for sentence in row.warnings:
        yield Doubt(Severity.WARNING, _FAMILY, place, sentence, _PAGE, row.id)
    if row.due is None and not row.status.done:
        yield Doubt(Severity.NOTICE, _FAMILY, place, "Chưa ghi hạn nên chương trình không nhắc.", _PAGE, row.id)


def _short(text: str) -> str:
    name = squeeze(text)
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()}…"

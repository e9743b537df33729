"""Findings: overdue, mended without proof, nobody named, days and steps that cannot be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import select

from hhapp.models import FindingStep
from hhapp.packs.catalogue import Severity
from hhapp.packs.inspection.catalogue import HandledRule
from hhapp.services.inspection.finding_states import FindingState, standing_of
from hhapp.services.inspection.findings import FindingRow, finding_rows
from hhapp.services.inspection.rules import year_rules
from hhapp.services.sweep.doubt import Doubt, Look, shortened
from hhapp.vn.numbers import format_date

_FAMILY, _PAGE = "Phát hiện", "findings"
_HANDLING = (FindingState.FIXED, FindingState.REFERRED)
_Steps = Sequence[tuple[date, FindingState]]


def finding_doubts(look: Look) -> Iterator[Doubt]:
    """Doubts about the year's findings and those that earlier years left over."""
    if look.pack.inspection is None:
        return
    rule = year_rules(look.session, look.pack, look.unit_id, look.year).handled
    rows = finding_rows(look.session, look.pack, look.unit_id, look.year, look.today)
    steps = _steps(look, [row.id for row in rows])
    for row in rows:
        yield from _days(look, row, steps[row.id])
        yield from _work(look, row)
        if row.state is FindingState.REFERRED and rule is HandledRule.FIXED:
            sentence = "Đã kiến nghị cấp trên, nhưng năm nay chỉ phát hiện đã khắc phục mới tính là đã xử lý."
            yield _doubt(Severity.NOTICE, row, sentence)


def _doubt(severity: Severity, row: FindingRow, sentence: str) -> Doubt:
    return Doubt(severity, _FAMILY, shortened(row.draft.what), sentence, _PAGE, row.id)


def _work(look: Look, row: FindingRow) -> Iterator[Doubt]:
    due, open_still = row.draft.due_on, not row.state.is_settled
    if row.overdue and due is not None:
        sentence = f"Quá hạn khắc phục {(look.today - due).days} ngày (hạn {format_date(due)})."
        yield _doubt(Severity.WARNING, row, sentence)
    if row.state in (FindingState.FIXED, FindingState.VERIFIED) and row.handled_on and not row.after:
        yield _doubt(Severity.WARNING, row, "Đã khắc phục nhưng chưa đính kèm tài liệu chứng minh.")
    if open_still and not row.draft.person.strip():
        yield _doubt(Severity.WARNING, row, "Chưa có người chịu trách nhiệm khắc phục.")
    if open_still and due is None:
        yield _doubt(Severity.WARNING, row, "Chưa có hạn khắc phục.")


def _days(look: Look, row: FindingRow, steps: _Steps) -> Iterator[Doubt]:
    found, due = row.draft.found_on, row.draft.due_on
    if due is not None and due < found:
        sentence = f"Hạn khắc phục {format_date(due)} trước ngày phát hiện {format_date(found)}; sửa ngày."
        yield _doubt(Severity.ERROR, row, sentence)
    for day, state in steps:
        if day > look.today:
            sentence = f"Bước “{state.shown}” ghi ngày {format_date(day)}, còn ở phía trước; xem lại ngày."
            yield _doubt(Severity.ERROR, row, sentence)
    handled = standing_of(steps, date.max).handled_on
    for day, state in steps:
        if state is FindingState.VERIFIED and handled is not None and day < handled:
            sentence = f"Kiểm tra lại ngày {format_date(day)}, trước ngày xử lý {format_date(handled)}."
            yield _doubt(Severity.ERROR, row, sentence)


def _steps(look: Look, ids: Sequence[int]) -> dict[int, list[tuple[date, FindingState]]]:
    found: dict[int, list[tuple[date, FindingState]]] = defaultdict(list)
    query = (
        select(FindingStep.finding_id, FindingStep.on, FindingStep.state)
        .where(FindingStep.finding_id.in_(ids))
        .order_by(FindingStep.id)
    )
    for finding_id, day, state in look.session.execute(query):
        found[finding_id].append((day, FindingState(state)))
    return found

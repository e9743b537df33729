"""Self-inspection: days that cannot be, inspections held but not finished, answers that differ from what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hhapp.packs.catalogue import Severity
from hhapp.services.fact_values import Fact
from hhapp.services.facts import fact
from hhapp.services.inspection.answer_values import ItemResult, answer_shown
from hhapp.services.inspection.answers import ItemRow, checklist_view
from hhapp.services.inspection.coverage import coverage
from hhapp.services.inspection.filling import answer_from
from hhapp.services.inspection.inspections import SUBJECT, InspectionRow, inspection_rows
from hhapp.services.sweep.doubt import Doubt, Look, shortened
from hhapp.storage.evidence import files_of
from hhapp.vn.numbers import format_date

_FAMILY, _PAGE = "Kiểm tra", "inspection"
_LATE_MONTH = 10  # from the last quarter on, too few units inspected is told
_MOST_CODES = 6
_Facts = dict[tuple[date, str], Fact | None]


def inspection_doubts(look: Look) -> Iterator[Doubt]:
    """Doubts about the year's inspections, one by one, and about how many units they reached."""
    if look.pack.inspection is None:
        return
    known: _Facts = {}
    for row in inspection_rows(look.session, look.pack, look.unit_id, look.year, look.today):
        yield from _days(look, row)
        if _has_ended(look, row):
            yield from _unfinished(look, row)
        yield from _answers(look, row, known)
    yield from _coverage(look)


def _doubt(severity: Severity, row: InspectionRow, sentence: str, code: str = "") -> Doubt:
    place = f"{shortened(row.draft.name)}, mục {code}" if code else shortened(row.draft.name)
    return Doubt(severity, _FAMILY, place, sentence, _PAGE, (row.id, code) if code else row.id)


def _has_ended(look: Look, row: InspectionRow) -> bool:
    last = row.draft.held_to or row.draft.held_from
    return last is not None and last <= look.today


def _days(look: Look, row: InspectionRow) -> Iterator[Doubt]:
    draft, planned = row.draft, row.draft.planned_to or row.draft.planned_from
    if draft.held_from and draft.held_from > look.today:
        sentence = f"Ngày kiểm tra {format_date(draft.held_from)} còn ở phía trước; sửa ngày."
        yield _doubt(Severity.ERROR, row, sentence)
    for what, first, last in (
        ("kiểm tra", draft.held_from, draft.held_to),
        ("dự kiến", draft.planned_from, draft.planned_to),
    ):
        if last and (first is None or last < first):
            yield _doubt(Severity.ERROR, row, f"Ngày {what} cuối trước ngày đầu; sửa ngày.")
    if draft.held_from and draft.held_from.year != row.year:
        sentence = f"Kiểm tra ngày {format_date(draft.held_from)} nhưng ghi vào năm {row.year}; xem lại ngày."
        yield _doubt(Severity.WARNING, row, sentence)
    if planned and planned < look.today and draft.held_from is None:
        sentence = f"Dự kiến xong ngày {format_date(planned)} mà chưa ghi ngày kiểm tra."
        yield _doubt(Severity.WARNING, row, sentence)


def _unfinished(look: Look, row: InspectionRow) -> Iterator[Doubt]:
    view = checklist_view(look.session, look.pack, row.id)
    unanswered = [each for each in view.rows if not each.answered]
    if unanswered:
        sentence = f"Đã kiểm tra nhưng còn {len(unanswered)}/{view.tally.total} mục chưa trả lời."
        yield _doubt(Severity.WARNING, row, sentence, unanswered[0].item.code)
    for each in view.rows:
        if each.result is ItemResult.FAILED and each.finding_id is None:
            sentence = f"{shortened(each.item.text)}: chưa đạt nhưng chưa lập phát hiện."
            yield _doubt(Severity.WARNING, row, sentence, each.item.code)
    if not files_of(look.session, SUBJECT, row.id):
        yield _doubt(Severity.WARNING, row, "Đã kiểm tra nhưng chưa đính kèm biên bản.")


def _answers(look: Look, row: InspectionRow, known: _Facts) -> Iterator[Doubt]:
    """An answer may speak of the inspection's last day or of today: only what agrees with neither is told.

    Taken figures that changed since are one line, and none once the minutes are on file: those stay as signed.
    """
    changed: list[ItemRow] = []
    for each in checklist_view(look.session, look.pack, row.id).rows:
        now = _otherwise(look, row, each, known)
        if now and each.source:
            changed.append(each)
        elif now:
            sentence = f"Trả lời “{each.shown}”, nhưng số đã có nói khác: {now}."
            yield _doubt(Severity.WARNING, row, sentence, each.item.code)
    if changed and not files_of(look.session, SUBJECT, row.id):
        codes = ", ".join(each.item.code for each in changed[:_MOST_CODES])
        more = "…" if len(changed) > _MOST_CODES else ""
        sentence = f"{len(changed)} câu trả lời lấy từ số đã có, nay số đã đổi ({codes}{more}); lấy lại nếu cần."
        yield _doubt(Severity.NOTICE, row, sentence, changed[0].item.code)


def _otherwise(look: Look, row: InspectionRow, each: ItemRow, known: _Facts) -> str:
    """What is kept now in words, where it says another thing than the answer; else ""."""
    if each.item.fact is None or not each.answered:
        return ""
    last = row.draft.held_to or row.draft.held_from
    days = dict.fromkeys((look.today, min(last, look.today) if last else look.today))
    kept = [found for day in days if (found := _kept(look, day, each.item.fact, known)) is not None]
    said = [words for found in kept if (words := answer_shown(answer_from(each.item, found)))]
    return kept[0].told if said and each.shown not in said else ""


def _kept(look: Look, day: date, key: str, known: _Facts) -> Fact | None:
    """The fact of a day, read once for all inspections; None for a key that this pack no longer knows."""
    if (day, key) not in known:
        try:
            known[day, key] = fact(look.session, look.pack, look.unit_id, look.year, day, key)
        except KeyError:
            known[day, key] = None
    return known[day, key]


def _coverage(look: Look) -> Iterator[Doubt]:
    if look.today < date(look.year, _LATE_MONTH, 1):
        return
    reached = coverage(look.session, look.pack, look.unit_id, look.year, look.today)
    if reached.share.met is False:
        left = ", ".join(unit.name for unit in reached.left)
        sentence = f"Mới kiểm tra {reached.share.shown} đơn vị, yêu cầu từ {reached.share.required_shown}; còn: {left}."
        yield Doubt(Severity.WARNING, _FAMILY, f"Các đơn vị năm {look.year}", sentence, _PAGE)

"""The index: points nobody can back, inputs that changed since, columns left open, answers that contradict it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from hhapp.packs.catalogue import Severity
from hhapp.packs.inspection.catalogue import ChecklistItem
from hhapp.packs.score.arithmetic import ZERO, shown_points
from hhapp.packs.score.criteria import DENOMINATOR, NUMERATOR
from hhapp.services.inspection.answer_values import ItemResult
from hhapp.services.inspection.answers import ItemRow, checklist_view
from hhapp.services.inspection.inspections import inspection_rows
from hhapp.services.score.from_facts import FactOffer, OfferState, fact_offers
from hhapp.services.score.rounds import RoundCard, round_of_year
from hhapp.services.score.sheet import Column, LineRow, ScoreSheet, score_sheet
from hhapp.services.score.states import RoundState
from hhapp.services.sweep.doubt import Doubt, Look, shortened
from hhapp.vn.numbers import format_date

_FAMILY, _PAGE = "Chấm điểm", "score"


def score_doubts(look: Look) -> Iterator[Doubt]:
    """Doubts about the year's round; none where none was opened."""
    card = round_of_year(look.session, look.unit_id, look.year)
    if card is None:
        return
    sheet = score_sheet(look.session, card.id)
    yield from _round(look, card, sheet)
    for line in sheet.lines:
        yield from _line(line)
    if card.state is not RoundState.CLOSED:
        yield from _offers(look, card, sheet)
    if card.state.scoring:
        yield from _inspected(look, sheet)


def _doubt(severity: Severity, line: LineRow, sentence: str) -> Doubt:
    return Doubt(severity, _FAMILY, f"{line.code} {shortened(line.component.name)}", sentence, _PAGE, line.code)


def _round(look: Look, card: RoundCard, sheet: ScoreSheet) -> Iterator[Doubt]:
    place = f"Đợt chấm điểm năm {card.year}"
    if card.state.scoring and card.due_on is not None and card.due_on < look.today:
        left = f", còn {len(sheet.unanswered)} tiêu chí thành phần chưa chấm" if sheet.unanswered else ""
        sentence = f"Quá hạn tự chấm (hạn {format_date(card.due_on)}) mà chưa gửi{left}."
        yield Doubt(Severity.WARNING, _FAMILY, place, sentence, _PAGE)
    missing = [line for line in sheet.lines if line.counts and line.final is None]
    if card.state in (RoundState.FINAL, RoundState.CLOSED) and missing:
        sentence = f"Còn {len(missing)} tiêu chí thành phần chưa có điểm chốt."
        yield Doubt(Severity.WARNING, _FAMILY, place, sentence, _PAGE, missing[0].code)


def _line(line: LineRow) -> Iterator[Doubt]:
    if line.lacks:
        points = line.shown(Column.SELF)
        sentence = f"Tự chấm {points} điểm nhưng chưa có tài liệu kiểm chứng, chưa giải trình."
        yield _doubt(Severity.WARNING, line, sentence)
    if not line.applicable and not line.na_reason.strip():
        yield _doubt(Severity.WARNING, line, "Ghi “không phát sinh” mà chưa có lý do.")
    given = line.verified
    remark = line.verified1_remark if line.verified2 is None else line.verified2_remark or line.verified1_remark
    if given is not None and not line.component.is_survey and given != (line.self_points or ZERO) and not remark:
        own = line.shown(Column.SELF) or "chưa chấm"
        sentence = f"Tự chấm {own}, thẩm định {shown_points(given)} mà chưa ghi ý kiến thẩm định."
        yield _doubt(Severity.NOTICE, line, sentence)


def _offers(look: Look, card: RoundCard, sheet: ScoreSheet) -> Iterator[Doubt]:
    """What is kept elsewhere, held against what a line was scored with: one doubt a line."""
    offers: dict[str, list[FactOffer]] = defaultdict(list)
    for offer in fact_offers(look.session, look.pack, card.id, look.today):
        offers[offer.code].append(offer)
    for code, found in offers.items():
        line, states = sheet.line(code), {offer.state for offer in found}
        if line.component.is_survey and line.computed is None and line.counts and states == {OfferState.NEW}:
            yield _doubt(Severity.WARNING, line, f"Đã có kết quả khảo sát mà chưa lấy vào điểm: {found[0].told}.")
        elif line.applicable and states & {OfferState.CHANGED, OfferState.TYPED}:
            yield _differing(card, line, found)


def _differing(card: RoundCard, line: LineRow, offers: Sequence[FactOffer]) -> Doubt:
    """Of a round that was sent nothing can be changed any more: then it is only worth a look."""
    kept, now = ("/".join(texts) for texts in ([each.kept_entry for each in offers], [each.entry for each in offers]))
    told = "; ".join(dict.fromkeys(each.told for each in offers))
    if any(each.state is OfferState.TYPED for each in offers):
        sentence = f"Đã gõ {kept}, nhưng số đã có là {now}: {told}."
    else:
        sentence = f"Đã lấy {kept}, nay số đã đổi thành {now}: {told}."
    return _doubt(Severity.WARNING if card.state.scoring else Severity.NOTICE, line, sentence)


def _inspected(look: Look, sheet: ScoreSheet) -> Iterator[Doubt]:
    """What the last inspections answered, held against the lines that use the same evidence."""
    answers = _answers(look)
    for line in sheet.lines:
        for item, row in answers:
            if item.criterion in (line.code, line.criterion) and not line.component.is_survey:
                yield from _against(line, item, row)


def _against(line: LineRow, item: ChecklistItem, row: ItemRow) -> Iterator[Doubt]:
    own = line.self_points
    answered = f"mục {item.code} của kiểm tra trả lời “{row.shown}”"
    if row.result is ItemResult.FAILED and own is not None and own == line.maximum > ZERO:
        yield _doubt(Severity.WARNING, line, f"Tự chấm điểm tối đa, nhưng {answered}: chưa đạt.")
        return
    inputs = {each.field.name: each.value for each in line.inputs}
    mine = (inputs.get(NUMERATOR), inputs.get(DENOMINATOR))
    theirs = (row.answer.numerator, row.answer.denominator) if row.answer else (None, None)
    if item.criterion == line.code and None not in (*mine, *theirs) and mine != theirs:
        told = "/".join(each.entry for each in line.inputs if each.field.name in (NUMERATOR, DENOMINATOR))
        yield _doubt(Severity.NOTICE, line, f"Chấm theo {told}, nhưng {answered}; xem số nào đúng.")


def _answers(look: Look) -> list[tuple[ChecklistItem, ItemRow]]:
    """The newest answer to each item that names a criterion, of inspections that were held."""
    if look.pack.inspection is None:
        return []
    found: dict[str, tuple[ChecklistItem, ItemRow]] = {}
    for held in inspection_rows(look.session, look.pack, look.unit_id, look.year, look.today):
        if held.draft.held_from is None or held.draft.held_from > look.today:
            continue
        for row in checklist_view(look.session, look.pack, held.id).rows:
            if row.item.criterion and row.answered:
                found[row.item.code] = (row.item, row)
    return list(found.values())

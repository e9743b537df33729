"""The checklist of an inspection with its answers: writing them, how far it has come, what came out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from hhapp.errors import UserError
from hhapp.models import AnswerViolation, ChecklistAnswer, Finding, Inspection
from hhapp.packs.catalogue import Pack
from hhapp.packs.inspection.catalogue import AnswerKind, Checklist, ChecklistArea, ChecklistItem
from hhapp.services.checks import existing, typed_text
from hhapp.services.inspection.answer_values import (
    Answer,
    ItemResult,
    answer_shown,
    checked,
    entry_text,
    read_answer,
    result_of,
)
from hhapp.services.inspection.inspections import INSPECTION, checklist_of
from hhapp.services.inspection.rules import year_rules
from hhapp.vn.numbers import format_number


@dataclass(frozen=True, slots=True)
class Tally:
    """How many items there are, how many were answered, and (apart from that) what the answers mean."""

    total: int = 0
    answered: int = 0
    passed: int = 0
    failed: int = 0
    none: int = 0
    not_judged: int = 0  # the unanswered ones too

    @property
    def progress(self) -> str:
        """ "đã trả lời 61/93"."""
        return f"đã trả lời {self.answered}/{self.total}"

    @property
    def result(self) -> str:
        """ "đạt 40, chưa đạt 12, không phát sinh 3, chưa đánh giá 38"."""
        counts = (self.passed, self.failed, self.none, self.not_judged)
        return ", ".join(f"{each.shown.lower()} {count}" for each, count in zip(ItemResult, counts, strict=True))


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item of an inspection's checklist with its answer (None: nothing written)."""

    item: ChecklistItem
    answer: Answer | None
    entry: str  # for the field; `read_answer` reads it back
    shown: str  # "36/54 (66,7%)"
    result: ItemResult
    required_shown: str  # "từ 100%", "" where nothing is required
    basis: tuple[str, ...]  # the sources in full
    source: str  # where a filled answer is from: the fact's sentence; "" for a typed one
    source_key: str
    finding_id: int | None  # the finding that was made of it

    @property
    def answered(self) -> bool:
        """Whether there is an answer; a remark alone is none."""
        return self.answer is not None and self.answer.answered


@dataclass(frozen=True, slots=True)
class AreaAnswers:
    """An area's items in their order."""

    area: ChecklistArea
    rows: tuple[ItemRow, ...]
    tally: Tally


@dataclass(frozen=True, slots=True)
class ChecklistView:
    """The whole checklist of one inspection."""

    areas: tuple[AreaAnswers, ...]
    tally: Tally

    @property
    def rows(self) -> tuple[ItemRow, ...]:
        """Every item."""
        return tuple(row for area in self.areas for row in area.rows)


def checklist_view(session: Session, pack: Pack, inspection_id: int) -> ChecklistView:
    """The checklist of an inspection with answers and results; UserError when the inspection is gone."""
    inspection = existing(session, Inspection, inspection_id, INSPECTION)
    checklist = checklist_of(session, inspection_id)
    required = year_rules(session, pack, inspection.unit_id, inspection.year).required_percent
    kept, findings = _kept(session, inspection_id), _findings(session, inspection_id)

    return _view(checklist, required, kept, findings)


def blank_view(checklist: Checklist, required: Decimal) -> ChecklistView:
    """A checklist nobody has answered; `required` is the year's share of units in per cent."""
    return _view(checklist, required, {}, {})


def _view(
    checklist: Checklist, required: Decimal, kept: Mapping[str, ChecklistAnswer], findings: Mapping[str, int]
) -> ChecklistView:
    def row(item: ChecklistItem) -> ItemRow:
        return _row(item, kept.get(item.code), required, checklist.basis(item), findings.get(item.code))

    areas = []
    for area in checklist.areas:
        rows = tuple(row(item) for item in checklist.of_area(area.code))
        areas.append(AreaAnswers(area, rows, tally_of(rows)))
    return ChecklistView(tuple(areas), tally_of(row for each in areas for row in each.rows))


def tally_of(rows: Iterable[ItemRow]) -> Tally:
    """The counts of some items."""
    counted, answered = Counter[ItemResult](), 0
    for row in rows:
        counted[row.result] += 1
        answered += row.answered
    results = (counted[each] for each in ItemResult)
    return Tally(counted.total(), answered, *results)


def set_answer(session: Session, inspection_id: int, code: str, answer: Answer | None) -> None:
    """Write a typed answer; None (or one that says nothing at all) takes it away.

    UserError for an item that the inspection does not look at, and for what cannot be (`answer_values.checked`).
    """
    write_answer(session, inspection_id, code, answer)


def set_entry(session: Session, inspection_id: int, code: str, typed: str) -> None:
    """Write the answer typed in one line (see `answer_values.read_answer`); remark and own verdict stay.

    The same line as is there changes nothing, so that leaving a field does not make a filled answer a typed one.
    """
    item = item_of(session, inspection_id, code)
    row = _kept(session, inspection_id).get(code)
    before = answer_of(item, row)
    answer = read_answer(item, typed)
    if entry_text(before) == entry_text(answer):
        return
    if before is not None:
        answer = replace(answer or Answer(), remark=before.remark, verdict=before.verdict if answer else None)
    write_answer(session, inspection_id, code, answer)


def set_entries(session: Session, inspection_id: int, typed: Mapping[str, str]) -> int:
    """Write many answers, all or none; how many. AnswersRefusedError with every one that cannot be."""
    check_entries(session, inspection_id, typed)
    for code, text in typed.items():
        set_entry(session, inspection_id, code, text)
    return len(typed)


def check_entries(session: Session, inspection_id: int, typed: Mapping[str, str]) -> None:
    """Whether `set_entries` could write them; AnswersRefusedError with every one that cannot be."""
    refused = []
    for code, text in typed.items():
        try:
            read_answer(item_of(session, inspection_id, code), text)
        except UserError as error:
            refused.append((code, str(error)))
    if refused:
        raise AnswersRefusedError(tuple(refused))


class AnswersRefusedError(UserError):
    """Some answers cannot be; `faults` has the code and the sentence of each. Nothing was written."""

    def __init__(self, faults: tuple[tuple[str, str], ...]) -> None:
        super().__init__(
            f"{len(faults)} câu trả lời chưa ghi được. {faults[0][1]}",
            "Hãy sửa rồi nhập lại; chưa có gì được ghi.",
            details="\n".join(sentence for _, sentence in faults),
        )
        self.faults = faults


def set_remark(session: Session, inspection_id: int, code: str, remark: str) -> None:
    """Write a remark beside the answer, which stays as it is, filled or typed."""
    item = item_of(session, inspection_id, code)
    row = _kept(session, inspection_id).get(code)
    answer = replace(answer_of(item, row) or Answer(), remark=remark)
    write_answer(session, inspection_id, code, answer, *((row.source, row.source_key) if row else ()))


def set_verdict(session: Session, inspection_id: int, code: str, verdict: ItemResult | None) -> None:
    """The inspector's own judgement (passed, failed or None) of an answer of which nothing is required.

    UserError where the item is not answered, or the program judges it.
    """
    item = item_of(session, inspection_id, code)
    row = _kept(session, inspection_id).get(code)
    answer = answer_of(item, row)
    if row is None or answer is None or not answer.answered:
        raise UserError(f"Mục {code} chưa có câu trả lời.", "Hãy trả lời trước rồi đánh giá.")
    wanted = replace(answer, verdict=verdict)
    if checked(item, wanted).verdict is not verdict:
        raise UserError(f"Mục {code} do chương trình đánh giá theo mức phải đạt.", "Hãy sửa câu trả lời.")
    write_answer(session, inspection_id, code, wanted, row.source, row.source_key)


def write_answer(
    session: Session, inspection_id: int, code: str, answer: Answer | None, source: str = "", source_key: str = ""
) -> None:
    """Write an answer with where it is from ("" where it was typed). UserError as `set_answer`."""
    item = item_of(session, inspection_id, code)
    row = _kept(session, inspection_id).get(code)
    answer = None if answer is None else checked(item, replace(answer, remark=typed_text(answer.remark, "Ghi chú")))
    if answer is None or not (answer.answered or answer.remark):
        if row is not None:
            session.delete(row)
            session.flush()
        return
    if row is None:
        row = ChecklistAnswer(inspection_id=inspection_id, item_code=code)
        session.add(row)
    _put(row, answer)
    row.source, row.source_key = (source, source_key) if answer.answered else ("", "")
    session.flush()


def item_of(session: Session, inspection_id: int, code: str) -> ChecklistItem:
    """The item of an inspection's checklist; UserError where the inspection does not look at it."""
    item = checklist_of(session, inspection_id).item(code)
    if item is None:
        raise UserError(f"Cuộc kiểm tra này không có mục “{code}”.", "Hãy xem lại mã mục trong danh mục kiểm tra.")
    return item


def answer_of(item: ChecklistItem, row: ChecklistAnswer | None) -> Answer | None:
    """A kept row as a value."""
    if row is None:
        return None
    listed = item.answer is AnswerKind.VIOLATIONS and row.yes is not None
    return Answer(
        yes=None if listed else row.yes,
        no_occurrence=row.no_occurrence,
        numerator=row.numerator,
        denominator=row.denominator,
        value=row.value,
        sample_size=row.sample_size,
        sample_faults=row.sample_faults,
        violations=tuple(each.text for each in row.violations) if listed else None,
        verdict=ItemResult(row.verdict) if row.verdict else None,
        remark=row.remark,
    )


def _put(row: ChecklistAnswer, answer: Answer) -> None:
    for field in ("no_occurrence", "numerator", "denominator", "value", "sample_size", "sample_faults", "remark"):
        setattr(row, field, getattr(answer, field))
    row.yes = answer.yes if answer.violations is None else not answer.violations
    row.verdict = answer.verdict.value if answer.verdict else ""
    texts = answer.violations or ()
    if tuple(each.text for each in row.violations) != texts:
        row.violations = [AnswerViolation(position=at, text=text) for at, text in enumerate(texts, start=1)]


def _row(
    item: ChecklistItem, kept: ChecklistAnswer | None, plan: Decimal, basis: tuple[str, ...], finding: int | None
) -> ItemRow:
    answer = answer_of(item, kept)
    return ItemRow(
        item=item,
        answer=answer,
        entry=entry_text(answer),
        shown=answer_shown(answer),
        result=result_of(item, answer, plan),
        required_shown=_required(item, plan),
        basis=basis,
        source=kept.source if kept else "",
        source_key=kept.source_key if kept else "",
        finding_id=finding,
    )


def _required(item: ChecklistItem, plan: Decimal) -> str:
    required = plan if item.required_by_plan else item.required
    if required is None:
        return "100%" if item.answer is AnswerKind.SAMPLE else ""
    sign = "" if item.answer is AnswerKind.FIGURE else "%"
    return f"{'' if required == 100 and sign else 'từ '}{format_number(required)}{sign}"


def _kept(session: Session, inspection_id: int) -> dict[str, ChecklistAnswer]:
    query = select(ChecklistAnswer).where(ChecklistAnswer.inspection_id == inspection_id)
    return {row.item_code: row for row in session.scalars(query.options(selectinload(ChecklistAnswer.violations)))}


def _findings(session: Session, inspection_id: int) -> dict[str, int]:
    """The newest finding of each item."""
    query = select(Finding.item_code, Finding.id).where(Finding.inspection_id == inspection_id).order_by(Finding.id)
    return {row.item_code: row.id for row in session.execute(query)}

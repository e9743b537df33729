"""The checklist of an inspection as rows of a table: by area, answers typed in place, results told in sign and word."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from hhapp.packs.inspection.catalogue import AnswerKind
from hhapp.services.inspection.answer_values import ItemResult
from hhapp.services.inspection.answers import AreaAnswers, ChecklistView, ItemRow
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.text import fold


class ItemColumn(IntEnum):
    """The columns, in order."""

    CODE = 0
    TEXT = 1
    ANSWER = 2
    RESULT = 3
    REQUIRED = 4


ITEM_COLUMNS = (
    Column("Mã", 64),
    Column("Nội dung kiểm tra"),
    Column("Trả lời", 150),
    Column("Kết quả", 128),
    Column("Yêu cầu", 84, optional=True),
)
UNANSWERED = "unanswered"
_RESULTS = {
    ItemResult.PASSED: ("✓ Đạt", Tone.DONE),
    ItemResult.FAILED: ("✕ Chưa đạt", Tone.OVERDUE),
    ItemResult.NONE: ("– Không phát sinh", Tone.QUIET),
    ItemResult.NOT_JUDGED: ("○ Chưa đánh giá", Tone.QUIET),
}
_HOW = {
    AnswerKind.YES_NO: "C là Có, K là Không, - là không phát sinh",
    AnswerKind.RATIO: "tử số/mẫu số, ví dụ 36/54",
    AnswerKind.FIGURE: "một số, ví dụ 12 hoặc 36/54",
    AnswerKind.SAMPLE: "số hồ sơ đã xem; số hồ sơ lỗi, ví dụ 20; 3",
    AnswerKind.VIOLATIONS: "từng vi phạm, cách nhau dấu chấm phẩy; 0 là không có",
}


def how_to_answer(kind: AnswerKind) -> str:
    """What may be typed into an answer of this kind."""
    return f"{_HOW[kind]}; - là không phát sinh" if kind is not AnswerKind.YES_NO else _HOW[kind]


def result_words(result: ItemResult) -> tuple[str, Tone]:
    """Sign and word of a result, and its tone."""
    return _RESULTS[result]


def item_rows(view: ChecklistView) -> list[Row]:
    """Every item under its area."""
    rows: list[Row] = []
    for area in view.areas:
        rows.append(_group(area))
        rows += [_row(item) for item in area.rows]
    return rows


def fits(item: ItemRow, area: str | None, result: str | None) -> bool:
    """Whether an item is asked for; `result` is a value of ItemResult or UNANSWERED."""
    if area is not None and item.item.area != area:
        return False
    if result == UNANSWERED:
        return not item.answered
    return result is None or (item.result.value == result and (item.answered or result != ItemResult.NOT_JUDGED))


def result_choices() -> Iterable[tuple[str, str | None]]:
    """What the list may be narrowed to."""
    yield "Tất cả", None
    yield "Chưa trả lời", UNANSWERED
    for result, (words, _tone) in _RESULTS.items():
        yield words, result.value


def _group(area: AreaAnswers) -> Row:
    name = f"{area.area.number}  {area.area.name}"
    cells = [
        Cell(name, name),
        *(Cell() for _ in ITEM_COLUMNS[2:]),
        Cell(f"{area.tally.answered}/{area.tally.total}", hint=area.tally.progress),
    ]
    return Row(("area", area.area.code), tuple(cells), group=True)


def _row(row: ItemRow) -> Row:
    words, tone = _RESULTS[row.result] if row.answered else ("", Tone.PLAIN)
    source = f"Lấy từ: {row.source}" if row.source else ""
    remark = row.answer.remark if row.answer else ""
    cells = (
        Cell(row.item.code, row.item.code),
        Cell(row.item.text, row.item.text),
        Cell(
            f"↙ {row.shown}" if row.source else row.shown,
            row.shown or None,
            hint="\n".join(filter(None, (row.shown, source, remark))),
            editable=True,
            typed=row.entry,
        ),
        Cell(words, words, tone, hint=remark),
        Cell(row.required_shown, row.required_shown, Tone.QUIET),
    )
    folded = fold(f"{row.item.code} {row.item.text} {row.item.evidence} {remark}")
    return Row(row.item.code, cells, item=row, folded=folded)

"""Rows of the targets table."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import groupby

from hhapp.services.targets import TargetRow
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.numbers import format_date
from hhapp.vn.thresholds import Outcome


class TargetColumn(IntEnum):
    """Columns of the table."""

    TEXT = 0
    SCOPE = 1
    THRESHOLD = 2
    RESULT = 3
    AS_OF = 4
    VERDICT = 5


TARGET_COLUMNS = (
    Column("Chỉ tiêu"),
    Column("Phạm vi", 84, optional=True),
    Column("Phải đạt", 84, right=True),
    Column("Kết quả", 118, right=True),
    Column("Đến ngày", 94, right=True, optional=True),
    Column("Đánh giá", 136),
)
_VERDICTS = {
    Outcome.REACHED: ("✓", Tone.DONE),
    Outcome.NEAR: ("▲", Tone.SOON),
    Outcome.NOT_REACHED: ("!", Tone.OVERDUE),
    Outcome.NO_OCCURRENCE: ("–", Tone.QUIET),
    Outcome.MISSING: ("○", Tone.QUIET),
}


def target_rows(targets: Sequence[TargetRow]) -> list[Row]:
    """Group rows of the areas with how many thresholds are reached, each followed by its thresholds."""
    rows: list[Row] = []
    for area_id, found in groupby(targets, key=lambda target: target.area_id):
        members = list(found)
        reached = sum(target.verdict is Outcome.REACHED for target in members)
        name = f"{members[0].area_number}  {members[0].area_name}".strip() or "Chỉ tiêu"
        cells = (Cell(name), *[Cell()] * 4, Cell(f"đạt {reached}/{len(members)}"))
        rows.append(Row(("area", area_id), cells, group=True))
        rows += [_row(target) for target in members]
    return rows


def verdict_words(target: TargetRow) -> tuple[str, Tone]:
    """Sign and word of a verdict, and its tone."""
    sign, tone = _VERDICTS[target.verdict]
    return f"{sign} {target.verdict_shown}", tone


def target_key(target: TargetRow) -> tuple[int, int | None]:
    """What makes a row the same after a reload."""
    return target.id, target.threshold_id


def _row(target: TargetRow) -> Row:
    words, tone = verdict_words(target)
    unread = target.threshold is None
    cells = (
        Cell(target.text, target.text, hint=target.text),
        Cell(target.scope or "", target.scope or ""),
        Cell("? chưa đọc được" if unread else target.threshold_shown, tone=Tone.SOON if unread else Tone.PLAIN),
        Cell(target.result_shown, target.result_shown, Tone.QUIET if target.verdict is Outcome.MISSING else Tone.PLAIN),
        Cell(format_date(target.as_of) if target.as_of else "", target.as_of),
        Cell(words, target.verdict_shown, tone, hint=target.arithmetic),
    )
    return Row(target_key(target), cells, item=target, folded=target.folded)

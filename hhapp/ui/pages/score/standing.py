"""The round in two lines: its step, days left and what is open; the three totals and the index with its band."""

from __future__ import annotations

from datetime import date

from hhapp.packs.score.arithmetic import shown_points
from hhapp.services.score.sheet import Column, ScoreSheet
from hhapp.ui.pages.score.line_rows import days_words

_NAMES = {Column.SELF: "Tự chấm", Column.VERIFIED: "Thẩm định", Column.FINAL: "Đạt"}


def standing_words(sheet: ScoreSheet, on: date) -> str:
    """ "Đang tự chấm, còn 12 ngày · chưa chấm 8, thiếu tài liệu 3 · bộ mẫu"."""
    card = sheet.round
    shown = card.state.shown
    days = days_words(card.days_left(on)) if card.state.scoring else ""
    left = (("chưa chấm", sheet.unanswered), ("thiếu tài liệu", sheet.lacking))
    parts = (
        f"{shown[:1].upper()}{shown[1:]}{f', {days}' if days else ''}",
        ", ".join(f"{what} {len(lines)}" for what, lines in left if lines) if card.state.scoring else "",
        "bộ mẫu" if card.sample else "",
    )
    return " · ".join(part for part in parts if part)


def totals_words(sheet: ScoreSheet) -> str:
    """ "Tự chấm 63,50/70,00 · Thẩm định – · Đạt – · Chỉ số 79,38%, Khá"."""
    return " · ".join(filter(None, (*(f"{_NAMES[each]} {_total(sheet, each)}" for each in Column), _index(sheet))))


def _total(sheet: ScoreSheet, column: Column) -> str:
    """The self column is measured by what the office scores; the survey is never its own."""
    result = sheet.results[column]
    total = result.council if column is Column.SELF else result.all
    return f"{total.shown}/{shown_points(total.maximum)}" if result.council.scored else "–"


def _index(sheet: ScoreSheet) -> str:
    results = sheet.results
    best = next(
        (results[each] for each in (Column.FINAL, Column.VERIFIED) if results[each].all.index is not None),
        results[Column.SELF],
    )
    if best.pending:
        return f"Chỉ số {best.council.index_shown}% chưa kể khảo sát" if best.council.scored else ""
    if not best.all.scored:
        return ""
    return f"Chỉ số {best.all.index_shown}%{f', {best.band}' if best.band else ''}"

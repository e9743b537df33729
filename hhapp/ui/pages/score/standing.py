"""The round in one line: its step, the three totals, the index with its band, days left."""

from __future__ import annotations

from datetime import date

from hhapp.packs.score.arithmetic import shown_points
from hhapp.services.score.sheet import Column, ScoreSheet
from hhapp.ui.pages.score.line_rows import days_words

_NAMES = {Column.SELF: "tự chấm", Column.VERIFIED: "thẩm định", Column.FINAL: "đạt"}


def standing_words(sheet: ScoreSheet, on: date) -> str:
    """ "Đang tự chấm · tự chấm 63,5/80 · thẩm định – · đạt – · chỉ số 79,38% · hạn tự chấm: còn 12 ngày"."""
    card = sheet.round
    shown = card.state.shown
    totals = [f"{_NAMES[each]} {_total(sheet, each)}" for each in Column]
    days = days_words(card.days_left(on)) if card.state.scoring else ""
    parts = (
        f"{shown[:1].upper()}{shown[1:]}",
        *totals,
        _index(sheet),
        f"hạn tự chấm: {days}" if days else "",
        "bộ tiêu chí mẫu" if card.sample else "",
    )
    return " · ".join(part for part in parts if part)


def _total(sheet: ScoreSheet, column: Column) -> str:
    """The self column is measured by what the office scores; the survey is never its own."""
    result = sheet.results[column]
    total = result.council if column is Column.SELF else result.all
    return f"{total.shown}/{shown_points(total.maximum)}" if total.scored else "–"


def _index(sheet: ScoreSheet) -> str:
    results = sheet.results
    best = next(
        (results[each] for each in (Column.FINAL, Column.VERIFIED) if results[each].all.index is not None),
        results[Column.SELF],
    )
    if best.pending:
        return f"chỉ số {best.council.index_shown}% chưa kể khảo sát" if best.council.scored else ""
    if not best.all.scored:
        return ""
    return f"chỉ số {best.all.index_shown}%{f', {best.band}' if best.band else ''}"

"""What the year's last closed round found, as a fact for criteria and checklists."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hhapp.services.survey.closing import kept_results
from hhapp.services.survey.results import OVERALL
from hhapp.services.survey.rounds import round_rows
from hhapp.vn.numbers import format_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PAGE = "survey"
Found = tuple[str, int | None, Decimal | None, Decimal | None]  # told, round, satisfied, answered


def survey_fact(session: Session, unit_id: int, year: int, rest: str) -> Found:
    """Satisfied of valid answers of a factor, or of all ("overall"), of the year's closed round that ended last.

    No numbers where no round is closed, the round did not ask about the factor, or nobody answered.
    """
    closed = [row for row in round_rows(session, unit_id) if row.closed and row.year == year]
    results = kept_results(session, closed[0]) if closed else None
    if results is None:
        return f"Chưa có đợt khảo sát nào của năm {year} đã chốt.", None, None, None
    row, tally = closed[0], results.factor(rest)
    if tally is None or not tally.answered:
        return f"{row.title} không có câu trả lời nào về “{rest}”.", row.id, None, None
    what = "" if rest == OVERALL else f", {tally.name}"
    told = f"{row.title}{what}: {tally.satisfied}/{tally.answered} câu trả lời hài lòng ({tally.shown})"
    told += f", khảo sát đến {format_date(row.end)}"
    return told, row.id, Decimal(tally.satisfied), Decimal(tally.answered)

"""Rows of the survey's tables: rounds, forms, results."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from hhapp.services.survey.entry import FormRow
from hhapp.services.survey.results import RoundResults, Tally, change_shown
from hhapp.services.survey.rounds import RoundRow
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.numbers import format_number
from hhapp.vn.text import fold
from hhapp.vn.thresholds import Outcome

ROUND_COLUMNS = (
    Column("Năm", 60, right=True),
    Column("Đợt khảo sát"),
    Column("Thời gian", 190, optional=True),
    Column("Phát ra", 80, right=True),
    Column("Thu về", 80, right=True),
    Column("Đã nhập", 80, right=True),
    Column("Hợp lệ", 80, right=True),
    Column("Trạng thái", 116),
)
RECENT_COLUMNS = (
    Column("Phiếu", 64, right=True),
    Column("Câu trả lời", 250),
    Column("Lĩnh vực", 190, optional=True),
    Column("Cảnh báo"),
)
FORM_COLUMNS = (
    Column("Phiếu", 64, right=True),
    Column("Câu trả lời", 250),
    Column("Lĩnh vực", 180, optional=True),
    Column("Nguồn", 150, optional=True),
    Column("Tính", 116),
    Column("Cảnh báo"),
)
RESULT_COLUMNS = (
    Column("Nội dung"),
    Column("Hài lòng", 84, right=True),
    Column("Chỉ số", 76, right=True),
    Column("Điểm TB", 76, right=True, optional=True),
    Column("Đợt trước", 88, right=True),
    Column("Thay đổi", 82, right=True),
    Column("So mức", 108),
)
_OUTCOMES = {
    Outcome.REACHED: ("✓", Tone.DONE),
    Outcome.NOT_REACHED: ("!", Tone.OVERDUE),
    Outcome.NO_OCCURRENCE: ("–", Tone.QUIET),
}


def round_table(rounds: Iterable[RoundRow]) -> list[Row]:
    """One row a round, the last first."""
    return [_round(each) for each in rounds]


def form_table(forms: Sequence[FormRow], *, recent: bool = False) -> list[Row]:
    """One row a form; `recent` are fewer columns, the last form first."""
    made = [_form(each, recent=recent) for each in forms]
    return made[::-1] if recent else made


def result_table(results: RoundResults, tallies: Sequence[Tally], before: RoundResults | None) -> list[Row]:
    """The overall result as the group row, then each of what is asked for."""
    head = results.overall
    cells = _result_cells(results, head, before)
    rows = [Row("overall", (Cell("Chung, mọi câu hỏi"), *cells[1:]), group=True)]
    return rows + [
        Row((at, tally.name), _result_cells(results, tally, before), item=tally) for at, tally in enumerate(tallies)
    ]


def outcome_words(results: RoundResults, tally: Tally) -> tuple[str, Tone]:
    """Sign and word of a result against the share to reach, and its tone."""
    sign, tone = _OUTCOMES[tally.outcome(results.target)]
    return f"{sign} {tally.verdict(results.target)}", tone


def _count(count: int | None) -> Cell:
    return Cell("chưa ghi", -1, Tone.QUIET) if count is None else Cell(format_number(Decimal(count)), count)


def _round(row: RoundRow) -> Row:
    tone = Tone.DONE if row.closed else Tone.PLAIN
    cells = (
        Cell(str(row.year), row.year),
        Cell(row.title, row.title, hint=row.title),
        Cell(row.days_shown, row.start),
        _count(row.given_out),
        _count(row.returned),
        _count(row.entered),
        _count(row.valid),
        Cell(f"{'✓' if row.closed else '◐'} {row.state_shown}", row.state_shown, tone),
    )
    return Row(row.id, cells, item=row, folded=fold(f"{row.year} {row.title}"))


def _form(row: FormRow, *, recent: bool) -> Row:
    warning = " ".join(row.warnings)
    words = f"⚠ {warning}" if row.to_check else f"đã xem: {warning}" if warning else ""
    told = Cell(words, warning, Tone.SOON if row.to_check else Tone.QUIET, hint=warning)
    first = (
        Cell(str(row.number), row.number),
        Cell(row.shown, row.shown, hint=row.shown),
        Cell(row.field, row.field),
    )
    folded = fold(" ".join((str(row.number), row.shown, row.field, row.source, row.reason, warning)))
    if recent:
        return Row(row.id, (*first, told), item=row, folded=folded)
    source = f"{row.source}, dòng {row.source_row}" if row.source else "nhập tay"
    valid = Cell("✓ hợp lệ", "", Tone.DONE) if row.valid else Cell("! không", row.reason, Tone.OVERDUE, hint=row.reason)
    return Row(row.id, (*first, Cell(source, source, Tone.QUIET), valid, told), item=row, folded=folded)


def _result_cells(results: RoundResults, tally: Tally, before: RoundResults | None) -> tuple[Cell, ...]:
    earlier = before.factor(tally.code) if before and tally.code else None
    words, tone = outcome_words(results, tally)
    change = change_shown(tally, earlier)
    return (
        Cell(tally.name, tally.name, hint=tally.name),
        Cell(f"{tally.satisfied}/{tally.answered}", tally.answered),
        Cell(tally.shown, tally.share),
        Cell(tally.mean_shown, tally.mean_shown),
        Cell(earlier.shown if earlier else "–", earlier.share if earlier else None, Tone.QUIET),
        Cell(change, change, Tone.OVERDUE if change.startswith("-") else Tone.PLAIN),
        Cell(words, words, tone),
    )

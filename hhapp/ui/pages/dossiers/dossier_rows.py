"""Late dossiers and their counts as rows: status in sign and word, broken rules in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal

from hhapp.services.dossiers.counts import DossierCounts
from hhapp.services.dossiers.register import DossierRow, LetterRow
from hhapp.services.dossiers.standing import DossierStatus, LetterState
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.numbers import format_date, format_percent
from hhapp.vn.text import fold

DOSSIER_COLUMNS = (
    Column("Mã hồ sơ", 152),
    Column("Lĩnh vực", 104, optional=True),
    Column("Người nộp", least=130),
    Column("Hẹn trả", 92, right=True),
    Column("Hẹn mới", 92, right=True, optional=True),
    Column("Tình trạng", 152),
    Column("Thư xin lỗi", 122),
    Column("Bộ phận", 130, optional=True),
)
LETTER_COLUMNS = (Column("Số", least=110), Column("Ngày", 92, right=True), Column("Hẹn mới", 92, right=True))
COUNT_COLUMNS = (
    Column("Lĩnh vực, bộ phận", least=170),
    Column("Trễ hạn", 80, right=True),
    Column("Đã trả", 74, right=True),
    Column("Chưa trả", 82, right=True),
    Column("Có thư", 140, right=True),
    Column("Thư trong kỳ", 104, right=True),
    Column("Hẹn lại", 74, right=True, optional=True),
    Column("Quá số lần", 90, right=True, optional=True),
)
TO_WRITE, MISSING, REAPPOINTED, OVER_LIMIT, WARNED = "to_write", "missing", "reappointed", "over_limit", "warned"
LATE = "late"
_STATUSES = {
    DossierStatus.OVERDUE: ("!", Tone.OVERDUE),
    DossierStatus.NEAR: ("◔", Tone.SOON),
    DossierStatus.WAITING: ("○", Tone.QUIET),
    DossierStatus.RETURNED_LATE: ("✓", Tone.PLAIN),
    DossierStatus.RETURNED_IN_TIME: ("✓", Tone.DONE),
}
_LETTERS = {
    LetterState.NOT_NEEDED: ("", Tone.QUIET),
    LetterState.NOT_YET: ("◔", Tone.SOON),
    LetterState.MISSING: ("!", Tone.OVERDUE),
    LetterState.IN_TIME: ("✓", Tone.DONE),
    LetterState.TOO_LATE: ("⚠", Tone.SOON),
}


def status_words(row: DossierRow) -> tuple[str, Tone]:
    """Sign and words of how a dossier stands, and its tone."""
    sign, tone = _STATUSES[row.status]
    late = f" {row.days_late} ngày" if row.days_late else ""
    words = {DossierStatus.OVERDUE: "Quá hạn", DossierStatus.RETURNED_LATE: "Đã trả, trễ"}
    return f"{sign} {words.get(row.status, row.status.shown)}{late}", tone


def letter_words(row: DossierRow) -> tuple[str, Tone]:
    """Sign and words of the letter, and its tone; a further letter that is to be written is told."""
    sign, tone = _LETTERS[row.letter]
    if row.apologise_for is not None and row.live_letters:
        return "◔ Cần thư tiếp", Tone.SOON
    return f"{sign} {row.letter.shown}".strip(), tone


def status_choices(limit: int) -> Iterable[tuple[str, str | None]]:
    """What the list may be narrowed to; `limit` is how often a dossier may be re-appointed."""
    yield "Tất cả", None
    yield "Trễ hạn", LATE
    for status in DossierStatus:
        yield status.shown, status.value
    yield "Cần lập thư", TO_WRITE
    yield "Thiếu thư, quá ngày phải có", MISSING
    yield "Đã hẹn lại", REAPPOINTED
    yield f"Hẹn lại quá {limit} lần", OVER_LIMIT
    yield "Có điều cần xem", WARNED


def fits(limit: int, field: str | None, department: str | None, status: str | None) -> Callable[[DossierRow], bool]:
    """Whether a dossier is asked for."""
    tests: dict[str, Callable[[DossierRow], bool]] = {
        LATE: lambda row: row.late_since is not None,
        TO_WRITE: lambda row: row.apologise_for is not None,
        MISSING: lambda row: row.letter is LetterState.MISSING,
        REAPPOINTED: lambda row: row.draft.times > 0,
        OVER_LIMIT: lambda row: row.draft.times > limit,
        WARNED: lambda row: bool(row.warnings or row.faults),
    }

    def test(row: DossierRow) -> bool:
        return (
            (field is None or row.field == field)
            and (department is None or row.draft.department == department)
            and (status is None or (tests[status](row) if status in tests else row.status.value == status))
        )

    return test


def of_year(row: DossierRow, year: int) -> bool:
    """Whether the year's list has the dossier: promised or late since then, or older and still not returned."""
    since = row.late_since
    return (
        row.draft.promised_on.year == year
        or (since is not None and since.year == year)
        or (row.status is DossierStatus.OVERDUE and row.draft.promised_on.year < year)
    )


def dossier_rows_shown(found: Sequence[DossierRow], year: int) -> list[Row]:
    """The year's dossiers; those of earlier years that are still out stand first, under a heading of their own."""
    earlier = [row for row in found if row.draft.promised_on.year < year]
    own = [row for row in found if row.draft.promised_on.year >= year]
    if not earlier:
        return [_row(row) for row in own]
    rows = [_group("Hẹn trả từ những năm trước", earlier), *map(_row, earlier)]
    return [*rows, *([_group(f"Hẹn trả năm {year}", own), *map(_row, own)] if own else [])]


def letter_rows(letters: Iterable[LetterRow]) -> list[Row]:
    """The letters of a dossier in the order of their numbers; withdrawn ones are told so."""
    rows = []
    for letter in letters:
        state = " (đã thu hồi)" if letter.withdrawn_reason else "" if letter.sha256 else " (chưa lập tệp)"
        tone = Tone.QUIET if letter.withdrawn_reason else Tone.PLAIN
        hint = f"Thu hồi: {letter.withdrawn_reason}" if letter.withdrawn_reason else f"Tệp: {letter.file_name}"
        new_on = letter.new_on
        cells = (
            Cell(f"{letter.full_number}{state}", letter.full_number, tone, hint=hint if state or letter.sha256 else ""),
            Cell(format_date(letter.dated), letter.dated, tone),
            Cell(format_date(new_on) if new_on else "", new_on or date.max, tone),
        )
        rows.append(Row(letter.id, cells, item=letter))
    return rows


def count_rows(
    total: DossierCounts, fields: Iterable[DossierCounts], departments: Iterable[DossierCounts]
) -> list[Row]:
    """Counts by field, by department, and of everything; the item is ("field" | "department" | "", name)."""
    rows: list[Row] = []
    for kind, heading, counts in (
        ("field", "Theo lĩnh vực", fields),
        ("department", "Theo bộ phận giải quyết", departments),
        ("", "Cả đơn vị", (total,)),
    ):
        made = [_count(kind, each) for each in counts]
        if made:
            rows += [Row(("group", heading), (Cell(heading), *(Cell() for _ in COUNT_COLUMNS[1:])), group=True), *made]
    return rows


def _group(name: str, rows: Sequence[DossierRow]) -> Row:
    late = sum(row.late_since is not None for row in rows)
    cells = (Cell(f"{name}: {len(rows)} hồ sơ, trễ hạn {late}"), *(Cell() for _ in DOSSIER_COLUMNS[1:]))
    return Row(("group", name), cells, group=True)


def _row(row: DossierRow) -> Row:
    draft = row.draft
    status, status_tone = status_words(row)
    letter, letter_tone = letter_words(row)
    told = "\n".join((*row.faults, *row.warnings))
    cells = (
        Cell(draft.code, draft.code, marked=bool(row.faults), hint="\n".join((draft.code, *row.faults))),
        Cell(row.field, row.field),
        Cell(draft.applicant, draft.applicant, hint=" · ".join(filter(None, (draft.applicant, draft.procedure)))),
        _day(draft.promised_on),
        _day(draft.new_on),
        Cell(status, -row.days_late, status_tone, hint=told or status),
        Cell(letter, letter, letter_tone, hint=told or letter),
        Cell(draft.department, draft.department),
    )
    words = (draft.code, row.field, draft.applicant, draft.procedure, draft.department, draft.officer, draft.address)
    numbers = (letter.full_number for letter in row.letters)
    return Row(row.id, cells, item=row, folded=fold(" ".join((*words, *numbers))))


def _day(day: date | None) -> Cell:
    return Cell(format_date(day) if day else "", day)


def _count(kind: str, counts: DossierCounts) -> Row:
    share = f"{counts.with_letter}/{counts.late} ({format_percent(Decimal(counts.with_letter), Decimal(counts.late))})"
    numbers = (counts.late, counts.returned_late, counts.overdue)
    tail = (counts.letters_written, counts.reappointed, counts.over_limit)
    name = counts.name or "Tổng số"
    cells = (
        Cell(name, name),
        *(Cell(str(number), number) for number in numbers),
        Cell(share if counts.late else "không phát sinh", counts.with_letter),
        *(Cell(str(number), number) for number in tail),
    )
    return Row((kind, name), cells, item=(kind, counts.name))

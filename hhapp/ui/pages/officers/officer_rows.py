"""The register as rows of tables: people, what they lack, positions, certificates, classes over the years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from hhapp.services.officers.courses import ParticipationRow, ParticipationState, counted_on
from hhapp.services.officers.duties import Lack
from hhapp.services.officers.person import Held
from hhapp.services.officers.register import CertificateRow, OfficerRow
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.numbers import format_date
from hhapp.vn.text import name_sort_key

OFFICER_COLUMNS = (
    Column("Họ và tên", 152),
    Column("Ngày sinh", 92, right=True),
    Column("Chức vụ", least=100),
    Column("Đơn vị", 170, optional=True),
    Column("Loại", 92, optional=True),
    Column("Còn thiếu", 96),
)
POSITION_COLUMNS = (Column("Từ ngày", 88, right=True), Column("Đến ngày", 88, right=True), Column("Chức vụ", least=120))
CERTIFICATE_COLUMNS = (Column("Chứng chỉ", least=120), Column("Số", 84), Column("Ngày cấp", 88, right=True))
CLASS_COLUMNS = (Column("Lớp", least=120), Column("Tiết", 44, right=True), Column("Kết quả", 112))
STATE_SIGNS = {
    ParticipationState.SENT: ("○", Tone.PLAIN),
    ParticipationState.ATTENDED: ("◐", Tone.ACT),
    ParticipationState.COMPLETED: ("✓", Tone.DONE),
    ParticipationState.FAILED: ("✕", Tone.OVERDUE),
    ParticipationState.ABSENT: ("–", Tone.QUIET),
}
LACKING, LATE, ENOUGH = "lacking", "late", "enough"
SERVING, LEFT = True, False

Lacks = Mapping[int, Sequence[Lack]]
"""What each officer lacks, by id."""


def lack_choices() -> Iterable[tuple[str, str | None]]:
    """What the list may be narrowed to by what people lack."""
    return (("Tất cả", None), ("Còn thiếu", LACKING), ("Quá hạn", LATE), ("Không thiếu gì", ENOUGH))


def service_choices() -> Iterable[tuple[str, bool | None]]:
    """Who is shown: who serves, who left, everybody."""
    return (("Đang công tác", SERVING), ("Đã thôi", LEFT), ("Tất cả", None))


def lacks_fit(lacks: Sequence[Lack], wanted: str | None) -> bool:
    """Whether somebody with these lacks is asked for."""
    if wanted == LATE:
        return any(lack.late for lack in lacks)
    return wanted is None or bool(lacks) is (wanted == LACKING)


def officer_row(row: OfficerRow, lacks: Sequence[Lack] | None) -> Row:
    """One person; `lacks` None: not looked up yet."""
    left = "" if row.in_service else standing_word(row, row.held.position)
    cells = (
        Cell(row.name, name_sort_key(row.name), Tone.PLAIN if row.in_service else Tone.QUIET),
        Cell(row.person.born_shown, row.person.born_on or date(row.person.born_year or 9999, 1, 1)),
        Cell(left or row.held.position, row.held.position, Tone.QUIET if left else Tone.PLAIN),
        Cell(row.held.department, row.held.department),
        Cell(row.kind_name, row.kind_name),
        _lack_cell(lacks),
    )
    return Row(row.id, cells, item=row, folded=row.folded)


def standing_word(row: OfficerRow, position: str) -> str:
    """What is said of somebody who holds no position on the day: one that ended, or one that is to begin."""
    if row.coming and row.held.from_on is not None:
        return f"Từ {format_date(row.held.from_on)}: {position}"
    return f"Đã thôi: {position}"


def _lack_cell(lacks: Sequence[Lack] | None) -> Cell:
    if lacks is None:
        return Cell("…", 0, Tone.QUIET)
    if not lacks:
        return Cell("", 0)
    hint = "\n".join(lack.sentence for lack in lacks)
    late = sum(lack.late for lack in lacks)
    if late:
        return Cell(f"! {late} quá hạn", -100 - late, Tone.OVERDUE, hint=hint)
    return Cell(f"▲ {len(lacks)} điều", -len(lacks), Tone.SOON, hint=hint)


def position_rows(positions: Iterable[Held], reasons: Mapping[str, str]) -> list[Row]:
    """The positions, the newest first; `reasons` are the pack's words for why one ended."""
    rows = []
    for held in reversed(tuple(positions)):
        place = ", ".join(filter(None, (held.position, held.department)))
        end = " · ".join(filter(None, (reasons.get(held.end_reason, held.end_reason), held.end_note)))
        appointed = f"\nBổ nhiệm ngày {format_date(held.appointed_on)}" if held.appointed_on else ""
        cells = (
            Cell(_day(held.from_on), held.from_on),
            Cell(_day(held.to_on) or "nay", held.to_on or date.max, hint=end),
            Cell(f"{place}{f' ({end})' if end else ''}", place, hint=f"{place}{appointed}\n{end}".strip()),
        )
        rows.append(Row(held.id, cells, item=held))
    return rows


def certificate_cells(certificates: Iterable[CertificateRow], today: date) -> list[Row]:
    """The certificates, the newest first; one that has ended says so."""
    rows = []
    for each in reversed(tuple(certificates)):
        ended = each.expires_on is not None and each.expires_on < today
        name = " · ".join(filter(None, (each.name or each.kind_name, each.level)))
        told = [name, each.kind_name, each.issuer]
        if each.expires_on is not None:
            told.append(f"{'Đã hết hạn' if ended else 'Có giá trị đến'} {format_date(each.expires_on)}")
        cells = (
            Cell(
                f"! {name} (hết hạn)" if ended else name,
                name,
                Tone.OVERDUE if ended else Tone.PLAIN,
                hint="\n".join(dict.fromkeys(filter(None, told))),
            ),
            Cell(each.number, each.number),
            Cell(_day(each.issued_on), each.issued_on),
        )
        rows.append(Row(each.id, cells, item=each))
    return rows


def class_rows(rows: Iterable[ParticipationRow]) -> list[Row]:
    """The classes of one person, the newest year first, each year with its sum of periods."""
    ordered = sorted(rows, key=lambda row: (-row.course.year, counted_on(row.course) or date.max, row.id))
    return [made for year, listed in groupby(ordered, key=lambda row: row.course.year) for made in _year(year, listed)]


def _year(year: int, listed: Iterable[ParticipationRow]) -> Iterator[Row]:
    rows = tuple(listed)
    total = sum(row.counted or 0 for row in rows if row.completed and row.course.counts)
    yield Row(("year", year), (Cell(f"Năm {year}"), Cell(), Cell(f"{total} tiết")), group=True)
    for row in rows:
        sign, tone = STATE_SIGNS[row.state]
        name = f"Giảng: {row.course.name}" if row.teaching else row.course.name
        number = f"\nChứng chỉ số {row.certificate_number}" if row.certificate_number else ""
        cells = (
            Cell(name, name, hint=f"{name}\n{row.content_name}\n{_days(row)}{number}"),
            Cell("" if row.counted is None else str(row.counted), row.counted),
            Cell(f"{sign} {row.result_name or row.state.shown}", row.state.shown, tone, hint=row.state.shown),
        )
        yield Row(row.id, cells, item=row)


def _days(row: ParticipationRow) -> str:
    days = [format_date(day) for day in (row.course.starts_on, row.course.ends_on) if day]
    return " – ".join(dict.fromkeys(days)) or "chưa ghi ngày"


def _day(day: date | None) -> str:
    return format_date(day) if day else ""

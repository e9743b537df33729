"""The training year as rows of tables: plan lines with their classes, learners, what people lack, the pivot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import IntEnum

from hhapp.packs.officers.catalogue import OfficerRules, PivotRow
from hhapp.services.officers.courses import CourseRow, ParticipationRow, PlanLineRow
from hhapp.services.officers.duties import Expiring, Lack
from hhapp.services.officers.pivot import Pivot, PivotCell
from hhapp.ui.pages.officers.officer_rows import STATE_SIGNS
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.grouped_header import Heading
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.numbers import format_date, format_number
from hhapp.vn.text import fold, name_sort_key

YEAR_COLUMNS = (
    Column("Kế hoạch và lớp", least=170),
    Column("Thời gian", 168, optional=True),
    Column("Đạt/cử", 76, right=True),
    Column("Tình trạng", 136),
)
LACK_COLUMNS = (
    Column("Họ và tên", 164),
    Column("Đơn vị", 170, optional=True),
    Column("Còn thiếu", least=220),
    Column("Căn cứ", 260, optional=True),
    Column("Hạn", 92, right=True),
    Column("Còn lại", 110),
)
UNDONE, OUTSIDE, RUNNING, DOUBTFUL = "undone", "outside", "running", "doubtful"
_STANDINGS = {
    "Đã thực hiện": ("✓", Tone.DONE),
    "Đang thực hiện": ("◐", Tone.ACT),
    "Chưa thực hiện": ("○", Tone.QUIET),
    "Chưa ghi ngày": ("○", Tone.QUIET),
    "Chưa mở": ("○", Tone.QUIET),
    "Đang học": ("◐", Tone.ACT),
    "Đã kết thúc": ("✓", Tone.PLAIN),
}

Doubts = Mapping[int, Sequence[str]]
"""What is doubtful about each class, by its id."""


class LearnerColumn(IntEnum):
    """Columns of the grid of a class."""

    NAME = 0
    DEPARTMENT = 1
    STATE = 2
    RESULT = 3
    NUMBER = 4
    DAY = 5
    PERIODS = 6
    NOTE = 7


LEARNER_COLUMNS = (
    Column("Họ và tên", least=110),
    Column("Đơn vị", 140, optional=True),
    Column("Tham gia", 106),
    Column("Kết quả", 72),
    Column("Số chứng chỉ", 104),
    Column("Ngày cấp", 96, right=True),
    Column("Tiết", 44, right=True, optional=True),
    Column("Ghi chú", 120, optional=True),
)


def year_choices() -> Iterable[tuple[str, str | None]]:
    """What the list of the year may be narrowed to."""
    return (
        ("Tất cả", None),
        ("Dòng chưa thực hiện xong", UNDONE),
        ("Lớp ngoài kế hoạch", OUTSIDE),
        ("Lớp đang học", RUNNING),
        ("Lớp cần xem lại", DOUBTFUL),
    )


def year_fits(item: PlanLineRow | CourseRow, wanted: str | None, doubts: Doubts, today: date) -> bool:
    """Whether a line or a class is asked for."""
    if wanted is None:
        return True
    if isinstance(item, PlanLineRow):
        return wanted == UNDONE and not item.done
    return {
        UNDONE: False,
        OUTSIDE: not item.planned,
        RUNNING: item.standing(today) == "Đang học",
        DOUBTFUL: item.id in doubts,
    }[wanted]


def year_rows(
    rules: OfficerRules, lines: Sequence[PlanLineRow], classes: Sequence[CourseRow], doubts: Doubts, today: date
) -> list[Row]:
    """Under each content the plan's lines, each with its classes, then the classes outside the plan."""
    own: dict[int | None, list[CourseRow]] = defaultdict(list)
    known = {line.id for line in lines}
    for row in classes:
        own[row.words.plan_line_id if row.words.plan_line_id in known else None].append(row)
    contents = {each.code: each.name for each in rules.contents}
    both: list[PlanLineRow | CourseRow] = [*lines, *classes]
    for item in both:
        contents.setdefault(item.words.content, item.content_name)
    made: list[Row] = []
    for code, name in contents.items():
        of_plan = [line for line in lines if line.words.content == code]
        outside = [row for row in own[None] if row.words.content == code]
        if of_plan or outside:
            made.append(_group(name, of_plan))
            for line in of_plan:
                made.append(_line(line))
                made += [_class(row, doubts, today, inner=True) for row in own[line.id]]
            made += [_class(row, doubts, today, inner=False) for row in outside]
    return made


def _group(name: str, lines: Sequence[PlanLineRow]) -> Row:
    told = f"{sum(line.done for line in lines)}/{len(lines)} dòng" if lines else "ngoài KH"
    return Row(("content", name), (Cell(name, hint=name), *(Cell() for _ in YEAR_COLUMNS[2:]), Cell(told)), group=True)


def _line(line: PlanLineRow) -> Row:
    sign, tone = _STANDINGS[line.standing]
    planned = "" if line.words.headcount is None else str(line.words.headcount)
    cells = (
        Cell(f"▸ {line.words.title}", line.words.title, hint=f"Dòng kế hoạch {line.position}: {line.words.title}"),
        Cell(line.words.time, line.words.time),
        Cell(f"{line.completed}/{planned or line.sent}", line.completed, hint="đã hoàn thành / dự kiến"),
        Cell(f"{sign} {line.standing}", line.standing, tone),
    )
    return Row(("line", line.id), cells, item=line, folded=fold(f"{line.words.title} {line.words.need}"))


def _class(row: CourseRow, doubts: Doubts, today: date, *, inner: bool) -> Row:
    standing = row.standing(today)
    sign, tone = _STANDINGS[standing]
    found = doubts.get(row.id, ())
    told = Cell(f"{sign} {standing}", standing, tone)
    if found:
        told = Cell(f"! {standing}", standing, Tone.SOON, hint="\n".join(found[:10]))
    outside = "" if row.planned else " (ngoài kế hoạch)"
    name = f"{'      ↳ ' if inner else ''}{row.words.name}"
    cells = (
        Cell(name, row.words.name, hint=f"{row.words.name}{outside}"),
        Cell(days_shown(row.words.starts_on, row.words.ends_on), row.words.starts_on or date.max),
        Cell(f"{row.completed}/{row.sent}", row.completed, hint=f"hoàn thành {row.completed}, đã cử {row.sent}"),
        told,
    )
    words = f"{row.words.name} {row.words.place} {row.words.organiser} {row.words.decision_number}"
    return Row(("course", row.id), cells, item=row, folded=fold(words))


def class_shown(name: str) -> str:
    """ "lớp Kỹ năng số", and not "lớp Lớp kỹ năng số"."""
    return name if fold(name).startswith("lop ") else f"lớp {name}"


def days_shown(start: date | None, end: date | None) -> str:
    """ "02/03/2026 – 06/03/2026", one day alone, "" for none."""
    return " – ".join(dict.fromkeys(format_date(day) for day in (start, end) if day))


def learner_rows(rows: Sequence[ParticipationRow]) -> list[Row]:
    """Who learns, and under a heading of their own who teaches."""
    teachers = [row for row in rows if row.teaching]
    learners = [row for row in rows if not row.teaching]
    if not teachers:
        return [_learner(row) for row in learners]
    made: list[Row] = []
    for heading, listed in ((f"Người học ({len(learners)})", learners), (f"Giảng viên ({len(teachers)})", teachers)):
        if listed:
            made.append(Row(("part", heading), (Cell(heading), *[Cell()] * (len(LEARNER_COLUMNS) - 1)), group=True))
            made += [_learner(row) for row in listed]
    return made


def _learner(row: ParticipationRow) -> Row:
    sign, tone = STATE_SIGNS[row.state]
    state = "Đã giảng" if row.teaching and row.completed else row.state.shown
    day = format_date(row.certificate_on) if row.certificate_on else ""
    held = ", ".join(filter(None, (row.officer.held.position, row.officer.held.department)))
    files = f"{row.files} tệp kèm theo" if row.files else ""
    cells = (
        Cell(
            row.officer.name,
            name_sort_key(row.officer.name),
            hint="\n".join(filter(None, (row.officer.name, held, files))),
        ),
        Cell(row.officer.held.department, row.officer.held.department),
        Cell(f"{sign} {state}", state, tone, editable=True, typed=row.state.shown),
        Cell(row.result_name, row.result_name, editable=True),
        Cell(row.certificate_number, row.certificate_number, editable=not row.teaching),
        Cell(day, row.certificate_on, editable=not row.teaching),
        Cell(
            "" if row.counted is None else str(row.counted),
            row.counted,
            Tone.QUIET if row.periods is None else Tone.PLAIN,
            editable=True,
            typed="" if row.periods is None else str(row.periods),
        ),
        Cell(row.note, row.note, editable=True),
    )
    return Row(row.id, cells, item=row, folded=row.officer.folded)


def lack_rows(lacks: Iterable[Lack], expiring: Iterable[Expiring], today: date) -> list[Row]:
    """Who lacks what, what is late first; then the certificates that end."""
    return [*(_lack(lack, today) for lack in lacks), *(_expiring(each) for each in expiring)]


def _lack(lack: Lack, today: date) -> Row:
    days = None if lack.due is None else (lack.due - today).days
    tone = Tone.OVERDUE if lack.late else Tone.SOON
    cells = (
        Cell(lack.officer.name, name_sort_key(lack.officer.name)),
        Cell(lack.officer.held.department, lack.officer.held.department),
        Cell(lack.sentence, lack.sentence, hint=f"{lack.name}\n{lack.sentence}"),
        Cell(lack.basis, lack.basis, Tone.QUIET, hint=lack.basis),
        Cell(format_date(lack.due) if lack.due else "", lack.due or date.max),
        Cell(_left(days), 99_999 if days is None else days, tone),
    )
    folded = f"{lack.officer.folded} {fold(lack.sentence)} {fold(lack.name)}"
    return Row((lack.officer.id, lack.rule), cells, item=lack, folded=folded)


def _expiring(each: Expiring) -> Row:
    row = each.certificate
    told = f"Chứng chỉ {row.kind_name} {'đã hết hạn' if each.days < 0 else 'sắp hết hạn'}"
    cells = (
        Cell(row.officer_name, name_sort_key(row.officer_name)),
        Cell(),
        Cell(told, told, hint=told),
        Cell(f"Số {row.number}" if row.number else "", row.number, Tone.QUIET),
        Cell(format_date(row.expires_on) if row.expires_on else "", row.expires_on or date.max),
        Cell(_left(each.days), each.days, Tone.OVERDUE if each.days < 0 else Tone.SOON),
    )
    return Row(("certificate", row.id), cells, item=each, folded=fold(f"{row.officer_name} {told}"))


def _left(days: int | None) -> str:
    if days is None:
        return "▲ chưa rõ hạn"
    return f"! quá {-days} ngày" if days < 0 else f"▲ còn {days} ngày"


def pivot_columns(pivot: Pivot) -> tuple[Column, ...]:
    """One column for each of the report's, as narrow as its figures."""
    return tuple(Column(each.name, 70, right=True) for each in pivot.columns)


def pivot_headings(pivot: Pivot) -> list[Heading]:
    """The heads of the report's table."""
    return [Heading((), each.name, f"({at})") for at, each in enumerate(pivot.columns, start=1)]


def pivot_name(line: PivotRow) -> str:
    """The name of a row as the report has it: 1, 2… stand under I, II…"""
    inner = "     " if line.number.isdigit() else ""
    return f"{inner}{line.number}  {line.name}" if line.number else line.name


def pivot_rows(pivot: Pivot, figure: str) -> list[Row]:
    """The report's rows; `figure` names the number of a cell: "turns", "people", "women"…"""
    made = []
    for line in pivot.rows:
        own = [pivot.cells[line.code, column.code] for column in pivot.columns]
        made.append(Row(line.code, tuple(_figure(cell, figure) for cell in own), item=line))
    return made


def _figure(cell: PivotCell, figure: str) -> Cell:
    number: int = getattr(cell, figure)
    return Cell(format_number(Decimal(number)), number, Tone.PLAIN if number else Tone.QUIET)

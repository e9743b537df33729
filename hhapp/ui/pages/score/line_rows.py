"""A round as rows of a table: area, criterion, component; three columns of points, totals on the rows of groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum, IntEnum

from hhapp.packs.score.arithmetic import shown_points
from hhapp.packs.score.criteria import Component
from hhapp.services.score.sheet import NOT_SELF_SCORED, GroupTotals, LineRow, ScoreSheet
from hhapp.services.score.sheet import Column as Points
from hhapp.services.score.short_entry import how_to, short_text
from hhapp.services.score.states import RoundState
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.text import fold


class LineColumn(IntEnum):
    """The columns, in order."""

    CODE = 0
    NAME = 1
    ENTRY = 2
    MAXIMUM = 3
    SELF = 4
    VERIFIED = 5
    FINAL = 6
    STATE = 7


LINE_COLUMNS = (
    Column("Mã", 64),
    Column("Tiêu chí"),
    Column("Số liệu", 78),
    Column("Tối đa", 58, right=True),
    Column("Tự chấm", 82, right=True),
    Column("Thẩm định", 94, right=True),
    Column("Điểm đạt", 84, right=True),
    Column("Tình trạng", 126, optional=True),
)
GROUP_TAIL = len(LINE_COLUMNS) - LineColumn.ENTRY
WRITABLE = {
    RoundState.SCORING: LineColumn.ENTRY,
    RoundState.RETURNED: LineColumn.ENTRY,
    RoundState.VERIFYING_1: LineColumn.VERIFIED,
    RoundState.VERIFYING_2: LineColumn.VERIFIED,
    RoundState.FINAL: LineColumn.FINAL,
}
"""The column that a state of the round lets be typed into."""


class LineState(Enum):
    """How a line stands, the worst first."""

    LACKS = "Thiếu tài liệu"
    UNANSWERED = "Chưa chấm"
    NOT_ARISEN = "Không phát sinh"
    EXPLAINED = "Có giải trình"
    SURVEY = "Khảo sát"
    BACKED = "Có tài liệu"
    OTHER = "Đã chấm"


_LOOK = {
    LineState.LACKS: ("⚠", Tone.SOON),
    LineState.UNANSWERED: ("○", Tone.QUIET),
    LineState.NOT_ARISEN: ("–", Tone.QUIET),
    LineState.SURVEY: ("◇", Tone.QUIET),
}


def line_state(line: LineRow) -> LineState:
    """How a line stands."""
    if not line.applicable:
        return LineState.NOT_ARISEN
    known = (
        (line.component.is_survey, LineState.SURVEY),
        (line.lacks, LineState.LACKS),
        (line.unanswered, LineState.UNANSWERED),
        (line.evidence_count > 0, LineState.BACKED),
        (bool(line.explanation), LineState.EXPLAINED),
    )
    return next((state for holds, state in known if holds), LineState.OTHER)


def state_words(state: LineState) -> tuple[str, Tone]:
    """Sign and word of a state, and its tone."""
    sign, tone = _LOOK.get(state, ("✓", Tone.DONE))
    return f"{sign} {state.value}", tone


def line_rows(sheet: ScoreSheet) -> list[Row]:
    """Every component under its criterion, every criterion under its area."""
    rows: list[Row] = []
    writable = WRITABLE.get(sheet.round.state)
    lines = {line.code: line for line in sheet.lines}
    totals = {each.code: each for each in sheet.criterion_totals}
    for area, sums in zip(sheet.criteria.areas, sheet.area_totals, strict=True):
        rows.append(_group("area", sums, f"{area.code}. {area.name.upper()}", area.components))
        for criterion in area.criteria:
            name = f"   {criterion.code}  {criterion.name}"
            rows.append(_group("criterion", totals[criterion.code], name, criterion.components))
            rows += [_row(lines[each.code], writable, sheet.round.state) for each in criterion.components]
    return rows


def narrowed(rows: Iterable[Row], query: str, fits: Callable[[LineRow], bool]) -> list[Row]:
    """The lines that fit and hold every word, each under its criterion and area."""
    words = fold(query).split()
    found: list[Row] = []
    above: list[Row] = []  # the groups that nothing was kept of yet
    for row in rows:
        if row.group:
            above = [row] if _is_area(row) else [each for each in above if _is_area(each)] + [row]
        elif fits(row.item) and all(word in row.folded for word in words):
            found += [*above, row]
            above = []
    return found


def days_words(days: int | None) -> str:
    """ "còn 12 ngày", "quá 3 ngày"; empty where there is no last day."""
    if days is None:
        return ""
    return f"quá {-days} ngày" if days < 0 else f"còn {days} ngày" if days else "hôm nay"


def _is_area(row: Row) -> bool:
    return isinstance(row.key, tuple) and row.key[0] == "area"


def _group(kind: str, totals: GroupTotals, name: str, components: Iterable[Component]) -> Row:
    """What is only surveyed has nothing in the self column, on its group either."""
    columns = totals.columns
    own = columns[Points.SELF]
    surveyed = all(each.is_survey for each in components)
    cells = (
        Cell(name, name, hint=totals.name),
        Cell(),
        Cell(),
        Cell(shown_points(own.maximum), hint=f"Tối đa của bộ tiêu chí: {shown_points(totals.maximum)}"),
        Cell("", hint=NOT_SELF_SCORED) if surveyed else Cell(own.shown),
        *(Cell(columns[each].shown) for each in (Points.VERIFIED, Points.FINAL)),
        Cell(f"{own.scored}/{own.counted}", hint=f"Đã có điểm {own.scored}/{own.counted} tiêu chí thành phần"),
    )
    return Row((kind, totals.code), cells, group=True)


def _row(line: LineRow, writable: LineColumn | None, state: RoundState) -> Row:
    words, tone = state_words(line_state(line))
    typed = short_text(line)
    entry = Cell(
        f"↙ {typed}" if any(each.fact for each in line.inputs) and line.applicable else typed,
        typed or None,
        hint="\n".join(filter(None, (typed, f"Ghi {how_to(line.component)}.", *_sources(line)))),
        editable=_writes(line, writable, state),
        typed=typed,
    )
    points = (_points(line, column, at is writable and line.counts) for column, at in _POINT_COLUMNS)
    cells = (
        Cell(line.code, line.code),
        Cell(line.component.name, line.component.name),
        entry,
        Cell(shown_points(line.component.maximum), line.component.maximum, hint=_left_out(line)),
        *points,
        Cell(words, words, tone, hint="\n".join(filter(None, (line.na_reason, line.explanation)))),
    )
    folded = fold(f"{line.code} {line.component.name} {line.component.evidence} {line.self_remark}")
    return Row(line.code, cells, item=line, folded=folded)


_POINT_COLUMNS = (
    (Points.SELF, LineColumn.SELF),
    (Points.VERIFIED, LineColumn.VERIFIED),
    (Points.FINAL, LineColumn.FINAL),
)


def _writes(line: LineRow, writable: LineColumn | None, state: RoundState) -> bool:
    """A survey's published result may come until the round is closed, but not where no survey is held."""
    if line.component.is_survey:
        return state is not RoundState.CLOSED and line.counts
    return writable is LineColumn.ENTRY


def _points(line: LineRow, column: Points, editable: bool) -> Cell:
    points = line.points(column) if line.counts else None
    if column is Points.SELF and line.component.is_survey:
        return Cell("", None, hint=line.shown(column), computed=True)
    if not line.counts:
        return Cell("–", None, Tone.QUIET, hint="Không tính vào điểm tối đa")
    shown = "" if points is None else shown_points(points)
    told = line.told if column is Points.SELF else line.verified1_remark
    marked = column is Points.SELF and line.lacks
    return Cell(shown, points, hint=told, marked=marked, editable=editable, computed=column is Points.SELF, typed=shown)


def _left_out(line: LineRow) -> str:
    return "" if line.counts else "Không tính vào điểm tối đa năm này"


def _sources(line: LineRow) -> list[str]:
    return list(dict.fromkeys(each.source for each in line.inputs if each.source))

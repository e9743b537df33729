"""Rows of the entry grid, of the list of what to look at, and of figures that a file or a block would write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from hhapp.packs.catalogue import Severity
from hhapp.services.figure_rules import RuleFinding
from hhapp.services.figures import BadCell, FigureDifference, FigureGrid, FigureGroup, FigureRow
from hhapp.services.period_compare import Change
from hhapp.services.period_states import Obstacle
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row


class FigureColumn(IntEnum):
    """Columns of the grid."""

    NUMBER = 0
    NAME = 1
    UNIT = 2
    VALUE = 3
    PREVIOUS = 4
    PREVIOUS_CHANGE = 5
    LAST_YEAR = 6
    LAST_YEAR_CHANGE = 7
    NOTE = 8


@dataclass(frozen=True, slots=True)
class FigurePlace:
    """What another page asks to be shown: a period, and a figure of it where `code` names one."""

    period_id: int
    code: str = ""


FIGURE_COLUMNS = (
    Column("Số", 56),
    Column("Chỉ tiêu"),
    Column("Đơn vị tính", 92, optional=True),
    Column("Kỳ này", 124, right=True),
    Column("Kỳ trước", 108, right=True),
    Column("Thay đổi", 112, right=True),
    Column("Cùng kỳ", 108, right=True),
    Column("Thay đổi", 112, right=True),
    Column("Ghi chú", 170, optional=True),
)
FINDING_COLUMNS = (Column("Cần xem lại", 120), Column("Vì sao"))
BAD_CELL_COLUMNS = (Column("Số", 56), Column("Chỉ tiêu", 300), Column("Vì sao"))
DIFFERENCE_COLUMNS = (
    Column("Số", 56),
    Column("Chỉ tiêu"),
    Column("Đang có", 130, right=True),
    Column("Trong tệp", 130, right=True),
    Column("Ghi chú", 170),
)
SEVERITIES = {
    Severity.ERROR: ("✕ Sai", Tone.OVERDUE),
    Severity.WARNING: ("! Nên xem", Tone.SOON),
    Severity.NOTICE: ("i Lưu ý", Tone.QUIET),
}
_INDENT = "\u2003"


def figure_rows(grid: FigureGrid, remarks: Mapping[str, str] | None = None) -> list[Row]:
    """The figures by area; cells of a broken rule, and those that the superior office remarked on, are marked.

    Nobody types into a period that is not being entered.
    """
    broken = {code: f"Cấp trên nhận xét: {text}" for code, text in (remarks or {}).items()}
    for finding in grid.findings:
        for code in finding.codes:
            broken.setdefault(code, finding.explanation)
    rows: list[Row] = []
    for group in grid.groups:
        rows.append(_group_row(group))
        rows += [_row(figure, broken.get(figure.code, ""), grid.period.writable) for figure in group.rows]
    return rows


def columns_to_hide(grid: FigureGrid) -> frozenset[int]:
    """Columns of earlier periods that were never entered; where the period before is last year's, it stands once."""
    rows = [row for group in grid.groups for row in group.rows]
    hidden: set[int] = set()
    if all(row.previous_shown in ("", row.last_year_shown) for row in rows):
        hidden |= {FigureColumn.PREVIOUS, FigureColumn.PREVIOUS_CHANGE}
    if not any(row.last_year_shown for row in rows):
        hidden |= {FigureColumn.LAST_YEAR, FigureColumn.LAST_YEAR_CHANGE}
    return frozenset(hidden)


def finding_rows(findings: Iterable[RuleFinding]) -> list[Row]:
    """The rules that do not hold, the worst first, with their reason."""
    order = list(SEVERITIES)
    rows = []
    for finding in sorted(findings, key=lambda each: order.index(each.severity)):
        words, tone = SEVERITIES[finding.severity]
        why = f"{finding.explanation} ({finding.figures})" if finding.figures else finding.explanation
        rows.append(Row(("rule", finding.rule_code, *finding.codes), _two_cells(words, tone, why), item=finding.codes))
    return rows


def obstacle_rows(obstacles: Iterable[Obstacle]) -> list[Row]:
    """What must be put right before the period can be locked."""
    return [
        Row(("obstacle", at, each.code), _two_cells("✕ Cần sửa", Tone.OVERDUE, each.sentence), item=(each.code,))
        for at, each in enumerate(obstacles)
    ]


def bad_cell_rows(cells: Iterable[BadCell], grid: FigureGrid) -> list[Row]:
    """Why cells of a pasted block were refused."""
    known = {row.code: row for group in grid.groups for row in group.rows}
    rows = []
    for at, cell in enumerate(cells):
        figure = known.get(cell.code)
        number, name = (figure.number, figure.name) if figure else ("", "")
        words = Cell(cell.sentence, tone=Tone.OVERDUE, hint=cell.sentence)
        rows.append(Row(at, (Cell(number), Cell(name, hint=name), words), item=cell.code))
    return rows


def difference_rows(differences: Iterable[FigureDifference]) -> list[Row]:
    """What a filled form would change, and what of it cannot be read."""
    return [
        Row(
            each.code,
            (
                Cell(each.number),
                Cell(each.name, hint=each.name),
                Cell(each.old_shown, tone=Tone.QUIET),
                Cell(each.new_shown, tone=Tone.OVERDUE if each.fault else Tone.ACT),
                Cell(f"✕ {each.fault}" if each.fault else "", tone=Tone.OVERDUE, hint=each.fault),
            ),
            item=each,
        )
        for each in differences
    ]


def figure_words(figure: FigureRow, remark: str = "") -> str:
    """One figure in full: what the narrow columns of the grid cannot say."""
    unit = f" ({figure.unit})" if figure.unit else ""
    parts = [f"{figure.number}. {figure.name}{unit}".removeprefix(". ")]
    before = ("kỳ trước", figure.previous_shown, figure.previous_change)
    last_year = ("cùng kỳ năm trước", figure.last_year_shown, figure.last_year_change)
    for when, shown, change in (last_year,) if before[1:] == last_year[1:] else (before, last_year):
        if shown:
            parts.append(f"{when} {shown}{f', thay đổi {change.shown}' if change else ''}")
    parts += [f"chưa có vì: {figure.missing_reason}"] if figure.missing_reason else []
    parts += [f"cấp trên nhận xét: {remark}"] if remark else []
    parts += [f"lấy từ {figure.from_form} (Enter để mở)"] if figure.from_form else []
    return " · ".join(parts)


def _two_cells(words: str, tone: Tone, why: str) -> tuple[Cell, Cell]:
    return Cell(words, words, tone), Cell(why, why, hint=why)


def _group_row(group: FigureGroup) -> Row:
    entries = [row for row in group.rows if row.editable]
    filled = f"{sum(bool(row.entry) for row in entries)}/{len(entries)} số" if entries else ""
    blank = [Cell()] * (len(FIGURE_COLUMNS) - 2)
    cells = (Cell(f"{group.number}  {group.name}"), *blank, Cell(f"đã nhập {filled}" if filled else ""))
    return Row(("area", group.area), cells, group=True)


def _row(figure: FigureRow, broken: str, writable: bool) -> Row:
    missing = not figure.entry if figure.editable else figure.value is None
    typed_here = figure.editable and writable
    value = Cell(
        figure.shown,
        figure.value,
        Tone.QUIET if missing else Tone.PLAIN,
        hint=broken or _why_grey(figure),
        marked=bool(broken),
        computed=not typed_here,
        editable=typed_here,
        typed=figure.entry,
    )
    note = figure.note or (f"chưa có vì: {figure.missing_reason}" if figure.missing_reason else "")
    cells = (
        Cell(figure.number),
        Cell(_INDENT * max(0, figure.level - 1) + figure.name, hint=figure.name),
        Cell(figure.unit),
        value,
        Cell(figure.previous_shown, tone=Tone.QUIET),
        _change_cell(figure.previous_change),
        Cell(figure.last_year_shown, tone=Tone.QUIET),
        _change_cell(figure.last_year_change),
        Cell(note, editable=typed_here, computed=not typed_here, hint=note, typed=figure.note),
    )
    return Row(figure.code, cells, item=figure)


def _why_grey(figure: FigureRow) -> str:
    if figure.from_form:
        return f"Lấy dòng tổng của {figure.from_form}; sửa ở đó."
    return "" if figure.editable else "Chương trình tính; không nhập được."


def _change_cell(change: Change | None) -> Cell:
    return Cell(change.difference_shown, tone=Tone.QUIET, hint=change.shown) if change else Cell()

"""Rows of the entry grid and of the list of broken rules."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from hhapp.packs.catalogue import Severity
from hhapp.services.figure_values import RuleFinding
from hhapp.services.figures import FigureGrid, FigureGroup, FigureRow
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row


class FigureColumn(IntEnum):
    """Columns of the grid."""

    NUMBER = 0
    NAME = 1
    UNIT = 2
    VALUE = 3
    PREVIOUS = 4
    NOTE = 5


FIGURE_COLUMNS = (
    Column("Số", 56),
    Column("Chỉ tiêu"),
    Column("Đơn vị tính", 92, optional=True),
    Column("Kỳ này", 150, right=True),
    Column("Kỳ trước", 130, right=True),
    Column("Ghi chú", 180, optional=True),
)
FINDING_COLUMNS = (Column("Cần xem lại", 120), Column("Vì sao"))
_SEVERITIES = {
    Severity.ERROR: ("✕ Sai", Tone.OVERDUE),
    Severity.WARNING: ("! Nên xem", Tone.SOON),
    Severity.NOTICE: ("i Lưu ý", Tone.QUIET),
}
_INDENT = "\u2003"


def figure_rows(grid: FigureGrid) -> list[Row]:
    """The figures by area; cells of a broken rule are marked."""
    broken: dict[str, str] = {}
    for finding in grid.findings:
        for code in finding.codes:
            broken.setdefault(code, finding.explanation)
    rows: list[Row] = []
    for group in grid.groups:
        rows.append(_group_row(group))
        rows += [_row(figure, broken.get(figure.code, "")) for figure in group.rows]
    return rows


def finding_rows(findings: Iterable[RuleFinding]) -> list[Row]:
    """The rules that do not hold, with their reason."""
    rows = []
    for finding in findings:
        words, tone = _SEVERITIES[finding.severity]
        why = f"{finding.explanation} ({finding.figures})" if finding.figures else finding.explanation
        rows.append(Row(finding.rule_code, (Cell(words, words, tone), Cell(why, why, hint=why)), item=finding))
    return rows


def _group_row(group: FigureGroup) -> Row:
    entries = [row for row in group.rows if row.editable]
    filled = f"{sum(bool(row.entry) for row in entries)}/{len(entries)} số" if entries else ""
    cells = (Cell(f"{group.number}  {group.name}"), *[Cell()] * 4, Cell(f"đã nhập {filled}" if filled else ""))
    return Row(("area", group.area), cells, group=True)


def _row(figure: FigureRow, broken: str) -> Row:
    missing = not figure.entry if figure.editable else figure.value is None
    value = Cell(
        figure.shown,
        figure.value,
        Tone.QUIET if missing else Tone.PLAIN,
        hint=broken or ("" if figure.editable else "Chương trình tính; không nhập được."),
        marked=bool(broken),
        computed=not figure.editable,
        editable=figure.editable,
        typed=figure.entry,
    )
    cells = (
        Cell(figure.number),
        Cell(_INDENT * max(0, figure.level - 1) + figure.name, hint=figure.name),
        Cell(figure.unit),
        value,
        Cell(figure.previous_shown, tone=Tone.QUIET),
        Cell(figure.note, editable=figure.editable, computed=not figure.editable, hint=figure.note),
    )
    return Row(figure.code, cells, item=figure)

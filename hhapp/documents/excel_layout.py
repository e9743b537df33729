"""Lays a sheet's template rows out anew: repeated, left out, and all that refers to them taken along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.formatting.formatting import ConditionalFormatting, ConditionalFormattingList
from openpyxl.worksheet.cell_range import CellRange, MultiCellRange
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.pagebreak import Break, RowBreak
from openpyxl.worksheet.worksheet import Worksheet

from hhapp.documents.excel_moves import Moves, Placed, Turns, moved_formula

Book = Mapping[str, Moves]  # by the sheet's title


def lay_out(sheet: Worksheet, placed: Sequence[Placed], book: Book) -> None:
    """Put copies of the template's rows in their new places; what stood there is gone first."""
    moves = book[sheet.title]
    if moves.any:
        _put_rows(sheet, placed, moves)
        _put_settings(sheet, moves)
    if any(each.any for each in book.values()):
        _put_formulas(sheet, book)
        _put_rules(sheet, book)


def move_names(workbook: Workbook, book: Book) -> None:
    """Named ranges go where their rows went."""
    if any(each.any for each in book.values()):
        for title, names in [("", workbook.defined_names), *((s.title, s.defined_names) for s in workbook.worksheets)]:
            for name in names.values():
                name.attr_text = moved_formula(f"={name.attr_text}", title, (), book)[1:]


def _put_rows(sheet: Worksheet, placed: Sequence[Placed], moves: Moves) -> None:
    rows = range(1, sheet.max_row + 1)
    cells = {row: [(cell.value, copy(cell._style), cell.hyperlink) for cell in sheet[row]] for row in rows}
    heights = {row: copy(sheet.row_dimensions[row]) for row in rows if row in sheet.row_dimensions}
    merges = [CellRange(merge.coord) for merge in sheet.merged_cells.ranges]
    for merge in merges:
        sheet.unmerge_cells(merge.coord)
    sheet.delete_rows(1, len(rows))
    sheet.row_dimensions.clear()
    sheet._hyperlinks = []
    for target, each in enumerate(placed, start=1):
        for column, (value, style, link) in enumerate(cells[each.row], start=1):
            _put(sheet.cell(target, column), value, style, link)
        if each.row in heights:
            dimension = copy(heights[each.row])
            dimension.index = target
            sheet.row_dimensions[target] = dimension
    _merge(sheet, merges, moves)


def _put(cell: Cell, value: Any, style: Any, link: Any) -> None:
    cell.value = value
    cell._style = copy(style)
    if link is not None:
        cell.hyperlink = copy(link)


def _merge(sheet: Worksheet, merges: Iterable[CellRange], moves: Moves) -> None:
    """Merge again: a merge over several rows moves only where its rows stay together, once."""
    for merge in merges:
        for top in moves.targets(merge.min_row):
            bottom = top + merge.max_row - merge.min_row
            sheet.merge_cells(None, top, merge.min_col, bottom, merge.max_col)


def _put_settings(sheet: Worksheet, moves: Moves) -> None:
    """What is printed, what stays on the screen, what can be filtered, where pages break and pictures stand."""
    if sheet.print_area:
        areas = [moves.area(area.split("!")[-1]) for area in str(sheet.print_area).split(",")]
        sheet.print_area = ",".join(area for area in areas if area)
    if sheet.print_title_rows:
        sheet.print_title_rows = moves.area(sheet.print_title_rows)
    if sheet.freeze_panes:
        # Frozen above a row that is repeated: above its first turn.
        sheet.freeze_panes = (moves.area(sheet.freeze_panes) or sheet.freeze_panes).partition(":")[0]
    if sheet.auto_filter.ref:
        sheet.auto_filter.ref = moves.area(sheet.auto_filter.ref)
    for table in sheet.tables.values():
        table.ref = moves.area(table.ref) or table.ref
        if table.autoFilter is not None:
            table.autoFilter.ref = table.ref
    sheet.row_breaks = RowBreak(brk=[Break(id=row) for brk in sheet.row_breaks.brk for row in moves.targets(brk.id)])
    for drawing in (*sheet._images, *sheet._charts):
        for corner in (getattr(drawing.anchor, "_from", None), getattr(drawing.anchor, "to", None)):
            if corner is not None:
                corner.row = next(iter(moves.targets(corner.row + 1)), 1) - 1


def _put_formulas(sheet: Worksheet, book: Book) -> None:
    moves = book[sheet.title]
    for row in sheet.iter_rows():
        for cell in row:
            value, turns = cell.value, moves.turns(cell.row)
            if isinstance(value, ArrayFormula):
                text = moved_formula(value.text or "", sheet.title, turns, book)
                cell.value = ArrayFormula(cell.coordinate if ":" not in value.ref else _moved(value.ref, moves), text)
            elif cell.data_type == "f" and isinstance(value, str):
                cell.value = moved_formula(value, sheet.title, turns, book)


def _moved(coordinates: str, moves: Moves) -> str:
    return moves.area(coordinates) or coordinates


def _put_rules(sheet: Worksheet, book: Book) -> None:
    """Conditional formats and checks of what may be typed, for every row that their rows became."""
    formats = ConditionalFormattingList()
    for kept in sheet.conditional_formatting:
        ranges, turns = _places(kept.sqref, book[sheet.title])
        for rule in kept.rules if ranges else ():
            rule.formula = [_rule_formula(text, sheet.title, turns, book) for text in rule.formula]
            formats.add(ConditionalFormatting(ranges), rule)
    sheet.conditional_formatting = formats
    checks = sheet.data_validations.dataValidation
    for check in checks:
        check.sqref, turns = _places(check.sqref, book[sheet.title])
        for key in ("formula1", "formula2"):
            if getattr(check, key):
                setattr(check, key, _rule_formula(getattr(check, key), sheet.title, turns, book))
    sheet.data_validations.dataValidation = [check for check in checks if check.sqref]


def _places(ranges: MultiCellRange, moves: Moves) -> tuple[MultiCellRange, Turns]:
    """Where the ranges are now, and the turns of their first row, from which their formulas are meant."""
    pieces = [CellRange(piece) for area in ranges.ranges for piece in moves.runs(area)]
    first = min((piece.min_row for piece in pieces), default=0)
    return MultiCellRange(pieces), moves.turns(first) if first else ()


def _rule_formula(text: str, sheet: str, turns: Turns, book: Book) -> str:
    return moved_formula(f"={text}", sheet, turns, book)[1:]

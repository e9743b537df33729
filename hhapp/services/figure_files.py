"""A filled Excel form: its figures and the cells of its forms with columns together, looked at and kept in one go."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import FormBlock
from hhapp.services.figures import FigureDifference, FiguresRefusedError, preview_figures, set_figures
from hhapp.services.form_printed import form_block
from hhapp.services.form_values import KeptRow, cell_place, worked_out
from hhapp.services.forms import FormGrid, form_grid, read_cell, set_cells
from hhapp.vn.numbers import format_number


def forms_to_fill(session: Session, pack: Pack, period_id: int) -> tuple[FormBlock, ...]:
    """Every form of the pack with the rows that it has, or would begin with, whether or not figures are there."""
    return tuple(_to_fill(form_grid(session, pack, period_id, form.code)) for form in pack.forms)


def preview_given(
    session: Session, pack: Pack, period_id: int, given: Mapping[str, str]
) -> tuple[FigureDifference, ...]:
    """What `set_given` would change: figures in the order of the pack, then cells of its forms by row."""
    cells = {code: text for code, text in given.items() if cell_place(code) is not None}
    figures = {code: text for code, text in given.items() if code not in cells}
    differences = list(preview_figures(session, pack, period_id, figures))
    for form in pack.forms:
        own = {code: text for code, text in cells.items() if (at := cell_place(code)) and at.form == form.code}
        if own:
            differences += _differences(form_grid(session, pack, period_id, form.code), own)
    return tuple(differences)


def set_given(session: Session, pack: Pack, period_id: int, given: Mapping[str, str]) -> None:
    """Keep figures and cells by their codes; all, or none with FiguresRefusedError."""
    figures = {code: text for code, text in given.items() if cell_place(code) is None}
    if figures:
        set_figures(session, pack, period_id, figures)
    by_form: dict[str, dict[tuple[str, str], str]] = {}
    for code, text in given.items():
        if (place := cell_place(code)) is not None:
            by_form.setdefault(place.form, {})[place.row, place.column] = text
    for form, typed in by_form.items():
        set_cells(session, pack, period_id, form, typed)


def _to_fill(grid: FormGrid) -> FormBlock:
    rows = (
        KeptRow(
            row.code, row.name, row.note, {c.column: c.value for c in row.cells if c.editable and c.value is not None}
        )
        for row in grid.rows
    )
    return form_block(worked_out(grid.form, rows), every_row=True)


def _differences(grid: FormGrid, given: Mapping[str, str]) -> list[FigureDifference]:
    rows = {row.key: row for row in grid.rows}
    found = []
    for code, text in given.items():
        place = cell_place(code)
        row = None if place is None else rows.get(place.row)
        if place is None or row is None:
            found.append(FigureDifference(code, "", "", "", text, f"{grid.form.name} không có dòng này."))
            continue
        column = next((each for each in grid.form.columns if each.code == place.column), None)
        old = next((cell.entry for cell in row.cells if cell.column == place.column), "")
        name = row.name if column is None else f"{row.name} · {column.heading}"
        number = f"({column.number})" if column is not None and column.number else ""
        try:
            value = read_cell(grid.form, row.name, place.column, text)
        except (UserError, FiguresRefusedError) as error:
            found.append(FigureDifference(code, number, name, old, text, error.sentence))
            continue
        new = "" if value is None else format_number(value)
        if new != old:
            found.append(FigureDifference(code, number, name, old, new, ""))
    return found

"""The forms of a period as a report prints them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.packs.context import FormBlock, FormFigure, FormHeading, FormLine
from hhapp.packs.forms import Form
from hhapp.services.form_values import Cells, FormTable, table_of
from hhapp.vn.numbers import format_number


def form_blocks(session: Session, pack: Pack, period_id: int) -> tuple[FormBlock, ...]:
    """Every form of the pack in its order, with the period's figures."""
    return tuple(form_block(table_of(session, form, period_id)) for form in pack.forms)


def form_block(table: FormTable, *, every_row: bool = False) -> FormBlock:
    """A form as plain data; one that is not in use has its headings and no rows, unless `every_row` asks for them."""
    form, rows = table.form, table.rows if table.used or every_row else ()
    return FormBlock(
        code=form.code,
        name=form.name,
        number=form.number,
        title=form.title,
        unit=form.unit,
        row_heading=form.row_heading,
        used=table.used,
        columns={each.code: FormHeading(each.code, each.number, each.heading, each.groups) for each in form.columns},
        rows=tuple(
            FormLine(str(at), row.name, _cells(form, table.cells[row.key]), row.note, row.code)
            for at, row in enumerate(rows, start=1)
        ),
        total=FormLine("", form.total, _cells(form, table.total), ""),
    )


def in_order(pack: Pack, block: FormBlock) -> FormBlock:
    """A form that was kept as JSON, whose names are sorted: its columns in the pack's order again."""
    codes = [column.code for column in pack.form(block.code).columns]

    def line(kept: FormLine) -> FormLine:
        return replace(kept, cells={code: kept.cells[code] for code in codes})

    columns = {code: block.columns[code] for code in codes}
    return replace(block, columns=columns, rows=tuple(line(row) for row in block.rows), total=line(block.total))


def _cells(form: Form, cells: Cells) -> dict[str, FormFigure]:
    return {column.code: FormFigure(cells[column.code], _shown(cells[column.code])) for column in form.columns}


def _shown(value: Decimal | None) -> str:
    return "" if value is None else format_number(value)

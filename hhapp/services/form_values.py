"""Forms with columns worked out: rows with their typed and computed figures, and the totals. Missing is not zero.

A total adds up what is typed; a computed column's total is its formula over the totals, so that a share would be right
too. A form is in use once a figure of it is typed: indicators that come from it are its totals then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hhapp.models import FormCell, FormRow
from hhapp.packs import formula
from hhapp.packs.catalogue import Pack
from hhapp.packs.forms import FORM_PREFIX, Form, split_source
from hhapp.services.remembered import remembered
from hhapp.vn.text import fold

_EXACT = Context(prec=60)
Cells = Mapping[str, Decimal | None]  # by column code, every column of the form


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row as it is kept: typed figures by column. `code` is the pack's, "" for a row of the office's own."""

    code: str
    name: str
    note: str
    typed: Mapping[str, Decimal]

    @property
    def key(self) -> str:
        """What names the row within its form, and the same row in another period."""
        return row_key(self.code, self.name)


@dataclass(frozen=True, slots=True)
class FormTable:
    """A form of one period worked out: the cells of each row by its key, and of the total."""

    form: Form
    rows: tuple[KeptRow, ...]
    cells: Mapping[str, Cells]
    total: Cells

    @property
    def used(self) -> bool:
        """Whether a figure is typed anywhere."""
        return any(row.typed for row in self.rows)


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell of a form, named among the codes of figures; row "" is the total."""

    form: str
    row: str
    column: str

    @property
    def code(self) -> str:
        """ "form.bieu_06a/dat_dai/qua_han"."""
        return f"{FORM_PREFIX}{self.form}/{self.row}/{self.column}"


def row_key(code: str, name: str) -> str:
    """The pack's code of a row, else its name without accents and case."""
    return code or fold(name)


def cell_place(code: str) -> CellPlace | None:
    """The cell that a code names; None for the code of an indicator."""
    form, _, rest = code.removeprefix(FORM_PREFIX).partition("/")
    row, slash, column = rest.rpartition("/")
    return CellPlace(form, row, column) if code.startswith(FORM_PREFIX) and slash else None


def kept_rows(session: Session, period_id: int, form: str) -> tuple[KeptRow, ...]:
    """The rows of a form in a period, in their order; none where nobody has written in it yet."""
    query = (
        select(FormRow.id, FormRow.code, FormRow.name, FormRow.note)
        .where(FormRow.period_id == period_id, FormRow.form == form)
        .order_by(FormRow.position, FormRow.id)
    )
    rows = session.execute(query).all()
    typed: dict[int, dict[str, Decimal]] = {row.id: {} for row in rows}
    cells = select(FormCell.row_id, FormCell.column, FormCell.value).where(FormCell.row_id.in_(list(typed)))
    for cell in session.execute(cells):
        typed[cell.row_id][cell.column] = cell.value
    return tuple(KeptRow(row.code, row.name, row.note, typed[row.id]) for row in rows)


def table_of(session: Session, form: Form, period_id: int) -> FormTable:
    """The form of a period, worked out from what is kept."""
    return worked_out(form, kept_rows(session, period_id, form.code))


def worked_out(form: Form, rows: Iterable[KeptRow]) -> FormTable:
    """The rows with their computed columns, and the total."""
    kept, compute = tuple(rows), _computing(form)
    sums = {column.code: _sum(row.typed.get(column.code) for row in kept) for column in form.columns if column.typed}
    return FormTable(form, kept, {row.key: compute(row.typed) for row in kept}, compute(sums))


def total_of(session: Session, form: Form, period_id: int) -> Cells | None:
    """The total of a form in a period, as in its table; None where no figure is typed in it.

    What is asked of many past periods: the database counts how often each figure of a column stands there.
    """

    def make() -> Cells | None:
        query = (
            select(FormCell.column, FormCell.value, func.count())
            .join(FormRow, FormCell.row_id == FormRow.id)
            .where(FormRow.period_id == period_id, FormRow.form == form.code)
            .group_by(FormCell.column, FormCell.value)
        )
        figures: dict[str, list[Decimal]] = {}
        with localcontext(_EXACT):
            for column, value, count in session.execute(query):
                figures.setdefault(column, []).append(value * count)
        sums = {column.code: _sum(figures.get(column.code, ())) for column in form.columns if column.typed}
        return _computing(form)(sums) if figures else None

    return remembered(session, ("form total", form.code, period_id), make)


def figures_from_forms(session: Session, pack: Pack, period_id: int) -> dict[str, Decimal | None]:
    """The totals that indicators take from forms in use, by the indicator's code; None where its column is empty."""
    totals = {form.code: total_of(session, form, period_id) for form in pack.forms}
    found: dict[str, Decimal | None] = {}
    for indicator in pack.indicators:
        named = split_source(indicator.source)
        total = None if named is None else totals[named[0]]
        if named is not None and total is not None:
            found[indicator.code] = total[named[1]]
    return found


def _computing(form: Form) -> Callable[[Mapping[str, Decimal | None]], Cells]:
    """What makes all cells of a row, or of the total, of its typed figures; the order of columns is found once."""
    typed = tuple(column.code for column in form.columns if column.typed)
    computed = tuple((column.code, formula.parse(column.formula or "")) for column in form.computed)

    def compute(figures: Mapping[str, Decimal | None]) -> Cells:
        cells = {code: figures.get(code) for code in typed}
        for code, expression in computed:
            value = expression.value(cells)
            cells[code] = value if isinstance(value, Decimal) else None
        return cells

    return compute


def _sum(values: Iterable[Decimal | None]) -> Decimal | None:
    known = [value for value in values if value is not None]
    with localcontext(_EXACT):
        return sum(known, Decimal(0)) if known else None

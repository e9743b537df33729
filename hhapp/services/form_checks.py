"""What is wrong or missing in the forms of a period: rules of their rows and totals, cells without a figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from hhapp.packs import formula
from hhapp.packs.catalogue import PREVIOUS, Pack, Rule
from hhapp.packs.forms import Form, split_source
from hhapp.services.figure_rules import RuleFinding
from hhapp.services.form_values import CellPlace, Cells, FormTable, table_of
from hhapp.services.periods import PeriodRow, period_by_code, preceding_codes
from hhapp.vn.numbers import format_number

_NOTHING: Cells = {}


@dataclass(frozen=True, slots=True)
class Gap:
    """A row with cells that nobody has filled: the first of them, and a Vietnamese sentence."""

    code: str
    sentence: str


def preceding_table(session: Session, pack: Pack, form: Form, period: PeriodRow) -> tuple[PeriodRow, FormTable] | None:
    """The form as it stood in a period that ended the day before; None where none of them has a figure in it."""
    for code in preceding_codes(pack, period):
        row = period_by_code(session, pack, period.unit_id, code)
        table = None if row is None else table_of(session, form, row.id)
        if row is not None and table is not None and table.used:
            return row, table
    return None


def form_findings(session: Session, pack: Pack, period: PeriodRow) -> tuple[RuleFinding, ...]:
    """The rules that do not hold in the forms of a period, in the order of forms, rules and rows."""
    found: list[RuleFinding] = []
    for form in pack.forms:
        table = table_of(session, form, period.id)
        if table.used:
            before = preceding_table(session, pack, form, period)
            found.extend(broken_rules(table, None if before is None else before[1]))
    return tuple(found)


def broken_rules(table: FormTable, before: FormTable | None) -> Iterator[RuleFinding]:
    """The rules that rows break; the total is judged where no row breaks the rule and none lacks a figure for it."""
    for rule in table.form.rules:
        expression = formula.parse(rule.expression or "")
        own = {code for code in expression.codes if not code.startswith(PREVIOUS)}
        broken = False
        for row in table.rows:
            past = _NOTHING if before is None else before.cells.get(row.key, _NOTHING)
            values = _values(table.cells[row.key], past)
            if expression.value(values) is False:
                broken = True
                yield _finding(table.form, rule, row.key, row.name, values)
        complete = all(table.cells[row.key][code] is not None for row in table.rows for code in own)
        values = _values(table.total, _NOTHING if before is None else before.total)
        if not broken and complete and expression.value(values) is False:
            yield _finding(table.form, rule, "", table.form.total, values)


def form_gaps(session: Session, pack: Pack, period_id: int) -> tuple[Gap, ...]:
    """Rows of the forms in use that lack a figure in an official column, columns taken by the report without any."""
    gaps: list[Gap] = []
    for form in pack.forms:
        table = table_of(session, form, period_id)
        for row in table.rows if table.used else ():
            empty = [c for c in form.columns if c.typed and not c.beside and c.code not in row.typed]
            if empty:
                columns = ", ".join(column.label for column in empty)
                sentence = f"{form.name}, dòng “{row.name}”: còn trống {columns}. Không phát sinh thì ghi 0."
                gaps.append(Gap(CellPlace(form.code, row.key, empty[0].code).code, sentence))
        if table.used:
            gaps.extend(_columns_taken(pack, table))
    return tuple(gaps)


def _columns_taken(pack: Pack, table: FormTable) -> Iterator[Gap]:
    """A column beside the form may be empty in a row, but not as a whole where a figure of the report is its total."""
    taken = {split_source(indicator.source) for indicator in pack.indicators}
    for column in table.form.columns:
        if column.beside and (table.form.code, column.code) in taken and table.total[column.code] is None:
            sentence = f"{table.form.name}, cột {column.label} chưa có số nào. Không phát sinh thì ghi 0 ở một dòng."
            yield Gap(CellPlace(table.form.code, table.rows[0].key, column.code).code, sentence)


def _values(cells: Cells, past: Cells) -> dict[str, Decimal | None]:
    return {**cells, **{f"{PREVIOUS}{code}": value for code, value in past.items()}}


def _finding(form: Form, rule: Rule, key: str, name: str, values: Mapping[str, Decimal | None]) -> RuleFinding:
    codes = formula.parse(rule.expression or "").codes
    told, places = [], []
    for prefix, when in (("", ""), (PREVIOUS, " kỳ trước")):
        for column in form.columns:
            value = values.get(f"{prefix}{column.code}")
            if f"{prefix}{column.code}" in codes and value is not None:
                told.append(f"{column.label}{when} = {format_number(value)}")
                places.append(CellPlace(form.code, key, column.code).code)
    return RuleFinding(
        rule_code=f"{form.code}.{rule.code}",
        severity=rule.severity,
        explanation=f"{form.name}, dòng “{name}”: {rule.explanation}",
        codes=tuple(dict.fromkeys(places)),
        figures="; ".join(told),
    )

"""Faults of the forms of a catalogue: columns named twice or nowhere, formulas in a circle, rules over nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from hhapp.errors import UserError
from hhapp.packs import formula
from hhapp.packs.faults import no_such
from hhapp.packs.forms import REGISTER_SOURCES, Form, FormColumn, split_source
from hhapp.vn.text import fold

if TYPE_CHECKING:
    from hhapp.packs.catalogue import Indicator, Pack

_CODE = re.compile(r"[a-z][a-z0-9_]*")
_PREVIOUS = "previous."
Wrong = tuple[str, int, tuple[str, ...], str]
"""Family, position in it, the keys at fault (the first is where it is told), what is wrong."""


def form_faults(pack: Pack) -> Iterator[Wrong]:
    """Every fault of the pack's forms that shows only when their columns are seen together."""
    yield from _twice("forms", "code", (each.code for each in pack.forms))
    for at, form in enumerate(pack.forms):
        if not _CODE.fullmatch(form.code):
            yield "forms", at, ("code",), "mã chỉ gồm a-z, 0-9 và _"
        if not form.columns:
            yield "forms", at, ("columns",), "phải có ít nhất một cột"
        if not form.rows:
            yield "forms", at, ("rows",), "phải có ít nhất một dòng mặc định"
        yield from _parts(f"forms[{at}]", form)


def source_fault(indicator: Indicator, pack: Pack) -> str | None:
    """What is wrong with a source that names a column of a form; None for a right one and for any other source."""
    named = split_source(indicator.source)
    if named is None:
        return None
    forms = {each.code: each for each in pack.forms}
    if named[0] not in forms:
        return no_such("biểu", named[0], forms)
    columns = [each.code for each in forms[named[0]].columns]
    return None if named[1] in columns else no_such(f"cột của biểu “{named[0]}”", named[1], columns)


def _parts(place: str, form: Form) -> Iterator[Wrong]:
    yield from _twice(f"{place}.columns", "code", (each.code for each in form.columns))
    yield from _twice(f"{place}.columns", "number", (each.number for each in form.columns if each.number))
    yield from _twice(f"{place}.rows", "code", (each.code for each in form.rows))
    yield from _twice(f"{place}.rows", "name", (fold(each.name) for each in form.rows))
    yield from _twice(f"{place}.rules", "code", (each.code for each in form.rules))
    codes = {each.code for each in form.columns}
    for at, column in enumerate(form.columns):
        for keys, what in _column(column, codes):
            yield f"{place}.columns", at, keys, what
    for at, row in enumerate(form.rows):
        if not _CODE.fullmatch(row.code):
            yield f"{place}.rows", at, ("code",), "mã chỉ gồm a-z, 0-9 và _"
    for at, rule in enumerate(form.rules):
        if rule.change is not None or rule.expression is None:
            yield f"{place}.rules", at, ("expression", "change"), "quy tắc của biểu phải có điều kiện (expression)"
        else:
            for what in _expression(rule.expression, codes, is_rule=True):
                yield f"{place}.rules", at, ("expression",), what
    yield from _circle(place, form)


def _twice(family: str, key: str, values: Iterable[str]) -> Iterator[Wrong]:
    seen: set[str] = set()
    for at, value in enumerate(values):
        if value in seen:
            yield family, at, (key,), f"“{value}” đã dùng ở trên; ghi khác đi"
        seen.add(value)


def _column(column: FormColumn, codes: set[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    if not _CODE.fullmatch(column.code) or f"{column.code}." == _PREVIOUS:
        yield ("code",), "mã chỉ gồm a-z, 0-9 và _, không phải previous"
    if column.formula is not None:
        yield from ((("formula",), what) for what in _expression(column.formula, codes, is_rule=False))
    if column.carried is not None and column.carried not in codes:
        yield ("carried",), no_such("cột", column.carried, codes)
    if column.source is not None and column.source not in REGISTER_SOURCES:
        yield ("source",), no_such("nguồn", column.source, REGISTER_SOURCES)
    if column.source is not None and (column.formula is not None or column.carried is not None):
        yield ("source",), "cột tự tính hoặc lấy số kỳ trước không lấy số từ sổ; bỏ một trong hai"
    if column.carried is not None and column.formula is not None:
        yield ("carried", "formula"), "cột tự tính không lấy số kỳ trước; bỏ một trong hai"


def _expression(text: str, codes: Collection[str], *, is_rule: bool) -> Iterator[str]:
    try:
        read = formula.parse(text)
    except UserError as error:
        yield str(error)
        return
    if read.is_rule != is_rule:
        yield "phải là một phép so sánh" if is_rule else "phải là phép tính, không phải phép so sánh"
    named = {code.removeprefix(_PREVIOUS) if is_rule else code for code in read.codes}
    yield from (no_such("cột", code, codes) for code in sorted(named - set(codes)))


def _circle(place: str, form: Form) -> Iterator[Wrong]:
    position = {each.code: at for at, each in enumerate(form.columns)}
    graph: dict[str, Collection[str]] = {}
    for column in form.columns:
        try:
            graph[column.code] = formula.parse(column.formula).codes & position.keys() if column.formula else ()
        except UserError:  # told where formulas are checked
            continue
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        at = min(position[code] for code in error.args[1])
        what = f"công thức vòng tròn: {' → '.join(error.args[1])}; bỏ một chỗ"
        yield f"{place}.columns", at, ("formula",), what

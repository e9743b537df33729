"""Faults of a catalogue as a whole: codes used twice, names that lead nowhere, formulas in a circle, missing files."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from graphlib import CycleError, TopologicalSorter

from hhapp.errors import UserError
from hhapp.packs import formula
from hhapp.packs.catalogue import (
    COMPUTED,
    LAST_YEAR,
    PLAN_PREFIX,
    PREVIOUS,
    TYPED,
    Indicator,
    IndicatorKind,
    Pack,
    SuddenChange,
)
from hhapp.packs.context import TaskTotals

_CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")
_FIELD = re.compile(r"[a-z][a-z0-9_]*")  # templates say sections.tthc
_PLAN_COUNTS = frozenset(f.name for f in fields(TaskTotals)) - {"rate"}
_MOST_PLACES = 6


def faults(pack: Pack) -> tuple[str, ...]:
    """Every fault as "mau.toml: place: what", in the order of the file."""
    found = [*_codes(pack), *_links(pack), *_indicators(pack), *_rules(pack), *_files(pack)]
    return tuple(f"mau.toml: {fault}" for fault in found)


def with_computing_order(pack: Pack) -> Pack:
    """The pack (free of faults) with `computed` in an order in which each code comes after what it needs."""
    graph = {i.code: sorted(needs) for i in pack.indicators if (needs := _needs(i))}  # sorted: the same every time
    order = tuple(code for code in TopologicalSorter(graph).static_order() if code in graph)
    return replace(pack, computed=order)


def _needs(indicator: Indicator) -> frozenset[str]:
    if indicator.formula:
        return formula.parse(indicator.formula).codes
    return frozenset(indicator.needs)


def _codes(pack: Pack) -> Iterator[str]:
    families: dict[str, Iterable[str]] = {
        "unit_levels": (level.code for level in pack.unit_levels),
        "areas": (area.code for area in pack.areas),
        "indicators": (indicator.code for indicator in pack.indicators),
        "period_kinds": (kind.code for kind in pack.period_kinds),
        "report_kinds": (kind.code for kind in pack.report_kinds),
        "sections": (section.key for section in pack.sections),
        "rules": (rule.code for rule in pack.rules),
    }
    for family, codes in families.items():
        counts = Counter(codes)
        if not counts:
            yield f"{family}: phải có ít nhất một mục"
        yield from (f"{family} “{code}”: mã dùng {n} lần" for code, n in counts.items() if n > 1)
    yield from (
        f"indicators “{i.code}”: mã chỉ gồm a-z, 0-9, _ và dấu chấm"
        for i in pack.indicators
        if not _CODE.fullmatch(i.code)
    )
    yield from (
        f"indicators “{i.code}”: mã không được bắt đầu bằng {PREVIOUS} hay {LAST_YEAR}"
        for i in pack.indicators
        if i.code.startswith((PREVIOUS, LAST_YEAR))
    )
    yield from (f"sections “{s.key}”: mã chỉ gồm a-z, 0-9 và _" for s in pack.sections if not _FIELD.fullmatch(s.key))


def _links(pack: Pack) -> Iterator[str]:
    areas = {area.code for area in pack.areas}
    kinds = {kind.code for kind in pack.period_kinds}
    reports = {kind.code for kind in pack.report_kinds}
    for indicator in pack.indicators:
        if indicator.area not in areas:
            yield f"indicators “{indicator.code}”: area: không có lĩnh vực “{indicator.area}”"
    for section in pack.sections:
        if section.area and section.area not in areas:
            yield f"sections “{section.key}”: area: không có lĩnh vực “{section.area}”"
    for kind in pack.period_kinds:
        if kind.report not in reports:
            yield f"period_kinds “{kind.code}”: report: không có loại báo cáo “{kind.report}”"
        if kind.previous and kind.previous not in kinds:
            yield f"period_kinds “{kind.code}”: previous: không có kỳ “{kind.previous}”"
        if kind.start.of(2023) > kind.end.of(2023):
            yield f"period_kinds “{kind.code}”: end: ngày cuối kỳ trước ngày đầu kỳ"
    if not re.fullmatch(r"[A-Za-z0-9_-]*(\{(unit|period)\}[A-Za-z0-9_-]*)+", pack.file_name):
        yield "file_name: chỉ gồm chữ không dấu, số, _ -, {unit} và {period}"


def _indicators(pack: Pack) -> Iterator[str]:
    codes = {indicator.code for indicator in pack.indicators}
    graph: dict[str, frozenset[str]] = {}
    for indicator in pack.indicators:
        place = f"indicators “{indicator.code}”"
        yield from (f"{place}: {what}" for what in _one_indicator(indicator))
        try:
            needs = _needs(indicator)
            if indicator.formula and formula.parse(indicator.formula).is_rule:
                yield f"{place}: formula: phải là phép tính, không phải phép so sánh"
        except UserError as error:
            yield f"{place}: formula: {error.sentence}"
            continue
        yield from (f"{place}: không có chỉ tiêu “{code}”" for code in sorted(needs - codes))
        graph[indicator.code] = needs & codes
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield f"indicators: công thức vòng tròn: {' → '.join(error.args[1])}"


def _one_indicator(indicator: Indicator) -> Iterator[str]:
    """Does the source fit the rest of the indicator?"""
    is_ratio = indicator.kind is IndicatorKind.RATIO
    if is_ratio and len(indicator.needs) < 2:
        yield "tỷ lệ phải có numerator và denominator"
    if not is_ratio and indicator.needs:
        yield "numerator, denominator chỉ dùng với kind = ratio"
    if is_ratio and indicator.formula:
        yield "tỷ lệ không có formula"
    is_computed = is_ratio or bool(indicator.formula)
    if is_computed != (indicator.source == COMPUTED):
        yield f"source phải là “{COMPUTED}” khi có công thức hoặc tỷ lệ, và chỉ khi đó"
    if indicator.source.startswith(PLAN_PREFIX):
        if indicator.source.removeprefix(PLAN_PREFIX) not in _PLAN_COUNTS:
            yield f"source “{indicator.source}”: chỉ có {', '.join(sorted(_PLAN_COUNTS))}"
    elif indicator.source not in (TYPED, COMPUTED):
        yield f"source “{indicator.source}” không rõ là gì"
    if indicator.level not in (1, 2) or not 0 <= indicator.places <= _MOST_PLACES:
        yield f"level là 1 hoặc 2, places từ 0 đến {_MOST_PLACES}"


def _rules(pack: Pack) -> Iterator[str]:
    codes = {indicator.code for indicator in pack.indicators}
    for rule in pack.rules:
        place = f"rules “{rule.code}”"
        if (rule.expression is None) == (rule.change is None):
            yield f"{place}: phải có expression hoặc change, và chỉ một trong hai"
        elif rule.expression is not None:
            yield from (f"{place}: {what}" for what in _expression(rule.expression, codes))
        elif rule.change is not None:
            yield from (f"{place}: change: {what}" for what in _change(rule.change, pack))


def _expression(text: str, codes: set[str]) -> Iterator[str]:
    try:
        expression = formula.parse(text)
    except UserError as error:
        yield f"expression: {error.sentence}"
        return
    if not expression.is_rule:
        yield "expression: phải là một phép so sánh"
    named = {code.removeprefix(PREVIOUS).removeprefix(LAST_YEAR) for code in expression.codes}
    yield from (f"không có chỉ tiêu “{code}”" for code in sorted(named - codes))


def _change(change: SuddenChange, pack: Pack) -> Iterator[str]:
    kinds = {indicator.code: indicator.kind for indicator in pack.indicators}
    if change.code not in kinds:
        yield f"không có chỉ tiêu “{change.code}”"
    elif kinds[change.code] in (IndicatorKind.TEXT, IndicatorKind.YES_NO):
        yield f"“{change.code}” không phải là số"
    if change.factor <= 1:
        yield "factor phải lớn hơn 1"


def _files(pack: Pack) -> Iterator[str]:
    for kind in pack.report_kinds:
        for key, name, ending in (("word", kind.word, ".docx"), ("excel", kind.excel, ".xlsx")):
            if not name.endswith(ending) or "/" in name or "\\" in name:
                yield f"report_kinds “{kind.code}”: {key}: phải là tên một tệp {ending} trong thư mục của gói"
            elif not (pack.folder / name).is_file():
                yield f"report_kinds “{kind.code}”: {key}: không có tệp “{name}”"

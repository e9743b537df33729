"""The catalogue of fields that templates may name, read off the contexts themselves so that it can never miss one."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hhapp.packs import field_meanings
from hhapp.packs.bases import BASES
from hhapp.packs.context import DocumentContext, ReportContext
from hhapp.vn.numbers import format_date, format_number

CONTEXTS: Mapping[str, type] = MappingProxyType(
    {"báo cáo": ReportContext, **{basis.name: basis.context for basis in BASES.values()}}
)
MEANINGS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    dict(ChainMap(dict(field_meanings.MEANINGS), *(dict(basis.meanings) for basis in BASES.values())))
)
_LOOP_NAMES = MappingProxyType(  # what a loop's value is called in examples
    {
        "AreaBlock": "area",
        "TaskLine": "task",
        "ReminderLine": "task",
        "TargetLine": "target",
        "AgencyLine": "agency",
        "ReminderAgency": "agency",
        "IndicatorGroup": "group",
        "IndicatorLine": "line",
        "FormBlock": "form",
        "FormLine": "row",
        "HandedLine": "handed_line",
        **ChainMap(*(dict(basis.loops) for basis in BASES.values())),
    }
)
_LONGEST_EXAMPLE = 100


@dataclass(frozen=True, slots=True)
class Field:
    """One field as a template names it."""

    name: str  # "unit.name"; in a loop by the loop's name, "task.lead"
    record: str  # the dataclass that has it, "UnitInfo"
    loop: str  # "for task in area.tasks" where the field is one of a loop's, else ""
    documents: tuple[str, ...]  # the documents that have it: "báo cáo", "kế hoạch", …
    meaning: str
    example: str


def field_catalogue(samples: Sequence[DocumentContext]) -> tuple[Field, ...]:
    """Every field, in the order of the contexts; examples are of the first of the samples that has the field."""
    found: dict[tuple[str, str], Field] = {}
    for document, context in CONTEXTS.items():
        sample = next((each for each in samples if isinstance(each, context)), None)
        for field in _walk(context, sample, "", ""):
            known = found.get((field.name, field.record))
            documents = tuple(dict.fromkeys((*(known.documents if known else ()), document)))
            example = known.example if known and known.example else field.example
            loop = known.loop if known else field.loop
            found[field.name, field.record] = replace(field, loop=loop, documents=documents, example=example)
    return tuple(found.values())


@lru_cache(maxsize=64)
def shapes(record: type) -> Mapping[str, Any]:
    """The types of a record's fields, an optional one without its None."""
    hints = get_type_hints(record)
    return MappingProxyType({field.name: _without_none(hints[field.name]) for field in fields(record)})


def item_of(shape: Any) -> Any:
    """What a list holds; None for anything else."""
    return get_args(shape)[0] if get_origin(shape) is tuple else None


def value_of(shape: Any) -> Any:
    """What a table by codes holds; None for anything else."""
    return get_args(shape)[1] if get_origin(shape) is Mapping else None


def _without_none(shape: Any) -> Any:
    kinds = [kind for kind in get_args(shape) if kind is not type(None)] if isinstance(shape, UnionType) else []
    return kinds[0] if kinds else shape


def _walk(record: type, value: Any, prefix: str, loop: str) -> Iterator[Field]:
    """The fields of a record and of all that it leads to; records hold no records of their own kind."""
    for name, shape in shapes(record).items():
        own = getattr(value, name, None)
        item, table = item_of(shape), value_of(shape)
        if not _is_record(shape):
            yield Field(f"{prefix}{name}", record.__name__, loop, (), MEANINGS[record.__name__][name], _example(own))
        if _is_record(shape):
            yield from _walk(shape, own, f"{prefix}{name}.", loop)
        elif _is_record(item):
            called = _LOOP_NAMES[item.__name__]
            yield from _walk(item, own[0] if own else None, f"{called}.", f"for {called} in {prefix}{name}")
        elif _is_record(table):
            code, line = next(iter(own.items()), ("…", None)) if own else ("…", None)
            yield from _walk(table, line, f"{prefix}{name}['{code}'].", loop)


def _is_record(shape: Any) -> bool:
    return isinstance(shape, type) and is_dataclass(shape)


def _example(value: Any) -> str:
    text = ""
    match value:
        case bool():
            text = "có" if value else "không"
        case str() | int():
            text = str(value)
        case Decimal():
            text = format_number(value)
        case date():
            text = format_date(value)
        case tuple() if value and isinstance(value[0], str):
            text = " / ".join(value)
    return text if len(text) <= _LONGEST_EXAMPLE else f"{text[:_LONGEST_EXAMPLE]}…"

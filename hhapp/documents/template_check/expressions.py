"""Judges what a tag says against the fields of its document; an unknown name is told with the nearest right one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, is_dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from jinja2 import TemplateSyntaxError, nodes
from jinja2.parser import Parser

from hhapp.documents.sandbox import Sandbox, refused
from hhapp.documents.template_check.finding import Slip
from hhapp.packs.fields import item_of, shapes, value_of

Names = Mapping[str, Any]  # the names a tag may use and their shapes: types as the contexts declare them, or Any
_LIST_FILTERS = frozenset({"list", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique"})
_ITEM_FILTERS = frozenset({"first", "last", "max", "min"})
_BY_FIELD = frozenset({"map", "rejectattr", "selectattr", "sort", "sum", "unique", "max", "min"})
_METHODS = frozenset({"items", "keys", "values", "get"})
_PARTS_OF_A_DAY = frozenset({"day", "month", "year"})


class LoopFacts:
    """The shape of `loop` within a loop."""

    FIELDS = frozenset({"index", "index0", "first", "last", "length", "revindex", "revindex0", "previtem", "nextitem"})


@dataclass(slots=True)
class Used:
    """What the templates of a pack have named so far: fields as (record, field), keys as (table, key)."""

    fields: set[tuple[str, str]] = field(default_factory=set)
    keys: set[tuple[str, str]] = field(default_factory=set)


class Judge:
    """Reads the tags of one template. `keys` has the codes of each table of values ("figures", "cells" of any row)."""

    def __init__(self, env: Sandbox, context: type, keys: Mapping[str, frozenset[str]], used: Used) -> None:
        self._env = env
        self._context = context
        self._keys = keys
        self._used = used

    def value(self, text: str, names: Names) -> list[Slip]:
        """Slips of a value to be printed."""
        try:
            parser = Parser(self._env, text, state="variable")
            node = parser.parse_expression()
            if not parser.stream.eos:
                return [_syntax(text)]
        except (TemplateSyntaxError, RecursionError):
            return [_syntax(text)]
        slips: list[Slip] = []
        shape = self._shape(node, names, slips)
        if not slips and (item_of(shape) or value_of(shape)):
            slips.append(Slip(f"“{text}” là một danh sách, không in thẳng được", "Dùng thẻ lặp for, hoặc bộ lọc join."))
        elif not slips and _is_record(shape):
            slips.append(
                Slip(f"“{text}” gồm nhiều trường, không in thẳng được", f"Viết rõ trường nào, ví dụ {text}.name.")
            )
        return slips

    def step(self, word: str, rest: str, names: Names) -> tuple[list[Slip], Names]:
        """Slips of an if, for or set, and the names known after it (within it, for a loop)."""
        text = f"{word} {rest}"
        end = "" if word == "set" else f"{{% end{word} %}}"
        try:
            (node,) = Parser(self._env, f"{{% {text} %}}{end}").parse().body
        except (TemplateSyntaxError, RecursionError, ValueError):
            return [_syntax(text)], names
        slips: list[Slip] = []
        match node:
            case nodes.If(test=test):
                self._shape(test, names, slips)
            case nodes.For():
                return slips, self._loop(node, names, slips)
            case nodes.Assign(target=target, node=value):
                return slips, {**names, **dict.fromkeys(_targets(target), self._shape(value, names, slips))}
            case _:
                slips.append(_forbidden(word))
        return slips, names

    def _loop(self, node: nodes.For, names: Names, slips: list[Slip]) -> Names:
        slips.extend(_forbidden(fault) for fault in filter(None, [refused(node)]))
        shape = self._shape(node.iter, names, slips)
        item = item_of(shape)
        if item is None and shape is not Any:
            if not slips:
                slips.append(
                    Slip(f"“{_dotted(node.iter)}” không phải là danh sách", "Chỉ lặp được trên một danh sách.")
                )
            item = Any
        known = {**names, **dict.fromkeys(_targets(node.target), Any if item is None else item), "loop": LoopFacts}
        if node.test is not None:
            self._shape(node.test, known, slips)
        return known

    def _shape(self, node: nodes.Node, names: Names, slips: list[Slip]) -> Any:
        """The shape of an expression; Any where nothing can be said."""
        fault = refused(node)
        if fault:
            slips.append(_forbidden(fault))
            return Any
        match node:
            case nodes.Name(name=name):
                return self._named(name, names, slips)
            case (
                nodes.Getattr(node=owner, attr=str() as key)
                | nodes.Getitem(node=owner, arg=nodes.Const(value=str() as key))
            ):
                return self._field(node, self._shape(owner, names, slips), key, slips)
            case nodes.Filter():
                return self._filtered(node, names, slips)
            case nodes.Const(value=value):
                return type(value)
        # a call's own name is one of the few allowed ones: `refused` has seen to it
        called = node.node if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) else None
        children = [self._shape(child, names, slips) for child in node.iter_child_nodes() if child is not called]
        if isinstance(node, nodes.Getitem):
            return children[0] if isinstance(node.arg, nodes.Slice) else item_of(children[0]) or Any
        return children[0] if isinstance(node, (nodes.Or, nodes.And)) else Any

    def _named(self, name: str, names: Names, slips: list[Slip]) -> Any:
        if name not in names:
            known = shapes(self._context)
            slips.append(_unknown(name, names, [*names, *(f"{n}.{f}" for n in known for f in _below(known[n]))]))
            return Any
        if name in shapes(self._context) and names[name] is shapes(self._context)[name]:
            self._used.fields.add((self._context.__name__, name))
        return names[name]

    def _field(self, node: nodes.Node, owner: Any, attr: str, slips: list[Slip]) -> Any:
        before = _dotted(node.node if isinstance(node, (nodes.Getattr, nodes.Getitem)) else node)
        if value_of(owner) is not None:
            return self._keyed(before, owner, attr, slips)
        if _is_record(owner):
            known = shapes(owner)
            if attr in known:
                self._used.fields.add((owner.__name__, attr))
                return known[attr]
            slips.append(_unknown(f"{before}.{attr}", (), [f"{before}.{name}" for name in known]))
        elif item_of(owner) is not None:
            slips.append(
                Slip(
                    f"“{before}” là một danh sách, không có trường “{attr}”",
                    "Dùng thẻ lặp for rồi lấy trường của từng phần tử.",
                )
            )
        elif owner is LoopFacts and attr not in LoopFacts.FIELDS:
            slips.append(_unknown(f"loop.{attr}", (), [f"loop.{name}" for name in sorted(LoopFacts.FIELDS)]))
        elif owner in (str, int, Decimal, bool) or (owner is date and attr not in _PARTS_OF_A_DAY):
            slips.append(Slip(f"“{before}” là một giá trị, không có trường “{attr}”", f"Viết {{{{ {before} }}}}."))
        return Any

    def _keyed(self, before: str, owner: Any, key: str, slips: list[Slip]) -> Any:
        if key in _METHODS:
            self._used.keys.add((before, "*"))
            return Any
        known = self._keys.get(before) or self._keys.get(before.rpartition(".")[2], frozenset())
        self._used.keys.add((before, key))
        if known and key not in known:
            nearest = get_close_matches(key, known, n=1)
            advice = f"Có phải là “{nearest[0]}”?" if nearest else "Xem các mã trong danh mục của gói."
            slips.append(Slip(f"“{before}” không có mã “{key}”", advice))
        return value_of(owner)

    def _filtered(self, node: nodes.Filter, names: Names, slips: list[Slip]) -> Any:
        shape = self._shape(node.node, names, slips) if node.node is not None else Any
        for argument in node.args:
            self._shape(argument, names, slips)
        if node.name not in self._env.filters:
            known = [name for name in self._env.filters if " " not in name]
            nearest = get_close_matches(node.name, known, n=1)
            advice = f"Có phải là “{nearest[0]}”?" if nearest else f"Các bộ lọc: {', '.join(sorted(known))}."
            slips.append(Slip(f"không có bộ lọc “{node.name}”", advice))
            return Any
        item = item_of(shape)
        if node.name in _BY_FIELD and _is_record(item):
            shape = self._by_field(node, item, shape, slips)
        if node.name in _LIST_FILTERS or node.name == "map":
            return shape
        if node.name in _ITEM_FILTERS:
            return item or Any
        return shape if node.name == "default" else Any

    def _by_field(self, node: nodes.Filter, item: Any, shape: Any, slips: list[Slip]) -> Any:
        """selectattr('due'), map(attribute='name'): the field must be one of the list's."""
        named = [*(k.value for k in node.kwargs if k.key == "attribute"), *node.args[:1]]
        texts = [each.value for each in named if isinstance(each, nodes.Const) and isinstance(each.value, str)]
        if not texts or (node.args and node.name in ("unique", "sort") and not node.kwargs):
            return shape
        inner: Any = item
        for part in texts[0].split("."):
            known = shapes(inner) if _is_record(inner) else {}
            if known and part not in known:
                slips.append(_unknown(part, (), known))
                return Any
            self._used.fields.add((getattr(inner, "__name__", ""), part))
            inner = known.get(part, Any)
        return tuple[inner, ...] if node.name == "map" else shape


def _targets(target: nodes.Node) -> Iterator[str]:
    """Names that a loop or set gives."""
    if isinstance(target, nodes.Name):
        yield target.name
    elif isinstance(target, nodes.Tuple):
        for each in target.items:
            yield from _targets(each)


def _is_record(shape: Any) -> bool:
    return isinstance(shape, type) and is_dataclass(shape)


def _below(shape: Any) -> Iterable[str]:
    return shapes(shape) if _is_record(shape) else ()


def _dotted(node: nodes.Node) -> str:
    """A name as it is written."""
    match node:
        case nodes.Name(name=name):
            return str(name)
        case nodes.Getattr(node=owner, attr=attr):
            return f"{_dotted(owner)}.{attr}"
        case nodes.Getitem(node=owner, arg=nodes.Const(value=key)):
            return f"{_dotted(owner)}[{key!r}]"
    return "…"


def _unknown(name: str, known: Iterable[str], others: Iterable[str]) -> Slip:
    """A field that does not exist, with the nearest that does."""
    choices = [*known, *others]
    nearest = get_close_matches(name, choices, n=1, cutoff=0.5)
    advice = f"Có phải là “{nearest[0]}”?" if nearest else "Xem các trường bằng lệnh: hhapp template fields."
    return Slip(f"không có trường “{name}”", advice)


def _syntax(text: str) -> Slip:
    return Slip(f"thẻ viết sai cú pháp: “{text[:80]}”", "Sửa lại, ví dụ {{ unit.name }} hoặc {% if plan %}.")


def _forbidden(what: str) -> Slip:
    return Slip(f"“{what}” không được dùng trong tệp mẫu", "Bỏ đi; các dấu được dùng có trong hướng dẫn bộ mẫu.")

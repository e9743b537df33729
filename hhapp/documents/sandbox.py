"""The closed language of template files: the signs, filters and calls there are, and how much they may make.

A template is a file from outside. What is not listed here does not compile, so a template can neither reach beyond the
fields it is given nor keep the computer busy: loops pay for every repetition out of one allowance.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from decimal import Decimal
from functools import partial
from typing import Any

from jinja2 import StrictUndefined, TemplateRuntimeError, TemplateSyntaxError, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateExpression
from jinja2.filters import FILTERS
from jinja2.parser import Parser
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment, safe_range
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer

from hhapp.documents.compiled import Compiled

MAX_LETTERS = 64 * 2**20  # made by one template, its own markup counted; also what a document may hold to be read again
MAX_VALUE = 100_000  # letters or entries of one value
MAX_ROWS = 5_000  # paragraphs or rows that the loops of a template make; more take minutes to lay out and read again
_TURN = 100  # letters that a loop's turn costs at least
_ROW = MAX_LETTERS // MAX_ROWS  # what it costs at least where it makes a paragraph or a row of a table
_MAKES_A_ROW = re.compile(r"<w:(?:p|tr)[ >]")
_MOST_BITS = 256  # of a product
_PAY = "pay for each turn"  # no template can name a filter with spaces

_SIGNS: frozenset[type[nodes.Node]] = frozenset(
    {
        *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Assign),
        *(nodes.Name, nodes.NSRef, nodes.Const, nodes.Tuple, nodes.List, nodes.Getattr, nodes.Getitem, nodes.Slice),
        *(nodes.Filter, nodes.Test, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr),
        *(nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Neg, nodes.Pos, nodes.Concat),
        *(nodes.Call, nodes.Keyword),
    }
)
_FUNCTIONS = frozenset({"range", "namespace"})
_METHODS = frozenset({"items", "keys", "values", "get"})  # of a table of values by code
_JINJA_FILTERS = (
    *("abs", "count", "first", "int", "items", "last", "length", "list", "max", "min", "reject", "rejectattr"),
    *("reverse", "select", "selectattr", "sort", "unique"),
)

_COMPILED = Compiled()


class NotAllowedError(TemplateSyntaxError):
    """A template asks for something that this language leaves out on purpose."""


class TooMuchError(TemplateRuntimeError):
    """A template makes more than any document holds."""


class Sandbox(SandboxedEnvironment):
    """Jinja cut down to the closed language. One sandbox is one document: its allowance is spent as it is rendered."""

    intercepted_binops = frozenset({"+", "*", "%"})

    def __init__(self, *, autoescape: bool, shown: Callable[[Any], str], filters: Mapping[str, Any]) -> None:
        super().__init__(autoescape=autoescape, undefined=StrictUndefined, finalize=self.as_text)
        self._shown = shown
        self._letters = 0
        self.filters = {name: FILTERS[name] for name in _JINJA_FILTERS}
        self.filters |= {
            "default": _default,
            "join": self._joined,
            "map": self._mapped,
            "sum": _sum,
            _PAY: self.turns,
        }
        self.filters |= {"lower": self._lower, "upper": self._upper, "replace": self._replaced, "trim": self._trimmed}
        self.filters |= filters
        self._language = (autoescape, shown, *sorted(self.filters))
        self.globals = {"range": safe_range, "namespace": Namespace}
        self.code_generator_class = _Generator

    def compile(
        self, source: Any, name: Any = None, filename: Any = None, raw: bool = False, defer_init: bool = False
    ) -> Any:
        """As Jinja does, once for each text: what comes out depends on the text and on this language alone."""
        make = partial(super().compile, source, name, filename, raw, defer_init)
        if not isinstance(source, str) or raw or defer_init:
            return make()
        return _COMPILED.get((*self._language, "text", source, name, filename), len(source), make)

    def compile_expression(self, source: str, undefined_to_none: bool = True) -> TemplateExpression:
        """Likewise."""
        code = _COMPILED.get((*self._language, "expression", source), len(source), partial(self._expression, source))
        template = self.template_class.from_code(self, code, self.make_globals(None), None)
        return TemplateExpression(template, undefined_to_none)

    def _expression(self, source: str) -> Any:
        """The code of a text that is one expression, which it leaves in the name "result"."""
        parser = Parser(self, source, state="variable")
        try:
            expression = parser.parse_expression()
            if not parser.stream.eos:
                raise TemplateSyntaxError("chunk after expression", parser.stream.current.lineno)
            expression.set_environment(self)
        except TemplateSyntaxError:
            self.handle_exception(source=source)
        body: list[nodes.Node] = [nodes.Assign(nodes.Name("result", "store"), expression, lineno=1)]
        return self.compile(nodes.Template(body, lineno=1))

    def spend(self, letters: int) -> None:
        """Count what is made; TooMuchError when the allowance is used up."""
        self._letters += letters
        if self._letters > MAX_LETTERS:
            raise TooMuchError("the allowance is used up")

    def call_binop(self, _context: Context, operator: str, left: Any, right: Any) -> Any:
        """Additions and products that stay small; % only of numbers."""
        if operator == "+":
            return _within(left + right)
        if not (_is_number(left) and _is_number(right)):
            raise TypeError(operator)
        bits = sum(value.bit_length() for value in (left, right) if isinstance(value, int))
        if bits > _MOST_BITS:
            raise TooMuchError("a product of large numbers")
        return left * right if operator == "*" else left % right

    def as_text(self, value: Any) -> str:
        """The value as it is printed; TypeError for a list or a record of values."""
        text = str(value) if isinstance(value, Undefined) else self._shown(value)  # str: an undefined value speaks up
        self.spend(len(text))
        return text

    def turns(self, values: Iterable[Any], letters: int = _TURN) -> Turns:
        """The values to be walked by a loop, each turn paid for."""
        return Turns(self, values, letters)

    def _joined(self, values: Iterable[Any], between: str = "") -> str:
        length = 0
        texts = []
        for value in values:
            texts.append(self.as_text(value))
            length += len(texts[-1]) + len(between)
            if length > MAX_VALUE:
                raise TooMuchError("a value is too long")
        return between.join(texts)

    def _lower(self, value: Any) -> str:
        return self.as_text(value).lower()

    def _upper(self, value: Any) -> str:
        return self.as_text(value).upper()

    def _trimmed(self, value: Any, letters: str | None = None) -> str:
        return self.as_text(value).strip(letters)

    def _replaced(self, value: Any, old: str, new: str) -> str:
        text = self.as_text(value)
        if len(text) + text.count(old) * len(new) > MAX_VALUE:
            raise TooMuchError("a value is too long")
        return text.replace(old, new)

    def _mapped(self, values: Iterable[Any], *, attribute: str) -> Iterator[Any]:
        """Jinja's map by a field's name; without its way of calling filters."""
        for value in values:
            for name in attribute.split("."):
                value = self.getattr(value, name)
            yield value


class Turns:
    """The values of a loop; every turn is paid for."""

    def __init__(self, sandbox: Sandbox, values: Iterable[Any], letters: int) -> None:
        self._sandbox = sandbox
        self._values: Any = values if isinstance(values, Sized) else list(values)
        self._letters = letters

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[Any]:
        for value in self._values:
            self._sandbox.spend(self._letters)
            yield value


class _Generator(CodeGenerator):
    """Refuses what the language leaves out; makes loops pay and joined texts stay small."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """Look at every sign before any of it is turned into code."""
        for sign in node.find_all(nodes.Node):
            fault = refused(sign)
            if fault:
                raise NotAllowedError(fault, sign.lineno)
        for loop in list(node.find_all(nodes.For)):
            price = nodes.Const(_price([text.data for text in _own_text(loop.body)]), lineno=loop.lineno)
            loop.iter = nodes.Filter(loop.iter, _PAY, [price], [], None, None, lineno=loop.lineno)
        _Joined().visit(node)
        node.set_environment(self.environment)
        super().visit_Template(node, frame)


class _Joined(NodeTransformer):
    """a ~ b, by the join that looks at the length."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802
        """The pieces as a list that is joined."""
        pieces = nodes.List([self.visit(piece) for piece in node.nodes], lineno=node.lineno)
        return nodes.Filter(pieces, "join", [], [], None, None, lineno=node.lineno)


def refused(sign: nodes.Node) -> str:
    """What a sign that is not part of the language is called; "" for one that is."""
    match sign:
        case _ if type(sign) not in _SIGNS:
            return type(sign).__name__
        case nodes.Getattr(attr=str() as name) | nodes.Getitem(arg=nodes.Const(value=str() as name)) if name[:1] == "_":
            return name
        case nodes.Name(name=name) if name[:1] == "_":
            return name
        case nodes.List() | nodes.Tuple(ctx="load") if not all(isinstance(i, nodes.Const) for i in sign.items):
            return "[…]"
        case nodes.For(recursive=True):
            return "recursive"
        case nodes.Call(dyn_args=None, dyn_kwargs=None, node=called):
            return "" if _may_be_called(called) else "(…)"
        case nodes.Call() | nodes.Filter(dyn_args=nodes.Node()) | nodes.Filter(dyn_kwargs=nodes.Node()):
            return "*"
    return ""


def _may_be_called(called: nodes.Node) -> bool:
    if isinstance(called, nodes.Getattr):
        return called.attr in _METHODS
    return isinstance(called, nodes.Name) and called.name in _FUNCTIONS


def _price(texts: list[str]) -> int:
    """What a loop's turn costs, by the markup that it makes."""
    letters = _TURN + sum(len(text) for text in texts)
    return max(letters, _ROW) if any(_MAKES_A_ROW.search(text) for text in texts) else letters


def _own_text(body: Iterable[nodes.Node]) -> Iterator[nodes.TemplateData]:
    """The markup of a loop's turn; loops inside it pay for their own."""
    for node in body:
        if isinstance(node, nodes.TemplateData):
            yield node
        elif not isinstance(node, nodes.For):
            yield from _own_text(node.iter_child_nodes())


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def _within(value: Any) -> Any:
    if hasattr(value, "__len__") and len(value) > MAX_VALUE:
        raise TooMuchError("a value is too long")
    return value


def _default(value: Any, other: Any = "", boolean: bool = False) -> Any:
    return other if isinstance(value, Undefined) or (boolean and not value) else value


def _sum(values: Iterable[Any]) -> Any:
    return sum(values)

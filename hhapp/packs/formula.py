"""Formulas and rules of a pack: + - * / and comparisons of indicator codes and numbers. Nothing else runs."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, DecimalException, localcontext
from functools import lru_cache
from itertools import pairwise
from typing import Any

from hhapp.errors import UserError

_LONGEST = 500
_ARITHMETIC: dict[type[ast.AST], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_COMPARISONS: dict[type[ast.AST], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_Values = Mapping[str, Decimal | None]
_Evaluator = Callable[[_Values], Any]


class _Missing(Exception):
    """A figure that the formula names has no value yet."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A checked formula; `codes` are the indicators it names."""

    text: str
    codes: frozenset[str]
    is_rule: bool  # a comparison: its value is a bool
    _evaluate: _Evaluator

    def value(self, values: _Values) -> Decimal | bool | None:
        """The exact value; None when a figure it needs is missing or a divisor is zero."""
        with localcontext(Context(prec=60)):
            try:
                result: Decimal | bool = self._evaluate(values)
            except (_Missing, DecimalException):
                return None
        return result


_PRINTED_SIGNS = str.maketrans({"≤": "<=", "≥": ">=", "≠": "!=", "−": "-", "×": "*"})  # as Word and Excel offer them


@lru_cache(maxsize=1024)
def parse(text: str) -> Formula:
    """Read `a.b + 2 * (c - d)`, `a <= b` or `0 <= a <= 5`; UserError for anything that is not such a formula."""
    try:
        if len(text) > _LONGEST:
            raise ValueError
        tree = ast.parse(text.strip().translate(_PRINTED_SIGNS), mode="eval").body
        codes: set[str] = set()
        is_rule = isinstance(tree, ast.Compare)
        evaluate = _comparison(tree, codes) if isinstance(tree, ast.Compare) else _term(tree, codes)
    except (SyntaxError, KeyError, ValueError, RecursionError, MemoryError):
        raise UserError(
            f"Không hiểu công thức “{text[:80]}”.",
            "Chỉ dùng mã chỉ tiêu, số, + - * /, ngoặc và phép so sánh (==, !=, <=, >=, <, >).",
        ) from None
    return Formula(text, frozenset(codes), is_rule, evaluate)


def is_additive(text: str) -> bool:
    """Whether the formula only adds, subtracts and multiplies by numbers: over sums it is then the sum of the values.

    False for a rule and for what cannot be read.
    """
    try:
        return _degree(ast.parse(text.strip().translate(_PRINTED_SIGNS), mode="eval").body) == 1
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False


def _degree(node: ast.AST) -> int | None:
    """0 of a number, 1 of figures times numbers added up, None of anything else."""
    match node:
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub(), right=right):
            first = _degree(left)
            return first if first == _degree(right) else None
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            both = {_degree(left), _degree(right)}
            return None if None in both or both == {1} else max(each or 0 for each in both)
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            return _degree(left) if _degree(right) == 0 else None
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return _degree(operand)
        case ast.Constant():
            return 0
        case ast.Name() | ast.Attribute():
            return 1
    return None


def _comparison(node: ast.Compare, codes: set[str]) -> _Evaluator:
    compares = [_COMPARISONS[type(op)] for op in node.ops]
    terms = [_term(term, codes) for term in (node.left, *node.comparators)]

    def holds(values: _Values) -> bool:
        figures = [term(values) for term in terms]  # all of them: where one is missing nothing can be said
        return all(compare(*pair) for compare, pair in zip(compares, pairwise(figures), strict=True))

    return holds


def _term(node: ast.AST, codes: set[str]) -> _Evaluator:
    match node:
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _ARITHMETIC:
            apply, first, second = _ARITHMETIC[type(op)], _term(left, codes), _term(right, codes)
            return lambda values: apply(first(values), second(values))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            inner = _term(operand, codes)
            return lambda values: -inner(values)
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            exact = Decimal(repr(number))  # repr of a float is the shortest text that reads back: what was typed
            return lambda _values: exact
        case ast.Name() | ast.Attribute():
            code = _code(node)
            codes.add(code)
            return lambda values: _figure(values, code)
    raise ValueError


def _code(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_code(node.value)}.{node.attr}"
    if isinstance(node, ast.Name):
        return node.id
    raise ValueError


def _figure(values: _Values, code: str) -> Decimal:
    value = values.get(code)
    if value is None:
        raise _Missing
    return value

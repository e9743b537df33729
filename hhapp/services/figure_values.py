"""Figures worked out: typed ones as they are, counts of the plan, formulas and ratios. Pure functions.

Missing is not zero: a figure that needs a missing one is missing too. 0/0 is "không phát sinh".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from hhapp.errors import UserError
from hhapp.packs import formula
from hhapp.packs.catalogue import PLAN_PREFIX, Indicator, IndicatorKind, Pack
from hhapp.packs.context import TaskTotals
from hhapp.vn.numbers import MISSING, NO_OCCURRENCE, NOT_COMPUTABLE, format_number, parse_number
from hhapp.vn.text import fold, nfc

_YES, _NO = "Có", "Không"
# No office counts a quadrillion of anything: more digits are a key held down.
_MOST_DIGITS = 15
_NONE_WORDS = frozenset({"khong", "khong co", "khong phat sinh"})
_YES_WORDS = {
    **dict.fromkeys(("co", "x", "1", "dung", "true"), Decimal(1)),  # TRUE is what Excel makes of a ticked cell
    **dict.fromkeys(("0", "sai", "false"), Decimal(0)),
}


@dataclass(frozen=True, slots=True)
class Typed:
    """What is kept for a typed figure."""

    value: Decimal | None
    text: str | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure worked out. `value` is exact, None where there is none; `shown` then says why."""

    value: Decimal | None
    shown: str


def work_out(pack: Pack, typed: Mapping[str, Typed], totals: TaskTotals | None) -> dict[str, Figure]:
    """Every indicator's figure by code; `totals` None (no plan) leaves the plan's counts missing."""
    figures = {each.code: _given(each, typed.get(each.code), totals) for each in pack.indicators}
    values = {code: figure.value for code, figure in figures.items()}
    for code in pack.computed:
        indicator = pack.indicator(code)
        figures[code] = _ratio(indicator, values) if indicator.needs else _formula(indicator, values)
        values[code] = figures[code].value
    return figures


def read_typed(indicator: Indicator, typed: str) -> Typed:
    """What the clerk typed, as it is kept; empty means no figure.

    UserError for what is not a number, is negative or of over 15 digits before the comma, or is a count not whole.
    """
    if not indicator.typable:
        raise UserError(f"“{indicator.name}” do chương trình tính.", "Hãy sửa các số liệu mà nó được tính từ đó.")
    return read_entry(indicator.name, indicator.kind, typed)


def read_entry(name: str, kind: IndicatorKind, typed: str) -> Typed:
    """As `read_typed`, for a figure that is known to be typed."""
    text = nfc(typed).strip()
    if not text:
        return Typed(None, None)
    if kind is IndicatorKind.TEXT:
        return Typed(None, text)
    if kind is IndicatorKind.YES_NO:
        return Typed(_yes_no(name, text), None)
    return Typed(_number(name, kind, text), None)


def entry_text(indicator: Indicator, typed: Typed | None) -> str:
    """What a field shows for editing; `read_typed` reads the same figure back from it."""
    if typed is None:
        return ""
    if indicator.kind is IndicatorKind.TEXT:
        return typed.text or ""
    if typed.value is None:
        return ""
    return shown_value(indicator, typed.value) if indicator.kind is IndicatorKind.YES_NO else format_number(typed.value)


def rounded(indicator: Indicator, value: Decimal | None) -> Decimal | None:
    """The value as printed: ratios and formulas are rounded half up to the indicator's places."""
    return value if value is None or indicator.typable else rounded_to_places(indicator, value)


def _given(indicator: Indicator, typed: Typed | None, totals: TaskTotals | None) -> Figure:
    if indicator.source.startswith(PLAN_PREFIX):
        if totals is None:
            return Figure(None, MISSING)
        count = Decimal(getattr(totals, indicator.source.removeprefix(PLAN_PREFIX)))
        return Figure(count, shown_value(indicator, count))
    if typed is None:
        return Figure(None, MISSING)
    if indicator.kind is IndicatorKind.TEXT:
        return Figure(None, typed.text or MISSING)
    return Figure(typed.value, MISSING if typed.value is None else shown_value(indicator, typed.value))


def _ratio(indicator: Indicator, values: Mapping[str, Decimal | None]) -> Figure:
    part, whole = (values.get(code) for code in indicator.needs)
    if part is None or whole is None:
        return Figure(None, MISSING)
    if whole == 0:
        return Figure(None, NO_OCCURRENCE if part == 0 else NOT_COMPUTABLE)
    with localcontext(Context(prec=60)):
        share = part * 100 / whole
    return Figure(share, shown_value(indicator, share))


def _formula(indicator: Indicator, values: Mapping[str, Decimal | None]) -> Figure:
    expression = formula.parse(indicator.formula or "")
    result = expression.value(values)
    if isinstance(result, Decimal):
        return Figure(result, shown_value(indicator, result))
    missing = any(values.get(code) is None for code in expression.codes)
    return Figure(None, MISSING if missing else NOT_COMPUTABLE)


def shown_value(indicator: Indicator, value: Decimal) -> str:
    """The value as printed: "1.234,5", "85,0%", "Có"."""
    if indicator.kind is IndicatorKind.YES_NO:
        return _YES if value else _NO
    text = format_number(value, indicator.places)
    return f"{text}%" if indicator.kind is IndicatorKind.RATIO else text


def _yes_no(name: str, text: str) -> Decimal:
    word = fold(text)
    if word in _NONE_WORDS:
        return Decimal(0)
    if word not in _YES_WORDS:
        raise UserError(f"“{name}” chỉ ghi Có hoặc Không.", "Hãy nhập Có hoặc Không.")
    return _YES_WORDS[word]


def _number(name: str, kind: IndicatorKind, text: str) -> Decimal:
    value = Decimal(0) if fold(text) in _NONE_WORDS else parse_number(text)
    where = f"Số liệu “{name}”"
    if value is None:
        raise UserError(f"{where}: “{text[:40]}” không phải là số.", "Hãy nhập số, ví dụ 1.234 hoặc 1.234,5.")
    if value < 0:
        raise UserError(f"{where} không thể âm.", "Hãy nhập số từ 0 trở lên.")
    if value >= Decimal(10) ** _MOST_DIGITS:
        raise UserError(
            f"{where} có quá {_MOST_DIGITS} chữ số trước dấu phẩy, chắc là gõ nhầm.", "Hãy xem lại và nhập lại số."
        )
    if kind is IndicatorKind.COUNT and value != value.to_integral_value():
        raise UserError(f"{where} phải là số nguyên.", "Dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân.")
    return value


def rounded_to_places(indicator: Indicator, value: Decimal) -> Decimal:
    """The value with the decimals that the indicator is shown with, half up."""
    with localcontext(Context(prec=60)):
        return value.quantize(Decimal(1).scaleb(-indicator.places), rounding=ROUND_HALF_UP)

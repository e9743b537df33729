"""Points of a component from its inputs, and the index from points: pure and exact, with the working in words.

A quotient has no last digit (1/3), so points are carried to twenty decimals; every sum and difference of points is
then exact. Nothing is rounded to what is shown before it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from hhapp.packs import formula
from hhapp.packs.score.criteria import (
    ANSWER,
    CHOICE,
    COUNT,
    DENOMINATOR,
    HUNDRED,
    NUMERATOR,
    PART,
    TARGET,
    VALUE,
    Band,
    Component,
    CountBonus,
    CountDeduct,
    FormulaRule,
    Measure,
    NotApplicable,
    Proportional,
    Step,
    SumOfParts,
    Survey,
    Tier,
    YesNo,
)
from hhapp.vn.numbers import NO_OCCURRENCE, NOT_COMPUTABLE, format_number

ZERO = Decimal(0)
_FINEST = Decimal(1).scaleb(-20)
_BAND_FINEST = Decimal(1).scaleb(-12)
Values = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Scored:
    """What a component is worth: `points` in [0, maximum], None where it cannot be told yet; `told` is the working."""

    points: Decimal | None
    told: str


class _NotYet(Exception):
    """What is missing before points can be told, as a clause."""


def score(component: Component, values: Values, *, applicable: bool = True) -> Scored:
    """The points of a component from its inputs by name, with the arithmetic in Vietnamese.

    A component that does not apply has its full points, or none where it is out of the denominator.
    """
    if not applicable:
        return _not_applicable(component)
    try:
        with localcontext(Context(prec=60)):
            points, told = _worked_out(component, values)
            points = _within(points, component.maximum)
    except _NotYet as missing:
        return Scored(None, str(missing))
    return Scored(points, f"{told}: {shown_points(points)} điểm")


def index(points: Decimal, maximum: Decimal) -> Decimal | None:
    """The index in per cent, points / maximum × 100; None where nothing is left to score."""
    with localcontext(Context(prec=60)):
        return None if maximum == 0 else points * HUNDRED / maximum


def total(points: Iterable[Decimal]) -> Decimal:
    """The exact sum."""
    with localcontext(Context(prec=60)):
        return sum(points, ZERO)


def difference(first: Decimal, second: Decimal) -> Decimal:
    """The exact difference `first` - `second`."""
    with localcontext(Context(prec=60)):
        return first - second


def band_of(bands: Sequence[Band], value: Decimal | None) -> str:
    """The name of the highest rank that the index reaches; "" where there is no index or no rank.

    Twelve decimals decide: a sum of three thirds counts as one.
    """
    if value is None:
        return ""
    near = value.quantize(_BAND_FINEST, rounding=ROUND_HALF_UP, context=Context(prec=60))
    reached = [band for band in bands if near >= band.at_least]
    return max(reached, key=lambda band: band.at_least).name if reached else ""


def shown_points(points: Decimal) -> str:
    """Points as the index is printed: two decimals, "1,35"."""
    return format_number(points, 2)


def shown_index(value: Decimal | None) -> str:
    """An index as it is printed: "87,31"; "" where there is none."""
    return "" if value is None else format_number(value, 2)


def _not_applicable(component: Component) -> Scored:
    match component.not_applicable:
        case NotApplicable.FULL:
            return Scored(
                component.maximum, f"Không phát sinh, được điểm tối đa: {shown_points(component.maximum)} điểm"
            )
        case NotApplicable.OUT:
            return Scored(None, "Không phát sinh, không tính vào tổng điểm tối đa")
    return Scored(None, "Tiêu chí này không được ghi “không phát sinh”")


def _within(points: Decimal, maximum: Decimal) -> Decimal:
    exponent = points.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -20:
        points = points.quantize(_FINEST, rounding=ROUND_HALF_UP)
    return min(max(points, ZERO), maximum)


def _worked_out(component: Component, values: Values) -> tuple[Decimal, str]:
    most = component.maximum
    match component.rule:
        case YesNo():
            return (most, "Có") if _input(component, values, ANSWER) else (ZERO, "Không")
        case Tier() as tier:
            return _tier(component, tier, values)
        case Proportional() as line:
            return _proportional(component, line, values)
        case CountDeduct(each=each):
            count = _input(component, values, COUNT)
            return most - each * count, f"{_plain(most)} − {_plain(count)} × {_plain(each)}"
        case CountBonus() as bonus:
            return _bonus(bonus, _input(component, values, COUNT))
        case SumOfParts(parts=parts):
            fulfilled = [
                part for at, part in enumerate(parts, start=1) if _input(component, values, f"{PART}{at}") != 0
            ]
            told = " + ".join(_plain(part.points) for part in fulfilled) or "Không đạt phần nào"
            return total(part.points for part in fulfilled), f"{len(fulfilled)}/{len(parts)} phần, {told}"
        case FormulaRule() as rule:
            return _formula(component, rule, values)
        case Survey():
            return _survey(component, values)


def _tier(component: Component, tier: Tier, values: Values) -> tuple[Decimal, str]:
    if tier.by is Measure.CHOICE:
        place = int(_input(component, values, CHOICE))
        if not 1 <= place <= len(tier.steps):
            raise _NotYet("Chưa chọn kết quả")
        step = tier.steps[place - 1]
        return step.points, step.label
    measured, told = _measured(component, tier.by, values)
    if measured is None:
        return _empty(component, tier.empty, told)
    return _reached(tier.steps, measured, told, "%" if tier.by is Measure.RATE else "")


def _reached(steps: Sequence[Step], measured: Decimal, told: str, unit: str) -> tuple[Decimal, str]:
    reached = [step for step in steps if step.at_least is not None and measured >= step.at_least]
    if not reached:
        return ZERO, f"{told}, dưới mức thấp nhất"
    step = max(reached, key=lambda each: each.at_least or ZERO)
    return step.points, f"{told}, từ {_plain(step.at_least or ZERO)}{unit}"


def _proportional(component: Component, line: Proportional, values: Values) -> tuple[Decimal, str]:
    most = component.maximum
    measured, told = _measured(component, line.by, values)
    if measured is None:
        return _empty(component, line.empty, told)
    unit = "%" if line.by is Measure.RATE else ""
    if line.target:
        aim = _input(component, values, TARGET)
        if aim == 0:
            raise _NotYet("Chỉ tiêu được giao là 0, không tính được")
        measured = measured * HUNDRED / aim
        told = f"{told}; so với chỉ tiêu {_plain(aim)}% đạt {format_number(measured, 2)}%"
    if line.floor is not None and measured < line.floor:
        return ZERO, f"{told}, dưới {_plain(line.floor)}{unit}"
    full_at = line.top if line.full_at is None else line.full_at
    if measured >= full_at:
        return most, f"{told}, từ {_plain(full_at)}{unit} được điểm tối đa"
    points = (measured - line.base) * most / (line.top - line.base)
    return points, f"{told}; {_working(line, measured, unit)} × {_plain(most)}"


def _working(line: Proportional, measured: Decimal, unit: str) -> str:
    shown = f"{format_number(measured, 2)}{unit}"
    if line.base == 0 and line.top == HUNDRED and unit:
        return shown
    over = f"/{_plain(line.top - line.base)}{unit}"
    return f"({shown} − {_plain(line.base)}{unit}){over}" if line.base else f"{shown}{over}"


def _bonus(bonus: CountBonus, count: Decimal) -> tuple[Decimal, str]:
    if bonus.each is None:
        return _reached(bonus.steps, count, f"Số lượng {_plain(count)}", "")
    return bonus.each * count, f"{_plain(count)} × {_plain(bonus.each)}"


def _formula(component: Component, rule: FormulaRule, values: Values) -> tuple[Decimal, str]:
    given = {each.name: _input(component, values, each.name) for each in rule.variables}
    result = formula.parse(rule.expression).value(given)
    if not isinstance(result, Decimal):
        raise _NotYet(f"Công thức {rule.expression} {NOT_COMPUTABLE}")
    told = ", ".join(f"{name} = {_plain(value)}" for name, value in given.items())
    return result, f"{rule.expression} với {told}"


def _survey(component: Component, values: Values) -> tuple[Decimal, str]:
    if VALUE in values:
        measured: Decimal | None = values[VALUE]
        told = f"Tỷ lệ hài lòng đã công bố {_plain(values[VALUE])}%"
    elif NUMERATOR in values and DENOMINATOR in values:
        measured, told = _measured(component, Measure.RATE, values)
    else:
        raise _NotYet("Chưa có kết quả khảo sát")
    if measured is None:
        raise _NotYet("Chưa có phiếu khảo sát hợp lệ")
    return measured * component.maximum / HUNDRED, f"{told} × {_plain(component.maximum)}"


def _measured(component: Component, by: Measure, values: Values) -> tuple[Decimal | None, str]:
    """The measure in its unit (per cent of a rate) with its working; None for a rate of nothing (0/0)."""
    if by is not Measure.RATE:
        value = _input(component, values, COUNT if by is Measure.COUNT else VALUE)
        return value, f"{'Số lượng' if by is Measure.COUNT else 'Kết quả'} {_plain(value)}"
    part, whole = _input(component, values, NUMERATOR), _input(component, values, DENOMINATOR)
    if whole == 0:
        if part != 0:
            raise _NotYet(f"{_plain(part)}/0 {NOT_COMPUTABLE}, xem lại tổng số")
        return None, f"0/0, {NO_OCCURRENCE}"
    rate = part * HUNDRED / whole
    return rate, f"{_plain(part)}/{_plain(whole)} = {format_number(rate, 2)}%"


def _empty(component: Component, points: Decimal | None, told: str) -> tuple[Decimal, str]:
    """Points of 0/0; where the set says nothing of it, the one way out that this component has."""
    if points is not None:
        return points, told
    if component.not_applicable is NotApplicable.NOT_ALLOWED:
        raise _NotYet(f"{told}, bộ tiêu chí không nói được mấy điểm: hãy ghi điểm tự chấm kèm giải trình")
    raise _NotYet(f"{told}: hãy ghi “không phát sinh” hoặc xem lại số liệu")


def _input(component: Component, values: Values, name: str) -> Decimal:
    value = values.get(name)
    if value is None:
        label = next(field.label for field in component.inputs if field.name == name)
        raise _NotYet(f"Chưa nhập: {label}")
    return value


def _plain(value: Decimal) -> str:
    return format_number(value)

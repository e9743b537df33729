"""Faults of a criteria set as a whole: sums at every level, codes used twice, rules that lack something."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from hhapp.errors import UserError
from hhapp.packs import formula
from hhapp.packs.facts import fact_fault
from hhapp.packs.faults import Fault
from hhapp.packs.reading import Notes
from hhapp.packs.score.arithmetic import total
from hhapp.packs.score.criteria import (
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
)
from hhapp.packs.score.reading import Flat
from hhapp.vn.numbers import format_number

_CODE = re.compile(r"[0-9A-Za-z]+([.\-][0-9A-Za-z]+)*")
_VERSION = re.compile(r"\w[\w.\- ]{0,39}")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_MOST_POINTS = Decimal(10_000)
_Told = Iterator[tuple[str, str]]  # key, what


@dataclass(frozen=True, slots=True)
class _Wrong:
    family: str
    position: int
    key: str
    what: str


def faults(flat: Flat, notes: Notes, indicators: Collection[str] | None) -> tuple[Fault, ...]:
    """Every fault that shows only when the entries are seen together; what follows from an unread key is not told."""
    found = (*_head(flat), *_codes(flat), *_parents(flat), *_sums(flat), *_components(flat, indicators))
    return tuple(
        notes.entry(wrong.family, wrong.position).fault(wrong.key, wrong.what)
        for wrong in found
        if (wrong.family, wrong.position, wrong.key) not in notes.spoilt
    )


def _head(flat: Flat) -> Iterator[_Wrong]:
    head = flat.head
    if not _FIRST_YEAR <= head.year <= _LAST_YEAR:
        yield _Wrong("", 0, "year", f"phải từ {_FIRST_YEAR} đến {_LAST_YEAR}")
    if not _VERSION.fullmatch(head.version):
        yield _Wrong("", 0, "version", "chỉ gồm chữ, số, dấu chấm, dấu -, thí dụ “1” hoặc “2026.1”")
    for family, members in (("areas", flat.areas), ("criteria", flat.criteria), ("components", flat.components)):
        if not members:
            yield _Wrong("", 0, family, "phải có ít nhất một mục")
    for at, what in _bands(head.bands):
        yield _Wrong("bands", at, "from", what)
    if not head.bands:
        yield _Wrong("", 0, "bands", "phải có ít nhất một mức xếp loại")


def _bands(bands: Sequence[Band]) -> Iterator[tuple[int, str]]:
    seen: set[Decimal] = set()
    for at, band in enumerate(bands):
        if not 0 <= band.at_least <= 100:
            yield at, "phải từ 0 đến 100 (%)"
        if band.at_least in seen:
            yield at, f"mức {format_number(band.at_least)} đã dùng ở trên"
        seen.add(band.at_least)
    if bands and Decimal(0) not in seen:
        yield len(bands) - 1, "phải có một mức xếp loại bắt đầu từ 0"


def _codes(flat: Flat) -> Iterator[_Wrong]:
    seen: set[str] = set()
    families: tuple[tuple[str, Iterable[str]], ...] = (
        ("areas", (each.code for each in flat.areas)),
        ("criteria", (each.code for _, each in flat.criteria)),
        ("components", (each.code for _, each in flat.components)),
    )
    for family, codes in families:
        for at, code in enumerate(codes):
            if not _CODE.fullmatch(code):
                yield _Wrong(family, at, "code", "mã chỉ gồm chữ không dấu, số, dấu chấm, thí dụ “1.2.1”")
            elif code in seen:
                yield _Wrong(family, at, "code", f"mã “{code}” đã dùng ở trên; đặt mã khác")
            seen.add(code)
    former: set[str] = set()
    for at, (_, component) in enumerate(flat.components):
        before = component.formerly
        if before and before != "-" and before in former:
            yield _Wrong("components", at, "formerly", f"mã năm trước “{before}” đã dùng ở trên")
        former.add(before)


def _parents(flat: Flat) -> Iterator[_Wrong]:
    areas, criteria = {each.code for each in flat.areas}, {each.code for _, each in flat.criteria}
    for at, (area, _) in enumerate(flat.criteria):
        if area not in areas:
            yield _Wrong("criteria", at, "area", f"không có lĩnh vực “{area}”; sửa mã hoặc thêm lĩnh vực này")
    for at, (criterion, _) in enumerate(flat.components):
        if criterion not in criteria:
            yield _Wrong(
                "components", at, "criterion", f"không có tiêu chí “{criterion}”; sửa mã hoặc thêm tiêu chí này"
            )


def _sums(flat: Flat) -> Iterator[_Wrong]:
    """Every level must add up to the one above, to the last digit."""
    for at, (_, criterion) in enumerate(flat.criteria):
        parts = total(each.maximum for parent, each in flat.components if parent == criterion.code)
        if parts != criterion.maximum:
            yield _Wrong("criteria", at, "max", _sum_told(criterion.maximum, parts, "tiêu chí thành phần"))
    for at, area in enumerate(flat.areas):
        parts = total(each.maximum for parent, each in flat.criteria if parent == area.code)
        if parts != area.maximum:
            yield _Wrong("areas", at, "max", _sum_told(area.maximum, parts, "tiêu chí"))
    parts = total(area.maximum for area in flat.areas)
    if flat.areas and parts != flat.head.total:
        yield _Wrong("", 0, "total", _sum_told(flat.head.total, parts, "lĩnh vực"))


def _sum_told(said: Decimal, found: Decimal, what: str) -> str:
    return f"ghi {format_number(said)} điểm nhưng các {what} cộng lại được {format_number(found)}"


def _components(flat: Flat, indicators: Collection[str] | None) -> Iterator[_Wrong]:
    for at, (_, component) in enumerate(flat.components):
        for key, what in (*_component(component), *_facts(component, indicators)):
            yield _Wrong("components", at, key, what)


def _component(component: Component) -> _Told:
    if not 0 < component.maximum <= _MOST_POINTS:
        yield "max", "điểm tối đa phải lớn hơn 0"
    if component.is_survey and component.not_applicable is not NotApplicable.NOT_ALLOWED:
        yield "not_applicable", "tiêu chí khảo sát không có “không phát sinh”; xóa đi"
    yield from _rule(component)


def _rule(component: Component) -> _Told:
    match component.rule:
        case Tier() as tier:
            yield from _tier(tier, component.maximum)
        case Proportional() as line:
            yield from _line(line, component.maximum)
        case CountDeduct(each=each):
            if each <= 0:
                yield "each", "phải lớn hơn 0"
        case CountBonus() as bonus:
            yield from _bonus(bonus, component.maximum)
        case SumOfParts() as parts:
            yield from _sum_of_parts(parts, component.maximum)
        case FormulaRule() as rule:
            yield from _formula(rule)
        case Survey(factor=factor):
            if not _NAME.fullmatch(factor):
                yield "factor", "mã yếu tố khảo sát chỉ gồm a-z, 0-9 và _"
        case _:
            return


def _tier(tier: Tier, most: Decimal) -> _Told:
    if len(tier.steps) < 1:
        yield "steps", "còn thiếu các mức điểm; viết như “100 = 1,0”"
        return
    yield from _steps(tier.steps, most, at_least=tier.by is not Measure.CHOICE)
    yield from _points("empty", tier.empty, most)
    if tier.empty is not None and tier.by is not Measure.RATE:
        yield "empty", "chỉ dùng khi tính theo tỷ lệ (by = rate)"


def _steps(steps: Sequence[Step], most: Decimal, *, at_least: bool) -> _Told:
    marks = [step.at_least if at_least else step.label for step in steps]
    if len(set(marks)) != len(marks):
        yield "steps", "có hai mức giống nhau; bỏ một mức"
    if any(not 0 <= step.points <= most for step in steps):
        yield "steps", f"điểm mỗi mức phải từ 0 đến {format_number(most)}"
    elif all(step.points != most for step in steps):
        yield "steps", f"không mức nào được điểm tối đa {format_number(most)}; xem lại"
    if at_least:
        ordered = sorted(steps, key=lambda step: step.at_least or Decimal(0))
        if any(low.points > high.points for low, high in pairwise(ordered)):
            yield "steps", "mức cao hơn lại ít điểm hơn; xem lại"


def _points(key: str, points: Decimal | None, most: Decimal) -> _Told:
    if points is not None and not 0 <= points <= most:
        yield key, f"phải từ 0 đến {format_number(most)}"


def _line(line: Proportional, most: Decimal) -> _Told:
    if line.base >= line.top:
        yield "top", "phải lớn hơn base (mức bắt đầu có điểm)"
    if line.base < 0:
        yield "base", "không thể âm"
    full_at = line.top if line.full_at is None else line.full_at
    if full_at <= line.base:
        yield "full_at", "phải lớn hơn base (mức bắt đầu có điểm)"
    if line.floor is not None and not 0 <= line.floor <= full_at:
        yield "floor", "phải từ 0 đến mức được điểm tối đa"
    if line.target and line.by is not Measure.RATE:
        yield "target", "chỉ dùng khi tính theo tỷ lệ (by = rate)"
    if line.empty is not None and line.by is not Measure.RATE:
        yield "empty", "chỉ dùng khi tính theo tỷ lệ (by = rate)"
    yield from _points("empty", line.empty, most)


def _bonus(bonus: CountBonus, most: Decimal) -> _Told:
    if (bonus.each is None) == (not bonus.steps):
        yield "each", "ghi điểm mỗi việc (each) hoặc các mức (steps), một trong hai"
    if bonus.each is not None and bonus.each <= 0:
        yield "each", "phải lớn hơn 0"
    if bonus.steps:
        yield from _steps(bonus.steps, most, at_least=True)


def _sum_of_parts(rule: SumOfParts, most: Decimal) -> _Told:
    parts = total(part.points for part in rule.parts)
    if parts != most:
        yield "parts", _sum_told(most, parts, "phần")
    if any(part.points <= 0 for part in rule.parts):
        yield "parts", "điểm mỗi phần phải lớn hơn 0"
    if len({part.label for part in rule.parts}) != len(rule.parts):
        yield "parts", "có hai phần giống nhau; bỏ một phần"


def _formula(rule: FormulaRule) -> _Told:
    names = [each.name for each in rule.variables]
    if len(set(names)) != len(names) or not all(_NAME.fullmatch(name) for name in names):
        yield "variables", "tên biến chỉ gồm a-z, 0-9, _ và không trùng nhau"
    try:
        read = formula.parse(rule.expression)
    except UserError as error:
        yield "expression", str(error)
        return
    if read.is_rule:
        yield "expression", "phải là phép tính, không phải phép so sánh"
    for name in sorted(read.codes ^ set(names)):
        what = "chưa khai báo trong variables" if name in read.codes else "không có trong công thức"
        yield "variables", f"biến “{name}” {what}"


def _facts(component: Component, indicators: Collection[str] | None) -> _Told:
    for key in sorted(set(component.facts.values())) if indicators is not None else ():
        wrong = fact_fault(key, indicators or ())
        if wrong:
            yield "fact", wrong

"""A criteria set from TOML, JSON or the sheets of an Excel file: one layout, every fault told with its place.

The layout is flat: `areas`, `criteria` (each names its `area`), `components` (each names its `criterion`), `bands`.
Steps, parts and variables are lists of texts "100 = 1,0", as an official writes them in one cell. The nested layout
(criteria inside areas, components inside criteria) is taken too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from hhapp.errors import UserError
from hhapp.packs.faults import Entry, Fault, Tables
from hhapp.packs.reading import Notes, Table
from hhapp.packs.score.criteria import (
    HUNDRED,
    Band,
    Component,
    CountBonus,
    CountDeduct,
    CriteriaSet,
    Criterion,
    FormulaRule,
    InputField,
    Kind,
    Measure,
    NotApplicable,
    Part,
    Proportional,
    Rule,
    ScoreArea,
    Step,
    SumOfParts,
    Survey,
    Tier,
    Variable,
    WithoutSurvey,
    YesNo,
)
from hhapp.vn.numbers import parse_number
from hhapp.vn.text import fold

# Keys whose numbers JSON may hold as text, so that no float ever touches them.
_NUMBERS = frozenset({"max", "total", "from", "base", "top", "floor", "full_at", "each", "empty"})
_LARGEST, _MOST_PLACES = Decimal(10**9), 10
_NONE_ARISEN = fold("không phát sinh")
_JSON_NUMBER = re.compile(r"\d{1,9}(\.\d{1,20})?", re.ASCII)
# What the nested layout says beside the set; "verified_by" follows from the kinds of the components.
_ASIDES = frozenset({"schema", "status", "verified_by"})


class FaultySetError(UserError):
    """A criteria set cannot be used; `faults` has everything that is wrong with it."""

    def __init__(self, name: str, faults: Sequence[Fault]) -> None:
        super().__init__(
            f"Bộ tiêu chí “{name}” có {len(faults)} lỗi: {faults[0]}",
            "Sửa các lỗi được liệt kê rồi thử lại.",
            details="\n".join(str(fault) for fault in faults),
        )
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Flat:
    """A set as it was read, before its parts are put into each other; positions are those of the entries."""

    head: CriteriaSet  # without areas
    areas: tuple[ScoreArea, ...]
    criteria: tuple[tuple[str, Criterion], ...]  # with the code of the area
    components: tuple[tuple[str, Component], ...]  # with the code of the criterion


def read_set(
    document: Mapping[str, Any], file: str, *, indicators: Collection[str] | None = None, tables: Tables | None = None
) -> CriteriaSet:
    """The checked set of a document in TOML's types (JSON's numbers may be texts); FaultySetError with every fault.

    `tables` are the families that were written as Excel sheets. `indicators` are the codes that facts may name as
    figure.<code>; None does not judge facts.
    """
    read, faults = set_with_faults(document, file, indicators=indicators, tables=tables)
    if faults:
        raise FaultySetError(file, faults)
    return read


def set_with_faults(
    document: Mapping[str, Any], file: str, *, indicators: Collection[str] | None = None, tables: Tables | None = None
) -> tuple[CriteriaSet, tuple[Fault, ...]]:
    """As `read_set`, with the faults beside what could be read instead of raised."""
    from hhapp.packs.score import check

    families = dict(tables.families) if tables else {}
    heads = families.pop("set", None)
    root = heads[0] if heads else Entry(_with_decimals(flattened(document)), file, "")
    notes = Notes(entries={"": (root,), **families}, faults=list(tables.faults) if tables else [])
    notes.spoilt |= {("", 0, family) for family, entries in families.items() if not entries}
    table = Table(root, notes)
    flat = _flat(table)
    table.finish()
    notes.faults.extend(check.faults(flat, notes, indicators))
    return _nested(flat), tuple(notes.faults)


def _flat(t: Table) -> Flat:
    head = CriteriaSet(
        province=t.text("province", ""),
        year=t.whole("year"),
        version=t.text("version"),
        name=t.text("name"),
        total=_exact(t, "total"),
        sample=t.flag("sample"),
        areas=(),
        bands=t.tables("bands", lambda b: Band(b.text("name"), _exact(b, "from"))),
        without_survey=t.choice("without_survey", WithoutSurvey, WithoutSurvey.RESCALE),
        due=_due(t),
    )
    return Flat(head, t.tables("areas", _area), t.tables("criteria", _criterion), t.tables("components", _component))


def _due(t: Table) -> tuple[int, int, int] | None:
    if "due" not in t:
        return None
    day = t.year_day("due")
    if not -1 <= day.year_offset <= 2:
        t.fault("due", "lệch năm phải từ -1 đến 2")
        return None
    return day.day, day.month, day.year_offset


def _area(t: Table) -> ScoreArea:
    return ScoreArea(t.text("code"), t.text("name"), _exact(t, "max"))


def _criterion(t: Table) -> tuple[str, Criterion]:
    return t.text("area"), Criterion(t.text("code"), t.text("name"), _exact(t, "max"))


def _component(t: Table) -> tuple[str, Component]:
    kind = t.choice("kind", Kind, Kind.YES_NO) if t.text("kind") else Kind.YES_NO
    rule = _RULES[kind](t)
    if _NONE_ARISEN in fold(t.text("rule", "") + t.text("name")) and "not_applicable" not in t:
        t.fault(
            "not_applicable", "lời văn nói về “không phát sinh”; ghi full (điểm tối đa) hoặc out (loại khỏi mẫu số)"
        )
    return t.text("criterion"), Component(
        code=t.text("code"),
        name=t.text("name"),
        maximum=_exact(t, "max"),
        rule=rule,
        rule_text=t.text("rule", ""),
        not_applicable=t.choice("not_applicable", NotApplicable, NotApplicable.NOT_ALLOWED),
        evidence=t.text("evidence", ""),
        needs_evidence=t.flag("needs_evidence") if "needs_evidence" in t else True,
        facts=_facts(t, rule.inputs),
        formerly=t.text("formerly", ""),
    )


def _facts(t: Table, inputs: tuple[InputField, ...]) -> dict[str, str]:
    """`fact = "plan.completion"` fills every input, `facts = ["numerator = figure.a", …]` one each."""
    every = t.text("fact", "")
    facts = {each.name: every for each in inputs if every}
    known = {each.name for each in inputs}
    for name, key in _pairs(t, "facts", "“đầu vào = nguồn”"):
        if name not in known:
            t.fault("facts", f"không có đầu vào “{name}”; chỉ có {', '.join(sorted(known))}")
        else:
            facts[name] = key
    return facts


def _measure(t: Table) -> Measure:
    """Always to be said: a rule whose words were not made into parameters must not pass as a plain rate."""
    return t.choice("by", Measure, Measure.RATE) if t.text("by") else Measure.RATE


def _tier(t: Table) -> Rule:
    by = _measure(t)
    return Tier(by, _steps(t, labelled=by is Measure.CHOICE), _number(t, "empty"))


def _proportional(t: Table) -> Rule:
    by = _measure(t)
    if by not in (Measure.RATE, Measure.VALUE):
        t.fault("by", "điểm theo tỷ lệ chỉ đo bằng rate hoặc value")
    return Proportional(
        by=by,
        base=_number(t, "base", Decimal(0)) or Decimal(0),
        top=_number(t, "top", HUNDRED) or Decimal(0),
        floor=_number(t, "floor"),
        full_at=_number(t, "full_at"),
        target=t.flag("target"),
        empty=_number(t, "empty"),
    )


def _formula(t: Table) -> Rule:
    variables = tuple(Variable(*pair) for pair in _pairs(t, "variables", "“tên = ý nghĩa”"))
    return FormulaRule(t.text("expression"), variables)


def _parts(t: Table) -> Rule:
    return SumOfParts(tuple(Part(label, points) for label, points in _numbered(t, "parts")))


_RULES: Mapping[Kind, Callable[[Table], Rule]] = {
    Kind.YES_NO: lambda _t: YesNo(),
    Kind.TIER: _tier,
    Kind.PROPORTIONAL: _proportional,
    Kind.COUNT_DEDUCT: lambda t: CountDeduct(_exact(t, "each")),
    Kind.COUNT_BONUS: lambda t: CountBonus(_number(t, "each"), _steps(t, labelled=False)),
    Kind.SUM_OF_PARTS: _parts,
    Kind.FORMULA: _formula,
    Kind.SURVEY: lambda t: Survey(t.text("factor")),
}


def _exact(t: Table, key: str) -> Decimal:
    """A number that points can be worked out with; 1e999999 from a file is none."""
    value = t.number(key)
    exponent = value.as_tuple().exponent
    if not value.is_finite() or abs(value) >= _LARGEST or not isinstance(exponent, int) or exponent < -_MOST_PLACES:
        t.fault(key, f"phải nhỏ hơn {_LARGEST:f} và có nhiều nhất {_MOST_PLACES} số lẻ")
        return Decimal(0)
    return value


def _number(t: Table, key: str, default: Decimal | None = None) -> Decimal | None:
    return _exact(t, key) if key in t else default


def _steps(t: Table, *, labelled: bool) -> tuple[Step, ...]:
    steps: list[Step] = []
    for left, points in _numbered(t, "steps"):
        at_least = None if labelled else parse_number(left)
        if not labelled and at_least is None:
            t.fault("steps", f"“{left}” không phải là số; viết như “100 = 1,0”")
        steps.append(Step(points, at_least, left if labelled else ""))
    return tuple(steps)


def _numbered(t: Table, key: str) -> list[tuple[str, Decimal]]:
    found: list[tuple[str, Decimal]] = []
    for left, right in _pairs(t, key, "“mức = điểm”"):
        points = parse_number(right)
        if points is None:
            t.fault(key, f"điểm “{right}” không phải là số; viết như “{left} = 0,5”")
        else:
            found.append((left, points))
    return found


def _pairs(t: Table, key: str, shape: str) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for text in t.texts(key):
        left, sign, right = (part.strip() for part in text.rpartition("="))
        if left and sign and right:
            pairs.append((left, right))
        else:
            t.fault(key, f"“{text[:60]}” phải viết {shape}")
    return pairs


def _nested(flat: Flat) -> CriteriaSet:
    """The parts put into each other; what names a parent that is not there is left out (and told by the check)."""
    criteria = tuple(
        (area, replace(each, components=tuple(c for parent, c in flat.components if parent == each.code)))
        for area, each in flat.criteria
    )
    areas = tuple(
        replace(area, criteria=tuple(each for parent, each in criteria if parent == area.code)) for area in flat.areas
    )
    return replace(flat.head, areas=areas)


def flattened(document: Mapping[str, Any]) -> dict[str, Any]:
    """The flat layout of a nested document (lists of what could be entries); a flat one as it is."""
    areas = document.get("areas")
    if "criteria" in document or not isinstance(areas, list) or not all(isinstance(each, dict) for each in areas):
        return dict(document)
    flat = {key: value for key, value in document.items() if key not in _ASIDES}
    if document.get("schema") == "sample":
        flat["sample"] = True
    flat["areas"], criteria = _parted(areas, "criteria", "")
    flat["criteria"], flat["components"] = _parted(criteria, "components", "area")
    for each in flat["components"]:
        each["criterion"] = each.pop("of", "")
    return flat


def _parted(parents: list[Any], inner: str, own: str) -> tuple[list[Any], list[Any]]:
    """Parents without what stands in them, and that, each with the code of its parent under "of"."""
    bare: list[Any] = []
    below: list[Any] = []
    for parent in parents:
        children = parent.get(inner, [])
        nested = inner if isinstance(children, list) else ""  # anything else stays, and is told as not understood
        rest = {key: value for key, value in parent.items() if key != nested and key not in _ASIDES}
        if own:
            rest[own] = rest.pop("of", "")
        bare.append(rest)
        below += [{**child, "of": parent.get("code", "")} for child in (children if nested else ()) if _is_table(child)]
    return bare, below


def _is_table(value: Any) -> bool:
    return isinstance(value, dict)


def _with_decimals(value: Any, key: str = "") -> Any:
    if isinstance(value, Mapping):
        return {name: _with_decimals(item, str(name)) for name, item in value.items()}
    if isinstance(value, list):
        return [_with_decimals(item) for item in value]
    if key in _NUMBERS and isinstance(value, str):
        # "1.125" from JSON is a decimal, never the Vietnamese way of writing 1125
        number = Decimal(value) if _JSON_NUMBER.fullmatch(value) else parse_number(value)
        return value if number is None else number
    return value

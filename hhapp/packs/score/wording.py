"""The parameters of a component from its rule in words: "100% 1,0; 70–<100% 0,5; <70% 0" is a tier of a rate.

Only sentences that can mean one thing are read: every clause must fit, marks must join without a gap, and the points
must be the component's own. Anything else is left as it is, and the reading of the set tells what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

from hhapp.packs.score.criteria import Component, CriteriaSet, Kind
from hhapp.vn.numbers import parse_number
from hhapp.vn.text import fold

_N = r"\d{1,3}(?:,\d{1,4})?"
_POINTS = rf"(?P<points>{_N})"
_RATE = re.compile(
    rf"(?:≥ ?(?P<least>{_N})|(?P<low>{_N})%?-< ?(?P<high>{_N})|< ?(?P<below>{_N})|(?P<exact>{_N}))%"
    rf"(?P<noun> (?:hồ sơ|văn bản|nhiệm vụ|đơn vị))?(?P<empty> hoặc không có [^\d%=]+?)? ?=? ?{_POINTS}"
)
_COUNT = re.compile(rf"(?P<open>≥ ?|đủ )?(?P<count>\d{{1,3}})(?: (?P<noun>[^\d%=≥<]+?))? ?(?:=| ) ?{_POINTS}")
_CHOICE = re.compile(rf"(?P<label>.*[^\W\d].*?) ?(?:=| ) ?{_POINTS}")
_FULL = re.compile(rf"≥? ?(?P<mark>{_N})% ?= ?{_POINTS}")
_LINE = re.compile(rf"(?P<low>{_N})%?-< ?(?P<high>{_N})% ?=? ?tỷ lệ(?: × {_POINTS})?")
_BASED = re.compile(
    rf"(?P<low>{_N})%?-< ?(?P<high>{_N})% ?= ?\(tỷ lệ - (?P<base>{_N})%\) ?/ ?(?P<span>{_N})% × {_POINTS}"
)
_BELOW = re.compile(rf"< ?(?P<mark>{_N})% ?= ?0")
_SHARE = re.compile(rf"tỷ lệ(?: hoàn thành)? × {_POINTS}")
_VALUE = re.compile(rf"điểm ?/ ?100 × {_POINTS}")
_REACHED = re.compile(rf"đạt chỉ tiêu(?: tỉnh)? ?= ?{_POINTS}")
_TARGET = re.compile(rf"(?:dưới chỉ tiêu ?= ?)?thực tế ?/ ?chỉ tiêu × {_POINTS}")
_DEDUCT = re.compile(rf"mỗi [^\d;]+ trừ {_POINTS}")
_BONUS = re.compile(rf"mỗi [^\d;]+ cộng {_POINTS}")
_SURVEY = re.compile(rf"(?:(?:sipas|tỷ lệ hài lòng|chỉ số hài lòng)[^\d×]* )?× {_POINTS}", re.IGNORECASE)
_FULL_WHEN_NONE = re.compile(r"không phát sinh ?[:=] ?(?:được )?(?:điểm )?tối đa")
_OUT_WHEN_NONE = re.compile(r"không phát sinh ?[:=] ?loại khỏi mẫu số")
_DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "*": "×"})
_PARAMETERS = frozenset({"by", "steps", "each", "floor", "full_at", "base", "top", "target", "empty", "factor"})
_ABBREVIATED = {"pakn": "phản ánh, kiến nghị", "tthc": "thủ tục hành chính"}
_SAME = fold("như trên")
_HUNDRED = Decimal(100)
Told = dict[str, Any]


def spelled_out(
    flat: Mapping[str, Any], factors: Mapping[str, str] | None = None
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """A set in the flat layout with what its rules say in words as parameters, and the codes that were read so.

    A component that has any parameter of its own is left alone. `factors` are the names of the survey's factors by
    code: a survey's component is of the factor that its criterion is named after. "như trên" is the evidence above.
    """
    names = {each.get("code"): str(each.get("name", "")) for each in _tables(flat.get("criteria"))}
    components: list[Any] = []
    read: list[str] = []
    evidence = ""
    given = flat.get("components")
    if not isinstance(given, list):
        return dict(flat), ()
    for each in given:
        if not isinstance(each, Mapping):
            components.append(each)
            continue
        more = {} if _PARAMETERS & each.keys() else _parameters(each, names.get(each.get("criterion"), ""), factors)
        if more:
            read.append(str(each.get("code", "")))
        same = isinstance(each.get("evidence"), str) and fold(each["evidence"]) == _SAME and evidence
        evidence = evidence if same else str(each.get("evidence", ""))
        components.append({**each, **more, **({"evidence": evidence} if same else {})})
    return {**flat, "components": components}, tuple(read)


def with_sources_of(criteria: CriteriaSet, known: CriteriaSet | None) -> CriteriaSet:
    """A set that names no source of figures, with those of a known set for components that are the same in both.

    The same: code, name and rule. A set that names any source has said what it wants and stays as it is.
    """
    if known is None or any(each.facts for each in criteria.components):
        return criteria
    same = {(each.code, each.name, each.rule): each.facts for each in known.components}

    def sourced(each: Component) -> Component:
        return replace(each, facts=same.get((each.code, each.name, each.rule), each.facts))

    areas = tuple(
        replace(
            area,
            criteria=tuple(replace(one, components=tuple(map(sourced, one.components))) for one in area.criteria),
        )
        for area in criteria.areas
    )
    return replace(criteria, areas=areas)


def _tables(value: Any) -> list[Mapping[str, Any]]:
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def _parameters(each: Mapping[str, Any], criterion: str, factors: Mapping[str, str] | None) -> Told:
    most, rule, kind = _maximum(each.get("max")), each.get("rule"), str(each.get("kind"))
    if most is None or not isinstance(rule, str) or kind not in _READERS:
        return {}
    clauses = [clause.strip() for clause in _plain(rule).split(";") if clause.strip()]
    none_arisen = _none_arisen([*clauses, *re.findall(r"\(([^()]*)\)", _plain(str(each.get("name", ""))))])
    clauses = [clause for clause in clauses if not _none_arisen([clause])]
    told = _survey(clauses, most, criterion, factors or {}) if kind == Kind.SURVEY else _READERS[kind](clauses, most)
    if told is None:
        return {}
    return {**told, **(none_arisen if "not_applicable" not in each else {})}


def _maximum(value: Any) -> Decimal | None:
    """The maximum as JSON holds it: "1.50", 1.5 or 2."""
    if isinstance(value, str) and re.fullmatch(r"\d{1,9}(\.\d{1,20})?", value, re.ASCII):
        return Decimal(value)
    return Decimal(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.translate(_DASHES)).strip().removesuffix(".")


def _number(text: str | None) -> Decimal:
    number = parse_number(text) if text else None
    return Decimal(0) if number is None else number


def _none_arisen(clauses: Sequence[str]) -> Told:
    for clause in clauses:
        if _FULL_WHEN_NONE.fullmatch(clause):
            return {"not_applicable": "full"}
        if _OUT_WHEN_NONE.fullmatch(clause):
            return {"not_applicable": "out"}
    return {}


def _yes_no(clauses: Sequence[str], most: Decimal) -> Told | None:
    """Nothing is needed."""
    del clauses, most
    return {}


def _tier(clauses: Sequence[str], most: Decimal) -> Told | None:
    rates = [_RATE.fullmatch(clause) for clause in clauses]
    if clauses and all(rates):
        read = _rates([rate for rate in rates if rate], most)
        if read is not None or not any(rate["noun"] or rate["empty"] for rate in rates if rate):
            return read
    if clauses and all(map(_COUNT.fullmatch, clauses)):
        return _counts(clauses, most, by={"by": "count"})
    return _choices(clauses, most)


def _rates(marks: Sequence[re.Match[str]], most: Decimal) -> Told | None:
    """The marks must go down without a gap: 100, 70–<100, <70."""
    steps: list[str] = []
    told: Told = {"by": "rate"}
    last: Decimal | None = None
    for mark in marks:
        low = _number(mark["least"] or mark["low"] or mark["exact"])
        joined = mark["high"] or mark["below"]
        if (joined is None) != (last is None or mark["least"] is not None):
            return None
        if (joined is not None and _number(joined) != last) or (last is not None and low >= last):
            return None
        if mark["below"] is None or _number(mark["points"]) != 0:
            steps.append(f"{low} = {mark['points']}")
        if mark["empty"]:
            told["empty"] = _number(mark["points"])
        last = low
    return {**told, "steps": steps} if _number(marks[0]["points"]) == most else None


def _counts(clauses: Sequence[str], most: Decimal, *, by: Told) -> Told | None:
    """Counts one below the other (≥ 3, 2, 1), of one thing."""
    marks = [_COUNT.fullmatch(clause) for clause in clauses]
    found = [mark for mark in marks if mark]
    if not found or len(found) != len(marks) or len({mark["noun"] for mark in found}) > 1:
        return None
    counts = [int(mark["count"]) for mark in found]
    if any(low != high - 1 for high, low in pairwise(counts)):
        return None
    if _number(found[0]["points"]) != most:
        return None
    steps = [f"{mark['count']} = {mark['points']}" for mark in found if mark["count"] != "0"]
    return {**by, "steps": steps}


def _choices(clauses: Sequence[str], most: Decimal) -> Told | None:
    marks = [_CHOICE.fullmatch(clause) or _RATE.fullmatch(clause) for clause in clauses]
    labels = [clause[: mark.start("points")].rstrip(" =") for clause, mark in zip(clauses, marks, strict=True) if mark]
    points = [mark["points"] for mark in marks if mark]
    if len(points) < max(2, len(clauses)) or len(set(labels)) != len(labels) or not any(map(_worded, labels)):
        return None
    if _number(points[0]) != most or any(_number(each) > most for each in points):
        return None
    return {
        "by": "choice",
        "steps": [f"{label[:1].upper()}{label[1:]} = {worth}" for label, worth in zip(labels, points, strict=True)],
    }


def _worded(label: str) -> bool:
    return any(sign.isalpha() for sign in label)


def _proportional(clauses: Sequence[str], most: Decimal) -> Told | None:
    told: Told = {}
    for clause in clauses:
        fitting = ((take, mark) for pattern, take in _CLAUSES if (mark := pattern.fullmatch(clause)))
        take, mark = next(fitting, (None, None))
        if take is None or mark is None:
            return None
        points = mark.groupdict().get("points")
        if (points is not None and _number(points) != most) or not take(told, mark):
            return None
    line = told.pop("line", None)
    return None if line is None or told.pop("full", _HUNDRED) != line else told


def _put(told: Told, key: str, value: Any) -> bool:
    """Say something once; False where it was said otherwise before."""
    return bool(told.setdefault(key, value) == value)


def _take_full(told: Told, mark: re.Match[str]) -> bool:
    at = _number(mark["mark"])
    if at != _HUNDRED:
        told["full_at"] = at
    return "full" not in told and _put(told, "full", at)


def _take_line(told: Told, mark: re.Match[str]) -> bool:
    return _begin(told, _number(mark["high"])) and _put(told, "floor", _number(mark["low"]))


def _take_based(told: Told, mark: re.Match[str]) -> bool:
    low, high, base, span = (_number(mark[name]) for name in ("low", "high", "base", "span"))
    told["base"] = base
    return low == base and base + span == high == _HUNDRED and _begin(told, high) and _put(told, "floor", low)


def _take_share(told: Told, mark: re.Match[str]) -> bool:
    del mark
    return _begin(told, told.get("full", _HUNDRED))


def _take_value(told: Told, mark: re.Match[str]) -> bool:
    del mark
    return _begin(told, _HUNDRED, "value")


def _take_target(told: Told, mark: re.Match[str]) -> bool:
    del mark
    told["target"] = True
    return _begin(told, _HUNDRED)


def _begin(told: Told, up_to: Decimal, by: str = "rate") -> bool:
    """The one clause that says how points grow, and up to which mark."""
    if "line" in told:
        return False
    told["by"], told["line"] = by, up_to
    return True


_CLAUSES: Sequence[tuple[re.Pattern[str], Callable[[Told, re.Match[str]], bool]]] = (
    (_FULL, _take_full),
    (_LINE, _take_line),
    (_BASED, _take_based),
    (_BELOW, lambda told, mark: _put(told, "floor", _number(mark["mark"]))),
    (_SHARE, _take_share),
    (_VALUE, _take_value),
    (_REACHED, lambda told, _mark: _put(told, "target", True)),
    (_TARGET, _take_target),
)


def _deducted(clauses: Sequence[str], most: Decimal) -> Told | None:
    mark = _DEDUCT.fullmatch(clauses[0]) if len(clauses) == 1 else None
    return {"each": _number(mark["points"])} if mark and 0 < _number(mark["points"]) <= most else None


def _bonus(clauses: Sequence[str], most: Decimal) -> Told | None:
    mark = _BONUS.fullmatch(clauses[0]) if len(clauses) == 1 else None
    if mark:
        return {"each": _number(mark["points"])}
    return _counts(clauses, most, by={})


def _survey(clauses: Sequence[str], most: Decimal, criterion: str, factors: Mapping[str, str]) -> Told | None:
    mark = _SURVEY.fullmatch(clauses[0]) if len(clauses) == 1 else None
    if mark is None or _number(mark["points"]) != most:
        return None
    wanted = _unabbreviated(criterion)
    fitting = [code for code, name in factors.items() if _unabbreviated(name) == wanted]
    fitting = fitting or [code for code, name in factors.items() if wanted and _unabbreviated(name).startswith(wanted)]
    return {"factor": fitting[0], "needs_evidence": False} if len(fitting) == 1 else None


def _unabbreviated(text: str) -> str:
    return fold(re.sub(r"\w+", lambda word: _ABBREVIATED.get(word[0].lower(), word[0]), text))


_READERS: Mapping[str, Callable[[Sequence[str], Decimal], Told | None]] = {
    Kind.YES_NO: _yes_no,
    Kind.TIER: _tier,
    Kind.PROPORTIONAL: _proportional,
    Kind.COUNT_DEDUCT: _deducted,
    Kind.COUNT_BONUS: _bonus,
    Kind.SURVEY: lambda _clauses, _most: None,
}

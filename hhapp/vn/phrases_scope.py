"""What the figures of a target sentence are compared with ("so với năm 2021") and for whom each is ("cấp xã 40%")."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest

from hhapp.vn.phrases_amount import Words, wanted
from hhapp.vn.thresholds import Comparator, Threshold
from hhapp.vn.tokens import quote

_COMPARED_WITH = wanted("so với|so sánh với")
_OBJECT_STOPS = wanted("đạt|giảm|tăng|phấn đấu|trở lên|trở xuống|để|nhằm|,|(|)|:|thì|là|tối thiểu|ít nhất")
_TIMES = wanted("năm|cùng kỳ|quý|tháng|giai đoạn|kỳ|đầu|cuối|thời điểm|hiện nay")
_CHANGES = wanted("giảm|cắt giảm|tinh giảm|tinh giản|rút ngắn|tăng|tăng thêm")
_TOTALS = wanted("tổng|toàn bộ")
_FOR = wanted("đối với|ở|tại|cho")
_SCOPE_HEADS = wanted(
    "cấp|khối|ubnd|ủy ban|uỷ ban|sở|các|cơ quan|đơn vị|huyện|xã|phường|thị trấn|tỉnh|trung ương|bộ"
    "|văn phòng|phòng|thành phố|ban|hđnd|thôn|nhóm|trung tâm"
)
_SCOPE_STOPS = wanted(
    "tiến hành|thực hiện|tổ chức|kiểm tra|được|giải quyết|xây dựng|ban hành|triển khai|hoàn thành|số|tỷ lệ"
)
_SCOPE_TAILS = wanted("đảm bảo|bảo đảm|phấn đấu|góp phần|trong đó|nhằm|được|tiếp tục|nâng cao|đồng thời")
_JOINTS = frozenset({",", ";", "và", ":", "-", "còn", "riêng"})
_LONGEST_SCOPE = 14


@dataclass(frozen=True, slots=True)
class Found:
    """A threshold and its places: where the words that compare begin, and the place behind the last that belongs.

    `implied` when no word of its own compares.
    """

    threshold: Threshold
    begin: int
    end: int
    implied: bool = False


# What a figure is compared with


def with_baselines(words: Words, found: list[Found]) -> list[Found]:
    """The thresholds, each with what "so với" compares it with."""
    based: list[Found] = []
    for each, after in zip_longest(found, found[1:]):
        limit = min(words.clause_end(each.end), after.begin if after else len(words.tokens))
        baseline = each.threshold.baseline or _compared(words, each.end, limit, any_object=True)
        if not baseline and not (based and based[-1].threshold.baseline):
            start = max(words.clause_start(each.begin), based[-1].end if based else 0)
            baseline = _compared(words, start, each.begin, any_object=False)
        based.append(_based(each, baseline))
    for place in range(len(based) - 2, -1, -1):
        here, after = based[place], based[place + 1]
        # "giảm 10% biên chế, giảm 5% đầu mối so với năm 2021" compares both
        if words.behind(here.begin, _CHANGES) and after.begin <= words.clause_end(here.end):
            based[place] = _based(here, here.threshold.baseline or after.threshold.baseline)
    return based


def _based(found: Found, baseline: str | None) -> Found:
    return replace(found, threshold=replace(found.threshold, baseline=baseline))


def _compared(words: Words, start: int, limit: int, *, any_object: bool) -> str | None:
    """What "so với" names between two places; a total is what a share is of, not what it is compared with.

    Before the number only a time is a baseline: "tỷ lệ hồ sơ … so với … đạt 10%" names a denominator.
    """
    for at in range(start, limit):
        if length := words.ahead(at, _COMPARED_WITH):
            begin = at + length
            end = next((place for place in range(begin, limit) if words.ahead(place, _OBJECT_STOPS)), limit)
            if words.ahead(begin, _TOTALS) or not (any_object or words.ahead(begin, _TIMES)):
                return None
            return _name(words, begin, end)
    return None


def _name(words: Words, begin: int, end: int) -> str | None:
    """The words between two places without the joints at their edges; None when nothing is left."""
    while begin < end and words.written[begin] in _JOINTS:
        begin += 1
    while begin < end and words.written[end - 1] in _JOINTS:
        end -= 1
    return quote(words.text, words.tokens[begin:end]) or None


# For whom a figure is


def with_scopes(words: Words, found: list[Found]) -> list[Found]:
    """Thresholds that one sentence sets for several, each with the one it is for and the comparator of the first."""
    for rule in (_scopes_behind, _scopes_before):
        scopes = rule(words, found)
        if sum(scope is not None for scope in scopes) > 1:
            return _scoped(found, scopes)
    return found


def _scoped(found: list[Found], scopes: list[str | None]) -> list[Found]:
    named: list[Found] = []
    first: Comparator | None = None
    for each, scope in zip(found, scopes, strict=True):
        comparator = each.threshold.comparator
        if scope is not None and each.implied and first not in (None, Comparator.BETWEEN):
            comparator = first or comparator
        elif scope is not None and first is None and not each.implied:
            first = comparator
        named.append(replace(each, threshold=replace(each.threshold, scope=scope, comparator=comparator)))
    return named


def _scopes_behind(words: Words, found: list[Found]) -> list[str | None]:
    """ "70% đối với A, 60% đối với B", "70% (cấp tỉnh), 60% (cấp xã)"."""
    scopes: list[str | None] = []
    for each, after in zip_longest(found, found[1:]):
        limit = min(words.clause_end(each.end), after.begin if after else len(words.tokens))
        scopes.append(_scope_behind(words, each.end, limit))
    return scopes


def _scope_behind(words: Words, end: int, limit: int) -> str | None:
    if words.ahead(end, wanted("(")) and words.ahead(end + 1, _SCOPE_HEADS):
        closed = next((at for at in range(end, limit) if words.written[at] == ")"), None)
        return _name(words, end + 1, closed) if closed else None
    for at in range(end, min(limit, end + 9)):
        if words.written[at] in (",", "(", ")"):
            return None
        if length := words.ahead(at, _FOR):
            begin = at + length
            stop = (place for place in range(begin, limit - 1) if words.written[place] == ",")
            tail = next((place for place in stop if words.ahead(place + 1, _SCOPE_TAILS)), limit)
            return _name(words, begin, tail)
    return None


def _scopes_before(words: Words, found: list[Found]) -> list[str | None]:
    """ "cấp tỉnh 70%, cấp huyện 60%, cấp xã 40%": nothing but the next name stands between the figures."""
    scopes: list[str | None] = [None] * len(found)
    for place in range(1, len(found)):
        here, before = found[place], found[place - 1]
        if not (_ends_item(words, before.end) and _ends_item(words, here.end)):
            continue
        begin = before.end
        while words.written[begin] in _JOINTS:
            begin += 1
        begin += words.ahead(begin, _FOR)
        if not words.ahead(begin, _SCOPE_HEADS) or here.begin - begin > _LONGEST_SCOPE:
            continue
        if words.any_between(begin, here.begin, _SCOPE_STOPS):
            continue
        scopes[place] = _name(words, begin, here.begin)
        scopes[place - 1] = scopes[place - 1] or _first_scope(words, before, words.written[begin])
    return scopes


def _ends_item(words: Words, at: int) -> bool:
    return at >= len(words.tokens) or words.breaks(at) or words.written[at] in _JOINTS | {"(", ")"}


def _first_scope(words: Words, first: Found, head: str) -> str | None:
    """The first of a list has the measure before its name: "tỷ lệ hồ sơ trực tuyến cấp tỉnh đạt 70%"."""
    start = words.clause_start(first.begin)
    same = (at for at in reversed(range(start, first.begin)) if words.written[at] == head)
    begin = next(same, start if words.ahead(start, _SCOPE_HEADS) else first.begin)
    return _name(words, begin, first.begin)

"""Target sentences become thresholds: "đạt từ 70% đối với cấp tỉnh, 40% đối với cấp xã", "trong top 10".

A number is a target only for a reason: it is a share, words compare with it ("tối thiểu", "trở lên"), a verb counts it
("tổ chức 02 lớp") or it is a place in a ranking. Dates, levels ("mức độ 3"), document numbers, fractions reported
("36/54") and what is only "gần" or "khoảng" a figure are none.

Where no word compares, 100% and 0% are ends of the scale and mean "="; any other figure is a floor (">="), or a
ceiling where the figure is what is left after a fall ("còn 5%") or counts what should not happen ("trễ hạn 2%").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import zip_longest

from hhapp.vn import phrases_amount as am
from hhapp.vn.phrases_amount import Words, wanted
from hhapp.vn.thresholds import PERCENT, RANK, Comparator, Outcome, Threshold, Verdict, judge
from hhapp.vn.tokens import clean, quote, tokenize

__all__ = ["Comparator", "Outcome", "Threshold", "Verdict", "judge", "parse_targets"]

# Longer texts are documents, to be read a sentence at a time.
_MOST_TOKENS = 1500
_MOST_FILLERS = 6  # between a comparing word and its number
_COMPARED_WITH = wanted("so với|so sánh với")
_OBJECT_STOPS = wanted("đạt|giảm|tăng|phấn đấu|trở lên|trở xuống|để|nhằm|,|(|)|:|thì|là|tối thiểu|ít nhất")
_TIMES = wanted("năm|cùng kỳ|quý|tháng|giai đoạn|kỳ|đầu|cuối|thời điểm|hiện nay")
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
class _Found:
    """A threshold and its places: where the words that compare begin, and the place behind the last that belongs."""

    threshold: Threshold
    begin: int
    end: int
    implied: bool = False


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number or a range with its unit; in "từ 60% lên 80%" `old` is what it moves from and `moved` how."""

    value: Decimal
    upper: Decimal | None
    unit: str
    end: int
    old: str | None = None
    moved: Comparator | None = None


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands before a number: where it begins, its comparator, and what kind of words they are."""

    begin: int
    comparator: Comparator | None = None
    strong: bool = False
    falls: bool = False
    about: bool = False


def parse_targets(text: str) -> tuple[Threshold, ...]:
    """Every threshold that a sentence holds somebody to, in its order; empty when it names none. Never raises."""
    cleaned = clean(text)
    tokens = tokenize(cleaned)
    if len(tokens) > _MOST_TOKENS:
        return ()
    words = Words(cleaned, tokens)
    found: list[_Found] = []
    at = 0
    while at < len(tokens):
        target = (_rank(words, at) or _target(words, at)) if words.may_begin(at) else None
        if target is not None:
            found.append(target)
        at = max(target.end if target else words.past_number(at), at + 1)
    for place, each in enumerate(found):
        before, after = found[place - 1 : place], found[place + 1 : place + 2]
        found[place] = _with_baseline(words, before, each, after)
    return tuple(each.threshold for each in _with_scopes(words, found))


# One number


def _target(words: Words, at: int) -> _Found | None:
    lead = _lead(words, at)
    amount = _amount(words, at, lead)
    if amount is None or lead.about or _is_past_figure(words, at, lead):
        return None
    comparator, end = _comparator(words, lead, amount)
    if amount.unit != PERCENT and not _is_counted(words, at, lead, amount, asked=end > amount.end):
        return None
    if comparator in (Comparator.MORE, Comparator.AT_LEAST) and words.any_between(
        lead.begin - 4, lead.begin, am.SUFFERED
    ):
        return None  # "bị trả lại từ 02 lần trở lên" says who is punished, not what to reach
    implied = comparator is None
    threshold = Threshold(
        comparator or _implied(words, lead, amount), amount.value, amount.upper, amount.unit, amount.old, None
    )
    return _Found(threshold, lead.begin, end, implied)


def _lead(words: Words, at: int) -> _Lead:
    begin, falls = at, False
    for _ in range(_MOST_FILLERS):
        if words.behind(begin, am.ABOUT):
            return _Lead(begin, about=True)
        if found := words.comparator_behind(begin):
            comparator, length = found
            if words.behind(begin, am.EXCEED) and words.any_between(begin - length - 4, begin, am.NOT):
                comparator = Comparator.AT_MOST  # "không để xảy ra quá 5%"
            strong = bool(words.behind(begin, am.STRONG))
            return _Lead(_over_fillers(words, begin - length), comparator, strong, falls)
        length = words.behind(begin, am.FILLERS)
        if not length:
            return _Lead(begin, falls=falls)
        falls = falls or bool(words.behind(begin, am.FALLING))
        begin -= length
    return _Lead(begin, falls=falls)


def _over_fillers(words: Words, at: int) -> int:
    for _ in range(_MOST_FILLERS):
        at -= words.behind(at, am.FILLERS)
    return at


def _amount(words: Words, at: int, lead: _Lead) -> _Amount | None:
    single = _single(words, at, lead)
    if single is None:
        return None
    if length := words.ahead(single.end, am.RANGE):
        last = _single(words, single.end + length, lead)
        unit = (last.unit or single.unit) if last else ""
        if last and unit and last.value > single.value and single.unit in ("", unit):
            return _Amount(single.value, last.value, unit, last.end)
    if not single.unit:
        return None
    return _moved(words, at, single) or single


def _single(words: Words, at: int, lead: _Lead) -> _Amount | None:
    """One number with its unit, "" where none follows; "02 (hai) lớp" is one, "ít nhất một lớp" too."""
    number = words.number(at) or words.score(at) or (words.worded_number(at) if lead.strong else None)
    if number is None:
        return None
    value, end = number
    end = words.past_spelling(end)
    unit, behind = words.unit(end)
    if not unit and lead.strong and not words.ahead(end, am.RANGE):
        unit, behind = words.word_as_unit(end)
    return _Amount(value, None, unit, behind)


def _moved(words: Words, at: int, old: _Amount) -> _Amount | None:
    """ "từ 60% lên (trên) 80%": the second figure is the target and the first is where it starts."""
    rise, fall = words.ahead(old.end, am.RISE_TO), words.ahead(old.end, am.FALL_TO)
    if not words.behind(at, am.FROM) or not (rise or fall):
        return None
    begin = old.end + (rise or fall)
    comparator, begin = words.comparator_ahead(begin) or (Comparator.AT_LEAST if rise else Comparator.AT_MOST, begin)
    new = _single(words, begin, _Lead(begin))
    if new is None or new.unit != old.unit:
        return None
    return replace(new, moved=comparator, old=quote(words.text, words.tokens[at : old.end]))


def _comparator(words: Words, lead: _Lead, amount: _Amount) -> tuple[Comparator | None, int]:
    """What compares, before the number or behind it, and the place behind it."""
    if amount.upper is not None:
        return Comparator.BETWEEN, amount.end
    if length := words.ahead(amount.end, am.UPWARDS):
        return Comparator.AT_LEAST, amount.end + length
    if length := words.ahead(amount.end, am.DOWNWARDS):
        return Comparator.AT_MOST, amount.end + length
    return amount.moved or lead.comparator, amount.end


def _implied(words: Words, lead: _Lead, amount: _Amount) -> Comparator:
    if amount.unit == PERCENT and amount.value in (0, 100):
        return Comparator.EQUAL
    start = words.clause_start(lead.begin)
    bad = words.any_between(start, lead.begin, am.BAD_RATES) and not words.any_between(start, lead.begin, am.LESSEN)
    return Comparator.AT_MOST if lead.falls or bad else Comparator.AT_LEAST


def _is_past_figure(words: Words, at: int, lead: _Lead) -> bool:
    """ "đã đạt 67%", "(năm 2020: 60%)": measured, not asked for."""
    if words.behind(lead.begin, am.REPORTED) or words.behind(at, am.REPORTED):
        return True
    start = words.clause_start(at)
    opened = next((place for place in range(at - 1, start - 1, -1) if words.written[place] in "()"), None)
    return opened is not None and words.written[opened] == "(" and bool(words.ahead(opened + 1, am.ONCE_MEASURED))


def _is_counted(words: Words, at: int, lead: _Lead, amount: _Amount, *, asked: bool) -> bool:
    """Whether a number of things is a target: compared, or counted by a verb, and no date, level or passing remark."""
    if words.behind(at, am.NAMES) or words.is_year(at):
        return False
    limited = lead.comparator is not None and bool(words.behind(at, am.TIME_LIMITS))
    is_time = amount.unit in am.TIMES
    if lead.strong or limited:
        return lead.strong or is_time
    if asked or lead.comparator is not None:
        if is_time and lead.comparator not in (Comparator.LESS, Comparator.AT_MOST):
            # "hồ sơ có thời hạn từ 10 ngày trở lên" describes; "rút ngắn trên 2 ngày" asks.
            return bool(words.behind(lead.begin, am.CHANGES)) or words.any_between(lead.begin, at, am.CHANGES)
        if asked or amount.upper is not None or not words.behind(at, am.FROM):
            return True
        return bool(words.behind(lead.begin, am.COUNT_VERBS)) or words.any_between(lead.begin, at, am.REACHES)
    by_each = words.any_between(words.clause_start(at), at, am.EACH) and bool(words.behind(at, am.HAS))
    done = words.behind(at, am.COUNT_VERBS)
    return by_each or bool(done and not words.behind(at - done, am.REPORTED))


# Places in a ranking


def _rank(words: Words, at: int) -> _Found | None:
    """ "nhóm 05 đơn vị dẫn đầu", "top 10", "xếp thứ 10 trở lên", "từ hạng 5 đến hạng 10": a low place is a good one."""
    number = words.number_of_rank(at)
    if number is None:
        return None
    value, end = number
    begin = _group_of_leaders(words, at, end)
    if begin is None:
        begin = _place(words, at, end)
    if begin is None:
        return None
    upper = None
    if length := words.ahead(end, am.RANGE_OF_RANKS):
        last = words.number_of_rank(end + length)
        if last and last[0] > value:
            upper, end = last
    better = words.any_between(begin, at, wanted("trên")) and not words.any_between(begin, at, wanted("không"))
    end += words.ahead(end, am.UPWARDS)
    comparator = Comparator.BETWEEN if upper else Comparator.LESS if better else Comparator.AT_MOST
    return _Found(Threshold(comparator, value, upper, RANK, None, None), begin, end)


def _group_of_leaders(words: Words, at: int, end: int) -> int | None:
    length = words.behind(at, am.GROUPS)
    if not length or words.ahead(end, am.SPELLS):
        return None
    if words.behind(at, am.TOPS) and words.unit(end)[0] != PERCENT:
        return at - length
    for place in range(end, min(end + 11, words.clause_end(end))):
        if words.tokens[place].is_number or words.written[place] in "()":
            return None
        if words.ahead(place, am.LEADING) and words.written[place - 1] != "người":
            return at - length
    return None


def _place(words: Words, at: int, end: int) -> int | None:
    begin, started = at, False
    while length := words.behind(begin, am.RANK_STARTS) or words.behind(begin, am.RANK_WORDS):
        started = started or bool(words.behind(begin, am.RANK_STARTS))
        begin -= length
    named = started or (
        bool(words.behind(at, am.RANKED))
        and bool(words.ahead(end, am.UPWARDS) or words.any_between(begin, at, am.AT_BEST))
    )
    if begin == at or not named or words.unit(end)[0]:
        return None
    worse = words.any_between(begin, at, wanted("dưới|thấp hơn")) and not words.any_between(begin, at, wanted("không"))
    return None if worse else begin


# What a figure is compared with, and for whom it is


def _with_baseline(words: Words, before: list[_Found], found: _Found, after: list[_Found]) -> _Found:
    if found.threshold.baseline:
        return found
    limit = min(words.clause_end(found.end), after[0].begin if after else len(words.tokens))
    start = max(words.clause_start(found.begin), before[0].end if before else 0)
    baseline = _compared(words, found.end, limit, any_object=True)
    if not baseline and not (before and before[0].threshold.baseline):
        baseline = _compared(words, start, found.begin, any_object=False)
    return replace(found, threshold=replace(found.threshold, baseline=baseline)) if baseline else found


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


def _with_scopes(words: Words, found: list[_Found]) -> list[_Found]:
    """Thresholds that one sentence sets for several, each with the one it is for and the comparator of the first."""
    for rule in (_scopes_behind, _scopes_before):
        scopes = rule(words, found)
        if sum(scope is not None for scope in scopes) > 1:
            return _scoped(found, scopes)
    return found


def _scoped(found: list[_Found], scopes: list[str | None]) -> list[_Found]:
    named: list[_Found] = []
    first: Comparator | None = None
    for each, scope in zip(found, scopes, strict=True):
        comparator = each.threshold.comparator
        if scope is not None and each.implied and first not in (None, Comparator.BETWEEN):
            comparator = first or comparator
        elif scope is not None and first is None and not each.implied:
            first = comparator
        named.append(replace(each, threshold=replace(each.threshold, scope=scope, comparator=comparator)))
    return named


def _scopes_behind(words: Words, found: list[_Found]) -> list[str | None]:
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


def _scopes_before(words: Words, found: list[_Found]) -> list[str | None]:
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
    return at >= len(words.tokens) or words.breaks(at) or words.written[at] in _JOINTS | {")"}


def _first_scope(words: Words, first: _Found, head: str) -> str | None:
    """The first of a list has the measure before its name: "tỷ lệ hồ sơ trực tuyến cấp tỉnh đạt 70%"."""
    start = words.clause_start(first.begin)
    same = (at for at in reversed(range(start, first.begin)) if words.written[at] == head)
    begin = next(same, start if words.ahead(start, _SCOPE_HEADS) else first.begin)
    return _name(words, begin, first.begin)

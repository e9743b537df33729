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

from hhapp.vn import phrases_amount as am
from hhapp.vn.phrases_amount import Words, wanted
from hhapp.vn.phrases_scope import Found, with_baselines, with_scopes
from hhapp.vn.thresholds import PERCENT, RANK, Comparator, Outcome, Threshold, Verdict, judge
from hhapp.vn.tokens import clean, quote, tokenize

__all__ = ["Comparator", "Outcome", "Threshold", "Verdict", "judge", "parse_targets"]

# Longer texts are documents, to be read a sentence at a time.
_MOST_TOKENS = 1500
_MOST_FILLERS = 6  # between a comparing word and its number


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
    found: list[Found] = []
    at = 0
    while at < len(tokens):
        target = (_rank(words, at) or _target(words, at)) if words.may_begin(at) else None
        if target is not None:
            found.append(target)
        at = max(target.end if target else words.past_number(at), at + 1)
    return tuple(each.threshold for each in with_scopes(words, with_baselines(words, found)))


# One number


def _target(words: Words, at: int) -> Found | None:
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
    return Found(threshold, lead.begin, end, implied)


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
    number = (
        words.number(at) or words.score(at, any_unit=lead.strong) or (words.worded_number(at) if lead.strong else None)
    )
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


def _rank(words: Words, at: int) -> Found | None:
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
    return Found(Threshold(comparator, value, upper, RANK, None, None), begin, end)


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

"""The grammar of time in a deadline: "Quý II, III/2026", "trước 20/6 và 20/12", "hằng quý", "từ tháng 3".

A `TimeReader` stands at a place among tokens and takes the longest time expression it can read there, or nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from hhapp.vn.periods import FIRST_YEAR, LAST_YEAR, ONE_DAY, Span, merge_touching
from hhapp.vn.phrases_moment import AND, DAY, FIRST_PART, LAST_PART, ROMAN, Item, MomentReader
from hhapp.vn.text import fold
from hhapp.vn.tokens import Token, longest_first, phrases


class MilestoneKind(StrEnum):
    """How a milestone is bound to time."""

    BY = "by"
    WITHIN = "within"
    RECURRING = "recurring"
    CONTINUOUS = "continuous"
    WAITS_FOR = "waits_for"
    PER_PLAN = "per_plan"


@dataclass(frozen=True, slots=True)
class Milestone:
    """One step of a task. `start` and `end` are inclusive and None where the phrase names none."""

    label: str | None
    kind: MilestoneKind
    start: date | None
    end: date | None
    condition: str | None


_FILLERS = phrases("trong | vào | dự kiến | là | cả | suốt | toàn")
_BEFORE = phrases("trước", "trước thời điểm", "trước thời hạn")
_UNTIL = phrases(
    "chậm nhất | muộn nhất | không quá | không muộn hơn | không chậm hơn | đến | đến hết | tới | hết | "
    "cuối | hạn cuối | hạn chót | cho đến | cho tới | tính đến | đến cuối | trước và trong | trước hoặc "
    "trong"
)
_BY_WORDS = longest_first(_BEFORE + _UNTIL + _FILLERS)
_FROM = phrases("từ", "bắt đầu từ", "kể từ", "từ đầu")
_ONWARDS = phrases("trở đi", "về sau", "trở về sau")
_FOLLOWING_YEARS = phrases(
    *(
        f"{joint} {which} năm {rest}"
        for joint in ("và", ",")
        for which in ("các", "những")
        for rest in ("tiếp theo", "sau")
    ),
)
_OUTLOOK = phrases("định hướng đến | tầm nhìn đến | , định hướng đến | , tầm nhìn đến | và định hướng đến")
_YEARLY = phrases("hằng năm | hàng năm | mỗi năm | của hằng năm | các năm | , hằng năm | , hàng năm")
_CONTINUOUS = phrases("thường xuyên | liên tục | xuyên suốt | quanh năm")
_CONTINUOUS_TOO = _CONTINUOUS + phrases(
    "định kỳ | đột xuất | kịp thời | hằng năm | hàng năm | hằng ngày | hàng ngày | hằng tháng | hàng "
    "tháng | hằng quý | hàng quý | trong năm | cả năm | trong cả năm | năm"
)
_EVERY = phrases(*(f"{lead}{each}" for lead in ("", "định kỳ ", "theo ") for each in ("hằng", "hàng", "mỗi", "từng")))
_EACH = frozenset({"hang", "moi", "tung"})
_REGULARLY = phrases("định kỳ", "theo định kỳ")
_CYCLE = phrases("tuần | tháng | quý | năm | nửa năm | cuối năm | cả năm | ngày | đầu năm")
_LAST_OF = phrases("ngày cuối | ngày cuối cùng | ngày làm việc cuối cùng | ngày làm việc cuối | ngày đầu")
_ALL_CYCLES = phrases("các quý | các tháng | tất cả các quý | từng quý | từng tháng | 4 quý | cả 4 quý")
_CYCLE_WORDS = frozenset(
    fold("hằng mỗi từng của cuối đầu tiên tháng quý năm tuần sau tiếp theo liền kề kỳ đó báo cáo").split()
)


class TimeReader(MomentReader):
    """Reads time expressions. `year` is the plan's, for whatever names none of its own."""

    def __init__(self, tokens: tuple[Token, ...], year: int, *, before_is_inclusive: bool) -> None:
        super().__init__(tokens, year)
        self.before_is_inclusive = before_is_inclusive
        self.mode = ""  # how the last expression bound its dates, for "trước 20/6 (…) và 20/12 (…)"

    def time(self, carried: str = "") -> tuple[Milestone, ...]:
        """The milestones of the time expression here, unlabelled; none when there is none.

        `carried` is the `mode` of an expression before it, which binds bare days here too.

        Raises ValueError for dates that cannot be: 31/02, a span that ends before it starts.
        """
        at, self.mode = self.at, carried
        for rule in (self._continuous, self._recurring, self._from, self._after, self._dated):
            if found := rule():
                return found
            self.at = at
        return ()

    # Rules of whole expressions

    def _continuous(self) -> tuple[Milestone, ...]:
        self.take(_FILLERS)
        if not self.take(_CONTINUOUS):
            return ()
        at = self.at
        while (self.take(AND) or True) and self.take(_CONTINUOUS_TOO):
            self.number(FIRST_YEAR, LAST_YEAR)
            at = self.at
        self.at = at
        return (_undated(MilestoneKind.CONTINUOUS),)

    def _recurring(self) -> tuple[Milestone, ...]:
        at = self.at
        for rule in (self._day_of_cycle, self._times_per_cycle, self._every, self._cycles):
            if rule():
                window = self._window()
                return (Milestone(None, MilestoneKind.RECURRING, *window, None),)
            self.at = at
        return ()

    def _from(self) -> tuple[Milestone, ...]:
        self.take(_FILLERS)
        if self.take(phrases("từ nay", "kể từ nay")):
            return self._dated()
        led = bool(self.take(_FROM))
        self.take(_FILLERS)
        run = self.item("")
        if run is None:
            return ()
        if led and run.last is not None:
            return self._milestones([run], "")
        if not (self.take(_ONWARDS) or led) or run.last is not None:
            return ()  # "quý III trở đi" needs no "từ"
        return (Milestone(None, MilestoneKind.WITHIN, run.first.span(self.year).start, None, None),)

    def _after(self) -> tuple[Milestone, ...]:
        if not self.take(phrases("sau")):
            return ()
        found = self.moment("")
        if found is None:
            return ()
        return (Milestone(None, MilestoneKind.WITHIN, found.first.span(self.year).end + ONE_DAY, None, None),)

    def _dated(self) -> tuple[Milestone, ...]:
        """Periods and days, bare or after words such as "trước" and "chậm nhất"."""
        carried, mode = self.mode, ""
        while word := self.take(_BY_WORDS):
            if word.startswith("truoc"):
                mode = "until" if word.endswith("trong") else "before"
            elif tuple(word.split()) in _UNTIL:
                mode = mode or "until"
        if mode and self.hour():
            mode = "until"  # before an hour of a day: the day itself still counts
        items = self.items()
        self.mode = mode or (carried if all(item.head == "day" and not item.last for item in items) else "")
        return self._milestones(items, self.mode) if items else ()

    # Recurrence

    def _day_of_cycle(self) -> bool:
        """ "trước ngày 25 hằng tháng", "ngày 15 của tháng cuối quý": no one date can be set."""
        while self.take(_BY_WORDS):
            pass
        if not self.take(_LAST_OF) and not (self.take(DAY) and self.number(1, 31)):
            return False
        begin = self.at
        while self.peek() in _CYCLE_WORDS:
            self.at += 1
        words = [token.folded for token in self.tokens[begin : self.at]]
        one_year = words in ([], ["nam"], ["hang", "nam"], ["moi", "nam"])
        return not one_year and not self.peek().isdecimal() and self.peek() not in ROMAN

    def _times_per_cycle(self) -> bool:
        """ "2 lần/năm", "01 quý/lần", "6 tháng một lần"."""
        self.take(_EVERY)
        if self.count() is None:
            return False
        if self.take(phrases("lần")):
            return bool(self.take(phrases("/ | mỗi | trong | một | trong một | 1"))) and bool(self.take(_CYCLE))
        if not self.take(_CYCLE):
            return False
        self.take(phrases("/"))
        return self._occasions()

    def _every(self) -> bool:
        if not (self.take(_EVERY) and self._cycle(listed=True)):
            return False
        self._day_in_month()
        self._more_cycles()
        self._occasions()
        return True

    def _day_in_month(self) -> None:
        """ ", trước ngày 20" behind "hằng tháng": a day with no month of its own."""
        if self.peek(-1) != "thang" or self.peek(-2) not in _EACH:
            return
        at = self.at
        self.take(phrases(","))
        while self.take(_BY_WORDS):
            pass
        dated = not (self.take(DAY) and self.number(1, 31)) or self.peek() in _CYCLE_WORDS
        if dated or (self.peek() in ("/", "-", ".") and self.peek(1).isdecimal()):
            self.at = at

    def _cycles(self) -> bool:
        """ "định kỳ", "quý, 6 tháng, năm"."""
        if self.take(_ALL_CYCLES):
            return not self.peek().isdecimal() and self.peek() not in ROMAN
        regularly = bool(self.take(_REGULARLY))
        return (self._cycle(listed=False) and self._more_cycles() > 0) or regularly

    def _more_cycles(self) -> int:
        count, at = 0, self.at
        while self.take(AND):
            self.take(_EVERY)
            if not self._cycle(listed=True):
                break
            count, at = count + 1, self.at
        self.at = at
        return count

    def _cycle(self, *, listed: bool) -> bool:
        """A unit that comes round: not "quý I", "tháng 3" or "năm 2026", which are dates."""
        at = self.at
        counted = self.count() is not None
        named = self.take(_CYCLE)
        if named and counted and listed:
            self.take(FIRST_PART) or self.take(LAST_PART)
        dated = self.peek().isdecimal() or self.peek() in ROMAN or self.peek() in ("dau", "cuoi")
        of_times = self.peek(1) == "lan"  # "mỗi quý 1 lần"
        if named and (of_times if dated else not counted or named == "thang"):
            return True
        self.at = at
        return False

    def _occasions(self) -> bool:
        at = self.at
        self.take(phrases("tối thiểu | ít nhất | / | một | hai"))
        self.count()
        if self.take(phrases("lần", "kỳ")):
            return True
        self.at = at
        return False

    def _window(self) -> tuple[date | None, date | None]:
        at = self.at
        self.take(_FILLERS)
        found = self.named_year() if self.peek(1).isdecimal() else None
        if found is None:
            self.at = at
            self.take(phrases("trong năm", ", trong năm"))
            return None, None
        span = found.span(self.year)
        return span.start, span.end

    def _milestones(self, items: list[Item], mode: str) -> tuple[Milestone, ...]:
        spans = tuple(self.spans_of(items))
        yearly = bool(self.take(_YEARLY))
        if mode and any(item.last for item in items):
            raise ValueError("a range cannot be a last day")
        if mode or (all(item.head == "day" and not item.last for item in items)):
            ends = [self._last_good_day(span, item, mode) for span, item in zip(spans, items, strict=True)]
            kind = MilestoneKind.RECURRING if yearly else MilestoneKind.BY
            return tuple(Milestone(None, kind, None, end, None) for end in ends)
        kind = MilestoneKind.RECURRING if yearly else MilestoneKind.WITHIN
        found = [Milestone(None, kind, span.start, span.end, None) for span in merge_touching(spans)]
        if self.take(_FOLLOWING_YEARS):
            found[-1] = replace(found[-1], end=None)
        if self.take(_OUTLOOK):
            self.moment("")
        return tuple(found)

    def _last_good_day(self, span: Span, item: Item, mode: str) -> date:
        if mode != "before":
            return span.end
        if item.head == "day" and self.before_is_inclusive:
            return span.end
        return span.start - ONE_DAY


def _undated(kind: MilestoneKind) -> Milestone:
    return Milestone(None, kind, None, None, None)

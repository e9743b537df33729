"""The grammar of moments: a day, month, quarter, part of a year or year, in lists and ranges, as offices write them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from hhapp.vn.periods import FIRST_YEAR, LAST_YEAR, Moment, Span, month, quarter, whole_year
from hhapp.vn.text import fold
from hhapp.vn.tokens import Reader, Token, phrases

ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "ⅰ": 1,
    "ⅱ": 2,
    "ⅲ": 3,
    "ⅳ": 4,
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "tu": 4,
}
_GLUED_QUARTER = re.compile(r"(?:quy|qui|q)(i{1,3}|iv)")
COUNT_WORDS = {"mot": 1, "hai": 2, "ba": 3, "sau": 6, "chin": 9}
_RELATIVE_YEARS = {"nay": 0, "ke hoach": 0, "sau": 1, "toi": 1, "tiep theo": 1, "ke tiep": 1, "truoc": -1}
_RELATIVE = phrases(*_RELATIVE_YEARS)
_DATE_FOLLOWS = phrases("ngày | tháng | quý | khi | năm")
_ORDINALS = frozenset(fold("đợt lần kỳ bước vòng").split())
_BARE_YEAR_AFTER = frozenset({"trong", "ca", "het", "cuoi", "dau", "toan", "suot"})
_RANGE = phrases("- | đến | đến hết | đến cuối | tới | cho đến | cho đến hết | ~")
_QUARTER = phrases("quý | quí | các quý | q | q.")
_MONTH_LIST = "giêng hai ba tư năm sáu bảy tám chín mười mười_một mười_hai"
_MONTH_WORDS = {fold(word.replace("_", " ")): number for number, word in enumerate(_MONTH_LIST.split(), start=1)}
_MONTH_NAMES = phrases(*_MONTH_WORDS)
_MONTH = phrases("tháng", "các tháng", "t", "t.")
_YEAR = phrases("năm | các năm | giai đoạn | nhiệm kỳ | giai đoạn năm")
FIRST_PART = phrases("đầu năm", "đầu của năm")
LAST_PART = phrases("cuối năm", "cuối của năm")
AND = phrases(", | ; | và | & | + | , và | hoặc | , hoặc | / | cùng với")
DAY = phrases("ngày | các ngày | mùng | mồng | ngày mùng")


@dataclass(frozen=True, slots=True)
class Item:
    """One moment or a range of two; `head` is the word it began with, which a list may leave out afterwards."""

    first: Moment
    last: Moment | None
    head: str


class MomentReader(Reader):
    """Reads moments. `year` is the plan's, for whatever names none of its own."""

    def __init__(self, tokens: tuple[Token, ...], year: int) -> None:
        super().__init__(tokens)
        self.year = year

    # Lists and ranges of moments

    def items(self) -> list[Item]:
        """The row of moments here: "tháng 3, 6, 9", "quý II và quý III/2026"; empty when there is none."""
        items: list[Item] = []
        item, at = self.item(""), self.at
        while item is not None:
            items.append(item)
            at = self.at
            item = self.item(item.head) if self.take(AND) else None
        self.at = at
        return items

    def item(self, head: str) -> Item | None:
        """One moment or range; after `head` of a row, a bare number goes on with it."""
        if (days := self._run_of_days()) is not None:
            return days
        first = self.moment(head)
        if first is None:
            return None
        at = self.at
        if self.take(_RANGE) and (last := self.moment(first.head)) is not None:
            return Item(first.first, last.first, last.head)
        self.at = at
        return first

    def _run_of_days(self) -> Item | None:
        """ "15-20/3/2026", "ngày 01 đến ngày 15 tháng 3": the first day borrows the second's month."""
        at = self.at
        self.take(DAY)
        number = self.number(1, 31)
        if number is not None and self.take(_RANGE) and (last := self._day()) is not None:
            return Item(replace(last, day=number), last, "day")
        self.at = at
        return None

    def spans_of(self, items: list[Item]) -> list[Span]:
        """Dates of the items. A year written later in the row holds for what stands before it."""
        spans: list[Span] = []
        later: Moment | None = None
        for item in reversed(items):
            last = _dated_like(item.last, later) if item.last else None
            first = _dated_like(item.first, last or later)
            start, end = first.span(self.year), (last or first).span(self.year)
            if end.end < start.start:
                raise ValueError("ends before it starts")
            spans.append(Span(start.start, end.end))
            later = first
        return spans[::-1]

    # Single moments

    def moment(self, head: str) -> Item | None:
        """One moment; after "quý" or "tháng" of a list (`head`) a bare number goes on with it."""
        at = self.at
        for rule, name in self._rules(head):
            moment = rule()
            if moment is not None and self.peek() != "/":
                return Item(moment, None, name)
            if moment is not None and name == "quarter" and self.peek(1) in ROMAN:
                return Item(moment, None, name)
            self.at = at
        return None

    def _rules(self, head: str) -> list[tuple[Callable[[], Moment | None], str]]:
        bare = {"quarter": self._bare_quarter, "month": self._bare_month}
        rules = [(bare[head], head)] if head in bare else []
        return [
            *rules,
            (self._day, "day"),
            (self._part, "part"),
            (self._quarter, "quarter"),
            (self._month, "month"),
            (self._month_of_year, "month"),
            (self.named_year, "year"),
        ]

    def _day(self) -> Moment | None:
        at = self.at
        marked = bool(self.take(DAY))
        for form in (self._full_day, self._iso_day, self._worded_day):
            if (moment := form()) is not None:
                return moment
            self.at = at + marked
        number, sign = self.number(1, 31), self.take(phrases("/", "-", ".") if marked else phrases("/"))
        in_month = self.number(1, 12) if number and sign else None
        return Moment(in_month, in_month, number, self._year_suffix()) if in_month else None

    def _full_day(self) -> Moment | None:
        number, sign = self.number(1, 31), self.take(phrases("/", "-", "."))
        in_month = self.number(1, 12) if number and sign else None
        year = self._written_year() if in_month and self.take(((sign,),)) else None
        return Moment(in_month, in_month, number, year) if in_month and year else None

    def _iso_day(self) -> Moment | None:
        year = self.number(FIRST_YEAR, LAST_YEAR)
        in_month = self.number(1, 12) if year and self.take(phrases("-")) else None
        number = self.number(1, 31) if in_month and self.take(phrases("-")) else None
        return Moment(in_month, in_month, number, year) if in_month and number else None

    def _worded_day(self) -> Moment | None:
        if self.peek(-1) in _ORDINALS:
            return None  # "đợt 1 tháng 3" is a first round in March
        number = self.number(1, 31)
        in_month = self.number(1, 12) if number and self.take(phrases("tháng")) else None
        return Moment(in_month, in_month, number, self._year_suffix()) if in_month else None

    def _part(self) -> Moment | None:
        """ "6 tháng đầu năm", "nửa cuối năm 2026", "2 quý đầu năm"."""
        if half := self.take(phrases("nửa đầu năm | nửa năm đầu | nửa cuối năm | nửa năm cuối")):
            length: int | None = 6
            first, last = ("dau", "") if "dau" in half else ("", "cuoi")
        else:
            length = self.count()
            each = {"thang": 1, "quy": 3}.get(self.take(phrases("tháng", "quý")), 0)
            length = length * each if length and each else None
            first, last = self.take(FIRST_PART), self.take(LAST_PART)
        if not length or length >= 12 or not (first or last):
            return None
        months = (1, length) if first else (13 - length, 12)
        return Moment(*months, None, self._year_suffix(after_word=True))

    def _quarter(self) -> Moment | None:
        if glued := _GLUED_QUARTER.fullmatch(self.peek()):
            self.at += 1
            return quarter(ROMAN[glued[1]], self._year_suffix())
        return self._bare_quarter() if self.take(_QUARTER) else None

    def _bare_quarter(self) -> Moment | None:
        number = ROMAN.get(self.peek())
        if number is None:
            number = self.number(1, 4)
            return quarter(number, self._year_suffix()) if number else None
        self.at += 1
        return quarter(number, self._year_suffix())

    def _month(self) -> Moment | None:
        return self._bare_month() if self.take(_MONTH) else None

    def _bare_month(self) -> Moment | None:
        number = self.number(1, 12) or _MONTH_WORDS.get(self.take(_MONTH_NAMES))
        return month(number, self._year_suffix()) if number else None

    def _month_of_year(self) -> Moment | None:
        number = self.number(1, 12)
        year = self.number(FIRST_YEAR, LAST_YEAR) if number and self.take(phrases("/", "-", ".")) else None
        return month(number, year) if number and year else None

    def named_year(self) -> Moment | None:
        """ "2026", "năm 2026", "giai đoạn 2026", "năm sau", or "năm" itself behind "cả", "trong", "hết"."""
        in_period = self.peek(-1) in _BARE_YEAR_AFTER
        named = self.take(_YEAR)
        year = self.number(FIRST_YEAR, LAST_YEAR)
        if year is not None:
            return whole_year(year)
        if named != "nam":
            return None
        year = self._relative_year()
        return whole_year(year) if year is not None or in_period else None

    # Years

    def _year_suffix(self, *, after_word: bool = False) -> int | None:
        """The year written after a moment: "/2026", "-2025", ", năm 2026", "/26", "năm sau"; None where none is."""
        at = self.at
        self.take(phrases(",", "của", ", của"))
        sign = self.take(phrases("/", "-", "."))
        named = after_word or bool(self.take(phrases("năm")))
        year = self.number(FIRST_YEAR, LAST_YEAR)
        if year is None and named:
            year = self._relative_year()
        if year is None and sign == "/" and len(self.peek()) == 2 and self.peek(1) != "/":
            year = self._short_year(20, 49)
        if year is None:
            self.at = at
        return year

    def _written_year(self) -> int | None:
        return self._short_year(0, 99) if len(self.peek()) == 2 else self.number(FIRST_YEAR, LAST_YEAR)

    def _short_year(self, low: int, high: int) -> int | None:
        year = self.number(low, high)
        return None if year is None else 2000 + year

    def _relative_year(self) -> int | None:
        at = self.at
        word = self.take(_RELATIVE)
        if word in ("truoc", "sau") and (self.peek().isdecimal() or self.sees(_DATE_FOLLOWS)):
            self.at = at  # "báo cáo năm trước ngày 15/12" is due before a day, not about last year
            return None
        return self.year + _RELATIVE_YEARS[word] if word else None

    # Small pieces

    def count(self) -> int | None:
        """A small number in digits or as a word."""
        if self.peek() in COUNT_WORDS and not self.peek().isdecimal():
            self.at += 1
            return COUNT_WORDS[self.peek(-1)]
        return self.number(1, 99)

    def hour(self) -> bool:
        """ "17h00", "17 giờ 30 phút"."""
        at = self.at
        if self.number(0, 24) is not None and self.take(phrases("h", "g", "giờ", ":")):
            self.number(0, 59)
            self.take(phrases("phút", "phút ,", ","))
            return True
        self.at = at
        return False


def _dated_like(moment: Moment, later: Moment | None) -> Moment:
    """The moment in the year of a later one, or in the year before where it would come after it."""
    if moment.year is not None or later is None or later.year is None:
        return moment
    same_year = moment.in_year(later.year)
    after = (same_year.first_month, same_year.day or 0) > (later.first_month, later.day or 0)
    return moment.in_year(later.year - 1) if after else same_year

"""Phrases of the column "Thời gian hoàn thành" become milestones with dates, and are kept as written.

A cell is cut into clauses (lines, ";"), a clause is read as a row of time expressions with what names them ("Ban hành
kế hoạch: …", "… (báo cáo)") and what they hang on ("sau khi …", "theo …"). Every word must have its place in that row:
a clause with one that has none is not understood, and nothing of it is kept. Clauses that are understood are kept even
where another is not, so the clerk only sets by hand what is missing; `understood` is then False.

Vague words: "cuối quý II", "cuối năm" mean by its last day, the one day that every reading of them allows; "đầu năm",
"giữa tháng 6", "khoảng tháng 6" have no such day and are not understood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from hhapp.vn.phrases_time import Milestone, MilestoneKind, TimeReader
from hhapp.vn.tokens import Reader, Token, clean, longest_first, phrases, quote, tokenize

__all__ = ["Deadline", "Milestone", "MilestoneKind", "parse_deadline"]

# Longer cells are prose; nobody writes a deadline in them.
_MOST_TOKENS = 400
_BULLET = re.compile(r"\s*(?:[-–—+•*·▪●‣◦]+\s*|[a-zđ]\)\s*|[0-9]{1,2}[).]\s*(?=[^\W\d]))?")
_LISTED = re.compile(r"^\s*[-–—+•*·▪●‣◦]|:", re.MULTILINE)
# "trước 10/6; 10/12": a bare day behind ";" goes on with the list before it.
_BREAKS = re.compile(r"\n|;(?!\s*[0-9]{1,2}\s*/)")

_PER_PLAN = phrases(
    "theo | căn cứ | tùy theo | trên cơ sở | đúng tiến độ | đúng thời gian | đúng thời hạn | đúng quy "
    "định | đúng hạn | bảo đảm tiến độ | đảm bảo tiến độ"
)
_EVENT = phrases("sau khi | ngay sau khi | khi | ngay khi | kể từ khi | từ khi | sau | ngay sau | chờ | tại thời điểm")
_WHOLE_EVENT = phrases(
    "kỳ họp | tại kỳ họp | phiên họp | tại phiên họp | cuộc họp | đại hội | trước khi | trước kỳ họp | "
    "nếu | trước đại hội | trước hội nghị | trước phiên họp | trước cuộc họp | trước tết | trước bầu cử | "
    "đột xuất | sau mỗi | ngay sau mỗi | phụ thuộc | tùy thuộc | mỗi khi"
)
_CONDITION = longest_first(_PER_PLAN + _EVENT + _WHOLE_EVENT)
_SPELL = phrases("ngày | ngày làm việc | tháng | tuần | giờ | giờ làm việc")
_SPELL_LEAD = phrases(
    "trong | trong vòng | trong thời hạn | trong thời gian | chậm nhất | muộn nhất | không quá | tối đa | sau | là"
)
_ANCHOR = phrases(
    "kể từ | sau | từ khi | từ ngày | tính từ | khi | từ thời điểm | trước khi | trước kỳ họp | trước hội nghị"
)
_CAPTION = phrases("thời hạn | thời gian | tiến độ | hạn | thời điểm")
_PLAIN_VERB = phrases("hoàn thành | thực hiện | triển khai | xong | kết thúc | tổ chức thực hiện")
_PLAIN = _CAPTION + _PLAIN_VERB + phrases("phải | cần | dự kiến | là | vào | trong")
_ACTION = phrases(
    "ban hành | thực hiện | triển khai | hoàn thành | báo cáo | trình | tổ chức | xây dựng | sơ kết | gửi "
    "| tham mưu | đánh giá | rà soát | kiểm tra | công bố | công khai | phê duyệt | thẩm định | dự thảo | "
    "lấy ý kiến | xin ý kiến | khảo sát | tập huấn | nghiệm thu | tổng hợp | cập nhật | đăng | hướng dẫn "
    "| phổ biến | tuyên truyền | tự | chấm điểm | họp | ký | giải ngân | quyết toán | bàn giao | vận hành "
    "| kiện toàn | sửa đổi | bổ sung | mở | lập | chuẩn bị | in | phát hành | hoàn thiện | đề xuất | thu "
    "thập | điều tra | tuyển dụng | đào tạo | bồi dưỡng | thành lập | thẩm tra | xử lý | khắc phục | nhập "
    "| cấp | tổng kết | xong | kết thúc | quán triệt | soạn thảo | thông qua | xác định | công nhận | đưa "
    "| số hóa"
)
_ORDINAL = phrases("đợt | lần | giai đoạn | bước | kỳ | vòng")
_SEPARATORS = frozenset({",", ".", ";", "-", "va"})


@dataclass(frozen=True, slots=True)
class Deadline:
    """A phrase as written, the plan year it was read in, and what it says."""

    text: str
    year: int
    milestones: tuple[Milestone, ...]
    understood: bool


@dataclass(frozen=True, slots=True)
class _Step:
    """A milestone while its clause is still being read; `lead` is the plain verb before it ("thực hiện")."""

    milestone: Milestone
    lead: str | None = None


class _NotUnderstoodError(Exception):
    """A clause has a word that no rule places."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """Tokens read together, with all that reading them needs. `inner` is a clause out of another: it opens no more."""

    text: str
    tokens: tuple[Token, ...]
    year: int
    before_is_inclusive: bool
    inner: bool = False

    def quote(self, tokens: Sequence[Token] | None = None) -> str:
        return quote(self.text, self.tokens if tokens is None else tokens)

    def part(self, tokens: Sequence[Token]) -> _Clause:
        return replace(self, tokens=tuple(tokens))


def parse_deadline(text: str, year: int, *, before_is_inclusive: bool = False) -> Deadline:
    """Read a deadline phrase of the plan of `year`; never raises for any text.

    "Trước ngày 15/3" ends on 14/3, on 15/3 with `before_is_inclusive`; "chậm nhất", "đến", a bare day include it.
    """
    cleaned = clean(text)
    whole = _Clause(cleaned, tokenize(cleaned), year, before_is_inclusive)
    if len(whole.tokens) > _MOST_TOKENS:
        return Deadline(text, year, (), understood=False)
    readings = [_read(clause) for clause in _clauses(whole)]
    if not all(readings) and not _LISTED.search(cleaned) and (joined := _read(whole)):
        readings = [joined]  # broken for lack of width, not for meaning
    steps = [step for reading in readings for step in reading]
    return Deadline(text, year, _named(steps), understood=bool(steps) and all(readings))


# Cutting a cell into clauses


def _clauses(whole: _Clause) -> list[_Clause]:
    """Lines, parts between ";" and labelled parts, without bullets; a line in brackets joins the one before."""
    breaks = [m.start() for m in _BREAKS.finditer(whole.text)]
    breaks = [at for at in breaks if not whole.text[at + 1 :].lstrip().startswith("(")]
    pieces = []
    for start, end in pairwise([-1, *breaks, len(whole.text)]):
        bullet = _BULLET.match(whole.text, start + 1, end)
        tokens = tokenize(whole.text, bullet.end() if bullet else start + 1, end)
        if any(token.is_word or token.is_number for token in tokens):
            pieces += [whole.part(tokens[a:b]) for a, b in pairwise([0, *_label_starts(tokens), len(tokens)])]
    return pieces


def _label_starts(tokens: Sequence[Token]) -> list[int]:
    """Where a second label begins on the same line: behind the last comma before its colon."""
    starts = []
    for before, colon in pairwise(_colons(tokens)):
        starts += [at for at in range(before + 1, colon) if tokens[at].folded in (",", ".")][-1:]
    return starts


def _colons(tokens: Sequence[Token]) -> list[int]:
    """Colons behind a label; not the one of "17:00"."""
    inside = (at for at in range(1, len(tokens) - 1) if tokens[at].folded == ":")
    return [at for at in inside if not (tokens[at - 1].is_number and tokens[at + 1].is_number)]


# Reading one clause


def _read(clause: _Clause) -> list[_Step]:
    """The steps of a clause, none when it is not understood."""
    colons = _colons(clause.tokens)
    try:
        if colons:
            label, rest = clause.tokens[: colons[0]], clause.tokens[colons[0] + 1 :]
            return _reduce(_labelled(clause.part(label), clause.part(rest)))
        return _reduce(_ClauseReader(clause).steps())
    except (_NotUnderstoodError, ValueError, OverflowError):
        return []


def _labelled(left: _Clause, right: _Clause) -> list[_Step]:
    """ "Ban hành: Quý I", or turned round "Quý I: ban hành", or "Năm 2027: Quý II", a year for what follows."""
    times = _read(left)
    if not times or times[0].milestone.kind in (MilestoneKind.WAITS_FOR, MilestoneKind.PER_PLAN):
        label = None if Reader(left.tokens).sees(_CAPTION) else left.quote()
        return [_relabel(step, step.milestone.label or label) for step in _ClauseReader(right).steps()]
    if (year := _whole_year(times[0].milestone)) and (inner := _read(replace(right, year=year))):
        return inner
    if _has_time(right):
        raise _NotUnderstoodError
    return [_relabel(step, right.quote()) for step in times]


class _ClauseReader(TimeReader):
    """Reads one clause without a label from left to right; every token must find its place."""

    def __init__(self, clause: _Clause) -> None:
        super().__init__(clause.tokens, clause.year, before_is_inclusive=clause.before_is_inclusive)
        self.clause = clause
        self.found: list[_Step] = []
        self.words: list[Token] = []
        self.behind_step = False  # no comma yet since the last step

    def steps(self) -> list[_Step]:
        """Every step of the clause; raises `_NotUnderstoodError`, or ValueError for impossible dates."""
        while not self.done:
            self._next()
        self._settle_words()
        if not self.found:
            raise _NotUnderstoodError
        return self.found

    def _next(self) -> None:
        if self.peek() == "(":
            self._bracket()
        elif self._is_spell():
            self._open_condition()
        elif milestones := self.time(self.mode if self.found and not self.words else ""):
            self._add(milestones)
        elif self.sees(_CONDITION) and (not self.words or _is_plain(self.words) or _names_a_step(self.words)):
            self._open_condition()
        elif self.peek() in _SEPARATORS and self._parts_here():
            self._settle_words()
            self.at += 1
            self.behind_step = False
        else:
            self.words.append(self.tokens[self.at])
            self.at += 1

    def _parts_here(self) -> bool:
        """Whether a comma, "và" or dash here parts two steps rather than words of one name."""
        if self.peek() == "-" and self.peek(1).isdecimal():
            return False
        return not self.words or self.behind_step

    def _add(self, milestones: Sequence[Milestone]) -> None:
        again = self.behind_step and not self.words and milestones[0].kind is not MilestoneKind.WAITS_FOR
        label, lead = self._take_label()
        steps = [_Step(replace(each, label=label), lead) for each in milestones]
        # "báo cáo quý I trước ngày 15/3": no comma between, so the second says the first more exactly
        self.found[-1 if again else len(self.found) :] = _more_exact(self.found[-1], steps) if again else steps
        self.behind_step = True

    def _take_label(self) -> tuple[str | None, str | None]:
        """The name that the words before a time give it, and the plain verb that names it only among others."""
        words, self.words = self.words, []
        if not words:
            return None, None
        if _is_plain(words):
            return None, self.clause.quote(words) if Reader(tuple(words)).sees(_PLAIN_VERB) else None
        if _names_a_step(words):
            return self.clause.quote(words), None
        raise _NotUnderstoodError

    def _settle_words(self) -> None:
        """Words behind a time name it: "Quý I ban hành, Quý IV báo cáo"."""
        words, self.words = self.words, []
        if not words:
            return
        if not self.found or self.found[-1].milestone.label or not _names_a_step(words):
            raise _NotUnderstoodError
        self.found[-1] = _relabel(self.found[-1], self.clause.quote(words))

    # What a milestone hangs on

    def _is_spell(self) -> bool:
        """ "Trong vòng 10 ngày kể từ ngày …", "5 ngày sau khi …": counted from an event."""
        at = self.at
        while self.take(_SPELL_LEAD):
            pass
        counted = self.number(1, 366) is not None and bool(self.take(_SPELL)) and self.sees(_ANCHOR)
        self.at = at
        return counted

    def _open_condition(self) -> None:
        """From here to the end of the clause, or to a comma behind which a whole new time stands."""
        spell, begin = self._is_spell(), self.at
        end, tail = self._condition_end(begin)
        here = self.tokens[begin:end]
        self.at = len(self.tokens)
        if self.found and not self.words:
            self.found[-1] = _on_condition(self.found[-1], self.clause.quote(here))
            self.found += tail
        elif tail and not self.words:
            self.found += [_on_condition(tail[0], self.clause.quote(here)), *tail[1:]]
        else:
            self._add([_waiting(self.clause.part(here), spell=spell)])
            self.found += tail

    def _condition_end(self, begin: int) -> tuple[int, list[_Step]]:
        commas = [at for at in range(begin + 1, len(self.tokens)) if self.tokens[at].folded in (",", ".")]
        for at in () if self.clause.inner else commas:
            if tail := _read(replace(self.clause, tokens=self.tokens[at + 1 :], inner=True)):
                return at, tail
        return len(self.tokens), []

    def _bracket(self) -> None:
        """ "(sau khi …)" hangs on, "(báo cáo trước 15/12)" is a step more, "(ban hành)" names."""
        self._settle_words()
        length = next((ahead for ahead in range(len(self.tokens) - self.at) if self.peek(ahead) == ")"), None)
        if length is None or self.clause.inner:
            raise _NotUnderstoodError
        inner = replace(self.clause, tokens=self.tokens[self.at + 1 : self.at + length], inner=True)
        self.at += length + 1
        last = self.found[-1] if self.found else None
        if last is None:
            self.found = _ClauseReader(inner).steps()
        elif Reader(inner.tokens).sees(_CONDITION):
            self.found[-1] = _on_condition(last, inner.quote())
        elif _has_time(inner):
            self.found[-1:] = _more_exact(last, _ClauseReader(inner).steps())
        elif last.milestone.label:
            self.found[-1] = _on_condition(last, inner.quote())
        else:
            self.found[-1] = _relabel(last, inner.quote())


# What words and steps are


def _is_plain(words: Sequence[Token]) -> bool:
    """Only words such as "thời hạn hoàn thành", which name no step."""
    reader = Reader(tuple(words))
    while reader.take(_PLAIN):
        pass
    return reader.done


def _names_a_step(words: Sequence[Token]) -> bool:
    """ "ban hành kế hoạch", "đợt 1"; not the name of a document, whose date is no deadline."""
    row = tuple(words[:-1] if words[-1].folded == "-" else words)  # "Ban hành - Quý I"
    reader = Reader(row)
    if reader.take(_ORDINAL):
        return reader.number(1, 9) is not None and reader.done
    numbered = any(here.is_number and after.folded not in ("%", "thang") for here, after in pairwise([*row, words[-1]]))
    return reader.sees(_ACTION) and not numbered


def _has_time(clause: _Clause) -> bool:
    """Whether a time expression, even an impossible one, stands anywhere in the clause."""
    reader = TimeReader(clause.tokens, clause.year, before_is_inclusive=False)
    for at in range(len(clause.tokens)):
        reader.at = at
        try:
            if reader.time():
                return True
        except (ValueError, OverflowError):
            return True
    return False


def _waiting(clause: _Clause, *, spell: bool) -> Milestone:
    """The milestone of a clause that hangs on a plan or an event and names no date."""
    reader = Reader(clause.tokens)
    condition: str | None = clause.quote()
    kind = MilestoneKind.WAITS_FOR
    if not spell and reader.take(_PER_PLAN):
        kind, condition = MilestoneKind.PER_PLAN, None
    elif not spell and not reader.sees(_WHOLE_EVENT):
        reader.take(_EVENT)
        condition = clause.quote(clause.tokens[reader.at :])
        if not condition or reader.peek().isdecimal():
            raise _NotUnderstoodError
    return Milestone(None, kind, None, None, condition)


def _relabel(step: _Step, label: str | None) -> _Step:
    return _Step(replace(step.milestone, label=label), None)


def _on_condition(step: _Step, condition: str) -> _Step:
    return replace(step, milestone=replace(step.milestone, condition=condition))


def _more_exact(step: _Step, inside: list[_Step]) -> list[_Step]:
    """A step and what stands right behind it: "Năm 2026 (Quý II)" is more exact, "(báo cáo …)" one step more."""
    outer, inner = step.milestone, inside[0].milestone
    if len(inside) > 1 or inner.label or inner.kind is MilestoneKind.RECURRING or not (outer.end and inner.end):
        return [step, *inside]
    if (outer.start or date.min) <= (inner.start or inner.end) and inner.end <= outer.end:
        return [replace(step, milestone=replace(inner, label=outer.label))]
    raise _NotUnderstoodError


def _whole_year(milestone: Milestone) -> int | None:
    start, end = milestone.start, milestone.end
    if start and end and start.year == end.year and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return start.year
    return None


def _reduce(steps: list[_Step]) -> list[_Step]:
    """One step where several words say one thing: "hằng năm, thường xuyên", "hằng năm, trước 15/12"."""
    bare = [step for step in steps if step.milestone.label is None]
    continuous = any(step.milestone.kind is MilestoneKind.CONTINUOUS for step in bare)
    rhythm = [step for step in bare if step.milestone.kind is MilestoneKind.RECURRING and not step.milestone.end]
    if continuous:
        return [step for step in steps if step not in rhythm and not (step in bare and _whole_year(step.milestone))]
    dated = [step for step in bare if step.milestone.end]
    if not (rhythm and dated):
        return list(dict.fromkeys(steps))
    return [
        replace(step, milestone=replace(step.milestone, kind=MilestoneKind.RECURRING)) if step in dated else step
        for step in steps
        if step not in rhythm
    ]


def _named(steps: list[_Step]) -> tuple[Milestone, ...]:
    """The milestones; where there are several, a plain verb is name enough."""
    if len(steps) < 2:
        return tuple(step.milestone for step in steps)
    return tuple(replace(step.milestone, label=step.milestone.label or step.lead) for step in steps)

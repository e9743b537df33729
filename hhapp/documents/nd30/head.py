"""The head of an administrative document: which line is which component, told by words and places.

Looks are not asked where it can be helped, for it is the looks that may be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from hhapp.documents.nd30.forms import kind_code
from hhapp.documents.nd30.reading import OUTSIDE, Line
from hhapp.vn.text import fold

_HEAD_LINES = 40  # lines with text in which a head is looked for
_OPENING_LINES = 25  # lines with text in which title and receivers are looked for
SHORT = 150  # letters; longer lines are sentences
_NUMBER = re.compile(r"số(?!\w)", re.IGNORECASE)
_NUMBER_ALONE = re.compile(r"số\s*:|số\s*[\d\s.…_]*/", re.IGNORECASE)
_SYMBOL = re.compile(r"/\s*[A-ZĐ]{2}")
_DATE = re.compile(r"\bngay\b.*\bthang|\bthang\b.*\bnam\b|\d\s*/\s*\d{1,2}\s*/\s*\d{4}")
_DATE_ALONE = re.compile(r"[^,.;:]{2,50}, ngay\b.{0,12}\bthang\b.{0,12}\bnam\b.{0,8}")
_HEADING = re.compile(r"(?:[IVXLC]+|\d{1,2})[.)]|[-+•]|Căn cứ|Điều \d|Phần |Chương ")
_AUTHORITIES = re.compile(r"(UBND|ỦY BAN|UỶ BAN|HỘI ĐỒNG|THƯỜNG TRỰC|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG |CHÁNH |BỘ TRƯỞNG)")
_ORGANS = (
    "UBND", "ỦY BAN", "UỶ BAN", "HĐND", "HỘI ĐỒNG", "BỘ ", "SỞ ", "PHÒNG ", "VĂN PHÒNG", "TRUNG TÂM", "BAN ", "CỤC ",
    "CHI CỤC", "TỔNG CỤC", "TRƯỜNG ", "TRẠM ", "THANH TRA", "ĐOÀN ", "TỔ ", "VIỆN ", "CÔNG AN", "CHỦ TỊCH",
)  # fmt: skip
_PLACES = re.compile(r"\b(TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\b")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the title; an empty tuple or None is what was not found."""

    country: tuple[Line, ...]
    motto: Line | None
    superior: tuple[Line, ...]
    issuer: tuple[Line, ...]
    number: Line | None
    date: Line | None
    subject: tuple[Line, ...]  # "V/v …"
    side: tuple[Line, ...]  # all lines of the issuer's column, empty ones too
    other_side: tuple[Line, ...]  # all lines of the column of the Quốc hiệu

    @property
    def table(self) -> int:
        """The table that holds the head; OUTSIDE's where none does."""
        return next((line.cell.table for line in (*self.other_side, *self.side)), OUTSIDE.table)

    @property
    def right_column(self) -> int:
        """The first column of the right side."""
        return max((min(line.cell.column for line in side) for side in (self.side, self.other_side) if side), default=0)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The components, in order."""
        single = [line for line in (self.motto, self.number, self.date) if line]
        return _ordered([*self.country, *self.superior, *self.issuer, *self.subject, *single])


@dataclass(frozen=True, slots=True)
class Opening:
    """Title, its summary and the receivers named above the text."""

    title: Line | None
    summary: tuple[Line, ...]
    receivers: tuple[Line, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The components, in order."""
        return _ordered([*([self.title] if self.title else []), *self.summary, *self.receivers])


def find_head(lines: Sequence[Line]) -> Head:
    """The head among the lines of the document proper."""
    top = list(islice((line for line in lines if line.text), _HEAD_LINES))
    country = _country(top)
    motto = _first(top, lambda line: re.search(r"doc lap\W+tu do\W+hanh phuc", fold(line.text)))
    anchor = country[0] if country else motto
    side, other_side = _columns(lines, anchor)
    above_text = [line for line in top if len(line.text) <= SHORT]
    number = _number([line for line in side if line.text], above_text)
    subject = _subject(side or above_text, number)
    superior, issuer = _issuer(side, [line for line in (number, *subject) if line])
    return Head(
        country=country,
        motto=motto,
        superior=superior,
        issuer=issuer,
        number=number,
        date=_date(other_side, above_text),
        subject=subject,
        side=side,
        other_side=other_side,
    )


def find_opening(lines: Sequence[Line]) -> Opening:
    """Title, summary and receivers among the lines between head and closing."""
    top = list(islice((line for line in lines if line.text), _OPENING_LINES))
    receivers = _receivers(top)
    before = [line for line in top if not receivers or line.order < receivers[0].order]
    title = _title(before)
    summary = _summary([line for line in lines if line.order > title.order]) if title else ()
    return Opening(title, summary, receivers)


def _ordered(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: line.order))


def _first(lines: Iterable[Line], test: Callable[[Line], object]) -> Line | None:
    return next((line for line in lines if test(line)), None)


def _country(top: Sequence[Line]) -> tuple[Line, ...]:
    """The Quốc hiệu, which some write in two lines."""
    for first, second in zip(top, (*top[1:], None), strict=False):
        words = fold(first.text)
        if "cong hoa xa hoi chu nghia viet nam" in words:
            return (first,)
        if words == "cong hoa xa hoi" and second and fold(second.text) == "chu nghia viet nam":
            return (first, second)
    return ()


def _columns(lines: Sequence[Line], anchor: Line | None) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of the table of the head: beside the anchor's column, and in it."""
    if anchor is None or not anchor.in_table:
        return (), ()
    table = [line for line in lines if line.cell.table == anchor.cell.table]
    before = tuple(line for line in table if line.cell.column < anchor.cell.column)
    after = tuple(line for line in table if line.cell.column > anchor.cell.column)
    return before or after, tuple(line for line in table if line.cell.column == anchor.cell.column)


def _number(side: Sequence[Line], above_text: Sequence[Line]) -> Line | None:
    found = _first(side, lambda line: _NUMBER.match(line.text)) or _first(side, lambda line: _SYMBOL.search(line.text))
    return found or _first([] if side else above_text, lambda line: _NUMBER_ALONE.match(line.text))


def _subject(lines: Sequence[Line], number: Line | None) -> tuple[Line, ...]:
    start = _first(lines, lambda line: re.match(r"v\s*/\s*v\b|ve viec\b", fold(line.text)))
    if start is None or (number and start.order < number.order):
        return ()
    rest = [line for line in lines if line.order > start.order and line.cell == start.cell and line.in_table]
    return (start, *(line for line in rest if line.text))


def _issuer(side: Sequence[Line], below: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The superior's lines and the issuer's: a name may go on over lines ("ỦY BAN NHÂN DÂN", "XÃ MẪU")."""
    end = min((line.order for line in below), default=None)
    first_row = [line for line in side if end is not None or line.cell.row == 0]
    lines = [line for line in first_row if line.lettered and (end is None or line.order < end)]
    start = len(lines) - 1
    while start > 0 and not lines[start].text.upper().startswith(_ORGANS):
        start -= 1
    above = lines[: max(start, 0)]
    words = " ".join(line.text for line in above).upper()
    is_whole = bool(_PLACES.search(words)) or words.startswith(("BỘ ", "SỞ "))
    if above and not is_whole and all(line.bold for line in above):
        return (), tuple(lines)  # one long name in several lines, such as a committee's
    return tuple(above), tuple(lines[max(start, 0) :])


def _date(other_side: Sequence[Line], above_text: Sequence[Line]) -> Line | None:
    if other_side:
        return _first(other_side, lambda line: _DATE.search(fold(line.text)))
    return _first(above_text, lambda line: _DATE_ALONE.fullmatch(fold(line.text)))


def _title(top: Sequence[Line]) -> Line | None:
    """The line with the kind of document; an unlisted kind is told by its place and capitals."""
    candidates = []
    for line in top:
        if len(line.text) > SHORT or _HEADING.match(line.text):
            break
        candidates.append(line)
    return (
        _first(candidates, lambda line: kind_code(line.text) and (line.text.isupper() or len(line.text) <= 20))
        or _first(candidates, lambda line: kind_code(line.text) and line.centred)
        or _first(candidates, lambda line: line.centred and line.bold and line.text.isupper())
    )


def _summary(below: Sequence[Line]) -> tuple[Line, ...]:
    """The lines under the title up to a rule, an empty line or the text."""
    summary: list[Line] = []
    for line in below:
        if not line.text:
            if summary or line.ruled:
                break
            continue
        if not _goes_on(line, summary):
            break
        summary.append(line)
        if line.ruled:
            break
    return tuple(summary)


def _goes_on(line: Line, summary: Sequence[Line]) -> bool:
    words = fold(line.text)
    if _HEADING.match(line.text) or words.startswith(("kinh gui", "can cu")) or line.in_table:
        return False
    if line.text.isupper() and _AUTHORITIES.match(line.text):  # who decides, above the bases of a decision
        return False
    if summary:
        return line.centred == summary[0].centred and line.bold == summary[0].bold and line.centred
    return line.centred or line.bold or (len(line.text) <= SHORT and line.text[-1] not in ".:;")


def _receivers(top: Sequence[Line]) -> tuple[Line, ...]:
    start = _first(top, lambda line: fold(line.text).startswith("kinh gui"))
    if start is None:
        return ()
    below = [line for line in top if line.order > start.order]
    if start.in_table:
        return (start, *(line for line in below if line.cell.table == start.cell.table))
    count = next((n for n, line in enumerate(below) if not (line.text.startswith("-") or line.label)), len(below))
    return (start, *below[:count])

"""Deadlines told by crosses: a column for each quarter or month, a mark under those that count.

The deadline becomes the phrase that the columns say ("Quý I, III"); what is no plain mark is shown, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hhapp.documents.grid import UNREADABLE, Cell, Row
from hhapp.vn.text import fold, squeeze

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_ROMAN = ("I", "II", "III", "IV")
_QUARTER = re.compile(r"(?:quy|q)[ .]*(i{1,3}|iv|[1-4])")
_MONTH = re.compile(r"(?:thang|t)[ .]*(\d{1,2})")
_MARKS = frozenset("xX×✕✖✗✘✓✔√vV*+●■▪☑☒" + UNREADABLE)
_LEAST = 2  # one column “Quý I” is a column of another kind


@dataclass(frozen=True, slots=True)
class Moment:
    """A quarter or a month that a column stands for; `at` counts from 1."""

    quarter: bool
    at: int

    @property
    def name(self) -> str:
        """What is written behind "Quý" or "Tháng"."""
        return _ROMAN[self.at - 1] if self.quarter else str(self.at)

    @property
    def shown(self) -> str:
        """The column in a sentence."""
        return f"{_word(self)} {self.name}"


def moments_of(columns: Iterable[tuple[int, str, str]]) -> dict[int, Moment]:
    """Columns (index, whole header text, its lowest words) that stand for a quarter or a month; none for a single one.

    Where a table has both, the months are the finer ones and count.
    """
    found = {index: moment for index, text, lowest in columns if (moment := _moment(text, lowest))}
    for quarter in (False, True):
        same = {index: moment for index, moment in found.items() if moment.quarter is quarter}
        if len(same) >= _LEAST and len(set(same.values())) == len(same):
            return same
    return {}


def marked_deadline(row: Row, moments: Mapping[int, Moment]) -> tuple[Cell | None, frozenset[int]]:
    """The deadline that the marks of a row say, with a doubt where they are not plain, and the columns of the marks.

    None where the row has nothing under these columns.
    """
    cells = {index: row.cells[index] for index in moments if index in row.cells and row.cells[index].text}
    if not cells:
        return None, frozenset()
    plain = {index: cell for index, cell in cells.items() if squeeze(cell.text) in _MARKS}
    marked = sorted({moments[n] for i, cell in plain.items() for n in _covered(i, cell, moments)}, key=_place)
    other = [(moments[index], cell.text) for index, cell in cells.items() if index not in plain]
    doubt = " ".join(filter(None, (_doubt_of_marks(marked), *(_doubt_of_text(*each) for each in other))))
    repeated = all(cell.repeated for cell in cells.values())
    return Cell(_phrase(marked), repeated=repeated, doubt=doubt), frozenset(plain)


def _moment(text: str, lowest: str) -> Moment | None:
    """The quarter or month in a column's own words, or in a mere number under a group that speaks of them."""
    own, whole = fold(lowest).strip(), fold(text)
    if quarter := _QUARTER.fullmatch(own):
        return Moment(True, _QUARTERS[quarter[1]])
    month = _MONTH.fullmatch(own)
    if month is None and own.isascii() and own.isdigit() and re.search(r"\bthang\b", whole):
        month = re.fullmatch(r"(\d{1,2})", own)
    if month and 1 <= int(month[1]) <= 12:
        return Moment(False, int(month[1]))
    return Moment(True, _QUARTERS[own]) if own in _QUARTERS and re.search(r"\bquy\b", whole) else None


def _covered(index: int, cell: Cell, moments: Mapping[int, Moment]) -> list[int]:
    return [at for at in moments if index <= at < index + cell.span]


def _place(moment: Moment) -> int:
    return moment.at


def _word(moment: Moment) -> str:
    return "Quý" if moment.quarter else "Tháng"


def _phrase(marked: Sequence[Moment]) -> str:
    return f"{_word(marked[0])} {', '.join(moment.name for moment in marked)}" if marked else ""


def _doubt_of_marks(marked: Sequence[Moment]) -> str:
    if len(marked) < _LEAST:
        return ""
    if len(marked) == (4 if marked[0].quarter else 12):
        every = "Hằng quý" if marked[0].quarter else "Hằng tháng"
        return f"Mọi cột thời gian đều có dấu: đọc là cả năm; nếu là việc lặp lại thì ghi “{every}”."
    if marked[-1].at - marked[0].at >= len(marked):
        return f"Dấu ở các cột rời nhau ({_phrase(marked)}): đọc thành nhiều đợt."
    return ""


def _doubt_of_text(moment: Moment, text: str) -> str:
    return f"Cột {moment.shown} ghi “{squeeze(text)}”, không phải dấu chọn."

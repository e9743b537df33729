"""An office's list of officers as it stands in a file: heads and cells as written, nothing understood yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hhapp.packs.officers.catalogue import OfficerColumn
from hhapp.vn.text import fold


@dataclass(frozen=True, slots=True)
class ListCell:
    """A cell. `day` is set where Excel keeps a date, `serial` where it keeps a bare number that would be this day.

    `doubt` says what could not be read of it.
    """

    text: str
    day: date | None = None
    doubt: str = ""
    serial: date | None = None


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row below the heads: its number in the sheet (from 1) and its cells by column (from 0)."""

    number: int
    cells: Mapping[int, ListCell]


@dataclass(frozen=True, slots=True)
class OfficerList:
    """One sheet or table. `heads` by column; `heads_row` is the number of their last row, 0 where none was found.

    `top` are the rows down to the heads and the first below, any of which a clerk may say to be the heads.
    """

    label: str
    heads: Mapping[int, str]
    heads_row: int
    rows: tuple[ListRow, ...]
    top: tuple[ListRow, ...] = ()

    @property
    def first_row(self) -> int:
        """The number of the row that has the heads, known or not."""
        return self.heads_row or (self.top[0].number if self.top else 0)

    def headed_at(self, number: int) -> OfficerList:
        """The same sheet with that row of `top` as its heads, and every row below it as a person's."""
        head = next(row for row in self.top if row.number == number)
        both = {row.number: row for row in (*self.top, *self.rows)}
        return replace(
            self,
            heads={at: cell.text for at, cell in head.cells.items() if cell.text.strip()},
            heads_row=number,
            rows=tuple(row for at, row in sorted(both.items()) if at > number),
        )


Words = Mapping[OfficerColumn, Sequence[str]]


def head_key(head: str) -> str:
    """A head without accents, case, signs and line breaks, by which it is known again."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in fold(head)).split())


def column_of(head: str, words: Words) -> OfficerColumn | None:
    """The column that a head names by the pack's words; None where it is none of them."""
    key = head_key(head)
    return next((column for column, known in words.items() if key in _keys(known)), None) if key else None


def _keys(words: Iterable[str]) -> set[str]:
    return {head_key(word) for word in words}

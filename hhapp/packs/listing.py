"""A list that another system wrote, as plain data: which columns are looked for, and the rows that were found.

`documents.lists` reads it from Excel; the services judge its rows. Nothing is guessed: a column is known by words of
its head that a pack names, or because a clerk said once which head stands for what.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column that is looked for: its key, how it is called in sentences, the words that its head may have."""

    key: str  # "promised_on"
    name: str  # "Ngày hẹn trả"
    words: tuple[str, ...]
    required: bool = False


@dataclass(frozen=True, slots=True)
class ListCell:
    """A cell as a reader sees it. `day`: Excel keeps this date; `serial`: it keeps a number that would be this one."""

    text: str
    day: date | None = None
    serial: date | None = None


@dataclass(frozen=True, slots=True)
class ListLine:
    """A row below the head: its number in the sheet and what stands in the columns that are known, by their keys."""

    number: int
    cells: Mapping[str, ListCell]

    def text(self, key: str) -> str:
        """The text of a column, "" where nothing stands there."""
        cell = self.cells.get(key)
        return cell.text if cell else ""


@dataclass(frozen=True, slots=True)
class ListFile:
    """What was read of a file. `heads` are all heads from left to right, `columns` the one taken for each key.

    `lines` has every row below the head with anything in it, also one that says nothing in the columns known.
    """

    name: str  # of the file
    sheet: str  # "Trang tính 'Hồ sơ'"
    heads: tuple[str, ...]
    columns: Mapping[str, str]
    lines: tuple[ListLine, ...]
    old_fonts: tuple[str, ...]

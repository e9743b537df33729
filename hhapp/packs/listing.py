"""A list that another system wrote, as plain data: which columns are looked for, and the rows that were found.

`documents.lists` reads it from Excel; the services judge its rows. Nothing is guessed: a column is known by words of
its head that a pack names, or because a clerk said once which head stands for what.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from hhapp.vn.text import fold


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

    They stand in the row `head_row` of the sheet; `head_rows` are those that might be it, by number, with their texts.
    `lines` has every row below the head with anything in it, also one that says nothing in the columns known.
    """

    name: str  # of the file
    sheet: str  # "Trang tính 'Hồ sơ'"
    heads: tuple[str, ...]
    columns: Mapping[str, str]
    lines: tuple[ListLine, ...]
    old_fonts: tuple[str, ...]
    head_row: int = 0
    head_rows: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def known_columns(heads: Mapping[int, str], columns: Sequence[ListColumn], chosen: Mapping[str, str]) -> dict[str, int]:
    """Where the column of each key stands among heads by their place.

    A head belongs to one key: chosen before a whole word, that before a beginning.
    """
    bare = {at: _bare(head) for at, head in heads.items() if head.strip()}
    claims: list[tuple[int, int, int, str, int]] = []
    for rank, column in enumerate(columns):
        words = [_bare(word) for word in column.words]
        wanted = _bare(chosen.get(column.key, ""))
        for at, head in bare.items():
            if wanted and head == wanted:
                claims.append((0, 0, rank, column.key, at))
            elif head in words:
                claims.append((1, words.index(head), rank, column.key, at))
            elif any(head.startswith(f"{word} ") for word in words if " " in word):
                claims.append((2, 0, rank, column.key, at))
    found: dict[str, int] = {}
    for _, _, _, key, at in sorted(claims):
        if key not in found and at not in found.values():
            found[key] = at
    return found


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))

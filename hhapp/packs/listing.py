"""A list that another system wrote, as plain data: which columns are looked for, and the rows that were found.

`documents.lists` reads it from Excel; the services judge its rows. Nothing is guessed: a column is known by words of
its head that a pack names, or because a clerk said once which head stands for what.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from hhapp.vn.text import fold

_ORDINALS = frozenset({"tt", "stt", "so tt", "so thu tu"})


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column that is looked for: its key, how it is called in sentences, the words that its head may have."""

    key: str  # "promised_on"
    name: str  # "Ngày hẹn trả"
    words: tuple[str, ...]
    required: bool = False


@dataclass(frozen=True, slots=True)
class ListCell:
    """A cell as a reader sees it. `day`: Excel keeps this date; `serial`: it keeps a number that would be this one.

    `doubt` says what could not be read of it; the text is "" then.
    """

    text: str
    day: date | None = None
    serial: date | None = None
    doubt: str = ""


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
    `sheets` are all sheets of the file that have rows.
    """

    name: str  # of the file
    sheet: str  # "Trang tính 'Hồ sơ'"
    heads: tuple[str, ...]
    columns: Mapping[str, str]
    lines: tuple[ListLine, ...]
    old_fonts: tuple[str, ...]
    head_row: int = 0
    head_rows: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()


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


def unread_sheets(read: str, sheets: Sequence[str]) -> str:
    """The sentence that names the sheets of a file which are not read now, "" where there are none."""
    others = [sheet for sheet in sheets if sheet != read]
    if not others:
        return ""
    return f"Tệp có {len(sheets)} bảng có dữ liệu; đang đọc {read}, chưa đọc {len(others)} bảng: {', '.join(others)}."


def sheet_name(label: str) -> str:
    """ "Hồ sơ" of "Trang tính 'Hồ sơ'"; another label as it is."""
    before, quote, name = label.partition("'")
    return name.removesuffix("'") if quote and name.endswith("'") and before else label


def unused_heads(heads: Iterable[str], used: Collection[str]) -> str:
    """The sentence that names the heads of a file whose columns are left out, "" where none is but a row's number."""
    left = [head for head in dict.fromkeys(heads) if head.strip() and head not in used and _bare(head) not in _ORDINALS]
    return f"Không dùng cột: {', '.join(left)}." if left else ""


def numbers_columns(texts: Mapping[int, str], heads: Collection[int]) -> bool:
    """Whether the row right below the heads only numbers the columns: "1 2 3", "(1) (2)", "A B 1 2".

    Both by the columns where something stands. Letters and numbers each count from their first on and nearly every head
    has its own, so that a row with a few values is never taken for one.
    """
    marks = [text.strip(" ()[]").upper() for _, text in sorted(texts.items())]
    letters, numbers = [each for each in marks if each.isalpha()], [each for each in marks if not each.isalpha()]
    counted = [*(chr(ord("A") + at) for at in range(len(letters))), *(str(at) for at in range(1, len(numbers) + 1))]
    return len(marks) > 1 and marks == counted and len(set(heads) - set(texts)) <= 1


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))

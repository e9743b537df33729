"""Finding the header of the plan annex: which rows of a table name its columns, and what each column means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hhapp.documents.annex_moments import Moment, moments_of
from hhapp.documents.grid import Cell, Row
from hhapp.packs.annex import AnnexColumn, AnnexLayout
from hhapp.vn.text import fold, squeeze

_LONGEST_HEADER_WORDS = 80
_MAX_HEADER_ROWS = 3
_NEEDED_COLUMNS = 3
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class HeaderColumn:
    """A column as its header says: first grid column, how many it covers, the words, the meaning (None: other)."""

    index: int
    span: int
    text: str
    role: AnnexColumn | None


@dataclass(frozen=True, slots=True)
class Header:
    """The header found: its columns, the meanings known, grid columns without header words between them.

    `last` is the position of its last row; `looks` tells how its rows read when a page repeats them. `moments` has the
    columns that stand for a quarter or a month each: together they tell the deadline.
    """

    columns: tuple[HeaderColumn, ...]
    roles: frozenset[AnnexColumn]
    gaps: tuple[int, ...]
    last: int
    looks: frozenset[tuple[str, ...]]
    moments: Mapping[int, Moment]

    @property
    def order(self) -> tuple[AnnexColumn | None, ...]:
        """The meanings from left to right: tables with the same order may be parts of one annex."""
        return tuple(column.role for column in self.columns)


@dataclass(frozen=True, slots=True)
class _Claim:
    role: AnnexColumn
    inside: bool  # the word stands within the header text, not at its start
    rank: int
    exact: bool


class HeaderWords:
    """The header words of a layout, ready for comparing without accents, case and punctuation."""

    def __init__(self, layout: AnnexLayout) -> None:
        self._words = [
            (role, rank, _bare(word)) for role, words in layout.synonyms.items() for rank, word in enumerate(words)
        ]

    def claim(self, text: str) -> _Claim | None:
        """What a header text says: the word that starts it, else the first word in it; the longest one counts."""
        bare = _bare(text)
        if not bare or len(bare) > _LONGEST_HEADER_WORDS:
            return None
        found = []
        for role, rank, word in self._words:
            position = f" {bare} ".find(f" {word} ")
            if position >= 0:
                claim = _Claim(role, position > 0, rank, bare == word)
                found.append((position, -len(word), rank, claim))
        return min(found, key=lambda claim: claim[:3])[3] if found else None

    def assign(self, columns: Sequence[tuple[int, int, str, str]]) -> tuple[HeaderColumn, ...]:
        """The meaning of each (index, span, text, lowest text): every meaning goes to the column that claims it best.

        Under a group ("Cơ quan thực hiện" over "Chủ trì" and "Phối hợp") the lowest words count before the whole.
        """
        claims = [(self.claim(lowest) or self.claim(text), index) for index, _, text, lowest in columns]
        ordered = sorted(
            ((claim, index) for claim, index in claims if claim),
            key=lambda pair: (pair[0].inside, pair[0].rank, not pair[0].exact, pair[1]),
        )
        winners: dict[AnnexColumn, int] = {}
        for claim, index in ordered:
            winners.setdefault(claim.role, index)
        roles = {index: role for role, index in winners.items()}
        return tuple(HeaderColumn(index, span, text, roles.get(index)) for index, span, text, _ in columns)


def find_header(rows: Sequence[Row], start: int, words: HeaderWords) -> Header | None:
    """The first header at or after position `start`: it names the task and at least two more columns."""
    for position in range(start, len(rows)):
        header = header_at(rows, position, words)
        if header:
            return header
    return None


def header_at(rows: Sequence[Row], position: int, words: HeaderWords) -> Header | None:
    """The header whose first row stands at `position`, of one row or of several under one another; None if none."""
    if not any(words.claim(cell.text) for cell in rows[position].cells.values()):
        return None
    best = _header(rows[position : position + 1], position, words)
    for last in range(position + 1, min(position + _MAX_HEADER_ROWS, len(rows))):
        upper, lower = rows[last - 1], rows[last]
        deeper = _header(rows[position : last + 1], last, words)
        if lower.number != upper.number + 1 or not _goes_on(rows[position], lower, best, deeper):
            break
        best = deeper
    enough = AnnexColumn.TASK in best.roles and len(best.roles) >= _NEEDED_COLUMNS
    return best if enough else None


def look(row: Row) -> tuple[str, ...]:
    """How a row reads, for knowing a header that is repeated on the next page, where cells may be merged no more."""
    return tuple(" ".join(cell.text.split()) for _, cell in sorted(row.cells.items()) if not cell.repeated)


def _goes_on(first: Row, lower: Row, best: Header, deeper: Header) -> bool:
    """Whether `lower` is one more row of the header: under merged cells or groups, or naming more columns."""
    own = [column for column, cell in lower.cells.items() if not cell.repeated]
    if any(cell.repeated for cell in lower.cells.values()):
        return True
    under_tasks = {c.index for c in best.columns if c.role in (AnnexColumn.TASK, AnnexColumn.NUMBER)}
    if under_tasks.intersection(own):
        return False
    under_groups = all(_covering(first, column, wide=True) for column in own)
    return under_groups or len(deeper.roles) > len(best.roles)


def _header(rows: Sequence[Row], last: int, words: HeaderWords) -> Header:
    starts = sorted({column for row in rows for column in row.cells})
    columns = []
    for position, start in enumerate(starts):
        cell = rows[-1].cells.get(start)
        end = start + cell.span if cell else start + 1
        if position + 1 < len(starts):
            end = min(end, starts[position + 1])
        texts = _texts_over(rows, start)
        text = texts[0] if len(texts) == 1 else squeeze(" ".join(texts))
        columns.append((start, max(end - start, 1), text, texts[-1]))
    named = {n for start, span, _, _ in columns for n in range(start, start + span)}
    gaps = tuple(n for n in range(starts[0], starts[-1]) if n not in named)
    moments = moments_of((start, text, lowest) for start, _, text, lowest in columns)
    assigned = words.assign([column for column in columns if column[0] not in moments])
    assigned += tuple(HeaderColumn(start, span, text, None) for start, span, text, _ in columns if start in moments)
    roles = frozenset(column.role for column in assigned if column.role)
    roles |= {AnnexColumn.DEADLINE} if moments else set()
    ordered = tuple(sorted(assigned, key=lambda column: column.index))
    return Header(ordered, roles, gaps, last, frozenset(look(row) for row in rows), moments)


def _texts_over(rows: Sequence[Row], column: int) -> list[str]:
    """The header words over a column, those of its groups first; at least one."""
    texts: list[str] = []
    for row in rows:
        cell = _covering(row, column)
        if cell and cell.text not in texts:
            texts.append(cell.text)
    return texts


def _covering(row: Row, column: int, *, wide: bool = False) -> Cell | None:
    """The cell of a row over a column, only one that covers several where `wide`."""
    for start, cell in row.cells.items():
        if start <= column < start + cell.span and (cell.span > 1 or not wide):
            return cell
    return None


def _bare(text: str) -> str:
    return " ".join(_WORDS.findall(fold(text)))

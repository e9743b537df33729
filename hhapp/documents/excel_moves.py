"""Where the rows of a sheet's template went: formulas, ranges and print settings follow them.

A reference to a repeated row means, within the same turn of its loop, that turn's row, and from outside all of them.
Held by a "$" it means all of them also from within, so that SUM(B$5:B5) runs on and B5/SUM(B$5:B$5) is a share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.formula.tokenizer import Token, Tokenizer
from openpyxl.worksheet.cell_range import CellRange

Turns = tuple[tuple[int, int], ...]  # (row of the loop's tag, number of the turn), outer loops first
_EMPTY_ROW = 1_048_576  # the sheet's last: stands for the rows of a loop that had no turn
_REFERENCE = re.compile(
    r"(?P<sheet>(?:'(?:[^']|'')+'|[^'!]+)!)?"
    r"(?P<left>\$?[A-Za-z]{1,3}\$?)(?P<top>\d+)(?::(?P<right>\$?[A-Za-z]{1,3}\$?)(?P<bottom>\d+))?"
)


@dataclass(frozen=True, slots=True)
class Placed:
    """One row of the filled sheet: the row of the template it comes from and the turns of the loops around it."""

    row: int
    turns: Turns = ()


class Moves:
    """The way from the template's rows to those of the filled sheet; both count from 1."""

    def __init__(self, placed: Sequence[Placed], template_rows: int) -> None:
        self.any = [each.row for each in placed] != list(range(1, template_rows + 1))
        self._template_rows = template_rows
        self._added = len(placed) - template_rows
        self._turns = [each.turns for each in placed]
        self._loops: dict[int, tuple[int, ...]] = {}
        self._targets: dict[int, list[int]] = {}
        self._ends: dict[tuple[int, Turns], tuple[int, int]] = {}
        for target, each in enumerate(placed, start=1):
            self._loops[each.row] = tuple(loop for loop, _ in each.turns)
            self._targets.setdefault(each.row, []).append(target)
            for depth in range(len(each.turns) + 1):
                key = each.row, each.turns[:depth]
                self._ends[key] = self._ends.get(key, (target, target))[0], target

    def turns(self, target: int) -> Turns:
        """The turns of the loops around a row of the filled sheet."""
        return self._turns[target - 1] if target <= len(self._turns) else ()

    def targets(self, row: int) -> Sequence[int]:
        """Every place of a template's row."""
        return self._targets.get(row, ()) if row <= self._template_rows else (row + self._added,)

    def block(self, top: int, bottom: int, turns: Turns = ()) -> tuple[int, int] | None:
        """First and last row that rows of the template became, seen from within `turns`; None when none is left."""
        ends = [self._seen(row, turns) for row in range(top, min(bottom, self._template_rows) + 1)]
        found = [end for end in ends if end]
        if bottom > self._template_rows:
            found.append((max(top, self._template_rows + 1) + self._added, bottom + self._added))
        return (min(first for first, _ in found), max(last for _, last in found)) if found else None

    def runs(self, area: CellRange) -> Iterator[str]:
        """The pieces that a range became, without rows of others between them."""
        rows = sorted({target for row in range(area.min_row, area.max_row + 1) for target in self.targets(row)})
        start = 0
        for place, row in enumerate(rows):
            if place + 1 == len(rows) or rows[place + 1] != row + 1:
                yield CellRange(None, area.min_col, rows[start], area.max_col, row).coord
                start = place + 1

    def area(self, coordinates: str) -> str | None:
        """A range of whole lines ("$A$1:$F$11", "$5:$5") in its new place; None when nothing of it is left."""
        found = re.fullmatch(r"(\$?[A-Z]*\$?)(\d+)(?::(\$?[A-Z]*\$?)(\d+))?", coordinates)
        if found is None:
            return coordinates
        left, top, right, bottom = found.groups()
        block = self.block(int(top), int(bottom or top))
        if block is None:
            return None
        return f"{left}{block[0]}" + (f":{right}{block[1]}" if bottom else "")

    def held(self, row: int, turns: Turns) -> Turns:
        """From where a "$" sees a row of the same turn: from outside its loop."""
        return turns[:-1] if self._loops.get(row) == tuple(loop for loop, _ in turns) else turns

    def _seen(self, row: int, turns: Turns) -> tuple[int, int] | None:
        loops = self._loops.get(row, ())
        shared = 0
        while shared < min(len(loops), len(turns)) and loops[shared] == turns[shared][0]:
            shared += 1
        return self._ends.get((row, turns[:shared]))


def moved_formula(text: str, sheet: str, turns: Turns, book: Mapping[str, Moves]) -> str:
    """A formula of the template ("=SUM(D9:D9)") for its place in the filled sheet, within `turns` of that sheet."""
    tokens = Tokenizer(text)
    for token in tokens.items:
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            token.value = _moved_reference(token.value, sheet, turns, book)
    return str(tokens.render())


def _moved_reference(text: str, sheet: str, turns: Turns, book: Mapping[str, Moves]) -> str:
    found = _REFERENCE.fullmatch(text)
    if found is None:
        return text
    named = (found["sheet"] or "")[:-1]
    title = named[1:-1].replace("''", "'") if named.startswith("'") else named or sheet
    if title not in book:
        return text
    moves, seen = book[title], turns if title == sheet else ()
    left, right = found["left"], found["right"] or found["left"]
    top, bottom = int(found["top"]), int(found["bottom"] or found["top"])
    first = moves.block(top, bottom, moves.held(top, seen) if left.endswith("$") else seen)
    last = moves.block(top, bottom, moves.held(bottom, seen) if right.endswith("$") else seen)
    start, end = (first[0], last[1]) if first and last else (_EMPTY_ROW, _EMPTY_ROW)
    is_range = found["right"] or start != end
    return f"{found['sheet'] or ''}{left}{start}" + (f":{right}{end}" if is_range else "")

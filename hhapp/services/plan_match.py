"""Which row of a newer plan is which row of the one kept: pure functions over cell texts.

The same task is found by its words before its number, because a newer plan is renumbered more often than rewritten.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from hhapp.vn.text import fold, nfc, squeeze

# From this share of equal characters on, two texts are one task reworded.
_SAME_TASK = 0.85
# A task keeps its number though reworded; a third of its words must still stand, else the number names another task.
_SAME_NUMBERED_TASK = 1 / 3
# Only the kept rows that share most words with a new one are compared letter by letter: 2,000 rows stay a second.
_CANDIDATES = 5
_COMMON = 60


@dataclass(frozen=True, slots=True)
class Cells:
    """The six cells of a task as written."""

    number: str
    task: str
    product: str
    lead: str
    coordination: str
    deadline: str


@dataclass(frozen=True, slots=True)
class AreaName:
    """An area as a plan names it."""

    number: str
    name: str


def match_areas(kept: Sequence[AreaName], new: Sequence[AreaName]) -> dict[int, int]:
    """Index of the kept area for each new area that has one: by name without accents and signs, then by number."""
    matching = _Matching(len(kept), len(new))
    matching.pair_by(lambda i: _words(kept[i].name), lambda j: _words(new[j].name))
    matching.pair_by(lambda i: fold(kept[i].number) or None, lambda j: fold(new[j].number) or None)
    return matching.found


def match_tasks(kept: Sequence[tuple[int, Cells]], new: Sequence[tuple[int | None, Cells]]) -> dict[int, int]:
    """Index of the kept row for each new row that is the same task.

    Rows are (area, cells); a new row's area is the kept area it was matched with, or None for a new area. Inside an
    area: equal cells, equal task, same words, nearly the same words, same number with a third of the words. A row
    with exactly the same words that is left in another area is the same task moved.
    """
    matching = _Matching(len(kept), len(new))
    for key in (_all_cells, _task_text, _task_words):
        matching.pair_by(_in_area(kept, key).__getitem__, _in_area(new, key).__getitem__)
    _pair_similar(matching, kept, new)
    _pair_numbered(matching, kept, new)
    matching.pair_by(lambda i: _task_words(kept[i][1]) or None, lambda j: _task_words(new[j][1]) or None)
    return matching.found


class _Matching:
    """Pairs found so far; every kept and every new row is used once."""

    def __init__(self, kept: int, new: int) -> None:
        self.found: dict[int, int] = {}
        self._kept = kept
        self._new = new
        self._used: set[int] = set()

    def free_kept(self) -> list[int]:
        return [i for i in range(self._kept) if i not in self._used]

    def free_new(self) -> list[int]:
        return [j for j in range(self._new) if j not in self.found]

    def pair(self, kept: int, new: int) -> None:
        if kept not in self._used and new not in self.found:
            self.found[new] = kept
            self._used.add(kept)

    def pair_by(self, kept_key: Callable[[int], Hashable], new_key: Callable[[int], Hashable]) -> None:
        """Pair rows with equal keys, in order where several have the same; a key of None pairs with nothing."""
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for i in self.free_kept():
            waiting[kept_key(i)].append(i)
        for j in self.free_new():
            key = new_key(j)
            if key is not None and waiting.get(key):
                self.pair(waiting[key].popleft(), j)


def _in_area(rows: Sequence[tuple[int | None, Cells]], key: Callable[[Cells], Hashable]) -> list[Hashable]:
    return [(area, key(cells)) for area, cells in rows]


def _all_cells(cells: Cells) -> Hashable:
    return cells


def _task_text(cells: Cells) -> Hashable:
    return squeeze(cells.task)


def _task_words(cells: Cells) -> str:
    return _words(cells.task)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(nfc(text))))


def _pair_similar(
    matching: _Matching, kept: Sequence[tuple[int, Cells]], new: Sequence[tuple[int | None, Cells]]
) -> None:
    """Pair reworded tasks of one area, the most alike first."""
    texts = {i: _task_words(kept[i][1]) for i in matching.free_kept()}
    by_word: dict[tuple[int, str], list[int]] = defaultdict(list)
    for i, text in texts.items():
        for word in set(text.split()):
            by_word[kept[i][0], word].append(i)
    alike: list[tuple[float, int, int]] = []
    for j in matching.free_new():
        area, text = new[j][0], _task_words(new[j][1])
        if area is not None:
            rows = [by_word[area, word] for word in set(text.split()) if (area, word) in by_word]
            alike.extend(_alike(text, j, [(i, texts[i]) for i in _candidates(rows)]))
    for _, i, j in sorted(alike, key=lambda pair: (-pair[0], pair[2], pair[1])):
        matching.pair(i, j)


def _candidates(rows_with_word: Iterable[Sequence[int]]) -> list[int]:
    """The rows that share most words. Words of a great many rows tell nothing where a rarer one is shared."""
    shared: Counter[int] = Counter()
    for rows in sorted(rows_with_word, key=len):
        if shared and len(rows) > _COMMON:
            break
        shared.update(rows)
    return [i for i, _ in shared.most_common(_CANDIDATES)]


def _alike(text: str, j: int, candidates: Iterable[tuple[int, str]]) -> list[tuple[float, int, int]]:
    comparer = SequenceMatcher(None, autojunk=False)
    comparer.set_seq2(text)
    alike = []
    for i, other in candidates:
        comparer.set_seq1(other)
        if min(comparer.real_quick_ratio(), comparer.quick_ratio()) >= _SAME_TASK:
            ratio = comparer.ratio()
            if ratio >= _SAME_TASK:
                alike.append((ratio, i, j))
    return alike


def _pair_numbered(
    matching: _Matching, kept: Sequence[tuple[int, Cells]], new: Sequence[tuple[int | None, Cells]]
) -> None:
    by_number: dict[tuple[int | None, str], list[int]] = defaultdict(list)
    for i in matching.free_kept():
        by_number[kept[i][0], fold(kept[i][1].number)].append(i)
    for j in matching.free_new():
        area, cells = new[j]
        for i in by_number.get((area, fold(cells.number)), ()):
            if cells.number.strip() and _shared_words(kept[i][1], cells) >= _SAME_NUMBERED_TASK:
                matching.pair(i, j)


def _shared_words(one: Cells, other: Cells) -> float:
    return SequenceMatcher(None, _task_words(one).split(), _task_words(other).split(), autojunk=False).ratio()

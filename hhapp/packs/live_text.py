"""Live figures in the clerk's sentences: [[3.1]] or [[tthc.tiep_nhan]] is that figure as the report prints it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from typing import Protocol, TypeVar

from hhapp.packs.context import IndicatorLine


class _Numbered(Protocol):
    """An indicator of the pack, or its line in a report."""

    @property
    def code(self) -> str: ...
    @property
    def number(self) -> str: ...


_T = TypeVar("_T", bound=_Numbered)
_MARK = re.compile(r"\[\[\s*([^\[\]\n]{1,80}?)\s*\]\]")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\s+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class UnknownMark:
    """A mark that names no figure, and the nearest that does ("" where none is near)."""

    mark: str
    nearest: str


def filled(text: str, figures: Mapping[str, IndicatorLine]) -> str:
    """The text with every mark replaced by its figure; a mark that names none stays as it is."""
    names = _names(figures.values())
    return _MARK.sub(lambda found: names[found[1]].shown if found[1] in names else found[0], text)


def unknown_marks(text: str, indicators: Iterable[_Numbered]) -> tuple[UnknownMark, ...]:
    """The marks of the text that name none of the figures, each once."""
    names = _names(indicators)
    wrong = dict.fromkeys(name for name in _MARK.findall(text) if name not in names)
    return tuple(UnknownMark(name, next(iter(get_close_matches(name, names, n=1)), "")) for name in wrong)


def with_marks(text: str, written: str, figures: Mapping[str, IndicatorLine]) -> str:
    """`written`, an edited form of the filled `text`, with the marks of `text` where their figures still stand."""
    old, new = list(_tokens(text, figures)), _TOKEN.findall(written)
    kept: dict[int, int] = {}  # positions in `old` that still stand, to their positions in `new`
    for block in SequenceMatcher(None, [token for token, _ in old], new, autojunk=False).get_matching_blocks():
        kept |= {block.a + step: block.b + step for step in range(block.size)}
    for mark in dict.fromkeys(mark for _, mark in old if mark):
        places = [kept.get(at) for at, (_, own) in enumerate(old) if own is mark]
        first = places[0]
        if first is not None and places == list(range(first, first + len(places))):
            new[first : first + len(places)] = [mark.text, *[""] * (len(places) - 1)]
    return "".join(new)


@dataclass(frozen=True, slots=True, eq=False)
class _Mark:
    """One mark at one place of a text: the same name twice is two of them."""

    text: str


def _tokens(text: str, figures: Mapping[str, IndicatorLine]) -> Iterator[tuple[str, _Mark | None]]:
    """Words, numbers and signs of the filled text, those of a figure with the mark that they come from."""
    names = _names(figures.values())
    end = 0
    for found in _MARK.finditer(text):
        if found[1] in names:
            yield from ((token, None) for token in _TOKEN.findall(text[end : found.start()]))
            mark = _Mark(found[0])
            yield from ((token, mark) for token in _TOKEN.findall(names[found[1]].shown))
            end = found.end()
    yield from ((token, None) for token in _TOKEN.findall(text[end:]))


def _names(lines: Iterable[_T]) -> Mapping[str, _T]:
    """Figures by code, and by number where the number is of one figure only."""
    known = tuple(lines)
    count = Counter(line.number for line in known)
    numbered = {line.number: line for line in known if count[line.number] == 1}
    return {**numbered, **{line.code: line for line in known}}

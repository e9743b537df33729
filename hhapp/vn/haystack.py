"""Looking for words in many folded texts at once, as fast as a clerk types.

A word that is looked for has no space in it, so it lies within one word of a text: the few different words of all texts
are searched instead of the texts. That index is made at the first search, once for as long as the texts are shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain, compress

from hhapp.vn.text import fold

_OFTEN = 16  # a word in more than one of so many texts is kept as one bit for each text, else as places
_SELDOM = 50  # where fewer than one in so many is found, going from one to the next is the faster way
_AS_FLAGS = bytes.maketrans(b"01", b"\x00\x01")


class Haystack:
    """Folded texts (see `fold`), to be searched again and again while words are typed."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = tuple(texts)
        self._bits: dict[str, int] = {}  # of words that stand in many texts: text n is bit n
        self._places: dict[str, list[int]] = {}  # of the others

    def find(self, query: str) -> Sequence[int]:
        """The places of the texts that hold every word of the query, whatever the accents; all where it has none."""
        words = fold(query).split()
        if not words:
            return range(len(self._texts))
        held = -1
        for word in words:
            held &= self._holding(word)
            if not held:
                return ()
        return _places_of(held, len(self._texts))

    def _holding(self, word: str) -> int:
        """The texts that hold the word somewhere, one bit each."""
        held, places = 0, []
        for each in self._words_with(word):
            if each in self._bits:
                held |= self._bits[each]
            else:
                places.append(self._places[each])
        if sum(map(len, places)) > len(self._texts):  # one letter is in most words: asking text by text is faster
            return _bits_of((at for at, text in enumerate(self._texts) if word in text), len(self._texts))
        return held | _bits_of(chain.from_iterable(places), len(self._texts)) if places else held

    def _words_with(self, part: str) -> list[str]:
        vocabulary, found = self._index, []
        at = vocabulary.find(part)
        while at >= 0:
            end = vocabulary.index("\n", at)
            found.append(vocabulary[vocabulary.rindex("\n", 0, at) + 1 : end])
            at = vocabulary.find(part, end)
        return found

    @cached_property
    def _index(self) -> str:
        """Every different word on a line of its own; makes what knows where they stand."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at, text in enumerate(self._texts):
            for word in text.split():
                places[word].append(at)
        count = len(self._texts)
        for word, found in places.items():
            if len(found) * _OFTEN > count:
                self._bits[word] = _bits_of(found, count)
            else:
                self._places[word] = found
        return "\n".join(("", *places, ""))


def _bits_of(places: Iterable[int], count: int) -> int:
    """A number whose bits at these places are set."""
    digits = bytearray(b"0") * count
    for at in places:
        digits[at] = 49  # "1"
    return int(bytes(digits[::-1]) or b"0", 2)


def _places_of(held: int, count: int) -> list[int]:
    """Which bits are set."""
    flags = f"{held:0{count}b}".encode().translate(_AS_FLAGS)[::-1]
    if held.bit_count() * _SELDOM > count:
        return list(compress(range(count), flags))
    places, at = [], flags.find(1)
    while at >= 0:
        places.append(at)
        at = flags.find(1, at + 1)
    return places

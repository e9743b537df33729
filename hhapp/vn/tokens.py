"""Words, numbers and signs of a phrase with their places, and a reader that walks over them.

The grammars of deadlines and targets are written on top: they match folded words, so accents, capitals, decomposed
letters and odd spaces never matter, and cut what they quote out of the text as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from hhapp.vn.text import fold, nfc, squeeze

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|\S")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_EDGES = " \t\r\n.,;:-–"

Phrases = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Token:
    """One word, run of digits or sign: folded for matching, with its place in the text."""

    folded: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it is a run of digits."""
        return self.folded.isdecimal()

    @property
    def is_word(self) -> bool:
        """Whether it is a run of letters."""
        return self.folded.isalpha()


def clean(text: str) -> str:
    """The text in NFC without characters that cannot be seen; the form whose places tokens count."""
    return nfc(text).translate(_INVISIBLE)


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of a cleaned text between two places; every kind of dash becomes "-"."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return tuple(Token(fold(m.group()).translate(_DASHES) or m.group(), m.start(), m.end()) for m in found)


def quote(text: str, tokens: Iterable[Token]) -> str:
    """The text from the first of the tokens to the last, as written, without signs at its edges."""
    places = [(token.start, token.end) for token in tokens]
    return squeeze(text[places[0][0] : places[-1][1]]).strip(_EDGES) if places else ""


@cache
def phrases(*written: str) -> Phrases:
    """Phrases, one an argument or several between "|", ready for `Reader.take`; the longest are tried first."""
    each = (phrase for argument in written for phrase in argument.split("|"))
    return longest_first(tuple(tuple(_TOKEN.findall(fold(phrase))) for phrase in each))


def longest_first(unsorted: Phrases) -> Phrases:
    """Phrases in the order in which they are to be tried: "đến hết" before "đến"."""
    return tuple(sorted(unsorted, key=len, reverse=True))


class Reader:
    """A place in a row of tokens. Methods that do not find what they look for leave the place as it was."""

    def __init__(self, tokens: tuple[Token, ...], at: int = 0) -> None:
        self.tokens = tokens
        self.at = at

    @property
    def done(self) -> bool:
        """Whether every token is behind."""
        return self.at >= len(self.tokens)

    def peek(self, ahead: int = 0) -> str:
        """The folded token so many places ahead, or "" outside the row."""
        place = self.at + ahead
        return self.tokens[place].folded if 0 <= place < len(self.tokens) else ""

    def sees(self, wanted: Phrases) -> bool:
        """Whether one of the phrases stands here."""
        return self._standing(wanted) is not None

    def take(self, wanted: Phrases) -> str:
        """Step over the first of the phrases that stands here; it, joined by spaces, or ""."""
        found = self._standing(wanted)
        if found is None:
            return ""
        self.at += len(found)
        return " ".join(found)

    def number(self, low: int, high: int) -> int | None:
        """Step over a whole number between two bounds, if one stands here."""
        word = self.peek()
        if word.isdecimal() and len(word) <= 4 and low <= int(word) <= high:
            self.at += 1
            return int(word)
        return None

    def _standing(self, wanted: Phrases) -> tuple[str, ...] | None:
        here = self.peek()
        if not here:
            return None
        return next((each for each in wanted if each[0] == here and each == self._words(len(each))), None)

    def _words(self, length: int) -> tuple[str, ...]:
        return tuple(token.folded for token in self.tokens[self.at : self.at + length])

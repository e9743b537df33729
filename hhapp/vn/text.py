"""Vietnamese text: one normal form, folding for search, and the order of a Vietnamese dictionary.

Order of letters and tones as Vietnamese dictionaries sort: a ă â … d đ … e ê … o ô ơ … u ư,
tones ngang < huyền < hỏi < ngã < sắc < nặng, compared after the letters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, start=100)}
_TONE_RANK = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_TONES = frozenset(_TONE_RANK) - {""}
_SPACES = re.compile(r"\s+")


def nfc(text: str) -> str:
    """The text in Unicode's composed form, the only one kept inside the program."""
    return unicodedata.normalize("NFC", text)


def squeeze(text: str) -> str:
    """NFC text with every run of white space (line breaks too) made one space, ends trimmed."""
    return _SPACES.sub(" ", nfc(text)).strip()


def fold(text: str) -> str:
    """Text for searching: no accents, đ as d, lower case, one space. `fold("Đặng Thị Ước") == "dang thi uoc"`."""
    decomposed = unicodedata.normalize("NFD", text)
    bare = "".join(ch for ch in decomposed if not unicodedata.combining(ch))
    return _SPACES.sub(" ", bare.replace("đ", "d").replace("Đ", "D").casefold()).strip()


def capitalise_first(text: str) -> str:
    """The text with its first letter as a capital, the rest untouched."""
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=4096)
def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Key that sorts as a Vietnamese dictionary does: letters first, then tones, then capitals."""
    letters: list[int] = []
    tones: list[int] = []
    for ch in nfc(text).lower():
        base, tone = _split_tone(ch)
        letters.append(_LETTER_RANK.get(base, ord(base) if ord(base) < 100 else 1000 + ord(base)))
        tones.append(_TONE_RANK[tone])
    return tuple(letters), tuple(tones), text


def name_sort_key(full_name: str) -> tuple[object, ...]:
    """Key that sorts personal names as offices do: by given name (the last word), then family and middle names."""
    family, _, given = squeeze(full_name).rpartition(" ")
    return sort_key(given), sort_key(family)


def _split_tone(ch: str) -> tuple[str, str]:
    parts = unicodedata.normalize("NFD", ch)
    tone = next((p for p in parts if p in _TONES), "")
    base = unicodedata.normalize("NFC", parts.replace(tone, "", 1)) if tone else unicodedata.normalize("NFC", parts)
    return (base if len(base) == 1 else base[0]), tone

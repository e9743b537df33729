"""Vietnamese text: one normal form, folding for search, and the order of a Vietnamese dictionary.

Order of letters and tones as Vietnamese dictionaries sort: a ă â … d đ … e ê … o ô ơ … u ư,
tones ngang < huyền < hỏi < ngã < sắc < nặng, compared after the letters.
"""

from __future__ import annotations

import codecs
import re
import sys
import unicodedata

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


def sort_key(text: str) -> tuple[str, str, str]:
    """Key that sorts as a Vietnamese dictionary does: letters first, then tones, then capitals.

    Letters and tones are strings of ranks. A table of twenty thousand rows is sorted while somebody looks, so text of
    nothing but Vietnamese letters and ASCII, which is nearly all there is, goes through tables of one byte a letter.
    """
    lower = nfc(text).lower()
    try:
        letters = codecs.charmap_encode(lower, "strict", _BYTES)[0]
    except UnicodeEncodeError:
        pairs = [_split_tone(ch) for ch in lower]
        return "".join(_rank(base) for base, _ in pairs), "".join(chr(_TONE_RANK[tone]) for _, tone in pairs), text
    return letters.translate(_RANKS).decode("latin-1"), letters.translate(_TONES_OF).decode("latin-1"), text


def name_sort_key(full_name: str) -> tuple[object, ...]:
    """Key that sorts personal names as offices do: by given name (the last word), then family and middle names."""
    family, _, given = squeeze(full_name).rpartition(" ")
    return sort_key(given), sort_key(family)


def _rank(base: str) -> str:
    """A sign whose place in Unicode is the letter's place in the order."""
    place = _LETTER_RANK.get(base, ord(base) if ord(base) < 100 else 1000 + ord(base))
    return chr(min(place, sys.maxunicode))


def _split_tone(ch: str) -> tuple[str, str]:
    parts = unicodedata.normalize("NFD", ch)
    tone = next((p for p in parts if p in _TONES), "")
    base = unicodedata.normalize("NFC", parts.replace(tone, "", 1)) if tone else unicodedata.normalize("NFC", parts)
    return (base[0], tone) if base else (ch, "")  # a tone that stands on no letter is a sign of its own


def _byte_letters() -> str:
    """The signs that have a byte of their own: ASCII before its small letters, and every letter with every tone."""
    toned = (nfc(letter + tone) for letter in _LETTERS for tone in _TONE_RANK)
    return "".join(map(chr, range(ord("a")))) + "".join(sign for sign in toned if len(sign) == 1)


_SIGNS = _byte_letters()
_BYTES = codecs.charmap_build(_SIGNS.ljust(256, "\ufffe"))
_RANKS = bytes(ord(_rank(_split_tone(sign)[0])) for sign in _SIGNS).ljust(256, b"\0")
_TONES_OF = bytes(_TONE_RANK[_split_tone(sign)[1]] for sign in _SIGNS).ljust(256, b"\0")

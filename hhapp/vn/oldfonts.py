"""Text typed in fonts older than Unicode: TCVN3 (ABC, ".VnTime") and VNI ("VNI-Times"), turned into Unicode.

Whether a text is old is told by the name of its font and by nothing else: the same letters in a Unicode font
are what they seem. TCVN3 is the third character set of TCVN 5712:1993 (small letters with tones only; capitals come
from fonts whose name ends in H). VNI writes a letter and then a sign for its hook and tone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from hhapp.vn.syllables import is_syllable

_TCVN3_CODES = bytes(range(0xA1, 0xAF)) + bytes.fromhex(
    "B5B6B7B8B9 BBBCBDBE C6 C7C8C9CACB CCCECFD0D1 D2D3D4D5D6 D7D8DCDDDE DFE1E2E3E4 E5E6E7E8E9 EAEBECEDEE"
    "EFF1F2F3F4 F5F6F7F8F9 FAFBFCFDFE"
)
_TCVN3_LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđ"
    "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợ"
    "ùủũúụừửữứựỳỷỹýỵ"
)  # fmt: skip
TCVN3 = dict(zip(_TCVN3_CODES.decode("latin-1"), _TCVN3_LETTERS, strict=True))
"""Old character -> letter. 0xAD, the soft hyphen, is ư; codes that TCVN3 leaves free stay what they are."""

_TONES = dict(zip("øûõùï", "\u0300\u0309\u0303\u0301\u0323", strict=True))
_HAT_AND_TONE = {"â": "\u0302"} | {sign: "\u0302" + tone for sign, tone in zip("àåãáä", _TONES.values(), strict=True)}
_BREVE_AND_TONE = {"ê": "\u0306"} | {sign: "\u0306" + tone for sign, tone in zip("èúüéë", _TONES.values(), strict=True)}
_VNI_ALONE = dict(zip("ìæóíòîñôö", "ìỉĩíịỵđơư", strict=True))
_VNI_BASES = dict.fromkeys("uyôö", _TONES) | {
    "a": _TONES | _HAT_AND_TONE | _BREVE_AND_TONE,
    "e": _TONES | _HAT_AND_TONE,
    "o": _TONES | _HAT_AND_TONE,
}


def _vni_table() -> dict[str, str]:
    small = dict(_VNI_ALONE)
    for base, marks in _VNI_BASES.items():
        letter = _VNI_ALONE.get(base, base)
        small |= {base + sign: unicodedata.normalize("NFC", letter + mark) for sign, mark in marks.items()}
    capitals = {old.upper(): letter.upper() for old, letter in small.items()}
    # Typists leave the sign small after a capital: the letter decides.
    mixed = {old[0].upper() + old[1:]: letter.upper() for old, letter in small.items()}
    return small | mixed | capitals


VNI = _vni_table()
"""Old letter with its sign -> letter."""

_VNI_LETTER = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_TCVN3_TRANSLATION = str.maketrans(TCVN3)
_NEVER_VIETNAMESE = "µ¶·¸¹®¨©ª«¬åäëöïñøæûüîÅÄËÖÏÑØÆÛÜÎ"
_STRANGE = re.compile(f"[{_NEVER_VIETNAMESE}]")
_GARBLED = re.compile(rf"[^\W\d_][{_NEVER_VIETNAMESE}]|[{_NEVER_VIETNAMESE}][^\W\d_]")
_HIGH = re.compile("[\u00a1-\u00ff]")  # all that either encoding puts beyond plain letters
_SIGNS = "§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾×÷"  # signs that are letters of TCVN3
_WORD = re.compile(rf"(?:[^\W\d_]|[{_SIGNS}])+")
_NEVER_FIRST = "µ¶·¸¹»¼½¾×÷"  # "5 µm"


class OldEncoding(StrEnum):
    """How the letters of an old font are to be read."""

    TCVN3 = "tcvn3"
    TCVN3_CAPITALS = "tcvn3-capitals"
    VNI = "vni"


def encoding_of(font: str | None) -> OldEncoding | None:
    """The old encoding that a font of this name stands for; None for a Unicode font or no name."""
    name = (font or "").strip().casefold()
    if name.startswith(".vn"):
        return OldEncoding.TCVN3_CAPITALS if name.endswith("h") else OldEncoding.TCVN3
    if name.startswith(("vni-", "vni ")):
        return OldEncoding.VNI
    return None


def to_unicode(text: str, encoding: OldEncoding | None) -> str:
    """The text of one old font as Unicode; letters that the encoding does not know stay as they are."""
    if encoding is None:
        return text
    if encoding is OldEncoding.VNI:
        return _VNI_LETTER.sub(lambda found: VNI[found[0]], text)
    converted = text.translate(_TCVN3_TRANSLATION)
    return converted.upper() if encoding is OldEncoding.TCVN3_CAPITALS else converted


def join_runs(runs: Iterable[tuple[str, OldEncoding | None]]) -> str:
    """The Unicode text of runs, each with its encoding; a VNI letter and its sign may stand in two runs."""
    pieces = groupby(runs, key=lambda run: run[1])
    return "".join(to_unicode("".join(text for text, _ in group), encoding) for encoding, group in pieces)


def looks_garbled(text: str) -> bool:
    """Whether Unicode text shows letters of an old font; said, never converted.

    Two places with letters that Vietnamese never has inside words will do, or one word that is no Vietnamese syllable
    and becomes one when it is read in an old font: "YÕn", "Nguyeãn", but neither "Müller" nor "H’Bia Niê".
    """
    if _HIGH.search(text) is None:
        return False
    if _STRANGE.search(text) is not None and len(_GARBLED.findall(text)) >= 2:
        return True
    return any(_is_old(word) for word in _WORD.findall(text) if _HIGH.search(word))


@lru_cache(maxsize=4096)
def _is_old(word: str) -> bool:
    if len(word) == 1 or word[0] in _NEVER_FIRST or is_syllable(word):
        return False
    readings = (to_unicode(word, encoding) for encoding in (OldEncoding.TCVN3, OldEncoding.VNI))
    return any(reading != word and is_syllable(reading) for reading in readings)

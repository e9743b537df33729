"""Whether a word can be a Vietnamese syllable: its beginning, its rhyme, and where a rhyme may bear which tone.

The rhymes are those of the spelling in use; both "hòa" and "hoà" are right. It serves to tell text of an old font from
Vietnamese, so a rhyme too many does less harm than one that is missing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_ONSET_WORDS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x"
_ONSETS = _ONSET_WORDS.split()
_RHYME_WORDS = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong "
    "op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt u ua uân uât uâng uây uc uê uêch uênh ui um un ung uơ uôc uôi "
    "uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu "
    "ưt ưu y yêm yên yêng yêt yêu"
)
_RHYMES = _RHYME_WORDS.split()
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_TONES_OF_STOPS = "\u0301\u0323"
_VOWELS = "aăâeêioôơuưy"
_EITHER = re.compile("oa|oe|uy")  # "hòa" or "hoà"
_ONSET = re.compile("(?:" + "|".join(sorted(_ONSETS, key=len, reverse=True)) + ")?")


def is_syllable(word: str) -> bool:
    """Whether the word, in capital or small letters, is spelt as a Vietnamese syllable."""
    small = unicodedata.normalize("NFC", word.lower())
    onset = _ONSET.match(small)
    longest = onset.end() if onset else 0
    # "gìn" begins with "g", "già" with "gi"; so every beginning is tried.
    return any(small[at:] in _toned_rhymes() for at in range(longest + 1) if at == 0 or small[:at] in _ONSETS)


@cache
def _toned_rhymes() -> frozenset[str]:
    return frozenset(toned for rhyme in _RHYMES for toned in _with_tones(rhyme))


def _with_tones(rhyme: str) -> list[str]:
    stopped = rhyme.endswith(("c", "ch", "p", "t"))
    made = [rhyme]  # "các" without its tone is no syllable, but a slip and not an old font
    for tone in _TONES_OF_STOPS if stopped else _TONES:
        for at in _bearers(rhyme):
            made.append(rhyme[:at] + unicodedata.normalize("NFC", rhyme[at] + tone) + rhyme[at + 1 :])
    return made


def _bearers(rhyme: str) -> list[int]:
    """Where a tone may stand: on the vowel with a sign, else on the first of two at the end, else on the last."""
    vowels = [at for at, letter in enumerate(rhyme) if letter in _VOWELS]
    signed = [at for at in vowels if rhyme[at] in "ăâêôơư"]
    if signed:
        return signed[-1:]
    if len(vowels) == 1:
        return vowels
    if _EITHER.match(rhyme):
        return [1] if len(rhyme) > 2 else [0, 1]
    return [1] if vowels[-1] < len(rhyme) - 1 else [0]

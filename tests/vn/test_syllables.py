"""What can be a Vietnamese syllable."""

from __future__ import annotations

import pytest

from hhapp.vn.syllables import is_syllable

GOOD = "nghiêng gì giếng già quốc Quỳnh quí hòa hoà THUÝ thủy yến mưa khoẻ ĐƯỜNG ngoằn"
BAD = "nguyôn yõn traàn niê ksor mlô müller các-h bảc vâ chaò"


@pytest.mark.parametrize("word", GOOD.split())
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", BAD.split())
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)

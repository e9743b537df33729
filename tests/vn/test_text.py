"""Vietnamese text: folding, order of a dictionary, order of names."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.vn.text import capitalise_first, fold, name_sort_key, nfc, sort_key, squeeze

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặềếểễệồốổỗộờớởỡợừứửữựỳýỷỹỵĐƯƠẤ -/0123"
VIETNAMESE = st.text(alphabet=LETTERS, max_size=40)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đặng Thị Ước", "dang thi uoc"),
        ("KẾ HOẠCH  SỐ\n95/KH-UBND", "ke hoach so 95/kh-ubnd"),
        (unicodedata.normalize("NFD", "Ủy ban nhân dân"), "uy ban nhan dan"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(VIETNAMESE)
def test_folding_is_the_same_for_composed_and_decomposed_text(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(nfc(text)) == fold(fold(text))


@given(VIETNAMESE)
def test_folded_text_is_plain(text: str) -> None:
    assert fold(text).isascii()
    assert "  " not in fold(text)


def test_squeeze_keeps_the_letters_and_drops_the_breaks() -> None:
    assert squeeze("  Sở\u00a0Nội \n vụ ") == "Sở Nội vụ"


@pytest.mark.parametrize(
    "ordered",
    [
        ["an", "ăn", "ân", "ba", "da", "đa", "em", "êm", "o", "ô", "ơ", "pa", "u", "ư"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["Ẩm thực", "Bình Định", "Đắk Lắk", "Gia Lai", "Ốc đảo", "Quảng Trị"],
        ["Quý I", "Quý II"],
        ["hoa", "hóa", "họa", "hoài"],
    ],
)
def test_words_sort_as_a_dictionary_does(ordered: list[str]) -> None:
    shuffled = ordered.copy()
    random.Random(7).shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == ordered


def test_names_sort_by_given_name_first() -> None:
    names = ["Trần Văn Đức", "Nguyễn Thị An", "Lê Văn Dũng", "Bùi Thị An"]
    assert sorted(names, key=name_sort_key) == ["Bùi Thị An", "Nguyễn Thị An", "Lê Văn Dũng", "Trần Văn Đức"]


@given(VIETNAMESE, VIETNAMESE)
def test_the_order_is_total_and_stable_under_normal_forms(a: str, b: str) -> None:
    assert (sort_key(a) < sort_key(b)) + (sort_key(b) < sort_key(a)) + (sort_key(a) == sort_key(b)) == 1
    assert sort_key(unicodedata.normalize("NFD", a))[:2] == sort_key(nfc(a))[:2]


def test_capitalise_first_leaves_the_rest() -> None:
    assert capitalise_first("ủy ban UBND") == "Ủy ban UBND"
    assert capitalise_first("") == ""

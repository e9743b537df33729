"""Numbers in words: the table of hard cases, and an inverse that reads every word back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.vn.words import spell_money, spell_number

DIGITS = {"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6}
DIGITS |= {"bảy": 7, "tám": 8, "chín": 9}


def read_whole(words: list[str]) -> int:
    """The number again: "tỷ" multiplies all before it, groups add up."""
    if "tỷ" in words:
        last = len(words) - 1 - words[::-1].index("tỷ")
        return read_whole(words[:last]) * 10**9 + read_whole(words[last + 1 :])
    total = group = digit = 0
    for word in words:
        if word in ("triệu", "nghìn"):
            total += (group + digit) * {"triệu": 10**6, "nghìn": 1000}[word]
            group = digit = 0
        elif word in ("trăm", "mươi"):
            group += digit * {"trăm": 100, "mươi": 10}[word]
            digit = 0
        elif word == "mười":
            group += 10
        elif word != "linh":
            digit = DIGITS[word]
    return total + group + digit


def read(text: str) -> Decimal:
    sign, text = ("-", text.removeprefix("âm ")) if text.startswith("âm ") else ("", text)
    whole, _, places = text.partition(" phẩy ")
    digits = "".join(str(DIGITS[word]) for word in places.split())
    return Decimal(f"{sign}{read_whole(whole.split())}.{digits or 0}")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (11, "mười một"),
        (24, "hai mươi tư"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (111, "một trăm mười một"),
        (1005, "một nghìn không trăm linh năm"),
        (1205, "một nghìn hai trăm linh năm"),
        (1010, "một nghìn không trăm mười"),
        (1_000_000, "một triệu"),
        (1_000_005, "một triệu không trăm linh năm"),
        (18_450_500_000, "mười tám tỷ bốn trăm năm mươi triệu năm trăm nghìn"),
        (10**12, "một nghìn tỷ"),
        (10**18, "một tỷ tỷ"),
        (Decimal("21.50"), "hai mươi mốt phẩy năm"),
        (Decimal("0.05"), "không phẩy không năm"),
        (Decimal("1E+3"), "một nghìn"),
        (Decimal("-7"), "âm bảy"),
        (Decimal("0.00"), "không"),
    ],
)
def test_words_of_a_number(number: int | Decimal, words: str) -> None:
    assert spell_number(number) == words


def test_money_is_dong() -> None:
    assert spell_money(25_000) == "hai mươi lăm nghìn đồng"


@given(st.integers(-(10**30), 10**30))
def test_every_whole_number_reads_back(number: int) -> None:
    assert read(spell_number(number)) == number


@given(st.decimals(-(10**20), 10**20, places=6))
def test_every_decimal_reads_back(number: Decimal) -> None:
    assert read(spell_number(number)) == number


@pytest.mark.parametrize("number", [Decimal("NaN"), Decimal("Infinity"), Decimal("1E+999999"), 10**40])
def test_what_is_no_sensible_number_is_refused(number: int | Decimal) -> None:
    with pytest.raises(ValueError, match="cannot be read out"):
        spell_number(number)

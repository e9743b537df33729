"""TCVN3 and VNI against the standard's own table and back and forth on any Vietnamese text."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.vn.oldfonts import TCVN3, VNI, OldEncoding, encoding_of, join_runs, looks_garbled, to_unicode

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
SMALL = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES) + "đ"
LETTERS = sorted(set((SMALL + SMALL.upper()).replace("a", "").replace("A", "")) - set("eioyuEIOYU"))
PLAIN = "aebcdghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY0123456789 .,;:-–()/%\n“”"
TO_TCVN3 = {letter: old for old, letter in TCVN3.items()}
TO_VNI = {letter: old for old, letter in VNI.items()}


def test_every_letter_is_there() -> None:
    assert len(LETTERS) == 134
    assert set(TO_VNI) == set(LETTERS)
    assert {letter.lower() for letter in LETTERS} <= set(TO_TCVN3)


def test_tcvn3_table_is_that_of_the_standard() -> None:
    if not shutil.which("iconv"):
        pytest.skip("cần lệnh iconv của glibc")
    asked = "".join(TCVN3).encode("latin-1")
    told = subprocess.run(["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=asked, capture_output=True, check=False)
    if told.returncode:
        pytest.skip("iconv ở đây không có bảng TCVN5712-1")
    assert told.stdout.decode() == "".join(TCVN3.values())


@pytest.mark.parametrize(
    ("old", "encoding", "text"),
    [
        ("Ch­¬ng tr×nh hµnh ®éng", OldEncoding.TCVN3, "Chương trình hành động"),
        ("®¹t tõ 10-20%, “nhanh”", OldEncoding.TCVN3, "đạt từ 10-20%, “nhanh”"),
        ("Ủy ban", OldEncoding.TCVN3, "Ủy ban"),
        ("c«ng t¸c chØ ®¹o i", OldEncoding.TCVN3_CAPITALS, "CÔNG TÁC CHỈ ĐẠO I"),
        ("Thôøi gian hoaøn thaønh", OldEncoding.VNI, "Thời gian hoàn thành"),
        ("ÑIEÀU HAØNH TÆNH, Kyõ", OldEncoding.VNI, "ĐIỀU HÀNH TỈNH, Kỹ"),
        ("Aùp duïng Ôû", OldEncoding.VNI, "Áp dụng Ở"),
        ("10-20% “m²”", OldEncoding.VNI, "10-20% “m²”"),
        ("KÕ ho¹ch", None, "KÕ ho¹ch"),
    ],
)
def test_examples(old: str, encoding: OldEncoding | None, text: str) -> None:
    assert to_unicode(old, encoding) == text


@given(st.text(st.sampled_from(PLAIN + SMALL + "ĂÂÊÔƠƯĐ")))
def test_tcvn3_there_and_back(text: str) -> None:
    old = "".join(TO_TCVN3.get(ch, ch) for ch in text)
    assert to_unicode(old, OldEncoding.TCVN3) == text


@given(st.text(st.sampled_from(PLAIN + SMALL)))
def test_tcvn3_capitals_there_and_back(text: str) -> None:
    old = "".join(TO_TCVN3.get(ch, ch) for ch in text)
    assert to_unicode(old, OldEncoding.TCVN3_CAPITALS) == text.upper()


@given(st.text(st.sampled_from(PLAIN + "".join(LETTERS))), st.integers(min_value=0))
def test_vni_there_and_back_in_any_runs(text: str, cut: int) -> None:
    old = "".join(TO_VNI.get(ch, ch) for ch in text)
    cut %= len(old) + 1
    assert join_runs([(old[:cut], OldEncoding.VNI), (old[cut:], OldEncoding.VNI)]) == text


@given(st.text())
def test_unicode_runs_are_never_touched(text: str) -> None:
    assert join_runs([("h¹n", OldEncoding.TCVN3), (text, None), ("laø", OldEncoding.VNI)]) == f"hạn{text}là"


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", OldEncoding.TCVN3),
        (".VnTimeH", OldEncoding.TCVN3_CAPITALS),
        (".vnarial narrowH", OldEncoding.TCVN3_CAPITALS),
        (".VnArialH", OldEncoding.TCVN3_CAPITALS),
        ("VNI-Times", OldEncoding.VNI),
        (" VNI-Helve-Condense", OldEncoding.VNI),
        ("Times New Roman", None),
        ("Vni", None),
        ("UVnTime", None),
        ("", None),
        (None, None),
    ],
)
def test_fonts_are_known_by_name(font: str | None, encoding: OldEncoding | None) -> None:
    assert encoding_of(font) is encoding


def test_garbled_text_is_noticed_and_good_text_is_not() -> None:
    assert looks_garbled("KÕ ho¹ch c¶i c¸ch")
    assert looks_garbled("Keá hoaïch caûi caùch nhieäm vuï")
    assert not looks_garbled("Đạt 10-20% ± 5°, § 3, Ủy ban Ô, hoà, thuý, được “ạ”")


OLD = "Siu Thanh An YÕn|Hoµng Quèc Quý YÕn|Nguyeãn Thò Höông|Traàn Vaên Bình|Leâ Ñöùc Anh|Quyønh|Hå Vâ|Lª|BÝch|HuÖ|ThÞ"


@pytest.mark.parametrize("text", OLD.split("|"))
def test_one_word_of_an_old_font_is_enough(text: str) -> None:
    assert looks_garbled(text)


GOOD_WORDS = (
    "Nguyễn Trần Lê Phạm Đặng Võ Hồ Vũ Bùi Ngô Dương Lý Thị Văn Hòa Hoà Thúy Thuý Thủy Quỳnh Quý Yến Huệ Khoẻ Xoá "
    "Y Nhi Niê H’Bia H'Bia Ksor Kpă Ê-ban Êban Mlô Siu Rơ-Châm Rmah Kbuôr Hmông A-Páo Giàng Sùng Khoàng K’Brêu Đinh "
    "Yâng Kà-Să Ðại Müller Björn François Noël André Léa Zürich Nuñez Göteborg"
)
GOOD = GOOD_WORDS.split()


@given(st.lists(st.sampled_from(GOOD), min_size=1, max_size=5), st.booleans())
def test_names_of_all_peoples_are_no_old_font(words: list[str], capitals: bool) -> None:
    foreign = sum(word in GOOD[GOOD.index("Müller") :] for word in words)
    name = " ".join(words)
    assert foreign > 1 or not looks_garbled(name.upper() if capitals else name)

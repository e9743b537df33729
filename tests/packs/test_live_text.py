"""[[3.1]] in a sentence is a figure: filled in, told when it names none, found again in an edited sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.packs.context import IndicatorLine
from hhapp.packs.live_text import UnknownMark, filled, unknown_marks, with_marks


def line(number: str, code: str, shown: str) -> IndicatorLine:
    return IndicatorLine(number, code, "tthc", "Hồ sơ", "", 1, Decimal(1), shown, 0, "", "")


FIGURES = {
    each.code: each
    for each in (
        line("1.1", "cd.nhiem_vu", "12"),
        line("3.1", "tthc.tiep_nhan", "1.384"),
        line("3.5", "tthc.ty_le", "99,5%"),
        line("5.1", "cv.lop", "chưa có số liệu"),
        line("9", "a.mot", "7"),
        line("9", "a.hai", "8"),
    )
}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Nhận [[3.1]] hồ sơ, đạt [[tthc.ty_le]].", "Nhận 1.384 hồ sơ, đạt 99,5%."),
        ("[[ 3.1 ]][[3.1]]", "1.3841.384"),
        ("Mở [[5.1]]", "Mở chưa có số liệu"),
        ("[[4.4]] và [3.1] và [[9]]", "[[4.4]] và [3.1] và [[9]]"),  # two figures have the number 9
        ("[[a.hai]]", "8"),
        ("[[3.\n1]]", "[[3.\n1]]"),
    ],
)
def test_marks_become_figures(text: str, shown: str) -> None:
    assert filled(text, FIGURES) == shown


def test_unknown_marks_are_told_once_with_the_nearest() -> None:
    found = unknown_marks("[[3.11]] [[tthc.tiep_nan]] [[xyz]] [[3.11]] [[3.5]]", FIGURES.values())
    assert found == (UnknownMark("3.11", "3.1"), UnknownMark("tthc.tiep_nan", "tthc.tiep_nhan"), UnknownMark("xyz", ""))


@pytest.mark.parametrize(
    ("text", "written", "kept"),
    [
        ("Nhận [[3.1]] hồ sơ.", "Nhận 1.384 hồ sơ.", "Nhận [[3.1]] hồ sơ."),
        ("Nhận [[3.1]] hồ sơ.", "Đã nhận được 1.384 hồ sơ!", "Đã nhận được [[3.1]] hồ sơ!"),
        ("Nhận [[3.1]] hồ sơ.", "Nhận 1.385 hồ sơ.", "Nhận 1.385 hồ sơ."),
        ("Có 12 thôn, [[1.1]] việc.", "Có 12 thôn và 12 việc.", "Có 12 thôn và [[1.1]] việc."),
        ("[[1.1]] việc, [[1.1]] người.", "12 việc; 13 người.", "[[1.1]] việc; 13 người."),
        ("Mở [[5.1]].", "Mở lớp: chưa có số liệu.", "Mở lớp: [[5.1]]."),
        ("Mở [[5.1]].", "Mở chưa đủ số liệu.", "Mở chưa đủ số liệu."),
        ("Đạt [[3.5]]", "Đạt 99,5 phần trăm", "Đạt 99,5 phần trăm"),
        ("Đạt [[3.5]]", "", ""),
        ("Đạt [[4.4]]", "Đạt [[4.4]]", "Đạt [[4.4]]"),
    ],
)
def test_marks_come_back_where_their_figures_stand(text: str, written: str, kept: str) -> None:
    assert with_marks(text, written, FIGURES) == kept


PIECES = st.lists(
    st.sampled_from(["Nhận ", "hồ sơ", " ", "12 ", "; đạt ", "[[3.1]]", "[[tthc.ty_le]]", "[[1.1]]", ". ", "(", "[["]),
    max_size=12,
)


@given(PIECES)
def test_an_unedited_sentence_prints_the_same_with_its_marks_back(pieces: list[str]) -> None:
    text = "".join(pieces)
    shown = filled(text, FIGURES)
    assert filled(with_marks(text, shown, FIGURES), FIGURES) == shown


@given(PIECES, PIECES)
def test_marks_never_change_what_a_sentence_says(old: list[str], new: list[str]) -> None:
    written = filled("".join(new), FIGURES)
    assert filled(with_marks("".join(old), written, FIGURES), FIGURES) == filled(written, FIGURES)

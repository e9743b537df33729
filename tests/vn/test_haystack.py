from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.vn.haystack import Haystack
from hhapp.vn.text import fold

TASKS = ("1 ban hanh ke hoach", "2 kiem tra thu tuc", "", "3 kiem diem, ke khai", "12 dang vien")
WORDS = st.text("abc1,", max_size=4)


def asked(texts: tuple[str, ...], query: str) -> list[int]:
    """Text by text."""
    return [at for at, text in enumerate(texts) if all(word in text for word in fold(query).split())]


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("", [0, 1, 2, 3, 4]),
        ("kiem", [1, 3]),
        ("ke kiem", [3]),
        ("Kiểm  KÊ", [3]),
        ("đảng", [4]),
        ("i", [1, 3, 4]),
        ("2", [1, 4]),
        ("khong co", []),
        ("kiem khong", []),
    ],
)
def test_every_word_must_be_somewhere(query: str, places: list[int]) -> None:
    assert list(Haystack(TASKS).find(query)) == places


@given(st.lists(st.lists(WORDS, max_size=4).map(" ".join).map(fold), max_size=40), st.lists(WORDS, max_size=3))
def test_it_finds_what_asking_every_text_finds(texts: list[str], words: list[str]) -> None:
    stack, query = Haystack(texts), " ".join(words)
    assert list(stack.find(query)) == asked(tuple(texts), query)
    assert list(stack.find(query)) == asked(tuple(texts), query)


def test_words_that_are_everywhere_and_words_that_are_nearly_nowhere() -> None:
    texts = tuple(f"viec {n} dot {n % 100} {'q' if n % 3 else 'p'}" for n in range(5_000))
    stack = Haystack(texts)
    for query in ("viec", "viec p", "4711", "dot 99 q", "1", "e", "dot 17 4"):
        assert list(stack.find(query)) == asked(texts, query)


def test_nothing_to_look_in() -> None:
    assert list(Haystack(()).find("a")) == []
    assert list(Haystack(()).find("")) == []

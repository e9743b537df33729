"""A score on its way: written in one form, read back equal, everything else refused as one kind of fault."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.packs.plain import plain_data
from hhapp.packs.score.sent import (
    NotAScoreError,
    SentLine,
    SentScore,
    VerifiedLine,
    VerifiedScore,
    read_score,
    read_verified,
    score_bytes,
)

POINTS = st.decimals(min_value=0, max_value=100, places=3)


def score(*lines: SentLine) -> SentScore:
    return SentScore("H01", 2026, "sent", "Bộ mẫu", "1", "ab" * 32, lines)


def line(code: str = "1.1", maximum: str = "2", points: str | None = "1.5", *, counts: bool = True) -> SentLine:
    return SentLine(
        code, "Ban hành kế hoạch", Decimal(maximum), counts, False, None if points is None else Decimal(points)
    )


@given(st.lists(st.tuples(POINTS, st.booleans(), st.text(max_size=20)), min_size=1, max_size=8))
def test_what_is_written_reads_back_equal(drawn: list[tuple[Decimal, bool, str]]) -> None:
    lines = (
        SentLine(f"{at}", text, points, counts, False, points if counts else None, told=text)
        for at, (points, counts, text) in enumerate(drawn)
    )
    made = score(*lines)
    read = read_score(score_bytes(made))
    assert read == made
    assert read.maximum == sum(points for points, counts, _ in drawn if counts)
    assert read.points == read.maximum


def test_the_index_is_exact_and_of_nothing_there_is_none() -> None:
    made = score(line(points="1"), line("1.2", "1", None), line("1.3", "7", None, counts=False))
    assert (made.points, made.maximum) == (1, 3)
    assert made.index is not None
    assert made.index.quantize(Decimal("0.0001")) == Decimal("33.3333")
    assert score(line(counts=False, points=None)).index is None


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("year", "2026"),
        ("year", True),
        ("year", 2026.5),
        ("unit_code", 7),
        ("state", None),
        ("lines", []),
        ("lines", {}),
        ("lines", "x"),
        ("lines", [1]),
    ],
)
def test_a_head_of_another_kind_is_refused(member: str, value: object) -> None:
    data = plain_data(score(line())) | {member: value}
    with pytest.raises(NotAScoreError):
        read_score((json.dumps(data, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode())


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("points", "2.5"),
        ("points", "-1"),
        ("points", "NaN"),
        ("maximum", "Infinity"),
        ("points", 1.5),
        ("points", "một"),
        ("counts", 1),
        ("evidence", "3"),
        ("told", "x" * 5_000),
        ("code", None),
    ],
)
def test_a_line_that_cannot_be_is_refused(member: str, value: object) -> None:
    data = plain_data(score(line()))
    data["lines"][0][member] = value
    with pytest.raises(NotAScoreError):
        read_score((json.dumps(data, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode())


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b"{}", b"[" * 100_000, b"null"])
def test_what_is_no_score_is_refused(content: bytes) -> None:
    with pytest.raises(NotAScoreError):
        read_score(content)


def test_a_code_twice_and_another_form_are_refused() -> None:
    with pytest.raises(NotAScoreError, match="lines"):
        read_score(score_bytes(score(line(), line())))
    with pytest.raises(NotAScoreError, match="one form"):
        read_score(score_bytes(score(line())) + b" ")


def test_verified_points_read_back_and_are_held_to_their_kind() -> None:
    made = VerifiedScore(2026, "ab" * 32, (VerifiedLine("1.1", Decimal("1.25"), "Thiếu biên bản"),))
    assert read_verified(plain_data(made)) == made
    assert made.points == Decimal("1.25")
    for wrong in ("-1", "NaN", "x", None):
        data = plain_data(replace(made))
        data["lines"][0]["points"] = wrong
        with pytest.raises(NotAScoreError):
            read_verified(data)

"""Plain JSON and back: nothing lost, and what an earlier program kept is still read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.packs.context import ReportInfo
from hhapp.packs.plain import json_bytes, plain_data, typed_data


@dataclass(frozen=True)
class Inner:
    amount: Decimal | None
    day: date | None


@dataclass(frozen=True)
class Outer:
    text: str
    flag: bool
    count: int
    inner: Inner
    lines: tuple[Inner, ...]
    by_code: Mapping[str, tuple[str, ...]]


INNER = st.builds(
    Inner,
    st.none() | st.decimals(-(10**20), 10**20, allow_nan=False, allow_infinity=False),
    st.none() | st.dates(),
)
OUTER = st.builds(
    Outer,
    st.text(),
    st.booleans(),
    st.integers(),
    INNER,
    st.lists(INNER, max_size=3).map(tuple),
    st.dictionaries(st.text(max_size=5), st.lists(st.text(max_size=5), max_size=2).map(tuple), max_size=3),
)


@given(OUTER)
def test_there_and_back(value: Outer) -> None:
    there = json_bytes(plain_data(value))
    assert typed_data(Outer, json.loads(there)) == value
    assert json_bytes(plain_data(typed_data(Outer, json.loads(there)))) == there


def test_what_an_earlier_program_kept_takes_defaults() -> None:
    old = {"kind": "quy", "title": "BÁO CÁO", "subject": "Kết quả", "number": "", "dated": None, "symbol": "BC"}
    assert typed_data(ReportInfo, old | {"gone": 1}) == ReportInfo("quy", "BÁO CÁO", "Kết quả", "", None, "BC", 1, "")
    with pytest.raises(TypeError, match="symbol"):
        typed_data(ReportInfo, {key: value for key, value in old.items() if key != "symbol"})

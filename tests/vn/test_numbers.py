"""Numbers as offices write them, both ways."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.vn.numbers import format_date, format_number, format_percent, parse_number

finite = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("05", "5"),
        ("0", "0"),
        ("1.234,5", "1234.5"),
        ("1.500", "1500"),
        ("12.345.678", "12345678"),
        ("99,96 %", "99.96"),
        ("100%", "100"),
        ("1.5", "1.5"),
        ("99.96", "99.96"),
        ("0.125", "0.125"),
        ("1,234", "1.234"),
        ("1,234.5", "1234.5"),
        ("1,234,567", "1234567"),
        ("1 234", "1234"),
        ("1\u00a0234,5", "1234.5"),
        (" -7 ", "-7"),
        ("−7", "-7"),
        ("+7", "7"),
    ],
)
def test_reads_what_an_office_types(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    ["", "%", "-", "abc", "5 điểm", "1.2.3", "1,2,3", "1.234.5", "12 34", "1e5", "NaN", "٣", "²", "9" * 31],
)
def test_refuses_what_is_not_one_number(text: str) -> None:
    assert parse_number(text) is None


@given(finite)
def test_what_is_written_reads_back(value: Decimal) -> None:
    assert parse_number(format_number(value)) == value


@given(st.text())
def test_never_raises(text: str) -> None:
    parse_number(text)


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("1234.5", None, "1.234,5"),
        ("80.00", None, "80"),
        ("1E+3", None, "1.000"),
        ("2.25", 1, "2,3"),
        ("-0.04", 1, "0,0"),
        ("1234567", 2, "1.234.567,00"),
        ("123456789012345678901234567890.5", None, "123.456.789.012.345.678.901.234.567.890,5"),
    ],
)
def test_writes_the_vietnamese_way(value: str, places: int | None, text: str) -> None:
    assert format_number(Decimal(value), places) == text


def test_shares() -> None:
    assert format_percent(Decimal(36), Decimal(54)) == "66,7%"
    assert format_percent(Decimal(1), Decimal(3), 2) == "33,33%"
    assert format_percent(Decimal(0), Decimal(5)) == "0,0%"
    assert format_percent(Decimal(0), Decimal(0)) == "không phát sinh"
    assert format_percent(Decimal(3), Decimal(0)) == "không tính được"


def test_dates() -> None:
    assert format_date(date(2026, 3, 5)) == "05/03/2026"

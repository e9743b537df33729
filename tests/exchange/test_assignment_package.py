"""The file .hhgiao: one form, signed; every way to damage it is refused with a sentence of its own."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.errors import UserError
from hhapp.exchange import keys
from hhapp.exchange.assignment_package import CALENDAR_PART, build_package, read_package
from hhapp.exchange.one_form_zip import build_zip
from hhapp.packs.handed import (
    HandedContent,
    HandedRow,
    HandedThreshold,
    NotHandedError,
    content_data,
    read_content,
)
from hhapp.packs.plain import json_bytes

SEED, OTHER = b"1" * 32, b"2" * 32
MADE = datetime(2026, 1, 20, 8, 30, 15, tzinfo=UTC)
TASK = HandedRow(
    *("task:17", "chi_dao", "I", "Chỉ đạo, điều hành", "1", "Tự kiểm tra", "Báo cáo", "UBND các xã", "", "Quý II"),
    units=("H00.01",),
)
LEVEL = HandedThreshold(">=", Decimal("98.5"), None, "%", "", "cấp xã", "tthc.ty_le_kip_han")
TARGET = HandedRow("target:4", "", "III", "Thủ tục", "", "Đúng hạn từ 98,5%", thresholds=(LEVEL,))
CONTENT = HandedContent("H00", "UBND tỉnh Mẫu", 2026, 2, "Kế hoạch", "12/KH", date(2026, 1, 5), False, (TASK, TARGET))
EXTRAS = {CALENDAR_PART: b"[years.2026]\noff = [2026-04-27]\n"}


@pytest.fixture(scope="module")
def whole() -> bytes:
    return build_package(CONTENT, EXTRAS, made=MADE, seed=SEED)


def read(path: Path, raw: bytes) -> Any:
    file = path / "GIAO.hhgiao"
    file.write_bytes(raw)
    return read_package(file)


def test_what_was_made_reads_back(tmp_path: Path, whole: bytes) -> None:
    found = read(tmp_path, whole)
    assert (found.content, found.made, found.key, dict(found.extras)) == (CONTENT, MADE, keys.public_key(SEED), EXTRAS)
    assert build_package(CONTENT, EXTRAS, made=MADE, seed=SEED) == whole


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(st.lists(st.tuples(words, words, st.booleans()), min_size=1, max_size=6))
def test_any_content_reads_back_equal(drawn: list[tuple[str, str, bool]]) -> None:
    import unicodedata

    rows = tuple(
        HandedRow(f"{'target' if target else 'task'}:{at}", "", "", unicodedata.normalize("NFC", area), "", f"x{at}")
        for at, (area, _, target) in enumerate(drawn)
    )
    content = replace(CONTENT, rows=rows)
    assert read_content(json.loads(json_bytes(content_data(content)))) == content


def parts_of(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rebuilt(raw: bytes, **changes: Any) -> bytes:
    """The file with members of its manifest changed and signed again by the same key."""
    parts = parts_of(raw)
    manifest = json.loads(parts.pop("manifest.json")) | changes
    unsigned = {name: value for name, value in manifest.items() if name != "signature"}
    manifest["signature"] = keys.sign(SEED, b"hhgiao\n" + json_bytes(unsigned))
    return build_zip([("manifest.json", json_bytes(manifest)), *parts.items()])


def zipped(raw: bytes, change: Callable[[zipfile.ZipFile, dict[str, bytes]], None], kind: int = 0) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", kind) as archive:
        change(archive, parts_of(raw))
    return target.getvalue()


def put_all(archive: zipfile.ZipFile, parts: dict[str, bytes]) -> None:
    for name, content in parts.items():
        archive.writestr(name, content)


def put_outside(archive: zipfile.ZipFile, parts: dict[str, bytes]) -> None:
    put_all(archive, {**parts, "../../ngoai.txt": b"x"})


def put_swapped(archive: zipfile.ZipFile, parts: dict[str, bytes]) -> None:
    put_all(archive, {**parts, "content.json": parts[CALENDAR_PART], CALENDAR_PART: parts["content.json"]})


def put_fewer(archive: zipfile.ZipFile, parts: dict[str, bytes]) -> None:
    put_all(archive, {name: part for name, part in parts.items() if name != CALENDAR_PART})


DAMAGES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda _raw: b"", "hỏng hoặc chép chưa xong"),
    "not a zip": (lambda _raw: b"PK xin chao", "hỏng hoặc chép chưa xong"),
    "another zip": (lambda _raw: build_zip([("a.txt", b"x")]), "không phải gói giao việc"),
    "compressed": (lambda raw: zipped(raw, put_all, zipfile.ZIP_DEFLATED), "bị nén"),
    "outside": (lambda raw: zipped(raw, put_outside), "không hợp lệ"),
    "swapped": (lambda raw: zipped(raw, put_swapped), "đã thay đổi so với lúc lập"),
    "fewer": (lambda raw: zipped(raw, put_fewer), "Thiếu thành phần lich-nghi"),
    "other form": (lambda raw: zipped(raw, put_all), "phần thừa hoặc bị sửa ngoài"),
    "future": (lambda raw: rebuilt(raw, schema=2), "lược đồ số 2"),
    "other year": (lambda raw: rebuilt(raw, year=2025), "nói khác nội dung"),
    "other office": (lambda raw: rebuilt(raw, office={"code": "H01", "name": "x"}), "nói khác nội dung"),
    "forged": (lambda raw: rebuilt(raw, key=keys.public_key(OTHER)), "Chữ ký của gói không đúng"),
    "no key": (lambda raw: rebuilt(raw, key="x"), "Chữ ký của gói không đúng"),
    "no parts": (lambda raw: rebuilt(raw, parts=[]), "Thiếu thành phần|Thừa thành phần"),
    "odd parts": (lambda raw: rebuilt(raw, parts=[7]), "thiếu hoặc sai phần bên trong"),
    "odd moment": (lambda raw: rebuilt(raw, made="hôm qua"), "thiếu hoặc sai phần bên trong"),
    "trailing": (lambda raw: raw + b"x", "hỏng hoặc chép|phần thừa"),
    "leading": (lambda raw: b"x" + raw, "hỏng hoặc chép|phần thừa"),
    "large": (lambda raw: raw + b"0" * 50_000_000, "lớn hơn 50 MB"),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_package_is_refused(tmp_path: Path, whole: bytes, name: str) -> None:
    damage, said = DAMAGES[name]
    with pytest.raises(UserError, match=said):
        read(tmp_path, damage(whole))


def test_every_flipped_or_missing_byte_is_noticed(tmp_path: Path, whole: bytes) -> None:
    chosen = random.Random(7).sample(range(len(whole)), 150)
    for at in chosen:
        for raw in (whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :], whole[:at]):
            with pytest.raises(UserError):
                read(tmp_path, raw)


@pytest.mark.parametrize(
    "change",
    [
        {"rows": []},
        {"year": "2026"},
        {"version": 0},
        {"version": True},
        {"plan_title": 5},
        {"rows": [{"key": "task:1"}]},
        {"rows": "x"},
        {"issued_on": "hôm qua"},
        {"note": "x" * 30_000},
    ],
)
def test_content_of_another_kind_is_none(change: dict[str, Any]) -> None:
    with pytest.raises(NotHandedError):
        read_content(content_data(CONTENT) | change)


@pytest.mark.parametrize(
    "change",
    [
        {"key": "other:1"},
        {"text": "  "},
        {"lead": None},
        {"units": [5]},
        {"thresholds": [{**content_data(LEVEL), "comparator": "?"}]},
        {"thresholds": [{**content_data(LEVEL), "value": "NaN"}]},
    ],
)
def test_rows_of_another_kind_are_none(change: dict[str, Any]) -> None:
    data = content_data(CONTENT)
    data["rows"][0] |= change
    with pytest.raises(NotHandedError):
        read_content(data)


def test_a_key_twice_is_none() -> None:
    with pytest.raises(NotHandedError, match="twice"):
        read_content(content_data(replace(CONTENT, rows=(TASK, TASK))))

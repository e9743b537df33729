"""Twenty ways to damage a submission: each is refused with its own sentence, and nothing is changed by it."""

from __future__ import annotations

import io
import json
import random
import sqlite3
import struct
import warnings
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from hhapp.bootstrap import Application, start
from hhapp.errors import UserError
from hhapp.exchange import keys
from hhapp.exchange.inbox import look_into, receive
from hhapp.exchange.manifest import Volume, read_manifest
from hhapp.exchange.submission import build_submission, check_submission
from hhapp.packs.context import ReportContext
from hhapp.services import known_keys, units
from hhapp.services.known_keys import KeyRole
from hhapp.storage.unit_key import ensure_key

SEED, OTHER = b"1" * 32, b"2" * 32
CREATED = datetime(2026, 3, 15, 8, 30, 5, tzinfo=UTC)
DOCUMENTS = {"BC.docx": b"PK word " * 40, "BC.pdf": b"%PDF-1.7 x"}


@pytest.fixture(scope="module")
def upper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Application]:
    """An office that confirmed the sender's key and has taken in "lần 2" of the report."""
    root = tmp_path_factory.mktemp("tinh")
    app = start(root / "dữ liệu")
    with app.transaction("Chuẩn bị") as session:
        units.set_up_unit(session, app.packs.default(), name="Ủy ban nhân dân tỉnh Mẫu", level="tinh", code="H00")
        at = datetime.now(UTC)
        known_keys.confirm_key(session, KeyRole.UNIT, "H00.01", "Ủy ban nhân dân xã Mẫu", keys.public_key(SEED), at)
        known_keys.confirm_key(session, KeyRole.UNIT, "H00.02", "Ủy ban nhân dân xã Khác", keys.public_key(OTHER), at)
    yield app
    app.close()


@pytest.fixture(scope="module")
def second(context: ReportContext) -> ReportContext:
    return replace(context, report=replace(context.report, version=2, replaces="thay thế báo cáo lần 1"))


@pytest.fixture(scope="module")
def whole(second: ReportContext, upper: Application, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The sound submission, already taken in."""
    raw = build_submission(second, DOCUMENTS, created=CREATED, seed=SEED)
    path = tmp_path_factory.mktemp("goi") / "BC_L2.hhbc"
    path.write_bytes(raw)
    receive(upper, path, at=CREATED)
    return raw


def parts_of(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: list[tuple[str, bytes]], compression: int = zipfile.ZIP_STORED) -> bytes:
    target = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(target, "w", compression) as archive:
        warnings.simplefilter("ignore")  # zipfile itself warns of a double name
        for name, content in parts:
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr, entry.compress_type = 3, 0o100644 << 16, compression
            archive.writestr(entry, content)
    return target.getvalue()


def with_manifest(raw: bytes, change: Callable[[dict[str, Any]], object]) -> bytes:
    parts = parts_of(raw)
    manifest = json.loads(parts["manifest.json"])
    change(manifest)
    text = json.dumps(manifest, ensure_ascii=False, sort_keys=True, indent=2) + "\n"
    return zipped([("manifest.json", text.encode()), *list(parts.items())[1:]])


def swapped(raw: bytes) -> bytes:
    parts = parts_of(raw)
    parts["BC.docx"], parts["BC.pdf"] = parts["BC.pdf"], parts["BC.docx"]
    return zipped(list(parts.items()))


def claimed(raw: bytes) -> bytes:
    content = bytearray(raw)
    start_ = content.index(b"PK\x01\x02")
    content[start_ + 20 : start_ + 28] = struct.pack("<II", 0xFFFFFFF0, 0xFFFFFFF0)
    return bytes(content)


def unsigned(raw: bytes, context: ReportContext) -> bytes:
    return build_submission(context, DOCUMENTS, created=CREATED)


def flipped_in(raw: bytes, name: str) -> bytes:
    at = raw.index(parts_of(raw)[name])
    return raw[: at + 3] + bytes([raw[at + 3] ^ 1]) + raw[at + 4 :]


def resealed(raw: bytes, upper: Application) -> bytes:
    return keys.seal(keys.public_key(ensure_key(upper.folder)), raw)


Damage = Callable[[bytes, ReportContext, Application], bytes]
WAYS: dict[str, tuple[Damage, str]] = {
    "a bit of a document": (lambda raw, *_: flipped_in(raw, "BC.docx"), "hỏng hoặc chép chưa xong"),
    "a bit of the figures": (lambda raw, *_: flipped_in(raw, "data.json"), "hỏng hoặc chép chưa xong"),
    "cut in half": (lambda raw, *_: raw[: len(raw) // 2], "hỏng hoặc chép chưa xong"),
    "nothing in it": (lambda *_: b"", "hỏng hoặc chép chưa xong"),
    "parts swapped": (lambda raw, *_: swapped(raw), "BC.docx đã thay đổi"),
    "a part gone": (lambda raw, *_: zipped(list(parts_of(raw).items())[:-1]), "Thiếu thành phần"),
    "a part more": (lambda raw, *_: zipped([*parts_of(raw).items(), ("x.exe", b"MZ")]), "Thừa thành phần x.exe"),
    "a way out": (lambda raw, *_: zipped([*parts_of(raw).items(), ("../x.docx", b"")]), "“../x.docx” không hợp lệ"),
    "a full path": (lambda raw, *_: zipped([*parts_of(raw).items(), ("C:\\x.dll", b"")]), "không hợp lệ"),
    "a name twice": (lambda raw, *_: zipped([*parts_of(raw).items(), ("BC.pdf", b"")]), "BC.pdf có hai lần"),
    "a bomb": (lambda *_: zipped([("manifest.json", b"0" * 60_000_000)], zipfile.ZIP_DEFLATED), "bị nén"),
    "sizes that lie": (lambda raw, *_: claimed(raw), "lớn hơn chính tệp"),
    "too many parts": (lambda *_: zipped([(f"p{n}.txt", b"") for n in range(40)]), "40 thành phần"),
    "no manifest": (lambda raw, *_: zipped(list(parts_of(raw).items())[1:]), "Không có manifest.json"),
    "bytes behind": (lambda raw, *_: raw + b"\0", "hỏng hoặc chép chưa xong|phần thừa"),
    "bytes before": (lambda raw, *_: b"MZ" + raw, "phần thừa"),
    "a later form": (lambda raw, *_: with_manifest(raw, lambda m: m.update(schema=4)), "lược đồ số 4"),
    "another moment": (
        lambda raw, *_: with_manifest(raw, lambda m: m.update(created="2026-03-16T08:30:05Z")),
        "Chữ ký không đúng",
    ),
    "another key's name": (
        lambda raw, *_: with_manifest(raw, lambda m: m["sender"].update(key=keys.public_key(OTHER))),
        "Chữ ký không đúng",
    ),
    "signed by a stranger": (
        lambda _raw, context, _app: build_submission(context, DOCUMENTS, created=CREATED, seed=b"3" * 32),
        "khóa lạ ký",
    ),
    "signed by another unit": (
        lambda _raw, context, _app: build_submission(context, DOCUMENTS, created=CREATED, seed=OTHER),
        r"do khóa của Ủy ban nhân dân xã Khác \(H00.02\) ký",
    ),
    "its signature taken off": (lambda raw, context, _app: unsigned(raw, context), "Gói không ký, trong khi"),
    "an older issue again": (
        lambda _raw, context, _app: build_submission(
            replace(context, report=replace(context.report, version=1, replaces="")),
            DOCUMENTS,
            created=CREATED - timedelta(days=3),
            seed=SEED,
        ),
        "lần 1 là bản cũ gửi lại",
    ),
    "the same issue with other figures": (
        lambda _raw, context, _app: build_submission(
            replace(context, remarks=("khác",)), DOCUMENTS, created=CREATED, seed=SEED
        ),
        "với nội dung khác; bản sửa phải là lần 3",
    ),
    "one volume of two": (
        lambda _raw, context, _app: build_submission(
            context, DOCUMENTS, created=CREATED, seed=SEED, volume=Volume(1, ("hong.hhbc", "hong_P2.hhbc"))
        ),
        "Thiếu phần 2/2 của gói: tệp hong_P2.hhbc",
    ),
    "sealed for somebody else": (
        lambda raw, *_: keys.seal(keys.public_key(OTHER), raw),
        "Tệp niêm phong cho nơi nhận có dấu khóa",
    ),
    "sealed anew by who opened it": (lambda raw, _context, app: resealed(raw, app), "có người niêm phong lại"),
    "a bit of the seal": (
        lambda raw, _context, app: resealed(raw, app)[:-1] + b"\0",
        "niêm phong bị hỏng hoặc bị sửa",
    ),
}


def dump(app: Application) -> list[str]:
    with closing(sqlite3.connect(app.folder.database)) as connection:
        return list(connection.iterdump())


@pytest.mark.parametrize("way", WAYS)
def test_damage_is_refused_and_changes_nothing(
    way: str, whole: bytes, second: ReportContext, upper: Application, tmp_path: Path
) -> None:
    damage, said = WAYS[way]
    path = tmp_path / "hong.hhbc"
    path.write_bytes(damage(whole, second, upper))
    before = dump(upper)
    with pytest.raises(UserError, match=said):
        receive(upper, path, at=CREATED)
    assert dump(upper) == before


def test_the_sound_one_again_is_no_damage(whole: bytes, upper: Application, tmp_path: Path) -> None:
    path = tmp_path / "BC.hhbc"
    path.write_bytes(whole)
    before = dump(upper)
    receive(upper, path, at=CREATED)
    assert dump(upper) == before


def test_cut_at_any_byte(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "BC.hhbc"
    shuffled = random.Random(6)
    ends = {0, 1, len(whole) - 1, *(shuffled.randrange(len(whole)) for _ in range(300))}
    for end in ends:
        path.write_bytes(whole[:end])
        assert not check_submission(path).ok, end


def test_any_flipped_bit_of_a_signed_or_sealed_file(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "BC.hhbc"
    shuffled = random.Random(7)
    for raw in (whole, keys.seal(keys.public_key(SEED), whole)):
        for _ in range(300):
            at, bit = shuffled.randrange(len(raw)), 1 << shuffled.randrange(8)
            path.write_bytes(raw[:at] + bytes([raw[at] ^ bit]) + raw[at + 1 :])
            assert not check_submission(path, SEED).ok, (at, bit)


def test_a_signed_file_says_who_signed(whole: bytes, context: ReportContext, tmp_path: Path) -> None:
    path = tmp_path / "BC.hhbc"
    path.write_bytes(whole)
    check = check_submission(path)
    assert check.ok
    assert check.signed_by == keys.shown_fingerprint(keys.public_key(SEED))
    assert read_manifest(check.manifest.to_bytes()) == check.manifest
    path.write_bytes(build_submission(context, DOCUMENTS, created=CREATED))
    old = check_submission(path)
    assert (old.ok, old.signed_by, old.manifest.schema) == (True, "", 2)


def test_a_sealed_file_opens_for_its_receiver(second: ReportContext, tmp_path: Path) -> None:
    receiver = keys.public_key(OTHER)
    raw = keys.seal(receiver, build_submission(second, DOCUMENTS, created=CREATED, seed=SEED, receiver=receiver))
    path = tmp_path / "BC.hhbc"
    path.write_bytes(raw)
    assert not check_submission(path).ok
    assert not check_submission(path, SEED).ok
    check = check_submission(path, OTHER)
    assert check.ok
    assert check.sealed
    assert check.parts["BC.pdf"] == DOCUMENTS["BC.pdf"]
    assert look_into([path], OTHER).ok

"""A signature holds for exactly the files and the name that were signed; everything else is a changed pack."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.errors import HhappError, UserError
from hhapp.packs.signature import Signature, check_signature, fingerprint, make_key, read_key, sign

KEY = bytes(range(32))
FILES = {"mau.toml": b'id = "x"', "bao-cao.docx": b"PK\3\4", "bieu.xlsx": b"PK\3\4"}
SIGNED = sign(FILES, "Sở Nội vụ tỉnh Mẫu", KEY)


def with_document(**changed: Any) -> dict[str, bytes]:
    document = json.loads(SIGNED["chu-ky.json"]) | changed
    return {**SIGNED, "chu-ky.json": json.dumps(document).encode()}


def holds(files: dict[str, bytes]) -> bool:
    signature = check_signature(files)
    assert signature is not None
    return signature.holds


def test_a_signature_names_its_author_and_holds() -> None:
    signature = check_signature(SIGNED)
    public = bytes.fromhex(json.loads(SIGNED["chu-ky.json"])["public_key"])
    assert signature == Signature("Sở Nội vụ tỉnh Mẫu", fingerprint(public), holds=True)
    assert {name: SIGNED[name] for name in FILES} == FILES
    assert check_signature(FILES) is None


def test_signing_again_replaces_the_signature() -> None:
    again = check_signature(sign(SIGNED, " Sở  Nội vụ\ntỉnh Khác ", bytes(32)))
    first = check_signature(SIGNED)
    assert again is not None
    assert first is not None
    assert again.holds
    assert again.author == "Sở Nội vụ tỉnh Khác"
    assert again.fingerprint != first.fingerprint


@given(name=st.sampled_from(sorted(FILES)), at=st.integers(0, 100), bit=st.integers(0, 7))
def test_one_bit_of_any_file_breaks_it(name: str, at: int, bit: int) -> None:
    content = bytearray(FILES[name])
    content[at % len(content)] ^= 1 << bit
    assert not holds({**SIGNED, name: bytes(content)})


def test_a_file_more_less_or_renamed_breaks_it() -> None:
    assert not holds({**SIGNED, "annex.toml": b""})
    assert not holds({name: content for name, content in SIGNED.items() if name != "bieu.xlsx"})
    swapped = {**SIGNED, "bieu.xlsx": FILES["mau.toml"], "mau.toml": FILES["bieu.xlsx"]}
    assert not holds(swapped)


def test_nobody_can_put_another_name_or_key_to_it() -> None:
    other = json.loads(sign(FILES, "Kẻ khác", bytes(32))["chu-ky.json"])
    assert not holds(with_document(author="Bộ Nội vụ"))
    assert not holds(with_document(author="Sở Nội vụ tỉnh Mẫu "))
    assert not holds(with_document(public_key=other["public_key"]))
    assert not holds(with_document(signature=other["signature"]))
    assert not holds(with_document(digest="0" * 64))


def test_a_fingerprint_that_is_only_written_is_not_believed() -> None:
    forged = check_signature(with_document(fingerprint="0000 0000"))
    assert forged is not None
    assert forged.fingerprint == fingerprint(bytes.fromhex(json.loads(SIGNED["chu-ky.json"])["public_key"]))


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b"\xff", b'{"author": 1}', b"[" * 100_000, b'{"author": "\\ud800"}'],
)
def test_a_file_that_is_no_signature_is_a_changed_pack(content: bytes) -> None:
    assert not holds({**FILES, "chu-ky.json": content})


@pytest.mark.parametrize("changed", [{"public_key": "00"}, {"signature": "zz"}, {"author": "\ud800"}, {"digest": None}])
def test_odd_values_are_a_changed_pack(changed: dict[str, Any]) -> None:
    assert not holds(with_document(**changed))


def test_a_signature_needs_a_name() -> None:
    with pytest.raises(UserError, match="Tên tác giả còn trống"):
        sign(FILES, " \n", KEY)


def test_fingerprint_is_short_groups() -> None:
    groups = fingerprint(KEY).split(" ")
    assert len(groups) == 8
    assert all(len(group) == 4 and group == group.upper() for group in groups)


def test_a_key_is_made_once_and_is_private(tmp_path: Path) -> None:
    path = tmp_path / "khóa.key"
    key = make_key(path)
    assert read_key(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(HhappError):
        make_key(path)  # never over an old one
    assert read_key(path) == key


@pytest.mark.parametrize("content", [b"", b"abc", b"\xff" * 40, b"00" * 31, b"00" * 5000])
def test_other_files_are_no_keys(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "k").write_bytes(content)
    with pytest.raises(UserError, match="không phải là tệp khóa"):
        read_key(tmp_path / "k")
    with pytest.raises(UserError, match="Không đọc được tệp khóa"):
        read_key(tmp_path / "none")

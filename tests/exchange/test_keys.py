"""Keys as texts, files and pictures; signing, sealing; the slip that is printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.documents.pdf_text import page_letters
from hhapp.errors import UserError
from hhapp.exchange import keys
from hhapp.exchange.keys import PublicKey, read_key_from, read_key_text
from hhapp.exchange.slips import key_slip

SEED = b"1" * 32
KEY = keys.public_key(SEED)
WORDS = st.text(max_size=60)


@given(code=WORDS, name=WORDS, seed=st.binary(min_size=32, max_size=32))
def test_a_key_reads_back_as_it_was_told(code: str, name: str, seed: bytes) -> None:
    try:
        key = PublicKey(code, name, keys.public_key(seed))
        text = str(key)
    except UnicodeEncodeError:  # half of a pair of surrogates is no text
        return
    assert text.isascii()
    assert read_key_text(f" {text}\n") == key


def test_a_letter_lost_is_noticed() -> None:
    text = str(PublicKey("H00", "Tỉnh Mẫu", KEY))
    for at in range(len(text)):
        for wrong in (text[:at] + text[at + 1 :], text[:at] + chr(ord(text[at]) ^ 1) + text[at + 1 :]):
            with pytest.raises(UserError, match="không phải khóa công khai"):
                read_key_text(wrong)


@given(message=st.binary(max_size=200), at=st.integers(0, 199))
def test_a_signature_is_for_one_message_and_one_key(message: bytes, at: int) -> None:
    signature = keys.sign(SEED, message)
    assert keys.verifies(KEY, message, signature)
    assert not keys.verifies(KEY, message + b"x", signature)
    assert not keys.verifies(keys.public_key(b"2" * 32), message, signature)
    flipped = f"{int(signature[at % 128], 16) ^ 1:x}"
    assert not keys.verifies(KEY, message, signature[: at % 128] + flipped + signature[at % 128 + 1 :])


@pytest.mark.parametrize(
    ("key", "signature"), [("", ""), ("zz", "00"), (KEY, "00"), ("00" * 32, "00" * 64), ("é", "é")]
)
def test_what_is_no_key_verifies_nothing(key: str, signature: str) -> None:
    assert not keys.verifies(key, b"x", signature)


@given(content=st.binary(max_size=400))
def test_a_seal_is_opened_by_its_key_alone(content: bytes) -> None:
    raw = keys.seal(KEY, content)
    assert keys.sealed_for(raw) == KEY
    assert len(raw) <= len(content) + keys.SEAL_BYTES
    assert keys.unseal(SEED, raw) == content
    assert keys.unseal(b"2" * 32, raw) is None
    assert keys.unseal(SEED, raw[:-1]) is None


def test_fingerprints_are_compared_as_people_type_them() -> None:
    shown = keys.shown_fingerprint(KEY)
    assert all(
        keys.same_fingerprint(typed, KEY) for typed in (shown, shown.lower(), shown.replace(" ", "-"), f" {shown} ")
    )
    assert not any(keys.same_fingerprint(typed, KEY) for typed in ("", shown[:-1], "0" + shown[1:] + "0"))


def test_files_that_hold_no_key(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Không có tệp"):
        read_key_from(str(tmp_path / "a.hhkhoa"))
    for name, content in (("a.hhkhoa", b"\xff\xfe"), ("b.hhkhoa", b""), ("c.png", b"PNG")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(UserError):
            read_key_from(str(tmp_path / name))


def test_a_picture_of_the_code(tmp_path: Path) -> None:
    import segno

    key = PublicKey("H00.01", "Ủy ban nhân dân xã Mẫu", KEY)
    segno.make(str(key), error="m", micro=False).save(str(tmp_path / "khoa.png"), scale=6, border=4)
    assert read_key_from(str(tmp_path / "khoa.png")) == key


def test_the_slip_says_whose_key_it_is() -> None:
    key = PublicKey("H00.01", "Ủy ban nhân dân xã Mẫu", KEY)
    made = key_slip(key)
    (page,) = page_letters(made.content)
    assert made.name == "KHOA_H00-01_PHIEU.pdf"
    for said in (key.fingerprint, key.name, "PHIẾU KHÓA CỦA CƠ QUAN"):
        assert said.replace(" ", "") in page

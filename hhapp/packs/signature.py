"""Who made a pack, and that nobody changed it since: Ed25519 over the author's name and the digests of all files.

`chu-ky.json` inside the pack holds the author's name and public key, a digest over the names and SHA-256 of the other
files, and the signature. The name is only a claim; the fingerprint of the key is what an office can compare by
telephone and what the program remembers. The private key stays with the author, in a file of 64 hexadecimal digits.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hhapp.errors import EnvironmentFault, UserError
from hhapp.packs.archive import SIGNATURE_FILE
from hhapp.packs.record import digests
from hhapp.vn.text import nfc

_LONGEST_AUTHOR = 200
_HEX_BYTES = 32


@dataclass(frozen=True, slots=True)
class Signature:
    """What a signature file says; `holds` is false where the pack was changed after signing, or the file is forged."""

    author: str
    fingerprint: str  # "3F2A 91C0 …": eight groups of four
    holds: bool


def sign(files: Mapping[str, bytes], author: str, key: bytes) -> dict[str, bytes]:
    """The files with a signature of their content, in place of any signature before; UserError without a name."""
    from nacl.signing import SigningKey

    author = _plain(author)
    if not author:
        raise UserError("Tên tác giả còn trống.", "Ghi tên cơ quan ban hành, ví dụ “Sở Nội vụ tỉnh …”.")
    unsigned = {name: content for name, content in files.items() if name != SIGNATURE_FILE}
    signing_key = SigningKey(key)
    public = bytes(signing_key.verify_key)
    digest = content_digest(unsigned)
    document = {
        "author": author,
        "public_key": public.hex(),
        "fingerprint": fingerprint(public),
        "digest": digest,
        "signature": signing_key.sign(_message(author, digest)).signature.hex(),
    }
    return {**unsigned, SIGNATURE_FILE: json.dumps(document, ensure_ascii=False, indent=2).encode()}


def check_signature(files: Mapping[str, bytes]) -> Signature | None:
    """What the signature of the files is worth; None where there is none."""
    if SIGNATURE_FILE not in files:
        return None
    try:
        document = json.loads(files[SIGNATURE_FILE])
        author, digest, public, signature = (
            str(document[name]) for name in ("author", "digest", "public_key", "signature")
        )
        key = bytes.fromhex(public)
        verified = _verifies(key, _message(author, digest), bytes.fromhex(signature))
    except (ValueError, KeyError, TypeError, RecursionError):
        return Signature("", "", holds=False)
    holds = verified and author == _plain(author) and digest == content_digest(files)
    return Signature(_plain(author), fingerprint(key), holds)


def content_digest(files: Mapping[str, bytes]) -> str:
    """SHA-256 over the sorted names and digests of all files but the signature."""
    listed = digests({name: content for name, content in files.items() if name != SIGNATURE_FILE})
    return hashlib.sha256(json.dumps(sorted(listed.items()), ensure_ascii=False).encode()).hexdigest()


def fingerprint(public_key: bytes) -> str:
    """Half of the key's SHA-256 in groups that can be read out on the telephone."""
    digits = hashlib.sha256(public_key).hexdigest()[:32].upper()
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def make_key(path: Path) -> bytes:
    """A new private key, kept in a new file that only this user may read. Never written over an old one."""
    from nacl.signing import SigningKey

    key = bytes(SigningKey.generate())
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(f"{key.hex()}\n")
    except OSError as error:
        raise EnvironmentFault(f"Không ghi được tệp khóa “{path}”.", "Chọn nơi khác.", details=str(error)) from error
    return key


def read_key(path: Path) -> bytes:
    """The private key of a file; UserError where it holds none."""
    try:
        with path.open("rb") as file:
            key = bytes.fromhex(file.read(200).decode("ascii").strip())
    except OSError as error:
        raise UserError(f"Không đọc được tệp khóa “{path}”.", "Kiểm tra lại đường dẫn.", details=str(error)) from error
    except ValueError:
        key = b""
    if len(key) != _HEX_BYTES:
        raise UserError(f"Tệp “{path.name}” không phải là tệp khóa ký gói.", "Chọn đúng tệp khóa đã dùng lần trước.")
    return key


def _plain(author: str) -> str:
    """The name on one line, as long as a name may be: it is shown in sentences."""
    return " ".join(nfc(author).split())[:_LONGEST_AUTHOR]


def _message(author: str, digest: str) -> bytes:
    """What is signed; JSON keeps name and digest apart whatever they hold."""
    return json.dumps(["hhmau", 1, author, digest], ensure_ascii=False).encode()


def _verifies(key: bytes, message: bytes, signature: bytes) -> bool:
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(key).verify(message, signature)
    except BadSignatureError:
        return False
    return True

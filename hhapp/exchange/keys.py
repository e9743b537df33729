"""Keys that sign and open what travels: Ed25519 by libsodium; the same key opens what is sealed for its holder.

The public part travels as a text, in a file `.hhkhoa`, in a QR code or read out: `HHKHOA1|code|name|key|check`, each
word percent-encoded. Its fingerprint is what two people compare before one of them confirms the key.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

from hhapp.errors import EnvironmentFault, UserError
from hhapp.packs.signature import fingerprint

KEY_FORM = "HHKHOA1"
KEY_SUFFIX = ".hhkhoa"
SEALED_FORM = b"HHBC-SEALED1 "
SEAL_BYTES = 256  # more than a seal adds to what is inside
_TEXT = re.compile(rf"{KEY_FORM}\|([^|]*)\|([^|]*)\|([0-9a-f]{{64}})\|([0-9a-f]{{8}})", re.ASCII)
_HEADER = re.compile(rb"HHBC-SEALED1 ([0-9a-f]{64})\n")
_LARGEST_TEXT = 4_000


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The public part of an office's key with the office's code and name, which are only claims."""

    code: str
    name: str
    key: str  # 64 hexadecimal digits

    @property
    def fingerprint(self) -> str:
        """ "3F2A 91C0 …", to be compared by telephone or with a printed slip."""
        return shown_fingerprint(self.key)

    def __str__(self) -> str:
        words = f"{KEY_FORM}|{quote(self.code, safe='')}|{quote(self.name, safe='')}|{self.key}"
        return f"{words}|{_check(words)}"


def shown_fingerprint(key: str) -> str:
    """The fingerprint of a public key of 64 hexadecimal digits; "" for the key "" of what is not signed."""
    return fingerprint(bytes.fromhex(key)) if key else ""


def same_fingerprint(typed: str, key: str) -> bool:
    """Whether a typed fingerprint is the key's, however its letters and spaces were typed."""
    return re.sub(r"[\s\-]", "", typed).upper() == shown_fingerprint(key).replace(" ", "")


def public_key(seed: bytes) -> str:
    """The public part of a private key, as 64 hexadecimal digits."""
    from nacl.signing import SigningKey

    return bytes(SigningKey(seed).verify_key).hex()


def sign(seed: bytes, message: bytes) -> str:
    """The signature of a message, as 128 hexadecimal digits."""
    from nacl.signing import SigningKey

    return SigningKey(seed).sign(message).signature.hex()


def verifies(key: str, message: bytes, signature: str) -> bool:
    """Whether the holder of a public key signed the message; False also for what is no key or signature."""
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(bytes.fromhex(key)).verify(message, bytes.fromhex(signature))
    except (BadSignatureError, ValueError, TypeError):
        return False
    return True


def seal(key: str, content: bytes) -> bytes:
    """The content so that only the holder of the public key reads it; the first line says whose key that is."""
    from nacl.public import SealedBox
    from nacl.signing import VerifyKey

    box = SealedBox(VerifyKey(bytes.fromhex(key)).to_curve25519_public_key())
    return SEALED_FORM + key.encode() + b"\n" + box.encrypt(content)


def sealed_for(raw: bytes) -> str | None:
    """The public key that a sealed file is for; None where it is not a sealed file."""
    found = _HEADER.match(raw)
    return found.group(1).decode() if found else None


def unseal(seed: bytes, raw: bytes) -> bytes | None:
    """What is inside a sealed file; None where it is not for this key or was changed."""
    from nacl.exceptions import CryptoError
    from nacl.public import SealedBox
    from nacl.signing import SigningKey

    found = _HEADER.match(raw)
    if found is None or found.group(1).decode() != public_key(seed):
        return None
    try:
        return bytes(SealedBox(SigningKey(seed).to_curve25519_private_key()).decrypt(raw[found.end() :]))
    except (CryptoError, ValueError):
        return None


def read_key_text(text: str) -> PublicKey:
    """The public key that a text tells; UserError where it is none or a letter of it was lost."""
    found = _TEXT.fullmatch(text.strip()) if len(text) <= _LARGEST_TEXT else None
    if found is None or _check(text.strip().rpartition("|")[0]) != found.group(4):
        raise UserError(
            "Đây không phải khóa công khai của một cơ quan.",
            f"Khóa đúng bắt đầu bằng {KEY_FORM}| và có năm phần; chép lại cho đủ, hoặc chọn tệp {KEY_SUFFIX}.",
        )
    code, name, key, _ = found.groups()
    return PublicKey(unquote(code), unquote(name), key)


def read_key_from(told: str) -> PublicKey:
    """The public key in a text, in a file `.hhkhoa`, or in a picture of its QR code."""
    if told.strip().startswith(KEY_FORM):
        return read_key_text(told)
    path = Path(told)
    try:
        with path.open("rb") as stream:
            content = stream.read(_LARGEST_TEXT + 1)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise UserError(f"Không có tệp {path}.", "Kiểm tra lại đường dẫn.") from error
    except OSError as error:
        raise EnvironmentFault(f"Không đọc được tệp {path}.", "Kiểm tra ổ đĩa.", details=str(error)) from error
    if content.startswith(KEY_FORM.encode()):
        return read_key_text(content.decode("ascii", errors="replace"))
    if path.suffix.casefold() == KEY_SUFFIX:
        return read_key_text("")
    from hhapp.documents.qr_picture import texts_in_picture

    return read_key_text(next((text for text in texts_in_picture(path) if text.startswith(KEY_FORM)), ""))


def _check(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:8]

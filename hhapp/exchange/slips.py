"""Printed slips: what was sent, and an office's key; each with a QR code, so that the paper proves the file.

The code of a submission is `HHPG1|unit|period|version|moment|digest|key|files`, every word percent-encoded: moment UTC,
digest the first 16 digits of the SHA-256 of data.json, key the first 32 of that of the sender's public key.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote, unquote

from hhapp.documents.export import Made
from hhapp.documents.slip import Slip, slip_pdf
from hhapp.exchange.inbox import Looked, look_into
from hhapp.exchange.keys import PublicKey, shown_fingerprint
from hhapp.exchange.manifest import Manifest
from hhapp.exchange.submission import DATA_NAME, SUFFIX
from hhapp.vn.numbers import format_size

SLIP_FORM = "HHPG1"
SLIP_KIND = "slip"
_SLIP_WORDS = ("đơn vị", "kỳ báo cáo", "lần báo cáo", "lúc lập gói", "mã kiểm tra số liệu", "dấu khóa", "số tệp")
_NOTE = "Quét mã để đối chiếu phiếu này với tệp đã nhận. Phiếu không thay báo cáo."
_KEY_NOTE = "Nơi nhận so dấu khóa trên phiếu này với dấu khóa chương trình hiện ra, rồi xác nhận một lần."


def slip_text(manifest: Manifest, digest: str) -> str:
    """What the code on the slip of a submission says."""
    moment = f"{manifest.created:%Y-%m-%dT%H:%M:%SZ}"
    who = manifest.unit_code, manifest.period_code, str(manifest.report_version)
    key = shown_fingerprint(manifest.key).replace(" ", "").lower()
    words = (*who, moment, digest[:16], key, str(manifest.volume.of))
    return "|".join((SLIP_FORM, *(quote(word, safe=":") for word in words)))


def compare_slip(text: str, path: Path, seed: bytes | None = None) -> tuple[str, ...]:
    """In what the code on a slip and a received submission differ, as sentences; none where they belong together."""
    looked = look_into([path], seed)
    manifest = looked.first.manifest
    if not looked.first.ok or manifest is None:
        return tuple(f"Tệp gửi không dùng được: {finding}" for finding in looked.findings)
    digest = next(part.sha256 for part in manifest.parts if part.name == DATA_NAME)
    on_paper, in_file = text.strip().split("|"), slip_text(manifest, digest).split("|")
    if len(on_paper) != len(in_file):
        return (f"Mã của phiếu gửi có {len(in_file)} phần, chữ này có {len(on_paper)}: chép lại cho đủ.",)
    return tuple(
        f"Khác {what}: phiếu ghi {unquote(told)[:60]}, tệp gửi ghi {unquote(sent)}."
        for what, told, sent in zip(_SLIP_WORDS, on_paper[1:], in_file[1:], strict=True)
        if told != sent
    )


def submission_slip(manifest: Manifest, files: Sequence[tuple[str, int]]) -> Made:
    """The slip of a submission: the manifest of its first file, names and sizes in bytes of all of them."""
    digest = next(part.sha256 for part in manifest.parts if part.name == DATA_NAME)
    listed = tuple((f"Tệp {at}", f"{name} ({format_size(size)})") for at, (name, size) in enumerate(files, start=1))
    slip = Slip(
        office=manifest.unit_name,
        title="PHIẾU GỬI BÁO CÁO",
        lines=(
            ("Đơn vị gửi", f"{manifest.unit_name} ({manifest.unit_code})"),
            ("Kỳ báo cáo", f"{manifest.period_label}, lần {manifest.report_version}"),
            ("Lập gói lúc", f"{manifest.created.astimezone():%H:%M ngày %d/%m/%Y}"),
            *listed,
            ("Mã kiểm tra số liệu", digest[:16]),
            ("Dấu khóa của đơn vị gửi", shown_fingerprint(manifest.key) or "gói không ký"),
            ("Niêm phong", "có, chỉ nơi nhận mở được" if manifest.receiver else "không"),
        ),
        qr=slip_text(manifest, digest),
        note=_NOTE,
    )
    return _made(files[0][0].removesuffix(SUFFIX), slip)


def slip_of(looked: Looked) -> Made:
    """The slip of files that were checked and found whole."""
    assert looked.first.manifest is not None
    return submission_slip(looked.first.manifest, [(path.name, path.stat().st_size) for path, _ in looked.checks])


def key_slip(key: PublicKey) -> Made:
    """The slip of an office's own key, for another office to confirm."""
    slip = Slip(
        office=key.name,
        title="PHIẾU KHÓA CỦA CƠ QUAN",
        lines=(("Cơ quan", f"{key.name} ({key.code})"), ("Dấu khóa", key.fingerprint)),
        qr=str(key),
        note=_KEY_NOTE,
    )
    return _made(f"KHOA_{re.sub(r'[^A-Za-z0-9]+', '-', key.code)[:30]}", slip)


def _made(stem: str, slip: Slip) -> Made:
    return Made(f"{stem}_PHIEU.pdf", SLIP_KIND, slip_pdf(slip), 1)

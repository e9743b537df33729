"""A zip that has exactly one form for one content: parts stored uncompressed, every field fixed, names plain.

Whoever checks one builds it again from what was read and compares: no byte can change unnoticed, and nothing can be
hidden or blown up inside.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Iterable

from hhapp.exchange.manifest import PART_NAME

_BROKEN_ZIP = (
    *(zipfile.BadZipFile, struct.error, EOFError, OSError, RuntimeError),
    *(ValueError, OverflowError, NotImplementedError),
)


def build_zip(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """The zip of these parts in their order."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts:
            archive.writestr(_entry(name), content)
    return target.getvalue()


def open_zip(raw: bytes, *, most_parts: int, most_bytes: int, broken: str) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Every part in memory, or sentences about why not; `broken` is told of what is no zip at all.

    Sizes are bounded by the file itself, because nothing may be compressed.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = archive.infolist()
            findings = _judge_entries(entries, most_parts, most_bytes)
            if findings:
                return {}, findings
            return {entry.filename: archive.read(entry) for entry in entries}, ()
    except _BROKEN_ZIP:
        return {}, (broken,)


def _entry(name: str) -> zipfile.ZipInfo:
    """A zip entry that looks the same from every machine at any time."""
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    return entry


def _judge_entries(entries: list[zipfile.ZipInfo], most_parts: int, most_bytes: int) -> tuple[str, ...]:
    if len(entries) > most_parts:
        return (f"Tệp có {len(entries)} thành phần, quá mức {most_parts}: không phải tệp gửi của chương trình.",)
    names = [entry.filename for entry in entries]
    findings = [f"Tên thành phần “{_shown(name)}” không hợp lệ." for name in names if not PART_NAME.fullmatch(name)]
    findings += [f"Thành phần {_shown(name)} có hai lần." for name in sorted(set(names)) if names.count(name) > 1]
    findings += [
        f"Thành phần {_shown(entry.filename)} bị nén hoặc đặt mật khẩu, không đúng dạng tệp gửi."
        for entry in entries
        if entry.compress_type != zipfile.ZIP_STORED or entry.compress_size != entry.file_size or entry.flag_bits & 1
    ]
    if sum(entry.file_size for entry in entries) > most_bytes:
        findings.append("Các thành phần cộng lại lớn hơn chính tệp: tệp đã bị sửa.")
    return tuple(findings)


def _shown(name: str) -> str:
    """A hostile name cut short and without what could move the cursor."""
    return re.sub(r"[^\w.\-/\\ ]", "?", name)[:60]

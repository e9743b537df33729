"""The QR code on a report's last page: whose report of which period, its key figures, the digest of its data.json.

The text is `HHBC1|unit|period|version|code=value;code=value|digest`, every word percent-encoded (RFC 3986), so that the
signs between them are never part of one. It tells whether a paper and a submission belong together, not who wrote them.
"""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext
from hhapp.packs.plain import json_bytes, plain_data

FORM = "HHBC1"
_TEXT = re.compile(r"HHBC1\|([^|]+)\|([^|]+)\|([1-9]\d{0,3})\|([^|]*)\|([0-9a-f]{16})", re.ASCII)
_LONGEST = 2_000  # letters; a QR code holds no more than 2,953
_DIGEST_LETTERS = 16


@dataclass(frozen=True, slots=True)
class QrText:
    """What a code tells. `figures` are pairs of code and figure as printed, "" where there is none."""

    unit: str
    period: str
    version: int
    figures: tuple[tuple[str, str], ...]
    digest: str  # the first 16 hexadecimal digits of the SHA-256 of data.json

    def __str__(self) -> str:
        figures = ";".join(f"{quote(code, safe='')}={quote(value, safe=',')}" for code, value in self.figures)
        unit, period = quote(self.unit, safe=""), quote(self.period, safe="")
        return f"{FORM}|{unit}|{period}|{self.version}|{figures}|{self.digest}"


def digest_of(data: bytes) -> str:
    """The digest of a data.json as the code tells it."""
    return hashlib.sha256(data).hexdigest()[:_DIGEST_LETTERS]


def qr_text(pack: Pack, context: ReportContext) -> QrText:
    """What the code of a report tells."""
    lines = [context.figures[code] for code in pack.key_figures if code in context.figures]
    return QrText(
        unit=context.unit.code,
        period=context.period.code,
        version=context.report.version,
        figures=tuple((line.code, "" if line.value is None else line.shown) for line in lines),
        digest=digest_of(json_bytes(plain_data(context))),
    )


def read_text(text: str) -> QrText:
    """What the text of a code tells; UserError where it is not such a text."""
    found = _TEXT.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    pairs = [pair.partition("=") for pair in found.group(4).split(";") if pair] if found else []
    if found is None or not all(sign for _, sign, _ in pairs):
        raise UserError(
            "Đây không phải mã QR của báo cáo.", f"Mã đúng bắt đầu bằng {FORM}| và có sáu phần, chép lại cho đủ."
        )
    unit, period, version, _, digest = found.groups()
    figures = tuple((unquote(code), unquote(value)) for code, _, value in pairs)
    return QrText(unquote(unit), unquote(period), int(version), figures, digest)


def draw(text: QrText) -> bytes:
    """The code as a PNG picture with its white margin; the same for the same text."""
    import segno

    target = io.BytesIO()
    segno.make(str(text), error="m", micro=False).save(target, kind="png", scale=6, border=4)
    return target.getvalue()

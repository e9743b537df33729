"""Compares the QR code of a printed report with a submission that was received."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hhapp.documents.qr import QrText, digest_of
from hhapp.exchange.submission import check_submission

_NOTHING = "không có số"


def compare_qr(told: QrText, submission: Path) -> tuple[str, ...]:
    """In what the paper and the submission differ, as sentences; none where they are of one report.

    A submission that is not whole is not compared. UserError where there is no such file.
    """
    check = check_submission(submission)
    if not check.ok:
        return tuple(f"Tệp gửi không dùng được: {finding}" for finding in check.findings)
    return tuple(_differences(told, json.loads(check.data), digest_of(check.data)))


def _differences(told: QrText, data: Mapping[str, Any], digest: str) -> Iterator[str]:
    sent = data["unit"]["code"], data["period"]["code"], data["report"].get("version", 1)
    for what, on_paper, in_file in zip(
        ("đơn vị", "kỳ báo cáo", "lần báo cáo"), (told.unit, told.period, told.version), sent, strict=True
    ):
        if on_paper != in_file:
            yield f"Khác {what}: bản in ghi {on_paper}, tệp gửi ghi {in_file}."
    for code, value in told.figures:
        line = data["figures"].get(code, {})
        sent_value = "" if line.get("value") is None else line["shown"]
        if sent_value != value:
            yield f"{line.get('name', code)}: bản in ghi {value or _NOTHING}, tệp gửi ghi {sent_value or _NOTHING}."
    if told.digest != digest:
        yield "Số liệu, lời văn của tệp gửi không phải của bản in này (mã kiểm tra khác nhau)."

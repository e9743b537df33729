"""A printed report and a submission belong together, or every difference is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hhapp.documents.qr import QrText, digest_of
from hhapp.errors import UserError
from hhapp.exchange.qr_check import compare_qr
from hhapp.exchange.submission import build_submission
from hhapp.packs.context import ReportContext
from hhapp.packs.plain import json_bytes, plain_data


@pytest.fixture
def received(context: ReportContext, tmp_path: Path) -> Path:
    path = tmp_path / "bao-cao.hhbc"
    created = datetime(2026, 3, 15, tzinfo=UTC)
    path.write_bytes(build_submission(context, {"BC.docx": b"PK"}, created=created))
    return path


@pytest.fixture
def told(context: ReportContext) -> QrText:
    digest = digest_of(json_bytes(plain_data(context)))
    return QrText("H00.01", "2026-Q1", 1, (("tthc.rate", "98,7%"), ("tthc.late", "")), digest)


def test_paper_and_file_of_one_report(told: QrText, received: Path) -> None:
    assert compare_qr(told, received) == ()


def test_every_difference_is_told(told: QrText, received: Path) -> None:
    other = replace(
        told,
        unit="H00.02",
        period="2026-Q2",
        version=2,
        figures=(("tthc.rate", "98,8%"), ("tthc.late", "3"), ("la", "1")),
        digest="0" * 16,
    )
    assert compare_qr(other, received) == (
        "Khác đơn vị: bản in ghi H00.02, tệp gửi ghi H00.01.",
        "Khác kỳ báo cáo: bản in ghi 2026-Q2, tệp gửi ghi 2026-Q1.",
        "Khác lần báo cáo: bản in ghi 2, tệp gửi ghi 1.",
        "Tỷ lệ đúng hạn: bản in ghi 98,8%, tệp gửi ghi 98,7%.",
        "Trễ: bản in ghi 3, tệp gửi ghi không có số.",
        "la: bản in ghi 1, tệp gửi ghi không có số.",
        "Số liệu, lời văn của tệp gửi không phải của bản in này (mã kiểm tra khác nhau).",
    )


def test_words_changed_after_printing_are_told(context: ReportContext, told: QrText, tmp_path: Path) -> None:
    """All key figures are the same, one sentence is not."""
    later = replace(context, sections={**context.sections, "results": ("Câu khác.",)})
    path = tmp_path / "sau.hhbc"
    path.write_bytes(build_submission(later, {"BC.docx": b"PK"}, created=datetime(2026, 3, 15, tzinfo=UTC)))
    (finding,) = compare_qr(told, path)
    assert "mã kiểm tra khác nhau" in finding


def test_submission_that_is_not_whole_is_not_compared(told: QrText, received: Path) -> None:
    content = received.read_bytes()
    received.write_bytes(content.replace(b"98.70", b"98.80"))
    (finding, *_) = compare_qr(told, received)
    assert finding.startswith("Tệp gửi không dùng được: ")
    with pytest.raises(UserError, match="Không có tệp"):
        compare_qr(told, received.with_name("khong-co.hhbc"))

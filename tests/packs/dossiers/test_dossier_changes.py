"""What a newer version changes in late dossiers and assigned work is told entry by entry."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hhapp.packs.changes import compare_packs
from hhapp.packs.load import load_pack

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "packs" / "mau-xa"


@pytest.fixture
def lines(tmp_path: Path) -> Callable[..., tuple[str, ...]]:
    """The changes that come of replacing one text of one file."""

    def change(file: str, old: str, new: str) -> tuple[str, ...]:
        folder = shutil.copytree(SAMPLE, tmp_path / "mau-xa")
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return compare_packs(load_pack(SAMPLE), load_pack(folder)).lines

    return change


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "ho-so.toml",
            'timing = "on_expiry"',
            'timing = "day_before"',
            "Sửa quy tắc hồ sơ trễ hạn: lúc phải có thư “on_expiry” → “day_before”",
        ),
        (
            "ho-so.toml",
            'name = "Hộ tịch"',
            'name = "Tư pháp"',
            "Sửa lĩnh vực hồ sơ “Tư pháp” (ho_tich): tên “Hộ tịch” → “Tư pháp”",
        ),
        (
            "nhiem-vu-giao.toml",
            "returned_limit = 2",
            "returned_limit = 3",
            "Sửa quy tắc nhiệm vụ giao: số lần trả lại “2” → “3”",
        ),
        (
            "nhiem-vu-giao.toml",
            'name = "Sở Nội vụ"',
            'name = "Sở NV"',
            "Sửa nơi tổng hợp kiến nghị “Sở NV” (noi_vu): tên “Sở Nội vụ” → “Sở NV”",
        ),
        ("nhiem-vu-giao.toml", 'period = "H1"', 'period = "Q2"', "Sửa báo cáo chỉ thị “chi_thi_6t”: kỳ “H1” → “Q2”"),
    ],
)
def test_a_change_is_one_line(lines: Callable[..., tuple[str, ...]], file: str, old: str, new: str, told: str) -> None:
    assert lines(file, old, new) == (told,)


def test_a_file_that_is_gone_takes_its_entries_along(tmp_path: Path) -> None:
    folder = shutil.copytree(SAMPLE, tmp_path / "mau-xa")
    (folder / "ho-so.toml").unlink()
    told = compare_packs(load_pack(SAMPLE), load_pack(folder)).lines
    assert len(told) == 7
    assert all(line.startswith("Bỏ lĩnh vực hồ sơ") for line in told)

"""What a newer version changes in self-inspection is told entry by entry."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hhapp.packs.catalogue import Pack
from hhapp.packs.changes import ChangeKind, PackChanges, compare_packs
from hhapp.packs.inspection.catalogue import FILE
from hhapp.packs.load import load_pack


@pytest.fixture(scope="module")
def old(sample_folder: Path) -> Pack:
    return load_pack(sample_folder)


@pytest.fixture
def changed(old: Pack, make_pack: Callable[..., Path]) -> Callable[..., PackChanges]:
    def change(**texts: str) -> PackChanges:
        folder = make_pack("mau-xa", "2026.1")
        text = (folder / FILE).read_text(encoding="utf-8")
        for before, after in texts.items():
            assert before in text
            text = text.replace(before, after, 1)
        (folder / FILE).write_text(text, encoding="utf-8")
        return compare_packs(old, load_pack(folder))

    return change


def test_another_threshold(changed: Callable[..., PackChanges]) -> None:
    (entry,) = changed(**{"share = 0.5": "share = 0.3"}).entries
    assert entry.shown == "Sửa mức của tự kiểm tra: tỷ lệ đơn vị phải kiểm tra “0,5” → “0,3”"


def test_another_item(changed: Callable[..., PackChanges]) -> None:
    changes = changed(**{'code = "I.18"': 'code = "I.19"', "Có kiểm tra đột xuất trong năm": "Kiểm tra đột xuất"})
    assert [(entry.family, entry.kind, entry.code) for entry in changes.entries] == [
        ("checklist", ChangeKind.CHANGED, "I.07"),
        ("checklist", ChangeKind.ADDED, "I.19"),
        ("checklist", ChangeKind.REMOVED, "I.18"),
    ]
    assert "nội dung “Có kiểm tra đột xuất trong năm” → “Kiểm tra đột xuất”" in changes.lines[0]
    assert changes.lines[2] == "Bỏ mục kiểm tra “Kiện toàn Ban chỉ đạo / công chức đầu mối CCHC” (I.18)"


def test_a_source_in_other_words(changed: Callable[..., PackChanges]) -> None:
    (entry,) = changed(**{'text = "Biểu II.06a"': 'text = "Biểu II.06a mới"'}).entries
    assert (entry.family, entry.code) == ("sources", "06a")

"""`ho-so.toml` and `nhiem-vu-giao.toml`: read as written, faults told with their place, and a pack may lack them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from hhapp.packs.dossiers.catalogue import LetterTiming
from hhapp.packs.faults import FaultyPack
from hhapp.packs.load import load_pack

PACKS = Path(__file__).resolve().parents[3] / "resources" / "packs"


@pytest.fixture
def edited(tmp_path: Path) -> Callable[[str, str, str], Path]:
    """A copy of the sample pack with one text of one file replaced."""

    def edit(file: str, old: str, new: str) -> Path:
        folder = shutil.copytree(PACKS / "mau-xa", tmp_path / "mau-xa")
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return edit


def test_the_sample_says_its_rules() -> None:
    pack = load_pack(PACKS / "mau-xa")
    assert pack.dossiers is not None
    assert (pack.dossiers.timing, pack.dossiers.reappointments) == (LetterTiming.ON_EXPIRY, 1)
    assert pack.dossiers.letter_rate == Decimal(1)
    assert {column.key for column in pack.dossiers.columns if column.required} == {"code", "promised_on"}
    assert pack.assignments is not None
    assert pack.assignments.returned_limit == 2
    assert {report.period for report in pack.assignments.reports} == {"H1", "Y"}


def test_a_pack_may_lack_both_files() -> None:
    pack = load_pack(PACKS / "mau-ba-cap-2021")
    assert (pack.dossiers, pack.assignments) == (None, None)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("ho-so.toml", 'timing = "on_expiry"', 'timing = "late"', "timing: “late” không thuộc: on_expiry, day_before"),
        ("ho-so.toml", "days_before = 1 ", "days_before = 99 ", "days_before: phải từ 0 đến 60"),
        ("ho-so.toml", "letter_rate = 1 ", "letter_rate = 2 ", "letter_rate: phải từ 0 đến 1"),
        ("ho-so.toml", "{number}/PXL", "PXL", "number: phải có chỗ cho số"),
        ("ho-so.toml", 'code = "xay_dung"', 'code = "dat_dai"', "mã “dat_dai” đã dùng ở trên"),
        ("ho-so.toml", '"Quản lý xây dựng"', '"đất đai"', "“đất đai” đã là tên của lĩnh vực “dat_dai”"),
        ("ho-so.toml", "near_days = 3", "near_day = 3", "near_day: không rõ là gì"),
        ("nhiem-vu-giao.toml", "returned_limit = 2", "returned_limit = 1", "returned_limit: phải từ 2 đến 10 lần"),
        ("nhiem-vu-giao.toml", 'code = "chong_cheo"', 'code = "trai_luat"', "mã “trai_luat” đã dùng ở trên"),
        ("nhiem-vu-giao.toml", 'kind = "chi_thi_6t"', 'kind = "chi_thi"', "không có loại văn bản “chi_thi”"),
        ("nhiem-vu-giao.toml", 'period = "H1"', 'period = "H9"', "không có loại kỳ “H9”"),
    ],
)
def test_a_fault_is_told_with_its_place(
    edited: Callable[[str, str, str], Path], file: str, old: str, new: str, told: str
) -> None:
    with pytest.raises(FaultyPack) as refused:
        load_pack(edited(file, old, new))
    assert told in refused.value.details
    assert all(str(fault).startswith(file) for fault in refused.value.faults)

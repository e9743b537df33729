"""`tong-hop.toml` and the ways of indicators: read as written, faults told with their place, changes told."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from hhapp.packs.changes import compare_packs
from hhapp.packs.consolidation.catalogue import Reach, read_reach
from hhapp.packs.consolidation.ways import Consolidate, ways
from hhapp.packs.faults import FaultyPack
from hhapp.packs.formula import is_additive
from hhapp.packs.load import load_pack

PACKS = Path(__file__).resolve().parents[3] / "resources" / "packs"
SAMPLE = PACKS / "mau-xa"
Edit = Callable[[str, str, str], Path]


@pytest.fixture
def edited(tmp_path: Path) -> Edit:
    """A copy of the sample pack with one text of one file replaced."""

    def edit(file: str, old: str, new: str) -> Path:
        folder = shutil.copytree(SAMPLE, tmp_path / "mau-xa")
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return edit


def test_the_sample_says_its_rules() -> None:
    pack = load_pack(SAMPLE)
    rules = pack.consolidation
    assert rules is not None
    assert [ranking.figure for ranking in rules.rankings] == ["tthc.ty_le_kip_han", "dt.ty_le_truc_tuyen"]
    assert [band.name for band in rules.rankings[0].bands] == ["Tốt", "Khá", "Trung bình", "Cần khắc phục"]
    assert rules.rankings[0].bands[-1].reach is None
    mark = rules.mark("dt.ty_le_so_hoa")
    assert mark is not None
    assert mark.reach == Reach(">=", Decimal(80))
    assert rules.mark("cv.lop") is None
    assert pack.indicator("dt.hai_long").consolidate is Consolidate.WEIGHTED


def test_a_pack_may_lack_the_file_and_still_be_consolidated() -> None:
    pack = load_pack(PACKS / "mau-ba-cap-2021")
    assert pack.consolidation is None
    found = ways(pack)
    assert set(found) == {each.code for each in pack.indicators}
    assert all(found[each.code].way is Consolidate.RATIO for each in pack.indicators if each.kind.value == "ratio")


@pytest.mark.parametrize(
    ("text", "sign", "value"),
    [(">= 90", ">=", "90"), ("≤ 0,5", "<=", "0.5"), ("<10%", "<", "10"), ("> 1.5", ">", "1.5"), ("= 0", "=", "0")],
)
def test_what_is_to_be_reached(text: str, sign: str, value: str) -> None:
    assert read_reach(text) == Reach(sign, Decimal(value))


@pytest.mark.parametrize("text", ["", "90", ">= chín mươi", "=> 90", ">= 1.2.3", ">= -5", ">= ²"])
def test_what_says_nothing_to_reach(text: str) -> None:
    assert read_reach(text) is None


@pytest.mark.parametrize(
    ("text", "additive"),
    [
        ("a.b + c", True),
        ("2 * (a - b) / 4 - -c", True),
        ("a + 5", False),
        ("a * b", False),
        ("a / b", False),
        ("100 * a / b", False),
        ("5", False),
        ("a <= b", False),
        ("a +", False),
    ],
)
def test_only_sums_and_multiples_are_added_unit_by_unit(text: str, additive: bool) -> None:
    assert is_additive(text) is additive


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("tong-hop.toml", 'reach = ">= 80"', 'reach = "80"', "“80” phải là dấu so sánh và một số"),
        ("tong-hop.toml", 'good = "high"', 'good = "up"', "good: “up” không thuộc: high, low"),
        (
            "tong-hop.toml",
            'figure = "tthc.ty_le_kip_han"',
            'figure = "tthc.ty_le_kip"',
            "không có chỉ tiêu “tthc.ty_le_kip”",
        ),
        ("tong-hop.toml", 'figure = "dt.ty_le_truc_tuyen"', 'figure = "dt.khao_sat"', "không phải là số để xếp hạng"),
        ("tong-hop.toml", '{ name = "Khá", reach = ">= 95" }', '{ name = "Khá" }', "chỉ mức cuối cùng được để trống"),
        ("tong-hop.toml", 'name = "Khá"', 'name = "Tốt"', "mức “Tốt” đã có ở trên"),
        ("tong-hop.toml", "spread = 5", "spread = 1", "spread phải lớn hơn 1"),
        ("tong-hop.toml", "least_units = 8", "least_units = 2", "least_units phải từ 4 đơn vị"),
        ("tong-hop.toml", "figures = []", 'figures = ["x"]', "không có chỉ tiêu “x”"),
        ("tong-hop.toml", "least = 10", "leest = 10", "leest: không rõ là gì"),
        ("tong-hop.toml", 'figure = "dt.ty_le_thanh_toan"', 'figure = "dt.ty_le_so_hoa"', "đã có mức ở trên"),
        ("mau.toml", 'weight = "tthc.da_giai_quyet"', "", "weighted phải có trọng số"),
        ("mau.toml", 'weight = "tthc.da_giai_quyet"', 'weight = "tthc.x"', "không có chỉ tiêu “tthc.x”"),
        ("mau.toml", 'weight = "tthc.da_giai_quyet"', 'weight = "dt.khao_sat"', "phải là chỉ tiêu cộng được"),
        ("mau.toml", 'consolidate = "weighted"', 'consolidate = "ratio"', "chỉ ghi: sum, formula, weighted, none"),
        ("mau.toml", 'consolidate = "weighted"', 'consolidate = "formula"', "không có công thức"),
        ("mau.toml", 'consolidate = "weighted"', 'consolidate = "mean"', "“mean” không thuộc: sum, ratio"),
    ],
)
def test_a_fault_is_told_with_its_place(edited: Edit, file: str, old: str, new: str, told: str) -> None:
    with pytest.raises(FaultyPack) as refused:
        load_pack(edited(file, old, new))
    assert told in refused.value.details
    assert all(str(fault).startswith(file) for fault in refused.value.faults)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "tong-hop.toml",
            "least = 10",
            "least = 20",
            "Sửa bảng xếp hạng “Giải quyết hồ sơ trước hạn, đúng hạn” (tthc.ty_le_kip_han): "
            "mẫu số nhỏ nhất “10” → “20”",
        ),
        (
            "tong-hop.toml",
            "change = 3",
            "change = 4",
            "Sửa quy tắc tổng hợp: quy tắc số liệu bất thường “5/8/3/10/” → “5/8/4/10/”",
        ),
        (
            "mau.toml",
            'weight = "tthc.da_giai_quyet"',
            'weight = "tthc.tiep_nhan"',
            "Sửa chỉ tiêu “Điểm hài lòng của người dân, tổ chức” (dt.hai_long): "
            "trọng số “tthc.da_giai_quyet” → “tthc.tiep_nhan”",
        ),
    ],
)
def test_a_change_is_one_line(edited: Edit, file: str, old: str, new: str, told: str) -> None:
    assert compare_packs(load_pack(SAMPLE), load_pack(edited(file, old, new))).lines == (told,)

"""can-bo.toml: what the sample pack says, and every slip told with its place."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from hhapp.packs.catalogue import Pack
from hhapp.packs.faults import FaultyPack
from hhapp.packs.load import load_pack
from hhapp.packs.officers.catalogue import (
    ListKey,
    OfficerColumn,
    OfficerRules,
    RuleKind,
    code_called,
    name_of,
)
from hhapp.packs.officers.listing import column_of

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "packs" / "mau-xa"


@pytest.fixture(scope="module")
def rules() -> OfficerRules:
    found = load_pack(SAMPLE).officers
    assert found is not None
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "ban-sao"))


def _changed(folder: Path, old: str, new: str) -> Pack:
    path = folder / "can-bo.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return load_pack(folder)


def test_a_pack_without_the_file_has_no_officers(folder: Path) -> None:
    (folder / "can-bo.toml").unlink()
    assert load_pack(folder).officers is None


def test_the_sample_pack_has_the_law(rules: OfficerRules) -> None:
    assert (len(rules.kinds), len(rules.contents), len(rules.forms)) == (4, 5, 3)
    assert (rules.periods_a_week, rules.periods_a_half_day) == (40, 4)
    assert not rules.asks_identity
    assert set(rules.lists) == set(ListKey)
    (course,) = rules.rules_on(date(2026, 1, 1), RuleKind.COURSE)
    assert (course.amount, course.exempt_before, course.leaders) == (Decimal(12), date(2025, 6, 30), True)
    assert "171/2025" in course.basis
    assert "80" in next(rule.name for rule in rules.rules if rule.kind is RuleKind.DEGREE)


@pytest.mark.parametrize(
    ("day", "kind", "basis"),
    [
        (date(2025, 6, 30), "cong_chuc", "101/2017"),
        (date(2025, 7, 1), "cong_chuc", "171/2025"),
        (date(2025, 7, 1), "vien_chuc", "101/2017"),
        (date(2026, 6, 30), "vien_chuc", "101/2017"),
        (date(2026, 7, 1), "vien_chuc", "259/2026"),
        (date(2026, 7, 1), "can_bo", "171/2025"),
    ],
)
def test_one_rule_of_periods_is_in_force_on_each_day(rules: OfficerRules, day: date, kind: str, basis: str) -> None:
    (rule,) = (each for each in rules.rules_on(day, RuleKind.PERIODS) if kind in each.kinds)
    assert rule.amount == 40
    assert basis in rule.basis


def test_words_mean_one_code(rules: OfficerRules) -> None:
    assert code_called(rules.lists[ListKey.DEGREE], "ĐẠI HỌC") == "dai_hoc"
    assert code_called(rules.lists[ListKey.DEGREE], "đh") == "dai_hoc"
    assert code_called(rules.lists[ListKey.DEGREE], "Đại học Luật") is None
    assert code_called(rules.positions, "chủ tịch ủy ban nhân dân") == "chu_tich_ubnd"
    assert name_of(rules.kinds, "can_bo") == "Cán bộ"
    assert name_of(rules.kinds, "la") == "la"
    assert rules.is_leader("truong_phong")
    assert not rules.is_leader("chuyen_vien")
    assert not rules.is_leader("")
    assert rules.is_minority("Jrai")
    assert not rules.is_minority("kinh")
    assert not rules.is_minority("")


def test_heads_are_known_whatever_their_signs(rules: OfficerRules) -> None:
    assert column_of("HỌ VÀ\nTÊN", rules.heads) is OfficerColumn.NAME
    assert column_of("Ngày, tháng, năm sinh", rules.heads) is OfficerColumn.BORN
    assert column_of("Chức vụ/ chức danh", rules.heads) is OfficerColumn.POSITION
    assert column_of("Quê quán", rules.heads) is None
    assert column_of(" ", rules.heads) is None


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("periods_a_week = 40", "periods_a_week = 0", "từ 1 trở lên"),
        ("expiring_days = 90", "expiring_dayz = 90", "không rõ là gì"),
        ('code = "cong_chuc"\nname', 'code = "can_bo"\nname', "đã dùng ở trên"),
        ('code = "tien_si"', 'code = "Tiến sĩ"', "mã chỉ gồm"),
        ('name = "Công chức"', 'name = "Cán bộ"', "đã là tên của"),
        (
            'kinds = ["can_bo", "cong_chuc"]\namount = 40',
            'kinds = ["giao_vien"]\namount = 40',
            "không có mã “giao_vien”",
        ),
        ('kinds = ["can_bo", "cong_chuc"]\namount = 40', "kinds = []\namount = 40", "ít nhất một loại người"),
        ("amount = 0.8", "amount = 80", "từ 0 đến 1"),
        ("amount = 12\n", "amount = 12.5\n", "số nguyên"),
        ('certificates = ["qlnn_lanh_dao_phong"]', 'certificates = ["khac_la"]', "không có mã “khac_la”"),
        ('certificates = ["qlnn_lanh_dao_phong"]', "certificates = []", "ít nhất một loại chứng chỉ"),
        ('degrees = ["tien_si", "thac_si", "dai_hoc"]', "degrees = []", "ít nhất một trình độ"),
        ("valid_to = 2026-06-30", "valid_to = 2025-06-30", "trước ngày bắt đầu"),
        ('positions = ["bi_thu", "pho_bi_thu"]', 'positions = ["bi_thu", "pho"]', "không có mã “pho”"),
        ('contents = ["ly_luan"]', 'contents = ["ly_luan_x"]', "không có mã “ly_luan_x”"),
        ('rank = ["Ngạch"', 'rank = ["Chức vụ", "Ngạch"', "có ở cả"),
        ('kind = "course"', 'kind = "exam"', "không thuộc"),
    ],
)
def test_a_slip_is_told_with_its_place(folder: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(FaultyPack) as caught:
        _changed(folder, old, new)
    lines = [str(fault) for fault in caught.value.faults]
    assert any(told in line and line.startswith("can-bo.toml") for line in lines), lines

"""What a newer version changes is told entry by entry, and old codes lead to new ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from hhapp.packs.catalogue import Pack
from hhapp.packs.changes import ChangeKind, FieldChange, PackChanges, compare_packs
from hhapp.packs.load import load_pack
from hhapp.packs.score.criteria import YesNo

Make = Callable[..., Path]


@pytest.fixture(scope="module")
def old(sample_folder: Path) -> Pack:
    return load_pack(sample_folder)


@pytest.fixture
def changed(old: Pack, make_pack: Make) -> Callable[..., PackChanges]:
    def change(**texts: str) -> PackChanges:
        return compare_packs(old, load_pack(make_pack("mau-xa", "2026.1", **texts)))

    return change


def test_nothing_but_the_version_is_no_change(changed: Callable[..., PackChanges], old: Pack) -> None:
    changes = changed()
    assert (changes.old, changes.new, changes.entries) == ("mau-xa 2025.1", "mau-xa 2026.1", ())
    assert changes.mapping == {indicator.code: indicator.code for indicator in old.indicators}


def test_another_name_under_the_same_code(changed: Callable[..., PackChanges]) -> None:
    (entry,) = changed(**{"Số thư xin lỗi do giải quyết trễ hạn": "Thư xin lỗi"}).entries
    assert (entry.family, entry.kind, entry.code) == ("indicators", ChangeKind.CHANGED, "tthc.thu_xin_loi")
    assert entry.fields == (FieldChange("name", "Số thư xin lỗi do giải quyết trễ hạn", "Thư xin lỗi"),)
    assert entry.shown == (
        "Sửa chỉ tiêu “Thư xin lỗi” (tthc.thu_xin_loi): tên “Số thư xin lỗi do giải quyết trễ hạn” → “Thư xin lỗi”"
    )


def test_another_code_is_followed(changed: Callable[..., PackChanges]) -> None:
    was = 'code = "cd.doi_thoai"\nnumber = "1.8"'
    now = 'code = "cd.doi_thoai_dan"\nformerly = "cd.doi_thoai"\nnumber = "1.9"'
    changes = changed(**{was: now})
    (entry,) = changes.entries
    assert (entry.kind, entry.code, entry.was) == (ChangeKind.RENAMED, "cd.doi_thoai_dan", "cd.doi_thoai")
    assert entry.fields == (FieldChange("number", "1.8", "1.9"),)
    assert changes.mapping["cd.doi_thoai"] == "cd.doi_thoai_dan"
    assert "mã cũ cd.doi_thoai: số “1.8” → “1.9”" in entry.shown


def test_a_code_that_nobody_follows_is_gone_and_another_is_new(changed: Callable[..., PackChanges]) -> None:
    changes = changed(**{'code = "cd.doi_thoai"': 'code = "cd.gap_mat"'})
    assert [(entry.kind, entry.code) for entry in changes.entries] == [
        (ChangeKind.ADDED, "cd.gap_mat"),
        (ChangeKind.REMOVED, "cd.doi_thoai"),
    ]
    assert "cd.doi_thoai" not in changes.mapping
    assert "cd.gap_mat" not in changes.mapping.values()


def test_two_codes_may_change_places(changed: Callable[..., PackChanges]) -> None:
    swap = {
        'code = "cv.lop"': 'code = "cv.xx"\nformerly = "cv.lop"',
        'code = "cv.luot"': 'code = "cv.lop"\nformerly = "cv.luot"',
        'code = "cv.xx"': 'code = "cv.luot"',
    }
    mapping = changed(**swap).mapping
    assert (mapping["cv.lop"], mapping["cv.luot"]) == ("cv.luot", "cv.lop")


@pytest.mark.parametrize(
    ("was", "now", "family", "told"),
    [
        ('name = "Cải cách thể chế"', 'name = "Thể chế"', "areas", "tên “Cải cách thể chế” → “Thể chế”"),
        ('unit = "Thư"', 'unit = "Lá thư"', "indicators", "đơn vị tính “Thư” → “Lá thư”"),
        ('unit = "Thư"', 'unit = "Thư"\nkind = "money"', "indicators", "loại “count” → “money”"),
        ('unit = "Thư"', 'unit = "Thư"\ncumulative = true', "indicators", "lũy kế “không” → “có”"),
        ("+ tthc.ky_truoc", "", "indicators", "công thức “tthc.truc_tuyen + tthc.truc_tiep + tthc.ky_truoc” → “tthc"),
        ("end = [14, 3, 0]", "end = [15, 3, 0]", "period_kinds", "ngày cuối “14/3/0” → “15/3/0”"),
        ("due_days = 2", "due_days = 5", "period_kinds", "hạn gửi “2/có” → “5/có”"),
        ('symbol = "BC"', 'symbol = "BCQ"', "report_kinds", "ký hiệu “BC” → “BCQ”"),
        ('title = "Nguyên nhân"', 'title = "Vì sao"', "sections", "tiêu đề “Nguyên nhân” → “Vì sao”"),
        ("factor = 3 }", "factor = 2.5 }", "rules", "đột biến “tthc.tiep_nhan/3” → “tthc.tiep_nhan/2,5”"),
        ('severity = "notice"', 'severity = "error"', "rules", "mức độ “notice” → “error”"),
        ("near_share = 0.9 ", "near_share = 0.8 ", "pack", "mức gần đạt “0,9” → “0,8”"),
        ('name = "đặc khu"', 'name = "khu"', "unit_levels", "tên “đặc khu” → “khu”"),
        ("Lưu: VT, VHXH.", "Lưu: VT.", "unit_defaults", "VHXH.” → “Như trên; Thường trực Đảng ủy, HĐND; Chủ tịch"),
    ],
)
def test_every_part_of_a_pack_is_compared(
    changed: Callable[..., PackChanges], was: str, now: str, family: str, told: str
) -> None:
    (entry,) = changed(**{was: now}).entries
    assert (entry.family, entry.kind) == (family, ChangeKind.CHANGED)
    assert told in entry.shown
    assert "\n" not in entry.shown


def test_changed_templates_and_annex_words_are_told(old: Pack, make_pack: Make) -> None:
    folder = make_pack("mau-xa", "2026.1")
    (folder / "bieu-so-lieu.xlsx").write_bytes((folder / "bieu-so-lieu.xlsx").read_bytes() + b"\0")
    words = (folder / "annex.toml").read_text(encoding="utf-8").replace('"STT", ', "", 1)
    (folder / "annex.toml").write_text(words, encoding="utf-8")
    annex, template = compare_packs(old, load_pack(folder)).lines
    assert annex.startswith("Sửa từ ngữ cột phụ lục: từ ngữ “number: STT, TT, ")
    assert template == "Sửa tệp mẫu “bieu-so-lieu.xlsx”"


def test_what_changes_in_the_criteria_set_is_told_by_component(old: Pack) -> None:
    criteria = old.criteria
    assert criteria is not None
    first = criteria.areas[0].criteria[0]
    dearer = replace(first.components[0], maximum=Decimal("0.75"), rule=YesNo())
    moved = replace(first.components[1], code="1.1.9", formerly="1.1.2")
    area = replace(
        criteria.areas[0], criteria=(replace(first, components=(dearer, moved)), *criteria.areas[0].criteria[1:])
    )
    newer = replace(old, criteria=replace(criteria, version="mau-2", areas=(area, *criteria.areas[1:])))
    entries = compare_packs(old, newer).entries
    assert [(each.family, each.kind, each.code) for each in entries] == [
        ("criteria_set", ChangeKind.CHANGED, ""),
        ("components", ChangeKind.CHANGED, "1.1.1"),
        ("components", ChangeKind.RENAMED, "1.1.9"),
    ]
    assert entries[0].shown == "Sửa bộ tiêu chí: phiên bản “mau-1” → “mau-2”"
    assert "điểm tối đa “0,5” → “0,75”; cách chấm" in entries[1].shown
    without = compare_packs(old, replace(old, criteria=None)).entries
    assert {each.kind for each in without} == {ChangeKind.REMOVED}
    assert len(without) == 71


def test_the_two_shipped_packs_differ_as_the_years_do(old: Pack, sample_folder: Path) -> None:
    pack = load_pack(sample_folder.parent / "mau-ba-cap-2021")
    changes = compare_packs(pack, old)
    gone = {(entry.family, entry.code) for entry in changes.entries if entry.kind is ChangeKind.REMOVED}
    assert {("unit_levels", "huyen"), ("unit_levels", "thi_tran"), ("indicators", "dt.muc_do_3_4")} <= gone
    new = {(entry.family, entry.code) for entry in changes.entries if entry.kind is ChangeKind.ADDED}
    assert {("unit_levels", "dac_khu"), ("period_kinds", "M9"), ("indicators", "dt.so_hoa")} <= new
    assert changes.mapping["tthc.tiep_nhan"] == "tthc.tiep_nhan"

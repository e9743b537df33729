"""Forms with columns in mau.toml: what the shipped packs say, and every fault that a province can make in one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hhapp.packs import formula
from hhapp.packs.faults import FaultyPack
from hhapp.packs.forms import split_source
from hhapp.packs.load import load_pack
from hhapp.paths import resources

SHIPPED = ("mau-xa", "mau-ba-cap-2021")


@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_form_has_thirteen_columns_and_their_identities(name: str) -> None:
    form = load_pack(resources() / "packs" / name).form("bieu_06a")
    assert form.number == "Biểu số II.06a/VPCP/KSTT"
    assert [each.number for each in form.columns if not each.beside] == [str(number) for number in range(3, 14)]
    by_number = {each.number: each for each in form.columns if each.number}
    sums = {"3": ("4", "5", "6"), "7": ("8", "9", "10"), "11": ("12", "13")}
    for total, parts in sums.items():
        assert formula.parse(by_number[total].formula or "").codes == {by_number[part].code for part in parts}
    assert {each.number for each in form.computed} == set(sums)
    assert by_number["6"].carried == by_number["11"].code
    assert {rule.code: rule.severity.value for rule in form.rules if rule.code in ("can_doi", "chuyen_ky")} == {
        "can_doi": "error",
        "chuyen_ky": "warning",
    }
    assert [each.heading for each in form.columns if each.beside] == ["Thư xin lỗi", "Chờ bổ sung", "Trả lại, xin rút"]


@pytest.mark.parametrize("name", SHIPPED)
def test_typed_figures_of_the_one_stop_come_from_the_form(name: str) -> None:
    pack = load_pack(resources() / "packs" / name)
    taken = {each.code: split_source(each.source) for each in pack.indicators if split_source(each.source)}
    assert len(taken) == 9
    for code, named in taken.items():
        assert named == ("bieu_06a", code.removeprefix("tthc."))
        assert pack.form("bieu_06a").column(named[1]).typed
        assert pack.indicator(code).typable


def test_a_form_has_no_other_column() -> None:
    form = load_pack(resources() / "packs" / "mau-xa").form("bieu_06a")
    with pytest.raises(KeyError):
        form.column("cot_la")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            'formula = "truoc_han + dung_han + qua_han"\n\n[[forms',
            'formula = "truoc_han + dung"\n\n[[forms',
            "cột “dung”",
        ),
        ('carried = "dang_giai_quyet"', 'carried = "dang"', "không có cột “dang”"),
        ('source = "dossiers.letters"', 'source = "dossiers.leters"', "không có nguồn “dossiers.leters”"),
        ('carried = "dang_giai_quyet"', 'carried = "dang_giai_quyet"\nsource = "dossiers.letters"', "bỏ một trong hai"),
        ('number = "5"\nheading = "Trực', 'number = "4"\nheading = "Trực', "“4” đã dùng ở trên"),
        ('code = "truc_tiep"\nnumber = "5"', 'code = "truc_tuyen"\nnumber = "5"', "“truc_tuyen” đã dùng ở trên"),
        ('code = "truc_tiep"\nnumber = "5"', 'code = "previous"\nnumber = "5"', "không phải previous"),
        ('name = "Hộ tịch"', 'name = "ĐẤT ĐAI"', "đã dùng ở trên"),
        (
            'expression = "ky_truoc == previous.dang_giai_quyet"',
            'expression = "ky_truoc + 1"',
            "phải là một phép so sánh",
        ),
        ('expression = "tra_lai <= dung_han"', 'expression = "tra_lai <= last_year.dung_han"', "không có cột"),
        ('expression = "tra_lai <= dung_han"', 'change = { code = "tra_lai", factor = 2 }', "phải có điều kiện"),
        ('source = "form.bieu_06a.qua_han"', 'source = "form.bieu_06.qua_han"', "có phải “bieu_06a”?"),
        ('source = "form.bieu_06a.qua_han"', 'source = "form.bieu_06a.qua_hn"', "có phải “qua_han”?"),
        (
            'source = "form.bieu_06a.thu_xin_loi"',
            'source = "form.bieu_06a.thu_xin_loi"\nkind = "score"',
            "số lượng, tiền",
        ),
        (
            'heading = "Trong hạn"\n',
            'heading = "Trong hạn"\nformula = "dang_giai_quyet - dang_qua_han"\n',
            "công thức vòng tròn",
        ),
        ('row_heading = "Lĩnh', 'row_heding = "Lĩnh', "row_heading: còn thiếu"),
        ('heading = "Từ kỳ trước"', 'heding = "Từ kỳ trước"', "forms “bieu_06a”: columns “ky_truoc”: heading"),
    ],
)
def test_a_slip_is_told_at_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    folder = tmp_path / "mau-xa"
    shutil.copytree(resources() / "packs" / "mau-xa", folder)
    text = (folder / "mau.toml").read_text(encoding="utf-8")
    assert text.count(old) == 1
    (folder / "mau.toml").write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(FaultyPack) as refused:
        load_pack(folder)
    assert any(told in str(fault) for fault in refused.value.faults), [str(each) for each in refused.value.faults]


def test_a_pack_need_not_have_forms(tmp_path: Path) -> None:
    folder = tmp_path / "mau-xa"
    shutil.copytree(resources() / "packs" / "mau-xa", folder)
    lines = (folder / "mau.toml").read_text(encoding="utf-8").partition("[[forms]]")[0].splitlines()
    kept = [line for line in lines if not line.startswith('source = "form.')]
    (folder / "mau.toml").write_text("\n".join(kept), encoding="utf-8")
    assert load_pack(folder).forms == ()

"""khao-sat.toml is read into forms that know their scale and factors; every fault is told with its place."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from hhapp.packs.faults import FaultyPack
from hhapp.packs.load import load_pack
from hhapp.packs.survey.catalogue import shown_answers
from hhapp.packs.survey.load import SURVEY_FILE


def test_the_sample_forms_have_their_scale_factors_and_questions(sample_folder: Path) -> None:
    survey = load_pack(sample_folder).survey
    assert survey is not None
    short, long = survey.forms
    assert [question.factor for question in short.questions] == [factor.code for factor in survey.factors]
    assert [level.value for level in short.levels if level.satisfied] == [4, 5]
    assert [level.weight for level in short.levels] == [Decimal(weight) for weight in (0, 25, 50, 75, 100)]
    assert short.weighted
    assert short.target == Decimal("0.9")
    assert len(long.questions) == 15
    assert long.places("thu_tuc") == (3, 4, 5)
    assert long.factor("ket_qua").name == "Kết quả cung ứng dịch vụ"
    assert survey.form("phieu_15") is long
    for unknown in (lambda: survey.form("x"), lambda: short.factor("x"), lambda: short.level(6)):
        with pytest.raises(KeyError):
            unknown()


def test_no_citizen_is_asked_for_a_name(sample_folder: Path) -> None:
    text = "\n".join(
        line.split("#")[0].casefold() for line in (sample_folder / SURVEY_FILE).read_text(encoding="utf-8").splitlines()
    )
    assert not any(word in text for word in ("họ và tên", "họ tên", "cccd", "căn cước", "điện thoại"))


def test_a_pack_without_the_file_has_no_survey(sample_folder: Path) -> None:
    assert load_pack(sample_folder.parent / "mau-ba-cap-2021").survey is None


def faults(folder: Path, old: str, new: str, count: int = 1) -> list[str]:
    path = folder / SURVEY_FILE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, count), encoding="utf-8")
    with pytest.raises(FaultyPack) as refused:
        load_pack(folder)
    return [str(fault) for fault in refused.value.faults]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("value = 5", "value = 4", "đã dùng trong thang này"),
        ("value = 5", "value = 10", "phải từ 1 đến 9"),
        ("weight = 100", "weight = 101", "phải từ 0 đến 100"),
        ("weight = 100\n", "", "ghi cho mọi mức hoặc bỏ hết"),
        ('name = "Rất hài lòng"', 'name = "Hài lòng"', "hai mức cùng tên"),
        ('code = "thu_tuc"', 'code = "tiep_can"', "mã “tiep_can” đã dùng"),
        ('code = "thu_tuc"', 'code = "Thủ tục"', "mã chỉ gồm a-z"),
        ('code = "thu_tuc"', 'code = "overall"', "không phải “overall”"),
        ('factor = "thu_tuc"', 'factor = "thu_tuk"', "không có yếu tố “thu_tuk”"),
        ('form = "phieu_5"\ncode = "c2"', 'form = "phieu_6"\ncode = "c2"', "không có mẫu phiếu “phieu_6”"),
        ('code = "c2"', 'code = "c1"', "mã đã dùng trong phiếu này"),
        ('code = "phieu_15"', 'code = "phieu_5"', "mã “phieu_5” đã dùng"),
        ('scale = "nam_muc"\ntarget', 'scale = "muoi_muc"\ntarget', "ít nhất hai mức"),
        ("target = 0.9", "target = 0", "phải lớn hơn 0"),
        ("target = 0.9", "target = 90", "phải từ 0 đến 1"),
        ("min_sample = 30", "min_sample = -1", "không được âm"),
        ("same_run = 5", "same_run = 1", "phải từ 2 trở lên"),
        ("straight_from = 10", 'straight_from = "x"', "phải là số nguyên"),
        ("[columns]", "[cot]", "columns"),
    ],
)
def test_each_fault_is_told_with_its_file(pack_folder: Path, old: str, new: str, told: str) -> None:
    found = faults(pack_folder, old, new)
    assert all(each.startswith(SURVEY_FILE) for each in found)
    assert any(told in each for each in found), found


def test_a_scale_where_everything_is_satisfied_measures_nothing(pack_folder: Path) -> None:
    found = faults(pack_folder, "satisfied = false", "satisfied = true", 99)
    assert any("mức hài lòng và mức không hài lòng" in each for each in found)


def test_a_file_without_forms_is_told(pack_folder: Path) -> None:
    (pack_folder / SURVEY_FILE).write_text("[columns]\n", encoding="utf-8")
    with pytest.raises(FaultyPack) as refused:
        load_pack(pack_folder)
    assert len(refused.value.faults) >= 4


def test_answers_left_out_are_shown_as_a_dash() -> None:
    assert shown_answers((5, 4, None, 1)) == "5 4 – 1"

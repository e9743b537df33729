"""The sample's checklist is whole; every fault of `kiem-tra.toml` is told with its place."""

from __future__ import annotations

import json
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.inspection.catalogue import FILE, AnswerKind, HandledRule, InspectionRules
from hhapp.packs.load import load_pack

ANSWERS = {
    "Có/Không": AnswerKind.YES_NO,
    "tỷ lệ": AnswerKind.RATIO,
    "số liệu": AnswerKind.FIGURE,
    "tỷ lệ mẫu": AnswerKind.SAMPLE,
    "số vi phạm": AnswerKind.VIOLATIONS,
}


@pytest.fixture(scope="module")
def pack(sample_folder: Path) -> Pack:
    return load_pack(sample_folder)


@pytest.fixture(scope="module")
def rules(pack: Pack) -> InspectionRules:
    assert pack.inspection is not None
    return pack.inspection


def test_rules_of_the_sample(rules: InspectionRules) -> None:
    assert (rules.share, rules.remedy_days, rules.handled) == (Decimal("0.5"), 15, HandledRule.FIXED_OR_REFERRED)
    assert [form.name for form in rules.forms] == ["Trực tiếp", "Qua báo cáo, hồ sơ", "Đột xuất", "Tự kiểm tra"]
    assert [form.code for form in rules.forms if form.unannounced] == ["dot_xuat"]
    assert [scope.partial for scope in rules.scopes] == [False, True]
    assert rules.form("bay") is None
    assert rules.severity("nhac_nho") == rules.severities[0]


def test_ninety_three_items_in_seven_areas(rules: InspectionRules, pack: Pack) -> None:
    counted = Counter(item.area for item in rules.items)
    assert [counted[area.code] for area in pack.areas] == [18, 8, 27, 7, 12, 8, 13]
    assert {item.code: item.required for item in rules.items}["III.07"] == 100


def test_the_sample_says_what_was_gathered(rules: InspectionRules, shared: Path) -> None:
    gathered = json.loads((shared / "data" / "samples" / "self-check-93.json").read_text(encoding="utf-8"))
    wanted = [item for area in gathered["areas"] for item in area["items"]]
    assert [(item.code, item.evidence, item.answer, list(item.sources)) for item in rules.items] == [
        (each["code"], each["evidence"], ANSWERS[each["answer"]], each["source"]) for each in wanted
    ]
    # four items name the gatherers' own word for their sources in brackets; the office reads another there
    for item, each in zip(rules.items, wanted, strict=True):
        assert item.text.partition(" (")[0] == each["text"].partition(" (")[0]
        assert re.findall(r"\d+%", item.text) == re.findall(r"\d+%", each["text"])


def test_every_tag_has_its_text_and_memory_is_marked(rules: InspectionRules, sample_folder: Path) -> None:
    tags = {source.tag for source in rules.sources}
    assert {tag for item in rules.items for tag in item.sources} == tags
    text = (sample_folder / FILE).read_text(encoding="utf-8")
    assert len(re.findall(r"(?m)^text = .* # \[M\]$", text)) == sum(item.sources == ("M",) for item in rules.items) + 1


def test_a_pack_may_leave_self_inspection_out(pack_folder: Path) -> None:
    (pack_folder / FILE).unlink()
    assert "document_kinds “kiem_tra_so”: basis: cần tệp kiem-tra.toml" in faults_of(pack_folder)
    catalogue = pack_folder / "mau.toml"
    text = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(
        re.sub(r'(?m)^\[\[document_kinds\]\]\ncode = "kiem_tra(?:(?!\[\[|#).*\n)*', "", text), encoding="utf-8"
    )
    bare = load_pack(pack_folder)
    assert bare.inspection is None
    assert not any(kind.code.startswith("kiem_tra") for kind in bare.document_kinds)


def change(folder: Path, old: str, new: str) -> None:
    path = folder / FILE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults_of(folder: Path) -> str:
    with pytest.raises(UserError) as caught:
        load_pack(folder)
    return caught.value.details or caught.value.sentence


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("share = 0.5", "share = 50", "kiem-tra.toml: share: phải từ 0 đến 1"),
        ("remedy_days = 15", "remedy_days = 0", "remedy_days: phải từ 1 ngày"),
        ('handled = "fixed_or_referred"', 'handled = "all"', "handled: “all” không thuộc: fixed, fixed_or_referred"),
        ('code = "I.02"', 'code = "I.01"', "checklist “I.01”: code: mã “I.01” đã dùng ở trên"),
        ('code = "I.02"', 'code = "mục 2"', "mã chỉ gồm chữ không dấu"),
        ('area = "the_che"', 'area = "theche"', "checklist “II.01”: area: không có lĩnh vực “theche”"),
        ('answer = "sample"', 'answer = "mau"', "checklist “III.07”: answer: “mau” không thuộc"),
        ('sources = ["PY"]', 'sources = ["PX"]', "checklist “I.03”: sources: không có căn cứ “PX”"),
        ('fact = "plan.completion"', 'fact = "plan.completed"', "có phải “plan.completion”?"),
        ('fact = "figure.tc.ty_le_ra_soat"', 'fact = "figure.x.y"', "checklist “II.01”: fact: chương trình không có"),
        ("required = 100", "required = 101", "checklist “I.06”: required: phải từ 0 đến 100"),
        ('answer = "figure"', 'answer = "figure"\nrequired_by_plan = true', "checklist “I.03”: required_by_plan"),
        ('answer = "yes_no"', 'answer = "yes_no"\nrequired = 5', "checklist “I.01”: required: chỉ dùng với tỷ lệ"),
        ('evidence = "phụ lục kế hoạch"', 'evidense = "x"', "checklist “I.02”: evidense: không rõ là gì"),
        ('name = "Đột xuất"', "", "inspection_forms “dot_xuat”: name: còn thiếu"),
    ],
)
def test_a_fault_is_told_with_its_place(pack_folder: Path, old: str, new: str, told: str) -> None:
    change(pack_folder, old, new)
    assert told in faults_of(pack_folder)


def test_a_family_is_not_empty_and_something_counts(pack_folder: Path) -> None:
    path = pack_folder / FILE
    text = re.sub(r"(?m)^\[\[severities\]\]\n(?:(?!\[\[|#).*\n)*", "", path.read_text(encoding="utf-8"))
    path.write_text(
        text.replace("counts = true\n", "").replace("share = ", "severities = []\nshare = ", 1), encoding="utf-8"
    )
    told = faults_of(pack_folder)
    assert "severities: phải có ít nhất một mục" in told
    assert "inspection_forms: phải có ít nhất một hình thức được tính" in told


def test_every_fault_at_once(pack_folder: Path) -> None:
    change(pack_folder, 'area = "the_che"', 'area = "theche"')
    change(pack_folder, "remedy_days = 15", "remedy_days = 0")
    change(pack_folder, 'sources = ["PY"]', 'sources = ["PX"]')
    assert len(faults_of(pack_folder).splitlines()) == 3


def test_items_lead_to_lines_of_the_index_that_are_there(pack: Pack, pack_folder: Path) -> None:
    assert pack.inspection is not None
    assert pack.criteria is not None
    linked = {item.code: item.criterion for item in pack.inspection.items if item.criterion}
    assert len(linked) == 59
    assert all(pack.criteria.named(code) for code in linked.values())
    assert (linked["I.04"], linked["I.09"], linked["VII.12"]) == ("1.3.1", "1.2", "7.10.1")
    assert pack.criteria.named("1.2") == ("Báo cáo CCHC định kỳ", Decimal("1.5"))
    file = pack_folder / FILE
    file.write_text(
        file.read_text(encoding="utf-8").replace('criterion = "1.3.1"', 'criterion = "1.3.9"'), encoding="utf-8"
    )
    assert "checklist “I.04”: criterion: không có tiêu chí chấm điểm “1.3.9”" in faults_of(pack_folder)

"""A checklist of its own from JSON: the shared one is the pack's word for word; every fault is told with its place."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from hhapp.errors import UserError
from hhapp.packs.inspection.catalogue import AnswerKind, BasisText, Checklist, ChecklistArea, ChecklistItem
from hhapp.packs.inspection.checklist_file import read_checklist
from hhapp.packs.load import load_pack
from hhapp.services.inspection.rules import pack_checklist

OWN = Checklist(
    (ChecklistArea("chi_dao", "I", "Công tác chỉ đạo, điều hành"),),
    (ChecklistItem("I.01", "chi_dao", "Kế hoạch", "văn bản", AnswerKind.RATIO, Decimal(100), fact="plan.completion"),),
    (BasisText("BĐ", "Kế hoạch 95"),),
)


def item(**other: Any) -> dict[str, Any]:
    return {"code": "I.01", "text": "Kế hoạch", "evidence": "văn bản", "answer": "tỷ lệ", "source": ["BĐ"], **other}


def document(*items: Any, **area: Any) -> dict[str, Any]:
    head = {"area": "I", "area_name": "Công tác chỉ đạo, điều hành", **area}
    return {"areas": [{**head, "items": list(items)}], "sources": {"BĐ": "gọi tắt", "M": "trí nhớ"}}


def faults(given: dict[str, Any]) -> list[str]:
    with pytest.raises(UserError) as refused:
        read_checklist(given, "dm.json", OWN)
    assert refused.value.advice
    return (refused.value.details or "").splitlines()


def test_what_the_pack_has_word_for_word_is_the_packs() -> None:
    read = read_checklist(document(item(), item(code="I.02", answer="Số vi phạm", source=["M"])), "dm.json", OWN)
    assert read.areas == OWN.areas
    assert read.items[0] is OWN.items[0]
    assert (read.items[1].answer, read.items[1].required, read.items[1].area) == (
        AnswerKind.VIOLATIONS,
        None,
        "chi_dao",
    )
    assert read.sources == (BasisText("M", "trí nhớ"),)


def test_another_area_keeps_its_number_as_code() -> None:
    read = read_checklist(document(item(), area="I", area_name="Việc khác"), "dm.json", OWN)
    assert read.areas == (ChecklistArea("I", "I", "Việc khác"),)
    assert [each.area for each in read.items] == ["I"]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "areas: phải là danh sách"),
        ({"areas": []}, "areas: phải là danh sách"),
        ({"areas": [3]}, "areas 1: phải là một mục"),
        (document(), "areas 1: items: phải là danh sách"),
        (document("x"), "areas 1: items 1: phải là một mục"),
        (document(item(code="")), "areas 1: items 1: code: còn thiếu"),
        (document(item(code="mục một")), "areas 1: items 1: code: mã chỉ gồm"),
        (document(item(text=5)), "areas 1: items 1: text: còn thiếu"),
        (document(item(answer="tùy")), "areas 1: items 1: answer: không có cách trả lời “tùy”"),
        (document(item(source="BĐ")), "areas 1: items 1: source: phải là danh sách"),
        (document(item(), item()), "có hai mục cùng mã “I.01”"),
        (document(item(), area_name=None), "areas 1: area_name: còn thiếu"),
        (document(item(), area="Lĩnh vực 1"), "areas 1: area: “Lĩnh vực 1” chỉ gồm"),
    ],
)
def test_every_fault_is_told_with_its_place(given: dict[str, Any], told: str) -> None:
    assert any(each.startswith(told) for each in faults(given)), faults(given)


def test_the_shared_checklist_is_ninety_three_items_in_seven_areas(shared: Path, sample_folder: Path) -> None:
    given = json.loads((shared / "data" / "samples" / "self-check-93.json").read_text(encoding="utf-8"))
    own = pack_checklist(load_pack(sample_folder))
    read = read_checklist(given, "dm.json", own)
    assert [area.code for area in read.areas] == [area.code for area in own.areas]
    assert [len(read.of_area(area.code)) for area in read.areas] == [18, 8, 27, 7, 12, 8, 13]
    same = [each for each in read.items if each in own.items]
    assert len(same) == 89  # four name the gatherers' own word for their sources
    assert set(read.sources) == set(own.sources)

"""Criteria sets read from TOML and JSON: the sample's arithmetic, and every fault with its place."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hhapp.packs.score.criteria import CriteriaSet, Kind, NotApplicable, Proportional
from hhapp.packs.score.reading import FaultySetError, read_set
from hhapp.packs.score.writing import set_bytes, set_digest, set_document

_KEYS = st.sampled_from(
    [
        *("areas", "criteria", "components", "bands", "code", "name", "max", "total", "year", "version", "due", "from"),
        *("kind", "by", "steps", "parts", "expression", "variables", "each", "fact", "facts", "empty", "formerly"),
    ]
)
SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "packs" / "mau-xa" / "tieu-chi.toml"
Document = dict[str, Any]


@pytest.fixture
def document() -> Document:
    return tomllib.loads(SAMPLE.read_text(encoding="utf-8"), parse_float=Decimal)


def component(document: Document, code: str) -> Document:
    found: Document = next(each for each in document["components"] if each["code"] == code)
    return found


def faults(document: Document, indicators: set[str] | None = None) -> list[str]:
    with pytest.raises(FaultySetError) as caught:
        read_set(document, "bo.toml", indicators=indicators)
    return [str(fault) for fault in caught.value.faults]


def test_the_sample_set_adds_up(document: Document) -> None:
    read = read_set(document, "bo.toml")
    assert len(read.areas) == 9
    assert sum(len(area.criteria) for area in read.areas) == 47
    assert len(read.components) == 71
    assert sum(each.maximum for each in read.components) == read.total == 100
    assert sum(each.maximum for each in read.components if each.is_survey) == 30
    assert read.sample
    assert read.due_on(2026) is not None
    assert read.component("2.3.1").not_applicable is NotApplicable.OUT
    assert {each.code for each in read.components if each.not_applicable is NotApplicable.FULL} == {"3.5.2", "6.5.1"}
    assert read.component("3.4.1").rule == Proportional(base=Decimal(95), floor=Decimal(95))
    assert read.component("6.1.1").rule == Proportional(floor=Decimal(80), full_at=Decimal(95))


def test_it_is_the_shared_set_word_for_word(document: Document, shared: Path) -> None:
    given = json.loads((shared / "data" / "samples" / "criteria-commune-100.json").read_text(encoding="utf-8"))
    read = {each.code: each for each in read_set(document, "bo.toml").components}
    told = {c["code"]: c for area in given["areas"] for each in area["criteria"] for c in each["components"]}
    assert list(read) == list(told)
    for code, each in told.items():
        assert (read[code].maximum, read[code].kind) == (Decimal(each["max"]), Kind(each["kind"]))
        if not read[code].is_survey:
            words = (read[code].name, read[code].rule_text, read[code].evidence)
            assert words == (each["name"], each["rule"], each["evidence"])


def test_what_is_written_reads_back_equal(document: Document) -> None:
    read = read_set(document, "bo.toml")
    again = read_set(json.loads(set_bytes(read)), "bo.json")
    assert again == read
    assert set_digest(again) == set_digest(read)


def test_the_digest_follows_the_content_and_not_its_writing(document: Document) -> None:
    read = read_set(document, "bo.toml")
    component(document, "1.1.1")["max"] = Decimal("0.50")
    assert set_digest(read_set(document, "bo.toml")) == set_digest(read)
    component(document, "1.1.1")["evidence"] = "Khác"
    assert set_digest(read_set(document, "bo.toml")) != set_digest(read)


def _kinds() -> Document:
    """A small set with the kinds that the sample does not have."""
    return {
        "province": "Tỉnh Thử",
        "year": 2026,
        "version": "1",
        "name": "Bộ thử",
        "total": "4.125",
        "bands": [{"name": "Đạt", "from": 0}],
        "areas": [{"code": "1", "name": "A", "max": "4.125"}],
        "criteria": [{"code": "1.1", "area": "1", "name": "B", "max": "4.125"}],
        "components": [
            {
                "code": "a",
                "criterion": "1.1",
                "name": "Các phần",
                "max": "1.125",
                "kind": "sum_of_parts",
                "parts": ["Một = 1", "Hai = 0,125"],
            },
            {
                "code": "b",
                "criterion": "1.1",
                "name": "Công thức",
                "max": "3",
                "kind": "formula",
                "expression": "x / y",
                "variables": ["x = Số x", "y = Số y"],
                "needs_evidence": False,
            },
        ],
    }


def test_numbers_of_json_are_exact_and_never_thousands() -> None:
    read = read_set(_kinds(), "bo.json")
    assert read.total == Decimal("4.125")
    assert read.component("a").maximum == Decimal("1.125")
    assert read_set(json.loads(set_bytes(read)), "lại") == read


Spoil = Callable[[Document], Any]


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda d: component(d, "1.1.1").update(max=Decimal("0.6")), "steps: không mức nào được điểm tối đa 0,6"),
        (lambda d: d["criteria"][0].update(max=3), "criteria “1.1”: max: ghi 3 điểm nhưng các tiêu chí thành phần"),
        (lambda d: d["areas"][0].update(max=12), "areas “1”: max: ghi 12 điểm nhưng các tiêu chí cộng lại được 11"),
        (lambda d: d.update(total=99), "total: ghi 99 điểm nhưng các lĩnh vực cộng lại được 100"),
        (lambda d: component(d, "1.1.2").update(code="1.1.1"), "mã “1.1.1” đã dùng ở trên"),
        (lambda d: component(d, "1.1.2").update(criterion="8.8"), "criterion: không có tiêu chí “8.8”"),
        (lambda d: d["criteria"][0].update(area="X"), "criteria “1.1”: area: không có lĩnh vực “X”"),
        (lambda d: component(d, "1.1.2").pop("by"), "components “1.1.2”: by: còn thiếu"),
        (lambda d: component(d, "1.3.2").pop("steps"), "components “1.3.2”: steps: còn thiếu các mức điểm"),
        (lambda d: component(d, "1.3.2").update(steps=["nửa = 0,5"]), "“nửa” không phải là số"),
        (lambda d: component(d, "1.3.2").update(steps=["50"]), "“50” phải viết “mức = điểm”"),
        (lambda d: component(d, "1.3.2").update(steps=["50 = 0,5", "30 = 0,6"]), "điểm mỗi mức phải từ 0 đến 0,5"),
        (lambda d: component(d, "1.3.2").update(steps=["50 = 0,2", "30 = 0,5"]), "mức cao hơn lại ít điểm hơn"),
        (lambda d: component(d, "1.3.2").update(steps=["50 = 0,5", "50 = 0,2"]), "có hai mức giống nhau"),
        (lambda d: component(d, "1.2.1").update(each=0), "each: phải lớn hơn 0"),
        (lambda d: component(d, "1.2.1").pop("each"), "each: còn thiếu"),
        (lambda d: component(d, "1.5.1").update(each=1), "một trong hai"),
        (lambda d: component(d, "3.4.1").update(base=100), "top: phải lớn hơn base"),
        (lambda d: component(d, "6.1.1").update(floor=96), "floor: phải từ 0 đến mức được điểm tối đa"),
        (lambda d: component(d, "9.1.1").pop("factor"), "factor: còn thiếu"),
        (lambda d: component(d, "9.1.1").update(not_applicable="out"), "không có “không phát sinh”"),
        (lambda d: component(d, "2.3.1").pop("not_applicable"), "ghi full (điểm tối đa) hoặc out"),
        (lambda d: component(d, "1.2.2").update(kind="maybe"), "“maybe” không thuộc"),
        (lambda d: component(d, "1.2.2").update(floor=3), "components “1.2.2”: floor: không rõ là gì"),
        (lambda d: component(d, "1.1.1").update(facts=["no = plan.completion"]), "không có đầu vào “no”"),
        (lambda d: d["bands"].pop(), "phải có một mức xếp loại bắt đầu từ 0"),
        (lambda d: d["bands"][0].update({"from": 101}), "from: phải từ 0 đến 100"),
        (lambda d: d.update(year=26), "year: phải từ 2000 đến 2100"),
        (lambda d: d.update(due=[5, 10, 99999]), "due: lệch năm phải từ -1 đến 2"),
        (lambda d: d["areas"][0].update(max=Decimal("9e999999")), "max: phải nhỏ hơn 1000000000"),
        (lambda d: component(d, "1.1.2").update(floor=Decimal("1e-999")), "nhiều nhất 10 số lẻ"),
        (lambda d: d.update(version="../x"), "version: chỉ gồm chữ, số"),
        (lambda d: [component(d, code).update(formerly="5") for code in ("1.1.1", "1.1.2")], "“5” đã dùng ở trên"),
    ],
)
def test_faults_name_their_place(document: Document, spoil: Spoil, told: str) -> None:
    spoil(document)
    assert any(told in fault for fault in faults(document)), faults(document)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda d: d["components"][0].update(parts=["Một = 1"]), "ghi 1,125 điểm nhưng các phần cộng lại được 1"),
        (lambda d: d["components"][0].update(parts=["Một = 1", "Một = 0,125"]), "có hai phần giống nhau"),
        (lambda d: d["components"][1].update(expression="x / z"), "biến “z” chưa khai báo"),
        (lambda d: d["components"][1].update(expression="x"), "biến “y” không có trong công thức"),
        (lambda d: d["components"][1].update(expression="x <= y"), "không phải phép so sánh"),
        (lambda d: d["components"][1].update(expression="__import__('os')"), "Không hiểu công thức"),
    ],
)
def test_faults_of_parts_and_formulas(spoil: Spoil, told: str) -> None:
    document = _kinds()
    spoil(document)
    assert any(told in fault for fault in faults(document)), faults(document)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=6),
    max_leaves=12,
)


@settings(deadline=None)
@given(changes=st.lists(st.tuples(st.sampled_from(["areas", "criteria", "components", "bands", ""]), _KEYS, _JSON)))
def test_whatever_a_file_holds_is_a_set_or_a_list_of_faults(changes: list[tuple[str, str, Any]]) -> None:
    document = _kinds()
    for family, key, value in changes:
        entries = document.get(family)
        told = isinstance(entries, list) and entries and isinstance(entries[0], dict)
        (entries[0] if told else document)[key] = value
    with suppress(FaultySetError):
        read_set(document, "bo.json", indicators={"tthc.tiep_nhan"})


@given(areas=_JSON)
def test_a_nested_layout_of_anything_is_refused_in_words(areas: Any) -> None:
    with pytest.raises(FaultySetError):
        read_set({"areas": areas}, "bo.json")


def test_sources_must_be_known_to_the_pack(document: Document) -> None:
    codes = {"cd.ty_le_khac_phuc"}
    told = faults(document, codes)
    assert any("components “3.4.1”: fact: chương trình không có nguồn “figure.tthc.ty_le_kip_han”" in f for f in told)
    assert not any("“1.3.3”" in fault for fault in told)


def test_a_nested_layout_is_read_and_what_it_does_not_say_is_told(shared: Path) -> None:
    given = json.loads((shared / "data" / "samples" / "criteria-commune-100.json").read_text(encoding="utf-8"))
    head = {"year": 2026, "version": "1", "name": "Bộ", "bands": [{"name": "Đạt", "from": 0}]}
    told = faults({**given, **head})
    assert any("components “3.4.1”: by: còn thiếu" in fault for fault in told)  # its words are not guessed at
    assert any("components “2.3.1”: not_applicable: lời văn nói về “không phát sinh”" in fault for fault in told)
    assert any("components “1.2.1”: each: còn thiếu" in fault for fault in told)
    assert not any("“1.2.2”" in fault for fault in told)  # a yes_no needs no more than that
    assert not any(": max:" in fault for fault in told)


def test_a_nested_layout_with_its_parameters_is_taken(document: Document) -> None:
    read = read_set(document, "bo.toml")
    assert read_set(_nested(read), "bo.json") == read


def _nested(read: CriteriaSet) -> Document:
    flat = set_document(read)
    for criterion in flat["criteria"]:
        own = [each for each in flat["components"] if each["criterion"] == criterion["code"]]
        criterion["components"] = [{k: v for k, v in each.items() if k != "criterion"} for each in own]
    for area in flat["areas"]:
        own = [each for each in flat["criteria"] if each["area"] == area["code"]]
        area["criteria"] = [{k: v for k, v in each.items() if k != "area"} for each in own]
    return {key: value for key, value in flat.items() if key not in ("criteria", "components")}

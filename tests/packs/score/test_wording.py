"""Rules in words become parameters only where every clause fits; the shared set comes out as the pack's own."""

from __future__ import annotations

import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp import paths
from hhapp.packs.score.criteria import CriteriaSet, Measure, Tier
from hhapp.packs.score.reading import flattened, read_set
from hhapp.packs.score.wording import spelled_out, with_sources_of

FACTORS = {"phan_anh": "Tiếp nhận, xử lý phản ánh, kiến nghị", "cong_chuc": "Công chức trực tiếp giải quyết công việc"}


def told(kind: str, rule: str, most: str = "1.0", criterion: str = "", name: str = "") -> dict[str, Any]:
    """What is read from a rule, beside what was written."""
    component = {"code": "1.1.1", "criterion": "1.1", "kind": kind, "rule": rule, "max": most, "name": name}
    document = {"criteria": [{"code": "1.1", "name": criterion}], "components": [component]}
    read = spelled_out(document, FACTORS)[0]["components"][0]
    return {key: value for key, value in read.items() if component.get(key) != value}


@pytest.fixture
def packs_own() -> CriteriaSet:
    path = paths.resources() / "packs" / "mau-xa" / "tieu-chi.toml"
    return read_set(tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal), "bo.toml")


@pytest.mark.parametrize(
    ("kind", "rule", "most", "expected"),
    [
        ("tier", "≥50% 0,5; 30–<50% 0,25; <30% 0", "0.5", {"by": "rate", "steps": ["50 = 0,5", "30 = 0,25"]}),
        ("tier", "100% 1,0; ≥90% 0,5; <90% 0", "1", {"by": "rate", "steps": ["100 = 1,0", "90 = 0,5"]}),
        (
            "tier",
            "100% hoặc không có hồ sơ quá hạn 1,0; 80–<100% 0,5; <80% 0",
            "1.0",
            {"by": "rate", "steps": ["100 = 1,0", "80 = 0,5"], "empty": Decimal("1.0")},
        ),
        ("tier", "≥3 hình thức 0,75; 2 hình thức 0,5", "0.75", {"by": "count", "steps": ["3 = 0,75", "2 = 0,5"]}),
        ("tier", "đủ 1,0; không 0", "1.0", {"by": "choice", "steps": ["Đủ = 1,0", "Không = 0"]}),
        (
            "tier",
            "100% đúng tiến độ 1,5; <100% 0",
            "1.5",
            {"by": "choice", "steps": ["100% đúng tiến độ = 1,5", "<100% = 0"]},
        ),
        ("count_deduct", "mỗi báo cáo thiếu/trễ trừ 0,25", "1.0", {"each": Decimal("0.25")}),
        ("count_bonus", "≥2 = 1,5; 1 = 1,0; 0 = 0", "1.5", {"steps": ["2 = 1,5", "1 = 1,0"]}),
        ("count_bonus", "mỗi sáng kiến cộng 0,5", "1.5", {"each": Decimal("0.5")}),
        ("proportional", "100% = 1,5; 80–<100% = tỷ lệ × 1,5; <80% = 0", "1.5", {"by": "rate", "floor": Decimal(80)}),
        (
            "proportional",
            "≥95% = 2,0; 80–<95% tỷ lệ; <80% = 0",
            "2.0",
            {"by": "rate", "floor": Decimal(80), "full_at": Decimal(95)},
        ),
        (
            "proportional",
            "100% = 5; 95–<100% = (tỷ lệ − 95%)/5% × 5; <95% = 0",
            "5.0",
            {"by": "rate", "base": Decimal(95), "floor": Decimal(95)},
        ),
        ("proportional", "tỷ lệ × 1,0; không phát sinh = tối đa", "1", {"by": "rate", "not_applicable": "full"}),
        ("proportional", "điểm/100 × 2,0", "2.0", {"by": "value"}),
        ("proportional", "thực tế/chỉ tiêu × 1,5", "1.5", {"by": "rate", "target": True}),
    ],
)
def test_what_a_rule_says(kind: str, rule: str, most: str, expected: dict[str, Any]) -> None:
    assert told(kind, rule, most) == expected


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        ("tier", "100% 1,0; 70–<90% 0,5; <70% 0"),  # what of 95%?
        ("tier", "100% 1,0; 70–<100% 0,5; <60% 0"),  # what of 65%?
        ("tier", "100% 0,8; 70–<100% 0,5; <70% 0"),  # the maximum is 1
        ("tier", "70–<100% 0,5; 100% 1,0; <70% 0"),
        ("tier", "5 hình thức 1,0; 2 hình thức 0,5"),  # what of 3?
        ("tier", "3 hình thức 1,0; 2 hội nghị 0,5"),
        ("tier", "đủ 1,0"),
        ("tier", "đủ 1,0; thiếu thì xem xét"),
        ("tier", "đủ 1,0; thiếu 1,5"),
        ("proportional", "tỷ lệ × 2,0"),  # the maximum is 1
        ("proportional", "90–<95% tỷ lệ; <90% = 0"),  # what from 95%?
        ("proportional", "≥95% = 1,0; 80–<90% tỷ lệ; <80% = 0"),
        ("proportional", "100% = 1,0; 80–<100% tỷ lệ; <70% = 0"),
        ("proportional", "100% = 1; 95–<100% = (tỷ lệ − 90%)/5% × 1; <95% = 0"),
        ("proportional", "tỷ lệ × 1,0; điểm/100 × 1,0"),
        ("proportional", "100% = 1,0"),
        ("proportional", "theo hướng dẫn của Sở"),
        ("proportional", ""),
        ("count_deduct", "trừ dần theo số lần"),
        ("count_deduct", "mỗi lần trừ 2,0"),
        ("count_bonus", "mỗi sáng kiến được xem xét"),
        ("survey", "× 3"),
        ("formula", "tỷ lệ × 1,0"),
        ("lạ", "tỷ lệ × 1,0"),
    ],
)
def test_what_could_mean_more_than_one_thing_is_left(kind: str, rule: str) -> None:
    assert told(kind, rule) == {}


def test_of_nothing_and_of_surveys() -> None:
    name = "100% văn bản đúng (không phát sinh: loại khỏi mẫu số)"
    assert told("yes_no", "Có / Không", name=name) == {"not_applicable": "out"}
    expected = {"factor": "phan_anh", "needs_evidence": False}
    assert told("survey", "× 5", "5.0", "Tiếp nhận, xử lý PAKN") == expected
    assert told("survey", "SIPAS thành phần × 7", "7", "Công chức trực tiếp giải quyết")["factor"] == "cong_chuc"
    assert told("survey", "× 5", "5.0", "Yếu tố khác") == {}


def test_parameters_that_are_written_stay_alone() -> None:
    component = {"code": "1", "kind": "proportional", "rule": "tỷ lệ × 1,0; <80% = 0", "max": "1", "by": "value"}
    read, codes = spelled_out({"components": [component, "lạ"]})
    assert (read["components"], codes) == ([{**component}, "lạ"], ())
    assert spelled_out({"components": "không phải danh sách"}) == ({"components": "không phải danh sách"}, ())


@given(st.lists(st.integers(1, 99), min_size=1, max_size=5, unique=True), st.data())
def test_tiers_that_join_are_read_mark_by_mark(marks: list[int], data: st.DataObject) -> None:
    lows = sorted(marks, reverse=True)
    highs = [100, *lows[:-1]]
    rule = "100% 1; " + "; ".join(f"{low}–<{high}% 0,5" for low, high in zip(lows, highs, strict=True))
    read = told("tier", f"{rule}; <{lows[-1]}% 0", "1")
    assert read == {"by": "rate", "steps": ["100 = 1", *(f"{low} = 0,5" for low in lows)]}
    gap = data.draw(st.integers(1, 9))
    assert told("tier", f"{rule}; <{lows[-1] - gap}% 0", "1") == {}


def test_the_shared_set_is_read_whole_and_as_the_packs_own(shared: Path, packs_own: CriteriaSet) -> None:
    given = json.loads((shared / "data" / "samples" / "criteria-commune-100.json").read_text(encoding="utf-8"))
    path = paths.resources() / "packs" / "mau-xa" / "khao-sat.toml"
    factors = {each["code"]: each["name"] for each in tomllib.loads(path.read_text(encoding="utf-8"))["survey_factors"]}
    flat, codes = spelled_out(flattened(given), factors)
    bands = [{"name": band.name, "from": band.at_least} for band in packs_own.bands]
    read = read_set({**flat, "year": 2026, "version": "1", "name": "Bộ", "bands": bands}, "bo.json")
    assert (len(read.components), len(codes), read.total, read.sample) == (71, 43, Decimal(100), True)
    for own, each in zip(packs_own.components, read.components, strict=True):
        assert (own.code, own.not_applicable, own.needs_evidence) == (
            each.code,
            each.not_applicable,
            each.needs_evidence,
        )
        if isinstance(own.rule, Tier) and own.rule.by is Measure.CHOICE:  # the pack words its choices longer
            assert isinstance(each.rule, Tier)
            assert [step.points for step in each.rule.steps] == [step.points for step in own.rule.steps]
        else:
            assert each.rule == own.rule
    assert read.component("9.5.1").evidence == read.component("9.1.1").evidence != ""
    sourced = with_sources_of(read, packs_own)
    assert sourced.component("1.1.2").facts == packs_own.component("1.1.2").facts != {}
    assert sourced.component("9.1.1").facts == {}
    assert with_sources_of(packs_own, read) == packs_own
    assert with_sources_of(read, None) == read

"""Points of one component: every kind by hand, and what no answer may ever do."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.packs.score.arithmetic import Scored, band_of, index, score, total
from hhapp.packs.score.criteria import (
    Band,
    Component,
    CountBonus,
    CountDeduct,
    FormulaRule,
    Measure,
    NotApplicable,
    Part,
    Proportional,
    Rule,
    Step,
    SumOfParts,
    Survey,
    Tier,
    Variable,
    YesNo,
)

D = Decimal


def scored(rule: Rule, maximum: str, **values: str) -> Scored:
    component = Component("1.1.1", "Thử", D(maximum), rule)
    return score(component, {name: D(value) for name, value in values.items()})


TIERS = Tier(Measure.RATE, (Step(D("0.75"), D(100)), Step(D("0.35"), D(70))), empty=D("0.5"))
LINE = Proportional(base=D(95), floor=D(95))
PARTS = SumOfParts((Part("cấp tỉnh", D("0.25")), Part("cấp huyện", D("0.25")), Part("cấp xã", D("0.25"))))
FORMULA = FormulaRule("2 * (a - b) / a", (Variable("a", "Số hồ sơ"), Variable("b", "Số trễ")))


@pytest.mark.parametrize(
    ("rule", "maximum", "values", "points", "told"),
    [
        (YesNo(), "0.5", {"answer": "1"}, "0.5", "Có: 0,50 điểm"),
        (YesNo(), "0.5", {"answer": "0"}, "0", "Không: 0,00 điểm"),
        # 69,99…% is below 70%, 70% is not
        (TIERS, "0.75", {"numerator": "6999", "denominator": "10000"}, "0", "dưới mức thấp nhất"),
        (TIERS, "0.75", {"numerator": "7", "denominator": "10"}, "0.35", "7/10 = 70,00%, từ 70%: 0,35 điểm"),
        (TIERS, "0.75", {"numerator": "999", "denominator": "1000"}, "0.35", "từ 70%"),
        (TIERS, "0.75", {"numerator": "3", "denominator": "3"}, "0.75", "từ 100%"),
        (TIERS, "0.75", {"numerator": "0", "denominator": "0"}, "0.5", "không phát sinh"),
        (Tier(Measure.COUNT, (Step(D(1), D(3)), Step(D("0.5"), D(1)))), "1", {"count": "2"}, "0.5", "Số lượng 2, từ 1"),
        (Tier(Measure.CHOICE, (Step(D(1), label="Đủ"), Step(D(0), label="Thiếu"))), "1", {"choice": "1"}, "1", "Đủ"),
        # (97 - 95)/5 x 5 = 2; at 95 nothing yet; above 100 never more than the maximum
        (LINE, "5", {"numerator": "97", "denominator": "100"}, "2", "(97,00% − 95%)/5% × 5: 2,00 điểm"),
        (LINE, "5", {"numerator": "95", "denominator": "100"}, "0", "0,00 điểm"),
        (LINE, "5", {"numerator": "94", "denominator": "100"}, "0", "dưới 95%"),
        (LINE, "5", {"numerator": "120", "denominator": "100"}, "5", "điểm tối đa"),
        (
            Proportional(full_at=D(95), floor=D(80)),
            "2",
            {"numerator": "94", "denominator": "100"},
            "1.88",
            "94,00% × 2",
        ),
        (Proportional(full_at=D(95), floor=D(80)), "2", {"numerator": "95", "denominator": "100"}, "2", "từ 95%"),
        # 35 of a target of 70 is 50%: 0,5 x 1,5
        (
            Proportional(target=True),
            "1.5",
            {"numerator": "35", "denominator": "100", "target": "70"},
            "0.75",
            "so với chỉ tiêu 70% đạt 50,00%",
        ),
        (Proportional(by=Measure.VALUE), "2", {"value": "45.5"}, "0.91", "Kết quả 45,5; 45,50/100 × 2"),
        (CountDeduct(D("0.25")), "1", {"count": "3"}, "0.25", "1 − 3 × 0,25: 0,25 điểm"),
        (CountDeduct(D("0.25")), "1", {"count": "9"}, "0", "0,00 điểm"),
        (CountBonus(D("0.4")), "1", {"count": "2"}, "0.8", "2 × 0,4"),
        (CountBonus(D("0.4")), "1", {"count": "3"}, "1", "1,00 điểm"),
        (CountBonus(None, (Step(D("1.5"), D(2)), Step(D(1), D(1)))), "1.5", {"count": "1"}, "1", "từ 1"),
        # 3 x 0,25 with two fulfilled
        (PARTS, "0.75", {"part1": "1", "part2": "0", "part3": "1"}, "0.5", "2/3 phần, 0,25 + 0,25"),
        (PARTS, "0.75", {"part1": "0", "part2": "0", "part3": "0"}, "0", "Không đạt phần nào"),
        # 2 x (8 - 2)/8 = 1,5, kept below the maximum of 1,2
        (FORMULA, "2", {"a": "8", "b": "2"}, "1.5", "với a = 8, b = 2: 1,50 điểm"),
        (FORMULA, "1.2", {"a": "8", "b": "2"}, "1.2", "1,20 điểm"),
        (FORMULA, "2", {"a": "8", "b": "20"}, "0", "0,00 điểm"),
        (Survey("tiep_can"), "5", {"value": "91.5"}, "4.575", "91,5% × 5"),
        (Survey("tiep_can"), "5", {"numerator": "183", "denominator": "200"}, "4.575", "183/200 = 91,50% × 5"),
    ],
)
def test_points_of_every_kind(rule: Rule, maximum: str, values: dict[str, str], points: str, told: str) -> None:
    found = scored(rule, maximum, **values)
    assert found.points == D(points)
    assert told in found.told


@pytest.mark.parametrize(
    ("rule", "values", "told"),
    [
        (YesNo(), {}, "Chưa nhập: Có / Không"),
        (LINE, {"numerator": "3"}, "Chưa nhập: Tổng số"),
        (LINE, {"numerator": "3", "denominator": "0"}, "3/0 không tính được"),
        (LINE, {"numerator": "0", "denominator": "0"}, "hãy ghi điểm tự chấm kèm giải trình"),
        (Proportional(target=True), {"numerator": "1", "denominator": "2", "target": "0"}, "Chỉ tiêu được giao là 0"),
        (FORMULA, {"a": "0", "b": "0"}, "không tính được"),
        (Survey("x"), {"numerator": "5"}, "Chưa có kết quả khảo sát"),
        (Survey("x"), {"numerator": "0", "denominator": "0"}, "Chưa có phiếu khảo sát hợp lệ"),
        (Tier(Measure.CHOICE, (Step(D(1), label="Đủ"),)), {"choice": "2"}, "Chưa chọn kết quả"),
    ],
)
def test_what_is_missing_is_said_and_not_taken_for_nothing(rule: Rule, values: dict[str, str], told: str) -> None:
    found = scored(rule, "5", **values)
    assert found.points is None
    assert told in found.told


def test_a_third_is_carried_to_twenty_decimals() -> None:
    assert scored(Proportional(), "1", numerator="1", denominator="3").points == D("0.33333333333333333333")
    assert scored(Proportional(), "1", numerator="2", denominator="3").points == D("0.66666666666666666667")


def test_not_applicable_is_full_or_out_or_refused() -> None:
    def without(policy: NotApplicable) -> Scored:
        return score(Component("1", "Thử", D(2), YesNo(), not_applicable=policy), {}, applicable=False)

    assert without(NotApplicable.FULL).points == D(2)
    assert without(NotApplicable.OUT) == Scored(None, "Không phát sinh, không tính vào tổng điểm tối đa")
    assert without(NotApplicable.NOT_ALLOWED).points is None


def test_of_nothing_the_way_out_is_told_that_the_component_has() -> None:
    nothing = {"numerator": D(0), "denominator": D(0)}
    for policy in (NotApplicable.FULL, NotApplicable.OUT):
        told = score(Component("1", "Thử", D(2), LINE, not_applicable=policy), nothing).told
        assert told == "0/0, không phát sinh: hãy ghi “không phát sinh” hoặc xem lại số liệu"
    assert "không phát sinh”" not in score(Component("1", "Thử", D(2), LINE), nothing).told


BANDS = (Band("Tốt", D(80)), Band("Xuất sắc", D(90)), Band("Yếu", D(0)))


@pytest.mark.parametrize(
    ("value", "name"),
    [("90", "Xuất sắc"), ("89.999", "Tốt"), ("80", "Tốt"), ("79.99", "Yếu"), ("0", "Yếu"), (None, "")],
)
def test_bands_begin_at_their_own_index(value: str | None, name: str) -> None:
    assert band_of(BANDS, None if value is None else D(value)) == name


def test_three_thirds_reach_the_band_of_one() -> None:
    third = scored(Proportional(), "30", numerator="1", denominator="1").points or D(0)
    thirds = [scored(Proportional(), "90", numerator="1", denominator="3").points or D(0)] * 3
    assert third == D(30)
    assert band_of(BANDS, index(total(thirds), D(100))) == "Xuất sắc"
    cut = [scored(Proportional(), "1", numerator="1", denominator="3").points or D(0)] * 3
    assert total(cut) != D(1)
    assert band_of((Band("Đủ", D(100)), Band("Yếu", D(0))), index(total(cut), D(1))) == "Đủ"


def test_an_index_of_nothing_is_none() -> None:
    assert index(D(0), D(0)) is None


RULES = (
    YesNo(),
    TIERS,
    Tier(Measure.COUNT, (Step(D("0.75"), D(3)), Step(D("0.5"), D(1)))),
    Tier(Measure.CHOICE, (Step(D("0.75"), label="a"), Step(D(0), label="b"))),
    LINE,
    Proportional(full_at=D(95), floor=D(80)),
    Proportional(target=True),
    Proportional(by=Measure.VALUE),
    CountDeduct(D("0.3")),
    CountBonus(D("0.3")),
    CountBonus(None, (Step(D("0.75"), D(2)),)),
    PARTS,
    FORMULA,
    Survey("x"),
)
NUMBERS = st.decimals(min_value=-(10**6), max_value=10**12, allow_nan=False, allow_infinity=False, places=4)


@given(
    rule=st.sampled_from(RULES),
    maximum=st.sampled_from([D("0.75"), D(1), D("2.5"), D(30)]),
    values=st.lists(NUMBERS, min_size=3, max_size=3),
)
def test_no_score_ever_leaves_its_range(rule: Rule, maximum: Decimal, values: list[Decimal]) -> None:
    component = Component("1", "Thử", maximum, rule)
    given_ = dict(zip((field.name for field in component.inputs), values, strict=False))
    points = score(component, given_).points
    assert points is None or 0 <= points <= maximum

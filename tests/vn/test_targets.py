"""Target sentences and verdicts, each kind with the reading a person would give it."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.vn.numbers import format_number
from hhapp.vn.targets import Comparator, Outcome, Threshold, judge, parse_targets


def rows(text: str) -> list[str]:
    """One line a threshold: ">= 70 % ~ baseline @ scope"."""
    return [
        f"{t.comparator} {t.value}{'..' + str(t.upper) if t.upper is not None else ''} {t.unit}"
        f"{' ~ ' + t.baseline if t.baseline else ''}{' @ ' + t.scope if t.scope else ''}"
        for t in parse_targets(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # comparing words, before and behind
        ("hơn 60% người dân hài lòng", ["> 60 %"]),
        ("vượt 5% so với chỉ tiêu giao", ["> 5 % ~ chỉ tiêu giao"]),
        ("không thấp hơn 90%", [">= 90 %"]),
        ("đạt 99,5% trở lên", [">= 99.5 %"]),
        ("≥90%", [">= 90 %"]),
        (">= 90 %", [">= 90 %"]),
        ("Đạt và vượt 90%", [">= 90 %"]),
        ("tỷ lệ hồ sơ trễ hạn dưới 2%", ["< 2 %"]),
        ("không vượt quá 3%", ["<= 3 %"]),
        ("không để xảy ra quá 5% hồ sơ trễ hạn", ["<= 5 %"]),
        ("tối đa 5 phần trăm", ["<= 5 %"]),
        ("DAT TREN 15% HO SO", ["> 15 %"]),
        # nothing compares
        ("Duy trì 100% thủ tục", ["= 100 %"]),
        ("Phấn đấu 100% hồ sơ", ["= 100 %"]),
        ("Tỷ lệ hồ sơ quá hạn 0%", ["= 0 %"]),
        ("Tỷ lệ 80% cán bộ có trình độ đại học trở lên", [">= 80 %"]),
        ("Tỷ lệ hồ sơ trễ hẹn còn 2%", ["<= 2 %"]),
        # ranges and moves
        ("từ 50% đến 80%", ["between 50..80 %"]),
        ("30 đến 50 phần trăm", ["between 30..50 %"]),
        ("Từ 5-10% đơn vị; từ 50–80% đơn vị khác", ["between 5..10 %", "between 50..80 %"]),
        ("đạt từ 80 đến 90 điểm", ["between 80..90 điểm"]),
        ("Nâng tỷ lệ từ 60% lên trên 80%", ["> 80 % ~ 60%"]),
        ("Giảm tỷ lệ từ 10% xuống còn 5%", ["<= 5 % ~ 10%"]),
        # baselines
        ("Tăng 5% so với cùng kỳ năm trước, 100% đúng hạn", [">= 5 % ~ cùng kỳ năm trước", "= 100 %"]),
        ("So với năm 2021, giảm 10% chi phí", [">= 10 % ~ năm 2021"]),
        ("tỷ lệ hồ sơ qua bưu chính so với tổng hồ sơ đạt tối thiểu 10%", [">= 10 %"]),
        ("giảm 10% đầu mối và giảm 5% biên chế so với năm 2025", [">= 10 % ~ năm 2025", ">= 5 % ~ năm 2025"]),
        ("đạt 60%, tăng 10% so với năm 2024", [">= 60 %", ">= 10 % ~ năm 2024"]),
        # for whom
        ("đạt trên 70% đối với cấp tỉnh, 60% đối với cấp xã", ["> 70 % @ cấp tỉnh", "> 60 % @ cấp xã"]),
        ("cấp tỉnh 70%, cấp huyện 60%, cấp xã 40%", [">= 70 % @ cấp tỉnh", ">= 60 % @ cấp huyện", ">= 40 % @ cấp xã"]),
        ("Tỷ lệ trực tuyến cấp tỉnh đạt 70%, cấp xã đạt 40%", [">= 70 % @ cấp tỉnh", ">= 40 % @ cấp xã"]),
        ("đạt 70% (cấp tỉnh), 40% (cấp xã)", [">= 70 % @ cấp tỉnh", ">= 40 % @ cấp xã"]),
        ("Các sở, ban, ngành đạt 80%, UBND cấp xã đạt 60%", [">= 80 % @ Các sở, ban, ngành", ">= 60 % @ UBND cấp xã"]),
        ("trên 50% số phòng, đơn vị được kiểm tra, 100% kế hoạch được triển khai", ["> 50 %", "= 100 %"]),
        # places in a ranking
        ("xếp thứ 10/63 trở lên", ["<= 10 hạng"]),
        ("nằm trong top 10 toàn tỉnh", ["<= 10 hạng"]),
        ("thuộc nhóm 10 tỉnh, thành phố dẫn đầu", ["<= 10 hạng"]),
        ("không thấp hơn hạng 10", ["<= 10 hạng"]),
        ("xếp hạng từ thứ 1 đến thứ 5", ["between 1..5 hạng"]),
        ("Tăng ít nhất 05 hạng so với năm 2024", [">= 5 bậc ~ năm 2024"]),
        # counts
        ("Tổ chức 02 lớp tập huấn cho 100% công chức", [">= 2 lớp", "= 100 %"]),
        ("tối thiểu 02 (hai) cuộc đối thoại", [">= 2 cuộc"]),
        ("ít nhất một sáng kiến", [">= 1 sáng kiến"]),
        ("Kiểm tra tối thiểu 02 lần/năm", [">= 2 lần/năm"]),
        ("trong vòng 05 ngày làm việc", ["<= 5 ngày làm việc"]),
        ("Tối thiểu 1.000 hồ sơ", [">= 1000 hồ sơ"]),
        ("Phấn đấu đạt 85/100 điểm", [">= 85 điểm"]),
        ("Đạt tối thiểu 8/10 tiêu chí", [">= 8 tiêu chí"]),
    ],
)  # fmt: skip
def test_reads_the_kinds(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "Tăng dần tính tự chủ tài chính", "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018", "giai đoạn 2021-2025",
        "đến năm 2025", "mức độ 3, mức độ 4", "TCVN ISO 9001:2015", "Điều 5 khoản 2", "mô hình “4 tại chỗ”", "một cửa",
        "Sơ kết 03 năm thực hiện", "thống nhất 3 cấp", "bị trả lại từ 02 lần trở lên", "đã ban hành 457 thư xin lỗi",
        "đã hoàn thành 36/54 nhiệm vụ, đạt tỉ lệ gần 67%", "đạt khoảng 80%", "trên một số lĩnh vực",
        "Có Phụ lục 31 nhiệm vụ",
        "hồ sơ có thời hạn từ 10 ngày trở lên", "trong 6 tháng đầu năm 2025", "trách nhiệm 03 người đứng đầu",
        "xếp loại tốt", "Số điểm là: 0 trong 0 đánh giá", "hoàn thành trước ngày 15/3/2021", "chi đầu tư 30",
    ],
)  # fmt: skip
def test_other_numbers_are_no_targets(text: str) -> None:
    assert rows(text) == []


def test_what_was_measured_is_not_asked_for() -> None:
    assert rows("đạt 98% trở lên (năm 2024: 97,5%)") == [">= 98 %"]


def test_the_given_table(shared: Path) -> None:
    for case in json.loads((shared / "data" / "targets.json").read_text(encoding="utf-8")):
        read = [
            {
                "comparator": t.comparator.value,
                "value": f"{t.value:f}",
                "upper": None if t.upper is None else f"{t.upper:f}",
                "unit": t.unit,
                "baseline": t.baseline,
                "scope": t.scope,
            }
            for t in parse_targets(case["text"])
        ]
        assert (case["text"], read) == (case["text"], case["thresholds"])
        assert case["understood"] == bool(read)


percents = st.decimals(0, 100, places=2, allow_nan=False)
LEADS = {"trên": ">", "tối thiểu": ">=", "không dưới": ">=", "dưới": "<", "không quá": "<=", "đạt từ": ">="}


@given(percents, st.sampled_from(sorted(LEADS)))
def test_every_share_reads_back(value: Decimal, lead: str) -> None:
    [threshold] = parse_targets(f"Tỷ lệ hồ sơ {lead} {format_number(value)}% so với năm 2021; phấn đấu")
    assert (threshold.comparator, threshold.value, threshold.baseline) == (LEADS[lead], value, "năm 2021")


@given(st.integers(0, 99), st.integers(1, 100), st.sampled_from(["{}% - {}%", "từ {}-{}%", "từ {}% đến {}%"]))
def test_every_range_reads_back(low: int, gap: int, form: str) -> None:
    [threshold] = parse_targets(form.format(low, low + gap))
    assert (threshold.comparator, threshold.value, threshold.upper) == (Comparator.BETWEEN, low, low + gap)


pieces = st.sampled_from(
    ["từ", "trên", "tối thiểu", "12", "5", "%", "-", "/", ",", ";", ".", "(", ")", "đối với", "cấp xã", "so với", "năm",
     "trở lên", "nhóm", "dẫn đầu", "xếp", "thứ", "hạng", "lớp", "lên", "xuống", "đạt", "không", "quá", "bị", "\n"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(pieces, max_size=40).map(" ".join), st.lists(pieces, max_size=20).map("".join)))
def test_never_raises(text: str) -> None:
    for threshold in parse_targets(text):
        assert threshold.unit
        assert threshold.upper is None or threshold.upper > threshold.value


def test_long_texts_end_soon() -> None:
    for text in ("5% so với " * 370, "(5% " * 490, "cấp xã 5%, " * 370, "một " * 1400, "5 " * 100_000):
        parse_targets(text)


# Verdicts


def target(text: str) -> Threshold:
    [threshold] = parse_targets(text)
    return threshold


@pytest.mark.parametrize(
    ("text", "numerator", "denominator", "outcome", "arithmetic"),
    [
        ("tối thiểu 80%", 36, 54, Outcome.NOT_REACHED, "36/54 = 66,7% < 80%"),
        ("tối thiểu 70%", 36, 54, Outcome.NEAR, "36/54 = 66,7% < 70%"),
        ("đạt từ 60%", 36, 54, Outcome.REACHED, "36/54 = 66,7% > 60%"),
        ("trên 50%", 1, 2, Outcome.NEAR, "1/2 = 50,0% = 50%"),
        ("100% hồ sơ", 7, 7, Outcome.REACHED, "7/7 = 100,0% = 100%"),
        ("100% hồ sơ", 58511, 58512, Outcome.NEAR, "58.511/58.512 = 99,998% < 100%"),
        ("đạt 30-50%", 2, 5, Outcome.REACHED, "2/5 = 40,0% trong khoảng 30% - 50%"),
        ("đạt 30-50%", 4, 5, Outcome.REACHED, "4/5 = 80,0% > 50%"),
        ("dưới 2%", 1, 100, Outcome.REACHED, "1/100 = 1,0% < 2%"),
        ("không quá 2%", 21, 1000, Outcome.NEAR, "21/1.000 = 2,1% > 2%"),
        ("100% hồ sơ", 0, 0, Outcome.NO_OCCURRENCE, "0/0: không phát sinh"),
        ("100% hồ sơ", 3, 0, Outcome.MISSING, "3/0: không tính được"),
    ],
)
def test_shares_are_computed_and_shown(
    text: str, numerator: int, denominator: int, outcome: Outcome, arithmetic: str
) -> None:
    verdict = judge(target(text), numerator=Decimal(numerator), denominator=Decimal(denominator))
    assert (verdict.outcome, verdict.arithmetic) == (outcome, arithmetic)


@pytest.mark.parametrize(
    ("text", "value", "outcome", "arithmetic"),
    [
        ("từ 80 điểm trở lên", "79.5", Outcome.NEAR, "79,5 điểm < 80 điểm"),
        ("trong top 10", "3", Outcome.REACHED, "hạng 3 < hạng 10"),
        ("trong top 10", "11", Outcome.NEAR, "hạng 11 > hạng 10"),
        ("trong top 10", "30", Outcome.NOT_REACHED, "hạng 30 > hạng 10"),
        ("xếp thứ 3 đến thứ 5", "1", Outcome.REACHED, "hạng 1 < hạng 3"),
        ("xếp thứ 3 đến thứ 5", "9", Outcome.NOT_REACHED, "hạng 9 > hạng 5"),
        ("Tổ chức 02 lớp", "3", Outcome.REACHED, "3 lớp > 2 lớp"),
        ("Tỷ lệ quá hạn 0%", "1", Outcome.NOT_REACHED, "1% > 0%"),
    ],
)
def test_values_are_judged(text: str, value: str, outcome: Outcome, arithmetic: str) -> None:
    verdict = judge(target(text), value=Decimal(value))
    assert (verdict.outcome, verdict.arithmetic) == (outcome, arithmetic)


def test_missing_is_not_zero() -> None:
    threshold = target("tối thiểu 80%")
    assert judge(threshold).outcome is Outcome.MISSING
    assert judge(threshold, value=Decimal(90), numerator=Decimal(1)).outcome is Outcome.MISSING
    assert judge(threshold, value=Decimal("NaN")).outcome is Outcome.MISSING


def test_near_share_may_be_set() -> None:
    threshold = target("tối thiểu 80%")
    assert judge(threshold, value=Decimal(60), near_share=Decimal("0.75")).outcome is Outcome.NEAR
    assert judge(threshold, value=Decimal(79), near_share=Decimal(1)).outcome is Outcome.NOT_REACHED


@given(percents, st.integers(0, 500), st.integers(1, 500))
def test_more_never_makes_a_floor_worse(floor: Decimal, numerator: int, denominator: int) -> None:
    order = [Outcome.NOT_REACHED, Outcome.NEAR, Outcome.REACHED]
    threshold = Threshold(Comparator.AT_LEAST, floor, None, "%", None, None)
    less = judge(threshold, numerator=Decimal(numerator), denominator=Decimal(denominator))
    more = judge(threshold, numerator=Decimal(numerator + 1), denominator=Decimal(denominator))
    assert order.index(less.outcome) <= order.index(more.outcome)

"""The reports of a period as one: hand sums, who is left out and said to be, merged communes, like with like."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Unit
from hhapp.packs.catalogue import Pack
from hhapp.services.consolidation.caveats import CaveatKind
from hhapp.services.consolidation.consolidating import Consolidated, consolidate, received_periods, units_changed
from hhapp.services.consolidation.drill import parts_shown, unit_lines
from hhapp.services.unit_tree import EventKind

from .conftest import PERIOD, Send

D = Decimal
PART, WHOLE, RATE = "dt.thanh_toan", "dt.co_phi", "dt.ty_le_thanh_toan"
EVE, DAY = date(2025, 6, 30), date(2025, 7, 1)


def told(found: Consolidated, kind: CaveatKind) -> list[str]:
    return [caveat.sentence for caveat in found.caveats if caveat.kind is kind]


def test_rates_come_of_added_parts_and_sums_are_hand_sums(
    session: Session, pack: Pack, communes: Any, send: Send
) -> None:
    for unit, part, whole in zip(communes("xã A", "xã B", "xã C"), (90, 1, 0), (100, 2, 0), strict=True):
        send(unit, {PART: part, WHOLE: whole, "cd.doi_thoai": part > 50, "tcc.giai_ngan": f"{part}.25"})
    found = consolidate(session, pack, PERIOD)
    rate = found.line(RATE)
    assert (rate.total.numerator, rate.total.denominator, rate.shown) == (D(91), D(102), "89,2%")  # not 70
    assert found.line("tcc.giai_ngan").total.value == D("91.75")
    assert found.line("cd.doi_thoai").shown == "1/3 đơn vị"
    assert (rate.reached, rate.judged) == (1, 2)  # 90% and 50% against 80%; the third has nothing to judge
    assert found.line("dt.hai_long").total.counted == 0
    assert not found.provisional
    assert received_periods(session, pack) == (PERIOD,)


def test_the_units_behind_a_rate_with_places_shares_and_the_mark(
    session: Session, pack: Pack, communes: Any, send: Send
) -> None:
    units = communes("xã A", "xã B", "xã C", "xã D", "xã Đ")
    for unit, part in zip(units[:4], (50, 90, 80, 90), strict=True):
        send(unit, {PART: part, WHOLE: 100})
    found = consolidate(session, pack, PERIOD)
    lines = unit_lines(found, RATE)
    assert [(each.unit_code, each.rank, each.shown, each.reached) for each in lines] == [
        ("xã B", 1, "90,0%", True),
        ("xã D", 1, "90,0%", True),
        ("xã C", 3, "80,0%", True),
        ("xã A", 4, "50,0%", False),
        ("xã Đ", None, "chưa có báo cáo", None),
    ]
    assert parts_shown(lines[0].total) == "90/100"
    assert [each.share for each in unit_lines(found, PART)] == ["29,0%", "29,0%", "25,8%", "16,1%", ""]
    with pytest.raises(KeyError):
        unit_lines(found, "x.y")


def test_who_did_not_report_is_named_exactly_in_dictionary_order(
    session: Session, pack: Pack, communes: Any, send: Send
) -> None:
    units = communes("xã Ơ", "xã Đ", "xã A", "xã D", "xã Ă")
    send(units[2], {PART: 1, WHOLE: 2})
    found = consolidate(session, pack, PERIOD)
    assert told(found, CaveatKind.MISSING) == [
        "Chưa bao gồm số liệu của 4 xã: Ủy ban nhân dân xã Ă, Ủy ban nhân dân xã D, Ủy ban nhân dân xã Đ, "
        "Ủy ban nhân dân xã Ơ."
    ]
    assert found.provisional
    assert (len(found.now.units), found.expected) == (1, 5)
    communes("phường B")
    assert "của 5 đơn vị:" in told(consolidate(session, pack, PERIOD), CaveatKind.MISSING)[0]


def test_a_returned_report_is_a_missing_one_unless_an_earlier_issue_stands(
    session: Session, pack: Pack, communes: Any, send: Send
) -> None:
    one, two = communes("xã A", "xã B")
    send(one, {PART: 1}, outcome="returned")
    send(two, {PART: 5}, outcome="")
    send(two, {PART: 7}, version=2, outcome="returned")
    found = consolidate(session, pack, PERIOD)
    assert found.line(PART).total.value == D(5)
    assert told(found, CaveatKind.MISSING) == ["Chưa bao gồm số liệu của 1 xã: Ủy ban nhân dân xã A."]


def test_version_two_lateness_acceptance_and_broken_rules_are_said(
    session: Session, pack: Pack, communes: Any, send: Send
) -> None:
    one, two, three = communes("xã A", "xã B", "xã C")
    send(one, {PART: 1})
    send(one, {PART: 3}, version=2, outcome="")
    send(two, {PART: 2}, at=datetime(2026, 3, 20, 5, tzinfo=UTC), remarks=["Sai 1", "Sai 2"])
    send(three, {PART: 2})
    found = consolidate(session, pack, PERIOD)
    assert found.line(PART).total.value == D(7)
    assert told(found, CaveatKind.REPLACED) == ["Đã thay bằng báo cáo sửa của 1 xã: Ủy ban nhân dân xã A (lần 2)."]
    assert told(found, CaveatKind.PROVISIONAL) == [
        "Số liệu tạm thời: báo cáo của 1 xã chưa được tiếp nhận: Ủy ban nhân dân xã A."
    ]
    assert told(found, CaveatKind.LATE) == ["Gửi sau hạn: 1 xã: Ủy ban nhân dân xã B (ngày 20/03/2026)."]
    assert told(found, CaveatKind.BROKEN_RULES) == [
        "Báo cáo của 1 xã còn điểm chưa khớp quy tắc: Ủy ban nhân dân xã B (2 điểm)."
    ]
    send(two, {PART: 2}, version=3, outcome="")
    send(three, {PART: 2}, version=3, outcome="")
    assert told(consolidate(session, pack, PERIOD), CaveatKind.PROVISIONAL) == [
        "Số liệu tạm thời: chưa tiếp nhận báo cáo nào của 3 xã đã gửi."
    ]


def test_a_figure_that_a_report_lacks_is_told_and_no_zero(
    session: Session, pack: Pack, communes: Any, send: Send
) -> None:
    one, two = communes("xã A", "xã B")
    every = {each.code: 10 for each in pack.indicators}
    send(one, every, texts={"dt.khao_sat": "Phiếu"})
    send(two, every | {PART: None, WHOLE: None}, texts={"dt.khao_sat": "Mạng"})
    found = consolidate(session, pack, PERIOD)
    assert (found.line(WHOLE).total.value, found.line(WHOLE).lacking) == (D(10), ("xã B",))
    assert told(found, CaveatKind.LACKING) == ["Chỉ tiêu 7.5, 7.5.1, 7.6: 1 xã chưa có số liệu: Ủy ban nhân dân xã B."]
    assert [each.shown for each in unit_lines(found, "dt.khao_sat")] == ["Phiếu", "Mạng"]


def test_another_pack_and_strangers_are_left_out_and_said(
    session: Session, pack: Pack, communes: Any, send: Send
) -> None:
    one, two = communes("xã A", "xã B")
    send(one, {PART: 1})
    send(two, {PART: 100}, pack_id="mau-tinh-khac")
    send("la-1", {PART: 1000})
    found = consolidate(session, pack, PERIOD)
    assert found.line(PART).total.value == D(1)
    assert told(found, CaveatKind.MISSING) == []
    assert "Ủy ban nhân dân xã B (gói mau-tinh-khac)" in told(found, CaveatKind.OTHER_PACK)[0]
    assert told(found, CaveatKind.STRAY) == ["Không cộng báo cáo của đơn vị không trực thuộc trong kỳ: la-1 (la-1)."]


def test_codes_of_an_older_version_are_followed(session: Session, pack: Pack, communes: Any, send: Send) -> None:
    renamed = replace(
        pack,
        version="2025.2",
        indicators=tuple(
            replace(each, formerly="cv.lop_cu") if each.code == "cv.lop" else each for each in pack.indicators
        ),
        others={},
    )
    old = tuple(replace(each, code="cv.lop_cu") if each.code == "cv.lop" else each for each in pack.indicators)
    money = tuple(replace(each, unit="Đồng") if each.code == "tcc.giai_ngan" else each for each in old)
    renamed = replace(renamed, others={(pack.id, "2025.1"): replace(pack, indicators=money)})
    one, two = communes("xã A", "xã B")
    send(one, {"cv.lop_cu": 3, "tcc.giai_ngan": 5000000}, pack_version="2025.1")
    send(two, {"cv.lop": 4, "tcc.giai_ngan": 5}, pack_version="2025.2")
    found = consolidate(session, renamed, PERIOD)
    assert found.line("cv.lop").total.value == D(7)
    assert (found.line("tcc.giai_ngan").total.value, found.line("tcc.giai_ngan").lacking) == (D(5), ("xã A",))


def test_like_is_compared_with_like(session: Session, pack: Pack, communes: Any, send: Send) -> None:
    one, two, three = communes("xã A", "xã B", "xã C")
    for unit, now, was in ((one, 30, 20), (two, 50, None), (three, None, 70)):
        if now is not None:
            send(unit, {PART: now, WHOLE: 100})
        if was is not None:
            send(unit, {PART: was, WHOLE: 100}, "2025-Q1")
    found = consolidate(session, pack, PERIOD)
    assert found.line(PART).total.value == D(80)
    year_ago = found.line(PART).last_year
    assert year_ago is not None
    assert (year_ago.units, year_ago.now.value, year_ago.total.value) == (1, D(30), D(20))
    assert year_ago.change is not None
    assert year_ago.change.shown == "+10 (+50,0%)"
    rate = found.line(RATE).last_year
    assert rate is not None
    assert (rate.shown, rate.now_shown, rate.change.shown if rate.change else "") == ("20,0%", "30,0%", "+10,0 điểm %")
    assert found.line(PART).previous is None
    assert found.line(PART).odd == 0


def merged(communes: Any, happened: Any) -> tuple[list[Unit], Unit, Unit]:
    olds = communes("xã 1", "xã 2", "xã 3", end=EVE)
    (new,) = communes("xã Mới", start=DAY)
    (other,) = communes("xã Khác")
    happened(EventKind.MERGE, DAY, olds, [new])
    return olds, new, other


def test_three_communes_that_became_one_equal_the_hand_sum(
    session: Session, pack: Pack, communes: Any, happened: Any, send: Send
) -> None:
    olds, new, other = merged(communes, happened)
    for old, part, whole in zip(olds, (10, 0, 35), (20, 0, 80), strict=True):
        send(old, {PART: part, WHOLE: whole, "dt.hai_long": 80 + part, "tthc.da_giai_quyet": whole}, "2025-Q1")
    send(other, {PART: 5, WHOLE: 5}, "2025-Q1")
    send(new, {PART: 60, WHOLE: 100})
    send(other, {PART: 4, WHOLE: 5})
    found = consolidate(session, pack, PERIOD)
    assert told(found, CaveatKind.MISSING) == told(found, CaveatKind.STRAY) == []
    year_ago = found.line(RATE).last_year
    assert year_ago is not None
    assert (year_ago.units, year_ago.total.numerator, year_ago.total.denominator) == (2, D(50), D(105))
    assert year_ago.now_shown == "61,0%"  # 64/105
    olds_named = ", ".join(f"Ủy ban nhân dân xã {n}" for n in (1, 2, 3))
    assert told(found, CaveatKind.MERGED) == [
        f"Số liệu cùng kỳ năm trước cộng lại theo đơn vị mới: Ủy ban nhân dân xã Mới (từ {olds_named})."
    ]
    assert units_changed(session, EVE, DAY)
    assert not units_changed(session, DAY, date(2026, 1, 1))
    then = {each.unit_name: each for each in unit_lines(consolidate(session, pack, "2025-Q1", on=DAY), RATE)}
    assert set(then) == {"Ủy ban nhân dân xã Mới", "Ủy ban nhân dân xã Khác"}
    assert parts_shown(then["Ủy ban nhân dân xã Mới"].total) == "45/100"
    assert then["Ủy ban nhân dân xã Mới"].reports == tuple(f"Ủy ban nhân dân xã {n}" for n in (1, 2, 3))
    score = {
        each.unit_code: each.total.value
        for each in unit_lines(consolidate(session, pack, "2025-Q1", DAY), "dt.hai_long")
    }
    assert score["xã Mới"] == (D(90) * 20 + D(115) * 80) / 100
    before = consolidate(session, pack, "2025-Q1")  # as it was then: four units, the same sum
    assert [member.unit.code for member in before.now.members] == ["xã 1", "xã 2", "xã 3", "xã Khác"]
    assert before.line(RATE).total == consolidate(session, pack, "2025-Q1", on=DAY).line(RATE).total


def test_a_merged_unit_of_which_a_part_did_not_report_is_not_compared(
    session: Session, pack: Pack, communes: Any, happened: Any, send: Send
) -> None:
    olds, new, other = merged(communes, happened)
    for unit in (olds[0], olds[1], other):
        send(unit, {PART: 1, WHOLE: 2}, "2025-Q1")
    for unit in (new, other):
        send(unit, {PART: 2, WHOLE: 2})
    year_ago = consolidate(session, pack, PERIOD).line(PART).last_year
    assert year_ago is not None
    assert (year_ago.units, year_ago.total.value, year_ago.now.value) == (1, D(1), D(2))
    then = consolidate(session, pack, "2025-Q1", on=DAY)
    assert then.line(PART).total.value == D(3)  # what came is added, what did not is said
    assert told(then, CaveatKind.MISSING) == ["Chưa bao gồm số liệu của 1 xã: Ủy ban nhân dân xã 3."]
    assert unit_lines(then, PART)[1].shown == "chưa có báo cáo"


def test_a_unit_that_was_split_goes_to_no_one_and_is_said(
    session: Session, pack: Pack, communes: Any, happened: Any, send: Send
) -> None:
    (old,) = communes("xã Cũ", end=EVE)
    news = communes("xã Trên", "xã Dưới", start=DAY)
    happened(EventKind.SPLIT, DAY, [old], news)
    send(old, {PART: 9, WHOLE: 9}, "2025-Q1")
    found = consolidate(session, pack, "2025-Q1", on=DAY)
    assert found.line(PART).total.counted == 0
    assert "đã chia tách" in told(found, CaveatKind.SPLIT)[0]
    assert {each.shown for each in unit_lines(found, PART)} == {"đã chia tách, không tính được"}


def test_what_changed_suddenly_is_counted_and_said_in_words(
    session: Session, pack: Pack, communes: Any, send: Send
) -> None:
    units = communes(*(f"xã {letter}" for letter in "ABCDEGHIK"))
    for at, unit in enumerate(units):
        send(unit, {PART: 90 + at, WHOLE: 100}, "2025-Q4")
        send(unit, {PART: 9 if at == 8 else 90 + at, WHOLE: 100})
    found = consolidate(session, pack, PERIOD)
    assert (found.line(PART).odd, found.line(RATE).odd, found.line(WHOLE).odd) == (1, 1, 0)
    last = unit_lines(found, RATE)[-1]
    assert last.odd == (
        "thấp hơn hẳn các đơn vị khác (trung vị 93,0%)",
        "giảm đột ngột (kỳ trước 98,0%)",
    )
    assert last.previous_shown == "98,0%"


def test_a_period_that_the_pack_does_not_have(session: Session, pack: Pack, unit_id: int) -> None:
    with pytest.raises(UserError, match="Không có kỳ báo cáo"):
        consolidate(session, pack, "2026-T5")

"""Targets: read from the sentence, judged by typed results or by a figure of a period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.services import periods, targets
from hhapp.services.figures import set_figures
from hhapp.services.plan import areas
from hhapp.services.plan_edit import create_plan
from hhapp.services.targets import TargetRow, target_rows
from hhapp.vn.thresholds import Comparator, Outcome, Threshold

TODAY = date(2021, 6, 1)
HEARD = "Phấn đấu tối thiểu 50% số TTHC có phát sinh hồ sơ."
SCOPES = (
    "đạt từ 70% đối với cơ quan chuyên môn cấp tỉnh, 60% đối với cơ quan chuyên môn cấp huyện, "
    "40% đối với Ủy ban nhân dân cấp xã"
)
VAGUE = "Tăng dần tính tự chủ tài chính đối với các đơn vị sự nghiệp công lập."


@pytest.fixture
def plan_id(session: Session, pack: Pack, unit_id: int) -> int:
    return create_plan(session, pack, unit_id, 2021)


@pytest.fixture
def area_id(session: Session, plan_id: int) -> int:
    return areas(session, plan_id)[2].id


def one(session: Session, pack: Pack, plan_id: int, on: date = TODAY) -> TargetRow:
    session.flush()
    (row,) = target_rows(session, pack, plan_id, on)
    return row


def test_typed_results(session: Session, pack: Pack, plan_id: int, area_id: int) -> None:
    targets.add_target(session, area_id, HEARD)
    row = one(session, pack, plan_id)
    assert (row.threshold_shown, row.verdict, row.result_shown) == ("≥ 50%", Outcome.MISSING, "chưa có số liệu")
    assert row.threshold_id is not None
    targets.set_result(session, row.threshold_id, date(2021, 3, 31), value=Decimal(30))
    targets.set_result(session, row.threshold_id, date(2021, 5, 31), numerator=Decimal(47), denominator=Decimal(100))
    row = one(session, pack, plan_id)
    assert (row.result_shown, row.verdict_shown, row.as_of) == ("47,0%", "Gần đạt", date(2021, 5, 31))
    assert "47/100" in row.arithmetic
    assert one(session, pack, plan_id, date(2021, 4, 1)).verdict is Outcome.NOT_REACHED
    targets.set_result(session, row.threshold_id, date(2021, 5, 31))
    assert one(session, pack, plan_id).result_shown == "30%"
    targets.set_result(session, row.threshold_id, date(2021, 5, 31), numerator=Decimal(0), denominator=Decimal(0))
    assert one(session, pack, plan_id).verdict_shown == "Không phát sinh"


def test_results_refused(session: Session, pack: Pack, plan_id: int, area_id: int) -> None:
    targets.add_target(session, area_id, HEARD)
    threshold_id = one(session, pack, plan_id).threshold_id
    assert threshold_id is not None
    with pytest.raises(UserError, match="tử số và mẫu số"):
        targets.set_result(session, threshold_id, TODAY, numerator=Decimal(1))
    with pytest.raises(UserError, match="không thể âm"):
        targets.set_result(session, threshold_id, TODAY, value=Decimal(-1))
    with pytest.raises(UserError, match="không hợp lý"):
        targets.set_result(session, threshold_id, date(1, 1, 1), value=Decimal(1))


def test_several_thresholds_and_none(session: Session, pack: Pack, plan_id: int, area_id: int) -> None:
    targets.add_target(session, area_id, SCOPES)
    vague = targets.add_target(session, area_id, VAGUE)
    *scoped, unread = target_rows(session, pack, plan_id, TODAY)
    assert [(row.threshold_shown, row.scope) for row in scoped] == [
        ("≥ 70%", "cơ quan chuyên môn cấp tỉnh"),
        ("≥ 60%", "cơ quan chuyên môn cấp huyện"),
        ("≥ 40%", "Ủy ban nhân dân cấp xã"),
    ]
    assert (unread.threshold_id, unread.verdict, unread.arithmetic) == (
        None,
        Outcome.MISSING,
        "chưa đọc được mức phải đạt",
    )
    targets.add_threshold(session, vague, Threshold(Comparator.BETWEEN, Decimal(2), Decimal(3), "đơn vị", None, None))
    session.flush()
    session.expire_all()
    assert target_rows(session, pack, plan_id, TODAY)[-1].threshold_shown == "2 đơn vị - 3 đơn vị"
    with pytest.raises(UserError, match="Khoảng"):
        targets.add_threshold(session, vague, Threshold(Comparator.BETWEEN, Decimal(3), None, "%", None, None))


def test_a_sentence_written_again(session: Session, pack: Pack, plan_id: int, area_id: int) -> None:
    target_id = targets.add_target(session, area_id, HEARD)
    threshold_id = one(session, pack, plan_id).threshold_id
    assert threshold_id is not None
    targets.set_result(session, threshold_id, TODAY, value=Decimal(55))
    targets.update_target(session, target_id, HEARD.replace("50%", "60%"))
    row = one(session, pack, plan_id)
    assert (row.threshold_shown, row.result_shown, row.verdict) == ("≥ 60%", "55%", Outcome.NEAR)
    targets.set_threshold(session, threshold_id, Threshold(Comparator.MORE, Decimal(55), None, "%", None, None))
    targets.update_target(session, target_id, HEARD)
    assert one(session, pack, plan_id).threshold_shown == "> 55%"  # set by hand stays
    assert one(session, pack, plan_id).verdict is Outcome.NEAR
    targets.delete_target(session, target_id)
    session.flush()
    assert target_rows(session, pack, plan_id, TODAY) == ()


def test_fewer_thresholds_than_before(session: Session, pack: Pack, plan_id: int, area_id: int) -> None:
    target_id = targets.add_target(session, area_id, SCOPES)
    targets.update_target(session, target_id, HEARD)
    assert one(session, pack, plan_id).threshold_shown == "≥ 50%"
    targets.update_target(session, target_id, SCOPES)
    session.flush()
    assert len(target_rows(session, pack, plan_id, TODAY)) == 3


def test_a_figure_of_the_last_period_judges(
    session: Session, pack: Pack, unit_id: int, plan_id: int, area_id: int
) -> None:
    targets.add_target(session, area_id, HEARD)
    threshold_id = one(session, pack, plan_id).threshold_id
    assert threshold_id is not None
    with pytest.raises(UserError, match="Không có số liệu"):
        targets.link_indicator(session, pack, threshold_id, "xyz")
    targets.link_indicator(session, pack, threshold_id, "dt.ty_le_truc_tuyen")
    assert one(session, pack, plan_id).verdict is Outcome.MISSING
    first = periods.open_period(session, pack, unit_id, 2021, "Q1")
    set_figures(session, pack, first, {"tthc.truc_tuyen": "40", "tthc.truc_tiep": "60"})
    row = one(session, pack, plan_id)
    assert (row.result_shown, row.verdict, row.note) == ("40,0%", Outcome.NOT_REACHED, "Quý I năm 2021")
    assert row.arithmetic.startswith("40/100 = ")
    running = periods.open_period(session, pack, unit_id, 2021, "H1")
    set_figures(session, pack, running, {"tthc.truc_tuyen": "80", "tthc.truc_tiep": "20"})
    assert one(session, pack, plan_id).result_shown == "40,0%"  # the half year still runs
    assert one(session, pack, plan_id, date(2021, 6, 14)).result_shown == "80,0%"
    targets.link_indicator(session, pack, threshold_id, None)
    assert one(session, pack, plan_id).verdict is Outcome.MISSING

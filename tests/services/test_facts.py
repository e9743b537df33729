"""Facts are what is kept elsewhere, with numerator and denominator apart and a sentence that says from where."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from hhapp.models import SentReport
from hhapp.packs.annex import Annex
from hhapp.packs.catalogue import Pack
from hhapp.packs.facts import FACT_KEYS, fact_fault
from hhapp.services import facts, periods
from hhapp.services.facts import fact
from hhapp.services.figures import figure_grid, set_figure, set_missing_reason
from hhapp.services.period_states import lock_period, mark_sent
from hhapp.services.plan import task_rows
from hhapp.services.plan_import import apply_import
from hhapp.services.progress import complete_task
from hhapp.services.reporting_days import reporting_days

DAY = date(2021, 7, 1)


def test_nothing_kept_is_said_and_is_no_zero(session: Session, pack: Pack, unit_id: int) -> None:
    for key in ("plan.completion", "plan.overdue", "figure.tthc.tiep_nhan"):
        found = fact(session, pack, unit_id, 2021, DAY, key)
        assert not found.known
        assert found.told.startswith("Chưa có")
    early = fact(session, pack, unit_id, 2021, date(2021, 1, 1), "reports.late")
    assert not early.known
    assert "chưa có báo cáo nào" in early.told


def test_the_plan_tells_how_far_it_is_on_the_day(
    session: Session, pack: Pack, unit_id: int, small_annex: Annex
) -> None:
    plan_id = apply_import(session, pack, unit_id, 2021, small_annex).plan_id
    first = task_rows(session, plan_id, DAY)[0]
    complete_task(session, first.id, date(2021, 4, 5))
    done = fact(session, pack, unit_id, 2021, DAY, "plan.completion")
    assert (done.numerator, done.denominator, done.page) == (Decimal(1), Decimal(5), "plan")
    assert done.told == "Kế hoạch năm 2021: 1/5 nhiệm vụ hoàn thành, tính đến 01/07/2021"
    assert fact(session, pack, unit_id, 2021, DAY, "plan.on_time").numerator == Decimal(0)
    assert fact(session, pack, unit_id, 2021, DAY, "plan.overdue").value == Decimal(1)


def test_a_ratio_comes_with_its_parts_and_the_latest_period_that_has_it(
    session: Session, pack: Pack, unit_id: int
) -> None:
    first = periods.open_period(session, pack, unit_id, 2021, "Q1")
    set_figure(session, pack, first, "cd.giao", "8")
    set_figure(session, pack, first, "cd.giao_dung_han", "6")
    periods.open_period(session, pack, unit_id, 2021, "Q2")
    found = fact(session, pack, unit_id, 2021, DAY, "figure.cd.ty_le_giao")
    assert (found.numerator, found.denominator, found.value) == (Decimal(6), Decimal(8), None)
    assert "Quý I năm 2021: 75,0%" in found.told
    assert (found.page, found.thing) == ("figures", ("2021-Q1", "cd.ty_le_giao"))
    assert fact(session, pack, unit_id, 2021, DAY, "figure.cd.giao").value == Decimal(8)


def test_reports_of_a_year_fall_due_four_times(session: Session, pack: Pack, unit_id: int) -> None:
    days = reporting_days(session, pack, unit_id, 2021)
    assert [day.label for day in days] == [
        "Quý I năm 2021",
        "6 tháng đầu năm 2021",
        "9 tháng đầu năm 2021",
        "Năm 2021",
    ]
    assert all(day.standing == "chưa gửi" for day in days)
    found = fact(session, pack, unit_id, 2021, DAY, "reports.late")
    assert found.value == Decimal(2)
    assert "Quý I năm 2021: chưa gửi" in found.told


@pytest.mark.parametrize(("sent", "on_time"), [(date(2021, 3, 16), True), (date(2021, 3, 17), False)])
def test_a_report_is_in_time_until_its_last_day(
    session: Session, pack: Pack, unit_id: int, sent: date, on_time: bool
) -> None:
    period_id = periods.open_period(session, pack, unit_id, 2021, "Q1")
    period = periods.period_row(session, pack, period_id)
    assert period.due == date(2021, 3, 16)
    at = datetime(2021, 3, 15, 9, tzinfo=UTC)
    for row in figure_grid(session, pack, period_id).rows:
        if row.editable:
            set_missing_reason(session, pack, period_id, row.code, "Không có trong kỳ")
    lock_period(session, pack, period_id, at)
    mark_sent(session, period_id, at, on=sent)
    first = reporting_days(session, pack, unit_id, 2021)[0]
    assert (first.sent, first.on_time) == (sent, on_time)
    found = fact(session, pack, unit_id, 2021, date(2021, 4, 1), "reports.on_time")
    assert (found.numerator, found.denominator) == (Decimal(int(on_time)), Decimal(1))


def test_what_was_written_out_counts_as_sent_where_nobody_noted_it(session: Session, pack: Pack, unit_id: int) -> None:
    period_id = periods.open_period(session, pack, unit_id, 2021, "H1")
    session.add(SentReport(period_id=period_id, made_at=datetime(2021, 6, 15, 3, tzinfo=UTC), files="[]"))
    session.flush()
    half = reporting_days(session, pack, unit_id, 2021)[1]
    assert half.sent == date(2021, 6, 15)
    assert half.on_time


def test_every_key_a_pack_may_name_is_found(session: Session, pack: Pack, unit_id: int) -> None:
    for prefix, names in FACT_KEYS.items():
        for name in names:
            assert fact(session, pack, unit_id, 2021, DAY, f"{prefix}.{name}").key == f"{prefix}.{name}"
    assert {*FACT_KEYS, "figure"} == set(facts._SOURCES)


def test_a_wrong_key_is_told_with_the_nearest_right_one() -> None:
    codes = {"tthc.tiep_nhan"}
    assert fact_fault("plan.completion", codes) is None
    assert fact_fault("figure.tthc.tiep_nhan", codes) is None
    assert "plan.completion" in (fact_fault("plan.complete", codes) or "")
    assert "figure.tthc.tiep_nhan" in (fact_fault("figure.tthc.tiepnhan", codes) or "")
    assert "sửa hoặc xóa" in (fact_fault("xyz", codes) or "")

"""Periods and their figures: windows, what may be typed, what is computed, what is missing, which rules break."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import IndicatorValue, ReportingPeriod
from hhapp.packs.annex import Annex
from hhapp.packs.catalogue import Pack
from hhapp.services import periods, progress
from hhapp.services.figure_values import Typed, entry_text, read_typed, work_out
from hhapp.services.figures import FigureGrid, FigureRow, figure_grid, set_figure, set_figures
from hhapp.services.plan import task_rows
from hhapp.services.plan_import import apply_import
from hhapp.vn.numbers import MISSING


@pytest.fixture
def period_id(session: Session, pack: Pack, unit_id: int) -> int:
    return periods.open_period(session, pack, unit_id, 2021, "Q1")


def rows(grid: FigureGrid) -> dict[str, FigureRow]:
    return {row.code: row for group in grid.groups for row in group.rows}


def test_windows_and_due_days(pack: Pack) -> None:
    q1 = periods.window(pack, "Q1", 2021)
    assert (q1.start, q1.end, q1.due) == (date(2020, 12, 15), date(2021, 3, 14), date(2021, 3, 16))
    assert periods.window(pack, "Y", 2025).due == date(2025, 12, 16)  # 14/12/2025 is a Sunday
    assert periods.days_left(q1.due, date(2021, 3, 20)) == -4


@pytest.mark.parametrize(
    ("today", "code"),
    [
        (date(2021, 1, 5), "2021-Q1"),
        (date(2021, 3, 16), "2021-Q1"),
        (date(2021, 3, 17), "2021-H1"),
        (date(2021, 9, 1), "2021-M9"),
        (date(2021, 12, 14), "2021-Y"),
        (date(2021, 12, 25), "2022-Q1"),
    ],
)
def test_period_due_next(pack: Pack, today: date, code: str) -> None:
    assert periods.current_period_code(pack, today) == code


@pytest.mark.parametrize(
    ("today", "code"),
    [
        (date(2020, 5, 1), "2021-Q1"),  # nothing of that year is due yet: what will be first
        (date(2021, 9, 1), "2021-M9"),
        (date(2022, 3, 1), "2021-Y"),  # all is past: what was last
    ],
)
def test_period_due_next_in_one_year(pack: Pack, today: date, code: str) -> None:
    assert periods.current_period_code(pack, today, 2021) == code


@pytest.mark.parametrize("code", ["2021", "2021-Q9", "21-Q1", "1999-Q1", "abcd-Q1", "", "２０２１-Q1"])
def test_codes_that_are_no_period(pack: Pack, code: str) -> None:
    with pytest.raises(UserError):
        periods.split_code(pack, code)


def test_opening_twice_is_one_period(session: Session, pack: Pack, unit_id: int, period_id: int) -> None:
    assert periods.open_period(session, pack, unit_id, 2021, "q1") == period_id
    assert [row.label for row in periods.period_rows(session, pack, unit_id)] == ["Quý I năm 2021"]
    found = periods.period_by_code(session, pack, unit_id, "2021-Q1")
    assert found is not None
    assert (found.state.shown, found.pack_id) == ("đang nhập", "mau-xa")
    assert periods.period_by_code(session, pack, unit_id, "2021-H1") is None


def test_typed_computed_missing(session: Session, pack: Pack, period_id: int) -> None:
    set_figures(
        session, pack, period_id, {"tthc.truc_tuyen": "1.015", "tthc.truc_tiep": "328", "tthc.ky_truoc": "không"}
    )
    found = rows(figure_grid(session, pack, period_id))
    assert (found["tthc.truc_tuyen"].value, found["tthc.truc_tuyen"].shown) == (Decimal(1015), "1.015")
    assert (found["tthc.ky_truoc"].value, found["tthc.ky_truoc"].entry) == (Decimal(0), "0")
    assert (found["tthc.tiep_nhan"].value, found["tthc.tiep_nhan"].editable) == (Decimal(1343), False)
    assert found["dt.ty_le_truc_tuyen"].shown == "75,6%"
    assert found["dt.ty_le_truc_tuyen"].value == Decimal("75.6")
    assert (found["tthc.da_giai_quyet"].value, found["tthc.da_giai_quyet"].shown) == (None, MISSING)
    assert (found["cd.nhiem_vu"].value, found["cd.nhiem_vu"].shown) == (None, MISSING)  # no plan


def test_nothing_over_nothing(session: Session, pack: Pack, period_id: int) -> None:
    set_figures(session, pack, period_id, {"cd.giao": "0", "cd.giao_dung_han": "0"})
    assert rows(figure_grid(session, pack, period_id))["cd.ty_le_giao"].shown == "không phát sinh"
    set_figure(session, pack, period_id, "cd.giao_dung_han", "2")
    assert rows(figure_grid(session, pack, period_id))["cd.ty_le_giao"].shown == "không tính được"


def test_empty_takes_the_figure_away(session: Session, pack: Pack, period_id: int) -> None:
    set_figure(session, pack, period_id, "cd.giao", "5")
    set_figure(session, pack, period_id, "cd.giao", " ")
    row = rows(figure_grid(session, pack, period_id))["cd.giao"]
    assert (row.value, row.shown, row.entry) == (None, MISSING, "")
    set_figure(session, pack, period_id, "cd.van_ban", "")
    assert session.scalars(select(IndicatorValue.code)).all() == ["cd.giao"]
    set_figure(session, pack, period_id, "cd.giao", "", "chờ Văn phòng")
    set_figure(session, pack, period_id, "cd.giao", "7")
    row = rows(figure_grid(session, pack, period_id))["cd.giao"]
    assert (row.shown, row.note) == ("7", "chờ Văn phòng")


def test_filled_is_counted(session: Session, pack: Pack, period_id: int) -> None:
    before = figure_grid(session, pack, period_id)
    set_figures(session, pack, period_id, {"cd.giao": "0", "cd.doi_thoai": "Có", "dt.khao_sat": "Phiếu hỏi"})
    after = figure_grid(session, pack, period_id)
    assert (before.filled, after.filled, after.to_fill) == (0, 3, before.to_fill)
    found = rows(after)
    assert (found["cd.doi_thoai"].value, found["cd.doi_thoai"].shown, found["cd.doi_thoai"].entry) == (1, "Có", "Có")
    assert (found["dt.khao_sat"].value, found["dt.khao_sat"].shown) == (None, "Phiếu hỏi")


@pytest.mark.parametrize(
    ("code", "typed", "told"),
    [
        ("cd.giao", "năm", "không phải là số"),
        ("cd.giao", "-1", "không thể âm"),
        ("cd.giao", "9" * 26, "quá 15 chữ số"),
        ("cd.giao", "1" + ".000" * 5, "quá 15 chữ số"),
        ("cd.giao", "-" + "9" * 26, "không thể âm"),
        ("cd.giao", "1,5", "số nguyên"),
        ("cd.ty_le_giao", "50", "chương trình tính"),
        ("cd.nhiem_vu", "31", "chương trình tính"),
        ("cd.doi_thoai", "12", "Có hoặc Không"),
        ("không.có", "1", "Không có chỉ tiêu"),
    ],
)
def test_refused(session: Session, pack: Pack, period_id: int, code: str, typed: str, told: str) -> None:
    with pytest.raises(UserError, match=told) as refused:
        set_figure(session, pack, period_id, code, typed)
    assert refused.value.advice
    assert session.scalar(select(func.count()).select_from(IndicatorValue)) == 0


@pytest.mark.parametrize(("typed", "shown"), [("TRUE", "Có"), ("Đúng", "Có"), ("x", "Có"), ("FALSE", "Không")])
def test_yes_and_no_as_a_spreadsheet_writes_them(
    session: Session, pack: Pack, period_id: int, typed: str, shown: str
) -> None:
    set_figure(session, pack, period_id, "cd.doi_thoai", typed)
    assert rows(figure_grid(session, pack, period_id))["cd.doi_thoai"].shown == shown


def test_closed_period_takes_nothing(session: Session, pack: Pack, period_id: int) -> None:
    session.get_one(ReportingPeriod, period_id).state = periods.PeriodState.CLOSED.value
    session.flush()
    with pytest.raises(UserError, match="đã chốt"):
        set_figure(session, pack, period_id, "cd.giao", "5")


def test_rules_tell_what_was_compared(session: Session, pack: Pack, period_id: int) -> None:
    set_figures(session, pack, period_id, {"tthc.phan_anh": "3"})
    assert figure_grid(session, pack, period_id).findings == ()
    set_figures(session, pack, period_id, {"tthc.phan_anh_da_xu_ly": "1.200"})
    (finding,) = figure_grid(session, pack, period_id).findings
    assert (finding.rule_code, finding.severity.value) == ("phan_anh", "error")
    assert finding.codes == ("tthc.phan_anh", "tthc.phan_anh_da_xu_ly")
    assert finding.figures == "3.7 = 3; 3.7.1 = 1.200"


def test_previous_period_stands_beside(session: Session, pack: Pack, unit_id: int, period_id: int) -> None:
    assert rows(figure_grid(session, pack, period_id))["cd.giao"].previous_shown == ""
    before = periods.open_period(session, pack, unit_id, 2020, "Q4")
    set_figures(session, pack, before, {"cd.giao": "8", "cd.giao_dung_han": "6"})
    found = rows(figure_grid(session, pack, period_id))
    assert (found["cd.giao"].previous_shown, found["cd.ty_le_giao"].previous_shown) == ("8", "75,0%")
    assert found["tc.ban_hanh"].previous_shown == MISSING
    half = periods.period_row(session, pack, periods.open_period(session, pack, unit_id, 2021, "H1"))
    assert periods.previous_code(pack, half) == "2020-H1"
    second = periods.period_row(session, pack, periods.open_period(session, pack, unit_id, 2021, "Q2"))
    assert periods.previous_code(pack, second) == "2021-Q1"


def test_counts_of_the_plan_at_the_period_end(
    session: Session, pack: Pack, unit_id: int, period_id: int, small_annex: Annex
) -> None:
    plan_id = apply_import(session, pack, unit_id, 2021, small_annex).plan_id
    by = task_rows(session, plan_id, date(2021, 3, 1))[3]
    progress.complete_task(session, by.id, date(2021, 3, 15))  # one day after the period
    session.flush()
    found = rows(figure_grid(session, pack, period_id))
    assert (found["cd.nhiem_vu"].value, found["cd.hoan_thanh"].value) == (Decimal(5), Decimal(0))
    assert found["cd.muc_hoan_thanh"].shown == "0,0%"
    progress.complete_task(session, by.id, date(2021, 3, 14))
    session.flush()
    assert rows(figure_grid(session, pack, period_id))["cd.muc_hoan_thanh"].shown == "20,0%"
    early = figure_grid(session, pack, period_id, today=date(2021, 3, 1))
    assert rows(early)["cd.hoan_thanh"].value == Decimal(0)


AMOUNTS = st.decimals(0, 10**12, places=2, allow_nan=False)


@given(AMOUNTS)
def test_what_is_shown_for_editing_reads_back(pack: Pack, amount: Decimal) -> None:
    money = pack.indicator("tcc.von_ke_hoach")
    assert read_typed(money, entry_text(money, Typed(amount, None))).value == amount


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_ratio_is_exact(pack: Pack, part: int, whole: int) -> None:
    typed = {"cd.giao_dung_han": Typed(Decimal(part), None), "cd.giao": Typed(Decimal(whole), None)}
    figure = work_out(pack, typed, None)["cd.ty_le_giao"]
    if whole == 0:
        assert figure.value is None
        assert figure.shown == ("không phát sinh" if part == 0 else "không tính được")
    else:
        assert figure.value is not None
        assert abs(figure.value * whole - part * 100) < Decimal("1e-40") * max(part, 1)

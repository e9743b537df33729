"""Consolidated figures become the office's own only when taken, with a note; Undo is that of every action."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.services.consolidation.consolidating import Consolidated, consolidate
from hhapp.services.consolidation.taking import propose_taking, take
from hhapp.services.figures import set_figures
from hhapp.services.forms import set_cells
from hhapp.services.period_figures import kept_values
from hhapp.services.periods import open_period, period_by_code

from .conftest import PERIOD, Send

D = Decimal


@pytest.fixture
def found(session: Session, pack: Pack, communes: Any, send: Send) -> Consolidated:
    one, two, _ = communes("xã A", "xã B", "xã C")
    told = {"cv.lop": 2, "dt.hai_long": 80, "cd.doi_thoai": 1, "tthc.qua_han": 4, "tcc.giai_ngan": "1.5"}
    send(one, told | {"tthc.da_giai_quyet": 10})
    send(two, told | {"tthc.da_giai_quyet": 20, "dt.hai_long": "81.125"})
    return consolidate(session, pack, PERIOD)


def test_what_is_typed_is_proposed_and_nothing_written(
    session: Session, pack: Pack, unit_id: int, found: Consolidated
) -> None:
    taking = propose_taking(session, pack, unit_id, found)
    assert {each.code: each.new_shown for each in taking.differences} == {
        "cv.lop": "4",
        "dt.hai_long": "80,75",
        "tthc.qua_han": "8",
        "tcc.giai_ngan": "3",
    }
    assert taking.note == "Tổng hợp từ 2/3 báo cáo"
    assert period_by_code(session, pack, unit_id, PERIOD) is None


def test_taking_writes_only_what_differs_with_a_note(
    session: Session, pack: Pack, unit_id: int, found: Consolidated
) -> None:
    period = open_period(session, pack, unit_id, 2026, "Q1")
    set_figures(session, pack, period, {"cv.lop": "4", "dt.hai_long": "99"})
    taking = take(session, pack, unit_id, found)
    assert {each.code: (each.old_shown, each.new_shown) for each in taking.differences} == {
        "dt.hai_long": ("99,00", "80,75"),
        "tthc.qua_han": ("", "8"),
        "tcc.giai_ngan": ("", "3,0"),
    }
    kept = kept_values(session, period)
    assert (kept["dt.hai_long"].value, kept["dt.hai_long"].note) == (D("80.75"), "Tổng hợp từ 2/3 báo cáo")
    assert kept["cv.lop"].note == ""
    with pytest.raises(UserError, match="đã đúng như số tổng hợp"):
        take(session, pack, unit_id, found)


def test_figures_of_a_form_in_use_are_left_alone(
    session: Session, pack: Pack, unit_id: int, found: Consolidated
) -> None:
    period = open_period(session, pack, unit_id, 2026, "Q1")
    set_cells(session, pack, period, "bieu_06a", {("dat_dai", "qua_han"): "1"})
    taking = take(session, pack, unit_id, found)
    assert "Giải quyết quá hạn" in taking.from_forms
    assert "tthc.qua_han" not in {each.code for each in taking.differences}


def test_a_locked_period_takes_nothing(session: Session, pack: Pack, unit_id: int, found: Consolidated) -> None:
    from hhapp.models import ReportingPeriod

    period = open_period(session, pack, unit_id, 2026, "Q1")
    session.get_one(ReportingPeriod, period).state = "closed"
    session.flush()
    with pytest.raises(UserError, match="đã chốt"):
        propose_taking(session, pack, unit_id, found)

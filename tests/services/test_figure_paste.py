"""A copied column: all of it or nothing, never a row too far, never over what the program computes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hhapp.models import IndicatorValue
from hhapp.packs.catalogue import Pack
from hhapp.services import periods
from hhapp.services.figure_paste import parse_block, paste_figures
from hhapp.services.figures import (
    FigureGrid,
    FiguresRefusedError,
    figure_grid,
    preview_figures,
    set_figures,
)


@pytest.fixture
def period_id(session: Session, pack: Pack, unit_id: int) -> int:
    return periods.open_period(session, pack, unit_id, 2026, "Q1")


@pytest.fixture
def grid(session: Session, pack: Pack, period_id: int) -> FigureGrid:
    return figure_grid(session, pack, period_id)


def shown(session: Session, pack: Pack, period_id: int) -> dict[str, str]:
    return {row.code: row.shown for row in figure_grid(session, pack, period_id).rows}


def test_lines_lie_beside_the_rows_computed_ones_too(grid: FigureGrid) -> None:
    block = parse_block(grid, "cd.giao", "21\r\n20\r\n1\r\n95,2%\r\n\r\n0\r\n")
    assert block.typed == {"cd.giao": "21", "cd.giao_dung_han": "20", "cd.giao_tre_han": "1", "cd.khac_phuc": "0"}
    assert block.computed == {"cd.ty_le_giao": "95,2%"}
    assert block.faults == ()


@pytest.mark.parametrize(
    ("start", "text", "codes", "told"),
    [
        ("cd.giao", "a\n2\n-1", ["cd.giao", "cd.giao_tre_han"], "1.4. "),
        ("cd.giao", "1\t2\n3\t4", ["cd.giao"], "nhiều cột"),
        ("dt.hai_long", "90\n91", [""], "thừa 1 dòng"),
        ("không.có", "1", [""], "thừa 1 dòng"),
        ("cd.giao", '"' + "1" * 200_000 + '"', ["cd.giao"], "không phải là các ô"),
    ],
)
def test_bad_blocks(grid: FigureGrid, start: str, text: str, codes: list[str], told: str) -> None:
    block = parse_block(grid, start, text)
    assert [fault.code for fault in block.faults] == codes
    assert told in block.faults[0].sentence


def test_cells_with_line_breaks_and_quotes_are_one_cell(grid: FigureGrid) -> None:
    block = parse_block(grid, "dt.khao_sat", '"Phiếu ""hỏi""\nvà gọi điện"\r\n94,27\r\n')
    assert block.typed == {"dt.khao_sat": 'Phiếu "hỏi"\nvà gọi điện', "dt.hai_long": "94,27"}


def test_all_is_kept(session: Session, pack: Pack, period_id: int) -> None:
    assert paste_figures(session, pack, period_id, "cd.giao", "21\n20\n1\n95,238\n") == 3
    found = shown(session, pack, period_id)
    assert (found["cd.giao"], found["cd.ty_le_giao"]) == ("21", "95,2%")
    assert paste_figures(session, pack, period_id, "cd.giao", "\n19\n") == 1  # an empty cell changes nothing
    assert shown(session, pack, period_id)["cd.giao"] == "21"


def test_nothing_is_kept_of_a_bad_block(session: Session, pack: Pack, period_id: int) -> None:
    with pytest.raises(FiguresRefusedError, match="2 ô chưa đúng, chưa ghi ô nào") as refused:
        paste_figures(session, pack, period_id, "cd.giao", "21\nhai\n1,5\n")
    assert [cell.code for cell in refused.value.cells] == ["cd.giao_dung_han", "cd.giao_tre_han"]
    assert session.scalar(select(func.count()).select_from(IndicatorValue)) == 0


@pytest.mark.parametrize("computed", ["90", "không phát sinh", "chưa có số liệu"])
def test_a_block_that_slipped_by_a_row_is_noticed(session: Session, pack: Pack, period_id: int, computed: str) -> None:
    with pytest.raises(FiguresRefusedError, match="chương trình tính 95,2%, ô dán là") as refused:
        paste_figures(session, pack, period_id, "cd.giao", f"21\n20\n1\n{computed}\n0")
    assert [cell.code for cell in refused.value.cells] == ["cd.ty_le_giao"]


def test_words_of_computed_figures_agree(session: Session, pack: Pack, period_id: int) -> None:
    assert paste_figures(session, pack, period_id, "cd.giao", "0\n0\n0\nKhông phát sinh\n") == 3
    assert paste_figures(session, pack, period_id, "cd.nhiem_vu", "Chưa có số liệu") == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet='0123456789.,%\t\r\n" aạ-=\x00', max_size=60))
def test_any_text_is_answered(grid: FigureGrid, text: str) -> None:
    block = parse_block(grid, "tthc.truc_tuyen", text)
    assert not set(block.typed) & set(block.computed)
    assert all(fault.sentence for fault in block.faults)


def test_several_figures_are_refused_together(session: Session, pack: Pack, period_id: int) -> None:
    typed = {"cd.van_ban": "1", "cd.giao": "x", "no.such": "1", "tthc.tiep_nhan": "1"}
    with pytest.raises(FiguresRefusedError) as refused:
        set_figures(session, pack, period_id, typed)
    assert [cell.code for cell in refused.value.cells] == ["cd.giao", "no.such", "tthc.tiep_nhan"]
    assert refused.value.details.count("\n") == 2
    assert session.scalar(select(func.count()).select_from(IndicatorValue)) == 0


def test_a_look_at_what_would_change(session: Session, pack: Pack, period_id: int) -> None:
    set_figures(session, pack, period_id, {"cd.van_ban": "1.234", "cd.doi_thoai": "Có", "cd.phat_hien": "3"})
    typed = {"cd.van_ban": "1234", "cd.phat_hien": "không", "cd.doi_thoai": "Không", "cd.giao": "x", "no.such": "1"}
    found = {each.code: each for each in preview_figures(session, pack, period_id, typed)}
    assert list(found) == ["cd.giao", "cd.phat_hien", "cd.doi_thoai", "no.such"]
    assert (found["cd.phat_hien"].old_shown, found["cd.phat_hien"].new_shown) == ("3", "0")
    assert (found["cd.doi_thoai"].old_shown, found["cd.doi_thoai"].new_shown) == ("Có", "Không")
    assert (found["cd.giao"].new_shown, "không phải là số" in found["cd.giao"].fault) == ("x", True)
    assert "Không có chỉ tiêu" in found["no.such"].fault
    assert shown(session, pack, period_id)["cd.phat_hien"] == "3"

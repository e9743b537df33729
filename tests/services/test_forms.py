"""Filling biểu II.06a: rows, cells, pasted blocks, what the last period left, checks, and figures that come from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack, Severity
from hhapp.services import figures, forms, period_states, reporting
from hhapp.services.figures import FiguresRefusedError, figure_grid
from hhapp.services.form_checks import broken_rules, form_gaps
from hhapp.services.form_values import CellPlace, KeptRow, cell_place, kept_rows, worked_out
from hhapp.services.forms import FormGrid, form_grid
from hhapp.services.periods import open_period

CODE = "bieu_06a"
AT = datetime(2026, 3, 15, 8, tzinfo=UTC)
TYPED = (
    *("truc_tuyen", "truc_tiep", "ky_truoc", "truoc_han", "dung_han", "qua_han", "dang_trong_han", "dang_qua_han"),
)
Fill = Callable[[int, str, str], None]


@pytest.fixture
def first(session: Session, pack: Pack, unit_id: int) -> int:
    """Quý IV of the year before."""
    return open_period(session, pack, unit_id, 2025, "Q4")


@pytest.fixture
def second(session: Session, pack: Pack, unit_id: int, first: int) -> int:
    """Quý I, which begins the day after `first` ended."""
    assert first
    return open_period(session, pack, unit_id, 2026, "Q1")


@pytest.fixture
def fill(session: Session, pack: Pack) -> Fill:
    """Writes the eight typed cells of a row, given in the order of the form."""

    def write(period_id: int, key: str, figures: str) -> None:
        typed = {(key, column): text for column, text in zip(TYPED, figures.split(), strict=True)}
        forms.set_cells(session, pack, period_id, CODE, typed)

    return write


def _values(grid: FormGrid, key: str) -> dict[str, Decimal | None]:
    row = next(row for row in (*grid.rows, grid.total) if row.key == key)
    return {cell.column: cell.value for cell in row.cells}


def _names(grid: FormGrid) -> list[str]:
    return [row.name for row in grid.rows]


def test_a_new_form_proposes_the_rows_of_the_pack_and_writes_nothing(session: Session, pack: Pack, first: int) -> None:
    grid = form_grid(session, pack, first, CODE)
    assert _names(grid) == [row.name for row in pack.form(CODE).rows]
    assert not grid.kept
    assert not grid.used
    assert set(_values(grid, "").values()) == {None}
    assert (grid.filled, grid.to_fill) == (0, 64)
    assert not kept_rows(session, first, CODE)


def test_sums_are_computed_and_a_missing_figure_is_not_zero(
    session: Session, pack: Pack, first: int, fill: Fill
) -> None:
    fill(first, "dat_dai", "5 3 2 4 3 1 2 0")
    forms.set_cells(session, pack, first, CODE, {("ho_tich", "truc_tuyen"): "1.200", ("ho_tich", "truc_tiep"): "0"})
    grid = form_grid(session, pack, first, CODE)
    land, civil, total = (_values(grid, key) for key in ("dat_dai", "ho_tich", ""))
    assert (land["tiep_nhan"], land["da_giai_quyet"], land["dang_giai_quyet"]) == (10, 8, 2)
    assert (civil["tiep_nhan"], civil["truc_tiep"], civil["ky_truoc"]) == (None, 0, None)
    assert (total["truc_tuyen"], total["tiep_nhan"], total["thu_xin_loi"]) == (1205, 1210, None)
    assert grid.findings == ()


def test_an_emptied_cell_is_missing_again(session: Session, pack: Pack, first: int) -> None:
    forms.set_cells(session, pack, first, CODE, {("dat_dai", "qua_han"): "0"})
    assert form_grid(session, pack, first, CODE).used
    forms.set_cells(session, pack, first, CODE, {("dat_dai", "qua_han"): ""})
    assert not form_grid(session, pack, first, CODE).used


@pytest.mark.parametrize(
    ("place", "typed", "told"),
    [
        (("dat_dai", "qua_han"), "năm", "Đất đai, cột (10)”: “năm” không phải là số"),
        (("dat_dai", "qua_han"), "-1", "không thể âm"),
        (("dat_dai", "qua_han"), "1,5", "phải là số nguyên"),
        (("dat_dai", "tiep_nhan"), "10", "do chương trình tính"),
        (("dat_dai", "la"), "10", "không có cột “la”"),
        (("la", "qua_han"), "10", "không có dòng “la”"),
    ],
)
def test_a_bad_cell_keeps_nothing(
    session: Session, pack: Pack, first: int, place: tuple[str, str], typed: str, told: str
) -> None:
    good = {("ho_tich", "qua_han"): "1"}
    with pytest.raises(FiguresRefusedError) as refused:
        forms.set_cells(session, pack, first, CODE, {**good, place: typed})
    assert told in refused.value.cells[0].sentence
    assert cell_place(refused.value.cells[0].code) == CellPlace(CODE, *place)
    assert not form_grid(session, pack, first, CODE).used


def test_an_unknown_form_is_told_with_those_there_are(session: Session, pack: Pack, first: int) -> None:
    with pytest.raises(UserError, match="không có biểu “x”") as refused:
        form_grid(session, pack, first, "x")
    assert CODE in refused.value.advice


def test_the_balance_is_an_error_that_leads_to_its_row(session: Session, pack: Pack, first: int, fill: Fill) -> None:
    fill(first, "dat_dai", "5 3 2 4 3 1 1 0")
    (found,) = form_grid(session, pack, first, CODE).findings
    assert found.severity is Severity.ERROR
    assert found.explanation.startswith("Biểu II.06a, dòng “Đất đai”: Số nhận giải quyết (3)")
    assert found.figures == "cột (3) = 10; cột (7) = 8; cột (11) = 1"
    assert found.codes[0] == f"form.{CODE}/dat_dai/tiep_nhan"
    assert found in figure_grid(session, pack, first).findings


def test_what_was_left_over_is_proposed_and_compared(
    session: Session, pack: Pack, first: int, second: int, fill: Fill
) -> None:
    fill(first, "dat_dai", "5 3 2 4 3 1 2 0")
    grid = form_grid(session, pack, second, CODE)
    assert (grid.source, grid.proposals, grid.used) == ("Quý IV năm 2025", 1, False)
    assert forms.take_proposals(session, pack, second, CODE) == 1
    grid = form_grid(session, pack, second, CODE)
    assert (_values(grid, "dat_dai")["ky_truoc"], grid.proposals, grid.findings) == (2, 0, ())
    forms.set_cells(session, pack, second, CODE, {("dat_dai", "ky_truoc"): "3"})
    (found,) = form_grid(session, pack, second, CODE).findings
    assert (found.rule_code, found.severity) == (f"{CODE}.chuyen_ky", Severity.WARNING)
    assert found.figures == "cột (6) = 3; cột (11) kỳ trước = 2"
    with pytest.raises(UserError, match="Không có số đề xuất"):
        forms.take_proposals(session, pack, second, CODE)


def test_rows_come_over_from_the_period_before(
    session: Session, pack: Pack, first: int, second: int, fill: Fill
) -> None:
    forms.add_row(session, pack, first, CODE, "Y tế", after="dat_dai")
    forms.rename_row(session, pack, first, CODE, "ho_tich", "Hộ tịch, quốc tịch")
    forms.remove_row(session, pack, first, CODE, "xay_dung")
    forms.move_row(session, pack, first, CODE, "linh_vuc_khac", -99)
    fill(first, "y te", "1 0 0 0 0 0 1 0")
    grid = form_grid(session, pack, second, CODE)
    assert _names(grid)[:4] == ["Lĩnh vực khác", "Đất đai", "Y tế", "Hộ tịch, quốc tịch"]
    assert "Xây dựng" not in _names(grid)
    assert not grid.kept
    assert [cell.proposed for row in grid.rows if row.key == "y te" for cell in row.cells if cell.proposed] == [1]
    assert forms.add_row(session, pack, second, CODE, "Xây dựng") == "xay_dung"  # the pack's own row again


@pytest.mark.parametrize("name", ["đất  ĐAI", "Tổng số", " "])
def test_a_name_stands_once(session: Session, pack: Pack, first: int, name: str) -> None:
    with pytest.raises(UserError):
        forms.add_row(session, pack, first, CODE, name)
    with pytest.raises(UserError):
        forms.rename_row(session, pack, first, CODE, "ho_tich", name)


def test_the_last_row_stays(session: Session, pack: Pack, first: int) -> None:
    keys = [row.key for row in form_grid(session, pack, first, CODE).rows]
    for key in keys[:-1]:
        forms.remove_row(session, pack, first, CODE, key)
    with pytest.raises(UserError, match="ít nhất một dòng"):
        forms.remove_row(session, pack, first, CODE, keys[-1])


def test_a_block_goes_in_whole(session: Session, pack: Pack, first: int) -> None:
    block = "10\t5\t3\t2\t8\t4\t3\t1\t2\t2\t0\n\t\t\t\t\t\t\t\t\t\t\n1.000\t1.000\t0\t0\t1.000\t1.000\t0\t0\t0\t0\t0\n"
    assert forms.paste_cells(session, pack, first, CODE, ("dat_dai", "tiep_nhan"), block) == 16
    grid = form_grid(session, pack, first, CODE)
    assert _values(grid, "chung_thuc")["truoc_han"] == 1000
    assert _values(grid, "ho_tich")["truoc_han"] is None


@pytest.mark.parametrize(
    ("start", "block", "told"),
    [
        (("dat_dai", "tiep_nhan"), "11\t5\t3\t2", "chương trình tính 10, ô dán là “11”"),
        (("dat_dai", "tiep_nhan"), "11\t5", "chương trình tính chưa có số liệu"),
        (("linh_vuc_khac", "truc_tuyen"), "1\n2", "thừa 1 dòng"),
        (("dat_dai", "tra_lai"), "1\t2", "thừa 1 cột"),
        (("dat_dai", "truc_tuyen"), "1\n2\nba", "Chứng thực, cột (4)”: “ba” không phải là số"),
        (("dat_dai", "la"), "1", "Chọn một ô"),
    ],
)
def test_a_block_that_does_not_fit_keeps_nothing(
    session: Session, pack: Pack, first: int, start: tuple[str, str], block: str, told: str
) -> None:
    with session.begin_nested() as inner:
        with pytest.raises(FiguresRefusedError) as refused:
            forms.paste_cells(session, pack, first, CODE, start, block)
        inner.rollback()
    assert told in refused.value.cells[0].sentence
    assert not form_grid(session, pack, first, CODE).used


def test_indicators_are_totals_of_the_form_once_it_has_a_figure(
    session: Session, pack: Pack, first: int, fill: Fill
) -> None:
    figures.set_figure(session, pack, first, "tthc.truc_tuyen", "99")
    row = next(row for row in figure_grid(session, pack, first).rows if row.code == "tthc.truc_tuyen")
    assert (row.value, row.editable, row.from_form) == (99, True, "")
    fill(first, "dat_dai", "5 3 2 4 3 1 2 0")
    fill(first, "ho_tich", "7 0 0 7 0 0 0 0")
    rows = {row.code: row for row in figure_grid(session, pack, first).rows}
    taken = rows["tthc.truc_tuyen"]
    assert (taken.value, taken.shown, taken.editable, taken.from_form) == (12, "12", False, "Biểu II.06a")
    assert (rows["tthc.tiep_nhan"].value, rows["tthc.thu_xin_loi"].value) == (17, None)
    for refused in (
        lambda: figures.set_figure(session, pack, first, "tthc.truc_tuyen", "1"),
        lambda: figures.set_figures(session, pack, first, {"tthc.truc_tuyen": "1"}),
        lambda: figures.set_missing_reason(session, pack, first, "tthc.thu_xin_loi", "chưa gửi"),
    ):
        with pytest.raises(UserError, match=r"lấy từ Biểu II\.06a"):
            refused()
    (same,) = figures.preview_figures(session, pack, first, {"tthc.truc_tuyen": "13", "tthc.truc_tiep": "3"})
    assert (same.old_shown, same.new_shown) == ("12", "13")
    assert "lấy từ Biểu II.06a" in same.fault


def test_a_form_emptied_again_gives_the_hand_its_figure_back(session: Session, pack: Pack, first: int) -> None:
    figures.set_figure(session, pack, first, "tthc.qua_han", "4")
    forms.set_cells(session, pack, first, CODE, {("dat_dai", "qua_han"): "1"})
    forms.set_cells(session, pack, first, CODE, {("dat_dai", "qua_han"): ""})
    row = next(row for row in figure_grid(session, pack, first).rows if row.code == "tthc.qua_han")
    assert (row.entry, row.editable) == ("4", True)


def test_gaps_and_errors_hold_the_lock_back(session: Session, pack: Pack, first: int, fill: Fill) -> None:
    fill(first, "dat_dai", "5 3 2 4 3 1 1 0")
    forms.set_cells(session, pack, first, CODE, {("ho_tich", "truc_tuyen"): "0"})
    told = {each.code: each.sentence for each in period_states.lock_obstacles(session, pack, first)}
    assert "cột (3) = 10" in told[f"form.{CODE}/dat_dai/tiep_nhan"]
    assert told[f"form.{CODE}/ho_tich/truc_tiep"].startswith("Biểu II.06a, dòng “Hộ tịch”: còn trống cột (5), cột (6)")
    assert "tthc.qua_han" not in told
    assert forms.fill_zeros(session, pack, first, CODE, "ho_tich") == 7
    assert len(form_gaps(session, pack, first)) == 6 + 1
    assert forms.fill_zeros(session, pack, first, CODE) == 48
    (letters,) = form_gaps(session, pack, first)  # a figure of the report, so it must be said
    assert letters.code == f"form.{CODE}/dat_dai/thu_xin_loi"
    assert "“Thư xin lỗi” chưa có số nào" in letters.sentence
    assert form_grid(session, pack, first, CODE).total.cells[11].value is None
    forms.set_cells(session, pack, first, CODE, {("linh_vuc_khac", "thu_xin_loi"): "0"})
    assert form_gaps(session, pack, first) == ()


def test_a_locked_period_refuses_and_its_report_keeps_the_form(
    session: Session, pack: Pack, first: int, fill: Fill
) -> None:
    fill(first, "dat_dai", "5 3 2 4 3 1 2 0")
    forms.fill_zeros(session, pack, first, CODE)
    forms.set_cells(session, pack, first, CODE, {("dat_dai", "thu_xin_loi"): "1"})
    forms.set_row_note(session, pack, first, CODE, "dat_dai", "01 hồ sơ trả lại")
    for row in figure_grid(session, pack, first).rows:
        if row.editable:
            figures.set_missing_reason(session, pack, first, row.code, "chưa phát sinh")
    period_states.lock_period(session, pack, first, AT)
    for refused in (
        lambda: fill(first, "dat_dai", "5 3 2 4 3 1 2 0"),
        lambda: forms.add_row(session, pack, first, CODE, "Y tế"),
        lambda: forms.remove_row(session, pack, first, CODE, "dat_dai"),
        lambda: forms.set_row_note(session, pack, first, CODE, "dat_dai", ""),
    ):
        with pytest.raises(UserError):
            refused()
    (block,) = reporting.build_context(session, pack, first).forms
    assert block.used
    order = [column.code for column in pack.form(CODE).columns]  # the JSON that was kept has its names sorted
    assert [list(each) for each in (block.columns, block.rows[0].cells, block.total.cells)] == [order] * 3
    assert (block.rows[0].name, block.rows[0].note) == ("Đất đai", "01 hồ sơ trả lại")
    assert {code: cell.shown for code, cell in block.total.cells.items()} == {
        **{code: block.rows[0].cells[code].shown for code in block.columns},
        "cho_bo_sung": "",
        "tra_lai": "",
    }


def test_a_form_without_figures_prints_no_rows(session: Session, pack: Pack, first: int) -> None:
    forms.add_row(session, pack, first, CODE, "Y tế")
    (block,) = reporting.build_context(session, pack, first).forms
    assert (block.used, block.rows) == (False, ())


counts = st.integers(0, 10**15 - 1) | st.none()
rows = st.lists(st.fixed_dictionaries(dict.fromkeys(TYPED, counts)), min_size=1, max_size=6)


def _kept(rows: list[dict[str, int | None]]) -> list[KeptRow]:
    return [
        KeptRow("", f"Dòng {at}", "", {code: Decimal(value) for code, value in row.items() if value is not None})
        for at, row in enumerate(rows)
    ]


@given(rows)
def test_the_total_of_whole_rows_is_the_sum_of_every_column(pack: Pack, rows: list[dict[str, int | None]]) -> None:
    whole = [{code: value or 0 for code, value in row.items()} for row in rows]
    table = worked_out(pack.form(CODE), _kept(whole))
    for column in table.form.columns:
        if not column.beside:
            assert table.total[column.code] == sum(cells[column.code] or 0 for cells in table.cells.values())


@given(rows)
def test_identities_hold_wherever_their_parts_are_known(pack: Pack, rows: list[dict[str, int | None]]) -> None:
    table = worked_out(pack.form(CODE), _kept(rows))
    for cells in table.cells.values():
        for total, parts in (("tiep_nhan", TYPED[:3]), ("da_giai_quyet", TYPED[3:6]), ("dang_giai_quyet", TYPED[6:])):
            known = [cells[part] for part in parts]
            wanted = None if None in known else sum(value or 0 for value in known)
            assert cells[total] == wanted


@given(rows)
def test_the_balance_is_told_exactly_for_the_rows_that_break_it(pack: Pack, rows: list[dict[str, int | None]]) -> None:
    table = worked_out(pack.form(CODE), _kept(rows))
    told = {
        place.row
        for each in broken_rules(table, None)
        if (place := cell_place(each.codes[0])) and "can_doi" in each.rule_code
    }
    broken = {
        key
        for key, cells in table.cells.items()
        if None not in (sums := [cells[code] for code in ("tiep_nhan", "da_giai_quyet", "dang_giai_quyet")])
        and sums[0] != (sums[1] or 0) + (sums[2] or 0)
    }
    assert told == broken


@given(rows, rows)
def test_the_total_is_compared_where_no_row_can_be(
    pack: Pack, before: list[dict[str, int | None]], now: list[dict[str, int | None]]
) -> None:
    """Rows that were renamed have no figure before: the totals still tell that files were lost between periods."""
    past = worked_out(pack.form(CODE), [KeptRow("", f"Cũ {at}", "", row.typed) for at, row in enumerate(_kept(before))])
    table = worked_out(pack.form(CODE), _kept(now))
    told = [each for each in broken_rules(table, past) if "chuyen_ky" in each.rule_code]
    complete = all(row["ky_truoc"] is not None for row in now)
    differs = past.total["dang_giai_quyet"] not in (None, table.total["ky_truoc"])
    assert bool(told) == (complete and differs)
    assert all(cell_place(each.codes[0]) == CellPlace(CODE, "", "ky_truoc") for each in told)

"""A filled Excel form with its forms: what it would change, all of it kept or none."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.services import figures, forms
from hhapp.services.figure_files import forms_to_fill, preview_given, set_given
from hhapp.services.figures import FiguresRefusedError
from hhapp.services.periods import open_period

CODE = "bieu_06a"


@pytest.fixture
def period(session: Session, pack: Pack, unit_id: int) -> int:
    return open_period(session, pack, unit_id, 2026, "Q1")


def _code(row: str, column: str) -> str:
    return f"form.{CODE}/{row}/{column}"


def test_a_form_goes_out_with_the_rows_it_would_begin_with(session: Session, pack: Pack, period: int) -> None:
    (block,) = forms_to_fill(session, pack, period)
    assert (block.used, len(block.rows)) == (False, 8)
    assert [row.code for row in block.rows][:2] == ["dat_dai", "ho_tich"]
    forms.add_row(session, pack, period, CODE, "Y tế", after="dat_dai")
    forms.set_cells(session, pack, period, CODE, {("y te", "truc_tuyen"): "5"})
    (block,) = forms_to_fill(session, pack, period)
    assert (block.used, block.rows[1].name, block.rows[1].code) == (True, "Y tế", "")
    assert block.rows[1].cells["truc_tuyen"].shown == "5"


def test_figures_and_cells_are_looked_at_and_kept_together(session: Session, pack: Pack, period: int) -> None:
    forms.set_cells(session, pack, period, CODE, {("dat_dai", "truc_tuyen"): "5", ("dat_dai", "truc_tiep"): "1"})
    given = {
        "cd.van_ban": "7",
        _code("dat_dai", "truc_tuyen"): "6",
        _code("dat_dai", "truc_tiep"): "1",
        _code("ho_tich", "qua_han"): "0",
    }
    told = [
        (each.number, each.name, each.old_shown, each.new_shown, each.fault)
        for each in preview_given(session, pack, period, given)
    ]
    assert told[0][3:] == ("7", "")
    assert told[1:] == [("(4)", "Đất đai · Trực tuyến", "5", "6", ""), ("(10)", "Hộ tịch · Quá hạn", "", "0", "")]
    set_given(session, pack, period, given)
    assert preview_given(session, pack, period, given) == ()
    rows = {row.code: row for row in figures.figure_grid(session, pack, period).rows}
    assert (rows["cd.van_ban"].value, rows["tthc.truc_tuyen"].value, rows["tthc.qua_han"].value) == (7, 6, 0)


def test_what_cannot_be_kept_is_told_and_nothing_is(session: Session, pack: Pack, period: int) -> None:
    given = {
        _code("dat_dai", "truc_tuyen"): "nhiều",
        _code("la", "truc_tuyen"): "1",
        _code("dat_dai", "tiep_nhan"): "1",
        _code("dat_dai", "cot_la"): "1",
    }
    faults = [each.fault for each in preview_given(session, pack, period, given)]
    for fault, words in zip(
        faults, ("không phải là số", "không có dòng này", "do chương trình tính", "không có cột"), strict=True
    ):
        assert words in fault
    with session.begin_nested() as inner:
        with pytest.raises(FiguresRefusedError):
            set_given(session, pack, period, given)
        inner.rollback()
    assert not forms.form_grid(session, pack, period, CODE).used

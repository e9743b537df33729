"""Columns of biểu II.06a that the register of late dossiers counts: proposed with their source, written when taken."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.services import forms
from hhapp.services.dossiers.letters import issue_letters, record_files
from hhapp.services.dossiers.register import DossierDraft, add_dossier
from hhapp.services.forms import GridCell, form_grid
from hhapp.services.periods import open_period

CODE = "bieu_06a"
LATE = DossierDraft(
    "H-1",
    date(2026, 2, 3),
    field="Quản lý đất đai",
    reason="Chờ",
    new_on=date(2026, 2, 10),
    times=1,
    returned_on=date(2026, 2, 9),
)


@pytest.fixture
def period(session: Session, pack: Pack, unit_id: int) -> int:
    return open_period(session, pack, unit_id, 2026, "Q1")


def cell(session: Session, pack: Pack, period: int, row: str, column: str) -> GridCell:
    grid = form_grid(session, pack, period, CODE)
    found = next(each for each in grid.rows if each.name == row)
    return next(each for each in found.cells if each.column == column)


def test_without_a_register_nothing_is_proposed(session: Session, pack: Pack, period: int) -> None:
    assert form_grid(session, pack, period, CODE).proposals == 0
    with pytest.raises(UserError, match="Không có số đề xuất"):
        forms.take_proposals(session, pack, period, CODE)


def test_the_letters_of_a_field_are_proposed_with_their_source(
    session: Session, pack: Pack, unit_id: int, period: int
) -> None:
    made = add_dossier(session, unit_id, LATE)
    add_dossier(session, unit_id, DossierDraft("H-2", date(2026, 3, 2), field="hộ tịch"))
    letters = issue_letters(session, pack, unit_id, [made], date(2026, 2, 4)).letters
    record_files(session, {each.id: ("thu.docx", "0" * 64) for each in letters})
    found = cell(session, pack, period, "Đất đai", "thu_xin_loi")
    assert (found.value, found.proposed, found.source) == (None, Decimal(1), "Sổ hồ sơ trễ hạn")
    assert cell(session, pack, period, "Đất đai", "qua_han").proposed == 1
    assert cell(session, pack, period, "Hộ tịch", "dang_qua_han").proposed == 1  # out and late at its end
    assert cell(session, pack, period, "Chứng thực", "thu_xin_loi").proposed is None  # no row, no nought


def test_a_letter_of_another_period_is_not_counted(session: Session, pack: Pack, unit_id: int, period: int) -> None:
    made = add_dossier(session, unit_id, LATE)
    letters = issue_letters(session, pack, unit_id, [made], date(2026, 4, 2)).letters
    record_files(session, {each.id: ("thu.docx", "0" * 64) for each in letters})
    assert cell(session, pack, period, "Đất đai", "thu_xin_loi").proposed == 0
    later = open_period(session, pack, unit_id, 2026, "Q2")
    assert cell(session, pack, later, "Đất đai", "thu_xin_loi").proposed == 1


def test_a_proposal_is_written_only_when_it_is_taken_and_never_over_a_figure(
    session: Session, pack: Pack, unit_id: int, period: int
) -> None:
    made = add_dossier(session, unit_id, LATE)
    letters = issue_letters(session, pack, unit_id, [made], date(2026, 2, 4)).letters
    record_files(session, {each.id: ("thu.docx", "0" * 64) for each in letters})
    grid = form_grid(session, pack, period, CODE)
    assert not grid.used
    key = next(row.key for row in grid.rows if row.name == "Đất đai")
    forms.set_cells(session, pack, period, CODE, {(key, "thu_xin_loi"): "5"})
    assert cell(session, pack, period, "Đất đai", "thu_xin_loi").proposed is None
    proposed = form_grid(session, pack, period, CODE).proposals
    assert forms.take_proposals(session, pack, period, CODE) == proposed == 2  # columns 10 and 13
    assert cell(session, pack, period, "Đất đai", "thu_xin_loi").value == 5
    assert cell(session, pack, period, "Đất đai", "qua_han").value == 1

"""The list of what is overdue and the register of letters: what stands on the day, with the counts behind the rate."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.orm import Session

from hhapp.documents.export import FORMATS, make_documents
from hhapp.documents.nd30 import check_document
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.dossiers.context import ApologyRegisterContext, OverdueDossiersContext
from hhapp.services.document_building import build_document
from hhapp.services.dossiers.letters import issue_letters, record_files, withdraw_letter

Add = Callable[..., int]
ON = date(2026, 3, 20)
LATE = {"reason": "Chờ", "new_on": date(2026, 3, 30)}


def overdue(session: Session, pack: Pack, unit_id: int, on: date = ON) -> OverdueDossiersContext:
    context = build_document(session, pack, unit_id, "ho_so_qua_han", 2026, on)
    assert isinstance(context, OverdueDossiersContext)
    return context


def test_the_list_tells_what_is_overdue_and_near(session: Session, pack: Pack, unit_id: int, add: Add) -> None:
    add(code="H-old", promised_on=date(2025, 12, 1))  # of last year, and still out
    add(code="H-late", **LATE)
    add(code="H-near", promised_on=date(2026, 3, 22))
    add(code="H-today", promised_on=ON)
    add(code="H-far", promised_on=date(2026, 6, 1))
    add(code="H-back", returned_on=date(2026, 3, 16))
    context = overdue(session, pack, unit_id)
    assert [(line.code, line.standing) for line in context.overdue] == [
        ("H-old", "Quá hạn 109 ngày, chưa trả"),
        ("H-late", "Quá hạn 8 ngày, chưa trả"),
    ]
    assert [(line.code, line.standing) for line in context.near] == [
        ("H-today", "Hết hạn hôm nay"),
        ("H-near", "Còn 2 ngày"),
    ]
    assert [line.letter for line in context.overdue] == ["Thiếu thư xin lỗi", "Thiếu thư xin lỗi"]
    assert (context.totals.late, context.totals.returned_late, context.totals.rate) == (2, 1, "0,0%")
    assert {line.name for line in context.departments} == {"(chưa ghi)"}


def test_an_empty_list_is_a_document_too(session: Session, pack: Pack, unit_id: int) -> None:
    context = overdue(session, pack, unit_id)
    assert (context.overdue, context.near, context.totals.rate) == ((), (), "không phát sinh")
    made = make_documents(pack, context, FORMATS)
    assert check_document(made[0].content) == ()


def test_the_register_keeps_withdrawn_letters_and_does_not_count_them(
    session: Session, pack: Pack, unit_id: int, add: Add
) -> None:
    with pytest.raises(UserError, match="chưa có thư xin lỗi nào"):
        build_document(session, pack, unit_id, "so_xin_loi", 2026, ON)
    ids = [add(code=f"H-{at}", department="Phòng Kinh tế", **LATE) for at in range(2)]
    letters = issue_letters(session, pack, unit_id, ids, date(2026, 3, 13)).letters
    withdraw_letter(session, letters[0].id, "ghi sai ngày")
    more = issue_letters(session, pack, unit_id, ids, date(2026, 3, 19)).letters
    record_files(session, {each.id: ("thu.docx", "0" * 64) for each in (*letters, *more)})
    context = build_document(session, pack, unit_id, "so_xin_loi", 2026, ON)
    assert isinstance(context, ApologyRegisterContext)
    assert [(line.number, line.standing) for line in context.letters] == [
        ("01/PXL-UBND", "Thu hồi: ghi sai ngày"),
        ("02/PXL-UBND", ""),
        ("03/PXL-UBND", ""),
    ]
    assert (context.totals.with_letter, context.totals.letters_written) == (2, 2)
    earlier = build_document(session, pack, unit_id, "so_xin_loi", 2026, date(2026, 3, 15))
    assert isinstance(earlier, ApologyRegisterContext)
    assert len(earlier.letters) == 2  # the third was not written yet
    made = make_documents(pack, context, FORMATS)
    assert check_document(made[0].content) == ()

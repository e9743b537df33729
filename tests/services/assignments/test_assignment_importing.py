"""Lists of assigned tasks: no row is lost, a second time changes nothing, a new person is an update."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.packs.listing import ListCell, ListFile, ListLine
from hhapp.services.assignments.importing import AssignmentImport, apply_list, compare_list
from hhapp.services.assignments.register import assignment_rows
from hhapp.services.assignments.standing import CauseKind
from hhapp.services.listing import Fate

ON = date(2026, 6, 30)
TASK = {"document_number": "12/UBND-NV", "content": "Báo cáo rà soát", "due_on": "20/03/2026", "person": "Lê Văn Tư"}


def compare(session: Session, pack: Pack, unit_id: int, *rows: dict[str, Any]) -> AssignmentImport:
    lines = (
        ListLine(at, {key: ListCell(str(value)) for key, value in row.items() if value})
        for at, row in enumerate(rows, 2)
    )
    file = ListFile("nv.xlsx", "Trang tính 'NV'", (), {"content": "Nội dung"}, tuple(lines), ())
    return compare_list(session, pack, unit_id, file, ON)


def fates(proposal: AssignmentImport) -> list[Fate]:
    return [each.fate for each in proposal.fates]


def test_a_list_is_taken_once_and_updates_later(session: Session, pack: Pack, unit_id: int) -> None:
    first = compare(session, pack, unit_id, TASK, TASK, TASK | {"due_on": "21/03/2026"})
    assert fates(first) == [Fate.NEW, Fate.SKIPPED, Fate.REFUSED]
    assert apply_list(session, unit_id, first) == (1, 0)
    assert fates(compare(session, pack, unit_id, TASK)) == [Fate.SAME]
    later = TASK | {
        "person": "Trần Thị Bưởi",
        "completed_on": "25/03/2026",
        "cause_kind": "Nguyên nhân khách quan",
        "cause": "Chờ",
    }
    proposal = compare(session, pack, unit_id, later)
    assert proposal.fates[0].reasons == ("đổi người thực hiện, ngày hoàn thành, loại lý do, lý do",)
    assert apply_list(session, unit_id, proposal) == (0, 1)
    (row,) = assignment_rows(session, pack, unit_id, ON)
    assert (row.draft.person, row.draft.cause_kind) == ("Trần Thị Bưởi", CauseKind.OBJECTIVE)


def test_one_task_given_to_two_people_is_two_rows(session: Session, pack: Pack, unit_id: int) -> None:
    both = (TASK, TASK | {"person": "Trần Thị Bưởi"})
    apply_list(session, unit_id, compare(session, pack, unit_id, *both))
    assert len(assignment_rows(session, pack, unit_id, ON)) == 2
    assert fates(compare(session, pack, unit_id, *both)) == [Fate.SAME, Fate.SAME]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"document_number": "12"}, "không có nội dung nhiệm vụ"),
        (TASK | {"due_on": "31/02/2026"}, "không có trong lịch"),
        (TASK | {"cause_kind": "khác"}, "không phải khách quan hay chủ quan"),
        (TASK | {"document_on": "21/03/2026"}, "trước ngày văn bản giao"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(
    session: Session, pack: Pack, unit_id: int, row: dict[str, Any], told: str
) -> None:
    (fate,) = compare(session, pack, unit_id, row).fates
    assert fate.fate is Fate.REFUSED
    assert told in "; ".join(fate.reasons)

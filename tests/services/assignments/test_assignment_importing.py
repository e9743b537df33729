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
    first = compare(session, pack, unit_id, TASK, TASK, TASK | {"note": "Gấp"})
    assert fates(first) == [Fate.NEW, Fate.SKIPPED, Fate.REFUSED]
    assert first.fates[2].reasons == ("cùng một nhiệm vụ với dòng 2 nhưng khác ghi chú; giữ dòng đầu",)
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


MONTHLY = {"content": "Báo cáo công tác tháng", "person": "Lê Văn Tư"}
MARCH = MONTHLY | {"due_on": "10/03/2026", "completed_on": "09/03/2026"}
APRIL = MONTHLY | {"due_on": "10/04/2026"}


def test_what_comes_every_month_is_another_task_each_time(session: Session, pack: Pack, unit_id: int) -> None:
    apply_list(session, unit_id, compare(session, pack, unit_id, MARCH))
    april = compare(session, pack, unit_id, APRIL)
    assert fates(april) == [Fate.NEW]
    assert "hạn 10/03/2026, xong ngày 09/03/2026" in april.fates[0].reasons[0]
    apply_list(session, unit_id, april)
    rows = assignment_rows(session, pack, unit_id, ON)
    assert [row.draft.completed_on for row in rows] == [date(2026, 3, 9), None]
    done = APRIL | {"completed_on": "08/04/2026"}
    assert fates(compare(session, pack, unit_id, MARCH, done)) == [Fate.SAME, Fate.CHANGED]


def test_two_months_in_one_list_are_two_tasks(session: Session, pack: Pack, unit_id: int) -> None:
    both = compare(session, pack, unit_id, MARCH, APRIL)
    assert fates(both) == [Fate.NEW, Fate.NEW]
    assert "cùng nội dung với dòng 2 nhưng khác hạn" in both.fates[1].reasons[0]


def test_the_deadline_of_an_open_task_may_move(session: Session, pack: Pack, unit_id: int) -> None:
    apply_list(session, unit_id, compare(session, pack, unit_id, TASK))
    moved = compare(session, pack, unit_id, TASK | {"due_on": "27/03/2026"})
    assert moved.fates[0].reasons == ("đổi hạn từ 20/03/2026 thành 27/03/2026",)


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

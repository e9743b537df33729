"""Assigned work: boundary days, counts against an independent count, and no share without its rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.services.assignments import drafts, proposals
from hhapp.services.assignments.register import (
    AssignmentDraft,
    AssignmentFilter,
    add_assignment,
    assignment_row,
    assignment_rows,
    complete_assignment,
    delete_assignment,
    explain_assignment,
    names_used,
    update_assignment,
    year_window,
)
from hhapp.services.assignments.standing import (
    AssignmentDays,
    AssignmentStatus,
    CauseKind,
    assignment_days_late,
    assignment_status,
    impossible_days,
    is_counted,
)
from hhapp.services.assignments.summary import UNNAMED, work_summary
from hhapp.services.document_building import build_document
from hhapp.services.facts import fact

DUE, ON = date(2026, 3, 20), date(2026, 6, 30)
DAY = timedelta(days=1)
YEAR = year_window(2026)


@pytest.mark.parametrize(
    ("days", "on", "status", "late", "counted"),
    [
        (AssignmentDays(due_on=DUE), DUE, AssignmentStatus.IN_TIME, 0, False),
        (AssignmentDays(due_on=DUE), DUE + DAY, AssignmentStatus.OVERDUE, 1, True),
        (AssignmentDays(due_on=DUE, completed_on=DUE), DUE, AssignmentStatus.DONE_ON_TIME, 0, True),
        (AssignmentDays(due_on=DUE, completed_on=DUE + DAY), ON, AssignmentStatus.DONE_LATE, 1, True),
        (AssignmentDays(due_on=DUE, completed_on=DUE + DAY), DUE, AssignmentStatus.IN_TIME, 0, False),
        (
            AssignmentDays(due_on=DUE, extended_on=DUE + DAY, completed_on=DUE + DAY),
            ON,
            AssignmentStatus.DONE_ON_TIME,
            0,
            True,
        ),
        (AssignmentDays(due_on=DUE, completed_on=DUE - 9 * DAY), DUE - 5 * DAY, AssignmentStatus.DONE_ON_TIME, 0, True),
        (AssignmentDays(), ON, AssignmentStatus.IN_TIME, 0, False),
        (AssignmentDays(completed_on=DUE), ON, AssignmentStatus.DONE_ON_TIME, 0, False),
    ],
)
def test_how_a_task_stands(days: AssignmentDays, on: date, status: AssignmentStatus, late: int, counted: bool) -> None:
    assert (assignment_status(days, on), assignment_days_late(days, on), is_counted(days, on)) == (
        status,
        late,
        counted,
    )


def test_days_that_cannot_be_are_told() -> None:
    days = AssignmentDays(document_on=DUE, due_on=DUE - DAY, extended_on=DUE - DAY, completed_on=DUE - DAY)
    assert len(list(impossible_days(days, ON))) == 3
    assert "phía trước" in next(impossible_days(AssignmentDays(completed_on=ON + DAY), ON))
    assert list(impossible_days(AssignmentDays(DUE, DUE, DUE + DAY, DUE), ON)) == []


def test_a_task_is_typed_explained_and_finished(session: Session, pack: Pack, unit_id: int) -> None:
    task = add_assignment(session, unit_id, AssignmentDraft("Báo cáo quý", "12/UBND", DUE - DAY, "UBND tỉnh", DUE))
    row = assignment_row(session, pack, task, ON)
    assert row.warnings == (
        "Trễ hạn mà chưa ghi đủ lý do khách quan hay chủ quan.",
        "Chưa ghi ai thực hiện.",
    )
    with pytest.raises(UserError, match="Lý do còn trống"):
        explain_assignment(session, task, CauseKind.SUBJECTIVE, " ")
    explain_assignment(session, task, CauseKind.SUBJECTIVE, "Triển khai chậm")
    complete_assignment(session, task, DUE + DAY, "Báo cáo số 30")
    update_assignment(session, task, replace(assignment_row(session, pack, task, ON).draft, person="Lê Văn Tư"))
    row = assignment_row(session, pack, task, ON)
    assert (row.status, row.days_late, row.warnings, row.draft.result) == (
        AssignmentStatus.DONE_LATE,
        1,
        (),
        "Báo cáo số 30",
    )
    assert names_used(session, unit_id)["person"] == ("Lê Văn Tư",)
    complete_assignment(session, task, None)
    assert assignment_row(session, pack, task, ON).status is AssignmentStatus.OVERDUE
    delete_assignment(session, task)
    with pytest.raises(UserError, match="không còn nữa"):
        assignment_row(session, pack, task, ON)


def test_rows_of_a_window_are_found(session: Session, pack: Pack, unit_id: int) -> None:
    near = add_assignment(session, unit_id, AssignmentDraft("Lập danh sách", due_on=ON + 5 * DAY, person="Lê Văn Tư"))
    undated = add_assignment(session, unit_id, AssignmentDraft("Việc thường xuyên", department="Văn phòng"))
    last_year = add_assignment(session, unit_id, AssignmentDraft("Việc năm trước", due_on=date(2025, 12, 31)))

    def found(**wanted: object) -> list[int]:
        rows = assignment_rows(session, pack, unit_id, ON, YEAR, AssignmentFilter(**wanted))  # type: ignore[arg-type]
        return [row.id for row in rows]

    assert found() == [near, undated]
    assert found(words="danh sach") == found(person="lê văn tư") == [near]
    assert found(department="van phong") == [undated]
    assert [row.near for row in assignment_rows(session, pack, unit_id, ON, YEAR)] == [True, False]
    assert len(assignment_rows(session, pack, unit_id, ON)) == 3
    late = assignment_rows(
        session, pack, unit_id, ON, None, AssignmentFilter(statuses=frozenset({AssignmentStatus.OVERDUE}))
    )
    assert [row.id for row in late] == [last_year]
    with pytest.raises(UserError, match="Nội dung nhiệm vụ còn trống"):
        add_assignment(session, unit_id, AssignmentDraft(" "))


def test_returns_are_counted_to_the_end_of_the_window(session: Session, pack: Pack, unit_id: int) -> None:
    draft = drafts.add_draft(session, unit_id, "Dự thảo Quy chế", "Lê Văn Tư", "Văn phòng")
    drafts.add_return(session, draft, date(2025, 12, 20), "Không đầy đủ thủ tục")
    with pytest.raises(UserError, match="sau hôm nay"):
        drafts.add_return(session, draft, date(2026, 2, 2), "Khác", today=date(2026, 2, 1))
    last = drafts.add_return(session, draft, date(2026, 2, 2), "Không đạt chất lượng chuyên môn")
    with pytest.raises(UserError, match="đã ghi"):
        drafts.add_return(session, draft, date(2026, 2, 2), "Khác")
    (row,) = drafts.draft_rows(session, pack, unit_id, YEAR)
    assert (len(row.returns), row.counted) == (2, True)
    (before,) = drafts.draft_rows(session, pack, unit_id, year_window(2025))
    assert (len(before.returns), before.counted) == (1, False)
    drafts.delete_return(session, last)
    session.expire_all()
    assert drafts.draft_rows(session, pack, unit_id, YEAR) == ()
    drafts.update_draft(session, draft, "Dự thảo mới")
    drafts.delete_draft(session, draft)
    assert drafts.draft_rows(session, pack, unit_id) == ()


def test_proposals_are_collected_by_receiver(session: Session, pack: Pack, unit_id: int) -> None:
    typed = proposals.ProposalDraft(DUE, "Điều 5", "chong_cheo", "Hai văn bản khác nhau", "Bỏ một", "tu_phap")
    with pytest.raises(UserError, match="Loại vướng mắc “sai” không có"):
        proposals.add_proposal(session, pack, unit_id, replace(typed, problem="sai"))
    first = proposals.add_proposal(session, pack, unit_id, typed)
    proposals.add_proposal(session, pack, unit_id, replace(typed, receiver="noi_vu", raised_on=DUE - DAY))
    proposals.update_proposal(session, pack, first, replace(typed, sent_on=ON, sent_number="40/UBND"))
    rows = proposals.proposal_rows(session, pack, unit_id, YEAR)
    assert [(row.receiver, row.problem, row.standing) for row in rows] == [
        ("Sở Nội vụ", "Chồng chéo", "Chưa gửi"),
        ("Sở Tư pháp", "Chồng chéo", "Đã gửi"),
    ]
    assert [row.id for row in proposals.proposal_rows(session, pack, unit_id, YEAR, "tu_phap")] == [first]
    context = build_document(session, pack, unit_id, "kien_nghi_qd", 2026, ON)
    assert [(office.name, len(office.proposals)) for office in context.offices] == [("Sở Nội vụ", 1), ("Sở Tư pháp", 1)]  # type: ignore[attr-defined]
    proposals.delete_proposal(session, first)
    assert len(proposals.proposal_rows(session, pack, unit_id)) == 1


PEOPLE = (("Lê Văn Tư", "Văn phòng"), ("Lê Văn Tú", "Văn phòng"), ("lê văn tư", "Phòng Kinh tế"), ("", ""))
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
tasks = st.lists(
    st.tuples(st.none() | days, st.none() | days, st.sampled_from(PEOPLE), st.none() | st.sampled_from(CauseKind)),
    max_size=15,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tasks)
def test_counts_equal_an_independent_count(
    session: Session,
    pack: Pack,
    unit_id: int,
    every: list[tuple[date | None, date | None, tuple[str, str], CauseKind | None]],
) -> None:
    with session.begin_nested() as nested:
        for due, done, (person, department), kind in every:
            draft = AssignmentDraft("Việc", due_on=due, completed_on=done, person=person, department=department)
            add_assignment(session, unit_id, replace(draft, cause_kind=kind))
        found = work_summary(session, pack, unit_id, YEAR, ON)
        counts = found.counts
        finished = [(due, done) for due, done, *_ in every if done is not None and done <= ON]
        assert counts.total == len(every)
        assert counts.total == counts.in_time + counts.done_on_time + counts.done_late + counts.overdue
        assert counts.done_on_time + counts.done_late == len(finished)
        assert counts.done_late == sum(due is not None and done > due for due, done in finished)
        assert counts.objective + counts.subjective + counts.unexplained == counts.done_late + counts.overdue
        assert counts.on_time <= counts.due <= counts.total
        for groups in (found.people, found.departments):
            for name in ("total", "done_on_time", "done_late", "overdue", "due", "on_time", "unexplained"):
                assert sum(getattr(group.counts, name) for group in groups) == getattr(counts, name)
        for person in found.people:
            assert person.counts.total == len(person.counts.tasks)  # never a number without its rows
        assert len(found.people) == len({each[2] for each in every})
        nested.rollback()


def test_people_of_one_name_in_two_departments_are_two(session: Session, pack: Pack, unit_id: int) -> None:
    for person, department in PEOPLE:
        add_assignment(session, unit_id, AssignmentDraft("Việc", due_on=DUE, person=person, department=department))
    found = work_summary(session, pack, unit_id, YEAR, ON)
    assert [(person.name, person.department) for person in found.people] == [
        ("Lê Văn Tú", "Văn phòng"),
        ("Lê Văn Tư", "Văn phòng"),
        ("lê văn tư", "Phòng Kinh tế"),
        (UNNAMED, ""),
    ]


def test_the_report_on_the_directive_tells_its_period(session: Session, pack: Pack, unit_id: int) -> None:
    add_assignment(session, unit_id, AssignmentDraft("Việc đầu năm", due_on=DUE, person="Lê Văn Tư"))
    add_assignment(session, unit_id, AssignmentDraft("Việc cuối năm", due_on=date(2026, 9, 1)))
    half = build_document(session, pack, unit_id, "chi_thi_6t", 2026, ON)
    year = build_document(session, pack, unit_id, "chi_thi_nam", 2026, ON)
    assert (half.counts.total, year.counts.total) == (1, 2)  # type: ignore[attr-defined]
    assert half.document.subject.endswith("6 tháng đầu năm 2026")
    assert [task.content for task in half.late] == ["Việc đầu năm"]  # type: ignore[attr-defined]
    add_assignment(session, unit_id, AssignmentDraft("Việc xong sau", due_on=date(2026, 9, 9), completed_on=ON + DAY))
    before = build_document(session, pack, unit_id, "tong_hop_giao", 2026, ON).people[-1].tasks  # type: ignore[attr-defined]
    assert [(task.status, task.completed_on) for task in before][-1] == ("Trong hạn", None)
    summary = build_document(session, pack, unit_id, "tong_hop_giao", 2026, ON)
    assert {person.name: person.counts.share for person in summary.people} == {  # type: ignore[attr-defined]
        "Lê Văn Tư": "0/1 (0,0%)",
        UNNAMED: "không phát sinh",
    }
    with pytest.raises(UserError, match="chưa có nhiệm vụ giao nào"):
        build_document(session, pack, unit_id, "tong_hop_giao", 2025, ON)


def test_facts_have_their_counts(session: Session, pack: Pack, unit_id: int) -> None:
    assert not fact(session, pack, unit_id, 2026, ON, "assignment.on_time").known
    add_assignment(session, unit_id, AssignmentDraft("Việc một", due_on=DUE, completed_on=DUE))
    add_assignment(session, unit_id, AssignmentDraft("Việc hai", due_on=DUE))
    draft = drafts.add_draft(session, unit_id, "Dự thảo")
    for day in (DUE, DUE + DAY):
        drafts.add_return(session, draft, day, "Khác")
    found = fact(session, pack, unit_id, 2026, ON, "assignment.on_time")
    assert (found.numerator, found.denominator) == (Decimal(1), Decimal(2))
    values = {
        key: fact(session, pack, unit_id, 2026, ON, f"assignment.{key}").value
        for key in ("late", "overdue", "returned_twice")
    }
    assert values == {"late": 1, "overdue": 1, "returned_twice": 1}


def test_what_is_assigned_later_is_not_there_yet(session: Session, pack: Pack, unit_id: int) -> None:
    add_assignment(session, unit_id, AssignmentDraft("Việc trước", document_on=ON, due_on=date(2026, 9, 1)))
    add_assignment(session, unit_id, AssignmentDraft("Việc sau", document_on=ON + DAY, due_on=date(2026, 9, 1)))
    assert work_summary(session, pack, unit_id, YEAR, ON).counts.total == 1
    assert work_summary(session, pack, unit_id, YEAR, ON + DAY).counts.total == 2

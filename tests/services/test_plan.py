"""The plan typed by hand, its progress, its rows and totals."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import EvidenceFile, EvidenceLink, PlanArea, PlanTask, ProgressNote, TaskMilestone
from hhapp.packs.annex import Annex
from hhapp.packs.catalogue import Pack
from hhapp.services import milestones, plan_edit, progress
from hhapp.services.plan import areas, matches, plan_card, plan_of_year, plans, task_detail, task_rows, years
from hhapp.services.plan_edit import TaskTexts
from hhapp.services.plan_import import apply_import
from hhapp.services.plan_status import StepStatus, TaskStatus
from hhapp.services.totals import plan_totals, sentence

TODAY = date(2021, 5, 1)


@pytest.fixture
def plan_id(session: Session, pack: Pack, unit_id: int, small_annex: Annex) -> int:
    return apply_import(session, pack, unit_id, 2021, small_annex).plan_id


@pytest.fixture
def area_id(session: Session, plan_id: int) -> int:
    return areas(session, plan_id)[0].id


def texts(**cells: str) -> TaskTexts:
    return TaskTexts(
        **{"number": "", "task": "Việc", "product": "", "lead": "", "coordination": "", "deadline": ""} | cells
    )


def test_plans_by_year(session: Session, pack: Pack, unit_id: int) -> None:
    first = plan_edit.create_plan(session, pack, unit_id, 2025, "  Kế hoạch sáu tháng cuối năm ", "0156/KH-UBND")
    second = plan_edit.create_plan(session, pack, unit_id, 2026)
    assert [card.id for card in plans(session)] == [second, first]
    assert years(session) == (2026, 2025)
    card = plan_of_year(session, 2025)
    assert card is not None
    assert (card.title, card.number) == ("Kế hoạch sáu tháng cuối năm", "0156/KH-UBND")
    assert plan_card(session, second).title == "Kế hoạch cải cách hành chính năm 2026"
    assert plan_of_year(session, 2024) is None
    assert [area.code for area in areas(session, second)] == [area.code for area in pack.areas]


def test_tasks_by_hand(session: Session, area_id: int) -> None:
    task_id = plan_edit.add_task(
        session, area_id, texts(task=" Việc mới \r\n hai dòng ", lead="Văn phòng; Tư pháp", deadline="Quý II")
    )
    detail = task_detail(session, task_id, TODAY)
    assert (detail.row.position, detail.row.task) == (3, "Việc mới \n hai dòng")
    assert detail.lead_agencies == ("Văn phòng", "Tư pháp")
    assert (detail.row.due, detail.row.status) == (date(2021, 6, 30), TaskStatus.IN_PROGRESS)
    plan_edit.update_task(session, task_id, texts(task="Việc mới", deadline="Quý III"))
    session.flush()
    detail = task_detail(session, task_id, TODAY)
    assert detail.lead_agencies == ()
    assert (detail.row.due, detail.row.status) == (date(2021, 9, 30), TaskStatus.NOT_DUE)
    assert matches(detail.row.folded, "VIEC moi")
    plan_edit.delete_task(session, task_id)
    session.flush()
    with pytest.raises(UserError, match="không còn nữa"):
        task_detail(session, task_id, TODAY)


def test_a_task_needs_words(session: Session, area_id: int) -> None:
    with pytest.raises(UserError, match="Nhiệm vụ còn trống") as refused:
        plan_edit.add_task(session, area_id, texts(task="  "))
    assert refused.value.advice
    with pytest.raises(UserError, match="dài quá"):
        plan_edit.add_task(session, area_id, texts(task="a" * 30_000))


def test_areas_by_hand(session: Session, plan_id: int, area_id: int) -> None:
    new = plan_edit.add_area(session, plan_id, "III", "Tài chính công")
    plan_edit.rename_area(session, new, "IV", "Cải cách tài chính công")
    assert [(a.number, a.name) for a in areas(session, plan_id)][-1] == ("IV", "Cải cách tài chính công")
    with pytest.raises(UserError, match="còn nhiệm vụ"):
        plan_edit.delete_area(session, area_id)
    plan_edit.delete_area(session, new)
    session.flush()
    assert len(areas(session, plan_id)) == 2


def test_deleting_a_plan_leaves_nothing(session: Session, plan_id: int) -> None:
    task_id = task_rows(session, plan_id, TODAY)[0].id
    progress.add_note(session, task_id, TODAY, "Đang làm")
    give_evidence(session, task_id)
    plan_edit.delete_plan(session, plan_id)
    session.flush()
    for table in (PlanArea, PlanTask, TaskMilestone, ProgressNote, EvidenceLink):
        assert session.scalar(select(func.count()).select_from(table)) == 0


def give_evidence(session: Session, task_id: int) -> None:
    file = EvidenceFile(sha256="a" * 64, name="quyet-dinh.pdf", size=1234, added_at=datetime(2021, 3, 1, tzinfo=UTC))
    session.add(file)
    session.flush()
    session.add(EvidenceLink(file_id=file.id, subject="plan_task", subject_id=task_id))
    session.flush()


def test_progress_of_a_task(session: Session, plan_id: int) -> None:
    task_id = task_rows(session, plan_id, TODAY)[1].id
    first = progress.add_note(session, task_id, date(2021, 2, 1), " Đã soạn ", Decimal(30), "Nguyễn Thị A")
    progress.add_note(session, task_id, date(2021, 4, 1), "Đã trình")
    give_evidence(session, task_id)
    row = task_detail(session, task_id, TODAY).row
    assert (row.last_note, row.share_done, row.evidence_count) == ("Đã trình", Decimal(30), 1)
    before = task_detail(session, task_id, date(2021, 3, 1))
    assert before.row.last_note == "Đã soạn"
    assert [note.text for note in before.notes] == ["Đã soạn", "Đã trình"]
    assert before.evidence[0].name == "quyet-dinh.pdf"
    progress.update_note(session, first, date(2021, 2, 2), "Đã soạn xong", Decimal("33.5"))
    progress.delete_note(session, before.notes[1].id)
    session.flush()
    assert task_detail(session, task_id, TODAY).row.share_done == Decimal("33.5")
    with pytest.raises(UserError, match="từ 0 đến 100"):
        progress.add_note(session, task_id, TODAY, "x", Decimal(101))
    with pytest.raises(UserError, match="không hợp lý"):
        progress.add_note(session, task_id, date(1, 1, 1), "x")


def test_steps_complete_the_task_and_open_it_again(session: Session, plan_id: int) -> None:
    task_id = task_rows(session, plan_id, TODAY)[1].id
    one, two = task_detail(session, task_id, TODAY).milestones
    assert one.status is StepStatus.OVERDUE
    assert task_detail(session, task_id, TODAY).row.late_steps == 1
    progress.complete_milestone(session, two.id, date(2021, 4, 20))
    assert task_detail(session, task_id, TODAY).row.completed_on is None
    progress.complete_milestone(session, one.id, date(2021, 4, 2))
    session.flush()
    row = task_detail(session, task_id, TODAY).row
    assert (row.completed_on, row.status) == (date(2021, 4, 20), TaskStatus.DONE_ON_TIME)
    progress.complete_milestone(session, two.id, None)
    session.flush()
    assert task_detail(session, task_id, TODAY).row.status is TaskStatus.IN_PROGRESS


def test_done_reopened_dropped_restored(session: Session, plan_id: int) -> None:
    task_id = task_rows(session, plan_id, TODAY)[0].id

    def status(on: date = TODAY) -> TaskStatus:
        session.flush()
        return task_rows(session, plan_id, on)[0].status

    assert status() is TaskStatus.OVERDUE
    progress.complete_task(session, task_id, date(2021, 4, 3))
    assert status() is TaskStatus.DONE_LATE
    assert status(date(2021, 4, 2)) is TaskStatus.OVERDUE
    assert task_detail(session, task_id, TODAY).milestones[0].status is StepStatus.DONE_LATE
    progress.reopen_task(session, task_id)
    assert status() is TaskStatus.OVERDUE
    progress.drop_task(session, task_id, date(2021, 4, 10), "Sáp nhập xã")
    assert status() is TaskStatus.DROPPED
    assert status(date(2021, 4, 9)) is TaskStatus.OVERDUE
    with pytest.raises(UserError, match="không còn thực hiện"):
        progress.complete_task(session, task_id, TODAY)
    progress.restore_task(session, task_id)
    assert status() is TaskStatus.OVERDUE
    with pytest.raises(UserError, match="Lý do"):
        progress.drop_task(session, task_id, TODAY, " ")


def test_steps_by_hand(session: Session, area_id: int, plan_id: int) -> None:
    task_id = plan_edit.add_task(session, area_id, texts(deadline="Thông báo số 326/TB-TTHĐND ngày 17/12/2020"))
    row = task_detail(session, task_id, TODAY).row
    assert (row.deadline_understood, row.due, row.status) == (False, None, TaskStatus.NOT_DUE)
    step = milestones.add_milestone(session, task_id, label="Trình", end=date(2021, 4, 15))
    row = task_detail(session, task_id, TODAY).row
    assert (row.deadline_understood, row.status) == (True, TaskStatus.OVERDUE)
    milestones.set_milestone(session, step, label="", start=date(2021, 4, 1), end=date(2021, 6, 15))
    assert milestones.reread_deadlines(session, plan_id) == 5  # every task but this one
    session.flush()
    (kept,) = task_detail(session, task_id, TODAY).milestones
    assert (kept.label, kept.kind, kept.end, kept.set_by_hand) == (None, "within", date(2021, 6, 15), True)
    with pytest.raises(UserError, match="Ngày bắt đầu sau"):
        milestones.set_milestone(session, step, start=date(2021, 7, 1), end=date(2021, 6, 1))
    with pytest.raises(UserError, match="chưa có ngày"):
        milestones.set_milestone(session, step)
    milestones.remove_milestone(session, step)
    session.flush()
    assert not task_detail(session, task_id, TODAY).row.deadline_understood
    milestones.add_milestone(session, task_id, end=date(2021, 6, 15))
    milestones.read_again(session, task_id)
    session.flush()
    assert task_detail(session, task_id, TODAY).milestones == ()
    assert not task_detail(session, task_id, TODAY).row.deadline_understood


def test_an_event_that_was_waited_for(session: Session, plan_id: int) -> None:
    task_id = task_rows(session, plan_id, TODAY)[4].id
    (step,) = task_detail(session, task_id, TODAY).milestones
    assert (step.status, step.condition) == (StepStatus.WAITING, "có Thông tư hướng dẫn")
    milestones.mark_event(session, step.id, date(2021, 4, 1))
    session.flush()
    assert task_detail(session, task_id, TODAY).row.status is TaskStatus.IN_PROGRESS
    assert task_detail(session, task_id, date(2021, 3, 1)).row.status is TaskStatus.NOT_DUE
    by = task_detail(session, task_rows(session, plan_id, TODAY)[3].id, TODAY).milestones[0]
    with pytest.raises(UserError, match="không chờ"):
        milestones.mark_event(session, by.id, TODAY)


def test_near_and_next_days(session: Session, plan_id: int) -> None:
    row = task_rows(session, plan_id, date(2021, 3, 1))[3]
    assert (row.next_due, row.near) == (date(2021, 3, 14), True)
    assert not task_rows(session, plan_id, date(2021, 3, 1), near_days=5)[3].near
    assert not task_rows(session, plan_id, date(2021, 3, 15))[3].near


def test_totals_by_area_and_agency(session: Session, plan_id: int) -> None:
    rows = task_rows(session, plan_id, TODAY)
    progress.complete_task(session, rows[0].id, date(2021, 3, 1))
    progress.drop_task(session, rows[4].id, date(2021, 3, 1), "Không còn phù hợp")
    session.flush()
    totals = plan_totals(session, plan_id, TODAY)
    assert sentence(totals.total) == "1/4 nhiệm vụ, đạt 25,0%"
    assert [(area.number, sentence(each)) for area, each in totals.by_area] == [
        ("I", "1/3 nhiệm vụ, đạt 33,3%"),
        ("II", "0/1 nhiệm vụ, đạt 0,0%"),
    ]
    assert [(name, each.done, each.counted, each.dropped) for name, each in totals.by_agency] == [
        ("Công chức Văn hóa", 0, 1, 0),
        ("Tư pháp", 0, 1, 0),
        ("Văn phòng", 1, 2, 1),
    ]
    assert plan_totals(session, plan_id, date(2021, 2, 1)).total.done == 0


def test_nothing_to_count(session: Session, pack: Pack, unit_id: int) -> None:
    empty = plan_edit.create_plan(session, pack, unit_id, 2030)
    assert sentence(plan_totals(session, empty, TODAY).total) == "không phát sinh"


def test_rows_cost_the_same_selects_for_any_number_of_tasks(session: Session, plan_id: int) -> None:
    statements: list[str] = []
    event.listen(session.get_bind(), "before_cursor_execute", lambda *args: statements.append(args[2]))
    task_rows(session, plan_id, TODAY)
    assert len(statements) == 4


@pytest.mark.parametrize(
    ("query", "found"), [("van ban", True), ("VĂN bản rà", True), ("", True), ("quy che", False), ("đặng", False)]
)
def test_search_ignores_accents(query: str, found: bool) -> None:
    assert matches("ra soat van ban quy pham phap luat", query) is found

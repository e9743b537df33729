"""The plan and the reminding letter as data: as the plan has them, on the day that is asked about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.annex import Annex
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import PlanContext, ReminderContext
from hhapp.services import plan, plan_edit, progress
from hhapp.services.document_building import build_document
from hhapp.services.plan_import import apply_import

LINES = (
    ("1", "Ban hành Kế hoạch.", "Quyết định", "Văn phòng", "", "Tháng 01"),
    ("2", "Tuyên truyền.", "Tin, bài", "Phòng Văn hóa;\nvăn phòng", "Các thôn", "Quý I"),
    ("3", "Rà soát văn bản.", "Danh mục", "Phòng Tư pháp", "", "Trước ngày 10/4"),
    ("4", "Niêm yết.", "Bảng", "Trung tâm", "", "Thường xuyên"),
    ("5", "Kiểm tra.", "Báo cáo", "", "", "Ngày 05/4"),
    ("6", "Tổng kết.", "Báo cáo", "Văn phòng", "", "Tháng 12"),
)
DAY = date(2021, 4, 1)


@pytest.fixture
def plan_id(session: Session, pack: Pack, unit_id: int, make_annex: Callable[..., Annex]) -> int:
    annex = make_annex(("I", "CHỈ ĐẠO, ĐIỀU HÀNH", LINES[:3]), ("II", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", LINES[3:]))
    return apply_import(session, pack, unit_id, 2021, annex).plan_id


def reminder(session: Session, pack: Pack, unit_id: int, on: date = DAY, near_days: int = 10) -> ReminderContext:
    made = build_document(session, pack, unit_id, "don_doc", 2021, on, near_days=near_days)
    assert isinstance(made, ReminderContext)
    return made


def test_plan_is_as_it_was_imported(session: Session, pack: Pack, unit_id: int, plan_id: int) -> None:
    made = build_document(session, pack, unit_id, "ke_hoach", 2021, DAY)
    assert isinstance(made, PlanContext)
    assert [(area.number, area.name) for area in made.areas] == [
        ("I", "CHỈ ĐẠO, ĐIỀU HÀNH"),
        ("II", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH"),
    ]
    cells = [
        (t.number, t.task, t.product, t.lead, t.coordination, t.deadline) for area in made.areas for t in area.tasks
    ]
    assert cells == list(LINES)
    assert (made.document.title, made.document.subject) == ("KẾ HOẠCH", "Cải cách hành chính năm 2021")
    assert (made.document.number, made.document.dated, made.totals.total) == ("", None, 6)


def test_plan_carries_the_clerks_own_title_and_number(session: Session, pack: Pack, unit_id: int, plan_id: int) -> None:
    words = {"number": "05/KH-UBND", "issued_on": date(2021, 1, 12), "before_is_inclusive": False}
    plan_edit.update_plan(session, plan_id, title="Kế hoạch cải cách hành chính xã Mẫu năm 2021", **words)
    made = build_document(session, pack, unit_id, "ke_hoach", 2021, DAY)
    assert made.document.subject == "Cải cách hành chính xã Mẫu năm 2021"
    assert (made.document.number, made.document.dated) == ("05/KH-UBND", date(2021, 1, 12))
    plan_edit.update_plan(session, plan_id, title="Chương trình hành động", **words)
    assert (
        build_document(session, pack, unit_id, "ke_hoach", 2021, DAY).document.subject == "Cải cách hành chính năm 2021"
    )


def test_reminder_names_what_is_late_and_near(session: Session, pack: Pack, unit_id: int, plan_id: int) -> None:
    made = reminder(session, pack, unit_id)
    assert [(line.number, line.late, line.days, line.standing) for line in made.tasks] == [
        ("1", True, 60, "Quá hạn 60 ngày"),
        ("2", True, 1, "Quá hạn 1 ngày"),
        ("5", False, 4, "Còn 4 ngày"),
        ("3", False, 8, "Còn 8 ngày"),
    ]
    assert (len(made.late), len(made.near)) == (2, 2)
    assert made.document.dated is None


def test_reminder_goes_to_each_agency_once(session: Session, pack: Pack, unit_id: int, plan_id: int) -> None:
    """An agency written in two ways is one; a task with two leads stands with both; one with none comes last."""
    made = reminder(session, pack, unit_id)
    assert made.receivers == ("Văn phòng", "Phòng Văn hóa", "Phòng Tư pháp")
    assert [(agency.name, [line.number for line in agency.tasks]) for agency in made.agencies] == [
        ("Văn phòng", ["1", "2"]),
        ("Phòng Văn hóa", ["2"]),
        ("Phòng Tư pháp", ["3"]),
        ("", ["5"]),
    ]


@pytest.mark.parametrize(
    ("on", "near_days", "numbers"),
    [
        (date(2021, 1, 31), 0, ["1"]),
        (date(2021, 4, 1), 3, ["1", "2"]),
        (date(2021, 4, 5), 0, ["1", "2", "5"]),
        (date(2021, 12, 1), 30, ["1", "2", "5", "3", "6"]),
    ],
)
def test_day_and_distance_are_the_clerks(
    session: Session, pack: Pack, unit_id: int, plan_id: int, on: date, near_days: int, numbers: list[str]
) -> None:
    assert [line.number for line in reminder(session, pack, unit_id, on, near_days).tasks] == numbers


def test_last_day_itself_is_today(session: Session, pack: Pack, unit_id: int, plan_id: int) -> None:
    line = next(line for line in reminder(session, pack, unit_id, date(2021, 4, 5)).tasks if line.number == "5")
    assert (line.late, line.days, line.standing) == (False, 0, "Hết hạn hôm nay")


def test_done_and_dropped_tasks_are_left_in_peace(session: Session, pack: Pack, unit_id: int, plan_id: int) -> None:
    tasks = {row.number: row.id for row in plan.task_rows(session, plan_id, DAY)}
    progress.complete_task(session, tasks["1"], date(2021, 3, 20))
    progress.drop_task(session, tasks["5"], date(2021, 3, 20), "Tỉnh làm thay")
    assert [line.number for line in reminder(session, pack, unit_id).tasks] == ["2", "3"]


def test_nobody_named_still_has_a_receiver(
    session: Session, pack: Pack, unit_id: int, make_annex: Callable[..., Annex]
) -> None:
    apply_import(session, pack, unit_id, 2021, make_annex(("I", "CHUNG", [("1", "Việc.", "", "", "", "Tháng 01")])))
    made = reminder(session, pack, unit_id)
    assert made.receivers == ("Các phòng, cơ quan, đơn vị có liên quan",)
    assert [agency.name for agency in made.agencies] == [""]


def test_what_cannot_be_made_is_told(session: Session, pack: Pack, unit_id: int, plan_id: int) -> None:
    with pytest.raises(UserError, match="không có nhiệm vụ nào quá hạn"):
        reminder(session, pack, unit_id, date(2021, 1, 1), 5)
    with pytest.raises(UserError, match="Chưa có kế hoạch năm 2022"):
        build_document(session, pack, unit_id, "ke_hoach", 2022, DAY)
    with pytest.raises(UserError, match="không có loại văn bản “xyz”") as caught:
        build_document(session, pack, unit_id, "xyz", 2021, DAY)
    assert "ke_hoach, don_doc" in caught.value.advice

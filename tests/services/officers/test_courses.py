"""The plan and its classes as they are written: what is refused, what follows, what stays when something goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from hhapp.errors import UserError
from hhapp.models import Certificate, EvidenceLink, Participation
from hhapp.paths import DataFolder
from hhapp.services.officers.courses import (
    PARTICIPATION_SUBJECT,
    CourseWords,
    ParticipationState,
    PlanLineWords,
    course_row,
    course_rows,
    participation_rows,
    plan_lines,
)
from hhapp.services.officers.courses_edit import (
    Outcome,
    add_course,
    add_plan_line,
    course_from_line,
    delete_course,
    delete_plan_line,
    record_outcomes,
    send,
    take_back,
    update_course,
    update_plan_line,
)
from hhapp.storage import evidence

LINE = PlanLineWords("Nhu cầu", "Lớp A", "vi_tri", form="tap_trung", headcount=2, periods=40, cost=Decimal(5_000_000))


@pytest.fixture
def line(office: Any) -> int:
    return add_plan_line(office.session, office.pack, office.unit_id, 2026, LINE)


def test_a_class_takes_its_words_from_the_plan(office: Any, line: int) -> None:
    words = course_from_line(office.session, line)
    assert (words.name, words.content, words.form, words.periods, words.cost, words.plan_line_id) == (
        *("Lớp A", "vi_tri", "tap_trung", 40, Decimal(5_000_000)),
        line,
    )
    course = add_course(office.session, office.pack, office.unit_id, words)
    assert course_row(office.session, office.pack, course).planned


def test_the_year_of_a_class_is_that_of_its_last_day(office: Any) -> None:
    course = office.course(date(2026, 12, 28), date(2027, 1, 2))
    assert [row.id for row in course_rows(office.session, office.pack, office.unit_id, 2027)] == [course]
    assert course_rows(office.session, office.pack, office.unit_id, 2026) == ()


def test_classes_come_by_their_first_day_those_without_one_last(office: Any) -> None:
    words = CourseWords("Chưa có ngày", "vi_tri", 2026)
    add_course(office.session, office.pack, office.unit_id, words)
    office.course(date(2026, 5, 4), date(2026, 5, 5), name="Sau")
    office.course(date(2026, 3, 4), date(2026, 3, 5), name="Trước")
    rows = course_rows(office.session, office.pack, office.unit_id, 2026)
    assert [(row.words.name, row.standing(date(2026, 5, 4))) for row in rows] == [
        ("Trước", "Đã kết thúc"),
        ("Sau", "Đang học"),
        ("Chưa có ngày", "Chưa ghi ngày"),
    ]
    assert rows[1].standing(date(2026, 5, 3)) == "Chưa mở"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": " "}, "Tên lớp còn trống"),
        ({"content": ""}, "Chưa chọn nội dung"),
        ({"content": "nau_an"}, "nau_an"),
        ({"form": "tu_hoc"}, "tu_hoc"),
        ({"programme": "la"}, "Chương trình"),
        ({"cost_source": "la"}, "Nguồn kinh phí"),
        ({"certificate": "la"}, "Loại chứng chỉ"),
        ({"periods": -1}, "Số tiết -1"),
        ({"periods": 99_999}, "Số tiết"),
        ({"cost": Decimal(-1)}, "số âm"),
        ({"starts_on": date(2026, 3, 7)}, "trước ngày bắt đầu"),
        ({"decision_on": date(1926, 3, 7)}, "không hợp lý"),
        ({"plan_line_id": 99}, "không còn nữa"),
    ],
)
def test_a_class_that_cannot_be_is_refused_and_stays_as_it_was(
    office: Any, change: dict[str, Any], sentence: str
) -> None:
    course = office.course()
    before = course_row(office.session, office.pack, course)
    with pytest.raises(UserError, match=sentence):
        update_course(office.session, office.pack, course, replace(before.words, **change))
    office.session.expire_all()
    assert course_row(office.session, office.pack, course) == before


def test_a_line_is_put_right_or_refused(office: Any, line: int) -> None:
    update_plan_line(office.session, office.pack, line, replace(LINE, headcount=None, note="đã duyệt"))
    (row,) = plan_lines(office.session, office.pack, office.unit_id, 2026, office.today)
    assert (row.words.headcount, row.words.note, row.content_name) == (
        None,
        "đã duyệt",
        "Kiến thức, kỹ năng theo yêu cầu vị trí việc làm",
    )
    for change in ({"title": ""}, {"headcount": -2}, {"content": "la"}):
        with pytest.raises(UserError):
            update_plan_line(office.session, office.pack, line, replace(LINE, **change))


def test_a_line_goes_and_its_class_stays(office: Any, line: int) -> None:
    course = office.course(plan_line_id=line)
    delete_plan_line(office.session, line)
    office.session.flush()
    assert plan_lines(office.session, office.pack, office.unit_id, 2026, office.today) == ()
    assert not course_row(office.session, office.pack, course).planned


def test_many_are_sent_at_once_each_once(office: Any) -> None:
    course, people = office.course(), [office.officer() for _ in range(30)]
    assert send(office.session, course, [*people, people[0]]).sent == tuple(people)
    again = send(office.session, course, people[:2])
    assert (again.sent, again.already) == ((), tuple(people[:2]))
    assert send(office.session, course, people[:1], teaching=True).sent == (people[0],)
    row = course_row(office.session, office.pack, course)
    assert (row.sent, row.completed, row.teachers) == (30, 0, 1)


def test_nobody_is_sent_where_one_is_gone(office: Any) -> None:
    course, officer = office.course(), office.officer()
    with pytest.raises(UserError, match="không còn nữa"):
        send(office.session, course, [officer, 999])
    assert participation_rows(office.session, office.pack, office.unit_id) == ()


def test_taking_back_takes_certificates_and_files_along(office: Any, tmp_path: Path) -> None:
    session, officer = office.session, office.officer()
    course = office.course(certificate="vi_tri")
    office.completed(course, officer, certificate_number="1", certificate_on=date(2026, 3, 9))
    (row,) = participation_rows(session, office.pack, office.unit_id)
    scan = tmp_path / "chung-chi.pdf"
    scan.write_bytes(b"scan")
    folder = DataFolder(tmp_path / "du-lieu")
    folder.evidence.mkdir(parents=True)
    file_id = evidence.add_file(session, folder, scan, datetime.now(UTC))
    evidence.link(session, file_id, PARTICIPATION_SUBJECT, row.id)
    (row,) = participation_rows(session, office.pack, office.unit_id)
    assert row.files == 1
    take_back(session, [row.id])
    for table in (Participation, Certificate, EvidenceLink):
        assert session.scalars(select(table)).all() == []


def test_a_class_goes_with_all_that_hangs_on_it(office: Any) -> None:
    course = office.course(certificate="vi_tri")
    office.completed(course, office.officer(), office.officer(), certificate_number="1")
    delete_course(office.session, course)
    office.session.flush()
    for table in (Participation, Certificate):
        assert office.session.scalars(select(table)).all() == []
    assert course_rows(office.session, office.pack, office.unit_id) == ()


def test_outcomes_that_cannot_be_are_refused(office: Any) -> None:
    course, officer = office.course(), office.officer()
    send(office.session, course, [officer])
    (row,) = participation_rows(office.session, office.pack, office.unit_id)
    for outcome, sentence in (
        (Outcome(row.id, result="tuyet_voi"), "tuyet_voi"),
        (Outcome(row.id, periods=-5), "Số tiết"),
        (Outcome(row.id, certificate_on=date(1026, 1, 1)), "không hợp lý"),
        (Outcome(999), "không còn nữa"),
    ):
        with pytest.raises(UserError, match=sentence):
            record_outcomes(office.session, office.pack, [outcome])


def test_a_class_that_leads_to_no_certificate_keeps_none(office: Any) -> None:
    course, officer = office.course(), office.officer()
    office.completed(course, officer, certificate_number="1", certificate_on=date(2026, 3, 9), result="dat")
    (row,) = participation_rows(office.session, office.pack, office.unit_id)
    assert (row.state, row.result_name, row.certificate_number) == (ParticipationState.COMPLETED, "Đạt", "1")
    assert office.session.scalars(select(Certificate)).all() == []


def test_who_was_absent_has_no_result(office: Any) -> None:
    course, one = office.course(certificate="ngoai_ngu"), office.officer("Lê An")
    office.completed(course, one, certificate_number="12", result="dat")
    (row,) = participation_rows(office.session, office.pack, office.unit_id, course_id=course)
    absent = Outcome(row.id, ParticipationState.ABSENT, "dat", certificate_number="12", certificate_on=office.today)
    record_outcomes(office.session, office.pack, [absent])
    (row,) = participation_rows(office.session, office.pack, office.unit_id, course_id=course)
    assert (row.result, row.certificate_number, row.certificate_on) == ("", "", None)

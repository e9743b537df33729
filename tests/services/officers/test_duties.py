"""The rules at their boundary days, periods of a year, shares, overlaps, certificates that end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from hhapp.services.officers.courses import ParticipationState, PlanLineWords, plan_lines
from hhapp.services.officers.courses_edit import Outcome, add_plan_line, record_outcomes, send
from hhapp.services.officers.duties import (
    DutyState,
    course_duties,
    degree_share,
    expiring,
    lacks,
    overlaps,
    periods_rows,
    plan_share,
)
from hhapp.services.officers.edit import CertificateWords, add_certificate


def _duty(office: Any, appointed: date | None, on: date, *certificates: CertificateWords) -> DutyState:
    officer = office.officer(held=replace(office.head, from_on=appointed, appointed_on=appointed))
    for words in certificates:
        add_certificate(office.session, office.pack, officer, words)
    (duty,) = (
        each for each in course_duties(office.session, office.pack, office.unit_id, on) if each.officer.id == officer
    )
    return duty.state


@pytest.mark.parametrize(
    ("appointed", "on", "state"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), DutyState.OPEN),  # 11 months and 31 days
        (date(2026, 1, 1), date(2027, 1, 1), DutyState.OPEN),  # 12 months to the day
        (date(2026, 1, 1), date(2027, 1, 2), DutyState.OVERDUE),
        (date(2028, 2, 29), date(2029, 2, 28), DutyState.OPEN),  # no 29/2 in 2029
        (date(2028, 2, 29), date(2029, 3, 1), DutyState.OVERDUE),
        (date(2027, 2, 28), date(2028, 2, 28), DutyState.OPEN),
        (date(2027, 2, 28), date(2028, 2, 29), DutyState.OVERDUE),
        (date(2025, 6, 29), date(2026, 11, 24), DutyState.EXEMPT),
        (date(2025, 6, 30), date(2026, 6, 30), DutyState.OPEN),  # not before 30/6/2025
        (date(2025, 6, 30), date(2026, 7, 1), DutyState.OVERDUE),
        (None, date(2026, 7, 1), DutyState.UNKNOWN),
    ],
)
def test_the_course_within_twelve_months(office: Any, appointed: date | None, on: date, state: DutyState) -> None:
    assert _duty(office, appointed, on) is state


def test_certificates_fulfil_or_free(office: Any) -> None:
    appointed, late = date(2025, 7, 1), date(2026, 7, 2)
    own = CertificateWords("qlnn_lanh_dao_phong", issued_on=date(2026, 5, 1))
    old = CertificateWords("qlnn_lanh_dao_cu", issued_on=date(2019, 5, 1))
    other = CertificateWords("ly_luan", issued_on=date(2019, 5, 1))
    still_to_come = replace(own, issued_on=date(2026, 7, 3))
    assert _duty(office, appointed, late, own) is DutyState.DONE
    assert _duty(office, appointed, late, old) is DutyState.EXEMPT
    assert _duty(office, appointed, late, other) is DutyState.OVERDUE
    assert _duty(office, appointed, late, still_to_come) is DutyState.OVERDUE
    assert _duty(office, None, late, own) is DutyState.DONE


def test_only_leaders_of_the_named_kinds_are_asked_and_only_while_the_rule_holds(office: Any) -> None:
    office.officer()
    office.officer(held=replace(office.head, kind="vien_chuc"))
    assert course_duties(office.session, office.pack, office.unit_id, office.today) == ()
    office.officer(held=office.head)
    assert len(course_duties(office.session, office.pack, office.unit_id, office.today)) == 1
    early = replace(office.head, from_on=date(2025, 1, 1), appointed_on=date(2025, 1, 1))
    office.officer(held=early)
    assert course_duties(office.session, office.pack, office.unit_id, date(2025, 6, 30)) == ()
    assert len(course_duties(office.session, office.pack, office.unit_id, date(2025, 7, 1))) == 1


def test_periods_of_a_year(office: Any) -> None:
    session, pack, unit = office.session, office.pack, office.unit_id
    clerk, head = office.officer("Lê Văn Ánh"), office.officer("Trần Thị Bình", office.head)
    outside = office.officer("Rơ Châm An", replace(office.clerk, kind="khong_chuyen_trach"))
    office.completed(office.course(periods=24), clerk, head, outside)
    office.completed(office.course(date(2026, 5, 4), date(2026, 5, 5), periods=16), clerk)
    office.completed(office.course(date(2026, 6, 4), date(2026, 6, 5), periods=None), head)
    office.completed(office.course(date(2025, 12, 29), date(2026, 1, 2), periods=8), head, periods=6)
    office.completed(office.course(date(2026, 6, 4), date(2026, 6, 5), periods=400, counts=False), head)
    teaching = office.course(date(2026, 7, 6), date(2026, 7, 7), periods=10)
    office.completed(teaching, head, clerk, teaching=True)

    rows = {row.officer.id: row for row in periods_rows(session, pack, unit, 2026, office.today)}
    assert (rows[clerk].learned, rows[clerk].taught, rows[clerk].required, rows[clerk].lacking) == (40, 0, 40, 0)
    assert rows[clerk].fulfilled
    assert (rows[head].learned, rows[head].taught, rows[head].lacking, rows[head].unwritten) == (30, 10, 0, 1)
    assert "171/2025" in rows[head].basis
    assert (rows[outside].learned, rows[outside].required, rows[outside].fulfilled) == (24, None, False)
    before = {row.officer.id: row.total for row in periods_rows(session, pack, unit, 2026, date(2026, 5, 4))}
    assert before == {clerk: 24, head: 30, outside: 24}
    assert {row.total for row in periods_rows(session, pack, unit, 2025, office.today)} == {0}


@pytest.mark.parametrize("state", [each for each in ParticipationState if each is not ParticipationState.COMPLETED])
def test_only_who_completed_has_periods(office: Any, state: ParticipationState) -> None:
    officer, course = office.officer(), office.course()
    office.completed(course, officer, state=state)
    (row,) = periods_rows(office.session, office.pack, office.unit_id, 2026, office.today)
    assert row.total == 0


def test_thirty_nine_periods_are_one_too_few(office: Any) -> None:
    short, enough = office.officer("Lê Văn Ánh"), office.officer("Trần Thị Bình")
    office.completed(office.course(periods=39), short)
    office.completed(office.course(periods=40), enough)
    (lack,) = lacks(office.session, office.pack, office.unit_id, 2026, office.today)
    assert (lack.officer.id, lack.late, lack.due) == (short, False, date(2026, 12, 31))
    assert "1/40 tiết" in lack.sentence
    (lack,) = lacks(office.session, office.pack, office.unit_id, 2026, date(2027, 1, 1))
    assert lack.late


def test_what_is_late_comes_first(office: Any) -> None:
    office.officer("Lê Văn Ánh")
    old = replace(office.head, from_on=date(2025, 8, 1), appointed_on=date(2025, 8, 1))
    head = office.officer("Trần Thị Bình", old)
    found = lacks(office.session, office.pack, office.unit_id, 2026, office.today)
    assert (found[0].officer.id, found[0].rule, found[0].late) == (head, "qlnn_lanh_dao", True)
    assert len(found) == 3


def test_share_with_a_degree_and_nothing_of_nothing(office: Any) -> None:
    session, pack, unit = office.session, office.pack, office.unit_id
    nobody = degree_share(session, pack, unit, office.today)
    assert nobody is not None
    assert (nobody.numerator, nobody.denominator, nobody.reached) == (0, 0, True)
    for degree in ("dai_hoc", "thac_si", "tien_si", "dai_hoc", "cao_dang"):
        office.officer(degree=degree)
    share = degree_share(session, pack, unit, office.today)
    assert share is not None
    assert (share.numerator, share.denominator, share.unknown, share.reached) == (4, 5, 0, True)
    office.officer()
    office.officer(held=replace(office.clerk, kind="vien_chuc"))
    share = degree_share(session, pack, unit, office.today)
    assert share is not None
    assert (share.numerator, share.denominator, share.unknown, share.reached) == (4, 6, 1, False)


def test_share_of_the_plan(office: Any) -> None:
    session, pack, unit = office.session, office.pack, office.unit_id
    two = add_plan_line(session, pack, unit, 2026, PlanLineWords("Nhu cầu", "Lớp A", "vi_tri", headcount=2))
    any_number = add_plan_line(session, pack, unit, 2026, PlanLineWords("Nhu cầu", "Lớp B", "quan_ly"))
    add_plan_line(session, pack, unit, 2026, PlanLineWords("Nhu cầu", "Lớp C", "quan_ly"))
    one, other = office.officer(), office.officer()
    first = office.course(plan_line_id=two)
    office.completed(first, one)
    office.completed(office.course(date(2026, 5, 4), date(2026, 5, 8), plan_line_id=any_number), one)
    share = plan_share(session, pack, unit, 2026, office.today)
    assert share is not None
    assert (share.numerator, share.denominator) == (1, 3)
    office.completed(first, other)
    states = [line.standing for line in plan_lines(session, pack, unit, 2026, office.today)]
    assert states == ["Đã thực hiện", "Đã thực hiện", "Chưa thực hiện"]
    states = [line.standing for line in plan_lines(session, pack, unit, 2026, date(2026, 3, 5))]
    assert states == ["Đang thực hiện", "Chưa thực hiện", "Chưa thực hiện"]


def test_classes_of_one_person_that_share_a_day(office: Any) -> None:
    one, other = office.officer("Lê Văn Ánh"), office.officer("Trần Thị Bình")
    first = office.course(date(2026, 3, 2), date(2026, 3, 6), name="Lớp A")
    touching = office.course(date(2026, 3, 6), date(2026, 3, 10), name="Lớp B")
    after = office.course(date(2026, 3, 11), date(2026, 3, 12), name="Lớp C")
    for course in (first, touching, after):
        send(office.session, course, [one])
    send(office.session, first, [other])
    (overlap,) = overlaps(office.session, office.pack, office.unit_id, 2026)
    assert (overlap.officer.id, overlap.start, overlap.end) == (one, date(2026, 3, 6), date(2026, 3, 6))
    office.completed(touching, one, state=ParticipationState.ABSENT)
    assert overlaps(office.session, office.pack, office.unit_id, 2026) == ()


def test_certificates_that_end_soon(office: Any) -> None:
    officer = office.officer()
    days = office.pack.officers.expiring_days
    for kind, left in (("ngoai_ngu", days), ("tieng_dan_toc", days + 1), ("ly_luan", -1), ("vi_tri", 0)):
        words = CertificateWords(kind, expires_on=office.today + timedelta(days=left))
        add_certificate(office.session, office.pack, officer, words)
    add_certificate(office.session, office.pack, officer, CertificateWords("vi_tri"))  # a later one that does not end
    found = expiring(office.session, office.pack, office.unit_id, office.today)
    assert [(each.certificate.kind, each.days) for each in found] == [("ly_luan", -1), ("ngoai_ngu", days)]


def test_completion_keeps_one_certificate_and_takes_it_back(office: Any) -> None:
    officer = office.officer(held=replace(office.head, from_on=date(2025, 8, 1), appointed_on=date(2025, 8, 1)))
    course = office.course(certificate="qlnn_lanh_dao_phong", organiser="Trường Chính trị tỉnh")
    for _ in range(2):
        office.completed(course, officer, certificate_number="15/CN", certificate_on=date(2026, 3, 10))
    (duty,) = course_duties(office.session, office.pack, office.unit_id, office.today)
    assert duty.state is DutyState.DONE
    from hhapp.services.officers.register import certificate_rows

    (kept,) = certificate_rows(office.session, office.pack, office.unit_id)
    assert (kept.number, kept.issuer, kept.issued_on) == ("15/CN", "Trường Chính trị tỉnh", date(2026, 3, 10))
    outcome = Outcome(kept.participation_id or 0, ParticipationState.FAILED)
    assert record_outcomes(office.session, office.pack, [outcome]) == 0
    assert certificate_rows(office.session, office.pack, office.unit_id) == ()

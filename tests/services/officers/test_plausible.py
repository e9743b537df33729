"""What cannot be of a person: numbers, ages, days twice, and names that sound alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hhapp.errors import UserError
from hhapp.services.officers.edit import (
    CertificateWords,
    add_certificate,
    add_officer,
    leave,
    merge_department,
    start_position,
    update_officer,
    update_position,
)
from hhapp.services.officers.person import Held, Person
from hhapp.services.officers.plausible import identity_fault, may_be_spelt_so, same_spelling, too_young
from hhapp.services.officers.register import EVERYBODY, OfficerFilter, officer_detail, officer_rows


@pytest.mark.parametrize("number", ["", "052085001234", "052 085 001 234", "212345678"])
def test_numbers_that_may_be(number: str) -> None:
    assert identity_fault(number) == ""


@pytest.mark.parametrize(
    ("number", "told"),
    [("52085001234", "11 chữ số"), ("52085001234", "số 0 ở đầu"), ("A52085001234", "có chữ"), ("123", "3 chữ số")],
)
def test_numbers_that_cannot_be(number: str, told: str) -> None:
    assert told in identity_fault(number)


def test_nobody_works_as_a_child() -> None:
    person = Person("Lê An", born_on=date(2000, 5, 10))
    assert too_young(person, date(2015, 5, 9))
    assert not too_young(person, date(2015, 5, 10))
    assert too_young(Person("Lê An", born_year=2000), date(2014, 12, 31))
    assert not too_young(Person("Lê An"), date(1960, 1, 1))


def test_names_that_sound_alike() -> None:
    assert same_spelling("Nguyễn Thị Hòa", "nguyễn thị hoà")
    assert same_spelling("Nguyễn Thị Hòa", "Nguyen Thi Hoa")
    assert not same_spelling("Nguyễn Văn Hùng", "Nguyễn Văn Hưng")
    assert may_be_spelt_so("Lê Văn Ánh", "lê văn anh")
    assert not may_be_spelt_so("Lê Văn Hùng", "Lê Văn Hưng")


def test_what_cannot_be_is_refused(office: Any) -> None:
    with pytest.raises(UserError, match="11 chữ số"):
        office.officer("Lê An", identity_number="52085001234")
    with pytest.raises(UserError, match="chưa đủ 15 tuổi"):
        office.officer("Lê An", replace(office.head, from_on=date(2000, 1, 1)), born_on=date(1990, 1, 1))
    one = office.officer("Lê An", office.head, born_on=date(1980, 1, 1))
    words = CertificateWords("ngoai_ngu", issued_on=date(2026, 12, 1))
    with pytest.raises(UserError, match="sau hôm nay"):
        add_certificate(office.session, office.pack, one, words, today=date(2026, 11, 24))
    with pytest.raises(UserError, match="chưa đủ 15 tuổi"):
        update_officer(office.session, office.pack, one, Person("Lê An", born_on=date(2012, 1, 1)))


def test_days_of_positions_do_not_meet(office: Any) -> None:
    session, pack = office.session, office.pack
    one = office.officer("Lê An", replace(office.head, from_on=date(2020, 1, 1)))
    second = start_position(session, pack, one, replace(office.head, from_on=date(2022, 1, 1)), reason="dieu_dong")
    leave(session, pack, one, date(2024, 12, 31), "dieu_dong")
    with pytest.raises(UserError, match="Trùng thời gian"):
        start_position(session, pack, one, replace(office.head, from_on=date(2023, 1, 1)))
    held = next(each for each in officer_detail(session, pack, one, office.today).positions if each.id == second)
    with pytest.raises(UserError, match="Trùng thời gian"):
        update_position(session, pack, second, replace(held, from_on=date(2021, 6, 1)))
    update_position(session, pack, second, replace(held, from_on=date(2022, 6, 1)))


def test_a_department_is_not_merged_into_itself(office: Any) -> None:
    place = office.head.department
    office.officer("Lê An", office.head)
    with pytest.raises(UserError, match="vào chính nó"):
        merge_department(
            office.session, office.pack, office.unit_id, [place], f" {place}", date(2026, 7, 1), "sap_nhap"
        )


def test_two_people_of_one_sound_are_two_once_the_clerk_says_so(office: Any) -> None:
    born = date(1985, 3, 5)
    office.officer("Nguyễn Văn Hùng", born_on=born)
    with pytest.raises(UserError, match="đã có Nguyễn Văn Hùng"):
        office.officer("Nguyễn Văn Hưng", born_on=born)
    with pytest.raises(UserError, match="đã có Nguyễn Văn Hùng"):
        office.officer("Nguyễn Văn Hùng", born_on=None, born_year=None)
    other = Person("Nguyễn Văn Hưng", born_on=born)
    add_officer(office.session, office.pack, office.unit_id, other, office.head, another=True)
    assert len(officer_rows(office.session, office.pack, office.unit_id, office.today, EVERYBODY)) == 2


def test_who_is_to_come_has_not_left(office: Any) -> None:
    begins = Held(kind=office.head.kind, position="Chuyên viên", from_on=date(2062, 7, 1))
    office.officer("Lê An", begins)

    def found(wanted: OfficerFilter) -> list[bool]:
        return [row.coming for row in officer_rows(office.session, office.pack, office.unit_id, office.today, wanted)]

    assert found(EVERYBODY) == [True]
    assert found(OfficerFilter(in_service=False)) == []
    assert found(OfficerFilter()) == []

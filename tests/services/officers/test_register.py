"""The register: search and filters, positions of any day, whoever leaves or is merged keeps everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.services.officers.edit import (
    CertificateWords,
    add_certificate,
    delete_certificate,
    delete_officer,
    delete_position,
    leave,
    merge_department,
    start_position,
    update_certificate,
    update_officer,
    update_position,
)
from hhapp.services.officers.person import Held, Person
from hhapp.services.officers.register import EVERYBODY, OfficerFilter, departments, officer_detail, officer_rows


def _names(office: Any, on: date | None = None, **wanted: Any) -> list[str]:
    rows = officer_rows(office.session, office.pack, office.unit_id, on or office.today, OfficerFilter(**wanted))
    return [row.name for row in rows]


def test_rows_are_in_the_order_of_given_names(office: Any) -> None:
    for name in ("Trần Thị Bình", "Lê Văn Ánh", "Nguyễn Văn Đức", "Rơ Châm An", "Phạm Thị Ân"):
        office.officer(name)
    assert _names(office) == ["Rơ Châm An", "Lê Văn Ánh", "Phạm Thị Ân", "Trần Thị Bình", "Nguyễn Văn Đức"]


def test_search_looks_in_names_units_and_positions_without_accents(office: Any) -> None:
    office.officer("Đặng Thị Ước")
    office.officer("Lê Văn Ánh", replace(office.clerk, department="Phòng Văn hóa - Xã hội"))
    assert _names(office, text="dang uoc") == ["Đặng Thị Ước"]
    assert _names(office, text="VAN HOA") == ["Lê Văn Ánh"]
    assert _names(office, text="chuyen vien ánh") == ["Lê Văn Ánh"]
    assert _names(office, department="Phòng Kinh tế") == ["Đặng Thị Ước"]
    assert _names(office, kind="can_bo") == []
    assert _names(office, degree="dai_hoc") == []
    assert departments(office.session, office.pack, office.unit_id, office.today) == (
        "Phòng Văn hóa - Xã hội",
        "Phòng Kinh tế",
    )


def test_a_position_of_a_day_in_the_past(office: Any) -> None:
    officer = office.officer("Lê Văn Ánh")
    start_position(office.session, office.pack, officer, replace(office.head), reason="dieu_dong")
    for day, position, leader in (
        (date(2019, 12, 31), "Chuyên viên", False),  # before it began: shown as what was to come
        (date(2026, 1, 14), "Chuyên viên", False),
        (date(2026, 1, 15), "Trưởng phòng", True),
    ):
        (row,) = officer_rows(office.session, office.pack, office.unit_id, day, EVERYBODY)
        assert (row.held.position, row.leader) == (position, leader)
        assert row.in_service is (day >= date(2020, 1, 1))
    first, second = officer_detail(office.session, office.pack, officer, office.today).positions
    assert (first.to_on, first.end_reason) == (date(2026, 1, 14), "dieu_dong")
    assert (second.from_on, second.to_on, second.position_code) == (date(2026, 1, 15), None, "truong_phong")


def test_who_leaves_is_found_with_everything(office: Any) -> None:
    officer = office.officer("Lê Văn Ánh")
    add_certificate(office.session, office.pack, officer, CertificateWords("ly_luan", level="Trung cấp", number="12"))
    leave(office.session, office.pack, officer, date(2026, 6, 30), "nghi_huu", "theo quyết định")
    assert _names(office, date(2026, 6, 30)) == ["Lê Văn Ánh"]
    assert _names(office, date(2026, 7, 1)) == []
    assert _names(office, date(2026, 7, 1), in_service=False) == ["Lê Văn Ánh"]
    detail = officer_detail(office.session, office.pack, officer, office.today)
    assert (detail.row.in_service, detail.row.held.position, detail.row.held.end_note) == (
        False,
        "Chuyên viên",
        "theo quyết định",
    )
    assert [each.number for each in detail.certificates] == ["12"]
    with pytest.raises(UserError, match="không còn giữ chức vụ"):
        leave(office.session, office.pack, officer, office.today, "nghi_huu")


def test_a_merged_department_keeps_the_history_and_the_day_of_appointment(office: Any) -> None:
    head, other = office.officer("Lê Văn Ánh", office.head), office.officer("Trần Thị Bình")
    away = office.officer("Rơ Châm An", replace(office.clerk, department="Văn phòng"))
    moved = merge_department(
        office.session,
        office.pack,
        office.unit_id,
        ["phòng kinh tế"],
        "Phòng Kinh tế mới",
        date(2026, 7, 1),
        "sap_nhap",
    )
    assert moved == 2
    old, new = officer_detail(office.session, office.pack, head, office.today).positions
    assert (old.to_on, old.end_reason, old.department) == (date(2026, 6, 30), "sap_nhap", "Phòng Kinh tế")
    assert (new.from_on, new.department, new.position_code) == (date(2026, 7, 1), "Phòng Kinh tế mới", "truong_phong")
    assert new.appointed_on == date(2026, 1, 15)
    assert len(officer_detail(office.session, office.pack, other, office.today).positions) == 2
    assert len(officer_detail(office.session, office.pack, away, office.today).positions) == 1
    with pytest.raises(UserError, match="không ai thuộc"):
        merge_department(office.session, office.pack, office.unit_id, ["Phòng Lạ"], "A", date(2026, 8, 1), "sap_nhap")


def test_nobody_is_added_twice_but_a_namesake_is(office: Any) -> None:
    office.officer("Đặng Thị Ước", born_on=date(1985, 3, 5))
    with pytest.raises(UserError, match="đã có"):
        office.officer("ĐẶNG THỊ UỚC", born_on=date(1985, 3, 5))
    with pytest.raises(UserError, match="đã có"):
        office.officer("Đặng Thị Ước", born_year=1985)
    office.officer("Đặng Thị Ước", born_on=date(1985, 5, 3))
    assert len(_names(office)) == 2


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        ({"born_on": date(1085, 3, 5)}, "Ngày sinh"),
        ({"born_year": 85}, "Năm sinh"),
        ({"degree": "giao_su"}, "giao_su"),
        ({"sex": "x"}, "Giới tính"),
        ({"graduated": 20100}, "tốt nghiệp"),
        ({"party_on": date(1800, 1, 1)}, "Đảng"),
    ],
)
def test_what_cannot_be_is_refused(office: Any, known: dict[str, Any], sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        office.officer("Đặng Thị Ước", **known)
    assert _names(office) == []


@pytest.mark.parametrize(
    ("held", "sentence"),
    [
        (Held(), "loại cán bộ"),
        (Held(kind="giao_vien"), "giao_vien"),
        (Held(kind="can_bo", from_on=date(2026, 2, 1), to_on=date(2026, 1, 1)), "trước ngày bắt đầu"),
        (Held(kind="can_bo", appointed_on=date(26, 2, 1)), "không hợp lý"),
        (Held(kind="can_bo", end_reason="khac"), "Lý do"),
    ],
)
def test_a_position_that_cannot_be_is_refused(office: Any, held: Held, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        office.officer("Đặng Thị Ước", held)


def test_the_code_of_a_position_is_found_from_its_words_only_where_they_are_known(office: Any) -> None:
    known = office.officer("Đặng Thị Ước", Held(kind="can_bo", position="chủ tịch ubnd xã"))
    unknown = office.officer("Lê Văn Ánh", Held(kind="can_bo", position="Trưởng ban xây dựng"))
    codes = [
        officer_detail(office.session, office.pack, one, office.today).row.held.position_code
        for one in (known, unknown)
    ]
    assert codes == ["chu_tich_ubnd", ""]


def test_a_new_position_begins_after_the_one_held(office: Any) -> None:
    officer = office.officer("Lê Văn Ánh", office.head)
    with pytest.raises(UserError, match="giữ chức vụ hiện tại"):
        start_position(office.session, office.pack, officer, office.head)
    with pytest.raises(UserError, match="ngày bắt đầu"):
        start_position(office.session, office.pack, officer, replace(office.head, from_on=None))


def test_positions_and_certificates_are_put_right_and_taken_back(office: Any) -> None:
    session, pack = office.session, office.pack
    officer = office.officer("Lê Văn Ánh")
    (only,) = officer_detail(session, pack, officer, office.today).positions
    assert only.id is not None
    with pytest.raises(UserError, match="ít nhất một"):
        delete_position(session, only.id)
    update_position(session, pack, only.id, replace(only, department="Văn phòng"))
    more = start_position(session, pack, officer, office.head)
    delete_position(session, more)
    session.flush()
    (left,) = officer_detail(session, pack, officer, date(2020, 6, 1)).positions
    assert left.department == "Văn phòng"

    certificate = add_certificate(session, pack, officer, CertificateWords("ngoai_ngu", level="B1"))
    words = CertificateWords("ngoai_ngu", issued_on=date(2026, 1, 2), expires_on=date(2026, 1, 1))
    with pytest.raises(UserError, match="trước ngày cấp"):
        update_certificate(session, pack, certificate, words)
    with pytest.raises(UserError, match="khong_co"):
        update_certificate(session, pack, certificate, CertificateWords("khong_co"))
    delete_certificate(session, certificate)
    session.flush()
    assert officer_detail(session, pack, officer, office.today).certificates == ()


def test_a_person_is_written_and_deleted_only_while_in_no_class(office: Any) -> None:
    session: Session = office.session
    pack: Pack = office.pack
    officer, other = office.officer("Lê Văn Ánh"), office.officer("Trần Thị Bình")
    update_officer(session, pack, officer, Person("  Lê  Văn Ánh ", born_on=date(1990, 2, 28), born_year=1990))
    person = officer_detail(session, pack, officer, office.today).row.person
    assert (person.name, person.born_shown, person.born_year) == ("Lê Văn Ánh", "28/02/1990", None)
    with pytest.raises(UserError, match="người khác"):
        update_officer(session, pack, other, Person("Lê Văn Ánh", born_year=1990))
    office.completed(office.course(), officer)
    with pytest.raises(UserError, match="đã có trong lớp"):
        delete_officer(session, officer)
    delete_officer(session, other)
    session.flush()
    assert _names(office) == ["Lê Văn Ánh"]

"""What checklists are told of training, and what the sweep finds; nothing where there is nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from hhapp.models import Certificate, Officer, Participation
from hhapp.packs.facts import FACT_KEYS
from hhapp.packs.store import PackStore
from hhapp.paths import DataFolder
from hhapp.services.facts import Fact, fact
from hhapp.services.officers.courses import (
    PARTICIPATION_SUBJECT,
    ParticipationState,
    PlanLineWords,
    participation_rows,
)
from hhapp.services.officers.courses_edit import add_plan_line, send
from hhapp.services.officers.edit import CertificateWords, add_certificate, leave
from hhapp.services.sweep.doubt import Look
from hhapp.services.sweep.evidence import evidence_doubts
from hhapp.services.sweep.officers import officer_doubts
from hhapp.storage import evidence

KEYS = [f"{prefix}.{rest}" for prefix in ("training", "officers") for rest in sorted(FACT_KEYS[prefix])]


def _fact(office: Any, key: str, on: date | None = None, pack: Any = None) -> Fact:
    return fact(office.session, pack or office.pack, office.unit_id, 2026, on or office.today, key)


def _told(office: Any, store: PackStore) -> list[str]:
    look = Look(office.session, store, office.pack, office.unit_id, 2026, office.today)
    return [f"{doubt.severity.value}: {doubt.place}: {doubt.sentence}" for doubt in officer_doubts(look)]


@pytest.mark.parametrize("key", KEYS)
def test_nothing_is_known_of_an_empty_office_or_without_rules(office: Any, key: str) -> None:
    for pack in (office.pack, replace(office.pack, officers=None)):
        found = _fact(office, key, pack=pack)
        assert not found.known
        assert found.told
        assert found.page in ("training", "officers")


def test_facts_of_an_office(office: Any) -> None:
    head = replace(office.head, from_on=date(2025, 7, 1), appointed_on=date(2025, 7, 1))
    one, two = office.officer("Lê Văn Ánh", head, degree="dai_hoc"), office.officer("Trần Thị Bình")
    line = add_plan_line(office.session, office.pack, office.unit_id, 2026, PlanLineWords("", "Lớp", "vi_tri"))
    add_plan_line(office.session, office.pack, office.unit_id, 2026, PlanLineWords("", "Lớp khác", "vi_tri"))
    office.completed(office.course(plan_line_id=line), two)
    add_certificate(office.session, office.pack, one, CertificateWords("ngoai_ngu", expires_on=office.today))
    shares = {key: _fact(office, key) for key in ("training.plan_done", "training.hours", "officers.degree")}
    assert {key: (each.numerator, each.denominator) for key, each in shares.items()} == dict.fromkeys(
        shares, (Decimal(1), Decimal(2))
    )
    assert "1 người chưa ghi" in shares["officers.degree"].told
    values = {
        key: _fact(office, key).value for key in ("training.state_management", "training.expiring", "officers.count")
    }
    assert list(values.values()) == [Decimal(1), Decimal(1), Decimal(2)]
    assert "Lê Văn Ánh" in _fact(office, "training.state_management").told
    assert _fact(office, "training.state_management", date(2026, 7, 1)).value == 0
    assert _fact(office, "training.state_management", date(2026, 7, 2)).value == 1


def test_an_office_in_order_has_nothing_to_doubt(office: Any, store: PackStore) -> None:
    officer = office.officer(born_on=date(1985, 3, 5), degree="dai_hoc")
    office.completed(office.course(), officer)
    assert _told(office, store) == []


def test_days_that_cannot_be(office: Any, store: PackStore) -> None:
    officer = office.officer("Lê Văn Ánh", born_on=date(2005, 1, 1), degree="dai_hoc", party_on=date(2090, 1, 1))
    add_certificate(office.session, office.pack, officer, CertificateWords("ly_luan"))
    office.session.query(Certificate).one().issued_on = office.today + timedelta(days=1)
    told = "\n".join(_told(office, store))
    assert "Ngày vào Đảng 01/01/2090 còn ở phía trước" in told
    assert "Ngày giữ chức vụ 01/01/2020 khi chưa đủ 16 tuổi" in told
    assert "Chứng chỉ Lý luận chính trị cấp ngày 25/11/2026" in told


def test_positions_that_overlap_and_a_day_of_appointment_not_written(office: Any, store: PackStore) -> None:
    from hhapp.models import PositionHistory

    officer = office.officer("Lê Văn Ánh", replace(office.head, appointed_on=None), born_year=1985, degree="dai_hoc")
    office.session.get_one(Officer, officer).positions.append(
        PositionHistory(kind="cong_chuc", position="Phó Trưởng phòng", from_on=date(2026, 2, 1), to_on=date(2026, 3, 1))
    )
    office.session.flush()
    told = "\n".join(_told(office, store))
    assert "“Trưởng phòng” và “Phó Trưởng phòng” trùng thời gian" in told
    assert "Chưa ghi ngày bổ nhiệm" in told


def test_classes_without_results_periods_or_people(office: Any, store: PackStore) -> None:
    officer = office.officer("Lê Văn Ánh", born_year=1985, degree="dai_hoc")
    send(office.session, office.course(name="Lớp A"), [officer])
    office.course(date(2026, 5, 4), date(2026, 5, 5), name="Lớp B", decision_on=date(2026, 5, 20))
    office.completed(office.course(date(2026, 6, 1), date(2026, 6, 2), name="Lớp C", periods=None), officer)
    told = "\n".join(_told(office, store))
    assert "warning: Lớp A: Lớp đã kết thúc mà 1 người chưa ghi kết quả." in told
    assert "notice: Lớp B: Lớp đã kết thúc mà chưa ghi ai đi học." in told
    assert "warning: Lớp B: Quyết định cử đi học sau ngày khai giảng" in told
    assert "warning: Lớp C: Chưa ghi số tiết" in told


def test_more_periods_than_the_days_hold(office: Any, store: PackStore) -> None:
    officer = office.officer("Lê Văn Ánh", born_year=1985, degree="dai_hoc")
    office.completed(office.course(name="Lớp A", periods=40), officer)  # five days of eight periods
    assert _told(office, store) == []
    office.completed(office.course(date(2026, 5, 4), date(2026, 5, 4), name="Lớp B", periods=9), officer)
    assert _told(office, store) == [
        "warning: Lớp B: Ghi 9 tiết mà thời gian lớp chỉ đủ 8 tiết; xem lại ngày hoặc số tiết."
    ]


def test_certificates_older_than_the_class_and_overlaps(office: Any, store: PackStore) -> None:
    officer = office.officer("Lê Văn Ánh", born_year=1985, degree="dai_hoc")
    first = office.course(name="Lớp A", certificate="vi_tri")
    office.completed(first, officer, certificate_number="1", certificate_on=date(2026, 3, 5))
    office.completed(office.course(date(2026, 3, 6), date(2026, 3, 7), name="Lớp B", certificate="vi_tri"), officer)
    told = "\n".join(_told(office, store))
    assert "error: Lê Văn Ánh, lớp Lớp A: Chứng chỉ cấp 05/03/2026, trước khi lớp kết thúc 06/03/2026." in told
    assert "notice: Lê Văn Ánh, lớp Lớp B: Hoàn thành nhưng chưa ghi chứng chỉ." in told
    assert "Hai lớp “Lớp A” và “Lớp B” trùng ngày 06/03/2026." in told


def test_who_had_left_before_the_class_and_a_class_still_to_come(office: Any, store: PackStore) -> None:
    officer = office.officer("Lê Văn Ánh", born_year=1985, degree="dai_hoc")
    leave(office.session, office.pack, officer, date(2026, 2, 1), "nghi_huu")
    send(office.session, office.course(), [officer])
    later = office.course(date(2026, 12, 1), date(2026, 12, 2))
    office.completed(later, officer)
    told = "\n".join(_told(office, store))
    assert "Không giữ chức vụ nào vào ngày của lớp" in told
    assert "Đã ghi hoàn thành mà lớp chưa khai giảng" in told
    office.session.query(Participation).filter_by(course_id=later).one().state = ParticipationState.ABSENT.value
    office.session.flush()
    assert "chưa khai giảng" not in "\n".join(_told(office, store))


def test_the_lost_file_of_one_who_learns_leads_to_that_person(office: Any, store: PackStore, tmp_path: Path) -> None:
    session, course, officer = office.session, office.course(), office.officer()
    send(session, course, [officer])
    (row,) = participation_rows(session, office.pack, office.unit_id)
    scan, folder = tmp_path / "chung-chi.pdf", DataFolder.at(tmp_path / "du-lieu")
    scan.write_bytes(b"scan")
    evidence.link(session, evidence.add_file(session, folder, scan, datetime.now(UTC)), PARTICIPATION_SUBJECT, row.id)
    next(path for path in folder.evidence.rglob("*") if path.is_file()).unlink()
    (found,) = evidence_doubts(Look(session, store, office.pack, office.unit_id, 2026, office.today, folder))
    assert (found.page, found.thing) == ("training", (course, row.id))

"""Findings: each kind of doubt alone, and none of one that is in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from hhapp.models import EvidenceFile, Finding, FindingStep, InspectionPlan
from hhapp.packs.catalogue import Pack, Severity
from hhapp.services.inspection.finding_states import FindingState, move_finding
from hhapp.services.inspection.findings import AFTER, FindingDraft, add_finding, update_finding
from hhapp.services.sweep.doubt import Doubt
from hhapp.storage.evidence import link

FOUND, DUE, DAY = date(2026, 3, 6), date(2026, 4, 6), date(2026, 3, 20)
AT = datetime(2026, 3, 6, 9, 0, tzinfo=UTC)
DRAFT = FindingDraft(what="Niêm yết thiếu 3 thủ tục", found_on=FOUND, person="Lê Thị Hoa", due_on=DUE)


@pytest.fixture
def finding_id(session: Session, pack: Pack, unit_id: int) -> int:
    return add_finding(session, pack, unit_id, DRAFT, AT)


def only(doubts: list[Doubt]) -> Doubt:
    assert len(doubts) == 1, doubts
    return doubts[0]


def prove(session: Session, finding_id: int) -> None:
    file = EvidenceFile(sha256="0" * 64, name="anh.jpg", size=1, added_at=AT)
    session.add(file)
    session.flush()
    link(session, file.id, AFTER, finding_id)


def test_a_finding_in_order_has_nothing_to_doubt(looked, finding_id: int) -> None:
    assert looked("Phát hiện", DAY) == []
    assert looked("Phát hiện", DUE) == []


def test_overdue_from_the_day_after(looked, finding_id: int) -> None:
    found = only(looked("Phát hiện", date(2026, 4, 7)))
    assert (found.severity, found.page, found.thing) == (Severity.WARNING, "findings", finding_id)
    assert found.sentence == "Quá hạn khắc phục 1 ngày (hạn 06/04/2026)."
    assert found.place == "Niêm yết thiếu 3 thủ tục"


def test_mended_without_proof_until_there_is_some(session: Session, looked, finding_id: int) -> None:
    move_finding(session, finding_id, FindingState.FIXED, DAY, AT, result="Đã niêm yết đủ")
    found = only(looked("Phát hiện", DAY))
    assert found.sentence == "Đã khắc phục nhưng chưa đính kèm tài liệu chứng minh."
    prove(session, finding_id)
    assert looked("Phát hiện", DAY) == []


def test_nobody_and_no_day(session: Session, pack: Pack, looked, finding_id: int) -> None:
    update_finding(session, pack, finding_id, replace(DRAFT, person=""))
    assert only(looked("Phát hiện", DAY)).sentence == "Chưa có người chịu trách nhiệm khắc phục."
    update_finding(session, pack, finding_id, replace(DRAFT, due_on=None))
    assert only(looked("Phát hiện", DAY)).sentence == "Chưa có hạn khắc phục."


def test_due_before_it_was_found(session: Session, looked, finding_id: int) -> None:
    session.get_one(Finding, finding_id).due_on = date(2026, 3, 5)
    found = [each for each in looked("Phát hiện", FOUND) if each.severity is Severity.ERROR]
    assert "Hạn khắc phục 05/03/2026 trước ngày phát hiện 06/03/2026" in only(found).sentence


def test_a_step_of_tomorrow(session: Session, looked, finding_id: int) -> None:
    move_finding(session, finding_id, FindingState.FIXED, date(2026, 3, 21), AT, result="Đã niêm yết đủ")
    prove(session, finding_id)
    found = only(looked("Phát hiện", DAY))
    assert found.severity is Severity.ERROR
    assert "“Đã khắc phục” ghi ngày 21/03/2026, còn ở phía trước" in found.sentence
    assert looked("Phát hiện", date(2026, 3, 21)) == []


def test_checked_again_before_it_was_mended(session: Session, looked, finding_id: int) -> None:
    move_finding(session, finding_id, FindingState.FIXED, DAY, AT, result="Đã niêm yết đủ")
    move_finding(session, finding_id, FindingState.VERIFIED, DAY, AT)
    prove(session, finding_id)
    assert looked("Phát hiện", DAY) == []
    last = session.query(FindingStep).filter_by(finding_id=finding_id, state="verified").one()
    last.on = date(2026, 3, 10)
    found = only([each for each in looked("Phát hiện", DAY) if each.severity is Severity.ERROR])
    assert found.sentence == "Kiểm tra lại ngày 10/03/2026, trước ngày xử lý 20/03/2026."


def test_referred_counts_only_where_the_year_says_so(session: Session, unit_id: int, looked, finding_id: int) -> None:
    move_finding(session, finding_id, FindingState.REFERRED, DAY, AT, result="Kiến nghị Sở")
    assert looked("Phát hiện", DAY) == []
    session.add(InspectionPlan(unit_id=unit_id, year=2026, handled_rule="fixed"))
    session.flush()
    found = only(looked("Phát hiện", DAY))
    assert found.severity is Severity.NOTICE
    assert "chỉ phát hiện đã khắc phục mới tính" in found.sentence

"""Documents of self-inspection say what is kept, as it stood on their day, and are made by the engine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from hhapp.documents.export import formats_of, make_documents
from hhapp.documents.nd30 import check_document
from hhapp.documents.verify import word_text
from hhapp.errors import UserError
from hhapp.packs.catalogue import DocumentBasis, Pack
from hhapp.packs.inspection.context import InspectionContext, InspectionYearContext
from hhapp.services.document_building import build_document
from hhapp.services.inspection import findings
from hhapp.services.inspection.answers import set_entries, set_remark
from hhapp.services.inspection.finding_states import FindingState, move_finding
from hhapp.services.inspection.inspections import InspectionDraft, inspection_rows
from hhapp.services.inspection.plans import PlanDraft, save_plan

YEAR, ON = 2026, date(2026, 6, 30)
HELD = date(2026, 3, 6)


@pytest.fixture
def filled(
    session: Session,
    pack: Pack,
    unit_id: int,
    make: Callable[[InspectionDraft], int],
    draft: InspectionDraft,
    at: datetime,
) -> int:
    """One inspection that was held, with answers, a finding mended, one left, one of last year; a later inspection."""
    plan = PlanDraft("Kế hoạch kiểm tra năm 2026", "34/KH-UBND", date(2026, 2, 20))
    save_plan(session, unit_id, YEAR, plan)
    made = make(replace(draft, held_from=HELD, conclusion="Khá.\nCòn tồn tại.", members="Lê Văn Bình\nHồ Thị Thu"))
    set_entries(session, made, {"I.01": "Có", "III.08": "Hồ sơ 12; Hồ sơ 15", "III.13": "3/5", "I.03": "36/54"})
    set_remark(session, made, "III.13", "Còn 2 hồ sơ")
    mended = findings.propose_finding(session, pack, made, "III.08", HELD, at)
    move_finding(session, mended, FindingState.FIXED, date(2026, 3, 20), at, result="Đã lập bảng thành phần hồ sơ")
    left = findings.propose_finding(session, pack, made, "III.13", HELD, at)
    typed = findings.finding_row(session, pack, left, ON).draft
    cause = replace(
        typed, cause_kind="objective", cause="Hệ thống gián đoạn", demand="Gửi đủ phiếu", person="Hồ Thị Thu"
    )
    findings.update_finding(session, pack, left, cause)
    old = findings.FindingDraft("Tồn tại của năm 2025", date(2025, 11, 1))
    findings.add_finding(session, pack, unit_id, old, at)
    make(replace(draft, name="Đột xuất", form="dot_xuat", held_from=date(2026, 9, 1)))
    return made


def of_year(session: Session, pack: Pack, unit_id: int, kind: str = "kiem_tra_bao_cao") -> InspectionYearContext:
    context = build_document(session, pack, unit_id, kind, YEAR, ON)
    assert isinstance(context, InspectionYearContext)
    return context


def test_the_report_says_what_is_kept(session: Session, pack: Pack, unit_id: int, filled: int) -> None:
    assert filled
    report = of_year(session, pack, unit_id)
    assert (report.plan.number, report.plan.share, report.plan.remedy_days) == ("34/KH-UBND", "50%", 15)
    assert (report.coverage, report.coverage_verdict, report.unannounced) == ("1/3 (33,3%)", "chưa đạt", 0)
    assert (report.handled, report.handled_verdict, report.earlier_handled) == ("1/2 (50,0%)", "chưa đạt", "0/1 (0,0%)")
    assert (report.open_count, report.overdue_count) == (2, 2)
    assert [line.state for line in report.findings] == ["Đã khắc phục", "Quá hạn"]
    assert [line.what for line in report.earlier] == ["Tồn tại của năm 2025"]
    assert (report.objective, report.subjective) == (("Hệ thống gián đoạn",), ())
    assert [line.standing for line in report.inspections] == ["Đã kiểm tra", "Chậm so với lịch"]


def test_areas_have_the_answers_of_what_was_held_by_then(
    session: Session, pack: Pack, unit_id: int, filled: int
) -> None:
    assert filled
    report = of_year(session, pack, unit_id)
    area = report.areas[2]
    assert (area.name, area.total, area.answered, area.failed) == ("Cải cách thủ tục hành chính", 27, 2, 2)
    assert [(line.code, line.answer, line.result) for line in area.items] == [
        ("III.08", "2 vi phạm: Hồ sơ 12; Hồ sơ 15", "Chưa đạt"),
        ("III.13", "3/5 (60,0%)", "Chưa đạt"),
    ]
    assert [line.code for line in area.findings] == ["III.08", "III.13"]
    assert [len(each.items) for each in report.outline] == [18, 8, 27, 7, 12, 8, 13]


def test_the_minutes_are_of_the_inspection_that_has_begun(
    session: Session, pack: Pack, unit_id: int, filled: int
) -> None:
    minutes = build_document(session, pack, unit_id, "kiem_tra_bien_ban", YEAR, ON)
    assert isinstance(minutes, InspectionContext)
    assert minutes.inspection.name == "Kiểm tra đợt 1"
    assert minutes.inspection.leader_name == "Nguyễn Văn An"
    assert minutes.inspection.conclusion == ("Khá.", "Còn tồn tại.")
    assert minutes == build_document(session, pack, unit_id, "kiem_tra_bien_ban", YEAR, ON, subject_id=filled)
    later = build_document(session, pack, unit_id, "kiem_tra_bien_ban", YEAR, ON, subject_id=filled + 1)
    assert isinstance(later, InspectionContext)
    assert (later.inspection.name, later.findings) == ("Đột xuất", ())


def test_minutes_need_an_inspection(session: Session, pack: Pack, unit_id: int) -> None:
    with pytest.raises(UserError, match="Năm 2026 chưa có cuộc kiểm tra nào"):
        build_document(session, pack, unit_id, "kiem_tra_bien_ban", YEAR, ON)


def test_a_checklist_is_blank_also_without_an_inspection(
    session: Session, pack: Pack, unit_id: int, filled: int
) -> None:
    for subject in (None, filled):
        blank = build_document(session, pack, unit_id, "kiem_tra_phieu", YEAR, ON, subject_id=subject)
        assert isinstance(blank, InspectionContext)
        items = [item for area in blank.areas for item in area.items]
        assert len(items) == 93
        assert {item.answer + item.result + item.remark + item.source for item in items} == {""}
        assert bool(blank.inspection.name) == (subject is not None)


@pytest.mark.parametrize(
    "kind", ["kiem_tra_ke_hoach", "kiem_tra_bien_ban", "kiem_tra_bao_cao", "kiem_tra_so", "kiem_tra_phieu"]
)
def test_every_document_is_made_and_keeps_the_form_of_the_decree(
    session: Session, pack: Pack, unit_id: int, filled: int, kind: str
) -> None:
    assert filled
    context = build_document(session, pack, unit_id, kind, YEAR, ON)
    made = {each.kind: each for each in make_documents(pack, context, formats_of(pack.document_kind(kind)))}
    assert check_document(made["docx"].content) == ()
    assert "pdf" in made


def test_a_year_without_anything_has_its_documents(session: Session, pack: Pack, unit_id: int) -> None:
    for kind in pack.documents_on(DocumentBasis.INSPECTION_YEAR):
        context = build_document(session, pack, unit_id, kind.code, YEAR, ON)
        (made,) = make_documents(pack, context, ("docx",))
        assert not check_document(made.content)
    text = word_text(make_documents(pack, of_year(session, pack, unit_id), ("docx",))[0].content)
    assert "Đã kiểm tra không phát sinh" not in text
    assert "Không phát hiện tồn tại, hạn chế." in text


def test_a_pack_without_self_inspection_makes_none(session: Session, pack: Pack, unit_id: int) -> None:
    with pytest.raises(UserError, match="không có phần tự kiểm tra"):
        build_document(session, replace(pack, inspection=None), unit_id, "kiem_tra_so", YEAR, ON)


def test_an_inspection_held_later_has_nothing_in_an_earlier_report(
    session: Session, pack: Pack, unit_id: int, filled: int, at: datetime
) -> None:
    assert filled
    later = of_year(session, pack, unit_id).inspections[1]
    rows = inspection_rows(session, pack, unit_id, YEAR, ON)
    set_entries(session, rows[1].id, {"I.01": "Không"})
    findings.propose_finding(session, pack, rows[1].id, "I.01", date(2026, 9, 1), at)
    again = of_year(session, pack, unit_id).inspections[1]
    assert (later.held, later.progress, later.findings) == ("", "đã trả lời 0/93", 0)
    assert (again.held, again.progress, again.findings, again.result) == ("", "đã trả lời 0/93", 0, later.result)

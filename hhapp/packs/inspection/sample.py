"""Made-up data to try the templates of self-inspection with; the figures mean nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hhapp.packs.catalogue import DocumentKind, Pack
from hhapp.packs.context import DocumentInfo
from hhapp.packs.inspection.catalogue import ChecklistItem, InspectionRules
from hhapp.packs.inspection.context import (
    CheckArea,
    CheckLine,
    FindingLine,
    InspectionContext,
    InspectionLine,
    InspectionPlanInfo,
    InspectionYearContext,
)
from hhapp.packs.sample_parts import AGENCIES, sample_unit, sample_year
from hhapp.vn.numbers import format_number

_INSPECTION = "Kiểm tra đợt 1"
_PER_AREA = 3


def year_sample(pack: Pack, kind: DocumentKind) -> InspectionYearContext:
    """A year with one inspection."""
    year = sample_year(pack)
    findings = _findings(year)
    blank = tuple(_blank(area) for area in _areas(pack, findings))
    return InspectionYearContext(
        pack=pack.info,
        unit=sample_unit(pack),
        document=_document(pack, kind),
        on=date(year, 12, 10),
        plan=_plan(pack),
        units=AGENCIES,
        inspected=AGENCIES[:2],
        left=AGENCIES[2:],
        coverage="2/3 (66,7%)",
        coverage_verdict="đạt",
        unannounced=1,
        inspections=(_inspection(pack),),
        outline=blank,
        areas=_areas(pack, findings),
        findings=findings,
        earlier=(replace(findings[0], what="Tồn tại mẫu của năm trước", found=date(year - 1, 9, 5), number="1"),),
        handled="1/2 (50,0%)",
        handled_verdict="chưa đạt",
        earlier_handled="1/1 (100,0%)",
        open_count=1,
        overdue_count=1,
        objective=("Nguyên nhân khách quan mẫu",),
        subjective=("Nguyên nhân chủ quan mẫu",),
    )


def inspection_sample(pack: Pack, kind: DocumentKind) -> InspectionContext:
    """The minutes of one inspection."""
    findings = _findings(sample_year(pack))
    return InspectionContext(
        pack=pack.info,
        unit=sample_unit(pack),
        document=_document(pack, kind),
        on=date(sample_year(pack), 12, 10),
        plan=_plan(pack),
        inspection=_inspection(pack),
        areas=_areas(pack, findings),
        findings=findings,
    )


def checklist_sample(pack: Pack, kind: DocumentKind) -> InspectionContext:
    """A checklist left blank."""
    filled = inspection_sample(pack, kind)
    return replace(filled, areas=tuple(_blank(area) for area in filled.areas), findings=())


def _document(pack: Pack, kind: DocumentKind) -> DocumentInfo:
    year = sample_year(pack)
    number = f"25/{kind.symbol}-UBND" if kind.symbol else ""
    return DocumentInfo(kind.code, kind.title, kind.subject_of(year), number, date(year, 12, 12), kind.symbol, year)


def _plan(pack: Pack) -> InspectionPlanInfo:
    rules, year = _rules(pack), sample_year(pack)
    return InspectionPlanInfo(
        title=f"Kế hoạch kiểm tra công tác cải cách hành chính năm {year}",
        number="12/KH-UBND",
        issued_on=date(year, 2, 20),
        share=f"{format_number(rules.share * 100)}%",
        remedy_days=rules.remedy_days,
        handled=rules.handled.shown,
    )


def _rules(pack: Pack) -> InspectionRules:
    if pack.inspection is None:
        raise ValueError("a pack with such documents has self-inspection: packs.check says so")
    return pack.inspection


def _inspection(pack: Pack) -> InspectionLine:
    rules, year = _rules(pack), sample_year(pack)
    return InspectionLine(
        name=_INSPECTION,
        form=rules.forms[0].name,
        scope=rules.scopes[0].name,
        units=AGENCIES[:2],
        planned=f"05/03/{year} – 06/03/{year}",
        held=f"09/03/{year} – 10/03/{year}",
        standing="Đã kiểm tra",
        leader="Nguyễn Văn An, Phó Chủ tịch",
        leader_name="Nguyễn Văn An",
        secretary="Trần Thị Bình, công chức Văn phòng",
        secretary_name="Trần Thị Bình",
        members=("Lê Văn Cường, công chức Phòng Văn hóa - Xã hội", "Phạm Thị Dung, công chức Trung tâm"),
        conclusion=("Đơn vị thực hiện khá đầy đủ các nhiệm vụ; còn một số tồn tại cần khắc phục.",),
        unit_remarks=("Đơn vị nhất trí với kết quả kiểm tra.",),
        findings=2,
        progress="đã trả lời 14/21",
        result="đạt 7, chưa đạt 7, không phát sinh 0, chưa đánh giá 7",
    )


def _areas(pack: Pack, findings: tuple[FindingLine, ...]) -> tuple[CheckArea, ...]:
    rules = _rules(pack)
    areas: list[CheckArea] = []
    for area in pack.areas:
        items = [item for item in rules.items if item.area == area.code][:_PER_AREA]
        lines = tuple(_line(rules, item, at) for at, item in enumerate(items, start=1))
        found = findings if not areas else ()
        counts = (len(lines), len(lines), len(lines) - 1, 1, 0, 0)
        areas.append(CheckArea(area.number, area.code, area.name, lines, *counts, found))
    return tuple(areas)


def _line(rules: InspectionRules, item: ChecklistItem, at: int) -> CheckLine:
    texts = {source.tag: source.text for source in rules.sources}
    return CheckLine(
        number=str(at),
        code=item.code,
        text=item.text,
        evidence=item.evidence,
        kind=item.answer.shown,
        required="từ 50%" if at == 1 else "",
        basis="; ".join(texts.get(tag, tag) for tag in item.sources),
        inspection=_INSPECTION,
        answer="Có" if at > 1 else "3/4 (75,0%)",
        result="Đạt" if at > 1 else "Chưa đạt",
        remark="Ghi chú mẫu",
        source="Số liệu mẫu, tính đến ngày lập",
    )


def _blank(area: CheckArea) -> CheckArea:
    items = tuple(replace(item, inspection="", answer="", result="", remark="", source="") for item in area.items)
    return replace(area, items=items, answered=0, passed=0, failed=0, none=0, not_judged=area.total, findings=())


def _findings(year: int) -> tuple[FindingLine, ...]:
    common = FindingLine(
        number="1",
        code="I.01",
        unit=AGENCIES[0],
        inspection=_INSPECTION,
        what="Chưa cập nhật đầy đủ sổ theo dõi hồ sơ",
        cause_kind="Chủ quan",
        cause="Phân công chưa rõ người",
        severity="Cần khắc phục",
        demand="Phân công lại và cập nhật sổ",
        person="Trần Thị Bình",
        found=date(year, 3, 10),
        due=date(year, 3, 25),
        handled=date(year, 3, 20),
        result="Đã cập nhật đủ; 1 tệp chứng minh",
        state="Đã khắc phục",
        overdue=False,
    )
    late = replace(
        common,
        number="2",
        what="Thiếu máy quét tại quầy số 2",
        cause_kind="Khách quan",
        cause="Chưa được bố trí kinh phí",
        handled=None,
        result="",
        state="Quá hạn",
        overdue=True,
    )
    return common, late

"""Made-up documents of training, to try a pack's templates with."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hhapp.packs.catalogue import DocumentKind, Pack
from hhapp.packs.officers.catalogue import OfficerRules
from hhapp.packs.officers.context import (
    CardCertificate,
    CardLine,
    CardPerson,
    CardPosition,
    CardYear,
    Learner,
    PivotFigure,
    PivotLine,
    TrainingCardContext,
    TrainingClass,
    TrainingLack,
    TrainingListContext,
    TrainingPlanContext,
    TrainingPlanLine,
    TrainingResultContext,
    TrainingShare,
)
from hhapp.packs.officers.pivot_cells import pivot_cells
from hhapp.packs.sample_parts import AGENCIES, sample_day, sample_document, sample_unit, sample_year

_COST = Decimal(12_500_000)


def plan_sample(pack: Pack, kind: DocumentKind) -> TrainingPlanContext:
    """The training plan of a year, a line for each content of the pack."""
    lines = tuple(_plan_line(pack, number) for number in range(1, 4))
    return TrainingPlanContext(**_base(pack, kind), lines=lines, headcount=60, cost=_COST * 3)


def list_sample(pack: Pack, kind: DocumentKind) -> TrainingListContext:
    """Who is sent to a class."""
    learners = tuple(_learner(pack, number) for number in range(1, 5))
    return TrainingListContext(**_base(pack, kind), course=_class(pack, 1), learners=learners, women=2, minority=1)


def result_sample(pack: Pack, kind: DocumentKind) -> TrainingResultContext:
    """The results of a year."""
    rules = pack.officers
    columns = tuple(_figure(column.code, column.name) for column in rules.columns) if rules else ()
    total = _figure("tong", "Tổng số")
    lines = tuple(PivotLine(row.number, row.code, row.name, total, columns) for row in rules.rows) if rules else ()
    year = sample_year(pack)
    return TrainingResultContext(
        **_base(pack, kind),
        start=date(year, 1, 1),
        end=sample_day(pack),
        classes=(_class(pack, 1), _class(pack, 2)),
        columns=columns,
        lines=lines,
        total=total,
        cells=pivot_cells(lines),
        cost=_COST * 2,
        shares=(TrainingShare("Thực hiện 100% kế hoạch", "Kế hoạch của tỉnh", 3, 4, "75,0%", reached=False),),
        obliged=20,
        fulfilled=15,
        lacks=(TrainingLack("Nguyễn Văn Mẫu", "Chuyên viên", AGENCIES[0], "Còn thiếu 16/40 tiết", "Nghị định"),),
        unplaced=("Nguyễn Văn Mẫu",),
    )


def card_sample(pack: Pack, kind: DocumentKind) -> TrainingCardContext:
    """A person's card over two years."""
    year = sample_year(pack)
    held = CardPosition(f"01/01/{year - 4} – nay", "Chuyên viên", AGENCIES[0], "Công chức", "Điều động")
    certificate = CardCertificate(
        "Ngoại ngữ", "Tiếng Anh", "B1", "15/CN", date(year, 1, 10), "Đại học Mẫu", date(year + 2, 1, 10)
    )
    years = tuple(CardYear(each, (_card_line(pack, each),), 40, 40) for each in (year, year - 1))
    return TrainingCardContext(
        **_base(pack, kind), person=_person(pack), positions=(held,), years=years, certificates=(certificate,)
    )


def _base(pack: Pack, kind: DocumentKind) -> dict[str, Any]:
    return {
        "pack": pack.info,
        "unit": sample_unit(pack),
        "document": sample_document(pack, kind),
        "on": sample_day(pack),
    }


def _content(pack: Pack, number: int) -> str:
    rules: OfficerRules | None = pack.officers
    return rules.contents[number % len(rules.contents)].name if rules else "Nội dung"


def _plan_line(pack: Pack, number: int) -> TrainingPlanLine:
    return TrainingPlanLine(
        number=number,
        need=f"Nhu cầu mẫu số {number}",
        title=f"Lớp bồi dưỡng mẫu số {number}",
        content=_content(pack, number),
        programme="Chương trình mẫu",
        form="Tập trung",
        participants="Công chức các phòng",
        headcount=20,
        periods=40,
        time=f"Quý {number}",
        cost=_COST,
        cost_source="Ngân sách nhà nước",
        standing="Chưa thực hiện",
        note="Ghi chú mẫu",
    )


def _class(pack: Pack, number: int) -> TrainingClass:
    year = sample_year(pack)
    return TrainingClass(
        number=number,
        name=f"Lớp bồi dưỡng mẫu số {number}",
        content=_content(pack, number),
        programme="Chương trình mẫu",
        form="Tập trung",
        place="Trường Chính trị tỉnh Mẫu",
        organiser="Trường Chính trị tỉnh Mẫu",
        decision=f"12/QĐ-UBND ngày 05/01/{year}",
        starts_on=date(year, 1, 12),
        ends_on=date(year, 1, 16),
        time=f"12/01/{year} – 16/01/{year}",
        periods=40,
        cost=_COST,
        cost_source="Ngân sách nhà nước",
        sent=4,
        completed=4,
    )


def _learner(pack: Pack, number: int) -> Learner:
    return Learner(
        number=number,
        name=f"Nguyễn Văn Mẫu {'ABCD'[number - 1]}",
        born="05/03/1985",
        sex="Nam",
        ethnic="Kinh",
        kind="Công chức",
        position="Chuyên viên",
        department=AGENCIES[number % len(AGENCIES)],
        teaching=False,
        state="Hoàn thành",
        result="Đạt",
        certificate_number=f"{number}/CN",
        certificate_on=date(sample_year(pack), 1, 20),
        identity="",
    )


def _figure(code: str, name: str) -> PivotFigure:
    return PivotFigure(code, name, 8, 6, 4, 3, 2, 1)


def _card_line(pack: Pack, year: int) -> CardLine:
    return CardLine(
        number=1,
        name=f"Lớp bồi dưỡng mẫu năm {year}",
        content=_content(pack, 1),
        form="Tập trung",
        organiser="Trường Chính trị tỉnh Mẫu",
        time=f"12/01/{year} – 16/01/{year}",
        periods=40,
        role="Học viên",
        state="Hoàn thành",
        result="Đạt",
        certificate=f"15/CN ngày 20/01/{year}",
    )


def _person(pack: Pack) -> CardPerson:
    year = sample_year(pack)
    return CardPerson(
        name="Nguyễn Văn Mẫu",
        born="05/03/1985",
        sex="Nam",
        ethnic="Kinh",
        kind="Công chức",
        position="Chuyên viên",
        department=AGENCIES[0],
        appointed_on=date(year - 4, 1, 1),
        party_on=date(year - 8, 5, 19),
        job="Cải cách hành chính",
        rank="Chuyên viên",
        degree="Đại học",
        major="Luật",
        political_theory="Trung cấp",
        state_management="Chuyên viên",
        it="Ứng dụng CNTT cơ bản",
        language="Tiếng Anh B1",
        ethnic_language="Tiếng Jrai",
        defence="Đối tượng 4",
        identity="",
    )

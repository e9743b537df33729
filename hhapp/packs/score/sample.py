"""A made-up round of scoring, to try a pack's templates with: its own criteria set, its figures mean nothing."""

from __future__ import annotations

from decimal import Decimal

from hhapp.packs.catalogue import DocumentKind, Pack
from hhapp.packs.sample_parts import sample_day, sample_document, sample_unit
from hhapp.packs.score.arithmetic import shown_points
from hhapp.packs.score.context import (
    EvidenceItem,
    ScoreAreaBlock,
    ScoreContext,
    ScoreCriterionBlock,
    ScoreFigures,
    ScoreInfo,
    ScoreLineBlock,
)
from hhapp.packs.score.criteria import Component, CriteriaSet, Criterion, ScoreArea, YesNo

_FILE = EvidenceItem(
    number=1,
    code="1.1.1",
    component="Ban hành Kế hoạch CCHC năm kịp thời",
    name="Kế hoạch CCHC năm.pdf",
    packed="001_1.1.1_ke-hoach-cchc-nam.pdf",
    size="120 KB",
    sha256="0" * 64,
)


def score_sample(pack: Pack, kind: DocumentKind) -> ScoreContext:
    """Half of all points claimed and verified; one file, one explanation."""
    areas = tuple(_area(area) for area in pack.criteria.areas) if pack.criteria else (_area(_SMALL),)
    lines = [line for area in areas for criterion in area.criteria for line in criterion.lines]
    document = sample_document(pack, kind)
    return ScoreContext(
        pack=pack.info,
        unit=sample_unit(pack),
        document=document,
        on=sample_day(pack),
        score=_info(pack.criteria, document.year),
        areas=areas,
        explained=tuple(lines[:3]),
        evidence=(_FILE,),
    )


def _info(criteria: CriteriaSet | None, year: int) -> ScoreInfo:
    return ScoreInfo(
        year=year,
        set_title=criteria.title if criteria else f"Bộ tiêu chí mẫu, năm {year}, phiên bản 1",
        set_sample=criteria.sample if criteria else True,
        state="đang tự chấm",
        due=criteria.due_on(year) if criteria else None,
        council=_figures(Decimal(70)),
        total=_figures(criteria.total if criteria else Decimal(100)),
        index="50,00",
        council_index="50,00",
        band="Trung bình",
        survey="Kết quả khảo sát đã công bố được tính vào chỉ số.",
    )


def _figures(maximum: Decimal) -> ScoreFigures:
    half = shown_points(maximum / 2)
    return ScoreFigures(shown_points(maximum), half, half, half, "50,00")


def _area(area: ScoreArea) -> ScoreAreaBlock:
    criteria = tuple(_criterion(each) for each in area.criteria)
    return ScoreAreaBlock(area.code, area.name, _figures(area.maximum), criteria)


def _criterion(criterion: Criterion) -> ScoreCriterionBlock:
    lines = tuple(_line(each) for each in criterion.components)
    return ScoreCriterionBlock(criterion.code, criterion.name, _figures(criterion.maximum), lines)


def _line(component: Component) -> ScoreLineBlock:
    first = component.code == _FILE.code
    explanation = "Tính theo sổ theo dõi của đơn vị."
    return ScoreLineBlock(
        code=component.code,
        name=component.name,
        value=component.maximum / 2,
        figures=_figures(component.maximum),
        working="Một nửa số điểm tối đa",
        proof=_FILE.name if first else f"Giải trình: {explanation}",
        hint=component.evidence,
        evidence=(_FILE,) if first else (),
        explanation=explanation,
        remark="Đã rà soát." if first else "",
        opinion="Đề nghị bổ sung tài liệu." if first else "",
        answer="Đã bổ sung tài liệu." if first else "",
        not_arisen="",
    )


def _small() -> ScoreArea:
    component = Component("1.1.1", _FILE.component, Decimal(1), YesNo(), evidence="Kế hoạch")
    return ScoreArea("1", "Chỉ đạo, điều hành", Decimal(1), (Criterion("1.1", "Kế hoạch", Decimal(1), (component,)),))


_SMALL = _small()

"""What the fields of the survey's documents mean, for the official who writes templates, and made-up data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from hhapp.packs.catalogue import DocumentKind, Pack
from hhapp.packs.sample_parts import sample_day, sample_document, sample_unit, sample_year
from hhapp.packs.survey.catalogue import SurveyForm, SurveyLevel
from hhapp.packs.survey.context import SurveyContext, SurveyCount, SurveyFormContext, SurveyResult, SurveyRoundInfo
from hhapp.packs.survey.printing import printed_form
from hhapp.vn.numbers import format_number, format_percent

_DOCUMENT = {
    "pack": "Gói biểu mẫu đang dùng",
    "unit": "Lời văn và tên của cơ quan lập văn bản",
    "document": "Bản thân văn bản: tên loại, trích yếu, số, ngày",
    "on": "Ngày lập văn bản",
}
MEANINGS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "SurveyRoundInfo": {
            "title": "Tên đợt khảo sát",
            "year": "Năm khảo sát",
            "start": "Ngày bắt đầu khảo sát",
            "end": "Ngày kết thúc khảo sát",
            "form_name": "Tên mẫu phiếu",
            "given_out": "Số phiếu phát ra; trống khi chưa ghi",
            "returned": "Số phiếu thu về; trống khi chưa ghi",
            "entered": "Số phiếu đã nhập",
            "valid": "Số phiếu hợp lệ",
            "min_sample": "Số phiếu hợp lệ ít nhất theo gói biểu mẫu",
            "enough": "Có khi đủ số phiếu hợp lệ ít nhất",
            "target": "Tỷ lệ hài lòng phải đạt, theo phần trăm",
            "closed": "Có khi đợt khảo sát đã chốt",
        },
        "SurveyCount": {
            "value": "Giá trị của mức trả lời",
            "name": "Tên mức trả lời",
            "satisfied": "Có khi mức này được tính là hài lòng",
            "count": "Số câu trả lời ở mức này",
            "shown": "Tỷ lệ trong tổng số câu trả lời, viết sẵn",
        },
        "SurveyResult": {
            "number": "Số thứ tự trong danh sách",
            "code": "Mã yếu tố hoặc câu hỏi",
            "name": "Tên yếu tố, câu hỏi hoặc lĩnh vực",
            "satisfied": "Số câu trả lời hài lòng (tử số)",
            "answered": "Số câu trả lời hợp lệ (mẫu số)",
            "shown": "Chỉ số hài lòng, viết sẵn",
            "mean": "Điểm trung bình theo trọng số; trống khi không có",
            "mean_shown": "Điểm trung bình, viết sẵn",
            "verdict": "Đạt hay chưa đạt tỷ lệ phải đạt",
            "before_shown": "Chỉ số của đợt trước; trống khi không có",
            "change_shown": "Tăng, giảm so với đợt trước",
            "counts": "Số câu trả lời theo từng mức",
        },
        "SurveyContext": {
            **_DOCUMENT,
            "round": "Đợt khảo sát",
            "before": "Tên đợt khảo sát trước; trống khi không có",
            "overall": "Kết quả chung của mọi câu hỏi",
            "factors": "Kết quả theo từng yếu tố",
            "questions": "Kết quả theo từng câu hỏi",
            "fields": "Kết quả theo lĩnh vực thủ tục",
            "weak": "Các yếu tố chưa đạt, thấp nhất trước",
        },
        "FormQuestion": {"number": "Số thứ tự câu hỏi", "text": "Câu hỏi"},
        "FormSection": {
            "number": "Số mục, chữ số La Mã",
            "name": "Tên yếu tố",
            "questions": "Các câu hỏi của yếu tố",
        },
        "FormLevel": {"value": "Giá trị của mức trả lời", "name": "Tên mức trả lời"},
        "SurveyFormContext": {
            **_DOCUMENT,
            "intro": "Lời nói đầu của phiếu",
            "sections": "Các yếu tố với câu hỏi",
            "levels": "Các mức trả lời, thấp nhất trước",
            "fields": "Các lĩnh vực thủ tục để chọn",
        },
    }
)
LOOPS: Mapping[str, str] = MappingProxyType(
    {
        "SurveyCount": "count",
        "SurveyResult": "result",
        "FormQuestion": "question",
        "FormSection": "section",
        "FormLevel": "level",
    }
)
_ASKED = 40  # made-up forms


def survey_sample(pack: Pack, kind: DocumentKind) -> SurveyContext:
    """A round with a result for everything that the pack's first form asks; empty where the pack has no form."""
    form = _first(pack)
    factors = tuple(
        _result(form, factor.code, factor.name, at) for at, factor in enumerate(form.factors if form else ())
    )
    questions = tuple(
        _result(form, question.code, question.text, at) for at, question in enumerate(form.questions if form else ())
    )
    fields = tuple(_result(form, "", name, at) for at, name in enumerate(pack.survey.fields if pack.survey else ()))
    return SurveyContext(
        pack=pack.info,
        unit=sample_unit(pack),
        document=sample_document(pack, kind),
        on=sample_day(pack),
        round=_round(pack, form),
        before="Đợt khảo sát mẫu năm trước",
        overall=_result(form, "overall", "Chung", 1),
        factors=factors,
        questions=questions,
        fields=fields,
        weak=tuple(each for each in factors if each.verdict == "Chưa đạt"),
    )


def survey_form_sample(pack: Pack, kind: DocumentKind) -> SurveyFormContext:
    """The pack's first form, empty."""
    form = _first(pack)
    fields = pack.survey.fields if pack.survey else ()
    return SurveyFormContext(
        pack=pack.info,
        unit=sample_unit(pack),
        document=replace(sample_document(pack, kind), title=form.title if form else kind.title),
        on=sample_day(pack),
        intro=form.intro if form else "",
        sections=printed_form(form)[0] if form else (),
        levels=printed_form(form)[1] if form else (),
        fields=fields,
    )


def _first(pack: Pack) -> SurveyForm | None:
    return pack.survey.forms[0] if pack.survey else None


def _round(pack: Pack, form: SurveyForm | None) -> SurveyRoundInfo:
    day = sample_day(pack)
    return SurveyRoundInfo(
        title="Đợt khảo sát mẫu",
        year=sample_year(pack),
        start=day.replace(day=1),
        end=day,
        form_name=form.name if form else "Phiếu mẫu",
        given_out=_ASKED + 5,
        returned=_ASKED + 1,
        entered=_ASKED + 1,
        valid=_ASKED,
        min_sample=form.min_sample if form else 0,
        enough=True,
        target=(form.target if form else Decimal("0.9")) * 100,
        closed=True,
    )


def _result(form: SurveyForm | None, code: str, name: str, at: int) -> SurveyResult:
    """Made-up: every third thing misses the mark."""
    satisfied = _ASKED - (at % 3) * 4
    mean = Decimal(85 - at)
    return SurveyResult(
        number=at + 1,
        code=code,
        name=name,
        satisfied=satisfied,
        answered=_ASKED,
        shown=format_percent(Decimal(satisfied), Decimal(_ASKED)),
        mean=mean,
        mean_shown=format_number(mean, 1),
        verdict="Chưa đạt" if at % 3 == 2 else "Đạt",
        before_shown="88,0%",
        change_shown="+2,0",
        counts=tuple(_count(level) for level in (form.levels if form else ())),
    )


def _count(level: SurveyLevel) -> SurveyCount:
    return SurveyCount(level.value, level.name, level.satisfied, 8, format_percent(Decimal(8), Decimal(_ASKED)))
